"""What people write where the film begins and ends, and how schedules of other tongues call things."""

import pytest

from tests.tables import column, maps, opened, rules, taken


@pytest.mark.parametrize("word", ["end", "End of film", "fin", "ENDE", "the end"])
def test_the_end_of_the_film_is_no_clock_and_is_known(word: str) -> None:
    table = f"event,screen_start,screen_end\nA,0:00,4:10\nB,4:10,{word}\n"
    found = opened(table)
    assert rules(found) == ["edges", "open_end"]
    assert column(found, "screen_end") == [250.0, 250.0]
    ended = opened(table.replace("_end\n", "_end,runtime\n").replace("0\nB", "0,9:30\nB"))
    assert column(ended, "screen_end") == [250.0, 570.0]


def test_the_beginning_of_the_film_is_nought() -> None:
    table = "event,screen_start,screen_end\nA,start,4:10\nB,4:10,9:30\n"
    assert column(opened(table), "screen_start") == [0.0, 250.0]
    late = table.replace("4:10", "10:04:10").replace("9:30", "10:09:30")
    assert "clock" in rules(opened(late))


@pytest.mark.parametrize("last", ["9:30-end", "9:30 – End", "9:30 to end", "9:30-"])
def test_a_stretch_may_end_with_the_film(last: str) -> None:
    found = opened(f"event,screen_start\nA,start-4:10\nB,4:10-9:30\nC,{last}\n")
    assert column(found, "screen_start") == [0.0, 250.0, 570.0]
    assert column(found, "screen_end")[:2] == [250.0, 570.0]


def test_a_column_of_weekdays_says_that_another_day_begins() -> None:
    table = "Scene,Day,Time\nA,Monday,08:00\nB,Monday,12:30\nC,Tuesday,07:15\n"
    asked = next(one for one in opened(table).findings if one.rule == "week_clocks")
    assert asked.takes == (("days", "counted"), ("days", "one"))
    assert column(taken(table), "story_start_text")[-1] == "D2 07:15"


@pytest.mark.parametrize(
    ("rows", "days"),
    [
        ("Monday 8:00|Tuesday 9:30|Tuesday 11:00", [1, 2, 2]),
        ("Mon 8:00|Thu 7:00|Mon 9:00", [1, 4, 8]),
        ("dimanche 8:00|lundi 9:00|lundi 7:00", [1, 2, 9]),
        ("Monday 8:00| 9:30| 7:00|Tuesday 9:00|Wednesday 8:00", [1, 1, 2, 2, 3]),
        (" 8:00| 7:00|Tuesday 9:00|Friday 9:30", [1, 2, 2, 5]),
    ],
)
def test_days_are_counted_by_the_days_of_the_week_beside_them(rows: str, days: list[int]) -> None:
    lines = (f"E,{row.replace(' ', ',')}\n" for row in rows.split("|"))
    found = taken(f"Scene,Day,Time\n{''.join(lines)}", days="counted")
    assert [int(text[1:].split()[0]) for text in column(found, "story_start_text")] == days


DECIMALS = "Scene,Start (min),Length (min)\nHotel,0,4.5\nBar,4.5,10.25\nRoof,14.75,3\n"


def test_decimals_of_one_column_say_how_those_of_another_are_meant() -> None:
    assert "minutes_or_seconds" not in rules(taken(DECIMALS))
    assert rules(taken(DECIMALS.replace("14.75", "14.55"))).count("minutes_or_seconds") == 2


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "Bild;Motiv;Spieltag;Vorstoppzeit;Inhalt\n1;Hotel;1;1:20;Sie wachen\n2;Brücke;1;0:45;Sie geht\n",
            {"screen_duration=Vorstoppzeit", "story_start=Spieltag", "place=Motiv", "event=Inhalt"},
        ),
        (
            "Esc.;Localización;Día de guion;Duración est.;Sinopsis\n"
            "1;Hotel;1;1:20;Despiertan allí\n2;Puente;2;0:45;Ella se va\n",
            {
                "screen_duration=Duración est.",
                "story_start=Día de guion",
                "place=Localización",
                "event=Sinopsis",
            },
        ),
        (
            "Séq.;Décor;Durée estimée;Résumé\n1;Hôtel;1:20;Ils parlent\n2;Pont;0:45;Elle part\n",
            {"screen_duration=Durée estimée", "place=Décor", "event=Résumé"},
        ),
        ("Séq.;Durée\n1;1:20\n2;0:45\n", {"screen_duration=Durée", "event=Séq."}),
    ],
)
def test_schedules_of_other_tongues_are_known(table: str, expected: set[str]) -> None:
    assert maps(table) == expected


@pytest.mark.parametrize("header", ["Chron. #", "Chrono #", "Chronological #", "Chron. number"])
def test_a_chronological_number_is_the_storys(header: str) -> None:
    assert maps(f"event,{header}\nA,4\nB,2\n") == {f"story_order={header}"}


def test_milliseconds_whose_thousands_are_parted_are_numbers() -> None:
    table = "event;start_ms;end_ms\nA;0;12 500\nB;12 500;1 204 000\n"
    assert column(taken(table), "screen_end") == [12.5, 1204.0]
