"""Tables as they arrive from more tongues, logs, novels and tools: read with these values, asked
about, or refused with what to write instead.
"""

import pytest

from anachrony import times
from tests.tables import column, maps, opened, rules, taken

# --- Finnish, Hungarian, Ukrainian ----------------------------------------------------------------

WRITTEN = [
    ("8. elokuuta 1957", "1957-08-08"),
    ("elokuun 8. päivänä 1957", "1957-08-08"),
    ("elokuussa 1957", "1957-08"),
    ("elokuun alussa 1957", "1957-08-01/1957-08-10"),
    ("kesällä 1944", "1944-22"),
    ("vuonna 1944", "1944"),
    ("noin 1944", "1944~"),
    ("1944 jälkeen", "1945/.."),
    ("1940-luvulla", "194X"),
    ("1900-luku", "19XX"),
    ("480 eKr.", "-0479"),
    ("3. päivä", "D3"),
    ("Yö 2", "N2"),
    ("1957. augusztus 8.", "1957-08-08"),
    ("1957. augusztus 8-án", "1957-08-08"),
    ("1957 augusztusában", "1957-08"),
    ("1944 telén", "1944-24"),
    ("1944 körül", "1944~"),
    ("1944 előtt", "../1943"),
    ("1940-es évek", "194X"),
    ("XX. század", "19XX"),
    ("i. e. 480", "-0479"),
    ("1944 eleje", "1944-01/1944-04"),
    ("8 серпня 1957", "1957-08-08"),
    ("iarna 1944", "1944-24"),
    ("8 أغسطس 1957", "1957-08-08"),
    ("חורף 1944", "1944-24"),
    ("у серпні 1944 року", "1944-08"),
    ("взимку 1944 р.", "1944-24"),
    ("1944–1945 рр.", "1944/1945"),
    ("у 1940-х роках", "194X"),
    ("XX століття", "19XX"),
    ("між 1944 і 1945", "1944/1945"),
    ("480 до н. е.", "-0479"),
    ("Ніч 2", "N2"),
]


@pytest.mark.parametrize(("written", "date"), WRITTEN)
def test_dates_of_more_tongues_are_known(written: str, date: str) -> None:
    assert times.meant(written) == date


LISTS = {
    "Kohtaus;Alku;Loppu;Päivä;Paikka;Henkilöt\n"
    "Tulo;0:00;4:10;8. elokuuta 1957;Turku;Anna ja Eero\n"
    "Kellari;4:10;9:30;talvi 1944;Salo;Anna\n": ("Tulo", "Turku", "Anna; Eero"),
    "Jelenet;Kezdés;Vége;Dátum;Helyszín;Szereplők\n"
    "Érkezés;0:00;4:10;1957. augusztus 8.;Pest;Anna és Béla\n"
    "Pince;4:10;9:30;1944 tele;Szeged;Anna\n": ("Érkezés", "Pest", "Anna; Béla"),
    "Подія;Початок;Кінець;Рік;Місце;Персонажі\n"
    "Приїзд;0:00;4:10;8 серпня 1957;Київ;Анна та Іван\n"
    "Підвал;4:10;9:30;зима 1944;Львів;Анна\n": ("Приїзд", "Київ", "Анна; Іван"),
}


@pytest.mark.parametrize("table", LISTS)
def test_a_scene_list_of_three_more_tongues_is_read_whole(table: str) -> None:
    found = taken(table)
    names = ("event", "place", "characters")
    assert tuple(column(found, name)[0] for name in names) == LISTS[table]
    assert column(found, "screen_end") == [250.0, 570.0]
    assert column(found, "story_start_text") == ["1957-08-08", "1944-24"]


# --- dates that lean on others, and dates of chronologies -----------------------------------------


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("8 Aug 1957 AD", "1957-08-08"),
        ("Jan 1944 AD", "1944-01"),
        ("9 Aug 1957 AD 18:00", "1957-08-09T18:00"),
        ("14 October AD 1066", "1066-10-14"),
        ("1944-?", "1944/.."),
        ("1944–?", "1944/.."),
        ("? – 1944", "../1944"),
        ("1944-??", "1944-XX"),
        ("1944?", "1944?"),
        ("Present (1957)", "1957"),
        ("Vergangenheit (Winter 1944)", "1944-24"),
        ("SD1", "D1"),
        ("SN2", "N2"),
        ("Easter 1916", "1916-04-23"),
        ("Good Friday, 1957", "1957-04-19"),
        ("Pentecôte 1944", "1944-05-28"),
        ("Heiligabend 1944", "1944-12-24"),
        ("Michaelmas 1872", "1872-09-29"),
        ("Easter 1066", ""),  # of another calendar
        ("early spring 1920", "1920-21"),
        ("late 1950s–early 1960s", "1957/1963"),
        ("summer 1944 – winter 1945", "1944-22/1945-24"),
    ],
)
def test_a_date_of_a_chronology_has_its_meaning(written: str, date: str) -> None:
    assert times.meant(written) == date


