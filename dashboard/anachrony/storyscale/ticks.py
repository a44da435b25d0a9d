"""The ticks of dated story time: round moments, as many as have room."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np

from anachrony import text, times
from anachrony.storyscale.scale import StoryScale


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
        tuple(size * 10**power for power in range(11) for size in (1, 2, 5)),
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


def with_ticks(scale: StoryScale, eras: list[tuple[float, float]], apart: float) -> StoryScale:
    """Return the scale with the ticks of every era, the first of which says its day; what is too
    near the last is left out.
    """
    ticks: list[tuple[float, str]] = []
    for era in eras:
        low, high = scale.position(np.array(era))
        moments, unit = _era_ticks(*era, (high - low) / apart, scale.counted)
        first = True
        for moment, place in zip(moments.tolist(), scale.position(moments).tolist(), strict=True):
            if not ticks or place - ticks[-1][0] >= apart:
                ticks.append((place, _said(moment, unit, first, scale.counted)))
                first = False
    return replace(scale, ticks=tuple(ticks))


def _era_ticks(start: float, end: float, most: float, counted: bool) -> tuple[np.ndarray, _Unit]:
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
        # 500 BC, 1, 500: counted with a year 0, what is before Christ is one off
        numbers += numbers <= 0
    moments = (numbers - unit.origin).astype(f"M8[{unit.letter}]").astype("M8[s]").astype(np.int64)
    inside = moments[(moments >= start) & (moments <= end)]
    if most >= 1 and end > start and len(inside):
        return inside, unit
    whole = (unit for unit in reversed(units) if ends[0].astype(f"M8[{unit.letter}]") == ends[0])
    return np.array([start]), next(whole)


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
