"""The analysis of a telling, laid out like Genette's book: order, duration, frequency.

`annotate` adds to every event what the telling does to it; `summarise` gives one row a work.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from anachrony.narrative import duration, frequency, order
from anachrony.narrative.anachronic import anachronies, orders
from anachrony.narrative.anachronic.runs import own_of_run
from anachrony.narrative.disjunction import beside, disjunctions
from anachrony.narrative.first import retold
from anachrony.narrative.first.rivals import equal, rival
from anachrony.narrative.measuring import measures
from anachrony.narrative.measuring.uncertainty import ranges
from anachrony.narrative.order.ways import jumps
from anachrony.narrative.shapes import patterns
from anachrony.narrative.sorting import group_starts, work_numbers


def annotate(events: pd.DataFrame, track: str = "image") -> pd.DataFrame:
    """Return the events with what a telling of them, along a track, does to each.

    Adds telling, story_rank (zero-based, NaN where unknown); narrative_level (0 the outermost
    narration), container (the index label of the event that contains it), happening (its number,
    shared by what tells of the same); in_chain (whether it is
    in the heaviest chain of all that is told along the track); order (one of order.ORDERS, blank
    off the track) and, of the outermost anachrony an event belongs to: anachrony (its number in the
    file), reach and extent with _least and _most (story s), moment (story s; what it interrupts),
    span, returns, kinds; depth (how many anachronies it lies in); speed_least, speed_most (story s
    per screen s), pace; tellings (how often it is told), frequency.
    """
    placed = order.placed(events)
    placed = placed.assign(
        **orders(placed, track), **duration.speed(placed), tellings=frequency.tellings(placed)
    )
    return placed.assign(pace=duration.pace(placed), frequency=frequency.frequency(placed))


def under(events: pd.DataFrame, rulings: tuple[tuple[str, str], ...]) -> pd.DataFrame:
    """Return the events with rulings, (index label, "yes" or "no"), in their `first_narrative`."""
    ruled = pd.Series({one: ruling for one, ruling in rulings if one in events.index}, dtype=object)
    return events.assign(
        first_narrative=ruled.reindex(events.index).fillna(events["first_narrative"]).astype("str")
    )


def summarise(events: pd.DataFrame, track: str = "image") -> pd.DataFrame:
    """Return one row a work: every measure, and its 5 % and 95 % values under uncertain dates
    (`_low`, `_high`).

    The range always holds the value at the dates as written, and is that value where no date is
    uncertain. Reads annotated events.
    """
    return _summed_up(events, *retold(events, track), track)


def _summed_up(
    events: pd.DataFrame, telling: pd.DataFrame, first: np.ndarray, track: str
) -> pd.DataFrame:
    values = measures(events, telling, first, track)
    low, high = ranges(events, telling, first, track)
    least = _outer(values, low, np.fmin).add_suffix("_low")
    most = _outer(values, high, np.fmax).add_suffix("_high")
    return pd.concat([values, least, most], axis=1)


def _outer(values: pd.DataFrame, drawn: pd.DataFrame, outermost: np.ufunc) -> pd.DataFrame:
    """Of every value as written and as drawn the outermost; of NaN the other."""
    found = outermost(values.to_numpy(dtype=float), drawn[values.columns].to_numpy())
    return pd.DataFrame(found, index=values.index, columns=values.columns)


def farthest_reaches(events: pd.DataFrame) -> pd.DataFrame:
    """Return how far the anachrony of each work reaches that can reach farthest, a row a work:
    reach_least, reach_most (story s). Reads annotated events.
    """
    known = events[events["reach_most"].notna()]
    by = known.sort_values("reach_most", kind="stable").groupby("work", sort=False)
    return by[["reach_least", "reach_most"]].last()


@dataclass(frozen=True)
class Analysis:
    """All that is found of one work along a track: its events and the tables of narrative/, by
    index labels.

    `jumps` leaves out the neighbours that are none, `simultaneities` are those that go to another
    of strands told in turn; `summary` is the work's row of `summarise`;
    `total` is the screen time shown (s, or events where there are only ranks), `unknown_seconds`
    what has image and sound but not both dated.
    """

    work: str
    events: pd.DataFrame
    telling: pd.DataFrame
    first: np.ndarray
    anachronies: pd.DataFrame
    jumps: pd.DataFrame
    simultaneities: pd.DataFrame
    disjunctions: pd.DataFrame
    patterns: pd.DataFrame
    summary: pd.Series
    total: float
    unknown_seconds: float

    @cached_property
    def equal(self) -> np.ndarray:
        """Another first narrative that carries as much as the one chosen; none where that is the
        only one.
        """
        return equal(self.telling)

    @property
    def tied(self) -> bool:
        """Whether the first narrative is chosen among equals."""
        return bool(self.equal.any())

    @cached_property
    def rival(self) -> float:
        """The share of what is dated that another first narrative would take, which carries nearly
        as much; NaN where there is none.
        """
        return rival(self.telling)

    @property
    def dated(self) -> bool:
        """Whether the work has story dates at all, not only ranks."""
        return bool(self.telling["story_start"].notna().any())

    @property
    def screen_seconds(self) -> float:
        """The screen time shown, in s; NaN where there are only ranks."""
        return self.total if self.events["screen_start"].notna().any() else float("nan")

    @cached_property
    def places(self) -> dict[int, int]:
        """Index label → zero-based place among the events shown on the track."""
        return {label: place for place, label in enumerate(self.shown.index)}

    @cached_property
    def shown(self) -> pd.DataFrame:
        """The events shown on the track, in telling order, undated ones too."""
        on_track = self.events[
            self.events["telling"].notna()
            & self.events["track"].isin(order.TELLING_TRACKS[self.track])
        ]
        return on_track.sort_values("telling", kind="stable")

    track: str = "image"

    def members(self, numbers: Any) -> tuple[int, ...]:
        """Return the index labels of the events of anachronies, one anachrony after the other, in
        telling order.
        """
        found, told = self.anachronies.loc[numbers], self.telling.index
        first, last = (told.get_indexer(found[end]) for end in ("first", "last"))
        count = last - first + 1
        before = np.cumsum(count) - count
        return tuple(told[np.arange(count.sum()) + np.repeat(first - before, count)].tolist())

    def measured(self, number: Any) -> pd.DataFrame:
        """Return the events that an anachrony is measured by: those that lie within no other of
        it, and go back from none of its lowest level.
        """
        label = pd.Index(self.members([number]))
        place = self.telling.index.get_indexer(label)
        kept = own_of_run(self.telling, place, np.zeros(len(place), dtype=int))
        return self.events.loc[label[kept]]


def analyses(events: pd.DataFrame, track: str = "image") -> Iterator[Analysis]:
    """Yield the analysis of every work of annotated events."""
    works, group = pd.unique(events["work"]), work_numbers(events["work"])
    telling, first = retold(events, track, whole=True)
    tables = _tables(events, telling, first, track)  # of all at once: most of one is pandas' own
    parts = {name: _parted(table, table["group"], len(works)) for name, table in tables.items()}
    parts["events"] = _parted(events, group, len(works))
    summary = _summed_up(events, telling, first, track)
    for number, work in enumerate(works):
        of = {name: part[number] for name, part in parts.items()}
        yield _analysis(of, summary.loc[work], track)


def analysis(events: pd.DataFrame, track: str = "image") -> Analysis:
    """Return the analysis of the annotated events of one work."""
    return next(analyses(events, track))


def _tables(
    events: pd.DataFrame, telling: pd.DataFrame, first: np.ndarray, track: str
) -> dict[str, pd.DataFrame]:
    """All that is found of all works; the rows of each have their number as `group`."""
    shown = np.flatnonzero(order.shown(events, track))
    group = work_numbers(events["work"])[shown]
    seconds = order.screen_seconds(events.iloc[shown], group, track)
    return {
        "telling": telling.assign(first=first, container=_within_its_work(telling)),
        "anachronies": anachronies(telling, first)[0],
        "jumps": jumps(telling),
        "disjunctions": disjunctions(events),
        "patterns": patterns(events),
        "together": beside(events),
        "seconds": pd.DataFrame({"group": group, "seconds": seconds}),
    }


def _within_its_work(telling: pd.DataFrame) -> np.ndarray:
    """The place of each event's container in the telling of its own work; -1 for none."""
    container = telling["container"].to_numpy()
    return np.where(container < 0, -1, container - group_starts(telling["group"].to_numpy()))


