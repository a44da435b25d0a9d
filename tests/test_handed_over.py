"""Tables as they are handed over in other tongues, by other tools and habits: what has one meaning is
read, what has several is asked, and what is taken is read to its end.
"""

import pytest

from anachrony.events import Opened, open_table
from anachrony.terms import Terms
from anachrony.times import meant, why_not


def opened(table: str, **terms: object) -> Opened:
    return open_table(table.encode(), Terms(**terms))  # type: ignore[arg-type]


def taken(table: str, **terms: object) -> Opened:
    """What comes of a table when all that is proposed is taken."""
    return opened(table, accept=True, **terms)


def column(found: Opened, name: str) -> list[object]:
    assert found.events is not None, list(map(str, found.findings))
    return found.events[name].tolist()


def rules(found: Opened) -> list[str]:
    return [one.rule for one in found.findings]


def maps(table: str) -> set[str]:
    """What the columns of a table are asked to be."""
    return {
        one.takes[0][1] for one in opened(table).findings if one.takes and one.takes[0][0] == "map"
    }


# --- dates ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("cerca de 1950", "1950~"),
        ("h. 1944", "1944~"),
        ("1944 to present", "1944/.."),
        ("20 March 1784 at midnight", "1784-03-20"),
        ("August 16, 1957, dawn", "1957-08-16"),
        ("Night of August 16, 1957", "1957-08-16"),
        ("nuit du 16 août 1957", "1957-08-16"),
        ("1957 [narrated]", "1957"),
        ("1957*", "1957"),
        ("1957[3]", "1957"),
        ("5 May 1957 [note 2]", "1957-05-05"),
        ("’44", "1944"),
        ("65 million BC", "Y-65000000~"),
        ("5 billion", "Y5000000000~"),
        ("200000", "Y200000"),
        ("昭和32年8月", "1957-08"),
        ("1963年春", "1963-21"),
        ("1966年夏天", "1966-22"),
        ("約1944年", "1944~"),
        ("1940年代", "194X"),
        ("19世紀", "18XX"),
        ("公元前480年", "-0479"),
        ("1957년 8월 15일", "1957-08-15"),
        ("D+2", "D2"),
        ("J+3", "D3"),
    ],
)
def test_a_date_of_another_hand_has_its_meaning(written: str, date: str) -> None:
    assert meant(written) == date


@pytest.mark.parametrize(
    ("written", "why"),
    [("Feb 14", "yearless"), ("mar 5", "yearless"), ("TA 3018 September 23", "era")],
)
def test_what_may_be_a_day_of_every_year_is_no_year(written: str, why: str) -> None:
    assert (meant(written), why_not(written)) == ("", why)
    assert meant("Aug 44") == "1944-08"


def test_what_is_not_known_is_blank_also_where_a_remark_follows() -> None:
    table = "event,screen_order,story_start\nA,1,unknown (childhood)\nB,2,1957\n"
    assert rules(opened(table)) == ["blank"]


# --- columns --------------------------------------------------------------------------------------


EASTERN = {
    "シーン番号,タイトル,開始,終了,日付,場所,登場人物\n"
    "1,橋,0:00:00,0:04:10,1957年8月15日,広島,彼女、彼\n"
    "2,地下室,0:04:10,0:09:30,昭和19年,ヌヴェール,彼女\n": ("橋", "1957-08-15", "彼女; 彼"),
    "场次,内容,开始时间,结束时间,日期,地点,人物\n"
    "1,相遇,00:00:00,00:04:10,1962年,香港,周慕云、苏丽珍\n"
    "2,离别,00:04:10,00:09:30,1963年春,香港,周慕云和阿炳\n": ("相遇", "1962", "周慕云; 苏丽珍"),
    "장면,시작,종료,날짜,장소,등장인물\n"
    "도착,00:00:00,00:04:10,1957년 8월,서울,그녀\n"
    "지하실,00:04:10,00:09:30,1944년,부산,그녀\n": ("도착", "1957-08", "그녀"),
}


@pytest.mark.parametrize("table", EASTERN)
def test_a_table_of_the_east_is_read_whole(table: str) -> None:
    found = taken(table)
    names = ("event", "story_start_text", "characters")
    assert tuple(column(found, name)[0] for name in names) == EASTERN[table]
    assert column(found, "screen_end") == [250.0, 570.0]


def test_a_point_in_a_name_of_han_letters_does_not_part_it() -> None:
    table = "event,characters\n相遇,让·雷诺\n离别,让·雷诺、马蒂尔达\n"
    assert column(taken(table), "characters") == ["让·雷诺", "让·雷诺; 马蒂尔达"]


@pytest.mark.parametrize(
    ("header", "rows", "ends"),
    [
        ("Start (mm.ss),End (mm.ss)", "0.00,4.10|4.10,62.15", [250.0, 3735.0]),
        ("Start (mm:ss),End (mm:ss)", "0:00,4:10|4:10,62:15", [250.0, 3735.0]),
        ("Start [hh:mm],End [hh:mm]", "0:00,0:04|0:04,1:02", [240.0, 3720.0]),
        ("Onset [s],Offset [s]", "0,4.5|4.5,9", [4.5, 9.0]),
        ("startTime,endTime", "0,4.5|4.5,9", [4.5, 9.0]),
    ],
)
def test_a_header_says_how_its_clocks_are_written(
    header: str, rows: str, ends: list[float]
) -> None:
    lines = rows.replace("|", "\nB,")
    assert column(taken(f"Scene,{header}\nA,{lines}\n"), "screen_end") == ends


def test_a_last_frame_is_shown_too() -> None:
    table = "Shot,First Frame,Last Frame\n1,0,119\n2,120,299\n"
    assert column(taken(table, rate="24"), "screen_end") == [5.0, 12.5]


def test_a_share_of_the_film_is_a_place_in_it() -> None:
    table = "event,Position in film (%),Year\nA,0%,1957\nB,25%,1944\nC,60.5 %,1957\n"
    assert column(taken(table), "screen_order") == [0.0, 25.0, 60.5]
    assert "screen_order=Start %" in maps("event,Start %,End %\nA,0,25\nB,25,60\n")


MAPS = {
    "Title,Setting,Chronological position,Running time\nA b,Grill,2,4:30\nC d,Flat,1,31:10\n": {
        "event=Title",
        "place=Setting",
        "story_order=Chronological position",
        "screen_duration=Running time",
    },
    "name,source_start,source_duration,record_start,record_duration\na b,9,2,0,2\nc d,7,3,2,3\n": {
        "event=name",
        "screen_start=record_start",
        "screen_duration=record_duration",
    },
    "Scene,Start,In-universe time\nA,0:00,12:00 AM\nB,5:00,12:10 AM\n": {
        "event=Scene",
        "screen_start=Start",
        "story_start=In-universe time",
    },
    "Scene [name],Story year [CE],Location [city],Date (aired)\nA,1957,Nevers,1960\nB,1944,Lyon,1961\n": {
        "event=Scene [name]",
        "story_start=Story year [CE]",
        "place=Location [city]",
    },
    "Scene,Duration (story),Length (pages)\nA,2,1\nB,3,2\n": {"event=Scene"},
}
"""Tables → all that their columns are asked to be."""


@pytest.mark.parametrize("table", MAPS)
def test_a_column_is_asked_to_be_what_it_says_it_is(table: str) -> None:
    assert maps(table) == MAPS[table]


def test_an_end_is_not_asked_for_where_its_start_stays_the_files_own() -> None:
    table = "event,In,Out\nA,0:00,1:00\nB,1:00,2:00\n"
    assert opened(table, own=frozenset({"In"})).events is not None
