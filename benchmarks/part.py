"""One part, in a process of its own: `python -m benchmarks.part NAME FILE` prints its figures, and
writes them to the file, a line of JSON each, as they are had.
"""

import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from time import monotonic

from playwright.sync_api import Browser, sync_playwright

from benchmarks.measure import Measure, Measures, in_words, table
from benchmarks.parts import PARTS, Sections
from tests.chromium import MISSING, executable, is_root
from tests.conftest import FLAGS

Kept = Callable[[str, list[Measure]], None]
"""Is told the measures of a section, by its title."""


def main(name: str, path: Path) -> bool:
    """Return whether all figures of a part could be had."""

    def keep(title: str, had: list[Measure]) -> None:
        with path.open("a", encoding="utf-8") as file:
            file.writelines(json.dumps({"title": title} | asdict(one)) + "\n" for one in had)

    return run(name, PARTS[name], keep)


def run(name: str, part: Callable[[Browser, Path], Sections], keep: Kept = lambda *_: None) -> bool:
    """Print the figures of a part, and on stderr how long they took; return whether none failed."""
    begun, whole = monotonic(), []
    print(f"{name} …", file=sys.stderr, flush=True)
    try:
        with tempfile.TemporaryDirectory() as folder, chromium() as browser:
            for section in part(browser, Path(folder)):
                whole.append(shown(*section, keep))
    except Exception as error:
        print("", f"  No more of {name}: {_named(error)}", sep="\n", flush=True)
        whole.append(False)
    print(f"{name}: {in_words(monotonic() - begun)}", file=sys.stderr, flush=True)
    return all(whole)


def shown(title: str, measures: Measures, keep: Kept = lambda *_: None) -> bool:
    """Print measures under their title; return whether that was all, and none failed."""
    had: list[Measure] = []
    failed = [*_failures(measures, had)]
    missing = [f"  No more of it: {one}" for one in failed]
    print("", table(title, had), *missing, sep="\n", flush=True)
    keep(title, had)
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
    sys.exit(not main(sys.argv[1], Path(sys.argv[2])))
