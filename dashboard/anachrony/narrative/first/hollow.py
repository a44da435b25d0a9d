"""Hollow frames: chains that hold a level's first and last event, and are around nothing."""

import numpy as np
import pandas as pd

from anachrony.narrative.first.over import gone_over
from anachrony.narrative.order import weights
from anachrony.narrative.sorting import changes, lies_before, over_at


def holds_none(
    telling: pd.DataFrame, rows: np.ndarray, group: np.ndarray, frame: np.ndarray
) -> np.ndarray:
    """Return which events belong to a frame around nothing: most of what it leaves out lies within
    its own story; or more than it takes itself lies after it, and it does not surely go on.
    """
    part = telling[["earliest", "latest", "length"]].iloc[rows]
    earliest, latest = part["earliest"].to_numpy(), part["latest"].to_numpy()
    group = np.unique(group, return_inverse=True)[1]
    opens = np.flatnonzero(changes(group))
    closes = np.append(opens[1:], len(group)) - 1
    # It need never go back: what it holds that may be earlier or later than its ends is not so.
    low, high = earliest[opens], over_at(earliest[closes], latest[closes])
    before = ~frame & lies_before(earliest, latest, low[group])
    after = ~frame & (earliest >= high[group])
    weight = weights(part, group)
    own, past, ahead, within = (
        np.bincount(group, weight * these, len(opens))
        for these in (frame, before, after, ~frame & ~before & ~after)
    )
    goes_on = lies_before(earliest[opens], latest[opens], earliest[closes])
    goes_on &= ~telling["again"].to_numpy()[rows[closes]]
    return ((within > past + ahead) | (~goes_on & (ahead > own)))[group]


def closes_over(
    telling: pd.DataFrame, rows: np.ndarray, group: np.ndarray, frame: np.ndarray
) -> np.ndarray:
    """Return which events belong to a frame that closes by going over what it has told: it comes
    back to nothing.
    """
    held = np.zeros(len(telling), dtype=bool)
    held[rows] = frame
    closes = np.flatnonzero(np.append(changes(group)[1:], True))
    over = gone_over(telling, held)[rows[closes]]
    return np.isin(group, group[closes[over]])


def leave_for_good(
    group: np.ndarray, strand: np.ndarray, frame: np.ndarray, asked: np.ndarray
) -> np.ndarray:
    """Return which of some groups have a frame that goes, over a gap that goes on in the strand
    before it, to a strand not told before: it comes back to nothing.
    """
    rows = np.flatnonzero(np.isin(group, asked))
    group, strand, frame = (each[rows] for each in (group, strand, frame))
    told = pd.DataFrame({"group": group, "strand": strand}).duplicated().to_numpy()
    inside = np.flatnonzero(frame)
    gap = (np.diff(inside) > 1) & (np.diff(group[inside]) == 0)
    here, there = inside[:-1][gap], inside[1:][gap]
    on = (strand[here + 1] == strand[here]) & (strand[here] != "") & (strand[there] != "")
    return np.unique(group[here[on & ~told[there]]])
