"""Stays: unbroken runs of one value, their flashes flagged and the longest of each named."""

import numpy as np
import pandas as pd

from anachrony.charts import axes, marks, words
from anachrony.charts.theme import Canvas
from anachrony.charts.turn import Turn

_SIZE = 0.95
"""Of a name, in sizes of the text."""


def stays(image: pd.DataFrame, by: str = "strand") -> pd.DataFrame:
    """Return events of the image from left to right, each with where the stay it is part of
    `begins` and `ends`.

    A stay is an unbroken run of one value of a column. Reads x0, x1 (axis units).
    """
    told = image.sort_values(["x0", "telling"], kind="stable")
    stay = told.groupby((told[by] != told[by].shift()).cumsum())
    return told.assign(begins=stay["x0"].transform("min"), ends=stay["x1"].transform("max"))


def flashes(image: pd.DataFrame, axis: axes.ScreenAxis, tall: float, canvas: Canvas) -> list[dict]:
    """Return a stem `tall` px high and, at `flag` (axis units), a flag for every stay too short to
    be seen.

    Where one such follows another there is none. Reads what `stays` gives, y, flag (axis units),
    fill, hover.
    """
    stay = image.drop_duplicates("begins")
    long = stay["ends"] - stay["begins"] >= marks.LEAST_WIDTH * axis.per_px
    flash = stay[~long & long.shift(fill_value=True) & long.shift(-1, fill_value=True)]
    stems = flash.assign(x=(flash["begins"] + flash["ends"]) / 2)

    return marks.flagged(stems, stems.assign(y=stems["flag"]), tall, canvas)


def captions(
    image: pd.DataFrame, by: str, axis: axes.ScreenAxis, up: float, canvas: Canvas
) -> list[dict]:
    """Return the values of a column, each over the longest of its stays that has room, on a thread
    from it.

    Reads what `stays` gives, y0, y1 and y (where a name stands, axis units); `up` is axis units per
    px.
    """
    stay = _named(image, by)
    stay = stay.assign(label=stay[by].map(words.plain))
    size = _SIZE * canvas.type
    longest = stay.sort_values("long", ascending=False, kind="stable")
    said = marks.first_fitting(longest, by, size, (axis.per_px, up), axis.ends)
    thread = said.assign(x0=said["x"], x1=said["x"], y0=said["y1"], y1=said["y"] + 2 * up)
    return [marks.segments(thread, canvas.theme.quiet), marks.labels(said, canvas, size)]


def names_beside(
    image: pd.DataFrame,
    by: str,
    turn: Turn,
    room: tuple[tuple[float, float], tuple[float, float]],
    canvas: Canvas,
) -> list[dict]:
    """Return the values of a column where time runs down, each beside the longest of its stays that
    has room, in narrow lines.

    Reads what `captions` does; `room` is axis units per px across and up, and between which ends
    names may stand.
    """
    size, (px, ends) = _SIZE * canvas.type, room
    across, up = px
    stay = turn.placed(_named(image, by))
    stay = stay.assign(label=stay[by].map(lambda name: words.label_lines(words.plain(name), _FOLD)))
    tall = words.label_height(stay["label"])
    half = stay["label"].map(words.label_width).astype(float) * size * across / 2
    spots = stay.assign(
        x=np.fmax(stay["x1"], ends[0] + _FLAG * canvas.type * across) + half + 5 * across,
        y=(stay["y0"] + stay["y1"]) / 2 - tall / 2 * size * up,
    )
    longest = spots.sort_values("long", ascending=False, kind="stable")
    said = marks.first_fitting(longest, by, size, px, ends)
    return [marks.labels(said.assign(x=said["x"] - half[said.index]), canvas, size, "top right")]


_FOLD, _FLAG = 6.6, 2.2
"""The room of a line of a name, in sizes of it, and of a flag beside which it stands."""


def _named(image: pd.DataFrame, by: str) -> pd.DataFrame:
    """One row a stay that has a value: its ends x0 and x1, its middle, how `long` it is."""
    stay = image.drop_duplicates("begins")
    stay = stay.assign(x0=stay["begins"], x1=stay["ends"], x=(stay["begins"] + stay["ends"]) / 2)
    stay = stay.assign(long=stay["ends"] - stay["begins"])
    return stay[stay[by] != ""]
