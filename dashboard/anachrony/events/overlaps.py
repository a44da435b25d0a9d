"""Events that a film shows at once on one track."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from anachrony.events.table import BAND_TRACKS, Table, factorized, finding
from anachrony.findings import Finding


def shown_at_once(table: Table) -> Iterator[Finding]:
    """Yield a note of events of a work that are shown at once on one track; `both` is two tracks.
    That is read: a screen is split, tiers run beside one another, a time slipped by a second.
    """
    work = factorized(table.text("work"))[0]
    start, end = table.values["screen_start"][0], table.values["screen_end"][0]
    clean = np.ones(len(work), dtype=bool) & ~table.asked.get("screen_start", np.False_)
    for band, on in _bands(table.text("track")).items():
        rows = np.flatnonzero(on & (end >= start))
        rows = rows[_screen_order(work[rows], start[rows], end[rows])]
        later, earlier = (rows[at] for at in _overlaps(work[rows], start[rows], end[rows]))
        yield from _said(table, band, later[clean[later]], earlier[clean[later]])
        clean[later] = False


def _bands(tracks: np.ndarray) -> dict[str, np.ndarray]:
    """The bands of a film that carry one thing at a time, and which rows are on each."""
    codes, distinct = factorized(tracks)
    return {band: np.isin(distinct, names)[codes] for band, names in BAND_TRACKS.items()}


def _screen_order(work: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """The places of rows work by work, each in screen order; most files are in that order as they
    are.
    """
    ends = (start[1:] > start[:-1]) | (start[1:] == start[:-1]) & (end[1:] >= end[:-1])
    sorted_already = ((work[1:] > work[:-1]) | (work[1:] == work[:-1]) & ends).all()
    return np.arange(len(work)) if sorted_already else np.lexsort((end, start, work))


def _overlaps(
    work: np.ndarray, start: np.ndarray, end: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Pairs (one that starts too soon, the one that runs longest of those before it), among rows in
    screen order.
    """
    same = work[1:] == work[:-1]
    if not (same & (start[1:] < end[:-1])).any():
        return np.array([], dtype=int), np.array([], dtype=int)
    latest = pd.Series(end).groupby(work).cummax().to_numpy()
    longest = np.append(True, ~same | (end[1:] > latest[:-1]))
    holder = np.maximum.accumulate(np.where(longest, np.arange(len(end)), 0))
    later = 1 + np.flatnonzero(same & (start[1:] < latest[:-1]))
    return later, holder[later - 1]


def _said(table: Table, band: str, later: np.ndarray, earlier: np.ndarray) -> Iterator[Finding]:
    """Of two events on one band, a slip of the hand and what is meant to be shown at once."""
    shared = table.values["screen_end"][0][earlier] - table.values["screen_start"][0][later]
    for rule, which in (("slip", shared <= _SLIP), ("at_once", shared > _SLIP)):
        if which.any():
            yield finding(
                *("note", rule, "screen_start", later[which], table),
                other=table.text("event")[earlier[which]].tolist(),
                other_line=table.lines[earlier[which]].tolist(),
                track=band,
            )


_SLIP = 2.0
"""s; a longer overlap is meant."""
