"""Order: the telling against the story (Genette, Narrative Discourse, 1972, ch. 1).

A *telling* is one track of a work, its shown and dated events in screen order. Undated events break
nothing and are counted apart. A story interval runs from the earliest to the latest an event can
be, in s, or is a rank; its latest moment is outside it, unless it is a moment only.
"""

import numpy as np
import pandas as pd

from anachrony.narrative.chain import heaviest_chain
from anachrony.narrative.simultaneous import lengths
from anachrony.narrative.sorting import by_time, changes, dense_ranks, numbers, opening

TRACKS = {
    "image": ("image", "both"),
    "sound": ("sound", "both"),
    "both": ("image", "sound", "both"),
}
"""The telling a reader asks for → the tracks it is read from; the image, unless another is asked
for.
"""

FIRST, ANALEPSIS, PROLEPSIS, UNDATED = "first narrative", "analepsis", "prolepsis", "undated"
ORDERS = (FIRST, ANALEPSIS, PROLEPSIS, UNDATED)
"""The orders of an event; one on another track, or never shown, has none."""

_STORY = {
    "start": "story_start",
    "end": "story_end",
    "earliest": "story_start_earliest",
    "start_latest": "story_start_latest",
    "end_earliest": "story_end_earliest",
    "latest": "story_end_latest",
}

READS = (
    "work",
    "track",
    "telling",
    "screen_start",
    "screen_end",
    "screen_order",
    "first_narrative",
    "story_order",
    "story_slack",
    *_STORY.values(),
)
"""The columns of the events that tell their order; of a large table, hand `told` no more than
these.
"""


def telling(events: pd.DataFrame) -> pd.Series:
    """Return each event's zero-based place in the telling of its work, all tracks together; NaN
    where never shown.

    Reads work, screen_start (s), screen_order. Events that begin together keep the order of the
    file.
    """
    begins = events["screen_start"].fillna(events["screen_order"])
    group = numbers(events["work"])
    by = by_time(group, begins.to_numpy())
    place = np.empty(len(by))
    place[by] = np.arange(len(by)) - opening(group[by])
    return pd.Series(place, index=events.index).where(begins.notna())


def story_rank(events: pd.DataFrame) -> pd.Series:
    """Return each event's zero-based place in the story of its work; NaN where undated; equal
    intervals share a place.

    Reads work, story_start, story_end (s), story_order.
    """
    start = events["story_start"].fillna(events["story_order"])
    end = events["story_end"].fillna(start)
    spans = pd.DataFrame({"group": numbers(events["work"]), "start": start, "end": end})
    return pd.Series(ranks(spans), index=events.index, dtype=float).where(start.notna())


def told(events: pd.DataFrame, track: str = "image") -> pd.DataFrame:
    """Return the tellings of all works: their shown, dated events on a track, in screen order, the
    index kept.

    Adds `group` (a number a work); `earliest` and `latest` (the whole story interval), `start` and
    `end` (as written), `start_latest` and `end_earliest`, each in s or a rank; `length` (screen
    time in s, what several share divided among them; 1 where there are only ranks); `together`
    (begins with the one before it); `ruled` (the reader's ruling: 1 first narrative, -1
    not, 0 none; in place of first_narrative). Reads `READS`; other columns stay, but for the track.
    """
    rows = np.flatnonzero(
        shown(events, track) & (events["story_start"].notna() | events["story_order"].notna())
    )
    group = numbers(events["work"])[rows]
    by = by_time(group, events["telling"].to_numpy()[rows])
    ruling = events["first_narrative"].to_numpy()[rows[by]]
    ruled = (ruling == "yes").astype(np.int8) - (ruling == "no")
    seconds = screen_seconds(events.iloc[rows[by]], group[by], track)
    telling = events.drop(columns=["track", "first_narrative"]).iloc[rows[by]]
    story = dict(zip(_STORY, _or_rank(telling, *_STORY.values()), strict=True))
    group, begins = group[by], telling["screen_start"].fillna(telling["screen_order"]).to_numpy()
    return telling.assign(
        group=group,
        length=seconds,
        together=~changes(group, begins),
        ruled=ruled,
        **story,
    )


def screen_seconds(events: pd.DataFrame, group: np.ndarray, track: str = "image") -> np.ndarray:
    """Return what each event shown along a track adds to the screen time of its group, in s; 1
    where there is only a rank. Of image and sound together each counts for itself.

    Reads track, screen_start, screen_end.
    """
    heard = (events["track"] == "sound").to_numpy() if track == "both" else 0
    start, end = (events[name].to_numpy() for name in ("screen_start", "screen_end"))
    length = lengths(2 * group + heard, start, end)
    return np.where(np.isnan(length), 1.0, length)


