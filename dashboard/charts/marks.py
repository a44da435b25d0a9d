"""Marks: rows in, one trace out. They know screen positions, colours and words, and no chart.

Every trace that draws events carries their rows (the events' index) as `customdata`, so that a click, the dimming and
the browser's own scripts find the event; nothing is ever read back from hover text.
"""

from html import escape

import numpy as np
import pandas as pd

from dashboard import text, times
from dashboard.charts.theme import SERIF, Canvas, Theme

DIMMED = 0.16
"""The opacity of what is not chosen."""

_HATCHES = {
    "/": {"size": 5, "solidity": 0.12, "fgopacity": 0.5},
    ".": {"size": 5, "solidity": 0.2, "fgopacity": 0.9},
}

LEAST_WIDTH = 3.0
"""px; anything narrower is drawn this wide and gets a flag, so that a flash is never lost."""


def palette(events: pd.DataFrame, column: str, theme: Theme) -> dict[str, str]:
    """Return a colour for every value of a column: shown and dated ones in order of first appearance, then the others.

    What stands only for titles, and the blank, is ash. Reads telling, story_rank, mode.
    """
    shown = events[events["mode"] != "title"].sort_values("telling", kind="stable")
    dated = shown[shown["telling"].notna() & shown["story_rank"].notna()]
    claimed = [value for value in pd.concat([dated[column], shown[column]]).unique() if value]
    colours = {value: theme.sequence[at % len(theme.sequence)] for at, value in enumerate(claimed)}
    return {value: colours.get(value, theme.ash) for value in [*claimed, *events[column].unique()]}


def boxes(rows: pd.DataFrame, colour: str, theme: Theme, opacity: float = 1.0, hatch: str = "", **more: object) -> dict:
    """Return one trace of upright boxes.

    Reads x0, x1, y0, y1 (axis units) and hover; `hatch` is a Plotly pattern, drawn in the ground's colour.
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
        fill["pattern"] = {"shape": hatch, "fillmode": "overlay", "fgcolor": ground, **_HATCHES[hatch]}
    return fill


def _events(rows: pd.DataFrame) -> dict:
    """What every mark of events shares: which events they are, and what hovering says."""
    return {
        "customdata": rows.index.to_numpy(),
        "hovertext": rows["hover"].to_numpy(),
        "hovertemplate": "%{hovertext}<extra></extra>",
        "showlegend": False,
    }


def points(rows: pd.DataFrame, colour: "str | np.ndarray", symbol: str, size: float, **marker: object) -> dict:
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


def jumps(rows: pd.DataFrame, theme: Theme, backward: bool) -> dict:
    """Return one trace of arrows. Reads x0, y0, x1, y1 (axis units); back is a full line, forward a dotted one."""
    gap = np.full(len(rows), np.nan)
    ends = np.zeros((len(rows), 3))
    ends[:, 1] = 9 if backward else 8
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": np.column_stack([rows["x0"], rows["x1"], gap]).ravel(),
        "y": np.column_stack([rows["y0"], rows["y1"], gap]).ravel(),
        "line": {"color": theme.ash, "width": 1.2, "dash": "solid" if backward else "dot"},
        "marker": {
            "symbol": "arrow" if backward else "arrow-open",
            "angleref": "previous",
            "size": ends.ravel(),
            "color": theme.ash if backward else theme.ground,
            "line": {"color": theme.ash, "width": 0 if backward else 1},
            "opacity": 1,
        },
        "hoverinfo": "skip",
        "showlegend": False,
    }


def placed(rows: pd.DataFrame, size: float, px: tuple[float, float], ends: tuple[float, float]) -> pd.Series:
    """Return which labels fit without touching one another or another event: the heaviest first, none past the `ends`.

    Reads x, y (where the label's foot stands, axis units), label, weight, and x0, x1, y0, y1 of what must stay clear;
    `px` is axis units per px across and up.
    """
    wide = rows["label"].str.len() * 0.52 * size * px[0] / 2 + 4 * px[0]
    left, right, foot = (rows["x"] - wide).to_numpy(), (rows["x"] + wide).to_numpy(), rows["y"].to_numpy()
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


# --- words ---------------------------------------------------------------------------------------------------------


def hover(events: pd.DataFrame) -> pd.Series:
    """Return what hovering over each event says: what, when (screen and story time in words), where, who, how sure."""
    name = "<b>" + _escaped(events["event"]) + "</b>"
    lines = [
        text.say("column.screen") + ": " + screen_words(events),
        text.say("column.story") + ": " + story_words(events).map(escape),
        _joined(events["place"], events["city"]),
        _escaped(events["characters"].str.replace(";", ",")),
        _joined(events["track"], events["mode"], events["certainty"]),
    ]
    for line in lines:
        name = name + ("<br>" + line).where(line != "", "")
    return name


def _escaped(column: pd.Series) -> pd.Series:
    return column.map(lambda value: escape(text.short(value, 90)), na_action="ignore")


def _joined(*columns: pd.Series) -> pd.Series:
    """The columns with a dot between them, leaving out the blank."""
    said = _escaped(columns[0])
    for column in columns[1:]:
        said = said + np.where((said != "") & (column != ""), " · ", "") + _escaped(column)
    return said


def screen_words(events: pd.DataFrame) -> pd.Series:
    """Return each event's screen time in words, with its length and margin; `never shown` where it has none."""
    start, end = events["screen_start"], events["screen_end"]
    known = start.notna()
    said = pd.Series(text.say("page.never_shown"), index=events.index)
    margin = events["screen_margin"].map(lambda length: f" ± {text.duration(length)}", na_action="ignore").fillna("")
    clocks = start[known].map(times.clock) + "–" + end[known].map(times.clock)
    length = (end - start)[known].map(text.duration)
    said[known] = clocks + " (" + length + ")" + margin[known]
    ranked = ~known & events["screen_order"].notna()
    said[ranked] = text.say("page.told_rank") + " " + (events["telling"][ranked] + 1).astype(int).astype(str)
    return said


def story_words(events: pd.DataFrame) -> pd.Series:
    """Return each event's story time in words: its label, else its dates as precise as they are written."""
    written = events["story_start_text"] + "\n" + events["story_end_text"]
    codes, distinct = pd.factorize(written)
    said = pd.Series(
        pd.Series([_between(*pair.split("\n")) for pair in distinct]).to_numpy()[codes], index=events.index
    )
    ranked = events["story_order"].notna()
    said[ranked] = text.say("page.story_rank") + " " + (events["story_rank"][ranked] + 1).astype(int).astype(str)
    return events["story_label"].where(events["story_label"] != "", said)


def _between(start: str, end: str) -> str:
    if not start:
        return text.say("date.undated")
    return text.date(start) if start == end else f"{text.date(start)} – {text.date(end)}"
