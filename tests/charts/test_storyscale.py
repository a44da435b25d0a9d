"""Story time to a position from 0 to 1."""

from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from anachrony.narrative import annotate
from anachrony.storyscale import StoryScale, story_scale
from tests.films import film

KINDS = ("eras", "calendar", "order", "distance")
NOON = -390657600.0
"""15 August 1957, 12:00, in s; every worked example below is so many s after it."""


def told(*spans: tuple[float, float], shown: tuple[float, ...] = ()) -> pd.DataFrame:
    """Events that last from one story moment to another (s after noon), each on the screen for so
    long (s).
    """
    story = pd.DataFrame(spans, columns=["story_start", "story_end"], dtype=float) + NOON
    length = pd.Series(shown or [1.0] * len(spans), dtype=float)
    rank = story["story_start"].rank(method="dense") - 1
    return story.assign(
        screen_start=length * 0,
        screen_end=length,
        story_rank=rank,
        story_day=False,
        order="first narrative",
    )


def instants(*moments: float) -> pd.DataFrame:
    return told(*((moment, moment) for moment in moments))


def positions(scale: StoryScale, *moments: float) -> list[float]:
    return scale.position(np.array(moments) + NOON).tolist()


def folded(events: pd.DataFrame) -> int:
    return len(story_scale(events, "eras").folds)


# --- the calendar and the order -------------------------------------------------------------------


def test_the_calendar_is_to_scale() -> None:
    calendar = story_scale(told((0, 10), (30, 40)), "calendar")
    assert positions(calendar, 0, 10, 20, 40) == [0, 0.25, 0.5, 1]
    assert calendar.folds == ()


def test_the_distance_from_the_present_is_logarithmic() -> None:
    """log2(1 + hours before the present): 0, 1, 3 and 5 for 0, 1, 7 and 31 hours."""
    scale = story_scale(instants(0, -1 * 3600, -7 * 3600, -31 * 3600), "distance")
    assert positions(scale, 0, -3600, -7 * 3600, -31 * 3600) == pytest.approx(
        [1, 4 / 5, 2 / 5, 0], abs=0.005
    )
    assert [name for _, name in scale.ticks] == ["1 day before", "1 hour before", "the present"]


def test_what_lies_after_the_present_is_as_far_above_it() -> None:
    story = instants(-3600, 0, 3600)
    story["order"] = ["first narrative", "first narrative", "prolepsis"]
    scale = story_scale(story, "distance")
    assert positions(scale, -3600, 0, 3600) == [0, 0.5, 1]
    assert [name for _, name in scale.ticks] == ["1 hour before", "the present", "1 hour after"]


def test_what_lies_beyond_the_axis_stands_at_its_end() -> None:
    assert positions(story_scale(told((0, 10)), "calendar"), -5, 15) == [0, 1]


def test_the_order_gives_every_moment_the_same_room() -> None:
    order = story_scale(instants(0, 1, 1, 1e9), "order")
    assert order.position([0, 1, 2]).tolist() == [0, 0.5, 1]
    assert order.ticks == ((0, "1"), (0.5, "2"), (1, "3"))


