"""The braid: where each event stands in the telling and in the story, and the ribbon between the
two.
"""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anachrony import text
from anachrony.charts import Canvas, axes, draw, height
from anachrony.charts.braid import ribbons
from anachrony.charts.theme import PAPER
from anachrony.charts.words import label_height, safe
from anachrony.cli.films import FILM, GALLERY
from anachrony.events import read
from anachrony.narrative import annotate
from anachrony.selection import Selection
from tests.films import film, hours, said

CANVAS = Canvas(width=1000, height=700)
NOW = "event, screen_start, screen_end, story_start, story_end, strand"
BACK = f"""{NOW}
    Morning, 0:00, 10:00, 1957-08-15T08:00, 1957-08-15T08:10, Hiroshima
    The hand, 10:00, 10:06, 1944-08-02, 1944-08-02, Nevers
    In the room, 10:06, 20:00, 1957-08-15T08:10, 1957-08-15T08:20, Hiroshima"""
CREDITS = f"""{NOW}
    Second, 0:00, 4:00, 1950, 1950, Story
    First, 4:00, 7:00, 1949, 1949, Story
    Credits, 8:00, 10:00, , , Titles"""
UNSEEN = "event, story_start, story_end\n Late, 1957, 1957\n Early, 1944, 1944"


def drawn(table: str, **choice: object) -> go.Figure:
    return draw(annotate(film(table)), Selection(**{"view": "braid", **choice}), CANVAS)


def placed(events: pd.DataFrame, widths: str = "screen") -> pd.DataFrame:
    """The events of the image in story order, with where they stand above (x0, x1) and below (s0,
    s1).
    """
    told = ribbons.told_image(annotate(events), widths)
    return ribbons.happened(told, annotate(events), axis(told))


def axis(told: pd.DataFrame) -> axes.ScreenAxis:
    return axes.screen_axis(told, CANVAS, axes.margins(CANVAS, 2, 3))


def outlines(figure: go.Figure) -> list[go.Scatter]:
    return [trace for trace in figure.data if trace.meta]


def ribbon(figure: go.Figure, row: int) -> np.ndarray:
    """The corners (x, y) of an event's ribbon."""
    (trace,) = (trace for trace in outlines(figure) if row in trace.customdata)
    corners = np.array([trace.x, trace.y], dtype=float)[:, np.asarray(trace.customdata) == row]
    return corners[:, ~np.isnan(corners[1])].T


# --- places ---------------------------------------------------------------------------------------


def test_below_the_events_stand_in_the_order_of_the_story_as_wide_as_above() -> None:
    story = placed(film(BACK))
    assert story["event"].tolist() == ["The hand", "Morning", "In the room"]
    np.testing.assert_allclose(story["s1"] - story["s0"], [6, 600, 594])


def test_a_gap_parts_the_eras_and_nothing_else() -> None:
    hand, morning, room = placed(film(BACK))[["s0", "s1"]].to_numpy()
    assert morning[0] > hand[1]  # 13 years lie between
    assert room[0] == pytest.approx(morning[1])


def test_what_is_undated_stands_first_and_apart() -> None:
    story = placed(film(CREDITS))
    assert story["event"].tolist() == ["Credits", "First", "Second"]
    assert story["part"].tolist()[0] == -1
    assert story["s0"].iloc[1] > story["s1"].iloc[0]


def test_a_hole_in_the_telling_stays_a_hole_above_and_closes_below() -> None:
    story = placed(film(CREDITS)).sort_index()
    assert story[["x0", "x1"]].to_numpy().tolist() == [
        [0, 240],
        [240, 420],
        [480, 600],
    ]  # nothing from 7:00 to 8:00
    assert story["s0"].loc[0] == pytest.approx(story["s1"].loc[1])


def test_of_equal_widths_every_event_is_a_rank_wide() -> None:
    story = placed(film(CREDITS), "equal").sort_index()
    assert story[["x0", "x1"]].to_numpy().tolist() == [[0, 1], [1, 2], [2, 3]]
    np.testing.assert_allclose(story["s1"] - story["s0"], 1)


