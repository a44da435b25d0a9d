"""The bars and lines of a view's figure as a small picture without a word."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from markupsafe import Markup

from anachrony.charts.paths import Plot, box, boxes, filled, lines, paths, per_shape
from anachrony.charts.theme import Canvas, Theme

_WIDTH, _HEIGHT = 1008, 336
"""px of a small picture, shown at a sixth of it."""

_LEAST = 3.0
"""px; how wide a shape is at least, and half of how large a symbol is."""

_APART = 18.0
"""px; upright lines nearer to one another would be seen as one block."""


def small(theme: Theme) -> Canvas:
    """Return the canvas of a small picture: its words, a millimetre high, are left out."""
    return Canvas(width=_WIDTH + 60, height=_HEIGHT + 60, theme=theme, type=6.0, aid=False)


def miniature(figure: dict[str, Any]) -> Markup:
    """Return a figure as an SVG that fills its place: bars, lines and symbols where they are, no
    axis, no name.
    """
    across, up = (figure["layout"].get(axis, {}).get("range") for axis in ("xaxis", "yaxis"))
    if not (across and up):
        return Markup("")
    plot = Plot(across, up, _WIDTH, _HEIGHT)
    drawn = [part for trace in figure["data"] for part in _parts(trace, plot)]
    view = f'viewBox="0 0 {_WIDTH} {_HEIGHT}" preserveAspectRatio="none"'
    return Markup(f'<svg {view} xmlns="http://www.w3.org/2000/svg">{"".join(paths(drawn))}</svg>')


def _parts(trace: dict[str, Any], plot: Plot) -> Iterator[tuple[str, str]]:
    """Yield the style and the path of every shape of a trace; of words, of arrowheads, and of
    crowds of arrows, none.
    """
    if trace["type"] == "bar":
        shade = np.min(trace["marker"].get("opacity", 1))
        yield from ((filled(colour, shade), one) for colour, one in boxes(trace, plot, _LEAST))
    elif "lines" in trace["mode"] and not _crowded(trace, plot):
        yield from lines(trace, plot, 1)
    elif trace["mode"] == "markers" and "customdata" in trace:
        yield from _dots(trace, plot)


def _crowded(trace: dict[str, Any], plot: Plot) -> bool:
    """Whether a trace is of upright lines, most of them too near to the next."""
    x = plot.x(trace["x"])
    if len(x) < 3 or not np.array_equal(x[:-1:3], x[1::3]):
        return False
    return bool(len(x) > 6 and np.median(np.diff(np.sort(x[::3]))) < _APART)


def _dots(trace: dict[str, Any], plot: Plot) -> Iterator[tuple[str, str]]:
    marker, x, y = trace["marker"], plot.x(trace["x"]), plot.y(trace["y"])
    colours = per_shape(marker.get("line", {}).get("color", marker["color"]), len(x))
    for colour, across, down in zip(colours, x, y, strict=True):
        if not np.isnan(across + down):
            corner = across - _LEAST, down - 2 * _LEAST
            yield filled(colour, 1), box(*corner, 2 * _LEAST, 4 * _LEAST, _LEAST)
