"""The first narrative, and the ways from one event to the next."""

from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anachrony.narrative import first as premier
from anachrony.narrative import order
from anachrony.narrative.order import ways
from tests.films import film, hours


def placed(events: pd.DataFrame) -> pd.DataFrame:
    return order.placed(events)


def told(events: pd.DataFrame, track: str = "image") -> pd.DataFrame:
    return order.dated_tellings(placed(events), track)


def first(events: pd.DataFrame, track: str = "image") -> str:
    """The names of the first narrative, in telling order."""
    telling = told(events, track)
    return " ".join(telling["event"][premier.first_narrative(telling)])


# --- places in the telling and in the story -------------------------------------------------------


def test_places_are_counted_from_zero_in_each_work() -> None:
    events = film("""
        work, event, screen_start, screen_end, story_start,      story_end
        One,  A,     20,           30,         1957-08-02,       1957-08-02
        Two,  B,     0,            10,         1957-08-03,       1957-08-03
        One,  C,     0,            20,         1957-08-03,       1957-08-03
        Two,  D,     10,           20,         1957-08-01,       1957-08-03
        One,  E,     ,             ,           1957-08-01,       1957-08-01
        One,  F,     30,           40,         ,
    """)
    # One is told C A F (E is never shown), and happens E A C; F has no date. Two is told B D, and
    # happens D B.
    assert order.telling(events).tolist() == pytest.approx([1, 0, 0, 1, np.nan, 2], nan_ok=True)
    assert order.story_rank(events).tolist() == pytest.approx([1, 1, 2, 0, 0, np.nan], nan_ok=True)


def test_equal_story_intervals_share_a_place_and_a_longer_one_comes_after() -> None:
    events = hours("""
        A 0  1  9 12
        B 1  2  9 10
        C 2  3  9 12
        D 3  4  8 20
    """)
    # By start, then by end: D (8), B (9 to 10), A and C (9 to 12).
    assert order.story_rank(events).tolist() == [2, 1, 2, 0]


def test_what_begins_together_keeps_the_order_of_the_file() -> None:
    events = hours("""
        S 5 9  9 10  sound
        I 5 7  9 10  image
        T 0 5  8 9
    """)
    assert order.telling(events).tolist() == [1, 2, 0]


def test_ranks_stand_where_there_are_no_times() -> None:
    events = film(
        "event, screen_order, story_order\n A, 2, 10\n B, 1, 30.5\n C, 3, 10\n D, 4,\n E, , 7"
    )
    assert order.telling(events).tolist() == pytest.approx([1, 0, 2, 3, np.nan], nan_ok=True)
    assert order.story_rank(events).tolist() == pytest.approx([1, 2, 1, np.nan, 0], nan_ok=True)


def test_a_telling_is_what_is_shown_and_dated_on_its_track() -> None:
    events = hours("""
        Both  10 20  2 3
        Eye    0 10  1 2  image
        Ear    0  5  3 4  sound
        Music  0 20  1 2  music
        Cut    - -   1 2
        Title 20 30  - -
    """)
    assert told(events)["event"].tolist() == ["Eye", "Both"]
    assert told(events, "sound")["event"].tolist() == ["Ear", "Both"]
    assert told(events, "both")["event"].tolist() == ["Eye", "Ear", "Both"]
    assert told(events)["length"].tolist() == [10, 10]


def test_where_there_are_only_ranks_every_event_is_one_long() -> None:
    telling = told(film("event, screen_order, story_order\n A, 1, 3\n B, 2, 4"))
    assert telling["length"].tolist() == [1, 1]
    assert telling[["earliest", "start", "end", "latest"]].to_numpy().tolist() == [[3] * 4, [4] * 4]


