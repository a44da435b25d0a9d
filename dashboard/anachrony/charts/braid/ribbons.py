"""Ribbons from the telling to the story: where each event stands in the two orders, and the shapes
that join them.
"""

import numpy as np
import pandas as pd

from anachrony import text
from anachrony.charts import axes, marks
from anachrony.charts.theme import Canvas
from anachrony.narrative.order import ANALEPSIS, PROLEPSIS, shown
from anachrony.reading.events import each
from anachrony.storyscale import story_scale

MOST = 1200
"""Ribbons; of more events, those that run alike are drawn as one."""

_CELL = 44.0
"""px; among too many, events that begin, and end, within so much of one another are said to run
alike.
"""

BAND = 0.9
"""The height of the two bands that the ribbons join, in sizes of the text."""

_FEW = 300
"""Ribbons; of more, each is drawn with fewer corners and no seam, and of many more only the telling
is found.
"""


def told_image(work: pd.DataFrame, widths: str) -> pd.DataFrame:
    """Return the shown events of the image in telling order, from x0 to x1 on the screen axis (s or
    ranks).

    Of `equal` widths, each is a rank wide.
    """
    image = work[shown(work)].sort_values("telling", kind="stable")
    if widths == "equal":
        image = image.assign(
            screen_start=np.nan, screen_end=np.nan, telling=np.arange(float(len(image)))
        )
    x0, x1 = axes.screen_span(image)
    return image.assign(x0=x0, x1=x1)


def happened(told: pd.DataFrame, work: pd.DataFrame, axis: axes.ScreenAxis) -> pd.DataFrame:
    """Return the events told in story order, as wide as in the telling, from s0 to s1 (axis units).

    What is undated stands first; between eras are gaps. `part` is the number of the era, -1 for
    what is undated.
    """
    order = told.sort_values(["story_rank", "telling"], na_position="first", kind="stable")
    scale = story_scale(work, "eras")
    era = np.searchsorted(
        [low for low, _ in scale.folds], scale.position(order["story_start"]) - 1e-9
    )
    part = np.where(order["story_rank"].isna(), -1, era)
    breaks = np.cumsum(np.diff(part, prepend=part[0]) != 0)
    gap = min(1.5, 6.0 / max(breaks.max(), 1)) * axis.type * axis.per_px
    wide = order["x1"] - order["x0"]
    end = wide.cumsum() + gap * breaks
    aside = (axis.start + axis.end - end.max()) / 2
    return order.assign(part=part, s0=end - wide + aside, s1=end + aside)


def bundled(rows: pd.DataFrame, axis: axes.ScreenAxis) -> tuple[pd.DataFrame, dict]:
    """Return the events, or of too many those that run alike as one; for the layout's meta, which
    is drawn in which.

    Reads x0, x1, s0, s1 (axis units), fill, hover.
    """
    if len(rows) <= MOST:
        return rows, {}
    cell = _CELL * axis.per_px
    alike = rows.assign(
        wide=rows["x1"] - rows["x0"], above=rows["x0"] // cell, below=rows["s0"] // cell
    )
    by = alike.assign(row=rows.index).groupby(["above", "below", "fill"])
    first, count = by["row"].transform("first"), by["row"].transform("size")
    hover = rows["hover"] + each(count - 1, _more)
    bundles = alike.assign(wide=by["wide"].transform("sum"), hover=hover)[first == rows.index]
    above = _packed(bundles, alike, "x", ["above", "below"])
    inside = count > 1
    within = {"row": rows.index[inside].to_numpy(), "of": first[inside].to_numpy()}
    return _packed(above, alike, "s", ["below", "above"]), {"within": within}


def _more(others: int) -> str:
    return text.say("chart.braid_more", count=others) if others else ""


def _packed(bundles: pd.DataFrame, rows: pd.DataFrame, end: str, cells: list[str]) -> pd.DataFrame:
    """The bundles with those of the first of their cells side by side, from where its first event
    begins.
    """
    ordered = bundles.sort_values([*cells, "fill"])
    before = ordered.groupby(cells[0])["wide"].cumsum() - ordered["wide"]
    start = ordered[cells[0]].map(rows.groupby(cells[0])[f"{end}0"].min()) + before
    return ordered.assign(**{f"{end}0": start, f"{end}1": start + ordered["wide"]})


_DEEP, _PALE = 0.85, 0.42
"""The opacity of what an anachrony tells, and of all else."""


