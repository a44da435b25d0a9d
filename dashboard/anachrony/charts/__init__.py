"""The charts, by name, and what they all share: the frame, the dimming, the mark of the chosen
event.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from textwrap import wrap
from types import ModuleType

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from anachrony import text, times
from anachrony.charts import (
    axes,
    braid,
    comparison,
    interleaving,
    presence,
    reach,
    rhythm,
    story_curve,
    words,
)
from anachrony.charts.arrays import sent
from anachrony.charts.axes import dressed
from anachrony.charts.story_curve.turn import Turn
from anachrony.charts.theme import THEMES, Canvas, template
from anachrony.selection import Selection

CHARTS: dict[str, ModuleType] = {
    "interleaving": interleaving,
    "story-curve": story_curve,
    "braid": braid,
    "reach": reach,
    "rhythm": rhythm,
    "presence": presence,
    "comparison": comparison,
}
"""View → module, each with `draw(events, work, selection, canvas)` and `height(events, selection,
canvas)` in px.
"""


def draw(events: pd.DataFrame, selection: Selection, canvas: Canvas) -> go.Figure:
    """Return the figure of a selection: what is not chosen dimmed or, with `only`, left out; the
    chosen event marked.

    Reads annotated events. Nothing is analysed here: hiding a row changes no other row.
    """
    work, canvas = scope(events, selection), replace(canvas, zoom=selection.zoom, aid=selection.aid)
    whole = dressed(work, selection.colour, canvas.theme)
    figure = chosen_in(undimmed(whole, selection, canvas), work, selection, canvas)
    own = [dict(trace) for trace in figure["data"]]  # Plotly takes `type` out while it validates

    return go.Figure(figure | {"data": own})


def chosen_in(undimmed: dict, work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    """Return a work's figure, what is not chosen dimmed, the chosen event marked."""
    figure = marked_in(undimmed, work, selection, canvas)
    points = dimming(undimmed, selection.chosen(work))
    pairs = zip(figure["data"], points, strict=True)
    data = [trace if some is None else trace | {"selectedpoints": some} for trace, some in pairs]

    return figure | {"data": data}


