"""The signs of a key as small drawings, for a page and for a picture alike."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from anachrony.charts.theme import Canvas, Theme

WIDE, HIGH = 16, 14
"""The room of a sign, in its own units: about px of a page."""

Points = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Stroke:
    """A line through points from the upper left corner or, with a `fill`, an area; colours are
    names of a theme's, or `colour`: the entry's own.
    """

    points: Points
    fill: str = ""
    line: str = ""
    width: float = 1.0
    opacity: float = 1.0
    dash: str = ""


def _box(left: float, top: float, right: float, foot: float) -> Points:
    return ((left, top), (right, top), (right, foot), (left, foot), (left, top))


_WHOLE, _HEAD = _box(1, 3, 15, 11), ((9, 3.5), (15, 7), (9, 10.5), (9, 3.5))
_TURN = np.linspace(0, 2 * np.pi, 17)
_CIRCLE = tuple((float(8 + 4 * np.cos(at)), float(7 + 4 * np.sin(at))) for at in _TURN)
_DOTS = tuple((x, y) for y in (5, 9) for x in (3, 7, 11))

_DRAWN: dict[str, tuple[Stroke, ...]] = {
    "hue": (Stroke(_WHOLE, "colour"),),
    "hatch": (
        Stroke(_WHOLE, "ink"),
        *(Stroke(((at, 11), (at + 5, 3)), line="ground") for at in (1, 5.5, 10)),
    ),
    "fringe": (Stroke(_WHOLE, "ink", opacity=0.26),),
    "pale": (Stroke(_WHOLE, "ink", opacity=0.42),),
    "margin": (Stroke(((1, 7), (15, 7)), line="ash", width=2),),
    "dots": (
        Stroke(_WHOLE, "ash"),
        *(Stroke(((x, y), (x + 1.6, y)), line="ground", width=1.6) for x, y in _DOTS),
    ),
    "ring": (Stroke(_CIRCLE, line="quiet", width=1.4),),
    "flag": (
        Stroke(((4, 2), (12, 2), (8, 7), (4, 2)), "ink"),
        Stroke(((8, 6), (8, 13)), line="ink", width=2),
    ),
    "back": (Stroke(((1, 7), (9, 7)), line="quiet"), Stroke(_HEAD, "quiet")),
    "forward": (Stroke(((1, 7), (9, 7)), line="quiet", dash="dot"), Stroke(_HEAD, "quiet")),
    "neither": (
        Stroke(((1, 7), (12, 7)), line="quiet", width=0.7),
        Stroke(((10, 7), (12, 5), (14, 7), (12, 9), (10, 7)), "quiet"),
    ),
    "hollow": (Stroke(_HEAD, line="ink", width=1.2),),
    "open": (Stroke(((8, 1), (8, 13)), line="quiet"),),
    "apart": (Stroke(_box(1, 5.5, 15, 8.5), "quiet"),),
    "level": (Stroke(((2, 10), (2, 6), (14, 6), (14, 10)), line="quiet"),),
    "shade": (Stroke(_box(3, 1, 13, 13), "ash", opacity=0.35),),
    "sound": (Stroke(((1, 7), (15, 7)), line="ink", width=2.2),),
    "music": (Stroke(((1, 7), (15, 7)), line="ink", width=1),),
}


_UPRIGHT = tuple(Stroke(((x, 3), (x, 11)), line="ground") for x in (4, 8, 12))
_LEVEL = tuple(Stroke(((1, y), (15, y)), line="ground") for y in (5.5, 8.5))
_CROSSED = tuple(
    Stroke(((x, 3), (x + by, 11)), line="ground") for x, by in ((2, 5), (9, 5), (7, -5), (14, -5))
)
_OVER = {"|": _UPRIGHT, "-": _LEVEL, "x": _CROSSED, "+": _UPRIGHT + _LEVEL}
_DRAWN |= {f"hue{over}": (Stroke(_WHOLE, "colour"), *lines) for over, lines in _OVER.items()}


def svg(sign: str, theme: Theme, colour: str) -> str:
    """Return a sign as the elements of an SVG of `WIDE` × `HIGH`; empty for what has none."""
    return "".join(_path(stroke, theme, colour) for stroke in _DRAWN.get(sign, ()))


def _path(stroke: Stroke, theme: Theme, colour: str) -> str:
    way = "M" + "L".join(f"{x:g} {y:g}" for x, y in stroke.points)
    fill, line = (_tone(name, theme, colour) for name in (stroke.fill, stroke.line))
    dash = ' stroke-dasharray="2 2"' if stroke.dash else ""
    edge = f' stroke="{line}" stroke-width="{stroke.width:g}"{dash}' if line else ""
    shade = f' opacity="{stroke.opacity:g}"' if stroke.opacity < 1 else ""
    return f'<path d="{way}" fill="{fill or "none"}"{edge}{shade}/>'


def paths(
    sign: str, colour: str, corner: tuple[float, float], canvas: Canvas
) -> Iterator[dict[str, object]]:
    """Yield a sign as shapes of a layout whose left middle lies at a corner: px from the plot's
    lower left one.
    """
    scale = canvas.type / 13
    for stroke in _DRAWN.get(sign, ()):
        fill, line = (_tone(name, canvas.theme, colour) for name in (stroke.fill, stroke.line))
        ends = [
            f"{corner[0] + scale * x:.1f} {corner[1] + scale * (HIGH / 2 - y):.1f}"
            for x, y in stroke.points
        ]
        edge = {"color": line or fill, "width": scale * stroke.width * bool(line)}
        yield {
            "type": "path",
            "path": "M" + "L".join(ends),
            "fillcolor": fill or "rgba(0,0,0,0)",
            "line": edge | ({"dash": stroke.dash} if stroke.dash else {}),
            "opacity": stroke.opacity,
            **_IN_PX,
        }


_IN_PX = {
    "xref": "paper",
    "yref": "paper",
    "xsizemode": "pixel",
    "ysizemode": "pixel",
    "xanchor": 0,
    "yanchor": 0,
}


def _tone(name: str, theme: Theme, colour: str) -> str:
    return colour if name == "colour" else str(getattr(theme, name)) if name else ""
