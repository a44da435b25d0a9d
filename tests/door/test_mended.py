"""What other programs write, and what leaves: a list of chapters, an Avid log, a workbook's clocks,
and a copy that asks nothing more.
"""

import datetime
import io

import openpyxl
import pytest

from anachrony import times
from anachrony.app.asked import all_found
from anachrony.events import open_table
from anachrony.export import csv
from anachrony.terms import Terms
from tests.tables import opened, rules

# --- chapters, logs, halves -----------------------------------------------------------------------

CHAPTERS = "0:00 Intro\n1:35 - The arrival, by night\n[12:40] Cellar in Nevers\n1:02:15 End\n"


@pytest.mark.parametrize("above", ["", "Chapters:\n\n"])
def test_a_clock_and_a_name_a_line_are_chapters(above: str) -> None:
    found = opened(above + CHAPTERS)
    assert found.events is not None
    assert found.events["event"].tolist() == [
        *("Intro", "The arrival, by night", "Cellar in Nevers", "End")
    ]
    assert found.events["screen_start"].tolist() == [0.0, 95.0, 760.0, 3735.0]
    assert "chapters" in rules(found)
    (last,) = (one for one in found.findings if one.rule == "open_end")
    assert last.lines == ((above + CHAPTERS).count("\n"),)


@pytest.mark.parametrize(
    "table",
    [
        "event,screen_start\n0:00 Intro,0:00\n1:35 Arrival,1:35\n",
        "0:00 Intro\nand no clock\n",
        "0:00 4:10 Intro\n4:10 9:30 Arrival\n",
        "0:00 12\n1:35 14\n",
    ],
)
def test_what_only_looks_like_chapters_is_none(table: str) -> None:
    assert "chapters" not in rules(opened(table))


ALE = (
    "Heading\nFIELD_DELIM\tTABS\nFPS\t24\n\nColumn\nName\tTracks\tStart\tEnd\n\nData\n"
    "12A-1\tVA1\t01:00:11:00\t01:00:45:12\n12A-2\tVA1\t01:01:01:00\t01:01:40:02\n"
)


def test_the_word_above_the_rows_of_an_avid_log_is_no_event() -> None:
    found = opened(ALE, accept=True, rate="24")
    assert found.events is not None
    assert found.events["event"].tolist() == ["12A-1", "12A-2"]
    assert found.events["screen_start"].tolist() == [3611.0, 3661.0]


def test_rows_that_only_begin_or_end_an_event_are_refused_with_what_to_export() -> None:
    table = "time,subject,behavior,status\n1,Elle,speaks,START\n4,Elle,speaks,STOP\n"
    (fault,) = (one for one in opened(table).findings if one.kind == "fault")
    assert (fault.rule, fault.column) == ("halves", "status")
    with_ends = table.replace("status", "status,end").replace("START", "START,2")
    assert "halves" not in rules(opened(with_ends.replace("STOP", "STOP,5")))


def test_the_markup_of_a_wiki_is_refused_by_its_name() -> None:
    (fault,) = opened('{| class="wikitable"\n! Scene !! Year\n|-\n| A || 1957\n|}\n').findings
    assert fault.rule == "not_text"
    assert "wiki" in str(fault)


# --- dates and clocks -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("1957-213", "1957-08-01"),
        ("1956-366", "1956-12-31"),
        ("1957-366", ""),
        ("1957-000", ""),
        ("1957年8月15日", "1957-08-15"),
        ("1944年8月", "1944-08"),
        ("August 2, 1944 → December 24, 1944", "1944-08-02/1944-12-24"),
        ("FB - 1985", "1985"),
        ("Flashback (August 1944)", "1944-08"),
        ("1898 (Damuddy's death)", "1898"),
        ("1957 (summer)", "1957-22"),
        ("1944 (estimated)", "1944~"),
        ("1752-09-02 (old style)", ""),
    ],
)
def test_more_dates_of_the_trade_are_known(written: str, date: str) -> None:
    assert times.meant(written) == date


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("3 years before the accident", "relative"),
        ("trois ans avant la guerre", "relative"),
        ("turn of the century", "turn"),
        ("au tournant du siècle", "turn"),
        ("Jahrhundertwende", "turn"),
    ],
)
def test_what_has_no_date_is_told_which_to_write(written: str, rule: str) -> None:
    assert times.why_not(written) == rule


