"""Disjunction: where image and sound are in different story times at the same screen moment."""

import numpy as np
import pandas as pd

from anachrony.narrative.order import story_interval
from anachrony.narrative.order.back import frame_slack
from anachrony.narrative.order.simultaneous import until_next
from anachrony.narrative.sorting import by_time, lies_before, work_numbers

DISJUNCTION_COLUMNS = (
    "group",
    "work",
    "screen_start",
    "screen_end",
    "image",
    "sound",
    "known",
    "apart",
)


def beside(events: pd.DataFrame) -> pd.DataFrame:
    """Return what image and sound show together: a row a stretch of screen time in which both stay
    the same event.

    Columns: group, work, screen_start, screen_end (s), image and sound (index labels), known (both
    are dated), apart (their story intervals lie wholly outside one another). Stretches without an
    image or a sound are left out. Reads work, track, the screen columns, the story intervals (s or
    rank).
    """
    found = pd.concat([_both(events), pairs(events)])
    found = found.sort_values(["group", "screen_start"], ignore_index=True)
    earliest, latest = story_interval(events)
    found = compared(found, earliest, latest, frame_slack(events))
    label = events.index.to_numpy()
    work = events["work"].to_numpy()[found["image"]]
    named = found.assign(work=work, image=label[found["image"]], sound=label[found["sound"]])
    return named[list(DISJUNCTION_COLUMNS)]


def compared(
    found: pd.DataFrame, earliest: np.ndarray, latest: np.ndarray, moves: np.ndarray
) -> pd.DataFrame:
    """Return stretches, with places for image and sound, with known and apart, by the story
    intervals of all events; two story days that can move (story s) do so together.
    """
    image, sound = found["image"].to_numpy(), found["sound"].to_numpy()
    known = ~np.isnan(earliest[image]) & ~np.isnan(earliest[sound])
    together = np.minimum(moves[image], moves[sound])
    seen, heard = latest[image] - together, latest[sound] - together
    apart = lies_apart(earliest[image], seen, earliest[sound], heard)
    return found.assign(known=known, apart=apart)


def lies_apart(
    low: np.ndarray, high: np.ndarray, other_low: np.ndarray, other_high: np.ndarray
) -> np.ndarray:
    """Return whether two story intervals lie wholly outside one another; they may touch."""
    return lies_before(low, high, other_low) | lies_before(other_low, other_high, low)


def bands(events: pd.DataFrame) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the places of the events that are on screen for any time: as both, as image alone, as
    sound alone.
    """
    there = (events["screen_end"] > events["screen_start"]).to_numpy()
    track = events["track"].to_numpy()
    both = track == "both"
    single = np.flatnonzero(there & ~both)
    image, sound = (single[track[single] == name] for name in ("image", "sound"))
    return np.flatnonzero(there & both), image, sound


def _both(events: pd.DataFrame) -> pd.DataFrame:
    """The stretches in which one event is image and sound: it has nothing beside it."""
    rows, _, _ = bands(events)
    screen = events[["screen_start", "screen_end"]].iloc[rows].reset_index(drop=True)
    return screen.assign(group=work_numbers(events["work"])[rows], image=rows, sound=rows)


def pairs(events: pd.DataFrame) -> pd.DataFrame:
    """Return the stretches in which one event is the image and another the sound; of several
    images at once, or sounds, the one that began last.

    Columns: group, screen_start, screen_end (s), image, sound (places in the table).
    """
    group, (_, eye, ear) = work_numbers(events["work"]), bands(events)
    either = np.intersect1d(group[eye], group[ear])
    eye, ear = (rows[np.isin(group[rows], either)] for rows in (eye, ear))
    start, end = (events[name].to_numpy(copy=True) for name in ("screen_start", "screen_end"))
    for rows in (eye, ear):
        end[rows] = until_next(group[rows], start[rows], end[rows])
    eye, ear = (rows[end[rows] > start[rows]] for rows in (eye, ear))
    rows = np.concatenate([eye, ear])
    cuts, first, last = _cuts(group[rows], start[rows], end[rows])
    cuts["screen_end"] = cuts["screen_start"].shift(-1)
    cuts["image"] = _running(eye, first[: len(eye)], last[: len(eye)], len(cuts))
    cuts["sound"] = _running(ear, first[len(eye) :], last[len(eye) :], len(cuts))
    return cuts[(cuts["image"] >= 0) & (cuts["sound"] >= 0)]


def _cuts(
    group: np.ndarray, start: np.ndarray, end: np.ndarray
) -> tuple[pd.DataFrame, np.ndarray, np.ndarray]:
    """The screen moments at which anything starts or ends, in order, and at which of them each
    event does.
    """
    groups, moments = np.tile(group, 2), np.concatenate([start, end])
    by = by_time(groups, moments)
    groups, moments = groups[by], moments[by]
    fresh = (np.diff(groups, prepend=-1) != 0) | (np.diff(moments, prepend=np.nan) != 0)
    number = np.empty(len(by), dtype=np.int64)
    number[by] = np.cumsum(fresh) - 1
    cuts = pd.DataFrame({"group": groups[fresh], "screen_start": moments[fresh]})
    return cuts, number[: len(group)], number[len(group) :]


def _running(rows: np.ndarray, first: np.ndarray, last: np.ndarray, count: int) -> np.ndarray:
    """Which of the rows of one band, where no two run at once, runs from each cut to the next; -1
    where none does.
    """
    mark = np.full(count, -2)
    mark[last] = -1
    mark[first] = rows
    return mark[np.maximum.accumulate(np.where(mark > -2, np.arange(count), 0))]


def disjunctions(events: pd.DataFrame) -> pd.DataFrame:
    """Return the stretches of screen time in which image and sound are in different story times,
    one row each.

    Columns: group, work, screen_start, screen_end (s), image, sound (lists of index labels in
    telling order). Where either is undated nothing is claimed.
    """
    found = beside(events)
    found = found[found["apart"]].reset_index(drop=True)
    before = found[["group", "screen_end"]].shift()
    goes_on = (found["screen_start"] == before["screen_end"]) & (found["group"] == before["group"])
    spans = found.groupby(np.cumsum(~goes_on), sort=False)
    table = spans[["group", "work", "screen_start"]].first()
    table["screen_end"] = spans["screen_end"].last()
    for band in ("image", "sound"):
        table[band] = spans[band].unique().map(lambda labels: labels.tolist())
    return table.reset_index(drop=True)
