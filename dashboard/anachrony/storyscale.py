"""Story time to a position from 0 (earliest) to 1 (latest).

By eras with gaps folded, by the calendar, by order, or by the logarithm of its distance from the
present.
"""

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import pandas as pd

from anachrony import text, times
from anachrony.browser import Meta, StoryTime, plain
from anachrony.narrative.order import FIRST

FOLD = 0.4
"""Story time is folded at its widest stretch in which nothing begins or ends, when that is longer
than this share of the whole and than five times the median stretch (the lower of two); then each
era beside the fold by the same rule.
"""

_FOLD_HEIGHT = 0.05
_LEAST_ERA = 0.08


class _Unit(NamedTuple):
    """A unit of ticks: numpy's letter, the least it lasts in s, how many make a step, its number at
    1970-01-01.
    """

    name: str
    letter: str
    least: float
    sizes: tuple[int, ...]
    origin: int = 0


_UNITS = (
    _Unit("second", "s", 1.0, (1, 2, 5, 10, 15, 30)),
    _Unit("minute", "m", times.MINUTE, (1, 2, 5, 10, 15, 30)),
    _Unit("hour", "h", times.HOUR, (1, 3, 6, 12)),
    _Unit("day", "D", times.DAY, (1, 2, 7, 14), 3),  # so that weeks begin on Monday
    _Unit("month", "M", 28 * times.DAY, (1, 3, 6)),
    _Unit(
        "year",
        "Y",
        365 * times.DAY,
        tuple(size * 10**power for power in range(9) for size in (1, 2, 5)),
        1970,
    ),
)
_STEPS = tuple((unit, size) for unit in _UNITS for size in unit.sizes)

_COUNTED = (
    *_UNITS[:3],
    _Unit(
        "day",
        "D",
        times.DAY,
        tuple(size * 10**power for power in range(6) for size in (1, 2, 5)),
        1,
    ),
)
"""Units of a story whose days are counted: 1970-01-01 is its Day 1."""

_COUNTED_STEPS = tuple((unit, size) for unit in _COUNTED for size in unit.sizes)


@dataclass(frozen=True)
class StoryScale:
    """A monotone map from story time (s, or ranks) to 0–1; between the positions of a fold the axis
    is broken.

    Knots rise; heights rise with them, or fall where the scale is upside down. Where the story's
    days are `counted`, its seconds are from its Day 1.
    """

    kind: str
    knots: np.ndarray
    heights: np.ndarray
    folds: tuple[tuple[float, float], ...] = ()
    ticks: tuple[tuple[float, str], ...] = ()
    counted: bool = False

    def position(self, story: pd.Series | np.ndarray) -> np.ndarray:
        """Return where story moments stand, 0–1; what lies beyond the axis stands at its end, NaN
        stays NaN.
        """
        return np.interp(np.asarray(story, dtype=float), self.knots, self.heights)

    def upside_down(self) -> "StoryScale":
        """Return the scale with the earliest at 1 and the latest at 0."""
        folds = tuple((1 - high, 1 - low) for low, high in self.folds[::-1])
        return replace(
            self,
            heights=1 - self.heights,
            folds=folds,
            ticks=tuple((1 - at, name) for at, name in self.ticks),
        )

    def spans(self, events: pd.DataFrame) -> tuple[np.ndarray, ...]:
        """Return the least and greatest position of each event, 0-1, and the two between which it
        surely lies.
        """
        early, late, begins, ends = map(self.position, self.moments(events))
        return (
            (early, late, begins, ends)
            if self.heights[0] <= self.heights[-1]
            else (late, early, ends, begins)
        )

    def moments(self, events: pd.DataFrame) -> tuple[pd.Series, ...]:
        """Return the earliest and latest story moment of each event, and the two between which it
        surely lasts.

        In s, or ranks where the scale is of order. Reads story_rank, the story columns of both
        ends, story_margin.
        """
        if self.kind == "order":
            return (events["story_rank"],) * 4
        margin = events["story_margin"].fillna(0.0)
        sure = events["story_start_latest"] - margin, events["story_end_earliest"] + margin
        return events["story_start_earliest"], events["story_end_latest"], *sure

    @property
    def meta(self) -> dict:
        """What the browser needs to read a story moment off the axis."""
        rising = slice(None, None, 1 if self.heights[0] <= self.heights[-1] else -1)
        knots, heights = self.knots[rising].tolist(), self.heights[rising].tolist()
        story = StoryTime(
            "y", heights, knots, dated=self.kind != "order", counted=self.counted or None
        )
        return plain(Meta(story=story))


