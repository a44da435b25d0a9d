"""A figure's bars and lines as paths of SVG."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

import numpy as np


class Plot:
    """Where the units of two axes lie in a picture of some px, from its upper left corner."""

    def __init__(self, across: Any, up: Any, width: float, height: float) -> None:
        self.left, self.right = map(float, across)
        self.foot, self.top = map(float, up)
        self.width, self.height = width, height

    def x(self, place: Any) -> np.ndarray:
        return (as_numbers(place) - self.left) / (self.right - self.left) * self.width

    def y(self, place: Any) -> np.ndarray:
        return (self.top - as_numbers(place)) / (self.top - self.foot) * self.height


def as_numbers(values: Any) -> np.ndarray:
    """Return values as numbers; NaN where there is none."""
    return np.array([np.nan if one is None else one for one in values], dtype=float)


def boxes(trace: dict[str, Any], plot: Plot, least: float) -> Iterator[tuple[str, str]]:
    """Yield the colour and the path of every bar of a trace, `least` px wide and high."""
    base, high = as_numbers(trace["base"]), as_numbers(trace["y"])
    middle, wide = as_numbers(trace["x"]), as_numbers(trace["width"])
    corners = zip(
        plot.x(middle - wide / 2),
        plot.x(middle + wide / 2),
        plot.y(base + high),
        plot.y(base),
        strict=True,
    )
    colours = per_shape(trace["marker"].get("color"), len(base))
    for colour, (left, right, top, foot) in zip(colours, corners, strict=True):
        if not np.isnan(left + right + top + foot):
            yield colour, box(left, min(top, foot), right - left, abs(foot - top), least)


def lines(trace: dict[str, Any], plot: Plot, least: float = 0.0) -> Iterator[tuple[str, str]]:
    """Yield the style and the path of a trace's line, `least` px wide."""
    line = trace.get("line", {})
    places = np.column_stack([plot.x(trace["x"]), plot.y(trace["y"])])
    path = "".join(map(_run, _runs(places)))
    if path and trace.get("fill") == "toself":
        yield filled(trace.get("fillcolor", line.get("color")), trace.get("opacity", 1)), path
    elif path:
        wide = max(float(line.get("width", 1)), least)
        yield f'fill="none" stroke="{line.get("color")}" stroke-width="{wide:g}" {_EVEN}', path


_EVEN = 'vector-effect="non-scaling-stroke"'
"""Of a line that is as wide in the page as it says, however its picture is scaled."""


def _runs(places: np.ndarray) -> list[np.ndarray]:
    """The unbroken stretches of a line."""
    there = ~np.isnan(places).any(axis=1)
    edges = np.flatnonzero(np.diff(there.astype(int))) + 1
    return [run for run in np.split(places, edges) if len(run) and not np.isnan(run).any()]


def _run(places: np.ndarray) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in places)


def box(left: float, top: float, wide: float, high: float, least: float = 0.0) -> str:
    """Return a rectangle as a path."""
    wide, high = max(wide, least), max(high, least)
    return f"M{left:.1f} {top:.1f}h{wide:.1f}v{high:.1f}h{-wide:.1f}z"


def filled(colour: Any, opacity: Any) -> str:
    """Return the style of a shape without an edge."""
    return f'fill="{colour}" fill-opacity="{float(opacity):.2g}"'


def per_shape(colour: Any, count: int) -> list[Any]:
    """Return a colour, or many, as one a shape."""
    return [colour] * count if isinstance(colour, str) else list(colour)


def paths(parts: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield neighbours of one style as one path."""
    for style, alike in groupby(parts, key=lambda part: part[0]):
        yield f'<path {style} d="{"".join(path for _, path in alike)}"/>'
