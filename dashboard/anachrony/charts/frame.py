"""What stands around every chart: its title and how it is read, its caption; what is said
where nothing is drawn.
"""

import numpy as np
import pandas as pd

from anachrony import lettering, schema, searching, text, times
from anachrony.charts import axes, words
from anachrony.charts.theme import EDGE, TITLE, Canvas, template
from anachrony.charts.turn import Turn
from anachrony.selection import Selection
from anachrony.views import VIEWS


def frame_layout(work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    """Return the layout that every figure shares."""
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
    """The title of a picture; on the page the view chosen and the words above the chart are it."""
    if not canvas.source:
        return {"text": "", "subtitle": {"text": ""}}
    return {
        "text": _named(work["work"].iloc[0], selection.view, canvas),
        "subtitle": {
            "text": "",
            "font": {"size": canvas.type * axes.AID, "color": canvas.theme.quiet},
        },
        "pad": {"l": canvas.type * EDGE, "t": canvas.type * EDGE},
        "y": 1,
        "yref": "container",
        "yanchor": "top",
    }


def _named(work: str, view: str, canvas: Canvas) -> str:
    """The title of a view, in which the name of a work has what room the other words leave."""
    said = f"chart.{view}_short" if canvas.narrow else f"chart.{view}"
    room = canvas.measure / (TITLE * canvas.type) - words.label_width(text.say(said, work=""))
    return text.say(said, work=text.isolated(words.fitted(work, room)))


def subtitle(work: pd.DataFrame, chosen: pd.Series, selection: Selection, canvas: Canvas) -> str:
    """Return the lines under a picture's title: what is filtered, and how to read the chart; empty
    on the page.
    """
    arrows = Turn.of(selection, canvas.narrow).arrows
    how = axes.aid(selection.view, canvas, **arrows) if aided(work, selection) else []
    return "<br>".join([*filtered(work, chosen, selection, canvas), *how])


def filtered(
    work: pd.DataFrame, chosen: pd.Series, selection: Selection, canvas: Canvas
) -> list[str]:
    """Return what is filtered, in lines that fit a picture; none on the page."""
    if not (selection.filtered and canvas.source):
        return []
    room = canvas.measure / (axes.AID * canvas.type)
    return lettering.wrapped(description(work, chosen, selection), room)


def aid(work: pd.DataFrame, selection: Selection, canvas: Canvas) -> str:
    """Return how the view of a selection is read; empty where the reader has put it away, or where
    nothing is drawn of what it speaks of.
    """
    arrows = Turn.of(selection, canvas.narrow).arrows
    said = text.say(f"chart.{selection.view}_aid", **arrows)
    return said if selection.aid and aided(work, selection) else ""


def aided(work: pd.DataFrame, selection: Selection) -> bool:
    """Return whether a view draws of a work what its aid speaks of."""
    column = VIEWS[selection.view].aided
    return not column or bool(work[column].notna().any())


def description(work: pd.DataFrame, chosen: pd.Series, selection: Selection) -> str:
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
    return (
        said + (text.say("chart.only") if selection.only else "") + _found(work[chosen], selection)
    )


def _found(rows: pd.DataFrame, selection: Selection) -> str:
    """In which columns a search found what it found."""
    if not selection.text.strip():
        return ""
    counts = searching.where(rows, selection.text)
    named = (
        text.say("chart.found_column", column=_called(name), count=count)
        for name, count in counts.items()
    )
    return text.say("chart.found", columns=", ".join(named))


def _called(column: str) -> str:
    own = column not in schema.NAMES
    return words.plain(schema.header(column)) if own else text.say(f"column.{column}")


def caption(work: pd.DataFrame, selection: Selection, canvas: Canvas) -> list[str]:
    """Return what stands under a chart: the scale in force, the source and the day; then what the
    file warns of.
    """
    said = [_scale(work, selection), text.say("chart.source", file=canvas.source)]
    view = VIEWS[selection.view]
    if selection.zoom and view.zooms and not view.scaled(selection):
        ranks = f"{np.floor(selection.zoom[0]) + 1:.0f}", f"{np.ceil(selection.zoom[1]):.0f}"
        start, end = (
            ranks if work["screen_start"].isna().all() else map(times.clock, selection.zoom)
        )
        said.insert(1, text.say("chart.zoomed", start=start, end=end))
    notes = work["work_note"][work["work_note"] != ""][: 0 if view.several else 1]
    return [" · ".join([*said, text.say("chart.drawn", date=canvas.date)]), *notes]


def _scale(work: pd.DataFrame, selection: Selection) -> str:
    """The scales in force, of screen time and, where it is drawn, of story time."""
    view = VIEWS[selection.view]
    told, clocked = work["telling"].notna().any(), work["screen_start"].notna().any()
    given = "screen" if clocked else "ranked" if told else "untold"
    said = text.say(f"chart.scale_{view.scaled(selection) or given}")
    if view.storied:
        kind = selection.scale if work["story_start"].notna().any() else "order"
        said = text.say("chart.scales", screen=said, story=text.say(f"chart.scale_{kind}"))

    return said[:1].upper() + said[1:]


def caption_lines(work: pd.DataFrame, selection: Selection, canvas: Canvas) -> list[str]:
    """The caption in lines that fit a picture."""
    room = canvas.measure / (_CAPTION * canvas.type)
    said = caption(work, selection, canvas)
    return [line for one in said for line in lettering.wrapped(one, room)]


_CAPTION = 0.9
"""The size of a caption, in sizes of the text."""


def printed(work: pd.DataFrame, selection: Selection, canvas: Canvas, margin: dict) -> list[dict]:
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
    left = canvas.type * EDGE - margin["l"] - _PAD
    shift = {"xshift": left, "yshift": canvas.type - margin["b"]}
    font = {"size": canvas.type * _CAPTION, "color": canvas.theme.quiet}
    said = "<br>".join(words.safe(line) for line in caption_lines(work, selection, canvas))
    return [{"text": said, "showarrow": False, "align": "left", "font": font, **where, **shift}]


_PAD = 2
"""px that Plotly leaves around an annotation's words."""


def empty(canvas: Canvas) -> dict:
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
