"""From the bytes of a file to cells: separators, quotation marks, line ends, encodings, headers,
mappings.
"""

import re

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from anachrony.events import open_table, read
from anachrony.events.blanks import _SPELT
from anachrony.findings import InvalidEvents, said
from anachrony.sheet import sheet
from anachrony.sheet.naming.fitting import worded
from anachrony.sheet.readers import plain, shape
from anachrony.terms import Terms
from tests.films import broken, faults

TABLE = 'event,note,mood\nA,"x, ""y""",1\nB,,2\n'


def cells(table: str | bytes, mapping: dict[str, str] | None = None) -> list[list[str]]:
    """Event, note, then whatever the contract doesn't know, row by row."""
    data = table.encode() if isinstance(table, str) else table
    events = read(data, mapping, "W")
    more = [name for name in events if name in ("mood", "wind")]
    return events[["event", "note", *more]].to_numpy().tolist()


def lines(table: str | bytes) -> list[int]:
    """The lines of the faults."""
    return [int(number) for number in re.findall(r"^Line (\d+)", "\n".join(faults(table)), re.M)]


# --- what reads the same --------------------------------------------------------------------------


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("last", ["", "\n", "\n\n\n"])
def test_separator_line_end_and_byte_order_mark_make_no_difference(
    separator: str, newline: str, encoding: str, last: str
) -> None:
    rows = [["event", "note", "mood"], ["A", '"x"', "1"], ["B", "", "two\nlines"]]
    written = (
        separator.join(f'"{cell}"' if "\n" in cell else cell for cell in row) for row in rows
    )
    table = "\n".join([*written]).replace('"x"', '"""x"""') + last
    assert cells(table.replace("\n", newline).encode(encoding)) == [
        ["A", '"x"', "1"],
        ["B", "", "two\nlines"],
    ]


CELL = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=9)
MARKS = st.text('a ,;\t\n\r"é\u00a0\u3000“🎬', max_size=9)
ROWS = st.lists(st.tuples(CELL | MARKS, CELL | MARKS, CELL | MARKS), min_size=1, max_size=6)


def seen(cell: str) -> str:
    """A cell as it is read: one kind of line end, no white space around."""
    return cell.replace("\r\n", "\n").replace("\r", "\n").strip()


def quoted(cell: str, always: bool) -> str:
    """A cell as CSV writes it (RFC 4180); Python's own writer forgets line ends that are not the
    table's.
    """
    return f'"{cell.replace(QUOTE, QUOTE * 2)}"' if always or set(cell) & set(',;\t\r\n"') else cell


QUOTE = '"'


def known(cell: str) -> str:
    """What a note says: nothing where its word means that there is nothing."""
    bare = seen(cell)
    return "" if bare in _SPELT else bare


@given(
    ROWS,
    st.sampled_from(",;\t"),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
    st.booleans(),
)
@example([("A", " ", '"'), ("B", "\x1c", "\x85b")], ",", "\n", False, False)
@example([("A", "None", "None"), ("B", "nONe", "?")], ",", "\n", False, False)
def test_what_is_written_as_csv_is_read(
    rows: list[tuple[str, str, str]], separator: str, newline: str, marked: bool, always: bool
) -> None:
    rows = [(seen(event) or "E", note, mood) for event, note, mood in rows]
    table = [("event", "note", "mood"), *rows]
    written = newline.join(separator.join(quoted(cell, always) for cell in row) for row in table)
    assert cells(written.encode("utf-8-sig" if marked else "utf-8")) == [
        [seen(event), known(note), seen(mood)]
        for event, note, mood in rows  # its own column is kept
    ]


@given(st.text('ab,\n"; é\u00a0', max_size=40))
def test_what_counting_vouches_for_csv_reads_the_same(table: str) -> None:
    data = ("event,note\n" + table).encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plain, "_BLOCK", 8)
        patch.setattr(shape, "_BLOCK", 8)  # so that every mark stands at the edge of some block
        counted = outcome(data)
        patch.setattr(shape, "_counted", odd)
        assert outcome(data) == counted


def outcome(data: bytes) -> object:
    try:
        return cells(data)
    except InvalidEvents as invalid:
        return invalid.findings


def odd(*_: object) -> None:
    raise shape._Odd


