"""The comparison: a curve a work on one plate, or two laid over one another."""

import re
from functools import cache

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anachrony import text
from anachrony.charts import Canvas, draw, height, marks
from anachrony.charts.comparison.plates import MOST
from anachrony.charts.theme import THEMES
from anachrony.export import picture
from anachrony.narrative import annotate
from anachrony.selection import Selection
from tests.films import film, said

# Straight on is told as it happened: 1 2 3. Back to front backwards, 2 1. There and back goes to
# and fro, 1 3 2 4.
THREE = """work, event, screen_order, story_order, year
    Straight on, Morning, 1, 1, 1901
    Straight on, Noon, 2, 2,
    Straight on, Night, 3, 3,
    Back to front, The end, 1, 2,
    Back to front, The beginning, 2, 1,
    There and back, First, 1, 1,
    There and back, Ahead, 2, 3,
    There and back, Back, 3, 2,
    There and back, Last, 4, 4,"""
STRAIGHT, BACK, THERE = (0, 1, 2), (3, 4), (5, 6, 7, 8)


@pytest.mark.parametrize("count", [9, 28])
def test_no_ring_of_what_is_never_shown_touches_another(count: int) -> None:
    rows = [f"Ghost {day}, , , 1950-01-{day:02d}" for day in range(1, count + 1)]
    table = ["event, screen_start, screen_end, story_start", "A, 0:00, 1:00, 1900", *rows]
    figure = plate(annotate(film("\n".join([*table, "B, 1:00, 2:00, 2000"]))))
    rings = next(figure.select_traces({"marker.symbol": "circle"}))
    first, last = figure.layout.xaxis.range
    margin = figure.layout.margin
    across = np.asarray(rings.x) / (last - first) * (1000 - margin.l - margin.r)
    apart = [
        np.hypot(across[one] - across[other], rings.y[one] - rings.y[other])
        for one in range(count)
        for other in range(one)
    ]
    wide = max(rings.marker.size) + rings.marker.line.width
    assert min(apart) > wide + 1
    assert max(across) + wide / 2 <= -6  # nor what has a halo where the film begins


def test_deep_time_ends_in_its_last_year() -> None:
    """Five thousand million years on, numbers of seconds are 32 apart, and a second is none."""
    table = """event, screen_start, screen_end, story_start
        Today, 0:00, 1:00, 2024
        The sun ends, 1:00, 2:00, Y5000000000"""
    figure = plate(annotate(film(table)))
    said = [words for trace in figure.select_traces({"mode": "text"}) for words in trace.text]
    assert any(re.fullmatch(r"5\D000\D000\D000", words) for words in said)


def test_a_flash_has_its_flag_whatever_the_anachronies_of_another_film_are_numbered() -> None:
    table = """work, event, screen_start, screen_end, story_start
        {0}, Today, 0:00:00, 0:30:00, 2000
        {0}, Then, 0:30:00, {1}, 1950
        {0}, Again, {1}, 1:30:00, 2000"""
    brief, long = (
        annotate(film(table.format(*of))) for of in (("Brief", "0:30:02"), ("Long", "1:00:00"))
    )
    figure = plate(pd.concat([long, brief], ignore_index=True))
    flags = next(figure.select_traces({"marker.symbol": "triangle-down"}))
    assert list(flags.customdata) == [4]


def plate(events: pd.DataFrame, width: int = 1000, work: str = "", beside: str = "") -> go.Figure:
    selection = Selection(view="comparison", work=work, beside=beside)
    return draw(
        events,
        selection,
        Canvas(width=width, height=height(events, selection, Canvas(width=width))),
    )


@cache
def three() -> pd.DataFrame:
    return annotate(film(THREE))


def boxes(figure: go.Figure) -> pd.DataFrame:
    """Where each event that is shown stands, a row an event."""
    return pd.concat(
        [_boxes(trace) for trace in figure.select_traces({"type": "bar"})]
    ).sort_index()


