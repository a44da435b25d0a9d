"""Order: the telling against the story (Genette, Narrative Discourse, 1972, ch. 1).

A *telling* is one track of a work, its shown and dated events in screen order. Undated events break
nothing and are counted apart. A story interval runs from the earliest to the latest an event can
be, in s, or is a rank; its latest moment is outside it, unless it is a moment only.
"""

import numpy as np
import pandas as pd

from anachrony.narrative.chain import heaviest_chain
from anachrony.narrative.frame import framed
from anachrony.narrative.level import containers, levels, shown_containers
from anachrony.narrative.simultaneous import lengths
from anachrony.narrative.sorting import (
    by_time,
    changes,
    dense_ranks,
    lies_before,
    numbers,
    opening,
)

TRACKS = {
    "image": ("image", "both"),
    "sound": ("sound", "both"),
    "both": ("image", "sound", "both"),
}
"""The telling a reader asks for → the tracks it is read from; the image, unless another is asked
for.
"""

FIRST, ANALEPSIS, PROLEPSIS = "first narrative", "analepsis", "prolepsis"
REVERSE, UNDATED = "in reverse", "undated"
ORDERS = (FIRST, ANALEPSIS, PROLEPSIS, REVERSE, UNDATED)
"""The orders of an event; one on another track, or never shown, has none. What is told in reverse
has no first narrative to be measured from.
"""

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
    "narrative_level",
    "container",
    "first_narrative",
    "story_order",
    "story_slack",
    *_STORY.values(),
)
"""The columns of the events that tell their order; of a large table, hand `told` no more than
these.
"""


