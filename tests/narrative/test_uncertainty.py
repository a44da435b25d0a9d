"""What measures can be under uncertain dates: how dates are drawn, and when they need not be."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from anachrony.events import read
from anachrony.narrative import annotate, summarise
from anachrony.narrative.measuring import MEASURE_NAMES, draws, uncertainty
from tests.films import film, hours

H, DAY = 3600.0, 86400.0


def ranged(
    events: pd.DataFrame, track: str = "image"
) -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    """The 5 % value, the value and the 95 % value of the measures of one work."""
    return tuple(limits.iloc[0].to_dict() for limits in summarised(annotate(events, track), track))


def summarised(
    annotated: pd.DataFrame, track: str = "image"
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """The same, a row a work."""
    found = summarise(annotated, track)
    low, high = (
        found[[f"{name}_{end}" for name in MEASURE_NAMES]].set_axis(MEASURE_NAMES, axis=1)
        for end in ("low", "high")
    )
    return low, found[MEASURE_NAMES], high


def test_exact_dates_have_no_range() -> None:
    low, value, high = ranged(hours("A 0 10 9 10\n B 10 14 2 3\n C 14 24 10 11"))
    assert low == pytest.approx(value, nan_ok=True)
    assert high == pytest.approx(value, nan_ok=True)


UNSURE = """
    event, screen_start, screen_end, story_start,      story_end
    A,     0,            10,         1957-08,          1957-08
    B,     10,           30,         1957-08-15T00:00, 1957-08-15T12:00
    C,     30,           40,         1957-09-02T00:00, 1957-09-02T00:00
"""


def test_a_date_falls_anywhere_within_what_it_says() -> None:
    # As written August begins before the 15th. In 17 draws of 31 A falls after B and before C: 1 of
    # 3 pairs is against; A and C are then the frame, and B an analepsis within, 20 of 40 s: from
    # B's start on to 16.5 d later at most; 95 % of the draws, fewer.
    low, value, high = ranged(film(UNSURE))
    assert (low["kendall_tau"], value["kendall_tau"], high["kendall_tau"]) == pytest.approx(
        (1 / 3, 1, 1)
    )
    assert (
        low["analepsis_share"],
        value["analepsis_share"],
        high["analepsis_share"],
    ) == pytest.approx((0, 0, 1 / 2))
    assert np.isnan(value["greatest_reach"])
    assert 0.5 * DAY <= low["greatest_reach"] < 2.5 * DAY
    assert 15 * DAY < high["greatest_reach"] <= 17 * DAY
    assert (
        low["mean_length"] == value["mean_length"] == high["mean_length"] == pytest.approx(40 / 3)
    )


def test_the_range_holds_the_value_as_written() -> None:
    low, value, high = ranged(film(UNSURE))
    for name in MEASURE_NAMES:
        assert np.isnan(value[name]) or low[name] <= value[name] <= high[name], name


def test_events_with_the_same_dates_fall_together() -> None:
    # A and B are tied, whatever day of August it is; C is after them: (3 - 1) / √(3 × 2).
    events = film("event, screen_start, screen_end, story_start, story_end\n"
                  "A, 0, 1, 1957-08, 1957-08\n B, 1, 2, 1957-08, 1957-08\n C, 2, 3, 1957-09, 1957-09")  # fmt: skip
    low, value, high = ranged(events)
    assert (low["kendall_tau"], value["kendall_tau"], high["kendall_tau"]) == pytest.approx(
        [2 / np.sqrt(6)] * 3
    )


def test_a_margin_moves_a_whole_work() -> None:
    # Ten minutes apart, an hour off: both alike.
    events = film("""
        event, screen_start, screen_end, story_start,      story_end,        story_margin
        A,     0,            10,         1957-08-15T09:00, 1957-08-15T09:10, 1h
        B,     10,           30,         1957-08-15T09:10, 1957-08-15T09:20, 1h
    """)
    low, _, high = ranged(events)
    assert (low["kendall_tau"], high["kendall_tau"], high["backward_jumps"]) == (1, 1, 0)


def test_an_end_alone_may_be_uncertain() -> None:
    # B ends at 13:00, or some time in the hour before: from there C goes back to 8:00.
    events = film("""
        event, screen_start, screen_end, story_start,      story_end
        A,     0,            10,         1957-08-15T09:00, 1957-08-15T10:00
        B,     10,           30,         1957-08-15T10:00, 1957-08-15T12
        C,     30,           40,         1957-08-15T08:00, 1957-08-15T08:30
    """)
    low, value, high = ranged(events)
    assert value["greatest_reach"] == high["greatest_reach"] == 5 * H
    assert 4 * H < low["greatest_reach"] < 4.2 * H


def test_whether_image_and_sound_are_apart_may_be_uncertain() -> None:
    # All through August one sees the 15th: as written it may be the same moment, and never is when
    # drawn.
    events = film("""
        event, screen_start, screen_end, story_start,      story_end,        track
        Eye,   0,            10,         1957-08-15T00:00, 1957-08-15T00:00, image
        Ear,   0,            5,          1957-08,          1957-08,          sound
    """)
    low, value, high = ranged(events)
    assert (low["disjunction_share"], value["disjunction_share"], high["disjunction_share"]) == (
        0,
        0,
        0.5,
    )


RETOLD = """
    event, screen_start, screen_end, story_start, story_end
    C,     0,            60,         1957,        1957
    A,     60,           80,         1957-08-15,  1957-08-15
    C,     80,           110,        1957-08,     1957-08
    C,     110,          190,        1957-08-15,  1957-08-15