def shown(events: pd.DataFrame, track: str = "image") -> pd.Series:
    """Return which events a telling along a track shows, dated or not. Reads track, telling."""
    return events["track"].isin(TRACKS[track]) & events["telling"].notna()


# --- the first narrative --------------------------------------------------------------------------


def first_narrative(telling: pd.DataFrame) -> np.ndarray:
    """Return which events of the tellings are the first narrative (Genette's récit premier), as
    booleans.

    It is the chain of events, in screen order, whose story times never go back, that carries the
    most screen time: a heaviest non-decreasing subsequence, by count where there are only ranks; of
    equal chains the one told earlier. Story times are intervals: a chain goes back only where it
    must. The reader's own `first_narrative` overrules it: the chain is looked for among what is not
    ruled out, through as much as it can of what is ruled in. This is a definition, not an
    interpretation: it does not ask who narrates, what is remembered or imagined, or which level
    matters most; a film that opens at its end has by it a prolepsis at its head. Reads group,
    earliest, latest, length, ruled.
    """
    weight = weights(telling, telling["group"].to_numpy())
    ruled = telling["ruled"].to_numpy()
    open_ = np.flatnonzero(ruled >= 0)
    group, earliest, latest = (
        telling[name].to_numpy()[open_] for name in ("group", "earliest", "latest")
    )
    chain, favoured = np.zeros(len(telling), dtype=bool), ruled[open_] > 0
    weight = _favoured(group, weight[open_], favoured)
    chain[open_] = _chain_of_frames(group, earliest, latest, weight, _slack(telling)[open_])
    return chain | (ruled > 0)


_PLACES = 32
"""So many steps a frame of story days is moved by, where it can stand, for its heaviest chain."""


def _slack(telling: pd.DataFrame) -> np.ndarray:
    """How far the story days of each event can move, in story s; drawn dates stand still."""
    if "story_slack" not in telling:
        return np.zeros(len(telling))
    return telling["story_slack"].to_numpy()


def _chain_of_frames(
    group: np.ndarray,
    earliest: np.ndarray,
    latest: np.ndarray,
    weight: np.ndarray,
    slack: np.ndarray,
) -> np.ndarray:
    """The heaviest chain; story days that can move among dates do so together, so that they keep
    their own order, and stand where the chain of their work is heaviest.
    """
    if not slack.any():
        return heaviest_chain(group, earliest, latest, weight)
    count = group.max(initial=0) + 1
    best, heaviest = np.zeros(len(group), dtype=bool), np.full(count, -1.0)
    for part in np.linspace(0.0, 1.0, _PLACES + 1):
        moved = part * slack
        chain = heaviest_chain(group, earliest + moved, latest - slack + moved, weight)
        total = np.bincount(group, weight * chain, count)
        heavier = (total > heaviest)[group]
        best, heaviest = np.where(heavier, chain, best), np.maximum(total, heaviest)
    return best


def retold(events: pd.DataFrame, track: str = "image") -> tuple[pd.DataFrame, np.ndarray]:
    """Return the tellings of annotated events, as `told` does, and which of them are the first
    narrative.

    That is taken over from their orders, where those are of this very telling: of some events of a
    work it stays that of the whole work, as annotated.
    """
    first = events["order"].to_numpy() == FIRST
    ordered = first | events["anachrony"].notna()
    telling = told(events[list(READS)].assign(first=first, ordered=ordered), track)
    same = telling["ordered"].all() and ordered.sum() == len(telling)
    return telling, telling["first"].to_numpy() if same else first_narrative(telling)


def weights(telling: pd.DataFrame, group: np.ndarray) -> np.ndarray:
    """Return what each event weighs in a chain of its group: its screen time in whole µs, so that
    sums are exact; at least one. In a group of years, coarser parts, whose sums still hold.
    """
    micros = telling["length"].to_numpy() * 1e6
    count, total = np.bincount(group), np.bincount(group, micros)
    part = np.maximum(1.0, total * (count + 1) / _MOST)  # as `_favoured` may add them up
    return np.maximum(np.rint(micros / part[group]), 1.0).astype(np.int64)


_MOST = 2.0**62
"""Below the largest whole number that numpy adds up."""


def _favoured(group: np.ndarray, weight: np.ndarray, favoured: np.ndarray) -> np.ndarray:
    """The weights, with each of the favoured outweighing all others of its group together."""
    if not favoured.any():
        return weight
    total = pd.Series(weight).groupby(group).transform("sum").to_numpy()
    return weight + favoured * (total + 1)


