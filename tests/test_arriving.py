"""Tables as they arrive from more tongues, logs, novels and tools: read with these values, asked
about, or refused with what to write instead.
"""

import pytest

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


def maps(table: str) -> set[str]:
    """What the columns of a table are asked to be."""
    return {
        one.takes[0][1] for one in opened(table).findings if one.takes and "=" in one.takes[0][1]
    }


def rules(found: Opened) -> list[str]:
    return [one.rule for one in found.findings]


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
def test_dates_of_three_more_tongues_are_known(written: str, date: str) -> None:
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
