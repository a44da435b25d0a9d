"""Reach and extent: how deep an arc hangs, where a point stands, and what is said where nothing can
be measured.
"""

import re
from itertools import chain

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anachrony import lettering, text, times
from anachrony.charts import Canvas, aid, axes, draw, marks, words
from anachrony.charts.reach import extents
from anachrony.charts.reach.lengths import Lengths, lengths
from anachrony.cli.films import FILM
from anachrony.events import read
from anachrony.narrative import annotate
from anachrony.selection import Selection
from tests.films import film, said

CANVAS = Canvas(width=1200, height=600)
NOW = "event, screen_start, screen_end, story_start, story_end, strand"
TWICE = f"""{NOW}
    Now, 0:00, 10:00, 2000-06-01, 2000-06-02, Now
    The year before, 10:00, 12:00, 1999-06-02, 1999-06-03, Then
    Now again, 12:00, 22:00, 2000-06-02, 2000-06-03, Now
    The war, 22:00, 24:00, 1900-06-03, 1900-06-04, War
    Within it, 24:00, 25:00, 1900-06-04, 1900-06-05, Child
    And now, 25:00, 40:00, 2000-06-03, 2000-06-04, Now"""
AHEAD = f"""{NOW}
    Now, 0:00, 10:00, 1957-08-01, 1957-08-01, Now
    Later, 10:00, 12:00, 1971-08-01, 1971-08-01, Later
    Now again, 12:00, 20:00, 1957-08-02, 1957-08-02, Now"""
IN_MEDIAS_RES = f"""{NOW}
    The middle, 0:00, 5:00, 1950-06, 1950-06, Story
    The beginning, 5:00, 15:00, 1950-01, 1950-01, Story
    How it went on, 15:00, 20:00, 1950-03, 1950-03, Story
    The end, 20:00, 30:00, 1950-07, 1950-07, Story
    Once more, 30:00, 31:00, 1950-02, 1950-02, Story"""


def drawn(table: str, **choice: object) -> go.Figure:
    return draw(annotate(film(table)), Selection(**{"view": "reach", **choice}), CANVAS)


@pytest.mark.slow
def test_how_arcs_are_read_is_said_where_there_are_arcs() -> None:
    ranked = "event, screen_order, story_order\n A, 1, 2\n B, 2, 1\n C, 3, 3"
    reach = Selection(view="reach")
    assert "arc" in aid(annotate(film(TWICE)), reach, CANVAS)
    assert aid(annotate(film(ranked)), reach, CANVAS) == ""
    pictured = Canvas(source="a.csv", date="1 May 2026")
    assert "arc is" in str(draw(annotate(film(TWICE)), reach, pictured).layout.title.subtitle.text)
    assert not draw(annotate(film(ranked)), reach, pictured).layout.title.subtitle.text


def slices(figure: go.Figure, row: int) -> np.ndarray:
    """The corners (x, y) of what an event cuts from its arc."""
    (trace,) = (
        trace for trace in figure.data if trace.meta and trace.fill and row in trace.customdata
    )
    corners = np.array([trace.x, trace.y], dtype=float)[:, np.asarray(trace.customdata) == row]
    return corners[:, ~np.isnan(corners[1])].T


def heads(figure: go.Figure, symbol: str) -> dict[int, tuple[float, float]]:
    """Event → where its symbol stands, of those with one."""
    found = figure.select_traces({"type": "scatter", "mode": "markers", "marker.symbol": symbol})
    traces = (trace for trace in found if trace.customdata is not None)
    return {row: (x, y) for t in traces for row, x, y in zip(t.customdata, t.x, t.y, strict=True)}


def axis() -> axes.ScreenAxis:
    return axes.ScreenAxis(0.0, 100.0, 100.0, 1.0, ranked=False, type=12.0)


def foot(figure: go.Figure) -> float:
    """The middle of the telling, in px."""
    band = next(figure.select_traces({"type": "bar"}))
    return float(band.base[0] + band.y[0] / 2)


