"""The ground of a storyline: how wide its bands are, where every line runs in them, and the axis
along which time runs.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from anachrony.charts import axes
from anachrony.charts.ground import Ground
from anachrony.charts.presence.companions import Company
from anachrony.charts.presence.storyline import arranged, rooms, slots
from anachrony.charts.theme import Canvas
from anachrony.charts.turn import Turn
from anachrony.selection import Selection

BESIDE = 11.0
"""The room beside the bands for their names, in sizes of the text."""

GAP = 1.1
"""Between bands; this and all that is across the time in the chart is in slots."""

BOTTOM, STRIP, _NAMED = -0.15, 1.5, 0.4
"""Where the chart begins; the heights of the strip, and of the names between it and the bands
beyond a gap.
"""

_SLOT, _WIDEST, _DOWN, _LINE = 2.0, 2.4, 74.0, 1.4
"""The height of a slot, a line with its name over it; its greatest width, and the height of the
chart, where time runs down; of a line of words: in sizes of the text.
"""


OVER = 2.8
"""The room over the first event, for the names over it where time runs down, in sizes of the text.
"""


@dataclass(frozen=True)
class Storyline(Ground):
    """A ground in slots, with who is where, and the middle `y` of every line in every stretch, as
    it would lie with time across; `margin` is the figure's, as it is turned.
    """

    found: Company
    y: np.ndarray
    margin: dict[str, float]

    @property
    def ends(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """From where to where names may stand across and up, as they lie."""
        time, top = self.axis.ends, top_of(self.found, self.canvas)
        if not self.turn.swapped:
            return time, (-np.inf, np.inf)
        room = self.canvas.type * self.axis.per_px
        return (STRIP, top), (-time[1] - 2 * room, -time[0] + OVER * room)


def floors(found: Company) -> np.ndarray:
    """Return where each band begins, above the strip; last, where the chart ends."""
    room = rooms(found.band)
    tall = np.append(room, np.zeros(len(found.cities) - len(room), dtype=int))

    return STRIP + _NAMED + GAP + np.append(0.0, np.cumsum(tall + GAP))


def top_of(found: Company, canvas: Canvas) -> float:
    """Return where the chart ends: bands that run down are no wider than they need."""
    least = (canvas.width / canvas.type - 7) / _WIDEST if canvas.narrow else STRIP + 2
    return float(max(floors(found)[-1], least))


def line_middles(found: Company) -> np.ndarray:
    """Return the middle of every line in every stretch; NaN where it does not run."""
    count = len(found.cast)
    lines = (
        found.event,
        found.band,
        np.roll(np.arange(2 * count), count),
    )  # a voice is its character's twin

    return floors(found)[found.band] + slots(arranged(*lines), *lines) + 0.35


def ground(
    lines: tuple[Company, np.ndarray],
    work: pd.DataFrame,
    selection: Selection,
    canvas: Canvas,
    around: dict[str, float],
) -> Storyline:
    """Return the ground of lines, who they are and where they run, within margins."""
    turn = Turn.of(selection, canvas.narrow)
    flat, edges = turn.unturned(canvas, around)
    tall = top_of(lines[0], canvas) - BOTTOM
    up = tall / max(flat.height - edges["t"] - edges["b"], 100)

    axis = _axis(work, selection, flat, edges)
    return Storyline(axis, up, turn, canvas, *lines, around)


def _axis(
    work: pd.DataFrame, selection: Selection, canvas: Canvas, margin: dict[str, float]
) -> axes.ScreenAxis:
    if selection.along == "screen":
        return axes.screen_axis(work, canvas, margin)
    last = float(work["story_rank"].notna().sum()) or 1.0
    across = canvas.width - margin["l"] - margin["r"] - 8 * canvas.type

    return axes.ScreenAxis(0.0, last, last, last / max(across, 100.0), True, canvas.type)


def wanted(found: Company, margin: dict[str, float], canvas: Canvas) -> float:
    """Return the height of a figure in which every line has room, in px."""
    tall = _SLOT * (top_of(found, canvas) - BOTTOM)
    size = _DOWN if canvas.narrow else tall

    return canvas.type * size + margin["t"] + margin["b"]


def list_room(lines: int, canvas: Canvas) -> float:
    """Return the room of a list under the chart, in px."""
    return _LINE * canvas.type * lines
