"""The page as it opens, its views and its chosen event, in a real browser. Every page must also
leave an empty console behind.
"""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route
from plotly.offline import get_plotlyjs_version

from anachrony.app import ASSETS
from tests.hands import TINY, Film, called, choose, control
from tests.painted import (
    extent,
    look_at,
    place,
    wait_for_outline,
    wait_for_painted,
)
from tests.waiting import expect, until


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


def test_the_view_that_the_address_names_is_the_chosen_one_before_the_film_has_answered(
    page: Page, site: str
) -> None:
    held: list[Route] = []
    page.route("**/_dash-update-component*", lambda route: held.extend([route]))
    page.goto(f"{site}?view=braid")
    braid = page.get_by_role("radio", name="Braid")
    expect(braid).to_be_checked()
    expect(page.get_by_role("radio", name="Story curve")).not_to_be_checked()
    for route in held:
        route.continue_()
    page.unroute_all()
    page.reload()
    expect(page.get_by_role("figure")).to_be_visible()
    expect(braid).to_be_checked()
    page.get_by_role("radio", name="Story curve").click()
    expect(braid).not_to_be_checked()


def _to_curve(page: Page) -> None:
    page.get_by_role("radio", name="Story curve").click()


def _to_braid(page: Page) -> None:
    page.get_by_role("radio", name="Braid").click()


def _a_step_back(page: Page) -> None:
    page.get_by_role("radio", name="Presence").press("ArrowLeft")


def _two_steps(page: Page) -> None:
    _to_braid(page)
    _to_curve(page)


@pytest.mark.parametrize(
    ("step", "view"),
    [
        (_to_curve, "Story curve"),
        (_to_braid, "Braid"),
        (_a_step_back, "Rhythm"),
        (_two_steps, "Story curve"),
    ],
)
def test_a_view_chosen_before_the_film_has_answered_is_not_lost(
    page: Page, site: str, step: Callable[[Page], None], view: str
) -> None:
    """Also the page's own first one, which it calls the chosen one until it is told another."""
    held: list[Route] = []
    page.route("**/_dash-update-component*", lambda route: held.extend([route]))
    page.goto(f"{site}?view=presence&city=Nevers")
    expect(page.get_by_role("radio", name="Presence")).to_be_checked()
    until(page, "() => window.dash_clientside.set_props !== undefined")
    step(page)
    chosen = page.get_by_role("radiogroup", name="View").get_by_role("radio", checked=True)
    expect(chosen).to_have_count(1)
    expect(chosen).to_have_text(re.compile(f"^{view}"))
    for route in held:
        route.continue_()
    page.unroute_all()
    expect(page.get_by_role("figure")).to_be_visible()
    expect(chosen).to_have_count(1)
    expect(chosen).to_have_text(re.compile(f"^{view}"))
    expect(page).to_have_url(re.compile("city=Nevers"))
    expect(page).not_to_have_url(re.compile("view=presence"))


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


def test_a_sentence_of_the_reading_leads_to_what_it_marks(page: Page, site: str) -> None:
    page.goto(site)
    claim = page.locator(".reading li a[data-events]").first
    claim.click()
    expect(page.locator("#stage")).to_be_in_viewport()
    wait_for_outline(page)


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


def test_each_of_several_works_has_its_chart(page: Page, serve: Callable[..., str]) -> None:
    page.goto(serve(TINY))
    wait_for_painted(page, [0, 1, 2])
    choose(page, "Work", "Moon")
    wait_for_painted(page, [3])
    expect(page).to_have_url(re.compile(r"\?work=Moon$"))
    page.reload()
    wait_for_painted(page, [3])
    expect(control(page, "Work")).to_have_value("Moon")
