"""Rows of many works sorted at once."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from anachrony.narrative.sorting import by_time, clean_breaks, dense_ranks

TIMES = st.sampled_from([0.0, 1.0, 1.0 + 1e-9, 2.0, -3.0, np.nan, 5e3])


@given(
    st.lists(st.tuples(st.integers(0, 3), TIMES, TIMES), max_size=12),
    st.sampled_from([1.0, 1e13, 1e-7]),
)
def test_rows_are_sorted_as_numpy_sorts_them(
    rows: list[tuple[int, float, float]], unit: float
) -> None:
    group, start, end = (np.array([row[at] for row in rows], dtype=float) for at in range(3))
    group, start = group.astype(int), start * unit
    assert by_time(group, start).tolist() == np.lexsort((start, group)).tolist()
    assert by_time(group, start, end).tolist() == np.lexsort((end, start, group)).tolist()


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 3), st.integers(0, 2)), max_size=12))
def test_what_is_alike_shares_a_rank(rows: list[tuple[int, int, int]]) -> None:
    columns = (
        np.array([row[at] for row in rows], dtype=kind)
        for at, kind in enumerate((int, float, float))
    )
    ranks = [
        sorted({row for row in rows if row[0] == group}).index((group, *times))
        for group, *times in rows
    ]
    assert dense_ranks(*columns).tolist() == ranks


def test_intervals_part_where_all_that_went_before_is_over() -> None:
    # 0-2, 1-2, and what touches them: 2-2 and 2-3 begin together, 3-3 after both. 4-9 holds 5-6 and
    # 7-8; 9-9 is over.
    spans = [(0, 2), (1, 2), (2, 2), (2, 3), (3, 3), (4, 9), (5, 6), (7, 8), (9, 9), (0, 1)]
    low, high = np.array(spans, dtype=float).T
    group = np.array([0] * 9 + [1])
    assert clean_breaks(group, low, high).tolist() == [bool(int(mark)) for mark in "1010110011"]
