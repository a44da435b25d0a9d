"""How does the order of the story bend against the telling? Screen time across, story time up."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from anachrony import text
from anachrony.charts import axes, marks, words
from anachrony.charts.theme import Canvas
from anachrony.charts.turn import Turn
from anachrony.narrative.order import ANALEPSIS, TRACKS
from anachrony.narrative.simultaneous import places
from anachrony.narrative.ways import neighbours
from anachrony.selection import Selection
from anachrony.storyscale import StoryScale, story_scale

UNDATED = -0.11
"""Where on the story axis (0–1) the lane of the undated lies."""

_STROKES = {"both": 5.0, "image": 5.0, "sound": 1.8, "music": 1.0}
"""px; the least height of an event of each track, and of what is heard alone the only one."""

_BESIDE = 13.0
"""The most room beside the plot for its ticks and their title, in sizes of the text."""

_NOTE = 0.9
"""The size of a name, in sizes of the canvas's text."""

_LINE, _LINES, _WORDS, _FEW_WORDS = 1.7, 2.8, 9.0, 4.6
"""How far apart ticks of story time stand up a wide and a narrow chart, and across them, in sizes
of its text.
"""

_SEEN = 16.0
"""px; a jump that is shorter on the axis gets no arrow."""


def draw(events: pd.DataFrame, work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    """Return each event as a box of screen time and story time, joined in telling order, as a
    figure of dicts.

    Draws `events`, dressed, on the axes of the whole `work` they belong to.
    """
    turn = Turn.of(selection, canvas.narrow)
    margin = _margin(turn, canvas)
    flat, around = turn.unturned(canvas, margin)
    per_px = 1.28 / max(flat.height - around["t"] - around["b"], 100)
    scale = story_scale(work, selection.scale, _apart(turn, canvas, per_px))
    scale = scale.upside_down() if turn.story == "↓" else scale
    margin |= _beside_ticks(scale, turn, canvas)
    axis = axes.screen_axis(work, *turn.unturned(canvas, margin))
    on = _On(axis, per_px, turn, canvas)
    rows = _placed(events, scale, per_px)
    every, ghosts = axes.inside(rows[rows["x0"].notna()], axis), rows[rows["x0"].isna()]
    cell = (every["y"] // (4 * marks.LEAST_WIDTH * per_px)).rename("cell")
    shown, within = marks.merged(every.assign(cell=cell), ["cell", "fill", "track"], axis.per_px)
    runs = _runs(every, scale)
    traces = [
        *_shades(runs, on),
        *_thread(work, every, on),
        *_uncertainty(shown, on),
        *_strokes(shown, on),
        *_reversals(shown, scale, on),
        *_flashes(shown, on),
        *_ghosts(ghosts, on),
        *_names(shown, runs, scale, on),
    ]
    layout = _layout(rows, scale, bool(len(ghosts)), on)
    told = scale.meta if work["story_rank"].notna().any() else {}
    meta = turn.meta(axis.meta | told) | within
    return {"data": traces, "layout": layout | {"meta": meta, "margin": margin}}


@dataclass(frozen=True)
class _On:
    """What a curve is drawn on: the axis of screen time, story units (0-1) per px, and how they
    lie.
    """

    axis: axes.ScreenAxis
    per_px: float
    turn: Turn
    canvas: Canvas

    @property
    def px(self) -> tuple[float, float]:
        """Axis units per px across and up."""
        px = self.axis.per_px, self.per_px
        return px[::-1] if self.turn.swapped else px

    @property
    def apart(self) -> float:
        """How far apart the ticks of story time stand, at least (0-1)."""
        return _apart(self.turn, self.canvas, self.per_px)


def height(events: pd.DataFrame, selection: Selection, canvas: Canvas) -> int:
    """Return the height in px in which the curve can be read."""
    return round(canvas.type * (70 if Turn.of(selection, canvas.narrow).swapped else 50))


def _apart(turn: Turn, canvas: Canvas, per_px: float) -> float:
    up, across = (_LINES, _FEW_WORDS) if canvas.narrow else (_LINE, _WORDS)
    return (across if turn.swapped else up) * canvas.type * per_px


def _beside_ticks(scale: StoryScale, turn: Turn, canvas: Canvas) -> dict[str, float]:
    """The left margin where the ticks of story time stand in it: as wide as they are, and their
    title.
    """
    if turn.swapped or canvas.narrow:
        return {}
    names = [text.say("chart.undated"), *(name.replace(", ", ",<br>") for _, name in scale.ticks)]
    widest = max(words.width(name, "sans") for name in names)
    return {"l": min(widest + 3.2, _BESIDE) * canvas.type}


def _margin(turn: Turn, canvas: Canvas) -> dict[str, float]:
    beside = 5.5 if turn.swapped else 6.6 if canvas.narrow else _BESIDE
    margin = axes.margins(canvas, beside, len(axes.aid("story-curve", canvas, **turn.arrows)))
    return margin | {"b": margin["b"] + 1.4 * canvas.type * turn.swapped}


def _placed(events: pd.DataFrame, scale: StoryScale, per_px: float) -> pd.DataFrame:
    """Each event with the story it surely covers (y0–y1), all it may cover (low–high), and its
    middle (y).
    """
    x0, x1 = axes.screen_span(events)
    low, high, sure0, sure1 = scale.spans(events)
    middle = np.where(np.isnan(low), UNDATED, (np.fmin(low, sure0) + np.fmax(high, sure1)) / 2)
    least = events["track"].map(_STROKES).to_numpy() * per_px / 2
    certain, image = sure1 >= sure0, events["track"].isin(TRACKS["image"])
    thin = (high - low) < _STROKES["image"] * per_px
    seen = certain & image
    y0 = np.where(seen, np.minimum(sure0, (sure0 + sure1) / 2 - least), middle - least)
    y1 = np.where(seen, np.maximum(sure1, (sure0 + sure1) / 2 + least), middle + least)
    solid = certain | thin | np.isnan(low)
    return events.assign(x0=x0, x1=x1, low=low, high=high, y0=y0, y1=y1, y=middle, solid=solid)


def _runs(shown: pd.DataFrame, scale: StoryScale) -> pd.DataFrame:
    """Each anachrony from the moment it interrupts to where it goes (y0–y1)."""
    runs = marks.shaded_anachronies(shown)
    if scale.kind == "order":
        return runs.iloc[:0].assign(y0=0.0, y1=0.0)
    left = scale.position(runs["moment"])
    return runs.assign(y0=np.minimum(left, runs["low"]), y1=np.maximum(left, runs["high"]))


def _shades(runs: pd.DataFrame, on: _On) -> list[dict]:
    farthest = marks.farthest(runs, on.axis.ends, on.axis.per_px)
    return [marks.shades(on.turn.placed(farthest), on.canvas.theme)] if len(farthest) else []


def _uncertainty(shown: pd.DataFrame, on: _On) -> list[dict]:
    """All the story time an event may lie in, hatched: the month, season or year it is dated to,
    and its margin.
    """
    seen = shown["track"].isin(TRACKS["image"])
    beyond = (shown["high"] - shown["low"]) > (shown["y1"] - shown["y0"]) * 1.2
    wide = shown[~shown["solid"] | (seen & beyond)]
    boxes = on.turn.placed(wide.assign(y0=wide["low"], y1=wide["high"]))
    theme = on.canvas.theme
    return [
        marks.boxes(rows, str(fill), theme, 0.26, "/")
        for fill, rows in boxes.groupby("fill", sort=False)
    ]


def _strokes(shown: pd.DataFrame, on: _On) -> list[dict]:
    """The story time an event surely covers; where none is sure, nothing but the hatch is drawn."""
    solid = on.turn.placed(shown[shown["solid"]])
    return [
        marks.boxes(rows, str(fill), on.canvas.theme)
        for fill, rows in solid.groupby("fill", sort=False)
    ]


def _reversals(shown: pd.DataFrame, scale: StoryScale, on: _On) -> list[dict]:
    """An arrow against the story in each event that runs backwards in it."""
    back = shown[shown["story_backwards"] & shown["low"].notna()]
    if back.empty:
        return []
    rises = scale.heights[0] <= scale.heights[-1]
    middle = (back["x0"] + back["x1"]) / 2
    late, early = (back["y1"], back["y0"]) if rises else (back["y0"], back["y1"])
    arrows = back.assign(x0=middle, x1=middle, y0=late, y1=early)
    return marks.jumps(on.turn.placed(arrows), on.canvas.theme, "backward")


def _thread(work: pd.DataFrame, shown: pd.DataFrame, on: _On) -> list[dict]:
    """The image's way from event to event: arrows where it goes back or forward far enough in the
    story to be seen.
    """
    pairs = neighbours(work)
    low, high = np.fmin(shown["low"], shown["y0"]), np.fmax(shown["high"], shown["y1"])
    low, high = shown["y0"].where(shown["solid"], low), shown["y1"].where(shown["solid"], high)
    before, after = pairs["from"], pairs["to"]
    up = after.map(shown["y"]) > before.map(shown["y"])
    y0, y1 = before.map(high).where(up, before.map(low)), after.map(low).where(up, after.map(high))
    x = after.map(shown["x0"])
    ends = pairs.assign(x0=x, x1=x, y0=y0, y1=y1).dropna()
    ends = ends[
        (ends["y1"] - ends["y0"])
        * np.where(ends["to"].map(shown["y"]) > ends["from"].map(shown["y"]), 1, -1)
        > _SEEN * on.per_px
    ]
    return marks.ways(on.turn.placed(marks.sparse(ends, on.axis.per_px)), on.canvas.theme)


def _flashes(shown: pd.DataFrame, on: _On) -> list[dict]:
    """A stem of the least width and a flag for every anachrony too short to be seen here."""
    run, least, size = shown.groupby("anachrony"), marks.LEAST_WIDTH, on.canvas.type
    brief = (run["x1"].transform("max") - run["x0"].transform("min")) < least * on.axis.per_px
    flash = shown[brief.reindex(shown.index, fill_value=False)]
    if flash.empty:
        return []
    fills = flash["fill"].to_numpy()
    spots = flash.assign(x=(flash["x0"] + flash["x1"]) / 2)
    flags = spots.assign(y=spots["y"] + size * on.per_px)
    stem, flag = ("line-ew", "triangle-left") if on.turn.swapped else ("line-ns", "triangle-down")
    return [
        marks.points(
            on.turn.placed(spots), fills, stem, size * 1.1, line={"width": least, "color": fills}
        ),
        marks.points(on.turn.placed(flags), fills, flag, size * 0.65),
    ]


def _ghosts(ghosts: pd.DataFrame, on: _On) -> list[dict]:
    """What is never shown stands hollow on the story axis, before the first frame."""
    if ghosts.empty:
        return []
    size, y = on.canvas.type, ghosts["y"].to_numpy()
    half = 0.5 * size * on.per_px
    beside, _ = places(np.zeros(len(ghosts)), y - half, y + half)
    spots = ghosts.assign(x=on.axis.never_shown + (beside % 5 - 1) * on.axis.per_px * size * 1.1)
    line = {"line": {"color": on.canvas.theme.quiet, "width": 1.4}}
    return [
        marks.points(on.turn.placed(spots), on.canvas.theme.ground, "circle", size * 0.75, **line)
    ]


def _names(shown: pd.DataFrame, runs: pd.DataFrame, scale: StoryScale, on: _On) -> list[dict]:
    """The reach of each anachrony beside it, then the names above the events of the image, as far
    as they fit.
    """
    size = _NOTE * on.canvas.type
    top, foot = (
        np.where(shown["solid"], shown["y1"], shown["high"]),
        np.where(shown["solid"], shown["y0"], shown["low"]),
    )
    every = shown.assign(y0=foot, y1=top, weight=shown["x1"] - shown["x0"])
    image = every["track"].isin(TRACKS["image"])
    told, heard = (
        every[image],
        on.turn.placed(every[~image]).assign(x=np.nan, y=np.nan, label="", weight=-1.0),
    )
    told = _beside(on.turn.placed(told), size, on) if on.turn.swapped else _above(told, on)
    noted = _noted(runs, scale, on)
    clear = [noted.assign(x0=np.nan, x1=np.nan)[_PLACED], heard[_PLACED]]
    both = pd.concat([told[_PLACED], *clear], ignore_index=True)
    ends = (0.0, 1.1) if on.turn.swapped else on.axis.ends
    fits = marks.placed(both, size, on.px, ends).to_numpy()
    names, notes = told[fits[: len(told)]], noted[fits[len(told) : len(told) + len(noted)]]
    said = marks.notes(notes, on.canvas, size * 0.95) | {"hovertext": notes["hover"].to_numpy()}
    said |= {"hoverinfo": "text"}  # which explains the rectangle: itself it takes no hover
    return [said, marks.labels(names, on.canvas, size)]


def _above(told: pd.DataFrame, on: _On) -> pd.DataFrame:
    """Where names stand above their events; a flash has its flag there."""
    brief = told["weight"] < marks.LEAST_WIDTH * on.axis.per_px
    over = told["y1"] + np.where(brief, 1.5 * on.canvas.type * on.per_px, 0.004)
    return told.assign(x=(told["x0"] + told["x1"]) / 2, y=over)


def _beside(told: pd.DataFrame, size: float, on: _On) -> pd.DataFrame:
    """Where names stand to the right of all that their events may be, above whom others stand."""
    across, up = on.px
    wide = told["label"].map(words.width) * size * across
    right = np.fmax(told["x1"], told["high"]) + (wide / 2 + (6 + size) * across)
    return told.assign(x=right, y=(told["y0"] + told["y1"]) / 2 - 0.6 * size * up)


def _noted(runs: pd.DataFrame, scale: StoryScale, on: _On) -> pd.DataFrame:
    """Where the reach of each anachrony is said: beyond where it goes, away from what it
    interrupts.
    """
    up = on.px[1]
    rises = (runs["order"] == ANALEPSIS) == (scale.heights[0] > scale.heights[-1])
    placed = on.turn.placed(runs)
    below = placed["y0"] - (1.4 * _NOTE * on.canvas.type + 3) * up
    above = placed["y1"] + 3 * up
    return placed.assign(
        x=(placed["x0"] + placed["x1"]) / 2,
        y=above.where(rises | on.turn.swapped, below),
        weight=1e9,
    )


_PLACED = ["x", "y", "label", "weight", "x0", "x1", "y0", "y1"]


def _layout(rows: pd.DataFrame, scale: StoryScale, ghosts: bool, on: _On) -> dict:
    undated, canvas = bool((rows["y"] == UNDATED).any()), on.canvas
    none = [(UNDATED, text.say("chart.undated"))] if undated else []
    free = UNDATED + on.apart if undated and on.turn.swapped else UNDATED
    ticks = [*((place, _folded(name, on)) for place, name in scale.ticks if place >= free), *none]
    story = {
        "range": [-0.18 if undated else -0.06, 1.1],
        "tickvals": [place for place, _ in ticks],
        "ticktext": [name for _, name in ticks],
        "title": {"text": "" if canvas.narrow else text.say(f"chart.story_{scale.kind}")},
        "fixedrange": True,
    }
    shapes = [on.turn.shape(one) for one in _breaks(scale, canvas, undated)]
    return on.turn.axes(on.axis.layout(ghosts), story, canvas.narrow) | {"shapes": shapes}


def _folded(name: str, on: _On) -> str:
    """A tick's name; its clock, or beside a narrow plot or under one its year, goes to a second
    line.
    """
    narrow = on.canvas.narrow or on.turn.swapped
    day, *clock = name.split(", ")
    if narrow and len(day) > 9:
        return ", ".join(["<br>".join(day.rsplit(" ", 1)), *clock])
    return ",<br>".join([day, *clock])


def _breaks(scale: StoryScale, canvas: Canvas, undated: bool) -> list[dict]:
    """A band of ground with a wavy edge of two strokes where story time is folded: the axis is
    visibly broken.
    """
    folds: list[tuple[float, float]] = []
    for low, high in scale.folds:
        if folds and low - folds[-1][1] < 1e-6:
            folds[-1] = (folds[-1][0], high)
        else:
            folds.append((low, high))
    bands = [_band(low, high, canvas) for low, high in folds]
    slashes = [slash for low, high in folds for slash in _slashes((low + high) / 2, canvas)]
    edge = {
        "type": "line",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": UNDATED + 0.06,
        "y1": UNDATED + 0.06,
    }
    rule = (
        [{**edge, "line": {"color": canvas.theme.ash, "width": 1, "dash": "dot"}, "layer": "below"}]
        if undated
        else []
    )
    return [*bands, *slashes, *rule]


def _band(low: float, high: float, canvas: Canvas) -> dict:
    where = {
        "type": "rect",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": low,
        "y1": high,
        "layer": "below",
    }
    return {**where, "fillcolor": canvas.theme.faint, "opacity": 0.6, "line": {"width": 0}}


def _slashes(middle: float, canvas: Canvas) -> list[dict]:
    """Two short oblique strokes through the story axis, the draughtsman's sign of a break."""
    tilt, line = 0.008, {"color": canvas.theme.quiet, "width": 1.3}
    ends = {"type": "line", "xref": "paper", "x0": -0.006, "x1": 0.006, "line": line}
    return [
        {**ends, "y0": middle + lift - tilt, "y1": middle + lift + tilt} for lift in (-0.007, 0.007)
    ]