@pytest.mark.parametrize(
    ("before", "said", "date"),
    [
        ("1957-08-09", "two days later", "1957-08-11"),
        ("1957-08-31", "a week later", "1957-09-07"),
        ("1957-08-09", "the day before", "1957-08-08"),
        ("1957-08-09", "la veille", "1957-08-08"),
        ("1957-12-09", "un mois plus tard", "1958-01"),
        ("1957-01", "two months earlier", "1956-11"),
        ("1944-08-02", "ten years later", "1954"),
        ("1944", "zwei Jahre früher", "1942"),
        ("1944~", "three decades later", "1974~"),
        ("D3", "2 Tage später", "D5"),
        ("N3", "moments later", "N3"),
        ("D1 16:00", "next day", "D2"),
        ("D3", "two months later", ""),  # how long is a month?
        ("1944", "next day", ""),
        ("1944", "two months later", ""),
    ],
)
def test_a_date_is_as_far_from_the_row_above_as_it_says(before: str, said: str, date: str) -> None:
    step = times.step(said)
    assert step is not None
    assert times.stepped(before, step) == date


@pytest.mark.parametrize("said", ["ten years ago", "an hour later", "some days later", "later on"])
def test_what_says_no_whole_days_is_no_step(said: str) -> None:
    assert times.step(said) is None


CHRONICLE = (
    "Chapter,Event,When\n1,Arrival,the night of 9 August 1957\n1,Talk,two days later\n"
    "1,Parting,a week later\n2,Cellar,spring 1944\n2,Peace,a year later\n2,Birth,c. 1850\n"
)


def test_steps_of_a_chronicle_add_up_from_the_last_date() -> None:
    """9 + 2 August is the 11th, and 7 more the 18th; a year after a spring is no longer a spring."""
    dates = ["1957-08-09", "1957-08-11", "1957-08-18", "1944-21", "1945", "1850~"]
    assert column(taken(CHRONICLE), "story_start_text") == dates
    (asked,) = (one for one in opened(CHRONICLE).findings if one.rule == "following")
    assert (asked.kind, asked.rewrite) == ("proposal", ("1957-08-11", "1957-08-18", "1945"))


def test_steps_of_two_kinds_make_no_date() -> None:
    table = "event,screen_order,story_start\nA,1,1944-08-02\nB,2,ten years later\nC,3,next day\n"
    assert rules(taken(table)) == ["relative"]


@pytest.mark.parametrize("said", ["vor 13 Jahren", "hace 13 años", "13 anni fa", "13 лет назад"])
def test_what_is_measured_from_now_is_told_so_in_any_tongue(said: str) -> None:
    assert times.why_not(said) == "relative"


# --- columns --------------------------------------------------------------------------------------

