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