@pytest.mark.slow
@given(
    st.permutations(
        ["work", "event", "screen_start", "screen_end", "story_start", "story_end", "city", "mood"]
    )
)
def test_columns_may_stand_in_any_order(order: list[str]) -> None:
    rows = [
        ["W", "A", "0", "0:05", "1944", "1945", "Nevers", "x"],
        ["W", "B", "5", "9", "", "", "", ""],
    ]
    table = pd.DataFrame(rows, columns=["work", "event", *ENDS, "city", "mood"])
    straight = read(table.to_csv(index=False).encode())
    mixed = read(table[order].to_csv(index=False).encode())
    pd.testing.assert_frame_equal(mixed, straight)


ENDS = ["screen_start", "screen_end", "story_start", "story_end"]


def visible(sentence: str) -> bool:
    return sentence.replace("\u200c", "").replace("\u200d", "").isprintable()


@pytest.mark.slow
@given(
    st.binary(max_size=300) | st.text('event,scr_t\n\r"0:1;é\0\ufeff', max_size=80).map(str.encode)
)
@settings(max_examples=300)
@example(b'"')
@example(b"\xef\xbb\xbf\xef\xbb\xbfevent\nA")
@example(b'event\n"A\n')
def test_any_bytes_are_events_or_faults(data: bytes) -> None:
    assert all(map(visible, faults(data)))


FILM = b"""\
work,event,screen_start,screen_end,story_start,story_end,times,track
W,"A ""x""\",0:00,0:05.5,1944-08,1945~,1,image
W,B,0:06,7,1957-08-15T16:00,1957,2,Both
"""


@pytest.mark.slow
@given(
    st.integers(0, len(FILM)),
    st.integers(0, 5),
    st.binary(max_size=4) | st.sampled_from([b'"', b",", b"\r", b"/"]),
)
@settings(max_examples=300)
def test_a_damaged_table_is_events_or_faults(at: int, gone: int, put: bytes) -> None:
    assert all(map(visible, faults(FILM[:at] + put + FILM[at + gone :])))


# --- quotation marks and lines --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("table", "read"),
    [
        (
            'event,note\n5" disc,a "b" c\n',
            [['5" disc', 'a "b" c']],
        ),  # inside a cell they are only marks
        ('event, note\nA, "b, c"\n', [["A", "b, c"]]),  # a space before them is no part of the cell
        ('"event","note"\n"A",""\n', [["A", ""]]),
        ('\ufeff"event","note"\nA,b\n', [["A", "b"]]),
        ('event,note\nA,""""\n', [["A", '"']]),
        ('event,note\nA,"x""""y"\n', [["A", 'x""y']]),
        ('event,note\nA," \n x \n "\n', [["A", "x"]]),
        ('event,"note",\nA,"b",\n', [["A", "b"]]),
        ("event,note\n\nA,b\n   \n,\n , \nB,c\n,,,\n", [["A", "b"], ["B", "c"]]),  # rows of nothing
        (",,\n\nevent,note\nA,b\n", [["A", "b"]]),
        ("event,note,,\nA,b,,\n", [["A", "b"]]),  # columns of nothing
        ("event,note\n=cmd()|' /C calc'!A0,+1\n", [["=cmd()|' /C calc'!A0", "+1"]]),
        ("event,note\n🎬,e\u0301\n", [["🎬", "e\u0301"]]),  # no mark is combined with another
        ("event,note\nהיד,\u200fيد\n", [["היד", "\u200fيد"]]),
        ("event,note\n\u00a0A\u3000,\u2003b\x1f\n", [["A", "b"]]),
        ("event,note\nNaN,nulls\n", [["NaN", "nulls"]]),
        ("event,note\n007,1e5\n", [["007", "1e5"]]),
        ("event\tnote\n\tb\nA\t\n", None),
        ("event;note\nA, b;c, d\n", [["A, b", "c, d"]]),
        ('event,note\n"A\n\n\nB",b\n', [["A\n\n\nB", "b"]]),
    ],
)
def test_cells(table: str, read: list[list[str]] | None) -> None:
    if read is None:
        assert faults(table) == ["Line 2, event: is blank. Every row names its event."]
    else:
        assert cells(table) == read


def test_a_fault_names_the_line_its_row_begins_on() -> None:
    """Lines of the file: 1 header, 2–4 a cell of three lines, 5 blank, 6 the wrong time, 7–8 two
    lines and a time.
    """
    table = 'event,screen_start,screen_end\n"A\nb\nc",0,1\n\nB,x,2\n"C\nd",y,3\n'
    assert lines(table) == [6, 7]
    assert lines(table.replace("\n", "\r\n")) == [6, 7]
    assert lines(table.replace("\n", "\r")) == [6, 7]
    assert lines("\n\n" + table) == [8, 9]


