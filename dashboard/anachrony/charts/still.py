"""A story curve as an SVG of its own, as Plotly is going to draw it: what a page shows before its
scripts are there.

It is drawn for one width and holds at others: what lies on the axes stretches with its place, words
and symbols keep their size. Its colours are the page's, so that it is right by night too.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import numpy as np
from markupsafe import Markup, escape

from anachrony.charts import words
from anachrony.charts.paths import Plot, boxes, filled, lines, paths, per_shape
from anachrony.charts.theme import PAPER, SERIF, Canvas

_LEADING = 1.3
"""From line to line, in sizes of the text; this and the places of words are Plotly's."""

_SYMBOLS = {
    "arrow": "M0 0L-.309 .951L.309 .951Z",
    "arrow-wide": "M0 0L-.707 .707A1 1 0 0 1 .707 .707Z",
    "circle": "M.5 0A.5 .5 0 1 1 -.5 0A.5 .5 0 1 1 .5 0Z",
    "diamond": "M.65 0L0 .65L-.65 0L0 -.65Z",
    "line-ew": "M.7 0H-.7",
    "line-ns": "M0 .7V-.7",
    "triangle-down": "M-.577 -.25H.577L0 .5Z",
    "triangle-left": "M.25 -.577V.577L-.5 0Z",
}
"""Plotly's symbols of a size of 1."""

_HATCH = (
    '<pattern id="still-{0}" width="7.07" height="7.07" patternUnits="userSpaceOnUse">'
    '<path fill="{1}" d="M0 0h7.1v7.1h-7.1z"/>'
    '<path d="M-1.8 1.8L1.8 -1.8M0 7.07L7.07 0M5.3 8.8L8.8 5.3"'
    ' stroke="{2}" stroke-opacity=".5" stroke-width=".6"/></pattern>'
)


_Drawn = tuple[dict[str, Any], Canvas]


def still(figure: dict[str, Any], canvas: Canvas, name: str, tight: _Drawn | None = None) -> Markup:
    """Return a paper figure as an SVG of a class (`name`), as wide as its place; nothing of one
    that has no axes. Where its names have no room, those stand that have in a `tight` figure.
    """
    layout, margin, plot = figure["layout"], margins(figure), _plot(figure, canvas)
    if plot is None:
        return Markup("")
    drawn = [*_ground(layout, plot, canvas), *_stretched(figure["data"], plot, name)]
    drawn += [one for trace in figure["data"] for one in _kept(trace, plot)]
    drawn += _tight(*tight) if tight else []
    place = "{t}px {r}px {b}px {l}px".format(**margin)
    beside = margin["l"] + margin["r"]
    style = f"margin:{place};width:calc(100% - {beside}px);height:{plot.height}px"
    return Markup(_named(f'<svg class="{name}" style="{style}">{"".join(drawn)}</svg>'))


def _plot(figure: dict[str, Any], canvas: Canvas) -> Plot | None:
    """What lies between the axes of a figure, where it has any."""
    layout, margin = figure["layout"], margins(figure)
    across, up = (layout.get(axis, {}).get("range") for axis in ("xaxis", "yaxis"))
    if not (across and up):
        return None
    wide, tall = canvas.width - margin["l"] - margin["r"], canvas.height - margin["t"] - margin["b"]
    return Plot(across, up, wide, tall)


def _tight(figure: dict[str, Any], canvas: Canvas) -> Iterator[str]:
    """The names of a figure."""
    if plot := _plot(figure, canvas):
        said = (trace for trace in figure["data"] if trace.get("mode") == "text")
        yield f'<g class="tight">{"".join(one for trace in said for one in _kept(trace, plot))}</g>'


def margins(figure: dict[str, Any]) -> dict[str, int]:
    """Return the margins of a figure as Plotly takes them, in whole px."""
    return {side: round(px) for side, px in figure["layout"]["margin"].items()}


def _named(drawn: str) -> str:
    """The drawing with its colours by their names in the page."""
    names = {colour.lower(): name for name, colour in reversed(PAPER.colours.items())}
    return re.sub(
        '(?<=")#[0-9A-Fa-f]{6}(?=")',
        lambda found: f"var(--{name})" if (name := names.get(found[0].lower())) else found[0],
        drawn,
    )


def _ground(layout: dict[str, Any], plot: Plot, canvas: Canvas) -> Iterator[str]:
    """The ticks and titles of the axes, and what lies below the marks."""
    yield from _across(layout["xaxis"], plot, canvas)
    yield from _up(layout["yaxis"], plot, canvas)
    yield from _titles(layout, plot, canvas)
    for shape in layout.get("shapes", []):
        if shape["type"] == "line" and shape.get("layer") == "below":
            yield _rule(shape, plot)


def _across(axis: dict[str, Any], plot: Plot, canvas: Canvas) -> Iterator[str]:
    """The ticks across; where they stand over the plot, with their lines."""
    size, font = canvas.type, (canvas.type, canvas.theme.quiet)
    over, under = axis.get("side") == "top", plot.height + 1 + size
    for place, said in zip(axis["tickvals"], axis["ticktext"], strict=True):
        x = _part(plot.x([place])[0], plot.width)
        if over:
            yield f'<line x1="{x}" x2="{x}" y2="100%" stroke="{canvas.theme.faint}"/>'
        lift = (0.3 + said.count("<br>") * _LEADING) * size
        yield _words(said, x, -lift if over else under, font)


def _up(axis: dict[str, Any], plot: Plot, canvas: Canvas) -> Iterator[str]:
    """The ticks of the upright axis, with their lines."""
    size, font = canvas.type, (canvas.type, canvas.theme.quiet)
    for place, said in zip(axis["tickvals"], axis["ticktext"], strict=True):
        y = float(plot.y([place])[0])
        yield f'<line y1="{y:.1f}" y2="{y:.1f}" x2="100%" stroke="{canvas.theme.faint}"/>'
        up = said.count("<br>") * _LEADING / 2 * size
        yield _words(said, "-1", y + 0.35 * size - up, font, "end")