def placed(events: pd.DataFrame) -> pd.DataFrame:
    """Return the events with their places: telling, story_rank, narrative_level, container."""
    inside = containers(events)
    return events.assign(
        telling=telling(events),
        story_rank=story_rank(events),
        narrative_level=levels(events, inside),
        container=inside,
    )


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
    (begins with the one before it); `ruled` (the reader's ruling: 1 first narrative, -1 not, 0
    none; in place of first_narrative). `container` becomes the place in the table of the nearest
    container that is shown, -1 for none. Reads `READS`; other columns stay, but for the track.
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
    container = np.full(len(telling), -1)
    inside, outer = shown_containers(events, rows[by], events["container"])
    container[inside] = outer
    group, begins = group[by], telling["screen_start"].fillna(telling["screen_order"]).to_numpy()
    return telling.assign(
        group=group,
        length=seconds,
        together=~changes(group, begins),
        ruled=ruled,
        container=container,
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


def first_narrative(telling: pd.DataFrame, chain: np.ndarray | None = None) -> np.ndarray:
    """Return which events of the tellings are the first narrative (Genette's récit premier), as
    booleans.

    The events of the lowest narrative level shown compete for it; one within another is measured
    from that one and does not. Of them it is the frame, where there is one: the heaviest of the
    chains that hold the level's first and last event, and of whose every gap the events lie all
    wholly before, or all wholly after, both its neighbours. Else it is the heaviest chain, in
    screen order, whose story times need never go back: by screen time, by count where there are
    only ranks; of equal ones the one told earlier (`tied` says where). The reader's own
    `first_narrative` overrules both: the chain is looked for among what is not ruled out, through
    as much as it can of what is ruled in. What is told in reverse has none (`in_reverse`).

    It is a definition, not an interpretation: it knows of levels what the table says (level,
    within, mode), and asks neither what matters most nor what a viewer takes for the present.
    Genette differs: for him the first narrative is the temporal level by which an anachrony is one,
    relative to its context; a complete analepsis may be the bulk of a telling, and is so here only
    where a frame is shown around it. `chain` is what `chains` says, where it is known. Reads group,
    earliest, latest, length, ruled, narrative_level, container.
    """
    chain = chains(telling) if chain is None else chain
    ruled, open_ = telling["ruled"].to_numpy(), competing(telling)
    first = chain & open_
    anew = np.bincount(telling["group"].to_numpy(), ~open_ | (ruled > 0)) > 0
    rows = np.flatnonzero(open_ & anew[telling["group"].to_numpy()])
    first[rows] = _heaviest(telling.iloc[rows])
    reverse = in_reverse(telling, open_)
    first &= ~reverse
    fixed = np.bincount(telling["group"].to_numpy(), frame_slack(telling)) == 0
    rows = np.flatnonzero(open_ & ~reverse & fixed[telling["group"].to_numpy()])
    first[rows] = _framed(telling, rows, first[rows])
    return first | (ruled > 0)


def chains(telling: pd.DataFrame) -> np.ndarray:
    """Return which events are the heaviest chain of their telling, levels and rulings apart."""
    group, earliest, latest = (telling[name].to_numpy() for name in ("group", "earliest", "latest"))
    return _chain_of_frames(group, earliest, latest, weights(telling, group), frame_slack(telling))


def competing(telling: pd.DataFrame) -> np.ndarray:
    """Return which events can be the first narrative: those of the lowest level that is not ruled
    out, within none other; and what is ruled in.
    """
    ruled, level = (telling[name].to_numpy() for name in ("ruled", "narrative_level"))
    free = (ruled >= 0) & (telling["container"].to_numpy() < 0)
    if not level.any():
        return free | (ruled > 0)
    lowest = pd.Series(np.where(free, level, np.inf)).groupby(telling["group"].to_numpy())
    return free & (level == lowest.transform("min").to_numpy()) | (ruled > 0)


def in_reverse(telling: pd.DataFrame, open_: np.ndarray) -> np.ndarray:
    """Return which events belong to a telling in reverse: of one level, no step ahead, two back or
    more, and nothing ruled. It has no first narrative.
    """
    group, earliest, latest = (telling[name].to_numpy() for name in ("group", "earliest", "latest"))
    same = group[1:] == group[:-1]
    back = same & lies_before(earliest[1:], latest[1:], earliest[:-1])
    ahead = same & lies_before(earliest[:-1], latest[:-1], earliest[1:])
    count = int(group[-1]) + 1 if len(group) else 0
    no_step = np.bincount(group[1:], ahead, count) == 0
    other = np.bincount(group, ~open_ | (telling["ruled"].to_numpy() != 0), count) > 0
    return (no_step & ~other & (np.bincount(group[1:], back, count) > 1))[group]


def tied(telling: pd.DataFrame, first: np.ndarray) -> bool:
    """Return whether the first narrative of one telling is chosen among equals: read from its end,
    another carries as much.
    """
    last = len(telling) - 1
    moment = (telling["earliest"] == telling["latest"]).to_numpy()
    within = np.where(moment, telling["latest"], np.nextafter(telling["latest"], -np.inf))
    beyond = np.nextafter(-telling["earliest"].to_numpy(), np.inf)
    inside = telling["container"].to_numpy()
    mirrored = telling.assign(
        earliest=-within,
        latest=np.where(moment, -within, beyond),
        container=np.where(inside < 0, -1, last - inside),
    ).iloc[::-1]
    other = first_narrative(mirrored)[::-1]
    weight = weights(telling, telling["group"].to_numpy())
    return bool((other != first).any() and weight[other].sum() == weight[first].sum())


def _heaviest(telling: pd.DataFrame) -> np.ndarray:
    """The heaviest chains of some events of tellings, through as much as can be of what is ruled
    in.
    """
    group, ruled = telling["group"].to_numpy(), telling["ruled"].to_numpy()
    earliest, latest = (telling[name].to_numpy() for name in ("earliest", "latest"))
    weight = _favoured(group, weights(telling, group), ruled > 0)
    return _chain_of_frames(group, earliest, latest, weight, frame_slack(telling))


def _framed(telling: pd.DataFrame, rows: np.ndarray, chain: np.ndarray) -> np.ndarray:
    """The chains, with the frame in place of each where there is one that leaves out nothing more
    of what is ruled in.
    """
    group, earliest, latest, ruled = (
        telling[name].to_numpy()[rows] for name in ("group", "earliest", "latest", "ruled")
    )
    weight = _favoured(group, weights(telling.iloc[rows], group), ruled > 0)
    frame = framed(group, earliest, latest, weight, chain) if len(rows) else chain
    if not (ruled > 0).any():
        return frame
    kept, lost = (np.bincount(group, held & (ruled > 0)) for held in (frame, chain))
    return np.where((kept >= lost)[group], frame, chain)


_PLACES = 32
"""So many steps a frame of story days is moved by, where it can stand, for its heaviest chain."""


def frame_slack(telling: pd.DataFrame) -> np.ndarray:
    """Return how far the story days of each event can move, in story s; drawn dates stand still."""
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
    narrative; `in_chain` says what the heaviest chain is.

    Both are taken over from the annotation, where that is of this very telling: of some events of a
    work they stay those of the whole work.
    """
    order = events["order"].to_numpy()
    first = order == FIRST
    ordered = first | events["anachrony"].notna() | (order == REVERSE)
    kept = events[[*READS, "in_chain"]].assign(first=first, ordered=ordered)
    telling = told(kept, track)
    if telling["ordered"].all() and ordered.sum() == len(telling):
        return telling, telling["first"].to_numpy()
    chain = chains(telling)
    return telling.assign(in_chain=chain), first_narrative(telling, chain)


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
    pairs, slack = group[1:] == group[:-1], frame_slack(telling)
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
