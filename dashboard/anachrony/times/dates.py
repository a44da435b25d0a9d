"""Story dates: EDTF levels 0 and 1, what of level 2 the library reads, and loose spellings of all
that → story s.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from anachrony.times.calendar import DAY, HOUR, day_number, first_day, widened
from anachrony.times.clocks import decimal
from anachrony.times.days import STORY_DAY
from anachrony.times.marks import BEFORE_CHRIST, LEAP, MOMENT, OPEN_END, SHORT, ZONED, joined
from anachrony.times.notation import GroupNumbers, Notation, alone, numbers_each

_ISO = r"""
    (?P<leading> [~?%] (?= [^-]* $ | - [^-]* $ ) )?
    (?:
        [Yy] (?P<long_before> [-−+]? ) (?P<long> \d{5,11} )
      | (?P<before> [-−+]? ) (?P<year> \d{1,11} )
        (?: -XX (?: -XX )?
          | (?P<sign> [-./] ) (?P<month> \d\d? )
            (?: (?P=sign) (?: (?P<day> \d\d? ) | (?P<days> XX ) ) )?
        )?
    )
    (?:
        (?P<qualifier> [~?%] )
      | (?: [Tt] | ,?\ + ) (?P<hour> \d\d? )
        (?: (?: : | \ ?[Hh]\ ? (?= \d ) ) (?P<minute> \d\d )
            (?: : (?P<whole> \d\d ) (?: [.,] (?P<fraction> \d{1,6} ) \d* )? )? | \ ?[Hh] )?
        (?: \ ? (?P<half> [AaPp] ) \.?[Mm]\.? )?
        (?P<zone> \ ?[Zz]
          | \ ?(?P<east> [+-] ) (?P<zone_hour> \d\d ) (?: :? (?P<zone_minute> \d\d ) )? )?
    )?
