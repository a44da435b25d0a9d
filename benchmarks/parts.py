"""The parts of the benchmarks: what is measured, of which films, under which titles."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

from playwright.sync_api import Browser

from benchmarks import (
    at_the_desk,
    at_the_door,
    corpus,
    in_browser,
    in_python,
    load,
    many_workers,
    many_works,
    peers,
    watching,
)
from benchmarks.films import default_film, generated, long_film
from benchmarks.measure import Measures

Sections: TypeAlias = Iterator[tuple[str, Measures]]
"""What is measured together, under its title."""


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


def _workers(_: Browser, __: Path) -> Sections:
    yield many_workers.TITLE, many_workers.measures()


def _door(browser: Browser, folder: Path) -> Sections:
    for count, drops in ((200, 3), (10_000, 2), (100_000, 1)):
        film = generated(count, folder)
        yield f"At the door, {count} events", at_the_door.measures(film, browser, drops)


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
    yield corpus.TITLE, corpus.measures(folder)


PARTS: dict[str, Callable[[Browser, Path], Sections]] = {
    "page": _page,
    "peers": _peers,
    "load": _load,
    "workers": _workers,
    "door": _door,
    "desk": _desk,
    "watching": _watching,
    "works": _works,
    "drawing": _drawing,
    "corpus": _corpus,
}
