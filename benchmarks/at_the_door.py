"""How long a reader's own film takes from the drop to its chart, beside reading and drawing the same
file from the command line; and a filter on it.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.films import Film, default_film
from benchmarks.in_browser import FILTER, anachrony, clicks_of, opened, served
from benchmarks.measure import Measure

DROPS, CLICKS = 3, 20
DROPPED = "drop → painted chart"
GOALS = {200: 1.0, 10_000: 3.0, 100_000: 12.0}
"""s, by events."""

COMMAND = "anachrony export to a page"
_WRITTEN_WITHIN = 120.0
"""s."""


def measures(film: Film, browser: Browser, drops: int = DROPS) -> Iterator[Measure]:
    """Yield what a reader waits for who drops a film on the page of another."""
    site = anachrony(default_film())
    with served(site) as address, opened(browser, address) as page:
        dropped = [_dropped(page, film, address) for _ in range(drops)]
        filtered = [whole for whole, _ in clicks_of(site, page, CLICKS)]
        page.goto(address)
        page.wait_for_function("watch.painted")
        shipped = [whole for whole, _ in clicks_of(site, page, CLICKS)]
    written = [_written(film) for _ in range(drops)]
    yield Measure(film.name, DROPPED, dropped, written, COMMAND, goal=GOALS[film.count])
    yield Measure(film.name, FILTER, filtered, shipped, "the shipped film")


def _dropped(page: Page, film: Film, address: str) -> float:
    """s from the choice of a file until its chart is painted; the page that shows it is another."""
    page.goto(address)
    page.wait_for_function("watch.painted")
    page.locator("#door").click()
    begun = time.time()
    with page.expect_navigation(url=lambda url: "film=" in url):
        page.locator("dialog.door input[type=file]").set_input_files(film.path)
    page.wait_for_function("watch.painted")
    assert page.evaluate("watch.events()") == film.count
    return page.evaluate("watch.painted") / 1000 - begun


def _written(film: Film) -> float:
    """s that a command takes to read the file and write its first view."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "view.html"
        begun = time.time()
        command = [sys.executable, "-m", "anachrony", "export", str(film.path), str(out)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=_WRITTEN_WITHIN)
        return time.time() - begun