def marked_in(undimmed: dict, work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    """Return a work's figure with the chosen event marked; its marks are dimmed by the page itself.

    What changes is copied, all else is shared with the figure given, which many may read at once.
    """
    chosen = selection.chosen(work)
    data = list(undimmed["data"])
    for at, x in outlines(undimmed, chosen).items():
        data[at] = data[at] | {"x": x}
    data[-1] = data[-1] | outline(undimmed, selection.event)

    layout = undimmed["layout"]
    under = layout["title"]["subtitle"] | {"text": subtitle(work, chosen, selection, canvas)}
    layout = layout | {"title": layout["title"] | {"subtitle": under}}
    if "within" in layout.get("meta", {}):
        layout["meta"] = _told_of(**layout["meta"])

    return {"data": data, "layout": layout}


def _told_of(within: dict, **meta: object) -> dict:
    """What the browser needs of the meta: how many events are drawn within another's mark, not
    which.
    """
    return meta | {"merged": len(within["row"]) - len(np.unique(within["of"]))}


def undimmed(work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    """Return a dressed work's figure with nothing dimmed or marked; its last trace waits for the
    mark of an event.

    It is a plain dict, never changed once made, so that many may read it at once; `draw` alone
    gives Plotly's own.
    """
    if canvas.source:
        canvas = replace(canvas, lines=max(3, len(_lines(work, selection, canvas))))
    shown = selection.apply(work) if selection.only else work
    chart = CHARTS[selection.view].draw
    figure = _empty(canvas) if shown.empty else chart(shown, work, selection, canvas)
    layout = figure["layout"] | _frame(work, selection, canvas)
    printed = _printed(work, selection, canvas, layout["margin"])
    layout["annotations"] = [*figure["layout"].get("annotations", []), *printed]

    return {"data": [*map(_said, figure["data"]), _mark(canvas)], "layout": layout}


def _said(trace: dict) -> dict:
    """A trace without what it takes back from the one it was made of."""
    return {name: value for name, value in trace.items() if value is not None}


def height(events: pd.DataFrame, selection: Selection, canvas: Canvas) -> int:
    """Return the height in px that a selection's chart wants at the canvas's width."""
    height: Callable[[pd.DataFrame, Selection, Canvas], int] = CHARTS[selection.view].height
    return height(scope(events, selection), selection, canvas)


def scope(events: pd.DataFrame, selection: Selection) -> pd.DataFrame:
    """Return the events a view draws: of the chosen work; in a comparison of every work, or of the
    two laid over.
    """
    work = selection.of(events)
    if selection.view != "comparison":
        return work
    chosen = events.index.isin(work.index)
    beside = (events["work"] == selection.beside) & ~chosen
    return events[chosen | beside] if beside.any() else events


def dimming(figure: dict, chosen: pd.Series) -> Iterator[list[int] | None]:
    """Yield, for every trace, the positions of the marks that stand out because they are chosen;
    None where all do.
    """
    chosen = standing(figure, chosen)
    for trace in figure["data"]:
        rows = () if "meta" in trace else trace.get("customdata", ())
        kept = chosen.reindex(rows).to_numpy(dtype=bool)
        yield None if kept.all() else np.flatnonzero(kept).tolist()


def outlines(figure: dict, chosen: pd.Series) -> dict[int, list[float | None]]:
    """Return the x of outlines (`meta.outlines`), a trace each: Plotly can't dim them, so the
    others lose corners.
    """
    chosen = standing(figure, chosen)
    return {
        at: _cornered(trace, chosen) for at, trace in enumerate(figure["data"]) if "meta" in trace
    }


def _cornered(trace: dict, chosen: pd.Series) -> list[float | None]:
    """The x of outlines; of several in one place (`meta.of`) the first that stands is drawn: two
    would be bolder.
    """
    rows = np.asarray(trace["customdata"])
    kept = chosen.reindex(rows).to_numpy(bool)
    if "of" in trace["meta"]:
        of = pd.Series(trace["meta"]["of"])
        first = pd.Series(rows)[kept].groupby(of[kept]).first()
        kept = kept & (of.map(first) == rows).to_numpy()
    return pd.Series(trace["x"], dtype=object).where(kept, None).tolist()


_NONE_WITHIN: dict[str, tuple] = {"row": (), "of": ()}


def _within(figure: dict) -> dict:
    """Which events are drawn within another's mark, and within whose."""
    return figure["layout"].get("meta", {}).get("within", _NONE_WITHIN)


def standing(figure: dict, chosen: pd.Series) -> pd.Series:
    """Return which events stand out: the chosen ones, and those within whose mark one of them is
    drawn.
    """
    within = _within(figure)
    if not len(within["row"]):
        return chosen
    of = np.asarray(within["of"])[chosen.reindex(within["row"]).to_numpy(dtype=bool)]
    return chosen | chosen.index.isin(of)


def lit(figure: dict, chosen: pd.Series) -> list[int] | None:
    """Return which events with a mark of their own stand out; None where all events are chosen."""
    if chosen.all():
        return None
    within = _within(figure)
    own = ~chosen.index.isin(within["row"]) | chosen.index.isin(within["of"])
    return chosen.index[standing(figure, chosen) & own].tolist()


def outline(figure: dict, events: tuple[int, ...]) -> dict:
    """Return the x and y (axis units) of lines around every box of the events; empty where there is
    none.
    """
    within = _within(figure)
    events = (*events, *np.asarray(within["of"])[np.isin(within["row"], events)])
    x: list[float | None] = []
    y: list[float | None] = []
    for trace in figure["data"]:
        silent = trace.get("hoverinfo") == "skip"
        marked = np.isin(() if silent else trace.get("customdata", ()), events)
        for at in np.flatnonzero(marked).tolist():
            left, right, low, high = _extent(trace, at)
            x += [left, right, right, left, left, None]
            y += [low, low, high, high, low, None]
    return {"x": x, "y": y}


def _extent(trace: dict, at: int) -> tuple[float, float, float, float]:
    x, y = float(trace["x"][at]), float(trace["y"][at])
    if trace["type"] == "bar":
        half, base = float(trace["width"][at]) / 2, float(trace["base"][at])
        return x - half, x + half, base, base + y
    return x, x, y, y


def _mark(canvas: Canvas) -> dict:
    line = {"color": canvas.theme.ink, "width": 2.5}
    mark = {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [],
        "y": [],
        "line": line,
        "marker": {"size": 3, "color": canvas.theme.ink},
    }
    return {**mark, "hoverinfo": "skip", "showlegend": False, "cliponaxis": False}


def _frame(work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    wide = {"width": canvas.width} if canvas.source else {}  # the page's is as wide as its place
    return {
        "template": template(canvas.theme, canvas.type),
        **wide,
        "height": canvas.height,
        "barmode": "overlay",
        "bargap": 0,
        "hovermode": "closest",
        "dragmode": "zoom",
        "title": _title(work, selection, canvas),
        "uirevision": selection.view,
        "modebar": {
            "bgcolor": "rgba(0,0,0,0)",
            "color": canvas.theme.ash,
            "activecolor": canvas.theme.ink,
        },
    }


def _title(work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    short = "_short" if canvas.narrow else ""
    return {
        "text": text.say(f"chart.{selection.view}{short}", work=words.plain(work["work"].iloc[0])),
        "subtitle": {"text": "", "font": {"size": canvas.type * 1.1, "color": canvas.theme.quiet}},
        "pad": {"l": canvas.type * 1.2 if canvas.source else 0, "t": canvas.type * 0.6},
        "y": 1,
        "yref": "container",
        "yanchor": "top",
    }


def subtitle(work: pd.DataFrame, chosen: pd.Series, selection: Selection, canvas: Canvas) -> str:
    """Return the line under the title: how to read the chart; in a picture, what is filtered where
    something is.
    """
    if not (selection.filtered and canvas.source):
        return "<br>".join(axes.aid(selection.view, canvas, **Turn.of(selection).arrows))
    return described(work, chosen, selection)


def described(work: pd.DataFrame, chosen: pd.Series, selection: Selection) -> str:
    """Return what is chosen as a sentence, with how many of how many events; empty where nothing is
    filtered.
    """
    if not selection.filtered:
        return ""
    said = text.say(
        "chart.chosen",
        filters=words.plain(selection.describe(), 200),
        count=int(chosen.sum()),
        all=len(work),
    )
    if not chosen.any():
        return f"{said}. {text.say('chart.empty')}"
    return said + (text.say("chart.only") if selection.only else "")


def caption(work: pd.DataFrame, selection: Selection, canvas: Canvas) -> list[str]:
    """Return what stands under a chart: the scale in force, the source and the day; then what the
    file warns of.
    """
    said = [_scale(work, selection), text.say("chart.source", file=canvas.source)]
    if selection.zoom and _lensed(selection):
        ranks = f"{np.floor(selection.zoom[0]) + 1:.0f}", f"{np.ceil(selection.zoom[1]):.0f}"
        start, end = (
            ranks if work["screen_start"].isna().all() else map(times.clock, selection.zoom)
        )
        said.insert(1, text.say("chart.zoomed", start=start, end=end))
    notes = work["work_note"][work["work_note"] != ""].head(
        0 if selection.view == "comparison" else 1
    )
    return [" · ".join([*said, text.say("chart.drawn", date=canvas.date)]), *notes]


def _lensed(selection: Selection) -> bool:
    """Whether screen time lies along an axis that can be zoomed."""
    along = selection.along == "screen" or selection.view != "presence"
    return along and selection.view in (
        "interleaving",
        "story-curve",
        "reach",
        "rhythm",
        "presence",
    )


_STORIED = ("story-curve", "comparison")


def _scale(work: pd.DataFrame, selection: Selection) -> str:
    """The scales in force, of screen time and, where it is drawn, of story time."""
    whole = {"comparison": "whole"} | ({"presence": "order"} if selection.along == "story" else {})
    ranked = "ranked" if work["screen_start"].isna().all() or _equal(selection) else "screen"
    screen = text.say(f"chart.scale_{whole.get(selection.view, ranked)}")
    kind = selection.scale if work["story_start"].notna().any() else "order"
    story = text.say(f"chart.scale_{kind}")
    said = (
        text.say("chart.scales", screen=screen, story=story)
        if selection.view in _STORIED
        else screen
    )
    return said[:1].upper() + said[1:]


def _equal(selection: Selection) -> bool:
    return selection.view == "braid" and selection.widths == "equal"


def _lines(work: pd.DataFrame, selection: Selection, canvas: Canvas) -> list[str]:
    """The caption in lines that fit a picture."""
    most = int(canvas.width / (canvas.type * 0.9 * 0.55))
    return [line for said in caption(work, selection, canvas) for line in wrap(said, most)]


def _printed(work: pd.DataFrame, selection: Selection, canvas: Canvas, margin: dict) -> list[dict]:
    """The caption inside a picture, which has no page around it to say these things."""
    if not canvas.source:
        return []
    where = {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": 0,
        "yref": "paper",
        "yanchor": "bottom",
    }
    shift = {"xshift": canvas.type * 1.2 - margin["l"], "yshift": canvas.type - margin["b"]}
    font = {"size": canvas.type * 0.9, "color": canvas.theme.quiet}
    said = "<br>".join(words.safe(line) for line in _lines(work, selection, canvas))
    return [{"text": said, "showarrow": False, "align": "left", "font": font, **where, **shift}]


def _empty(canvas: Canvas) -> dict:
    """A chart with nothing in it says so, and what to undo."""
    font = {"size": canvas.type * 1.4, "color": canvas.theme.quiet}
    note = {
        "text": text.say("chart.empty"),
        "x": 0.5,
        "y": 0.5,
        "xref": "paper",
        "yref": "paper",
        "showarrow": False,
    }
    layout = {
        "annotations": [note | {"font": font}],
        "xaxis": {"visible": False},
        "yaxis": {"visible": False},
    }
    return {"data": [], "layout": layout | {"margin": axes.margins(canvas, 1.2, 1)}}


__all__ = [
    "CHARTS",
    "THEMES",
    "Canvas",
    "caption",
    "chosen_in",
    "described",
    "dimming",
    "draw",
    "dressed",
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
