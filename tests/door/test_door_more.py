"""More tables as people have them, of the same kinds as test_door_cases: what is read, proposed, asked.

Each was first read into something false, silently left as a column of the file's own, or refused.
"""

import datetime

import pytest

from anachrony.events import Opened, open_table
from anachrony.sheet.readers.spreadsheet import cell
from anachrony.terms import NOTHING_SAID, Terms
from anachrony.text import phrases


def asked(table: str, **terms: object) -> Opened:
    return open_table(table.encode(), Terms(**terms))


def takes(table: str) -> list[tuple[str, ...]]:
    """What would take each proposal of a table."""
    return [
        tuple(value for _, value in one.takes)
        for one in asked(table).findings
        if one.kind == "proposal"
    ]


def seconds(table: str, *columns: str) -> list[list[float]]:
    """The film's times of a table, all proposals taken."""
    found = asked(table, accept=True)
    assert found.events is not None, list(map(str, found.findings))
    return found.events[list(columns) or ["screen_start", "screen_end"]].to_numpy().tolist()


# --- clocks in other notations --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("PT0S", "PT18M30S"),  # ISO 8601's lengths
        ("0 days 00:00:00", "0 days 00:18:30"),  # pandas'
        ("12:00:00 AM", "12:18:30 AM"),  # a spreadsheet's, saved as text
        ("[00:00:00]", "(18:30)"),
        ("00.00.00", "00.18.30"),
        ("T00:00:00", "T00:18:30"),
        ("00：00：00", "00：18：30"),  # as a Japanese keyboard writes it
        ("0h00:00", "0h18'30\""),
        ("0 heure 0 minutes", "0 heure 18 minutes 30 secondes"),
    ],
)
def test_a_clock_has_one_meaning_in_every_notation(start: str, end: str) -> None:
    table = f"event;screen_start;screen_end\nA;{start};{end}\n"
    assert asked(table).findings == ()
    assert seconds(table) == [[0.0, 1110.0]]


def test_minutes_and_thousands_that_are_read_as_seconds_are_noted_with_the_rewrite() -> None:
    dotted = "event,screen_start,screen_end\nA,0.00,1.30\nB,1.30,12.45\nC,12.45,45.10\n"
    (one,) = asked(dotted).findings
    assert (one.rule, one.needed, one.rewrite[2]) == ("dotted", False, "12:45")
    assert seconds(dotted)[1] == [90.0, 765.0]
    grouped = 'event,screen_start,screen_end\nA,0,"1,110"\nB,"1,110","2,340"\nC,"2,340","5,400"\n'
    (one,) = asked(grouped).findings
    assert (one.rule, one.rewrite[1]) == ("thousands", "1110")
    assert seconds(grouped)[2] == [2340.0, 5400.0]
    decimals = "event;screen_start;screen_end\nA;0,480;1,110\nB;1,110;2,340\nC;2,340;3,000\n"
    assert asked(decimals).findings == ()


def test_fractions_of_a_day_are_noted_with_the_clocks_they_are() -> None:
    table = "event,screen_start\nA,0\nB,0.0128472222\nC,0.0256944444\n"
    (one, _) = asked(table).findings
    assert (one.rule, one.rewrite[1]) == ("fractions", "0:18:30")
    assert [row[0] for row in seconds(table)] == [0.0, 1110.0, 2220.0]


def test_a_header_that_is_a_unit_counts_the_film() -> None:
    table = "Scene,Minute\nDoor,0\nRoof,12\nRiver,45\n"
    assert takes(table)[0] == ("screen_start=Minute", "Minute")
    assert [row[0] for row in seconds(table)] == [0.0, 720.0, 2700.0]
    lengths = "Shot,Seconds\nHand,4\nFace,2\nDoor,9\n"  # they don't count on
    assert takes(lengths)[0] == ("screen_duration=Seconds", "Seconds")


def test_lengths_are_no_starts_and_their_sum_no_event() -> None:
    table = "Scene,Duration\nA,1:30\nB,2:00\nTotal,3:30\n"
    assert takes(table)[0] == ("screen_duration=Duration", "Duration")
    assert seconds(table) == [[0.0, 90.0], [90.0, 210.0]]


def test_hours_beyond_a_day_are_what_the_workbook_counts() -> None:
    """A day count below 60 is one higher than the calendar: a workbook has a 29 February 1900."""
    assert cell(datetime.datetime(1900, 1, 1, 16), "h:mm", "hours").text == "40:00:00"
    assert cell(datetime.datetime(1900, 1, 1, 16), "mm:ss", "hours").text == "40:00:00"


