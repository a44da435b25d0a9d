"""Anachronies: the runs outside the first narrative, their reach and extent (Genette, Narrative
Discourse, ch. 1).
"""

from typing import Any

import numpy as np
import pandas as pd

from anachrony.narrative.first import chains, competing, first_narrative, in_reverse
from anachrony.narrative.kinds import kinds
from anachrony.narrative.order import (
    ANALEPSIS,
    FIRST,
    ORDERS,
    PROLEPSIS,
    READS,
    REVERSE,
    UNDATED,
    shown,
    told,
)
from anachrony.narrative.runs import Runs, inner_runs, outermost_runs

COLUMNS = (
    *(
        "group",
        "work",
        "order",
        "depth",
        "parent",
        "first",
        "last",
        "events",
        "screen_start",
        "screen_end",
        "cost",
    ),
    *(
        "story_start",
        "story_end",
        "reach",
        "reach_least",
        "reach_most",
        "extent",
        "extent_least",
        "extent_most",
    ),
    *("span", "returns", "kinds"),
)


def anachronies(telling: pd.DataFrame, first: np.ndarray) -> tuple[pd.DataFrame, np.ndarray]:
    """Return the anachronies of the tellings, one row each, and for every event the row of its
    innermost one (or -1).

    An anachrony is a maximal run, in screen order, outside the first narrative; it splits where its
    direction changes, or what it is measured from. Inside it the same is asked again: a run that
    leaves the heaviest chain of its lowest level and comes back to it is an anachrony within it,
    one deeper. (What only goes on backwards is not inside anything.) What lies within an event is
    measured from that event, and one deeper where both are in one run, which is then measured
    without it. Columns: group, work, order; depth (1 =
    outermost), parent (a row of this table, or -1); first, last (index labels), events (how many);
    screen_start, screen_end (s), cost (screen s, or events where there are only ranks);
    story_start, story_end; reach, from the moment interrupted to the farthest point, and extent,
    each with _least and _most (story s; NaN for ranks); span: external, internal or mixed, against
    the first narrative's own; returns: whether the telling goes back to the moment it left; kinds:
    what `kinds` says. Where
    the reader leaves no first narrative there are no anachronies: nothing to measure them from.
    """
    found, inner = _found(telling, first)
    label = telling.index.to_numpy()
    named = found.assign(
        work=telling["work"].to_numpy()[found["first"]],
        order=np.array(ORDERS)[found["order"]],
        first=label[found["first"]],
        last=label[found["last"]],
    )
    return named.reindex(columns=COLUMNS), inner


_OF_EVENTS = (
    *("reach", "reach_least", "reach_most", "extent", "extent_least", "extent_most"),
    "moment",
)


def orders(placed: pd.DataFrame, track: str = "image") -> dict[str, pd.Series]:
    """Return what a telling along a track makes of every event: its order, and its outermost
    anachrony.

    Columns: order (blank off the track, and where there is no first narrative); anachrony (its
    number in the file), reach and extent with _least and _most, moment (what it interrupts; story
    s), span, returns and kinds of that; depth (how many it lies in). Reads order.READS, story_rank.
    """
    telling = told(_numbered(placed), track)
    chain, innermost = chains(telling), np.full(len(placed), -1)
    first = first_narrative(telling, chain)
    found, innermost[telling.index] = _found(telling, first)
    outer = np.append(_roots(found["parent"].to_numpy()), -1)[innermost]
    order = _of_each(found["order"], outer, len(ORDERS))
    order[telling.index[first]] = ORDERS.index(FIRST)
    order[telling.index[in_reverse(telling, competing(telling))]] = ORDERS.index(REVERSE)
    order[shown(placed, track) & placed["story_rank"].isna()] = ORDERS.index(UNDATED)
    columns = {
        "order": np.array([*ORDERS, ""], dtype=object)[order],
        "anachrony": np.where(outer < 0, np.nan, outer),
        **{name: _of_each(found[name], outer, np.nan) for name in _OF_EVENTS},
        "span": _of_each(found["span"].astype(object), outer, ""),
        "kinds": _of_each(found["kinds"].astype(object), outer, ""),
        "returns": _of_each(found["returns"].astype(object), outer, np.nan),
        "depth": _of_each(found["depth"].astype(float), innermost, 0.0),
        "in_chain": np.isin(np.arange(len(placed)), telling.index[chain]),
    }
    return {
        name: pd.Series(values, index=placed.index, copy=False) for name, values in columns.items()
    }