def story_scale(events: pd.DataFrame, kind: str, apart: float = 0.04) -> StoryScale:
    """Return the scale of a work's story time; a work without dates has only its order.

    Ticks stand at least `apart` (0–1) from one another. Screen time weighs an era. A lone moment
    stands in the middle. Reads story_start, story_end, screen_start, screen_end (s), story_rank,
    story_day, order.
    """
    dated = events[events["story_start"].notna()]
    if kind == "order" or dated.empty:
        return _by_order(events["story_rank"].dropna(), apart)
    return _by_distance(dated, apart) if kind == "distance" else _by_dates(dated, kind, apart)


def _by_distance(dated: pd.DataFrame, apart: float) -> StoryScale:
    """Hours near the present are as high as years far from it; the present is where the first
    narrative last begins.
    """
    spans = dated[["story_start", "story_end"]].to_numpy()
    low, high = _room(spans.min(), spans.max())
    present = float(
        np.nan_to_num(dated["story_start"].where(dated["order"] == FIRST).max(), nan=high)
    )
    farthest = max(present - low, high - present)
    far = np.geomspace(
        times.HOUR / 8, max(farthest, times.HOUR), 150
    )  # the axis is straight between them
    knots = np.unique(
        np.clip(np.concatenate([[low, high, present], present - far, present + far]), low, high)
    )
    away = np.sign(knots - present) * np.log2(1 + np.abs(knots - present) / times.HOUR)
    heights = (away - away[0]) / (away[-1] - away[0])
    scale = StoryScale("distance", knots, heights, counted=_counted(dated))
    return replace(scale, ticks=tuple(sorted(_distances(scale, present, apart))))


_DISTANCES = np.array(
    [times.HOUR, times.DAY, times.MONTH, *(times.YEAR * 10.0**power for power in range(9))]
)


def _distances(scale: StoryScale, present: float, apart: float) -> list[tuple[float, str]]:
    """The present, and on either side of it the round distances that have room."""
    ticks = [(float(scale.position(np.array([present]))[0]), text.say("date.present"))]
    for name, side in (("before", -1), ("after", 1)):
        last = ticks[0][0]
        moments = present + side * _DISTANCES
        inside = (moments >= scale.knots[0]) & (moments <= scale.knots[-1])
        for distance, place in zip(
            _DISTANCES[inside].tolist(), scale.position(moments[inside]).tolist(), strict=True
        ):
            if abs(place - last) >= apart:
                ticks.append((place, text.say(f"date.{name}", span=text.duration(distance))))
                last = place
    return ticks


def _by_order(ranks: pd.Series, apart: float) -> StoryScale:
    last = float(ranks.max()) if len(ranks) else 0.0
    scale = StoryScale(
        "order", np.array([0.0, last] if last else [-1.0, 1.0]), np.array([0.0, 1.0])
    )
    numbers = np.arange(0, last + 1, max(1, np.ceil(last * apart))) if len(ranks) else np.array([])
    places = scale.position(numbers).tolist()
    return replace(
        scale,
        ticks=tuple(
            (place, f"{rank + 1:.0f}") for rank, place in zip(numbers, places, strict=True)
        ),
    )


def _by_dates(dated: pd.DataFrame, kind: str, apart: float) -> StoryScale:
    """Eras above one another, folds between them; the calendar is a single era."""
    spans = dated[["story_start", "story_end"]].to_numpy()
    eras = _eras(np.unique(spans)) if kind == "eras" else [(spans.min(), spans.max())]
    if len(eras) == 1:
        eras = [_room(*eras[0])]
    weights = (dated["screen_end"] - dated["screen_start"]).fillna(1.0).to_numpy()
    heights, fold = _era_heights(eras, spans, weights), min(_FOLD_HEIGHT, 0.4 / len(eras))
    floors = np.concatenate([[0.0], np.cumsum(heights + fold)])[:-1]
    tops = floors + heights
    knots, at = np.unique(np.array(eras), return_index=True)
    folds = zip((tops[:-1] / tops[-1]).tolist(), (floors[1:] / tops[-1]).tolist(), strict=True)
    heights = np.column_stack([floors, tops]).ravel()[at] / tops[-1]
    scale = StoryScale(kind, knots, heights, tuple(folds), counted=_counted(dated))
    return _with_ticks(scale, eras, apart)


