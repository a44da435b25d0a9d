"""What is shown at once: summed as a union, drawn in places of its own, no jump between its parts."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anachrony.narrative import analysis, annotate
from anachrony.narrative.order import screen_seconds
from anachrony.narrative.order.simultaneous import own_lengths, places, until_next
from anachrony.narrative.order.ways import neighbours
from anachrony.reading import reading
from tests.films import film, hours

SPLIT = """
    event,  screen_start, screen_end, story_start,      story_end,        track
    Office, 0:00,         5:00,       1999-11-19T15:00, 1999-11-19T15:05, image
    Car,    0:00,         5:00,       1999-11-18T15:00, 1999-11-18T15:05, image
    Street, 2:00,         7:00,       1999-11-19T15:02, 1999-11-19T15:07, image
"""


def spans(*ends: tuple[float, float]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    start, end = np.array(ends, dtype=float).reshape(-1, 2).T
    return np.zeros(len(ends), dtype=np.int64), start, end


def test_what_is_shared_is_divided() -> None:
    """Two for 2 min, three for 3, one for 2: 1 + 1, 1 + 1, 1 + 2 minutes, 7 in all."""
    group, start, end = spans((0, 5), (0, 5), (2, 7))
    assert own_lengths(group, start, end).tolist() == [2, 2, 3]
    assert own_lengths(np.array([0, 1, 2]), start, end).tolist() == [5, 5, 5]


def test_a_split_screen_is_no_longer_than_its_screen() -> None:
    found = analysis(annotate(film(SPLIT)))
    assert found.total == 7 * 60
    assert found.jumps["direction"].tolist() == ["forward"] or found.jumps.empty
    assert neighbours(found.events)["direction"].iloc[0] == "none"  # begin together
    shares = found.summary[[name for name in found.summary.index if "share" in name]]
    assert not (shares > 1).any()
    assert reading(found)


def test_events_side_by_side_have_places_and_others_the_whole_lane() -> None:
    group, start, end = spans((0, 5), (0, 5), (2, 7), (7, 9), (9, 12), (11, 13))
    place, of = places(group, start, end)
    assert place.tolist() == [0, 1, 2, 0, 0, 1]
    assert of.tolist() == [3, 3, 3, 1, 2, 2]


def test_of_several_at_once_the_one_that_began_last_is_seen() -> None:
    group, start, end = spans((0, 9), (4, 20), (4, 5))
    assert until_next(group, start, end).tolist() == [4, 20, 4]


def test_a_slip_costs_no_disjunction() -> None:
    """The image of B runs on behind the end of A, which it overlaps by a second."""
    table = "A 0 10 9 9 image\nB 9 20 9 9 image\nC 0 20 33 33 sound"
    found = analysis(annotate(hours(table)))
    assert found.disjunctions[["screen_start", "screen_end"]].to_numpy().tolist() == [[0, 20]]
    assert found.summary["disjunction_share"] == 1


SPANS = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 9)), min_size=1, max_size=8)


@given(SPANS)
def test_lengths_sum_to_the_union(ends: list[tuple[int, int]]) -> None:
    group, start, end = spans(*((begin, begin + length) for begin, length in ends))
    union = {second for begin, length in ends for second in range(begin, begin + length)}
    parts = own_lengths(group, start, end)
    assert parts.sum() == pytest.approx(len(union))
    assert (parts <= end - start + 1e-9).all()


@given(SPANS)
def test_no_two_at_once_have_one_place(ends: list[tuple[int, int]]) -> None:
    group, start, end = spans(*((begin, begin + length) for begin, length in ends))
    place, of = places(group, start, end)
    assert (place < of).all()
    for at in range(len(ends)):
        beside = (start < end[at]) & (end > start[at]) & (end > start) & (end[at] > start[at])
        assert (
            place[beside].tolist() == np.unique(place[beside]).tolist()
            or len(set(place[beside])) > 1
            or beside.sum() <= 1
        )
        mine = np.flatnonzero(beside & (place == place[at]))
        assert mine.tolist() in ([at], [])


@pytest.mark.parametrize(("begins", "ways"), [("9", ["backward"]), ("7", [])])
def test_what_begins_in_the_last_two_seconds_of_another_comes_after_it(
    begins: str, ways: list[str]
) -> None:
    """From 9:30 on it goes over the half hour before 10:00 again, unless it is shown beside it."""
    events = annotate(hours(f"A 0 10 9 10\n B {begins} 20 9.5 10.5"))
    assert analysis(events).jumps["direction"].tolist() == ways


@pytest.mark.parametrize(("end", "ways"), [("0:30", []), ("0:31", ["backward"])])
def test_strands_of_one_time_are_parts_of_it_while_they_fit_into_it(
    end: str, ways: list[str]
) -> None:
    """Half a minute of the story, shown by both together in half a minute, or in a second more."""
    story = "1957-08-01T12:00:00, 1957-08-01T12:00:30"
    events = annotate(
        film(f"""event, screen_start, screen_end, story_start, story_end, strand
            A, 0:00, 0:15, {story}, X
            B, 0:15, {end}, {story}, Y""")
    )
    assert analysis(events).jumps["direction"].tolist() == ways


def test_image_and_sound_each_count_for_themselves_and_share_the_image() -> None:
    events = annotate(hours("A 0 10 9 10 image\n B 0 10 9 10 sound"))
    both = screen_seconds(events, np.zeros(2, dtype=int), "both")
    assert both.tolist() == [10.0, 10.0]
    assert screen_seconds(events, np.zeros(2, dtype=int)).tolist() == [5.0, 5.0]


def _kept(table: str) -> tuple[list[str], list[str]]:
    """The events of a telling's first narrative, and what begins each anachrony."""
    one = analysis(annotate(film(table)))
    event = one.events["event"]
    return event[one.telling.index[one.first]].tolist(), event[one.anachronies["first"]].tolist()


