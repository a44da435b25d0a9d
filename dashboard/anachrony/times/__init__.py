"""Text to seconds and back: screen clocks, story dates (EDTF), margins, ranks. The only parser of
time.

Screen time is in seconds from the first frame. Story time is in seconds from 1970-01-01T00:00 in
the proleptic Gregorian calendar, as float64, so that it can hold any year; a year is astronomical
(-0480 is 481 BC).
"""

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from anachrony.times.notation import Notation, Part, alone, each

__all__ = [
    "CLOCK",
    "DATE",
    "MARGIN",
    "NUMBER",
    "civil",
    "clock",
    "clock_seconds",
    "date_bounds",
    "each",
]

MINUTE, HOUR, DAY = 60.0, 3600.0, 86400.0
MONTH, YEAR = 30.436875 * DAY, 365.2425 * DAY
"""Mean Gregorian lengths, for durations in words only."""

# --- screen clocks, margins, ranks ----------------------------------------------------------------

_DECIMAL = r"(?!\d{10,}\.)(?P<whole>\d{1,15})(?:\.(?P<fraction>\d{1,6})\d*)?"
"""At most 15 digits count, so that a whole number of millionths is exact in float64 and is rounded
only once.
"""


def _decimal(match: re.Match[str], part: Part, more: np.ndarray | int = 0) -> np.ndarray:
    scale = 10 ** len(match["fraction"] or "")
    return ((part("whole") + more) * scale + part("fraction")) / scale


def _clock_values(match: re.Match[str], part: Part) -> list[np.ndarray]:
    hours, minutes = part("hours"), part("minutes")
    wrong = (match["hours"] is not None) & (minutes > 59) | (match["minutes"] is not None) & (
        part("whole") > 59
    )
    return [np.where(wrong, np.nan, _decimal(match, part, hours * 3600 + minutes * 60))]


def _margin_values(match: re.Match[str], part: Part) -> list[np.ndarray]:
    return [_decimal(match, part) * {"s": 1.0, "m": MINUTE, "h": HOUR, "d": DAY}[match["unit"]]]


_HOURS_MINUTES = r"(?:(?:(?P<hours>\d{1,5}):(?=\d\d?:))?(?P<minutes>\d{1,7}):(?=\d\d(?!\d)))?"

CLOCK = Notation(re.compile(_HOURS_MINUTES + _DECIMAL, re.ASCII), _clock_values)
"""`h:mm:ss(.fff)`, `mm:ss(.fff)` or plain seconds → screen s."""

MARGIN = Notation(re.compile(_DECIMAL + r"\s*(?P<unit>[smhd])", re.ASCII), _margin_values)
"""`5s`, `2m`, `1h` or `3d` → s."""

NUMBER = Notation(re.compile(_DECIMAL, re.ASCII), lambda match, part: [_decimal(match, part)])
"""A plain number of 0 or more, such as a rank."""


def clock_seconds(text: str) -> float:
    """Return the screen time of `h:mm:ss(.fff)`, `mm:ss(.fff)` or plain seconds, in s; raise
    ValueError otherwise.
    """
    return alone(text, CLOCK)[0]


# --- story dates ----------------------------------------------------------------------------------

_ISO = r"""
    (?:
        Y (?P<long_before>-?) (?P<long>\d{5,11})
      | (?P<before>-?) (?P<year>\d{4})
        (?: -XX (?: -XX )? | - (?P<month>\d\d) (?: - (?P<day>\d\d) | - (?P<days>XX) )? )?
    )
    (?:
        (?P<qualifier> [~?%])
      | (?<=-\d\d-\d\d) T (?P<hour>\d\d)
        (?: : (?P<minute>\d\d) (?: : (?P<whole>\d\d) (?: \. (?P<fraction>\d{1,6}) \d* )? )? )?
        (?P<zone> Z | (?P<east>[+-]) (?P<zone_hour>\d\d) (?: :? (?P<zone_minute>\d\d) )? )?
    )?
"""
_LEVEL_1 = re.compile(r"-?(?:\d{3}X|\d\dXX)", re.ASCII)
_QUALIFIERS = {"~": 1, "?": 1, "%": 2}


@lru_cache(maxsize=4096)
def date_bounds(text: str) -> tuple[float, ...]:
    """Return the story moments a date can mean, in s: as written (first, end), then widened by `~`,
    `?` or `%`.

    The end is exclusive: `1944-08` is [1 August, 1 September). A winter is December to February. An
    approximate or uncertain date may lie as far earlier or later as it is long, twice as far when
    it is both (`%`). EDTF level 1 (Library of Congress, 2019): what is much used is read here, all
    at once, and the rest by the `edtf` library. Date-times are ISO 8601; a zone is turned into
    universal time. Raises ValueError for anything else, such as an interval with an open, unknown
    or earlier end.
    """
    return alone(text, DATE)