# --- the scale ------------------------------------------------------------------------------------


def test_a_scale_of_lengths_begins_at_nothing_and_goes_up_by_tens_from_its_floor() -> None:
    scale = Lengths(times.DAY, 1000 * times.DAY)
    nothing, half, floor, ten, hundred = scale.place(np.array([0, 0.5, 1, 10, 100]) * times.DAY)
    assert nothing == 0
    assert half == pytest.approx(floor / 2)
    assert (ten - floor, hundred - floor) == pytest.approx((1, 2))


def test_the_ticks_of_a_scale_are_round_lengths_in_words() -> None:
    words = [word for _, word in Lengths(times.MINUTE, 3 * times.YEAR).ticks(1.0)]
    assert words == ["1 hour", "1 day", "1 month", "1 year"]  # a minute stands too near to nothing


@given(st.lists(st.floats(0, 1e12), min_size=1, max_size=30), st.floats(0.05, 1))
def test_a_scale_keeps_the_order_of_lengths_and_its_ticks_apart(
    seconds: list[float], apart: float
) -> None:
    scale = lengths(pd.Series(seconds), 2)
    assert (np.diff(scale.place(np.sort(seconds))) >= 0).all()
    places = sorted(place for place, _ in scale.ticks(apart))
    assert (np.diff([0.0, *places]) >= apart - 1e-9).all()
    assert all(place <= scale.end for place in places)


def test_what_has_no_length_at_all_still_has_a_scale() -> None:
    assert lengths(pd.Series([0.0, 0.0]), 2).end > 0


# --- arcs -----------------------------------------------------------------------------------------


def test_an_arc_hangs_by_the_logarithm_of_its_reach() -> None:
    figure, reach = drawn(TWICE), annotate(film(TWICE))["reach"]
    assert reach[[1, 3]].div(times.YEAR).round().tolist() == [1, 100]
    tips, ticks = heads(figure, "triangle-down"), figure.layout.yaxis
    places = dict(zip(ticks.ticktext, ticks.tickvals, strict=True))
    decade = places["1 year"] - places["10 years"]
    assert (tips[1][1] - tips[3][1]) / decade == pytest.approx(np.log10(reach[3] / reach[1]))


def test_an_analepsis_hangs_under_the_telling_and_a_prolepsis_stands_over_it() -> None:
    back, ahead = drawn(TWICE), drawn(AHEAD)
    assert max(y for _, y in heads(back, "triangle-down").values()) < foot(back)
    assert heads(ahead, "triangle-up")[1][1] > foot(ahead)


def test_an_arc_is_as_wide_as_its_anachrony_is_long_on_the_screen() -> None:
    corners = slices(drawn(TWICE), 1)
    assert (corners[:, 0].min(), corners[:, 0].max()) == (600, 720)
    tip = corners[np.argmin(corners[:, 1])]
    np.testing.assert_allclose(tip, (660, heads(drawn(TWICE), "triangle-down")[1][1]), atol=0.1)


@pytest.mark.slow
def test_events_of_one_anachrony_share_its_arc() -> None:
    war, child = slices(drawn(TWICE), 3), slices(drawn(TWICE), 4)
    assert war[:, 0].max() == child[:, 0].min() == 24 * 60
    tip = heads(drawn(TWICE), "triangle-down")
    assert tip[3] == tip[4]
    assert tip[3][0] == 23.5 * 60


def test_an_arc_in_which_the_image_stops_is_whole_as_a_thin_line() -> None:
    """Where only the sound tells two of six minutes of 1944, its arc was two loose pieces."""
    table = f"""{NOW}, track
        Now, 0:00, 10:00, 1957, 1957, Now, both
        The war, 10:00, 12:00, 1944-01, 1944-01, War, both
        A voice, 12:00, 14:00, 1944-02, 1944-02, War, sound
        Still the war, 14:00, 16:00, 1944-03, 1944-03, War, both
        Now again, 16:00, 30:00, 1958, 1958, Now, both"""
    (around,) = drawn(table).select_traces({"mode": "lines", "fill": "none"})
    assert (min(around.x[:-1]), max(around.x[:-1])) == (600, 960)
    assert not list(drawn(TWICE).select_traces({"mode": "lines", "fill": "none"}))


