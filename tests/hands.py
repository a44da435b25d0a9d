"""What a reader's hands do on the page and eyes see of it, in a real browser."""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page

from anachrony.times import clock_seconds
from tests.painted import (
    wait_for_bright,
    wait_for_painted,
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