def test_of_many_ranks_some_are_named() -> None:
    order = story_scale(instants(*range(101)), "order", apart=0.25)
    assert order.ticks == ((0, "1"), (0.25, "26"), (0.5, "51"), (0.75, "76"), (1, "101"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_work_without_dates_has_only_its_order(kind: str) -> None:
    ranked = annotate(film("event, story_order\n A, 7\n B, 2\n C, 4.5\n D,"))
    scale = story_scale(ranked, kind)
    assert scale.kind == "order"
    assert [label for _, label in scale.ticks] == ["1", "2", "3"]
    np.testing.assert_array_equal(scale.position(ranked["story_rank"]), [1, 0, 0.5, np.nan])


@pytest.mark.parametrize("kind", KINDS)
def test_a_work_without_any_story_time_has_an_empty_axis(kind: str) -> None:
    undated = annotate(film("event\n A\n B"))
    scale = story_scale(undated, kind)
    assert scale.ticks == ()
    assert np.isnan(scale.position(undated["story_rank"])).all()


@pytest.mark.parametrize("kind", KINDS)
def test_the_undated_have_no_position(kind: str) -> None:
    half = annotate(film("event, story_start, story_end\n A, 1944, 1944\n B, ,\n C, 1957, 1957"))
    scale = story_scale(half, kind)
    story = half["story_rank"] if kind == "order" else half["story_start"]
    assert np.isnan(scale.position(story)).tolist() == [False, True, False]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("moments", [(0,), (0, 0, 0)])
def test_a_lone_moment_stands_in_the_middle(kind: str, moments: tuple[float, ...]) -> None:
    scale = story_scale(instants(*moments), kind)
    assert scale.position([0 if kind == "order" else NOON]).tolist() == [0.5]
    assert (0.5, {"order": "1", "distance": "the present"}.get(kind, "12:00")) in scale.ticks
    assert scale.folds == ()


# --- the eras -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moments", "folds"),
    [
        # the widest gap must be more than five times the median gap …
        ((0, 1, 2, 7), 0),  # gaps 1 1 5: not more than 5 × 1
        ((0, 1, 2, 8), 1),  # gaps 1 1 6
        ((0, 1, 11), 1),  # gaps 1 10: of two, the lower is the median
        ((0, 2, 11), 0),  # gaps 2 9: not more than 5 × 2
        # … and more than 0.4 of the whole
        ((*range(13), 20), 0),  # 12 gaps of 1 and one of 8, which is 0.4 × 20
        ((*range(13), 20.5), 1),  # 8.5 is more than 0.4 × 20.5 = 8.2
        # with fewer than two gaps there is nothing to compare
        ((0,), 0),
        ((0, 1e9), 0),
        # then each era by the same rule
        ((0, 1, 2, 100, 101, 102, 9000, 9001), 2),  # 7898 of 9001; then in 0–102 the 98
        (
            (0, 1, 2, 40, 41, 42, 80, 81, 82),
            2,
        ),  # 38 of 82, the earlier of two; then in 40–82 the other
    ],
)
def test_gaps_are_folded_by_the_rule_and_only_then(moments: tuple[float, ...], folds: int) -> None:
    assert folded(instants(*moments)) == folds


def test_what_goes_on_through_a_gap_does_not_fill_it() -> None:
    assert folded(told((0, 1), (1, 2), (2, 100), (100, 101))) == 1
    assert (
        folded(
            told(
                (0, 1),
                (1, 2),
                (2, 100),
                (100, 101),
                *((moment, moment) for moment in range(2, 100)),
            )
        )
        == 0
    )


def test_eras_are_as_high_as_the_root_of_their_screen_time() -> None:
    # told 900 s and 100 s: roots 30 and 10, shares 0.75 and 0.25, and a fold of 0.05: in all 1.05
    eras = story_scale(told((0, 1), (1, 2), (98, 100), shown=(500, 400, 100)), "eras")
    assert positions(eras, 0, 1, 2) == pytest.approx([0, 0.375 / 1.05, 0.75 / 1.05])
    assert positions(eras, 98, 99, 100) == pytest.approx([0.8 / 1.05, 0.925 / 1.05, 1])
    assert eras.folds == (pytest.approx((0.75 / 1.05, 0.8 / 1.05)),)


def test_a_short_era_can_still_be_read() -> None:
    # told 10,000 s and 1 s: roots 100 and 1; the second share is 1/101, raised to 0.08
    eras = story_scale(told((0, 1), (1, 2), (99, 100), shown=(5000, 5000, 1)), "eras")
    assert positions(eras, 2) == pytest.approx([(100 / 101) / (100 / 101 + 0.05 + 0.08)])


def test_a_lone_moment_is_an_era_without_height() -> None:
    # told 900 s and 100 s: shares 0.75 and, without height, 0; then the fold of 0.05
    eras = story_scale(told((0, 1), (1, 2), (100, 100), shown=(500, 400, 100)), "eras")
    assert positions(eras, 2, 100) == pytest.approx([0.75 / 0.8, 1])
    assert eras.folds == (pytest.approx((0.75 / 0.8, 1)),)


def test_what_is_never_shown_weighs_a_second() -> None:
    events = told((0, 1), (1, 2), (99, 100), shown=(1, 0, 1))
    weighed, shown = (
        story_scale(each, "eras") for each in (events.assign(screen_end=[1, np.nan, 1]), events)
    )
    # roots of 2 and 1, against roots of 1 and 1
    assert positions(weighed, 2) == pytest.approx([(2**0.5 / (2**0.5 + 1)) / 1.05])
    assert positions(shown, 2) == pytest.approx([0.5 / 1.05])


@given(st.integers(1, 60), st.integers(1, 10**9), st.floats(0, 1))
def test_evenly_spaced_events_fold_nothing(count: int, apart: int, length: float) -> None:
    spans = [(at * apart, (at + length) * apart) for at in range(count)]
    ends_or_none = length in (0, 1)
    assert folded(told(*spans)) == 0 or not ends_or_none
    assert folded(instants(*(start for start, _ in spans))) == 0


# --- the ticks ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "end", "labels"),
    [
        (
            "1957-08-15T16:00:00",
            "1957-08-15T16:00:03",
            ["15 August 1957, 16:00:00", "16:00:01", "16:00:02", "16:00:03"],
        ),
        (
            "1957-08-15T16:00:00",
            "1957-08-15T16:00:10",
            ["15 August 1957, 16:00:00", "16:00:05", "16:00:10"],
        ),
        ("1957-08-15T23:59:40", "1957-08-16T00:01:10", ["16 August 1957", "00:00:30", "00:01:00"]),
        ("1957-08-15T16:02", "1957-08-15T16:31", ["15 August 1957, 16:10", "16:20", "16:30"]),
        ("1957-08-15T16:20", "1957-08-15T18:50", ["15 August 1957, 17:00", "18:00"]),
        (
            "1957-08-15T23:00",
            "1957-08-16T01:30",
            ["15 August 1957, 23:00", "16 August 1957", "01:00"],
        ),
        ("1957-08-14T22:00", "1957-08-16T10:00", ["15 August 1957", "12:00", "16 August 1957"]),
        ("1944-08-01", "1944-08-05", ["2 August 1944", "4 August 1944", "6 August 1944"]),
        (
            "1944-08-01",
            "1944-08-27",
            ["7 August 1944", "14 August 1944", "21 August 1944", "28 August 1944"],
        ),
        ("1944-11", "1945-01", ["November 1944", "December 1944", "January 1945", "February 1945"]),
        ("1944-02", "1944-10", ["April 1944", "July 1944", "October 1944"]),
        ("1943", "1944", ["1943", "1944", "1945"]),
        ("1943", "1957", ["1945", "1950", "1955"]),
        ("1001", "1900", ["1500"]),
        # before Christ there is no year 0
        ("-0003", "0002", ["4 BC", "2 BC", "AD 1"]),
        ("-0499", "0499", ["500 BC", "AD 1", "500"]),
        ("-7999", "1999", ["5000 BC", "AD 1"]),
        ("Y-20000", "Y-10001", ["20\u202f000 BC", "15\u202f000 BC"]),
        ("Y-4540000000", "Y5000000000", ["AD 1", "5\u202f000\u202f000\u202f000"]),
    ],
)
def test_ticks_are_round_moments_said_to_their_unit(
    start: str, end: str, labels: list[str]
) -> None:
    events = annotate(film(f"event, story_start, story_end\n A, {start}, {end}"))
    assert [label for _, label in story_scale(events, "calendar", apart=0.25).ticks] == labels


