"""The panels of the rhythm: a film and a place in, traces and ticks out."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from anachrony import text, times
from anachrony.charts import axes, marks
from anachrony.charts.ground import Ground
from anachrony.charts.marks.film_strip import strip
from anachrony.charts.marks.stay import captions, flashes
from anachrony.charts.marks.stay import names_beside as named_beside
from anachrony.charts.theme import Theme
from anachrony.narrative.disjunction import beside
from anachrony.narrative.order import ANALEPSIS, PROLEPSIS, UNDATED

STRIP = 3.0
"""The height of the film's bands, in sizes of the text, as all heights here."""

_APART = 1.3
"""Between ticks."""

_PAUSE = 0.17
"""Where the speeds above 0 begin, as a share of their panel: a pause has no logarithm."""

_LENGTHS = (36000, 10800, 3600, 1200, 300, 60, 10)
_SPEEDS = {
    "second": 1 / 60,
    "scene": 1.0,
    "hour": 60.0,
    "day": 1440.0,
    "month": 43830.0,
    "year": 525960.0,
}
_SPEEDS |= {"decade": 5259600.0, "century": 52596000.0}

Ticks = list[tuple[float, str]]


def heading(name: str, lacks: str) -> str:
    """Return the name over a panel that `lacks` what it is of: of bands that nowhere part, or of
    which that cannot be known, none is said to.
    """
    return text.say(f"chart.rhythm_{'bands' if lacks in _UNPARTED else name}")


_UNPARTED = ("apart_unknown", "apart_none")


class Part(NamedTuple):
    """What a panel draws: marks as they would lie with time across, words as they lie, ticks."""

    flat: list[dict]
    said: list[dict]
    ticks: Ticks


class Panel(NamedTuple):
    """A panel's name, where it lies and what is said over it; it has no height where nothing in it
    can be known.
    """

    name: str
    floor: float
    top: float
    how: list[str]
    heading: str


@dataclass(frozen=True)
class Film(Ground):
    """A ground in sizes of the text, with a whole work and its image, from x0 to x1 (axis units);
    `rows` are the events to draw.

    Image and rows also say where the stay each is part of `begins` and `ends`.
    """

    whole: pd.DataFrame
    image: pd.DataFrame
    rows: pd.DataFrame


# --- the past -------------------------------------------------------------------------------------


def _past(film: Film, panel: Panel) -> Part:
    """A block an anachronic event, exactly as long as it is shown: analepses stand on the line,
    the deeper the higher, prolepses hang from it; what has no date lies dotted on it.
    """
    theme, rows = film.canvas.theme, film.rows[film.rows["order"].isin(_OUTSIDE)]
    every = film.image[film.image["order"].isin(_OUTSIDE)]
    deepest = float(max(every.loc[every["order"] == ANALEPSIS, "depth"].max(), 1.0))
    below = float((every["order"] == PROLEPSIS).any())
    unit = (panel.top - panel.floor) / (deepest + below)
    zero = panel.floor + below * unit
    depth = rows["depth"].clip(lower=1.0)
    ends: dict[str, tuple[Any, Any, str]] = {
        ANALEPSIS: (0.0, depth, ""),
        PROLEPSIS: (-1.0, 0.0, ""),
        UNDATED: (0.0, 0.35, "."),
    }
    traces = [
        _blocks(rows, order, (zero + unit * low, zero + unit * high), theme, hatch)
        for order, (low, high, hatch) in ends.items()
    ]
    said: list[tuple[float, str]] = [(0.5, "back"), *([(-0.5, "ahead")] if below else [])]
    said += [(deepest - 0.5, "deeper")] if deepest > 1 else []
    ticks = [(zero + unit * at, text.say(f"chart.rhythm_{way}")) for at, way in said]

    return Part([trace for trace in traces if len(trace["x"])], [], _spaced(ticks))


_OUTSIDE = (ANALEPSIS, PROLEPSIS, UNDATED)