def _boxes(trace: go.Bar) -> pd.DataFrame:
    across = {"left": trace.x - trace.width / 2, "right": trace.x + trace.width / 2}
    up = {"low": trace.base, "high": trace.base + trace.y}
    return pd.DataFrame(
        {**across, **up, "hatch": trace.marker.pattern.shape or ""}, index=list(trace.customdata)
    )


def ends(of: pd.DataFrame) -> tuple[float, float]:
    return of["left"].min(), of["right"].max()


# --- the panels -----------------------------------------------------------------------------------


def test_the_chosen_work_comes_first_in_its_own_screen_time_and_the_others_are_stretched_to_it() -> (
    None
):
    found = boxes(plate(three()))
    assert ends(found.loc[[*STRAIGHT]]) == (0, 3)  # three events, a rank each
    left, right = ends(found.loc[[*BACK]])
    assert right - left == pytest.approx(3)
    np.testing.assert_allclose(
        found.loc[[*BACK], "right"] - found.loc[[*BACK], "left"], 1.5
    )  # two share the three
    chosen = boxes(plate(three(), work="There and back"))
    assert ends(chosen.loc[[*THERE]]) == (0, 4)


@pytest.mark.slow
@settings(max_examples=20)
@given(st.lists(st.integers(1, 6), min_size=1, max_size=9), st.integers(360, 2560))
def test_panels_are_alike_and_never_touch(counts: list[int], width: int) -> None:
    rows = [
        f"{work}, E, {at}, {at}" for work, count in enumerate(counts) for at in range(1, count + 1)
    ]
    events = annotate(film("\n".join(["work, event, screen_order, story_order", *rows])))
    found = boxes(plate(events, width)).groupby(events["work"], sort=False)
    panels = pd.concat(
        [found["left"].min(), found["right"].max(), found["low"].min(), found["high"].max()], axis=1
    )
    np.testing.assert_allclose(panels["right"] - panels["left"], counts[0])
    for at, one in panels.iterrows():
        for other in panels.drop(index=at).itertuples():
            beside = one["right"] < other.left or other.right < one["left"]
            assert beside or one["high"] < other.low or other.high < one["low"]


@pytest.mark.parametrize(
    ("width", "columns"), [(390, 1), (800, 2), (1026, 3), (1440, 3), (2560, 3)]
)
def test_as_many_panels_stand_abreast_as_have_room(width: int, columns: int) -> None:
    found = boxes(plate(three(), width))
    assert found["left"].groupby(three()["work"]).min().round(6).nunique() == columns


def test_what_is_later_in_the_story_of_a_work_stands_higher() -> None:
    found = boxes(plate(three()))
    for rows in (STRAIGHT, BACK, THERE):
        by_story = three().loc[[*rows], "story_rank"].sort_values().index
        assert found.loc[by_story, "low"].is_monotonic_increasing


