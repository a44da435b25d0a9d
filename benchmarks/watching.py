"""How long a copy of a film takes to show the frame of a moment, and that it is that frame."""

import random
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from benchmarks.films import Film
from benchmarks.in_browser import PATIENCE, anachrony, opened, served
from benchmarks.measure import Measure, Measures
from tests.browser.test_watch import NUMBER, TABLE, TO, inside
from tests.copies import COPIES, ENDINGS, RATES, SECONDS, STARTS, name

SEEKS = 40
"""Frames that are sought in each copy."""

LONGEST = 2.0
"""s after which a frame that is not seen is the wrong one."""

SEEK = f"seek → its frame, {SEEKS} of {SEEKS} right"

_SOUGHT = f"""async ([moment, wanted, longest]) => {{
    const begun = performance.now();
    ({TO})(moment);
    for (;;) {{
        const took = performance.now() - begun;
        if (({NUMBER})() === wanted || took > longest) {{
            await new Promise((use) => setTimeout(use, 40)); // and stays
            return [took, ({NUMBER})()];
        }}
        await new Promise((use) => setTimeout(use, 2));
    }}
}}"""


def measures(browser: Browser, folder: Path) -> Measures:
    """Yield a line a copy: every rate, with and without a start offset, in both containers."""
    path = folder / "watched.csv"
    path.write_text(TABLE, "utf-8")
    with served(anachrony(Film("watched", path, 3))) as address:
        for rate in RATES:
            for start in STARTS:
                for ending in ENDINGS:
                    yield _copy(browser, address, rate, start, ending)


def _copy(
    browser: Browser, address: str, rate: str, start: float, ending: str
) -> Iterator[Measure]:
    with opened(browser, address) as page:
        copy = name(rate, start, ending)
        yield Measure(copy, SEEK, _seeks(page, copy, rate, start))


def _seeks(page: Page, copy: str, rate: str, start: float) -> list[float]:
    chance = random.Random(rate)
    page.locator("#film").click()
    page.locator("#watch input[type=file]").set_input_files(COPIES / copy)
    expect(page.locator("#sync")).to_contain_text(f"{copy}, ", timeout=PATIENCE)
    moments = [_moment(chance, rate, start) for _ in range(SEEKS)]
    return [_sought(page, copy, moment, rate, start) for moment in moments]


def _moment(chance: random.Random, rate: str, start: float) -> Fraction:
    """A moment of the copy, s, that no frame begins at, or a thousandth behind."""
    while True:
        moment = Fraction(chance.randrange(int(start * 10) + 1, SECONDS * 10 - 1), 10)
        if inside(moment, rate, start):
            return moment


def _sought(page: Page, copy: str, moment: Fraction, rate: str, start: float) -> float:
    """s until the frame is seen; a wrong one is no figure."""
    wanted = int((moment - Fraction(start)) * Fraction(RATES[rate]))
    took, seen = page.evaluate(_SOUGHT, [float(moment), wanted, LONGEST * 1000])
    assert seen == wanted, f"{copy} at {float(moment)} s shows frame {seen}, not {wanted}"
    return float(took) / 1000
