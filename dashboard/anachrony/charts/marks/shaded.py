"""Anachronies as shaded stretches: one row each."""

import pandas as pd

from anachrony import text
from anachrony.charts.hovering import anachrony_hover, kinds_said
from anachrony.charts.marks import event
from anachrony.charts.marks.channels import reads

ALIKE = (
    *("order", "span", "kinds", "returns", "moment"),
    *("reach", "reach_least", "reach_most", "extent_least", "extent_most"),
)
"""What all events of an anachrony have alike."""


def shaded_anachronies(shown: pd.DataFrame) -> pd.DataFrame:
    """Return one row an anachrony: x0, x1, low, high (axis units), its order, reach, moment, and
    what hovering says.

    Reads anachrony and the columns annotate gives with it.
    """
    inside = shown[shown["anachrony"].notna() & shown["reach"].notna()]
    ends = {
        "x0": ("x0", "min"),
        "x1": ("x1", "max"),
        "low": ("low", "min"),
        "high": ("high", "max"),
    }
    table = inside.groupby("anachrony").agg(**ends, **{name: (name, "first") for name in ALIKE})
    reach = [
        text.between(*pair) for pair in zip(table["reach_least"], table["reach_most"], strict=True)
    ]
    extent = [
        text.between(*pair)
        for pair in zip(table["extent_least"], table["extent_most"], strict=True)
    ]
    said = zip(table["order"], kinds_said(table), reach, extent, table["returns"], strict=True)
    return table.assign(label=reach, hover=[anachrony_hover(*one) for one in said])


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