def test_each_era_has_ticks_of_its_own() -> None:
    events = annotate(
        film("""
            event,   story_start,      story_end,        screen_start, screen_end
            Evening, 1957-08-15T16:00, 1957-08-15T19:00, 0,            500
            Night,   1957-08-15T19:00, 1957-08-15T22:00, 500,          1000
            Hand,    1944-08-02,       1944-08-02,       1000,         2000
            Plane,   1971-08-16T10:05, 1971-08-16T10:05, ,
        """)
    )
    # the roots of 1000 s twice and of 1 s are 31.62, 31.62 and 1: two eras have 0.4922 each, the
    # plane has no height; of 0.4922 + 0.05 + 0.4922 + 0.05 = 1.0844 each takes 0.454, room for 4
    # steps
    ticks = story_scale(events, "eras", apart=0.1).ticks
    assert [label for _, label in ticks] == [
        *("2 August 1944", "06:00", "12:00", "18:00", "3 August 1944"),
        *("15 August 1957, 18:00", "21:00"),
        "16 August 1971, 10:05",
    ]


def test_an_era_without_round_moments_says_when_it_begins() -> None:
    seconds = story_scale(
        told((11, 12), (13, 14)), "calendar", apart=0.9
    )  # room for one step, of 5 s: from 10 to 15
    assert [label for _, label in seconds.ticks] == ["15 August 1957, 12:00:11"]