def test_a_flash_is_as_wide_as_can_be_seen() -> None:
    figure = drawn(TWICE.replace("40:00", "40:00:00"))  # 2 minutes of 40 hours, on less than 800 px
    corners, px = slices(figure, 1), 40 * 3600 / 800
    assert np.ptp(corners[:, 0]) > 3 * px > 120
    assert set(heads(figure, "line-ns")) == {1, 3, 4}


@pytest.mark.slow
def test_an_arrow_is_hollow_where_the_telling_does_not_return() -> None:
    assert set(heads(drawn(AHEAD), "triangle-up")) == {1}
    assert set(heads(drawn(IN_MEDIAS_RES), "triangle-up-open")) == {
        0
    }  # it goes on before what it began with


def test_an_arc_is_named_after_where_it_went_farthest() -> None:
    assert any(word.startswith("The war · ") for word in said(drawn(TWICE)))


# --- points ---------------------------------------------------------------------------------------


def test_of_rows_the_first_told_is_highest_and_a_point_is_farther_out_the_longer_it_covers() -> (
    None
):
    points = heads(drawn(TWICE), "circle")
    assert points[1][1] > points[3][1] == points[4][1]  # of one anachrony, in one row
    assert points[1][0] < points[3][0]  # a day, and two


def test_rows_of_extents_share_the_height_of_the_chart() -> None:
    points, (low, high) = heads(drawn(TWICE), "circle"), drawn(TWICE).layout.yaxis.range
    assert points[1][1] - points[3][1] > (high - low) / 3


@pytest.mark.slow
def test_the_sign_of_a_point_says_how_it_lies_to_the_first_narrative() -> None:
    assert set(heads(drawn(TWICE), "circle")) == {1, 3, 4}
    assert set(heads(drawn(IN_MEDIAS_RES), "diamond")) == {0, 4}
    assert {"external"} == {"external", "internal", "mixed"} & set(said(drawn(TWICE)))


def test_points_stand_beside_the_arcs_where_there_is_room() -> None:
    wide, events = drawn(TWICE), annotate(film(TWICE))
    assert min(x for x, _ in heads(wide, "circle").values()) > 40 * 60
    narrow = draw(events, Selection(view="reach"), Canvas(width=390, height=600))
    assert not heads(narrow, "circle")


@pytest.mark.slow
def test_of_extents_that_do_not_differ_there_are_no_points() -> None:
    once = f"""{NOW}
    Now, 0:00, 10:00, 2000, 2000, Now
    Then, 10:00, 12:00, 1999, 1999, Then
    Now again, 12:00, 22:00, 2000, 2000, Now"""
    assert set(heads(drawn(once), "triangle-down")) == {1}
    assert not heads(drawn(once), "circle")


def test_any_event_of_an_anachrony_lights_its_arrow_and_its_point() -> None:
    figure = drawn(TWICE, strand=("Child",))
    for symbol in ("triangle-down", "circle"):
        found = figure.select_traces(
            {"type": "scatter", "mode": "markers", "marker.symbol": symbol}
        )
        (trace,) = (trace for trace in found if trace.customdata is not None)
        assert [trace.customdata[at] for at in trace.selectedpoints] == [4]
        assert trace.unselected.marker.opacity == 0  # the faint one beneath stays


