"""Columns as scene reports, lists of films and logs name them."""

import pytest

from tests.tables import column, maps, opened, rules, taken


@pytest.mark.parametrize("header", ["Hour,Min,Sec", "Hours,Minutes,Seconds", "h,mins,secs"])
def test_a_clock_in_three_columns_is_one(header: str) -> None:
    found = taken(
        f"Scene,{header},Year\nOpening,0,0,0,1957\nStation,0,4,10,1944\nHotel,1,9,30,1957\n"
    )
    assert column(found, "screen_start") == [0.0, 250.0, 4170.0]
    assert "clock_parts" in rules(found)


def test_lengths_in_two_columns_are_lengths() -> None:
    found = taken("Scene,Minutes,Seconds\nOpening,4,10\nStation,5,20\nHotel,0,30\n")
    assert column(found, "screen_duration") == [250.0, 320.0, 30.0]


def test_feet_and_frames_in_two_columns_are_not_passed_over() -> None:
    table = "Scene,Feet,Frames\nOpening,0,0\nStation,123,8\nHotel,240,2\n"
    assert maps(table) == {"screen_start=Feet", "event=Scene"}
    (fault,) = (one for one in opened(table).findings if one.rule == "feet")
    assert fault.values == ("0+0", "123+8", "240+2")


@pytest.mark.parametrize(
    ("shown", "happened"),
    [
        ("Release order", "Chronological order"),
        ("Ordre récit", "Ordre histoire"),
        ("Ordre dans le film", "Ordre chronologique"),
        ("Erzählreihenfolge", "Chronologische Reihenfolge"),
        ("Orden narrativo", "Orden cronológico"),
        ("Ordine del racconto", "Ordine della storia"),
    ],
)
def test_orders_of_telling_and_of_the_story_are_known(shown: str, happened: str) -> None:
    table = f"event,{shown},{happened}\nA,1,3\nB,2,1\nC,3,2\n"
    assert maps(table) == {f"screen_order={shown}", f"story_order={happened}"}


def test_an_order_that_may_be_of_either_is_asked_about() -> None:
    (asked,) = opened("event,Reihenfolge\nA,1\nB,2\n").findings
    assert asked.rule == "column_either"


def test_films_one_a_row_are_events() -> None:
    table = "Watch order,Film,In-universe year\n1,First Avenger,1943\n2,Captain Marvel,1995\n"
    asked = {"screen_order=Watch order", "event=Film", "story_start=In-universe year"}
    assert maps(table) == asked


def test_hours_of_a_german_story_are_times_of_day() -> None:
    table = "event,screen_order,Uhrzeit\nA,1,8 Uhr\nB,2,22.14 Uhr\n"
    assert maps(table) == {"story_start=Uhrzeit"}
    assert column(taken(table), "story_start_text") == ["D1 8:00", "D1 22:14"]


def test_a_story_day_ends_at_24() -> None:
    found = opened("event,screen_order,story_start,story_end\nA,1,D1 23:00,D1 24:00\n")
    assert column(found, "story_end") == [86400.0]
    assert opened("event,screen_order,story_start\nA,1,D1 24:01\n").events is None


def test_averages_and_subtotals_are_no_events() -> None:
    shots = "Shot,Length\n1,12.3\n2,4.0\nAverage,8.2\nMedian,8.2\nMax,12.3\nMin,4\n"
    assert column(taken(shots), "event") == ["1", "2"]
    parts = "event,screen_start,screen_end\nA,0:00,1:00\nSubtotal,,1:00\nB,1:00,2:00\nTotal,,2:00\n"
    assert column(opened(parts), "event") == ["A", "B"]
    assert column(taken("Shot,Length\nAnna,12.3\nBen,3\nMax,4.0\n"), "event") == [
        "Anna",
        "Ben",
        "Max",
    ]


def test_the_column_that_pandas_calls_unnamed_counts() -> None:
    found = opened("Unnamed: 0,event,screen_order\n0,A,1\n1,B,2\n")
    assert rules(found) == ["counting"]
    assert rules(opened("Unnamed: 0,event,screen_order\nx,A,1\ny,B,2\n")) == []


def test_ends_alone_follow_one_another_where_that_is_taken() -> None:
    table = "Scene,Ende\nA,4:10\nB,9:30\nC,15:00\n"
    assert maps(table) == {"event=Scene", "screen_end=Ende"}
    (one,) = (one for one in opened(table).findings if one.rule == "ends_alone")
    assert (one.needed, one.takes) == (True, (("order", "rows"),))
    assert column(taken(table), "screen_start") == [0.0, 250.0, 570.0]
    assert column(taken(table), "screen_end") == [250.0, 570.0, 900.0]


def test_an_end_of_another_thing_is_none_of_the_films() -> None:
    assert maps("event,screen_order,end\nA,1,4:10\nB,2,9:30\n") == set()
    assert maps("event,story_start,end\nA,1944,1945\nB,1957,1958\n") == {"story_end=end"}
