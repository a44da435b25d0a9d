"""Clocks of two parts among others: `1:05` behind `59:00` is an hour, `0:04` beside `0:09:30` four
minutes or four seconds.
"""

import pytest

from tests.tables import column, opened, rules, taken

OVER = "event,screen_start\nA,5:00\nB,30:00\nC,59:00\nD,1:05\nE,1:12\nF,1:40\n"


def test_minutes_that_have_run_to_an_hour_are_asked_to_go_on_as_hours() -> None:
    found = next(one for one in opened(OVER).findings if one.rule == "hours_over")
    assert (found.kind, found.needed, found.lines) == ("proposal", False, (5, 6, 7))
    assert found.rewrite == ("1:05:00", "1:12:00", "1:40:00")
    read = column(taken(OVER), "screen_start")
    assert read == [300.0, 1800.0, 3540.0, 3900.0, 4320.0, 6000.0]


def test_an_end_behind_the_hour_waits_for_it() -> None:
    table = "event,screen_start,screen_end\nA,50:00,58:10\nB,58:10,1:02\nC,1:02,1:20\n"
    assert [one.rule for one in opened(table).findings if one.refuses] == ["hours_over"]
    assert column(taken(table), "screen_end") == [3490.0, 3720.0, 4800.0]


@pytest.mark.parametrize(
    "clocks",
    [
        "0:10 20:00 58:00 1:05 4:20 9:00",  # another reel
        "30:00 59:00 1:02:10 1:05:00",
        "5:00 30:00 4:10 1:40",
        "59:00 1:05 58:00 1:10",
    ],
)
def test_clocks_that_begin_again_run_over_no_hour(clocks: str) -> None:
    rows = "".join(f"{clock},{clock}\n" for clock in clocks.split())
    assert "hours_over" not in rules(opened(f"event,screen_start\n{rows}"))


AMONG = "event,screen_start\nA,0:04\nB,0:09:30\nC,0:12:10\nD,1:05:00\n"


def test_a_clock_of_two_parts_among_hours_may_be_hours_and_minutes() -> None:
    found = next(one for one in opened(AMONG).findings if one.rule == "hours_among")
    assert (found.kind, found.values, found.takes) == (
        "note",
        ("0:04",),
        (("rewrite", "screen_start"),),
    )
    assert column(opened(AMONG), "screen_start")[0] == 4.0
    assert column(taken(AMONG), "screen_start")[0] == 4.0
    said = opened(AMONG, rewrite=frozenset({"screen_start"}))
    assert column(said, "screen_start")[:2] == [240.0, 570.0]


def test_it_is_asked_where_seconds_would_go_back() -> None:
    table = "event,screen_start\nA,0:02:30\nB,0:04\nC,0:09:30\n"
    found = next(one for one in opened(table).findings if one.rule == "hours_over")
    assert (found.lines, found.rewrite) == ((3,), ("0:04:00",))
    assert column(taken(table), "screen_start") == [150.0, 240.0, 570.0]


@pytest.mark.parametrize(
    "clocks",
    [
        "0:00 4:10 1:02:10 1:05:00",  # minutes until there are hours
        "0:00 0:04:10 0:09:30",
        "0:04 0:04:10 0:02:30 12:00",
        "0:00:10 0:04:10 4:20 5:30",
    ],
)
def test_clocks_of_two_parts_that_are_plainly_minutes_are_not_noted(clocks: str) -> None:
    rows = "".join(f"{clock},{clock}\n" for clock in clocks.split())
    found = rules(opened(f"event,screen_start\n{rows}"))
    assert not {"hours_over", "hours_among"}.intersection(found)


def test_lengths_of_two_parts_among_lengths_with_hours_are_noted() -> None:
    table = "event,screen_start,screen_duration\nA,0:00:00,0:04\nB,0:04:00,0:01:30\n"
    found = next(one for one in opened(table).findings if one.rule == "hours_among")
    assert (found.column, found.takes) == (
        "screen_duration",
        (("rewrite", "screen_duration"),),
    )
    said = opened(table, rewrite=frozenset({"screen_duration"}))
    assert column(said, "screen_end") == [240.0, 330.0]
