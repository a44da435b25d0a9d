"""A measured thing, and how a list of them is printed."""

import gc
import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import TypeAlias, TypeVar


@dataclass(frozen=True)
class Measure:
    """Times of one thing on one film, in s, beside those of its floor; `goal` is what is to be
    reached, in s.
    """

    film: str
    what: str
    times: Sequence[float]
    floor: Sequence[float] = ()
    floor_name: str = ""
    goal: float | None = None


Measures: TypeAlias = "Iterable[Measure | Measures]"
"""Measures as they are had; those of a nested list fail without taking along the ones after it."""


T = TypeVar("T")


def as_many(once: Callable[[int], T], most: int, within: float) -> list[T]:
    """Return what so many runs give, after one that is not counted: as many as begin `within` some
    s, one at least.
    """
    end = perf_counter() + within
    once(0)
    found = [once(1)]
    while len(found) < most and perf_counter() < end:
        found.append(once(len(found) + 1))
    return found


WITHIN = 4.0
"""s that the runs of one thing may take before no other is begun."""


def timed(run: Callable[[], object], repeats: int, within: float = WITHIN) -> list[float]:
    """Return how long each of some runs took, in s, after one that is not counted: as many as are
    asked for, or as begin `within` some s; one at least.
    """
    _once(run)
    taken: list[float] = []
    while len(taken) < repeats and (not taken or sum(taken) < within):
        taken.append(_once(run))
    return taken


def _once(run: Callable[[], object]) -> float:
    gc.collect()
    start = perf_counter()
    run()
    return perf_counter() - start


def table(title: str, measures: Sequence[Measure]) -> str:
    """Return measures as a table of text: best, median, 95th percentile of twenty or more, ratio of
    the medians.
    """
    head = (
        "film",
        "what",
        "runs",
        "best",
        "median",
        "p95",
        "floor",
        "ratio",
        "the floor is",
        "goal",
    )
    return "\n".join([title, *in_columns([head, *map(_cells, measures)], left=(0, 1, 8))])


def in_columns(rows: Sequence[tuple[str, ...]], left: Sequence[int] = (0, 1)) -> list[str]:
    """Return rows as lines of text, cells below one another; those of some columns to the left."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        [cell.ljust(wide) if at in left else cell.rjust(wide)
         for at, (cell, wide) in enumerate(zip(row, widths, strict=True))]
        for row in rows
    ]  # fmt: skip
    return [f"  {'  '.join(line).rstrip()}" for line in lines]


def _cells(one: Measure) -> tuple[str, ...]:
    median = statistics.median(one.times)
    p95 = statistics.quantiles(one.times, n=20)[-1] if len(one.times) >= 20 else None
    floor = statistics.median(one.floor) if one.floor else None
    ratio = f"{median / floor:.1f}×" if floor else ""
    goal = f"< {in_words(one.goal)}" if one.goal else ""
    figures = map(in_words, (min(one.times), median, p95, floor))
    return (one.film, one.what, str(len(one.times)), *figures, ratio, one.floor_name, goal)


def in_words(seconds: float | None) -> str:
    """Return a time in s as a person reads it."""
    if seconds is None:
        return ""
    return (
        f"{seconds:.2f} s"
        if seconds >= 1
        else f"{seconds * 1000:.{0 if seconds >= 0.01 else 1}f} ms"
    )
