"""Story days, as script supervisors break a script down: `D1`, `N2`, `Day 3, 08:12`.

They are counted in a frame of their own: Day 1 begins at 0 s, Day 0 a day before it. A night is
that after the day of its number, from six in the evening to six in the morning.
"""

import re
from typing import NamedTuple

import numpy as np

from anachrony.times.calendar import DAY, HOUR
from anachrony.times.clocks import decimal
from anachrony.times.marks import MOMENT, joined
from anachrony.times.marks import STORY_DAY as COUNTED
from anachrony.times.notation import GroupNumbers, Notation

_PATTERN = re.compile(
    r"""
    (?P<kind> d(?:ay)? | j(?:our)? | n(?:ight|uit)? ) [.\ ]{0,2}
    (?P<before> [-−]? ) (?P<day> \d{1,6} )
    (?: ,?\ * T? (?P<hour> \d\d? )
        (?: \ ?[:h] (?: (?P<minute> \d\d )
            (?: : (?P<whole> \d\d ) (?: [.,] (?P<fraction> \d{1,6} ) \d* )? )? )? )?
        (?: \ ? (?P<half> [ap] ) \.?m\.? )?
    )?
    """,
    re.ASCII | re.IGNORECASE | re.VERBOSE,
)
_DUSK, _DAWN = 18 * HOUR, 30 * HOUR


def _values(match: re.Match[str], part: GroupNumbers) -> list[np.ndarray]:
    number = part("day") * (-1 if match["before"] else 1)
    begins = (number - 1) * DAY
    marks = joined(COUNTED, np.zeros_like(number))
    night = match["kind"][0] in "nN"
    if not match["hour"]:
        first, end = (_DUSK, _DAWN) if night else (0.0, DAY)
        return [*[begins + first, begins + end] * 2, marks]
    clock, wrong = _clock(match, part)
    clock = clock + (DAY * (clock < DAY / 2) if night else 0.0)
    start = np.where(wrong, np.nan, begins + clock)
    length = 0.0 if match["minute"] else HOUR
    return [*[start, start + length] * 2, joined(marks, MOMENT)]


def _clock(match: re.Match[str], part: GroupNumbers) -> tuple[np.ndarray, np.ndarray]:
    """Seconds into the day, and which are none; `4 PM` is the sixteenth hour."""
    hour, minute, second = part("hour"), part("minute"), part("whole")
    wrong = (
        (minute > 59) | (second > 59) | (hour > 23) & (hour * 3600 + minute * 60 + second != DAY)
    )
    if match["half"]:
        wrong = wrong | (hour < 1) | (hour > 12)
        hour = hour % 12 + (12 if match["half"] in "pP" else 0)
    return decimal(match, part, hour * 3600 + minute * 60), wrong


STORY_DAY = Notation(_PATTERN, _values, 5)
"""A story day → s from the beginning of Day 1 (start and end, twice), and its marks."""


class Counted(NamedTuple):
    """A story day as written: whether it is a night, its number, its clock (`16:00`, `16` for
    an hour; may be blank).
    """

    night: bool
    number: int
    clock: str


def day_parts(text: str) -> Counted | None:
    """Return a story day's parts; None where a text is none."""
    match = _PATTERN.fullmatch(text)
    if match is None:
        return None
    number = int(match["day"]) * (-1 if match["before"] else 1)
    return Counted(match["kind"][0] in "nN", number, _written(match))


def _written(match: re.Match[str]) -> str:
    if not match["hour"]:
        return ""
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"] in "pP" else 0)
    minute = f":{match['minute']}" if match["minute"] else ""
    return f"{hour:02d}{minute}" + (f":{match['whole']}" if match["whole"] else "")


def day_of(seconds: float) -> int:
    """Return the number of the story day that holds a moment of its frame (s)."""
    return int(seconds // DAY) + 1
