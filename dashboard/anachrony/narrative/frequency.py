"""Frequency: how often it is told, how often it happened (Genette, Narrative Discourse, ch. 3)."""

import numpy as np
import pandas as pd

from anachrony.narrative.sorting import arrays
from anachrony.times import PSEUDO

FREQUENCIES = ("singulative", "repeating", "iterative", "pseudo-iterative")


def tellings(events: pd.DataFrame) -> pd.Series:
    """Return how many times each event's happening is told: rows of it that do not run at the same
    screen time.

    Reads happening, screen_start, screen_end (s), screen_order. What is never shown counts once a
    row.
    """
    happening = events["happening"].to_numpy()
    several = np.bincount(happening)[happening] > 1
    if not several.any():
        return pd.Series(1, index=events.index)
    rows = events.loc[several, ["happening", "screen_start", "screen_end", "screen_order"]]
    begins = rows["screen_start"].fillna(rows["screen_order"])
    rows = rows.assign(begins=begins, ends=rows["screen_end"].fillna(begins))
    told = (~_again(rows)).groupby(rows["happening"]).transform("sum")
    return told.reindex(events.index, fill_value=1)


def _again(rows: pd.DataFrame) -> pd.Series:
    """Whether a row begins while an earlier one of its happening runs, as image and sound of one
    telling do.
    """
    rows = rows.sort_values(["happening", "begins"], kind="stable")
    before = rows.assign(ends=rows.groupby("happening", sort=False)["ends"].cummax()).shift()
    beside = (rows["begins"] < before["ends"]) | (rows["begins"] == before["begins"])
    return beside & (rows["happening"] == before["happening"])


def frequency(events: pd.DataFrame) -> pd.Series:
    """Return iterative where one telling stands for several times, pseudo-iterative where the file
    says that it only seems to, repeating where several stand for one, singulative.

    Reads times, tellings.
    """
    tellings, times = arrays(events, "tellings", "times")
    chosen = np.select([times > 1, times == PSEUDO, tellings > 1], [2, 3, 1], 0)
    return pd.Series(
        np.array(FREQUENCIES, dtype=object)[chosen], index=events.index, dtype="str", copy=False
    )