def _numbered(placed: pd.DataFrame) -> pd.DataFrame:
    """What tells the order of events, which are numbered from 0 on; so are their containers."""
    numbered = placed[list(READS)].set_axis(np.arange(len(placed)))
    inside = placed["container"]
    if not inside.notna().any():
        return numbered
    place = placed.index.get_indexer(pd.Index(inside))
    return numbered.assign(container=np.where(place < 0, np.nan, place))


def _of_each(values: pd.Series, number: np.ndarray, blank: object) -> np.ndarray:
    """For every event the value of the anachrony of its number; blank for -1, which is the last
    there.
    """
    known = values.to_numpy()
    return np.append(known, np.array([blank], dtype=known.dtype))[number]


def _roots(parent: np.ndarray) -> np.ndarray:
    """For every anachrony the number of the outermost one it lies in."""
    outer = np.arange(len(parent))
    while (parent[outer] >= 0).any():
        outer = np.where(parent[outer] >= 0, parent[outer], outer)
    return outer


def outermost(telling: pd.DataFrame, first: np.ndarray) -> pd.DataFrame:
    """Return the outermost anachronies in numbers: group, order (an index of ORDERS), cost, reach
    and more.
    """
    return _measured(telling, outermost_runs(telling, first))


def poles(telling: pd.DataFrame, first: np.ndarray) -> pd.DataFrame:
    """Return the events that the reach of each outermost anachrony is measured between, by their
    index labels.

    Columns: group; back (an analepsis); moment, the event interrupted; head (the anachrony stands
    at the head, and `moment` is the event after it); far, the one farthest away.
    """
    runs, label = outermost_runs(telling, first), telling.index.to_numpy()
    start, end = (telling[name].to_numpy()[runs.place] for name in ("start", "end"))
    opens = runs.opens
    by = np.lexsort((np.where(runs.back, start, -end), ~runs.own, runs.run))
    before, far = runs.before[opens], runs.place[by[opens]]
    head, group = before < 0, telling["group"].to_numpy()[far]
    moment = label[np.where(head, runs.after[opens], before)]
    return pd.DataFrame(
        {
            "group": group,
            "back": runs.back[opens],
            "moment": moment,
            "head": head,
            "far": label[far],
        }
    )


# --- in numbers -----------------------------------------------------------------------------------


def _found(telling: pd.DataFrame, first: np.ndarray) -> tuple[pd.DataFrame, np.ndarray]:
    """All anachronies in numbers, the outermost first, with depth and span; and the innermost one
    of each event.
    """
    runs, inner, count = outermost_runs(telling, first), np.full(len(telling), -1), 0
    tables: list[pd.DataFrame] = []
    while not tables or len(runs.place):
        table = _described(telling, runs)
        tables.append(table.assign(parent=inner[table["first"]], depth=len(tables) + 1))
        inner[runs.place] = runs.run + count
        count += len(table)
        runs = inner_runs(telling, runs)
    found = pd.concat(tables, ignore_index=True)
    own = _own(telling, first)
    found = found.assign(span=_span(found, *own))
    return found.assign(kinds=_kinds(telling, first, found, own)), inner


def _kinds(
    telling: pd.DataFrame, first: np.ndarray, found: pd.DataFrame, own: tuple[np.ndarray, ...]
) -> np.ndarray:
    start, end = (ends[found["group"]] for ends in own)
    back = (found["order"] == ORDERS.index(ANALEPSIS)).to_numpy()
    return kinds(telling, first, found.assign(own_start=start, own_end=end, back=back))


