"""Anachronies: the runs outside the first narrative, their reach and extent (Genette, Narrative
Discourse, ch. 1).
"""

import numpy as np
import pandas as pd

from anachrony.narrative.anachronic.distinctions import kinds
from anachrony.narrative.anachronic.extents import described_runs, measured_runs
from anachrony.narrative.anachronic.runs import inner_runs, outermost_runs
from anachrony.narrative.first import chains, first_narrative
from anachrony.narrative.level import competing
from anachrony.narrative.order import (
    ANALEPSIS,
    FIRST,
    ORDERS,
    READS,
    REVERSE,
    UNDATED,
    dated_tellings,
    shown,
)
from anachrony.narrative.order.reverse import in_reverse
from anachrony.narrative.sorting import arrays

ANACHRONY_COLUMNS = (
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
    *("open", "span", "returns", "kinds"),
)


def anachronies(telling: pd.DataFrame, first: np.ndarray) -> tuple[pd.DataFrame, np.ndarray]:
    """Return the anachronies of the tellings, one row each, and for every event the row of its
    innermost one (or -1).

    An anachrony is a maximal run, in screen order, outside the first narrative; it splits where its
    direction changes, or what it is measured from. Inside it the same is asked again: a run that
    leaves the heaviest chain of its lowest level and comes back to it is an anachrony within it,
    one deeper. (What only goes on backwards is not inside anything.) What lies within an event is
    measured from that event, and one deeper where both are in one run, which is then measured
    without it. Columns: group, work, order; depth (1 = outermost), parent (a row of this table, or
    -1); first, last (index labels), events (how many); screen_start, screen_end (s), cost (screen
    s, or events where there are only ranks); story_start, story_end; reach, from the moment
    interrupted to the farthest point, and extent, each with _least and _most (story s; NaN for
    ranks); open: whether its dates leave open if it lies before or after that moment; span:
    external, internal, mixed or `OPEN_SPAN`, against the first narrative's own; returns: whether
    the telling goes back to the moment it left; kinds: what `kinds` says. Where the reader leaves
    no first narrative there are no anachronies: nothing to measure them from.
    """
    found, inner = _found(telling, first)
    label = telling.index.to_numpy()
    named = found.assign(
        work=telling["work"].to_numpy()[found["first"]],
        order=np.array(ORDERS)[found["order"]],
        first=label[found["first"]],
        last=label[found["last"]],
    )
    return named.reindex(columns=ANACHRONY_COLUMNS), inner


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
    telling = dated_tellings(_numbered(placed), track)
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
        **_of_anachronies(found, outer, innermost),
        "in_chain": np.isin(np.arange(len(placed)), telling.index[chain]),
    }
    return {
        name: pd.Series(values, index=placed.index, copy=False) for name, values in columns.items()
    }


def _of_anachronies(
    found: pd.DataFrame, outer: np.ndarray, innermost: np.ndarray
) -> dict[str, np.ndarray]:
    """What every event has of the anachronies it lies in: of the outermost all but the depth."""
    return {
        "anachrony": np.where(outer < 0, np.nan, outer),
        **{name: _of_each(found[name], outer, np.nan) for name in _OF_EVENTS},
        "span": _of_each(found["span"].astype(object), outer, ""),
        "kinds": _of_each(found["kinds"].astype(object), outer, ""),
        "returns": _of_each(found["returns"].astype(object), outer, np.nan),
        "depth": _of_each(found["depth"].astype(float), innermost, 0.0),
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
    return measured_runs(telling, outermost_runs(telling, first))


def poles(telling: pd.DataFrame, first: np.ndarray) -> pd.DataFrame:
    """Return the events that the reach of each outermost anachrony is measured between, by their
    index labels.

    Columns: group; back (an analepsis); moment, the event interrupted; head (the anachrony stands
    at the head, and `moment` is the event after it); far, the one farthest away.
    """
    runs, label = outermost_runs(telling, first), telling.index.to_numpy()
    start, end = arrays(telling, "start", "end", rows=runs.place)
    opens = runs.opens
    by = np.lexsort((np.where(runs.back, start, -end), ~runs.own, runs.run))
    before, far = runs.before[opens], runs.place[by[opens]]
    head = before < 0
    moment = label[np.where(head, runs.after[opens], before)]
    group, back = telling["group"].to_numpy()[far], runs.back[opens]
    return pd.DataFrame(
        {"group": group, "back": back, "moment": moment, "head": head, "far": label[far]}
    )


# --- in numbers -----------------------------------------------------------------------------------


def _found(telling: pd.DataFrame, first: np.ndarray) -> tuple[pd.DataFrame, np.ndarray]:
    """All anachronies in numbers, the outermost first, with depth and span; and the innermost one
    of each event.
    """
    runs, inner, count = outermost_runs(telling, first), np.full(len(telling), -1), 0
    tables: list[dict[str, np.ndarray]] = []
    while not tables or len(runs.place):
        table = described_runs(telling, runs)
        parent = inner[table["first"]]
        tables.append(table | {"parent": parent, "depth": np.full(len(parent), len(tables) + 1)})
        inner[runs.place] = runs.run + count
        count += len(parent)
        runs = inner_runs(telling, runs)
    joined = {name: np.concatenate([table[name] for table in tables]) for name in tables[0]}
    found = pd.DataFrame(joined)
    own = _own(telling, first)
    found = found.assign(span=_span(found, *own))
    return found.assign(kinds=_kinds(telling, first, found, own)), inner


def _kinds(
    telling: pd.DataFrame, first: np.ndarray, found: pd.DataFrame, own: tuple[np.ndarray, ...]
) -> np.ndarray:
    names = ("own_start", "own_end", "own_start_latest", "own_end_least")
    ends = {name: each[found["group"]] for name, each in zip(names, own, strict=True)}
    back = (found["order"] == ORDERS.index(ANALEPSIS)).to_numpy()
    return kinds(telling, first, found.assign(**ends, back=back))


def _own(telling: pd.DataFrame, first: np.ndarray) -> tuple[np.ndarray, ...]:
    """Where the first narrative's own story starts and ends, how late it can start and how early
    end, a group.
    """
    group = telling["group"].to_numpy()
    ends = {"start": np.fmin, "end": np.fmax, "start_latest": np.fmin, "end_earliest": np.fmax}
    found = tuple(np.full(group.max(initial=-1) + 1, np.nan) for _ in ends)
    for end, (name, ufunc) in zip(found, ends.items(), strict=True):
        ufunc.at(end, group[first], telling[name].to_numpy()[first])
    return found


def _span(found: pd.DataFrame, *own: np.ndarray) -> np.ndarray:
    """External where the run lies wholly outside the first narrative's story, internal where wholly
    in it, mixed where it surely crosses an end of it, else open: a memory of August, from the 6th.
    """
    low, high, low_latest, high_least = arrays(found, "low", "high", "low_latest", "high_least")
    start, end, start_latest, end_least = (each[found["group"]] for each in own)
    outside = (high <= start) | (low >= end)
    inside = (low >= start) & (high <= end)
    crosses = (low_latest <= start) & (high_least >= start_latest)
    crosses |= (low_latest <= end_least) & (high_least >= end)
    return np.select([outside, inside, crosses], ["external", "internal", "mixed"], OPEN_SPAN)


OPEN_SPAN = "external or internal"
"""The span of an anachrony of which its dates do not say."""
