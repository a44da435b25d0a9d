"""Times of day beside a column that says days of the week: where these change, another begins."""

import numpy as np

from anachrony import times
from anachrony.events.table import Table, factorized
from anachrony.schema import NAMES


def of_a_week(table: Table) -> np.ndarray:
    """Return which day of the week a column of the file's own says on each row, 0 for Monday; -1
    where it is blank, and everywhere if none says more than one.
    """
    for name in sorted(table.present.difference(NAMES)):
        codes, distinct = factorized(table.text(name))
        said = [text for text in distinct if text]
        if len(said) > 1 and all(map(times.is_weekday, said)):
            days = map(times.day_of_week, distinct)
            return np.array([-1 if day is None else day for day in days])[codes]
    return np.full(len(table.lines), -1)


def days_by_week(work: np.ndarray, clocks: np.ndarray, week: np.ndarray) -> np.ndarray:
    """Return the day of each clock (s, NaN for none) in its work, from 1: another begins where the
    day of the week is another, so many days on, and where clocks fall back.
    """
    days = np.ones(len(work), dtype=np.int64)
    above: dict[int, tuple[int, float, int]] = {}
    rows = zip(work.tolist(), clocks.tolist(), week.tolist(), strict=True)
    for at, (of, clock, said) in enumerate(rows):
        day, last, named = above.get(of, (1, np.nan, -1))
        step = _days_on(named, said, clock < last)
        days[at] = day + step
        named = said if said >= 0 or named < 0 else (named + step) % 7
        kept = last if np.isnan(clock) and not step else clock
        above[of] = day + step, kept, named
    return days


def _days_on(named: int, said: int, falls: bool) -> int:
    """How many days on the next row is: on the same day of the week, a clock that falls back is of
    the week after.
    """
    if min(named, said) < 0:
        return int(falls)
    return (said - named) % 7 or 7 * falls
