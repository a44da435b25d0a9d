"""Columns that are parts of a clock, and headers that count frames or pages."""

import pytest

from tests.tables import column, maps, opened, rules, taken


@pytest.mark.parametrize(
    "header",
    [
        "Start Min,Start Sec,End Min,End Sec",
        "Start (min),Start (s),End (min),End (s)",
        "start_minute,start_second,end_minute,end_second",
        "Min In,Sec In,Min Out,Sec Out",
    ],
)
def test_a_start_and_an_end_stand_each_in_two_columns(header: str) -> None:
    found = taken(f"Scene,{header}\nHotel,0,0,4,10\nCellar,4,10,9,30.5\nBar,9,31,12,0\n")
    assert column(found, "screen_start") == [0.0, 250.0, 571.0]
    assert column(found, "screen_end") == [250.0, 570.5, 720.0]
    assert rules(found).count("clock_parts") == 2


def test_a_start_in_minutes_and_the_same_in_seconds_are_no_parts() -> None:
    table = "Scene,Start (min),Start (s)\nHotel,0,0\nCellar,4.17,250\nBar,9.5,570\n"
    assert column(taken(table), "screen_start")[1] in (250.0, 250.2)
    assert "clock_parts" not in rules(taken(table))


@pytest.mark.parametrize("header", ["Start (s)", "Start (frames)", "Begin (ms)"])
def test_what_is_counted_in_a_unit_is_no_date(header: str) -> None:
    table = f"Scene,Start TC,{header}\nHotel,0:00:00,0\nCellar,0:00:25,25\n"
    assert maps(table) == {"event=Scene", "screen_start=Start TC"}


@pytest.mark.parametrize(
    "header",
    [
        "Frame in,Frame out",
        "frame_start,frame_end",
        "Image début,Image fin",
        "Bild Anfang,Bild Ende",
    ],
)
def test_frames_named_first_wait_for_their_rate(header: str) -> None:
    table = f"Scene,{header}\nHotel,0,6000\nCellar,6000,13680\n"
    assert [one.rule for one in taken(table).findings if one.refuses] == ["frames"] * 2
    assert column(taken(table, rate="24"), "screen_end") == [250.0, 570.0]


@pytest.mark.parametrize("header", ["Frame number", "Frame #", "Frame no."])
def test_a_number_of_a_frame_is_no_second(header: str) -> None:
    table = f"Scene,{header}\nHotel,0\nCellar,6000\n"
    assert "frames" in rules(taken(table))
    assert column(taken(table, rate="24"), "screen_start") == [0.0, 250.0]


def test_timecodes_under_a_header_of_frames_are_timecodes() -> None:
    table = "Scene,Start frame\nHotel,0:00\nCellar,4:10\n"
    assert column(taken(table), "screen_start") == [0.0, 250.0]


@pytest.mark.parametrize("header", ["Est. Timing", "Estimated time", "Est. Time"])
def test_what_is_estimated_is_a_length(header: str) -> None:
    table = f"Scene,{header}\nHotel,2:10\nCellar,0:20\nBar,1:05\n"
    assert maps(table) == {"event=Scene", f"screen_duration={header}"}


@pytest.mark.parametrize(
    "header", ["Page start,Page end", "Start page,End page", "Seite von,Seite bis"]
)
def test_pages_are_no_seconds(header: str) -> None:
    first = header.split(",", maxsplit=1)[0]
    table = f"Scene,{header}\nHotel,1,3\nCellar,4,4\nBar,5,8\n"
    assert maps(table) == {"event=Scene", f"screen_order={first}"}
    assert opened(table).events is None
