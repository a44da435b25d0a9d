"""The words of the story in a braid: under it, or beside one that runs down, its years and, on
brackets, the names of its colours.
"""

import numpy as np
import pandas as pd

from anachrony import text
from anachrony.charts import marks, words
from anachrony.charts.braid.grounds import Braid, ends
from anachrony.charts.theme import SERIF
from anachrony.reading.events import each

_ROWS = 2
"""Of names under the story."""

_SIZE = 1.05
"""Theirs, in sizes of the text."""

_NARROW = 5.4
"""The room of a line of a name beside a story that runs down, in sizes of the text."""


def years(placed: pd.DataFrame, on: Braid) -> dict:
    """Return a trace of the years in which the events begin; of their dates as written, where these
    are two at most.
    """
    dated = placed[placed["story_start"].notna()]
    counted = bool(dated["story_day"].all())
    said = each(dated["story_start"], lambda moment: text.story_tick(moment, "year", counted))
    if said.nunique() < 3 and not on.turn.swapped:
        said = each(dated["story_start_text"], text.date)
    size, found = 0.9 * on.canvas.type, stretches(dated.assign(label=said), said)
    if on.turn.swapped:
        half = found["label"].map(words.label_width).astype(float) * size / 2
        beside = found.assign(x=found["x0"], y=on.foot - 1.4 * on.canvas.type - half)
        laid = _laid(beside, 1.0, size, on)
        return marks.notes(laid[_fit(laid, size, on, placed)], on.canvas, size)

    under = found.assign(x=found["x0"] + _half(found, size, on), y=on.foot - 2.9 * on.canvas.type)
    return marks.notes(under[_fit(under, size, on, placed)], on.canvas, size)


def brackets(placed: pd.DataFrame, on: Braid) -> list[dict]:
    """Return traces of brackets and of their names: of the widest stretch of each colour."""
    size = _SIZE * on.canvas.type
    said = named = _beside(placed, on) if on.turn.swapped else _under(placed, on)
    if on.turn.swapped:
        lower = words.label_height(named["label"]) / 2
        said = _laid(named.assign(x=named["at"]), lower, size, on)
    serif: dict = {"textfont": {"family": SERIF, "size": size, "color": on.canvas.theme.ink}}
    serif |= {"textposition": "top right"} if on.turn.swapped else {}

    return [on.turn.trace(_bracket(named, on)), marks.notes(said, on.canvas, size) | serif]


def stretches(rows: pd.DataFrame, *alike: pd.Series) -> pd.DataFrame:
    """Return one row a stretch of neighbours in the story that are alike: its ends, its label, and
    its length as weight.
    """
    changes = pd.concat([column != column.shift() for column in alike], axis=1).any(axis=1).cumsum()
    found = rows.groupby(changes).agg(x0=("s0", "min"), x1=("s1", "max"), label=("label", "first"))
    return found.assign(x=(found["x0"] + found["x1"]) / 2, weight=found["x1"] - found["x0"])


# --- under a story that runs across ---------------------------------------------------------------


def _under(placed: pd.DataFrame, on: Braid) -> pd.DataFrame:
    """The widest stretch of each colour, with the place of its name; without those of no room.

    A name that does not fit beside the others hangs in a lower row, on a stem that keeps clear of
    the names above.
    """
    size, found = _SIZE * on.canvas.type, _coloured(placed, each(placed["tint"], words.plain))
    (low, high), half = ends(placed, on.axis), _half(found, size + 1, on) + 4 * on.axis.per_px
    found["x"] = found["x"].clip(low + half, high - half).clip(found["x0"], found["x1"])
    left = found[found["label"] != ""].sort_values("weight", ascending=False)
    named = left.iloc[:0].assign(y=0.0)
    for row in range(_ROWS):
        tried = left[_clear(left, named, size, on)].drop_duplicates("label")
        tried = tried.assign(y=on.foot - (5.2 + 1.6 * row) * on.canvas.type)
        named = pd.concat([named, tried[_fit(tried, size, on, placed)]])
        left = left[~left["label"].isin(named["label"])]
    return named.assign(stem=named["y"] + 1.25 * on.canvas.type, at=named["x"])


def _coloured(placed: pd.DataFrame, said: pd.Series) -> pd.DataFrame:
    """The stretches of the story by colour; where only some events are undated, these are called
    so.
    """
    undated = (placed["part"] < 0) & bool((placed["part"] >= 0).any())
    label = said.mask(undated, text.say("chart.undated"))
    return stretches(placed.assign(label=label), placed["part"], label)


def _bracket(found: pd.DataFrame, on: Braid) -> dict:
    """One trace of brackets, each with a stem to its name, as they lie under the story."""
    x0, x1, x, at = (found[name] for name in ("x0", "x1", "x", "at"))
    away = on.aside - 0.9 * on.canvas.type if on.turn.swapped else 3.2 * on.canvas.type
    high = pd.Series(on.foot - away, index=x.index)
    low = high - 0.4 * on.canvas.type
    return marks.line(
        marks.parted(x0, x0, x, at, x, x1, x1),
        marks.parted(high, low, low, found["stem"], low, low, high),
        on.canvas.theme.quiet,
    )


def _clear(rows: pd.DataFrame, told: pd.DataFrame, size: float, on: Braid) -> np.ndarray:
    """Which rows have no label standing under their middle."""
    half = _half(told, size, on).to_numpy()
    away = np.abs(rows["x"].to_numpy()[:, None] - told["x"].to_numpy()) > half
    return np.asarray(away.all(axis=1))


def _half(rows: pd.DataFrame, size: float, on: Braid) -> pd.Series:
    """Half the width of each label, in units of the screen axis."""
    return rows["label"].map(words.label_width).astype(float) * size * on.axis.per_px / 2


def _fit(rows: pd.DataFrame, size: float, on: Braid, placed: pd.DataFrame) -> pd.Series:
    """Which labels fit beside one another; the bands they stand beside are not in their way."""
    free = rows.assign(x0=np.nan, x1=np.nan, y0=np.nan, y1=np.nan)
    across = (-np.inf, np.inf) if on.turn.swapped else ends(placed, on.axis)
    return marks.fitting(free, size, on.px, across)


# --- beside one that runs down --------------------------------------------------------------------


def _laid(rows: pd.DataFrame, lower: "float | pd.Series", size: float, on: Braid) -> pd.DataFrame:
    """Words as they lie, so much lower, in sizes of them. Reads x0, x1, x, y (axis units)."""
    laid = on.turn.placed(rows.assign(y0=rows["y"], y1=rows["y"]))
    return laid.assign(y=laid["y"] - lower * size * on.axis.per_px)


def _beside(placed: pd.DataFrame, on: Braid) -> pd.DataFrame:
    """The widest stretch of each colour, with the place of its name, in narrow lines: as near to
    its middle as the names above let it.
    """
    size = _SIZE * on.canvas.type
    found = _coloured(placed, each(placed["tint"], _folded))
    widest = found[found["label"] != ""].sort_values("weight", ascending=False)
    named = widest.drop_duplicates("label").sort_values("x")
    tall = (size * words.label_height(named["label"]) + 2) * on.axis.per_px
    at = marks.dodged(named["x"].to_numpy(), tall.to_numpy(), ends(placed, on.axis))
    left = on.foot - on.aside

    return named.assign(y=left, stem=left + 2, at=at)


def _folded(name: str) -> str:
    return words.label_lines(words.plain(name), _NARROW)
