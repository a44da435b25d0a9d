"""How long something lasts: in the largest unit that is true."""

import math

from anachrony import times
from anachrony.text.words import grouped, number, say

_UNITS = (
    ("year", times.YEAR),
    ("month", times.MONTH),
    ("day", times.DAY),
    ("hour", times.HOUR),
    ("minute", 60.0),
)


_LENGTHS = {"second": 1.0, **dict(_UNITS)}


def duration(seconds: float) -> str:
    """Return a length of time in s, said in the largest unit that is true to a tenth: `13 years`,
    `36 hours`; in hours and minutes, `2 hours 20 minutes`, where it is no whole number of hours.
    """
    unit, count = _measured(seconds)
    return _said(unit, count, seconds)


def _said(unit: str, count: str, seconds: float) -> str:
    """So many of a unit, which are so many s; no more than 60 minutes are counted."""
    long = unit == "minute" and seconds > times.HOUR
    return hours(seconds) if long else say(f"duration.{unit}", count=count)


def _measured(seconds: float) -> tuple[str, str]:
    for unit, length in _UNITS:
        count = round(seconds / length)
        if seconds >= 0.995 * length and abs(seconds / length - count) <= 0.1 * count:
            return unit, grouped(count)
    return "second", number(seconds, int(f"{seconds:.1f}"[-1] != "0"))


def hours(seconds: float) -> str:
    """Return a length of screen time in s, in hours and minutes: `1 hour 30 minutes`, `27 minutes`;
    `50 seconds`.
    """
    if seconds < 1.5 * times.MINUTE:
        return duration(seconds)
    whole, rest = divmod(round(seconds / times.MINUTE), 60)
    counts = [(unit, count) for unit, count in (("hour", whole), ("minute", rest)) if count]
    section = "hours" if len(counts) > 1 else "duration"
    return " ".join(say(f"{section}.{unit}", count=count) for unit, count in counts)


def between(least: float, most: float) -> str:
    """Return a length that lies between two (s), in one unit and as precise as they agree: `13
    years`, `12 to 14 years`, `some 60 years`, `45 to 80 days`, `up to 1 day`; one where they are
    the same to a tenth.
    """
    (unit, count), (greater, _) = _measured(least), _measured(most)
    high = duration(most)
    if duration(least) == high or (unit != greater and most - least <= 0.1 * most):
        return high
    if unit != greater and vanishes(least, most):
        return say("duration.up_to", most=high)
    if unit == greater == "second":
        return say("duration.range", least=count, most=high)
    of = greater if least >= _LENGTHS[greater] else unit
    return _counted(of, least / _LENGTHS[of], most / _LENGTHS[of])


def _counted(unit: str, least: float, most: float) -> str:
    """A length between two counts of a unit: about their middle where they are close; else no finer
    than what lies between them is wide.
    """
    near = round(most) - round(least) > 1 and most - least <= _CLOSE * most
    if most >= _SOME and near:
        middle = _rough(least, most)
        said = _said(unit, grouped(middle), middle * _LENGTHS[unit])
        return say("duration.some", length=said)
    step = _step(min((most - least) / 4, least / 5))
    low, high = step * math.floor(least / step), step * math.ceil(most / step)
    if step == 1:
        low, high = (_whole(one, other) for one, other in ((least, low), (most, high)))
    most_said = say(f"duration.{unit}", count=grouped(high))
    return say("duration.range", least=grouped(low), most=most_said)


def _whole(count: float, otherwise: int) -> int:
    """The whole number that a count is to a tenth."""
    return round(count) if abs(count - round(count)) <= 0.1 * count else otherwise


_SOME, _CLOSE, _OFF = 20, 0.05, 0.01
"""From so many on, a length known to such a part of it is said by its middle, and that is off by
no more than such a part.
"""


def _rough(least: float, most: float) -> int:
    """The middle of two counts, in the fewest figures that are true to a hundredth."""
    middle = (least + most) / 2
    places = range(int(math.log10(middle)), -1, -1)
    rounded = (round(middle / 10**place) * 10**place for place in places)
    return next((one for one in rounded if abs(one - middle) <= _OFF * middle), round(middle))


def _step(width: float) -> int:
    """The largest of 1, 5, 10, 50, … that is no more than a width; at least 1."""
    tens = 10 ** int(math.log10(max(width, 1.0)))
    return 5 * tens if 5 * tens <= width else tens


_MANY = 100
"""So many of one unit are not counted."""


def vanishes(least: float, most: float) -> bool:
    """Return whether, of a length between two (s), the less is nothing beside the more."""
    unit, greater = _measured(least)[0], _measured(most)[0]
    small = least < _LENGTHS[greater] and most >= _MANY * _LENGTHS[unit]
    return least < most and (least == 0 or small)
