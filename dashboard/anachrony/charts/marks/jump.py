"""Arrows from where the story is left to where it is taken up."""

import numpy as np
import pandas as pd

from anachrony.charts.marks import event
from anachrony.charts.theme import Theme


def jumps(rows: pd.DataFrame, theme: Theme, backward: bool) -> list[dict]:
    """Return a trace of the shafts of arrows and one of their heads; back is a full line, forward a
    dotted one.

    Reads x0, y0, x1, y1 (axis units); arrows lie level or upright.
    """
    gap = np.full(len(rows), np.nan)
    ways = rows["y1"] > rows["y0"], rows["y1"] < rows["y0"], rows["x1"] < rows["x0"]
    silent = {"type": "scatter", "hoverinfo": "skip", "showlegend": False}
    shafts = {
        "mode": "lines",
        "x": np.column_stack([rows["x0"], rows["x1"], gap]).ravel(),
        "y": np.column_stack([rows["y0"], rows["y1"], gap]).ravel(),
        "line": {"color": theme.ash, "width": 1.2, "dash": "solid" if backward else "dot"},
    }
    heads = {
        "symbol": "arrow" if backward else "arrow-wide",
        "angle": np.select(ways, [0, 180, 270], 90),
        "size": 9 if backward else 8,
        "color": theme.ash,
        "line": {"color": theme.ash, "width": 0},
        "opacity": 1,
    }
    ends = {
        "mode": "markers",
        "x": rows["x1"].to_numpy(),
        "y": rows["y1"].to_numpy(),
        "marker": heads,
    }
    return [silent | shafts, silent | ends]


def sparse(ends: pd.DataFrame, per_px: float) -> pd.DataFrame:
    """Return the jumps to draw: all, or of many the longest of each few px.

    Reads x0, y0, y1 (axis units), direction.
    """
    if len(ends) <= event.MOST:
        return ends
    longest = ends.iloc[np.argsort(-(ends["y1"] - ends["y0"]).abs().to_numpy(), kind="stable")]
    return longest[
        ~longest.assign(cell=longest["x0"] // (event.LEAST_WIDTH * per_px)).duplicated(
            ["cell", "direction"]
        )
    ]
