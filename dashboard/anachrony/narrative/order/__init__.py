"""Order: the telling against the story (Genette, Narrative Discourse, 1972, ch. 1).

A *telling* is one track of a work, its shown and dated events in screen order. Undated events break
nothing and are counted apart. A story interval runs from the earliest to the latest an event can
be, in s, or is a rank; its latest moment is outside it, unless it is a moment only.
"""

import numpy as np
import pandas as pd

from anachrony.narrative.level import containers, levels, rungs, shown_containers
from anachrony.narrative.order.back import alike, at_once, goes_back
from anachrony.narrative.order.happening import happenings
from anachrony.narrative.order.looping import loops
from anachrony.narrative.order.simultaneous import own_lengths
from anachrony.narrative.order.strands import meanwhile
from anachrony.narrative.sorting import (
    arrays,
    by_time,
    changes,
    dense_ranks,
    group_starts,
    least,
    work_numbers,
)
from anachrony.schema import PAST

TELLING_TRACKS = {
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
    "happening",
    "strand",
    "mode",
    "first_narrative",
    "times",
    "characters",
    "teller",
    "paralipsis",
    "story_order",
    "story_order_latest",
    "story_slack",
    *_STORY.values(),
)
"""The columns of the events that tell their order; of a large table, hand `dated_tellings` no
more than these.
"""


def placed(events: pd.DataFrame) -> pd.DataFrame:
    """Return the events with their places: telling, story_rank, narrative_level, container,
    happening.
    """
    inside = containers(events)
    return events.assign(
        telling=telling(events),
        story_rank=story_rank(events),
        narrative_level=levels(events, inside),
        container=inside,
        happening=happenings(events),
    )


def telling(events: pd.DataFrame) -> pd.Series:
    """Return each event's zero-based place in the telling of its work, all tracks together; NaN
    where never shown.

    Reads work, screen_start (s), screen_order. Events that begin together keep the order of the
    file.
    """
    begins = events["screen_start"].fillna(events["screen_order"])
    group = work_numbers(events["work"])
    by = by_time(group, begins.to_numpy())
    place = np.empty(len(by))
    place[by] = np.arange(len(by)) - group_starts(group[by])
    return pd.Series(place, index=events.index).where(begins.notna())


def story_rank(events: pd.DataFrame) -> pd.Series:
    """Return each event's zero-based place in the story of its work; NaN where undated; equal
    intervals share a place.

    Reads work, story_start, story_end (s), story_order, story_order_latest.
    """
    start = events["story_start"].fillna(events["story_order"])
    end = events["story_end"].fillna(events["story_order_latest"]).fillna(start)
    spans = pd.DataFrame({"group": work_numbers(events["work"]), "start": start, "end": end})
    return pd.Series(ranks(spans), index=events.index, dtype=float).where(start.notna())


def dated_tellings(events: pd.DataFrame, track: str = "image") -> pd.DataFrame:
    """Return the tellings of all works: their shown, dated events on a track, in screen order, the
    index kept.

    Adds `group` (a number a work); `earliest` and `latest` (the whole story interval), `start` and
    `end` (as written), `start_latest` and `end_earliest`, each in s or a rank; `length` (screen
    time in s, what several share divided among them; 1 where there are only ranks); `together`
    (begins with the one before it); `ruled` (the reader's ruling: 1 first narrative, -1 not, 0
    none; in place of first_narrative); `past` (whether its mode says so); `rung` (as `rungs`).
    `container` becomes the place in the table of the nearest container that is shown, -1 for none.
    Reads `READS`; other columns stay, but for track and mode.
    """
    rows, group = _in_order(events, track)
    part = events.iloc[rows]  # once: of a million rows each column is copied
    begins = part["screen_start"].fillna(part["screen_order"]).to_numpy()

    telling = part.drop(columns=["track", "mode", "first_narrative"])
    story = dict(zip(_STORY, _or_rank(telling, *_STORY.values()), strict=True))
    telling = telling.assign(
        group=group,
        length=screen_seconds(part, group, track),
        together=~changes(group, begins),
        ruled=_ruled(part["first_narrative"].to_numpy()),
        past=_past(part),
        rung=rungs(part),
        container=_container(events, rows),
        **story,
    )

    telling = telling.assign(again=_again(telling), meanwhile=_meanwhile(telling))
    return telling.assign(loop=loops(telling))


def _in_order(events: pd.DataFrame, track: str) -> tuple[np.ndarray, np.ndarray]:
    """Where the shown, dated events of a track stand in the table, work after work in telling
    order; and the number of the work of each.
    """
    dated = events["story_start"].notna() | events["story_order"].notna()
    rows = np.flatnonzero(shown(events, track) & dated)
    group = work_numbers(events["work"])[rows]
    by = by_time(group, events["telling"].to_numpy()[rows])
    return rows[by], group[by]


def _ruled(ruling: np.ndarray) -> np.ndarray:
    """The reader's ruling on each event: 1 first narrative, -1 not, 0 none."""
    return (ruling == "yes").astype(np.int8) - (ruling == "no")


