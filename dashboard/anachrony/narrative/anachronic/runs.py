"""Runs: the stretches of a telling outside a chain, of which anachronies are made."""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import pandas as pd

from anachrony.narrative.anachronic.anew import starts_over
from anachrony.narrative.first.chain import heaviest_chain
from anachrony.narrative.first.deeper import in_its_place
from anachrony.narrative.first.frame import framed
from anachrony.narrative.order import weights
from anachrony.narrative.order.back import surely
from anachrony.narrative.sorting import arrays, changes, least, lies_before


@dataclass(frozen=True)
class Runs:
    """Events outside a chain, in telling order: the place of each in the telling, and the number of
    its run.

    `back` is the direction of the run; `moment` what it interrupts (story s or rank): the end of
    the event `before` it or, at the head, the start of the one `after` it (places in the telling,
    -1 for none): of the chain, or the container of what lies within one. `own` are the events that
    lie within no other of their run, and go back from none of a lower level: what it covers is
    measured by them.
    """

    place: np.ndarray
    run: np.ndarray
    back: np.ndarray
    moment: np.ndarray
    before: np.ndarray
    after: np.ndarray
    own: np.ndarray

    @cached_property
    def opens(self) -> np.ndarray:
        """Where each run opens among the events."""
        return np.flatnonzero(np.diff(self.run, prepend=-1))


def outermost_runs(telling: pd.DataFrame, first: np.ndarray) -> Runs:
    """Return the runs outside the first narrative of the tellings, a group each."""
    every, group = np.arange(len(telling)), telling["group"].to_numpy()
    found = _runs(telling, every, group, first, within=False)
    number = np.full(len(telling), -1)
    number[found.place] = found.run
    over = starts_over(telling, first, number)[found.place]
    return replace(found, run=found.run + np.cumsum(over)) if over.any() else found


def inner_runs(telling: pd.DataFrame, runs: Runs) -> Runs:
    """Return what leaves, within a run, its own first narrative (its frame, else its heaviest
    chain) and comes back to it, of three events at least; what lies within one of its events; and
    what goes back on a deeper level.
    """
    long = (np.bincount(runs.run) > 2)[runs.run] | ~_alone(runs)
    place, scope = runs.place[long], runs.run[long]
    rows = _lowest(telling["rung"].to_numpy()[place], scope, runs.own[long])
    chain = np.zeros(len(place), dtype=bool)
    chain[rows] = _first_of(telling, place[rows], scope[rows])
    deeper = runs.own[long]
    deeper[rows] = False
    inside = _container_in(telling, place, scope)
    deeper |= inside >= 0
    if deeper.any():
        local = np.where(inside < 0, -1, np.searchsorted(place, inside))
        chain |= in_its_place(telling.iloc[place], scope, chain, deeper, local)
    return _runs(telling, place, scope, chain, within=True)


def _first_of(telling: pd.DataFrame, place: np.ndarray, scope: np.ndarray) -> np.ndarray:
    """Which events are the frame, else the heaviest chain, of their scope."""
    if not len(place):
        return np.zeros(0, dtype=bool)
    inside = telling[["earliest", "latest", "length"]].iloc[place]
    earliest, latest = arrays(inside, "earliest", "latest")
    of = scope, earliest, latest, weights(inside, scope)
    return framed(*of, heaviest_chain(*of))


def _lowest(level: np.ndarray, scope: np.ndarray, own: np.ndarray) -> np.ndarray:
    """The events of the lowest level of each scope that lie within no other."""
    if own.all() and not level.any():
        return np.arange(len(level))
    return np.flatnonzero(own & (level == least(scope, np.where(own, level, np.inf))))


def _alone(runs: Runs) -> np.ndarray:
    """Whether no event of an event's run lies within another of it."""
    return (np.bincount(runs.run, ~runs.own) == 0)[runs.run]


def _runs(
    telling: pd.DataFrame, place: np.ndarray, scope: np.ndarray, chain: np.ndarray, within: bool
) -> Runs:
    """The runs outside the chain of each scope; with `within`, only what `_sides` keeps."""
    out, before, after = _sides(telling, place, scope, chain, within)
    start, end = telling["start"].to_numpy(), telling["end"].to_numpy()
    moment = np.where(before >= 0, end[before], start[after])
    back = _goes_back(telling, place[out], before, after, moment)
    by = _outermost_of_stretch(telling, place[out], scope[out])
    before, after, moment, back = (each[by] for each in (before, after, moment, back))
    fresh = (np.diff(out, prepend=-2) > 1) | changes(scope[out], back, before, after)
    run = np.cumsum(fresh) - 1
    return Runs(place[out], run, back, moment, before, after, own_of_run(telling, place[out], run))


