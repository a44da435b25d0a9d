"""What the axes of screen time and story time say."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from anachrony import read
from anachrony.charts import Canvas, draw, height, marks
from anachrony.charts.axes import ScreenAxis, inside, screen_axis
from anachrony.cli.films import GALLERY
from anachrony.narrative import annotate
from anachrony.selection import Selection
from anachrony.views import VIEWS
from tests.films import said


def test_ranks_are_counted_from_1_to_as_many_as_there_are() -> None:
    table = "event,screen_order\n" + "".join(f"E{at},{at}\n" for at in range(1, 10))
    events = annotate(read(table.encode(), name="W"))
    axis = draw(events, Selection(view="interleaving"), Canvas()).layout.xaxis
    assert axis.ticktext == tuple("123456789")


def test_a_story_whose_days_are_counted_has_no_calendar() -> None:
    said = []
    for first, then in (("D1", "D3"), ("1944-08-01", "1944-08-03")):
        table = f"event,screen_order,story_start\nA,1,{first}\nB,2,{then}\n"
        events = annotate(read(table.encode(), name="W"))
        axis = draw(events, Selection(view="story-curve", scale="calendar"), Canvas()).layout.yaxis
        said.append(axis.title.text)
    assert said == ["Story time (counted in days)", "Story time (calendar)"]


def axis(**of: float) -> ScreenAxis:
    return ScreenAxis(**{"per_px": 1.0, "ranked": False, "type": 10.0, "last": 100.0, **of})  # type: ignore[arg-type]


def test_of_very_many_what_reaches_into_view_is_drawn() -> None:
    beside = pd.DataFrame({"x0": 0.0, "x1": 5.0}, index=range(marks.event.MOST))
    rows = pd.concat([beside, pd.DataFrame({"x0": [8.0, 20.0], "x1": [10.0, 30.0]})])
    seen = inside(rows, axis(start=10.0, end=20.0))
    assert seen["x0"].tolist() == [8.0, 20.0]


def test_a_zoom_from_the_end_on_shows_the_whole() -> None:
    events = annotate(read(b"event,screen_start,screen_end\nA,0,60\n", name="W"))
    room = dict.fromkeys("lrtb", 0.0)
    ends = [screen_axis(events, Canvas(zoom=zoom), room).ends for zoom in ((60, 90), (59, 90))]
    assert ends == [(0, 60), (59, 60)]


REELS = """event,screen_start,screen_end,story_start,strand,work
Now,{h}:00:00,{h}:05:00,1957-08-08,Now,W
The war,{h}:05:00,{h}:10:00,1944-08,War,W
Later,{h}:10:00,{h}:20:00,1957-08-09,Now,W
Other,0:00:00,0:10:00,1944,War,V
"""


def places(view: str, hour: int) -> list[np.ndarray]:
    """Where what a view draws stands across, as shares of its width."""
    events = annotate(read(REELS.format(h=hour).encode(), name="W"))
    figure = draw(events, Selection(view=view), Canvas(width=1000, height=500))
    start, end = figure.layout.xaxis.range
    drawn = [np.asarray(trace.x, dtype=float) for trace in figure.data if trace.x is not None]
    return [(x - start) / (end - start) for x in drawn]


@pytest.mark.parametrize("view", VIEWS)
def test_a_programme_that_begins_at_ten_on_its_clock_is_drawn_as_one_that_begins_at_0(
    view: str,
) -> None:
    begins, laid = places(view, 0), places(view, 10)
    assert len(begins) == len(laid)
    for at_0, at_10 in zip(begins, laid, strict=True):
        np.testing.assert_allclose(at_10, at_0, atol=1e-3)


@pytest.mark.parametrize("view", [view for view in VIEWS if view != "comparison"])
def test_where_nothing_is_told_there_is_no_second_of_it(view: str) -> None:
    table = b"event,story_start,strand,characters\nNow,1957,Present,Elle\nThen,1944,Past,Elle\n"
    events = annotate(read(table, name="W"))
    for width in (1000, 390):
        canvas = Canvas(width=width, source="a.csv", date="today")
        figure = draw(events, Selection(view=view), canvas)
        words = " ".join(said(figure))
        ticks = [
            one
            for axis in (figure.layout.xaxis, figure.layout.yaxis)
            for one in axis.ticktext or ()
        ]
        assert not {"0:00:00", "0:00:01"} & set(ticks)
        assert "Telling as order" not in words
        assert "No screen times" in words
        assert "names no character" not in words


@pytest.mark.parametrize("view", ["interleaving", "story-curve"])
@pytest.mark.parametrize("film", ["pulp-fiction", "betrayal"])
def test_on_a_phone_every_name_of_a_few_has_room_in_lines_and_on_either_side(
    film: str, view: str
) -> None:
    table = next(path for path in GALLERY if path.stem == film)
    events, selection = annotate(read(table.read_bytes(), name=film)), Selection(view=view)
    canvas = Canvas(width=336)
    canvas = replace(canvas, height=height(events, selection, canvas))
    names = draw(events, selection, canvas).select_traces({"mode": "text"})
    named = {
        str(event)
        for trace in names
        for event in (() if trace.customdata is None else trace.customdata)
    }
    assert named == set(map(str, events.index))
