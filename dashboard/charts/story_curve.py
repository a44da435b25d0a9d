"""How does the order of the story bend against the telling? Screen time across, story time up."""

import numpy as np
import pandas as pd

from dashboard import text
from dashboard.charts import axes, marks, words
from dashboard.charts.theme import Canvas
from dashboard.narrative.order import ANALEPSIS, TRACKS, neighbours
from dashboard.selection import Selection
from dashboard.storyscale import StoryScale, story_scale

UNDATED = -0.11
"""Where on the story axis (0–1) the lane of the undated lies."""

_STROKE = 5.0
"""px; the least height of an event."""

_NOTE = 0.9
"""The size of a name, in sizes of the canvas's text."""

_SEEN = 16.0
"""px; a jump that is shorter on the axis gets no arrow."""


def draw(events: pd.DataFrame, work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    """Return each event as a box of screen time and story time, joined in telling order, as a figure of dicts.

    Draws `events`, dressed, on the axes of the whole `work` they belong to.
    """
    key = _key(work, canvas)
    margin = _margin(key, canvas)
    per_px = 1.28 / max(canvas.height - margin["t"] - margin["b"], 100)
    scale = story_scale(work, selection.scale, 1.7 * canvas.type * per_px)
    axis = axes.screen_axis(work, canvas, margin)
    rows = _placed(events, scale, per_px)
    every, ghosts = axes.inside(rows[rows["x0"].notna()], axis), rows[rows["x0"].isna()]
    cell = (every["y"] // (4 * marks.LEAST_WIDTH * per_px)).rename("cell")
    shown, within = marks.merged(every.assign(cell=cell), ["cell", "fill"], axis.per_px)
    runs = _runs(every, scale, per_px, canvas)
    traces = [
        *_shades(runs, canvas),
        *_thread(work, every, axis, per_px, canvas),
        *_uncertainty(shown, canvas),
        *_strokes(shown, canvas),
        *_flashes(shown, axis, per_px, canvas),
        *_ghosts(ghosts, axis, canvas),
        *_names(shown, runs, axis, per_px, canvas),
        *key,
    ]
    layout = _layout(rows, scale, axis, bool(len(ghosts)), canvas)
    return {"data": traces, "layout": layout | {"meta": axis.meta | within | scale.meta, "margin": margin}}


def height(events: pd.DataFrame, selection: Selection, canvas: Canvas) -> int:
    """Return the height in px in which the curve can be read."""
    return round(canvas.type * 50)


def _margin(key: list[dict], canvas: Canvas) -> dict[str, float]:
    beside = 7.5 if canvas.narrow else 13
    widest = max((0.6 * len(entry["name"]) + 4 for entry in key), default=1) * canvas.type  # Plotly's columns are alike
    room = canvas.width - (0 if canvas.narrow else (beside + 1.5) * canvas.type)
    rows = -(-len(key) // max(int(room / widest), 1))
    return axes.margins(canvas, beside, 1 + axes.aid("story-curve", canvas).count("<br>") + 1.1 * rows)


def _placed(events: pd.DataFrame, scale: StoryScale, per_px: float) -> pd.DataFrame:
    """Each event with the story it surely covers (y0–y1), all it may cover (low–high), and its middle (y)."""
    x0, x1 = axes.screen_span(events)
    low, high, sure0, sure1 = (scale.position(moment) for moment in scale.moments(events))
    middle = np.where(np.isnan(low), UNDATED, (np.fmin(low, sure0) + np.fmax(high, sure1)) / 2)
    least = _STROKE * per_px / 2
    certain = sure1 >= sure0
    thin = (high - low) < 2 * least
    y0 = np.where(certain, np.minimum(sure0, (sure0 + sure1) / 2 - least), middle - least)
    y1 = np.where(certain, np.maximum(sure1, (sure0 + sure1) / 2 + least), middle + least)
    solid = certain | thin | np.isnan(low)
    return events.assign(x0=x0, x1=x1, low=low, high=high, y0=y0, y1=y1, y=middle, solid=solid)


def _runs(shown: pd.DataFrame, scale: StoryScale, per_px: float, canvas: Canvas) -> pd.DataFrame:
    """Each anachrony from the moment it interrupts to where it goes (y0–y1), with the place of its reach's label."""
    runs = marks.runs(shown)
    if scale.kind == "order":
        return runs.iloc[:0].assign(y0=0.0, y1=0.0, x=0.0, y=0.0, weight=0.0)
    left = scale.position(runs["moment"])
    runs = runs.assign(y0=np.minimum(left, runs["low"]), y1=np.maximum(left, runs["high"]))
    foot = runs["y0"] - (1.4 * _NOTE * canvas.type + 3) * per_px
    above = runs["y1"] + 3 * per_px
    return runs.assign(x=(runs["x0"] + runs["x1"]) / 2, y=foot.where(runs["order"] == ANALEPSIS, above), weight=1e9)


def _shades(runs: pd.DataFrame, canvas: Canvas) -> list[dict]:
    return [marks.shades(runs, canvas.theme)] if len(runs) else []


def _uncertainty(shown: pd.DataFrame, canvas: Canvas) -> list[dict]:
    """All the story time an event may lie in, hatched: the month, season or year it is dated to, and its margin."""
    wide = shown[~shown["solid"] | ((shown["high"] - shown["low"]) > (shown["y1"] - shown["y0"]) * 1.2)]
    boxes = wide.assign(y0=wide["low"], y1=wide["high"])
    return [marks.boxes(rows, str(fill), canvas.theme, 0.26, "/") for fill, rows in boxes.groupby("fill", sort=False)]


def _strokes(shown: pd.DataFrame, canvas: Canvas) -> list[dict]:
    """The story time an event surely covers; where none is sure, nothing but the hatch is drawn."""
    solid = shown[shown["solid"]]
    return [marks.boxes(rows, str(fill), canvas.theme) for fill, rows in solid.groupby("fill", sort=False)]


def _thread(
    work: pd.DataFrame, shown: pd.DataFrame, axis: axes.ScreenAxis, per_px: float, canvas: Canvas
) -> list[dict]:
    """The image's way from event to event: arrows where it goes back or forward far enough in the story to be seen."""
    pairs = neighbours(work)
    low, high = np.fmin(shown["low"], shown["y0"]), np.fmax(shown["high"], shown["y1"])
    low, high = shown["y0"].where(shown["solid"], low), shown["y1"].where(shown["solid"], high)
    before, after = pairs["from"], pairs["to"]
    up = after.map(shown["y"]) > before.map(shown["y"])
    y0, y1 = before.map(high).where(up, before.map(low)), after.map(low).where(up, after.map(high))
    x = after.map(shown["x0"])
    ends = pairs.assign(x0=x, x1=x, y0=y0, y1=y1).dropna()
    ends = ends[
        (ends["y1"] - ends["y0"]) * np.where(ends["to"].map(shown["y"]) > ends["from"].map(shown["y"]), 1, -1)
        > _SEEN * per_px
    ]
    ends = marks.sparse(ends, axis.per_px)
    back = ends["direction"] == "backward"
    return [marks.jumps(ends[back], canvas.theme, True), marks.jumps(ends[~back], canvas.theme, False)]


def _flashes(shown: pd.DataFrame, axis: axes.ScreenAxis, per_px: float, canvas: Canvas) -> list[dict]:
    """A stem of the least width and a flag for every anachrony too short to be seen at this width."""
    run = shown.groupby("anachrony")
    brief = (run["x1"].transform("max") - run["x0"].transform("min")) < marks.LEAST_WIDTH * axis.per_px
    flash = shown[brief.reindex(shown.index, fill_value=False)]
    if flash.empty:
        return []
    fills = flash["fill"].to_numpy()
    spots = flash.assign(x=(flash["x0"] + flash["x1"]) / 2)
    flags = spots.assign(y=spots["y"] + canvas.type * per_px)
    stem = {"width": marks.LEAST_WIDTH, "color": fills}
    return [
        marks.points(spots, fills, "line-ns", canvas.type * 1.1, line=stem),
        marks.points(flags, fills, "triangle-down", canvas.type * 0.65),
    ]


def _ghosts(ghosts: pd.DataFrame, axis: axes.ScreenAxis, canvas: Canvas) -> list[dict]:
    """What is never shown stands hollow on the story axis, before the first frame."""
    if ghosts.empty:
        return []
    beside = ghosts.groupby(ghosts["y"].round(2)).cumcount()
    spots = ghosts.assign(x=axis.never_shown + (beside % 5 - 1) * axis.per_px * canvas.type * 1.1)
    line = {"line": {"color": canvas.theme.quiet, "width": 1.4}}
    return [marks.points(spots, canvas.theme.ground, "circle", canvas.type * 0.75, **line)]


def _names(shown: pd.DataFrame, runs: pd.DataFrame, axis: axes.ScreenAxis, per_px: float, canvas: Canvas) -> list[dict]:
    """The reach of each anachrony beside it, then the names above the events of the image, as far as they fit."""
    told = shown[shown["track"].isin(TRACKS["image"])]
    top, foot = np.where(told["solid"], told["y1"], told["high"]), np.where(told["solid"], told["y0"], told["low"])
    brief = (told["x1"] - told["x0"]) < marks.LEAST_WIDTH * axis.per_px
    over = top + np.where(brief, 1.5 * canvas.type * per_px, 0.004)  # a flash has its flag there
    told = told.assign(x=(told["x0"] + told["x1"]) / 2, y=over, weight=told["x1"] - told["x0"], y0=foot, y1=top)
    free = runs.assign(x0=np.nan, x1=np.nan)  # a shade lies behind; nothing keeps clear of it
    both = pd.concat([told[_PLACED], free[_PLACED]], ignore_index=True)
    fits = marks.placed(both, _NOTE * canvas.type, (axis.per_px, per_px), axis.ends).to_numpy()
    names, notes = told[fits[: len(told)]], runs[fits[len(told) :]]
    size = _NOTE * canvas.type
    return [marks.notes(notes, canvas, size * 0.95), marks.labels(names, canvas, size)]


_PLACED = ["x", "y", "label", "weight", "x0", "x1", "y0", "y1"]


def _key(work: pd.DataFrame, canvas: Canvas) -> list[dict]:
    """One line of colours and their names, for a chart whose lanes do not say them."""
    colours = {words.plain(tint): fill for tint, fill in marks.palette(work, canvas.theme).items() if tint}
    return marks.key(dict(list(colours.items())[:12]), canvas)


def _layout(rows: pd.DataFrame, scale: StoryScale, axis: axes.ScreenAxis, ghosts: bool, canvas: Canvas) -> dict:
    undated = bool((rows["y"] == UNDATED).any())
    ticks = [
        *((place, _folded(name, canvas)) for place, name in scale.ticks),
        *([(UNDATED, text.say("chart.undated"))] if undated else []),
    ]
    yaxis = {
        "range": [-0.18 if undated else -0.06, 1.1],
        "tickvals": [place for place, _ in ticks],
        "ticktext": [name for _, name in ticks],
        "title": {"text": "" if canvas.narrow else text.say(f"chart.story_{scale.kind}")},
        "fixedrange": True,
    }
    layout = {"xaxis": axis.layout(ghosts), "yaxis": yaxis, "shapes": _breaks(scale, canvas, undated)}
    legend = marks.legend(canvas, 1) | ({"xref": "container"} if canvas.narrow else {})
    return layout | {"legend": legend, "showlegend": True}


def _folded(name: str, canvas: Canvas) -> str:
    """A tick's name; its clock, and beside a narrow plot its year, goes to a second line."""
    if ", " in name:
        return name.replace(", ", ",<br>")
    return "<br>".join(name.rsplit(" ", 1)) if canvas.narrow and len(name) > 9 else name


def _breaks(scale: StoryScale, canvas: Canvas, undated: bool) -> list[dict]:
    """A band of ground with a wavy edge of two strokes where story time is folded: the axis is visibly broken."""
    folds: list[tuple[float, float]] = []
    for low, high in scale.folds:
        if folds and low - folds[-1][1] < 1e-6:
            folds[-1] = (folds[-1][0], high)
        else:
            folds.append((low, high))
    bands = [_band(low, high, canvas) for low, high in folds]
    slashes = [slash for low, high in folds for slash in _slashes((low + high) / 2, canvas)]
    edge = {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": UNDATED + 0.06, "y1": UNDATED + 0.06}
    rule = (
        [{**edge, "line": {"color": canvas.theme.ash, "width": 1, "dash": "dot"}, "layer": "below"}] if undated else []
    )
    return [*bands, *slashes, *rule]


def _band(low: float, high: float, canvas: Canvas) -> dict:
    where = {"type": "rect", "xref": "paper", "x0": 0, "x1": 1, "y0": low, "y1": high, "layer": "below"}
    return {**where, "fillcolor": canvas.theme.faint, "opacity": 0.6, "line": {"width": 0}}


def _slashes(middle: float, canvas: Canvas) -> list[dict]:
    """Two short oblique strokes through the story axis, the draughtsman's sign of a break."""
    tilt, line = 0.008, {"color": canvas.theme.quiet, "width": 1.3}
    ends = {"type": "line", "xref": "paper", "x0": -0.006, "x1": 0.006, "line": line}
    return [{**ends, "y0": middle + lift - tilt, "y1": middle + lift + tilt} for lift in (-0.007, 0.007)]
