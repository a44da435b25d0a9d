"""Anachronies as shaded stretches: one row each."""

import pandas as pd

from anachrony import text
from anachrony.charts.hovering import anachrony_hover
from anachrony.charts.marks import event
from anachrony.charts.marks.channels import reads

ALIKE = (
    *("order", "span", "kinds", "returns", "moment"),
    *("reach", "reach_least", "reach_most", "extent_least", "extent_most"),
)
"""What all events of an anachrony have alike."""


_ENDS = {"x0": "min", "x1": "max", "low": "min", "high": "max"}
"""Which of its events' ends is that of an anachrony."""


@reads(*_ENDS, "anachrony", *ALIKE)
def shaded_anachronies(shown: pd.DataFrame) -> pd.DataFrame:
    """Return one row an anachrony: x0, x1, low, high (axis units), its order, reach, moment, and
    what hovering says.
    """
    inside = shown[shown["anachrony"].notna() & shown["reach"].notna()]
    table = inside.groupby("anachrony").agg(
        **{name: (name, end) for name, end in _ENDS.items()},
        **{name: (name, "first") for name in ALIKE},
    )
    reach, extent = _between(table, "reach"), _between(table, "extent")
    return table.assign(label=reach, hover=anachrony_hover(table, reach, extent))


def _between(table: pd.DataFrame, measure: str) -> list[str]:
    """Between what a measure of each anachrony lies, in words."""
    ends = zip(table[f"{measure}_least"], table[f"{measure}_most"], strict=True)
    return [text.between(*pair) for pair in ends]


@reads("x0", "x1", "reach", "order")
def farthest(runs: pd.DataFrame, ends: tuple[float, float], per_px: float) -> pd.DataFrame:
    """Return the anachronies to draw: all, or of too many those between the ends, the farthest of
    each few px each way.
    """
    if len(runs) <= event.MOST // 4:
        return runs
    inside = runs[(runs["x1"] > ends[0]) & (runs["x0"] < ends[1])]
    cell = inside["x0"] // (event.LEAST_WIDTH * per_px)
    found = inside.assign(cell=cell).sort_values("reach", ascending=False, kind="stable")
    return found[~found.duplicated(["cell", "order"])].sort_values("x0")
