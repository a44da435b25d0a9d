"""The page on a phone, in a narrow window, by day and by night, in a real browser."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route

from anachrony.charts import THEMES
from tests.hands import Film, called, control, more, sideways, wait_for_ground
from tests.painted import (
    LARGEST,
    look_at,
    place,
    wait_for_painted,
)
from tests.waiting import expect, until


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


@pytest.mark.parametrize("size", [(768, 1024), (1024, 768)])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_on_a_tablet_the_figure_begins_high_on_the_first_screen_under_its_controls(
    new_page: Callable[..., Page], site: str, film: Film, size: tuple[int, int], language: str
) -> None:
    page = new_page(viewport={"width": size[0], "height": size[1]})
    page.goto(f"{site}{'' if language == 'en' else 'fr/'}?view=story-curve")
    wait_for_painted(page, [row["id"] for row in film])
    assert page.locator("#strip").bounding_box()["y"] <= 330
    for name in (".cards", "#choose-city", "#choose-character", "#download"):
        expect(page.locator(name)).to_be_in_viewport(ratio=1)
    row = page.locator(".row")
    assert row.bounding_box()["height"] <= 60
    assert row.evaluate("(row) => row.scrollWidth <= row.clientWidth")


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


@pytest.mark.parametrize("width", [360, 390, 412])
@pytest.mark.parametrize("language", ["", "fr/"])
def test_on_a_phone_the_head_begins_where_the_page_does(
    width: int, language: str, new_page: Callable[..., Page], site: str
) -> None:
    page = new_page(viewport={"width": width, "height": 800}, has_touch=True, is_mobile=True)
    page.goto(site + language)
    expect(page.locator("#key li").first).to_be_visible()
    left = {part: (page.locator(part).bounding_box() or {})["x"] for part in ("#door", "#heading")}
    assert left["#door"] == left["#heading"]


def test_no_control_moves_when_a_filter_is_first_used(page: Page, site: str) -> None:
    page.goto(site)
    more(page)
    aid, only = (page.locator(f".switch-{name}") for name in ("aid", "only"))
    expect(aid).to_be_visible()
    until(page, OPENED)
    at = aid.bounding_box()
    expect(only).to_be_hidden()
    control(page, "Search").fill("loire")
    expect(only).to_be_visible()
    now = aid.bounding_box()
    assert at
    assert now
    assert (at["x"], at["width"]) == (now["x"], now["width"])


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
