"""Loops: a time of the story that is told again and again, from one moment of it on. That is come
back to, and what was told since is gone over.
"""

import numpy as np
import pandas as pd

from anachrony.narrative.level import competing
from anachrony.narrative.order.back import exactly
from anachrony.narrative.order.strands import NONE
from anachrony.narrative.sorting import arrays, by_time, clean_breaks, group_starts


def loops(telling: pd.DataFrame) -> np.ndarray:
    """Return the number of the loop that each event of the tellings belongs to, or `NONE`.

    A loop opens at a moment that the telling has come to by going on; it goes back to that, from
    what comes after, and tells some of this again. Of what is come back to the dates are known to
    the moment: of two years in turn nobody can say whether the first is told again or goes on. Nor
    is it a loop where the moment come back to takes more of the screen than what is told again
    after it: then that looks ahead, from a time that goes on; unless it takes more of the screen
    than it lasts in the story, and so is told again itself. Only what can be the first narrative is
    asked, and of that what is not told in turn. Reads what `dated_tellings` gives, but for ranks.
    """
    number, rows = np.full(len(telling), NONE), _asked(telling)
    if len(rows):
        length, group = arrays(telling, "length", "group", rows=rows)
        stretch, starts = _stretches(telling, rows), group_starts(group)
        opened = _opened(stretch, starts, exactly(telling)[rows])
        lasts = _lasts(telling, rows, stretch) if len(opened) else length
        number[rows] = _numbers(stretch, length, lasts, starts, opened)
    return number


def _numbers(
    stretch: np.ndarray,
    length: np.ndarray,
    lasts: np.ndarray,
    starts: np.ndarray,
    opened: np.ndarray,
) -> np.ndarray:
    """The loop of each event, of those that may open at some places: none opens within another."""
    number, done = np.full(len(stretch), NONE), -1
    ends = np.append(np.unique(starts)[1:], len(stretch))
    for at in opened.tolist():
        close = int(ends[np.searchsorted(ends, at, side="right")])
        part = slice(at, close)
        if stretch[at] > done and (top := _top(stretch[part], length[part], lasts[at])) >= 0:
            inside = (stretch[at:close] >= stretch[at]) & (stretch[at:close] <= top)
            number[at:close][inside] = at
            done = top
    return number


def come_back(telling: pd.DataFrame) -> np.ndarray:
    """Return which events of loops are told from where the loop is come back to for the first
    time: what goes on before that has its own time.
    """
    loop, found = telling["loop"].to_numpy(), np.zeros(len(telling), dtype=bool)
    rows = np.flatnonzero(loop >= 0)
    if len(rows):
        begins = telling["earliest"].iloc[rows]
        back = begins < begins.groupby(loop[rows]).cummax()
        found[rows] = back.groupby(loop[rows]).cummax()
    return found


def _asked(telling: pd.DataFrame) -> np.ndarray:
    """The places of what may be in a loop."""
    start, end = arrays(telling, "start_latest", "end_earliest")
    dated = (end >= start) & telling["story_order"].isna().to_numpy()
    return np.flatnonzero(dated & competing(telling) & (telling["meanwhile"] < 0).to_numpy())


def _stretches(telling: pd.DataFrame, rows: np.ndarray) -> np.ndarray:
    """The number of the stretch of its story that each event lies in, rising: those that overlap
    share one.
    """
    group, start, end = arrays(telling, "group", "start_latest", "end_earliest", rows=rows)
    by = by_time(group, start, end)
    stretch = np.empty(len(rows), dtype=np.int64)
    stretch[by] = np.cumsum(clean_breaks(group[by], start[by], end[by]))
    return stretch


def _opened(stretch: np.ndarray, starts: np.ndarray, exact: np.ndarray) -> np.ndarray:
    """The places at which a loop may open: first of a stretch, after nothing that is later, and an
    exact date of it is told again after what is later.
    """
    place = np.arange(len(stretch))
    first = np.full(stretch.max() + 1, len(stretch))
    np.minimum.at(first, stretch, place)
    farthest = np.maximum.accumulate(stretch)
    at = np.unique(first[stretch[(farthest > stretch) & exact & (place > starts)]])
    return at[(farthest == stretch)[at] & exact[at]]


def _lasts(telling: pd.DataFrame, rows: np.ndarray, stretch: np.ndarray) -> np.ndarray:
    """How long the stretch of each event lasts in the story, in s."""
    start, end = arrays(telling, "start_latest", "end_earliest", rows=rows)
    of = pd.DataFrame({"start": start, "end": end}).groupby(stretch)
    return (of["end"].transform("max") - of["start"].transform("min")).to_numpy()


def _top(stretch: np.ndarray, length: np.ndarray, lasts: float) -> int:
    """The last stretch that is told before the first of some events, which `lasts` so long in the
    story (s), is come back to for the last time; -1 where nothing after it is told again, or where
    the first takes more of the screen, but not more than it lasts.
    """
    opens, again = stretch == stretch[0], _come_back_to(stretch)
    last = np.flatnonzero(again)[-1]
    top = int(stretch[:last].max())
    beyond = (stretch > top) | (stretch < stretch[0])
    beyond[:last] = False
    inside = ~np.maximum.accumulate(beyond) & (stretch > stretch[0])
    times = np.unique(np.stack([stretch[inside], np.cumsum(again)[inside]]), axis=1)[0]
    told_again = (times[1:] == times[:-1]).any()
    shown = length[opens].sum()
    return top if told_again and (length[inside].sum() >= shown or shown > lasts) else -1


def _come_back_to(stretch: np.ndarray) -> np.ndarray:
    """Which events come back to the first of them from what is later; what is told between and lies
    before both does not count.
    """
    found, kept = np.zeros(len(stretch), dtype=bool), np.flatnonzero(stretch >= stretch[0])
    opens = stretch[kept] == stretch[0]
    found[kept[1:]] = opens[1:] & ~opens[:-1]
    return found
