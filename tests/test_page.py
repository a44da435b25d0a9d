"""What a reader does with the page, in a real browser. Every page must also leave an empty console
behind.
"""

import base64
import os
import re
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route
from plotly.offline import get_plotlyjs_version

from anachrony.app import ASSETS
from anachrony.charts import THEMES
from anachrony.export import SCALE, SLIDE
from anachrony.times import clock_seconds
from tests.painted import (
    LARGEST,
    extent,
    look_at,
    place,
    wait_for_bright,
    wait_for_outline,
    wait_for_painted,
    wait_for_table,
)
from tests.waiting import expect, until

Film = list[dict[str, str]]

TINY = """\
work,id,event,screen_start,screen_end,story_start,story_end,city,characters,weather
Sun,0,Morning,0:00,1:00,1950,1950,Lyon,Ann,rain
Sun,1,Her childhood,1:00,2:00,1930,1930,Brest,Ann,sun
Sun,2,Evening,2:00,3:00,1950,1950,Lyon,Ann;Bob,rain
Moon,3,Night,0:00,9:00,1960,1960,Paris,Cleo,sun
"""
"""Two works, and a column that the contract does not know."""


def test_opening_shows_the_film_and_paints_every_event(page: Page, site: str, film: Film) -> None:
    page.goto(site)
    expect(page.get_by_role("heading", level=1)).to_have_text("Hiroshima mon amour")
    expect(page).to_have_title(re.compile("Hiroshima mon amour"))
    wait_for_painted(page, [row["id"] for row in film])
    expect(page).to_have_url(site)


@pytest.mark.parametrize("width", [390, 768, 1440])
def test_what_is_chosen_is_read_whole(width: int, page: Page, site: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site}?city=Nevers")
    chosen = page.locator(".choices .mantine-Pill-root")
    expect(chosen).to_have_text("Nevers")
    field = page.locator(".choices .mantine-MultiSelect-input").first
    inner, outer = chosen.bounding_box(), field.bounding_box()
    assert inner is not None
    assert outer is not None
    assert inner["x"] + inner["width"] <= outer["x"] + outer["width"]
    assert chosen.locator("span").evaluate("one => one.scrollWidth <= one.clientWidth")
    other = page.locator(".choices .mantine-MultiSelect-root").first.locator(
        ".mantine-Input-section"
    )
    expect(other).to_be_hidden()  # a second cross, that would lie on the name


def test_the_page_draws_with_a_quarter_of_the_very_plotly_that_figures_are_made_for(
    page: Page, site: str
) -> None:
    head = (ASSETS / "plotly-basic.min.js").read_text("utf-8")[:100]
    assert f"plotly.js (basic - minified) v{get_plotlyjs_version()}" in head
    with page.expect_response(re.compile(r"dash-renderer\.js")) as script:
        page.goto(site)
    assert script.value.text().count(head) == 1
    until(page, "Boolean(window.Plotly)")
    assert page.evaluate("Plotly.version") == get_plotlyjs_version()
    assert page.locator("script[src*='plotly']").count() == 0


