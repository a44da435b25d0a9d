"""How fast the telling goes, and what it leaves out."""

import numpy as np
import pandas as pd
import pytest

from anachrony.events import open_table
from anachrony.narrative import order
from anachrony.narrative.duration import PACES, ellipses, pace, speed
from anachrony.narrative.first import first_narrative
from anachrony.terms import Terms
from tests.films import film, hours

H, DAY = 3600.0, 86400.0


def clocked(screen: int, story: int, more: str = "") -> pd.DataFrame:
    """One event of so many screen and story seconds."""
    return hours(f"A 0 {screen} 0 {story / H} {more}")


@pytest.mark.parametrize(
    ("screen", "story", "speeds", "named"),
    [
        (60, 60, 1, "scene"),
        (60, 120, 2, "scene"),
        (60, 121, 121 / 60, "summary"),
        (60, 30, 1 / 2, "scene"),
        (60, 29, 29 / 60, "stretch"),
        (60, 0, 0, "pause"),
        (0, 60, np.nan, ""),
    ],
)
def test_the_speed_of_an_event(screen: int, story: int, speeds: float, named: str) -> None:
    found = speed(clocked(screen, story))
    assert found.to_numpy().ravel().tolist() == pytest.approx([speeds, speeds], nan_ok=True)
    assert pace(found).tolist() == [named]


def test_without_both_clocks_there_is_no_speed() -> None:
    events = film(
        "event, screen_start, screen_end, story_order\n A, 0, 10, 1\n B, 10, 20,\n C, , , 2"
    )
    assert speed(events).isna().all(axis=None)
    assert pace(speed(events)).tolist() == ["", "", ""]


def test_what_is_told_once_for_several_times_has_no_speed() -> None:
    assert pace(speed(clocked(60, 60, "x1"))).tolist() == ["scene"]
    assert speed(clocked(60, 60, "x4")).isna().all(axis=None)


@pytest.mark.parametrize(
    ("screen", "start", "end", "speeds", "named"),
    [
        # From some time after nine to some time after eleven: one hour to three.
        (60, "1957-08-15T09", "1957-08-15T11", (60, 180), "summary"),
        (2160, "1957-08-15T09", "1957-08-15T11", (5 / 3, 5), "unknown"),
        (5400, "1957-08-15T09", "1957-08-15T11", (2 / 3, 2), "scene"),
        (3600, "1957-08-15T09", "1957-08-15T11", (1, 3), "unknown"),
        (24000, "1957-08-15T09", "1957-08-15T11", (0.15, 0.45), "stretch"),
        # A moment of that day, or all of it.
        (60, "1957-08-15", "1957-08-15", (0, 1440), "unknown"),
    ],
)
def test_a_speed_is_a_range(
    screen: int, start: str, end: str, speeds: tuple[float, float], named: str
) -> None:
    found = speed(
        film(
            f"event, screen_start, screen_end, story_start, story_end\n A, 0, {screen}, {start}, {end}"
        )
    )
    assert tuple(found.iloc[0]) == pytest.approx(speeds)
    assert pace(found).tolist() == [named]


@pytest.mark.parametrize(("margin", "named"), [("8h", "summary"), ("9h", "unknown")])
def test_a_duration_known_no_better_than_to_a_factor_of_ten_is_unknown(
    margin: str, named: str
) -> None:
    # 22 h, both ends ± 8 h: 6 to 38 h. ± 9 h: 4 to 40 h.
    events = film(f"""
        event, screen_start, screen_end, story_start,      story_end,        story_margin
        A,     0,            60,         1957-08-15T00:00, 1957-08-15T22:00, {margin}
    """)
    assert pace(speed(events)).tolist() == [named]


def test_every_class_has_a_name() -> None:
    speeds = pd.DataFrame(
        {"speed_least": [1, 9, 0, 0.1, 1], "speed_most": [1, 9, 0, 0.1, 99]}, index=list("abcde")
    )
    assert pace(speeds).to_dict() == dict(
        zip("abcde", ("scene", "summary", "pause", "stretch", "unknown"), strict=True)
    )
    assert set(pace(speeds)) == set(PACES)


# --- ellipses -------------------------------------------------------------------------------------


def left_out(events: pd.DataFrame) -> list[list]:
    """From, to, least and most of every ellipsis."""
    telling = order.dated_tellings(order.placed(events))
    found = ellipses(telling, first_narrative(telling))
    return found[["from", "to", "least", "most"]].to_numpy().tolist()


def test_an_ellipsis_stands_between_neighbours_of_the_first_narrative() -> None:
    # B goes back, and is none of it; C begins half an hour after A ends, D as C ends, E overlaps D.
    events = hours(
        "A 0 9 9 10\n B 9 18 2 3\n C 18 27 10.5 11\n D 27 36 11 13\n E 36 45 12 14\n F 45 54 16 17"
    )
    assert left_out(events) == [[0, 2, H / 2, H / 2], [4, 5, 2 * H, 2 * H]]


def test_an_ellipsis_is_a_range_and_certain() -> None:
    events = film("""
        event, screen_start, screen_end, story_start, story_end
        A,     0,            10,         1957-08-02,  1957-08-02
        B,     10,           20,         1957-08-05,  1957-08-05
        C,     20,           30,         1957-08-06,  1957-08-06
        D,     30,           40,         1957-08,     1957-08
        E,     40,           50,         1957-10,     1957-10
    """)
    # A to B: from the end of the 2nd to the beginning of the 5th, or from the beginning of that to
    # the end of this. B to C may be none. D to E: September, or from 1 August to 31 October.
    assert left_out(events) == [[0, 1, 2 * DAY, 4 * DAY], [3, 4, 30 * DAY, 92 * DAY]]


def test_there_are_no_ellipses_between_works_or_ranks() -> None:
    works = pd.concat([hours("A 0 9 9 10", "One"), hours("B 0 9 20 21", "Two")], ignore_index=True)
    assert left_out(works) == []
    assert (
        left_out(film("event, screen_start, screen_end, story_order\n A, 0, 9, 1\n B, 9, 18, 5"))
        == []
    )
    assert left_out(hours("X 0 9 - -")) == []


def test_a_day_of_the_story_lasts_a_day_at_most_whenever_the_first_was() -> None:
    table = "event,screen_start,screen_end,story_start,story_end\nA,0:00,1:00,D2,D2\nB,1:00,2:00,1950,\n"
    events = open_table(table.encode(), Terms(day_one="1949-08"), "W").events
    assert events is not None
    assert events["story_slack"].tolist() == [30 * DAY, 0]  # any day of August
    assert speed(events).iloc[0].tolist() == [0, DAY / 60]
