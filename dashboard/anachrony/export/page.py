"""Figures as a page that needs nothing else: it opens offline, and what lies under the pointer
still speaks.
"""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

import plotly.graph_objects as go
import plotly.io as pio

from anachrony import text
from anachrony.charts.theme import SANS, SERIF, Canvas, Theme
from anachrony.export.labelling import Label, software
from anachrony.export.typefaces import SCRIPTS, faces, typeface_style

_BUTTONS = [
    ["zoom2d", "pan2d"],
    ["zoomIn2d", "zoomOut2d", "resetScale2d"],
]  # a picture would leave without the caption


class Around(NamedTuple):
    """What stands around a figure: how it is read, over it; the key of its signs, HTML, under
    it.
    """

    aid: str
    key: str


def html(
    figures: Sequence[go.Figure],
    labels: Sequence[Label],
    arounds: Sequence[Around],
    canvas: Canvas,
) -> str:
    """Return a page with figures one under the other, wide as the canvas, plotly.js in it."""
    each = zip(figures, labels, arounds, strict=True)
    shown = "".join(_figure(*one, canvas.width) for one in each)
    dressing = typeface_style(faces(*(one.to_plotly_json() for one in figures)))
    return (
        f'<!doctype html><html lang="{text.language()}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(labels[0].title)}</title>"
        f'<meta name="description" content="{escape(labels[0].description)}">'
        f'<meta name="generator" content="{software()}">'
        f"<style>{dressing}{_style(canvas.theme, canvas.width)}</style>{SCRIPTS}</head>"
        f"<body><main>{shown}</main></body></html>"
    )


def _figure(figure: go.Figure, label: Label, around: Around, width: int) -> str:
    drawn = pio.to_html(
        figure,
        {"displaylogo": False, "modeBarButtons": _BUTTONS},
        include_plotlyjs=False,
        full_html=False,
        default_width=f"{width}px",
        default_height=f"{figure.layout.height}px",
    )
    said = "<br>".join(map(escape, label.description.split("\n")))
    title, key = escape(label.title), text.say("key.key")
    over = f"<h1>{title}</h1><p>{escape(around.aid)}</p>"
    signs = f'<ul aria-label="{key}">{around.key}</ul>' if around.key else ""
    under = f"{signs}<figcaption>{said}</figcaption>"
    return f'<figure aria-label="{title}">{over}{drawn}{under}</figure>'


def _style(theme: Theme, width: int) -> str:
    return (
        f"body {{margin: 0; background: {theme.ground}; color: {theme.quiet};"
        f" font: 14px/1.5 {SANS}}}"
        "figure {margin: 0 auto; padding: 2rem 1rem; width: max-content; max-width: 100%;"
        " box-sizing: border-box}"
        "figure > div {overflow-x: auto; max-width: 100%}"
        f".plotly-graph-div {{min-width: {width}px}}"
        f"h1 {{margin: 0; color: {theme.ink}; font: 500 28px/1.25 {SERIF}}} p {{margin: 4px 0 0}}"
        f"ul {{display: flex; flex-wrap: wrap; gap: 3px 16px; padding: 0; list-style: none;"
        f" color: {theme.ink}; max-width: 85em}}"
        "li {display: flex; gap: 6px; align-items: center} li svg {width: 16px; height: 14px}"
        f"figcaption {{font-family: {SERIF}; font-size: 16px; max-width: 65em}}"
    )