@pytest.mark.parametrize("width", [360, 1440])
def test_the_controls_are_on_the_first_screen_by_their_names(
    new_page: Callable[..., Page], site: str, width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.goto(site)
    views = page.get_by_role("radiogroup", name="View", exact=True)
    button = page.get_by_role("button", name="Download PNG", exact=True)
    for one in (views, control(page, "City"), control(page, "Character"), button):
        expect(one).to_be_in_viewport()


def test_a_view_is_chosen_by_its_small_picture_drawn_from_this_film(
    page: Page, serve: Callable[..., str]
) -> None:
    page.goto(f"{serve(TINY)}?view=interleaving")
    views = page.get_by_role("radiogroup", name="View", exact=True)
    expect(views.locator("svg path")).not_to_have_count(0)
    expect(views.locator(".small:has(svg)")).to_have_count(7)
    expect(views.get_by_role("radio", checked=True)).to_have_text(re.compile("^Interleaving"))
    before = page.locator("#small-story-curve").inner_html()
    choose(page, "View", "Story curve")
    expect(page).not_to_have_url(re.compile("view="))
    expect(page.get_by_role("figure")).to_contain_text("Story time")
    choose(page, "Work", "Moon")
    until(
        page,
        "(before) => document.querySelector('#small-story-curve').innerHTML !== before",
        before,
    )


def test_the_chosen_event_stands_beside_the_figure_and_nothing_moves(
    new_page: Callable[..., Page], site: str, film: Film
) -> None:
    page = new_page(viewport={"width": 1440, "height": 900})
    page.goto(site)
    wait_for_painted(page, [row["id"] for row in film])
    expect(page.locator(".details dl")).to_be_visible()
    stage = page.locator("#stage").bounding_box()
    page.mouse.click(*place(page, called(film, "The crowd in flames")))
    expect(page.get_by_role("heading", name="The crowd in flames")).to_be_in_viewport()
    assert page.locator("#stage").bounding_box() == stage


def test_on_a_narrow_page_a_sheet_tells_of_the_chosen_event_until_it_is_closed(
    new_page: Callable[..., Page], site: str, film: Film
) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(site)
    wait_for_painted(page, [row["id"] for row in film])
    expect(page.locator(".details")).to_be_hidden()
    page.goto(f"{site}?event={called(film, 'The crowd in flames')}")
    expect(page.get_by_role("heading", name="The crowd in flames")).to_be_in_viewport()
    page.get_by_role("button", name="Close").click()
    expect(page.locator(".details")).to_be_hidden()
    expect(page).to_have_url(site)


def test_on_a_phone_on_its_side_the_figure_begins_on_the_first_screen(
    new_page: Callable[..., Page], site: str, film: Film
) -> None:
    size = {"width": 844, "height": 390}
    page = new_page(viewport=size, has_touch=True, is_mobile=True, locale="fr")
    page.goto(f"{site}fr/?view=story-curve")
    wait_for_painted(page, [row["id"] for row in film])
    assert page.locator("#stage").bounding_box()["y"] <= 330
    cut = "[...document.querySelectorAll('.card .name')].filter((one) => one.scrollWidth > one.clientWidth)"
    assert page.evaluate(f"{cut}.map((one) => one.textContent)") == []


def test_a_tap_beside_a_narrow_mark_is_of_it_and_its_sheet_is_swiped_away(
    new_page: Callable[..., Page], site: str, film: Film
) -> None:
    page = new_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto(f"{site}?view=story-curve")
    wait_for_painted(page, [row["id"] for row in film])
    page.locator("#stage").evaluate("(stage) => stage.scrollIntoView({ block: 'end' })")
    x, y = place(page, called(film, "He dies on the quay"))
    page.touchscreen.tap(x - 14, y)
    name = page.locator("#details h2")
    expect(name).to_have_text("He dies on the quay")
    expect(page.locator(".hoverlayer")).to_be_hidden()
    under = f"(id) => ({LARGEST})(id)[1] < document.querySelector('.details').offsetTop"
    until(page, under, called(film, "He dies on the quay"))
    swipe(page, name, 120)
    expect(page.locator(".details")).to_be_hidden()
    expect(page).to_have_url(f"{site}?view=story-curve")


def swipe(page: Page, on: Locator, far: int) -> None:
    """A finger goes down, so many px, from where something is."""
    box, touch = on.bounding_box(), page.context.new_cdp_session(page)
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    for kind, down in (("Start", 0), ("Move", far / 2), ("Move", far)):
        spots = [{"x": x, "y": y + down}]
        touch.send("Input.dispatchTouchEvent", {"type": f"touch{kind}", "touchPoints": spots})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_a_sentence_of_the_reading_leads_to_what_it_marks(page: Page, site: str) -> None:
    page.goto(site)
    claim = page.locator(".reading li a[data-events]").first
    claim.click()
    expect(page.locator("#stage")).to_be_in_viewport()
    wait_for_outline(page)


def test_a_filter_dims_the_rest_and_the_address_remembers_it(
    page: Page, site: str, film: Film
) -> None:
    page.goto(site)
    choose(page, "City", "Nevers")
    nevers = rows(film, lambda row: row["city"] == "Nevers")
    shows_only(page, film, nevers, "Nevers")
    expect(page).to_have_url(f"{site}?city=Nevers")
    page.reload()
    shows_only(page, film, nevers, "Nevers")
    expect(option(page, "City", "Nevers")).to_be_visible()


def test_no_step_is_lost_that_is_taken_while_the_answer_to_another_is_on_its_way(
    page: Page, site: str, film: Film
) -> None:
    page.goto(site)
    wait_for_table(page)
    page.evaluate(SLOWLY)
    with page.expect_request(ASKED):
        choose(page, "View", "Rhythm")
    with page.expect_request(ASKED):  # a playhead that comes to rest
        page.evaluate("window.anachrony.edit({ at: '0:30:00' }, true)")
    page.mouse.click(*place(page, called(film, "The crowd in flames")))
    choose(page, "City", "Nevers")
    expect(page).to_have_url(re.compile(r"\?view=rhythm&city=Nevers&at=0:30:00&event=[a-z2-9]{7}$"))
    expect(viewed(page, "Rhythm")).to_be_checked()
    expect(page.get_by_role("figure")).to_contain_text("How fast it tells")


def test_no_step_is_lost_that_is_taken_before_the_first_answer(page: Page, site: str) -> None:
    page.add_init_script(f"({SLOWLY})()")
    page.goto(site)
    choose(page, "City", "Nevers")
    assert "Hiroshima" not in page.locator("#stage").inner_text()  # it is not drawn yet
    expect(page.get_by_text(re.compile("Only Nevers: "))).to_be_visible()
    expect(page).to_have_url(f"{site}?city=Nevers")


def test_showing_all_again_is_not_lost_either(page: Page, site: str) -> None:
    page.goto(f"{site}?city=Nevers")
    wait_for_table(page)
    page.evaluate(SLOWLY)
    page.get_by_role("button", name="Show all again").click()
    choose(page, "View", "Interleaving")
    expect(page).to_have_url(f"{site}?view=interleaving")
    expect(page.get_by_role("button", name="Show all again")).to_be_hidden()


def test_what_is_open_in_the_reading_stays_open_when_an_event_is_chosen(
    page: Page, site: str
) -> None:
    page.goto(site)
    why = page.locator(".reading li details").first
    why.locator("summary").click()
    page.locator(".reading li a[data-events]").first.press("Enter")
    expect(page).to_have_url(re.compile("event="))
    expect(page.locator(".details dl")).to_be_visible()
    assert why.get_attribute("open") is not None


def test_a_row_of_the_table_is_opened_by_its_key(page: Page, site: str) -> None:
    page.goto(site)
    wait_for_table(page)
    page.get_by_role("gridcell", name="The credits", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="The credits", exact=True)).to_be_visible()


