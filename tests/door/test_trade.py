"""Tables as tools and people of the trade write them: read rightly, asked about, or refused with
what to do.
"""

import pandas as pd
import pytest

from anachrony.events import Opened, open_table
from anachrony.terms import Terms
from tests.tables import column, taken


def times(opened: Opened) -> list[list[float]]:
    assert opened.events is not None, list(map(str, opened.findings))
    return opened.events[["screen_start", "screen_end"]].to_numpy().tolist()


MARKERS = (
    "Marker Name\tDescription\tIn\tOut\tMarker Type\n"
    "Opening\tcredits\t00:00:00:00\t00:00:10:00\tComment\n"
    "Station\t\t00:00:10:00\t00:01:00:12\tComment\n"
)


def test_markers_of_an_editor_are_columns_of_timecodes() -> None:
    asked = open_table(MARKERS.encode())
    assert {one.takes[0][1] for one in asked.findings if one.kind == "proposal"} == {
        "screen_start=In",
        "screen_end=Out",
        "event=Marker Name",
    }
    assert [one.rule for one in asked.findings if one.kind == "fault"] == ["frames", "frames"]
    assert times(taken(MARKERS, rate="24")) == [[0.0, 10.0], [10.0, 60.5]]


def test_dropped_frames_have_the_rates_that_drop_them() -> None:
    table = "Clip Name,TC In,TC Out\nA,01:00:00;00,01:00:05;12\n"
    faults = [one for one in taken(table).findings if one.kind == "fault"]
    assert {one.takes[0] for one in faults} == {("rate", "29.97")}


UNITS = {
    "Scene,Start (min),End (min)\nA,0,4\nB,4,9.5\n": [[0.0, 240.0], [240.0, 570.0]],
    "label,start_ms,end_ms\nA,0,4200\nB,4200,9001\n": [[0.0, 4.2], [4.2, 9.001]],
    "Plan;Début (s);Durée (s)\nA;0,0;4,2\nB;4,2;5,5\n": [[0.0, 4.2], [4.2, 9.7]],
    "Shot,Start (s),Duration (s)\nA,0,4.5\nB,4.5,3\n": [[0.0, 4.5], [4.5, 7.5]],
}


@pytest.mark.parametrize("table", UNITS)
def test_a_unit_in_a_header_is_the_columns(table: str) -> None:
    found = taken(table)
    assert times(found) == UNITS[table]
    other = "(s)" not in table
    assert [one.rule for one in found.findings] == (["unit", "unit"] if other else [])


def test_frames_wait_for_their_rate_and_stand_back_for_seconds() -> None:
    table = "Scene,Start Frame,End Frame\nA,0,50\nB,50,125\n"
    assert [one.rule for one in taken(table).findings] == ["frames", "frames"]
    assert times(taken(table, rate="25")) == [[0.0, 2.0], [2.0, 5.0]]
    beside = table.replace("Frame\n", "Frame,Start Timecode\n").replace("50\nB", "50,0:00\nB")
    beside = beside.replace("125\n", "125,0:02\n")
    asked = open_table(beside.encode()).findings
    assert ("map", "screen_start=Start Timecode") in [one.takes[0] for one in asked if one.takes]


@pytest.mark.parametrize("between", ["-", " – ", " --> ", " to ", " à "])
def test_two_clocks_in_a_cell_are_start_and_end(between: str) -> None:
    table = f"Scene,Timecode\nA,0:00{between}4:10\nB,0:04:10{between}0:09:30\n"
    assert times(taken(table)) == [[0.0, 250.0], [250.0, 570.0]]


SCENES = "Scene,Heading,Length\n" + "".join(
    f"{number},INT. ROOM {number} - NIGHT,1 3/8\n" for number in ("1", "1A", "2", "3", "4")
)


def test_a_scene_report_is_told_in_its_order_where_that_is_taken() -> None:
    asked = open_table(SCENES.encode())
    rules = {one.rule: one for one in asked.findings}
    assert rules["column"].takes[0] == ("map", "event=Heading")  # words say more than numbers
    assert rules["unordered"].takes == (("order", "rows"),)
    assert not rules["unordered"].needed
    found = taken(SCENES)
    assert found.events is not None
    assert found.events["screen_order"].tolist() == [1, 2, 3, 4, 5]