MAPS = {
    "Shot,Description,Screen time\n1,Hotel,0:12\n2,Hand,0:05\n3,Bridge,0:20\n": {
        "event=Description",
        "screen_duration=Screen time",
    },
    "t,label\n0.0,Hotel\n250.0,Cellar\n570.0,Bridge\n": {"event=label", "screen_start=t"},
    "frame,label\n0,Hotel\n6250,Cellar\n": {"event=label", "screen_start=frame"},
    "Scene;Order shown;Order happened\nDeath;1;3\nBirth;2;1\n": {
        "event=Scene",
        "screen_order=Order shown",
        "story_order=Order happened",
    },
    "Scene,Chronological #,Film #\nDeath,3,1\nBirth,1,2\n": {
        "event=Scene",
        "screen_order=Film #",
        "story_order=Chronological #",
    },
    "Film minute;Was passiert;Jahr\n0;Hotel;1957\n4;Keller;1944\n9;Brücke;1957\n": {
        "screen_start=Film minute",
        "event=Was passiert",
        "story_start=Jahr",
    },
    "Scene,Day/Night,INT/EXT,Time in film\n1,DAY,INT,0:30\n2,NIGHT,EXT,1:10\n3,DAY,INT,2:00\n": {
        "event=Scene",
        "screen_start=Time in film",
    },
    "Segment,Timing,Period\nHotel,0:00 - 4:10,Present (1957)\nCellar,4:10 - 9:30,Past (1944)\n": {
        "event=Segment",
        "screen_start=Timing",
        "story_start=Period",
    },
    "Name,Start,Duration,Description\nMarker 01,0:00,0:10,Arrival\nMarker 02,4:10,0:10,Cellar\n": {
        "event=Description",
        "screen_start=Start",
        "screen_duration=Duration",
    },
    "Comment Number,Timecode,Comment,Commenter,Commented At\n"
    "1,0:05,Opening shot,Ann B,2024-03-01 10:22\n2,4:10,Flashback,Ben C,2024-03-01 10:25\n": {
        "screen_start=Timecode",
        "event=Comment",
    },
    "start,end,tag,annotator,created_at\n0.0,2.5,present,A B,2024-01-02\n2.5,4.5,past,C D,2024-01-03\n": {
        "screen_start=start",
        "screen_end=end",
        "event=tag",
    },
    "Title,Start,End,Dialogue\nHiroshima,0:01,0:03,You saw nothing\nHiroshima,0:04,0:06,I saw it\n": {
        "screen_start=Start",
        "screen_end=End",
        "event=Dialogue",
        "work=Title",
    },
    "Title,Director,Timecode,Shot Type\nMemento,C. Nolan,0:01,Close Up\nMemento,C. Nolan,0:04,Wide\n"
    "Dunkirk,C. Nolan,0:02,Wide\nDunkirk,C. Nolan,0:07,Close Up\n": {
        "screen_start=Timecode",
        "event=Shot Type",
        "work=Title",
    },
}
"""Tables → all that their columns are asked to be."""


@pytest.mark.parametrize("table", MAPS)
def test_what_is_of_the_making_or_the_same_for_all_names_no_event(table: str) -> None:
    assert maps(table) == MAPS[table]


def test_one_name_for_all_is_better_than_none() -> None:
    assert "event=Title" in maps("Title,Start\nHiroshima,0:01\nHiroshima,0:04\n")


@pytest.mark.parametrize("day", ["Story Day", "Day", "Script Day", "Date"])
def test_a_day_of_the_story_and_its_time_are_one_date(day: str) -> None:
    table = f"Scene,Start,Story Time,{day}\nA b,0:00,8am,Day 1\nC d,2:00,22:40,Day 1\nE f,5:00,morning,Day 2\n"
    written = column(taken(table), "story_start_text")
    assert [times.edtf(str(text)) for text in written] == ["Day 1 8am", "Day 1 22:40", "Day 2"]


TIMELINE = (
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Headline,Text\n"
    ",,,,,,,,The Story,A title\n1957,8,8,,,,,,Arrival,She comes\n"
    "1944,2,,,1944,3,,,Cellar,Her hair\n1957,8,9,18:00,1957,8,9,19:30,Departure,She goes\n"
)


def test_a_date_in_parts_has_its_time_as_one() -> None:
    """As TimelineJS has it; the time was read as the film's."""
    found = taken(TIMELINE)
    assert column(found, "story_start_text") == ["", "1957-08-08", "1944-02", "1957-08-09 18:00"]
    assert column(found, "story_end_text")[2:] == ["1944-03", "1957-08-09 19:30"]
    assert [one.kind for one in opened(TIMELINE).findings if one.kind == "fault"] == []


WHISPER = (
    "start,end,text\n0,2400,You saw nothing\n2400,5600,I saw everything\n5600,9000,Everything\n"
)


def test_what_whisper_counts_in_milliseconds_is_asked() -> None:
    """9000 s would be two hours and a half for three sentences."""
    (asked,) = (one for one in opened(WHISPER).findings if one.rule == "milliseconds")
    assert (asked.kind, asked.values, asked.rewrite) == ("proposal", ("5600",), ("5.600",))
    assert column(taken(WHISPER), "screen_end") == [2.4, 5.6, 9.0]
    seconds = "start,end,text\n0,250,Arrival\n250,570,Cellar\n"
    assert rules(opened(seconds)) == ["column"] * 3


