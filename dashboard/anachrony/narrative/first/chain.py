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
    chain, at = np.ones(len(group), dtype=bool), group_starts(group)
    stand = pd.Series(earliest).groupby(group).cummax().to_numpy()
    goes_back = np.zeros(len(group), dtype=bool)
    goes_back[at[(stand > earliest) & (stand >= latest)]] = True
    rows = np.flatnonzero(goes_back[at])
    if len(rows):
        group, at, earliest, latest, weight = (
            values[rows] for values in (group, at, earliest, latest, weight)
        )
        opens = blocks(group, earliest, latest)
        size = np.diff(opens, append=len(rows))
        taken = _taken(
            at[opens], earliest[opens], latest[opens + size - 1], np.add.reduceat(weight, opens)
        )
        chain[rows] = np.repeat(taken, size)
    return chain


def blocks(group: np.ndarray, earliest: np.ndarray, latest: np.ndarray) -> np.ndarray:
    """Return where the stretches of neighbours open that every chain takes or leaves together.

    They are those of the same interval, and those that follow in the story as in the telling, with
    nothing that overlaps either.
    """
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


def _taken(at: np.ndarray, *values: np.ndarray) -> np.ndarray:
    """The heaviest chains of groups that open `at` the place of each interval; `values` as
    `_chain`.
    """
    taken, alone = np.empty(len(at), dtype=bool), np.ones(len(at), dtype=bool)
    for rows in batches(at, values[-1]):
        taken[rows] = abreast(at[rows], *(these[rows] for these in values))
        alone[rows] = False
    rows = np.flatnonzero(alone)
    opens = np.flatnonzero(changes(at[rows]))
    cuts = opens[1:][np.diff(opens // _AT_ONCE) > 0]
    for piece in np.split(rows, cuts):
        taken[piece] = _chains(at[piece], *(these[piece] for these in values))
    return taken


def _chains(at: np.ndarray, *values: np.ndarray) -> list[bool]:
    earliest, latest, weight = (these.tolist() for these in values)
    chain: list[bool] = []
    for start, end in pairwise([*np.flatnonzero(changes(at)).tolist(), len(at)]):
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
