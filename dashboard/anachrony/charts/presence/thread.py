"""Threads: the way of a storyline's lines between the events they are in."""

import numpy as np

from anachrony.charts import axes, marks
from anachrony.charts.presence.companions import Company
from anachrony.charts.theme import Canvas


def threads(
    found: Company, y: np.ndarray, lines: np.ndarray, axis: axes.ScreenAxis, canvas: Canvas
) -> list[dict]:
    """Return dotted threads where a line waits, comes or goes; full ones where it goes from one
    event to the next.

    Reads the middle of every line in every stretch (NaN where it does not run), and which `lines`
    to draw.
    """
    there, runs = found.event >= 0, ~np.isnan(y) & np.isin(np.arange(y.shape[1]), lines)
    room = np.where(there, 0.4, 1.6) * canvas.type * axis.per_px
    bend = np.minimum(room, (found.end - found.start)[:, None] / 2)
    moves = runs[:-1] & runs[1:] & (y[:-1] != y[1:])
    at, line = np.nonzero(moves)
    bends = _bends(
        found.end[at] - bend[at, line],
        found.end[at] + bend[at + 1, line],
        y[at, line],
        y[at + 1, line],
    )
    direct = there[at, line] & there[at + 1, line]
    quiet = canvas.theme.quiet
    return [
        _thread(_flats(found, y, runs & ~there, moves, bend), quiet, "dot"),
        _thread(bends[:, :, ~direct], quiet, "dot"),
        _thread(bends[:, :, direct], quiet, "solid"),
    ]


def _flats(
    found: Company, y: np.ndarray, waits: np.ndarray, moves: np.ndarray, bend: np.ndarray
) -> np.ndarray:
    """Where lines wait, but for the bends by which they come and go: x and y, by both ends, by
    pieces.
    """
    still = np.zeros((1, y.shape[1]), dtype=bool)
    left = found.start[:, None] + bend * np.vstack([still, moves])[: len(y)]
    right = found.end[:, None] - bend * np.vstack([moves, still])[: len(y)]
    return np.array([[left[waits], right[waits]], [y[waits], y[waits]]])


def _bends(x0: np.ndarray, x1: np.ndarray, y0: np.ndarray, y1: np.ndarray) -> np.ndarray:
    """Curves that leave and arrive level: x and y, by points, by curves."""
    way = np.linspace(0.0, 1.0, 7)[:, None]
    return np.stack([x0 + way * (x1 - x0), y0 + way**2 * (3 - 2 * way) * (y1 - y0)])


def _thread(pieces: np.ndarray, colour: str, dash: str) -> dict:
    """Pieces of thread, each an x and a y by points. Reads an array of x and y, by points, by
    pieces.
    """
    parted = np.concatenate([pieces, np.full((2, 1, pieces.shape[2]), np.nan)], axis=1)
    x, y = parted.transpose(0, 2, 1).reshape(2, -1).astype(np.float32)
    return marks.line(x, y, colour, 1.1, dash=dash)
