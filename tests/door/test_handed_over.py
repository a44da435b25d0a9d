"""Tables as they are handed over in other tongues, by other tools and habits: what has one meaning is
read, what has several is asked, and what is taken is read to its end.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anachrony.sheet.naming import doubting
from anachrony.times import meant, why_not
from tests.tables import column, maps, opened, rules, taken

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
        ("65 million BC", "Y-65000000S2"),
        ("5 billion", "Y5000000000S1"),
        ("200000", "Y200000"),
        ("昭和32年8月", "1957-08"),
        ("1963年春", "1963-21"),
        ("1966年夏天", "1966-22"),
        ("約1944年", "1944~"),
        ("1940年代", "194X"),
        ("19世紀", "18XX"),
        ("公元前480年", "-0479"),
        ("1957년 8월 15일", "1957-08-15"),
        ("nuit du 13 au 14 février 2004", "2004-02-13/2004-02-14"),
        ("12 May 1944 to 3 June 1944", "1944-05-12/1944-06-03"),
        ("12 to 1944", ""),
        ("1944-08-02 noon", "1944-08-02T12:00"),
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
    "Scene,Min,Year,Flash-back\nA b,0,1957,no\nC d,2,1944,yes\n": {
        "event=Scene",
        "screen_start=Min",
        "story_start=Year",
    },
    "Moment,Screen time,Temps diégétique\nWaking,0:10,2004\nBeach,1:05,2002\n": {
        "event=Moment",
        "screen_start=Screen time",
        "story_start=Temps diégétique",
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


@pytest.mark.parametrize(
    "table",
    [
        "Shot,Time,Length\nMS a,4.2,4.2\nCU b,7.3,3.1\nLS c,16.1,8.8\n",
        "Shot,Time,Length\nMS a,0:04.2,4.2\nCU b,0:07.3,3.1\nLS c,0:16.1,8.8\n",
    ],
)
def test_times_that_lengths_add_up_to_are_no_starts(table: str) -> None:
    """CineMetrics says of a shot where it ends."""
    assert column(taken(table), "screen_start") == [0.0, 4.2, 7.3]
    starts = "Shot,Time,Length\nMS a,0,4.2\nCU b,4.2,3.1\nLS c,7.3,8.8\n"
    assert "screen_start=Time" in maps(starts)


def test_the_dates_of_films_that_somebody_saw_are_none_of_a_story() -> None:
    diary = "Date,Name,Year,Letterboxd URI,Watched Date\n2023-01-05,Memento,2000,https://b.it/a,2023-01-04\n"
    assert maps(diary) == {"event=Name"}


def test_pages_that_scenes_share_say_less_than_their_rows() -> None:
    scenes = "Scene,Page,Heading\n" + "".join(
        f"{at},{page},INT. ROOM {at}\n" for at, page in enumerate((1, 2, 2, 3, 5), 1)
    )
    assert maps(scenes) == {"event=Heading"}
    assert column(taken(scenes), "screen_order") == [1, 2, 3, 4, 5]
    assert "screen_order=Page" in maps(scenes.replace("3,2", "3,9"))


def test_a_lane_that_is_called_by_its_dates_is_dated() -> None:
    table = "Scene,Start,Timeline\nA,0:02:10,2019\nB,0:40:00,1986\nC,0:50:00,2020-06-27\n"
    assert "story_start=Timeline" in maps(table)
    assert "strand=Timeline" in maps(table.replace("1986", "Winden"))
    assert "story_start=Story" in maps("Scene,Start,Story\nA,0:00,1957-08\nB,1:00,1944\n")
    assert "story_order=Story" in maps("Scene,Start,Story\nA,0:00,2\nB,1:00,1\n")


def test_a_table_on_its_side_is_told_to_be_turned() -> None:
    table = (
        "Scene,Bridge,Cellar\nStart,0:00:00,0:04:10\nEnd,0:04:10,0:09:30\nStory date,1957,1944\n"
    )
    assert rules(opened(table)) == ["turned"]


def test_a_screenplay_is_known_for_one() -> None:
    for title in ("", "Title: The Bridge\nAuthor: A\n\n", "FADE IN:\n\n"):
        (one,) = opened(f"{title}INT. KITCHEN - DAY\n\nAnna enters.\n\nEXT. RIVER\n").findings
        assert "Fountain" in str(one)
    assert opened("event,screen_start\nINT. KITCHEN,0:00\n").events is not None


LOG = (
    "Heading\nFIELD_DELIM\tTABS\nFPS\t25\n\nColumn\nName\tStart\tEnd\n\nData\n"
    "12A\t00:00:10:05\t00:00:12:10\n12B\t00:00:12:10\t00:00:20:00\n"
)


def test_the_frames_a_second_that_a_log_states_are_taken() -> None:
    asked = [one for one in opened(LOG).findings if one.rule == "frames"]
    assert {(one.kind, one.takes[0]) for one in asked} == {("proposal", ("rate", "25"))}
    assert column(taken(LOG), "screen_end") == [12.4, 20.0]


# --- days, centuries, rows that lean on others ----------------------------------------------------

SUPERVISED = "Scene,Story Day\n1,D1\n2,FB - 1985\n3,N1\n4,FB\n"


def test_a_flashback_among_days_is_undated_until_it_is_said_when_day_one_is() -> None:
    mapped = {"mapping": {"event": "Scene", "story_start": "Story Day"}}
    (one,) = opened(SUPERVISED, **mapped).findings
    assert (one.rule, one.lines, one.needed) == ("undated", (3, 5), True)
    found = taken(SUPERVISED)
    assert column(found, "story_start_text") == ["D1", "", "N1", ""]
    assert column(found, "story_label") == ["", "FB - 1985", "", "FB"]
    dated = taken(SUPERVISED, day_one="1990")
    assert column(dated, "story_start_text") == ["D1", "1985", "N1", ""]


def test_what_leans_on_the_row_above_is_of_its_day() -> None:
    table = "event,screen_order,story_start\n" + "".join(
        f"{at},{at},{text}\n"
        for at, text in enumerate(("Day 3", "CONTINUOUS", "Next day", "SAME", "D1 16:00", "Later"))
    )
    (one,) = (one for one in opened(table).findings if one.kind == "proposal")
    assert (one.rule, one.rewrite) == ("following", ("D3", "D4", "D4", "D1"))
    assert column(taken(table), "story_start_text") == ["Day 3", "D3", "D4", "D4", "D1 16:00", "D1"]
    dated = "event,screen_order,story_start\nA,1,31 décembre 1957\nB,2,le lendemain\nC,3,1957\n"
    assert column(taken(dated), "story_start_text")[1] == "1958-01-01"


@given(st.lists(st.sampled_from(("D1", "D5", "SAME", "next day")), max_size=12))
def test_a_row_that_leans_is_of_the_day_above_or_of_the_next(texts: list[str]) -> None:
    days = [3]
    for text in texts:
        days.append(int(text[1:]) if text[0] == "D" else days[-1] + (text == "next day"))
    lean = tuple(f"D{day}" for text, day in zip(texts, days[1:], strict=True) if text[0] != "D")

    rows = "".join(f"{at},{at},{text}\n" for at, text in enumerate(("D3", *texts)))
    found = opened(f"event,screen_order,story_start\n{rows}").findings
    assert [one.rewrite for one in found if one.rule == "following"] == ([lean] if lean else [])


def test_nothing_leans_on_a_row_of_another_work_or_on_a_whole_year() -> None:
    table = "work,event,screen_order,story_start\nV,A,1,D1\nW,B,1,SAME\nW,C,2,D2\n"
    assert rules(opened(table)) == ["relative"]
    table = "event,screen_order,story_start\nA,1,1957\nB,2,next day\n"
    assert rules(opened(table)) == ["relative"]


def test_the_number_of_a_script_day_is_a_day() -> None:
    table = "event,Script Day\nA,1\nB,1\nC,2\n"
    assert column(taken(table), "story_start_text") == ["D1", "D1", "D2"]
    assert "story_days" in rules(taken(table))
    beside = table.replace("B,1", "B,FB")
    assert column(taken(beside), "story_start_text") == ["D1", "", "D2"]


def test_two_digits_are_of_the_century_of_the_years_beside_them() -> None:
    table = "event,screen_order,story_start\nA,1,14 Feb 2004\nB,2,2/15/04\nC,3,Aug-44\n"
    assert column(taken(table), "story_start_text") == ["2004-02-14", "2004-02-15", "1944-08"]
    alone = table.replace("14 Feb 2004", "14 Feb 1964")
    assert column(taken(alone), "story_start_text")[1] == "1904-02-15"


def test_both_ends_of_a_span_are_in_one_order() -> None:
    table = "event,screen_order,story_start\nA,1,12/08/1944 - 20/08/1944\n"
    assert column(opened(table), "story_start_text") == ["1944-08-12/1944-08-20"]


@pytest.mark.parametrize("day", ["13/02/2004", "13 Feb 2004", "2004-02-13"])
def test_a_day_and_its_time_beside_it_are_one_date(day: str) -> None:
    table = f"Scene,Start,Date,Time\nA,0:00,{day},08:00\nB,1:00,{day},22:30\n"
    written = [str(text).replace(" ", "T") for text in column(taken(table), "story_start_text")]
    assert written == ["2004-02-13T08:00", "2004-02-13T22:30"]


def test_days_from_now_are_days_from_day_zero() -> None:
    table = "event,screen_order,story_start\nA,1,0\nB,2,-14 days\nC,3,+2 days\nD,4,-3 weeks\n"
    (one,) = (one for one in opened(table).findings if one.kind == "proposal")
    assert (one.rule, one.needed) == ("offsets", True)
    assert column(taken(table), "story_start_text") == ["D0", "D-14", "D2", "D-21"]
    assert rules(opened(table.replace("+2 days", "1957"))) == ["before_christ", "relative"]


# --- bands, ends, lists ---------------------------------------------------------------------------


def test_bands_are_read_as_editors_call_them() -> None:
    table = "event,screen_order,Track\nA,1,Picture\nB,2,voix off\nC,3,V1\nD,4,A2\n"
    found = opened(table)
    assert column(found, "track") == ["image", "sound", "image", "sound"]
    assert rules(found) == ["bands"]
    assert rules(opened(table.replace("A2", "Cellar"))) == ["unfit"]


def test_levels_and_modes_are_read_in_other_tongues() -> None:
    found = taken(
        "événement,ordre à l’écran,ordre dans l’histoire,niveau,enchâssé dans,fois,mode\n"
        "Le banc,1,2,0,,1,présent\nL’enfance,2,1,1,Le banc,souvent,Souvenir\nRêve,3,3,0,,3,rêvé\n"
    )
    assert column(found, "mode") == ["present", "memory", "rêvé"]
    assert column(found, "level") == [0.0, 1.0, 0.0]
    assert column(found, "within") == ["", "Le banc", ""]
    assert column(found, "times") == [1.0, float("inf"), 3.0]


def test_an_end_of_the_film_is_none_of_the_story() -> None:
    table = "event,Start,End,Date\nA,0:00,4:10,1957\nB,4:10,9:30,1944\n"
    asked = opened(table, own=frozenset({"Start"})).findings
    assert {one.takes[0][1] for one in asked if one.takes} == {"story_start=Date"}


def test_hours_before_the_beginning_are_no_time_of_a_film() -> None:
    assert maps("event,screen_order,Hours since start\nA,1,0\nB,2,-14\nC,3,48\n") == set()


def test_words_tell_an_event_before_a_colours_name() -> None:
    markers = (
        "Ann\t01:00:05:10\tV1\tred\tFlashback begins\nAnn\t01:02:15:00\tV1\tblue\tBack to now\n"
    )
    found = taken(markers, header="0", rate="25")
    assert column(found, "event") == ["Flashback begins", "Back to now"]


def test_no_event_of_many_is_asked_whether_it_is_the_name_of_a_column(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = list[str]()
    monkeypatch.setattr(doubting, "known", asked.append)
    rows = "".join(f"Shot {at},{at},{at + 1}\n" for at in range(1001))
    opened(f"event,screen_start,screen_end\n{rows}")
    assert not [name for name in asked if name.startswith("Shot")]