def _blocks(
    rows: pd.DataFrame, order: str, ends: tuple[Any, Any], theme: Theme, hatch: str
) -> dict:
    colour = theme.ash if order == UNDATED else theme.quiet
    placed = rows.assign(y0=ends[0], y1=ends[1])[rows["order"] == order]
    return marks.boxes(placed, colour, theme, hatch=hatch)


def length(screen: float, ranked: bool) -> str:
    """Return a length on the screen axis in words: s or, where there are only ranks, events."""
    return text.say("chart.rhythm_events", count=round(screen)) if ranked else text.duration(screen)


# --- the stays ------------------------------------------------------------------------------------


def _stays(film: Film, panel: Panel) -> Part:
    """A block a stay, as high as the root of its length: a flash and a third of the film in one
    panel.
    """
    axis, canvas = film.axis, film.canvas
    longest = float((film.image["ends"] - film.image["begins"]).max())
    tall = (panel.top - panel.floor - 1.6) / np.sqrt(
        longest
    )  # so that a name stands over the highest
    here = film.rows[film.rows["begins"].notna()]
    high = panel.floor + tall * np.sqrt(here["ends"] - here["begins"])
    foot = np.maximum(high, panel.floor + 2) + 0.15  # over a flag
    bars = here.assign(y0=panel.floor, y1=high, y=foot)
    stems = here.assign(y=panel.floor + 0.6, flag=panel.floor + 1.7)
    lengths = [longest, *(each for each in _LENGTHS if each < longest and not axis.ranked)]
    ticks = [
        (panel.floor + tall * float(np.sqrt(each)), length(each, axis.ranked)) for each in lengths
    ]
    flags = flashes(stems, axis, 0.85 / film.up, canvas)

    return Part(
        [*marks.hatched_boxes(bars, canvas.theme), *flags],
        _called(bars, panel, film),
        _spaced(ticks),
    )


def _called(bars: pd.DataFrame, panel: Panel, film: Film) -> list[dict]:
    """The strands over or beside the longest of their stays."""
    if not film.turn.swapped:
        return captions(bars, "strand", film.axis, film.up, film.canvas)
    px, ends = (film.up, film.axis.per_px), (panel.floor, panel.top + 0.6)
    return named_beside(bars, "strand", film.turn, (px, ends), film.canvas)


# --- the speed ------------------------------------------------------------------------------------


def _speed(film: Film, panel: Panel) -> Part:
    """A line in steps: the greatest speed that an event's times allow; under it, pale where that
    tells of no class, what they leave open down to the least.
    """
    up = _speed_scale(film.image[["speed_least", "speed_most"]].to_numpy(), panel)
    here = film.rows[film.rows["speed_most"].notna() & film.rows["begins"].notna()]
    least, most = up(here["speed_least"].to_numpy()), up(here["speed_most"].to_numpy())
    bars = here.assign(y0=least, y1=np.maximum(most, least + _LINE), hover=_with_speed(here))
    open_, theme = bars["pace"] == "unknown", film.canvas.theme
    edges = pd.concat([bars[~open_], bars[open_].assign(y0=bars["y1"] - _LINE)])

    traces = [
        *marks.boxes_by_fill(bars[open_], theme, 0.3, "/"),
        _steps(bars, film),
        *marks.boxes_by_fill(edges, theme),
    ]
    return Part(traces, [], _spaced(_speed_ticks(up, panel)))


_LINE = 0.2
"""How thick the line of the speed is."""


def _steps(bars: pd.DataFrame, film: Film) -> dict:
    """A thin line from step to step, broken where the next event does not follow at once."""
    told = bars.sort_values("x0", kind="stable")
    follows = told["x0"].shift(-1) <= told["x1"] + film.axis.per_px
    high = (told["y1"] - _LINE / 2).to_numpy()
    gap = np.where(follows, high, np.nan)
    x = told[["x0", "x1", "x1"]].to_numpy().ravel()
    return marks.line(x, np.column_stack([high, high, gap]).ravel(), film.canvas.theme.quiet)


