"""The ways of a telling from one event to the next: back, ahead, over what is told only later."""

import numpy as np
import pandas as pd

from anachrony.narrative.order import READS, dated_tellings, ranks, shown, story_interval
from anachrony.narrative.order.back import alike, goes_back, shared_slack
from anachrony.narrative.sorting import arrays, changes, group_starts, lies_before


def jumps(telling: pd.DataFrame) -> pd.DataFrame:
    """Return every pair of neighbours in the tellings: group, from, to (index labels), direction,
    broken.

    The direction is backward where the next event surely begins before the one before it ends, or
    tells again what was told already, with no way ahead; forward where it lies wholly after and
    story not told yet lies between (what was told already does not count as skipped); simultaneous
    where it goes back to another of the strands that are told in turn; none otherwise: intervals
    that may only overlap or be equal are no jump, nor are events that begin together. `broken`: the
    next event told lies wholly before or after, and is not the next in the story.
    Reads what `dated_tellings` gives.
    """
    found, label = steps(telling, ranks(telling)), telling.index.to_numpy()
    ways = ("back", "skips", "turns")
    direction = np.select(
        [found[way] for way in ways], ["backward", "forward", "simultaneous"], "none"
    )
    group = telling["group"].to_numpy()[found["at"]]
    ends = {"from": label[found["at"]], "to": label[found["at"] + 1]}
    return pd.DataFrame({"group": group, **ends, "direction": direction, "broken": found["broken"]})


def steps(telling: pd.DataFrame, rank: np.ndarray) -> dict[str, np.ndarray]:
    """Return every step from an event to its neighbour, `at` (its place in the table): back, skips,
    turns (simultaneous), broken, as `jumps`.

    `rank` is each event's story rank among those told.
    """
    group, earliest, latest = arrays(telling, "group", "earliest", "latest")
    pairs, slack = group[1:] == group[:-1], shared_slack(telling)
    apart = pairs & ~telling["together"].to_numpy()[1:]
    before = apart & lies_before(earliest[1:], latest[1:] - slack, earliest[:-1])
    ahead = apart & (earliest[1:] >= latest[:-1] - slack)
    goes = goes_back(telling)
    ahead &= ~alike(telling)  # a moment lies after itself, and is not ahead of it
    goes |= apart & ~ahead & _tells_again(telling, before | ahead | goes)
    turns = _in_turn(telling, goes)
    step = np.diff(rank)
    skips = ahead & (step > 1)
    skips[skips] = _skips(rank, group, np.flatnonzero(skips))
    broken = (before | ahead) & (step != 0) & (step != 1)
    found = {"back": goes & ~turns, "turns": turns, "skips": skips, "broken": broken}
    return {"at": np.flatnonzero(pairs), **{way: each[pairs] for way, each in found.items()}}


def _tells_again(telling: pd.DataFrame, jumps: np.ndarray) -> np.ndarray:
    """Whether every event but the first goes back, by no date, because it tells again what was told
    before the one before it, or that itself, and no date has led away meanwhile.
    """
    again, place = telling["again"].to_numpy(), np.arange(len(telling))
    if not again.any():
        return again[1:]
    of = telling["happening"].to_numpy()  # no two works share a number of one
    told = pd.Series(place).groupby(of).transform("first").to_numpy()
    told = np.where(again, told, place)
    away = np.append(0, np.cumsum(jumps))
    return again[1:] & (told[1:] <= told[:-1]) & (away[told[1:]] == away[:-1])


def _in_turn(telling: pd.DataFrame, goes: np.ndarray) -> np.ndarray:
    """Whether each event but the first goes back, or to the same dates, in another of the strands
    told in turn.
    """
    number = telling["meanwhile"].to_numpy()
    to = 1 + np.flatnonzero((number[1:] >= 0) & (number[1:] == number[:-1]))
    found = np.zeros(len(goes), dtype=bool)
    if len(to):
        strand = telling["strand"].to_numpy()
        found[to - 1] = strand[to] != strand[to - 1]
    return found & (goes | alike(telling))


def _skips(rank: np.ndarray, group: np.ndarray, before: np.ndarray) -> np.ndarray:
    """Whether, between an event (at a place `before`) and the next, a story rank lies that is told
    only later.

    A running maximum over ever longer stretches of ranks answers all pairs in O(n log n).
    """
    place = group_starts(group) + rank
    told_at = np.full(len(place), -1)
    told_at[place[::-1]] = np.arange(len(rank))[::-1]
    low, length = place[before] + 1, place[before + 1] - place[before] - 1
    later, reach, skipped = told_at, 1, np.zeros(len(before), dtype=bool)
    while reach <= length.max(initial=0):
        asked = np.flatnonzero((length >= reach) & (length < 2 * reach))
        first, last = low[asked], low[asked] + length[asked] - reach
        skipped[asked] = np.maximum(later[first], later[last]) > before[asked] + 1
        later = np.maximum(later[:-reach], later[reach:])
        reach *= 2
    return skipped


def neighbours(events: pd.DataFrame, track: str = "image") -> pd.DataFrame:
    """Return the pairs of events next to each other on a track of a work, undated ones too: from,
    to, direction.

    The direction says where the story goes: backward where `jumps` says so, forward where the next
    lies wholly after, none where they may only overlap or are strands told in turn, unknown where
    either is undated. Unlike `jumps`, coming back to where one left is a way forward. Works go by
    name. Reads `READS`.
    """
    told = events.loc[shown(events, track), list(READS)]
    told = told.sort_values(["work", "telling"], kind="stable")
    earliest, latest = story_interval(told)
    undated = np.isnan(earliest[:-1]) | np.isnan(earliest[1:])
    begins, work = told["screen_start"].fillna(told["screen_order"]).to_numpy(), told["work"]
    pairs = pd.DataFrame({"from": told.index[:-1], "to": told.index[1:]})
    found = jumps(dated_tellings(told, track)).set_index("from").reindex(pairs["from"])
    way = found["direction"].where(found["to"].to_numpy() == pairs["to"].to_numpy()).to_numpy()
    none = (begins[1:] == begins[:-1]) | (way == "simultaneous")
    ways = [none, undated, way == "backward", earliest[1:] >= latest[:-1]]
    pairs["direction"] = np.select(ways, ["none", "unknown", "backward", "forward"], "none")
    return pairs[~changes(work.to_numpy())[1:]].reset_index(drop=True)