def test_only_a_rate_that_drops_frames_is_offered_for_dropped_ones() -> None:
    table = "event,screen_start,screen_end\nA,10:00:00;00,10:00:59;28\n"
    for one in (one for one in asked(table).findings if one.refuses):
        assert one.takes == (("rate", "29.97"), ("rate", "59.94"))
        assert "--rate 29.97 or --rate 59.94" in str(one)
    assert seconds_at(table, "29.97") == 59.993267  # 1798 frames of 1001/30000 s


def seconds_at(table: str, rate: str) -> float:
    found = asked(table, rate=rate, begin="10:00:00;00")
    assert found.events is not None
    return float(found.events["screen_end"].iloc[0])


# --- columns --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("table", "maps"),
    [
        ("event,start,end\nA,1944-08-02,1944-08-03\nB,1943,1945\n", ["story_start", "story_end"]),
        ("event,start,end\nA,0:00,4:10\nB,4:10,9:30\n", ["screen_start", "screen_end"]),
        ("event;heure\nA;7h10\nB;8h45\n", ["story_start"]),
        ("event,time\nA,07:10 AM\nB,10:14 PM\n", ["story_start"]),
        ("event,Quand\nA,août 1944\nB,1950\n", ["story_start"]),
    ],
)
def test_what_a_column_holds_says_which_time_it_is(table: str, maps: list[str]) -> None:
    assert [one[0].split("=")[0] for one in takes(table) if "=" in one[0]] == maps


@pytest.mark.parametrize(
    ("table", "ways"),
    [
        ("event,order\nA,1\nB,2\n", ("screen_order=order", "story_order=order", "order")),
        ("event,Start\nA,1944\nB,1957\n", ("story_start=Start", "screen_start=Start", "Start")),
        ("event,time\nA,7:10\nB,8:45\n", ("screen_start=time", "story_start=time", "time")),
    ],
)
def test_a_header_of_two_meanings_is_asked(table: str, ways: tuple[str, ...]) -> None:
    found = asked(table)
    assert found.events is None
    assert takes(table)[0] == ways


def test_shares_and_lengths_beside_ranks_stay_the_files_own() -> None:
    assert takes("event,Share\nA,0%\nB,50%\n") == []
    found = asked("event,screen_order,Length (min)\nA,1,12\nB,2,3\n")
    assert found.findings == ()


def test_a_column_of_dates_that_nothing_calls_so_is_offered_and_does_not_wait() -> None:
    found = asked("event,screen_start,Logged\nA,0:00,2024-01-02\nB,1:00,2024-01-03\n")
    assert found.events is not None
    assert "--map story_start=Logged" in str(found.findings[0])


@pytest.mark.parametrize(
    "table",
    [
        "event|start|end\nA|0:00|1:30\nB|1:30|4:00\n",
        '"event;start;end"\n"A;0:00;1:30"\n"B;1:30;4:00"\n',
        "| event | start | end |\n|---|:--|--:|\n| A | 0:00 | 1:30 |\n| B | 1:30 | 4:00 |\n",
    ],
)
def test_bars_and_lines_in_quotation_marks_are_tables(table: str) -> None:
    assert seconds(table) == [[0.0, 90.0], [90.0, 240.0]]


def test_characters_are_parted_by_plus_and_points_too() -> None:
    table = "event,characters\nA,Ada + Bo\nB,Ada • Cy\n"
    (one,) = asked(table).findings
    assert one.rewrite == ("Ada; Bo", "Ada; Cy")


ROWS = "Arrival,0:00:00,0:01:00\nQuarrel,0:01:00,0:05:00\n"


def test_rows_without_a_line_of_names_are_called_by_letters_where_that_is_said() -> None:
    (one,) = asked(ROWS).findings
    assert (one.rule, one.takes) == ("headless", (("header", "0"),))
    assert takes_of(asked(ROWS, header="0")) == ["screen_start=B", "screen_end=C", "event=A"]
    found = asked(ROWS, header="0", accept=True)
    assert found.events is not None
    assert found.events["event"].tolist() == ["Arrival", "Quarrel"]


def takes_of(found: Opened) -> list[str]:
    return [one.takes[0][1] for one in found.findings if one.kind == "proposal"]