def ribbons(
    rows: pd.DataFrame, ends: tuple[float, float], axis: axes.ScreenAxis, canvas: Canvas
) -> list[dict]:
    """Return traces of ribbons between two heights: the first narrative quiet beneath, the
    anachronies over it.

    Each is drawn once faint, to remain where it is dimmed. Reads x0, x1, s0, s1 (axis units),
    order, fill.
    """
    few, leaves = len(rows) <= _FEW, rows["order"].isin((ANALEPSIS, PROLEPSIS))
    line = {"color": canvas.theme.ground, "width": 0.5 if few else 0, "simplify": False}
    decimals = int(1.5 - np.log10(axis.per_px))  # a tenth of a px
    pale = {"meta": {"outlines": True, "sign": "pale"}} if leaves.any() else {}
    by = [np.where(leaves, _DEEP, _PALE), "fill"]
    drawn = [
        _ribbon(alike, ends, 41 if few else 9, decimals)
        | marks.filled(str(fill), canvas.theme)
        | {"line": line, "opacity": opacity}
        | (pale if opacity == _PALE else {})
        for (opacity, fill), alike in _least(rows, axis).groupby(by, sort=False)
    ]
    drawn.sort(key=lambda ribbon: ribbon["opacity"])
    return [*map(_faint, drawn), *drawn]


def _faint(ribbon: dict) -> dict:
    less = {"opacity": marks.DIMMED * ribbon["opacity"], "customdata": None, "meta": None}
    return {**ribbon, **less, "x": ribbon["x"].astype("f4")}


def _least(rows: pd.DataFrame, axis: axes.ScreenAxis) -> pd.DataFrame:
    """The rows with none narrower than can be seen or, where there are many, than the mean."""
    wide = rows["x1"] - rows["x0"]
    more = (min(marks.LEAST_WIDTH * axis.per_px, wide.mean()) - wide).clip(lower=0) / 2
    return rows.assign(
        x0=rows["x0"] - more, x1=rows["x1"] + more, s0=rows["s0"] - more, s1=rows["s1"] + more
    )


def _ribbon(rows: pd.DataFrame, ends: tuple[float, float], corners: int, decimals: int) -> dict:
    """One trace of ribbons: down the left edges, up the right ones."""
    down = np.linspace(0, 1, corners)
    x0, x1, s0, s1 = rows[["x0", "x1", "s0", "s1"]].to_numpy().T[:, :, None]
    left, right = x0 + (s0 - x0) * bend(down), x1 + (s1 - x1) * bend(down)
    x = np.hstack([left, right[:, ::-1], np.full((len(rows), 1), np.nan)]).ravel()
    first, last = ends
    there, back = first + (last - first) * down, last + (first - last) * down
    up = np.tile(np.concatenate([there, back, [np.nan]]), len(rows)).astype("f4")
    return marks.areas(rows.index, x.round(decimals), up)


def halves(rows: pd.DataFrame, at: tuple[float, float], canvas: Canvas) -> list[dict]:
    """Return the telling as boxes under one height and the story as boxes over another, which say
    nothing.

    Reads x0, x1, s0, s1 (axis units), fill, hatch.
    """
    tall, theme = BAND * canvas.type, canvas.theme
    above = rows.assign(y0=at[0] - tall, y1=at[0])
    below = rows.assign(x0=rows["s0"], x1=rows["s1"], y0=at[1], y1=at[1] + tall)
    silent = marks.hatched_boxes(below, theme, **marks.SILENT)
    return [*marks.hatched_boxes(above, theme), *silent]


def threads(rows: pd.DataFrame, ends: tuple[float, float]) -> list[dict]:
    """Return unseen points down the middle of each ribbon, where the pointer finds it and the mark
    of the chosen runs.

    Reads x0, x1, s0, s1 (axis units), fill, hover.
    """
    if rows.empty or len(rows) > 3 * _FEW:
        return []
    above, below = (rows["x0"] + rows["x1"]) / 2, (rows["s0"] + rows["s1"]) / 2
    points = pd.concat(
        rows.assign(x=above + (below - above) * bend(down), y=ends[0] + (ends[1] - ends[0]) * down)
        for down in np.linspace(1, 0, min(3 * _FEW // len(rows), 9))
    )
    thread = marks.points(points, points["fill"].to_numpy(), "circle", 6, opacity=0)
    return [thread | {"unselected": {"marker": {"opacity": 0}}}]


def bend(down: np.ndarray) -> np.ndarray:
    """Return how far across a ribbon is where it is so far down, both from 0 to 1."""
    return down * down * (3 - 2 * down)
