"""Flags: what is too short to be seen keeps the least width and gets a sign beside it."""

import pandas as pd

from anachrony.charts.marks.channels import reads
from anachrony.charts.marks.event import LEAST_WIDTH
from anachrony.charts.marks.point import points
from anachrony.charts.theme import Canvas

_SIZE = 0.65
"""Of a flag, in sizes of the text."""

_UPRIGHT, _LYING = ("line-ns", "triangle-down"), ("line-ew", "triangle-left")
"""The stem and the flag where screen time runs across, and where it runs down."""


@reads("x0", "x1", "anachrony")
def brief(rows: pd.DataFrame, per_px: float) -> pd.Series:
    """Return which events are of an anachrony that is too short to be seen."""
    run = rows.groupby("anachrony")
    wide = run["x1"].transform("max") - run["x0"].transform("min")
    return (wide < LEAST_WIDTH * per_px).reindex(rows.index, fill_value=False)


@reads("x", "y", "fill", "hover")
def flagged(
    stems: pd.DataFrame, flags: pd.DataFrame, tall: float, canvas: Canvas, *, lying: bool = False
) -> list[dict]:
    """Return a trace of stems, `tall` px long, and one of the flags of the same events; none where
    there are none.
    """
    if stems.empty:
        return []

    fills = stems["fill"].to_numpy()
    stem, flag = _LYING if lying else _UPRIGHT
    line = {"width": LEAST_WIDTH, "color": fills}

    return [
        points(stems, fills, stem, tall, line=line),
        points(flags, fills, flag, _SIZE * canvas.type),
    ]
