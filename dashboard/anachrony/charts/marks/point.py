"""Symbols: a moment, a flag, what is never shown."""

import numpy as np
import pandas as pd

from anachrony.charts.marks.channels import reads
from anachrony.charts.marks.event import DIMMED, events_of
from anachrony.charts.theme import Canvas


@reads("x", "y", "hover")
def points(
    rows: pd.DataFrame,
    colour: "str | np.ndarray",
    symbol: str,
    size: "float | np.ndarray",
    **marker: object,
) -> dict:
    """Return one trace of symbols of `size` px."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": rows["x"].to_numpy(),
        "y": rows["y"].to_numpy(),
        "marker": {"symbol": symbol, "size": size, "color": colour, "opacity": 1, **marker},
        "unselected": {"marker": {"opacity": DIMMED}},
        "cliponaxis": False,
        **events_of(rows),
    }


@reads("x", "y", "hover")
def rings(rows: pd.DataFrame, canvas: Canvas, size: float = 0.6) -> list[dict]:
    """Return one trace of hollow circles, what is never shown, of `size` in sizes of the text; none
    where there is nothing.
    """
    line = {"color": canvas.theme.quiet, "width": 1.4}
    ring = points(rows, canvas.theme.ground, "circle", size * canvas.type, line=line)

    return [ring] if len(rows) else []
