"""What the charts share: the screen axis, their margins, and how they are read."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from anachrony import text, times
from anachrony.browser import sendable
from anachrony.browser.figures import Meta, ScreenTime, StoryTime
from anachrony.charts import marks, words
from anachrony.charts.theme import EDGE, Canvas
from anachrony.lettering import width, wrapped

_DECADES = tuple(size * 10**power for power in range(9) for size in (1, 2, 5))


_SECONDS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 36000)


_STEPS = (*_SECONDS, *(86400 * days for days in _DECADES))


AID = 1.1
"""The size of how a chart is read, in sizes of the text."""

_APART = 2.6
"""Between the names of two ticks, at least, in sizes of the text."""


@dataclass(frozen=True)
class ScreenAxis:
    """Screen time across: the ends shown in s (in ranks, where a work has no clock times), and axis
    units per px.

    `last` is where the telling ends; it lies beyond `end` where the axis is zoomed. `begin` is
    where the programme begins on its own clock. Where nothing is `told` there are no times.
    """

    start: float
    end: float
    last: float
    per_px: float
    ranked: bool
    type: float
    begin: float = 0.0
    told: bool = True

    @property
    def never_shown(self) -> float:
        """Where the never shown stand, before the first frame."""
        return self.begin - 4.6 * self.type * self.per_px

    @property
    def meta(self) -> dict:
        """What the browser needs of screen time."""
        screen = ScreenTime("x", 1, self.last, self.ranked, lens=True, first=self.begin or None)
        return sendable(Meta(screen=screen))

    @property
    def ends(self) -> tuple[float, float]:
        """Between which labels may stand."""
        return self.start, self.end

    def layout(self, ghosts: bool) -> dict:
        """Return the Plotly axis, with room before the first frame for what is never shown."""
        start = self.start - (7 if ghosts else 0.5) * self.type * self.per_px * (
            self.start == self.begin
        )
        values, names = self._ticks()
        if ghosts:
            values, names = [self.never_shown, *values], [text.say("chart.never_shown"), *names]
        said = "rank" if self.ranked else "axis" if self.told else "untold"
        ends = [start, self.end + 0.5 * self.type * self.per_px * (self.end == self.last)]
        return {
            "range": ends,
            "tickvals": values,
            "ticktext": names,
            "tickangle": 0,
            "title": {"text": text.say(f"chart.screen_{said}")},
            "uirevision": f"{ends}",
        }

    def _ticks(self) -> tuple[list[float], list[str]]:
        if not self.told:
            return [], []
        wide = (width(self._tick(self.end)) + _APART) * self.type
        most = max(3.0, (self.end - self.start) / self.per_px / wide)
        steps = _DECADES if self.ranked else _STEPS
        step = next((step for step in steps if (self.end - self.start) / step <= most), steps[-1])
        final = self.end - 0.5 if self.ranked else self.end + 1e-6  # where the last ends is no rank
        values = np.arange(np.ceil(self.start / step) * step, final, step)
        return [float(value) for value in values], [self._tick(value) for value in values]

    def _tick(self, value: float) -> str:
        return str(int(value) + 1) if self.ranked else times.clock(value)


def screen_span(events: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """Return where each event begins and ends on the screen axis: in s, or a unit a rank where
    there are no clocks.
    """
    start = events["screen_start"]
    if start.isna().all():
        return events["telling"], events["telling"] + 1
    return start, events["screen_end"]


def telling_span(events: pd.DataFrame) -> tuple[float, float, bool]:
    """Return where a work's telling begins and ends on the screen axis, and whether in ranks: in s,
    the beginning is that of the programme on its own clock.
    """
    starts, ends = screen_span(events)
    last = float(np.nan_to_num(ends.max())) or 1.0
    if events["screen_start"].isna().all():
        return 0.0, last, bool(ends.notna().any())
    return times.begins_at(float(starts.min())), last, False


def screen_axis(events: pd.DataFrame, canvas: Canvas, margin: dict[str, float]) -> ScreenAxis:
    """Return the axis on which the whole of a work's telling fits a canvas within its margins."""
    begin, last, ranked = telling_span(events)
    across = canvas.width - margin["l"] - margin["r"] - 8 * canvas.type
    first, final = canvas.zoom or (begin, last)
    first, final = (first, min(final, last)) if first < last else (begin, last)
    per_px = (final - first) / max(across, 100.0)
    told = bool(screen_span(events)[1].notna().any())
    return ScreenAxis(first, final, last, per_px, ranked, canvas.type, begin, told)