def test_the_signs_of_an_anachrony_are_of_one_hue_that_of_the_event_that_reaches_farthest() -> None:
    events, figure = annotate(film(TWICE)), drawn(TWICE)
    arcs = figure.select_traces({"fill": "toself"})
    (arc,) = (trace for trace in arcs if trace.meta and 3 in trace.customdata)
    for symbol in ("triangle-down", "circle"):
        found = figure.select_traces({"mode": "markers", "marker.symbol": symbol})
        (trace,) = (trace for trace in found if trace.customdata is not None)
        hues = dict(zip(trace.customdata, trace.marker.color, strict=True))
        assert hues[3] == hues[4] == arc.line.color
    assert events.loc[3, "strand"] != events.loc[4, "strand"]


DEEP = f"""{NOW}
    Now, 0:00, 10:00, 1957, 1957, Now
    The asteroid, 10:00, 14:00, Y-64000000, Y-64000000, Earth
    Now again, 14:00, 30:00, 1958, 1958, Now
    The end, 30:00, 33:00, Y5000000000, Y5000000000, Sky
    And now, 33:00, 40:00, 1959, 1959, Now"""


def test_the_depths_of_deep_time_break_no_number() -> None:
    figure = draw(annotate(film(DEEP)), Selection(view="reach"), Canvas(width=390, height=900))
    assert figure.layout.xaxis.ticktext
    for tick in figure.layout.xaxis.ticktext:
        number, *unit = tick.split("<br>")
        assert re.fullmatch(r"[\d\u2009\u202f]+( years)?", number)
        assert unit in ([], ["years"])


@pytest.mark.parametrize("width", [728, 1040])
def test_the_depths_of_deep_time_stand_clear_of_what_they_are(width: int) -> None:
    canvas = Canvas(width=width, height=600)
    layout = draw(annotate(film(DEEP)), Selection(view="reach"), canvas).layout
    widest = max(words.label_width(tick, "sans") for tick in layout.yaxis.ticktext)
    assert widest > 7
    assert layout.margin.l >= (widest + 3) * canvas.type


@pytest.mark.parametrize("width", [728, 768, 820, 1040])
def test_what_the_signs_stand_for_is_not_cut_at_the_edge(width: int) -> None:
    asked, canvas = Selection(view="reach"), Canvas(width=width, height=600)
    figure = draw(annotate(read(FILM)), asked, canvas)
    signs = {text.named("value", span) for span in extents.SYMBOLS}
    margin, (start, end) = figure.layout.margin, figure.layout.xaxis.range
    a_px = (end - start) / (width - margin.l - margin.r)
    ends = [
        margin.l + (x - start) / a_px + lettering.width(name) * trace.textfont.size / 2
        for trace in figure.select_traces({"mode": "text"})
        for name, x in zip(trace.text, trace.x, strict=True)
        if name in signs
    ]
    assert len(ends) >= 2
    assert max(ends) <= width


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("height", [300, 400, 600, 900])
def test_what_the_depth_is_goes_no_farther_than_the_depth(language: str, height: int) -> None:
    text.speak(language)
    canvas = Canvas(width=700, height=height, source="a.csv")
    layout = draw(annotate(film(TWICE)), Selection(view="reach"), canvas).layout
    size = 1.15 * canvas.type
    assert words.label_width(layout.yaxis.title.text) * size <= layout.yaxis.range[1]


def test_names_over_very_many_extents_stay_under_what_their_signs_stand_for() -> None:
    rows = [
        f"Now {at}, {at}:00, {at}:40, 2000-01-01, 2000-01-02, Now\n"
        f"Then {at}, {at}:40, {at + 1}:00, {1800 + at}, {1800 + at + 90 * (at % 7 == 3)}, Then"
        for at in range(90)
    ]
    figure = drawn("\n".join([NOW, *rows]))
    words = [
        (word, x, y, trace.textfont.size)
        for trace in figure.select_traces({"mode": "text"})
        for word, x, y in zip(trace.text, trace.x, trace.y, strict=True)
    ]
    ((left, sign),) = ((x, y) for word, x, y, _ in words if word == "external")
    heads = [y + 1.15 * size for word, x, y, size in words if word[:4] == "Then" and x > 5400]
    assert left > 5400
    assert heads
    assert max(heads) <= sign


