"""Spreadsheets of OpenDocument: a date is as exact as it is shown, clocks are lengths, what is
repeated is counted; hostile ones end in a sentence.
"""

import io
import zipfile

import pytest

from anachrony.events import open_table
from anachrony.terms import Terms
from tests.tables import column

MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "style", "table", "text")
)


def cell(shown: str, **said: str) -> str:
    """A cell that shows a text, `type`, `date` or `time` saying what it holds."""
    names = {"type": "office:value-type", "value": "office:value"}
    names |= {"date": "office:date-value", "time": "office:time-value"}
    names |= {"rows": "table:number-rows-spanned", "columns": "table:number-columns-repeated"}
    held = " ".join(f'{names[name]}="{value}"' for name, value in said.items())
    lines = "".join(f"<text:p>{line}</text:p>" for line in shown.split("\n") if line)
    return f"<table:table-cell {held}>{lines}</table:table-cell>"


def row(*cells: str, **said: str) -> str:
    held = " ".join(f'table:{name.replace("_", "-")}="{value}"' for name, value in said.items())
    whole = "".join(one if one.startswith("<") else cell(one, type="string") for one in cells)
    return f"<table:table-row {held}>{whole}</table:table-row>"


def book(*rows: str, more: str = "", before: str = "", mimetype: str = MIMETYPE) -> bytes:
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", mimetype)
        table = f'<table:table table:name="Scenes">{"".join(rows)}</table:table>{more}'
        content = f"<office:document-content {SPACES}>{before}{table}</office:document-content>"
        packed.writestr("content.xml", content)
    return stored.getvalue()


HEADER = row("event", "screen_start", "screen_end", "story_start", "city")
SCENES = (
    HEADER,
    row(
        cell("The bridge\nagain", type="string"),
        cell("00:00", type="time", time="PT00H00M00S"),
        cell("18:30", type="time", time="PT00H18M30S"),
        cell("August 1957", type="date", date="1957-08-01"),
        cell("Hiroshima", type="string", rows="2"),
    ),
    row(
        "Cellar",
        cell("18:30", type="time", time="PT00H18M30S"),
        cell("5400,5", type="float", value="5400.5"),
        cell("02.08.1944", type="date", date="1944-08-02"),
        "<table:covered-table-cell/>",
    ),
    row(cell("", columns="16384"), number_rows_repeated="1048573"),
)


def test_a_spreadsheet_is_read_as_it_is_shown() -> None:
    found = open_table(book(*SCENES), name="W")
    assert column(found, "event") == ["The bridge\nagain", "Cellar"]
    assert column(found, "screen_end") == [1110.0, 5400.5]
    assert column(found, "story_start_text") == ["1957-08", "1944-08-02"]
    assert column(found, "city") == ["Hiroshima", "Hiroshima"]


def timed(shown: tuple[str, str], held: tuple[str, str]) -> bytes:
    """Two events, from clocks that are shown so and hold that."""
    cells = [cell(one, type="time", time=clock) for one, clock in zip(shown, held, strict=True)]
    return book(row("event", "screen_start"), row("A", cells[0]), row("B", cells[1]))


def test_minutes_and_seconds_that_are_held_as_hours_are_asked_about() -> None:
    typed = [
        timed(("00:00", "18:30"), ("PT00H00M00S", "PT18H30M00S")),
        timed(("00:00:00", "18:30:00"), ("PT00H00M00S", "PT18H30M00S")),
        timed(("12:00 AM", "06:30 PM"), ("PT00H00M00S", "PT18H30M00S")),
        timed(("90:15:00", "91:00:00"), ("PT90H15M00S", "PT91H00M00S")),
    ]
    for data in typed:
        assert "hours_typed" in [one.rule for one in open_table(data, name="W").findings]
    minutes = open_table(typed[1], Terms(clocks="minutes"), "W")
    assert column(minutes, "screen_start") == [0.0, 1110.0]
    hours = open_table(typed[1], Terms(clocks="hours"), "W")
    assert column(hours, "screen_start") == [0.0, 66600.0]


def test_clocks_with_seconds_are_as_they_are_held() -> None:
    found = open_table(timed(("00:00", "01:04"), ("PT00H00M00S", "PT00H01M04,250S")), name="W")
    assert column(found, "screen_start") == [0.0, 64.25]


def test_hidden_and_repeated_rows_are_rows() -> None:
    rows = (
        row("event", "screen_order"),
        row("A", cell("1", type="float", value="1"), visibility="collapse"),
        row(cell(""), number_rows_repeated="2"),
        row("B", cell("2", type="float", value="2.0"), number_rows_repeated="2"),
    )
    found = open_table(book(*rows), name="W")
    assert column(found, "event") == ["A", "B", "B"]
    assert [(one.rule, one.lines) for one in found.findings] == [("hidden_rows", (2,))]


def test_the_sheet_with_known_headers_is_read() -> None:
    other = f'<table:table table:name="Notes">{row("hello", "you")}{row("a", "b")}</table:table>'
    found = open_table(book(*SCENES, more=other), name="W")
    assert column(found, "event") == ["The bridge\nagain", "Cellar"]
    assert [one.rule for one in found.findings] == ["sheet"]


def test_a_hidden_sheet_is_said_and_not_read() -> None:
    style = '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
    rows = f"{HEADER}{SCENES[1]}"
    hidden = f'<table:table table:name="Old" table:style-name="ta2">{rows}</table:table>'
    found = open_table(book(*SCENES, more=hidden, before=style), name="W")
    assert column(found, "event") == ["The bridge\nagain", "Cellar"]
    assert [one.rule for one in found.findings] == ["hidden_sheets"]
    assert "Old" in str(found.findings[0])


BOMBS = {
    "rows": row("x", "y", number_rows_repeated="1000000000"),
    "cells": row(cell("x", columns="16384"), number_rows_repeated="1048576"),
    "gap": row(cell(""), number_rows_repeated="1000000000") + row("x", "y", "z"),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_what_would_grow_beyond_measure_is_refused(bomb: str) -> None:
    (one,) = open_table(book(HEADER, BOMBS[bomb])).findings
    assert one.rule == "large_workbook"


@pytest.mark.parametrize("content", ["<a", "<!DOCTYPE a [<!ENTITY b 'b'>]><a>&b;</a>", ""])
def test_a_damaged_spreadsheet_ends_in_a_sentence(content: str) -> None:
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as packed:
        packed.writestr("mimetype", MIMETYPE)
        packed.writestr("content.xml", content)
    (one,) = open_table(stored.getvalue()).findings
    assert one.rule in ("broken_workbook", "empty_file")


def test_a_text_of_opendocument_is_still_named() -> None:
    (one,) = open_table(book(*SCENES, mimetype="application/vnd.oasis.opendocument.text")).findings
    assert one.rule == "not_text"


def test_hundredths_are_read_in_full_and_formulas_without_a_result_said() -> None:
    header = row("event", "screen_order", "story_start")
    shares = [cell("33%", type="percentage", value=value) for value in ("0.3333", "0.5")]
    formula = '<table:table-cell table:formula="of:=[.B2]"></table:table-cell>'
    rows = [row(name, share, formula) for name, share in zip("AB", shares, strict=True)]
    found = open_table(book(header, *rows), name="W")
    assert column(found, "screen_order_text") == ["33.33%", "50%"]
    assert [(one.rule, one.lines) for one in found.findings] == [("no_results", (2, 3))]