"""
_QUALIFIERS = {"~": 1, "?": 1, "%": 2}

_SEASONS = {
    **{21 + at: (2 + 3 * at, 3) for at in range(4)},  # of no hemisphere: spring from March
    **{25 + at: (2 + 3 * at, 3) for at in range(4)},  # northern
    **{29 + at: (8 + 3 * at, 3) for at in range(4)},  # southern: spring from September
    **{33 + at: (3 * at, 3) for at in range(4)},  # quarters
    **{37 + at: (4 * at, 4) for at in range(3)},
    **{40 + at: (6 * at, 6) for at in range(2)},
}
"""Numbers in the place of a month → the month it begins with, from 0, and how many it has."""

_BEGINS, _LASTS = (np.zeros(100, dtype=np.int64) for _ in range(2))
for _number, (_begins, _lasts) in _SEASONS.items():
    _BEGINS[_number], _LASTS[_number] = _begins, _lasts


@lru_cache(maxsize=4096)
def date_bounds(text: str) -> tuple[float, ...]:
    """Return the story moments a date can mean, in s: as written (first, end), then widened by `~`,
    `?` or `%`.

    The end is exclusive: `1944-08` is [1 August, 1 September). A winter is December to February. An
    approximate or uncertain date may lie as far earlier or later as it is long, twice as far when
    it is both (`%`). An interval's open end is infinite. What is much used is read here, all at
    once, and the rest by the `edtf` library. Date-times are ISO 8601; a zone is turned into
    universal time. Raises ValueError for anything else.
    """
    return alone(text, DATE)[:4]


def _iso_values(match: re.Match[str], part: GroupNumbers) -> list[np.ndarray]:
    """Years, months, seasons (the library ends a winter with December), days, moments and hours."""
    year, wrong, marks = _years(match, part)
    month, day = (part(name) if match[name] else np.ones_like(year) for name in ("month", "day"))
    season = (_LASTS[np.minimum(month, 99)] > 0) & (match["day"] is None) & (match["days"] is None)
    first = (year - 1970) * 12 + np.where(season, _BEGINS[month], month - 1)
    months = np.where(season, _LASTS[month], 1 if match["month"] else 12)
    start, end = first_day(first) + day - 1, first_day(first + months)
    wrong = wrong | ~season & ((month < 1) | (month > 12)) | (day < 1) | (start >= end)
    if match["hour"]:
        return _moments(match, part, start * DAY, wrong, marks)
    end = start + 1 if match["day"] else end
    written = [np.where(wrong, np.nan, day * DAY) for day in (start, end)]
    qualifier = match["qualifier"] or match["leading"]
    if not qualifier:
        return [*written * 2, marks]
    return [*written, *(day * DAY for day in widened(start, end, _QUALIFIERS[qualifier])), marks]


def _years(match: re.Match[str], part: GroupNumbers) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Years, which are none, their marks: there is no year -0, a long one has no 0 before it."""
    before, written = match["long_before"] or match["before"], match["long"] or match["year"]
    digits = part("long" if match["long"] else "year")
    count, negative = len(written), before in ("-", "−")
    least = 10 ** (count - 1) if count > 4 else int(negative)
    wrong = (digits < least) | _misfit(match, count, bool(before))
    if count == 6 and not (before or match["long"]):  # 194408: a month written together?
        wrong = wrong | (digits // 100 // 100 < 21) & (digits % 100 < 13)
    year = -digits if negative else digits
    return (
        year,
        wrong,
        joined(
            SHORT * (count < 3 and not (before or match["leading"])), BEFORE_CHRIST * (year <= 0)
        ),
    )


def _misfit(match: re.Match[str], count: int, signed: bool) -> bool:
    """Whether a year of so many digits can't stand as it does: 44-08-02 may be a day, 1944/8 an
    interval, 19440802 a date.
    """
    dated, plain = match["month"] is not None, match["long"] is None
    return (
        (dated and count < 3 and not signed)
        or (dated and count > 4)
        or (plain and count > 7 and not signed)
        or (match["sign"] == "/" and match["day"] is None)
        or (match["hour"] is not None and match["day"] is None)
        or (match["leading"] is not None and (dated or match["qualifier"] is not None))
        or (match["half"] is not None and match["minute"] is None and match["zone"] is not None)
        or (plain and count == 3 and match["qualifier"] == "?" and not signed)  # of the 1940s
        or (plain and count < 4 and match["qualifier"] == "%" and not signed)  # a share
    )


def _moments(
    match: re.Match[str], part: GroupNumbers, day: np.ndarray, wrong: np.ndarray, marks: np.ndarray
) -> list[np.ndarray]:
    """`1957-08-15T16:00` is an instant, `T24:00` the day's end; `1957-08-15T16` its hour; a leap
    second is the one before it.
    """
    hour, minute, second = part("hour"), part("minute"), part("whole")
    leap = (second == 60) & (minute == 59) | (second == 60) & (match["zone"] is not None)
    if match["half"]:
        wrong = wrong | (hour < 1) | (hour > 12)
        hour = hour % 12 + (12 if match["half"] in "Pp" else 0)
    clock = decimal(match, part, hour * 3600 + minute * 60) - leap
    offset = (part("zone_hour") * HOUR + part("zone_minute") * 60.0) * (
        -1 if match["east"] == "-" else 1
    )
    length = 0.0 if match["minute"] else HOUR
    wrong = wrong | (clock + length > DAY) | (minute > 59) | (second > 59) & ~leap
    wrong = wrong | (part("zone_hour") > 23) | (part("zone_minute") > 59)
    start = np.where(wrong, np.nan, day + clock - offset)
    kind = MOMENT + ZONED * (match["zone"] is not None)
    return [*[start, start + length] * 2, joined(marks, kind, LEAP * leap)]


# --- intervals, story days, level 2 ---------------------------------------------------------------


def _other_dates(texts: np.ndarray) -> np.ndarray:
    """Story days, intervals of two dates, and what only the library knows."""
    values = numbers_each(texts, STORY_DAY)
    halves = [[half.strip() for half in text.split("/")] for text in texts]
    two = np.array([len(half) == 2 for half in halves], dtype=bool)
    if two.any():
        values[:, two] = _intervals(*zip(*(half for half in halves if len(half) == 2), strict=True))
    for at in np.flatnonzero(~two & np.isnan(values[0])):
        values[:, at] = _by_library(texts[at])
    return values


def _intervals(*ends: tuple[str, ...]) -> np.ndarray:
    """An end that is open (`..`) or unknown (nothing) is infinitely far from the other, which alone
    is written.
    """
    texts = [np.array(end, dtype=object) for end in ends]
    first, last = (numbers_each(text, DATE) for text in texts)
    since, until = (np.isin(text, ("", "..")) for text in texts)
    first = np.where(since & ~until, last, first)
    last = np.where(until & ~since, first, last)
    wrong = reversed_span(list(first), list(last)) | np.isnan(first[0] + last[0])
    wrong |= _short(first) | _short(last)
    found = [
        first[0],
        last[1],
        np.where(since, -np.inf, first[2]),
        np.where(until, np.inf, last[3]),
    ]
    marks = joined(np.nan_to_num(first[4]), np.nan_to_num(last[4]), OPEN_END * (since | until))
    return np.where(wrong, np.nan, [*found, marks])


def _short(date: np.ndarray) -> np.ndarray:
    """Whether a half is a year of one or two digits: 08/1944 is a month, not 1,936 years."""
    return (np.nan_to_num(date[4]).astype(np.int64) & SHORT) > 0


def reversed_span(first: Sequence[np.ndarray], last: Sequence[np.ndarray]) -> np.ndarray:
    """Return where all that `last` means, as written, lies before all that `first` does: (start,
    end, …) in s each.
    """
    return (last[1] <= first[0]) & (last[0] < first[0])


_LEVEL_1 = re.compile(r"-?(?:\d{3}X|\d\dXX)", re.ASCII)
_TWO = r"[~?%]?\d\d[~?%]?"
_LEVEL_2 = re.compile(
    r"-?\d{4,6}S\d|Y-?\d{1,4}E\d{1,2}"  # significant digits, exponents
    r"|(?=.*X)-?\d[\dX]{3}-(?:\d\d|XX)(?:-\d\d)?"
    r"|[\[{][\d,. X~?%-]{4,200}[\]}]"
    rf"|(?=.*[~?%])-?[~?%]?\d\d{_TWO}-{_TWO}(?:-{_TWO})?",
    re.ASCII,
)
_ROUNDED = re.compile(r"[Yy](?P<before>-?)(?P<year>[1-9]\d{4,10})S(?P<digits>[1-9])", re.ASCII)
_FARTHEST = 10**11
"""Years; beyond these seconds can't be told apart."""


@lru_cache(maxsize=4096)
def _by_library(text: str) -> tuple[float, ...]:
    """Decades, centuries and level 2, by the library, whose grammar is slow to import and to
    apply.
    """
    if found := _ROUNDED.fullmatch(text):
        return _rounded(found)
    bare = text[:-1] if text[-1:] in _QUALIFIERS and _LEVEL_1.fullmatch(text[:-1]) else text
    if not (_LEVEL_1.fullmatch(bare) or (_LEVEL_2.fullmatch(bare) and _has_days(bare))):
        return (np.nan,) * DATE.width
    known = _parsed(bare)
    if not known or any(abs(year) >= _FARTHEST for year, *_ in known):
        return (np.nan,) * DATE.width
    start, early = (day_number(*first) for first in known[::2])
    end, late = (day_number(*last) + 1 for last in known[1::2])
    if bare != text:
        early, late = widened(start, end, _QUALIFIERS[text[-1]])
    days = (float(day[0]) * DAY for day in (start, end, early, late))
    return (*days, BEFORE_CHRIST * (known[0][0] <= 0))


def _parsed(text: str) -> list[tuple[int, int, int]]:
    """The first day and the last of a date, then those of all it may be; none where it is no
    date.
    """
    import edtf

    try:
        date = edtf.parse_edtf(text)
        ends = date.lower_strict, date.upper_strict, date.lower_fuzzy, date.upper_fuzzy
        return [each()[:3] for each in ends]
    except (edtf.EDTFParseException, AttributeError, TypeError, ValueError, OverflowError):
        return []


def _rounded(found: re.Match[str]) -> tuple[float, ...]:
    """A long year of which so many digits count, `Y-65000000S2`: it lies anywhere in what those
    say.
    """
    year, before = int(found["year"]), bool(found["before"])
    unit = 10 ** max(0, len(found["year"]) - int(found["digits"]))
    least = year // unit * unit
    years = np.array([year, year + 1, least, least + unit])
    if before:
        years = 1 - years[[1, 0, 3, 2]]
    days = first_day((years - 1970) * 12) * DAY
    return (*days.astype(float).tolist(), BEFORE_CHRIST * before)


def _has_days(text: str) -> bool:
    """Whether a date without its marks is one: the library makes 1 March of 29 February."""
    plain = re.sub("[~?%]", "", text)
    iso = DATE.pattern.fullmatch(plain) is not None
    return (
        plain == text
        or not iso
        or not np.isnan(numbers_each(np.array([plain], dtype=object), DATE)[0, 0])
    )


DATE = Notation(re.compile(_ISO, re.ASCII | re.VERBOSE), _iso_values, 5, _other_dates)
"""A date or a story day → story s, what `date_bounds` returns, and its `marks`."""
