"""The strip: the whole film in one lane, its image above its sound, so that every event of a view
can be found.
"""

import numpy as np
import pandas as pd

from anachrony.charts import axes, marks
from anachrony.charts.ground import BANDS
from anachrony.charts.theme import Canvas

Ends = tuple[float, float]

_LOW, _HIGH = min(low for low, _ in BANDS.values()), max(high for _, high in BANDS.values())


def strip(
    events: pd.DataFrame, axis: axes.ScreenAxis, ends: Ends, up: float, canvas: Canvas
) -> list[dict]:
    """Return traces of every event in its band between two heights (axis units, of which `up` are a
    px), the never shown hollow at left.

    Reads x0, x1 (axis units; NaN where never shown), track, fill, hatch and hover.
    """
    low, high = (
        events["track"].map({name: band[end] for name, band in BANDS.items()}) for end in (0, 1)
    )
    floor, top = ends
    unit = (top - floor) / (_HIGH - _LOW)
    rows = events.assign(y0=floor + (low - _LOW) * unit, y1=floor + (high - _LOW) * unit)
    shown, ghosts = rows[rows["x0"].notna()], rows[rows["x0"].isna()]
    seams = marks.segments(marks.seams(shown, axis.per_px), canvas.theme.ground)
    drawn = [*marks.hatched_boxes(shown, canvas.theme), seams]
    return [*drawn, *_ghosts(ghosts, axis, ends, up, canvas)]


def _ghosts(
    ghosts: pd.DataFrame, axis: axes.ScreenAxis, ends: Ends, up: float, canvas: Canvas
) -> list[dict]:
    """What is never shown, in a block before the first frame in which no ring lies on another."""
    (floor, top), size = ends, canvas.type
    along, apart = _block(len(ghosts), (top - floor) / up, _BESIDE * size, size)
    place, down = np.arange(len(ghosts)), -(-len(ghosts) // along)
    column = place % along - (min(along, len(ghosts)) - 1) / 2
    x = axis.never_shown + column * min(size, _BESIDE * size / along) * axis.per_px
    y = top - (place // along + 0.5) * (top - floor) / max(down, 1)

    return marks.rings(ghosts.assign(x=x, y=y), canvas, min(_RING, (apart - _LINE) / size))


_BESIDE, _RING, _LINE = 5.0, 0.6, 1.6
"""The room along the axis for what is never shown, and a ring, in sizes of the text; its line, with
air, in px.
"""


def _block(count: int, tall: float, wide: float, size: float) -> tuple[int, float]:
    """How many rings stand along the axis, five or as many more as leave all of them farthest
    apart, and how far (px) that is.
    """
    most = range(5, max(count, 5) + 1)
    apart = [min(size, wide / along, tall / max(-(-count // along), 1)) for along in most]
    return most[int(np.argmax(apart))], max(apart)