ASKED = re.compile("_dash-update-component")
SLOWLY = """() => {
    const ask = window.fetch;
    window.fetch = async (...given) => {
      const answer = await ask(...given);
      await new Promise((use) => setTimeout(use, 700));
      return answer;
    };
}"""


def test_back_undoes_a_filter_and_forward_does_it_again(page: Page, site: str, film: Film) -> None:
    page.goto(site)
    choose(page, "City", "Nevers")
    expect(page).to_have_url(f"{site}?city=Nevers")
    page.go_back()
    wait_for_bright(page, [row["id"] for row in film])
    expect(page).to_have_url(site)
    page.go_forward()
    shows_only(page, film, rows(film, lambda row: row["city"] == "Nevers"), "Nevers")


def test_a_shared_link_restores_the_controls_and_the_chart(
    page: Page, site: str, film: Film
) -> None:
    page.goto(
        f"{site}?view=story-curve&scale=order&city=Nevers&city=Paris&certainty=recalled&only=yes"
    )
    wanted = rows(
        film, lambda row: row["city"] in ("Nevers", "Paris") and row["certainty"] == "recalled"
    )
    wait_for_painted(page, wanted)
    expect(viewed(page, "Story curve")).to_be_checked()
    for city in ("Nevers", "Paris"):
        expect(option(page, "City", city)).to_be_visible()
    more(page)
    expect(option(page, "Certainty", "recalled")).to_be_visible()
    expect(control(page, "Only these")).to_be_checked()


