"""The kinds of picture, by the ending of their files, and how each comes about."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from anachrony.charts import Canvas, aid, draw, height, layers, plotlys, scope
from anachrony.charts.key import key
from anachrony.export import browser, page
from anachrony.export.labelling import Label, in_pdf, in_png, in_svg, picture_labels
from anachrony.reading.kind import called
from anachrony.selection import Selection


class Pictures(NamedTuple):
    """Selections of annotated events, the canvas they are drawn on, and how many pixels a px is."""

    events: pd.DataFrame
    selections: Sequence[Selection]
    canvas: Canvas
    scale: float

    def figures(self) -> list[go.Figure]:
        """Return a figure a selection."""
        return [draw(self.events, one, self.canvas) for one in self.selections]

    def labels(self) -> list[Label]:
        """Return a label a selection."""
        return picture_labels(self.events, [(one, self.canvas) for one in self.selections])


class Writer(NamedTuple):
    """What makes a file's bytes of pictures, and whether it holds more than one."""

    data: Callable[[Pictures], bytes]
    many: bool = False


def _png(asked: Pictures) -> bytes:
    image = browser.png(asked.figures()[0], asked.scale)
    return in_png(image, asked.labels()[0], asked.scale)


def _svg(asked: Pictures) -> bytes:
    return in_svg(browser.as_svg(asked.figures()[0]), asked.labels()[0]).encode()


def _pdf(asked: Pictures) -> bytes:
    return in_pdf(browser.pdf(asked.figures()), asked.labels(), asked.canvas)


def _html(asked: Pictures) -> bytes:
    """A page to read: each chart takes its own size, the canvas lends it the rest."""
    events = asked.events
    canvases = [_read(events, one, asked.canvas) for one in asked.selections]
    each = list(zip(asked.selections, canvases, strict=True))
    drawn = [layers(events, *one) for one in each]
    arounds = [_around(events, bare, *one) for one, (bare, _) in zip(each, drawn, strict=True)]
    figures = [plotlys(chosen) for _, chosen in drawn]
    return page.html(figures, asked.labels(), arounds, canvases[0]).encode()


WRITERS = {
    ".png": Writer(_png),
    ".svg": Writer(_svg),
    ".pdf": Writer(_pdf, many=True),
    ".html": Writer(_html, many=True),
}
"""How the file of each ending comes about."""


def _read(events: pd.DataFrame, selection: Selection, canvas: Canvas) -> Canvas:
    """The canvas of a chart among words, which say its source: as high as the chart wants."""
    drawn = Canvas(width=1200, theme=canvas.theme, type=13.0)
    return replace(drawn, height=height(events, selection, drawn))


def _around(events: pd.DataFrame, bare: dict, selection: Selection, canvas: Canvas) -> page.Around:
    """What a page says of a figure, here with nothing dimmed, that a picture says within it."""
    work = scope(events, selection)
    with called(work):
        signs = key(bare, selection.view, canvas.theme)
        return page.Around(aid(work, selection, canvas), signs)
