"""The ways the axes lie: swapped, flipped, and on a phone."""

import numpy as np
import pytest

from anachrony import charts
from anachrony.charts import CHARTS, Canvas, draw
from anachrony.narrative import annotate
from anachrony.selection import AXES, Selection
from tests.drawn import WIDTH, at_width, boxes, charts_of_films, drawn, every_film, plotlys
from tests.films import film

pytestmark = pytest.mark.usefixtures("fixed_frame")


@pytest.mark.slow
@every_film
@pytest.mark.parametrize("scale", ["eras", "order"])
def test_the_axes_of_a_story_curve_are_swapped_and_flipped(name: str, scale: str) -> None:
    """In every film each box is where it was, but for the way the axes lie; boxes have a least
    height in px.
    """
    lying = {axes: boxes(drawn("story-curve", name, scale=scale, axes=axes)) for axes in AXES}
    plainly = lying["screen-across"]
    for row, told in plainly.items():
        screen = {box[:2] for box in told}
        assert {box[:2] for box in lying["story-down"][row]} == screen
        assert {box[2:] for box in lying["story-across"][row]} == screen
        assert {(-head, -foot) for _, _, foot, head in lying["screen-down"][row]} == screen
        middle = sorted((foot + head) / 2 for _, _, foot, head in told)
        across = sorted((left + right) / 2 for left, right, _, _ in lying["story-across"][row])
        assert across == pytest.approx(middle, abs=2e-4)
        down = sorted((foot + head) / 2 for _, _, foot, head in lying["story-down"][row])
        undated = middle[0] < -0.05
        assert down == pytest.approx(
            middle if undated else [1 - at for at in reversed(middle)], abs=2e-4
        )


def screened(figure: dict) -> dict[int, set[tuple[float, float]]]:
    """From when to when the boxes of each event lie along the screen (s, or ranks)."""
    down = figure["layout"]["meta"]["screen"]["axis"] == "y"
    heard = [trace for trace in figure["data"] if trace.get("hoverinfo") != "skip"]
    found = boxes(figure | {"data": heard})
    return {
        row: {(-top, -foot) if down else (left, right) for left, right, foot, top in lying}
        for row, lying in found.items()
    }


TURNED = [view for view in CHARTS if view != "comparison"]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["analepsis", "nested", "ranked on screen", "tracks"])
@pytest.mark.parametrize("view", TURNED)
def test_on_a_phone_screen_time_runs_down_in_every_view(view: str, name: str) -> None:
    """Each event lies down the page from when to when it lies across a wide one."""
    phone, wide = (at_width(view, name, width) for width in (390, WIDTH))
    time = phone["layout"]["meta"]["screen"]
    assert (time["axis"], time["way"]) == ("y", -1)
    assert screened(phone) == screened(wide)
    low, high = phone["layout"]["yaxis"]["range"]
    assert low < 0 <= high


@pytest.mark.parametrize("years", [(1990, 1988, 1986, 1989, 1987) * 2, (1950, 1990) * 28 + (1950,)])
def test_nothing_is_said_among_the_years_over_a_phone_s_story_curve(years: tuple[int, ...]) -> None:
    """The first of these anachronies begins with the film, or few px after it."""
    rows = [f"{at}, 0:{at:02}:00, 0:{at + 1:02}:00, {year}" for at, year in enumerate(years)]
    told = annotate(film("\n".join(["event, screen_start, screen_end, story_start", *rows])))
    figure = draw(told, Selection(view="story-curve"), Canvas(width=360))
    said = figure.select_traces({"type": "scatter", "mode": "text"})
    heights = [y for one in said for y in one.y]
    assert heights
    last, first = figure.layout.yaxis.range
    margin = figure.layout.margin
    px = abs(last - first) / (figure.layout.height - margin.t - margin.b)
    assert max(heights) + 10 * px < 0


@pytest.mark.slow
@pytest.mark.parametrize("width", [360, 390])
@charts_of_films
def test_every_film_can_be_drawn_on_a_phone(view: str, name: str, width: int) -> None:
    """It builds and warns nothing, and Plotly knows every field; nothing lies outside its axes."""
    figure = at_width(view, name, width)
    plotlys(figure)
    ends = {by: sorted(figure["layout"][f"{by}axis"].get("range", (0, 1))) for by in ("x", "y")}
    for lying in boxes(figure).values():
        for left, right, foot, top in lying:
            assert ends["x"][0] <= left <= right <= ends["x"][1]
            assert ends["y"][0] - 1e-6 <= foot <= top <= ends["y"][1] + 1e-6


