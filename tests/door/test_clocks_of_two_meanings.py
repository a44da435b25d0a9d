"""Clocks that can be two things: `1:05` is a minute or an hour, `00:00:05.12` hundredths or frames."""

import pytest

from tests.tables import column, opened, rules

HOURS = "event,screen_start,screen_end\nA,0:00,0:05\nB,0:05,0:41\nC,0:41,1:05\nD,1:05,1:58\n"


def test_hours_and_minutes_that_may_be_minutes_and_seconds_are_noted() -> None:
    (noted,) = opened(HOURS).findings
    assert (noted.rule, noted.takes) == ("minutes_or_hours", (("rewrite", "screen_start"),))
    assert column(opened(HOURS), "screen_end")[-1] == 118.0


def test_they_are_hours_once_that_is_said_and_not_by_taking_all_that_is_proposed() -> None:
    said = opened(HOURS, rewrite=frozenset({"screen_start"}))
    assert column(said, "screen_end") == [300.0, 2460.0, 3900.0, 7080.0]
    assert column(opened(HOURS, accept=True), "screen_end")[-1] == 118.0


def test_lengths_alone_may_be_hours_too() -> None:
    table = "event,screen_duration\nA,0:12\nB,0:29\nC,0:53\n"
    assert rules(opened(table)) == ["minutes_or_hours", "lengths_alone"]
    said = opened(table, rewrite=frozenset({"screen_duration"}), order="rows")
    assert column(said, "screen_end") == [720.0, 2460.0, 5640.0]


@pytest.mark.parametrize(
    "clocks",
    ["0:00 0:04 0:09 0:12", "0:00 1:00 2:00 3:00", "0:00 0:45 1:30 14:58", "0:00 0:30 1:00 1:30.5"],
)
def test_clocks_that_are_plainly_minutes_are_not_noted(clocks: str) -> None:
    rows = "".join(f"{clock},{clock}\n" for clock in clocks.split())
    assert "minutes_or_hours" not in rules(opened(f"event,screen_start\n{rows}"))


FRAMES = (
    "event,screen_start,screen_end\nA,[00:00:05.12],[00:00:09.23]\nB,[00:00:09.24],[00:00:14.02]\n"
)


def test_hundredths_none_of_which_is_over_a_frame_are_noted() -> None:
    (noted,) = opened(FRAMES).findings
    assert noted.rule == "frames_or_hundredths"
    assert noted.takes == (("rate", "25"), ("rate", "29.97"), ("rate", "30"))
    assert column(opened(FRAMES), "screen_start") == [5.12, 9.24]
    assert rules(opened(FRAMES.replace(".02", ".83"))) == []


def test_they_are_frames_once_a_rate_is_said() -> None:
    assert column(opened(FRAMES, rate="25"), "screen_start") == [5.48, 9.96]
    over = opened(FRAMES.replace(".24", ".29"), rate="24")
    assert column(over, "screen_start") == [5.12, 9.29]


def test_timecodes_in_brackets_have_frames_too() -> None:
    table = "event,screen_start\nA,[00:00:05:12]\nB,[00:00:09:10]\n"
    assert column(opened(table, rate="25"), "screen_start") == [5.48, 9.4]
    (asked,) = [one for one in opened(table).findings if one.refuses]
    assert asked.takes[0] == ("rate", "25")