# --- laws -----------------------------------------------------------------------------------------

MOMENTS = st.integers(-1000, 1000) | st.integers(-(10**12), 10**12)
SPANS = st.tuples(MOMENTS, st.just(0) | st.integers(0, 1000) | st.integers(0, 10**12))
FILMS = st.lists(
    st.tuples(SPANS, st.sampled_from([0.0, 1.0, 60.0, 5000.0])), min_size=1, max_size=30
).map(
    lambda rows: told(
        *((start, start + length) for (start, length), _ in rows),
        shown=tuple(told for _, told in rows),
    )
)
APART = st.sampled_from([0.01, 0.04, 0.3])


def moments(events: pd.DataFrame, kind: str) -> np.ndarray:
    """Every moment at which something begins or ends, in s or ranks, in order."""
    return np.unique(events[["story_rank"] if kind == "order" else ["story_start", "story_end"]])


@pytest.mark.slow
@given(FILMS, st.sampled_from(KINDS), st.lists(MOMENTS))
@example(told((0, 1), (1, 2), (99, 100)), "eras", [50])
def test_later_in_the_story_is_never_lower(
    events: pd.DataFrame, kind: str, others: list[int]
) -> None:
    scale = story_scale(events, kind)
    places = scale.position(np.sort([*moments(events, kind), *(other + NOON for other in others)]))
    assert (np.diff(places) >= -1e-12).all()
    assert ((places >= 0) & (places <= 1 + 1e-12)).all()


@pytest.mark.slow
@given(FILMS, st.sampled_from(KINDS))
def test_the_story_reaches_from_0_to_1(events: pd.DataFrame, kind: str) -> None:
    known = moments(events, kind)
    ends = story_scale(events, kind).position(known[[0, -1]]).tolist()
    assert ends == ([0, 1] if len(known) > 1 else [0.5, 0.5])


@pytest.mark.slow
@given(FILMS, st.sampled_from(KINDS), APART)
def test_ticks_rise_at_least_so_far_apart_within_the_eras(
    events: pd.DataFrame, kind: str, apart: float
) -> None:
    scale = story_scale(events, kind, apart)
    places = [place for place, _ in scale.ticks]
    assert places
    assert all(0 <= place <= 1 + 1e-12 for place in places)
    assert all(later - place >= apart - 1e-12 for place, later in pairwise(places))
    assert not any(
        low + 1e-12 < place < high - 1e-12 for place in places for low, high in scale.folds
    )


@pytest.mark.slow
@given(FILMS, st.sampled_from(KINDS), APART)
def test_no_two_ticks_of_an_axis_say_the_same_day(
    events: pd.DataFrame, kind: str, apart: float
) -> None:
    said = [
        label
        for _, label in story_scale(events, kind, apart).ticks
        if not label[:2].isdigit() or " " in label
    ]
    assert len(said) == len(set(said))


@pytest.mark.slow
@given(FILMS)
def test_nothing_begins_or_ends_in_a_fold(events: pd.DataFrame) -> None:
    scale = story_scale(events, "eras")
    places = scale.position(moments(events, "eras"))
    for low, high in scale.folds:
        assert not ((places > low + 1e-12) & (places < high - 1e-12)).any()


@pytest.mark.slow
@given(FILMS, st.sampled_from(("eras", "calendar")), st.integers(-(10**10), 10**10))
def test_to_shift_the_calendar_moves_nothing(events: pd.DataFrame, kind: str, shift: int) -> None:
    later = events.assign(
        story_start=events["story_start"] + shift, story_end=events["story_end"] + shift
    )
    places = (story_scale(each, kind).position(each["story_start"]) for each in (events, later))
    np.testing.assert_allclose(*places, atol=1e-12)


@pytest.mark.slow
@given(FILMS)
def test_the_calendar_is_linear(events: pd.DataFrame) -> None:
    known = moments(events, "calendar")
    places = story_scale(events, "calendar").position(known)
    length = max(known[-1] - known[0], 1.0)
    np.testing.assert_allclose(places - places[0], (known - known[0]) / length, atol=1e-12)


@pytest.mark.slow
@given(FILMS, st.sampled_from(KINDS))
def test_the_events_are_never_changed(events: pd.DataFrame, kind: str) -> None:
    before = events.copy(deep=True)
    story_scale(events, kind)
    pd.testing.assert_frame_equal(events, before)
