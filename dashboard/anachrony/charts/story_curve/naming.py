"""The words of a story curve: the names of its events, and how far each anachrony reaches."""

import numpy as np
import pandas as pd

from anachrony.charts import marks, words
from anachrony.charts.ground import Ground
from anachrony.charts.story_curve.axis import HEAD
from anachrony.narrative.order import ANALEPSIS, TELLING_TRACKS
from anachrony.storyscale import StoryScale

_NOTE = 0.9
"""The size of a name, in sizes of the canvas's text."""


def names(
    shown: pd.DataFrame, runs: pd.DataFrame, deeper: pd.DataFrame, scale: StoryScale, on: Ground
) -> list[dict]:
    """Return the reach of each anachrony beside it, then the names of the events of the image, as
    far as they fit, clear of the brackets over what is `deeper`.
    """
    size, across = _NOTE * on.canvas.type, (0.0, deeper["y0"].min() if len(deeper) else HEAD)
    told, heard = _seen_and_heard(shown, across, size, on)
    noted, over = _noted(runs, scale, on), _silent(on.turn.placed(deeper))
    clear = [noted.assign(x0=np.nan, x1=np.nan)[marks.LABEL_COLUMNS], heard, over]

    both = pd.concat([told[marks.LABEL_COLUMNS], *clear], ignore_index=True)
    ends = across if on.turn.swapped else on.axis.ends
    fits = marks.fitting(both, size, on.px, ends).to_numpy()
    named, notes = told[fits[: len(told)]], noted[fits[len(told) : len(told) + len(noted)]]

    said = marks.notes(notes, on.canvas, size * 0.95) | {"hovertext": notes["hover"].to_numpy()}
    said |= {"hoverinfo": "text"}  # which explains the rectangle: itself it takes no hover
    if on.turn.swapped:
        return [said, marks.flush(named, on.canvas, size, on.px[0])]
    return [said, marks.labels(named, on.canvas, size)]


def _seen_and_heard(
    shown: pd.DataFrame, across: tuple[float, float], size: float, on: Ground
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The events of the image where their names would stand, and the others, which have none and
    must stay clear.
    """
    foot = np.where(shown["solid"], shown["y0"], shown["low"])
    top = np.where(shown["solid"], shown["y1"], shown["high"])
    every = shown.assign(y0=foot, y1=top, weight=shown["x1"] - shown["x0"])
    image = every["track"].isin(TELLING_TRACKS["image"])

    told = every[image]
    if on.turn.swapped:
        told = _beside(on.turn.placed(told), across, size, on)
    else:
        told = _above(told, size, on)
    return told, _silent(on.turn.placed(every[~image]))


def _silent(boxes: pd.DataFrame) -> pd.DataFrame:
    """Boxes that have no name, and that names stay clear of."""
    return boxes.assign(x=np.nan, y=np.nan, label="", weight=-1.0)[marks.LABEL_COLUMNS]


def _above(told: pd.DataFrame, size: float, on: Ground) -> pd.DataFrame:
    """Where names stand above their events; a flash has its flag there."""
    brief = told["weight"] < marks.LEAST_WIDTH * on.axis.per_px
    over = told["y1"] + np.where(brief, 1.5 * on.canvas.type * on.up, 0.004)
    placed = told.assign(x=(told["x0"] + told["x1"]) / 2, y=over)
    return marks.held(placed, size, on.px, on.axis.ends)


def _beside(told: pd.DataFrame, ends: tuple[float, float], size: float, on: Ground) -> pd.DataFrame:
    """Where names stand, between the ends across: to the right of all that their events may be,
    above whom others stand, or, where that has no room, to the left; in lines, where neither has.
    """
    (across, up), away = on.px, 6 + size
    first, last = np.fmin(told["x0"], told["low"]), np.fmax(told["x1"], told["high"])
    rooms = np.fmax(ends[1] - last, first - ends[0]) / across - away - 5
    told = words.narrow(told, rooms / size)
    half = told["label"].map(words.label_width) * size * across / 2
    tall = words.label_height(told["label"])
    right, left = last + half + away * across, first - half - away * across
    fits = right + half + 4 * across <= ends[1]
    y = (told["y0"] + told["y1"]) / 2 - tall / 2 * size * up
    placed = told.assign(x=np.where(fits, right, left), side=np.where(fits, 1, -1))
    return placed.assign(y=np.fmin(y, -on.axis.ends[0] - (tall * size + 2) * up))


_UNDER = 0.75
"""How far the stem of a flag goes below its event, and a line around it, in sizes of the text."""


def _noted(runs: pd.DataFrame, scale: StoryScale, on: Ground) -> pd.DataFrame:
    """Where the reach of each anachrony is said: beyond where it goes, away from what it
    interrupts; before the first of a film that runs down there are the years.
    """
    up = on.px[1]
    rises = (runs["order"] == ANALEPSIS) == (scale.heights[0] > scale.heights[-1])
    placed = on.turn.placed(runs)
    line = (1.4 * _NOTE * on.canvas.type + 3) * up
    flag = _UNDER * on.canvas.type * (runs["x1"] - runs["x0"] < marks.LEAST_WIDTH * on.axis.per_px)
    below, above = placed["y0"] - line - flag * up, placed["y1"] + 3 * up
    if on.turn.swapped:
        above = above.where(above + line + on.axis.ends[0] < 0, placed["y1"] - line)
    return placed.assign(
        x=(placed["x0"] + placed["x1"]) / 2,
        y=above.where(rises | on.turn.swapped, below),
        weight=1e9,
    )
