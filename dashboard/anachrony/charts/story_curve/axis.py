"""The axes of a story curve: the ticks of story time, where it is folded, and
the room they need.
"""

from collections.abc import Iterable

import pandas as pd

from anachrony import text
from anachrony.charts import axes, words
from anachrony.charts.ground import Ground
from anachrony.charts.theme import Canvas
from anachrony.charts.turn import Turn
from anachrony.selection import Selection
from anachrony.storyscale import StoryScale, story_scale

UNDATED_AT = -0.11
"""Where on the story axis (0–1) the lane of the undated lies."""

HEAD = 1.1
"""Where on the story axis (0–1) the plot ends."""

_BESIDE = 13.0
"""The most room beside the plot for its ticks and their title, in sizes of the text."""

_LINE, _LINES, _WORDS, _FEW_WORDS = 1.7, 2.8, 9.0, 4.6
"""How far apart ticks of story time stand up a wide and a narrow chart, and across them, in sizes
of its text.
"""


def laid(
    work: pd.DataFrame, selection: Selection, canvas: Canvas
) -> tuple[Ground, StoryScale, dict[str, float]]:
    """Return the ground of a work's curve, its scale of the story (0–1), and the figure's margins.

    The ground's `up` is story units (0–1) per px.
    """
    turn = Turn.of(selection, canvas.narrow)
    margin = _margin(turn, canvas)
    flat, around = turn.unturned(canvas, margin)
    per_px = 1.28 / max(flat.height - around["t"] - around["b"], 100)

    scale = story_scale(work, selection.scale, _apart(turn, canvas, per_px))
    scale = scale.upside_down() if turn.story == "↓" else scale
    margin |= _beside(scale, turn, canvas) | _above(scale, turn, canvas, margin)
    axis = axes.screen_axis(work, *turn.unturned(canvas, margin))

    return Ground(axis, per_px, turn, canvas), scale, margin


def _apart(turn: Turn, canvas: Canvas, per_px: float) -> float:
    """How far apart the ticks of story time stand, at least (0–1)."""
    up, across = (_LINES, _FEW_WORDS) if canvas.narrow else (_LINE, _WORDS)
    return (across if turn.swapped else up) * canvas.type * per_px


def _margin(turn: Turn, canvas: Canvas) -> dict[str, float]:
    beside = 5.5 if turn.swapped else 6.6 if canvas.narrow else _BESIDE
    margin = axes.margins(canvas, beside, len(axes.aid("story-curve", canvas, **turn.arrows)))
    return margin | {"b": margin["b"] + 1.4 * canvas.type * turn.swapped}


def _beside(scale: StoryScale, turn: Turn, canvas: Canvas) -> dict[str, float]:
    """The left margin where the ticks of story time stand in it: as wide as they are, and their
    title.
    """
    if turn.swapped or canvas.narrow:
        return {}

    names = [text.say("chart.undated"), *(_clocked(name) for _, name in scale.ticks)]
    widest = max(words.label_width(name, "sans") for name in names)
    return {"l": min(widest + 3.2, _BESIDE) * canvas.type}


def _above(
    scale: StoryScale, turn: Turn, canvas: Canvas, margin: dict[str, float]
) -> dict[str, float]:
    """The margins over and under the plot where the ticks of story time stand over it: where one
    begins to read.
    """
    if not _over(turn, canvas):
        return {}

    tall = max((_folded(name).count("<br>") for _, name in scale.ticks), default=0)
    over = (1.3 * tall + 1.4) * canvas.type
    return {"t": margin["t"] + over, "b": margin["b"] - _UNDER * canvas.type}


_UNDER = 4.2
"""The room under the plot that ticks and a title would need, in sizes of the text."""


def _over(turn: Turn, canvas: Canvas) -> bool:
    """Whether the ticks of story time stand over the plot: screen time runs down a narrow one."""
    return canvas.narrow and turn.screen == "↓"


