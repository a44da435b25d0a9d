"""What is told one level deeper, but at its own time: a dream while it is dreamt, a film while it
is watched. By its time it goes on, and is no anachrony.
"""

import numpy as np
import pandas as pd

from anachrony.narrative.first.chain import heaviest_chain
from anachrony.narrative.order import ranks, weights
from anachrony.narrative.order.back import surely
from anachrony.narrative.sorting import arrays, changes
from anachrony.times import DAY

_NIGHT = DAY / 2
"""s; what is dreamt goes on to a waking that is no farther off."""


def in_its_place(
    telling: pd.DataFrame,
    scope: np.ndarray,
    chain: np.ndarray,
    deeper: np.ndarray,
    container: np.ndarray,
) -> np.ndarray:
    """Return which deeper events of the tellings stand in the story where they are told, so that
    the chain of their scope goes on through them.

    They stand between two events of the chain and need not go back before the one, nor on past the
    other; what lies within another (the place of its `container`, -1 for none) only directly after
    that, and in its time; so does what lies within such a one. What is remembered, told or shown as
    past does so only where its dates are sure: it lies wholly after the one and before the other;
    so does what goes on a tale of its level, strand and teller that has left its place. What is
    told deeper than such a tale, after it, lies in that. What is not of the past may also open or
    close the telling, less than a night from the chain, or next to it by its rank.
    """
    found = np.zeros(len(telling), dtype=bool)
    while chain.any():
        more = _directly(telling, scope, chain | found, deeper & ~found, container)
        if not more.any():
            break
        found |= more
        if (container < 0).all():
            break
    return found


def _directly(
    telling: pd.DataFrame,
    scope: np.ndarray,
    chain: np.ndarray,
    deeper: np.ndarray,
    container: np.ndarray,
) -> np.ndarray:
    """Which deeper events stand between two of the chain, in the story as in the telling."""
    found, rows = np.zeros(len(telling), dtype=bool), np.flatnonzero(deeper)
    if not len(rows):
        return found
    place = np.flatnonzero(chain)
    at = np.searchsorted(place, rows)
    before, after = place[np.maximum(at - 1, 0)], place[np.minimum(at, len(place) - 1)]
    left, right = ((scope[one] == scope[rows]) & (one != rows) for one in (before, after))
    left, right = left & (before < rows), right & (after > rows)
    one = left & right & ((container[rows] < 0) | (container[rows] == before))
    edge = (left != right) & (container[rows] < 0) & ~telling["past"].to_numpy()[rows]
    kept = rows[one][_fits(telling, rows[one], before[one], after[one], container)]
    rows, of = rows[edge], np.where(left, before, after)[edge]
    kept = np.sort(np.append(kept, rows[_next_to(telling, rows, of)]))
    return _with_chain(telling, scope, chain, kept) if len(kept) else found


def _next_to(telling: pd.DataFrame, rows: np.ndarray, of: np.ndarray) -> np.ndarray:
    """Whether each event, at the head or the end of its scope, goes forward to the first of the
    chain, or from the last, and lies next to it.
    """
    if not len(rows):
        return np.zeros(0, dtype=bool)
    one, other = np.minimum(rows, of), np.maximum(rows, of)
    begins, stands = surely(telling)
    earliest, latest = arrays(telling, "earliest", "latest")
    near = earliest[other] - latest[one] < _NIGHT
    ranked = telling["story_order"].notna().to_numpy()[rows]
    if ranked.any():
        rank = ranks(telling)
        near = np.where(ranked, rank[other] - rank[one] <= 1, near)
    return near & (begins[other] >= stands[one])


def _fits(
    telling: pd.DataFrame,
    rows: np.ndarray,
    before: np.ndarray,
    after: np.ndarray,
    container: np.ndarray,
) -> np.ndarray:
    """Whether each event may stand between two; for sure, where it is of the past. Within an event
    it need not come after it: a dream in a dream begins while that goes on.
    """
    earliest, latest = arrays(telling, "earliest", "latest")
    sure = (earliest[rows] >= latest[before]) & (latest[rows] <= earliest[after])
    begins, stands = surely(telling)
    inside = (container[rows] == before) & (earliest[rows] >= earliest[before])
    inside &= latest[rows] <= latest[before]
    back = ~inside & (begins[rows] < stands[before]) | (begins[after] < stands[rows])
    fits = sure | ~back & ~telling["past"].to_numpy()[rows]
    fits &= inside | ~_embedded(telling, rows, before, ~fits)
    return fits & (sure | inside | ~_goes_on(telling, rows, before, ~fits))


def _goes_on(
    telling: pd.DataFrame, rows: np.ndarray, before: np.ndarray, left: np.ndarray
) -> np.ndarray:
    """Whether before each event one has `left` its place of the same level and strand, told next to
    it or with only such between.
    """
    if not left.any():
        return left
    columns = ("narrative_level", "strand", "teller", "past")
    alike = [telling[name].iloc[rows].to_numpy() for name in columns]
    tale = np.cumsum(changes(before, *alike) | (np.diff(rows, prepend=-2) > 1))
    return pd.Series(left).groupby(tale).cummax().to_numpy()


def _embedded(
    telling: pd.DataFrame, rows: np.ndarray, before: np.ndarray, left: np.ndarray
) -> np.ndarray:
    """Whether each event is told a level deeper than one that has `left` its place since the last
    of the chain: it lies within that (Genette, ch. 5: levels are come to one from the other).
    """
    if not left.any():
        return left
    level = telling["narrative_level"].to_numpy()[rows]
    outer = pd.Series(np.where(left, level, np.inf)).groupby(before).cummin().to_numpy()
    return outer < level


def _with_chain(
    telling: pd.DataFrame, scope: np.ndarray, chain: np.ndarray, rows: np.ndarray
) -> np.ndarray:
    """Which of some events go into the heaviest chain that keeps all of another."""
    held = chain & np.isin(scope, scope[rows])
    held[rows] = True
    places = np.flatnonzero(held)
    group = np.unique(scope[places], return_inverse=True)[1]
    weight = weights(telling.iloc[places], group)
    weight[chain[places]] += 1 + np.bincount(group, weight).astype(np.int64)[group][chain[places]]
    earliest, latest = arrays(telling, "earliest", "latest", rows=places)
    found = np.zeros(len(telling), dtype=bool)
    found[places] = heaviest_chain(group, earliest, latest, weight)
    return found & ~chain
