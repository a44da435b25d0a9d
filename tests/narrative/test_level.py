"""Levels: what is told within what, the frame, and what lies within an event."""

from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anachrony.events import open_table
from anachrony.narrative import analysis, annotate
from anachrony.narrative.first.frame import framed
from tests.films import film

SANTEUIL = """
    event, screen_order, story_order, within
    A, 1, 2,
    B, 2, 1,
    C, 3, 2,
    D, 4, 1,
    E, 5, 2, D
    F, 6, 1,
    G, 7, 2, D
    H, 8, 1,
    I, 9, 2,
"""


def anachronies(table: str) -> list[tuple[str, str, str, int]]:
    """The anachronies of a table: order, first and last event, depth."""
    one = analysis(annotate(film(table)))
    name = one.events["event"]
    return [
        (row.order, name[row.first], name[row.last], row.depth)
        for row in one.anachronies.itertuples()
    ]


# --- levels ---------------------------------------------------------------------------------------


def test_a_level_is_as_written_else_by_what_contains_it_else_by_mode() -> None:
    events = annotate(
        film("""
        id, event, level, within, mode
        a,  A,     ,      ,       present
        b,  B,     ,      ,       memory
        c,  C,     ,      b,      present
        d,  D,     5,     b,      memory
        e,  E,     ,      D,      told
        f,  F,     ,      ,       daydream
        g,  G,     ,      ,       film-within-film
        """)
    )
    # A word the schema doesn't know says nothing of a level.
    assert events["narrative_level"].tolist() == [0, 1, 2, 5, 6, 0, 1]
    container = events["container"].map(events["event"], na_action="ignore").fillna("")
    assert container.tolist() == ["", "", "B", "B", "D", "", ""]


def test_an_event_within_itself_in_the_end_lies_within_nothing() -> None:
    events = annotate(film("event, within\n A, B\n B, A\n C, C\n D, A"))
    assert events["container"].isna().all()
    assert events["narrative_level"].tolist() == [0, 0, 0, 0]


UNFIT = {
    "level": "event, level\n A, B1\n B, 1",
    "level, half": "event, level\n A, 1.5\n B, 1",
    "id": "event, id\n A, 1\n B, 1",
    "within": "event, within\n A, the house\n B, A",
    "within, twice": "event, within\n A,\n A,\n B, A",
}


@pytest.mark.parametrize("name", UNFIT)
def test_a_column_whose_values_do_not_fit_stays_the_files_own_with_a_note(name: str) -> None:
    column = name.partition(",")[0]
    lines = UNFIT[name].replace(" ", "")
    opened = open_table(lines.encode(), name="W")
    assert opened.events is not None
    assert f"{column}_" in opened.events
    assert [(one.kind, one.column) for one in opened.findings] == [("note", column)]


# --- the frame ------------------------------------------------------------------------------------


def brute(story: list[tuple[int, int]], weight: list[int]) -> int:
    """The weight of the heaviest frame, every chain tried; 0 for none."""

    def before(one: int, other: int) -> bool:
        return story[one][1] <= story[other][0] and story[one][0] < story[other][0]

    def is_frame(chain: tuple[int, ...]) -> bool:
        for at, one in enumerate(chain):
            stand = max(story[each][0] for each in chain[: at + 1])
            first, last = story[one]
            if not (stand < last or stand == first):
                return False
        for one, other in pairwise(chain):
            gap = range(one + 1, other)
            if not (
                all(before(each, one) and before(each, other) for each in gap)
                or all(before(one, each) and before(other, each) for each in gap)
            ):
                return False
        return True

    count = len(story)
    inner = range(1, count - 1)
    chains = (
        (0, *middle, count - 1) for size in range(count - 1) for middle in combinations(inner, size)
    )
    return max(
        (sum(weight[one] for one in chain) for chain in chains if is_frame(chain)), default=0
    )


interval = st.tuples(st.integers(0, 6), st.integers(0, 2)).map(
    lambda one: (one[0], one[0] + one[1])
)


@given(st.lists(st.tuples(interval, st.integers(1, 4)), min_size=2, max_size=8))
def test_the_frame_is_the_heaviest_of_all(rows: list[tuple[tuple[int, int], int]]) -> None:
    story, weight = [one for one, _ in rows], [heavy for _, heavy in rows]
    earliest, latest = (np.array(ends, dtype=float) for ends in zip(*story, strict=True))
    none = np.zeros(len(rows), dtype=bool)
    found = framed(np.zeros(len(rows), dtype=int), earliest, latest, np.array(weight), none)
    assert np.array(weight)[found].sum() == brute(story, weight)


# --- what lies within an event --------------------------------------------------------------------


def test_jean_santeuil() -> None:
    # Genette's nine segments: B, and D to H, are analepses; E and G prolepses back to the present.
    assert anachronies(SANTEUIL) == [
        ("analepsis", "B", "B", 1),
        ("analepsis", "D", "H", 1),
        ("prolepsis", "E", "E", 2),
        ("prolepsis", "G", "G", 2),
    ]


def test_jean_santeuil_by_its_ranks_alone_is_four_analepses() -> None:
    ranks = "\n".join(line.rsplit(",", 1)[0] for line in SANTEUIL.strip().splitlines())
    assert [first for _, first, _, _ in anachronies(ranks)] == ["B", "D", "F", "H"]


def test_a_memory_in_a_memory_reaches_from_it_and_the_outer_one_not_so_far() -> None:
    table = """
        event, screen_start, screen_end, story_start, story_end, mode, within
        Now,   0, 10, 1990, 1990, present,
        Then,  10, 20, 1950, 1950, memory,
        Before, 20, 30, 1930, 1930, memory, Then
        After, 30, 40, 1991, 1991, present,
    """
    found = analysis(annotate(film(table))).anachronies
    assert found["depth"].tolist() == [1, 2]
    assert found["order"].tolist() == ["analepsis", "analepsis"]
    # From 1991, when 1990 has ended, to the beginning of 1950; from 1951 to that of 1930.
    years = (found["reach"] / (365.25 * 86400)).round().tolist()
    assert years == [41, 21]


def test_come_back_to_later_it_is_measured_from_what_contains_it() -> None:
    table = """
        event, screen_order, story_order, level, within
        Now,    1, 9, 0,
        Then,   2, 2, 1,
        Now on, 3, 9, 0,
        Later,  4, 5, , Then
        Now still, 5, 9, 0,
    """
    # Before the present, but later than the memory it lies within.
    assert anachronies(table) == [
        ("analepsis", "Then", "Then", 1),
        ("prolepsis", "Later", "Later", 1),
    ]


def test_a_mode_says_more_of_a_level_than_a_teller() -> None:
    events = film("event, screen_order, mode, teller\nA, 1, present, Lol\nB, 2, , Lol\nC, 3, ,")
    assert list(annotate(events)["narrative_level"]) == [0, 1, 0]
