"""The frame: what the outermost narration opens with and comes back to, found among its events.

The story of its events are intervals, as in `chain`; the end of one is outside it, unless it is a
moment only.
"""

from itertools import pairwise

import numpy as np

from anachrony.narrative.first.chain import blocks
from anachrony.narrative.first.leaps import steps_of_frames
from anachrony.narrative.sorting import changes, lies_before


def framed(
    group: np.ndarray,
    earliest: np.ndarray,
    latest: np.ndarray,
    weight: np.ndarray,
    chain: np.ndarray,
) -> np.ndarray:
    """Return the heaviest chains of groups, with the frame in its place where a group has one.

    A frame is a chain that holds the first and the last event of its group, and of whose every gap
    the events lie all wholly before, or all wholly after, both its neighbours in the chain. The
    heaviest is taken; of equal ones the one told earlier. A chain that leaves nothing out is a
    frame. O(n log n), one by one in the groups whose heaviest chain is none.
    """
    found = chain.copy()
    rows = np.flatnonzero(_may_hold(group, earliest, latest, chain))
    if not len(rows):
        return found
    size, of = blocks(*(each[rows] for each in (group, earliest, latest, weight)))
    taken = chain[rows[np.cumsum(size) - size]]
    open_ = np.flatnonzero(~_are_frames(of[0], of[1], of[2], taken))
    taken[open_] = _heaviest(*(each[open_] for each in (*of, taken)))
    found[rows] = np.repeat(taken, size)
    return found


def _may_hold(
    group: np.ndarray, earliest: np.ndarray, latest: np.ndarray, chain: np.ndarray
) -> np.ndarray:
    """Whether a group can have another frame than its chain: that leaves something out, the last
    event does not lie before the first, and no event before the first stands beside one after the
    last: no frame holds either of them, and they are never in one gap.
    """
    opens = np.flatnonzero(changes(group))
    closes = np.append(opens[1:], len(group)) - 1
    whole = np.logical_and.reduceat(chain, opens)
    back = lies_before(earliest[closes], latest[closes], earliest[opens])
    size = closes - opens + 1
    past = lies_before(earliest, latest, np.repeat(earliest[opens], size))
    ahead = lies_before(
        np.repeat(earliest[closes], size), np.repeat(latest[closes], size), earliest
    )
    mixed = np.zeros(len(group), dtype=bool)
    mixed[1:] = (past[1:] & ahead[:-1]) | (ahead[1:] & past[:-1])
    mixed[opens] = False
    return np.repeat(~whole & ~back & ~np.logical_or.reduceat(mixed, opens), size)


def _are_frames(
    group: np.ndarray, earliest: np.ndarray, latest: np.ndarray, chain: np.ndarray
) -> np.ndarray:
    """Whether the chain of each group is a frame already, which is then the heaviest; its gaps may
    hold both what lies before and what lies after.
    """
    place = np.arange(len(chain))
    left = np.maximum.accumulate(np.where(chain, place, 0))
    right = np.minimum.accumulate(np.where(chain, place, len(chain) - 1)[::-1])[::-1]
    opens = changes(group)
    ends = opens | np.append(opens[1:], True)
    before = lies_before(earliest, latest, np.minimum(earliest[left], earliest[right]))
    after = lies_before(earliest[left], latest[left], earliest)
    after &= lies_before(earliest[right], latest[right], earliest)
    gap = np.flatnonzero(~chain)
    wrong = ends[gap] | ~(before[gap] | after[gap])
    number = np.cumsum(opens) - 1
    return (np.bincount(number[gap], wrong, number[-1] + 1) == 0)[number]


def _heaviest(
    group: np.ndarray,
    earliest: np.ndarray,
    latest: np.ndarray,
    weight: np.ndarray,
    chain: np.ndarray,
) -> np.ndarray:
    """The chains, with the heaviest frame in the place of each whose group has one."""
    chain = chain.copy()
    here, there = steps_of_frames(group, earliest, latest)
    caps = np.where(earliest == latest, earliest, np.nextafter(latest, -np.inf))
    fit = earliest[here] <= caps[there]
    here, there = here[fit], there[fit]
    opens = np.flatnonzero(np.append(changes(group), True)).tolist()
    cuts = np.searchsorted(there, np.arange(len(group) + 1))
    for begin, end in pairwise(opens):
        begins, ends, weighs = (each[begin:end].tolist() for each in (earliest, caps, weight))
        into = (here[cuts[begin] : cuts[end]] - begin).tolist()
        bounds = (cuts[begin : end + 1] - cuts[begin]).tolist()
        if begins == ends:
            frame = _of_moments(weighs, into, bounds)
        else:
            frame = _of_one(begins, ends, weighs, into, bounds)
        if frame:
            chain[begin:end] = False
            chain[begin + np.array(frame)] = True
    return chain


def _of_one(
    earliest: list[float],
    caps: list[float],
    weight: list[int],
    into: list[int],
    bounds: list[int],
) -> list[int]:
    """The places of the heaviest frame of one telling, none where there is no frame.

    `caps` are the latest moments within the intervals, whose ends are outside them; between its
    `bounds` there are for each event those that a frame can come to it from. From the last event
    to the first: for each that a frame leads on from to the last, the frames that begin at it, as
    (the latest story moment at which one can come to it, its weight, the next event, which of that
    one's frames); of two of them one is dropped where the other is as heavy and can be come to as
    late.
    """
    last = len(earliest) - 1
    begun: list[list[_Frame]] = [[] for _ in earliest]
    begun[last] = [(caps[last], weight[last], -1, -1)]
    for there in range(last, -1, -1):
        if not begun[there]:
            continue
        begun[there] = _undominated(begun[there])
        for here in into[bounds[there] : bounds[there + 1]]:
            start, ends, own = earliest[here], caps[here], weight[here]
            for which, (cap, weighs, _, _) in enumerate(begun[there]):  # ever lighter, and later
                if start <= cap:
                    begun[here].append((min(ends, cap), own + weighs, there, which))
                    if ends <= cap:  # no lighter one can be come to later
                        break
    return _walked(begun)


def _of_moments(weight: list[int], into: list[int], bounds: list[int]) -> list[int]:
    """The same of a telling of moments: each can be come to at itself alone, so that of the frames
    that begin at it the heaviest is all that counts, and of equal ones the one told earlier.
    """
    last = len(weight) - 1
    begun, on = [0] * last + weight[last:], [-1] * (last + 1)
    for there in range(last, 0, -1):
        if begun[there]:
            for here in into[bounds[there] : bounds[there + 1]]:
                if begun[here] <= weight[here] + begun[there]:
                    begun[here], on[here] = weight[here] + begun[there], there
    places, here = [], 0 if begun[0] else -1
    while here >= 0:
        places.append(here)
        here = on[here]
    return places


_Frame = tuple[float, int, int, int]


def _undominated(found: list[_Frame]) -> list[_Frame]:
    if len(found) == 1:
        return found
    kept: list[_Frame] = []
    for one in sorted(found, key=lambda one: (-one[1], -one[0], one[2])):
        if not kept or one[0] > kept[-1][0]:
            kept.append(one)
    return kept


def _walked(begun: list[list[_Frame]]) -> list[int]:
    """The places of the frame that begins at the first event, from one to the next."""
    if not begun[0]:
        return []
    places, here, which = [], 0, 0
    while here >= 0:
        places.append(here)
        _, _, here, which = begun[here][which]
    return places