def test_only_what_the_image_shows_is_braided() -> None:
    told = ribbons.told_image(
        annotate(hours("Seen 0 10 9 10 image\nHeard 0 10 1 2 sound\nPlayed 0 10 - - music")),
        "screen",
    )
    assert told["event"].tolist() == ["Seen"]


SHOTS = st.lists(
    st.tuples(st.integers(1, 50), st.integers(0, 30), st.booleans()), min_size=1, max_size=12
)


def shots(lengths: list[tuple[int, int, bool]]) -> pd.DataFrame:
    """Events one after the other on the screen, each so many s long, at an hour of the story or at
    none.
    """
    ends = np.cumsum([length for length, _, _ in lengths])
    rows = [
        f"E{at} {end - length} {end} " + (f"{hour} {hour + 1}" if dated else "- -")
        for at, ((length, hour, dated), end) in enumerate(zip(lengths, ends, strict=True))
    ]
    return hours("\n".join(rows))


@pytest.mark.slow
@given(SHOTS)
def test_the_story_is_the_telling_in_another_order(lengths: list[tuple[int, int, bool]]) -> None:
    story = placed(shots(lengths))
    np.testing.assert_allclose(story["s1"] - story["s0"], story["x1"] - story["x0"])
    assert (story["s0"].to_numpy()[1:] >= story["s1"].to_numpy()[:-1] - 1e-9).all()
    assert story["story_rank"].fillna(-1).is_monotonic_increasing


@pytest.mark.slow
@given(SHOTS)
def test_bundles_hold_every_event_once_and_all_its_width(
    lengths: list[tuple[int, int, bool]],
) -> None:
    story = placed(shots(lengths)).assign(fill="ink", hover="")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ribbons, "MOST", 2)
        bundles, meta = ribbons.bundled(story, axis(story))
    alone = set(story.index) - set(meta["within"]["row"] if meta else ())
    assert alone | set(meta["within"]["of"] if meta else ()) == set(bundles.index)
    for ends in (("x0", "x1"), ("s0", "s1")):
        assert (bundles[ends[1]] - bundles[ends[0]]).sum() == pytest.approx(
            (story["x1"] - story["x0"]).sum()
        )


# --- ribbons --------------------------------------------------------------------------------------


