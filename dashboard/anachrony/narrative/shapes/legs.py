"""Legs: the anachronies of a telling one after another, and the patterns they make together.

A leg leaves the first narrative; the story is mirrored for prolepses, so that what is said of going
back holds of both.
"""

import numpy as np
import pandas as pd

from anachrony.narrative.order import ANALEPSIS, FIRST, PROLEPSIS
from anachrony.narrative.shapes.spans import Told, linked, openings, over_spans, strongest, total
from anachrony.narrative.sorting import arrays, group_starts
from anachrony.schema import several


def anachrony(of: Told, which: str) -> pd.DataFrame:
    """Every anachrony of one order, nested ones too: outside the first narrative, before or after
    the moment left.
    """
    legs, nested = of.legs[which], of.nested[of.nested["order"] == which]
    first = np.append(legs["first"], nested["first"].to_numpy(dtype=np.int64))
    last = np.append(legs["last"], nested["last"].to_numpy(dtype=np.int64))
    return of.spans(first, last, _far(of, which, first, last))


def zigzag(of: Told) -> pd.DataFrame:
    """Two ranges of the story in turn, each at least twice: from the event first left to the one
    come back to.

    One range is that of neighbouring outermost anachronies of one order; all they leave and come
    back to lies wholly on one side of them. Between two of them the telling stays no longer than in
    both together: else it has settled, and the next is a new departure. An event of the first
    narrative that lies in their range, next to the span, is one turn more. Either range may hold
    several: three stories in turn are found as two ranges. Whether the two are akin in meaning, as
    Kim et al. ask, is not known from their times.
    """
    return strongest(*(_turns(of, which)[0] for which in (ANALEPSIS, PROLEPSIS)))


def approach(of: Told, sign: int) -> pd.DataFrame:
    """A zigzag of three legs or more, each nearer (sign -1) or farther (1) than the last, at the
    end by half or more.

    Near and far are counted in told moments of the story from the event it leaves.
    """
    return strongest(*(_steady(of, which, sign) for which in (ANALEPSIS, PROLEPSIS)))


def _steady(of: Told, which: str, sign: int) -> pd.DataFrame:
    spans, legs, first, last = _turns(of, which)
    begins, ends, left, right = (of.rank[legs[name]] for name in ("first", "last", "left", "right"))
    gap = np.abs(np.where(legs["left"] < legs["first"], left - begins, right - ends))
    steady = total(np.diff(gap) * sign > 0, first, last - 1) == last - first
    near, wide = np.sort([gap[first], gap[last]], axis=0)
    kept = steady & (last - first >= 2) & (2 * near <= wide)
    return spans[kept].assign(strength=1 - near[kept] / wide[kept])


def _turns(of: Told, which: str) -> tuple[pd.DataFrame, pd.DataFrame, np.ndarray, np.ndarray]:
    """The zigzags of one order: their spans; the legs; the first and the last leg of each."""
    legs = of.legs[which]
    left, begins, ends, right, high, length = arrays(
        legs, "left", "first", "last", "right", "high", "length"
    )
    between = begins[1:] > ends[:-1] + 1
    joined = between & _beyond_home(of, which, legs) & _stays(of, legs)
    first, last = linked((np.diff(legs["group"]) == 0) & joined, len(legs))
    beside = (left[first] < begins[first]) | (right[last] > ends[last])
    first, last = (legs_[last - first + beside >= 2] for legs_ in (first, last))
    away = total(length, first, last) / total(of.length, begins[first], ends[last])
    reach = over_spans(np.maximum, high, first, last)
    opens = _one_more(of, which, left[first], left[first] - of.steps[left[first] - 1], reach)
    closes = _one_more(of, which, right[last], right[last] + of.steps[right[last]], reach)
    return of.spans(opens, closes, 2 * np.minimum(away, 1 - away)), legs, first, last


def _beyond_home(of: Told, which: str, legs: pd.DataFrame) -> np.ndarray:
    """Whether each leg and the next lie wholly on one side of all they leave and come back to."""
    left, right, inner, high = arrays(legs, "left", "right", "inner", "high")
    others = np.where(of.order == which, np.inf, of.outward(which)[0])
    home = over_spans(np.minimum, others, left[:-1], right[1:])
    return (np.maximum(high[:-1], high[1:]) <= home) & (np.maximum(inner[:-1], inner[1:]) < home)