def breaks(moments: list[str], **choice: str) -> list[dict]:
    """What is drawn where the story axis is broken, of events of a minute at some moments."""
    told = [f"{at}, {at}:00, {at + 1}:00, {one}, {one}" for at, one in enumerate(moments)]
    table = film("\n".join(["event, screen_start, screen_end, story_start, story_end", *told]))
    eras = Selection(view="story-curve", scale="eras", **choice)
    return list(charts.figure(annotate(table), eras, Canvas(width=WIDTH))["layout"]["shapes"])


@pytest.mark.parametrize("axes", ["screen-across", "story-down"])
def test_what_is_folded_before_and_after_one_moment_is_one_band(axes: str) -> None:
    """Of three minutes of 1950, a moment of 1960 and three minutes of 2000, the moment has no
    height: the two folds beside it touch, and the axis is broken once, by two strokes.
    """
    moments = [f"{year}-01-01T00:0{at}" for year in (1950, 2000) for at in range(3)]
    band, *strokes = breaks([*moments[:3], "1960-01-01T00:00", *moments[3:]], axes=axes)
    assert band["y0"] + band["y1"] == pytest.approx(1)
    assert [one["type"] for one in strokes] == ["line", "line"]


def test_folds_that_do_not_touch_are_a_band_each() -> None:
    kinds = [one["type"] for one in breaks(["1900", "1950", "2000", "2001"])]
    assert kinds == ["rect", "rect", *["line"] * 4]


@pytest.mark.parametrize("axes", ["screen-across", "story-down"])
def test_no_ring_of_what_is_never_shown_lies_on_another(axes: str) -> None:
    """Of nine a day apart in a hundred years, five have room abreast."""
    apart, wide = rings_apart(Selection(view="story-curve", axes=axes), 9, WIDTH)
    assert apart >= wide


@pytest.mark.parametrize("count", [2, 9, 27])
@pytest.mark.parametrize("view", ["rhythm", "presence"])
@pytest.mark.parametrize("width", [360, 390, WIDTH])
def test_no_ring_beside_a_strip_of_the_film_lies_on_another(
    view: str, count: int, width: int
) -> None:
    """However many, in a strip across or down: the whole of them, with its line."""
    apart, wide = rings_apart(Selection(view=view), count, width)
    assert apart >= wide + 1.4


def rings_apart(selection: Selection, count: int, width: int) -> tuple[float, float]:
    """How far in px the nearest two are of so many rings a day apart, and how wide each is."""
    ghosts = [f"Ghost {day}, , , 1950-01-{day:02d}, Anna" for day in range(1, count + 1)]
    told = ["event, screen_start, screen_end, story_start, characters", "A, 0:00, 1:00, 1900, Anna"]
    events = annotate(film("\n".join([*told, *ghosts, "B, 1:00, 2:00, 2000, Anna"])))
    figure = charts.figure(events, selection, Canvas(width=width))
    (rings,) = [one for one in figure["data"] if one.get("marker", {}).get("symbol") == "circle"]
    layout, margin = figure["layout"], figure["layout"]["margin"]
    tall = layout["height"] - margin["t"] - margin["b"]
    room = {"x": width - margin["l"] - margin["r"], "y": tall}
    px = {
        axis: np.asarray(rings[axis]) * room[axis] / np.ptp(layout[f"{axis}axis"]["range"])
        for axis in room
    }
    apart = np.hypot(*(np.subtract.outer(at, at) for at in px.values()))
    return apart[np.triu_indices(count, 1)].min(), rings["marker"]["size"]


@pytest.mark.parametrize("view", ["story-curve", "interleaving"])
def test_on_a_phone_the_lines_of_a_name_begin_or_end_at_its_event(view: str) -> None:
    """A name of two lines stood about its middle, its second line away from the event."""
    table = """event, screen_start, screen_end, story_start
        Seven: the restaurant, 0, 9, 2000
        Eight, 9, 18, 1990"""
    figure = draw(annotate(film(table)), Selection(view=view), Canvas(width=332, height=900))
    (names,) = (
        trace
        for trace in figure.data
        if "Eight" in list(trace.text if trace.text is not None else [])
    )
    assert set(names.textposition) <= {"top right", "top left"}
