"""python -m benchmarks."""

import os
import platform
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks import corpus, in_browser, in_python, peers
from benchmarks.films import default_film, generated, long_film
from benchmarks.measure import Measure, table
from tests.chromium import MISSING, executable, is_root
from tests.conftest import FLAGS


def main() -> None:
    """Print every figure."""
    with tempfile.TemporaryDirectory() as folder, _browser() as browser:
        print(_machine(browser))
        for film in (default_film(), long_film(Path(folder))):
            _show(f"{film.name}: {film.count} events", in_browser.measures(film, browser))
        _show(
            "10,000 events",
            in_browser.measures(generated(10_000, Path(folder)), browser, starts=2, clicks=20),
        )
        most = generated(100_000, Path(folder))
        _show(
            "100,000 events", in_browser.measures(most, browser, starts=1, clicks=20, beside=False)
        )
        for film in (default_film(), generated(10_000, Path(folder))):
            _show(f"{film.name} beside others", peers.measures(film, browser, Path(folder)))
        _show("In Python alone", in_python.measures(Path(folder)))
        _show("A corpus of a thousand works, in Python alone", corpus.measures(Path(folder)))


def _show(title: str, measures: Iterable[Measure]) -> None:
    print("", table(title, list(measures)), sep="\n", flush=True)


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
def _browser() -> Iterator[Browser]:
    path = executable() or sys.exit(MISSING)
    flags = [*FLAGS, "--no-sandbox"] if is_root() else FLAGS
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(flags))
        yield browser
        browser.close()


if __name__ == "__main__":
    main()
