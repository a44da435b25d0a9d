"""The heaviest chain, against all chains there are."""

from itertools import combinations

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from anachrony.narrative.first.chain import heaviest_chain


def never_goes_back(intervals: list[tuple[int, int]]) -> bool:
    """Whether there are moments, none before the last one, each in its interval: from its start to
    before its end.
    """
    moment = -1
    for start, end in intervals:
        moment = max(moment, start)
        if moment > start and moment >= end:
            return False
    return True


def heaviest(intervals: list[tuple[int, int]], weight: list[int]) -> list[tuple[int, ...]]:
    """All heaviest chains, by trying every one."""
    places = range(len(intervals))
    chains = [chosen for size in range(len(intervals) + 1) for chosen in combinations(places, size)]
    chains = [
        chosen for chosen in chains if never_goes_back([intervals[place] for place in chosen])
    ]
    most = max(sum(weight[place] for place in chosen) for chosen in chains)
    return [chosen for chosen in chains if sum(weight[place] for place in chosen) == most]


def chains(works: list[list[tuple[int, int, int]]]) -> tuple[np.ndarray, np.ndarray]:
    """The number of the work of each event, and which of them are in its heaviest chain."""
    rows = [
        (group, start, start + length, weight)
        for group, work in enumerate(works)
        for start, length, weight in work
    ]
    group, earliest, latest, weights = (np.array(values) for values in zip(*rows, strict=True))
    return group, heaviest_chain(group, earliest.astype(float), latest.astype(float), weights)


EVENTS = st.tuples(st.integers(0, 6), st.integers(0, 4), st.integers(1, 4))
WORKS = st.lists(st.lists(EVENTS, min_size=1, max_size=8), min_size=1, max_size=3)


@given(WORKS)
@example([[(0, 0, 1)], [(5, 0, 1), (1, 0, 1), (2, 0, 1), (5, 0, 1)]])
@example(
    [[(5, 1, 2), (0, 1, 1), (1, 1, 1), (1, 1, 1), (3, 1, 1), (6, 1, 1)]]
)  # 0 1 1 3 go as one, against 5
def test_the_heaviest_chain_is_one_of_all_chains_and_the_earliest(
    works: list[list[tuple[int, int, int]]],
) -> None:
    group, chain = chains(works)
    for number, work in enumerate(works):
        found = tuple(np.flatnonzero(chain[group == number]).tolist())
        every = heaviest(
            [(start, start + length) for start, length, _ in work], [weight for *_, weight in work]
        )
        assert found == min(every)
        assert found == min(every, key=lambda chosen: chosen[::-1])


@given(WORKS)
@example([[(5, 0, 1), (1, 4, 1), (2, 0, 3)], [(3, 0, 1), (2, 0, 1)]])
def test_each_of_many_works_has_the_chain_it_has_alone(
    works: list[list[tuple[int, int, int]]],
) -> None:
    """Many are found together, few one by one."""
    alone = chains(works)[1].tolist()
    assert chains(works * MANY)[1].tolist() == alone * MANY


MANY = 64


def test_nothing_has_no_chain() -> None:
    nothing = np.array([])
    assert heaviest_chain(nothing.astype(int), nothing, nothing, nothing.astype(int)).tolist() == []
