"""Words beside events, where they touch neither one another nor an event."""

import numpy as np
import pandas as pd

from anachrony.charts import words
from anachrony.charts.marks.channels import reads
from anachrony.charts.theme import SERIF, Canvas


@reads("x", "y", "label")
def labels(rows: pd.DataFrame, canvas: Canvas, size: float, position: str = "top center") -> dict:
    """Return one trace of event names."""
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


@reads("x", "y", "label", "side")
def flush(rows: pd.DataFrame, canvas: Canvas, size: float, across: float) -> dict:
    """Return one trace of names beside their events, whose lines begin, or end, where these are.

    x is the middle of a name, `side` 1 where it stands to the right of its event and -1 to the
    left; `across` is axis units a px.
    """
    half = rows["label"].map(words.label_width).astype(float) * size / 2 * across
    trace = labels(rows.assign(x=rows["x"] - rows["side"] * half), canvas, size)
    return trace | {"textposition": np.where(rows["side"] > 0, "top right", "top left").tolist()}


@reads("x", "y", "label")
def notes(rows: pd.DataFrame, canvas: Canvas, size: float) -> dict:
    """Return one trace of small quiet words that belong to no one event."""
    trace = labels(rows, canvas, size)
    del trace["customdata"]
    return trace | {"textfont": {"size": size, "color": canvas.theme.quiet}}


LABEL_COLUMNS = ["x", "y", "label", "weight", "x0", "x1", "y0", "y1"]
"""What `fitting` reads, and no more is taken along while places are tried."""


@reads(*LABEL_COLUMNS)
def fitting(
    rows: pd.DataFrame,
    size: float,
    px: tuple[float, float],
    ends: tuple[float, float],
    gap: float = 0.0,
) -> pd.Series:
    """Return which labels fit without touching one another or another event: the heaviest first,
    none past the `ends`.

    x and y are where the label's foot stands, x0, x1, y0, y1 what must stay clear; `px` is axis
    units per px across and up, `gap` what is left clear over a label, in sizes of it.
    """
    heaviest = np.argsort(-rows["weight"].to_numpy(), kind="stable")[:_MOST]
    heaviest = heaviest[(rows["label"] != "").to_numpy()[heaviest]]
    tried = _around(rows.iloc[heaviest], size, px, gap)

    taken = np.full((len(rows) + len(tried), 4), np.nan)  # what is not yet taken touches nothing
    taken[: len(rows)] = rows[["x0", "x1", "y0", "y1"]].to_numpy()
    fits = np.zeros(len(rows), dtype=bool)
    for label, (at, (left, right, foot, head)) in enumerate(zip(heaviest, tried, strict=True)):
        free = not _touching(tried[label : label + 1], taken[: len(rows) + label])[0]
        if left >= ends[0] and right <= ends[1] and free:
            taken[len(rows) + label] = left, right, foot, head
            fits[at] = True
    return pd.Series(fits, index=rows.index)


def _around(
    rows: pd.DataFrame, size: float, px: tuple[float, float], gap: float = 0.0, beside: float = 4.0
) -> np.ndarray:
    """What each label takes, with so many px beside it: left, right, foot, head (axis units)."""
    half = _half(rows, size, px, beside)
    tall = (words.label_height(rows["label"]) + gap) * size * px[1]
    x, y = rows["x"], rows["y"]
    return np.column_stack([x - half, x + half, y, y + tall])


def _half(
    rows: pd.DataFrame, size: float, px: tuple[float, float], beside: float = 4.0
) -> pd.Series:
    """Half the width that each label takes, with so many px beside it (axis units)."""
    return (rows["label"].map(words.label_width).astype(float) * size / 2 + beside) * px[0]


def _touching(spots: np.ndarray, taken: np.ndarray) -> np.ndarray:
    """Which of some spots touch any that is taken: left, right, foot, head."""
    left, right, foot, head = spots.T[:, :, None]
    across = (left < taken[:, 1]) & (right > taken[:, 0])
    return (across & (foot < taken[:, 3]) & (head > taken[:, 2])).any(axis=1)


@reads("x", "label")
def held(
    rows: pd.DataFrame, size: float, px: tuple[float, float], ends: tuple[float, float]
) -> pd.DataFrame:
    """Return rows whose labels would go past one of the `ends` with these moved to it: still over
    what they name.
    """
    half = _half(rows, size, px)
    inner = rows["x"].clip(ends[0] + half, ends[1] - half)
    return rows.assign(x=inner.where(2 * half <= ends[1] - ends[0], rows["x"]))


_MOST = 300
"""Labels at most that are tried."""

_TRIES = 40
"""Places at most in which a name is tried."""


@reads("x", "y", "label", "x0", "x1", "y0", "y1")
def first_fitting(
    rows: pd.DataFrame,
    by: str,
    size: float,
    px: tuple[float, float],
    ends: tuple[float, float],
    *,
    others: pd.DataFrame | None = None,
    beside: float = 4.0,
) -> pd.DataFrame:
    """Return for each value of a column the first of its rows whose label fits: clear of every
    label, and of every row or, where these are given, of the others.

    x and y are the middle of the label's foot; `px` is axis units per px across and up; labels stay
    between the `ends`, with so many px `beside` them.
    """
    spots = _around(rows, size, px, beside=beside)
    clear = rows if others is None else others
    taken = clear[["x0", "x1", "y0", "y1"]].to_numpy(dtype=float)
    kept = []
    for at in rows.groupby(by, sort=False).indices.values():
        mine = spots[at[:_TRIES]]
        within = (mine[:, 0] >= ends[0]) & (mine[:, 1] <= ends[1])
        free = np.flatnonzero(within & ~_touching(mine, taken))
        if len(free):
            kept.append(at[free[0]])
            taken = np.vstack([taken, mine[free[0]]])
    return rows.iloc[kept]


def dodged(wanted: np.ndarray, tall: np.ndarray, ends: tuple[float, float]) -> np.ndarray:
    """Return rising places as near to where labels are wanted as their heights let them stand, none
    past the second end.
    """
    at, high = wanted.copy(), ends[1]
    at[:1] = np.maximum(at[:1], ends[0] + tall[:1] / 2)
    for one in range(1, len(at)):
        at[one] = max(at[one], at[one - 1] + (tall[one - 1] + tall[one]) / 2)
    for one in range(len(at) - 1, -1, -1):
        at[one] = min(at[one], high - tall[one] / 2)
        high = at[one] - tall[one] / 2
    return at
