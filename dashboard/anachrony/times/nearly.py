"""What is nearly a clock: two in one cell, minutes beyond an hour, a length of film, about then."""

import re

import numpy as np

from anachrony.times.clocks import CLOCK, clock, exact_clock
from anachrony.times.hours import is_clock
from anachrony.times.notation import numbers_each
from anachrony.times.timecodes import counts_frames

_SIXTIES = re.compile(r"(?:(\d{1,3}):)?(\d{1,4}):(\d{1,4})", re.ASCII)


def carried(text: str) -> str:
    """Return a clock whose minutes or seconds pass 59, carried on: `0:65:00` → 1:05:00; nothing
    where it is none.
    """
    found = _SIXTIES.fullmatch(text)
    if not found:
        return ""

    return clock(sum(int(one or 0) * 60**at for at, one in enumerate(found.groups()[::-1])))


_TO = re.compile(r"\s*(?:-->|[-–—→]|\bto\b|\bà\b|\bbis\b)\s*")


_FEET = re.compile(r"(?P<feet>\d{1,6}) ?(?:\+|ft\.? ?)(?P<frames>\d{1,2})(?: ?fr\.?)?", re.ASCII)


def of_feet(text: str, foot: int, frames: int = 24) -> str:
    """Return the clock of a length of film in feet and frames, `1234+08`, a foot having `foot`
    frames; nothing where a text is none.
    """
    found = _FEET.fullmatch(text)
    return exact_clock((int(found["feet"]) * foot + int(found["frames"])) / frames) if found else ""


_ABOUT = re.compile(
    r"(?:~|≈|±|<|>|ca?\.?|circa|about|around|approx\.?|etwa|vers|env\.?|environ|около) ?(.+)"
    r"|(.+?)(?: ?(?:\?|~|\(\?\))| ?-?ish| (?:or so|or thereabouts|environ|etwa|approx\.?))",
    re.IGNORECASE,
)


def about(text: str) -> str:
    """Return the clock of which a text says that it is about then: `~0:12`, `ca. 3:40`, `5:10?`;
    nothing where it says none.
    """
    found = _ABOUT.fullmatch(text)
    if not found:
        return ""
    bare = found[1] or found[2]
    known = not np.isnan(numbers_each(np.array([bare], dtype=object), CLOCK)[0, 0])
    return bare if known else ""


_PLAIN = re.compile(r"\d+(?:[.,]\d+)?", re.ASCII)
_COUNTED = re.compile(r"[\d.,]+(?P<unit> ?[^\d\s:.,]+)", re.ASCII)
_YEAR = re.compile(r"\d{4,}", re.ASCII)


def clock_span(text: str) -> tuple[str, ...]:
    """Return the two clocks of a stretch of the film, `0:04:10 – 0:09:30`, `4-9.5` or `12–15 min`,
    whose unit is that of both; nothing where a text is none.
    """
    ends = tuple(_TO.split(text))
    if len(ends) != 2 or any(map(_YEAR.fullmatch, ends)):
        return ()
    if (counted := _COUNTED.fullmatch(ends[1])) and _PLAIN.fullmatch(ends[0]):
        ends = (ends[0] + counted["unit"], ends[1])
    first, last = numbers_each(np.array(ends, dtype=object), CLOCK)[0]
    clocks = all(counts_frames(end) for end in ends) or (":" in text and first + last >= 0)
    return ends if clocks or first <= last else ()


_SEVERAL = re.compile(r"\s*[;,/&|+\n]\s*|\s+(?:and|und|et|y|e|en)\s+", re.IGNORECASE)


def several_clocks(text: str) -> tuple[str, ...]:
    """Return the clocks of an event that is told more than once, `0:03:00; 0:12:00`, each of them
    with its minutes; nothing where a text is no such list.
    """
    each = tuple(filter(None, _SEVERAL.split(text)))
    if len(each) < 2 or not all(":" in one for one in each):
        return ()
    read = ~np.isnan(numbers_each(np.array(each, dtype=object), CLOCK)[0])
    return each if all(ok or clock_span(one) for ok, one in zip(read, each, strict=True)) else ()


def is_day_span(text: str) -> bool:
    """Return whether a text is two times of day with a dash between: `08:00-09:30`."""
    ends = clock_span(text)
    return bool(ends) and all(map(is_clock, ends))