def _stays(of: Told, legs: pd.DataFrame) -> np.ndarray:
    """Whether between each leg and the next the telling stays no longer than in both together."""
    begins, ends, length = arrays(legs, "first", "last", "length")
    return total(of.length, ends[:-1] + 1, begins[1:] - 1) <= length[:-1] + length[1:]


def _one_more(
    of: Told, which: str, edge: np.ndarray, beside: np.ndarray, reach: np.ndarray
) -> np.ndarray:
    """The edges of zigzags, moved to the event beside where that lies in the range of the legs."""
    turns = (of.order[edge] != which) & (of.outward(which)[1][beside] <= reach)
    return np.where(turns, beside, edge)


def bidirectional(of: Told) -> pd.DataFrame:
    """Three or more outermost anachronies, flashbacks and flashforwards in turn.

    Between two of them the telling stays no longer than in both together.
    """
    legs = pd.concat([each.assign(which=which) for which, each in of.legs.items()])
    legs = legs.sort_values("first", ignore_index=True)
    begins, ends, length, group, which = arrays(legs, "first", "last", "length", "group", "which")
    turns = (which[1:] != which[:-1]) & (group[1:] == group[:-1])
    first, last = linked(turns & _stays(of, legs), len(legs))
    first, last = first[last - first >= 2], last[last - first >= 2]
    opens, closes = begins[first], ends[last]
    return of.spans(opens, closes, total(length, first, last) / total(of.length, opens, closes))


def continued(of: Told, which: str) -> pd.DataFrame:
    """Two or more outermost anachronies of one order, each going on where the last broke off; or an
    analepsis that goes on where the first narrative has left out what it tells.

    It does not surely begin before the end of the last nor tell of it again, nor is it of its dates
    and told by another, and no other told moment of the story lies between them. What the first
    narrative left is all told by it: the next event of the first narrative, told before, lies
    further on. Where both say who is in them, somebody is in both; else, where both name their
    strand, one strand.
    """
    return strongest(_linked(of, which), _resumed(of, which))


def _linked(of: Told, which: str) -> pd.DataFrame:
    legs = of.legs[which]
    opens, closes, length = arrays(legs, "first", "last", "length")
    told_again = of.again[opens[1:]]
    on = ~_back_or_beside(of, closes[:-1], opens[1:]) & ~told_again & _next_in_story(legs)
    on &= np.diff(legs["group"]) == 0
    on &= ~_strangers(of, (opens[:-1], closes[:-1]), (opens[1:], closes[1:]), asked=on)
    first, last = linked(on, len(legs))
    first, last = first[last > first], last[last > first]
    begins, ends = opens[first], closes[last]
    return of.spans(begins, ends, total(length, first, last) / total(of.length, begins, ends))


