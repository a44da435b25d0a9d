"""Extents beside the arcs: a row an anachrony, in the order of the telling, with what its dates
leave open.
"""

import numpy as np
import pandas as pd

from anachrony import lettering, text
from anachrony.charts import marks, words
from anachrony.charts.reach import arcs
from anachrony.charts.reach.grounds import Depths
from anachrony.narrative.anachronic import OPEN_SPAN

SYMBOLS = {"external": "circle", "internal": "diamond", "mixed": "square", OPEN_SPAN: "circle-open"}
"""How an anachrony lies to the first narrative's own story → its sign."""


_OVER, _UNDER = 3.0, 3.6
"""The room of the signs over the rows, and of the lengths under them, in sizes of the text."""


def _rows_between(on: Depths) -> tuple[float, float]:
    """The heights (px) between which the rows stand."""
    return _UNDER * on.canvas.type, on.tall - _OVER * on.canvas.type


def pointed(rows: pd.DataFrame, runs: pd.DataFrame, on: Depths) -> pd.DataFrame:
    """Return the events of anachronies whose extent is known, at x and y, with the size of their
    points in px; the first told stands in the highest row.

    The area of a point goes by screen time.
    """
    known = rows[rows["reach"].notna()]
    low, high = _rows_between(on)
    pitch = (high - low) / len(runs)
    place = known["anachrony"].map(pd.Series(range(len(runs)), index=runs.index))
    most = np.clip(0.5 * pitch / on.canvas.type, 0.6, 1.6)
    size = np.maximum(np.sqrt(known["cost"] / known["cost"].max()) * most, 0.6) * on.canvas.type
    y = high - (place + 0.65) * pitch
    return known.assign(x=on.across(known["extent"]), y=y, size=size)


def points(rows: pd.DataFrame, on: Depths) -> list[dict]:
    """Return traces of points, by span, over thin lines from what is least to what is most.

    Reads what `pointed` gives.
    """
    signs = [
        arcs.spots(alike, SYMBOLS[str(span)], alike["size"].to_numpy(), on.canvas)
        for span, alike in rows.groupby("span", sort=False)
    ]
    return [
        marks.segments(_from_nothing(rows, on), on.canvas.theme.faint),
        arcs.whiskers(_open(rows, on), on.canvas.theme.quiet),
        *(trace for sign in signs for trace in sign),
    ]


def _from_nothing(rows: pd.DataFrame, on: Depths) -> pd.DataFrame:
    """A line a row, from no extent to its own."""
    once = rows[~rows["anachrony"].duplicated()]
    return once.assign(x0=on.left, x1=once["x"], y0=once["y"], y1=once["y"])


def _open(rows: pd.DataFrame, on: Depths) -> pd.DataFrame:
    """The ends x0, y0, x1, y1 of a line a point, along its extent."""
    short, long = (on.across(rows[f"extent_{end}"]) for end in ("least", "most"))
    return rows.assign(x0=short, x1=long, y0=rows["y"], y1=rows["y"])


def names(rows: pd.DataFrame, on: Depths, size: float) -> pd.DataFrame:
    """Return the names that fit over their rows, from the left, shortened where a row is, clear of
    one another and of the points: as far from their rows as one another where no name is lost so.
    """
    once = rows[~rows["anachrony"].duplicated()]
    half = once["size"] / 2
    across = half * on.axis.per_px
    dots = once.assign(
        x0=once["x"] - across, x1=once["x"] + across, y0=once["y"] - half, y1=once["y"] + half
    )
    ends = (on.left - 0.5 * size * on.axis.per_px, on.right + 2 * size * on.axis.per_px)
    over = dots.assign(x=ends[0], weight=dots["cost"])
    called = _called(over["name"], (ends[1] - ends[0]) / on.axis.per_px, size)
    low, high = ((called, over["y"] + rise * size) for rise in (0.3, 0.9))
    told = over.iloc[:0]
    for tries in ([low], [high], [low, high]):  # all as far from their rows where as many fit
        tried = arcs.fitting(over, tries, (on, ends, size), _open(once, on))
        told = max(told, tried, key=len)
        if len(told) == len(over):
            break
    return told


def _called(names: pd.Series, px: float, size: float) -> pd.Series:
    """Names that are no wider than a row of so many px, those that differ told apart."""
    room = (px - 2 * arcs.BESIDE) / size
    said = words.apart(list(names), lambda name: words.fitted(name, room))
    return pd.Series(said, names.index, dtype="str")


def extent_lines(on: Depths) -> list[dict]:
    """Return traces of the extents in words, with their lines from row to row."""
    a_px = on.extent.end * on.axis.per_px / (on.right - on.left)
    ticks = [(0.0, text.say("chart.reach_zero")), *on.extent.ticks(4.6 * on.canvas.type * a_px)]
    x = on.left + np.array([place for place, _ in ticks]) / a_px * on.axis.per_px
    low, high = _rows_between(on)
    lines = pd.DataFrame({"x0": x, "x1": x, "y0": low, "y1": high})
    said = pd.DataFrame({"x": x, "y": 1.9 * on.canvas.type, "label": [said for _, said in ticks]})
    return [
        marks.segments(lines, on.canvas.theme.faint),
        marks.notes(said, on.canvas, on.canvas.type * 0.9),
    ]


def signs(runs: pd.DataFrame, top: float, on: Depths) -> list[dict]:
    """Return traces that say, at a height (px), what the signs of the points stand for, as far as
    they are used.
    """
    used = [span for span in SYMBOLS if (runs["span"] == span).any()]
    names = [text.named("value", span) for span in used]
    size = 0.9 * on.canvas.type
    wide = np.array([lettering.width(name) for name in names])
    from_left, line = _in_lines(wide + _SIGN, on.beside / size)
    em, y = size * on.axis.per_px, top - _LINE * size * line
    x = on.left + em * from_left
    said = pd.DataFrame({"label": names, "x": x + em * (wide / 2 + 0.8)})
    said["y"] = y - 0.6 * on.canvas.type
    return [
        _in_grey(x, y, [SYMBOLS[span] for span in used], on),
        marks.notes(said, on.canvas, size),
    ]


_SIGN, _LINE = 2.5, 1.25
"""What a sign takes beside its name, and from line to line of them, in sizes of the name."""


def _in_lines(wide: np.ndarray, room: float) -> tuple[np.ndarray, np.ndarray]:
    """Where each of these stands from the left, and in which line, as none but the first of a line
    goes past its room.
    """
    places, lines, x, line = [], [], 0.0, 0
    for width in wide:
        if x and x + width - (_SIGN - 0.8) > room:
            x, line = 0.0, line + 1
        places.append(x)
        lines.append(line)
        x += width
    return np.array(places), np.array(lines)


def _in_grey(x: np.ndarray, y: np.ndarray, symbols: list[str], on: Depths) -> dict:
    """A trace of signs of no one event."""
    marker = {"size": 0.7 * on.canvas.type, "color": on.canvas.theme.quiet, "symbol": symbols}
    sign = {"type": "scatter", "mode": "markers", "hoverinfo": "skip", "showlegend": False}
    return {**sign, "x": x, "y": y, "marker": marker}
