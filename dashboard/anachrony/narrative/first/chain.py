"""The heaviest chain of story intervals that need never go back: the algorithm under the first
narrative.
"""

from bisect import bisect_left
from itertools import pairwise

import numpy as np
import pandas as pd

from anachrony.narrative.first.abreast import abreast, batches
from anachrony.narrative.sorting import by_time, changes, clean_breaks, group_starts


def heaviest_chain(
    group: np.ndarray, earliest: np.ndarray, latest: np.ndarray, weight: np.ndarray
) -> np.ndarray:
    """Return which intervals belong to the heaviest chain of their group that need never go back,
    as booleans.

    Groups stand together, in telling order. Weights are whole numbers above 0. Of equal chains it
    is the one told earlier: the first event that is in only one of them decides, and so does the
    last. Only groups that go back at all are asked: many short ones `abreast`, others one by one,
    O(n log n), but for the shifting of a list, which is felt only from some 10⁵ events of one work
    on. What every chain takes or leaves together goes as one.
    """
    chain = np.ones(len(group), dtype=bool)
    rows = np.flatnonzero(_go_back(group, earliest, latest))
    if len(rows):
        size, merged = blocks(*(each[rows] for each in (group, earliest, latest, weight)))
        chain[rows] = np.repeat(_taken(*merged), size)
    return chain


def _go_back(group: np.ndarray, earliest: np.ndarray, latest: np.ndarray) -> np.ndarray:
    """Which events are of a group that goes back: one of it lies wholly before where it stood."""
    stood = pd.Series(earliest).groupby(group).cummax().to_numpy()
    opens = group_starts(group)
    found = np.zeros(len(group), dtype=bool)
    found[opens[(stood > earliest) & (stood >= latest)]] = True
    return found[opens]


Intervals = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]
"""The group, the earliest and latest moment and the weight of each."""


def blocks(
    group: np.ndarray, earliest: np.ndarray, latest: np.ndarray, weight: np.ndarray
) -> tuple[np.ndarray, Intervals]:
    """Return the stretches of neighbours that every chain takes or leaves together: how many events
    each has, and what it is as one interval.

    They are those of the same interval, and those that follow in the story as in the telling, with
    nothing that overlaps either.
    """
    opens = _openings(group, earliest, latest)
    size = np.diff(opens, append=len(group))
    closes = opens + size - 1
    return size, (group[opens], earliest[opens], latest[closes], np.add.reduceat(weight, opens))


def _openings(group: np.ndarray, earliest: np.ndarray, latest: np.ndarray) -> np.ndarray:
    """Where these stretches open."""
    heads = np.flatnonzero(changes(group, earliest, latest))
    group, earliest, latest = group[heads], earliest[heads], latest[heads]
    by = by_time(group, earliest, latest)
    after = np.append(clean_breaks(group[by], earliest[by], latest[by]), True)
    alone = after[:-1] & after[1:]
    next_ = alone[1:] & alone[:-1] & (np.diff(by) == 1) & (np.diff(group[by]) == 0)
    opens = np.ones(len(heads), dtype=bool)
    opens[by[1:][next_]] = False
    return heads[opens]


_AT_ONCE = 50_000
"""Intervals, about, that are turned into Python's numbers at once, which take much room."""


def _taken(group: np.ndarray, *values: np.ndarray) -> np.ndarray:
    """Which intervals are of the heaviest chains of their groups; `values` as `_chain`."""
    taken, alone = np.empty(len(group), dtype=bool), np.ones(len(group), dtype=bool)
    for rows in batches(group, values[-1]):
        taken[rows] = abreast(group[rows], *(these[rows] for these in values))
        alone[rows] = False
    rows = np.flatnonzero(alone)
    opens = np.flatnonzero(changes(group[rows]))
    cuts = opens[1:][np.diff(opens // _AT_ONCE) > 0]
    for piece in np.split(rows, cuts):
        taken[piece] = _chains(group[piece], *(these[piece] for these in values))
    return taken


def _chains(group: np.ndarray, *values: np.ndarray) -> list[bool]:
    earliest, latest, weight = (these.tolist() for these in values)
    chain: list[bool] = []
    for start, end in pairwise([*np.flatnonzero(changes(group)).tolist(), len(group)]):
        chain += _chain(earliest[start:end], latest[start:end], weight[start:end])
    return chain


_NEVER = float("inf")


def _chain(earliest: list[float], latest: list[float], weight: list[int]) -> list[bool]:
    """The heaviest chain of one telling.

    `ends` are the story moments at which a chain can stand, rising; `gains` what each weighs more
    than the one below. An event lengthens every chain that stands within its interval; the best
    that stands before it, it brings to its earliest moment (`came` keeps from where). Those beyond
    it gain so much less; one that then gains less than nothing is dropped.
    """
    ends, gains, came = [-_NEVER, _NEVER], [0.0, _NEVER], []
    top = -_NEVER
    for first, last, weighs in zip(earliest, latest, weight, strict=True):
        if first > top:  # the story goes on, as most often: as below, with nothing to look for
            came.append(top)
            ends[-1], gains[-1], top = first, weighs, first
            ends.append(_NEVER)
            gains.append(_NEVER)
            continue
        at = bisect_left(ends, first)
        if ends[at] == first:
            came.append(first)
            gains[at] += weighs
        else:
            came.append(ends[at - 1])
            ends.insert(at, first)
            gains.insert(at, weighs)
        beyond = at + 1 if ends[at + 1] >= last else bisect_left(ends, last, at + 1)
        surplus: float = weighs
        while gains[beyond] < surplus:
            surplus -= gains.pop(beyond)
            del ends[beyond]
        gains[beyond] -= surplus
        top = ends[-2]
    return _walked_back(earliest, latest, came, top)


def _walked_back(
    earliest: list[float], latest: list[float], came: list[float], stand: float
) -> list[bool]:
    """Which events the chain that stands at a story moment is made of, found from the last to the
    first.
    """
    chain = []
    for first, last, start in zip(
        reversed(earliest), reversed(latest), reversed(came), strict=True
    ):
        chain.append(first <= stand and (first == stand or last > stand))
        if first == stand:
            stand = start
    chain.reverse()
    return chain