def _container(events: pd.DataFrame, rows: np.ndarray) -> np.ndarray:
    """The place among some rows of the nearest container of each, -1 for none."""
    container = np.full(len(rows), -1)
    inside, outer = shown_containers(events, rows, events["container"])
    container[inside] = outer
    return container


def _past(events: pd.DataFrame) -> np.ndarray:
    """Whether the mode of each event says that it is past; asked only where there are levels."""
    found = np.zeros(len(events), dtype=bool)
    deep = np.flatnonzero(events["narrative_level"].to_numpy() > 0)
    found[deep] = events["mode"].iloc[deep].isin(PAST)
    return found


def _again(telling: pd.DataFrame) -> np.ndarray:
    """Whether the happening of each event is told before, and not only beside it; no two works
    share a number of one.
    """
    return telling["happening"].duplicated().to_numpy() & ~at_once(telling)


def _meanwhile(telling: pd.DataFrame) -> np.ndarray:
    """The number of the strands told in turn that each event belongs to, -1 for none.

    What is remembered or told in one of them, a level deeper, does not part the outermost level.
    """
    number = _in_turn(telling)
    level = telling["narrative_level"].to_numpy()
    if not level.any():
        return number
    rows = np.flatnonzero(level == least(telling["group"].to_numpy(), level))
    outer = _in_turn(telling[list(_TURNS)].iloc[rows])
    number[rows] = np.where(outer < 0, outer, outer + number.max() + 1)
    return number


_TURNS = (
    *("group", "strand", "teller", "characters", "happening", "narrative_level"),
    *("times", "story_slack", "start", "end", "earliest", "latest", "start_latest", "end_earliest"),
    *("screen_start", "screen_end", "together", "story_order"),
)
"""All that strands told in turn are found by: no other column of a telling is copied."""


def _in_turn(telling: pd.DataFrame) -> np.ndarray:
    back = np.zeros(len(telling), dtype=bool)
    back[1:] = goes_back(telling) | alike(telling)
    shared = _shared_ranks(telling)
    if shared.any():
        ends = telling["end_earliest"].to_numpy()
        telling = telling.assign(end_earliest=np.where(shared, ends + 1, ends))
    return meanwhile(telling, back)


def _shared_ranks(telling: pd.DataFrame) -> np.ndarray:
    """Which events are ranked alike in several strands: these happen at one time, and take it up to
    the next rank.
    """
    rank, found = telling["story_order"].to_numpy(), np.zeros(len(telling), dtype=bool)
    exact = (telling["start_latest"] == telling["end_earliest"]).to_numpy()
    rows = np.flatnonzero(~np.isnan(rank) & exact & (telling["strand"] != "").to_numpy())
    if len(rows):
        by = telling["strand"].iloc[rows].groupby([telling["group"].iloc[rows], rank[rows]])
        found[rows] = (by.transform("nunique") > 1).to_numpy()
    return found


def screen_seconds(events: pd.DataFrame, group: np.ndarray, track: str = "image") -> np.ndarray:
    """Return what each event shown along a track adds to the screen time of its group, in s; 1
    where there is only a rank. Of image and sound together each counts for itself.

    Reads track, screen_start, screen_end.
    """
    heard = (events["track"] == "sound").to_numpy() if track == "both" else 0
    start, end = arrays(events, "screen_start", "screen_end")
    length = own_lengths(2 * group + heard, start, end)
    return np.where(np.isnan(length), 1.0, length)


def shown(events: pd.DataFrame, track: str = "image") -> pd.Series:
    """Return which events a telling along a track shows, dated or not. Reads track, telling."""
    return events["track"].isin(TELLING_TRACKS[track]) & events["telling"].notna()


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


def ranks(telling: pd.DataFrame) -> np.ndarray:
    """Return the story rank of each event among those told: zero-based a work, equal intervals
    sharing one.
    """
    return dense_ranks(*arrays(telling, "group", "start", "end"))


def story_interval(events: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Return the earliest and the latest moment of each event, in story s or as its rank; NaN where
    undated.
    """
    earliest, latest = _or_rank(events, _STORY["earliest"], _STORY["latest"])
    return earliest.to_numpy(), latest.to_numpy()


def _or_rank(events: pd.DataFrame, *columns: str) -> list[pd.Series]:
    """Story times in s, or an event's rank where it has none, the last of those it can have where
    it has several; a million of them are not copied for no rank.
    """
    rank, last = events["story_order"], events["story_order_latest"]
    if not rank.notna().any():
        return [events[column] for column in columns]
    beyond = np.where(last > rank, np.nextafter(last, np.inf), last)  # an end is outside
    late = pd.Series(beyond, index=events.index)
    ranks = {_STORY[end]: last for end in ("end", "start_latest")} | {_STORY["latest"]: late}
    return [events[column].fillna(ranks.get(column, rank)) for column in columns]
