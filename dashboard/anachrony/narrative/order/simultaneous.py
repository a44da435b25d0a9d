"""What is shown at once: split screens, parallel tiers, slips of a second. Screen time is summed as
a union, so that no share passes 1 and no film grows.
"""

import numpy as np

from anachrony.narrative.sorting import by_time, changes


def own_lengths(group: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Return the screen time of each event, in s, in which it is shown alone and its part of what
    it shares: a moment in which three of a group are shown is a third of each. NaN where there is
    no clock.
    """
    length = end - start
    for rows in _overlapping(group, start, end):
        moments = np.unique(np.concatenate([start[rows], end[rows]]))
        opens, closes = (np.searchsorted(moments, times[rows]) for times in (start, end))
        begun, over = (np.bincount(at, minlength=len(moments)) for at in (opens, closes))
        running = np.maximum(np.cumsum(begun - over)[:-1], 1)
        part = np.append(0.0, np.cumsum(np.diff(moments) / running))
        length[rows] = part[closes] - part[opens]
    return length


def until_next(group: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Return the end of each event, in screen s, before the next of its group begins: of several
    at once, the one that began last is what is seen.
    """
    by = by_time(group, start, end)
    ends = end[by]
    cut = ~changes(group[by])[1:] & (start[by][1:] < ends[:-1])
    ends[:-1][cut] = start[by][1:][cut]
    trimmed = np.empty_like(ends)
    trimmed[by] = ends
    return trimmed


def places(group: np.ndarray, start: np.ndarray, end: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the place of each event beside those shown with it, 0 the first, and of how many
    places: one where it is alone.
    """
    place, of = np.zeros(len(start), dtype=np.int64), np.ones(len(start), dtype=np.int64)
    for rows in _overlapping(group, start, end):
        order = rows[np.lexsort((end[rows], start[rows]))]
        ends: list[float] = []
        together: list[int] = []
        for row in order.tolist():
            if ends and start[row] >= max(ends):
                of[together] = len(ends)
                ends, together = [], []
            free = next((at for at, busy in enumerate(ends) if busy <= start[row]), len(ends))
            ends[free : free + 1] = [end[row]]
            place[row] = free
            together.append(row)
        of[together] = len(ends)
    return place, of


def _overlapping(group: np.ndarray, start: np.ndarray, end: np.ndarray) -> list[np.ndarray]:
    """The rows of every group in which two events with a clock and a length run at once."""
    by = np.flatnonzero(end > start)
    if not _in_order(group[by], start[by]):
        by = by[by_time(group[by], start[by], end[by])]
    same = ~changes(group[by])[1:]
    clash = group[by][1:][same & (start[by][1:] < end[by][:-1])]
    rows = by[np.isin(group[by], np.unique(clash))]
    return np.split(rows, np.flatnonzero(changes(group[rows]))[1:]) if len(rows) else []


def _in_order(group: np.ndarray, start: np.ndarray) -> bool:
    """Most tables are in screen order as they are."""
    later = (group[1:] > group[:-1]) | (group[1:] == group[:-1]) & (start[1:] >= start[:-1])
    return bool(later.all())
