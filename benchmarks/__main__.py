"""python -m benchmarks [PART ...]."""

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

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
from benchmarks.measure import Measure, Measures, in_words, table
from tests.chromium import MISSING, executable, is_root
from tests.conftest import FLAGS

Sections = Iterator[tuple[str, Measures]]
"""What is measured together, under its title."""


def main(arguments: list[str] | None = None) -> None:
    """Print every figure of the parts that are named, or of all; where one can't be had, say so, go
    on, and end with 1.
    """
    parser = argparse.ArgumentParser("python -m benchmarks", description=main.__doc__)
    parser.add_argument("part", nargs="*", help=", ".join(PARTS))
    names = parser.parse_args(arguments).part or [*PARTS]
    if unknown := [name for name in names if name not in PARTS]:
        parser.error(f"{unknown[0]} is no part; these are: {', '.join(PARTS)}")
    print(_machine(), flush=True)
    whole = [run(name, PARTS[name]) for name in names]
    sys.exit(0 if all(whole) else 1)


def run(name: str, part: Callable[[Browser, Path], Sections]) -> bool:
    """Print the figures of a part, and on stderr how long they took; return whether none failed."""
    begun, whole = monotonic(), []
    print(f"{name} …", file=sys.stderr, flush=True)
    try:
        with tempfile.TemporaryDirectory() as folder, chromium() as browser:
            for section in part(browser, Path(folder)):
                whole.append(shown(*section))
    except Exception as error:
        print("", f"  No more of {name}: {_named(error)}", sep="\n", flush=True)
        whole.append(False)
    print(f"{name}: {in_words(monotonic() - begun)}", file=sys.stderr, flush=True)
    return all(whole)


def shown(title: str, measures: Measures) -> bool:
    """Print measures under their title; return whether that was all, and none failed."""
    had: list[Measure] = []
    failed = [*_failures(measures, had)]
    missing = [f"  No more of it: {one}" for one in failed]
    print("", table(title, had), *missing, sep="\n", flush=True)
    return not failed


def _failures(measures: Measures, had: list[Measure]) -> Iterator[str]:
    """Why some can't be had; all others are put to those that were had."""
    try:
        for one in measures:
            if isinstance(one, Measure):
                had.append(one)
            else:
                yield from _failures(one, had)
    except Exception as error:
        yield _named(error)


def _named(error: Exception) -> str:
    """What failed and where, in a line."""
    at = error.__traceback__
    while at and at.tb_next and "benchmarks" in at.tb_next.tb_frame.f_code.co_filename:
        at = at.tb_next
    where = f" ({Path(at.tb_frame.f_code.co_filename).name}:{at.tb_lineno})" if at else ""
    said, _, _ = str(error).partition("\n")
    return f"{type(error).__name__}: {said}{where}"


# --- the parts ------------------------------------------------------------------------------------


def _page(browser: Browser, folder: Path) -> Sections:
    for film in (default_film(), long_film(folder)):
        yield f"{film.name}: {film.count} events", in_browser.measures(film, browser)
    many, most = generated(10_000, folder), generated(100_000, folder)
    yield "10,000 events", in_browser.measures(many, browser, starts=2, clicks=20)
    yield "100,000 events", in_browser.measures(most, browser, starts=1, clicks=20, beside=False)


def _peers(browser: Browser, folder: Path) -> Sections:
    for film in (default_film(), generated(10_000, folder)):
        for peer in peers.PEERS:
            title = f"{film.name}, {film.count} events, beside {peer}"
            yield title, peers.measures(film, peer, browser, folder)


def _load(_: Browser, __: Path) -> Sections:
    yield load.TITLE, load.measures()


def _door(browser: Browser, folder: Path) -> Sections:
    for count in (200, 10_000, 100_000):
        film = generated(count, folder)
        yield f"At the door, {count} events", at_the_door.measures(film, browser)


def _desk(browser: Browser, folder: Path) -> Sections:
    for count in (200, 5_000):
        film = generated(count, folder)
        yield f"At the desk, {count} events", at_the_desk.measures(film, browser)
        yield f"Stamping at the desk, {count} events", at_the_desk.stamps(film, browser)


def _watching(browser: Browser, folder: Path) -> Sections:
    yield "Watching a copy", watching.measures(browser, folder)


def _works(browser: Browser, folder: Path) -> Sections:
    yield "Ten thousand works on one plot", many_works.measures(browser, folder)


def _drawing(_: Browser, folder: Path) -> Sections:
    yield "In Python alone", in_python.measures(folder)


def _corpus(_: Browser, folder: Path) -> Sections:
    yield "A corpus of a thousand works, in Python alone", corpus.measures(folder)


PARTS: dict[str, Callable[[Browser, Path], Sections]] = {
    "page": _page,
    "peers": _peers,
    "load": _load,
    "door": _door,
    "desk": _desk,
    "watching": _watching,
    "works": _works,
    "drawing": _drawing,
    "corpus": _corpus,
}


def _machine() -> str:
    with chromium() as browser:
        version = browser.version
    parts = [f"Python {platform.python_version()}", f"Chromium {version}", platform.system(),
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
