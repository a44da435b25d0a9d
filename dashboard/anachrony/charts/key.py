"""The one key: the colours and signs that a figure uses, read from what it draws, and no others; in
words beside it on the page, within it in a picture that leaves.
"""

from typing import Any, NamedTuple

import numpy as np
from markupsafe import Markup

from anachrony import text
from anachrony.charts import marks, words
from anachrony.charts import signs as shapes
from anachrony.charts.palette import weave
from anachrony.charts.theme import Canvas, Theme
from anachrony.views import VIEWS

MOST = 20
"""Colours and signs; of more colours, the key says how many are left out."""

_OF_SYMBOLS = {
    "arrow": "back",
    "arrow-wide": "forward",
    "diamond": "neither",
    "triangle-down": "flag",
    "triangle-left": "flag",
    "triangle-right": "flag",
    **{f"triangle-{way}-open": "hollow" for way in ("down", "left", "right", "up")},
}
_BANDS = ("sound", "music")
"""The tracks that views draw thinner than the image."""


class Entry(NamedTuple):
    """What a key says of one sign; a colour has the sign `hue`."""

    sign: str
    name: str
    colour: str = ""


def entries(figure: dict[str, Any], view: str, theme: Theme) -> list[Entry]:
    """Return what the key of an undimmed figure says: its colours, of very many how many more there
    are, then every sign: a strand is named beside its events, a sign nowhere else.
    """
    used = _colours(figure)
    colours = [
        Entry(f"hue{weave(fill, theme)}", text.named("value", name), fill)
        for name, fill in figure["hues"].items()
        if name and fill in used
    ]
    called = [Entry(sign, text.say(f"key.{sign}")) for sign in signs(figure, view, theme)]
    room = MOST - len(called)
    more = [Entry("", text.say("page.and_more", count=len(colours) - room))]
    return [*colours[:room], *(more if len(colours) > room else []), *called]


def signs(figure: dict[str, Any], view: str, theme: Theme) -> list[str]:
    """Return the signs that a figure of a view uses, in the order in which a key says them."""
    used = {sign for trace in figure["data"] for sign in _signs(trace, theme)}
    used |= set(_BANDS) & figure["tracks"]
    return [sign for sign in VIEWS[view].signs if sign in used]


def _signs(trace: dict[str, Any], theme: Theme) -> set[str]:
    marker = trace.get("marker", {})
    symbol, colour = marker.get("symbol"), marker.get("color")
    if trace["type"] == "bar":
        return _of_box(trace, marker, theme)
    if symbol is None or not len(trace["x"]):
        said = (trace.get("meta") or {}).get("sign")
        return {said} if said and len(trace["x"]) else set()
    if not isinstance(symbol, str):  # signs that stand beside their own words
        return set()
    if symbol == "circle" and isinstance(colour, str) and colour == theme.ground:
        return {"ring"}
    return {_OF_SYMBOLS[symbol]} if symbol in _OF_SYMBOLS else set()


def _of_box(trace: dict[str, Any], marker: dict[str, Any], theme: Theme) -> set[str]:
    pattern, faint = marker.get("pattern", {}), marker.get("opacity", 1) != 1
    shape = pattern.get("shape") or marks.hatched(pattern.get("path", ""))
    said = (trace.get("meta") or {}).get("sign")
    if said:
        return {said} if len(trace["x"]) else set()
    if "customdata" not in trace:
        return {"shade"} if faint and marker.get("color") == theme.ash else set()
    if trace.get("hoverinfo") == "skip":
        return {"margin"}
    hatches = {"/": "fringe" if faint else "hatch", ".": "dots"}
    return {hatches[shape]} if shape in hatches else set()


def _colours(figure: dict[str, Any]) -> set[str]:
    """Every colour that a figure draws with."""
    found: set[str] = set()
    for trace in figure["data"]:
        if not len(trace["x"]):
            continue
        marker, line = trace.get("marker", {}), trace.get("line", {})
        for colour in (marker.get("color"), line.get("color"), trace.get("fillcolor")):
            several = isinstance(colour, list | tuple | np.ndarray)
            found |= set(map(str, colour)) if several else {str(colour)}
    return found


def key(figure: dict[str, Any], view: str, theme: Theme) -> Markup:
    """Return the key of an undimmed figure as HTML."""
    rows = (
        Markup("<li>{}{}</li>").format(_small(one, theme), one.name)
        for one in entries(figure, view, theme)
    )
    return Markup("").join(rows)


def _small(entry: Entry, theme: Theme) -> Markup:
    drawn = shapes.svg(entry.sign, theme, entry.colour)
    across = f'viewBox="0 0 {shapes.WIDE} {shapes.HIGH}" aria-hidden="true"'
    return Markup(f"<svg {across}>{drawn}</svg>") if drawn else Markup("")


# --- in a picture ---------------------------------------------------------------------------------


class Placed(NamedTuple):
    """An entry with where it begins, in px from the left, and in which row from above."""

    entry: Entry
    left: float
    row: int


_SIZE = 0.95
"""The size of a key's words, in sizes of the text."""


def in_rows(said: list[Entry], canvas: Canvas) -> list[Placed]:
    """Return the entries of a key one after another, in as many rows as a canvas is narrow."""
    edge, gap = 1.2 * canvas.type, 1.6 * canvas.type
    left, row, found = edge, 0, []
    for one in said:
        said_wide = _SIZE * words.label_width(words.plain(one.name), "sans")
        wide = (1.7 * bool(one.sign) + said_wide) * canvas.type
        if left > edge and left + wide > canvas.width - edge:
            left, row = edge, row + 1
        found.append(Placed(one, left, row))
        left += wide + gap
    return found


def rows(said: list[Entry], canvas: Canvas) -> float:
    """Return how many lines of the caption's height a key takes in a picture, with air under it."""
    return in_rows(said, canvas)[-1].row + 2.5 if said else 0.0


def keyed(figure: dict[str, Any], said: list[Entry], canvas: Canvas) -> dict[str, Any]:
    """Return a picture's figure with a key over its caption, which takes the canvas's `lines`."""
    layout = figure["layout"]
    notes: list[dict[str, Any]] = []
    drawn: list[dict[str, Any]] = []
    margin, top = layout["margin"], (1.4 * (canvas.lines + rows(said, canvas)) - 1.9) * canvas.type
    font = {"size": _SIZE * canvas.type, "color": canvas.theme.ink}
    for (sign, name, colour), left, row in in_rows(said, canvas):
        x, y = left - margin["l"], top - 1.4 * row * canvas.type - margin["b"]
        drawn += shapes.paths(sign, colour, (x, y), canvas)
        place = {"xshift": x + 1.7 * canvas.type * bool(sign), "yshift": y}
        notes.append({"text": words.plain(name), "font": font, **_FOOT, **place})
    more = {
        "annotations": [*layout["annotations"], *notes],
        "shapes": [*layout.get("shapes", ()), *drawn],
    }
    return figure | {"layout": layout | more}


_FOOT = {
    "showarrow": False,
    "x": 0,
    "xref": "paper",
    "xanchor": "left",
    "y": 0,
    "yref": "paper",
    "yanchor": "middle",
    "align": "left",
}
