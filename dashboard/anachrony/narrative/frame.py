"""The frame: what the outermost narration opens with and comes back to, found among its events.

The story of its events are intervals, as in `chain`; the end of one is outside it, unless it is a
moment only.
"""

from collections.abc import Iterator

import numpy as np

from anachrony.narrative.chain import blocks
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
    heads = blocks(*(each[rows] for each in (group, earliest, latest)))
    size = np.diff(heads, append=len(rows))
    first, last = rows[heads], rows[heads + size - 1]
    of = group[first], earliest[first], latest[last], np.add.reduceat(weight[rows], heads)
    open_ = ~_are_frames(*of[:3], chain[first])
    taken = chain[first]
    opens = np.flatnonzero(changes(of[0]))
    for begin, end in zip(opens, np.append(opens[1:], len(first)), strict=True):
        if open_[begin]:
            frame = _heaviest(*(values[begin:end].tolist() for values in of[1:]))
            if frame:
                taken[begin:end] = False
                taken[begin + np.array(frame)] = True
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
    """Whether the chain of each group is a frame already, which is then the heaviest."""
    place = np.arange(len(chain))
    left = np.maximum.accumulate(np.where(chain, place, 0))
    right = np.minimum.accumulate(np.where(chain, place, len(chain) - 1)[::-1])[::-1]
    opens = changes(group)
    ends = opens | np.append(opens[1:], True)
    before, after = (
        lies_before(earliest, latest, np.minimum(earliest[left], earliest[right])),
        lies_before(earliest[left], latest[left], earliest)
        & lies_before(earliest[right], latest[right], earliest),
    )
    gap = np.flatnonzero(~chain)
    wrong = ends[gap] | ~(before[gap] | after[gap])
    mixed = (np.diff(gap) == 1) & (before[gap][1:] != before[gap][:-1])
    wrong[1:] |= mixed & ~opens[gap[1:]]
    number = np.cumsum(opens) - 1
    return (np.bincount(number[gap], wrong, number[-1] + 1) == 0)[number]


_NEVER = float("inf")


def _heaviest(earliest: list[float], latest: list[float], weight: list[int]) -> list[int]:
    """The places of the heaviest frame of one telling, none where there is no frame.

    From the last event to the first: for each, the frames that begin at it, as (the latest story
    moment at which one can come to it, its weight, the next event, which of that one's frames);
    of two of them one is dropped where the other is as heavy and can be come to as late.
    """
    caps = [_cap(first, last) for first, last in zip(earliest, latest, strict=True)]
    count, last = len(earliest), len(earliest) - 1
    begun: list[list[tuple[float, int, int, int]]] = [[] for _ in range(count)]
    begun[last] = [(caps[last], weight[last], -1, -1)]
    for here, following in _followers(earliest, latest):
        found = [
            (min(caps[here], cap), weight[here] + weighs, there, which)
            for there in following
            for which, (cap, weighs, _, _) in enumerate(begun[there])
            if earliest[here] <= cap
        ]
        begun[here] = _undominated(found) if len(found) > 1 else found
    return _walked(begun)


def _cap(first: float, last: float) -> float:
    """The latest moment within an interval: its end is outside it."""
    return first if first == last else float(np.nextafter(last, -_NEVER))


def _undominated(found: list[tuple[float, int, int, int]]) -> list[tuple[float, int, int, int]]:
    kept: list[tuple[float, int, int, int]] = []
    for one in sorted(found, key=lambda one: (-one[1], -one[0], one[2])):
        if not kept or one[0] > kept[-1][0]:
            kept.append(one)
    return kept


def _walked(begun: list[list[tuple[float, int, int, int]]]) -> list[int]:
    """The places of the frame that begins at the first event, from one to the next."""
    if not begun[0]:
        return []
    places, here, which = [], 0, 0
    while here >= 0:
        places.append(here)
        _, _, here, which = begun[here][which]
    return places


def _followers(earliest: list[float], latest: list[float]) -> Iterator[tuple[int, list[int]]]:
    """Yield every event but the last, from the end, with those that a frame can go on to from it:
    the next; the one after all that lie before it; those after nothing but what lies after both.

    `lower[k]` is the next event wholly before k and all between, `floor[k]` the earliest moment
    from k up to it; `past[k]` is the next event not wholly before k.
    """
    count = len(earliest)
    lower, floor, past = [count] * count, [_NEVER] * count, [count] * count
    for here in range(count - 1, -1, -1):
        lower[here], floor[here] = _lower(here, earliest, latest, lower, floor)
        past[here] = _past(here, earliest, latest, past)
        if here < count - 1:
            yield here, [*_over_later(here, earliest, latest, lower, floor),
                         *_over_earlier(here, earliest, latest, past)]  # fmt: skip


def _before(first: float, last: float, moment: float) -> bool:
    return last <= moment and first < moment


def _lower(
    here: int, earliest: list[float], latest: list[float], lower: list[int], floor: list[float]
) -> tuple[int, float]:
    there, least = here + 1, earliest[here]
    while there < len(earliest) and not _before(earliest[there], latest[there], least):
        least = min(least, floor[there])
        there = lower[there]
    return there, least


def _past(here: int, earliest: list[float], latest: list[float], past: list[int]) -> int:
    there = here + 1
    while there < len(earliest) and _before(earliest[there], latest[there], earliest[here]):
        there = past[there]
    return there


def _over_later(
    here: int, earliest: list[float], latest: list[float], lower: list[int], floor: list[float]
) -> list[int]:
    """The next event, and those to come to from here over events that lie wholly after both."""
    there, found = here + 1, [here + 1]
    while _before(earliest[here], latest[here], floor[there]) and lower[there] < len(earliest):
        there = lower[there]
        found.append(there)
    return found


def _over_earlier(
    here: int, earliest: list[float], latest: list[float], past: list[int]
) -> list[int]:
    """The event to come to from here over events that lie wholly before both, if there is one."""
    there = past[here]
    if here + 1 < there < len(earliest):
        skipped = range(here + 1, there)
        moment = min(earliest[here], earliest[there])
        if moment == earliest[here] or all(
            _before(earliest[each], latest[each], moment) for each in skipped
        ):
            return [there]
    return []
