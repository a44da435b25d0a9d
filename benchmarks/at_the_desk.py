"""How long an edit at the desk takes until the chart shows it, beside a bare Dash page that draws the
same rows anew.
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
from benchmarks.measure import Measure

EDITS = 30
EDIT = "edit → repainted chart"
GOALS = {200: 0.3, 5_000: 1.5}
"""s, by events."""


def measures(film: Film, browser: Browser) -> Iterator[Measure]:
    """Yield what whoever edits a film waits for."""
    with served(anachrony(default_film())) as address, opened(browser, address) as page:
        _lay(page, film, address)
        edited = [_edited(page, at) for at in range(EDITS + 1)][1:]
    with tempfile.TemporaryDirectory() as folder:
        site = bare(film, Path(folder))
        with served(site) as address, opened(browser, address) as page:
            floor = [whole for whole, _ in clicks_of(site, page, EDITS)]
    yield Measure(film.name, EDIT, edited, floor, f"{FLOOR}: {FILTER}", goal=GOALS[film.count])


def _lay(page: Page, film: Film, address: str) -> None:
    """The film, dropped on the page and laid on the desk."""
    page.locator("#door").click()
    with page.expect_navigation(url=lambda url: "film=" in url):
        page.locator("dialog.door input[type=file]").set_input_files(film.path)
    page.wait_for_function("watch.painted")
    page.locator("#edit").click()
    expect(_cell(page, 0)).to_be_visible(timeout=PATIENCE)


def _edited(page: Page, at: int) -> float:
    """s from the key that ends the typing until the chart shows the bar as long as it is now."""
    page.wait_for_timeout(1500)  # the words after the last one
    text = _cell(page, at % 8).inner_text()
    whole, _, rest = text.partition(".")
    _cell(page, at % 8).dblclick()
    page.locator("#grid input.typing").fill(f"{whole}.{(int(rest or 0) + 1) % 60:02}")
    page.evaluate("watch.await_edit()")
    page.keyboard.press("Enter")
    page.wait_for_function("watch.edits.length")
    return page.evaluate("watch.edits.pop()") / 1000


def _cell(page: Page, row: int) -> Locator:
    return page.locator(f"#grid .ag-row[row-index='{row}'] [col-id='screen_end']").last
