"""Where a chain can go on to: the next event, or one over a gap whose events lie all wholly before,
or all wholly after, both its ends. Of all tellings at once: O(n log n), nothing one by one.
"""

import numpy as np

from anachrony.narrative.sorting import changes, over_at


def steps_of_frames(
    group: np.ndarray, earliest: np.ndarray, latest: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return every pair of events of a group that can be neighbours in a frame, by the later one.

    To each event there leads at most one step over what lies after both: from the last one that it
    does not lie wholly before. From each there leads at most one over what lies before both: to the
    next one that does not lie wholly before it.
    """
    count, over = len(group), over_at(earliest, latest)
    opens = np.flatnonzero(np.append(changes(group), True))
    starts, ends = (np.repeat(edge, np.diff(opens)) for edge in (opens[:-1], opens[1:]))
    left, right = _leaps(over, earliest, ends)
    back, forth = (
        count - 1 - each for each in _leaps(-earliest[::-1], -over[::-1], count - starts[::-1])
    )
    on = np.flatnonzero(np.arange(1, count + 1) < ends)
    on = on[earliest[on] < over[on + 1]]
    here, there = np.concatenate([on, left, forth]), np.concatenate([on + 1, right, back])
    by = np.argsort(there, kind="stable")
    return here[by], there[by]


def _leaps(
    values: np.ndarray, moments: np.ndarray, ends: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Each row and the next before its end whose value is above its moment, where there are rows
    between and none of them is above the moment of that one either.
    """
    here = np.arange(len(values))
    highest = _highest(values, int((ends - here).max(initial=1)))
    there = np.minimum(_next_above(highest, moments), ends)
    far = np.flatnonzero((there > here + 1) & (there < ends))
    there = there[far]
    low = _highest_between(highest, far + 1, there) <= moments[there]
    return far[low], there[low]


def _highest(values: np.ndarray, longest: int) -> np.ndarray:
    """The highest of 1, 2, 4 … values from each on, a row each."""
    rows, width = [values], 1
    while width < longest:
        later = np.full(len(values), -np.inf)
        later[:-width] = rows[-1][width:]
        rows.append(np.maximum(rows[-1], later))
        width *= 2
    return np.array(rows)


def _next_above(highest: np.ndarray, moments: np.ndarray) -> np.ndarray:
    """The place of the first value behind each that is above its moment; beyond all for none."""
    count = len(moments)
    there = np.arange(1, count + 1)
    for size, row in reversed([*enumerate(highest)]):
        none = (there < count) & (row[np.minimum(there, count - 1)] <= moments)
        there = there + (none << size)
    return there


def _highest_between(highest: np.ndarray, first: np.ndarray, end: np.ndarray) -> np.ndarray:
    """The highest value from each first on up to an end."""
    size = np.frexp(end - first)[1] - 1
    return np.maximum(highest[size, first], highest[size, end - (1 << size)])