def test_a_telling_keeps_the_works_apart_and_the_index() -> None:
    one, two = hours("A 0 9 1 2\nB 9 10 2 3", "One"), hours("C 0 9 1 2\nD 9 10 2 3", "Two")
    events = pd.concat([one, two]).iloc[[3, 0, 2, 1]].set_axis([30, 0, 20, 10])
    telling = told(events)
    assert telling["event"].tolist() == ["C", "D", "A", "B"]  # Two is the first work in the table
    assert telling.index.tolist() == [20, 30, 0, 10]
    assert telling["group"].tolist() == [0, 0, 1, 1]


# --- the first narrative --------------------------------------------------------------------------

FIRST = {
    "linear": ("A 0 10 1 2\n B 10 20 2 3\n C 20 30 3 4", "A B C"),
    # A C and B C both carry 20 s; A is told earlier.
    "analepsis": ("A 0 10 9 10\n B 10 20 2 3\n C 20 30 10 11", "A C"),
    # A C D carry 30 s, A B only 20.
    "prolepsis": ("A 0 10 9 10\n B 10 20 20 21\n C 20 30 10 11\n D 30 40 11 12", "A C D"),
    # Opens and closes at one time: a frame, for all that A B C carry more.
    "in medias res": (
        "E 0 10 20 21\n A 10 20 9 10\n B 20 30 10 11\n C 30 40 11 12\n F 40 60 20 21",
        "E F",
    ),
    # The end stands at the head and is not come back to: no chain holds it and the last.
    "opens at its end": ("E 0 10 20 21\n A 10 20 9 10\n B 20 30 10 11\n C 30 40 11 12", "A B C"),
    # B C lie before both, D after both; together they would lie on both sides of A and E.
    "a gap on both sides": (
        "A 0 10 9 10\n B 10 20 2 3\n C 20 40 3 4\n D 40 50 20 21\n E 50 60 10 11",
        "B C D",
    ),
    "a gap on each side": (
        "A 0 9 9 10\n B 9 40 2 3\n C 40 41 9 10\n D 41 50 20 21\n E 50 60 10 11",
        "A C E",
    ),
    "reversed": ("A 0 10 12 13\n B 10 20 11 12\n C 20 30 10 11", ""),
    "reversed, but for a step ahead": (
        "A 0 10 12 13\n B 10 21 11 12\n C 21 30 10 11\n D 30 31 11 12",
        "B D",
    ),
    "reversed, of two": ("A 0 10 12 13\n B 10 21 11 12", "B"),
    "nested": ("A 0 20 9 10\n B 20 30 5 6\n C 30 35 2 3\n D 35 45 6 7\n E 45 65 10 11", "A E"),
    "undated in the middle": ("A 0 10 1 2\n X 10 90 - -\n B 90 99 2 3", "A B"),
    # Screen time decides, not the number of events: B carries 30 s, A C D only 12; but E is before
    # A, and no frame holds both.
    "weight": ("A 0 4 9 10\n B 4 34 20 21\n C 34 38 10 11\n D 38 42 11 12\n E 42 43 1 2", "A B"),
    # Come back to by D, B is what lies ahead.
    "a flashforward before the return": (
        "A 0 4 9 10\n B 4 34 20 21\n C 34 38 10 11\n D 38 42 11 12",
        "A C D",
    ),
    "equal intervals": ("A 0 10 9 10\n B 10 20 9 10\n C 20 30 9 10", "A B C"),
    # From 12 back to 8, and to 11: both go over what A has told.
    "overlapping": ("A 0 10 9 12\n B 10 20 8 10\n C 20 30 11 12", "A"),
    # From 12 back to 11.5, but most of it lies beyond: it goes on.
    "overlapping, and going on": ("A 0 10 9 12\n B 10 20 11.5 16\n C 20 30 16 17", "A B C"),
    "overlapping by pairs": ("A 0 10 10 12\n B 10 20 8 11\n C 20 30 9 10", "A"),
    # Half-open: A ends as B begins.
    "touching": ("A 0 10 10 11\n B 10 20 9 10", "A"),
    "moments": ("A 0 10 9 9\n B 10 20 9 9\n C 20 30 8 10\n D 30 40 9 9", "A B C"),
    "a moment at an end": ("A 0 10 10 10\n B 10 19 9 10", "A"),
    "ties, the earlier telling": ("A 0 10 3 4\n B 10 20 4 5\n C 20 30 1 2\n D 30 40 2 3", "A B"),
    # 0.1 + 0.2 carry as much as 0.3, though not in floating point.
    "ties, to the microsecond": ("A 0.0 0.3 5 6\n B 1.0 1.1 1 2\n C 1.1 1.3 2 3", "A"),
    "no length": ("A 0 10 1 2\n B 10 10 2 3\n C 10 20 3 4\n D 20 20 0 1", "A B C"),
    "only events of no length": ("A 0 0 5 6\n B 1 1 1 2\n C 2 2 2 3", "B C"),
    "ruled in": ("A 0 10 9 10\n B 10 12 2 3 yes\n C 12 20 10 11", "B C"),
    "ruled out": ("A 0 10 9 10\n B 10 20 10 11 no\n C 20 30 11 12", "A C"),
    # One of the two contradicting rulings must go back; what else there is goes with the longer
    # one, B.
    "ruled in twice": ("A 0 10 9 10 yes\n B 10 21 2 3 yes\n C 21 30 4 5", "A B C"),
    "all ruled out": ("A 0 10 9 10 no\n B 10 20 10 11 no", ""),
    "one": ("A 0 10 9 10", "A"),
    "undated": ("A 0 10 - -", ""),
}