def test_after_a_quotation_mark_that_is_never_closed_the_next_line_is_read() -> None:
    assert faults('event,screen_order\n"A,1\nB,x\nC,2,3\n') == [
        'Line 2: “"A,1” opens a quotation mark that is not closed, or not at a cell’s end.'
        " Close it, or double it if it is meant as a character.",
        "Line 3, screen_order: “x” is not a rank. Write a number, such as 16, or two with a dash between, such as 12-87.",
        "Line 4: “C,2,3” has 3 cells where the header has 2, beyond it C (first in line 4). Put cells that hold the separator (',') in quotation marks, or name these columns in the header.",
    ]
    assert lines('event,note\nA,"x\nB,"y",z\nC,x\n') == [2, 3]
    assert lines('event,note\n"A"b,c\nB,"c" \nC,x\nD,"y"') == [2, 3]
    assert lines("event,note\n" + 'A,"x\n' * 1000) == list(range(2, 1002))


@pytest.mark.parametrize("cell", ["x" * 32_767, "é" * 32_767])
def test_a_cell_may_be_as_long_as_a_spreadsheets(cell: str) -> None:
    assert cells(f"event,note\nA,{cell}\n") == cells(f'event,note\nA,"{cell}"\n') == [["A", cell]]


@pytest.mark.parametrize(
    "cell", ["x" * 32_768, "é" * 32_768, "x" * 10**7, "x\n" * 10**6 + "x"], ids=len
)
def test_a_longer_cell_is_refused(cell: str) -> None:
    below = 3 + cell.count("\n")
    assert [sentence[-82:] for sentence in faults(f'event,note,times\nA,"{cell}",1\nB,c,0\n')] == [
        "…” has more than 32767 characters. Shorten it; an event is a line, not a document.",
        f"Line {below}, times: “0” is not a number of times. Write a whole number from 1, many or pseudo."[
            -82:
        ],
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    "header", ["x" * 10**6, '"' + "x" * 10**6 + '"', '"' + "x" * 10**6, '"' * 10**6, "," * 10**6]
)
def test_a_header_of_a_million_marks_is_refused(header: str) -> None:
    assert faults(header)
    assert faults(header + "\nA\n")


@pytest.mark.slow
def test_two_hundred_columns_are_read() -> None:
    header = ",".join(f"x{number}" for number in range(200))
    assert read(f"event,{header}\nA{',1' * 200}\n".encode())["x199"].tolist() == ["1"]


# --- what is no table -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "a PNG picture"),
        (b"\xd0\xcf\x11\xe0", "an old Excel workbook"),
        (b"%PDF-1.7", "a PDF document"),
        (bytes(range(4)) * 9, "UTF-16 text, or no text at all"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, sentence: str) -> None:
    assert faults(data) == [
        f"The file is {sentence}, not a table: CSV, TSV, XLSX and ODS are read. "
        "Save it as CSV UTF-8, and open that."
    ]


