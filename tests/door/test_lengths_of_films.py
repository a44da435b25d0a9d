"""How long films last, written as hours and minutes, or shorter than what they show."""

import pytest

from tests.tables import column, maps, opened, rules, taken

FILM = "event,screen_start,runtime\nA,0:00:00,{}\nB,1:40:00,\n"


@pytest.mark.parametrize("runtime", ["1:52", "1.52"])
def test_a_runtime_in_hours_and_minutes_is_asked_to_be_that(runtime: str) -> None:
    asked = next(one for one in opened(FILM.format(runtime)).findings if one.column == "runtime")
    assert (asked.rule, asked.rewrite) == ("runtime_hours", ("1:52:00",))
    assert column(taken(FILM.format(runtime)), "screen_end") == [6000.0, 6720.0]


def test_lengths_of_films_in_hours_and_minutes_are_asked_too() -> None:
    table = "Title,Year,Runtime\nMemento,2000,1:53\nVertigo,1958,2:08\n"
    assert "runtime_hours" in rules(opened(table))
    assert column(taken(table), "screen_end") == [6780.0, 14460.0]


@pytest.mark.parametrize("runtime", ["0:52:00", "3120", "52 min"])
def test_a_runtime_before_the_last_event_is_noted(runtime: str) -> None:
    noted = next(one for one in opened(FILM.format(runtime)).findings if one.column == "runtime")
    assert (noted.kind, noted.rule) == ("note", "runtime_early")


def test_a_runtime_that_fits_is_not_spoken_of() -> None:
    assert rules(opened(FILM.format("1:52:00"))) == []
    assert rules(opened("event,screen_start,runtime\nA,0:00,1:52\nB,0:40,\n")) == []


def test_a_runtime_is_counted_from_where_its_programme_begins() -> None:
    late = FILM.format("1:52:00").replace("0:00:00", "10:00:00").replace("1:40:00", "11:40:00")
    assert "runtime_early" not in rules(opened(late))
    two = (
        "event,work,screen_start,runtime\nA,X,0:00:00,1:52:00\nB,X,1:40:00,\nC,Y,0:10:00,0:05:00\n"
    )
    (noted,) = [one for one in opened(two).findings if one.rule == "runtime_early"]
    assert noted.lines == (4,)


def test_minutes_alone_before_hours_and_minutes_are_noted() -> None:
    table = "event,screen_start\nA,5\nB,45\nC,1:05\nD,1:40\n"
    assert "minutes_or_hours" in rules(opened(table))
    said = opened(table, rewrite=frozenset({"screen_start"}))
    assert column(said, "screen_start") == [300.0, 2700.0, 3900.0, 6000.0]


def test_a_basic_moment_of_iso_is_known_and_dates_are_dates() -> None:
    table = "event,screen_order,Dates\nA,1,19570815T180000\nB,2,19440802T0930\n"
    assert maps(table) == {"story_start=Dates"}
    assert column(taken(table), "story_start_text") == ["1957-08-15T18:00:00", "1944-08-02T09:30"]
