"""The proleptic Gregorian calendar in whole months and days, both counted from January 1970."""

import numpy as np

MINUTE, HOUR, DAY = 60.0, 3600.0, 86400.0
MONTH, YEAR = 30.436875 * DAY, 365.2425 * DAY
"""Mean Gregorian lengths, for durations in words only."""

_MANY = 1 << 20
"""Months; more than there are in years of four digits."""


def first_day(month: np.ndarray) -> np.ndarray:
    """Return the day a month begins on; a calendar of the months there are is quickest."""
    first, last = month.min(), month.max()
    months = np.arange(first, last + 1) if last - first < _MANY else month
    days = months.astype("M8[M]").astype("M8[D]").astype(np.int64)
    return days if months is month else days[month - first]


def day_number(year: int, month: int, day: int) -> np.ndarray:
    """Return the day of one civil date, as an array of one."""
    return first_day(np.array([(year - 1970) * 12 + month - 1])) + (day - 1)


def widened(start: np.ndarray, end: np.ndarray, times: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the days `times` as long, in calendar months where they are whole ones, before and
    after [start, end).
    """
    first, last = (day.astype("M8[D]").astype("M8[M]").astype(np.int64) for day in (start, end))
    whole = (first_day(first) == start) & (first_day(last) == end)
    months, days = (last - first) * times, (end - start) * times
    early = np.where(whole, first_day(first - months), start - days)
    return early, np.where(whole, first_day(last + months), end + days)


def just_before(end: float) -> float:
    """Return the last story moment in s that lies before an end: a second before it or, in deep
    time, where numbers lie farther apart than that, the next one down.
    """
    return min(end - 1.0, float(np.nextafter(end, -np.inf)))


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