def test_the_line_of_the_header_and_the_separator_can_be_said() -> None:
    table = "event;a,b;x\nnothing\nevent,screen_start\nA;B,0:30\n"
    found = asked(table, header="3", separator=",")
    assert found.events is not None
    assert found.events["event"].tolist() == ["A;B"]
    assert found.shape == (3, ",", 1)
    for name, said in (("header", "first"), ("separator", "x")):
        with pytest.raises(ValueError, match=said):
            NOTHING_SAID.taking([(name, said)])


def test_cells_are_mended_by_line_and_column_and_the_file_stays() -> None:
    table = "event,screen_start,screen_end\nA,soon,0:05:00\nB,0:05:00,later\n"
    terms = NOTHING_SAID.taking([("mend", "2:screen_start=0:00"), ("mend", "3:screen_end=9:30")])
    found = open_table(table.encode(), terms)
    assert found.events is not None
    assert found.events["screen_start"].tolist() == [0.0, 300.0]
    assert found.events["screen_end"].tolist() == [300.0, 570.0]


# --- dates ----------------------------------------------------------------------------------------


def test_a_month_before_its_year_is_no_interval() -> None:
    (one,) = asked("event,story_start\nA,08/1944\nB,1950\n").findings
    assert (one.rule, one.rewrite) == ("spelling", ("1944-08",))


def test_a_year_of_two_digits_is_proposed_in_the_order_the_column_has() -> None:
    (one,) = asked("event,story_start\nA,02/08/44\nB,13/08/44\n").findings
    assert (one.rule, one.rewrite) == ("spelling", ("1944-08-02", "1944-08-13"))
    (one,) = asked("event,story_start\nA,02/08/44\nB,03/08/44\n").findings
    assert list(one.takes) == [("dates", "dmy"), ("dates", "mdy")]


def test_two_orders_in_one_column_are_refused_where_they_differ() -> None:
    """No one order reads both, so none is offered."""
    table = "event,story_start\nA,25/12/1944\nB,12/25/1944\nC,31/12/1944\n"
    (one,) = [one for one in asked(table).findings if one.refuses]
    assert (one.rule, one.lines, one.rewrite) == ("day_month_mixed", (3,), ("1944-12-25",))
    said = [one for one in asked(table, dates="dmy").findings if one.refuses]
    assert [(one.rule, one.lines) for one in said] == [("day_month_mixed", (3,))]


def test_a_column_of_days_is_told_how_days_are_written() -> None:
    table = "event,story_start\nA,D1\nB,DX\n"
    (one,) = asked(table).findings
    assert "D1, N2" in str(one)


# --- order ----------------------------------------------------------------------------------------


def test_episodes_that_are_counted_anew_in_a_season_come_after_it() -> None:
    """Season 2's first episode is not the first season's."""
    rows = ["1,1,1,A", "1,1,2,B", "1,2,1,C", "2,1,1,D", "2,1,2,E"]
    found = asked("\n".join(["Season,Episode,screen_order,event", *rows, ""]))
    assert found.events is not None
    assert found.events["screen_order"].tolist() == [1, 2, 3, 4, 5]


EPISODES = """Ep,event,screen_start
S01E01,House,00:00:10
S01E01,Road,00:04:00
S01E02,House,00:00:05
S01E02,Bar,00:06:30
"""


def test_an_episode_need_not_begin_on_the_second_of_the_one_before() -> None:
    (one,) = [one for one in asked(EPISODES).findings if one.refuses]
    assert (one.rule, one.lines) == ("restarts", (4,))
    assert one.takes == (("map", "work=Ep"), ("map", "episode=Ep"))
    found = asked(EPISODES, mapping={"episode": "Ep"})
    assert found.events is not None
    assert found.events["screen_start"].tolist() == [10.0, 240.0, 245.0, 630.0]


def test_parts_that_stand_in_the_order_of_the_story_do_not_begin_again() -> None:
    """The second part is shown first: their times don't meet."""
    parts = "part,event,screen_start\n2,A,1:00:00\n2,B,1:10:00\n1,C,0:00:00\n1,D,0:10:00\n"
    assert asked(parts).events is not None


# --- said well ------------------------------------------------------------------------------------


def test_what_a_file_waits_for_is_never_longer_than_a_screen() -> None:
    """Forty columns, each near one of the contract's, and a fault of every kind in the rows."""
    rows = [f"{at},soon,later,sometime,x,y,z" for at in range(500)]
    header = "event,screen_start,screen_end,story_start,story_order,times,track"
    said = "\n".join(map(str, asked("\n".join([header, *rows])).findings)).splitlines()
    assert len(said) <= len(phrases("rule"))
    assert all("500 rows, lines 2–501" in one for one in said if "500 rows" in one)