def _sides(
    telling: pd.DataFrame, place: np.ndarray, scope: np.ndarray, chain: np.ndarray, within: bool
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """What lies outside the chain of each scope, and between which events, as `Runs` says; with
    `within`, only what has the chain on both sides, lies within an event of the scope, or goes back
    on a deeper level than that.
    """
    out = np.flatnonzero(~chain)
    before, after = (side[out] for side in _chain_around(chain))
    left, right = ((side >= 0) & (scope[side] == scope[out]) for side in (before, after))
    before, after = (
        np.where(beside, place[side], -1) for side, beside in ((before, left), (after, right))
    )
    container = _container_in(telling, place, scope)[out]
    contained, told = container >= 0, container < place[out]
    before = np.where(contained, np.where(told, container, -1), before)
    after = np.where(contained & ~told, container, after)
    deeper = left & _recalled(telling, place, scope)[out]
    kept = left & right | contained | deeper if within else left | right | contained
    return out[kept], before[kept], after[kept]


def _goes_back(
    telling: pd.DataFrame,
    place: np.ndarray,
    before: np.ndarray,
    after: np.ndarray,
    moment: np.ndarray,
) -> np.ndarray:
    """Whether each event lies, by its middle, before the moment that it interrupts; or begins
    surely before that, and then may go far ahead. What its mode says is past goes back, but where
    it begins surely when what it interrupts is over or, at the head, begun.
    """
    start, end, earliest, latest, late, past = arrays(
        telling, "start", "end", "earliest", "latest", "start_latest", "past"
    )
    begins, stands = surely(telling)
    back = (start[place] + end[place]) / 2 <= moment  # a moment that is told again is past
    back |= (before >= 0) & (begins[place] < stands[before])
    later = earliest[place] >= np.where(before >= 0, latest[before], late[after])
    return back | (past[place] & ~later)


def _container_in(telling: pd.DataFrame, place: np.ndarray, scope: np.ndarray) -> np.ndarray:
    """The place of the container of each event where that is of the same scope, else -1."""
    container = telling["container"].to_numpy()[place]
    if (container < 0).all():
        return container
    at = np.full(len(telling) + 1, -1)
    at[place] = scope
    return np.where(at[container] == scope, container, -1)


def _outermost_of_stretch(
    telling: pd.DataFrame, place: np.ndarray, scope: np.ndarray
) -> np.ndarray:
    """For every event outside a chain the one that it goes with: of those of its unbroken stretch
    that contain it the outermost; else itself.
    """
    by, container = np.arange(len(place)), telling["container"].to_numpy()[place]
    inside = np.flatnonzero(container >= 0)
    if not len(inside):
        return by
    stretch = np.cumsum((np.diff(place, prepend=-2) > 1) | changes(scope))
    at = np.full(len(telling) + 1, -1)
    at[place] = by
    for _ in range(len(inside)):
        outer = at[container[by[inside]]]
        deeper = (container[by[inside]] >= 0) & (outer >= 0)
        deeper &= stretch[outer] == stretch[inside]
        if not deeper.any():
            break
        by[inside[deeper]] = outer[deeper]
    return by


def own_of_run(telling: pd.DataFrame, place: np.ndarray, run: np.ndarray) -> np.ndarray:
    """Return which events, at places of the telling, lie within no other of their run, and go back
    from none of its lowest level.
    """
    container = telling["container"].to_numpy()[place]
    at = np.full(len(telling) + 1, -1)
    at[place] = run
    return ((container < 0) | (at[container] != run)) & ~_recalled(telling, place, run)


def _recalled(telling: pd.DataFrame, place: np.ndarray, run: np.ndarray) -> np.ndarray:
    """Which events lie on a deeper level than the lowest of their run, and begin surely before the
    last of that, told before them, ends.
    """
    level = telling["rung"].to_numpy()[place]
    if not level.any():
        return np.zeros(len(place), dtype=bool)
    lowest = level == least(run, level)
    last = np.maximum.accumulate(np.where(lowest, np.arange(len(place)), -1))
    begins, stands = (each[place] for each in surely(telling))
    earliest, latest = arrays(telling, "earliest", "latest", rows=place)
    back = (begins < stands[last]) | lies_before(earliest, latest, earliest[last])
    return ~lowest & (last >= 0) & (run[last] == run) & back


def _chain_around(chain: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For every event the place of the last event of the chain up to it, and of the next from it;
    -1 for none.
    """
    place = np.arange(len(chain))
    before = np.maximum.accumulate(np.where(chain, place, -1))
    after = np.minimum.accumulate(np.where(chain, place, len(chain))[::-1])[::-1]
    return before, np.where(after < len(chain), after, -1)
