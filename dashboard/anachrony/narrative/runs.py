"""Runs: the stretches of a telling outside a chain, of which anachronies are made."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from anachrony.narrative.chain import heaviest_chain
from anachrony.narrative.order import weights
from anachrony.narrative.sorting import changes


@dataclass(frozen=True)
class Runs:
    """Events outside a chain, in telling order: the place of each in the telling, and the number of
    its run.

    `back` is the direction of the run; `moment` what it interrupts (story s or rank): the end of
    the chain's event `before` it or, at the head, the start of the one `after` it (places in the
    telling, -1 for none).
    """

    place: np.ndarray
    run: np.ndarray
    back: np.ndarray
    moment: np.ndarray
    before: np.ndarray
    after: np.ndarray

    @cached_property
    def opens(self) -> np.ndarray:
        """Where each run opens among the events."""
        return np.flatnonzero(np.diff(self.run, prepend=-1))


def outermost_runs(telling: pd.DataFrame, first: np.ndarray) -> Runs:
    """Return the runs outside the first narrative of the tellings, a group each."""
    return _runs(telling, np.arange(len(telling)), telling["group"].to_numpy(), first, within=False)


def inner_runs(telling: pd.DataFrame, runs: Runs) -> Runs:
    """Return what leaves, within a run, its own heaviest chain, and comes back to it: of three
    events at least.
    """
    long = (np.bincount(runs.run) > 2)[runs.run]
    place, scope = runs.place[long], runs.run[long]
    inside = telling[["earliest", "latest", "length"]].iloc[place]
    chain = heaviest_chain(
        scope, inside["earliest"].to_numpy(), inside["latest"].to_numpy(), weights(inside, scope)
    )
    return _runs(telling, place, scope, chain, within=True)


def _runs(
    telling: pd.DataFrame, place: np.ndarray, scope: np.ndarray, chain: np.ndarray, within: bool
) -> Runs:
    """The runs outside the chain of each scope; with `within`, only what has the chain on both
    sides.
    """
    out = np.flatnonzero(~chain)
    before, after = (side[out] for side in _chain_around(chain))
    left, right = ((side >= 0) & (scope[side] == scope[out]) for side in (before, after))
    kept = left & right if within else left | right
    before, after = (
        np.where(beside, place[side], -1)[kept] for side, beside in ((before, left), (after, right))
    )
    out = out[kept]
    start, end = telling["start"].to_numpy(), telling["end"].to_numpy()
    moment = np.where(before >= 0, end[before], start[after])
    back = (start[place[out]] + end[place[out]]) / 2 < moment
    fresh = (np.diff(out, prepend=-2) > 1) | changes(scope[out], back)
    return Runs(place[out], np.cumsum(fresh) - 1, back, moment, before, after)


def _chain_around(chain: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For every event the place of the last event of the chain up to it, and of the next from it;
    -1 for none.
    """
    place = np.arange(len(chain))
    before = np.maximum.accumulate(np.where(chain, place, -1))
    after = np.minimum.accumulate(np.where(chain, place, len(chain))[::-1])[::-1]
    return before, np.where(after < len(chain), after, -1)
