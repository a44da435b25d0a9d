"""What stands outside the first narrative: which way, how deep, how far; and what every event is
told of it.
"""

import numpy as np
import pandas as pd
import pytest

from anachrony.narrative import order
from anachrony.narrative.anachronic import ANACHRONY_COLUMNS, anachronies, orders
from anachrony.narrative.first import first_narrative
from tests.films import film, hours

H, DAY = 3600.0, 86400.0


def placed(events: pd.DataFrame) -> pd.DataFrame:
    return order.placed(events)


def found(events: pd.DataFrame, track: str = "image") -> pd.DataFrame:
    """The anachronies; first and last are names."""
    telling = order.dated_tellings(placed(events), track)
    table, _ = anachronies(telling, first_narrative(telling))
    assert tuple(table) == ANACHRONY_COLUMNS
    return table.assign(
        first=table["first"].map(telling["event"]), last=table["last"].map(telling["event"])
    )


def one(events: pd.DataFrame) -> dict:
    table = found(events)
    assert len(table) == 1
    return table.iloc[0].to_dict()


def test_an_analepsis() -> None:
    events = hours("""
        A  0 10  9 10
        B 10 17  2  4
        C 17 27  10 11
    """)
    assert one(events) == {
        "group": 0,
        "work": "W",
        "order": "analepsis",
        "depth": 1,
        "parent": -1,
        "first": "B",
        "last": "B",
        "events": 1,
        "screen_start": 10,
        "screen_end": 17,
        "cost": 7,
        "story_start": events["story_start"][1],
        "story_end": events["story_end"][1],
        **dict.fromkeys(
            ("reach", "reach_least", "reach_most"), 8 * H
        ),  # from 10, where A ends, back to 2
        **dict.fromkeys(("extent", "extent_least", "extent_most"), 2 * H),  # 2 to 4
        "open": False,
        "span": "external",  # the first narrative runs from 9 to 11
        "returns": True,  # C begins at 10
        "kinds": "completing; partial",  # nothing of 2 to 4 is told again, and it ends before 9
    }


def test_a_prolepsis() -> None:
    it = one(hours("A 0 10 9 10\n B 10 20 20 21\n C 20 30 10 11\n D 30 40 11 12"))
    # From 10, where A ends, to 21, where B does.
    assert (it["order"], it["first"], it["reach"], it["extent"]) == ("prolepsis", "B", 11 * H, H)
    assert (it["span"], it["returns"]) == ("external", True)


def test_a_film_that_opens_at_its_end_has_a_prolepsis_at_its_head() -> None:
    it = one(hours("E 0 10 20 21\n A 10 20 9 10\n B 20 30 10 11\n C 30 40 11 12"))
    # Nothing stands before it: the moment interrupted is 9, where A begins. It lies outside 9 to
    # 12, and has left nothing.
    assert (it["order"], it["first"], it["reach"], it["extent"]) == ("prolepsis", "E", 12 * H, H)
    assert (it["span"], it["returns"]) == ("external", False)


def test_a_film_that_comes_back_to_where_it_opened_is_one_analepsis_in_a_frame() -> None:
    it = one(hours("E 0 10 20 21\n A 10 20 9 10\n B 20 30 10 11\n C 30 40 11 12\n F 40 60 20 21"))
    # From 21, where E ends, back to 9; F goes on from 20.
    assert (it["order"], it["events"], it["reach"], it["extent"]) == ("analepsis", 3, 12 * H, 3 * H)
    assert (it["span"], it["returns"]) == ("external", True)


def test_a_film_that_closes_in_the_past_has_an_analepsis_at_its_tail() -> None:
    it = one(hours("A 0 10 9 10\n B 10 20 10 11\n C 20 25 4 5\n D 25 30 5 6"))
    # C and D are one: from 11 back to 4; 4 to 6; 5 + 5 s.
    assert (it["order"], it["first"], it["last"], it["events"]) == ("analepsis", "C", "D", 2)
    assert (it["reach"], it["extent"], it["cost"], it["returns"]) == (7 * H, 2 * H, 10, False)