@pytest.mark.parametrize("canvas", [Canvas(1920, 1080, type=19.0), Canvas(740, 576)])
def test_names_over_extents_are_as_far_from_their_rows_as_one_another(canvas: Canvas) -> None:
    """Two points lie so far to the left that a name near its row would touch them; on the narrower
    one some names are longer than their rows.
    """
    figure = draw(annotate(read(FILM)), Selection(view="reach"), canvas)
    points = {
        event: y
        for trace in figure.select_traces({"mode": "markers"})
        if str(trace.marker.symbol).startswith("circle") and trace.customdata is not None
        for event, y in zip(trace.customdata, trace.y, strict=True)
    }
    said = (one for one in figure.select_traces({"mode": "text"}) if one.customdata is not None)
    (names,) = (one for one in said if "·" not in "".join(one.text))
    over = [y - points[event] for event, y in zip(names.customdata, names.y, strict=True)]
    assert len(over) == 9
    assert over == pytest.approx([over[0]] * 9)


@pytest.mark.parametrize("canvas", [Canvas(390, 900), Canvas(740, 576)])
def test_a_name_of_two_lines_is_laid_anew_without_what_parts_them(canvas: Canvas) -> None:
    table = TWICE.replace("The year before", "The year before all this & what it was in the end")
    figure = draw(annotate(film(table)), Selection(view="reach"), canvas)
    said = " ".join(chain.from_iterable(t.text for t in figure.select_traces({"mode": "text"})))
    assert "year before" in said
    assert "&lt;" not in said
    assert "&amp;amp;" not in said


def test_where_time_runs_down_names_of_two_lines_are_told_apart() -> None:
    rows = [
        f"Now {at}, {at}:00, {at}:40, 2000-01-01, 2000-01-02, Now\n"
        f"The long road home {at}, {at}:40, {at + 1}:00, {1990 - at % 3}, {1990 - at % 3}, Then"
        for at in range(8)
    ]
    canvas, last = (
        Canvas(width=390, height=900),
        "And now, 8:00, 40:00, 2000-01-01, 2000-01-02, Now",
    )
    figure = draw(annotate(film("\n".join([NOW, *rows, last]))), Selection(view="reach"), canvas)
    (names,) = (one for one in figure.select_traces({"mode": "text"}) if "·" in "".join(one.text))
    margin, size = figure.layout.margin, names.textfont.size
    a_px = np.ptp(figure.layout.yaxis.range) / (900 - margin.t - margin.b)
    foot, tall = np.asarray(names.y) / a_px, size * words.label_height(pd.Series(names.text))
    assert "<br>" in names.text[0]
    assert np.min(foot[:-1] - foot[1:] - tall[1:]) > 0.4 * size


@pytest.mark.slow
def test_what_the_dates_leave_open_goes_with_its_anachrony() -> None:
    for strand, lit in (
        ((), {1, 3}),
        (("Child",), {4}),
        (("Now",), set()),
    ):  # 3 and 4 are of one anachrony
        whiskers = [
            trace for trace in drawn(TWICE, strand=strand).data if trace.meta and not trace.fill
        ]
        assert len(whiskers) == 2  # at the arcs, and at the points
        for trace in whiskers:
            assert {
                row for row, x in zip(trace.customdata, trace.x, strict=True) if is_there(x)
            } == lit


def is_there(x: float | None) -> bool:
    return x is not None and not np.isnan(x)


def test_a_zoom_leaves_nothing_of_the_telling_beside_its_axis() -> None:
    figure = drawn(TWICE, zoom=(660.0, 1380.0))
    for bar in figure.select_traces({"type": "bar"}):
        assert (bar.x - bar.width / 2).min() >= 660
        assert (bar.x + bar.width / 2).max() <= 1380
    assert slices(figure, 1)[:, 0].min() == 660
    assert set(heads(figure, "circle")) == {1, 3, 4}  # reach and extent are of the whole film


