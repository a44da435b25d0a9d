"""Tables as people bring them from other tongues, cameras and calendars: read with these values,
asked about, or refused with what to write instead.
"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anachrony import times
from anachrony.events import Opened
from tests.tables import column, maps, opened, rules, taken


def screen(found: Opened) -> list[list[float]]:
    assert found.events is not None, list(map(str, found.findings))
    return found.events[["screen_start", "screen_end"]].to_numpy().tolist()


# --- other tongues --------------------------------------------------------------------------------

WRITTEN = [
    ("8 августа 1957", "1957-08-08"),
    ("в августе 1944 года", "1944-08"),
    ("зимой 1944 г.", "1944-24"),
    ("1944–1945 гг.", "1944/1945"),
    ("1940-е годы", "194X"),
    ("в 1940-х годах", "194X"),
    ("XX век", "19XX"),
    ("19-й век", "18XX"),
    ("около 1944", "1944~"),
    ("до 1944", "../1943"),
    ("с 1944 по 1945", "1944/1945"),
    ("между 1944 и 1945", "1944/1945"),
    ("480 до н. э.", "-0479"),
    ("конец августа 1957", "1957-08-21/1957-08-31"),
    ("День 3", "D3"),
    ("Ночь 2", "N2"),
    ("2 augusti 1944", "1944-08-02"),
    ("sommaren 1944", "1944-22"),
    ("8. srpna 1957", "1957-08-08"),
    ("8 Ağustos 1957", "1957-08-08"),
    ("Kış 1944", "1944-24"),
    ("8 Αυγούστου 1957", "1957-08-08"),
]


@pytest.mark.parametrize(("written", "date"), WRITTEN)
def test_dates_of_more_tongues_are_known(written: str, date: str) -> None:
    assert times.meant(written) == date


RUSSIAN = (
    "Сцена;Начало;Конец;Дата;Персонажи\n"
    "Приезд;0:00:00;0:04:10;8 августа 1957;Она и Он\n"
    "Подвал;0:04:10;0:09:30;неизвестно;Она\n"
)


def test_a_russian_scene_list_is_read_whole() -> None:
    found = taken(RUSSIAN)
    assert column(found, "event") == ["Приезд", "Подвал"]
    assert screen(found) == [[0.0, 250.0], [250.0, 570.0]]
    assert column(found, "story_start_text") == ["1957-08-08", ""]
    assert column(found, "characters") == ["Она; Он", "Она"]


@pytest.mark.parametrize(
    ("table", "event"),
    [
        ("Kohtaus;Alku;Loppu;Päivä\nTulo;0:00;4:10;8. elokuuta 1957\nKellari;4:10;9:30;talvi 1944\n", "Kohtaus"),
        ("Jelenet;Eleje;Dátum\nÉrkezés;0:00;1957. augusztus 8.\nPince;4:10;1944. tél\n", "Jelenet"),
        ("At,Scene\n3 min,A\n12 min,B\n64 min,C\n", "Scene"),
    ],
)  # fmt: skip
def test_a_column_of_times_in_any_tongue_names_no_event(table: str, event: str) -> None:
    assert f"event={event}" in maps(table)


@pytest.mark.parametrize(
    "table",
    [
        "X;Dátum\n1;1957. augusztus 8.\n2;1944. tél\n",
        "start,end\n0:00,2:01\n2:01,3:00\n",
        "start,end,notes\n0:00,2:01,rain\n2:01,3:00,\n",
        "shot length\n2.4\n3.1\n",
        "start end\n0 121\n122 180\n",
        "  start   end \r\n    0   121 \r\n  122   180 \r\n\r\n",
    ],
)
def test_events_that_nothing_names_are_asked_to_be_called_by_their_number(table: str) -> None:
    asked = [one.takes for one in opened(table).findings if one.rule == "nameless"]
    assert asked == [(("map", "event=rows"),)]
    assert column(taken(table), "event") == ["1", "2"]


@pytest.mark.parametrize("table", ["event,start\nA,0\n", "a,rows\nA,B\n"])
def test_no_column_of_the_file_is_put_aside_for_it(table: str) -> None:
    found = opened(table, mapping={"event": "rows"})
    assert rules(found) == (["mapped_column"] if "event" in table else [])


def test_a_list_of_films_by_its_addresses_alone_is_one() -> None:
    diary = "Date,Name,Letterboxd URI\n2023-01-05,Memento,https://b.it/a\n2023-02-05,Vertigo,https://b.it/b\n"
    assert maps(diary) == {"event=Name"}


# --- other units ----------------------------------------------------------------------------------

UNITS = {
    "Shot,Start (ds),End (ds)\n1,0,35\n2,35,72\n": [[0.0, 3.5], [3.5, 7.2]],
    "Shot,Start (cs),End (cs)\n1,0,350\n2,350,720\n": [[0.0, 3.5], [3.5, 7.2]],
    "label,start_us,end_us\na,0,3500000\nb,3500000,7200000\n": [[0.0, 3.5], [3.5, 7.2]],
    "Сцена;Начало (мин);Конец (мин)\nПриезд;0;4\nПодвал;4;9\n": [[0.0, 240.0], [240.0, 540.0]],
    "シーン,開始(分),終了(分)\n到着,0,4\n地下室,4,9\n": [[0.0, 240.0], [240.0, 540.0]],
    "Szene;Beginn (Millisekunden);Ende (Millisekunden)\nA;0;350\nB;350;720\n": [[0.0, 0.35], [0.35, 0.72]],
}  # fmt: skip


@pytest.mark.parametrize("table", UNITS)
def test_more_units_in_a_header_are_the_columns(table: str) -> None:
    assert screen(taken(table)) == UNITS[table]


@pytest.mark.parametrize(
    "table",
    [
        "Szene;Beginn (Bilder);Ende (Bilder)\nA;0;100\nB;100;250\n",
        "シーン,開始(フレーム),終了(フレーム)\nA,0,100\nB,100,250\n",
        "Escena;Inicio (fotogramas);Fin (fotogramas)\nA;0;100\nB;100;250\n",
    ],
)
def test_frames_of_any_tongue_wait_for_their_rate(table: str) -> None:
    assert rules(taken(table)) == ["frames", "frames"]
    assert screen(taken(table, rate="25")) == [[0.0, 4.0], [4.0, 10.0]]


def test_samples_are_no_frames_and_no_seconds() -> None:
    (one, two) = taken("label,start (ticks),end (ticks)\na,0,350\nb,350,720\n").findings
    assert {one.rule, two.rule} == {"samples"}
    assert "44100" in str(one)


# --- two times in a cell, and times in fractions --------------------------------------------------

SPANS = {
    "Scene;Minutes\nA;0-4\nB;4-12\nC;12–15\n": [[0, 240], [240, 720], [720, 900]],
    "Minute;Handlung\n0 bis 4;Ankunft\n4 bis 12,5;Keller\n": [[0, 240], [240, 750]],
    "Time,Scene\n0-4,A\n4-12,B\n12-15,C\n": [[0, 240], [240, 720], [720, 900]],
    "Scene,Time\nA,0–4 min\nB,4-12 min\n": [[0, 240], [240, 720]],
    "Scene,Time\nA,0'–4'\nB,4'–15'30\"\n": [[0, 240], [240, 930]],
    "Scene,Time\nA,1h02-1h10\nB,1h10-1h15\n": [[3720, 4200], [4200, 4500]],
}


@pytest.mark.parametrize("table", SPANS)
def test_two_numbers_of_a_film_in_a_cell_are_its_start_and_end(table: str) -> None:
    assert screen(taken(table)) == SPANS[table]


@pytest.mark.parametrize("span", ["1944-45", "1944-1945", "9-5", "a-b", "1-2-3", "12-15 elephants"])
def test_years_and_what_falls_back_are_no_two_times(span: str) -> None:
    assert times.clock_span(span) == ()


SECONDS = st.integers(0, 999)


@given(SECONDS, SECONDS, st.sampled_from(["-", " – ", "—", " to ", " bis "]))
def test_a_span_is_its_two_ends_or_nothing(first: int, last: int, dash: str) -> None:
    ends = times.clock_span(f"{first}{dash}{last}")
    assert ends == ((str(first), str(last)) if first <= last else ())


@given(st.integers(0, 10**9), st.integers(1, 10**6))
def test_a_fraction_of_seconds_is_their_quotient_to_the_microsecond(over: int, under: int) -> None:
    read = times.numbers_each(np.array([f"{over}/{under}s"], dtype=object), times.CLOCK)[0, 0]
    assert read == pytest.approx(over / under, abs=1e-6, rel=1e-12)


def test_offsets_and_lengths_of_final_cut_are_read_as_fractions() -> None:
    table = "Clip,Offset,Duration\nA,0s,60060/2400s\nB,60060/2400s,120120/2400s\n"
    assert screen(taken(table)) == [[0.0, 25.025], [25.025, 75.075]]


# --- feet, guesses and what begins before the film ------------------------------------------------

REELS = "Shot,Start ft+fr,End ft+fr\nTrain,0+00,45+08\nCrowd,45+08,300+00\n"


def test_feet_and_frames_are_told_what_they_would_be_of_two_gauges() -> None:
    """300 feet of 16 frames are 4800, of 40 12000; at 24 a second 200 and 500 s."""
    faults = taken(REELS).findings
    assert [(one.rule, one.column) for one in faults] == [
        ("feet", "screen_start"),
        ("feet", "screen_end"),
    ]
    assert "“300+00” would be 0:03:20 or 0:08:20" in str(faults[1])


@pytest.mark.parametrize("called", ["Footage", "Footage In", "Start (feet)", "Start (ft)"])
def test_feet_alone_are_no_seconds(called: str) -> None:
    assert "feet" in rules(taken(f"Scene,{called}\nA,0\nB,45\nC,90\n"))


@given(st.integers(0, 10**6 - 1), st.integers(0, 15))
def test_a_length_of_film_is_as_long_as_its_frames(feet: int, frames: int) -> None:
    clock = times.of_feet(f"{feet}+{frames:02d}", 16)
    assert times.clock_seconds(clock) == pytest.approx((feet * 16 + frames) / 24, abs=1e-6)


def test_times_that_are_about_a_clock_are_told_to_name_their_margin() -> None:
    found = taken("Event,Start,End\nA,0:12,3:40\nB,ca. 3:40,5:10\nC,5:10,7:00?\n")
    assert [(one.rule, one.lines) for one in found.findings] == [("about", (3,)), ("about", (4,))]
    assert "screen_margin" in str(found.findings[0])


def test_a_clock_before_the_first_frame_is_a_clock() -> None:
    table = "Event,Start,End\nLeader,-0:00:05,0:00:10\nA,0:00:10,0:00:20\n"
    assert rules(taken(table)) == ["negative"]


# --- days that are counted, and other calendars ---------------------------------------------------


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("Week 3", "D15/D21"),
        ("week three", "D15/D21"),
        ("Week 3, Day 2", "D16"),
        ("semaine 1", "D1/D7"),
        ("1957-W33-2", "1957-08-13"),
        ("8.VIII.1957", "1957-08-08"),
        ("8 XII 1957", "1957-12-08"),
        ("8.XIII.1957", ""),
        ("16 July 1969 13:32 UTC", "1969-07-16T13:32Z"),
        ("20 July 1969 4:17 pm GMT", "1969-07-20T16:17Z"),
        ("16 July 1969 9:32 GMT-4", "1969-07-16T09:32-04:00"),
        ("16 July 1969 UTC", ""),
        ("15 Nisan 5708", ""),
        ("1957 " * 6000, ""),
    ],
)
def test_more_dates_have_their_meaning(written: str, date: str) -> None:
    assert times.meant(written) == date


@given(st.integers(1, 500), st.integers(1, 7))
def test_a_day_of_a_week_lies_in_it(week: int, day: int) -> None:
    whole, one = (times.date_bounds(times.meant(text)) for text in (f"Week {week}", f"Week {week}, Day {day}"))  # fmt: skip
    assert whole[0] + (day - 1) * times.DAY == one[0]
    assert one[1] <= whole[1]


def test_weeks_under_a_header_that_says_so_need_no_word() -> None:
    found = taken("Scene,Story week\nArrival,1\nExam,3\n")
    assert column(found, "story_start_text") == ["D1/D7", "D15/D21"]
    assert rules(found) == ["story_weeks"]


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("16 July 1969 9:32 EDT", "zone"),
        ("1969-07-16 09:32 MESZ", "zone"),
        ("1969-07-16 09:32 MEZ", "zone"),
        ("Month 2", "counter"),
        ("Year 10", "counter"),
        ("Jahr 3", "counter"),
        ("aged 6", "age"),
        ("17 years old", "age"),
        ("81 ans", "age"),
        ("18 brumaire an VIII", "calendar"),
        ("1 Muharram 1377 AH", "calendar"),
        ("5 Iyar 5708", "calendar"),
        ("25 October 1917 O.S.", "old_style"),
        ("Stardate 41153.7", "era"),
    ],
)
def test_why_it_is_no_date_says_what_to_write(written: str, rule: str) -> None:
    assert times.why_not(written) == rule
    assert rules(opened(f"event,story_start\nA,{written}\nB,1944\n")) == [rule]


# --- how tables are drawn and exported ------------------------------------------------------------


@pytest.mark.parametrize(
    "table",
    [
        "| Scene | Start | End |\n|-------+-------+------|\n| A | 0:00 | 1:00 |\n",
        "+---+---+---+\n| Scene | Start | End |\n+---+---+---+\n| A | 0:00 | 1:00 |\n+---+---+---+\n",
    ],
)
def test_a_line_that_only_draws_a_table_is_no_event(table: str) -> None:
    found = taken(table)
    assert column(found, "event") == ["A"]
    assert screen(found) == [[0.0, 60.0]]


@pytest.mark.parametrize(
    "header",
    ["Scene^Start^End", "Scene ~ Start", "Scene    Start   End", "Scene Start End", "=== ==="],
)
def test_lines_whose_cells_nothing_parts_are_told_how(header: str) -> None:
    found = opened(f"{header}\nA 0:00 1:00\n")
    assert rules(found) == ["unparted"]


@pytest.mark.parametrize(
    ("lines", "rule"),
    [("0 121\n122 180\n", "headless"), ("0\n121\n", "headless"), ("10 000\n12 000\n", "unparted")],
)
def test_numbers_apart_by_blanks_are_cells_unless_they_may_be_one(lines: str, rule: str) -> None:
    assert rules(opened(lines)) == [rule]


def test_a_list_of_events_alone_is_asked_for_no_separator() -> None:
    (one,) = opened(
        "1st,What is told here\n1,AA\n3,BB\n", own=frozenset({"What is told here"})
    ).findings
    assert one.rule == "missing_column"
    assert str(one).endswith("such as --map 'event=What is told here'.")
    assert rules(opened("What is told here\nA\nB\n")) == ["missing_column"]


LABELS = "0.000000\t12.500000\tArrival\n12.500000\t40.000000\tCellar\n"


def test_labels_of_audacity_are_starts_and_ends_where_there_is_said_to_be_no_header() -> None:
    assert screen(taken(LABELS, header="0")) == [[0.0, 12.5], [12.5, 40.0]]
    assert maps("A,B,C\n2.50,2.50,x\n2.00,1.00,y\n") == set()


def test_one_row_without_a_header_is_not_told_that_it_has_no_rows() -> None:
    assert rules(opened("speech\t00:00:01.200\t00:00:03.400\tBonjour\n")) == ["headless"]


def test_tiers_in_columns_of_their_own_are_told_to_be_put_into_one() -> None:
    table = "Begin Time - msec\tEnd Time - msec\tspeech\tgesture\n0\t200\tBonjour\t\n200\t400\t\tpoints\n"
    (fault,) = (one for one in taken(table).findings if one.kind == "fault")
    assert (fault.rule, fault.lines) == ("apart", (3,))
    assert "gesture" in str(fault)