def layout(rows: pd.DataFrame, scale: StoryScale, ghosts: bool, on: Ground) -> dict:
    """Return both axes, with the lane of the undated and the folds of the story. Reads y (0–1)."""
    undated, canvas = bool((rows["y"] == UNDATED_AT).any()), on.canvas
    ticks = _ticks(scale, undated, on)
    called = "days" if scale.counted and scale.kind == "calendar" else scale.kind
    story = {
        "range": [-0.18 if undated else -0.06, HEAD],
        "tickvals": [place for place, _ in ticks],
        "ticktext": [name for _, name in ticks],
        "title": {"text": "" if canvas.narrow else text.say(f"chart.story_{called}")},
        "fixedrange": True,
    }
    story |= {"side": "top", "showgrid": True} if _over(on.turn, canvas) else {}
    shapes = [on.turn.shape(one) for one in _breaks(scale, canvas, undated)]
    more = {"shapes": shapes, "annotations": axes.untold(on.axis, canvas)}
    return on.turn.axes(on.axis.layout(ghosts), story, canvas.narrow) | more


def _ticks(scale: StoryScale, undated: bool, on: Ground) -> list[tuple[float, str]]:
    """The ticks of story time, and of the lane of the undated."""
    none = [(UNDATED_AT, text.say("chart.undated"))] if undated else []
    if not on.turn.swapped:
        fold = _folded if on.canvas.narrow else _clocked
        return [*((at, fold(name)) for at, name in scale.ticks), *none]
    across = [*none, *((at, _folded(name)) for at, name in scale.ticks)]

    return axes.thinned(across, 1 / (on.up * on.canvas.type))


def _clocked(name: str) -> str:
    """A tick's name; its clock goes to a second line."""
    return name.replace(", ", ",<br>")


def _folded(name: str) -> str:
    """A tick's name; its clock or, beside a narrow plot or under one, its year goes to a second
    line.
    """
    day, *clock = name.split(", ")
    if len(day) > 9:
        return ", ".join(["<br>".join(day.rsplit(" ", 1)), *clock])
    return ",<br>".join([day, *clock])


def _breaks(scale: StoryScale, canvas: Canvas, undated: bool) -> list[dict]:
    """A band of ground and two strokes where story time is folded: the axis is visibly broken."""
    folds = _joined(scale.folds)
    bands = [_band(low, high, canvas) for low, high in folds]
    slashes = [slash for low, high in folds for slash in _slashes((low + high) / 2, canvas)]

    return [*bands, *slashes, *([_rule(canvas)] if undated else [])]


def _joined(folds: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Folds, those that touch as one."""
    joined: list[tuple[float, float]] = []
    for low, high in folds:
        if joined and low - joined[-1][1] < 1e-6:
            joined[-1] = (joined[-1][0], high)
        else:
            joined.append((low, high))

    return joined


_ACROSS = {"xref": "paper", "x0": 0, "x1": 1, "layer": "below"}
"""Of a shape that goes across the whole plot."""


def _band(low: float, high: float, canvas: Canvas) -> dict:
    look = {"fillcolor": canvas.theme.faint, "opacity": 0.6, "line": {"width": 0}}
    return {"type": "rect", **_ACROSS, "y0": low, "y1": high, **look}


def _rule(canvas: Canvas) -> dict:
    """The line over the lane of the undated."""
    over, line = UNDATED_AT + 0.06, {"color": canvas.theme.ash, "width": 1, "dash": "dot"}
    return {"type": "line", **_ACROSS, "y0": over, "y1": over, "line": line}


def _slashes(middle: float, canvas: Canvas) -> list[dict]:
    """Two short oblique strokes through the story axis, the draughtsman's sign of a break."""
    tilt, line = 0.008, {"color": canvas.theme.quiet, "width": 1.3}
    ends = {"type": "line", "xref": "paper", "x0": -0.006, "x1": 0.006, "line": line}
    return [
        {**ends, "y0": middle + lift - tilt, "y1": middle + lift + tilt} for lift in (-0.007, 0.007)
    ]
