"""What the dates of a file mean, settled before the rules judge them: spellings, days without a
calendar, a date alone, open ends, a story that runs backwards.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pandas as pd

from anachrony import times
from anachrony.events.apart import flashbacks, following, offsets
from anachrony.events.day_months import day_months
from anachrony.events.flagged import flagged_dates
from anachrony.events.screen import first_given
from anachrony.events.short_spans import spans
from anachrony.events.small_numbers import counters, whole_numbers
from anachrony.events.spellings import (
    STORY_ENDS,
    clocks,
    counted_dates,
    marks_of,
    midnights,
    spellings,
    years_typed,
)
from anachrony.events.table import Table, factorized, finding
from anachrony.events.weekdays import contradicted
from anachrony.findings import Finding
from anachrony.times import marks

_WRITTEN = (
    offsets,
    clocks,
    whole_numbers,
    counters,
    counted_dates,
    years_typed,
    midnights,
    day_months,
    spans,
    flashbacks,
    following,
    contradicted,
    spellings,
    flagged_dates,
)
"""How dates are written, the plainer first; what leans on another or is of none, before words."""


def settled(table: Table) -> Iterator[Finding]:
    """Settle the story times of a table; yield what wants a look, is asked, or refuses."""
    count = len(table.lines)
    table.added |= {"story_backwards": np.zeros(count, bool), "story_day": np.zeros(count, bool)}
    table.added["story_slack"] = np.zeros(count)
    if not any(table.given[name].any() for name in STORY_ENDS):
        return
    for step in (*_WRITTEN, _noted, _zones):
        yield from step(table)
    _lone_dates(table)
    yield from _backwards(table)
    yield from _framed(table)
    _closed(table)


_NOTED = {
    "short_year": marks.SHORT,
    "leap_second": marks.LEAP,
    "before_christ": marks.BEFORE_CHRIST,
    "open_interval": marks.OPEN_END,
}


def _noted(table: Table) -> Iterator[Finding]:
    for name in STORY_ENDS:
        found = marks_of(table, name) * ~table.asked.get(name, np.False_)
        found &= ~np.where(found & marks.BEFORE_CHRIST, marks.SHORT, 0)  # of year 0 that is said
        some = int(np.bitwise_or.reduce(found, initial=0))
        for rule, mark in _NOTED.items():
            if some & mark and not (mark == marks.SHORT and table.terms.numbers):
                rows = found & mark > 0
                hints = _year_of(table, name, rows) if rule == "before_christ" else {}
                yield finding("note", rule, name, rows, table, **hints)


def _year_of(table: Table, name: str, rows: np.ndarray) -> dict[str, list | str]:
    """The first of some years before Christ, as the sentence counts them."""
    year = int(times.civil(table.values[name][0][rows][0])[0])
    return {"year": str(1 - year)}


# --- what dates mean together ---------------------------------------------------------------------


def _zones(table: Table) -> Iterator[Finding]:
    """Moments with and without a zone in one work can't be put in one order: refused once."""
    work = factorized(table.text("work"))[0]
    found = [marks_of(table, name) for name in STORY_ENDS]
    moment = [(one & marks.MOMENT > 0) & (one & marks.STORY_DAY == 0) for one in found]
    zoned = [one & marks.ZONED > 0 for one in found]
    if not any(one.any() for one in zoned):
        return
    with_zone = np.isin(work, work[zoned[0] | zoned[1]])
    for name, clock, zone in zip(STORY_ENDS, moment, zoned, strict=True):
        naive = clock & ~zone & with_zone
        if naive.any():
            at = next(other for other, one in zip(STORY_ENDS, zoned, strict=True) if one.any())
            first = np.flatnonzero(zoned[STORY_ENDS.index(at)])[0]
            hints = {"zoned": table.text(at)[first], "line": str(table.lines[first])}
            yield finding("fault", "zones", name, naive, table, **hints)
            return


def _lone_dates(table: Table) -> None:
    """A start alone is that date, with all it covers."""
    start, end = STORY_ENDS
    lone = table.given[start] & ~table.given[end] & ~np.isnan(table.values[start][0])
    if lone.any():
        texts = table.text(end).astype(object)
        texts[lone] = table.text(start)[lone]
        table.texts[end] = pd.Series(texts, dtype="str")
        table.put(end, lone, [row[lone] for row in table.values[start]])
        table.given[end] = table.given[end] | lone