BAD = (
    "?view=nonsense&city=Atlantis&screen=x&event=zz&only=maybe",
    "?event=99999&colour=zz&lanes=&scale=%00&work=No+such+film",
    "?screen=9:99-1&screen=2-1&column.nothing=1&text=%20",
    "?&&=&city&%ff%fe=%e2%82",
)


@pytest.mark.parametrize("query", BAD)
def test_a_bad_address_still_shows_the_page(page: Page, site: str, film: Film, query: str) -> None:
    page.goto(site + query)
    expect(page.get_by_role("heading", level=1)).to_have_text("Hiroshima mon amour")
    wait_for_painted(page, [row["id"] for row in film])
    expect(viewed(page, "Story curve")).to_be_checked()


def test_only_these_removes_what_is_not_chosen(page: Page, site: str, film: Film) -> None:
    page.goto(f"{site}?city=Nevers")
    wait_for_painted(page, [row["id"] for row in film])
    more(page)
    control(page, "Only these").click()
    wait_for_painted(page, rows(film, lambda row: row["city"] == "Nevers"))
    expect(page).to_have_url(re.compile(r"[?&]only=yes"))


@pytest.mark.parametrize("query", ["city=Paris&only=yes", "view=story-curve&city=Paris&only=yes"])
def test_events_that_are_never_shown_can_stand_alone(
    page: Page, site: str, film: Film, query: str
) -> None:
    page.goto(f"{site}?{query}")
    wait_for_painted(page, rows(film, lambda row: row["city"] == "Paris"))


@pytest.mark.parametrize("view", ["interleaving", "story-curve"])
def test_an_empty_selection_says_what_to_undo(page: Page, site: str, film: Film, view: str) -> None:
    page.goto(f"{site}?view={view}&city=Paris&track=music&only=yes")
    expect(page.get_by_role("figure")).to_contain_text("No event matches")
    wait_for_painted(page, [])
    page.get_by_role("button", name="Show all again").click()
    wait_for_painted(page, [row["id"] for row in film])


def test_an_empty_selection_of_a_play_says_how_to_see_the_play_again(
    page: Page, serve: Callable[..., str]
) -> None:
    table = "work,event,screen_order,story_order,city,kind\nP,A,1,1,Lyon,play\nP,B,2,2,Brest,play"
    page.goto(f"{serve(table)}?city=Lyon&search=B&text=zzz")
    expect(page.locator("#chosen")).to_contain_text("see the play again")