def test_a_ribbon_runs_from_its_place_above_to_its_place_below() -> None:
    story = placed(film(BACK)).loc[2]
    corners = ribbon(drawn(BACK), 2)
    (top, foot), half = corners[[0, len(corners) // 2], 1], len(corners) // 2
    assert top > foot
    np.testing.assert_allclose(corners[[0, -1], 0], [606, 1200], atol=0.1)
    np.testing.assert_allclose(corners[[half - 1, half], 0], [story["s0"], story["s1"]], atol=0.1)


def test_no_ribbon_is_narrower_than_can_be_seen() -> None:
    corners = ribbon(
        drawn(BACK.replace("20:00", "3:20:00")), 1
    )  # 6 s of 12,000 on less than 1000 px
    assert np.ptp(corners[[0, -1], 0]) > 6


def test_what_leaves_the_first_narrative_lies_over_it() -> None:
    assert [set(trace.customdata) for trace in outlines(drawn(BACK))] == [{0, 2}, {1}]


def test_what_is_not_chosen_leaves_a_faint_ribbon() -> None:
    figure = drawn(BACK, strand=("Nevers",))
    assert not np.isnan(ribbon(figure, 1)[:, 0]).any()
    assert np.isnan(ribbon(figure, 0)[:, 0]).all()
    faint = [trace for trace in figure.select_traces({"fill": "toself"}) if not trace.meta]
    assert sum(len(trace.x) for trace in faint) == sum(len(trace.x) for trace in outlines(figure))
    assert not any(np.isnan(np.array(trace.x, dtype=float)).all() for trace in faint)


def test_the_chosen_event_is_marked_above_and_below() -> None:
    """Above around the flash and its flag, beside them."""
    figure = drawn(BACK, event=(1,))
    x = np.array([x for x in figure.data[-1].x if x is not None])
    story, a_px = placed(film(BACK)).loc[1], np.ptp(figure.layout.xaxis.range) / 1000
    for end in (600, 606):
        assert np.abs(x - end).min() <= 10 * a_px
    assert np.abs(x - (story["s0"] + story["s1"]) / 2).min() < 1e-6


def test_the_reader_may_widen_every_event_alike() -> None:
    figure = drawn(BACK, widths="equal")
    assert figure.layout.xaxis.title.text == text.say("chart.braid_equal")
    np.testing.assert_allclose(ribbon(figure, 1)[[0, -1], 0], [1, 2], atol=1e-3)


# --- words ----------------------------------------------------------------------------------------


def test_every_colour_is_named_once_and_the_undated_as_such() -> None:
    words = said(drawn(CREDITS))
    assert (
        words.count("Story"),
        words.count("Titles"),
        words.count(text.say("chart.undated")),
    ) == (1, 0, 1)


@pytest.mark.slow
def test_dates_are_said_as_written_where_they_are_few_and_as_years_where_they_are_many() -> None:
    few = f"{NOW}\n A, 0:00, 9:00, 1957-08, 1957-08, X\n B, 9:00, 19:00, 1944-24, 1944-24, Y"
    assert {"winter 1944–45", "August 1957"} <= set(said(drawn(few)))
    assert {"1944", "1950", "1957"} <= set(
        said(drawn(f"{few}\n C, 19:00, 29:00, 1950-03, 1950-03, X"))
    )


def test_a_film_without_dates_says_so() -> None:
    undated = f"{NOW}\n A, 0:00, 9:00, , , X\n B, 9:00, 19:00, , , Y"
    words = said(drawn(undated))
    assert text.say("chart.braid_undated") in words
    assert {"X", "Y"} <= set(words)


def test_a_name_of_two_lines_over_a_flag_ends_under_the_times_of_the_axis() -> None:
    long = "The hand of the one who dies on the quay of the Loire"
    figure = drawn(BACK.replace("The hand", long))
    names = next(
        trace for trace in figure.data if trace.text is not None and long[:8] in trace.text[0]
    )
    assert any("<br>" in name for name in names.text)
    heads = names.y + label_height(pd.Series(names.text)) * names.textfont.size  # 1 unit is 1 px
    assert heads.max() <= figure.layout.yaxis.range[1]


@pytest.mark.parametrize("path", [FILM, *GALLERY], ids=lambda path: path.stem)
def test_on_a_phone_names_stand_whole_beside_the_telling_a_gap_between_them(path: Path) -> None:
    work, asked = annotate(read(path)), Selection(view="braid")
    canvas = Canvas(width=332)
    figure = draw(work, asked, replace(canvas, height=height(work, asked, canvas)))
    (names,) = (trace for trace in figure.data if trace.textposition == "top left")
    assert len(names.text) >= 8
    whole = {safe(name).replace(" ", "") for name in work["event"]}
    assert {name.replace("<br>", "").replace(" ", "") for name in names.text} <= whole


def test_a_film_that_shows_nothing_says_so_over_the_order_of_its_story() -> None:
    figure = drawn(UNSEEN)
    assert text.say("chart.no_telling") in said(figure)
    (rings,) = (trace for trace in figure.data if trace.customdata is not None)
    assert [row for _, row in sorted(zip(rings.x, rings.customdata, strict=True))] == [1, 0]


def test_what_is_never_shown_is_a_ring_where_it_would_be() -> None:
    unseen = f"{BACK}\n Between, , , 1950, 1950, Hiroshima"
    figure, story = drawn(unseen), placed(film(unseen))
    markers = figure.select_traces({"type": "scatter", "mode": "markers"})
    (ring,) = (
        trace
        for trace in markers
        if isinstance(trace.marker.color, str) and 3 in (trace.customdata or ())
    )
    assert (ring.marker.color, list(ring.customdata)) == (PAPER.ground, [3])
    assert ring.x[0] == pytest.approx(story["s0"].loc[0])  # before Morning, the next in the story