def test_jumps_back_and_forward_are_told_apart() -> None:
    back, forward = (
        list(plate(three()).select_traces({"line.dash": dash})) for dash in ("solid", "dot")
    )
    # Back to front goes back once, There and back once; forward go two steps of Straight on, and
    # two of There and back
    assert [sum(len(trace.x) // 3 for trace in traces) for traces in (back, forward)] == [2, 4]


def test_of_very_many_works_the_first_are_drawn_and_the_plate_says_so() -> None:
    rows = [f"Work {at}, E, 1, 1" for at in range(MOST + 6)]
    figure = plate(annotate(film("\n".join(["work, event, screen_order, story_order", *rows]))))
    assert boxes(figure).index.tolist() == list(range(MOST))
    assert text.say("chart.comparison_first", count=MOST, all=MOST + 6) in said(figure)


# --- the words ------------------------------------------------------------------------------------


def test_each_work_is_named_and_measured() -> None:
    words = set(said(plate(three())))
    assert {"<b>Straight on, 1901</b>", "Back to front", "There and back"} <= words
    assert measured("0%", "often_never", "1.00") <= words
    assert (
        measured("50%", "often_analepsis_one", "−1.00") <= words
    )  # of two events, one is outside the first narrative
    assert (
        measured("25%", "often_analepsis_one", "0.67") <= words
    )  # of four events, one; of six pairs, one turned: 4/6


def measured(share: str, back: str, tau: str) -> set[str]:
    order = text.say("chart.comparison_tau", tau=tau)
    return {
        text.say("chart.comparison_share", share=share),
        f"{text.say(f'chart.{back}', count=1)} · {order}",
    }


def test_one_work_alone_says_how_others_come_beside_it() -> None:
    alone = text.say("chart.comparison_alone")
    assert alone in said(plate(three()[three()["work"] == "Straight on"]))
    assert alone not in said(plate(three()))


def test_a_work_with_nothing_to_draw_says_so_and_the_others_are_drawn() -> None:
    dates = "work, event, screen_start, screen_end, story_start, story_end\n A, E, 0, 9, , \n B, E, 0, 9, 1957, 1957"
    figure = plate(annotate(film(dates)))
    assert said(figure).count(text.say("chart.comparison_unknown")) == 1
    assert boxes(figure).index.tolist() == [0, 1]


def test_a_name_is_cut_to_its_panel() -> None:
    events = three().replace({"work": {"Straight on": "M" * 300}})
    title = next(word for word in said(plate(events, 390)) if "M" in word)
    assert title.startswith("<b>M")
    assert len(title) < 50


DATED = "event, screen_start, screen_end, story_start, story_end"


def test_the_ends_of_a_story_are_said_to_the_unit_that_tells_them_apart() -> None:
    years = plate(annotate(film(f"{DATED}\n A, 0, 60, 1944, 1944\n B, 60, 5400, 1957, 1957")))
    assert {"1944", "1957", "1 hour 30 minutes"} <= set(said(years))
    eight, nine, ten = (f"1957-08-15T{hour}:00" for hour in ("08", "09", "10"))
    hours = plate(annotate(film(f"{DATED}\n A, 0, 60, {eight}, {nine}\n B, 60, 70, {nine}, {ten}")))
    assert {"08:00", "10:00"} <= set(said(hours))


# --- what is not known ----------------------------------------------------------------------------

UNSURE = f"""{DATED}
    A year, 0, 10, 1950, 1950
    An hour, 10, 20, 1957-08-15T20:00, 1957-08-15T21:00
    No date, 20, 30,,
    Never shown, , , 1944, 1944"""


def test_what_may_lie_anywhere_in_its_year_is_hatched_and_what_surely_lasts_an_hour_is_not() -> (
    None
):
    assert boxes(plate(annotate(film(UNSURE))))["hatch"].tolist() == ["/", "", ""]


def test_the_undated_lie_under_all_that_is_dated() -> None:
    found = boxes(plate(annotate(film(UNSURE))))
    assert found.loc[2, "high"] < found.loc[[0, 1], "low"].min()


def test_what_is_never_shown_stands_before_its_panel() -> None:
    figure = plate(annotate(film(UNSURE)))
    ghost = next(figure.select_traces({"marker.symbol": "circle"}))
    assert ghost.customdata.tolist() == [3]
    assert figure.layout.xaxis.range[0] < ghost.x[0] < 0


# --- two overlaid ---------------------------------------------------------------------------------


def test_two_works_overlaid_share_a_panel_and_each_is_named_at_its_curve() -> None:
    figure = plate(three(), work="There and back", beside="Straight on")
    found = boxes(figure)
    assert found.index.tolist() == [*STRAIGHT, *THERE]
    assert ends(found.loc[[*STRAIGHT]]) == pytest.approx((0, 4))
    assert ends(found.loc[[*THERE]]) == (0, 4)
    assert {"There and back", "Straight on", "<b>There and back</b>", "Straight on, 1901"} <= set(
        said(figure)
    )


@pytest.mark.parametrize("beside", ["Straight on", "No such work"])
def test_a_work_beside_itself_or_beside_none_is_no_choice(beside: str) -> None:
    pd.testing.assert_frame_equal(boxes(plate(three(), beside=beside)), boxes(plate(three())))


# --- very many ------------------------------------------------------------------------------------


@pytest.mark.slow
def test_of_very_many_events_those_that_share_a_few_px_are_one_mark() -> None:
    rows = [f"E{at}, {at}, {at * 7 % 9973}" for at in range(9000)]
    figure = plate(annotate(film("\n".join(["event, screen_order, story_order", *rows]))))
    drawn = boxes(figure)
    assert len(drawn) < 4 * marks.event.MOST
    assert len(set(drawn.index)) + figure.layout.meta["merged"] == 9000


def test_six_works_in_the_column_of_an_article_have_room_for_words_and_panels() -> None:
    once = "".join(f"\n    {name}, A, 1, 1,\n    {name}, B, 2, 2," for name in "PQR")
    events = annotate(film(THREE + once))
    drawn = draw(
        events, Selection(view="comparison"), picture("six.csv", THEMES["paper"], "column")
    )
    margin, (low, high) = drawn.layout.margin, drawn.layout.yaxis.range
    assert high - low == drawn.layout.height - margin.t - margin.b  # nothing is pressed together
    panels = [shape for shape in drawn.layout.shapes if shape.type == "rect"]
    assert len(panels) == 6
    assert min(shape.y1 - shape.y0 for shape in panels) > 40


@pytest.mark.slow
def test_on_a_crowded_slide_long_names_have_two_lines_and_keep_their_ends() -> None:
    works = "\n".join(
        f"The Long Chronicle of a Family on the River: Part {at}, {one}, {told}, {story}, 1959"
        for at in range(24)
        for told, (one, story) in enumerate((("A", 2), ("B", 1), ("C", 3)), 1)
    )
    events = annotate(film(f"work, event, screen_order, story_order, year\n{works}"))
    figure = draw(events, Selection(view="comparison"), picture("w.csv", THEMES["paper"], "slide"))
    (names,) = [trace for trace in figure.select_traces({"mode": "text"}) if len(trace.text) > 20]
    assert len({*names.text}) == 24
    assert all(re.search(rf"\b{at}\b", name) for at, name in enumerate(names.text))
    assert all(name.count("<br>") == 1 for name in names.text)
    tops = sorted(set(names.y))
    assert boxes(figure)["high"].max() < max(tops)


def test_a_name_that_just_fills_its_crowded_panel_keeps_its_year() -> None:
    """What stands beside it needs a little room: with less than that, a name has two lines."""
    works = ["Hiroshima mon amour", *"PQRST"]
    told = "".join(f"\n{one}, A, 1, 1, 1959\n{one}, Ghost, , 2, 1959" for one in works)
    events = annotate(film(f"work, event, screen_order, story_order, year{told}"))
    asked = Selection(view="comparison"), picture("w.csv", THEMES["paper"], "column")
    (titles,) = draw(events, *asked).select_traces({"mode": "text"})
    assert ["1959" in title for title in titles.text] == [True] * 6


@pytest.mark.slow
@pytest.mark.parametrize(
    ("canvas", "columns"),
    [(picture("w.csv", THEMES["paper"], "column"), 2), (Canvas(1220, 470), 6)],
    ids=["column", "presented"],
)
def test_of_a_plate_that_is_crowded_every_work_has_a_panel_as_wide_as_its_name(
    canvas: Canvas, columns: int
) -> None:
    works = "\n".join(
        f"Film {at}, {one}, {told}, {story}"
        for at in range(24)
        for told, (one, story) in enumerate((("A", 2), ("B", 1), ("C", 3)), 1)
    )
    events = annotate(film(f"work, event, screen_order, story_order\n{works}"))
    figure = draw(events, Selection(view="comparison"), canvas)
    (names,) = [trace for trace in figure.select_traces({"mode": "text"}) if len(trace.text) > 20]
    assert len(names.text) == 24
    assert len(set(names.x)) == columns
    tops = sorted(set(names.y))
    assert min(np.diff(tops)) > 4 * names.textfont.size
    assert boxes(figure)["high"].max() < max(tops)
