"""Marks: rows in, one trace out. They know screen positions, colours and words, and no chart.

Every trace that draws events carries their rows (the events' index) as `customdata`, so that a
click, the dimming and the browser's own scripts find the event; nothing is ever read back from
hover text.
"""

from typing import Any

import numpy as np
import pandas as pd

from anachrony import text
from anachrony.charts import words
from anachrony.charts.theme import SERIF, Canvas, Theme

DIMMED = 0.16
"""The opacity of what is not chosen."""

_HATCHES = {
    "/": {"size": 5, "solidity": 0.12, "fgopacity": 0.5},
    ".": {"size": 5, "solidity": 0.2, "fgopacity": 0.9},
}

SILENT: dict[str, Any] = {"hoverinfo": "skip", "hovertemplate": None, "hovertext": None}
"""Of a trace that says nothing."""

LEAST_WIDTH = 3.0
"""px; anything narrower is drawn this wide and gets a flag, so that a flash is never lost."""

MOST = 2000
"""Marks; of more than these, what stands in the same `LEAST_WIDTH` px is drawn as one."""


def palette(events: pd.DataFrame, theme: Theme) -> dict[str, str]:
    """Return a colour for every `tint`: shown and dated ones in order of first appearance, then the
    others.

    What stands only for titles, and the blank, is ash. Reads tint, telling, story_rank, mode.
    """
    shown = events[events["mode"] != "title"].sort_values("telling", kind="stable")
    dated = shown[shown["telling"].notna() & shown["story_rank"].notna()]
    claimed = [value for value in pd.concat([dated["tint"], shown["tint"]]).unique() if value]
    colours = {value: theme.sequence[at % len(theme.sequence)] for at, value in enumerate(claimed)}
    return {value: colours.get(value, theme.ash) for value in [*claimed, *events["tint"].unique()]}


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
        "marker": _fill(colour, opacity, hatch, theme.ground),
        "unselected": {"marker": {"opacity": DIMMED * opacity}},
        **_events(rows),
        **more,
    }


def _fill(colour: str, opacity: float, hatch: str, ground: str) -> dict:
    fill: dict = {"color": colour, "opacity": opacity, "line": {"width": 0}}
    if hatch:
        fill["pattern"] = {
            "shape": hatch,
            "fillmode": "overlay",
            "fgcolor": ground,
            **_HATCHES[hatch],
        }
    return fill


def _events(rows: pd.DataFrame) -> dict:
    """What every mark of events shares: which events they are, and what hovering says."""
    return {
        "customdata": rows.index.to_numpy(
            dtype=object
        ),  # a list in the page: Dash finds no click in a typed array
        "hovertext": rows["hover"].to_numpy(),
        "hovertemplate": "%{hovertext}<extra></extra>",
        "showlegend": False,
    }