@pytest.mark.parametrize("start", ["1,261.5", "1.261,5"])
def test_of_two_marks_in_a_number_the_last_stands_before_the_decimals(start: str) -> None:
    found = opened(f"event;screen_start;screen_end\nA;{start};1400\n")
    assert found.events is not None
    assert found.events["screen_start"].tolist() == [1261.5]


# --- workbooks ------------------------------------------------------------------------------------


def workbook(*clocks: tuple[int, ...]) -> bytes:
    """A start a row, shown as h:mm:ss; the second row and a second sheet are hidden."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["event", "screen_start"])
    for row, clock in enumerate(clocks, 2):
        sheet.append([f"E{row}", datetime.time(*clock)])
        sheet.cell(row, 2).number_format = "h:mm:ss"
    sheet.row_dimensions[3].hidden = True
    book.create_sheet("old").sheet_state = "hidden"
    stored = io.BytesIO()
    book.save(stored)
    return stored.getvalue()


def test_hours_beyond_a_film_that_are_all_of_whole_minutes_are_asked_about() -> None:
    data = workbook((0, 0), (4, 10), (18, 30))
    asked = [one for one in open_table(data).findings if one.rule == "hours_typed"]
    assert [(one.values, one.needed) for one in asked] == [(("0:00", "4:10", "18:30"), True)]
    for clocks, starts in (("minutes", [0, 250, 1110]), ("hours", [0, 15000, 66600])):
        found = open_table(data, Terms(clocks=clocks))
        assert found.events is not None
        assert found.events["screen_start"].tolist() == starts


@pytest.mark.parametrize("last", [(1, 32, 0), (18, 30, 5)])
def test_hours_of_a_film_and_clocks_with_seconds_are_what_they_say(last: tuple[int, ...]) -> None:
    assert "hours_typed" not in rules(open_table(workbook((0, 0), (0, 40), last)))


def test_what_a_workbook_hides_is_said() -> None:
    hidden = {one.rule: one for one in open_table(workbook((0, 0), (0, 40))).findings}
    assert hidden["hidden_rows"].lines == (3,)
    assert "old" in str(hidden["hidden_sheets"])
    assert {hidden[rule].kind for rule in ("hidden_rows", "hidden_sheets")} == {"note"}


# --- a copy that asks nothing more ----------------------------------------------------------------

FRAMES = (
    "Clip,Start TC,End TC,Frame Rate\nA,10:00:00:00,10:00:05:12,24\nB,10:00:05:12,10:01:00:00,24\n"
)


def test_the_rate_that_a_column_states_is_taken_with_the_rest() -> None:
    assert {one.kind for one in opened(FRAMES).findings} == {"proposal"}
    found = opened(FRAMES, accept=True)
    assert found.terms.rate == "24"
    assert found.events is not None
    assert found.events["screen_end"].tolist() == [36005.5, 36060.0]


@pytest.mark.parametrize(
    ("table", "terms"),
    [
        (FRAMES, {}),
        (FRAMES, {"begin": "10:00:00:00", "rate": "24"}),
        ("event,story_start\nA,D1\nB,1957-08-20\n", {"day_one": "1957-08-15"}),
        ("Scene,Date,Cast\nA,circa 1944,Ann & Ben\nB,02/08/1944,Ann\n", {}),
        (CHAPTERS, {}),
    ],
)
def test_a_copy_of_what_was_taken_is_the_same_film_and_waits_for_nothing(
    table: str, terms: dict[str, str]
) -> None:
    first = opened(table, accept=True, **terms)
    assert first.events is not None
    again = opened(csv(first.events))
    assert [one for one in again.findings if one.kind != "note"] == []
    assert again.events is not None
    for name in ("screen_start", "screen_end", "story_start_earliest", "story_end_latest"):
        assert again.events[name].equals(first.events[name]), name


def test_a_cell_written_anew_is_said_by_the_files_own_header() -> None:
    terms = Terms({"event": "Scene", "screen_start": "Begins"}, mend={(2, "screen_start"): "1:00"})
    (note,) = (
        one for one in open_table(b"Scene,Begins\nA,soon\n", terms).findings if one.rule == "mended"
    )
    assert str(note).startswith("Line 2, Begins: “soon” → 1:00")


def test_each_encoding_is_answered_beside_what_it_reads() -> None:
    (found,) = all_found(open_table("Länge;Ort\n1;Wien\n".encode("cp1252")))
    reads = {one.take[1]: one.reads for one in found.takes}
    assert reads["cp1252"] == "“Länge;Ort”"
    assert reads["mac-roman"] == "“L‰nge;Ort”"
    assert "Länge" not in found.said