def test_a_film_told_in_reverse_has_no_anachrony() -> None:
    table = "A 0 10 13 14\n B 10 20 12 13\n C 20 30 11 12\n D 30 40 10 11"
    assert found(hours(table)).empty
    assert orders(placed(hours(table)))["order"].tolist() == ["in reverse"] * 4


def test_an_anachrony_inside_an_anachrony() -> None:
    table = found(
        hours("""
        A  0 20   9 10
        B 20 30   5  6
        C 30 35   2  3
        D 35 45   6  7
        E 45 65  10 11
    """)
    )
    # Outside A E: B C D, from 10 back to 2, covering 2 to 7. In it B D carry 20 s, and C is outside
    # them: from 6, where B ends, back to 2.
    assert table["first"].tolist() == ["B", "C"]
    assert table["last"].tolist() == ["D", "C"]
    assert table["depth"].tolist() == [1, 2]
    assert table["parent"].tolist() == [-1, 0]
    assert table["order"].tolist() == ["analepsis", "analepsis"]
    assert table["reach"].tolist() == [8 * H, 4 * H]
    assert table["extent"].tolist() == [5 * H, H]
    assert table["cost"].tolist() == [25, 5]
    assert table["returns"].tolist() == [True, True]


def test_a_look_ahead_inside_a_flashback_is_a_prolepsis() -> None:
    table = found(hours("A 0 50 9 10\n B 50 60 2 3\n C 60 65 5 6\n D 65 75 3 4\n E 75 125 10 11"))
    # Inside B C D, C is after D: from 3, where B ends, on to 6.
    assert table["order"].tolist() == ["analepsis", "prolepsis"]
    assert table["reach"].tolist() == [8 * H, 3 * H]


def test_three_deep() -> None:
    events = hours("""
        A   0 100  20 21
        B 100 150  15 16
        C 150 170  10 11
        D 170 175   5  6
        E 175 195  11 12
        F 195 245  16 17
        G 245 345  21 22
    """)
    assert found(events)[["first", "last", "depth", "parent"]].to_numpy().tolist() == [
        ["B", "F", 1, -1],
        ["C", "E", 2, 0],
        ["D", "D", 3, 1],
    ]
    of = orders(placed(events))
    assert of["depth"].tolist() == [0, 1, 2, 3, 2, 1, 0]
    assert of["anachrony"].tolist() == pytest.approx([np.nan, 0, 0, 0, 0, 0, np.nan], nan_ok=True)


def test_a_run_splits_where_its_direction_changes() -> None:
    table = found(hours("A 0 30 9 10\n B 30 40 2 3\n C 40 50 20 21\n D 50 80 10 11"))
    # Both leave 10: back to 2, and on to 21.
    assert table["order"].tolist() == ["analepsis", "prolepsis"]
    assert table["first"].tolist() == ["B", "C"]
    assert table["reach"].tolist() == [8 * H, 11 * H]
    assert table["returns"].tolist() == [True, True]


def test_two_flashbacks_one_after_the_other_are_one() -> None:
    it = one(hours("A 0 30 9 10\n B 30 40 4 5\n C 40 50 2 3\n D 50 80 10 11"))
    assert (it["events"], it["reach"], it["extent"]) == (2, 8 * H, 3 * H)  # back to 2; 2 to 5


def test_what_comes_back_later_than_it_left_does_not_return() -> None:
    assert not one(hours("A 0 10 9 10\n B 10 17 2 4\n C 17 27 10.5 11"))["returns"]


@pytest.mark.parametrize(
    ("start", "end", "span"),
    [
        (2, 3, "external"),
        (8, 9, "external"),
        (8, 10, "mixed"),
        (9, 10, "internal"),
        (9.5, 9.75, "internal"),
    ],
)
def test_an_analepsis_is_external_internal_or_mixed(start: float, end: float, span: str) -> None:
    # The first narrative runs from 9 to 12.
    assert (
        one(hours(f"A 0 30 9 10\n B 30 60 10 11\n C 60 65 {start} {end}\n D 65 95 11 12"))["span"]
        == span
    )


