"""Reverse: tellings that go back event by event, or stretch by stretch: they have no first
narrative.
"""

import numpy as np
import pandas as pd

from anachrony.narrative.sorting import arrays, changes, lies_before, over_at


def in_reverse(telling: pd.DataFrame, open_: np.ndarray) -> np.ndarray:
    """Return which events belong to a telling in reverse: of one level, no step ahead, two back or
    more, and nothing ruled. It has no first narrative. Nor has one that goes back stretch by
    stretch: each wholly before the last, none more than half of it, and others than the first go
    ahead.
    """
    group, earliest, latest = arrays(telling, "group", "earliest", "latest")
    same = group[1:] == group[:-1]
    back = same & lies_before(earliest[1:], latest[1:], earliest[:-1])
    ahead = same & lies_before(earliest[:-1], latest[:-1], earliest[1:])
    count = int(group[-1]) + 1 if len(group) else 0
    other = np.bincount(group, ~open_ | (telling["ruled"].to_numpy() != 0), count) > 0
    asked = ~other & (np.bincount(group[1:], back, count) > 1)
    strict = asked & (np.bincount(group[1:], ahead, count) == 0)
    rows = np.flatnonzero((asked & ~strict)[group])
    strict[group[rows[_by_stretches(telling.iloc[rows], np.append(False, back)[rows])]]] = True
    return strict[group]


def _by_stretches(telling: pd.DataFrame, back: np.ndarray) -> np.ndarray:
    """Which events belong to a telling that goes back stretch by stretch, each of them opened by a
    step `back`.
    """
    group, earliest, latest = arrays(telling, "group", "earliest", "latest")
    opens = np.flatnonzero(changes(group) | back)
    if not len(opens):
        return back
    of, low = group[opens], np.minimum.reduceat(earliest, opens)
    high = np.maximum.reduceat(over_at(earliest, latest), opens)
    before = lies_before(low, high, np.append(np.inf, low[:-1]))
    later = ~changes(of)
    length = np.add.reduceat(telling["length"].to_numpy(), opens)
    half = 2 * length <= np.bincount(of, length)[of]
    reverse = np.bincount(of, later & ~before | ~half) == 0
    reverse &= np.bincount(of, later & _go_on(earliest, latest, opens)) > 0
    return reverse[group]


def _go_on(earliest: np.ndarray, latest: np.ndarray, opens: np.ndarray) -> np.ndarray:
    """Whether each stretch, from where it `opens`, takes a step ahead."""
    ahead = np.append(False, lies_before(earliest[:-1], latest[:-1], earliest[1:]))
    ahead[opens] = False
    return np.logical_or.reduceat(ahead, opens)