def _speed_ticks(up: Callable[[np.ndarray], np.ndarray], panel: Panel) -> Ticks:
    """The pause on the floor, and over it the speeds that lie in the panel."""
    least = panel.floor + _PAUSE * (panel.top - panel.floor)
    ticks = zip(up(np.array([*_SPEEDS.values()])).tolist(), _SPEEDS, strict=True)
    inside = [(at, name) for at, name in ticks if least < at <= panel.top]
    return [
        (at, text.say(f"chart.rhythm_{name}")) for at, name in [(panel.floor, "pause"), *inside]
    ]


def _speed_scale(speeds: np.ndarray, panel: Panel) -> Callable[[np.ndarray], np.ndarray]:
    """From story s per screen s to a height: the logarithm, over a pause on the floor."""
    above = np.append(speeds[speeds > 0], 1.0)
    low, high = np.log10([above.min() / 2, above.max() * 2])

    def up(speed: np.ndarray) -> np.ndarray:
        share = _PAUSE + (1 - _PAUSE) * (np.log10(np.maximum(speed, 10**low)) - low) / (high - low)
        return panel.floor + (panel.top - panel.floor) * np.where(speed > 0, share, 0.0)

    return up


def _with_speed(rows: pd.DataFrame) -> pd.Series:
    """What hovering says, with the story time told in a minute of screen time."""
    speeds = zip(60 * rows["speed_least"], 60 * rows["speed_most"], strict=True)
    said = [text.say("chart.rhythm_speed_hover", speed=text.between(*pair)) for pair in speeds]
    return rows["hover"] + "<br>" + pd.Series(said, index=rows.index, dtype="str")


# --- image against sound --------------------------------------------------------------------------


def _apart(film: Film, panel: Panel) -> Part:
    """The film's two bands; above them where they are apart, and, dotted, where a missing date
    leaves it open.
    """
    top, theme = panel.floor + STRIP, film.canvas.theme
    found = _parted(film.whole, film.axis).assign(y0=top + 0.25, y1=panel.top)
    apart = found["apart"].astype(bool)
    above = [
        marks.boxes(found[apart], theme.ink, theme),
        marks.boxes(found[~apart], theme.ash, theme, hatch="."),
    ]
    for trace in above:
        del trace["customdata"]  # a stretch belongs to no one event
    return Part([*above, *strip(film.rows, film.axis, panel.floor, top, film.canvas)], [], [])


def _parted(whole: pd.DataFrame, axis: axes.ScreenAxis) -> pd.DataFrame:
    """The stretches in which image and sound are or may be apart, as wide as can be seen."""
    found, px = beside(whole), axis.per_px
    found = found[found["apart"] | (~found["known"] & (found["image"] != found["sound"]))]
    gap = found["screen_start"] - found["screen_end"].shift()
    span = found.groupby(
        ((gap > px) | (found["apart"] != found["apart"].shift())).cumsum().to_numpy()
    )
    rows = span.agg(
        x0=("screen_start", "first"), x1=("screen_end", "last"), apart=("apart", "first")
    )
    return rows.assign(
        hover=_heard(rows), x1=np.maximum(rows["x1"], rows["x0"] + marks.LEAST_WIDTH * px)
    )


def _heard(rows: pd.DataFrame) -> list[str]:
    keys = np.where(rows["apart"], "chart.rhythm_apart_at", "chart.rhythm_open_at").tolist()
    ends = zip(keys, rows["x0"].tolist(), rows["x1"].tolist(), strict=True)
    return [
        text.say(key, start=times.clock(start), end=times.clock(end)) for key, start, end in ends
    ]


PARTS: dict[str, Callable[[Film, Panel], Part]] = {
    "past": _past,
    "stays": _stays,
    "speed": _speed,
    "apart": _apart,
}
"""Panel → what it draws."""


def _spaced(ticks: Ticks) -> Ticks:
    """The ticks, from the first on, that have room between them."""
    kept: Ticks = []
    for tick in ticks:
        if not kept or abs(tick[0] - kept[-1][0]) >= _APART:
            kept.append(tick)
    return kept
