"""The dates that uncertain ones can be, drawn."""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import pandas as pd

from anachrony.narrative.sorting import changes, clean_breaks, dense_ranks

DRAWS, SEED = 200, 1959
"""Uncertain dates are drawn so many times, from this seed, for the 5–95 % range of a measure."""

_BATCH = 250_000
"""Events of all draws analysed at once, which bounds the memory they take."""


def uncertain(events: pd.DataFrame) -> pd.Series:
    """Return which events have a date that can mean more than it says: of reduced precision, or
    with a margin.
    """
    ends = [
        events[f"story_{end}_earliest"] < events[f"story_{end}_latest"] for end in ("start", "end")
    ]
    return ends[0] | ends[1]


def possible_dates(events: pd.DataFrame, group: np.ndarray) -> dict[str, pd.Series]:
    """Return what the story dates of each event can be: `start_least`, `start_most`, `end_least`,
    `end_most`, `margin`.

    The margin (story s) is not taken into the others (story s), nor is how far story days can
    move. `dating` is one number, rising in the story, for all events of a work (a group) with the
    same dates, however they are written; `frame` is one beyond those of its work, whatever other
    works there are: of its story days.
    """
    margin, slack = events["story_margin"].fillna(0.0), events["story_slack"]
    limits = {
        "start_least": events["story_start_earliest"] + margin,
        "start_most": events["story_start_latest"] - margin - slack,
        "end_least": events["story_end_earliest"] + margin,
        "end_most": events["story_end_latest"] - margin - slack,
    }
    same = (*limits.values(), events["story_start"], events["story_end"], margin, slack)
    dating = dense_ranks(group, *(each.to_numpy() for each in same))
    last = np.zeros(group.max(initial=-1) + 1, dtype=np.int64)
    np.maximum.at(last, group, dating)
    numbers = {"dating": dating, "frame": last[group] + 2}
    own = {name: pd.Series(values, index=events.index) for name, values in numbers.items()}
    return limits | {"margin": margin} | own


def moments(dated: pd.DataFrame) -> np.ndarray:
    """Return the `dating` of each event that is one moment in every draw; else -1."""
    moment = (dated["start_least"] == dated["end_least"]) & (
        dated["start_most"] == dated["end_most"]
    )
    return np.where(moment, dated["dating"], -1)


def moves(dated: pd.DataFrame, group: np.ndarray, count: int) -> np.ndarray:
    """Return whether the order of each work is a matter of draws.

    It is where shown events overlap that are dated differently, and any of them not for certain.
    Where the reader rules on events, the draws decide about those of one date.
    """
    ruled = np.bincount(group, dated["first_narrative"] != "", count) > 0
    rows = np.flatnonzero(dated["telling"].notna() & dated["story_start"].notna())
    rows = rows[changes(group[rows], dated["dating"].to_numpy()[rows])]
    each = dated.iloc[rows].assign(group=group[rows]).drop_duplicates(["group", "dating"])
    latest = each[["story_start_latest", "story_end_latest"]].max(axis=1)
    columns = [
        column.to_numpy()
        for column in (each["group"], each["story_start_earliest"], latest, uncertain(each))
    ]
    by = np.lexsort(columns[2::-1])
    group, low, high, unsure = (column[by] for column in columns)
    part = np.cumsum(clean_breaks(group, low, high)) - 1
    crowded = (np.bincount(part)[part] > 1) & (np.bincount(part, unsure)[part] > 0)
    return ruled | (np.bincount(group, crowded, count) > 0)


def draws(dated: pd.DataFrame, which: range) -> tuple[np.ndarray, np.ndarray]:
    """Return some of the draws of the story starts and ends (s) of events with their
    `possible_dates`: (draws, events) each.

    A date of reduced precision falls anywhere within it; events of a work with the same dates fall
    together. Margins move all events of a work alike: who errs by an hour about a morning errs by
    that hour about the whole of it. So do story days that stand somewhere among dates: their frame
    moves as one.
    """
    columns = [dated[name].to_numpy() for name in _DRAWN_OF]
    heads = np.flatnonzero(changes(*columns))  # a scene has one date, drawn once
    *limits, margin, slack, dating, frame = (column[heads] for column in columns)
    drawn = _chances(int(frame.max(initial=0)) + 1)[which.start : which.stop]
    within, shift = drawn[:, dating + 1], (2 * drawn[:, :1] - 1) * margin
    shift = shift + drawn[:, frame] * slack
    start, end = (
        least + within * (most - least) + shift for least, most in (limits[:2], limits[2:])
    )
    size = np.diff(heads, append=len(dated))
    return np.repeat(start, size, axis=1), np.repeat(np.maximum(start, end), size, axis=1)


def _chances(count: int) -> np.ndarray:
    """So many numbers from 0 to 1 of every draw; those of a draw are the same, however many."""
    return _thrown(max(_AT_LEAST, 1 << (count - 1).bit_length()))[:, :count]


_AT_LEAST = 1024
"""Numbers of a draw that are kept for the next work: a film has rarely more dates."""


@lru_cache(1)
def _thrown(count: int) -> np.ndarray:
    thrown = np.array([np.random.default_rng(SEED + one).random(count) for one in range(DRAWS)])
    thrown.flags.writeable = False
    return thrown


_DRAWN_OF = (
    "start_least",
    "start_most",
    "end_least",
    "end_most",
    "margin",
    "story_slack",
    "dating",
    "frame",
)
"""What of its `possible_dates` a draw is of."""


def batches(events: int) -> Iterator[range]:
    """Return all draws of so many events, as many at once as there is room for."""
    size = max(1, _BATCH // max(1, events))
    return (range(done, min(done + size, DRAWS)) for done in range(0, DRAWS, size))


def sizes(dated: pd.DataFrame, group: np.ndarray) -> np.ndarray:
    """Return how many scenes, about, each work has."""
    return np.bincount(group, changes(group, dated["dating"].to_numpy()))


def parcels(sizes: np.ndarray, works: np.ndarray) -> list[np.ndarray]:
    """Return works in parcels that are drawn at once: of a short film most is pandas' own time."""
    before = np.cumsum(sizes[works]) * DRAWS
    return np.split(works, np.flatnonzero(np.diff(before // _BATCH)) + 1) if len(works) else []
