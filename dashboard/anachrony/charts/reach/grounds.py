"""The ground of reaches: how deep arcs hang from the telling, and how far extents go beside
them.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from anachrony.charts import axes
from anachrony.charts.ground import Ground
from anachrony.charts.reach.lengths import Lengths, lengths
from anachrony.charts.theme import Canvas
from anachrony.charts.turn import Turn
from anachrony.narrative.order import ANALEPSIS, PROLEPSIS

BAND = 0.8
"""The height of the telling, in sizes of the text."""

UNKNOWN = 0.5
"""Decades; how deep an arc hangs whose reach is not known."""

NAME_ROOM, _TIP, _LOW = 12.0, 1.0, 4.0
"""Where time runs down, the room for names at the right and for arrows at the left; else that under
the lowest arc: in sizes of the text.
"""


AFTER = 2.0
"""The room of the plot behind the rows of extents, in sizes of the text."""


@dataclass(frozen=True)
class Depths(Ground):
    """A ground in px, across which extents lie too (axis units).

    Arcs hang from `foot`, `deep` px a decade of reach, of which `over` are over it; extents lie
    between `left` and `right`, which are one where there are none. The plot is `tall`; `margin` is
    the figure's. Where time runs down, all lies on its side, and the past at the left.
    """

    reach: Lengths
    extent: Lengths
    foot: float
    deep: float
    over: float
    left: float
    right: float
    tall: float
    margin: dict[str, float]

    @property
    def beside(self) -> float:
        """The room from `left` to the figure's right edge, in px."""
        rows = (self.right - self.left) / self.axis.per_px
        return rows + AFTER * self.canvas.type + self.margin["r"]

    def across(self, extent: "pd.Series | float") -> np.ndarray:
        """Return where extents (story s) lie across, in axis units."""
        return np.asarray(
            self.left + self.extent.place(extent) / self.extent.end * (self.right - self.left)
        )

    def height(self, order: pd.Series, reach: pd.Series) -> np.ndarray:
        """Return the height (px) of points that reach so far (story s): under the foot into the
        past, else over it.
        """
        return np.asarray(self.foot + sign(order) * self.reach.place(reach) * self.deep)


def sign(order: pd.Series) -> np.ndarray:
    """Return -1 for an analepsis, which hangs into the past, and 1 for a prolepsis."""
    return np.where(order == ANALEPSIS, -1.0, 1.0)


def ground(
    told: pd.DataFrame, runs: pd.DataFrame, margin: dict[str, float], turn: Turn, canvas: Canvas
) -> Depths:
    """Return the ground of what is told, from x0 to x1 on the screen axis, and its anachronies;
    beside their arcs, on the same heights, is room for points.
    """
    flat, around = turn.unturned(canvas, margin)
    wide = flat.width - around["l"] - around["r"]
    tall = flat.height - around["t"] - around["b"]
    size, known = canvas.type, runs[runs["reach"].notna()]

    beside = 0.3 * wide if known["extent"].nunique() > 1 and not turn.swapped else 0.0
    free = (8 if beside else 7) * size  # which other views leave before the first frame
    axis = axes.screen_axis(told, flat, around | {"r": around["r"] + beside - free})
    left = axis.end + 4 * size * axis.per_px
    right = axis.start + (wide - 3 * size) * axis.per_px if beside else left

    reach, extent = depths(runs), _lengths(known, "extent", 1)
    foot, deep, over = _hung(runs, reach, tall, turn, canvas)
    more = (reach, extent, foot, deep, over, left, right, tall, margin)
    return Depths(axis, 1.0, turn, canvas, *more)


def depths(runs: pd.DataFrame) -> Lengths:
    """Return the scale of the reaches (story s) of anachronies, as far as these are known."""
    return _lengths(runs[runs["reach"].notna()], "reach", 2)


def _lengths(known: pd.DataFrame, name: str, least: int) -> Lengths:
    return lengths(pd.concat([known[name], known[f"{name}_least"], known[f"{name}_most"]]), least)


def _hung(
    runs: pd.DataFrame, reach: Lengths, tall: float, turn: Turn, canvas: Canvas
) -> tuple[float, float, float]:
    """Where arcs hang from in a plot so tall (px), how deep a decade is (px), and how many decades
    are over it.
    """
    if runs["reach"].isna().all() and not turn.swapped:  # nothing hangs: the telling and a sentence
        return tall / 2 + 1.2 * canvas.type, canvas.type, 0.0
    decades = pd.Series(np.fmax(reach.place(runs["reach_most"]), UNKNOWN))
    deepest = decades.groupby(runs["order"].to_numpy()).max()
    low, over = (float(deepest.get(order, 0.0)) for order in (ANALEPSIS, PROLEPSIS))

    above, below = (NAME_ROOM, _TIP) if turn.swapped else (3.8 if over else 2.4, _LOW + 2.8)
    deep = (tall - (below + above) * canvas.type) / ((low + over) or 1.0)
    deep = deep if runs["reach"].notna().any() else min(deep, 12 * canvas.type)

    return tall - above * canvas.type - over * deep, deep, over