def points(
    rows: pd.DataFrame, colour: "str | np.ndarray", symbol: str, size: float, **marker: object
) -> dict:
    """Return one trace of symbols of `size` px. Reads x, y (axis units) and hover."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": rows["x"].to_numpy(),
        "y": rows["y"].to_numpy(),
        "marker": {"symbol": symbol, "size": size, "color": colour, "opacity": 1, **marker},
        "unselected": {"marker": {"opacity": DIMMED}},
        "cliponaxis": False,
        **_events(rows),
    }


def labels(rows: pd.DataFrame, canvas: Canvas, size: float, position: str = "top center") -> dict:
    """Return one trace of event names. Reads x, y (axis units), label."""
    theme = canvas.theme
    return {
        "type": "scatter",
        "mode": "text",
        "x": rows["x"].to_numpy(),
        "y": rows["y"].to_numpy(),
        "text": rows["label"].to_numpy(),
        "textposition": position,
        "textfont": {"family": SERIF, "size": size, "color": theme.ink},
        "unselected": {"textfont": {"color": theme.ash}},
        "hoverinfo": "skip",
        "cliponaxis": False,
        "customdata": rows.index.to_numpy(),
        "showlegend": False,
    }


def merged(rows: pd.DataFrame, by: list[str], per_px: float) -> tuple[pd.DataFrame, dict]:
    """Return the rows to draw, and for the layout's meta which row is drawn within which: the
    longest stands for all.

    Alike in `by` and beginning in the same few px, they become one mark from the first to the last
    of them. Reads x0, x1 (axis units), hover, and widens what else says where an event begins and
    ends.
    """
    if len(rows) <= MOST:
        return rows, {}
    group = _alike(rows, by, per_px)
    alike = group.ngroup().to_numpy()
    ordered = np.lexsort((rows["x0"] - rows["x1"], alike))
    longest = ordered[np.flatnonzero(np.diff(alike[ordered], prepend=-1))]
    ends = {name: group[name].min() for name in _LEAST if name in rows}
    ends |= {name: group[name].max() for name in _GREATEST if name in rows}
    drawn = rows.iloc[longest].assign(**{name: end.to_numpy() for name, end in ends.items()})
    count = np.bincount(alike)
    more = [
        text.say("chart.more_here", count=others) if (others := one - 1) else ""
        for one in count.tolist()
    ]
    row, of, several = (
        rows.index.to_numpy(),
        rows.index.to_numpy()[longest[alike]],
        count[alike] > 1,
    )
    return drawn.assign(hover=drawn["hover"] + more), {
        "within": {"row": row[several], "of": of[several]}
    }


_LEAST, _GREATEST = (
    ("x0", "y0", "low", "screen_start_earliest"),
    ("x1", "y1", "high", "screen_end_latest"),
)


def _alike(rows: pd.DataFrame, by: list[str], per_px: float) -> Any:
    """The rows grouped by what becomes one mark: over as few px as leave about `MOST`."""
    places = [rows[name] for name in by]
    for px in (1, 2, 4):
        cell = (rows["x0"] // (px * LEAST_WIDTH * per_px)).rename("cell")
        group = rows.groupby([*places, cell], sort=False, dropna=False)
        if group.ngroups <= 1.5 * MOST:
            break
    return group


def sparse(ends: pd.DataFrame, per_px: float) -> pd.DataFrame:
    """Return the jumps to draw: all, or of many the longest of each few px.

    Reads x0, y0, y1 (axis units), direction.
    """
    if len(ends) <= MOST:
        return ends
    longest = ends.iloc[np.argsort(-(ends["y1"] - ends["y0"]).abs().to_numpy(), kind="stable")]
    return longest[
        ~longest.assign(cell=longest["x0"] // (LEAST_WIDTH * per_px)).duplicated(
            ["cell", "direction"]
        )
    ]


def runs(shown: pd.DataFrame) -> pd.DataFrame:
    """Return one row an anachrony: x0, x1, low, high (axis units), its order, reach, moment, and
    what hovering says.

    Reads anachrony and the columns annotate gives with it.
    """
    inside = shown[shown["anachrony"].notna() & shown["reach"].notna()]
    same = (
        "order",
        "span",
        "returns",
        "moment",
        "reach",
        "reach_least",
        "reach_most",
        "extent_least",
        "extent_most",
    )
    ends = {
        "x0": ("x0", "min"),
        "x1": ("x1", "max"),
        "low": ("low", "min"),
        "high": ("high", "max"),
    }
    table = inside.groupby("anachrony").agg(**ends, **{name: (name, "first") for name in same})
    reach = [
        text.between(*pair) for pair in zip(table["reach_least"], table["reach_most"], strict=True)
    ]
    extent = [
        text.between(*pair)
        for pair in zip(table["extent_least"], table["extent_most"], strict=True)
    ]
    said = zip(table["order"], table["span"], reach, extent, table["returns"], strict=True)
    return table.assign(label=reach, hover=[words.anachrony(*one) for one in said])


def farthest(runs: pd.DataFrame, ends: tuple[float, float], per_px: float) -> pd.DataFrame:
    """Return the anachronies to draw: all, or of too many those between the ends, the farthest of
    each few px each way.

    Reads x0, x1 (axis units), reach, order.
    """
    if len(runs) <= MOST // 4:
        return runs
    inside = runs[(runs["x1"] > ends[0]) & (runs["x0"] < ends[1])]
    cell = inside["x0"] // (LEAST_WIDTH * per_px)
    found = inside.assign(cell=cell).sort_values("reach", ascending=False, kind="stable")
    return found[~found.duplicated(["cell", "order"])].sort_values("x0")


def shades(rows: pd.DataFrame, theme: Theme) -> dict:
    """Return one trace of faint boxes behind the events. Reads x0, x1, y0, y1 (axis units) and
    hover.
    """
    trace = boxes(rows, theme.ash, theme, 0.22)
    del trace["customdata"]
    return trace


def notes(rows: pd.DataFrame, canvas: Canvas, size: float) -> dict:
    """Return one trace of small quiet words that belong to no one event. Reads x, y (axis units),
    label.
    """
    trace = labels(rows, canvas, size)
    del trace["customdata"]
    return trace | {"textfont": {"size": size, "color": canvas.theme.quiet}}


def key(names: dict[str, str], canvas: Canvas) -> list[dict]:
    """Return a trace a name for the legend, a square of its colour; for colours that have no room
    for their name.
    """
    square = {
        "type": "scatter",
        "mode": "markers",
        "x": [None],
        "y": [None],
        "hoverinfo": "skip",
        "showlegend": True,
    }
    size = canvas.type * 0.8
    return [
        {**square, "name": name, "marker": {"symbol": "square", "size": size, "color": colour}}
        for name, colour in names.items()
    ]


def legend(canvas: Canvas, y: float) -> dict:
    """Return the layout of a legend that stands on a height (0-1 of the plot), for the names of
    `key`.
    """
    fixed = {
        "orientation": "h",
        "x": 0,
        "itemclick": False,
        "itemdoubleclick": False,
        "bgcolor": "rgba(0,0,0,0)",
    }
    font = {"family": SERIF, "size": canvas.type, "color": canvas.theme.ink}
    return {**fixed, "y": y, "yanchor": "bottom", "font": font}


def jumps(rows: pd.DataFrame, theme: Theme, backward: bool) -> list[dict]:
    """Return a trace of the shafts of arrows and one of their heads; back is a full line, forward a
    dotted one.

    Reads x0, y0, x1, y1 (axis units); arrows lie level or upright.
    """
    gap = np.full(len(rows), np.nan)
    ways = rows["y1"] > rows["y0"], rows["y1"] < rows["y0"], rows["x1"] < rows["x0"]
    silent = {"type": "scatter", "hoverinfo": "skip", "showlegend": False}
    shafts = {
        "mode": "lines",
        "x": np.column_stack([rows["x0"], rows["x1"], gap]).ravel(),
        "y": np.column_stack([rows["y0"], rows["y1"], gap]).ravel(),
        "line": {"color": theme.ash, "width": 1.2, "dash": "solid" if backward else "dot"},
    }
    heads = {
        "symbol": "arrow" if backward else "arrow-open",
        "angle": np.select(ways, [0, 180, 270], 90),
        "size": 9 if backward else 8,
        "color": theme.ash,
        "line": {"color": theme.ash, "width": 0 if backward else 1},
        "opacity": 1,
    }
    ends = {
        "mode": "markers",
        "x": rows["x1"].to_numpy(),
        "y": rows["y1"].to_numpy(),
        "marker": heads,
    }
    return [silent | shafts, silent | ends]


def placed(
    rows: pd.DataFrame, size: float, px: tuple[float, float], ends: tuple[float, float]
) -> pd.Series:
    """Return which labels fit without touching one another or another event: the heaviest first,
    none past the `ends`.

    Reads x, y (where the label's foot stands, axis units), label, weight, and x0, x1, y0, y1 of
    what must stay clear; `px` is axis units per px across and up.
    """
    wide = rows["label"].map(words.width) * size * px[0] / 2 + 4 * px[0]
    left, right, foot = (
        (rows["x"] - wide).to_numpy(),
        (rows["x"] + wide).to_numpy(),
        rows["y"].to_numpy(),
    )
    head = foot + 1.15 * size * px[1]
    taken = list(rows[["x0", "x1", "y0", "y1"]].to_numpy())
    fits = np.zeros(len(rows), dtype=bool)
    for at in np.argsort(-rows["weight"].to_numpy(), kind="stable")[:300]:
        place = np.array(taken)
        across = (left[at] < place[:, 1]) & (right[at] > place[:, 0])
        touched = across & (foot[at] < place[:, 3]) & (head[at] > place[:, 2])
        if left[at] >= ends[0] and right[at] <= ends[1] and not touched.any():
            taken.append(np.array([left[at], right[at], foot[at], head[at]]))
            fits[at] = True
    return pd.Series(fits, index=rows.index)
