"""The charts, by name, and what they all share: the frame, the dimming, the mark of the chosen
event.
"""

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from types import ModuleType

import pandas as pd
import plotly.graph_objects as go

from anachrony.charts import key
from anachrony.charts.arrays import sent
from anachrony.charts.choosing import (
    chosen_in,
    dimming,
    lit,
    marked_in,
    outline,
    outlines,
)
from anachrony.charts.dressing import dressed, undressed
from anachrony.charts.frame import (
    aid,
    caption,
    caption_lines,
    description,
    empty,
    filtered,
    frame_layout,
    printed,
    subtitle,
)
from anachrony.charts.outlining import outline_marks
from anachrony.charts.theme import THEMES, Canvas, Theme
from anachrony.reading.kind import called
from anachrony.selection import Selection
from anachrony.views import VIEWS

CHARTS: dict[str, ModuleType] = {
    name: import_module(f"{__name__}.{view.room}") for name, view in VIEWS.items()
}
"""View → module, each with `draw(events, work, selection, canvas)` and `height(events, selection,
canvas)` in px.
"""


def draw(events: pd.DataFrame, selection: Selection, canvas: Canvas) -> go.Figure:
    """Return the figure of a selection: what is not chosen dimmed or, with `only`, left out; the
    chosen event marked.

    Reads annotated events. Nothing is analysed here: hiding a row changes no other row.
    """
    return plotlys(figure(events, selection, canvas))


def plotlys(drawn: dict) -> go.Figure:
    """Return a plain figure as Plotly's own."""
    own = [dict(trace) for trace in drawn["data"]]  # Plotly takes `type` out while it validates
    return go.Figure(drawn | {"data": own})


def figure(events: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    """Return the figure of a selection as a plain dict."""
    return layers(events, selection, canvas)[1]


def layers(events: pd.DataFrame, selection: Selection, canvas: Canvas) -> tuple[dict, dict]:
    """Return the figure of a selection with nothing dimmed or marked, and as it is chosen."""
    work, canvas = scope(events, selection), replace(canvas, zoom=selection.zoom, aid=selection.aid)

    with called(work):
        whole = dressed(work, selection.colour, canvas.theme)
        bare = undimmed(whole, selection, canvas)
        return bare, chosen_in(bare, work, selection, canvas)


def undimmed(work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    """Return a dressed work's figure with nothing dimmed or marked; its last two traces wait for
    the mark of an event.

    It is a plain dict, never changed once made, so that many may read it at once; `draw` alone
    gives Plotly's own.
    """
    with called(work):
        return _undimmed(work, selection, canvas)


def _undimmed(work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    if not canvas.source:
        return _framed(_charted(work, selection, canvas), work, selection, canvas)

    filters = len(filtered(work, selection.chosen(work), selection, canvas))
    lines = max(3, len(caption_lines(work, selection, canvas)))
    canvas = replace(canvas, lines=lines, filters=filters)
    said = key.entries(_charted(work, selection, canvas), selection.view, canvas.theme)
    roomy = replace(canvas, lines=canvas.lines + key.rows(said, canvas))
    drawn = _charted(work, selection, roomy)  # anew: only what is drawn tells what its key says

    return key.keyed(_framed(drawn, work, selection, roomy), said, canvas)


def _charted(work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    """A chart without its frame; `hues` are the names of its colours, `tracks` those it shows."""
    bare = undressed(work, selection.lanes)
    shown = bare[selection.chosen(work)] if selection.only else bare
    chart = CHARTS[selection.view].draw
    drawn = empty(canvas) if shown.empty else chart(shown, bare, selection, canvas)
    tracks = set(shown.loc[shown["telling"].notna(), "track"])

    return {"hues": _hues(shown, canvas.theme), "tracks": tracks} | drawn


def _hues(shown: pd.DataFrame, theme: Theme) -> dict[str, str]:
    """What each colour stands for, in the order of the telling; what is ash last."""
    drawn = shown[["telling", "tint", "fill"]]
    told = drawn.sort_values("telling", kind="stable").drop_duplicates("tint")
    named = told.sort_values("fill", key=lambda fills: fills == theme.ash, kind="stable")
    return dict(zip(named["tint"], named["fill"], strict=True))


def _framed(drawn: dict, work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    """A chart with its title and its caption, and the traces that wait for the chosen event."""
    layout = drawn["layout"] | frame_layout(work, selection, canvas)
    notes = printed(work, selection, canvas, layout["margin"])
    layout["annotations"] = [*drawn["layout"].get("annotations", []), *notes]
    data = [*map(_said, drawn["data"]), *outline_marks(canvas)]

    return drawn | {"data": data, "layout": layout}


def _said(trace: dict) -> dict:
    """A trace without what it takes back from the one it was made of."""
    return {name: value for name, value in trace.items() if value is not None}


def height(events: pd.DataFrame, selection: Selection, canvas: Canvas) -> int:
    """Return the height in px that a selection's chart wants at the canvas's width."""
    height: Callable[[pd.DataFrame, Selection, Canvas], int] = CHARTS[selection.view].height
    return height(scope(events, selection), selection, canvas)


def scope(events: pd.DataFrame, selection: Selection) -> pd.DataFrame:
    """Return the events a view draws: of the chosen work; where it is of several, of every work, or
    of the two laid over.
    """
    work = selection.of(events)
    if not VIEWS[selection.view].several:
        return work
    chosen = events.index.isin(work.index)
    beside = (events["work"] == selection.beside) & ~chosen
    return events[chosen | beside] if beside.any() else events


__all__ = [
    "CHARTS",
    "THEMES",
    "Canvas",
    "aid",
    "caption",
    "chosen_in",
    "description",
    "dimming",
    "draw",
    "dressed",
    "figure",
    "height",
    "lit",
    "marked_in",
    "outline",
    "outlines",
    "scope",
    "sent",
    "subtitle",
    "undimmed",
]
