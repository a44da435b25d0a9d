"""Which stretches of a telling lie on a deeper level than its outermost: a bracket a level, one
over the other, as a score sets slurs. A frame is what no bracket is over.
"""

import pandas as pd

from anachrony import schema
from anachrony.charts.marks.channels import reads
from anachrony.charts.marks.lines import line, parted

_MOST = 3
"""Levels under the outermost; what is deeper has no bracket more."""

_APART, _HANG = 0.42, 0.3
"""How far one bracket is over another, and its ends hang down, in sizes of the text."""


@reads("x0", "x1", "narrative_level", "mode")
def deeper(told: pd.DataFrame, per_px: float) -> pd.DataFrame:
    """Return one row a stretch that lies `deep` or more levels (from 1) under the outermost of what
    is told: x0, x1 (axis units). What is no event, as a title, goes with what it follows;
    before all events it lies outermost.
    """
    row = told.sort_values("x0", kind="stable")
    deep = _under(row).ffill().fillna(0)
    brackets = range(1, _brackets(row) + 1)
    found = [_stretches(row[deep >= at], per_px).assign(deep=at) for at in brackets]
    return pd.concat(found) if found else pd.DataFrame(columns=["x0", "x1", "deep"], dtype=float)


def _under(told: pd.DataFrame) -> pd.Series:
    """How many levels each event lies under the outermost; NaN for what is none."""
    level = told["narrative_level"].mask(told["mode"].isin(schema.UNCOUNTED))
    return level - level.min()


def _brackets(told: pd.DataFrame) -> int:
    """How many lie over one another, at most."""
    deepest = _under(told).max()
    return 0 if pd.isna(deepest) else int(min(deepest, _MOST))


def _stretches(inside: pd.DataFrame, per_px: float) -> pd.DataFrame:
    """What follows one another without a gap that can be seen, as one."""
    before = inside["x1"].cummax().shift()
    number = (inside["x0"] - before > per_px).cumsum()
    return inside.groupby(number).agg(x0=("x0", "min"), x1=("x1", "max"))


@reads("narrative_level", "mode")
def over_brackets(told: pd.DataFrame) -> float:
    """Return the room that the brackets over what is told take, in sizes of the text."""
    count = _brackets(told)
    return _APART * count + _HANG / 2 if count else 0.0


@reads("deep")
def stacked(stretches: pd.DataFrame, foot: float, em: float) -> pd.DataFrame:
    """Return the stretches with where their brackets stand, y0 to y1, over a `foot`; a size of the
    text is an `em` (axis units). The outermost lies lowest.
    """
    high = foot + (_APART * stretches["deep"] + _HANG / 2) * em
    return stretches.assign(y0=high - _HANG * em, y1=high)


@reads("x0", "x1", "y0", "y1")
def level_brackets(stretches: pd.DataFrame, colour: str) -> list[dict]:
    """Return one trace of brackets; none where there is nothing under one."""
    if stretches.empty:
        return []
    x0, x1, y0, y1 = (stretches[end] for end in ("x0", "x1", "y0", "y1"))
    ends = parted(x0, x0, x1, x1), parted(y0, y1, y1, y0)
    return [line(*ends, colour) | {"meta": {"sign": "level"}}]