# --- from one event to the next -------------------------------------------------------------------


def jumps(telling: pd.DataFrame) -> pd.DataFrame:
    """Return every pair of neighbours in the tellings: group, from, to (index labels), direction,
    broken.

    The direction is backward where the next event lies wholly before; forward where it lies wholly
    after and story not told yet lies between (what was told already does not count as skipped);
    none otherwise: intervals that overlap or are equal are no jump, nor are events that begin
    together. `broken`: the next event told is not the next in the story, whatever was told already.
    Reads group, start, end, earliest, latest, together.
    """
    found, label = steps(telling, ranks(telling)), telling.index.to_numpy()
    direction = np.select([found["back"], found["skips"]], ["backward", "forward"], "none")
    group = telling["group"].to_numpy()[found["at"]]
    ends = {"from": label[found["at"]], "to": label[found["at"] + 1]}
    return pd.DataFrame({"group": group, **ends, "direction": direction, "broken": found["broken"]})


def steps(telling: pd.DataFrame, rank: np.ndarray) -> dict[str, np.ndarray]:
    """Return every step from an event to its neighbour, `at` (its place in the table): back, skips,
    broken, as `jumps`.

    `rank` is each event's story rank among those told.
    """
    group, earliest, latest = (telling[name].to_numpy() for name in ("group", "earliest", "latest"))
    pairs, slack = group[1:] == group[:-1], _slack(telling)
    same = pairs & ~telling["together"].to_numpy()[1:]
    together = np.minimum(slack[1:], slack[:-1])  # within a frame of story days offsets are exact
    back, ahead = (
        same & lies_before(earliest[1:], latest[1:] - together, earliest[:-1]),
        same & (earliest[1:] >= latest[:-1] - together),
    )
    step = np.diff(rank)
    skips = ahead & (step > 1)
    skips[skips] = _skips(rank, group, np.flatnonzero(skips))
    broken = (back | ahead) & (step != 0) & (step != 1)
    return {
        "at": np.flatnonzero(pairs),
        "back": back[pairs],
        "skips": skips[pairs],
        "broken": broken[pairs],
    }


def lies_before(earliest: np.ndarray, latest: np.ndarray, moment: np.ndarray) -> np.ndarray:
    """Return whether a story interval lies wholly before a moment, which it may touch: its end is
    outside it.
    """
    return (latest <= moment) & (earliest < moment)


def ranks(telling: pd.DataFrame) -> np.ndarray:
    """Return the story rank of each event among those told: zero-based a work, equal intervals
    sharing one.
    """
    return dense_ranks(*(telling[name].to_numpy() for name in ("group", "start", "end")))


def _skips(rank: np.ndarray, group: np.ndarray, before: np.ndarray) -> np.ndarray:
    """Whether, between an event (at a place `before`) and the next, a story rank lies that is told
    only later.

    A running maximum over ever longer stretches of ranks answers all pairs in O(n log n).
    """
    place = opening(group) + rank
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

    The direction says where the story goes: backward or forward where the next lies wholly before
    or after, none where they overlap, unknown where either is undated. Unlike `jumps`, coming back
    to where one left is a way forward. Works go by name. Reads `READS`.
    """
    on_track = events.loc[shown(events, track), list(READS)].sort_values(
        ["work", "telling"], kind="stable"
    )
    earliest, latest = story_interval(on_track)
    undated = np.isnan(earliest[:-1]) | np.isnan(earliest[1:])
    begins = on_track["screen_start"].fillna(on_track["screen_order"]).to_numpy()
    back = lies_before(earliest[1:], latest[1:], earliest[:-1])
    direction = np.select(
        [begins[1:] == begins[:-1], undated, back, earliest[1:] >= latest[:-1]],
        ["none", "unknown", "backward", "forward"],
        "none",
    )
    pairs = pd.DataFrame(
        {"from": on_track.index[:-1], "to": on_track.index[1:], "direction": direction}
    )
    work = on_track["work"].to_numpy()
    return pairs[work[:-1] == work[1:]].reset_index(drop=True)


def story_interval(events: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Return the earliest and the latest moment of each event, in story s or as its rank; NaN where
    undated.
    """
    earliest, latest = _or_rank(events, _STORY["earliest"], _STORY["latest"])
    return earliest.to_numpy(), latest.to_numpy()


def _or_rank(events: pd.DataFrame, *columns: str) -> list[pd.Series]:
    """Story times in s, or an event's rank where it has none; a million of them are not copied for
    no rank.
    """
    rank = events["story_order"]
    ranked = rank.notna().any()
    return [events[column].fillna(rank) if ranked else events[column] for column in columns]
