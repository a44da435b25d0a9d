"""What a reader waits for, measured in a real browser: the first chart, a filter, the picture."""

import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from anachrony.app.opening import MOST_AT_ONCE
from benchmarks.films import Film
from benchmarks.measure import Measure, Measures

ROOT = Path(__file__).parents[1]
STARTS, CLICKS, PICTURES = 4, 30, 4
"""How often each thing is done on a film."""

PATIENCE = 60_000
"""ms; after which a page is given up."""

_LISTENING, _ENDING = 60.0, 15.0
"""s that a server has until it listens, and to end."""

WATCH = (Path(__file__).parent / "watch.js").read_text("utf-8")


@dataclass(frozen=True)
class Site:
    """A page to measure: the command that serves it at a port, and how a reader filters and saves
    on it.
    """

    command: Callable[[int], list[str]]
    open_filter: Callable[[Page], None]
    filter_by_city: Callable[[Page], None]
    save: Callable[[Page], None]


Sites = tuple[Site, ...]
"""Ours, and beside it its floor, where it has one."""


def measures(
    film: Film, browser: Browser, starts: int = STARTS, clicks: int = CLICKS, beside: bool = True
) -> Measures:
    """Yield what a reader of a film waits for; `beside` the same in a bare page, where that can
    draw so many bars.
    """
    with tempfile.TemporaryDirectory() as folder:
        sites = (anachrony(film), bare(film, Path(folder))) if beside else (anachrony(film),)
        yield _starts(film, browser, sites, starts)
        yield _opens(film, browser, sites, starts)
        yield _uses(film, browser, sites, clicks)


def _starts(film: Film, browser: Browser, sites: Sites, times: int) -> Iterator[Measure]:
    """By turns: noise hits both."""
    begun = [[_start(site, film, browser) for site in sites] for _ in range(times)]
    for at, what in enumerate(
        ("process start → first answer", "process start → first painted chart")
    ):
        ours, *floor = ([each[kind][at] for each in begun] for kind in range(len(sites)))
        yield _beside(film, what, ours, *floor)


def _opens(film: Film, browser: Browser, sites: Sites, times: int) -> Iterator[Measure]:
    once = [_openings(site, browser, times) for site in sites]
    if film.count <= MOST_AT_ONCE:
        first, beside = [seen for seen, _ in once[0]], [live for _, live in once[-1]]
        yield Measure(film.name, PICTURE, first, beside, f"{FLOOR}, live", GOALS[PICTURE])
    yield _beside(film, LIVE, *([whole for _, whole in each] for each in once))


def _uses(film: Film, browser: Browser, sites: Sites, clicks: int) -> Iterator[Measure]:
    ours, *floor = (_used(site, film, browser, clicks) for site in sites)
    for what, times in ours.items():
        yield _beside(film, what, times, *(each[what] for each in floor))


def _beside(film: Film, what: str, ours: list[float], *floor: list[float]) -> Measure:
    return Measure(film.name, what, ours, *floor, *[FLOOR][: len(floor)], goal=_goal(what, film))


FLOOR = "a bare Dash page"
FILTER, PNG = "filter click → repainted chart", "PNG click → file"
PICTURE, LIVE = "opened → first picture", "opened → painted chart"
GOALS = {
    PICTURE: 0.3,
    "process start → first painted chart": 3.0,
    FILTER: 0.1,
    PNG: 1.0,
}
_LARGE = {10_000: 0.2, 100_000: 0.5}


def _goal(what: str, film: Film) -> float | None:
    """What is to be reached with a film, in s; of large ones no more is asked than that they stay
    usable.
    """
    return {FILTER: _LARGE[film.count]}.get(what) if film.count in _LARGE else GOALS.get(what)


def _openings(site: Site, browser: Browser, times: int) -> list[tuple[float, float]]:
    """How long, in s, from opening a page until it first shows something, and until its chart is
    live; once the server has drawn it for somebody.
    """
    found = []
    with served(site) as address:
        for _ in range(times + 1):
            with opened(browser, address) as page:
                live = page.evaluate("watch.painted - performance.timeOrigin") / 1000
                found.append((first_picture(page), live))
    return found[1:]


def first_picture(page: Page) -> float:
    """Return when a page first showed what it has to show, in s from its opening."""
    seen = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
    return float(page.evaluate(seen)) / 1000