def _measured(telling: pd.DataFrame, runs: Runs) -> pd.DataFrame:
    """One row a run: where it stands, what it costs and how far it reaches."""
    opens = runs.opens
    first = runs.place[opens]
    low = _over_own(np.minimum, telling, "start", runs)
    high = _over_own(np.maximum, telling, "end", runs)
    back, moment = runs.back[opens], np.where(_timed(telling)[first], runs.moment[opens], np.nan)
    return pd.DataFrame(
        {
            "group": telling["group"].to_numpy()[first],
            "order": np.where(back, ORDERS.index(ANALEPSIS), ORDERS.index(PROLEPSIS)),
            "first": first,
            "last": first + np.diff(opens, append=len(runs.place)) - 1,
            "screen_start": _over(np.minimum, telling, "screen_start", runs),
            "cost": _over(np.add, telling, "length", runs),
            "low": low,
            "high": high,
            "moment": moment,
            "left": _left(telling, runs),
            "reach": np.maximum(np.where(back, moment - low, high - moment), 0.0),
        }
    )


def _left(telling: pd.DataFrame, runs: Runs) -> np.ndarray:
    """Where the event begins that each run interrupts (story s or rank)."""
    before, after = runs.before[runs.opens], runs.after[runs.opens]
    return telling["start"].to_numpy()[np.where(before >= 0, before, after)]


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


def _described(telling: pd.DataFrame, runs: Runs) -> pd.DataFrame:
    """One row a run, with all that can be said of it in numbers."""
    table = _measured(telling, runs)
    timed = _timed(telling)[table["first"]]
    known: dict[str, Any] = {
        "story_start": table["low"],
        "story_end": table["high"],
        **_lengths(telling, runs, table),
    }
    return table.assign(
        events=table["last"] - table["first"] + 1,
        screen_end=_over(np.maximum, telling, "screen_end", runs),
        returns=_returns(telling, runs.before[runs.opens], runs.after[runs.opens]),
        **{name: np.where(timed, values, np.nan) for name, values in known.items()},
    )


def _lengths(telling: pd.DataFrame, runs: Runs, table: pd.DataFrame) -> dict[str, np.ndarray]:
    """Extent, and how long reach and extent are at least and at most, where dates are uncertain."""
    left, left_most = _interrupted(telling, runs)
    start, start_most = (
        _over_own(np.minimum, telling, name, runs) for name in ("earliest", "start_latest")
    )
    end, end_most = (
        _over_own(np.maximum, telling, name, runs) for name in ("end_earliest", "latest")
    )
    back = runs.back[runs.opens]
    lengths = {
        "reach_least": np.where(back, left - start_most, end - left_most),
        "reach_most": np.where(back, left_most - start, end_most - left),
        "extent": (table["high"] - table["low"]).to_numpy(),
        "extent_least": end - start_most,
        "extent_most": end_most - start,
    }
    return {name: np.maximum(length, 0.0) for name, length in lengths.items()}


def _interrupted(telling: pd.DataFrame, runs: Runs) -> tuple[np.ndarray, np.ndarray]:
    """The moment that each run interrupts, at its earliest and at its latest."""
    before, after = runs.before[runs.opens], runs.after[runs.opens]
    end, end_most, start, start_most = (
        telling[name].to_numpy() for name in ("end_earliest", "latest", "earliest", "start_latest")
    )
    return np.where(before >= 0, end[before], start[after]), np.where(
        before >= 0, end_most[before], start_most[after]
    )


def _returns(telling: pd.DataFrame, before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """Whether the chain goes on at the moment it was left, or from before it."""
    earliest, latest = telling["earliest"].to_numpy(), telling["latest"].to_numpy()
    return (before >= 0) & (after >= 0) & (earliest[after] <= latest[before])


def _own(telling: pd.DataFrame, first: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Where the first narrative's own story starts and ends, a group."""
    by = telling.loc[first, ["group", "start", "end"]].groupby("group")
    groups = range(telling["group"].max() + 1) if len(telling) else range(0)
    return by["start"].min().reindex(groups).to_numpy(), by["end"].max().reindex(groups).to_numpy()


def _span(found: pd.DataFrame, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """External where the run lies wholly outside the first narrative's story, internal where wholly
    in it, or mixed.
    """
    low, high, group = found["low"], found["high"], found["group"]
    outside = (high <= start[group]) | (low >= end[group])
    inside = (low >= start[group]) & (high <= end[group])
    return np.select([outside, inside], ["external", "internal"], "mixed")
