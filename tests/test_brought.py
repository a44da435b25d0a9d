"""Tables as people bring them from other tongues, cameras and calendars: read with these values,
asked about, or refused with what to write instead.
"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anachrony import times
from anachrony.events import Opened, open_table
from anachrony.terms import Terms


def opened(table: str, **terms: object) -> Opened:
    return open_table(table.encode(), Terms(**terms), "W")  # type: ignore[arg-type]


def taken(table: str, **terms: object) -> Opened:
    """What comes of a table when all that is proposed is taken."""
    return opened(table, accept=True, **terms)


def column(found: Opened, name: str) -> list[object]:
    assert found.events is not None, list(map(str, found.findings))
    return found.events[name].tolist()


def screen(found: Opened) -> list[list[float]]:
    assert found.events is not None, list(map(str, found.findings))
    return found.events[["screen_start", "screen_end"]].to_numpy().tolist()


def maps(table: str) -> set[str]:
    """What the columns of a table are asked to be."""
    return {one.takes[0][1] for one in opened(table).findings if one.takes}


def rules(found: Opened) -> list[str]:
    return [one.rule for one in found.findings]


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


def test_where_only_dates_have_words_it_is_asked_which_column_names_the_events() -> None:
    assert "missing_column" in rules(opened("X;Dátum\n1;1957. augusztus 8.\n2;1944. tél\n"))


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


@given(st.integers(0, 10**12), st.integers(1, 10**6))
def test_a_fraction_of_seconds_is_their_quotient_to_the_microsecond(over: int, under: int) -> None:
    read = times.numbers_each(np.array([f"{over}/{under}s"], dtype=object), times.CLOCK)[0, 0]
    assert read == pytest.approx(over / under, abs=1e-6, rel=1e-12)


def test_offsets_and_lengths_of_final_cut_are_read_as_fractions() -> None:
    table = "Clip,Offset,Duration\nA,0s,60060/2400s\nB,60060/2400s,120120/2400s\n"
    assert screen(taken(table)) == [[0.0, 25.025], [25.025, 75.075]]
