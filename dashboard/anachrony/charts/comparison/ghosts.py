"""What is never shown, as rings beside the panels of a comparison."""

import numpy as np
import pandas as pd

from anachrony.charts import marks
from anachrony.charts.comparison.plate import Plate

_RING, _PITCH = 0.55, 0.7
"""A ring, and from the middle of one to that of another, in sizes of the text."""


def rings(ghosts: pd.DataFrame, on: Plate) -> list[dict]:
    """Return a trace of what is never shown, hollow before the first frame of its work, at its time
    in the story.

    Reads work, left (axis units) and y (px).
    """
    if ghosts.empty:
        return []
    panel = ghosts["work"].map(lambda name: on.corner(on.works.index(name)))
    spots = pd.concat(
        [_abreast(rows, corner[1], on) for corner, rows in ghosts.groupby(panel, sort=False)]
    )
    line = {"line": {"color": on.canvas.theme.quiet, "width": 1.2}}
    return [marks.points(spots, on.canvas.theme.ground, "circle", _RING * on.canvas.type, **line)]


def _abreast(ghosts: pd.DataFrame, floor: float, on: Plate) -> pd.DataFrame:
    """The rings of a panel three abreast where they are close, no farther from their times than
    they must be to lie on no other.
    """
    size, rows = on.canvas.type, ghosts.sort_values("y", kind="stable")
    run = (rows["y"].diff() >= _PITCH * size).cumsum()
    column = rows.groupby(run).cumcount() % 3
    x = rows["left"] - (0.6 + _PITCH * column) * size * on.per_px
    ends = (floor, floor + on.height)
    y = rows["y"].groupby(column).transform(lambda one: _apart(one.to_numpy(), size, ends))
    return rows.assign(x=x, y=y)


def _apart(wanted: np.ndarray, size: float, ends: tuple[float, float]) -> np.ndarray:
    """Heights (px) at which the rings of a column lie on no other, unless there are too many."""
    pitch = min(_PITCH * size, (ends[1] - ends[0]) / len(wanted))
    return marks.dodged(wanted, np.full(len(wanted), pitch), ends)
