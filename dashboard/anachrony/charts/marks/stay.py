"""Stays: unbroken runs of one value, their flashes flagged and the longest of each named."""

import numpy as np
import pandas as pd

from anachrony.charts import axes, marks, words
from anachrony.charts.theme import Canvas


def stays(image: pd.DataFrame, by: str = "strand") -> pd.DataFrame:
    """Return events of the image from left to right, each with where the stay it is part of
    `begins` and `ends`.

    A stay is an unbroken run of one value of a column. Reads x0, x1 (axis units).
    """
    told = image.sort_values(["x0", "telling"], kind="stable")
    stay = told.groupby((told[by] != told[by].shift()).cumsum())
    return told.assign(begins=stay["x0"].transform("min"), ends=stay["x1"].transform("max"))


def flashes(image: pd.DataFrame, axis: axes.ScreenAxis, tall: float, canvas: Canvas) -> list[dict]:
    """Return a stem `tall` px high and, at `flag` (axis units), a flag for every stay too short to
    be seen.

    Where one such follows another there is none. Reads what `stays` gives, y, flag (axis units),
    fill, hover.
    """
    stay = image.drop_duplicates("begins")
    long = stay["ends"] - stay["begins"] >= marks.LEAST_WIDTH * axis.per_px
    flash = stay[~long & long.shift(fill_value=True) & long.shift(-1, fill_value=True)]
    if flash.empty:
        return []
    fills = flash["fill"].to_numpy()
    spots = flash.assign(x=(flash["begins"] + flash["ends"]) / 2)
    stem = {"width": marks.LEAST_WIDTH, "color": fills}
    return [
        marks.points(spots, fills, "line-ns", tall, line=stem),
        marks.points(spots.assign(y=spots["flag"]), fills, "triangle-down", canvas.type * 0.65),
    ]


def captions(
    image: pd.DataFrame, by: str, axis: axes.ScreenAxis, up: float, canvas: Canvas
) -> list[dict]:
    """Return the values of a column, each over the longest of its stays that has room, on a thread
    from it.

    Reads what `stays` gives, y0, y1 and y (where a name stands, axis units); `up` is axis units per
    px.
    """
    stay = image.drop_duplicates("begins")
    stay = stay.assign(x0=stay["begins"], x1=stay["ends"], x=(stay["begins"] + stay["ends"]) / 2)
    stay = stay[stay[by] != ""].assign(
        label=stay[by].map(words.plain), long=stay["ends"] - stay["begins"]
    )
    size = 0.95 * canvas.type
    longest = stay.sort_values("long", ascending=False, kind="stable")
    said = marks.first_fitting(longest, by, size, (axis.per_px, up), axis.ends)
    gap = np.full(len(said), np.nan)
    ends = {"x": (said["x"], said["x"], gap), "y": (said["y1"], said["y"] + 2 * up, gap)}
    thread = {name: np.column_stack(columns).ravel() for name, columns in ends.items()}
    line = {"mode": "lines", "line": {"color": canvas.theme.quiet, "width": 1}, "hoverinfo": "skip"}
    return [
        {"type": "scatter", **thread, **line, "showlegend": False},
        marks.labels(said, canvas, size),
    ]