def test_lengths_alone_follow_one_another_where_that_is_taken() -> None:
    table = "event,Length\nA,4.2\nB,6\nC,3.1\n"
    asked = open_table(table.encode(), Terms({"screen_duration": "Length"}))
    (one,) = asked.findings
    assert (one.rule, one.needed, one.takes) == ("lengths_alone", True, (("order", "rows"),))
    assert "--order rows" in str(one)
    assert times(taken(table)) == [[0.0, 4.2], [4.2, 10.2], [10.2, 13.3]]


@pytest.mark.parametrize("last", ["Total,,0:09:30", "TOTAL:,,", "Somme,,570"])
def test_a_row_of_sums_is_left_out_with_a_note(last: str) -> None:
    table = f"event,screen_start,screen_end\nA,0:00,4:10\nB,4:10,9:30\n{last}\n"
    found = open_table(table.encode())
    assert [(one.rule, one.lines) for one in found.findings] == [("sums", (4,))]
    assert column(found, "event") == ["A", "B"]


def test_an_event_may_be_called_total() -> None:
    table = "event,screen_start,screen_end\nA,0:00,4:10\nTotal,4:10,9:30\n"
    assert column(open_table(table.encode()), "event") == ["A", "Total"]


HEADLESS = "Shots,,00:00:01.000,1.0,Woman at the window\nShots,,00:00:09.500,9.5,Street\n"


def test_rows_without_a_header_are_said_to_be() -> None:
    (one,) = taken(HEADLESS).findings
    assert one.rule == "headless"


def test_lines_that_are_no_table_are_no_events() -> None:
    found = taken("TITLE: FILM\nFCM: NON-DROP FRAME\n\nReel one is lost\n")
    assert found.events is None
    assert [one.rule for one in found.findings if one.refuses] == ["missing_column"]


def test_names_under_others_are_read_with_them_and_from_and_to_are_dates() -> None:
    table = "Film,,Story,\nScene,Start,From,To\nA,0:00,1944,1945\nB,1:00,1957,1957\n"
    found = taken(table)
    assert "two_headers" in {one.rule for one in found.findings}
    assert column(found, "event") == ["A", "B"]
    assert column(found, "story_end_text") == ["1945", "1957"]


def test_years_beside_screen_times_are_offered_and_not_waited_for() -> None:
    table = "event,screen_start,screen_end,Year\nA,0:00,1:00,1957\nB,1:00,2:00,1944\n"
    (one,) = open_table(table.encode()).findings
    assert (one.rule, one.needed, one.takes[0]) == ("column", False, ("map", "story_start=Year"))
    assert column(taken(table), "story_start_text") == ["1957", "1944"]
    table = "Season,Original air date,Scene,Start\n1,2004-09-22,A,0:00\n1,2004-10-06,B,1:00\n"
    assert not {"story_start=Original air date"} & {
        one.takes[0][1] for one in open_table(table.encode()).findings if one.takes
    }


FOUND = {
    "Subject,Behavior,Start (s),Stop (s)\nElle,walks,0.5,4\n": {
        "event": "walks",
        "characters": "Elle",
    },
    "tmin\ttier\ttext\ttmax\n0\twords\thello\t1.5\n": {"event": "hello", "strand": "words"},
    "Number,Start time,End time,Text\n1,00:00:01.000,00:00:03.500,Nothing\n": {"event": "Nothing"},
    "Syuzhet,Fabula,Scene\n1,3,Arrival\n": {"event": "Arrival", "screen_order": 1.0},
    "\u200bevent\u200b,SCREEN-START,screen end\nA,0:00,1:00\n": {"event": "A", "screen_end": 60.0},
}


@pytest.mark.parametrize("table", FOUND)
def test_the_headers_of_tools_are_known(table: str) -> None:
    found = taken(table)
    assert found.events is not None
    first = found.events.iloc[0]
    assert {name: first[name] for name in FOUND[table]} == FOUND[table]


FRENCH = (
    "Scène;Début;Fin;Date de l'histoire;Lieu;Personnages\n"
    "Ouverture;00:00:00;00:04:10;août 1957;Hiroshima;Elle, Lui\n"
    "Gare;00:04:10;00:09:30;hiver 1944-1945;Nevers;Elle\n"
)


