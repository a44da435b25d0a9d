"""Over a telling, a bracket over what is told a level deeper; a frame is what has none over it."""

import numpy as np
import pandas as pd
import pytest

from anachrony import charts
from anachrony.charts import Canvas, marks
from anachrony.charts.key import signs
from anachrony.narrative import annotate
from anachrony.selection import Selection
from tests.films import film

CANVAS = Canvas(width=900, height=500)

FRAMED = """
event, screen_start, screen_end, story_start, mode, level, teller
Credits, 0:00, 1:00, , title, ,
Frame, 1:00, 10:00, 1910, present, ,
Tale, 10:00, 20:00, 1876, told, , Stoddard
Tale in it, 20:00, 25:00, 1870, told, 2, Doniphon
Tale on, 25:00, 30:00, 1877, told, , Stoddard
Frame again, 30:00, 31:00, 1910, present, ,
Last of the tale, 31:00, 39:00, 1878, told, , Stoddard
End, 39:00, 40:00, , title, ,
"""
FLAT = """
event, screen_start, screen_end, story_start, mode
A, 0:00, 1:00, 1950, told
B, 1:00, 2:00, 1940, told
"""


def work(table: str) -> pd.DataFrame:
    return charts.dressed(annotate(film(table)), "strand", CANVAS.theme)


def brackets(table: str, view: str, canvas: Canvas = CANVAS) -> list[dict]:
    figure = charts.undimmed(work(table), Selection(view=view), canvas)
    return [one for one in figure["data"] if (one.get("meta") or {}).get("sign") == "level"]


def test_each_level_has_its_stretches_and_a_title_goes_with_what_it_follows() -> None:
    rows = work(FRAMED)
    rows = rows.assign(x0=rows["screen_start"], x1=rows["screen_end"])
    found = marks.deeper(rows, 1.0)
    assert found[["x0", "x1", "deep"]].to_numpy().tolist() == [
        [600.0, 1800.0, 1],
        [1860.0, 2400.0, 1],
        [1200.0, 1500.0, 2],
    ]


@pytest.mark.parametrize("view", ["story-curve", "braid"])
@pytest.mark.parametrize("narrow", [False, True])
def test_a_bracket_goes_from_the_first_to_the_last_moment_of_what_is_told(
    view: str, narrow: bool
) -> None:
    canvas = Canvas(width=380, height=900) if narrow else CANVAS
    assert canvas.narrow is narrow
    (trace,) = brackets(FRAMED, view, canvas)
    along = {abs(place) for place in trace["y" if narrow else "x"] if not np.isnan(place)}
    assert along == {600.0, 1800.0, 1860.0, 2400.0, 1200.0, 1500.0}
    assert "level" in signs(
        charts.undimmed(work(FRAMED), Selection(view=view), canvas), view, canvas.theme
    )


def test_names_over_a_braid_keep_the_room_that_brackets_take() -> None:
    def room(table: str) -> float:
        figure = charts.undimmed(work(table), Selection(view="braid"), CANVAS)
        (names,) = [one for one in figure["data"] if "Frame" in one.get("text", ())]
        return float(figure["layout"]["yaxis"]["range"][1] - names["y"][0])

    assert room(FRAMED) == room(FRAMED.replace("told", "present").replace(", 2, ", ", , "))


@pytest.mark.parametrize("view", ["story-curve", "braid"])
def test_a_telling_of_one_level_has_no_bracket(view: str) -> None:
    assert brackets(FLAT, view) == []


def test_hovering_says_who_tells() -> None:
    said = work(FRAMED).set_index("event")["hover"]
    assert "Teller: Doniphon" in said["Tale in it"]
    assert "Teller" not in said["Frame"]
