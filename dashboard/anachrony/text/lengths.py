"""How long something lasts: in the largest unit that is true."""

from anachrony import times
from anachrony.text.words import number, say

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
    `36 hours`.
    """
    unit, count = _measured(seconds)
    return say(f"duration.{unit}", count=count)


def _measured(seconds: float) -> tuple[str, str]:
    for unit, length in _UNITS:
        count = round(seconds / length)
        if seconds >= 0.995 * length and abs(seconds / length - count) <= 0.1 * count:
            return unit, str(count)
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
    years`, `12 to 14 years`, `up to 1 day`; one where they are the same to a tenth.
    """
    (unit, count), (greater, _) = _measured(least), _measured(most)
    high = duration(most)
    if duration(least) == high or (unit != greater and most - least <= 0.1 * most):
        return high
    if unit == greater:
        return say("duration.range", least=count, most=high)
    if vanishes(least, most):
        return say("duration.up_to", most=high)
    if least >= _LENGTHS[greater]:
        part = round(least / _LENGTHS[greater], 1)
        return say("duration.range", least=number(part, int(part % 1 > 0)), most=high)
    whole = say(f"duration.{unit}", count=round(most / _LENGTHS[unit]))
    return say("duration.range", least=count, most=whole)


_MANY = 100
"""So many of one unit are not counted."""


def vanishes(least: float, most: float) -> bool:
    """Return whether, of a length between two (s), the less is nothing beside the more."""
    unit, greater = _measured(least)[0], _measured(most)[0]
    small = least < _LENGTHS[greater] and most >= _MANY * _LENGTHS[unit]
    return least < most and (least == 0 or small)