@pytest.mark.parametrize(
    ("start", "end", "span"), [(12, 14, "external"), (11, 14, "mixed"), (11, 12, "internal")]
)
def test_a_prolepsis_is_external_internal_or_mixed(start: float, end: float, span: str) -> None:
    assert (
        one(hours(f"A 0 30 9 10\n C 30 35 {start} {end}\n B 35 65 10 11\n D 65 95 11 12\n"))["span"]
        == span
    )


def test_reach_and_extent_are_ranges_where_dates_are_uncertain() -> None:
    it = one(
        film("""
        event, screen_start, screen_end, story_start,      story_end
        A,     0,            10,         1957-08-15T09:00, 1957-08-15T10:00
        B,     10,           17,         1944,             1944
        C,     17,           27,         1957-08-15T10:00, 1957-08-15T11:00
    """)
    )
    # 1 January 1944 to 15 August 1957: 13 × 365 d, 4 leap days (1944, 48, 52, 56), 212 d to August,
    # 14 d: 4975 d. 1944 has 366 days: B may be a moment of its last, or all of it.
    assert it["reach"] == it["reach_most"] == 4975 * DAY + 10 * H
    assert it["reach_least"] == (4975 - 366) * DAY + 10 * H
    assert (it["extent_least"], it["extent"], it["extent_most"]) == (0, 366 * DAY, 366 * DAY)


def test_the_moment_interrupted_may_be_uncertain_too() -> None:
    it = one(
        film("""
        event, screen_start, screen_end, story_start, story_end
        A,     0,            10,         1957-08,     1957-08
        B,     10,           17,         1957-07-02,  1957-07-04
        C,     17,           27,         1957-09,     1957-09
    """)
    )
    # A ends with August, 60 days after 3 July begins, 61 after 2 July does; or it ends as August
    # begins, 31 days less.
    assert (it["reach_least"], it["reach"], it["reach_most"]) == (29 * DAY, 61 * DAY, 61 * DAY)
    # From the 2nd to the 5th at most; from the 3rd, as it begins, to the 4th, as it begins, at
    # least.
    assert (it["extent_least"], it["extent"], it["extent_most"]) == (DAY, 3 * DAY, 3 * DAY)


def test_a_prolepsis_may_reach_less_far_from_a_later_moment() -> None:
    it = one(
        film("""
        event, screen_start, screen_end, story_start,      story_end
        E,     0,            10,         1957-08,          1957-08
        A,     10,           20,         1957-07-01,       1957-07-01
        B,     20,           40,         1957-07-02T00:00, 1957-07-03T00:00
    """)
    )
    # At the head: the moment is the start of A, on 1 July at its earliest, as 2 July begins at its
    # latest. E ends with August (31 + 31 d from 1 July), or as it begins (30 d from 2 July).
    assert (it["reach_least"], it["reach"], it["reach_most"]) == (30 * DAY, 62 * DAY, 62 * DAY)


def test_a_margin_widens_the_range() -> None:
    it = one(
        film("""
        event, screen_start, screen_end, story_start,      story_end,        story_margin
        A,     0,            10,         1957-08-15T09:00, 1957-08-15T10:00, 1h
        B,     10,           17,         1957-08-15T02:00, 1957-08-15T04:00,
        C,     17,           27,         1957-08-15T10:00, 1957-08-15T11:00,
    """)
    )
    assert (it["reach_least"], it["reach"], it["reach_most"]) == (7 * H, 8 * H, 9 * H)


def test_ranks_have_no_lengths() -> None:
    it = one(film("event, screen_order, story_order\n A, 1, 3\n B, 2, 1\n C, 3, 4"))
    assert (it["order"], it["first"], it["cost"], it["span"], it["returns"]) == (
        "analepsis",
        "B",
        1,
        "external",
        False,
    )
    unknown = ("screen_start", "screen_end", "story_start", "story_end", "reach", "extent_most")
    assert all(np.isnan(it[name]) for name in unknown)


def test_ranked_in_the_story_alone_it_has_a_cost() -> None:
    it = one(
        film(
            "event, screen_start, screen_end, story_order\n A, 0, 9, 3\n B, 9, 11, 1\n C, 11, 20, 4"
        )
    )
    assert (it["cost"], it["screen_start"], it["screen_end"]) == (2, 9, 11)
    assert np.isnan(it["reach"])


