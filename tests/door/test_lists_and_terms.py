"""Lists of chapters in other orders, and the field's words for telling and told in other tongues."""

import pytest

from tests.tables import column, maps, opened, rules, taken


@pytest.mark.parametrize(
    "lines",
    [
        ("1. 0:00 Intro", "2. 4:10 Nevers", "10) 1:12:30 The bar"),
        ("Intro 0:00", "Nevers 4:10", "The bar 1:12:30"),
        ("Intro - 0:00", "Nevers - 4:10", "The bar - 1:12:30"),
        ("Intro (0:00)", "Nevers (4:10)", "The bar (1:12:30)"),
    ],
)
def test_chapters_are_numbered_or_stand_before_their_clocks(lines: tuple[str, ...]) -> None:
    found = opened("\n".join(lines))
    assert column(found, "event") == ["Intro", "Nevers", "The bar"]
    assert column(found, "screen_start") == [0.0, 250.0, 4350.0]
    assert rules(found)[0] == "chapters"


@pytest.mark.parametrize("to", ["-", " – ", " to ", " --> "])
def test_chapters_may_say_their_ends(to: str) -> None:
    found = opened(f"0:00{to}4:10 Intro\n4:10{to}9:30 Nevers\n9:30{to}12:00 The bar\n")
    assert column(found, "event") == ["Intro", "Nevers", "The bar"]
    assert column(found, "screen_end") == [250.0, 570.0, 720.0]


@pytest.mark.parametrize(
    "table",
    ["Event\nHotel 8:00\nBar 9:00\n", "event;place\nA 0:00;x\nB 4:10;y\n", "A 0:00\nB\nC 4:10\n"],
)
def test_what_is_no_list_of_chapters_is_none(table: str) -> None:
    assert "chapters" not in rules(opened(table))


@pytest.mark.parametrize(
    ("shown", "happened"),
    [
        ("Discourse", "Story"),
        ("Récit", "Histoire"),
        ("Sujet", "Fabel"),
        ("Sjuzhet", "Fabula"),
        ("Discurso", "Historia"),
        ("Racconto", "Storia"),
        ("Сюжет", "Фабула"),
    ],
)
def test_the_two_orders_have_the_names_of_the_field(shown: str, happened: str) -> None:
    table = f"event,{shown},{happened}\nA,1,3\nB,2,1\nC,3,2\n"
    assert maps(table) == {f"screen_order={shown}", f"story_order={happened}"}
    dated = table.replace("3\nB", "1957\nB").replace("1\nC", "1944\nC").replace("3,2\n", "3,1950\n")
    assert f"story_start={happened}" in maps(dated)


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("year_start,year_end", "story"),
        ("Start (year),End (year)", "story"),
        ("From year,To year", "story"),
        ("Année début,Année fin", "story"),
    ],
)
def test_years_have_a_beginning_and_an_end(header: str, name: str) -> None:
    start, end = header.split(",")
    table = f"event,t_start,t_end,{header}\nA,0,250,1957,1957\nB,250,570,1944,1945\n"
    assert {f"{name}_start={start}", f"{name}_end={end}"} <= maps(table)


def test_hours_and_minutes_with_a_point_are_those_where_the_header_says_so() -> None:
    table = "Scene,Time (h.mm)\nHotel,0.04\nBar,0.35\nRoof,1.1\n"
    assert column(taken(table), "screen_start") == [240.0, 2100.0, 4200.0]


@pytest.mark.parametrize("header", ["Story minute", "Story time (h)", "Fabula time (min)"])
def test_what_a_story_counts_from_its_beginning_is_said_to_date_nothing(header: str) -> None:
    table = f"Scene,Screen start,{header}\nA,0:00,0\nB,4:10,15\nC,9:30,5\n"
    assert "mission" in rules(opened(table))


def test_seconds_since_1970_under_a_header_of_clocks_are_the_storys() -> None:
    table = "event,timestamp\nA,-391363200000\nB,-802051200000\n"
    assert "story_start=timestamp" in maps(table)
    assert column(taken(table), "story_start_text")[0].startswith("1957-08-")


def test_a_month_without_its_year_is_of_the_year_above() -> None:
    table = "Year,Month,Event\n1957,August,Meeting\n,September,Parting\n1944,August,Liberation\n"
    asked = next(one for one in opened(table).findings if one.rule == "merged")
    assert (asked.kind, asked.takes) == ("proposal", (("fill", "Year"),))
    assert column(taken(table), "story_start_text") == ["1957-08", "1957-09", "1944-08"]


def test_lines_of_a_novel_are_an_order() -> None:
    table = "Passage,Line,Date\nMoor,1,1801\nHeath,120,1771\nHouse,455,1802\n"
    assert maps(table) == {"event=Passage", "screen_order=Line", "story_start=Date"}


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("minuto inicio", "minuto fin"),
        ("Startminute", "Schlussminute"),
        ("minute début", "minute fin"),
        ("Minuto iniziale", "Minuto finale"),
    ],
)
def test_headers_of_a_beginning_and_an_end_in_minutes_count_them(start: str, end: str) -> None:
    found = taken(f"Szene;{start};{end}\nAm Fluss;0;7.5\nIm Zug;7.5;11.25\n")
    assert column(found, "screen_end") == [450, 675]  # was a film of 11 s


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("Handlung von", "Handlung bis"),
        ("début du récit", "fin du récit"),
        ("anno inizio", "anno fine"),
        ("año inicial", "año final"),
        ("Ab", "Bis"),
        ("dal", "al"),
        ("Anfangsjahr", "Endjahr"),
    ],
)
def test_the_storys_beginning_and_its_end_are_both_known(start: str, end: str) -> None:
    found = taken(f"Nr. im Film,Szene,{start},{end}\n1,Am Fluss,1950,1960\n2,Im Zug,1944,1946\n")
    assert column(found, "story_end_text") == ["1960", "1946"]


def test_times_from_da_to_a_are_the_films() -> None:
    found = taken("Evento;Da;A\nUfficio;0:00:00;0:05:00\nStrada;0:02:00;0:07:00\n")
    assert column(found, "screen_end") == [300, 420]