def untold(axis: ScreenAxis, canvas: Canvas) -> list[dict]:
    """Return what stands in the middle of a plot in which nothing is told; else nothing."""
    if axis.told:
        return []
    size = 1.2 * canvas.type
    font = {"size": size, "color": canvas.theme.quiet}
    lines = wrapped(text.say("chart.no_telling"), 0.6 * canvas.measure / size)
    where = {"x": 0.5, "xref": "paper", "y": 0.5, "yref": "paper", "showarrow": False}
    return [where | {"text": "<br>".join(lines), "font": font}]


def story_order(start: pd.Series, end: pd.Series, ranks: pd.Series) -> dict:
    """Return what the browser needs of a story told in ranks across: which rank stands where; of
    very many, some.

    Reads where events start and end (axis units), from left to right.
    """
    if ranks.empty:
        return {}
    some = np.linspace(0, len(ranks) - 1, min(len(ranks), marks.event.MOST)).round().astype(int)
    heights = np.column_stack([start, end])[some].ravel().tolist()
    knots = np.repeat(ranks.to_numpy()[some], 2).tolist()
    return sendable(Meta(story=StoryTime("x", heights, knots, dated=False)))


def inside(rows: pd.DataFrame, axis: ScreenAxis) -> pd.DataFrame:
    """Return the rows to draw on an axis: all or, of many, those it shows. Reads x0, x1 (axis
    units).
    """
    return (
        rows
        if len(rows) <= marks.event.MOST
        else rows[(rows["x1"] >= axis.start) & (rows["x0"] <= axis.end)]
    )


def margins(canvas: Canvas, beside: float, above: float) -> dict[str, float]:
    """Return the figure's margins in px, for names `beside` the plot and lines `above` it (in sizes
    of the text).
    """
    below, title, right = (4.3 + 1.4 * canvas.lines, 5.0, 2.5) if canvas.source else (4.2, 1.6, 1.5)
    over = title + 1.5 * (above + canvas.filters)
    rooms = {"l": beside, "r": right, "t": over, "b": below}
    return {name: room * canvas.type for name, room in rooms.items()}


def no_axis_under(room: dict[str, float], canvas: Canvas) -> dict[str, float]:
    """Return margins without the room for an axis under the plot."""
    return room | {"b": room["b"] - 2.6 * canvas.type}


def words_under(
    said: str, down: float, margin: dict[str, float], canvas: Canvas, **font: object
) -> dict:
    """Return words under a plot, so many px down, as an annotation: from the edge of the words
    above, small and quiet unless the `font` says otherwise.
    """
    left = (EDGE if canvas.source else 0.3) * canvas.type
    where = {"x": 0, "xref": "paper", "xanchor": "left", "y": 0, "yref": "paper", "yanchor": "top"}
    shift = {"xshift": left - margin["l"], "yshift": -down}
    look = {"size": canvas.type, "color": canvas.theme.quiet} | font
    return {"text": said, **where, **shift, "align": "left", "font": look, "showarrow": False}


def over(ticks: list[tuple[float, str]], ends: list[float], size: float, canvas: Canvas) -> dict:
    """Return an axis whose ticks stand level over the plot, in letters of a size (px)."""
    return {
        "range": ends,
        "tickvals": [at for at, _ in ticks],
        "ticktext": [said for _, said in ticks],
        "tickfont": {"size": size, "color": canvas.theme.quiet},
        "tickangle": 0,
        "side": "top",
        "fixedrange": True,
        "title": {"text": ""},
    }


def thinned(ticks: list[tuple[float, str]], ems: float) -> list[tuple[float, str]]:
    """Return the ticks across, from the first on, that have room beside one another; `ems` sizes of
    their text are a unit.
    """
    kept: list[tuple[float, str]] = []
    for at, said in ticks:
        half = words.label_width(said, "sans") / 2
        near = (
            abs(at - one) * ems - half - words.label_width(other, "sans") / 2 for one, other in kept
        )
        if all(room > _BETWEEN for room in near):
            kept.append((at, said))
    return kept


_BETWEEN = 0.4
"""Sizes of the text."""


def aid(view: str, canvas: Canvas, **arrows: str) -> list[str]:
    """Return how to read a view, on as many lines as a picture is narrow; none on the page, which
    says it itself, and where the reader has put it away.
    """
    if not (canvas.aid and canvas.source):
        return []
    return wrapped(text.say(f"chart.{view}_aid", **arrows), canvas.measure / (AID * canvas.type))