def test_strands_in_turn_are_come_to_as_any_other_event() -> None:
    # Dunkirk: from the air on the last afternoon the week on the mole would go back two days,
    # though it and the sea are then told in turn.
    first, left = _kept("""
        event,  screen_start, screen_end, story_start,      story_end,        strand
        Mole 1, 0:00,         20:00,      1940-05-27T06:00, 1940-05-30T20:00, Mole
        Air,    20:00,        28:00,      1940-06-02T15:10, 1940-06-02T15:25, Air
        Mole 2, 28:00,        40:00,      1940-05-31T06:00, 1940-06-02T14:00, Mole
        Sea,    40:00,        52:00,      1940-06-02T12:00, 1940-06-02T15:30, Sea
        Mole 3, 52:00,        62:00,      1940-06-02T15:30, 1940-06-02T16:10, Mole
        Home,   62:00,        72:00,      1940-06-04,       1940-06-04,       Mole
    """)
    assert first == ["Mole 1", "Mole 2", "Sea", "Mole 3", "Home"]
    assert left == ["Air"]


def test_strands_are_told_in_turn_though_each_remembers() -> None:
    # Mrs Dalloway: the hours of two, and what each of them thinks of between.
    first, left = _kept("""
        event,  screen_start, screen_end, story_start,      story_end,        strand,   mode
        Walk,   0:00,         5:00,       1923-06-13T10:00, 1923-06-13T11:00, Clarissa, present
        Youth,  5:00,         10:00,      1890-08,          1890-08,          Clarissa, memory
        Park,   10:00,        15:00,      1923-06-13T11:15, 1923-06-13T11:45, Septimus, present
        War,    15:00,        20:00,      1918,             1918,             Septimus, memory
        Peter,  20:00,        25:00,      1923-06-13T11:00, 1923-06-13T11:30, Clarissa, present
        Kiss,   25:00,        30:00,      1890-08,          1890-08,          Clarissa, memory
        Doctor, 30:00,        35:00,      1923-06-13T12:00, 1923-06-13T12:45, Septimus, present
        Party,  35:00,        40:00,      1923-06-13T21:00, 1923-06-14T03:00, Clarissa, present
    """)
    assert first == ["Walk", "Park", "Peter", "Doctor", "Party"]
    assert left == ["Youth", "War", "Kiss"]
