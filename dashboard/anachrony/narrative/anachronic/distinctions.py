"""Kinds of anachronies: Genette's further distinctions (Narrative Discourse, ch. 1 and 5) and Bal's
(Narratology, ch. 4), each named only where the table tells.
"""

import numpy as np
import pandas as pd

from anachrony.narrative.level import competing
from anachrony.narrative.sorting import arrays, changes
from anachrony.schema import several
from anachrony.times import MINUTE

COMPLETING, REPEATING, MIXED = "completing", "repeating", "partly repeating"
COMPLETE, PARTIAL = "complete", "partial"
HOMODIEGETIC, HETERODIEGETIC = "homodiegetic", "heterodiegetic"
SUBJECTIVE, OBJECTIVE, PARTLY = "subjective", "objective", "partly subjective"
PARALIPSIS = "paralipsis"

ANACHRONY_KINDS = (
    COMPLETING,
    REPEATING,
    MIXED,
    COMPLETE,
    PARTIAL,
    HOMODIEGETIC,
    HETERODIEGETIC,
    SUBJECTIVE,
    OBJECTIVE,
    PARTLY,
    PARALIPSIS,
)
"""Every kind, in the order in which they are said."""

SHORTEST_GAP = MINUTE
"""s; clocks of a story are written to the minute, so that nothing shorter is a gap."""

_SMALL = 1 << 24


def kinds(telling: pd.DataFrame, first: np.ndarray, found: pd.DataFrame) -> np.ndarray:
    """Return the kinds of every anachrony in `found`, apart by `; `.

    Repeating where all it tells is told before or, of a prolepsis, told elsewhere at all (a recall,
    an advance notice), completing where nothing is; complete where an analepsis joins what it
    interrupts, or the beginning of the first narrative, without a gap, or an internal prolepsis
    reaches its end, else partial (unknown of ranks, of other prolepses, and where dates leave it
    open); homodiegetic where it
    shares a character, a strand or a happening with the first narrative, heterodiegetic where both
    name characters and share none; subjective where somebody who does not tell the first narrative
    tells or remembers all of it, objective where nobody does any, in a work that names tellers;
    paralipsis where the file marks what it tells as passed over at its time. `found` are
    anachronies in places of the telling, first and last. Reads order.READS; of `found` low, high,
    left (where what it interrupts begins), own_start, own_end (of the first narrative), high_least,
    left_latest, own_start_latest, own_end_least (what dates leave of these; all story s), back and
    depth.
    """
    runs = _Runs(found)
    passed_over = runs.any((telling["paralipsis"] == "yes").to_numpy())
    return _said(
        _told_elsewhere(telling, found, runs),
        _joining(telling, found),
        _company(telling, first, runs),
        _sight(telling, first, runs),
        np.where(passed_over, _AT[PARALIPSIS], _NONE),
    )


_NONE = len(ANACHRONY_KINDS)
_AT = {kind: at for at, kind in enumerate(ANACHRONY_KINDS)}
"""The place of each kind in `ANACHRONY_KINDS`; `_NONE` where none can be named. Of a million
anachronies numbers are compared, and each combination is put into words once.
"""


def _said(*kinds: np.ndarray) -> np.ndarray:
    """The kinds of each anachrony, by their places, in words."""
    key = np.zeros(len(kinds[0]), dtype=np.int64)
    for each in kinds:
        key = key * (_NONE + 1) + each
    number, distinct = pd.factorize(key)
    first = np.zeros(len(distinct), dtype=np.int64)
    first[number[::-1]] = np.arange(len(key))[::-1]
    places = zip(*(each[first].tolist() for each in kinds), strict=True)
    said = ["; ".join(ANACHRONY_KINDS[at] for at in one if at < _NONE) for one in places]
    return np.array([*said, ""], dtype=object)[number]


class _Runs:
    """The events of anachronies, one after the other: `place` in the telling, `number` of the
    anachrony.
    """

    def __init__(self, found: pd.DataFrame) -> None:
        first, last = arrays(found, "first", "last")
        size = last - first + 1
        before = np.cumsum(size) - size
        self.count = len(found)
        self.number = np.repeat(np.arange(self.count), size)
        self.place = np.arange(size.sum()) + np.repeat(first - before, size)

    def any(self, which: np.ndarray) -> np.ndarray:
        """Whether any event of each anachrony is such a one, of all events of the telling."""
        return np.bincount(self.number, which[self.place], self.count) > 0

    def all(self, which: np.ndarray) -> np.ndarray:
        return ~self.any(~which)


def _told_elsewhere(telling: pd.DataFrame, found: pd.DataFrame, runs: _Runs) -> np.ndarray:
    """Completing or repeating: of an analepsis what is told before is told again, of a prolepsis
    what is told elsewhere.
    """
    elsewhere, again = np.zeros(len(runs.place), dtype=bool), telling["again"].to_numpy()
    if again.any():
        every, begins = telling["happening"].to_numpy(), found["first"].to_numpy()[runs.number]
        first, last = np.full(every.max() + 1, len(every)), np.full(every.max() + 1, -1)
        np.minimum.at(first, every, np.arange(len(every)))
        np.maximum.at(last, every[again], np.flatnonzero(again))  # what is only beside it is not
        ends, back = arrays(found, "last", "back", rows=runs.number)
        happening = every[runs.place]
        elsewhere = again[runs.place] & (first[happening] < begins)
        elsewhere |= ~back & (last[happening] > ends)
    told = np.bincount(runs.number, elsewhere, runs.count)
    new = np.bincount(runs.number, ~elsewhere, runs.count)
    return np.select([new == 0, told == 0], [_AT[REPEATING], _AT[COMPLETING]], _AT[MIXED])