def _backwards(table: Table) -> Iterator[Finding]:
    """A scene that ends in the story before it starts runs backwards in it."""
    first, last = (table.values[name] for name in STORY_ENDS)
    back = times.reversed_span(first, last)
    if back.any():
        old = [row[back] for row in first]
        table.put(STORY_ENDS[0], back, [row[back] for row in last])
        table.put(STORY_ENDS[1], back, old)
        table.added["story_backwards"] = back
        starts = table.text(STORY_ENDS[0])[back].tolist()
        yield finding("note", "backwards", STORY_ENDS[1], back, table, start=starts)


# --- days without a calendar ----------------------------------------------------------------------


def _framed(table: Table) -> Iterator[Finding]:
    """Days of a work that has dates, too, stand in its calendar where Day 1 does; else it is asked
    when that is. A frame moves as one: `story_slack` says how far.
    """
    days = [marks_of(table, name) & marks.STORY_DAY > 0 for name in STORY_ENDS]
    counted = days[0] | days[1]
    if not counted.any():
        return
    of = zip(STORY_ENDS, days, strict=True)
    dated = np.logical_or(*(~np.isnan(table.values[name][0]) & ~day for name, day in of))
    work = factorized(table.text("work"))[0]
    mixed = np.isin(work, work[counted]) & np.isin(work, work[dated])
    table.added["story_day"] = counted & ~mixed
    if not mixed.any():
        return
    low, high = _day_one(table, work)
    unknown = mixed & counted & ~(np.isfinite(low) & np.isfinite(high))
    if unknown.any():
        yield _day_one_asked(table, unknown, mixed & dated)
    else:
        _anchored(table, [day & mixed for day in days], low, high)


def _day_one_asked(table: Table, rows: np.ndarray, dated: np.ndarray) -> Finding:
    """The fault of days beside dates, when nobody says when Day 1 is."""
    other = table.text(STORY_ENDS[0])[dated][0]
    asked = finding("fault", "undated_days", STORY_ENDS[0], rows, table, dated=other)
    return replace(asked, takes=(("day_one", ""),))


def _anchored(table: Table, days: list[np.ndarray], low: np.ndarray, high: np.ndarray) -> None:
    """Put days into the calendar, whose Day 1 is from one moment to another, in s."""
    slack = np.maximum(high - low - times.DAY, 0.0)
    for name, day in zip(STORY_ENDS, days, strict=True):
        start, end, early, late = table.values[name][:4]
        anchored = [start + low, end + low, early + low, late + low + slack]
        table.put(name, day, [row[day] for row in anchored])
    table.added["story_slack"] = np.where(days[0] & days[1], slack, 0.0)


def _day_one(table: Table, work: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """What each row's Day 1 can be, in s: the earliest and the latest."""
    said = table.terms.day_one
    if said:
        table.write("day_one", np.ones(len(work), dtype=bool), np.full(len(work), said))
        bounds = times.numbers_each(np.array([said], dtype=object), times.DATE)[2:4, 0]
        return np.full(len(work), bounds[0]), np.full(len(work), bounds[1])
    early, late = (first_given(table, "day_one", work, row) for row in (2, 3))
    return early, late


def _closed(table: Table) -> None:
    """An open end reaches as far as the other dates of its work."""
    open_ = [np.isinf(row) for name in STORY_ENDS for row in table.values[name][2:4]]
    if not any(one.any() for one in open_):
        return
    work = factorized(table.text("work"))[0]
    rows = pd.DataFrame([row for name in STORY_ENDS for row in table.values[name][:4]]).T
    finite = rows.where(np.isfinite(rows))
    low = finite.min(axis=1).groupby(work).transform("min").to_numpy()
    high = finite.max(axis=1).groupby(work).transform("max").to_numpy()
    for name in STORY_ENDS:
        start, end, early, late = table.values[name][:4]
        bounds = (np.where(np.isinf(one), far, one) for one, far in ((early, low), (late, high)))
        table.put(name, np.ones(len(work), bool), [start, end, *bounds])
