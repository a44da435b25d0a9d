"""Lines that say nothing: threads, stems, brackets, what dates leave open."""

import numpy as np
import pandas as pd

from anachrony.charts.marks.channels import reads


def line(x: np.ndarray, y: np.ndarray, colour: str, width: float = 1.0, **more: object) -> dict:
    """Return one trace of a line through places (axis units), broken at NaN, so many px wide; more
    is Plotly's of the line.
    """
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": y,
        "line": {"color": colour, "width": width, **more},
        "hoverinfo": "skip",
        "showlegend": False,
    }


@reads("x0", "y0", "x1", "y1")
def segments(rows: pd.DataFrame, colour: str, width: float = 1.0, **more: object) -> dict:
    """Return one trace of straight lines, from end to end."""
    return line(
        parted(rows["x0"], rows["x1"]), parted(rows["y0"], rows["y1"]), colour, width, **more
    )


def areas(events: pd.Index, x: np.ndarray, y: np.ndarray) -> dict:
    """Return one trace of filled shapes, one an event, all through as many corners (axis units),
    and parted by NaN. Plotly can't dim them: `choosing` takes their corners away.
    """
    corners = len(x) // max(len(events), 1)
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": y,
        "fill": "toself",
        "customdata": np.repeat(events.to_numpy(dtype=object), corners),
        "meta": {"outlines": True},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def parted(*places: "pd.Series | np.ndarray") -> np.ndarray:
    """Return the places of many lines, corner by corner, as those of one that is broken between
    them.
    """
    columns = [np.asarray(place, dtype=float) for place in places]
    return np.column_stack([*columns, np.full(len(columns[0]), np.nan)]).ravel()
