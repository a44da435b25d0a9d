"""What goes over told time: events that could be the first narrative, but tell again what it has
told, or begin before where it stood.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import pandas as pd

from anachrony.narrative.order import weights
from anachrony.narrative.order.back import (
    at_once,
    dated_moments,
    exactly,
    frame_slack,
    surely,
)
from anachrony.narrative.order.looping import come_back
from anachrony.narrative.order.strands import turned
from anachrony.narrative.sorting import arrays, changes

OVERVIEW = 2.0
"""An event is an overview of those told after it within its time if these take more than so many
times its own screen time.
"""


class _Event(NamedTuple):
    """An event of a chain: its story (s or rank), how late it can begin and how early end (less the
    days it moves by), its screen time, what happens in it, its strand where its dates are exact;
    whether it follows the one before it at once, what can't be part of it follows so soon that it
    is told anew, its loop has been come back to, it comes up from a deeper level, and it stays
    whatever it goes over.
    """

    start: float
    end: float
    begins: float
    stands: float
    slack: float
    weight: int
    happening: int
    strand: str
    follows: bool
    anew: bool
    loops: bool
    surfaces: bool
    stays: bool

    def before(self, other: "_Event") -> bool:
        """Whether it surely begins before the other has ended."""
        alike = (self.start, self.end) == (other.start, other.end)
        alike &= "" in (self.strand, other.strand) or self.strand == other.strand
        if alike and self.loops:
            return True
        return not alike and self.begins - min(self.slack, other.slack) < other.stands

    def within(self, other: "_Event") -> bool:
        return other.start <= self.start and self.end <= other.end


def gone_over(telling: pd.DataFrame, first: np.ndarray) -> np.ndarray:
    """Return which events of the chains of tellings are no part of the first narrative, because
    they go over what it has told.

    They tell a happening of it again, or begin surely before where it stood and lie mostly before
    that. What is come back to after something else goes on, though it bears the name of what was
    left, or lies within its time in the same strand; but not where it tells again, at length, what
    it was left for a shorter time, or tells it from another strand. Strands in turn go over nothing
    of one another; nor does what follows an overview: events that it covers, which go forward and
    take more than twice its screen time. Reads what `dated_tellings` gives.
    """
    found, rows = np.zeros(len(telling), dtype=bool), np.flatnonzero(first)
    suspect = _suspect(telling, rows)
    if not suspect.any():
        return found
    group = telling["group"].to_numpy()[rows]
    kept = np.isin(group, group[suspect])
    rows, suspect = rows[kept], suspect[kept]
    group, events = group[kept], _events(telling, rows, suspect)
    ends = np.append(np.flatnonzero(changes(group))[1:], len(rows))
    at = np.flatnonzero(suspect)
    of = np.searchsorted(ends, at, side="right")
    for number in np.unique(of).tolist():
        found[rows[_gone(events, at[of == number].tolist(), int(ends[number]))]] = True
    return found


def _suspect(telling: pd.DataFrame, rows: np.ndarray) -> np.ndarray:
    """Whether each event of the chains may go over anything: quick, and never wrongly no."""
    group, again = arrays(telling, "group", "again", rows=rows)
    begins, stands = (each[rows] for each in surely(telling))
    stood = pd.Series(stands).groupby(group).cummax().groupby(group).shift().to_numpy()
    over = begins - frame_slack(telling)[rows] < stood
    over |= (begins <= stood) & come_back(telling)[rows]
    return (again | over) & ~changes(group)


@dataclass(frozen=True)
class _Events:
    """The events of chains: what `_Event` says of each, a column each; and what has stood before
    each of those that go over nothing, as places, -1 for none: the `last`, the `holder` (that the
    story has surely come farthest with), the last that `told` the same happening.
    """

    columns: tuple[np.ndarray, ...]
    last: np.ndarray
    holder: np.ndarray
    told: np.ndarray

    def __getitem__(self, place: int) -> _Event:
        return _Event(*(column.item(place) for column in self.columns))


_READS = (
    "group",
    "happening",
    "strand",
    "ruled",
    "meanwhile",
    "times",
    "length",
    "story_slack",
    "start",
    "end",
    "earliest",
    "start_latest",
    "end_earliest",
    "latest",
    "screen_start",
    "screen_end",
)
"""What is read of the events of chains: of a million rows no other column is copied."""


def _events(telling: pd.DataFrame, rows: np.ndarray, suspect: np.ndarray) -> _Events:
    part = telling[[name for name in _READS if name in telling]].iloc[rows]
    group, happening = arrays(part, "group", "happening")
    weight = weights(part, np.unique(group, return_inverse=True)[1])
    stays = (part["ruled"] > 0).to_numpy() | turned(part)
    exact = dated_moments(part, apart=True)
    begins, stands = surely(part)
    columns = (
        *(part["start"], part["end"], begins, stands, frame_slack(part), weight, happening),
        *(_sure_strand(part, exact), _follows(telling, rows), exact & _soon(telling, rows)),
        *(come_back(telling)[rows], _surfaces(telling)[rows], stays | at_once(telling)[rows]),
    )
    stood = _stood(group, happening, stands, suspect)
    return _Events(tuple(np.asarray(column) for column in columns), *stood)


def _sure_strand(part: pd.DataFrame, exact: np.ndarray) -> np.ndarray:
    """The strand of each event whose dates are `exact`, or known to the moment without a clock to
    hold them to; else blank.
    """
    exact = exact | part["screen_start"].isna().to_numpy() & exactly(part)
    return np.where(exact, part["strand"].to_numpy(), "").astype(object)


def _stood(
    group: np.ndarray, happening: np.ndarray, stands: np.ndarray, suspect: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """What has stood up to each event of those that are not suspect, as `_Events` says."""
    sure = np.where(suspect, -1, np.arange(len(suspect)))
    far = pd.Series(np.where(suspect, -np.inf, stands)).groupby(group).cummax()
    farther = ~suspect & ~(stands <= far.groupby(group).shift().to_numpy())
    holder = np.maximum.accumulate(np.where(farther, sure, -1))
    told = pd.Series(sure).groupby(happening).cummax().to_numpy()
    return np.maximum.accumulate(sure), holder, told


def _surfaces(telling: pd.DataFrame) -> np.ndarray:
    """Whether each event is told next after one of a deeper level."""
    level, found = telling["narrative_level"].to_numpy(), np.zeros(len(telling), dtype=bool)
    found[1:] = level[1:] < level[:-1]
    return found & ~changes(telling["group"].to_numpy())


def _soon(telling: pd.DataFrame, rows: np.ndarray) -> np.ndarray:
    """Whether each event of a chain takes more screen time than what is told since the one before
    it.
    """
    length = telling["length"].to_numpy()
    told = np.cumsum(length)[rows]
    return np.diff(told, prepend=-np.inf) < 2 * length[rows]


def _follows(telling: pd.DataFrame, rows: np.ndarray) -> np.ndarray:
    """Whether between each event of a chain and the one before it there is nothing else, or only
    what is told again, or its own strand, to which the telling has gone over.
    """
    other = ~telling["again"].to_numpy()
    other[rows] = False
    left = np.flatnonzero(other)
    at = np.searchsorted(rows, left)
    inside = (at > 0) & (at < len(rows))
    left, at = left[inside], at[inside]
    places = (left, rows[at], rows[at - 1])
    here, after, past = (telling["strand"].iloc[of].to_numpy() for of in places)
    other[left[(here == after) & (after != past) & (after != "") & (past != "")]] = False
    before = np.append(0, np.cumsum(other))[rows]
    return np.diff(before, prepend=-1) == 0


def _gone(events: _Events, suspects: list[int], end: int) -> list[int]:
    """Which of the suspects of one chain, which ends before a place, go over what those before them
    have told. Only they are looked at one by one: of a million events, a few hundred.
    """
    walk = _Walk(events, end)
    return [at for at in suspects if walk.goes_over(at)]


@dataclass
class _Walk:
    """A walk through the suspects of a chain, with what is known of those before, as places, -1 for
    none: of those that stay the `last`, the `holder` and the last that `told` each happening; the
    last gone that was told `anew`. Up to `seen` it is known whether all is `covered`: that what
    `held` then is an overview of it.
    """

    events: _Events
    end: int
    last: int = -1
    holder: int = -1
    anew: int = -1
    seen: int = 0
    covered: bool = False
    held: int = -1
    told: dict[int, int] = field(default_factory=dict)

    def goes_over(self, at: int) -> bool:
        """Whether the suspect at a place goes over what is told; where it does not, it stands."""
        one, known = self.events[at], self.events
        holder = _farther(known, self.holder, known.holder.item(at))
        same = max(self.told.get(one.happening, -1), known.told.item(at))
        overview = self._overview(at, one, holder)
        if not (overview or one.stays) and self._over(at, one, holder, same):
            self.anew = at if same < 0 else self.anew
            return True
        self.told[one.happening] = self.last = at
        self.holder = _farther(known, self.holder, at)
        return False

    def _overview(self, at: int, one: _Event, holder: int) -> bool:
        """Whether the holder is an overview of an event and of those after it."""
        still = self.covered or holder == self.held
        self.seen, self.held = (self.seen if still else 0), holder
        if at >= self.seen and one.before(self.events[holder]) and one.follows and not one.loops:
            self.seen, self.covered = _covered(self.events, at, self.end, self.events[holder])
        return at < self.seen and self.covered

    def _over(self, at: int, one: _Event, holder: int, same: int) -> bool:
        """Whether an event goes over what is told: what tells a happening again follows nothing at
        once that has gone and was new.
        """
        last = max(self.last, self.events.last.item(at))
        follows = one.follows and (same < 0 or self.anew < last)
        retold = self.events[same].strand if same >= 0 else None
        of = one._replace(follows=follows)
        return _goes_over(of, self.events[last], self.events[holder], retold)


def _farther(events: _Events, one: int, other: int) -> int:
    """With which of two events, at places or -1, the story has surely come farther; the first told
    where it is the same.
    """
    if min(one, other) < 0:
        return max(one, other)
    stands = events.columns[_Event._fields.index("stands")]
    return min((one, other), key=lambda at: (-stands.item(at), at))


def _goes_over(one: _Event, last: _Event, holder: _Event, retold: str | None) -> bool:
    """Whether an event goes over what is told, up to `last`, and as far as `holder`; `retold` is
    the strand in which its happening was, None where it was not. A loop that is come back to after
    something else, from what is later, goes back as well.
    """
    if one.loops and one.end <= last.start:
        return True
    if one.surfaces and holder.within(one):  # the frame, come back to at greater length
        return False
    again = retold is not None
    beside = bool(one.strand and retold and one.strand != retold)
    over = one.start + one.end < 2 * last.end or (one.loops and one.end <= last.end)
    over &= one.before(holder)
    if one.follows or (again and (one.anew or beside)):
        return over or (again and one.start <= last.end)
    other = bool(one.strand and holder.strand and one.strand != holder.strand)
    return over and not again and (other or not one.within(holder))


def _covered(events: _Events, at: int, close: int, overview: _Event) -> tuple[int, bool]:
    """Up to which event those from a place on, before the chain's close, lie within the time of one
    before them, or go back; and whether it is an overview of them all. From a place between, it is
    no sooner one.
    """
    weight, end, past = 0, at, overview
    while end < close and (one := events[end]).within(overview) and one.before(overview):
        if end > at and one.before(past):
            return end, False
        weight, past = weight + one.weight, one
        end += 1
    return end, weight > OVERVIEW * overview.weight