@pytest.mark.parametrize("width", [360, 1440])
def test_a_flash_of_six_seconds_is_never_lost(
    new_page: Callable[..., Page], site: str, film: Film, width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.goto(site)
    wait_for_painted(page, [row["id"] for row in film])
    assert extent(page, called(film, "He dies on the quay"))[0] >= 3
    look_at(page, "interleaving")
    wait_for_painted(page, [row["id"] for row in film])
    assert extent(page, called(film, "He dies on the quay"))[0] >= 3


def test_hovering_says_what_when_where_who_and_how_sure(page: Page, site: str, film: Film) -> None:
    page.goto(site)
    event = called(film, "He dies on the quay")
    row = next(row for row in film if row["id"] == event)
    wait_for_painted(page, [row["id"] for row in film])
    page.mouse.move(*place(page, event))
    hover = page.locator(".hoverlayer")
    expect(hover).to_contain_text("0:18:30–0:18:36")
    for column in ("event", "story_label", "place", "city", "certainty"):
        expect(hover).to_contain_text(row[column])
    for name in row["characters"].split("; "):
        expect(hover).to_contain_text(name)


def test_clicking_an_event_opens_its_details_and_marks_it_in_both_views(
    page: Page, site: str, film: Film
) -> None:
    page.goto(site)
    event = called(film, "The crowd in flames")
    chosen = next(row for row in film if row["id"] == event)
    wait_for_painted(page, [row["id"] for row in film])
    page.mouse.click(*place(page, event))
    expect(page.get_by_role("heading", name="The crowd in flames")).to_be_visible()
    expect(page.get_by_role("definition").filter(has_text=chosen["note"])).to_be_visible()
    expect(page).to_have_url(f"{site}?event={event}")
    wait_for_outline(page)
    choose(page, "View", "Rhythm")
    expect(page.get_by_role("figure")).to_contain_text("How fast it tells")
    wait_for_outline(page)
    expect(page).to_have_url(f"{site}?view=rhythm&event={event}")


def test_a_row_of_the_table_opens_the_same_details(page: Page, site: str) -> None:
    page.goto(site)
    wait_for_table(page)
    page.get_by_role("gridcell", name="The credits", exact=True).click()
    expect(page.get_by_role("heading", name="The credits", exact=True)).to_be_visible()
    wait_for_outline(page)


def test_the_table_shows_the_chosen_rows(page: Page, site: str, film: Film) -> None:
    nevers = [row["event"] for row in film if row["city"] == "Nevers"]
    page.goto(f"{site}?city=Nevers")
    wait_for_table(page)
    table = page.get_by_role("grid")
    expect(table).to_have_attribute("aria-rowcount", str(len(nevers) + 1))  # and its head
    told = table.get_by_role("gridcell", name="He dies on the quay", exact=True)
    expect(told.first).to_be_attached()  # a grid has only the rows in sight
    page.get_by_role("button", name="Show all again").click()
    expect(table).to_have_attribute("aria-rowcount", str(len(film) + 1))


def test_the_table_leaves_out_a_column_in_which_only_another_work_says_something(
    page: Page, serve: Callable[..., str]
) -> None:
    page.goto(
        serve("work,event,screen_order,city\nOne,A,1,Nevers\nOne,B,2,\nOther,C,1,\nOther,D,2,")
    )
    wait_for_table(page)
    expect(page.get_by_role("columnheader", name="City")).to_have_count(1)
    page.evaluate("window.anachrony.edit({ work: 'Other' })")
    expect(page.get_by_role("columnheader", name="City")).to_have_count(0)
    page.evaluate("window.anachrony.edit({ work: 'One', city: 'Nevers' })")
    expect(page.get_by_role("columnheader", name="City")).to_have_count(1)


def test_the_table_of_very_many_events_comes_when_one_comes_near(
    page: Page, serve: Callable[..., str]
) -> None:
    rows = [f"Event {at},{at},{at + 1},{'Nevers' if at % 3 else 'Hiroshima'}" for at in range(2100)]
    page.set_viewport_size({"width": 1200, "height": 400})
    page.goto(f"{serve(chr(10).join(['event,screen_start,screen_end,city', *rows]))}?city=Nevers")
    expect(page.get_by_role("figure")).to_contain_text("Screen time")
    look_at(page, "interleaving")  # whatever was asked for before has come
    assert page.get_by_role("grid").count() == 0
    page.get_by_role("heading", name="The events").scroll_into_view_if_needed()
    expect(page.get_by_role("grid")).to_have_attribute("aria-rowcount", str(1400 + 1))


def test_searching_finds_words_whatever_their_case_and_accents(
    page: Page, site: str, film: Film
) -> None:
    page.goto(site)
    more(page)
    control(page, "Search").fill("CAFE quiet")
    searched = (
        "event",
        "strand",
        "city",
        "place",
        "characters",
        "mode",
        "story_label",
        "source",
        "note",
    )
    held = [" ".join(row[name] for name in searched).lower() for row in film]
    pairs = zip(film, held, strict=True)
    found = [row["id"] for row, words in pairs if re.search("caf[ée]", words) and "quiet" in words]
    shows_only(page, film, found, "CAFE quiet")

    steps = page.evaluate("history.length")  # what is typed on, in one go, is of the same step
    for typed in ("CAFE quiet a", "CAFE"):
        control(page, "Search").fill(typed)
        expect(page).to_have_url(re.compile(rf"text={typed.replace(' ', '.')}$"))
    assert page.evaluate("history.length") == steps
    page.go_back()
    expect(page).to_have_url(site)
    expect(control(page, "Search")).to_have_value("")


def test_a_range_of_screen_time_is_a_filter(page: Page, site: str, film: Film) -> None:
    page.goto(f"{site}?screen=0:10:00-0:20:00")
    shows_only(page, film, rows(film, lambda row: during(row, 600, 1200)), "0:10:00")
    more(page)
    begin, end = page.get_by_role("slider", name="From"), page.get_by_role("slider", name="To")
    expect(begin).to_have_attribute("aria-valuenow", "600")
    expect(end).to_have_attribute("aria-valuenow", "1200")
    begin.press("ArrowLeft")
    expect(page).to_have_url(re.compile(r"\?screen=0:09:\d\d-0:20:00$"))


def test_the_keyboard_alone_can_filter(page: Page, site: str, film: Film) -> None:
    page.goto(site)
    wait_for_painted(page, [row["id"] for row in film])
    for _ in range(20):
        page.keyboard.press("Tab")
        if control(page, "City").evaluate("(input) => input === document.activeElement"):
            break
    page.keyboard.type("nev")
    expect(page.get_by_role("option")).to_have_text(["Nevers"])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    shows_only(page, film, rows(film, lambda row: row["city"] == "Nevers"), "Nevers")


def test_a_column_of_ones_own_can_be_filtered_by(page: Page, serve: Callable[..., str]) -> None:
    page.goto(serve(TINY))
    more(page)
    choose(page, "weather", "rain")
    wait_for_bright(page, [0, 2])
    expect(page).to_have_url(re.compile(r"\?column\.weather=rain$"))


def test_each_of_several_works_has_its_chart(page: Page, serve: Callable[..., str]) -> None:
    page.goto(serve(TINY))
    wait_for_painted(page, [0, 1, 2])
    choose(page, "Work", "Moon")
    wait_for_painted(page, [3])
    expect(page).to_have_url(re.compile(r"\?work=Moon$"))
    page.reload()
    wait_for_painted(page, [3])
    expect(control(page, "Work")).to_have_value("Moon")


def test_the_page_follows_the_systems_scheme_and_its_own_switch(
    new_page: Callable[..., Page], site: str
) -> None:
    page = new_page(color_scheme="dark")
    page.goto(site)
    wait_for_ground(page, dark=True)
    assert printed(page) == THEMES["paper"].ground  # and the page is dark again
    wait_for_ground(page, dark=True)
    page.get_by_role("button", name=re.compile("light or dark", re.IGNORECASE)).click()
    wait_for_ground(page, dark=False)
    page.reload()
    wait_for_ground(page, dark=False)


def test_a_phone_shows_everything_without_scrolling_sideways(
    new_page: Callable[..., Page], site: str, film: Film
) -> None:
    page = new_page(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page.goto(site)
    wait_for_painted(page, [row["id"] for row in film])
    assert not sideways(page)
    look_at(page, "interleaving")
    wait_for_painted(page, [row["id"] for row in film])
    assert not sideways(page)
    more(page)
    expect(control(page, "Search")).to_be_visible()
    assert not sideways(page)


def test_on_a_phone_the_view_in_view_is_in_sight_and_so_is_the_tour_when_asked_for(
    new_page: Callable[..., Page], site: str
) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{site}?view=comparison")
    expect(page.get_by_role("radio", name="Comparison")).to_be_in_viewport(ratio=0.9)
    page.evaluate("document.querySelector('[data-close=tour]').click()")
    page.locator("#tour-again").click()
    expect(page.locator("#tour")).to_be_in_viewport()


OPENED = "(({ clientHeight, scrollHeight }) => clientHeight >= scrollHeight)(document.getElementById('more_panel'))"


def test_a_narrow_window_does_not_scroll_sideways_with_every_control_open(
    new_page: Callable[..., Page], site: str, film: Film
) -> None:
    page = new_page(
        viewport={"width": 390, "height": 900}
    )  # a phone's own window would widen and hide it
    page.goto(site)
    wait_for_painted(page, [row["id"] for row in film])
    more(page)
    expect(page.get_by_role("slider").last).to_be_visible()
    until(page, OPENED)
    assert not sideways(page)


# --- the picture ----------------------------------------------------------------------------------


def test_download_png_saves_a_large_picture_with_a_telling_name(
    page: Page, site: str, film: Film
) -> None:
    page.goto(f"{site}?city=Nevers")
    wait_for_painted(page, [row["id"] for row in film])
    name, picture = saved(
        page, lambda: page.get_by_role("button", name="Download PNG", exact=True).click()
    )
    assert name == "hiroshima-mon-amour_story-curve_nevers.png"
    assert size(picture) == (3840, 2160) == (SLIDE[0] * SCALE, SLIDE[1] * SCALE)


def test_the_mode_bars_camera_saves_the_same_picture(page: Page, site: str, film: Film) -> None:
    page.goto(f"{site}?view=story-curve")
    wait_for_painted(page, [row["id"] for row in film])
    button = saved(
        page, lambda: page.get_by_role("button", name="Download PNG", exact=True).click()
    )
    page.get_by_role("figure").hover()
    camera = saved(
        page, lambda: page.get_by_role("button", name=re.compile("Download plot")).click()
    )
    assert camera[0] == button[0] == "hiroshima-mon-amour_story-curve.png"
    assert difference(page, camera[1], button[1]) == 0


@pytest.mark.parametrize("view", ["interleaving", "story-curve"])
def test_export_writes_the_picture_that_the_page_saves(
    page: Page, site: str, tmp_path: Path, view: str
) -> None:
    """One pixel in a thousand may differ: two starts of one browser may smooth an edge in two ways."""
    query = f"view={view}&city=Nevers"
    page.goto(f"{site}?{query}")
    expect(page.get_by_role("radio", checked=True).first).to_be_visible()
    _, picture = saved(
        page, lambda: page.get_by_role("button", name="Download PNG", exact=True).click()
    )
    out = tmp_path / "picture.png"
    done = anachrony("export", str(out), "--view", query)
    assert (done.returncode, done.stderr) == (0, "")
    assert size(out.read_bytes()) == (3840, 2160)
    assert difference(page, picture, out.read_bytes()) <= 0.001


@pytest.mark.slow
def test_export_without_a_browser_says_what_to_install(tmp_path: Path) -> None:
    out = tmp_path / "picture.png"
    done = anachrony("export", str(out), BROWSER_PATH=str(tmp_path / "nothing"), PATH="")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "Chrome or Chromium" in done.stderr
    assert not out.exists()


# --- what a reader's hands and eyes do ------------------------------------------------------------


def control(page: Page, name: str) -> Locator:
    return page.get_by_label(name, exact=True).and_(page.locator("input"))


def viewed(page: Page, name: str) -> Locator:
    """The small picture of a view."""
    views = page.get_by_role("radiogroup", name="View", exact=True)
    return views.get_by_role("radio", name=re.compile(f"^{name}"))


def choose(page: Page, name: str, value: str) -> None:
    if name == "View":
        viewed(page, value).click()
        return
    control(page, name).click()
    page.get_by_role("option", name=value, exact=True).click()
    page.keyboard.press("Escape")


def option(page: Page, name: str, value: str) -> Locator:
    """A chosen option of a control, whose list is opened for it to be seen."""
    control(page, name).click()
    return page.get_by_role("option", name=value, exact=True, selected=True)


def more(page: Page) -> None:
    page.get_by_role("button", name="More", exact=True).click()


def rows(film: Film, wanted: Callable[[dict[str, str]], bool]) -> list[str]:
    return [row["id"] for row in film if wanted(row)]


def called(film: Film, event: str) -> str:
    return next(iter(rows(film, lambda row: row["event"] == event)))


def during(row: dict[str, str], start: float, end: float) -> bool:
    shown = row["screen_start"] and (
        clock_seconds(row["screen_start"]),
        clock_seconds(row["screen_end"]),
    )
    return bool(shown) and shown[0] < end and shown[1] > start


def shows_only(page: Page, film: Film, chosen: list[str], words: str) -> None:
    """The chosen events are bright, the others are still there, and a sentence says so."""
    wait_for_bright(page, chosen)
    wait_for_painted(page, [row["id"] for row in film])
    expect(page.get_by_role("search")).to_contain_text(
        re.compile(f"{re.escape(words)}.*{len(chosen)} of {len(film)}")
    )


GROUNDS = """(dark) => {
    const ground = [getComputedStyle(document.body).backgroundColor,
                    document.querySelector(".js-plotly-plot .main-svg")?.style.background];
    return ground.every((one) => one && (Math.max(...one.match(/\\d+/g).slice(0, 3)) < 80) === dark);
}"""


def wait_for_ground(page: Page, dark: bool) -> None:
    until(page, GROUNDS, dark)


def sideways(page: Page) -> bool:
    return page.evaluate(
        "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    )


def saved(page: Page, press: Callable[[], None]) -> tuple[str, bytes]:
    """The name and the bytes of the file that a press of a button saves."""
    with page.expect_download() as download:
        press()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def size(picture: bytes) -> tuple[int, int]:
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", picture[16:24])


DIFFERENCE = """async (pictures) => {
    const [one, other] = await Promise.all(pictures.map(async (picture) => {
      const bitmap = await createImageBitmap(await (await fetch("data:image/png;base64," + picture)).blob());
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
      context.drawImage(bitmap, 0, 0);
      return new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
    }));
    return one.length === other.length ? one.filter((pixel, at) => pixel !== other[at]).length / one.length : 1;
}"""


def difference(page: Page, one: bytes, other: bytes) -> float:
    """The share of the pixels of two pictures, from 0 to 1, that are not exactly the same."""
    return page.evaluate(
        DIFFERENCE, [base64.b64encode(picture).decode() for picture in (one, other)]
    )


def anachrony(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "anachrony", *arguments]
    return subprocess.run(
        command, check=False, capture_output=True, text=True, env={**os.environ, **environment}
    )


PRINTED = """() => {
    const later = window.setTimeout;
    window.setTimeout = (use, rest, ...more) => later(use, rest === 400 ? 0 : rest, ...more);
    window.print = () => { window.printed = window.anachrony.graph()._fullLayout.paper_bgcolor; };
}"""


def printed(page: Page) -> str:
    """The ground of the figure as it is printed, however late it comes from the server."""
    until(page, "window.anachrony?.meta?.().screen")
    page.evaluate(PRINTED)
    asked: list[Route] = []

    def held(route: Route) -> None:
        asked.append(route)

    page.route("**/_dash-update-component*", held)
    page.keyboard.press("Control+p")
    page.evaluate("window.anachrony.graph().emit('plotly_afterplot')")  # as its place is resized
    for _ in range(2):
        page.evaluate("new Promise(requestAnimationFrame)")
    assert page.evaluate("window.printed === undefined")

    until(page, "document.documentElement.classList.contains('on-paper')")
    assert asked
    for route in asked:
        route.continue_()
    page.unroute("**/_dash-update-component*")
    until(page, "window.printed")
    return str(page.evaluate("window.printed"))
