"""Extents: where runs outside a chain stand in the story, how far they reach, how much of it they
cover (Genette, Narrative Discourse, ch. 1), in numbers.
"""

import numpy as np
import pandas as pd

from anachrony.narrative.anachronic.runs import Runs
from anachrony.narrative.order import ANALEPSIS, ORDERS, PROLEPSIS
from anachrony.narrative.sorting import arrays


def measured_runs(telling: pd.DataFrame, runs: Runs) -> pd.DataFrame:
    """Return one row a run: where it stands, what it costs and how far it reaches."""
    return pd.DataFrame(_measured(telling, runs))


def _measured(telling: pd.DataFrame, runs: Runs) -> dict[str, np.ndarray]:
    opens = runs.opens
    first = runs.place[opens]
    low = _over_own(np.minimum, telling, "start", runs)
    high = _over_own(np.maximum, telling, "end", runs)
    back, moment = runs.back[opens], np.where(_timed(telling)[first], runs.moment[opens], np.nan)
    return {
        "group": telling["group"].to_numpy()[first],
        "order": np.where(back, ORDERS.index(ANALEPSIS), ORDERS.index(PROLEPSIS)),
        "first": first,
        "last": first + np.diff(opens, append=len(runs.place)) - 1,
        "screen_start": _over(np.minimum, telling, "screen_start", runs),
        "cost": _over(np.add, telling, "length", runs),
        "low": low,
        "high": high,
        "moment": moment,
        "left": _left(telling, "start", runs),
        "reach": np.maximum(np.where(back, moment - low, high - moment), 0.0),
    }


def _left(telling: pd.DataFrame, name: str, runs: Runs) -> np.ndarray:
    """A story time of the event that each run interrupts (story s or rank)."""
    before, after = runs.before[runs.opens], runs.after[runs.opens]
    return telling[name].to_numpy()[np.where(before >= 0, before, after)]


def _over(ufunc: np.ufunc, telling: pd.DataFrame, name: str, runs: Runs) -> np.ndarray:
    """What a ufunc makes of the values of each run, such as their minimum."""
    return ufunc.reduceat(telling[name].to_numpy()[runs.place], runs.opens)


_NEUTRAL: dict[np.ufunc, float] = {np.minimum: np.inf, np.maximum: -np.inf}


def _over_own(ufunc: np.ufunc, telling: pd.DataFrame, name: str, runs: Runs) -> np.ndarray:
    """The same of a story time, without what lies within another event of the run."""
    values = telling[name].to_numpy()[runs.place]
    return ufunc.reduceat(np.where(runs.own, values, _NEUTRAL[ufunc]), runs.opens)


def _timed(telling: pd.DataFrame) -> np.ndarray:
    """Which events have story times, in s; ranks have no lengths."""
    return telling["story_order"].isna().to_numpy()


def described_runs(telling: pd.DataFrame, runs: Runs) -> dict[str, np.ndarray]:
    """Return all that can be said of the runs in numbers, a column each."""
    table = _measured(telling, runs)
    timed = _timed(telling)[table["first"]]
    lengths = _lengths(telling, runs, table)
    known = {
        "story_start": table["low"],
        "story_end": table["high"],
        **{name: np.maximum(length, 0.0) for name, length in lengths.items()},
    }
    return {
        **table,
        "events": table["last"] - table["first"] + 1,
        "screen_end": _over(np.maximum, telling, "screen_end", runs),
        "low_latest": _over_own(np.minimum, telling, "start_latest", runs),
        "high_least": _over_own(np.maximum, telling, "end_earliest", runs),
        "left_latest": _left(telling, "start_latest", runs),
        "open": lengths["reach_least"] < 0,
        "returns": _returns(telling, runs.before[runs.opens], runs.after[runs.opens]),
        **{name: np.where(timed, values, np.nan) for name, values in known.items()},
    }


def _lengths(
    telling: pd.DataFrame, runs: Runs, table: dict[str, np.ndarray]
) -> dict[str, np.ndarray]:
    """Extent, and how long reach and extent are at least and at most, where dates are uncertain; a
    reach less than nothing may lie on the other side of the moment left.
    """
    left, left_most = _interrupted(telling, runs)
    start, start_most = (
        _over_own(np.minimum, telling, name, runs) for name in ("earliest", "start_latest")
    )
    end, end_most = (
        _over_own(np.maximum, telling, name, runs) for name in ("end_earliest", "latest")
    )
    back = runs.back[runs.opens]
    return {
        "reach_least": np.where(back, left - start_most, end - left_most),
        "reach_most": np.where(back, left_most - start, end_most - left),
        "extent": table["high"] - table["low"],
        "extent_least": end - start_most,
        "extent_most": end_most - start,
    }


def _interrupted(telling: pd.DataFrame, runs: Runs) -> tuple[np.ndarray, np.ndarray]:
    """The moment that each run interrupts, at its earliest and at its latest."""
    before, after = runs.before[runs.opens], runs.after[runs.opens]
    end, end_most, start, start_most = arrays(
        telling, "end_earliest", "latest", "earliest", "start_latest"
    )
    return np.where(before >= 0, end[before], start[after]), np.where(
        before >= 0, end_most[before], start_most[after]
    )


def _returns(telling: pd.DataFrame, before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """Whether the chain goes on at the moment it was left, or from before it."""
    earliest, latest = telling["earliest"].to_numpy(), telling["latest"].to_numpy()
    return (before >= 0) & (after >= 0) & (earliest[after] <= latest[before])
