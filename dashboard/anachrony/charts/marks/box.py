"""Upright boxes: an event from where it begins to where it ends; and faint ones behind them."""

import pandas as pd

from anachrony.charts.marks.event import DIMMED, SILENT, events_of
from anachrony.charts.palette import weave
from anachrony.charts.theme import Theme

_HATCHES = {
    "/": {"size": 5, "solidity": 0.12, "fgopacity": 0.5},
    ".": {"size": 5, "solidity": 0.2, "fgopacity": 0.9},
}
_WOVEN = {"size": 6, "solidity": 0.35}
"""Of a weave: coarser than what is estimated."""


def boxes(
    rows: pd.DataFrame,
    colour: str,
    theme: Theme,
    opacity: float = 1.0,
    hatch: str = "",
    **more: object,
) -> dict:
    """Return one trace of upright boxes.

    Reads x0, x1, y0, y1 (axis units) and hover; `hatch` is a Plotly pattern, drawn in the ground's
    colour.
    """
    return {
        "type": "bar",
        "x": ((rows["x0"] + rows["x1"]) / 2).to_numpy(),
        "width": (rows["x1"] - rows["x0"]).to_numpy(),
        "base": rows["y0"].to_numpy(),
        "y": (rows["y1"] - rows["y0"]).to_numpy(),
        "marker": _fill(colour, opacity, hatch, theme),
        "unselected": {"marker": {"opacity": DIMMED * opacity}},
        **events_of(rows),
        **more,
    }


def _fill(colour: str, opacity: float, hatch: str, theme: Theme) -> dict:
    fill: dict = {"color": colour, "opacity": opacity, "line": {"width": 0}}
    shape = hatch or weave(colour, theme)
    if shape:
        drawn = _HATCHES.get(shape, _WOVEN)
        fill["pattern"] = {"shape": shape, "fillmode": "overlay", "fgcolor": theme.ground, **drawn}
    return fill


def filled(colour: str, theme: Theme) -> dict:
    """Return the fill of an area, with the weave of its colour, if any."""
    shape = weave(colour, theme)
    if not shape:
        return {"fillcolor": colour}
    over = {"shape": shape, "fillmode": "replace", "bgcolor": colour, "fgcolor": theme.ground}
    return {"fillcolor": colour, "fillpattern": over | _WOVEN}


def shades(rows: pd.DataFrame, theme: Theme) -> dict:
    """Return one trace of faint boxes behind the events, which take no hover and no click from
    them. Reads x0, x1, y0, y1 (axis units) and hover.
    """
    trace = boxes(rows, theme.ash, theme, 0.22, **SILENT)
    del trace["customdata"]
    return trace
