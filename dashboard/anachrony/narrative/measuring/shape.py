"""The shape of a telling: its story curve without units, so that works can be laid beside one
another however long they and their stories are.
"""

import numpy as np
import pandas as pd

from anachrony.narrative.order import dated_tellings, ranks
from anachrony.narrative.sorting import group_starts

POINTS = 48
"""Moments at which a shape is looked at, equally far apart in its telling."""


def shapes(events: pd.DataFrame, track: str = "image") -> pd.DataFrame:
    """Return how far into its story each work is at `POINTS` moments of its telling, a row a work:
    0 where it is earliest, 1 where it is latest, by rank.

    The telling is that of its dated events, end to end, each as long as it is shown; a work
    without any has no row. Reads annotated events.
    """
    telling = dated_tellings(events, track)
    if telling.empty:
        return pd.DataFrame(columns=range(POINTS), dtype=float)
    group, rank = telling["group"].to_numpy(), ranks(telling)
    numbers, first = np.unique(group, return_index=True)
    last = np.maximum.reduceat(rank, first)

    moments = numbers[:, None] + (np.arange(POINTS) + 0.5) / POINTS
    shown = np.searchsorted(group + _ends(telling["length"].to_numpy(), group), moments)
    story = rank[shown] / np.maximum(last, 1)[:, None]
    return pd.DataFrame(story, index=telling["work"].iloc[first].to_numpy())


def _ends(length: np.ndarray, group: np.ndarray) -> np.ndarray:
    """Where each event ends, as a share of the telling of its group; where none lasts, all last
    alike.
    """
    total = np.bincount(group, length)
    length = np.where(total[group] > 0, length, 1.0)
    run, before = np.cumsum(length), group_starts(group)
    ends = run - (run - length)[before]
    return ends / np.bincount(group, length)[group]
