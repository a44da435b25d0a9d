"""Logs, lists and breakdowns as their programs and their people write them."""

import pytest

from anachrony.times import clock_seconds, meant
from tests.tables import column, maps, opened, rules, taken


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("<1957-08-15 Thu>", "1957-08-15"),
        ("[1944-01-12 Wed 09:30]", "1944-01-12T09:30"),
        ("Thu Aug 15 18:00:00 1957", "1957-08-15T18:00:00"),
    ],
)
def test_moments_of_org_and_of_a_log_are_known(written: str, date: str) -> None:
    assert meant(written) == date


def test_a_supervisor_times_a_scene_in_seconds_alone() -> None:
    assert clock_seconds(":25") == 25.0
    table = "Sc,Set,Est. Time\n1,KITCHEN,1:10\n2,BRIDGE,:25\n3,BAR,:40\n"
    assert {"event=Sc", "screen_duration=Est. Time", "place=Set"} <= maps(table)
    assert column(taken(table), "screen_end") == [70.0, 95.0, 135.0]


@pytest.mark.parametrize("header", ["timestamp", "Time code"])
def test_dates_under_a_header_of_clocks_are_offered_as_the_storys(header: str) -> None:
    table = f"event,{header}\nA,1957-08-15T18:00:00Z\nB,1944-01-12T09:30:00Z\n"
    assert maps(table) == {f"story_start={header}"}
    assert "untimed" not in rules(opened(table))


def test_when_a_row_was_logged_is_no_time_of_the_story() -> None:
    table = "Timestamp,Scene,Start\n2023-01-05 10:00:00,A,0:00:00\n2023-01-05 10:04:00,B,0:04:00\n"
    assert maps(table) == {"event=Scene", "screen_start=Start"}


def test_a_list_of_films_is_known_by_the_addresses_of_their_pages() -> None:
    table = "Position,Name,Year,URL\n1,Memento,2000,https://boxd.it/a\n2,Vertigo,1958,https://boxd.it/b\n"
    assert "story_start=Year" not in maps(table)


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("No. overall", "screen_order"),
        ("Chron. order", "story_order"),
        ("Overall No.", "screen_order"),
    ],
)
def test_more_orders_are_known(header: str, name: str) -> None:
    assert f"{name}={header}" in maps(f"Title,{header}\nPilot,1\nBridge,2\n")


def test_a_date_and_its_time_have_one_header() -> None:
    table = "Event,Date/Time\nA,8/15/1957 6:00 PM\nB,1/12/1944 9:30 AM\n"
    assert column(taken(table), "story_start_text") == ["1957-08-15T18:00", "1944-01-12T09:30"]


def test_two_persons_are_told_apart_in_japanese() -> None:
    table = "event,characters\n橋,彼女と彼\n海,彼\n"
    assert column(taken(table), "characters") == ["彼女; 彼", "彼"]
