"""What is never shown, as rings beside the panels of a comparison."""

import numpy as np
import pandas as pd

from anachrony.charts import marks
from anachrony.charts.comparison.plates import Plate

_RING, _PITCH, _BEFORE = 0.46, 0.76, 0.9
"""A ring, from the middle of one to that of another, and to the first frame, where an event may
have a halo: in sizes of the text.
"""

_LINE, _AIR = 1.2, 1.5
"""px; the line of a ring, and what is free between two, however many there are."""


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
    line = {"line": {"color": on.canvas.theme.quiet, "width": _LINE}}
    free = spots["pitch"].to_numpy() - _LINE - _AIR
    size = np.clip(free, 1, _RING * on.canvas.type)
    return [marks.points(spots, on.canvas.theme.ground, "circle", size, **line)]


def _abreast(ghosts: pd.DataFrame, floor: float, on: Plate) -> pd.DataFrame:
    """The rings of a panel three abreast where they are close, no farther from their times than
    they must be to lie on no other.
    """
    size, rows = on.canvas.type, ghosts.sort_values("y", kind="stable")
    run = (rows["y"].diff() >= _PITCH * size).cumsum()
    column = rows.groupby(run).cumcount() % 3
    x = rows["left"] - (_BEFORE + _PITCH * column) * size * on.per_px
    ends = (floor, floor + on.height)
    pitch = min(_PITCH * size, on.height / column.value_counts().max())
    y = rows["y"].groupby(column).transform(lambda one: _apart(one.to_numpy(), pitch, ends))
    return rows.assign(x=x, y=y, pitch=pitch)


def _apart(wanted: np.ndarray, pitch: float, ends: tuple[float, float]) -> np.ndarray:
    """Heights (px) at which the rings of a column stand a pitch apart or more."""
    return marks.dodged(wanted, np.full(len(wanted), pitch), ends)
