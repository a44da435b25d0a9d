"""Beside another commit: `python -m benchmarks.beside COMMIT` has nine pairs of that one and of the
tree as it stands open the default film, filter it and save a PNG, by turns, so that noise hits both.

Said are the ratio of the medians, of this to that, and its 95 % interval by bootstrap: no slower is
what ends below 1.05.
"""

import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.films import default_film
from benchmarks.in_browser import (
    FILTER,
    PICTURE,
    PNG,
    ROOT,
    Site,
    anachrony,
    clicks_of,
    first_picture,
    opened,
    saved,
    served,
)
from benchmarks.part import chromium

PAIRS, VISITS, CLICKS, DRAWN = 9, 3, 5, 5000
"""Pairs of servers; visits to each, whose median counts; clicks on the filter in each; how often
the medians are drawn anew.
"""

SLOWER = 1.05
"""A ratio of medians above which this tree is slower than the other."""

Times = dict[str, list[float]]


def main(commit: str) -> None:
    """Print a line a thing that is waited for; end with 1 where any is slower."""
    with _checked_out(commit) as folder, chromium() as browser:
        pair = (anachrony(default_film()), _of(folder))
        times: tuple[Times, Times] = ({}, {})
        for number in range(PAIRS):
            for at in (0, 1) if number % 2 else (1, 0):
                for what, taken in _once(pair[at], browser).items():
                    times[at].setdefault(what, []).append(taken)
            print(f"pair {number + 1} of {PAIRS}", file=sys.stderr, flush=True)
    sys.exit(max(_said(what, times[0][what], times[1][what]) for what in times[0]))


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> tuple[float, float, float]:
    """Return the ratio of the medians, and the ends of its 95 % interval, pairs drawn anew."""
    chance, pairs = random.Random(1959), [*zip(ours, theirs, strict=True)]
    found = sorted(_ratio(chance.choices(pairs, k=len(pairs))) for _ in range(DRAWN))
    return _ratio(pairs), found[int(0.025 * DRAWN)], found[int(0.975 * DRAWN)]


def _ratio(pairs: Sequence[tuple[float, float]]) -> float:
    ours, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
    return ours / theirs


def _said(what: str, ours: Sequence[float], theirs: Sequence[float]) -> int:
    found, low, high = ratio(ours, theirs)
    here, there = (statistics.median(each) * 1000 for each in (ours, theirs))
    print(f"{what}: {here:.0f} ms beside {there:.0f} ms, {found:.3f} ({low:.3f} to {high:.3f})")
    return int(high > SLOWER)


def _once(site: Site, browser: Browser) -> dict[str, float]:
    """What readers wait for on a server that has drawn the film before."""
    with served(site) as address:
        with opened(browser, address):
            pass
        visits = [_visit(site, browser, address) for _ in range(VISITS)]
    return {what: statistics.median(one[what] for one in visits) for what in visits[0]}


def _visit(site: Site, browser: Browser, address: str) -> dict[str, float]:
    with opened(browser, address) as page:
        first = first_picture(page)
        filters = [whole for whole, _ in clicks_of(site, page, CLICKS)]
        return {PICTURE: first, FILTER: statistics.median(filters), PNG: saved(site, page)}


def _of(folder: Path) -> Site:
    """The page as another tree has it: its package goes before the installed one."""
    within = f"import sys; sys.path[:0] = [{str(folder / 'dashboard')!r}]; "
    run = "from anachrony.cli import main; sys.exit(main())"
    site, film = anachrony(default_film()), str(default_film().path)
    arguments = [sys.executable, "-c", within + run, "serve", film, "--port"]
    return replace(site, command=lambda port: [*arguments, str(port)])


@contextmanager
def _checked_out(commit: str) -> Iterator[Path]:
    """A worktree of a commit, gone afterwards."""
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room) / "other"
        git = ["git", "-C", str(ROOT), "worktree"]
        subprocess.run([*git, "add", "--quiet", "--detach", str(folder), commit], check=True)
        try:
            yield folder
        finally:
            subprocess.run([*git, "remove", "--force", str(folder)], check=True)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("python -m benchmarks.beside COMMIT")
    main(sys.argv[1])
