"""Uncertain dates, drawn: what the telling would be if each date were one of those it can be."""

import numpy as np
import pandas as pd


def uncertain(events: pd.DataFrame) -> pd.Series:
    """Return which events have a date that can mean more than it says: of reduced precision, or with a margin."""
    ends = [events[f"story_{end}_earliest"] < events[f"story_{end}_latest"] for end in ("start", "end")]
    return ends[0] | ends[1] | (events["story_margin"] > 0)


def draws(work: pd.DataFrame, count: int, seed: int | np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return `count` drawn story starts and ends (s or rank) of a work's events, each of shape (count, events).

    A date of reduced precision falls anywhere within it; events with the same dates fall together. Margins of a work
    move all its events alike: who errs by an hour about a morning errs by that hour about the whole of it.
    Draws go on where a generator handed as `seed` stands: ten and ten are the same as twenty.
    """
    margin = work["story_margin"].fillna(0.0).to_numpy()
    alike, distinct = pd.factorize(work["story_start_text"] + "\n" + work["story_end_text"], sort=True)
    drawn = np.random.default_rng(seed).random((count, 1 + len(distinct)))
    within, shift = drawn[:, 1:][:, alike], (2 * drawn[:, :1] - 1) * margin
    start, end = (_moments(work, name, margin, within) + shift for name in ("start", "end"))
    return start, np.maximum(start, end)


def _moments(work: pd.DataFrame, name: str, margin: np.ndarray, within: np.ndarray) -> np.ndarray:
    """The moments that lie so far within what a date can be, its margin apart."""
    least = (work[f"story_{name}_earliest"] + margin).fillna(work["story_order"]).to_numpy()
    most = (work[f"story_{name}_latest"] - margin).fillna(work["story_order"]).to_numpy()
    return least + within * (most - least)


def repeated(telling: pd.DataFrame, start: np.ndarray, end: np.ndarray, work: pd.DataFrame) -> pd.DataFrame:
    """Return a work's telling once a draw, each a group of its own, with the drawn story in place of the written."""
    at = work.index.get_indexer(telling.index)
    every = telling.iloc[np.tile(np.arange(len(telling)), len(start))]
    starts = dict.fromkeys(("start", "earliest", "start_latest"), start[:, at].ravel())
    ends = dict.fromkeys(("end", "latest", "end_earliest"), end[:, at].ravel())
    return every.assign(group=np.arange(len(start)).repeat(len(telling)), **starts, **ends)