def _numbered(found: pd.DataFrame) -> pd.DataFrame:
    """The anachronies of one work of several, numbered from 0 on."""
    parents = pd.Index(found["parent"])
    parent = found.index.get_indexer(parents)  # -1, which is none's number, where it is -1
    return found.assign(parent=parent, group=0).reset_index(drop=True)


def _parted(table: pd.DataFrame, group: Any, count: int) -> list[pd.DataFrame]:
    """A table of so many works as a table of each."""
    if count == 1:
        return [table]
    group = np.asarray(group, dtype=np.int64)
    ends = np.cumsum(np.bincount(group, minlength=count))[:-1]
    rows = np.split(np.argsort(group, kind="stable"), ends)
    together = table.copy()  # its columns lie together, so that a part is soon cut
    return [together.iloc[part] for part in rows]


def _analysis(of: dict[str, pd.DataFrame], summary: pd.Series, track: str) -> Analysis:
    telling, jumped, together = of["telling"], of["jumps"], of["together"]
    unknown = together[~together["known"].astype(bool)]
    return Analysis(
        work=str(of["events"]["work"].iloc[0]),
        events=of["events"],
        telling=telling.drop(columns=["first", "ordered"]).assign(group=0),
        first=telling["first"].to_numpy(),
        anachronies=_numbered(of["anachronies"]),
        jumps=jumped[jumped["direction"].isin(("backward", "forward"))],
        simultaneities=jumped[jumped["direction"] == "simultaneous"],
        disjunctions=of["disjunctions"],
        patterns=of["patterns"],
        summary=summary,
        total=float(of["seconds"]["seconds"].sum()),
        unknown_seconds=float((unknown["screen_end"] - unknown["screen_start"]).sum()),
        track=track,
    )
