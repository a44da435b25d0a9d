"""The strip: the whole film in one lane, its image above its sound, so that every event of a view
can be found.
"""

import numpy as np
import pandas as pd

from anachrony.charts import axes, marks, words
from anachrony.charts.interleaving import BANDS
from anachrony.charts.theme import Canvas

_LOW, _HIGH = min(low for low, _ in BANDS.values()), max(high for _, high in BANDS.values())

_TRIES = 40
"""Places at most in which a name is tried."""


def strip(
    events: pd.DataFrame, axis: axes.ScreenAxis, floor: float, top: float, canvas: Canvas
) -> list[dict]:
    """Return traces of every event in its band between `floor` and `top` (axis units), the never
    shown hollow at left.

    Reads x0, x1 (axis units; NaN where never shown), track, fill, hover and the columns of
    `axes.hatches`.
    """
    low, high = (
        events["track"].map({name: band[end] for name, band in BANDS.items()}) for end in (0, 1)
    )
    unit = (top - floor) / (_HIGH - _LOW)
    rows = events.assign(y0=floor + (low - _LOW) * unit, y1=floor + (high - _LOW) * unit)
    shown, ghosts = rows[rows["x0"].notna()], rows[rows["x0"].isna()]
    return [*boxes(shown, canvas), *_ghosts(ghosts, axis, floor, top, canvas)]


def boxes(rows: pd.DataFrame, canvas: Canvas) -> list[dict]:
    """Return the boxes of events by their fill and hatch. Reads x0, x1, y0, y1 (axis units), hover,
    fill, certainty.
    """
    return [
        marks.boxes(alike, str(fill), canvas.theme, hatch=hatch)
        for hatch, hatched in rows.groupby(axes.hatches(rows), sort=False)
        for fill, alike in hatched.groupby("fill", sort=False)
    ]


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
    if flash.empty:
        return []
    fills = flash["fill"].to_numpy()
    spots = flash.assign(x=(flash["begins"] + flash["ends"]) / 2)
    stem = {"width": marks.LEAST_WIDTH, "color": fills}
    return [
        marks.points(spots, fills, "line-ns", tall, line=stem),
        marks.points(spots.assign(y=spots["flag"]), fills, "triangle-down", canvas.type * 0.65),
    ]


def captions(
    image: pd.DataFrame, by: str, axis: axes.ScreenAxis, up: float, canvas: Canvas
) -> list[dict]:
    """Return the values of a column, each over the longest of its stays that has room, on a thread
    from it.

    Reads what `stays` gives, y0, y1 and y (where a name stands, axis units); `up` is axis units per
    px.
    """
    stay = image.drop_duplicates("begins")
    stay = stay.assign(x0=stay["begins"], x1=stay["ends"], x=(stay["begins"] + stay["ends"]) / 2)
    stay = stay[stay[by] != ""].assign(
        label=stay[by].map(words.plain), long=stay["ends"] - stay["begins"]
    )
    size = 0.95 * canvas.type
    longest = stay.sort_values("long", ascending=False, kind="stable")
    said = named(longest, by, size, (axis.per_px, up), axis.ends)
    gap = np.full(len(said), np.nan)
    ends = {"x": (said["x"], said["x"], gap), "y": (said["y1"], said["y"] + 2 * up, gap)}
    thread = {name: np.column_stack(columns).ravel() for name, columns in ends.items()}
    line = {"mode": "lines", "line": {"color": canvas.theme.quiet, "width": 1}, "hoverinfo": "skip"}
    return [
        {"type": "scatter", **thread, **line, "showlegend": False},
        marks.labels(said, canvas, size),
    ]


def named(
    rows: pd.DataFrame, by: str, size: float, px: tuple[float, float], ends: tuple[float, float]
) -> pd.DataFrame:
    """Return for each value of a column the first of its rows whose label fits: clear of every row
    and every label.

    Reads x, y (the middle of the label's foot, axis units), label, x0, x1, y0, y1; `px` is axis
    units per px across and up; labels stay between the `ends`.
    """
    half = (rows["label"].map(words.width) * size / 2 + 4) * px[0]
    foot, head = rows["y"], rows["y"] + 1.15 * size * px[1]
    spots = np.column_stack([rows["x"] - half, rows["x"] + half, foot, head])
    taken = rows[["x0", "x1", "y0", "y1"]].to_numpy(dtype=float)
    kept = []
    for at in rows.groupby(by, sort=False).indices.values():
        mine = spots[at[:_TRIES]]
        across = (mine[:, None, 0] < taken[:, 1]) & (mine[:, None, 1] > taken[:, 0])
        touched = (
            across & (mine[:, None, 2] < taken[:, 3]) & (mine[:, None, 3] > taken[:, 2])
        ).any(axis=1)
        free = np.flatnonzero(~touched & (mine[:, 0] >= ends[0]) & (mine[:, 1] <= ends[1]))
        if len(free):
            kept.append(at[free[0]])
            taken = np.vstack([taken, mine[free[0]]])
    return rows.iloc[kept]


def _ghosts(
    ghosts: pd.DataFrame, axis: axes.ScreenAxis, floor: float, top: float, canvas: Canvas
) -> list[dict]:
    """What is never shown, in a block of five across before the first frame."""
    if ghosts.empty:
        return []
    place, down = np.arange(len(ghosts)), -(-len(ghosts) // 5)
    x = axis.never_shown + (place % 5 - 2) * axis.per_px * canvas.type
    y = top - (place // 5 + 0.5) * (top - floor) / down
    line = {"line": {"color": canvas.theme.quiet, "width": 1.2}}
    return [
        marks.points(
            ghosts.assign(x=x, y=y), canvas.theme.ground, "circle", canvas.type * 0.6, **line
        )
    ]