def _iso_values(match: re.Match[str], part: Part) -> list[np.ndarray]:
    """Years, months, seasons (the library ends a winter with December), days, moments and hours."""
    year, wrong = _years(match, part)
    month, day = (part(name) if match[name] else np.ones_like(year) for name in ("month", "day"))
    season = (month > 20) & (month < 25) & (match["day"] is None) & (match["days"] is None)
    first = (year - 1970) * 12 + np.where(season, (month - 20) * 3, month) - 1
    months = np.where(season, 3, 1 if match["month"] else 12)
    start, end = _first_day(first) + day - 1, _first_day(first + months)
    wrong |= ~season & ((month < 1) | (month > 12)) | (day < 1) | (start >= end)
    if match["hour"]:
        return _moments(match, part, start * DAY, wrong)
    end = start + 1 if match["day"] else end
    written = [np.where(wrong, np.nan, day * DAY) for day in (start, end)]
    if not match["qualifier"]:
        return written * 2
    return written + [day * DAY for day in _widened(start, end, _QUALIFIERS[match["qualifier"]])]


def _years(match: re.Match[str], part: Part) -> tuple[np.ndarray, np.ndarray]:
    """Years, and which are none: there is no year -0, and a long one has no 0 before it."""
    digits = part("long" if match["long"] else "year")
    least = 10 ** (len(match["long"]) - 1) if match["long"] else bool(match["before"])
    return -digits if match["long_before"] or match["before"] else digits, digits < least


def _first_day(month: np.ndarray) -> np.ndarray:
    """The day a month begins on, both counted from January 1970; a calendar of the months there are
    is quickest.
    """
    first, last = month.min(), month.max()
    months = np.arange(first, last + 1) if last - first < _MANY else month
    days = months.astype("M8[M]").astype("M8[D]").astype(np.int64)
    return days if months is month else days[month - first]


_MANY = 1 << 20
"""Months; more than there are in years of four digits."""


def _moments(
    match: re.Match[str], part: Part, day: np.ndarray, wrong: np.ndarray
) -> list[np.ndarray]:
    """`1957-08-15T16:00` is an instant, `T24:00` the day's end; `1957-08-15T16` its hour."""
    hour, minute, second = part("hour"), part("minute"), part("whole")
    clock = _decimal(match, part, hour * 3600 + minute * 60)
    offset = (part("zone_hour") * HOUR + part("zone_minute") * MINUTE) * (
        -1 if match["east"] == "-" else 1
    )
    length = 0.0 if match["minute"] else HOUR
    wrong = wrong | (clock + length > DAY) | (minute > 59) | (second > 59)
    wrong |= (part("zone_hour") > 23) | (part("zone_minute") > 59)
    start = np.where(wrong, np.nan, day + clock - offset)
    return [start, start + length] * 2


def _widened(start: np.ndarray, end: np.ndarray, times: int) -> tuple[np.ndarray, np.ndarray]:
    """The days `times` as long, in calendar months where they are whole ones, before and after
    [start, end).
    """
    first, last = (day.astype("M8[D]").astype("M8[M]").astype(np.int64) for day in (start, end))
    whole = (_first_day(first) == start) & (_first_day(last) == end)
    months, days = (last - first) * times, (end - start) * times
    early = np.where(whole, _first_day(first - months), start - days)
    return early, np.where(whole, _first_day(last + months), end + days)


def _other_dates(texts: np.ndarray) -> np.ndarray:
    """Intervals of two dates, and what only the library knows."""
    values = np.full((DATE.width, len(texts)), np.nan)
    halves = [text.split("/") for text in texts]
    two = np.array([len(half) == 2 for half in halves], dtype=bool)
    if two.any():
        values[:, two] = _intervals(*zip(*(half for half in halves if len(half) == 2), strict=True))
    for at in np.flatnonzero(~two):
        values[:, at] = _level_1(texts[at])
    return values


def _intervals(*ends: tuple[str, ...]) -> np.ndarray:
    first, last = (list(each(np.array(end, dtype=object), DATE)) for end in ends)
    wrong = reversed_span(first, last) | np.isnan(first[0] + last[0])
    return np.where(wrong, np.nan, [first[0], last[1], first[2], last[3]])


def reversed_span(first: Sequence[np.ndarray], last: Sequence[np.ndarray]) -> np.ndarray:
    """Return where all that `last` means, as written, lies before all that `first` does: (start,
    end, …) in s each.
    """
    return (last[1] <= first[0]) & (last[0] < first[0])


@lru_cache(maxsize=4096)
def _level_1(text: str) -> tuple[float, ...]:
    """Decades and centuries, by the library, whose grammar is slow to import and to apply."""
    bare = text[:-1] if text[-1:] in _QUALIFIERS else text
    if _LEVEL_1.fullmatch(bare) is None:
        return (np.nan,) * 4
    import edtf

    date = edtf.parse_edtf(bare)
    start, end = (_day(*moment[:3]) for moment in (date.lower_strict(), date.upper_strict()))
    bounds = (start, end + 1, *_widened(start, end + 1, _QUALIFIERS.get(text[-1], 0)))
    return tuple(float(bound[0]) * DAY for bound in bounds)


def _day(year: int, month: int, day: int) -> np.ndarray:
    return _first_day(np.array([(year - 1970) * 12 + month - 1])) + (day - 1)


DATE = Notation(re.compile(_ISO, re.ASCII | re.VERBOSE), _iso_values, 4, _other_dates)
"""A date of EDTF level 1 or an ISO date-time → story s: what `date_bounds` returns."""


# --- back to text ---------------------------------------------------------------------------------


def clock(seconds: float) -> str:
    """Return a screen time in s as a person reads it: `0:18:30`, with a decimal only where there is
    one.
    """
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
