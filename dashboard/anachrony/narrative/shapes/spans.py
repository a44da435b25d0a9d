"""What the finders of patterns read, and their tools: runs of a telling, and what holds over each.

A span is a stretch of a telling, from its event `first` to its event `last`: places among the dated
events.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from anachrony.narrative import order
from anachrony.narrative.anachronic import ANACHRONY_COLUMNS, anachronies
from anachrony.narrative.order import ways
from anachrony.narrative.sorting import lies_before


@dataclass(frozen=True, eq=False)
class Told:
    """The tellings of all works in annotated `events`, along the track they are annotated for.

    `rows` says which rows they show, undated ones too, work after work in telling order; `work` is
    the number of the work of each; `places` says which of them are dated. All that follows is of
    the dated ones, in the same order. A step is from one to its neighbour in the telling; the last
    of a work has none. It goes back or ahead by the dates as they are written, for margins of a
    work move all its events alike; `jumps` are those of `order`. `length` is exact: whole µs of
    screen time, or the same for all where there are only ranks. `nested` are the anachronies that
    lie within others, as `anachronies` describes them; `depth` says how many an event lies in,
    `anachrony` is the number of its outermost one, `again` whether its happening was told before.
    """

    events: pd.DataFrame
    rows: np.ndarray
    work: np.ndarray
    places: np.ndarray
    group: np.ndarray
    order: np.ndarray
    level: np.ndarray
    depth: np.ndarray
    anachrony: np.ndarray
    again: np.ndarray
    earliest: np.ndarray
    start_latest: np.ndarray
    end_earliest: np.ndarray
    latest: np.ndarray
    length: np.ndarray
    rank: np.ndarray
    steps: np.ndarray
    back: np.ndarray
    ahead: np.ndarray
    jumps: np.ndarray
    nested: pd.DataFrame

    def spans(self, first: np.ndarray, last: np.ndarray, strength: np.ndarray) -> pd.DataFrame:
        """The table of spans a finder returns: places in `rows`, and strength (0–1)."""
        return pd.DataFrame(
            {"first": self.places[first], "last": self.places[last], "strength": strength}
        )

    def dated(self, column: str) -> pd.Series:
        """A column of the dated events."""
        return self.events[column].iloc[self.rows[self.places]]

    @cached_property
    def legs(self) -> dict[str, pd.DataFrame]:
        """The outermost anachronies of each order, as `outside` describes them."""
        return {which: self.outside(which) for which in (order.ANALEPSIS, order.PROLEPSIS)}

    def outside(self, which: str, cut: np.ndarray | None = None) -> pd.DataFrame:
        """The outermost anachronies of one order, cut further after the events `cut`, one row each.

        Columns: group; first, last; left, right (the events beside it in the telling, its own where
        there is none); low, high (story interval, outward), inner (the highest low); least, most
        (story rank); length.
        """
        member = self.order == which
        one = np.append(self.anachrony[1:] == self.anachrony[:-1], False)
        joined = self.steps & member & one & np.append(member[1:], False)
        first, last = runs(joined if cut is None else joined & ~cut, member)
        beside = {"left": first - self.steps[first - 1], "right": last + self.steps[last]}
        low, high = self.outward(which)
        story = {"low": (np.minimum, low), "inner": (np.maximum, low), "high": (np.maximum, high)}
        ranks = {"least": (np.minimum, self.rank), "most": (np.maximum, self.rank)}
        bounds = {
            name: over_spans(ufunc, values, first, last)
            for name, (ufunc, values) in {**story, **ranks}.items()
        }
        bounds["length"] = total(self.length, first, last)
        return pd.DataFrame(
            {"group": self.group[first], "first": first, "last": last, **beside, **bounds}
        )

    def outward(self, which: str) -> tuple[np.ndarray, np.ndarray]:
        """The story intervals as anachronies of one order go: mirrored for prolepses, so that low
        is always far.
        """
        if which == order.ANALEPSIS:
            return self.earliest, self.latest
        return -self.latest, -self.earliest


def told(events: pd.DataFrame) -> Told:
    """Return the tellings of annotated events."""
    rows, work = _rows(events)
    shown = events[[*order.READS, "order", "depth", "anachrony"]].iloc[rows]
    telling = order.dated_tellings(shown.set_axis(np.arange(len(rows))), "both")
    places, rank = telling.index.to_numpy(), order.ranks(telling)

    telling = telling.set_axis(np.arange(len(telling)))
    names = ("group", "order", "earliest", "start_latest", "end_earliest", "latest")
    columns = {name: telling[name].to_numpy() for name in (*names, "depth", "anachrony", "again")}
    columns["level"] = telling["narrative_level"].to_numpy()
    columns |= {
        "length": order.weights(telling, columns["group"]),
        "rank": rank,
        **_steps(telling, rank),
    }
    nested = _nested(telling, columns["steps"])
    return Told(events, rows, work, places, **columns, nested=nested)


def _rows(events: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Where the events of the track stand in the table, in telling order, and the number of the
    work of each.
    """
    number = pd.factorize(events["work"])[0]
    on_track = np.flatnonzero(events["order"] != "")
    rows = on_track[np.lexsort((events["telling"].to_numpy()[on_track], number[on_track]))]
    return rows, number[rows]