def _counted(dated: pd.DataFrame) -> bool:
    """Whether all days are counted, not dated."""
    return bool(dated["story_day"].all())


def _room(start: float, end: float) -> tuple[float, float]:
    """An axis has a length: a lone moment stands in the middle of two hours."""
    return (start, end) if end > start else (start - times.HOUR, end + times.HOUR)


def _eras(moments: np.ndarray) -> list[tuple[float, float]]:
    """The eras of story time: cut at the widest gap while it is out of proportion to its era and to
    the other gaps.
    """
    start, end = float(moments[0]), float(moments[-1])
    gaps = np.diff(moments)
    if (
        len(gaps) < 2
        or gaps.max() <= FOLD * (end - start)
        or gaps.max() <= 5 * np.sort(gaps)[(len(gaps) - 1) // 2]
    ):
        return [(start, end)]
    at = int(gaps.argmax()) + 1
    return _eras(moments[:at]) + _eras(moments[at:])


def _era_heights(
    eras: list[tuple[float, float]], spans: np.ndarray, weights: np.ndarray
) -> np.ndarray:
    """The share of an era: the root of the screen time told in it, so that a short one can still be
    read.
    """
    middle = spans.mean(axis=1)
    told = np.sqrt([weights[(middle >= start) & (middle <= end)].sum() for start, end in eras])
    long = np.array([end > start for start, end in eras])
    return np.where(long, np.maximum(told / max(told.sum(), 1e-9), _LEAST_ERA), 0.0)


# --- ticks ----------------------------------------------------------------------------------------


def _with_ticks(scale: StoryScale, eras: list[tuple[float, float]], apart: float) -> StoryScale:
    """The scale with the ticks of every era, the first of which says its day; what is too near the
    last is left out.
    """
    ticks: list[tuple[float, str]] = []
    for era in eras:
        low, high = scale.position(np.array(era))
        moments, unit = _era_ticks(*era, int((high - low) / apart), scale.counted)
        first = True
        for moment, place in zip(moments.tolist(), scale.position(moments).tolist(), strict=True):
            if not ticks or place - ticks[-1][0] >= apart:
                ticks.append((place, _said(moment, unit, first, scale.counted)))
                first = False
    return replace(scale, ticks=tuple(ticks))


def _era_ticks(start: float, end: float, most: int, counted: bool) -> tuple[np.ndarray, _Unit]:
    """Round story moments (s) within an era, at most `most` steps of them, and their unit; or else
    its beginning.
    """
    units, steps = (_COUNTED, _COUNTED_STEPS) if counted else (_UNITS, _STEPS)
    fits = ((unit, size) for unit, size in steps if end - start <= most * size * unit.least)
    unit, size = next(fits, steps[-1])
    ends = np.floor([start, end]).astype("M8[s]")
    first, last = ends.astype(f"M8[{unit.letter}]").astype(np.int64) + unit.origin
    numbers = np.arange(first // size * size, last + 1, size)
    if unit.name == "year" and size > 1:
        numbers += (
            numbers <= 0
        )  # 500 BC, 1, 500: counted with a year 0, what is before Christ is one off
    moments = (numbers - unit.origin).astype(f"M8[{unit.letter}]").astype("M8[s]").astype(np.int64)
    inside = moments[(moments >= start) & (moments <= end)]
    if most and end > start and len(inside):
        return inside, unit
    return np.array([start]), next(
        unit for unit in reversed(units) if ends[0].astype(f"M8[{unit.letter}]") == ends[0]
    )


def _said(moment: float, unit: _Unit, first: bool, counted: bool) -> str:
    """A story moment in words, to its unit: within a day by the clock, and with the day where it is
    the first.
    """
    clocked = unit.least <= times.HOUR
    day = text.story_tick(moment, "day" if clocked else unit.name, counted)
    if not clocked or moment % times.DAY == 0:
        return day
    clock = str(np.datetime64(int(moment // 1), "s"))[-8 : None if unit.name == "second" else -3]
    return text.say("date.at", date=day, clock=clock) if first else clock