def test_of_too_many_anachronies_the_farthest_of_each_few_px_are_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    events = annotate(film(TWICE))
    monkeypatch.setattr(marks.event, "MOST", 4)
    figure = draw(events, Selection(view="reach", strand=("Child",)), CANVAS)
    lit = [
        trace
        for trace in figure.data
        if trace.meta and trace.fill and not all(x is None for x in trace.x)
    ]
    assert [set(trace.customdata) for trace in lit] == [
        {3}
    ]  # which stands for its anachrony, and for the child
    two = pd.DataFrame(
        {"x0": [0.0, 1.0], "x1": [1.0, 2.0], "reach": [1.0, 2.0], "order": "analepsis"}
    )
    assert marks.farthest(two, axis().ends, axis().per_px).index == [1]


# --- where nothing can be measured ----------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize(
    ("key", "table"),
    [
        ("reach_none", f"{NOW}\n A, 0:00, 9:00, 1957, 1957, X\n B, 9:00, 19:00, 1958, 1958, X"),
        ("reach_undated", f"{NOW}\n A, 0:00, 9:00, , , X\n B, 9:00, 19:00, , , X"),
        (
            "reach_ranked",
            "event, screen_order, story_order\n A, 1, 2\n B, 2, 1\n C, 3, 3\n D, 4, 4",
        ),
        ("no_telling", "event, story_start, story_end\n A, 1957, 1957"),
    ],
)
def test_a_film_in_which_nothing_can_be_measured_says_why(key: str, table: str) -> None:
    figure = drawn(table)
    assert text.say(f"chart.{key}") in said(figure)
    assert not heads(figure, "circle")
    assert not figure.layout.yaxis.ticktext


def test_of_ranks_no_arc_is_drawn_as_deep_as_nobody_knows() -> None:
    figure = drawn("event, screen_order, story_order\n A, 1, 2\n B, 2, 1\n C, 3, 3\n D, 4, 4")
    assert not heads(figure, "triangle-down-open") | heads(figure, "triangle-down")
    assert {trace.type for trace in figure.data if trace.x is not None and len(trace.x)} == {"bar"}


def test_of_what_is_told_in_reverse_it_is_not_said_that_it_is_told_as_it_happened() -> None:
    figure = drawn("event, screen_order, story_order\n A, 1, 4\n B, 2, 3\n C, 3, 2\n D, 4, 1")
    assert text.say("chart.reach_reverse") in said(figure)


@pytest.mark.slow
def test_names_of_two_lines_stand_clear_of_the_arcs_and_of_one_another() -> None:
    said_long = "In which the heroine number {} returns to the station at which her mother left her"
    rows = [
        f"Now {at}, {at}:00, {at}:40, 2000-01-01, 2000-01-02, Now\n"
        f"{said_long.format(at)}, {at}:40, {at + 1}:00, {1990 - at % 3}, {1990 - at % 3}, Then"
        for at in range(20)
    ]
    figure = drawn("\n".join([NOW, *rows]))
    (names,) = (one for one in figure.select_traces({"mode": "text"}) if "·" in "".join(one.text))
    size, per_px = names.textfont.size, np.ptp(figure.layout.xaxis.range) / 1000
    boxes = [
        (
            x,
            words.label_width(said) * size / 2 * per_px,
            y,
            y + size * words.label_height(pd.Series([said]))[0],
        )
        for said, x, y in zip(names.text, names.x, names.y, strict=True)
    ]
    assert any("<br>" in said for said in names.text)
    for at, (x, half, foot, head) in enumerate(boxes):
        for other, wide, low, high in boxes[:at]:
            assert abs(x - other) >= 0.9 * (half + wide) or head <= low or foot >= high
