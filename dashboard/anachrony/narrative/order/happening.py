"""Happenings: which events of a work tell of the same thing that happens in its story."""

import numpy as np
import pandas as pd

from anachrony.narrative.sorting import by_time, clean_breaks, work_numbers
from anachrony.schema import several
from anachrony.times import DAY


def happenings(events: pd.DataFrame) -> pd.Series:
    """Return the number of what happens in each event, shared by those that tell of the same.

    They bear one name, and their dates can coincide; or they are of one track, one strand or
    character, and one story interval that is known to the moment, of which each takes more than
    half on the screen, or which is too long for a scene (parts of a scene that share its times do
    not). Undated events go with the
    one happening of their name, if there are not several.
    """
    number = _split(events, _named(events))
    return pd.Series(_joined(number, _retaken(events)), index=events.index)


def _named(events: pd.DataFrame) -> np.ndarray:
    """A number for every name in a work."""
    work, (name, distinct) = work_numbers(events["work"]), pd.factorize(events["event"].to_numpy())
    number = work * len(distinct) + name
    return number if number.max(initial=0) < 2 * len(number) else pd.factorize(number)[0]


def _split(events: pd.DataFrame, number: np.ndarray) -> np.ndarray:
    """The numbers, with one of their own for the events of a name that can't coincide with the
    others of it.
    """
    shared = np.bincount(number)[number] > 1
    if not shared.any():
        return number
    low, high = (
        events[f"story_{end}"].fillna(events[rank]).to_numpy()
        for end, rank in (("start_earliest", "story_order"), ("end_latest", "story_order_latest"))
    )
    rows = np.flatnonzero(shared & ~np.isnan(low))
    rows = rows[by_time(number[rows], low[rows], high[rows])]
    name = number[rows]
    later = clean_breaks(name, low[rows], high[rows])
    several = np.bincount(name[later])[name] > 1
    split = number.copy()
    split[rows[several]] = number.max() + np.cumsum(later)[several]
    return split


def _retaken(events: pd.DataFrame) -> pd.DataFrame:
    """The events (`row`) whose story interval, known to the moment, another of their track has too
    that shares their strand or a character, and the number of that (`interval`).
    """
    ends = {f"story_{end}_{bound}": events[f"story_{end}_{bound}"].to_numpy()
            for end in ("start", "end") for bound in ("earliest", "latest")}  # fmt: skip
    start, end = ends["story_start_earliest"], ends["story_end_earliest"]
    exact = (start == ends["story_start_latest"]) & (end == ends["story_end_latest"])
    screen = (events["screen_end"] - events["screen_start"]).to_numpy()
    row = np.flatnonzero(exact & (end > start) & _whole(screen, end - start))
    keys = events[["work", "track"]].iloc[row].assign(start=start[row], end=end[row], row=row)
    keys = keys[keys.duplicated(_INTERVAL, keep=False)] if len(keys) else keys
    if keys.empty:
        return keys
    found = pd.concat([_shared(events, keys, "strand"), _shared(events, keys, "characters")])
    found["interval"] = found.groupby([*_INTERVAL, "by", "shared"]).ngroup().to_numpy()
    return found.loc[found.duplicated("interval", keep=False), ["row", "interval"]]


def _whole(screen: np.ndarray, lasts: np.ndarray) -> np.ndarray:
    """Whether what is shown so long (s) tells all of a time that lasts so long (story s)."""
    return (2 * screen > lasts) | (~np.isnan(screen) & (lasts >= DAY / 2))


_INTERVAL = ["work", "track", "start", "end"]


def _shared(events: pd.DataFrame, keys: pd.DataFrame, column: str) -> pd.DataFrame:
    """The rows, once for every strand or character of each; a blank strand is one, too."""
    shared = events[column].iloc[keys["row"]].to_numpy()
    if column == "strand":
        return keys.assign(by=column, shared=shared)
    every = pd.Series([*map(several, shared)], index=keys.index, dtype=object)
    return keys.assign(by=column, shared=every).explode("shared").dropna(subset="shared")


def _joined(number: np.ndarray, retaken: pd.DataFrame) -> np.ndarray:
    """The numbers, one for all that share an interval, and for all that share a number with
    these.
    """
    while len(retaken):
        of = pd.Series(number[retaken["row"]], index=retaken["interval"])
        least = of.groupby(level=0).transform("min")
        if (of == least).all():
            break
        lower = np.arange(number.max() + 1)
        np.minimum.at(lower, of.to_numpy(), least.to_numpy())
        number = lower[number]
    return number
