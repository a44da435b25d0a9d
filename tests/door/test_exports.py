"""What programs and hands write into cells: powers of ten, nulls, ditto marks, lists, notes."""

import pytest

from anachrony import times
from tests.tables import column, opened, rules, taken


@pytest.mark.parametrize(
    ("written", "seconds"), [("1e+03", 1000.0), ("1.1e3", 1100.0), ("5E-1", 0.5), ("1e+05", 1e5)]
)
def test_a_power_of_ten_is_a_number_of_seconds(written: str, seconds: float) -> None:
    assert times.clock_seconds(written) == seconds


@pytest.mark.parametrize("none", ["\\N", "<NA>", "(null)", "[NULL]"])
def test_nulls_of_databases_are_blank(none: str) -> None:
    found = opened(f"event,screen_order,story_start,place\nA,1,1944,Nevers\nB,2,{none},{none}\n")
    assert rules(found) == ["blank", "blank"]
    assert column(found, "place") == ["Nevers", ""]


@pytest.mark.parametrize("mark", ["〃", '""""', "ditto", "Idem", "do.", "''"])
def test_a_ditto_mark_repeats_the_cell_above(mark: str) -> None:
    table = f"event,screen_order,story_start,place\nA,1,2 August 1944,Nevers\nB,2,{mark},{mark}\n"
    asked = [one for one in opened(table).findings if one.rule == "ditto"]
    assert {one.column: (one.rewrite, one.needed) for one in asked} == {
        "place": (("Nevers",), False),
        "story_start": (("2 August 1944",), True),
    }
    assert column(taken(table), "story_start_text") == ["1944-08-02"] * 2
    assert column(taken(table), "place") == ["Nevers"] * 2


def test_nothing_above_is_repeated_by_nothing() -> None:
    found = opened("event,screen_order,place\nditto,1,ditto\nB,2,Nevers\n")
    assert (rules(found), column(found, "event")) == ([], ["ditto", "B"])


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("1944-08-02†", "1944-08-02"),
        ("1944¹", "1944"),
        ("August 1944*", "1944-08"),
        ("1945-Q1", "1945-33"),
        ("2.-5. August 1944", "1944-08-02/1944-08-05"),
        ("1945²³", "1945"),
    ],
)
def test_a_note_behind_a_date_is_none_of_it(written: str, date: str) -> None:
    assert times.meant(written) == date


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ('["Anna", "Ben"]', "Anna; Ben"),
        ("['Anna', 'O\\'Ben']".replace("\\", ""), "Anna; O'Ben"),
        ('c("Anna", "Ben, Jr.")', "Anna; Ben, Jr."),
        ('["Anna"]', "Anna"),
        ("[]", ""),
    ],
)
def test_a_list_of_a_program_is_names(written: str, names: str) -> None:
    quoted = written.replace('"', '""')
    table = f'event,screen_order,characters\nA,1,"{quoted}"\nB,2,Carla\n'
    assert rules(opened(table)) == ["characters"]
    assert column(taken(table), "characters") == [names, "Carla"]


def test_thousands_of_milliseconds_may_be_parted() -> None:
    table = 'event,start_ms,end_ms\nA,0,"12,500"\nB,"12,500","1,204,000"\n'
    assert column(taken(table), "screen_end") == [12.5, 1204.0]
    decimals = "event;start_ms;end_ms\nA;0;12,5\nB;12,5;61,125\n"
    assert column(taken(decimals), "screen_end") == [0.0125, 0.061125]


@pytest.mark.parametrize(
    ("header", "cells", "rule"),
    [
        ("Day", ("Monday", "Tue", "Friday night"), "weekdays"),
        ("Tag", ("Montag", "Dienstag", "Montag"), "weekdays"),
        ("Years ago", ("0", "20", "35"), "ago"),
        ("Vor Jahren", ("0", "20", "35"), "ago"),
    ],
)
def test_a_column_that_dates_nothing_is_said(
    header: str, cells: tuple[str, ...], rule: str
) -> None:
    rows = "".join(f"{cell},{at},{cell}\n" for at, cell in enumerate(cells))
    assert rules(opened(f"event,screen_order,{header}\n{rows}")) == [rule]
    dated = rows.replace("\n", ",1944\n")
    assert rules(opened(f"event,screen_order,{header},story_start\n{dated}")) == []


def test_how_far_a_row_is_from_the_story_is_said_beside_dates_too() -> None:
    rows = "event,screen_order,offset from story (years){}\nA,1,0{}\nB,2,-3{}\n"
    assert rules(opened(rows.format("", "", ""))) == ["ago"]
    assert rules(opened(rows.format(",story_start", ",1944", ",1944"))) == ["ago"]
