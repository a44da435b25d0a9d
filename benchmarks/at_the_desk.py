"""How long an edit and a stamp at the desk take until the chart shows them, beside a bare Dash page
that draws the same rows anew.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from benchmarks.films import Film, default_film
from benchmarks.in_browser import (
    FILTER,
    FLOOR,
    PATIENCE,
    anachrony,
    bare,
    clicks_of,
    opened,
    served,
)
from benchmarks.measure import Measure, as_many
from tests.browser.test_watch import TO
from tests.copies import COPIES

EDITS = {200: 20, 5_000: 10}
"""How often each is done, by events; of a percentile there are twenty."""

LONG = 35
"""s, after which those that were had by then are all."""

SOON = 30_000
"""ms, after which an edit that no chart shows is given up."""

MOVED = "edit → its event lies where it is now"
EDIT = "edit → repainted chart"
STAMP = "stamp → repainted chart"
COPY = "25-from-0.webm"
GOALS = {200: 0.3, 5_000: 1.5}
"""s, by events."""


def measures(film: Film, browser: Browser) -> Iterator[Measure]:
    """Yield what whoever edits a film waits for."""
    with served(anachrony(default_film())) as address, opened(browser, address) as page:
        _lay(page, film, address)
        edits = as_many(lambda at: _edited(page, at), EDITS[film.count], LONG)
    floor = _floor(film, browser)
    moved, edited = map(list, zip(*edits, strict=True))
    yield Measure(film.name, MOVED, moved, goal=GOALS[film.count])
    yield Measure(film.name, EDIT, edited, floor, f"{FLOOR}: {FILTER}", goal=GOALS[film.count])


def _floor(film: Film, browser: Browser) -> list[float]:
    """s until a bare Dash page has drawn as many rows anew."""
    with tempfile.TemporaryDirectory() as folder:
        site = bare(film, Path(folder))
        with served(site) as address, opened(browser, address) as page:
            return [whole for whole, _ in clicks_of(site, page, EDITS[film.count])]


def _lay(page: Page, film: Film, address: str) -> None:
    """The film, dropped on the page and laid on the desk."""
    page.locator("#door").click()
    with page.expect_navigation(url=lambda url: "film=" in url):
        page.locator("dialog.door input[type=file]").set_input_files(film.path)
    page.wait_for_function("watch.painted")
    page.locator("#edit").click()
    expect(_cell(page, 0)).to_be_visible(timeout=PATIENCE)
    page.set_default_timeout(SOON)


def _edited(page: Page, at: int) -> tuple[float, float]:
    """s from the key that ends the typing until the bar is as long as it is now, and until the
    whole chart is drawn anew.
    """
    page.wait_for_function("watch.rests()")  # the words after the last one
    text = _cell(page, at % 8).inner_text()
    whole, _, rest = text.partition(".")
    _cell(page, at % 8).dblclick()
    page.locator("#grid input.typing").fill(f"{whole}.{(int(rest or 0) + 1) % 60:02}")
    page.evaluate("watch.await_edit()")
    page.keyboard.press("Enter")
    page.wait_for_function("watch.seen.length && watch.edits.length")
    moved, whole = page.evaluate("[watch.seen.pop(), watch.edits.pop()]")
    return moved / 1000, whole / 1000


def stamps(film: Film, browser: Browser) -> Iterator[Measure]:
    """Yield what whoever stamps a film waits for: the end of its first event, at one moment of the
    copy after the other.
    """
    with served(anachrony(default_film())) as address, opened(browser, address) as page:
        _lay(page, film, address)
        page.locator("#film").click()
        page.locator("#watch input[type=file]").set_input_files(COPIES / COPY)
        expect(page.locator("#sync")).to_contain_text(f"{COPY}, ", timeout=PATIENCE)
        stamped = as_many(lambda at: _stamped(page, 1 + 0.12 * at), EDITS[film.count], LONG)
    floor = _floor(film, browser)
    yield Measure(film.name, STAMP, stamped, floor, f"{FLOOR}: {FILTER}", goal=GOALS[film.count])


def _stamped(page: Page, moment: float) -> float:
    """s from the key that stamps until the chart shows the bar as long as it is now."""
    _cell(page, 0).click()
    page.evaluate(TO, moment)
    page.wait_for_function("watch.rests()")
    page.evaluate("watch.await_edit()")
    page.keyboard.press("o")
    page.wait_for_function("watch.edits.length")
    return page.evaluate("watch.edits.pop()") / 1000


def _cell(page: Page, row: int) -> Locator:
    return page.locator(f"#grid .ag-row[row-index='{row}'] [col-id='screen_end']").last
