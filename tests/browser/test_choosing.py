"""What a reader chooses: filters, the address that keeps them, the way back, in a real browser."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.hands import (
    TINY,
    Film,
    called,
    choose,
    control,
    during,
    more,
    option,
    rows,
    shows_only,
    viewed,
)
from tests.painted import (
    place,
    wait_for_bright,
    wait_for_painted,
    wait_for_table,
)
from tests.waiting import expect


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
