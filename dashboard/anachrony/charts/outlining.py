"""The mark of a chosen event: a line around all that is drawn of it, beside what is small."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import numpy as np

from anachrony.charts.theme import Canvas

_SMALL, _AWAY = 14.0, 3.0
"""px; what is narrower, or lower, has the line so far beside it, and keeps its hue."""


class Box(NamedTuple):
    """A box from its left to its right, from its foot to its head, in px from the axes' noughts."""

    left: float
    right: float
    low: float
    high: float


def outline(figure: dict, events: tuple[str, ...], canvas: Canvas) -> dict:
    """Return the x and y (axis units) of lines around every mark of the events, one around those
    that meet; empty where there is none.
    """
    units = _units(figure["layout"], canvas)
    boxes = [box for trace in figure["data"] for box in _boxes(trace, events, units)]
    x: list[float | None] = []
    y: list[float | None] = []
    for left, right, low, high in _joined(boxes):
        x += [*(units[0] * at for at in (left, right, right, left, left)), None]
        y += [*(units[1] * at for at in (low, low, high, high, low)), None]
    return {"x": x, "y": y}


def _units(layout: dict, canvas: Canvas) -> tuple[float, float]:
    """Axis units per px across and up."""
    margin = layout["margin"]
    wide = canvas.width - margin["l"] - margin["r"]
    tall = layout.get("height", canvas.height) - margin["t"] - margin["b"]
    return _unit(layout, "xaxis", wide), _unit(layout, "yaxis", tall)


def _unit(layout: dict, axis: str, px: float) -> float:
    first, last = layout.get(axis, {}).get("range", (0.0, 1.0))
    return abs(last - first) / max(px, 1.0)


def _boxes(trace: dict, events: tuple[str, ...], units: tuple[float, float]) -> Iterator[Box]:
    silent = trace.get("hoverinfo") == "skip"
    marked = np.isin(() if silent else trace.get("customdata", ()), events)
    for at in np.flatnonzero(marked).tolist():
        left, right, low, high = _extent(trace, at, units)
        if trace.get("marker", {}).get("opacity") == 0:  # the middle of a ribbon, which is no mark
            yield Box(left, right, low, high)
        else:
            yield Box(*_around(left, right), *_around(low, high))


def _extent(trace: dict, at: int, units: tuple[float, float]) -> Box:
    x, y = float(trace["x"][at]) / units[0], float(trace["y"][at]) / units[1]
    if trace["type"] == "bar":
        half = float(trace["width"][at]) / 2 / units[0]
        base = float(trace["base"][at]) / units[1]
        return Box(x - half, x + half, base, base + y)
    left, right, down, up = _reach(trace.get("marker", {}), at)
    return Box(x - left, x + right, y - down, y + up)


_TRIANGLES = {
    "triangle-down": (1.16, 1.16, 1.0, 0.5),
    "triangle-up": (1.16, 1.16, 0.5, 1.0),
    "triangle-left": (1.0, 0.5, 1.16, 1.16),
    "triangle-right": (0.5, 1.0, 1.16, 1.16),
}
"""How far those go to the left and right, down and up, in halves of their size."""


def _reach(marker: dict, at: int) -> tuple[float, ...]:
    """How far a symbol goes to the left and right, down and up, in px."""
    if marker.get("opacity") == 0:
        return (0.0,) * 4
    half, symbol = float(_of(marker.get("size", 0.0), at)) / 2, str(_of(marker.get("symbol"), at))
    thin = float(_of(marker.get("line", {}).get("width", 0.0), at)) / 2
    stems = {"line-ns": (thin, thin, half, half), "line-ew": (half, half, thin, thin)}
    ways = _TRIANGLES.get(symbol.removesuffix("-open"), (1.0,) * 4)
    return stems.get(symbol, tuple(half * way for way in ways))


def _of(value: Any, at: int) -> Any:
    """What a marker says of one of its points, whether or not it says it of all alike."""
    return value[at] if isinstance(value, list | np.ndarray) else value


def _around(first: float, last: float) -> tuple[float, float]:
    away = _AWAY * (last - first < _SMALL)
    return first - away, last + away


def _joined(boxes: Iterable[Box]) -> list[Box]:
    """The boxes, those that meet as the one around them."""
    joined: list[Box] = []
    for box in boxes:
        met = [one for one in joined if _meet(one, box)]
        joined = [one for one in joined if one not in met]
        every = np.array([*met, box])
        ends = every[:, 0].min(), every[:, 1].max(), every[:, 2].min(), every[:, 3].max()
        joined.append(Box(*map(float, ends)))
    return joined


def _meet(one: Box, other: Box) -> bool:
    across = one.left < other.right and other.left < one.right
    return across and one.low < other.high and other.low < one.high


def outline_marks(canvas: Canvas) -> list[dict]:
    """Return the two traces that wait for the outline of a chosen event: a halo of the ground, seen
    on what is black, and a line of ink.
    """
    theme = canvas.theme
    return [_outline(theme.ground, 5.0), _outline(theme.ink, 2.5)]


def _outline(colour: str, width: float) -> dict:
    mark = {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [],
        "y": [],
        "line": {"color": colour, "width": width},
        "marker": {"size": width + 0.5, "color": colour},
    }
    return {**mark, "hoverinfo": "skip", "showlegend": False, "cliponaxis": False}
