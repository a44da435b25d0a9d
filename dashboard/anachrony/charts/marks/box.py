"""Upright boxes: an event from where it begins to where it ends; and faint ones behind them."""

from typing import Any

import pandas as pd

from anachrony.charts.marks.channels import CHANNELS, reads
from anachrony.charts.marks.event import DIMMED, SILENT, events_of
from anachrony.charts.palette import weave
from anachrony.charts.theme import Theme

_HATCHES = {
    "/": {"size": 5, "solidity": 0.12, "fgopacity": 0.5},
    ".": {"size": 5, "solidity": 0.2, "fgopacity": 0.9},
}
_WOVEN = {"size": 6, "solidity": 0.35}
"""Of a weave: coarser than what is estimated."""

_UPRIGHT, _LEVEL = "M3,0H5V8H3Z", "M0,3H8V5H0Z"
_WEAVES = {
    "|": _UPRIGHT,
    "-": _LEVEL,
    "+": _UPRIGHT + _LEVEL,
    "x": "M0,0L8,8H6.5L0,1.5ZM8,0L0,8H1.5L8,1.5Z",
}
_HATCHED = {"/": "M0,7.3L7.3,0H8V.7L.7,8H0Z", ".": "M0,0H1.5V1.5H0Z"}
"""A weave and a hatch in one square of 8 px: a colour is still known by its weave where its event
is estimated.
"""


@reads("x0", "x1", "y0", "y1", "hover")
def boxes(
    rows: pd.DataFrame,
    colour: str,
    theme: Theme,
    opacity: float = 1.0,
    hatch: str = "",
    **more: object,
) -> dict:
    """Return one trace of upright boxes; a `hatch` is Plotly's, drawn in the ground's colour."""
    x0, x1, y0, y1 = (rows[name].to_numpy() for name in ("x0", "x1", "y0", "y1"))
    return {
        "type": "bar",
        "x": (x0 + x1) / 2,
        "width": x1 - x0,
        "base": y0,
        "y": y1 - y0,
        "marker": _fill(colour, opacity, hatch, theme),
        "unselected": {"marker": {"opacity": DIMMED * opacity}},
        **events_of(rows),
        **more,
    }


@reads("x0", "x1", "y0", "y1", "hover", "fill")
def boxes_by_fill(
    rows: pd.DataFrame, theme: Theme, opacity: float = 1.0, hatch: str = ""
) -> list[dict]:
    """Return a trace of upright boxes a fill, in the order in which these come."""
    drawn = rows[[*CHANNELS["boxes_by_fill"]]]  # of tens of columns each part would copy each
    return [
        boxes(alike, str(fill), theme, opacity, hatch)
        for fill, alike in drawn.groupby("fill", sort=False)
    ]


@reads("x0", "x1", "y0", "y1", "hover", "fill", "hatch")
def hatched_boxes(rows: pd.DataFrame, theme: Theme, **more: Any) -> list[dict]:
    """Return a trace of upright boxes a hatch and fill, in the order in which these come."""
    drawn = rows[[*CHANNELS["hatched_boxes"]]]
    return [
        boxes(alike, str(fill), theme, hatch=str(hatch), **more)
        for (hatch, fill), alike in drawn.groupby(["hatch", "fill"], sort=False)
    ]


def _fill(colour: str, opacity: float, hatch: str, theme: Theme) -> dict:
    fill: dict = {"color": colour, "opacity": opacity, "line": {"width": 0}}
    over = {"fillmode": "overlay", "fgcolor": theme.ground}
    woven = weave(colour, theme)
    if woven and hatch:
        fill["pattern"] = {"path": _WEAVES[woven] + _HATCHED[hatch], "size": 8} | over
    elif woven or hatch:
        drawn = _HATCHES[hatch] if hatch else _WOVEN
        fill["pattern"] = {"shape": hatch or woven} | over | drawn
    return fill


def hatched(path: str) -> str:
    """Return the hatch in a pattern of both; nothing where there is none."""
    return next((hatch for hatch, end in _HATCHED.items() if path.endswith(end)), "")


def filled(colour: str, theme: Theme) -> dict:
    """Return the fill of an area, with the weave of its colour, if any."""
    shape = weave(colour, theme)
    if not shape:
        return {"fillcolor": colour}
    over = {"shape": shape, "fillmode": "replace", "bgcolor": colour, "fgcolor": theme.ground}
    return {"fillcolor": colour, "fillpattern": over | _WOVEN}


@reads("x0", "x1", "y0", "y1", "hover")
def shades(rows: pd.DataFrame, theme: Theme) -> dict:
    """Return one trace of faint boxes behind the events, which take no hover and no click from
    them.
    """
    trace = boxes(rows, theme.ash, theme, 0.22, **SILENT)
    del trace["customdata"]
    return trace
