"""Back: whether an event surely goes back over what is told next before it, by its dates alone.

What dates leave open is no step; what is shown at once, or takes up parts of one time, is none.
"""

import numpy as np
import pandas as pd

from anachrony.narrative.sorting import arrays, changes, lies_before


def goes_back(telling: pd.DataFrame) -> np.ndarray:
    """Return, for every event but the first, whether it surely begins in the story before the one
    before it ends: it lies wholly before, or goes over its time again.

    What begins while the other is still shown goes over nothing, nor does what has the same dates,
    unless another strand, or teller, takes them up; nor what happens many times, nor what follows
    that.
    """
    group, earliest, latest = arrays(telling, "group", "earliest", "latest")
    begins, stands = surely(telling)
    slack = shared_slack(telling)
    before = lies_before(earliest[1:], latest[1:] - slack, earliest[:-1])
    same = alike(telling) & ~taken_up(telling)
    over = ~at_once(telling)[1:] & ~same & (begins[1:] - slack < stands[:-1])
    return (group[1:] == group[:-1]) & ~telling["together"].to_numpy()[1:] & (before | over)


def surely(telling: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Return from when each event has surely begun, and how far the story has surely come with it.

    What happens many times, told once, is anywhere in its time.
    """
    begins, stands = arrays(telling, "start_latest", "end_earliest")
    many = (telling["times"] > 1).to_numpy()
    if not many.any():
        return begins, stands
    earliest, latest = arrays(telling, "earliest", "latest")
    return np.where(many, latest, begins), np.where(many, earliest, stands)


def alike(telling: pd.DataFrame) -> np.ndarray:
    """Return, for every event but the first, whether it has the dates of the one before it: such
    may be parts of one scene.
    """
    group, start, end = arrays(telling, "group", "start", "end")
    return (start[1:] == start[:-1]) & (end[1:] == end[:-1]) & (group[1:] == group[:-1])


def taken_up(telling: pd.DataFrame) -> np.ndarray:
    """Return, for every event but the first, whether it tells the very time of the one before it
    again: by somebody else or, in another strand, with dates known to the moment, too short for
    what is shown of them.
    """
    found, held = alike(telling), dated_moments(telling)
    other = np.zeros(len(found), dtype=bool)
    for name, asked in (("strand", found & held[1:] & held[:-1]), ("teller", found)):
        rows = np.flatnonzero(asked)
        here, before = (telling[name].iloc[at].to_numpy() for at in (rows + 1, rows))
        other[rows] |= (here != before) & (here != "") & (before != "")
    return other


def dated_moments(telling: pd.DataFrame, apart: bool = False) -> np.ndarray:
    """Return which events are dated to the moment, where it and its neighbours of the same dates
    (`apart`: all of the same dates) take more time on the screen than these: they can't be parts of
    it, one after the other.
    """
    start, end, on, off = arrays(telling, "earliest", "latest", "screen_start", "screen_end")
    stretch = np.cumsum(changes(telling["group"].to_numpy(), start, end)) - 1
    if apart:
        stretch = telling.groupby(["group", "start", "end"]).ngroup().to_numpy()
    shown = np.bincount(stretch, np.nan_to_num(off - on))[stretch]
    return exactly(telling) & (end > start) & (shown > end - start)


def exactly(telling: pd.DataFrame) -> np.ndarray:
    """Return which events have dates that are known to the moment."""
    start, begins, ended, end = arrays(
        telling, "earliest", "start_latest", "end_earliest", "latest"
    )
    return (start == begins) & (ended == end)


def at_once(telling: pd.DataFrame) -> np.ndarray:
    """Return which events begin with the one before them, or while it is still shown."""
    group, start, end, found = arrays(telling, "group", "screen_start", "screen_end", "together")
    found = found.copy()
    found[1:] |= (group[1:] == group[:-1]) & (start[1:] < end[:-1] - SLIP)
    return found


SLIP = 2.0
"""s; what begins so little before the one before it has ended is not shown at once with it."""


def shared_slack(telling: pd.DataFrame) -> np.ndarray:
    """Return, for every event but the first, how far it and the one before it can move as one, in
    story s: within a frame of story days offsets are exact.
    """
    slack = frame_slack(telling)
    return np.minimum(slack[1:], slack[:-1])


def frame_slack(telling: pd.DataFrame) -> np.ndarray:
    """Return how far the story days of each event can move, in story s; drawn dates stand still."""
    if "story_slack" not in telling:
        return np.zeros(len(telling))
    return telling["story_slack"].to_numpy()