def test_ages_and_shares_that_are_no_times_are_said() -> None:
    aged = "event,screen_order,Age\nBirth,1,0\nWar,2,19\nSchool,3,6\n"
    (one,) = opened(aged).findings
    assert (one.rule, "story_order=Age" in str(one)) == ("ages", True)
    assert rules(opened(aged.replace("Age", "Anna's age"))) == ["ages"]
    assert rules(opened(aged.replace("Age", "Stage"))) == []
    dated = "event,screen_order,Age,story_start\nBirth,1,0,1900\nWar,2,19,1919\n"
    assert rules(opened(dated)) == []

    shares = "event,Start %,End %\nArrival,0,25\nCellar,25,60\n"
    assert [one.column for one in opened(shares).findings if one.rule == "shares"] == ["End %"]


MARKERS = "Marker,Start,End\nArrival,{0},{1}\nCellar,{2},{3}\nBridge,{4},{5}\n"


@pytest.mark.parametrize(
    "times_",
    [
        ("0:00", "0:00", "4:10", "4:10", "9:30", "9:30"),
        ("0:00.00", "0:00.04", "4:10.00", "4:10.04", "9:30.00", "9:30.04"),
    ],
)
def test_markers_without_length_last_until_the_next(times_: tuple[str, ...]) -> None:
    found = taken(MARKERS.format(*times_))
    assert column(found, "screen_end") == [250.0, 570.0, 570.0]
    assert "markers" in rules(found)


def test_frames_of_a_film_are_no_markers() -> None:
    found = taken(MARKERS.format("0:00", "0:00.04", "0:00.04", "0:00.08", "0:00.08", "0:00.12"))
    assert column(found, "screen_end") == [0.04, 0.08, 0.12]


def test_a_heading_over_rows_is_no_event() -> None:
    table = (
        "No,Scene,Start,Year\nPART ONE,,,\n1,Arrival,0:00,1957\nPART TWO,,,\n2,Cellar,4:10,1944\n"
    )
    found = taken(table)
    assert column(found, "event") == ["Arrival", "Cellar"]
    (note,) = (one for one in found.findings if one.rule == "headings")
    assert (note.kind, note.lines) == ("note", (2, 4))


def test_a_name_alone_in_its_row_is_an_event_and_is_said() -> None:
    table = "Scene,Start,Year\nACT ONE,,\nArrival,0:00,1957\nCellar,4:10,1944\n"
    found = taken(table)
    assert column(found, "event") == ["ACT ONE", "Arrival", "Cellar"]
    assert [one.lines for one in found.findings if one.rule == "alone"] == [(2,)]


def test_rows_of_a_cell_are_no_headings_where_others_have_no_time_either() -> None:
    table = "event,screen_start,note\nArrival,0:00,x\nCellar,,\nBridge,,dark\n"
    assert not {"headings", "alone"} & {*rules(opened(table))}


def test_a_date_in_parts_may_have_its_months_in_words() -> None:
    table = (
        "Année;Mois;Jour;Événement;Film (min)\n1957;août;8;Arrivée;0\n1944;février;;Cave;4\n"
        "1957;août;9;Départ;9\n"
    )
    found = taken(table)
    assert column(found, "story_start_text") == ["1957-08-08", "1944-02", "1957-08-09"]
    assert column(found, "screen_start") == [0.0, 240.0, 540.0]


def test_a_point_behind_a_header_is_none_of_its_word() -> None:
    table = "Ep.,Scene,Start\nS1E1,Cave,0:01:00\nS1E1,School,0:05:10\nS1E2,Bunker,0:02:00\n"
    (fault,) = (one for one in taken(table).findings if one.kind == "fault")
    assert (fault.rule, fault.takes[0]) == ("restarts", ("map", "work=Ep."))
    assert column(taken(table, mapping={"episode": "Ep."}), "screen_start") == [60.0, 310.0, 430.0]


def test_dates_of_a_tongue_that_is_not_read_are_said() -> None:
    table = "Skena,Dita,screen_order\nHotel,8 gusht 1957,1\nBodrum,dimër 1944,2\n"
    (note,) = (one for one in opened(table).findings if one.rule == "other_tongue")
    assert (note.kind, note.column) == ("note", "Dita")
    assert "story_start=Dita" in str(note)
    told = "event,Street,screen_order\nHotel,Rue 1,1\nBodrum,Rue 2,2\n"
    assert rules(opened(told)) == []
