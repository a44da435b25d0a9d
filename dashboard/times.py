"""Text to seconds and back: screen clocks, story dates (EDTF), margins. The only parser of time.

Screen time is in seconds from the first frame. Story time is in seconds from 1970-01-01T00:00 in the proleptic
Gregorian calendar, as float64, so that it can hold any year; a year is astronomical (-0480 is 481 BC).
"""

import re
from collections.abc import Callable
from datetime import time
from functools import lru_cache

import edtf
import numpy as np
import pandas as pd
from edtf.parser.edtf_exceptions import EDTFParseException

MINUTE, HOUR, DAY = 60.0, 3600.0, 86400.0
MONTH, YEAR = 30.436875 * DAY, 365.2425 * DAY
"""Mean Gregorian lengths, for durations in words only."""

_CLOCK = re.compile(r"(?:(?:(\d+):([0-5]?\d)|(\d+)):([0-5]\d(?:\.\d+)?)|(\d+(?:\.\d+)?))", re.ASCII)
_MARGIN = re.compile(r"(\d+(?:\.\d+)?)\s*([smhd])", re.ASCII)
_NUMBER = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
_MARGIN_UNITS = {"s": 1.0, "m": MINUTE, "h": HOUR, "d": DAY}
_QUALIFIERS = {"~": 1, "?": 1, "%": 2}


def clock_seconds(text: str) -> float:
    """Return the screen time of `h:mm:ss(.fff)`, `mm:ss(.fff)` or plain seconds, in s; raise ValueError otherwise."""
    match = _CLOCK.fullmatch(text)
    if match is None:
        raise ValueError(text)
    hours, minutes, lone_minutes, seconds, plain = match.groups()
    if plain is not None:
        return float(plain)
    return int(hours or 0) * HOUR + int(minutes or lone_minutes) * MINUTE + float(seconds)


def margin_seconds(text: str) -> float:
    """Return the length of `5s`, `2m`, `1h` or `3d`, in s; raise ValueError otherwise."""
    match = _MARGIN.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return float(match[1]) * _MARGIN_UNITS[match[2]]


@lru_cache(maxsize=65536)
def date_bounds(text: str) -> tuple[float, float, float, float]:
    """Return the story moments a date can mean, in s: as written (first, end), then widened by `~`, `?` or `%`.

    The end is exclusive: `1944-08` is [1 August, 1 September). A winter is December to February. An approximate or
    uncertain date may lie one unit of its written precision earlier or later, two when it is both (`%`).
    EDTF level 1 (Library of Congress, 2019), read by the `edtf` library; date-times are ISO 8601.
    Raises ValueError for anything else, and for an interval with an open or unknown end.
    """
    if "/" in text:
        first, last = (date_bounds(half) for half in _halves(text))
        return first[0], last[1], first[2], last[3]
    if "T" in text:
        return _moment_bounds(text) * 2
    units = _QUALIFIERS.get(text[-1:], 0)
    bare = text[:-1] if units else text
    start, end = _day_bounds(bare)
    return start, end, _shifted(bare, start, -units), _shifted(bare, end, units)


def number(text: str) -> float:
    """Return a plain number of 0 or more, such as a rank; raise ValueError otherwise (`nan` and `inf` too)."""
    if _NUMBER.fullmatch(text) is None:
        raise ValueError(text)
    return float(text)


def _halves(text: str) -> list[str]:
    halves = text.split("/")
    if len(halves) != 2 or not all(half.strip(".") for half in halves):
        raise ValueError(text)
    return halves


def _moment_bounds(text: str) -> tuple[float, float]:
    """`1957-08-15T16:00` is an instant; `1957-08-15T16` is its hour; a zone is turned into universal time."""
    day, _, clock = text.partition("T")
    start, end = _day_bounds(day)
    if end - start != DAY:
        raise ValueError(text)
    at = time.fromisoformat(clock)
    offset = at.utcoffset()
    seconds = at.hour * HOUR + at.minute * MINUTE + at.second + at.microsecond / 1e6
    moment = start + seconds - (offset.total_seconds() if offset else 0.0)
    return moment, moment + (HOUR if len(clock) == 2 else 0.0)


def _day_bounds(text: str) -> tuple[float, float]:
    try:
        date = edtf.parse_edtf(text)
        first, last = date.lower_strict(), date.upper_strict()
    except (EDTFParseException, TypeError, AttributeError, OverflowError) as error:
        raise ValueError(text) from error
    start, end = (_civil_seconds(*moment[:3]) for moment in (first, last))
    if isinstance(date, edtf.Season) and first.tm_mon == 12:  # the library ends a winter with December
        return start, _civil_seconds(first.tm_year + 1, 3, 1)
    return start, end + DAY


def _civil_seconds(year: int, month: int, day: int) -> float:
    """Seconds from 1970-01-01 to a proleptic Gregorian day of any year."""
    days = (np.datetime64(year - 1970, "Y").astype("M8[M]") + (month - 1)).astype("M8[D]") + (day - 1)
    return float(days.astype(np.int64)) * DAY


def _shifted(text: str, moment: float, units: int) -> float:
    """`moment` moved by whole units of the precision `text` is written in."""
    if not units:
        return moment
    day = np.datetime64(int(moment // DAY), "D")
    parts = text.lstrip("-").split("-")
    if len(parts) == 3:
        return float((day + units).astype(np.int64)) * DAY
    step = 12 if len(parts) == 1 else 3 if int(parts[1]) > 20 else 1
    return float((day.astype("M8[M]") + units * step).astype("M8[D]").astype(np.int64)) * DAY


def clock(seconds: float) -> str:
    """Return a screen time in s as a person reads it: `0:18:30`, with a decimal only where there is one."""
    tenths = round(seconds * 10)
    minutes, rest = divmod(tenths, 600)
    fraction = f".{rest % 10}" if rest % 10 else ""
    return f"{minutes // 60}:{minutes % 60:02d}:{rest // 10:02d}{fraction}"


def civil(seconds: float) -> tuple[int, int, int, int, int]:
    """Return the (year, month, day, hour, minute) of a story moment in s."""
    day, rest = divmod(seconds, DAY)
    date = np.datetime64(int(day), "D")
    month = date.astype("M8[M]")
    year = month.astype("M8[Y]")
    return (
        int(year.astype(np.int64)) + 1970,
        int((month - year.astype("M8[M]")).astype(np.int64)) + 1,
        int((date - month.astype("M8[D]")).astype(np.int64)) + 1,
        int(rest // HOUR),
        int(rest % HOUR // MINUTE),
    )


def each(texts: pd.Series, read: Callable[[str], object], width: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """Return (values of shape (rows, width) in s, unreadable) of a text column; NaN where blank or unreadable.

    Every distinct text is read once, so the cost grows with distinct texts, not with rows.
    """
    codes, distinct = pd.factorize(texts)
    values = np.full((len(distinct) + 1, width), np.nan)
    unreadable = np.zeros(len(distinct) + 1, dtype=bool)
    for at, text in enumerate(distinct):
        if text:
            try:
                values[at] = read(text)
            except ValueError:
                unreadable[at] = True
    return values[codes], unreadable[codes]