def test_works_have_anachronies_of_their_own() -> None:
    flashback = "A 0 10 9 10\n B 10 17 2 4\n C 17 27 10 11"
    table = found(pd.concat([hours(flashback, "One"), hours(flashback, "Two")], ignore_index=True))
    assert table["work"].tolist() == ["One", "Two"]
    assert table["group"].tolist() == [0, 1]
    assert table["reach"].tolist() == [8 * H, 8 * H]


@pytest.mark.parametrize(
    "table", ["A 0 10 1 2\n B 10 20 2 3", "X 0 10 - -", "A - - 1 2", "A 0 1 1 2 no\n B 1 2 2 3 no"]
)
def test_there_may_be_none(table: str) -> None:
    events = hours(table)
    telling = order.dated_tellings(placed(events))
    none, inner = anachronies(telling, first_narrative(telling))
    assert none.empty
    assert inner.tolist() == [-1] * len(telling)
    assert set(orders(placed(events))["order"]) <= {"first narrative", "undated", ""}


# --- what every event is told ---------------------------------------------------------------------


def test_every_event_is_told_its_order_and_its_outermost_anachrony() -> None:
    events = hours("""
        Title  0  5   -  -
        A      5 25   9 10
        B     25 35   5  6
        C     35 40   2  3
        D     40 50   6  7
        E     50 70  10 11
        Ear   50 70   1  2  music
        Cut    -  -   1  2
    """).set_axis(list("hgfedcba"))
    of = orders(placed(events))
    assert of["order"].tolist() == [
        *("undated", "first narrative", "analepsis", "analepsis", "analepsis", "first narrative"),
        *("", ""),
    ]
    no = np.nan
    assert of["anachrony"].tolist() == pytest.approx([no, no, 0, 0, 0, no, no, no], nan_ok=True)
    assert of["depth"].tolist() == [0, 0, 1, 2, 1, 0, 0, 0]
    # All three of the outermost: from 10 back to 2, covering 2 to 7.
    assert of["reach"].tolist() == pytest.approx(
        [no, no, 8 * H, 8 * H, 8 * H, no, no, no], nan_ok=True
    )
    assert of["extent"].tolist() == pytest.approx(
        [no, no, 5 * H, 5 * H, 5 * H, no, no, no], nan_ok=True
    )
    assert of["moment"].dropna().unique().tolist() == [events["story_end"]["g"]]
    assert of["span"].tolist() == ["", "", "external", "external", "external", "", "", ""]
    assert of["returns"].tolist()[2:5] == [True, True, True]
    assert all(column.index.equals(events.index) for column in of.values())


def test_an_event_ruled_out_of_everything_has_no_order() -> None:
    of = orders(placed(hours("A 0 10 9 10 no\n B 10 20 2 3 no\n X 20 30 - -")))
    assert of["order"].tolist() == ["", "", "undated"]


def test_on_another_track_an_event_has_another_order() -> None:
    events = hours("""
        A  0 10   9 10
        B 10 20   2  3  image
        S 10 20  10 11  sound
        C 20 40  11 12
    """)
    eye, ear = (orders(placed(events), track)["order"].tolist() for track in ("image", "sound"))
    assert eye == ["first narrative", "analepsis", "", "first narrative"]
    assert ear == ["first narrative", "", "first narrative", "first narrative"]


@pytest.mark.parametrize(
    ("table", "way"),
    [
        # what begins and ends at the very moment that is left is past
        ("A 0 10 9 10\n B 10 20 10 10 no\n C 20 30 11 12", "analepsis"),
        # at the head, of 8:00 to 14:00 the middle lies ahead of 9:00, where the first narrative begins
        ("B 0 10 8 14 no\n A 10 20 9 10\n C 20 30 11 12", "prolepsis"),
    ],
)
def test_the_middle_says_which_way_an_anachrony_goes(table: str, way: str) -> None:
    assert one(hours(table))["order"] == way
