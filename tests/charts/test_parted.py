"""Under the lanes of an interleaving, where image and sound are in different times."""

import pytest

from anachrony import charts
from anachrony.charts import Canvas
from anachrony.charts.key import signs
from anachrony.narrative import annotate
from anachrony.selection import Selection
from tests.films import film

CANVAS = Canvas(width=900, height=500)
APART = """
event, screen_start, screen_end, story_start, track
Room, 0:00, 1:00, 1957, both
Cellar, 1:00, 2:00, 1944, image
She speaks, 1:00, 2:00, 1957, sound
River, 2:00, 3:00, , image
She is silent, 2:00, 3:00, 1957, sound
Room again, 3:00, 4:00, 1957, both
"""
TOGETHER = """
event, screen_start, screen_end, story_start, track
Room, 0:00, 1:00, 1957, image
Voice, 0:00, 1:00, 1957, sound
"""
RANKED = """
event, screen_order, story_order, track
Cellar, 1, 1, image
Voice, 1, 2, sound
"""


def drawn(table: str, canvas: Canvas = CANVAS) -> dict:
    work = charts.dressed(annotate(film(table)), "strand", canvas.theme)
    return charts.undimmed(work, Selection(view="interleaving"), canvas)


def strip(figure: dict) -> list[list[float]]:
    """From where to where on the screen (s) the boxes of no one event go that lie across."""
    boxes = [one for one in figure["data"] if one["type"] == "bar" and "customdata" not in one]
    return [
        [x - wide / 2, x + wide / 2]
        for box in boxes
        for x, wide in zip(box["x"], box["width"], strict=True)
    ]


def test_image_and_sound_are_apart_or_may_be() -> None:
    figure = drawn(APART)
    assert strip(figure) == [[60.0, 120.0], [120.0, 180.0]]
    assert "apart" in signs(figure, "interleaving", CANVAS.theme)


@pytest.mark.slow
@pytest.mark.parametrize("table", [TOGETHER, RANKED], ids=["together", "ranked"])
def test_what_is_not_known_to_be_apart_has_no_strip(table: str) -> None:
    figure = drawn(table)
    assert strip(figure) == []
    assert "apart" not in signs(figure, "interleaving", CANVAS.theme)


def test_the_strip_lies_under_every_lane_and_where_time_runs_down_beside_them() -> None:
    for canvas, axis in ((CANVAS, "yaxis"), (Canvas(width=380, height=900), "xaxis")):
        figure = drawn(APART, canvas)
        (box,) = [one for one in figure["data"] if (one.get("meta") or {}).get("sign") == "apart"]
        foot = figure["layout"][axis]["range"][0]
        low = box["base"][0] if axis == "yaxis" else box["x"][0] - box["width"][0] / 2
        high = low + (box["y"][0] if axis == "yaxis" else box["width"][0])
        assert foot < low < high < -0.4
