"""Where image and sound are in different times: a strip along the film, which rhythm and
interleaving have.
"""

import numpy as np
import pandas as pd

from anachrony import text, times
from anachrony.charts import axes, marks
from anachrony.charts.theme import Theme
from anachrony.narrative.disjunction import beside


def parted(whole: pd.DataFrame, axis: axes.ScreenAxis) -> pd.DataFrame:
    """Return the stretches of a work in which image and sound are `apart` or, where a missing date
    leaves it open, may be: x0 to x1 (s), as wide as can be seen, with what hovering says.
    """
    found, px = beside(whole), axis.per_px
    found = found[found["apart"] | (~found["known"] & (found["image"] != found["sound"]))]
    gap = found["screen_start"] - found["screen_end"].shift()
    span = found.groupby(
        ((gap > px) | (found["apart"] != found["apart"].shift())).cumsum().to_numpy()
    )
    rows = span.agg(
        x0=("screen_start", "first"), x1=("screen_end", "last"), apart=("apart", "first")
    )
    return rows.assign(
        hover=_heard(rows), x1=np.maximum(rows["x1"], rows["x0"] + marks.LEAST_WIDTH * px)
    )


def _heard(rows: pd.DataFrame) -> list[str]:
    keys = np.where(rows["apart"], "chart.parted_apart", "chart.parted_open").tolist()
    ends = zip(keys, rows["x0"].tolist(), rows["x1"].tolist(), strict=True)
    return [
        text.say(key, start=times.clock(start), end=times.clock(end)) for key, start, end in ends
    ]


def strip_of_parted(rows: pd.DataFrame, colour: str, theme: Theme) -> list[dict]:
    """Return boxes where image and sound are apart, and dotted ones where they may be; each is of
    no one event. Reads x0, x1, y0, y1 (axis units), apart, hover.
    """
    apart = rows["apart"].astype(bool)
    boxes = [
        marks.boxes(rows[apart], colour, theme) | {"meta": {"sign": "apart"}},
        marks.boxes(rows[~apart], theme.ash, theme, hatch="."),
    ]
    return [{name: held for name, held in trace.items() if name != "customdata"} for trace in boxes]
