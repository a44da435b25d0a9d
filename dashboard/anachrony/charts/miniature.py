"""The bars and lines of a view's figure as a small picture without a word."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

import numpy as np
from markupsafe import Markup

from anachrony.charts.theme import Canvas, Theme

_WIDTH, _HEIGHT = 1008, 336
"""px of a small picture, shown at a sixth of it."""

_LEAST = 3.0
"""px; how wide a shape is at least, and half of how large a symbol is."""


def small(theme: Theme) -> Canvas:
    """Return the canvas of a small picture: its words, a millimetre high, are left out."""
    return Canvas(width=_WIDTH + 60, height=_HEIGHT + 60, theme=theme, type=6.0, aid=False)


def miniature(figure: dict[str, Any]) -> Markup:
    """Return a figure as an SVG that fills its place: bars, lines and symbols where they are, no
    axis, no name.
    """
    ends = [figure["layout"].get(axis, {}).get("range") for axis in ("xaxis", "yaxis")]
    if not all(ends):
        return Markup("")
    drawn = [part for trace in figure["data"] for part in _parts(trace, _Plot(*ends))]
    view = f'viewBox="0 0 {_WIDTH} {_HEIGHT}" preserveAspectRatio="none"'
    return Markup(f'<svg {view} xmlns="http://www.w3.org/2000/svg">{"".join(_paths(drawn))}</svg>')


class _Plot:
    """Where the units of two axes lie in the picture, in px from its upper left corner."""

    def __init__(self, across: Iterable[float], up: Iterable[float]) -> None:
        self.left, self.right = map(float, across)
        self.foot, self.top = map(float, up)

    def x(self, place: Any) -> np.ndarray:
        return (_numbers(place) - self.left) / (self.right - self.left) * _WIDTH

    def y(self, place: Any) -> np.ndarray:
        return (self.top - _numbers(place)) / (self.top - self.foot) * _HEIGHT


def _numbers(values: Any) -> np.ndarray:
    return np.array([np.nan if one is None else one for one in values], dtype=float)


def _parts(trace: dict[str, Any], plot: _Plot) -> Iterator[tuple[str, str]]:
    """Yield the style and the path of every shape of a trace; of words, and of arrowheads, none."""
    if trace["type"] == "bar":
        yield from _bars(trace, plot)
    elif "lines" in trace["mode"]:
        yield from _lines(trace, plot)
    elif trace["mode"] == "markers" and "customdata" in trace:
        yield from _dots(trace, plot)


def _bars(trace: dict[str, Any], plot: _Plot) -> Iterator[tuple[str, str]]:
    base, high = _numbers(trace["base"]), _numbers(trace["y"])
    middle, wide = _numbers(trace["x"]), _numbers(trace["width"])
    corners = zip(
        plot.x(middle - wide / 2),
        plot.x(middle + wide / 2),
        plot.y(base + high),
        plot.y(base),
        strict=True,
    )
    marker = trace["marker"]
    colours = _each(marker.get("color"), len(base))
    shade = float(np.min(marker.get("opacity", 1)))
    for colour, (left, right, top, foot) in zip(colours, corners, strict=True):
        if not np.isnan(left + right + top + foot):
            yield _filled(colour, shade), _box(left, min(top, foot), right - left, abs(foot - top))


def _lines(trace: dict[str, Any], plot: _Plot) -> Iterator[tuple[str, str]]:
    line = trace.get("line", {})
    places = np.column_stack([plot.x(trace["x"]), plot.y(trace["y"])])
    path = "".join(map(_run, _runs(places)))
    if path and trace.get("fill") == "toself":
        yield _filled(trace.get("fillcolor", line.get("color")), trace.get("opacity", 1)), path
    elif path:
        wide = max(float(line.get("width", 1)), 1)
        yield f'fill="none" stroke="{line.get("color")}" stroke-width="{wide:g}" {_EVEN}', path


def _dots(trace: dict[str, Any], plot: _Plot) -> Iterator[tuple[str, str]]:
    marker, x, y = trace["marker"], plot.x(trace["x"]), plot.y(trace["y"])
    colours = _each(marker.get("line", {}).get("color", marker["color"]), len(x))
    for colour, across, down in zip(colours, x, y, strict=True):
        if not np.isnan(across + down):
            yield (
                _filled(colour, 1),
                _box(across - _LEAST, down - 2 * _LEAST, 2 * _LEAST, 4 * _LEAST),
            )


def _runs(places: np.ndarray) -> list[np.ndarray]:
    """The unbroken stretches of a line."""
    there = ~np.isnan(places).any(axis=1)
    edges = np.flatnonzero(np.diff(there.astype(int))) + 1
    return [run for run in np.split(places, edges) if len(run) and not np.isnan(run).any()]


def _run(places: np.ndarray) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in places)


def _box(left: float, top: float, wide: float, high: float) -> str:
    wide, high = max(wide, _LEAST), max(high, _LEAST)
    return f"M{left:.1f} {top:.1f}h{wide:.1f}v{high:.1f}h{-wide:.1f}z"


_EVEN = 'vector-effect="non-scaling-stroke"'
"""Of a line that is as wide in the page as it says, however its picture is scaled."""


def _filled(colour: Any, opacity: Any) -> str:
    return f'fill="{colour}" fill-opacity="{float(opacity):.2g}"'


def _each(colour: Any, count: int) -> list[Any]:
    return [colour] * count if isinstance(colour, str) else list(colour)


def _paths(parts: list[tuple[str, str]]) -> Iterator[str]:
    """Neighbours of one style as one path."""
    for style, alike in groupby(parts, key=lambda part: part[0]):
        yield f'<path {style} d="{"".join(path for _, path in alike)}"/>'
