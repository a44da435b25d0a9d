"""Symbols: a moment, a flag, what is never shown."""

import numpy as np
import pandas as pd

from anachrony.charts.marks.channels import reads
from anachrony.charts.marks.event import DIMMED, events_of


@reads("x", "y", "hover")
def points(
    rows: pd.DataFrame, colour: "str | np.ndarray", symbol: str, size: float, **marker: object
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