def test_a_french_spreadsheet_is_read_in_its_encoding() -> None:
    found = open_table(FRENCH.encode("cp1252"), Terms(encoding="cp1252", accept=True))
    assert found.events is not None
    told = found.events[["event", "story_start_text", "place", "characters"]]
    assert told.to_numpy().tolist() == [
        ["Ouverture", "1957-08", "Hiroshima", "Elle; Lui"],
        ["Gare", "1944-24", "Nevers", "Elle"],
    ]


@pytest.mark.slow
def test_what_is_taken_stays_when_it_is_read_again() -> None:
    """A table that was taken asks nothing more on the same terms."""
    for table in (*UNITS, SCENES, MARKERS, *FOUND):
        first = taken(table, rate="25")
        again = open_table(table.encode(), first.terms, "W")
        assert [one for one in again.findings if one.refuses] == []
        assert first.events is not None
        assert again.events is not None
        pd.testing.assert_frame_equal(first.events, again.events)


SIDES = {
    "Shot,Est. Duration,Description\nA,0:12,She enters\nB,0:07,She stops\nC,0:09,Hand\n": {
        "screen_duration=Est. Duration"
    },
    "Season,Episode,Scene,Scene Start,Scene End\n1,1,1,0:40,1:45\n1,2,1,0:10,2:00\n": {
        "screen_start=Scene Start",
        "screen_end=Scene End",
    },
    "Escena,Minuto de inicio,Minuto de fin\nLlegada,0,4\nCarta,4,9\n": {
        "screen_start=Minuto de inicio",
        "screen_end=Minuto de fin",
    },
    "Text,Start time in milliseconds,End time in milliseconds\nNo,1200,3100\nYes,3500,5000\n": {
        "screen_start=Start time in milliseconds",
        "screen_end=End time in milliseconds",
    },
    "Code,Beginning,End\nPast,00:04:10.0,00:09:30.2\nNow,00:00:00.0,00:04:10.0\n": {
        "screen_start=Beginning",
        "screen_end=End",
    },
    "Résumé;Minutage\nArrivée;00'00\"\nCave;04'10\"\n": {"screen_start=Minutage"},
    "Clip Name,Position,Notes\nArrival,00:00:12:00,a\nQuarrel,00:01:44:13,b\n": {
        "screen_start=Position"
    },
    "time,total length,behavior\n12.4,5400,speaks\n18.2,5400,looks\n": {"screen_start=time"},
    "Film order,Scene,Runtime\n1,Teddy,1:30\n2,Motel,0:55\n3,Phone,1:10\n": {
        "screen_order=Film order"
    },
}
"""Tables → what of the film's time their columns are asked to be, and nothing else."""


@pytest.mark.parametrize("table", SIDES)
def test_the_last_or_the_first_word_of_a_header_says_a_start_an_end_or_a_length(table: str) -> None:
    takes = [one.takes[0][1] for one in open_table(table.encode()).findings if one.takes]
    assert {take for take in takes if "screen_" in take or "story_" in take} == SIDES[table]


TOLD = {
    "Start,End,Name,Text\n0:01,0:03,ELLE,No\n0:03,0:05,LUI,Yes\n0:06,0:09,ELLE,All\n": {
        "event=Text",
        "characters=Name",
    },
    "Email Address,Which scene?,Start\na@x.org,Arrival,0:10\nb@x.org,Cellar,12:40\n": {
        "event=Which scene?"
    },
    "Scene,Sub Location,Start\n1,Castle,0:40\n2,,1:45\n3,Wood,2:10\n": {"event=Scene"},
    "Story,Setting (year),Setting (place),Broadcast\nThe Child,1963,London,1 May 1963\nDaleks,1066,York,\n": {
        "event=Story",
        "story_start=Setting (year)",
        "place=Setting (place)",
    },
    "シーン,物語の日付,場所,登場人物\n到着,1957年8月15日,広島,彼女、彼\n地下室,1944年8月,ヌヴェール,彼女\n": {
        "event=シーン",
        "story_start=物語の日付",
        "place=場所",
        "characters=登場人物",
    },
}
"""Tables → what their columns are asked to be besides the film's time."""


@pytest.mark.parametrize("table", TOLD)
def test_what_tells_the_event_is_no_address_no_gap_and_no_name_beside_its_text(table: str) -> None:
    findings = open_table(table.encode()).findings
    takes = {one.takes[0][1] for one in findings if one.takes and one.takes[0][0] == "map"}
    assert TOLD[table] <= {take for take in takes if "screen_" not in take}
