"""Disjunction: where image and sound are in different story times at the same screen moment."""

import numpy as np
import pandas as pd

from dashboard.narrative.order import TRACKS, by_time, lies_before, numbers, story_interval

COLUMNS = ("group", "work", "screen_start", "screen_end", "image", "sound", "known", "apart")


def beside(events: pd.DataFrame) -> pd.DataFrame:
    """Return what image and sound show together: a row a stretch of screen time in which both stay the same event.

    Columns: group, work, screen_start, screen_end (s), image and sound (index labels), known (both are dated), apart
    (their story intervals lie wholly outside one another). Stretches without an image or a sound are left out.
    Reads work, track, the screen columns, the story intervals (s or rank).
    """
    found = compared(stretches(events), *story_interval(events))
    found = found[(found["image"] >= 0) & (found["sound"] >= 0)].sort_values(
        ["group", "screen_start"], ignore_index=True
    )
    label = events.index.to_numpy()
    work = events["work"].to_numpy()[found["image"]]
    return found.assign(work=work, image=label[found["image"]], sound=label[found["sound"]])[list(COLUMNS)]


def compared(found: pd.DataFrame, earliest: np.ndarray, latest: np.ndarray) -> pd.DataFrame:
    """Return stretches with known and apart, as `beside`, for the story intervals of all events."""
    image, sound = found["image"].to_numpy(), found["sound"].to_numpy()
    known = (image >= 0) & (sound >= 0) & ~np.isnan(earliest[image]) & ~np.isnan(earliest[sound])
    outside = apart(earliest[image], latest[image], earliest[sound], latest[sound])
    return found.assign(known=known, apart=known & outside)


def apart(low: np.ndarray, high: np.ndarray, other_low: np.ndarray, other_high: np.ndarray) -> np.ndarray:
    """Return whether two story intervals lie wholly outside one another; they may touch."""
    return lies_before(low, high, other_low) | lies_before(other_low, other_high, low)


def stretches(events: pd.DataFrame) -> pd.DataFrame:
    """Return the stretches of screen time in which image and sound stay what they are, at least one of them running.

    Columns: group, screen_start, screen_end (s), image, sound (places in the table, -1 for none); in no order.
    """
    runs = _runs(events)
    group, alone = runs["group"], (runs["image"] < 0, runs["sound"] < 0)
    both = np.logical_and(*(np.bincount(group, those) > 0 for those in alone))[group]
    beside = both & (alone[0] | alone[1])
    return pd.concat([runs[~beside], _swept(runs[beside])], ignore_index=True)


def _runs(events: pd.DataFrame) -> pd.DataFrame:
    """What runs on screen, as a stretch of its own: an event on the track `both` has nothing beside it."""
    length = events["screen_end"] - events["screen_start"]
    rows = np.flatnonzero((length > 0) & events["track"].isin(TRACKS["both"]))
    track = events["track"].to_numpy()[rows]
    return pd.DataFrame(
        {
            "group": numbers(events["work"])[rows],
            "screen_start": events["screen_start"].to_numpy()[rows],
            "screen_end": events["screen_end"].to_numpy()[rows],
            "image": np.where(track != "sound", rows, -1),
            "sound": np.where(track != "image", rows, -1),
        }
    )


def _swept(runs: pd.DataFrame) -> pd.DataFrame:
    """The stretches between any start or end among what runs on one band alone."""
    cuts, first, last = _cuts(*(runs[name].to_numpy() for name in ("group", "screen_start", "screen_end")))
    for band in ("image", "sound"):
        on = runs[band].to_numpy() >= 0
        cuts[band] = _running(runs[band].to_numpy()[on], first[on], last[on], len(cuts))
    cuts["screen_end"] = cuts["screen_start"].shift(-1)
    return cuts[(cuts["image"] >= 0) | (cuts["sound"] >= 0)]


def _cuts(group: np.ndarray, start: np.ndarray, end: np.ndarray) -> tuple[pd.DataFrame, np.ndarray, np.ndarray]:
    """The screen moments at which anything starts or ends, in order, and at which of them each event does."""
    groups, moments = np.tile(group, 2), np.concatenate([start, end])
    by = by_time(groups, moments)
    groups, moments = groups[by], moments[by]
    fresh = (np.diff(groups, prepend=-1) != 0) | (np.diff(moments, prepend=np.nan) != 0)
    number = np.empty(len(by), dtype=np.int64)
    number[by] = np.cumsum(fresh) - 1
    cuts = pd.DataFrame({"group": groups[fresh], "screen_start": moments[fresh]})
    return cuts, number[: len(group)], number[len(group) :]


def _running(rows: np.ndarray, first: np.ndarray, last: np.ndarray, count: int) -> np.ndarray:
    """Which of the rows of one band, where no two run at once, runs from each cut to the next; -1 where none does."""
    mark = np.full(count, -2)
    mark[last] = -1
    mark[first] = rows
    return mark[np.maximum.accumulate(np.where(mark > -2, np.arange(count), 0))]


def disjunctions(events: pd.DataFrame) -> pd.DataFrame:
    """Return the stretches of screen time in which image and sound are in different story times, one row each.

    Columns: group, work, screen_start, screen_end (s), image, sound (lists of index labels in telling order). Where
    either is undated nothing is claimed.
    """
    found = beside(events)
    found = found[found["apart"]].reset_index(drop=True)
    goes_on = (found["screen_start"] == found["screen_end"].shift()) & (found["group"] == found["group"].shift())
    spans = found.groupby(np.cumsum(~goes_on), sort=False)
    table = spans[["group", "work", "screen_start"]].first().assign(screen_end=spans["screen_end"].last())
    for band in ("image", "sound"):
        table[band] = spans[band].unique().map(lambda labels: labels.tolist())
    return table.reset_index(drop=True)