def _steps(telling: pd.DataFrame, rank: np.ndarray) -> dict[str, np.ndarray]:
    """Whether there is a step from each event, whether it goes wholly back or ahead, whether it is
    a jump.
    """
    found = ways.steps(telling, rank)
    at, start, end = found["at"], telling["start"].to_numpy(), telling["end"].to_numpy()
    back = lies_before(start[at + 1], end[at + 1], start[at]) & ~found["turns"]
    ahead = (start[at + 1] >= end[at]) & (end[at + 1] > end[at])
    steps = {"steps": True, "back": back, "ahead": ahead, "jumps": found["back"] | found["skips"]}
    whole = {name: np.zeros(len(telling), dtype=bool) for name in steps}
    for name, values in steps.items():
        whole[name][at] = values
    return whole


def _nested(telling: pd.DataFrame, steps: np.ndarray) -> pd.DataFrame:
    """The anachronies within others: only the stretches outside the first narrative that hold any
    are looked into.
    """
    chain = (telling["order"] == order.FIRST).to_numpy()
    first, last = runs(steps & ~chain & np.append(~chain[1:], False), ~chain)
    deep = over_spans(np.maximum, telling["depth"].to_numpy(), first, last) > 1
    if not deep.any():
        return pd.DataFrame(columns=ANACHRONY_COLUMNS)
    first, last = first[deep] - steps[first[deep] - 1], last[deep] + steps[last[deep]]
    begun, over = (np.bincount(at, minlength=len(chain) + 1) for at in (first, last + 1))
    kept = np.cumsum(begun - over)[:-1] > 0
    place = np.append(np.where(kept, np.cumsum(kept) - 1, -1), -1)
    part = telling[kept].assign(container=place[telling["container"].to_numpy()[kept]])
    found, _ = anachronies(part, chain[kept])
    return found[found["depth"] > 1]


def runs(joined: np.ndarray, member: np.ndarray | None = None) -> tuple[np.ndarray, np.ndarray]:
    """Return the first and the last of every maximal run of members (default: all), each `joined`
    to the next.
    """
    member = np.ones(len(joined), dtype=bool) if member is None else member
    follows = np.append(False, joined)[: len(joined)]
    return np.flatnonzero(member & ~follows), np.flatnonzero(member & ~joined)


def linked(pairs: np.ndarray, size: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the first and the last of every run of `size` things, of which `pairs` says whether
    neighbours belong.
    """
    return runs(np.append(pairs, False)[:size])


def strongest(*found: pd.DataFrame) -> pd.DataFrame:
    """Return all these spans, of equal ones only the strongest."""
    by_strength = pd.concat(found).sort_values("strength", ascending=False, kind="stable")
    return by_strength.drop_duplicates(["first", "last"])


def over_spans(
    ufunc: np.ufunc, values: np.ndarray, first: np.ndarray, last: np.ndarray
) -> np.ndarray:
    """Return what a ufunc makes of the values of each span, such as their minimum."""
    if not len(first):
        return values[:0]
    edges = np.column_stack([first, last + 1]).ravel()
    return ufunc.reduceat(np.append(values, values[-1:]), edges)[::2]


def total(values: np.ndarray, first: np.ndarray, last: np.ndarray) -> np.ndarray:
    """Return the sum of the values of each span; of an empty one 0."""
    sums = np.append(0, np.cumsum(values))
    return sums[last + 1] - sums[first]


def openings(group: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return where each group opens, and its size; groups stand together."""
    opens = np.flatnonzero(np.diff(group, prepend=-1))
    return opens, np.diff(opens, append=len(group))
