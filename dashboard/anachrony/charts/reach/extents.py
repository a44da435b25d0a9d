"""Reach against extent: a point an anachrony, with what its dates leave open, beside the arcs."""

import numpy as np
import pandas as pd

from anachrony import lettering, text
from anachrony.charts import marks
from anachrony.charts.reach import arcs
from anachrony.charts.reach.ground import Depths

SYMBOLS = {"external": "circle", "internal": "diamond", "mixed": "square"}
"""How an anachrony lies to the first narrative's own story → its sign."""


def pointed(rows: pd.DataFrame, on: Depths) -> pd.DataFrame:
    """Return the events of anachronies whose reach is known, at x and y, with the size of their
    points in px.

    The area of a point goes by screen time.
    """
    known = rows[rows["reach"].notna()]
    size = np.maximum(np.sqrt(known["cost"] / known["cost"].max()) * 1.9, 0.6) * on.canvas.type
    return known.assign(
        x=on.across(known["extent"]), y=on.height(known["order"], known["reach"]), size=size
    )


def points(rows: pd.DataFrame, on: Depths) -> list[dict]:
    """Return traces of points, by span, over thin lines from what is least to what is most.

    Reads what `pointed` gives.
    """
    signs = [
        arcs.spots(alike, SYMBOLS[str(span)], alike["size"].to_numpy(), on.canvas)
        for span, alike in rows.groupby("span", sort=False)
    ]
    return [
        arcs.whiskers(_open(rows, on), on.canvas.theme.quiet),
        *(trace for sign in signs for trace in sign),
    ]


def _open(rows: pd.DataFrame, on: Depths) -> pd.DataFrame:
    """The ends x0, y0, x1, y1 of two lines a point: up its reach, along its extent."""
    least, most = (on.height(rows["order"], rows[f"reach_{end}"]) for end in ("least", "most"))
    short, long = (on.across(rows[f"extent_{end}"]) for end in ("least", "most"))
    up = rows.assign(x0=rows["x"], x1=rows["x"], y0=np.fmin(least, most), y1=np.fmax(least, most))
    along = rows.assign(x0=short, x1=long, y0=rows["y"], y1=rows["y"])
    return pd.concat([up, along])


def names(rows: pd.DataFrame, on: Depths, size: float) -> pd.DataFrame:
    """Return the names that fit over or under their points, clear of one another and of the thin
    lines.
    """
    once = rows[~rows["anachrony"].duplicated()]
    half = once["size"] / 2
    across = half * on.axis.per_px
    dots = once.assign(
        x0=once["x"] - across, x1=once["x"] + across, y0=once["y"] - half, y1=once["y"] + half
    )
    tries = [(dots["name"], dots["y1"] + 2), (dots["name"], dots["y0"] - 1.3 * size)]
    ends = (on.left - 3 * size * on.axis.per_px, on.right + 2 * size * on.axis.per_px)
    return arcs.fitting(dots.assign(weight=dots["cost"]), tries, (on, ends, size), _open(once, on))


def extent_lines(runs: pd.DataFrame, on: Depths) -> list[dict]:
    """Return traces of the extents in words, with their lines, and of the level that reaches are
    counted from.
    """
    a_px = on.extent.end * on.axis.per_px / (on.right - on.left)
    ticks = [(0.0, text.say("chart.reach_zero")), *on.extent.ticks(4.6 * on.canvas.type * a_px)]
    x = on.left + np.array([place for place, _ in ticks]) / a_px * on.axis.per_px
    heights = [on.foot, *on.height(runs["order"], runs["reach_most"])]
    lines = pd.DataFrame({"x0": x, "x1": x, "y0": np.nanmin(heights), "y1": np.nanmax(heights)})
    level = pd.DataFrame({"x0": [on.left], "x1": [on.right], "y0": on.foot, "y1": on.foot})
    said = pd.DataFrame({"x": x, "y": 1.9 * on.canvas.type, "label": [said for _, said in ticks]})
    return [
        arcs.lines(lines, on.canvas.theme.faint),
        arcs.lines(level, on.canvas.theme.ash),
        marks.notes(said, on.canvas, on.canvas.type * 0.9),
    ]


def signs(runs: pd.DataFrame, top: float, on: Depths) -> list[dict]:
    """Return traces that say, at a height (px), what the signs of the points stand for, as far as
    they are used.
    """
    used = [span for span in SYMBOLS if (runs["span"] == span).any()]
    names = [text.named("value", span) for span in used]
    wide = np.array([lettering.width(name) for name in names])
    em = 0.9 * on.canvas.type * on.axis.per_px
    x = on.left + em * np.append(0.0, np.cumsum(wide + 2.5))[:-1]
    said = pd.DataFrame({"label": names, "x": x + em * (wide / 2 + 0.8)})
    said["y"] = top - 0.6 * on.canvas.type
    sign = {"type": "scatter", "mode": "markers", "hoverinfo": "skip", "showlegend": False}
    marker = {
        "size": 0.7 * on.canvas.type,
        "color": on.canvas.theme.quiet,
        "symbol": [SYMBOLS[span] for span in used],
    }
    return [
        {**sign, "x": x, "y": np.full(len(used), top), "marker": marker},
        marks.notes(said, on.canvas, 0.9 * on.canvas.type),
    ]
