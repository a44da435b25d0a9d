"""Measures of nonlinearity, several and named: each says what it ignores."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from anachrony.narrative.anachronic import outermost
from anachrony.narrative.disjunction import bands, compared, pairs
from anachrony.narrative.order import (
    ANALEPSIS,
    ORDERS,
    ranks,
    screen_seconds,
    shown,
    story_interval,
)
from anachrony.narrative.order.back import frame_slack
from anachrony.narrative.order.scenes import shot_counts
from anachrony.narrative.order.simultaneous import own_lengths
from anachrony.narrative.order.ways import steps
from anachrony.narrative.sorting import arrays, changes, group_starts, work_numbers

FLASH = 15.0
"""s; an anachrony that costs no more screen time than this is a flash."""


@dataclass(frozen=True)
class Measure:
    """A named measure: its range, what its ends mean, what it ignores, where it comes from."""

    name: str
    unit: str
    range: str
    zero: str
    one: str
    ignores: str
    source: str


MEASURES = (
    Measure("kendall_tau", "1", "-1 to 1", "no order kept", "told as it happened (-1: in reverse)",
            "how far and how long", "Kendall 1945, tau-b"),
    Measure("footrule", "1", "0 to 1", "told as it happened", "as displaced as can be",
            "how long", "Diaconis and Graham 1977, over its maximum floor(n²/2)"),
    Measure("published_index", "1", "0 to about 1", "told as it happened", "much displaced; can pass 1",
            "how long", "Kim et al. 2018, over n(n-1)/2"),
    Measure("chain_share_events", "1", "0 to 1", "told as it happened", "hardly two events in order",
            "how far", "share of events outside the heaviest chain"),
    Measure("chain_share_screen", "1", "0 to 1", "told as it happened", "hardly a minute in order",
            "how far", "share of screen time outside the heaviest chain"),
    Measure("breaks", "events", "0 to n-1", "told as it happened", "-",
            "how far and how long", "next event told is not next in the story"),
    Measure("backward_jumps", "jumps", "0 to n-1", "never goes back", "-", "how far and how long",
            "a step surely back, from one event to the next"),
    Measure("forward_jumps", "jumps", "0 to n-1", "skips nothing", "-", "how far and how long",
            "a step surely ahead, over story told elsewhere"),
    Measure("groups", "groups", "1 to n", "-", "told in one go", "how far and how long", "runs without a jump"),
    Measure("analepsis_share", "1", "0 to 1", "no flashback", "nothing else", "how far", "Genette 1972, ch. 1"),
    Measure("prolepsis_share", "1", "0 to 1", "no flashforward", "nothing else", "how far", "Genette 1972, ch. 1"),
    Measure("disjunction_share", "1", "0 to 1", "image and sound agree", "never agree",
            "undated events", "image against sound, moment by moment"),
    Measure("median_reach", "story s", "0 or more", "-", "-",
            "how long and how often", "Genette 1972, ch. 1, portée"),
    Measure("greatest_reach", "story s", "0 or more", "-", "-",
            "all but one anachrony", "Genette 1972, ch. 1, portée"),
    Measure("flashes", "anachronies", "0 or more", "none", "-",
            "how far", "anachronies of 15 s of screen time or less"),
    Measure("median_flash", "screen s", "0 to 15", "-", "-", "how far", "their median length"),
    Measure("mean_length", "screen s", "0 or more", "-", "-", "order", "average event length (Salt 1974, for shots)"),
    Measure("median_length", "screen s", "0 or more", "-", "-", "order", "median event length"),
    Measure("length_variation", "1", "0 or more", "all of one length", "as spread as long",
            "order", "standard deviation over mean"),
)  # fmt: skip
"""Every measure, in the order of docs/definitions.md."""

MEASURE_NAMES = [measure.name for measure in MEASURES]


def measures(
    events: pd.DataFrame, telling: pd.DataFrame, first: np.ndarray, track: str = "image"
) -> pd.DataFrame:
    """Return one row a work (index), a column a measure, at the dates as they are written.

    Reads annotated events and what `first.retold` says of them: their tellings and first narrative.
    A measure that can't be known (no dates, no screen clock, one event) is NaN.
    """
    group = work_numbers(events["work"])
    works = pd.unique(events["work"].to_numpy()[np.flatnonzero(np.diff(group, prepend=-1))])
    length = of_length(events, group, track, len(works))
    order = with_shares(of_order(telling, first, len(works)), length["total"])
    found = pd.concat([order, _of_disjunction(events, group, len(works)), length], axis=1)
    return found.set_index(pd.Index(works, name="work"))[MEASURE_NAMES]


def of_order(telling: pd.DataFrame, first: np.ndarray, groups: int) -> pd.DataFrame:
    """Return the measures of order of tellings, one row a group; `analepsis_cost`, `prolepsis_cost`
    in screen s.
    """
    rank = ranks(telling)
    tables = (
        _of_ranks(telling, rank, groups),
        _of_steps(telling, rank, groups),
        _of_chain(telling, groups),
        _of_anachronies(telling, first, groups),
    )
    return pd.concat(tables, axis=1)


def with_shares(order: pd.DataFrame, total: pd.Series | np.ndarray) -> pd.DataFrame:
    """Return the measures of order, with what anachronies cost as a share of screen time."""
    return order.assign(
        **{f"{name}_share": order[f"{name}_cost"] / total for name in ("analepsis", "prolepsis")}
    )


# --- one by one -----------------------------------------------------------------------------------


def _of_ranks(telling: pd.DataFrame, rank: np.ndarray, groups: int) -> pd.DataFrame:
    group, each = telling["group"].to_numpy(), shot_counts(telling)
    count, place = np.bincount(group, each, groups), group_starts(group) + rank
    pairs, ties = count * (count - 1) / 2, _tied(group, place, each, groups)
    against, moved = _inversions(group, rank, each, groups), _displaced(group, place, each, groups)
    with np.errstate(divide="ignore", invalid="ignore"):
        tau = (pairs - ties - 2 * against) / np.sqrt(pairs * (pairs - ties))
        index = {"footrule": moved / (count**2 // 2), "published_index": moved / pairs}
    return pd.DataFrame({"kendall_tau": tau} | index)


def _counted(group: np.ndarray, groups: int) -> np.ndarray:
    return np.bincount(group, minlength=groups).astype(float)


def _nought(group: np.ndarray, groups: int) -> np.ndarray:
    """0 for a group that has any events; NaN where nothing of it can be known."""
    return np.where(_counted(group, groups) > 0, 0.0, np.nan)


def _tied(group: np.ndarray, place: np.ndarray, each: np.ndarray, groups: int) -> np.ndarray:
    """Pairs of equal story rank, a group; `place` is the rank from where the group opens."""
    alike = np.bincount(place, each, len(place))
    return np.bincount(group, weights=alike * (alike - 1) / 2, minlength=groups)


def _inversions(group: np.ndarray, rank: np.ndarray, each: np.ndarray, groups: int) -> np.ndarray:
    """Pairs told against the story, a group: counted bit by bit from the highest, in O(n log n),
    all groups at once. `each` says how many events a row is.

    What agrees in group and higher bits (a node) stands together, as told: there, each 1 before a 0
    is such a pair.
    """
    opens, bits = np.flatnonzero(changes(group, rank)), int(rank.max(initial=0)).bit_length()
    key = ((group[opens] << bits) | rank[opens]).astype(
        np.int32 if groups << bits < 2**31 else np.int64
    )
    alike = np.add.reduceat(each, opens) if len(opens) else each
    alike = alike.astype(key.dtype)  # neighbours of one rank, as the shots of a scene are
    above: np.ndarray = np.zeros_like(key)
    for bit in reversed(range(bits)):
        node, one = key >> bit + 1, key >> bit & 1
        ones, opens = np.cumsum(one * alike, dtype=key.dtype), np.flatnonzero(np.diff(node)) + 1
        before = np.repeat(
            np.append(0, ones[opens - 1]).astype(key.dtype),
            np.diff(opens, prepend=0, append=len(key)),
        )
        zero, one = np.flatnonzero(one == 0), np.flatnonzero(one)
        above = np.concatenate([above[zero] + (ones - before)[zero], above[one]])
        key, alike = (np.concatenate([each[zero], each[one]]) for each in (key, alike))
    return np.bincount(key >> bits, weights=above * alike.astype(float), minlength=groups)


def _displaced(group: np.ndarray, place: np.ndarray, each: np.ndarray, groups: int) -> np.ndarray:
    """The sum over events of |place in the telling - place in the story|, a group; ties stand as
    told. `each` says how many events a row is, which are displaced alike.
    """
    by = np.argsort(place, kind="stable")
    told, happens = np.cumsum(each) - each, np.cumsum(each[by]) - each[by]
    moved = np.abs(told[by] - happens) * each[by]
    return np.bincount(group, weights=moved, minlength=groups)


def _of_steps(telling: pd.DataFrame, rank: np.ndarray, groups: int) -> pd.DataFrame:
    group, found = telling["group"].to_numpy(), steps(telling, rank)
    of = group[found["at"]]
    broken, back, ahead = (
        _nought(group, groups) + _counted(of[found[name]], groups)
        for name in ("broken", "back", "skips")
    )
    jumps = {"backward_jumps": back, "forward_jumps": ahead, "groups": back + ahead + 1}
    return pd.DataFrame({"breaks": broken} | jumps)


def _of_chain(telling: pd.DataFrame, groups: int) -> pd.DataFrame:
    group, length, chain = arrays(telling, "group", "length", "in_chain")
    weight = {"chain_share_events": shot_counts(telling), "chain_share_screen": length}
    with np.errstate(divide="ignore", invalid="ignore"):
        shares = {
            name: 1 - np.bincount(group[chain], of[chain], groups) / np.bincount(group, of, groups)
            for name, of in weight.items()
        }
    return pd.DataFrame(shares)


def _of_anachronies(telling: pd.DataFrame, first: np.ndarray, groups: int) -> pd.DataFrame:
    """What the outermost anachronies cost and reach; flashes only by the clock."""
    found, group = outermost(telling, first), telling["group"].to_numpy()
    of, cost = found["group"].to_numpy(), found["cost"].to_numpy()
    back = found["order"].to_numpy() == ORDERS.index(ANALEPSIS)
    reach = found.groupby("group")["reach"]
    flash = found[(np.round(cost, 6) <= FLASH) & found["screen_start"].notna()]
    clocked = group[telling["screen_start"].notna()]
    table = pd.DataFrame(
        {
            "median_reach": reach.median(),
            "greatest_reach": reach.max(),
            "median_flash": flash.groupby("group")["cost"].median(),
        }
    )
    return table.reindex(range(groups)).assign(
        flashes=_nought(clocked, groups) + _counted(flash["group"].to_numpy(), groups),
        analepsis_cost=_nought(group, groups) + np.bincount(of[back], cost[back], groups),
        prolepsis_cost=_nought(group, groups) + np.bincount(of[~back], cost[~back], groups),
    )


def _of_disjunction(events: pd.DataFrame, group: np.ndarray, groups: int) -> pd.DataFrame:
    """The share of the screen time of image and sound in which they are apart."""
    found, total = seen_and_heard(events, group, groups)
    length = (found["screen_end"] - found["screen_start"]) * found["apart"]
    return pd.DataFrame({"disjunction_share": np.bincount(found["group"], length, groups) / total})


def seen_and_heard(
    events: pd.DataFrame, group: np.ndarray, groups: int
) -> tuple[pd.DataFrame, np.ndarray]:
    """Return which image stands beside which other sound, compared; and the screen time of image
    and sound, a group.

    The time, in s, is NaN where nothing is seen and heard at once that is dated.
    """
    earliest, latest = story_interval(events)
    moves, on = frame_slack(events), bands(events)
    found = compared(pairs(events), earliest, latest, moves)
    start, end = arrays(events, "screen_start", "screen_end")
    total = sum(
        np.bincount(group[rows], own_lengths(group[rows], start[rows], end[rows]), groups)
        for rows in on
    )
    total -= np.bincount(found["group"], found["screen_end"] - found["screen_start"], groups)
    known = _counted(group[on[0][~np.isnan(earliest[on[0]])]], groups)
    known += _counted(found.loc[found["known"], "group"].to_numpy(), groups)
    return found, np.where(known > 0, total, np.nan)


def of_length(events: pd.DataFrame, group: np.ndarray, track: str, groups: int) -> pd.DataFrame:
    """Return the lengths of a track's events in screen s, a row a group; `total` counts them where
    there are ranks.
    """
    on = shown(events, track).to_numpy()
    timed = events[["track", "screen_start", "screen_end"]][on]
    group, length = group[on], timed["screen_end"] - timed["screen_start"]
    together = screen_seconds(timed, group, track)
    by = length.groupby(group)
    mean = by.mean()
    table = pd.DataFrame({"mean_length": mean, "median_length": by.median()})
    table["length_variation"] = by.std(ddof=0) / mean
    return table.reindex(range(groups)).assign(total=np.bincount(group, together, groups))
