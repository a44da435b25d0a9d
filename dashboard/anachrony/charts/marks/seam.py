"""Where one event ends and the next in its row begins: unparted, the two are read as one."""

import pandas as pd

from anachrony.charts.marks.channels import reads

_ROOM = 6.0
"""px; an event that is narrower has no seam, which would be much of what is seen of it."""


@reads("x0", "x1", "y0", "y1")
def seams(rows: pd.DataFrame, per_px: float) -> pd.DataFrame:
    """Return the rows that begin where another in the same row ends, from y0 to y1, where they do;
    `per_px` is axis units per px along the row.
    """
    told = rows.sort_values(["y0", "y1", "x0"], kind="stable")
    before = told[["x0", "x1", "y0", "y1"]].shift()
    beside = (told["y0"] == before["y0"]) & (told["y1"] == before["y1"])
    meet = (told["x0"] - before["x1"]).abs() < per_px
    narrower = (told["x1"] - told["x0"]).clip(upper=before["x1"] - before["x0"])
    parted = told[beside & meet & (narrower >= _ROOM * per_px)]
    return parted.assign(x1=parted["x0"])