def _used(site: Site, film: Film, browser: Browser, clicks: int) -> dict[str, list[float]]:
    with served(site) as address, opened(browser, address) as page:
        _all_there(page, film)
        whole, waited = zip(*clicks_of(site, page, clicks), strict=True)
        return {
            FILTER: list(whole),
            "of it, waiting for the server": list(waited),
            PNG: [saved(site, page) for _ in range(PICTURES)],
        }


def anachrony(film: Film) -> Site:
    maps = [
        part for column, header in film.mapping.items() for part in ("--map", f"{column}={header}")
    ]
    command = [sys.executable, "-m", "anachrony", "serve", str(film.path), *maps]
    return Site(
        lambda port: [*command, "--port", str(port)],
        lambda page: page.get_by_label("City", exact=True).and_(page.locator("input")).click(),
        lambda page: page.get_by_role("option").first.click(),
        lambda page: page.get_by_role("button", name="Download PNG").click(),
    )


def bare(film: Film, folder: Path) -> Site:
    rows = folder / "rows.csv"
    film.events()[["event", "screen_start", "screen_end", "strand", "city"]].to_csv(rows)
    return Site(
        lambda port: [sys.executable, "-m", "benchmarks.bare", str(rows), str(port)],
        lambda page: None,
        lambda page: page.get_by_role("checkbox").first.click(),
        _press_camera,
    )


def _press_camera(page: Page) -> None:
    page.locator(".js-plotly-plot").hover()
    page.get_by_role("button", name="Download plot").click()


# --- one start ------------------------------------------------------------------------------------


@contextmanager
def served(site: Site) -> Iterator[str]:
    """The address of a site, as soon as its process listens."""
    port = next(
        port for port in iter(lambda: random.randrange(20_000, 30_000), None) if not _listens(port)
    )
    environment = {**os.environ, "NO_BROWSER": "1"}
    process = subprocess.Popen(
        site.command(port), cwd=ROOT, stdout=subprocess.DEVNULL, env=environment
    )
    try:
        until = time.monotonic() + _LISTENING
        while not _listens(port):
            assert process.poll() is None, f"the server stopped: {process.args}"
            assert time.monotonic() < until, f"the server never listened: {process.args}"
            time.sleep(0.005)
        yield f"http://127.0.0.1:{port}/"
    finally:
        _ended(process)


def _ended(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(_ENDING)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _listens(port: int) -> bool:
    with socket.socket() as visitor:
        return visitor.connect_ex(("127.0.0.1", port)) == 0


@contextmanager
def opened(browser: Browser, address: str) -> Iterator[Page]:
    """A page in a browser that has never been there, its first chart painted."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, bypass_csp=True)
    try:
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.add_init_script(WATCH)
        page.goto(address)
        page.wait_for_function("watch.painted")
        yield page
    finally:
        context.close()


def _start(site: Site, film: Film, browser: Browser) -> tuple[float, float]:
    """How long, in s, from the start of the process until its first answer, and until the first
    chart is painted.
    """
    begun = time.time()
    with served(site) as address, opened(browser, address) as page:
        _all_there(page, film)
        return tuple(
            page.evaluate(f"watch.{moment}") / 1000 - begun for moment in ("answered", "painted")
        )


def _all_there(page: Page, film: Film) -> None:
    assert page.evaluate("watch.events()") == film.count


# --- clicks ---------------------------------------------------------------------------------------


def clicks_of(site: Site, page: Page, clicks: int) -> Iterator[tuple[float, float]]:
    """How long each click on a filter took, in s, and how long of it the page waited for the
    server.

    The clicks choose a city and give it up by turns, so that each changes the chart; the first is
    not counted.
    """
    site.open_filter(page)
    for number in range(clicks + 1):
        before = page.evaluate("watch.dimmed()")
        page.evaluate("watch.clicks.length = 0")
        site.filter_by_city(page)
        page.wait_for_function("watch.clicks.length")
        whole, waited = page.evaluate("watch.clicks[0]")
        assert page.evaluate("watch.dimmed()") != before
        if number:
            yield whole / 1000, waited / 1000


def saved(site: Site, page: Page) -> float:
    """Return how long a picture took from the click until its file was on disk, in s."""
    page.keyboard.press("Escape")
    with page.expect_download() as download:
        site.save(page)
    assert Path(download.value.path()).stat().st_size > 10_000
    return time.time() - page.evaluate("watch.clicked") / 1000
