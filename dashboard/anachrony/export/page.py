"""Figures as a page that needs nothing else: it opens offline, and what lies under the pointer
still speaks.
"""

from collections.abc import Sequence
from html import escape

import plotly.graph_objects as go
import plotly.io as pio

from anachrony import text
from anachrony.charts.theme import SANS, SERIF, Canvas, Theme
from anachrony.export.faces import SCRIPTS, faces
from anachrony.export.labels import Label, software

_BUTTONS = [
    ["zoom2d", "pan2d"],
    ["zoomIn2d", "zoomOut2d", "resetScale2d"],
]  # a picture would leave without the caption


def html(figures: Sequence[go.Figure], labels: Sequence[Label], canvas: Canvas) -> str:
    """Return a page with figures one under the other, wide as the canvas, plotly.js in it."""
    shown = "".join(_figure(*one, canvas.width) for one in zip(figures, labels, strict=True))
    dressing = "".join(face.rule for face in faces(*(one.to_plotly_json() for one in figures)))
    return (
        f'<!doctype html><html lang="{text.language()}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(labels[0].title)}</title>"
        f'<meta name="description" content="{escape(labels[0].description)}">'
        f'<meta name="generator" content="{software()}">'
        f"<style>{dressing}{_style(canvas.theme)}</style>{SCRIPTS}</head>"
        f"<body><main>{shown}</main></body></html>"
    )


def _figure(figure: go.Figure, label: Label, width: int) -> str:
    drawn = pio.to_html(
        figure,
        {"displaylogo": False, "modeBarButtons": _BUTTONS},
        include_plotlyjs=False,
        full_html=False,
        default_width=f"{width}px",
        default_height=f"{figure.layout.height}px",
    )
    said = "<br>".join(map(escape, label.description.split("\n")))
    said = f"<figcaption>{said}</figcaption>"
    return f'<figure aria-label="{escape(label.title)}">{drawn}{said}</figure>'


def _style(theme: Theme) -> str:
    return (
        f"body {{margin: 0; background: {theme.ground}; color: {theme.quiet};"
        f" font: 14px/1.5 {SANS}}}"
        "figure {margin: 0 auto; padding: 2rem 1rem; width: max-content; max-width: 100%;"
        " box-sizing: border-box}"
        "figure > div {overflow-x: auto}"
        f"figcaption {{font-family: {SERIF}; font-size: 16px; max-width: 65em}}"
    )