@pytest.mark.parametrize("data", [b"", b"\n\r\n ", b"\xef\xbb\xbf", b",,,\n,,\n", b" ; ;\t\n"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    assert faults(data) == [
        "The file is empty. Give a table with a header row and one row an event."
    ]


@pytest.mark.parametrize(
    "data", [b"event", b"event,note\n", b"event,note\r\n\r\n", b"event,note\n,\n , \n"]
)
def test_a_header_alone_is_refused(data: bytes) -> None:
    assert faults(data) == [
        "The file has a header but no rows. Add a row an event under the header."
    ]


CAFES = "event,place\nA,Café de l’Étoile\nB,Hôtel\n"


def test_utf_16_is_known_by_its_mark() -> None:
    for mark in ("utf-16-le", "utf-16-be"):
        data = ("\ufeff" + CAFES).encode(mark)
        assert read(data)["place"].tolist() == ["Café de l’Étoile", "Hôtel"]
    with pytest.raises(InvalidEvents, match="can’t be read as utf-16"):
        read("\ufeffevent\nA\n".encode("utf-16-le")[:-1])


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman", "utf-16-le", "utf-16-be"])
def test_another_encoding_is_asked_with_what_each_would_read(encoding: str) -> None:
    opened = open_table(CAFES.encode(encoding))
    (asked,) = opened.findings
    assert (opened.events, asked.rule, asked.takes[0]) == (None, "encoding", ("encoding", encoding))
    assert f"{encoding}: “" in str(asked)
    taken = open_table(CAFES.encode(encoding), Terms().taking(asked.takes[:1]))
    assert taken.events is not None
    assert taken.events["place"].tolist() == ["Café de l’Étoile", "Hôtel"]


def test_each_candidate_reads_the_line_differently() -> None:
    (asked,) = open_table("event,note\nA,été\n".encode("cp1252")).findings
    assert str(asked) == (
        "Line 2: the text is not UTF-8. In what is it written? cp1252: “A,été”, mac-roman: “A,ÈtÈ”, "
        "cp1255: “A,יtי” or cp1253: “A,ιtι”. "
        "--encoding cp1252, --encoding mac-roman, --encoding cp1255 or --encoding cp1253."
    )


def test_a_slip_of_encoding_is_refused_line_by_line() -> None:
    assert faults("event\nété\nA\n".encode() + "maïs\n".encode("latin-1")) == [
        "Line 4: “ma\N{REPLACEMENT CHARACTER}s” is not UTF-8, though the rest is. "
        "Mend the line, and save the file as CSV UTF-8."
    ]


def test_an_encoding_that_is_said_is_known_and_fits() -> None:
    for name, why in (("punycode", "no encoding that is known"), ("ascii", "byte 18 is none")):
        with pytest.raises(InvalidEvents, match=why):
            sheet(CAFES.encode(), Terms(encoding=name))


def test_a_nul_byte_is_refused_line_by_line() -> None:
    told = "holds a NUL byte, which no table of text has. Save it again as CSV, UTF-8."
    assert faults(b"event,note\rA,b\0\rB,\rC,\0\r") == [f"Line 2: {told}", f"Line 4: {told}"]


# --- headers and mappings -------------------------------------------------------------------------


def test_a_header_may_be_written_as_a_person_writes() -> None:
    assert read(b" Event ,SCREEN start,screen-end\nA,1,2\n")["screen_end"].tolist() == [2.0]


def test_a_misspelt_column_is_proposed_and_read_on_as_the_one_it_is_near() -> None:
    """Else every row would lack its start as well."""
    assert faults("evnt,screen_strat,screen_end\nA,1,2\nB,x,3\n") == [
        "Line 1, screen_strat: is probably screen_start, by its name and its cells (“1” and “x”). "
        "--map screen_start=screen_strat reads it so, --own screen_strat leaves it as it is.",
        "Line 1, evnt: is probably event, by its name and its cells (“A” and “B”). "
        "--map event=evnt reads it so, --own evnt leaves it as it is.",
        "Line 3, screen_strat: “x” is not a time of the film. "
        "Write h:mm:ss, mm:ss or seconds, such as 0:18:30, 18:36.5 or 1110.",
    ]


@pytest.mark.parametrize(
    "table",
    [
        "event,evnt,notes,note\nA,b,c,d\n",  # near a column that is there
        "event,Notes,Locations\nA,b,c\n",
        "event,time\nA,slow\n",  # near `times`, and known as a clock, but its cells fit neither
        "event,time\nA,0:05\n",
    ],
)
def test_a_column_that_is_near_one_may_be_the_files_own(table: str) -> None:
    found = open_table(table.encode(), Terms(own=frozenset({"time"} if ":" in table else ())))
    assert found.findings == ()
    assert found.events is not None
    for name in table.splitlines()[0].split(","):
        assert name in found.events


def test_without_its_required_column_the_rest_of_a_table_is_still_read() -> None:
    assert faults("number,screen_order\n3,x\n") == [
        "Line 1: no column names the events. --map event=rows calls each by the number of its row.",
        "Line 2, screen_order: “x” is not a rank. Write a number, such as 16, or two with a dash between, such as 12-87.",
    ]


def test_a_column_of_the_contract_that_stands_twice_is_refused() -> None:
    told = "stands twice in the header. Rename or remove one of the two."
    assert faults("event,x,Event,x\nA,1,B,2\n") == [f"Line 1, event: {told}"]


def noted(table: str | bytes, **terms: object) -> tuple[pd.DataFrame, list[str]]:
    """The events of a table that can be read, and what is said of it."""
    data = table.encode() if isinstance(table, str) else table
    opened = open_table(data, Terms(**terms))
    assert opened.events is not None, said(opened.findings)
    return opened.events, said(opened.findings)


def test_own_columns_of_one_name_are_numbered() -> None:
    events, notes = noted("event,Remark,Remark,Remark 2,Remark\nA,b,c,d,e\n")
    assert events[["Remark", "Remark 3", "Remark 2", "Remark 4"]].iloc[0].tolist() == list("bcde")
    assert notes == [
        f"Line 1, Remark: stands twice in the header. The second is read as Remark {at}."
        for at in (3, 4)
    ]


def test_a_nameless_column_counts_the_rows_or_is_kept_by_its_letter() -> None:
    events, notes = noted(",event,,\n1,A,,\n2,B,x,\n3,C,y,\n")
    assert events[["event", "C"]].to_numpy().tolist() == [["A", ""], ["B", "x"], ["C", "y"]]
    assert notes == [
        "Line 1, A: a nameless column that only counts the rows, from 1 to 3. It is left out.",
        "Line 3, C: “x” is the first of 2 cells in a column that has no name in the header. "
        "The column is kept as C.",
    ]


def test_a_plain_word_whose_cells_do_not_fit_is_the_files_own() -> None:
    table = "event,screen_order,times,track,year\nA,1,noon,Reel 1,1949\nB,2,night,Reel 2,1956\n"
    events, notes = noted(table)
    assert events[["times_", "track_", "year_"]].iloc[1].tolist() == ["night", "Reel 2", "1956"]
    assert events["track"].tolist() == ["both", "both"]
    assert "story_start, by its name and its cells (“1949” and “1956”)" in notes[0]
    assert [note.split(" It is kept")[0] for note in notes[1:]] == [
        "Line 1, times: is called as the contract’s times, but does not hold such cells (“noon” and “night”).",
        "Line 1, track: is called as the contract’s track, but does not hold such cells (“Reel 1” and “Reel 2”).",
    ]
    within = noted("event,screen_order,within\nA,1,\nB,2,A\nB,3,A\nC,4,B\nD,5,9\n")[1]
    assert "does not hold such cells (“B” and “9”)" in within[0]  # two are called B, none 9
    assert broken("event,times\nA,2\nB,x\n") == ["count"]  # one fits, the other is a slip
    assert broken(table, {"times": "times"}) == ["count", "count"]  # the reader says it is ours


def test_a_line_of_sep_and_a_preamble_are_passed_over() -> None:
    assert cells("sep=;\nevent;note\nA, b;c\n") == [["A, b", "c"]]
    table = "Cuts,0:10,0:25\nmade by hand\nevent,screen_start,screen_end,note\nA,0,1,\nB,x,2,\n"
    assert faults(table) == [
        "Line 5, screen_start: “x” is not a time of the film. "
        "Write h:mm:ss, mm:ss or seconds, such as 0:18:30, 18:36.5 or 1110."
    ]
    _, notes = noted(table.replace("x", "1"))
    assert notes == [
        "2 rows, lines 1–2: “Cuts,0:10,0:25” stands above the header and is passed over. "
        "Look whether that is right. Likewise “made by hand”."
    ]
    assert cells("The scenes of a film\nevent;note\nA;c\nB;\n") == [["A", "c"], ["B", ""]]


def test_a_first_line_that_looks_like_data_is_said_to() -> None:
    assert faults("0:00,0:05,1\n0:05,0:09,2\n") == [
        "Line 1: “0:00” stands where the names of the columns should. "
        "Put a line of names above it, such as event,screen_start,screen_end; "
        "--header 0 calls the columns A, B, C."
    ]


ELAN = """\
Tier	Begin Time - hh:mm:ss.ms	Begin Time - msec	End Time - msec	End Time - ss.msec	Annotation
Cuts	00:00:02.500	2500	7000	7.000	A door
Voice	00:00:07.000	7000	9000	9.000	Come in
"""


def test_the_columns_of_other_tools_are_proposed_and_taken_at_once() -> None:
    opened = open_table(ELAN.encode())
    assert opened.events is None
    takes = [finding.takes[0][1] for finding in opened.findings]
    assert takes == [
        "screen_start=Begin Time - hh:mm:ss.ms",
        "screen_end=End Time - ss.msec",
        "event=Annotation",
        "strand=Tier",
    ]
    assert [finding.needed for finding in opened.findings] == [True, True, True, False]
    events, notes = noted(ELAN, accept=True)
    assert notes == []
    assert events[["event", "screen_start", "screen_end", "strand"]].to_numpy().tolist() == [
        ["A door", 2.5, 7.0, "Cuts"],
        ["Come in", 7.0, 9.0, "Voice"],
    ]


@pytest.mark.parametrize(
    ("table", "takes"),
    [
        (  # a list of cuts: frames are not seconds
            "Shot #,Start Frame,TC In,TC Out,Length (frames)\n1,0,0:00:00,0:00:04,100\n2,100,0:00:04,0:00:09,125\n",
            ["screen_start=TC In", "screen_end=TC Out", "event=Shot #"],
        ),
        (
            "Scène;Début;Durée;Personnages;Lieu\nLe pont;0:00;0:10;Anne;Lyon\nLa gare;0:10;0:12;Ben;Paris\n",
            ["screen_start=Début", "screen_duration=Durée", "event=Scène", "place=Lieu", "characters=Personnages"],
        ),
        (  # by what the cells hold: two columns of clocks, and the words that differ most
            "von,bis,wer,was\n0:00,0:10,Anna,geht\n0:10,0:30,Anna,kommt\n",
            ["screen_start=von", "screen_end=bis", "event=was"],
        ),
        ("year,event\n1944,A\n1957,B\n", ["story_start=year"]),
        ("Tier,event\nmusic,A\nimage,B\n", ["track=Tier"]),
    ],
)  # fmt: skip
def test_columns_are_proposed_by_name_and_by_cells(table: str, takes: list[str]) -> None:
    found = open_table(table.encode()).findings
    assert [one.takes[0][1] for one in found if one.kind == "proposal"] == takes


def test_a_proposal_can_be_declined() -> None:
    assert "column" in broken("event,onset\nA,3\n")
    events, notes = noted("event,onset\nA,3\n", own=frozenset({"onset"}))
    assert (events["onset"].tolist(), notes) == (["3"], [])


def test_a_blank_event_is_a_fault_in_every_row() -> None:
    assert broken("event,note\n,b\n,c\n") == ["required", "required"]


def test_other_headers_can_be_mapped() -> None:
    mapping = {"event": "title", "screen_start": "onset", "screen_end": "off"}
    events = read(b"title,onset,off,city\nA,1,2,Nevers\n", mapping)
    assert events[["event", "screen_start", "screen_end", "city"]].to_numpy().tolist() == [
        ["A", 1.0, 2.0, "Nevers"]
    ]
    assert mapping == {"event": "title", "screen_start": "onset", "screen_end": "off"}


def test_two_headers_can_change_places_and_one_can_stand_for_two() -> None:
    swapped = read(b"note,event\nA,b\n", {"event": "note", "note": "event"})
    assert swapped[["event", "note"]].to_numpy().tolist() == [["A", "b"]]
    twin = read(b"scene\nA\n", {"event": "scene", "place": "scene"})
    assert twin[["event", "place"]].to_numpy().tolist() == [["A", "A"]]


def test_a_mapped_date_may_be_named_as_another_column() -> None:
    events = read(
        b"event,screen_start\nA,1944\n",
        {"story_start": "screen_start", "story_end": "screen_start"},
    )
    assert events["story_start_text"].tolist() == events["story_end_text"].tolist() == ["1944"]
    assert events["screen_start"].isna().all()


def test_a_mapping_that_cannot_be_is_refused() -> None:
    assert faults("title,event,note\nA,x,y\n", {"event": "title"}) == [
        "The mapping of event: “title” is to be read as event, but the file has its own event. "
        "Map that one elsewhere too, such as --map note=event, or leave this mapping out."
    ]
    assert faults("title,note\nA,x\n", {"event": "titel", "screen_strat": "note"}) == [
        "The mapping of event: the file has no column “titel”. It has: title and note.",
        "The mapping of screen_strat: there is no such column to map to. There is: screen_start.",
    ]


def test_a_column_is_of_words_when_most_of_its_cells_are() -> None:
    texts = ["The hand", "A river", "12", "1:30", "1944"]
    assert not worded(np.array(texts, dtype=object))
    assert worded(np.array([*texts, "Lyon", "Nevers"], dtype=object))
