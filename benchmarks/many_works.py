"""How long ten thousand works on one plot take to follow a filter."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.films import Film
from benchmarks.in_browser import PATIENCE, anachrony, opened, served
from benchmarks.measure import Measure
from tests.browser.test_works import many

WORKS = 10_000
FILTER = "filter by kind → repainted plot"
GOAL = 0.2
"""s."""

_FILTERED = """async () => {
    const took = [], kind = document.querySelector("[name=kind]");
    for (let at = 0; at < 21; at += 1) {
        const begun = performance.now();
        kind.value = kind.options[at % kind.options.length].value;
        kind.dispatchEvent(new Event("change", { bubbles: true }));
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
        took.push((performance.now() - begun) / 1000);
    }
    return took;
}"""


def measures(browser: Browser, folder: Path) -> Iterator[Measure]:
    """Yield what a hand that filters waits for."""
    path = folder / "works.csv"
    path.write_text(many(WORKS), "utf-8")
    film = Film(f"{WORKS:,} works", path, 6 * WORKS)
    with served(anachrony(film)) as address, opened(browser, address) as page:
        page.goto(f"{address}works/")
        page.locator("[name=kind]").wait_for(timeout=PATIENCE)
        yield Measure(film.name, FILTER, page.evaluate(_FILTERED), goal=GOAL)
