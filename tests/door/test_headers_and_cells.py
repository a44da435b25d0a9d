"""What a header says of its cells, and cells that say nothing of what they held."""

import io

import pytest
from openpyxl import Workbook

from tests.tables import column, maps, opened, rules, taken


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Year", ("5/10/1905", "4/27/1905")),
        ("Year", ("5/10/1905", "5/9/1905")),  # the tenth of May alone is a likely year's
        ("Année", ("10/05/1905", "09/05/1905")),
        ("Start year", ("1905-05-10", "1905-05-09")),
        ("Year", ("1905-05-10 00:00:00", "1905-05-09 00:00:00")),
    ],
)
def test_years_that_a_spreadsheet_shows_as_dates_in_any_order_are_asked(
    header: str, cells: tuple[str, str]
) -> None:
    table = f"event,screen_order,{header}\nA,1,{cells[0]}\nB,2,{cells[1]}\n"
    mapped = {"mapping": {"story_start": header}}
    asked = next(one for one in opened(table, **mapped).findings if one.rule == "years_typed")
    assert asked.rewrite[0] == "1957"
    assert column(taken(table), "story_start_text") == list(asked.rewrite)


def test_years_of_either_order_wait_for_it() -> None:
    table = "event,screen_order,Year\nA,1,3/7/1905\nB,2,3/8/1905\n"  # 1893, 1894; 2011, 2042
    said = {"mapping": {"story_start": "Year"}}
    assert rules(opened(table, **said)) == ["day_month"]
    assert "years_typed" in rules(opened(table, **said, dates="mdy"))


def test_a_column_that_is_taken_is_said_to_be_no_other() -> None:
    table = "Scene,Start (min),End (min)\nA,0.00,4.10\nB,4.10,9.30\n"
    assert "yearless" not in rules(opened(table))
    assert maps(table) == {"event=Scene", "screen_start=Start (min)", "screen_end=End (min)"}


@pytest.mark.parametrize("name", ["screen_start", "story_start", "screen_order"])
def test_a_cell_of_a_narrow_column_is_told_what_it_is(name: str) -> None:
    (fault,) = opened(f"event,{name}\nA,#####\nB,10\nC,12\n").findings[:1]
    assert (fault.rule, fault.values) == ("narrow", ("#####",))


@pytest.mark.parametrize("cells", ["0:04 ##### ######", "0:04 #VALUE! #NAME?"])
def test_what_went_wrong_in_a_spreadsheet_speaks_for_no_other_column(cells: str) -> None:
    rows = "".join(f"{cell},{cell}\n" for cell in cells.split())
    assert "screen_start=Start" in maps(f"Scene,Start\n{rows}")


def test_a_column_of_dates_all_of_it_narrow_is_said() -> None:
    assert "untimed" in rules(opened("Scene,Date\nA,####\nB,####\n"))


@pytest.mark.parametrize(
    ("header", "rate"),
    [
        ("Start (@25fps)", "25"),
        ("Start @ 23.976 fps", "23.976"),
        ("Start [HH:MM:SS:FF @ 25]", "25"),
        ("Start Frame (30 fps)", "30"),
        ("Début (25 i/s)", "25"),
        ("TC at 50 fps", "50"),
    ],
)
def test_a_rate_in_a_header_is_the_one_that_is_offered(header: str, rate: str) -> None:
    for cells in ("00:00:04:12,00:00:09:00", "100,225"):
        first, second = cells.split(",")
        found = opened(f"Scene,{header}\nA,{first}\nB,{second}\n")
        assert f"screen_start={header}" in {one.takes[0][1] for one in found.findings if one.takes}
        asked = next(one for one in found.findings if one.rule == "frames")
        assert (asked.kind, asked.needed, asked.takes[0]) == ("proposal", True, ("rate", rate))


def test_what_a_header_counts_at_a_rate_is_read_at_it() -> None:
    table = "Scene,Start (@25fps),End (@25fps)\nA,0,100\nB,100,250\n"
    assert column(taken(table), "screen_end") == [4.0, 10.0]


def test_a_number_behind_a_header_is_no_rate() -> None:
    assert maps("Scene,Start 25\nA,0:00\nB,0:30\n") == {"event=Scene", "screen_start=Start 25"}


MINUTES = 'Scene,Minute\nA,0\nB,"4,10"\nC,"12,30"\nD,"20,05"\n'


def test_decimals_of_minutes_that_may_be_seconds_are_noted() -> None:
    noted = next(one for one in taken(MINUTES).findings if one.rule == "minutes_or_seconds")
    assert noted.takes == (("clocks", "minutes"),)
    assert column(taken(MINUTES), "screen_start") == [0.0, 246.0, 738.0, 1203.0]
    assert column(taken(MINUTES, clocks="minutes"), "screen_start") == [0.0, 250.0, 750.0, 1205.0]


def test_a_nought_that_a_spreadsheet_left_out_is_of_tens() -> None:
    table = "Scene,Minute\nA,0\nB,4.1\nC,12.3\nD,20.05\n"
    assert column(taken(table, clocks="minutes"), "screen_start") == [0.0, 250.0, 750.0, 1205.0]


@pytest.mark.parametrize("cells", ["0 4.75 12.30", "0 4.5 9", "0.125 4.10 9.30"])
def test_decimals_that_are_no_seconds_are_not_noted(cells: str) -> None:
    rows = "".join(f"{cell},{cell}\n" for cell in cells.split())
    assert "minutes_or_seconds" not in rules(taken(f"Scene,Minute\n{rows}"))


SLUG = 'The "slug",\nits action\n\nand more'
LINED = [["Scene\nname", "Screen\nstart", "note"], [SLUG, "0:00", "rain\nsnow"], ["B", "1:00", ""]]


def _quoted(separator: str, end: str) -> bytes:
    """Rows in quotation marks, those in a cell doubled, their lines ended as those in the cells."""
    rows = (['"' + cell.replace('"', '""') + '"' for cell in row] for row in LINED)
    return "".join(separator.join(row) + "\n" for row in rows).replace("\n", end).encode()


def _workbook(rows: list[list[str]]) -> bytes:
    book, written = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(written)
    return written.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        _quoted(",", "\n"),
        _quoted(",", "\r\n"),
        _quoted("\t", "\r\n"),
        _workbook(LINED),
        _workbook([[cell.replace("\n", "_x000D_\n") for cell in row] for row in LINED]),
    ],
)
def test_a_cell_of_several_lines_is_one_and_a_header_is_said_in_one(data: bytes) -> None:
    asked = {take for one in opened(data).findings for take in one.takes[:1]}
    assert ("map", "event=Scene name") in asked
    found = taken(data)
    assert (column(found, "event"), column(found, "screen_start")) == ([SLUG, "B"], [0.0, 60.0])
    assert column(found, "note") == ["rain\nsnow", ""]
