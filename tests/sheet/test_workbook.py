"""Workbooks: which sheet, what its number formats say, what Excel made of what was typed; hostile
ones end in a sentence.
"""

import io
import json
import re
import zipfile
from datetime import datetime, time, timedelta
from urllib.parse import quote

import pytest
from openpyxl import Workbook

from anachrony.app import create_app
from anachrony.app.films import gzipped
from anachrony.events import Opened, open_table
from anachrony.sheet.readers import workbook
from anachrony.terms import Terms
from tests.films import film

HEADER = ["event", "screen_start", "screen_end", "story_start"]
ROWS = [
    ["Waking", time(0, 0), time(0, 18, 30), (datetime(1944, 8, 1), "yyyy-mm")],
    [
        "The hand_x000D_\nagain",
        time(0, 18, 30),
        time(1, 2, 5),
        (datetime(1944, 8, 2), "yyyy-mm-dd"),
    ],
    ["End", time(1, 2, 5), time(1, 30, 0, 500000), (datetime(1957, 1, 1), "yyyy")],
]


def book(**sheets: list[list[object]]) -> bytes:
    """Sheets of rows; a value may be a pair with its number format."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for at, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                cell = sheet.cell(at, column)
                cell.value, form = value if isinstance(value, tuple) else (value, None)
                if form or isinstance(value, time):
                    cell.number_format = form or "h:mm:ss.0"
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def opened(data: bytes, **terms: str) -> Opened:
    return open_table(data, Terms(**terms), "W")  # type: ignore[arg-type]


def column(name: str, found: Opened) -> list[object]:
    assert found.events is not None, list(map(str, found.findings))
    return found.events[name].tolist()


def test_a_date_is_as_exact_as_its_format_and_a_clock_as_typed() -> None:
    found = opened(book(Scenes=[HEADER, *ROWS]))
    assert found.findings == ()
    assert column("story_start_text", found) == ["1944-08", "1944-08-02", "1957"]
    assert column("screen_end", found) == [1110.0, 3725.0, 5400.5]
    assert column("event", found) == ["Waking", "The hand\nagain", "End"]


def test_of_many_rows_the_first_say_the_formats(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "SMALL", 3)  # the header and two rows: calamine reads
    rows = [[f"{at}", time(0, at), time(0, at + 1), ROWS[0][3]] for at in range(9)]
    found = opened(book(Scenes=[HEADER, *rows]))
    assert found.findings == ()
    assert column("story_start_text", found) == ["1944-08"] * 9
    assert column("screen_end", found) == [60.0 * at for at in range(1, 10)]


def test_hours_that_excel_made_of_minutes_are_asked() -> None:
    typed = book(A=[HEADER[:3], ["A", (time(18, 30), "h:mm"), (timedelta(hours=75), "[h]:mm:ss")]])
    found = opened(typed)
    assert found.events is None
    assert [str(one) for one in found.findings] == [
        "Line 2, screen_start: “18:30” is hours and minutes to the spreadsheet. Were minutes and "
        "seconds typed, or hours? --clocks minutes or --clocks hours.",
        "Line 2, screen_end: “75:00” is hours and minutes to the spreadsheet. Were minutes and "
        "seconds typed, or hours? --clocks minutes or --clocks hours.",
    ]
    minutes, hours = (opened(typed, clocks=said) for said in ("minutes", "hours"))
    assert column("screen_end", minutes) == [4500.0]
    assert column("screen_start", hours) == [66600.0]


def test_the_sheet_with_known_headers_is_read_with_a_note_and_another_can_be_said() -> None:
    data = book(Budget=[["a", "b"], [1, 2]], Scenes=[HEADER, *ROWS], Old=[["x"], ["y"]])
    found = opened(data)
    assert [one.rule for one in found.findings] == ["sheet"]
    assert column("event", found)[0] == "Waking"
    assert opened(data, sheet="Scenes").findings == ()
    (wrong,) = opened(data, sheet="Scene").findings
    assert str(wrong) == "The file has no sheet “Scene”. It has: Budget, Scenes and Old."


def test_between_two_tables_the_sheet_is_asked() -> None:
    data = book(First=[HEADER, *ROWS], Second=[HEADER, *ROWS[:1]])
    (asked,) = opened(data).findings
    assert asked.takes == (("sheet", "First"), ("sheet", "Second"))
    assert column("event", opened(data, sheet="Second")) == ["Waking"]


def test_a_line_is_the_row_of_the_sheet() -> None:
    rows = [["Title of it all"], [], HEADER, *ROWS, ["Last", "soon", "later", 1950]]
    data = book(A=rows)
    found = {one.rule: one.lines for one in opened(data).findings}
    assert found == {"preamble": (1,), "clock": (7,)}


@pytest.mark.slow
def test_a_workbook_is_dropped_on_the_page() -> None:
    data = book(Scenes=[HEADER, *ROWS])
    shipped = film("event, screen_start, screen_end\n A, 0:00, 1:00")
    client = create_app(shipped, {"W": "film.csv"}).server.test_client()
    about = quote(json.dumps({"name": "scenes.xlsx", "takes": []}))
    headers = {"Anachrony-Carried": about, "Anachrony-Reader": "ann"}
    answer = client.post("/open", data=gzipped(data), headers=headers).get_json()
    assert (answer["title"], answer["notes"]) == ("scenes", [])


def archive(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"PK\x03\x04\x14\0", "broken_workbook"),
        (archive({"mimetype": b"x"}), "not_text"),
        (archive({"xl/workbook.xml": b"<" * 99}), "broken_workbook"),
        (archive({"xl/workbook.xml": b" " * 150_000_001}), "large_workbook"),
        (book(A=[HEADER, *ROWS])[:-300], "broken_workbook"),
        (book(A=[]), "empty_file"),
    ],
)
def test_a_hostile_workbook_ends_in_a_sentence(data: bytes, rule: str) -> None:
    found = opened(data)
    assert found.events is None
    assert [one.rule for one in found.findings] == [rule]
    assert str(found.findings[0]).startswith("The file ")


def test_cells_far_apart_are_refused_before_they_fill_the_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(workbook, "SMALL", 1)
    made = Workbook()
    sheet = made.worksheets[0]
    sheet["A1"], sheet["A2"], sheet["ALL1048576"] = "event", "A", "far"
    written = io.BytesIO()
    made.save(written)
    assert [one.rule for one in opened(written.getvalue()).findings] == ["large_workbook"]


def test_hundredths_are_read_so_in_long_sheets_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "SMALL", 3)
    rows = [[f"{at}", (at / 8, "0%"), at] for at in range(8)]
    found = opened(book(A=[["event", "screen_order", "level"], *rows]))
    assert column("screen_order", found) == [12.5 * at for at in range(8)]
    assert found.events is not None
    assert found.events["screen_order_text"].tolist()[1] == "12.5%"


def reckoned(data: bytes, result: bytes) -> bytes:
    """A workbook whose formulas have a result, as a program writes it that reckons none."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, re.sub(rb"</f>\s*<v\s*/>", b"</f><v>" + result + b"</v>", part))
    return written.getvalue()


def test_noughts_that_stand_for_results_are_blank() -> None:
    rows = [["A", 1, "=B2+1900"], ["B", 2, "=B3+1900"]]
    sheet = book(A=[["event", "screen_order", "story_start"], *rows])
    for result in (b"", b"0"):
        found = opened(reckoned(sheet, result))
        assert [one.rule for one in found.findings] == ["no_results"]
        assert column("story_start_text", found) == ["", ""]
    assert column("story_start_text", opened(reckoned(sheet, b"1901"))) == ["1901", "1901"]