def _joining(telling: pd.DataFrame, found: pd.DataFrame) -> np.ndarray:
    """Complete or partial; blank where it can't be known."""
    low, high, start, end = arrays(found, "low", "high", *_OWN)
    timed = telling["story_order"].isna().to_numpy()[found["first"].to_numpy()]
    outside = (found["depth"] == 1).to_numpy() & (high <= start)
    inside = (low >= start) & (high <= end)
    back = found["back"].to_numpy()
    known = timed & (back | inside)
    pairs = zip(_meets(found, outside), _reaches(found), strict=True)
    complete, gap = (known & np.where(back, joins, comes) for joins, comes in pairs)
    return np.select([complete, gap], [_AT[COMPLETE], _AT[PARTIAL]], _NONE)


_OWN = ("own_start", "own_end")


def _meets(found: pd.DataFrame, outside: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Whether each analepsis goes surely, or as precisely as both are written alike, to the moment
    it leaves or, `outside`, to the beginning of the first narrative; and whether a gap is sure.
    """
    high, least, left, left_latest, start, start_latest = arrays(
        found, "high", "high_least", "left", "left_latest", "own_start", "own_start_latest"
    )
    to, latest = np.where(outside, start, left), np.where(outside, start_latest, left_latest)
    alike = (np.abs(high - to) <= SHORTEST_GAP) | ((least == to) & (high == latest))
    return alike | (least + SHORTEST_GAP >= latest), high + SHORTEST_GAP < to


def _reaches(found: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Whether each prolepsis goes surely, or as precisely as both are written alike, to the end of
    the first narrative; and whether a gap is sure.
    """
    high, least, end, end_least = arrays(found, "high", "high_least", "own_end", "own_end_least")
    alike = (high == end) & (least == end_least)
    return alike | (least + SHORTEST_GAP >= end), high <= end_least


def _company(telling: pd.DataFrame, first: np.ndarray, runs: _Runs) -> np.ndarray:
    shares, named = _shared(telling, "characters", first, runs)
    along, _ = _shared(telling, "strand", first, runs)
    shares |= along | _same_happening(telling, first, runs)
    return np.select([shares, named], [_AT[HOMODIEGETIC], _AT[HETERODIEGETIC]], _NONE)


def _same_happening(telling: pd.DataFrame, first: np.ndarray, runs: _Runs) -> np.ndarray:
    """Whether each anachrony tells of anything that the first narrative tells of."""
    happening = telling["happening"].to_numpy()
    return runs.any(_among(happening, happening[first]))


def _shared(
    telling: pd.DataFrame, column: str, first: np.ndarray, runs: _Runs
) -> tuple[np.ndarray, np.ndarray]:
    """Whether each anachrony has a value in common with the first narrative of its work, and
    whether both have any.
    """
    every, texts = telling["group"].to_numpy(), telling[column].to_numpy()
    fresh = changes(every, texts)  # neighbours that say the same are looked at as one
    opens, head = np.flatnonzero(fresh), np.cumsum(fresh) - 1
    group, of_first = every[opens], np.bincount(head, first) > 0
    at, value = _values(texts[opens], lists=column == "characters")
    key = group[at] * np.int64(value.max(initial=0) + 1) + value  # a value of a work: one number
    in_common, names_any = np.zeros(len(opens), dtype=bool), np.zeros(len(opens), dtype=bool)
    in_common[at[_among(key, key[of_first[at]])]] = True
    names_any[at] = True
    works = int(group.max(initial=0)) + 1
    first_names_any = np.bincount(group, of_first & names_any, works) > 0
    return runs.any(in_common[head]), runs.any((names_any & first_names_any[group])[head])


def _values(texts: np.ndarray, lists: bool) -> tuple[np.ndarray, np.ndarray]:
    """Each value of texts, one or a list of them, as a number; and where its text stands."""
    every = pd.Series(texts, dtype=object)
    if lists:
        every = every.map({text: several(text) for text in every.unique()}).explode()
    every = every[every.notna() & (every != "")]
    return every.index.to_numpy(), pd.factorize(every.to_numpy())[0]


def _among(keys: np.ndarray, some: np.ndarray) -> np.ndarray:
    """Whether each key is among some; by a table of all where that is small."""
    most = int(keys.max(initial=0)) + 1
    if most > _SMALL:
        return np.isin(keys, some)
    held = np.zeros(most, dtype=bool)
    held[some] = True
    return held[keys]


def _sight(telling: pd.DataFrame, first: np.ndarray, runs: _Runs) -> np.ndarray:
    """Objective or subjective: told by somebody else than the first narrative is."""
    told, group = (telling["teller"] != "").to_numpy(), telling["group"].to_numpy()
    if not told.any():
        return np.full(runs.count, _NONE)
    outermost = first & competing(telling)  # who dreams in it at its own time does not tell it
    if (told & outermost).any():
        keys = telling.groupby(["group", "teller"]).ngroup().to_numpy()
        told = told & ~_among(keys, keys[outermost])
    named = np.bincount(group, told, int(group.max()) + 1) > 0
    known = runs.any(named[group])
    ways = [~known, ~runs.any(told), runs.all(told)]
    return np.select(ways, [_NONE, _AT[OBJECTIVE], _AT[SUBJECTIVE]], _AT[PARTLY])
