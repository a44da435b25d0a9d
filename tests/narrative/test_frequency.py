"""How often it is told, and how often it happened."""

import pandas as pd

from anachrony.narrative import frequency as frequencies
from anachrony.narrative.frequency import frequency
from anachrony.narrative.order import placed
from tests.films import film, hours


def tellings(events: pd.DataFrame) -> pd.Series:
    return frequencies.tellings(placed(events))


def test_the_same_event_told_again_is_repeating_and_told_for_several_iterative() -> None:
    events = hours("""
        Once   0  5  9 10
        Hand   5 10  2  3
        Visit 10 15  4  5  x4
        Hand  15 20  2  3
        Hand  20 25  2  3
        Walk  25 30  6  7  x2
        Walk  30 35  6  7  x1
    """)
    assert tellings(events).tolist() == [1, 3, 1, 3, 3, 2, 2]
    told = frequency(events.assign(tellings=tellings(events)))
    assert told.tolist() == [
        *(
            "singulative",
            "repeating",
            "iterative",
            "repeating",
            "repeating",
            "iterative",
            "repeating",
        ),
    ]


def test_image_and_sound_of_one_moment_are_one_telling() -> None:
    events = hours("""
        Hand  0 10  2 3  image
        Hand  0 10  2 3  sound
        Bell 10 20  2 3  image
        Bell 12 16  2 3  sound
        Bell 16 25  2 3  sound
        Hand 30 40  2 3
        Bell 40 41  2 3  image
        Bell 41 42  2 3  sound
    """)
    # The hand: 0 to 10, 30 to 40. The bell: 10 to 25, in pieces that run at the same time; then 40,
    # and 41, apart.
    assert tellings(events).tolist() == [2, 2, 3, 3, 3, 2, 3, 3]


def test_what_is_never_shown_counts_once_a_row() -> None:
    assert tellings(hours("A - - 2 3\n A - - 2 3\n A 0 9 2 3")).tolist() == [3, 3, 3]


def test_by_ranks_the_same_place_is_the_same_telling() -> None:
    assert tellings(film("event, screen_order\n A, 1\n A, 1\n A, 2")).tolist() == [2, 2, 2]


def test_a_name_in_another_work_is_another_happening() -> None:
    events = pd.concat([hours("A 0 9 1 2\nA 9 18 1 2", "One"), hours("A 0 9 1 2", "Two")]).set_axis(
        [7, 3, 5]
    )
    assert tellings(events).to_dict() == {7: 2, 3: 2, 5: 1}