"""


@pytest.mark.slow
@pytest.mark.parametrize("table", [UNSURE, RETOLD], ids=["told once", "told again"])
def test_draws_are_the_same_in_batches(table: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """No draw knows what another has told."""
    at_once = ranged(film(table))
    monkeypatch.setattr(draws, "_BATCH", 10)
    for whole, batched in zip(at_once, ranged(film(table)), strict=True):
        assert whole == pytest.approx(batched, nan_ok=True)


def test_an_uncertain_work_may_be_undated_or_ranked() -> None:
    for table in (
        "event, story_start, story_end\n A, 1944, 1944",
        "event, screen_start, screen_end, story_margin\n A, 0, 9, 1h",
    ):
        low, value, high = ranged(film(table))
        assert low == pytest.approx(value, nan_ok=True)
        assert high == pytest.approx(value, nan_ok=True)


@pytest.mark.parametrize("count", [1, 3, 1024, 1025, 5000])
def test_the_numbers_of_a_draw_hang_on_its_seed_alone(count: int) -> None:
    found = draws._chances(count)
    assert found.shape == (draws.DRAWS, count)
    for one in (0, draws.DRAWS - 1):
        alone = np.random.default_rng(draws.SEED + one).random(count)
        np.testing.assert_array_equal(found[one], alone)


# --- what need not be drawn -----------------------------------------------------------------------


SETTLED = """
    event, screen_start, screen_end, story_start, story_end, track
    A,     0,            10,         1957-08,     1957-08,   both
    B,     10,           20,         1944,        1945,      image
    S,     10,           20,         1957-08,     1957-08,   sound
    C,     20,           40,         1957-08,     1957-08,   both
    D,     40,           50,         1957-09,     1957-09,   both
    X,     ,             ,           1957,        1957,
