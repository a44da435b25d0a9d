"""What stands under a table and is none of its rows."""

import pytest

from anachrony.findings import said
from tests.tables import column, opened, rules

FILM = "event,screen_start,screen_end\nOpening,0:00,4:10\nStation,4:10,9:30\n"


@pytest.mark.parametrize(
    "second",
    [
        "\ncharacter,actor,age\nAnna,Emmanuelle Riva,32\n",
        ",,\ncharacter,actor,\nAnna,Emmanuelle Riva,\n",
        "\nname,role,age,born,where\nAnna,nurse,32,1927,Nevers\n",
        "\nCast\nname,role\nAnna,nurse\n",
    ],
    ids=["as wide", "of a spreadsheet", "wider", "under a title"],
)
def test_a_second_table_is_said_once_and_is_none_of_the_first(second: str) -> None:
    found = opened(FILM + second)
    assert (found.events, rules(found)) == (None, ["second_table"])
    assert found.findings[0].lines == (5,)
    (sentence,) = said(found.findings)
    assert "second table" in sentence
    assert "--header 5" in sentence


def test_a_second_table_can_be_left_out_or_read_alone() -> None:
    whole = f"{FILM}\nevent,screen_order\nHotel,1\nBridge,2\nTrain,3\n"
    left = opened(whole, leave=frozenset({5}))
    assert column(left, "event") == ["Opening", "Station"]
    assert column(opened(whole, header="5"), "event") == ["Hotel", "Bridge", "Train"]


@pytest.mark.parametrize("between", ["", "\n", ",,\n"])
def test_a_header_that_comes_again_is_no_event(between: str) -> None:
    again = f"{FILM}{between}event,screen_start,screen_end\nHotel,9:30,12:00\n"
    found = opened(again)
    assert column(found, "event") == ["Opening", "Station", "Hotel"]
    assert rules(found) == ["header_again"]
    assert found.findings[0].lines == (5 if between else 4,)


@pytest.mark.parametrize(
    "rest",
    [
        "\nHotel,9:30,12:00\n",
        '\n"Bridge, Place",,\n',
        '"a\n\nname,role\nb",9:30,12:00\n',
        "\nname,role,age\n",
    ],
    ids=["an event", "one without times", "in a cell", "a last line"],
)
def test_a_blank_line_alone_begins_no_other_table(rest: str) -> None:
    assert "second_table" not in rules(opened(FILM + rest))


def test_a_header_that_is_named_has_a_table_with_an_end() -> None:
    assert rules(opened(f"Film\n{FILM}\nname,role\nAnna,nurse\n", header="2")) == ["second_table"]


# --- cells that were merged -----------------------------------------------------------------------

MERGED = "Jahr;Monat;Ereignis;screen_order\n1944;8;Ankunft;1\n;;Verhaftung;2\n;9;Prozess;3\n1945;;Rückkehr;4\n;5;Hochzeit;5\n"
DATED = {"story_start": "Jahr", "event": "Ereignis"}


def test_blank_years_under_merged_ones_are_said_and_filled_where_that_is_said() -> None:
    found = opened(MERGED, mapping=DATED)
    (note,) = (one for one in found.findings if one.rule == "merged")
    assert (note.lines, note.takes) == ((3, 4, 6), (("fill", "Jahr"),))
    assert column(found, "story_start_text") == ["1944-08", "", "", "1945", ""]
    filled = opened(MERGED, mapping=DATED, fill=frozenset({"Jahr"}))
    assert column(filled, "story_start_text") == [
        "1944-08",
        "1944-08",
        "1944-09",
        "1945",
        "1945-05",
    ]
    assert "merged" not in rules(filled)


def test_an_event_without_a_date_is_one() -> None:
    sparse = "event,screen_order,story_start\nA,1,1944\nB,2,1944\nC,3,\nD,4,\n"
    assert rules(opened(sparse)) == []
    assert rules(opened("event,screen_order,story_start\nA,1,1944\nB,2,1945\nC,3,\n")) == []


def test_a_row_of_sums_is_not_filled() -> None:
    table = "event,story_start,screen_start,screen_end\nA,1944,0:00,1:00\nB,,1:00,2:00\nC,,2:00,3:00\nTotal,,,3:00\n"
    filled = opened(table, fill=frozenset({"story_start"}))
    assert column(filled, "story_start_text") == ["1944", "1944", "1944"]


def test_films_that_were_merged_are_asked_about() -> None:
    table = "work,event,screen_order\nMuriel,A,1\n,B,2\nProvidence,C,1\n,D,2\n"
    found = opened(table)
    assert (found.events, rules(found)) == (None, ["merged"])
    films = column(opened(table, fill=frozenset({"work"})), "work")
    assert films == ["Muriel", "Muriel", "Providence", "Providence"]
