"""Where you hear one time and see another."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anachrony.narrative import annotate, summarise
from anachrony.narrative.disjunction import DISJUNCTION_COLUMNS, beside, disjunctions
from tests.films import film, hours


def together(events: pd.DataFrame) -> list[tuple]:
    """Screen start and end, image, sound, known, apart of what stands beside one another, by name."""
    found = beside(events)
    assert tuple(found) == DISJUNCTION_COLUMNS
    names = found.assign(
        image=found["image"].map(events["event"]), sound=found["sound"].map(events["event"])
    )
    return list(names.drop(columns=["group", "work"]).itertuples(index=False, name=None))


def apart(events: pd.DataFrame) -> list[tuple]:
    """Screen start and end, images, sounds of every disjunction."""
    found = disjunctions(events)[["screen_start", "screen_end", "image", "sound"]]
    return list(found.itertuples(index=False, name=None))


def test_image_and_sound_of_different_times_are_apart() -> None:
    events = hours("""
        Eye    0 20   9 10  image
        Ear    5 10   2  3  sound
        Again 10 15   9  9.5  sound
    """)
    # 0 to 5 and 15 to 20 have no sound.
    assert together(events) == [
        (5, 10, "Eye", "Ear", True, True),
        (10, 15, "Eye", "Again", True, False),
    ]
    assert apart(events) == [(5, 10, [0], [1])]


def test_what_carries_both_is_never_apart() -> None:
    events = hours("Both 0 10 9 10\nEye 10 20 9 10 image\nBoth 20 30 2 3")
    assert together(events) == [
        (0, 10, "Both", "Both", True, False),
        (20, 30, "Both", "Both", True, False),
    ]
    assert apart(events) == []


def test_a_disjunction_goes_on_while_it_has_no_gap() -> None:
    events = hours("""
        A    0 10   9 10  image
        B   10 20  10 11  image
        C   20 30  11 12  image
        S    5 15   2  3  sound
        T   15 18   3  4  sound
        U   22 25   2  3  sound
        V   25 40   2  3  sound
    """)
    # From 18 to 22 nothing is heard; from 30 on nothing is seen.
    assert apart(events) == [(5, 18, [0, 1], [3, 4]), (22, 30, [2], [5, 6])]


def test_where_either_is_undated_nothing_is_claimed() -> None:
    events = hours(
        "Eye 0 20 9 10 image\nEar 0 10 - - sound\nMusic 0 20 - - music\nVoice 10 20 2 3 sound"
    )
    assert together(events) == [
        (0, 10, "Eye", "Ear", False, False),
        (10, 20, "Eye", "Voice", True, True),
    ]
    assert apart(events) == [(10, 20, [0], [3])]


def test_intervals_that_touch_are_apart_and_moments_that_are_the_same_are_not() -> None:
    days = film("""
        event, screen_start, screen_end, story_start,      story_end,        track
        Eye,   0,            10,         1957-08-02,       1957-08-02,       image
        Ear,   0,            10,         1957-08-03,       1957-08-03,       sound
        Then,  10,           20,         1957-08-03T12:00, 1957-08-03T12:00, image
        There, 10,           15,         1957-08-03T12:00, 1957-08-03T12:00, sound
        Noon,  15,           20,         1957-08-03T12:00, 1957-08-03T13:00, sound
    """)
    assert apart(days) == [(0, 10, [0], [1])]


def test_ranks_can_be_apart() -> None:
    events = film("""
        event, screen_start, screen_end, story_order, track
        Eye,   0,            20,         3,           image
        Ear,   0,            10,         1,           sound
        Now,   10,           20,         3,           sound
    """)
    assert apart(events) == [(0, 10, [0], [1])]


def test_works_run_beside_one_another_without_touching() -> None:
    two = "Eye 0.1 0.3 9 10 image\nEar 0.2 0.4 2 3 sound"
    events = pd.concat([hours(two, "One"), hours("Eye 0 9 1 2 image", "Two"), hours(two, "Three")])
    events = events.iloc[::-1].set_axis(list("fabcd"))
    found = disjunctions(events)
    assert found.to_numpy().tolist() == [
        [0, "Three", 0.2, 0.3, ["a"], ["f"]],
        [2, "One", 0.2, 0.3, ["d"], ["c"]],
    ]


def test_without_a_screen_clock_nothing_stands_beside_anything() -> None:
    for events in (
        film("event, screen_order, track\n A, 1, image\n B, 1, sound"),
        hours("A - - 1 2\n B 5 5 1 2"),
    ):
        assert tuple(beside(events)) == tuple(beside(hours("A 0 9 1 2"))) == DISJUNCTION_COLUMNS
        assert beside(events).empty
        assert tuple(disjunctions(events)) == tuple(
            disjunctions(hours("A 0 9 1 2 image\nB 0 9 2 3 sound"))
        )
        assert disjunctions(events).empty


BAND = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 4), st.integers(0, 3)), max_size=6)


def laid(band: list[tuple[int, int, int]], track: str) -> list[str]:
    """Events of a band, each so long a gap after the one before, so long itself, at such a story
    hour.
    """
    lines, at = [], 0
    for gap, length, hour in band:
        lines.append(f"E {at + gap} {at + gap + length} {hour} {hour + 1} {track}")
        at += gap + length
    return lines


@pytest.mark.slow
@given(BAND.filter(bool), BAND)
def test_every_second_is_what_runs_in_it(
    eye: list[tuple[int, int, int]], ear: list[tuple[int, int, int]]
) -> None:
    events = hours("\n".join(laid(eye, "image") + laid(ear, "sound")))
    heard = {
        (track, second): story
        for track, start, end, story in events[
            ["track", "screen_start", "screen_end", "story_start"]
        ].to_numpy()
        for second in range(int(start), int(end))
    }
    sees, hears = (
        {second: story for (on, second), story in heard.items() if on == track}
        for track in ("image", "sound")
    )
    found = disjunctions(events)
    spans = zip(found["screen_start"], found["screen_end"], strict=True)
    seconds = [second for start, end in spans for second in range(int(start), int(end))]
    assert seconds == sorted(
        second for second in sees.keys() & hears.keys() if sees[second] != hears[second]
    )


def test_story_days_are_apart_whenever_their_frame_is() -> None:
    told = film("""
    event, screen_start, screen_end, track, story_start, story_end, day_one
    Visit, 0:00,         1:00,       image, D-3,         D-1,       1957-08
    Night, 0:00,         1:00,       sound, D1 03:00,    D1 03:10,
    Then,  1:00,         2:00,       both,  1944,        1944,
    """)
    (found,) = disjunctions(annotate(told)).to_dict("records")
    assert (found["screen_start"], found["screen_end"]) == (0, 60)
    assert summarise(annotate(told))["disjunction_share"].item() == pytest.approx(0.5)
