"""The shape of a telling, by hand: how far into its story a work is, moment by moment."""

import numpy as np
import pytest

from anachrony.narrative import annotate
from anachrony.narrative.measuring.shape import POINTS, shapes
from tests.films import film


def shape(table: str) -> list[float]:
    (row,) = shapes(annotate(film(table))).to_numpy()
    return row.tolist()


def test_a_telling_is_as_far_in_its_story_as_the_rank_of_what_it_shows() -> None:
    """Half of the telling in the middle of the story, a quarter at its beginning, one at its
    end.
    """
    table = """event, screen_start, screen_end, story_start
        Now, 0:00, 2:00, 1950
        Then, 2:00, 3:00, 1940
        Later, 3:00, 4:00, 1960"""
    quarter = POINTS // 4
    assert shape(table) == [0.5] * 2 * quarter + [0.0] * quarter + [1.0] * quarter


def test_what_is_undated_is_passed_over_and_without_clocks_events_are_alike() -> None:
    table = """event, screen_order, story_order
        A, 1, 7
        B, 2,
        C, 3, 3"""
    half = POINTS // 2
    assert shape(table) == [1.0] * half + [0.0] * half


def test_one_moment_of_story_is_its_beginning() -> None:
    assert shape("event, screen_order, story_order\n A, 1, 1\n B, 2, 1") == [0.0] * POINTS


def test_works_are_independent_and_one_without_dates_has_no_shape() -> None:
    rows = {
        "Up": "Up, A, 0:00, 1:00, 1950\n Up, B, 1:00, 9:00, 1960",
        "Down": "Down, A, 0:00, 3:00, 1960\n Down, B, 3:00, 4:00, 1950",
        "None": "None, A, 0:00, 3:00,",
    }
    head = "work, event, screen_start, screen_end, story_start\n"
    together = shapes(annotate(film(head + "\n".join(rows.values()))))
    assert together.index.tolist() == ["Up", "Down"]
    for name in ("Up", "Down"):
        assert together.loc[name].tolist() == shape(head + rows[name])
    assert shapes(annotate(film(head + rows["None"]))).empty


@pytest.mark.parametrize("length", [0, 1, 3_000_000_000_000])
def test_no_length_leads_out_of_a_work(length: int) -> None:
    rows = [
        f"W{at}, A, 0, {length}, 1950\n W{at}, B, {length}, {3 * length}, 1940" for at in range(9)
    ]
    found = shapes(
        annotate(film("work, event, screen_start, screen_end, story_start\n" + "\n".join(rows)))
    )
    assert len(found) == 9
    assert set(np.unique(found)) == {0.0, 1.0}