@pytest.mark.parametrize("name", FIRST)
def test_the_first_narrative(name: str) -> None:
    table, chain = FIRST[name]
    assert first(hours(table)) == chain


def test_the_first_narrative_by_ranks_counts_events() -> None:
    # 1 2 4 5 against 1 9, whatever their screen times would be.
    assert (
        first(
            film("event, screen_order, story_order\n A,1,1\n B,2,9\n C,3,2\n D,4,4\n E,5,4\n F,6,5")
        )
        == "A C D E F"
    )


def test_an_uncertain_date_goes_back_only_where_it_must() -> None:
    events = film("""
        event, screen_start, screen_end, story_start, story_end
        A,     0,            10,         1944-08-02,  1944-08-02
        B,     10,           20,         1944,        1944
        C,     20,           30,         1944-08,     1944-08
        D,     30,           40,         1944-07,     1944-07
    """)
    # In 1944 and in August one can stand on the second or after; in July no more. D is outside: 10
    # s against 30.
    assert first(events) == "A B C"


def test_each_track_has_a_first_narrative_of_its_own() -> None:
    events = hours("""
        A 0  10  9 10  both
        B 10 30  2 3   image
        C 10 40 10 11  sound
        D 30 40 10 11  image
    """)
    # image: A and D frame B. sound: A C. both: A C D frame B.
    assert first(events) == "A D"
    assert first(events, "sound") == "A C"
    assert first(events, "both") == "A C D"


# --- jumps ----------------------------------------------------------------------------------------

