"""python -m benchmarks."""

import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks import (
    at_the_desk,
    at_the_door,
    corpus,
    in_browser,
    in_python,
    load,
    many_works,
    peers,
    watching,
)
from benchmarks.films import default_film, generated, long_film
from benchmarks.measure import Measure, table
from tests.chromium import MISSING, executable, is_root
from tests.conftest import FLAGS


def main() -> None:
    """Print every figure; where one can't be had, say so, go on, and end with 1."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        print(_machine(browser))
        whole = [shown(*section) for section in _sections(browser, Path(folder))]
    sys.exit(0 if all(whole) else 1)


def _sections(browser: Browser, folder: Path) -> Iterator[tuple[str, Iterable[Measure]]]:
    """What is measured together, under its title."""
    few, many, most = default_film(), generated(10_000, folder), generated(100_000, folder)
    for film in (few, long_film(folder)):
        yield f"{film.name}: {film.count} events", in_browser.measures(film, browser)
    yield "10,000 events", in_browser.measures(many, browser, starts=2, clicks=20)
    yield "100,000 events", in_browser.measures(most, browser, starts=1, clicks=20, beside=False)
    for film in (few, many):
        for peer in peers.PEERS:
            title = f"{film.name}, {film.count} events, beside {peer}"
            yield title, peers.measures(film, peer, browser, folder)
    yield load.TITLE, load.measures()
    for film in (generated(200, folder), many, most):
        yield f"At the door, {film.count} events", at_the_door.measures(film, browser)
    for film in (generated(200, folder), generated(5_000, folder)):
        yield f"At the desk, {film.count} events", at_the_desk.measures(film, browser)
        yield f"Stamping at the desk, {film.count} events", at_the_desk.stamps(film, browser)
    yield "Watching a copy", watching.measures(browser, folder)
    yield "Ten thousand works on one plot", many_works.measures(browser, folder)
    yield "In Python alone", in_python.measures(folder)
    yield "A corpus of a thousand works, in Python alone", corpus.measures(folder)


def shown(title: str, measures: Iterable[Measure]) -> bool:
    """Print measures under their title; return whether that was all, and none failed."""
    had: list[Measure] = []
    try:
        for measure in measures:
            had.append(measure)
    except Exception as error:
        traceback.print_exc()
        print("", table(title, had), f"  No more of it: {error!r}", sep="\n", flush=True)
        return False
    print("", table(title, had), sep="\n", flush=True)
    return True


def _machine(browser: Browser) -> str:
    parts = [f"Python {platform.python_version()}", f"Chromium {browser.version}", platform.system(),
             platform.machine(), f"{os.cpu_count()} processors"]  # fmt: skip
    load = (
        [f"{os.getloadavg()[0]:.1f} of them busy when this began"]
        if hasattr(os, "getloadavg")
        else []
    )
    return ", ".join(parts + load)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Give a browser as the tests use it."""
    path = executable() or sys.exit(MISSING)
    flags = [*FLAGS, "--no-sandbox"] if is_root() else FLAGS
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(flags))
        yield browser
        browser.close()


if __name__ == "__main__":
    main()
