"""What goes where? The telling above, the story below, and each event a ribbon from its place in
one to the other.
"""

from dataclasses import replace

import numpy as np
import pandas as pd

from anachrony import text
from anachrony.charts import axes, marks, words
from anachrony.charts.braid import ribbons
from anachrony.charts.theme import SERIF, Canvas
from anachrony.lettering import wrapped
from anachrony.reading.events import each
from anachrony.selection import Selection

_ROWS = 2
"""Of names under the story."""

_SIZE = 1.05
"""Theirs, in sizes of the text."""

_ABOVE = 2.8
"""The room over the telling, in sizes of the text."""


def draw(events: pd.DataFrame, work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    """Return ribbons from the telling of the image above to its story order below, as a figure of
    dicts.

    Draws `events`, dressed, in the places they have in the whole `work` they belong to.
    """
    told = ribbons.told(work, selection.widths)
    if told.empty:
        return _untold(events, canvas)
    axis = axes.screen_axis(
        told, replace(canvas, zoom=None), _margin(canvas)
    )  # below, another order runs across
    placed = ribbons.happened(told, work, axis)
    rows, within = ribbons.bundled(placed[placed.index.isin(events.index)], axis)
    top, foot, tall = _top(canvas), _below(canvas), ribbons.BAND * canvas.type
    names = _named(placed, axis, canvas)
    traces = [
        *ribbons.ribbons(rows, (top - tall, foot + tall), axis, canvas),
        *ribbons.bands(rows, (top, foot), canvas),
        *_flashes(rows, axis, canvas),
        *ribbons.threads(rows, (top - tall, foot + tall / 2)),
        *_ghosts(events, placed, axis, canvas),
        *_brackets(names, canvas),
        _dates(placed, axis, canvas),
        _names(rows, axis, canvas),
    ]
    meta = within | _times(placed, axis, selection, canvas)
    return {"data": traces, "layout": _layout(placed, axis, selection, canvas) | {"meta": meta}}


def _untold(events: pd.DataFrame, canvas: Canvas) -> dict:
    """A film whose image has no telling says so, over what is never shown."""
    spots = events[events["telling"].isna()].sort_values(
        "story_rank", na_position="first", kind="stable"
    )
    spots = spots.assign(x=np.arange(1, len(spots) + 1) / (len(spots) + 1), y=0.4)
    size = 1.2 * canvas.type
    font = {"size": size, "color": canvas.theme.quiet}
    room = canvas.measure / size
    said = "<br>".join(wrapped(text.say("chart.no_telling"), room))
    note = {"text": said, "x": 0.5, "y": 0.5, "yanchor": "bottom", "showarrow": False, "font": font}
    hidden = {"visible": False, "range": [0, 1], "fixedrange": True}
    layout = {"annotations": [note], "xaxis": hidden, "yaxis": hidden, "margin": _margin(canvas)}
    return {"data": [_rings(spots, canvas)] if len(spots) else [], "layout": layout}


def height(events: pd.DataFrame, selection: Selection, canvas: Canvas) -> int:
    """Return the height in px in which ribbons cross at a readable slant, the more the wider the
    canvas.
    """
    return round(canvas.type * 56 + max(canvas.width - canvas.type * 120, 0) / 5)


def _margin(canvas: Canvas) -> dict[str, float]:
    return axes.margins(canvas, 2, 2 + len(axes.aid("braid", canvas)))


# --- places ---------------------------------------------------------------------------------------


def _top(canvas: Canvas) -> float:
    """The upper edge of the telling, in px from the foot of the plot, as all heights here."""
    margin = _margin(canvas)
    return canvas.height - margin["t"] - margin["b"] - _ABOVE * canvas.type


def _below(canvas: Canvas) -> float:
    """The room under the story, in px."""
    return 10.4 * canvas.type


def _ends(placed: pd.DataFrame, axis: axes.ScreenAxis) -> tuple[float, float]:
    """The ends of the screen axis or, where it is the wider with its gaps, of the story."""
    room = 0.5 * axis.type * axis.per_px
    return min(axis.start, placed["s0"].min()) - room, max(axis.end, placed["s1"].max()) + room


def _times(
    placed: pd.DataFrame, axis: axes.ScreenAxis, selection: Selection, canvas: Canvas
) -> dict:
    """What the browser needs of the two times: screen time lies in the upper half, story time in
    the lower one.
    """
    left, right = (float(end) for end in _ends(placed, axis))
    top, middle = _top(canvas), (_top(canvas) + _below(canvas)) / 2
    dated = placed[placed["story_rank"].notna()]
    meta = axes.story_order(dated["s0"], dated["s1"], dated["story_rank"])
    if "story" in meta:
        meta["story"]["within"] = [left, right, 0.0, middle]
    if selection.widths == "screen":
        area = [left, right, middle, top + _ABOVE * canvas.type]
        line = [top - ribbons.BAND * canvas.type, top]
        meta["screen"] = axis.meta["screen"] | {"lens": False, "within": area, "line": line}
    return meta


# --- marks ----------------------------------------------------------------------------------------


def _brief(rows: pd.DataFrame, axis: axes.ScreenAxis) -> pd.Series:
    """Which events are anachronies too short to be seen; where these crowd, one of them stands for
    its neighbours.
    """
    run = rows.groupby("anachrony")
    brief = (
        run["x1"].transform("max") - run["x0"].transform("min")
    ) < marks.LEAST_WIDTH * axis.per_px
    apart = (
        rows.loc[brief[brief].index, "x0"].sort_values().diff().fillna(np.inf)
        > axis.type * axis.per_px
    )
    return apart.reindex(rows.index, fill_value=False)


def _flashes(rows: pd.DataFrame, axis: axes.ScreenAxis, canvas: Canvas) -> list[dict]:
    """A stem of the least width and a flag for every anachrony too short to be seen here."""
    flash = rows[_brief(rows, axis)]
    if flash.empty:
        return []
    spots, colours = flash.assign(x=(flash["x0"] + flash["x1"]) / 2), flash["fill"].to_numpy()
    stem, top = {"width": marks.LEAST_WIDTH, "color": colours}, _top(canvas)
    stems, flags = (
        spots.assign(y=top + above * canvas.type) for above in (-ribbons.BAND / 2, 0.45)
    )
    return [
        marks.points(stems, colours, "line-ns", ribbons.BAND * canvas.type / 2, line=stem),
        marks.points(flags, colours, "triangle-down", canvas.type * 0.65),
    ]


def _ghosts(
    events: pd.DataFrame, placed: pd.DataFrame, axis: axes.ScreenAxis, canvas: Canvas
) -> list[dict]:
    """What is never shown stands hollow under the story, where it would have its place."""
    ghosts = events[events["telling"].isna()].sort_values(
        "story_rank", na_position="first", kind="stable"
    )
    if ghosts.empty:
        return []
    dated = placed[placed["story_rank"].notna()]
    place = np.searchsorted(dated["story_rank"], ghosts["story_rank"].fillna(-1))
    home = np.append(dated["s0"], placed["s1"].max())[place]
    home = np.where(ghosts["story_rank"].isna(), placed["s0"].min(), home)
    x = _apart(home, _ends(placed, axis), 0.8 * canvas.type * axis.per_px)
    return [_rings(ghosts.assign(x=x, y=_below(canvas) - 0.7 * canvas.type), canvas)]


def _apart(home: np.ndarray, ends: tuple[float, float], gap: float) -> np.ndarray:
    """Rising places at or after their homes, a gap from one another, none past the ends."""
    gap = min(gap, (ends[1] - ends[0]) / len(home))
    before = gap * np.arange(len(home))
    return np.minimum(
        before + np.maximum.accumulate(home - before), ends[1] - gap / 2 - before[::-1]
    )


def _rings(spots: pd.DataFrame, canvas: Canvas) -> dict:
    line = {"color": canvas.theme.quiet, "width": 1.3}
    return marks.points(spots, canvas.theme.ground, "circle", canvas.type * 0.6, line=line)


# --- words ----------------------------------------------------------------------------------------


def _names(rows: pd.DataFrame, axis: axes.ScreenAxis, canvas: Canvas) -> dict:
    """Over the telling the names of its events, as far as they fit: those of flashes first."""
    size, flash, top = 0.9 * canvas.type, _brief(rows, axis), _top(canvas)
    told = rows.assign(
        x=(rows["x0"] + rows["x1"]) / 2,
        y=top + np.where(flash, 0.9, 0.15) * canvas.type,
        weight=rows["x1"] - rows["x0"] + flash * axis.end,
    )
    flag = told["x"].where(flash)  # nothing but a flag is in their way
    room = 0.4 * canvas.type * axis.per_px
    told = told.assign(
        x0=flag - room, x1=flag + room, y0=top, y1=top + 0.85 * canvas.type
    ).drop_duplicates("event")
    return marks.labels(told[marks.placed(told, size, (axis.per_px, 1.0), axis.ends)], canvas, size)


def _dates(placed: pd.DataFrame, axis: axes.ScreenAxis, canvas: Canvas) -> dict:
    """Under the story the years in which its events begin; their dates as written, where these are
    two at most.
    """
    dated = placed[placed["story_start"].notna()]
    counted = bool(dated["story_day"].all())
    said = each(dated["story_start"], lambda moment: text.story_tick(moment, "year", counted))
    if said.nunique() < 3:
        said = each(dated["story_start_text"], text.date)
    size = 0.9 * canvas.type
    dates = _stretches(dated.assign(label=said), said)
    dates = dates.assign(
        x=dates["x0"] + _half(dates, size, axis), y=_below(canvas) - 2.9 * canvas.type
    )
    return marks.notes(dates[_fit(dates, size, axis, _ends(placed, axis))], canvas, size)


def _named(placed: pd.DataFrame, axis: axes.ScreenAxis, canvas: Canvas) -> pd.DataFrame:
    """The widest stretch of each colour in the story, with the place of its name under it; without
    those of no room.

    A name that does not fit beside the others hangs in a lower row, on a stem that keeps clear of
    the names above.
    """
    label = _label(placed)
    stretches = _stretches(placed.assign(label=label), placed["part"], label)
    (low, high), half = (
        _ends(placed, axis),
        _half(stretches, _SIZE * canvas.type + 1, axis) + 4 * axis.per_px,
    )
    stretches["x"] = (
        stretches["x"].clip(low + half, high - half).clip(stretches["x0"], stretches["x1"])
    )
    left = stretches[stretches["label"] != ""].sort_values("weight", ascending=False)
    named = left.iloc[:0].assign(y=0.0)
    for row in range(_ROWS):
        tried = left[_clear(left, named, _SIZE * canvas.type, axis)].drop_duplicates("label")
        tried = tried.assign(y=_below(canvas) - (5.2 + 1.6 * row) * canvas.type)
        named = pd.concat(
            [named, tried[_fit(tried, _SIZE * canvas.type, axis, _ends(placed, axis))]]
        )
        left = left[~left["label"].isin(named["label"])]
    return named


def _label(placed: pd.DataFrame) -> pd.Series:
    """The name of each event's colour; where only some events are undated, these are called so."""
    undated = (placed["part"] < 0) & bool((placed["part"] >= 0).any())
    return each(placed["tint"], words.plain).mask(undated, text.say("chart.undated"))


def _brackets(named: pd.DataFrame, canvas: Canvas) -> list[dict]:
    serif = {"textfont": {"family": SERIF, "size": _SIZE * canvas.type, "color": canvas.theme.ink}}
    return [_bracket(named, canvas), marks.notes(named, canvas, _SIZE * canvas.type) | serif]


def _bracket(stretches: pd.DataFrame, canvas: Canvas) -> dict:
    """One trace of brackets, each with a stem down to its name."""
    x0, x1, x = (stretches[name] for name in ("x0", "x1", "x"))
    high = pd.Series(_below(canvas) - 3.2 * canvas.type, index=x.index)
    low, stem, gap = high - 0.4 * canvas.type, stretches["y"] + 1.25 * canvas.type, x * np.nan
    return {
        "type": "scatter",
        "mode": "lines",
        "x": np.column_stack([x0, x0, x, x, x, x1, x1, gap]).ravel(),
        "y": np.column_stack([high, low, low, stem, low, low, high, gap]).ravel(),
        "line": {"color": canvas.theme.quiet, "width": 1},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _stretches(rows: pd.DataFrame, *alike: pd.Series) -> pd.DataFrame:
    """One row a stretch of neighbours in the story that are alike: its ends, its label, and its
    length as weight.
    """
    changes = pd.concat([column != column.shift() for column in alike], axis=1).any(axis=1).cumsum()
    ends = rows.groupby(changes).agg(x0=("s0", "min"), x1=("s1", "max"), label=("label", "first"))
    return ends.assign(x=(ends["x0"] + ends["x1"]) / 2, weight=ends["x1"] - ends["x0"])


def _fit(
    rows: pd.DataFrame, size: float, axis: axes.ScreenAxis, ends: tuple[float, float]
) -> pd.Series:
    """Which labels fit beside one another; the bands they stand beside are not in their way."""
    free = rows.assign(x0=np.nan, x1=np.nan, y0=np.nan, y1=np.nan)
    return marks.placed(free, size, (axis.per_px, 1.0), ends)


def _half(rows: pd.DataFrame, size: float, axis: axes.ScreenAxis) -> pd.Series:
    """Half the width of each label, in axis units."""
    return rows["label"].map(words.width).astype(float) * size * axis.per_px / 2


def _clear(
    rows: pd.DataFrame, told: pd.DataFrame, size: float, axis: axes.ScreenAxis
) -> np.ndarray:
    """Which rows have no label standing under their middle."""
    away = (
        np.abs(rows["x"].to_numpy()[:, None] - told["x"].to_numpy())
        > _half(told, size, axis).to_numpy()
    )
    return np.asarray(away.all(axis=1))


def _layout(
    placed: pd.DataFrame, axis: axes.ScreenAxis, selection: Selection, canvas: Canvas
) -> dict:
    margin = _margin(canvas)
    xaxis = axis.layout(False) | {
        "range": _ends(placed, axis),
        "side": "top",
        "showgrid": False,
        "fixedrange": True,
    }
    if selection.widths == "equal":
        xaxis["title"] = {"text": text.say("chart.braid_equal")}
    tall = canvas.height - margin["t"] - margin["b"]
    yaxis = {"range": [0, tall], "visible": False, "fixedrange": True}
    said = text.say("chart.braid_below" if (placed["part"] >= 0).any() else "chart.braid_undated")
    below = {"text": said, "x": 0.5, "xref": "paper", "y": 0, "yanchor": "bottom"}
    font = {"family": SERIF, "size": 1.15 * canvas.type, "color": canvas.theme.ink}
    note = {**below, "font": font, "showarrow": False}
    return {"xaxis": xaxis, "yaxis": yaxis, "annotations": [note], "margin": margin}
