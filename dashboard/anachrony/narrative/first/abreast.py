"""The heaviest chains of many short tellings, each of their events in turn taken for all at once:
what `chain` finds one by one, as tellings of uncertain dates ask it 200 times.
"""

from collections.abc import Iterator

import numpy as np

from anachrony.narrative.sorting import changes, dense_ranks

_LONGEST, _FEWEST = 256, 64
"""Tellings of more events, or fewer tellings, are found sooner one by one."""

_AT_ONCE = 50_000
"""Events, about, of so many tellings that what is known of them stays at hand."""


def batches(group: np.ndarray, weight: np.ndarray) -> Iterator[np.ndarray]:
    """Yield the rows of tellings, a group each, that are to be taken together: of about one length,
    and no heavier than a key has room for.
    """
    opens = np.flatnonzero(changes(group))
    size = np.diff(opens, append=len(group))
    total = np.add.reduceat(weight.astype(float), opens)
    kind = np.frexp(size)[1]
    kind[(size > _LONGEST) | (total * 4 * (size + 1) > _ROOM)] = 0
    for length in np.unique(kind[kind > 0]).tolist():
        of = kind == length
        if np.count_nonzero(of) >= _FEWEST:
            rows, ends = np.flatnonzero(np.repeat(of, size)), np.cumsum(size[of])
            yield from np.split(rows, ends[_AT_ONCE >> length : -1 : _AT_ONCE >> length])


_ROOM = 2.0**62


def abreast(
    group: np.ndarray, earliest: np.ndarray, latest: np.ndarray, weight: np.ndarray
) -> np.ndarray:
    """Return which intervals belong to the heaviest chain of their telling, as `chain._chain` does.

    A chain is known by one number, its key: its weight and, of chains as heavy, where it stands. An
    event is a row of each table, a telling a column; shorter ones end with what weighs nothing.
    """
    opens = np.flatnonzero(changes(group))
    size = np.diff(opens, append=len(group))
    place = np.arange(len(group)) - np.repeat(opens, size), np.repeat(np.arange(len(opens)), size)
    rank, over = _ranks(place[1], earliest, latest)
    base = int(over.max()) + 2
    first, last = (_table(place, ranks, base - 1) for ranks in (rank, over))
    came, stand = _forward(first, last, _table(place, weight * base, 0), base)
    return _back(first, last, came, stand)[place]


def _ranks(
    telling: np.ndarray, earliest: np.ndarray, latest: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The ranks of the earliest and the latest moments of the intervals of tellings, from 1 on."""
    wide, count = np.flatnonzero(latest != earliest), len(earliest)
    moments = np.append(earliest, latest[wide])
    rank = 1 + dense_ranks(np.append(telling, telling[wide]), moments)
    over = rank[:count].copy()
    over[wide] = rank[count:]
    return rank[:count], over


def _table(place: tuple[np.ndarray, np.ndarray], values: np.ndarray, blank: int) -> np.ndarray:
    """Values at their places, a row an event, a column a telling."""
    table = np.full([int(at.max()) + 1 for at in place], blank, dtype=np.int64)
    table[place] = values
    return table


def _forward(
    first: np.ndarray, last: np.ndarray, weighs: np.ndarray, base: int
) -> tuple[np.ndarray, np.ndarray]:
    """Where each chain stood that an event was added to (a rank), and where the heaviest stands.

    An event lengthens every chain that stands within its interval; the best that stands before it,
    it brings to its earliest moment.
    """
    key, came = np.zeros_like(first), np.empty_like(first)
    best = np.zeros(first.shape[1], dtype=np.int64)
    for at, (start, end) in enumerate(zip(first, last, strict=True)):
        stands, keys = first[:at], key[:at]
        best = np.where(stands <= start, keys, 0).max(axis=0, initial=0)
        came[at] = best % base
        key[at] = best - came[at] + weighs[at] + start
        if (end > start).any():
            keys += weighs[at] * ((stands > start) & (stands < end))
    return came, key.max(axis=0) % base


def _back(first: np.ndarray, last: np.ndarray, came: np.ndarray, stand: np.ndarray) -> np.ndarray:
    """Which events the chains that stand at some ranks are made of, from the last to the first."""
    taken = np.empty(first.shape, dtype=bool)
    for at in reversed(range(len(first))):
        here = first[at] == stand
        taken[at] = here | ((first[at] < stand) & (stand < last[at]))
        stand = np.where(here, came[at], stand)
    return taken
