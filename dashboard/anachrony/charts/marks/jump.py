"""Arrows from where the story is left to where it is taken up."""

import numpy as np
import pandas as pd

from anachrony.charts.marks import event
from anachrony.charts.marks.channels import reads
from anachrony.charts.marks.lines import segments
from anachrony.charts.theme import Theme

_WAYS = {
    "backward": ("solid", 1.2, "arrow", 9),
    "forward": ("dot", 1.2, "arrow-wide", 8),
    "unknown": ("solid", 0.7, "diamond", 4),
}
"""Of each way: its line and how wide that is (px), its head and how large that is (px)."""


_CROWD = 120
"""Arrows of a way; of more than these all are thin, so that they don't stand as a wall."""


@reads("x0", "y0", "x1", "y1")
def arrows(rows: pd.DataFrame, theme: Theme, way: str) -> list[dict]:
    """Return a trace of the shafts of arrows and one of their heads; back is a full line, forward a
    dotted one, and where no way is known a hair with no point.

    Arrows lie level or upright.
    """
    dash, wide, symbol, size = _WAYS[way]
    if len(rows) > _CROWD:
        wide, size = wide / 2, size // 2
    shafts = segments(rows, theme.ash, wide, dash=dash)
    return [shafts, _heads(rows, theme.ash, symbol, size)]


def _heads(rows: pd.DataFrame, colour: str, symbol: str, size: int) -> dict:
    """The heads of arrows, each the way its shaft goes."""
    ways = rows["y1"] > rows["y0"], rows["y1"] < rows["y0"], rows["x1"] < rows["x0"]
    angles = np.select(ways, [0, 180, 270], 90)
    look = {"color": colour, "line": {"color": colour, "width": 0}, "opacity": 1}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": rows["x1"].to_numpy(),
        "y": rows["y1"].to_numpy(),
        "marker": {"symbol": symbol, "angle": angles, "size": size, **look},
        "hoverinfo": "skip",
        "showlegend": False,
    }


@reads("x0", "y0", "x1", "y1", "direction")
def ways(rows: pd.DataFrame, theme: Theme) -> list[dict]:
    """Return the arrows of neighbours, each by where the story goes; what goes surely neither back
    nor forward is no arrow.
    """
    known = {way: rows["direction"] == way for way in ("backward", "forward")}
    known["unknown"] = ~known["backward"] & ~known["forward"]
    drawn = (arrows(rows[those], theme, way) for way, those in known.items() if those.any())

    return [trace for traces in drawn for trace in traces]


@reads("x0", "y0", "y1", "direction")
def sparse(ends: pd.DataFrame, per_px: float) -> pd.DataFrame:
    """Return the jumps to draw: all, or of many the longest of each few px."""
    if len(ends) <= event.MOST:
        return ends
    longest = ends.iloc[np.argsort(-(ends["y1"] - ends["y0"]).abs().to_numpy(), kind="stable")]
    cells = longest.assign(cell=longest["x0"] // (2 * event.LEAST_WIDTH * per_px))
    return longest[~cells.duplicated(["cell", "direction"])]