def _titles(layout: dict[str, Any], plot: Plot, canvas: Canvas) -> Iterator[str]:
    size, across, up = canvas.type, *(layout[axis]["title"]["text"] for axis in ("xaxis", "yaxis"))
    font = 1.15 * size, canvas.theme.ink
    if across:
        foot = canvas.height - round(layout["margin"]["t"]) - 5
        yield _words(across, "50%", foot, font, "serif")
    if up:
        widest = max(words.label_width(one, "sans") for one in layout["yaxis"]["ticktext"]) * size
        place = f"translate({-5.4 - widest - size:.1f} {plot.height / 2}) rotate(-90)"
        yield f'<g transform="{place}">{_words(up, "0", 0, font, "serif")}</g>'


def _rule(shape: dict[str, Any], plot: Plot) -> str:
    """A line through the plot, along one of its axes."""
    drawn = f'stroke="{shape["line"]["color"]}" stroke-dasharray="3 3"'
    if shape.get("xref") == "paper":
        y = float(plot.y([shape["y0"]])[0])
        return f'<line x2="100%" y1="{y:.1f}" y2="{y:.1f}" {drawn}/>'
    x = _part(plot.x([shape["x0"]])[0], plot.width)
    return f'<line x1="{x}" x2="{x}" y2="100%" {drawn}/>'


def _stretched(traces: list[dict[str, Any]], plot: Plot, name: str) -> Iterator[str]:
    """The bars, then the lines, as wide as their place; `name` tells hatches of pictures apart."""
    hatches: dict[str, str] = {}
    bars = [one for one in traces if one["type"] == "bar"]
    drawn = [part for one in bars for part in _bars(one, plot, hatches, name)]
    for one in traces:
        if one["type"] != "bar" and "lines" in one["mode"]:
            dashed = ' stroke-dasharray="3 3"' if one["line"].get("dash") == "dot" else ""
            drawn += [(style + dashed, path) for style, path in lines(one, plot)]
    view = f'viewBox="0 0 {plot.width} {plot.height}" preserveAspectRatio="none"'
    yield f'<svg width="100%" height="100%" {view}>'
    yield f"<defs>{''.join(hatches.values())}</defs>{''.join(paths(drawn))}</svg>"


def _bars(
    trace: dict[str, Any], plot: Plot, hatches: dict[str, str], name: str
) -> Iterator[tuple[str, str]]:
    marker = trace["marker"]
    shade, pattern = float(np.min(marker.get("opacity", 1))), marker.get("pattern")
    for colour, path in boxes(trace, plot, 0):
        hatch = f"{name}-{colour.lstrip('#')}"
        if pattern:
            hatches[hatch] = _HATCH.format(hatch, colour, pattern["fgcolor"])
        fill = f"url(#still-{hatch})" if pattern else colour
        yield filled(fill, shade), path


def _kept(trace: dict[str, Any], plot: Plot) -> Iterator[str]:
    """The symbols and the words of a trace, each at its place and of its size."""
    mode = trace.get("mode", "")
    if mode not in ("markers", "text") or not len(trace["x"]):
        return
    x, y = plot.x(trace["x"]), plot.y(trace["y"])
    there = np.flatnonzero(~np.isnan(x + y))
    drawn = _symbol if mode == "markers" else _word
    for at in there:
        yield drawn(trace, int(at), _part(x[at], plot.width), float(y[at]))


def _symbol(trace: dict[str, Any], at: int, x: str, y: float) -> str:
    marker, size = trace["marker"], trace["marker"]["size"]
    count = len(trace["x"])
    line = marker.get("line", {})
    edge = per_shape(line.get("color", "none"), count)[at]
    fill = per_shape(marker["color"], count)[at]
    wide, turned = line.get("width", 0) / size, np.broadcast_to(marker.get("angle", 0), count)[at]
    path = f'<path d="{_SYMBOLS[marker["symbol"]]}" fill="{fill}"'
    path += f' stroke="{edge}" stroke-width="{wide:.3g}"' if wide else ""
    how = f"rotate({turned}) scale({size:g})" if turned else f"scale({size:g})"
    return f'<svg x="{x}" y="{y:.1f}" overflow="visible">{path} transform="{how}"/></svg>'


def _word(trace: dict[str, Any], at: int, x: str, y: float) -> str:
    said, font = str(trace["text"][at]), trace["textfont"]
    lift = font["size"] * (0.25 + said.count("<br>") * _LEADING)
    kind = "name serif" if font.get("family") == SERIF else "name"
    side = str(np.broadcast_to(trace["textposition"], len(trace["x"]))[at]).split()[-1]
    kind += {"left": " end", "right": " begin"}.get(side, "")
    return _words(said, x, y - lift, (font["size"], font["color"]), kind)


def _words(said: str, x: str, y: float, font: tuple[float, str], kind: str = "") -> str:
    """Words of a size and a colour whose first line stands on y, about x; of a `kind` that the
    page's style sheet knows.
    """
    first, *others = (escape(unescape(line)) for line in said.split("<br>"))
    rest = "".join(f'<tspan x="{x}" dy="{_LEADING}em">{line}</tspan>' for line in others)
    size, colour = font
    styled = f'font-size="{size:g}" fill="{colour}"' + (f' class="{kind}"' if kind else "")
    return f'<text x="{x}" y="{y:.1f}" {styled}>{first}{rest}</text>'


def _part(place: float, whole: float) -> str:
    return f"{100 * place / whole:.2f}%"