"""


def test_where_nothing_shown_overlaps_only_reaches_are_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # X holds August and September, but is never shown. B goes back from some day in August 1957 to
    # some day in 1944.
    monkeypatch.setattr(uncertainty, "_drawn", None)
    low, value, high = ranged(film(SETTLED))
    for name in {*MEASURE_NAMES} - {"median_reach", "greatest_reach"}:
        assert low[name] == value[name] == high[name] or np.isnan(value[name]), name
    assert (
        12 * 365 * DAY
        < low["greatest_reach"]
        < 13 * 365 * DAY
        < high["greatest_reach"]
        == value["greatest_reach"]
    )


@pytest.mark.slow
@pytest.mark.parametrize("table", [UNSURE, SETTLED], ids=["drawn whole", "reaches drawn"])
def test_a_work_has_its_range_alone_or_among_others(table: str) -> None:
    one, two, sure = (
        film(table),
        film(table).assign(work="V"),
        hours("A 0 10 1 2\n B 10 20 2 3", "U"),
    )
    low, _, high = ranged(one)
    other = film(UNSURE).assign(work="T")
    lows, values, highs = summarised(
        annotate(pd.concat([sure, two, other, one], ignore_index=True))
    )
    for work in ("W", "V"):
        assert lows.loc[work].to_dict() == pytest.approx(low, nan_ok=True)
        assert highs.loc[work].to_dict() == pytest.approx(high, nan_ok=True)
    pd.testing.assert_series_equal(lows.loc["U"], values.loc["U"])


MOVING = """
    event, screen_start, screen_end, story_start, story_end, day_one
    A,     0,            10,         D1 09:00,    D1 10:00,  1957-08
    B,     10,           20,         1957-08-15,  1957-08-15,
    C,     20,           30,         D2 09:00,    D2 10:00,
    D,     30,           40,         1957-08-20,  1957-08-20,
"""


def test_story_days_that_move_do_so_alike_alone_and_among_works_of_more_dates() -> None:
    one = film(MOVING)
    other = film(UNSURE + "    D, 40, 50, 1958, 1958\n    E, 50, 60, 1959, 1959\n")
    assert one["story_slack"].max() > 0
    low, _, high = ranged(one)
    lows, _, highs = summarised(
        annotate(pd.concat([one, other.assign(work="V")], ignore_index=True))
    )
    assert lows.loc["W"].to_dict() == pytest.approx(low, nan_ok=True)
    assert highs.loc["W"].to_dict() == pytest.approx(high, nan_ok=True)


@pytest.mark.parametrize(
    ("events", "drawn"),
    [
        ("1957-08 1957-09 1957-08", False),
        ("1957 1957-08", True),
        ("1957 1958-01-01T00:00", False),  # the year is over
        ("1957 1957-01-01T00:00", True),
        ("1957/1958 1957/1958", False),
        ("1957 1957-XX", False),  # the same date, however it is written
        ("1957-08-15T09:00/1957-08-15T12:00 1957-08-15T10:00 1944", True),
    ],
)
def test_a_work_is_drawn_whole_where_dates_overlap(
    events: str, drawn: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    called = []
    monkeypatch.setattr(uncertainty, "_drawn", lambda work, track: called.append(work) or {})
    rows = [f"E{at},{at},{at + 1},{date},{date}" for at, date in enumerate(events.split())]
    ranged(film("\n".join(["event,screen_start,screen_end,story_start,story_end", *rows])))
    assert bool(called) == drawn


DATES = st.sampled_from(
    ["1957", "1957-08", "1957-08-15", "1957-09", "1958", "1957-08-15T10:00", "1944~", "1945", ""]
)
EVENT = st.tuples(
    DATES,
    st.integers(1, 9),
    st.sampled_from(["both", "image", "sound"]),
    st.sampled_from(["", "1d"]),
)


@pytest.mark.slow
@settings(max_examples=40)
@given(st.lists(EVENT, min_size=2, max_size=7))
@example(2 * [("1957", 1, "sound", "")])
def test_drawing_what_need_not_be_drawn_changes_nothing(
    rows: list[tuple[str, int, str, str]],
) -> None:
    ends = np.cumsum([length for _, length, *_ in rows])
    table = pd.DataFrame(rows, columns=["story_start", "length", "track", "story_margin"]).assign(
        event="E"
    )
    table = table.assign(
        story_end=table["story_start"], screen_start=ends - table["length"], screen_end=ends
    )
    events = read(table.drop(columns="length").to_csv(index=False).encode())
    with pytest.MonkeyPatch.context() as patched:
        as_needed = ranged(events)
        patched.setattr(
            uncertainty, "moves", lambda dated, group, count: np.ones(count, dtype=bool)
        )
        for needed, whole in zip(as_needed, ranged(events), strict=True):
            assert needed == pytest.approx(whole, nan_ok=True)
