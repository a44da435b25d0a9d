"""Music beyond what the file records of it: it fades, since silence is not recorded either."""

import numpy as np
import pandas as pd

from anachrony import text, times
from anachrony.charts import marks
from anachrony.charts.ground import BANDS
from anachrony.charts.interleaving.flash import LABEL
from anachrony.charts.interleaving.lane import Lanes
from anachrony.charts.words import label_width
from anachrony.events.screen import OPEN, RUNTIME

_SHADES = (0.6, 0.4, 0.2)
_STEP = 1.2
"""How long each shade is, in sizes of the text."""

_SMALL = 0.85
"""The size of what is said of it, in sizes of the text."""


def unended(rows: pd.DataFrame, on: Lanes) -> pd.DataFrame:
    """Return the rows in their lanes; of music whose end the file does not give only the start."""
    lone = (rows["track"] == "music") & rows["screen_derived"].isin((RUNTIME, OPEN))
    return rows.assign(x1=rows["x1"].mask(lone, rows["x0"] + marks.LEAST_WIDTH * on.axis.per_px))


def fading(rows: pd.DataFrame, on: Lanes) -> list[dict]:
    """Return traces that fade the last music recorded, with when that is, where the film goes on.

    Reads what `unended` gives.
    """
    music = rows[(rows["track"] == "music") & rows["x1"].notna()]
    if on.axis.ranked or music.empty or music["x1"].max() >= on.axis.last:
        return []
    last = music.iloc[[int(music["x1"].to_numpy().argmax())]]
    step = min(_STEP * on.canvas.type * on.axis.per_px, (on.axis.last - last["x1"].iloc[0]) / 3)

    shades = [_shade(last, step * at, step, shade, on) for at, shade in enumerate(_SHADES)]
    return [*shades, *_said(last, on)]


def _shade(last: pd.DataFrame, after: float, step: float, shade: float, on: Lanes) -> dict:
    box = last.assign(x0=last["x1"] + after, x1=last["x1"] + after + step)
    fill = str(last["fill"].iloc[0])
    return marks.boxes(on.turn.placed(box), fill, on.canvas.theme, shade, **marks.SILENT)


def _said(last: pd.DataFrame, on: Lanes) -> list[dict]:
    """Until when it is recorded, under the music, where that has room."""
    size = _SMALL * on.canvas.type
    said = text.say("chart.not_recorded", moment=times.clock(_recorded(last)))
    start, end = (float(last[name].iloc[0]) for name in ("x0", "x1"))
    wide = label_width(said, "sans") * size * on.axis.per_px
    room = 1 - LABEL + BANDS["music"][0]  # down to the next lane's names, which take half of it
    if on.turn.swapped or room < 2.4 * on.canvas.type * on.up or end < on.axis.start:
        return []
    if start + wide > on.axis.end:
        return []
    foot = last["at"] + BANDS["music"][0] - 1.3 * size * on.up
    note = marks.notes(last.assign(x=start, y=foot, label=said), on.canvas, size)
    return [note | {"textposition": "top right"}]


def _recorded(last: pd.DataFrame) -> float:
    """The last moment (screen s) of which music is recorded."""
    ends = last[["screen_start", "screen_end"]].iloc[0].to_numpy(dtype=float)
    lone = last["screen_derived"].iloc[0] in (RUNTIME, OPEN)
    return float(ends[0] if lone else np.nanmax(ends))
