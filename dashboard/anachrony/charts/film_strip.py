"""The strip: the whole film in one lane, its image above its sound, so that every event of a view
can be found.
"""

import numpy as np
import pandas as pd

from anachrony.charts import axes, marks
from anachrony.charts.ground import BANDS
from anachrony.charts.theme import Canvas

_LOW, _HIGH = min(low for low, _ in BANDS.values()), max(high for _, high in BANDS.values())


def strip(
    events: pd.DataFrame, axis: axes.ScreenAxis, floor: float, top: float, canvas: Canvas
) -> list[dict]:
    """Return traces of every event in its band between `floor` and `top` (axis units), the never
    shown hollow at left.

    Reads x0, x1 (axis units; NaN where never shown), track, fill, hatch and hover.
    """
    low, high = (
        events["track"].map({name: band[end] for name, band in BANDS.items()}) for end in (0, 1)
    )
    unit = (top - floor) / (_HIGH - _LOW)
    rows = events.assign(y0=floor + (low - _LOW) * unit, y1=floor + (high - _LOW) * unit)
    shown, ghosts = rows[rows["x0"].notna()], rows[rows["x0"].isna()]
    seams = marks.segments(marks.seams(shown, axis.per_px), canvas.theme.ground)
    drawn = [*marks.hatched_boxes(shown, canvas.theme), seams]
    return [*drawn, *_ghosts(ghosts, axis, floor, top, canvas)]


def _ghosts(
    ghosts: pd.DataFrame, axis: axes.ScreenAxis, floor: float, top: float, canvas: Canvas
) -> list[dict]:
    """What is never shown, in a block of five across before the first frame."""
    place, down = np.arange(len(ghosts)), -(-len(ghosts) // 5)
    x = axis.never_shown + (place % 5 - 2) * axis.per_px * canvas.type
    y = top - (place // 5 + 0.5) * (top - floor) / max(down, 1)

    return marks.rings(ghosts.assign(x=x, y=y), canvas)
