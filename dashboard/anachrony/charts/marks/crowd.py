"""Of very many marks, what stands in the same few pixels drawn as one."""

from typing import Any

import numpy as np
import pandas as pd

from anachrony import text
from anachrony.charts.marks import event
from anachrony.charts.marks.channels import reads


@reads("x0", "x1", "hover")
def merged(rows: pd.DataFrame, by: list[str], per_px: float) -> tuple[pd.DataFrame, dict]:
    """Return the rows to draw, and for the layout's meta which row is drawn within which: the
    longest stands for all.

    Alike in `by` and beginning in the same few px, they become one mark from the first to the last
    of them; what else says where an event begins and ends is widened.
    """
    if len(rows) <= event.MOST:
        return rows, {}
    group = _alike(rows, by, per_px)
    alike = group.ngroup().to_numpy()
    ordered = np.lexsort((rows["x0"] - rows["x1"], alike))
    longest = ordered[np.flatnonzero(np.diff(alike[ordered], prepend=-1))]
    ends = {name: group[name].min() for name in _LEAST if name in rows}
    ends |= {name: group[name].max() for name in _GREATEST if name in rows}
    drawn = rows.iloc[longest].assign(**{name: end.to_numpy() for name, end in ends.items()})
    count, row = np.bincount(alike), rows.index.to_numpy()
    several = count[alike] > 1
    within = {"row": row[several], "of": row[longest[alike]][several]}
    return drawn.assign(hover=drawn["hover"] + _more(count)), {"within": within}


def _more(count: np.ndarray) -> list[str]:
    """What hovering says of how many others stand in one mark."""
    others = (count - 1).tolist()
    return [text.say("chart.more_here", count=more) if more else "" for more in others]


_LEAST = ("x0", "y0", "low", "screen_start_earliest")
_GREATEST = ("x1", "y1", "high", "screen_end_latest")


def _alike(rows: pd.DataFrame, by: list[str], per_px: float) -> Any:
    """The rows grouped by what becomes one mark: over as few px as leave about `event.MOST`."""
    places = [rows[name] for name in by]
    for px in (1, 2, 4):
        cell = (rows["x0"] // (px * event.LEAST_WIDTH * per_px)).rename("cell")
        group = rows.groupby([*places, cell], sort=False, dropna=False)
        if group.ngroups <= 1.5 * event.MOST:
            break
    return group
