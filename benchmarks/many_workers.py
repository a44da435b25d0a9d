"""A class on several processes: gunicorn, as `serve --workers` has it, beside granian."""

import statistics
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from benchmarks.films import Film, default_film
from benchmarks.in_browser import Site, anachrony
from benchmarks.load import OURS, Taken, load
from benchmarks.load import TITLE as OF_A_CLASS
from benchmarks.measure import Measure

WORKERS = 2
TITLE = f"On {WORKERS} workers: {OF_A_CLASS}"


def measures() -> Iterator[Measure]:
    """Yield every step of a class on gunicorn beside the same on granian, by turns."""
    film = default_film()
    sites = {"gunicorn": _on_gunicorn(film), "granian": _on_granian(film)}
    taken: dict[str, Taken] = {name: defaultdict(list) for name in sites}
    failed = dict.fromkeys(sites, 0)
    for name in (*sites, *reversed(sites)):
        found, missed = load(sites[name], OURS)
        failed[name] += missed
        for what, times in found.items():
            taken[name][what] += times
    for what, times in taken["gunicorn"].items():
        ours, theirs = (
            [statistics.quantiles(those, n=20)[-1]] for those in (times, taken["granian"][what])
        )
        yield Measure(film.name, f"{what}, p95 of {len(times)}", ours, theirs, "granian")
    assert not any(failed.values()), f"steps failed: {failed}"


def _on_gunicorn(film: Film) -> Site:
    page = anachrony(film)
    return replace(page, command=lambda port: [*page.command(port), "--workers", str(WORKERS)])


def _on_granian(film: Film) -> Site:
    served = [sys.executable, "-m", "benchmarks.on_granian", str(film.path), str(WORKERS)]
    return replace(anachrony(film), command=lambda port: [*served, str(port)])