def _back_or_beside(of: Told, before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """Whether events surely begin before the end of those before them; or are of their dates, and
    told by another.
    """
    columns = ("story_start_latest", "story_end_earliest", "teller")
    begins, stood, teller = (of.dated(name).to_numpy() for name in columns)
    wholly_before = (of.latest[after] <= of.earliest[before]) & (
        of.earliest[after] < of.earliest[before]
    )
    surely_sooner = (begins[after] < stood[before]) | (begins[after] <= of.earliest[before])
    same_dates = (of.earliest[after] == of.earliest[before]) & (
        of.latest[after] == of.latest[before]
    )
    return wholly_before | surely_sooner | (same_dates & (teller[after] != teller[before]))


def _next_in_story(legs: pd.DataFrame) -> np.ndarray:
    """Whether nothing told lies in the story between each leg and the one after it."""
    return legs["least"].to_numpy()[1:] <= legs["most"].to_numpy()[:-1] + 1


def _resumed(of: Told, which: str) -> pd.DataFrame:
    """From where the first narrative broke off to the end of the analepsis that goes on there."""
    legs = of.legs[which]
    chain = np.flatnonzero(of.order == FIRST)
    if which != ANALEPSIS or len(chain) < 2 or not len(legs):
        return of.spans(np.array([], dtype=int), np.array([], dtype=int), np.array([]))
    first, last, least, most = arrays(legs, "first", "last", "least", "most")
    at = _next_below(of, chain, first, least)
    left, on = chain[at], chain[at + 1]
    told_before = (at >= 0) & (on < first) & (of.group[on] == of.group[first])
    lies_on, opens_it = of.rank[on] > most, of.rank[first] == least
    kept = told_before & lies_on & opens_it & of.jumps[left] & ~of.again[first]
    kept &= ~_strangers(of, (left, left), (first, first), asked=kept)
    left, first, last = left[kept], first[kept], last[kept]
    return of.spans(left, last, total(of.length, first, last) / total(of.length, left, last))


def _next_below(of: Told, chain: np.ndarray, first: np.ndarray, least: np.ndarray) -> np.ndarray:
    """The place in the chain of what lies in the story next before the `least` rank of each leg;
    -1 where nothing of the chain does, or nothing of it is told after that.
    """
    opens = group_starts(of.group)
    told = np.full(len(of.rank) + 1, -1)  # by group and rank: the last of the chain
    told[opens[chain] + of.rank[chain]] = np.arange(len(chain))
    at = np.where(least > 0, told[opens[first] + least - 1], -1)
    return np.where(at + 1 < len(chain), at, -1)


_Span = tuple[np.ndarray, np.ndarray]


def _strangers(of: Told, one: _Span, other: _Span, asked: np.ndarray) -> np.ndarray:
    """Whether two spans, each from its first event to its last, share nobody, where both name their
    characters; else no strand, where both name theirs. False where it is not asked.
    """
    found = np.zeros(len(asked), dtype=bool)
    who, strand = (of.dated(name).to_numpy() for name in ("characters", "strand"))
    for at in np.flatnonzero(asked).tolist():
        places = [slice(first[at], last[at] + 1) for first, last in (one, other)]
        named = [{each for text in who[span] for each in several(text)} for span in places]
        if not all(named):
            named = [{*strand[span]} - {""} for span in places]
        found[at] = all(named) and named[0].isdisjoint(named[1])
    return found


def staged(of: Told, which: str) -> pd.DataFrame:
    """Three or more stages of one order, each lying wholly further than the last, and not just
    going on from it.

    A stage is an outermost anachrony or, where one goes further by steps, what lies between two
    such steps; a mere retrograde is no staircase.
    """
    low, high = of.outward(which)
    legs = of.outside(which, cut=np.append(_further(low, low, high, of.rank, of.rank), False))
    further = _further(*arrays(legs, "low", "inner", "high", "least", "most"))
    first, last = linked(further & (np.diff(legs["group"]) == 0), len(legs))
    begins, ends = legs["first"].to_numpy()[first], legs["last"].to_numpy()[last]
    kept = (last - first >= 2) & (total(of.back, begins, ends - 1) < ends - begins)
    begins, ends = begins[kept], ends[kept]
    return of.spans(begins, ends, _far(of, which, begins, ends))


def _further(
    low: np.ndarray, inner: np.ndarray, high: np.ndarray, least: np.ndarray, most: np.ndarray
) -> np.ndarray:
    """Whether the next lies wholly further outward, and is of neither the last rank nor the one
    after.
    """
    beside = np.abs(least[1:] - most[:-1] - 0.5) < 1
    return (high[1:] <= low[:-1]) & (inner[1:] < low[:-1]) & ~beside


def _far(of: Told, which: str, first: np.ndarray, last: np.ndarray) -> np.ndarray:
    """How much of the story's order lies between the event a span leaves, or at the head comes to,
    and its farthest.
    """
    opens, size = openings(of.group)
    top = np.repeat(np.maximum.reduceat(of.rank, opens), size)[first]
    left = of.rank[np.where(of.steps[first - 1], first - 1, last + of.steps[last])]
    if which == ANALEPSIS:
        far = left - over_spans(np.minimum, of.rank, first, last)
    else:
        far = over_spans(np.maximum, of.rank, first, last) - left
    return np.maximum(far, 0) / np.maximum(top, 1)
