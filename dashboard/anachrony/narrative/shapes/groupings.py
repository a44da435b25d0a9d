"""Groupings: what is told together because it shares a city, a place or a character (Genette's
syllepsis).
"""

import numpy as np
import pandas as pd

from anachrony.narrative.shapes.spans import Told, linked, strongest
from anachrony.schema import several

KEYS = ("city", "place", "characters")
"""The columns whose values can hold a grouping together; several values stand apart by semicolons.
"""


def syllepsis(of: Told) -> pd.DataFrame:
    """A run that gathers what a city, a place or a character has in common, out of the order of the
    story.

    Three events or more, most of those the work has there or of them; these are no more than half
    of all its events (else it is simply what the work is about); and they are of three times or
    more, of which something without them parts each from the next in the story: of two, one is an
    anachrony of the other. `by` says which column and which value.
    """
    found = strongest(*(_gathered(of, column).assign(by=column) for column in KEYS))
    return found.assign(by=found["by"] + ": " + found["value"]).drop(columns="value")


def _gathered(of: Told, column: str) -> pd.DataFrame:
    at, key = _keyed(of, column)
    every = np.bincount(key)
    first, last = linked((np.diff(key) == 0) & (np.diff(at) == 1), len(at))
    count, size = every[key[first]], np.bincount(of.group)[of.group[at[first]]]
    likely = (last - first >= 2) & (2 * (last - first + 1) > count) & (2 * count <= size)
    kept = np.array(
        [run for run in np.flatnonzero(likely) if _scattered(of, at, key, first[run], last[run])],
        dtype=int,
    )
    first, last = first[kept], last[kept]
    found = of.spans(at[first], at[last], (last - first + 1) / count[kept])
    texts = of.dated(column).to_numpy()
    spans = zip(at[first], at[last], strict=True)
    shared = [_shared(texts[opens : closes + 1]) for opens, closes in spans]
    return found.assign(value=pd.Series(shared, dtype="str"))


def _shared(texts: np.ndarray) -> str:
    """What texts of several values, apart by semicolons, have in common."""
    first, *others = map(several, texts.tolist())
    return "; ".join(one for one in first if all(one in other for other in others))


def _keyed(of: Told, column: str) -> tuple[np.ndarray, np.ndarray]:
    """Every event once for each of its values, and the number of that value in its work, in whose
    order they stand.
    """
    text, distinct = pd.factorize(of.dated(column))
    values = pd.Series(distinct, dtype=object).str.split(";").explode().str.strip()
    values = values[values != ""]
    number = pd.factorize(values)[0]
    count = np.bincount(values.index.to_numpy(dtype=np.int64), minlength=len(distinct))
    many = count[text]
    at = np.repeat(np.arange(len(text)), many)
    nth = np.arange(len(at)) - np.repeat(np.cumsum(many) - many, many)
    value = number[(np.cumsum(count) - count)[text[at]] + nth]
    key = of.group[at] * np.int64(len(values) + 1) + value
    by = np.argsort(key, kind="stable")
    return at[by], np.cumsum(np.diff(key[by], prepend=-1) != 0) - 1


_TIMES = 3
"""So many times of the story are gathered."""


def _scattered(of: Told, at: np.ndarray, key: np.ndarray, first: int, last: int) -> bool:
    """Whether the events of a run that has a value are of `_TIMES` times or more: in the story
    something without it lies wholly between each and the next.
    """
    run = at[first : last + 1][np.argsort(of.rank[at[first : last + 1]], kind="stable")]
    opens, closes = np.searchsorted(of.group, of.group[run[0]] + np.arange(2))
    other = np.ones(closes - opens, dtype=bool)
    other[at[slice(*np.searchsorted(key, key[first] + np.arange(2)))] - opens] = False
    ranges = (values[opens:closes][other] for values in (of.earliest, of.latest, of.rank))
    earliest, latest, rank = (values[:, np.newaxis] for values in ranges)
    after = (earliest >= np.maximum.accumulate(of.latest[run])[:-1]) & (rank > of.rank[run[:-1]])
    before = (latest <= of.earliest[run[1:]]) & (rank < of.rank[run[1:]])
    return bool(1 + np.count_nonzero((after & before).any(axis=0)) >= _TIMES)
