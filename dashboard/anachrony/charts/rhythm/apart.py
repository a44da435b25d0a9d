"""Image against sound: where the film's bands are in different times."""

import numpy as np
import pandas as pd

from anachrony import text, times
from anachrony.charts import axes, marks
from anachrony.charts.film_strip import strip
from anachrony.charts.rhythm.panels import STRIP, Film, Panel, Part
from anachrony.narrative.disjunction import beside


def draw(film: Film, panel: Panel) -> Part:
    """Return the film's two bands; above them where they are apart, and, dotted, where a missing
    date leaves it open.
    """
    top, theme = panel.floor + STRIP, film.canvas.theme
    found = _parted(film.whole, film.axis).assign(y0=top + 0.25, y1=panel.top)
    apart = found["apart"].astype(bool)
    above = [
        marks.boxes(found[apart], theme.ink, theme),
        marks.boxes(found[~apart], theme.ash, theme, hatch="."),
    ]
    for trace in above:
        del trace["customdata"]  # a stretch belongs to no one event
    below = strip(film.rows, film.axis, (panel.floor, top), film.up, film.canvas)
    return Part([*above, *below], [], [], panel.floor)


def _parted(whole: pd.DataFrame, axis: axes.ScreenAxis) -> pd.DataFrame:
    """The stretches in which image and sound are or may be apart, as wide as can be seen."""
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
    keys = np.where(rows["apart"], "chart.rhythm_apart_at", "chart.rhythm_open_at").tolist()
    ends = zip(keys, rows["x0"].tolist(), rows["x1"].tolist(), strict=True)
    return [
        text.say(key, start=times.clock(start), end=times.clock(end)) for key, start, end in ends
    ]