JUMPS = {
    "linear": ("A 0 1 1 2\n B 1 2 2 3\n C 2 3 4 5", ["none", "none"], [False, False]),
    # Ranks 1 0 2: back to 0, which is not the next; then over 1, told already: no jump, but not the
    # next either.
    "analepsis": ("A 0 1 9 10\n B 1 2 2 3\n C 2 3 10 11", ["backward", "none"], [True, True]),
    # Ranks 0 3 1 2: over 1 and 2, not told yet; back; on to the next.
    "prolepsis": (
        "A 0 1 9 10\n B 1 2 20 21\n C 2 3 10 11\n D 3 4 11 12",
        ["forward", "backward", "none"],
        [True, True, False],
    ),
    "reversed": ("A 0 1 12 13\n B 1 2 11 12\n C 2 3 10 11", ["backward", "backward"], [True, True]),
    # Ranks 0 2 4 1 3: 1 is skipped, then 3; back; 2 is told, so 3 is not skipped.
    "what was told already is not skipped": (
        "A 0 1 0 1\n B 1 2 2 3\n C 2 3 4 5\n D 3 4 1 2\n E 4 5 3 4",
        ["forward", "forward", "backward", "none"],
        [True, True, True, True],
    ),
    # Equal (parts of a scene): no jump; from 11 back to 10, from 12 back to 9; no break.
    "equal and overlapping": (
        "A 0 1 9 11\n B 1 2 9 11\n C 2 3 10 12\n D 3 4 9 11",
        ["none", "backward", "backward"],
        [False, False, False],
    ),
    "told twice": (
        "A 0 1 9 9\n B 1 2 9 9\n C 2 3 8 8\n D 3 4 9 9",
        ["none", "backward", "none"],
        [False, True, False],
    ),
    "undated in the middle": ("A 0 1 1 2\n X 1 2 - -\n B 2 3 2 3", ["none"], [False]),
    "one": ("A 0 1 1 2", [], []),
    "undated": ("X 0 1 - -", [], []),
}


@pytest.mark.parametrize("name", JUMPS)
def test_jumps(name: str) -> None:
    table, directions, broken = JUMPS[name]
    telling = told(hours(table))
    jumps = ways.jumps(telling)
    assert jumps["direction"].tolist() == directions
    assert jumps["broken"].tolist() == broken
    assert jumps["from"].tolist() == telling.index.tolist()[:-1]
    assert jumps["to"].tolist() == telling.index.tolist()[1:]


def test_there_is_no_jump_from_one_work_to_the_next() -> None:
    events = pd.concat(
        [hours("A 0 1 5 6\nB 1 2 6 7", "One"), hours("C 0 1 1 2\nD 1 2 0 1", "Two")],
        ignore_index=True,
    )
    assert ways.jumps(told(events)).to_numpy().tolist() == [
        [0, 0, 1, "none", False],
        [1, 2, 3, "backward", True],
    ]


@given(st.lists(st.lists(st.integers(0, 9), min_size=1, max_size=12), min_size=1, max_size=3))
def test_what_is_skipped_is_told_only_later(works: list[list[int]]) -> None:
    rows = [(group, float(rank)) for group, work in enumerate(works) for rank in work]
    telling = pd.DataFrame(rows, columns=["group", "start"])
    every = ("end", "earliest", "latest", "start_latest", "end_earliest")
    telling = telling.assign(**dict.fromkeys(every, telling["start"]), together=False)
    telling = telling.assign(screen_start=np.nan, screen_end=np.nan, again=False, meanwhile=-1)
    telling = telling.assign(times=np.nan, strand="", teller="")
    skips = [
        any(
            between in work[at + 2 :] and between not in work[:at]
            for between in range(work[at] + 1, work[at + 1])
        )
        for work in works
        for at in range(len(work) - 1)
    ]
    back = [after < before for work in works for before, after in pairwise(work)]
    jumps = ways.jumps(telling)["direction"]
    assert (jumps == "forward").tolist() == skips
    assert (jumps == "backward").tolist() == back


# --- neighbours -----------------------------------------------------------------------------------


def test_neighbours_say_where_the_story_goes_for_undated_ones_too() -> None:
    events = hours("""
        A 0 1  9 10
        B 1 2  2 3
        C 2 3  10 11
        X 3 4  - -
        D 4 5  11 12
        E 5 6  11.5 13
        F 6 7  13 14
        S 0 9  1 2  music
    """)
    pairs = ways.neighbours(placed(events))
    assert pairs["direction"].tolist() == [
        "backward",
        "forward",
        "unknown",
        "unknown",
        "backward",
        "forward",
    ]
    assert pairs[["from", "to"]].to_numpy().tolist() == [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 5],
        [5, 6],
    ]
