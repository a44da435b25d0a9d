"""Uncertain dates, drawn: what the measures would be if each date were one of those it can be."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from anachrony.narrative.anachronic import poles
from anachrony.narrative.disjunction import lies_apart
from anachrony.narrative.first import chains, first_narrative
from anachrony.narrative.measuring import (
    MEASURE_NAMES,
    of_length,
    of_order,
    seen_and_heard,
    with_shares,
)
from anachrony.narrative.measuring.draws import (
    DRAWS,
    batches,
    draws,
    moments,
    moves,
    parcels,
    possible_dates,
    sizes,
    uncertain,
)
from anachrony.narrative.order import READS, dated_tellings
from anachrony.narrative.order.scenes import scenes
from anachrony.narrative.sorting import arrays, work_numbers


def ranges(
    events: pd.DataFrame, telling: pd.DataFrame, first: np.ndarray, track: str = "image"
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the 5 % and the 95 % value of every measure over `DRAWS` draws of the uncertain dates,
    a row a work.

    NaN where a work's dates are exact, and where a measure does not depend on them. Where no draw
    can change the order of a work, its reaches alone depend on them, and nothing else is drawn.
    Reads what `measures` reads.
    """
    group = work_numbers(events["work"])
    unsure = np.bincount(group, uncertain(events)) > 0
    low, high = (
        pd.DataFrame(np.nan, index=range(len(unsure)), columns=MEASURE_NAMES) for _ in range(2)
    )
    if unsure.any():
        dated = events[[*READS, "story_margin"]].assign(**possible_dates(events, group))
        for works, found in _all_drawn(dated, group, unsure, poles(telling, first), track):
            for name, values in found.items():
                low.loc[works, name], high.loc[works, name] = _quantiles(values, (0.05, 0.95))
    return low, high


def _all_drawn(
    dated: pd.DataFrame, group: np.ndarray, unsure: np.ndarray, ends: pd.DataFrame, track: str
) -> Iterator[tuple[np.ndarray, dict[str, np.ndarray]]]:
    """The unsure works, some at a time, with what depends on their dates, drawn: all measures, or
    the reaches alone.
    """
    moving = unsure & moves(dated, group, len(unsure))
    for works in parcels(sizes(dated, group), np.flatnonzero(moving)):
        yield works, _drawn(dated[np.isin(group, works)], track)
    settled = np.flatnonzero(unsure & ~moving)
    yield settled, _drawn_reaches(dated, ends[np.isin(ends["group"], settled)], settled)


def _quantiles(values: np.ndarray, which: tuple[float, ...]) -> list[np.ndarray]:
    """Each of some quantiles of every row, as numpy's, of what is known in it."""
    rising, at = np.sort(values, axis=1), np.arange(len(values))
    last = np.maximum(np.count_nonzero(~np.isnan(rising), axis=1) - 1, 0)
    found = []
    for part in which:
        place = part * last
        below = np.floor(place).astype(np.int64)
        low, high = rising[at, below], rising[at, np.minimum(below + 1, last)]
        over, step = place - below, high - low
        found.append(np.where(over < 0.5, low + step * over, high - step * (1 - over)))
    return found


def _drawn(some: pd.DataFrame, track: str) -> dict[str, np.ndarray]:
    """The measures that depend on dates, a row a work, a column a draw; NaN where they can't be
    known.
    """
    group, telling = work_numbers(some["work"]), dated_tellings(some, track)
    telling = scenes(telling, moments(some.loc[telling.index]))
    works = int(group.max()) + 1
    total = of_length(some, group, track, works)["total"].to_numpy()
    together, seconds = seen_and_heard(some, group, works)
    places, tables = some.index.get_indexer(telling.index), []
    for which in batches(len(telling)):
        start, end = draws(some, which)
        drawn = _repeated(telling, works, start[:, places], end[:, places])
        order = with_shares(_order(drawn, len(which) * works), np.tile(total, len(which)))
        share = _drawn_disjunction(together, seconds, start, end)
        tables.append(order.assign(disjunction_share=share.ravel()))
    found = pd.concat(tables)
    known = found.columns.intersection(MEASURE_NAMES)
    return {name: found[name].to_numpy().reshape(DRAWS, works).T for name in known}


def _order(drawn: pd.DataFrame, groups: int) -> pd.DataFrame:
    chain = chains(drawn)
    return of_order(drawn.assign(in_chain=chain), first_narrative(drawn, chain), groups)


def _repeated(
    telling: pd.DataFrame, works: int, start: np.ndarray, end: np.ndarray
) -> pd.DataFrame:
    """The tellings of works once a draw, each a group of its own, the drawn story in place of the
    written.
    """
    size, count = start.shape
    drawn = {name: np.tile(telling[name].to_numpy(), size) for name in _KEPT}
    draw = np.arange(size).repeat(count)
    for name in _OWN:  # of what is told again in one draw, no other knows
        of = drawn[name]
        drawn[name] = np.where(of < 0, -1, of + draw * (1 + max(of.max(initial=0), count - 1)))
    drawn["container"] = np.where(drawn["container"] < 0, -1, drawn["container"] + draw * count)
    drawn |= dict.fromkeys(("start", "earliest", "start_latest"), start.ravel())
    drawn |= dict.fromkeys(("end", "latest", "end_earliest"), end.ravel())
    drawn["group"] = np.add.outer(np.arange(size) * works, telling["group"].to_numpy()).ravel()
    return pd.DataFrame(drawn, copy=False)


_OWN = ("happening", "meanwhile", "loop")
"""The numbers of a telling that are each draw's own."""

_KEPT = (
    "screen_start",
    "screen_end",
    "story_order",
    "length",
    "together",
    "ruled",
    "past",
    "rung",
    "narrative_level",
    "container",
    "strand",
    "again",
    "times",
    "teller",
    "shots",
    *_OWN,
)
"""Its columns that no draw changes but for these numbers."""


def _drawn_disjunction(
    found: pd.DataFrame, total: np.ndarray, start: np.ndarray, end: np.ndarray
) -> np.ndarray:
    """The share of the screen time of each work in which image and sound are apart, (draws,
    works).
    """
    known = found[found["known"]]
    image, sound = arrays(known, "image", "sound")
    length = np.zeros((len(known), len(total)))
    length[np.arange(len(known)), known["group"]] = known["screen_end"] - known["screen_start"]
    return (
        lies_apart(start[:, image], end[:, image], start[:, sound], end[:, sound]) @ length / total
    )


def _drawn_reaches(
    dated: pd.DataFrame, ends: pd.DataFrame, groups: np.ndarray
) -> dict[str, np.ndarray]:
    """The reaches of works whose order no draw changes: a row a work, a column a draw; NaN where
    nothing is reached.
    """
    back, head = ends["back"].to_numpy(), ends["head"].to_numpy()
    moment, far = dated.loc[ends["moment"]], dated.loc[ends["far"]]
    reaches = []
    for which in batches(len(ends)):
        (begins, finishes), (low, high) = draws(moment, which), draws(far, which)
        left = np.where(head, begins, finishes)
        reaches.append(np.maximum(np.where(back, left - low, high - left), 0.0))
    by = pd.DataFrame(np.concatenate(reaches).T).groupby(ends["group"].to_numpy())
    found = {"median_reach": by.median(), "greatest_reach": by.max()}
    return {name: values.reindex(groups).to_numpy() for name, values in found.items()}
