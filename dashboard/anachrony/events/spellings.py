"""How the dates of a file are written, settled before anything else is said of them: clocks
alone, day and month in either order, words.
"""

import re
from collections.abc import Callable, Collection, Iterator
from functools import partial

import numpy as np
import pandas as pd

from anachrony import times
from anachrony.events.of_a_week import days_by_week, of_a_week
from anachrony.events.table import Table, asked, factorized, rewritten
from anachrony.findings import Finding
from anachrony.sheet.headers import bare_header
from anachrony.times import marks

STORY_ENDS = ("story_start", "story_end")


def marks_of(table: Table, name: str) -> np.ndarray:
    """Return the marks of each date of a column, as one number."""
    return np.nan_to_num(table.values[name][marks.ROW]).astype(np.int64)


def unread_texts(table: Table) -> list[str]:
    """Return the texts of both columns that can't be read, each once."""
    texts = [pd.unique(table.text(name)[table.unread(name)]) for name in STORY_ENDS]
    return list(dict.fromkeys(np.concatenate(texts).tolist()))


def unread_where(table: Table, name: str, which: Callable[[str], object]) -> np.ndarray:
    """Return which unread texts of a column are such ones, each distinct text judged once."""
    having = table.unread(name)
    if not having.any():
        return having
    codes, distinct = pd.factorize(table.text(name)[having])
    having[having] = np.array([bool(which(text)) for text in distinct], dtype=bool)[codes]
    return having


def labelled(table: Table, rows: np.ndarray) -> None:
    """What stands where dates should becomes the label of events that have none, and they are
    undated.
    """
    texts, labels = (table.text(f"story_{name}") for name in ("start", "label"))
    said = np.where(table.given["story_label"], labels, texts)
    table.write("story_label", rows, said[rows])
    table.rewrite("story_start", rows, lambda _: "")


# --- a column of clocks alone ---------------------------------------------------------------------


def clocks(table: Table) -> Iterator[Finding]:
    """Clocks without a day: all of one day, or another begins wherever they fall back."""
    _parted(table)
    distinct = unread_texts(table)
    read = any((~np.isnan(table.values[name][0])).any() for name in STORY_ENDS)
    if read or 2 * sum(map(times.is_clock, distinct)) <= len(distinct):
        return
    rows = {name: unread_where(table, name, times.is_clock) for name in STORY_ENDS}
    if table.terms.days:
        for name, written in _in_days(table, rows).items():
            table.write(name, rows[name], written)
        return
    beside = bool((of_a_week(table) >= 0).any())
    rule, days = ("week_clocks", ("counted", "one")) if beside else ("clocks", ("one", "counted"))
    for name in STORY_ENDS:
        if rows[name].any():
            yield asked(table, rule, name, rows[name], *(("days", one) for one in days))


def _parted(table: Table) -> None:
    """Two times of day in one cell are its start and its end."""
    rows = unread_where(table, "story_start", times.is_day_span) & ~table.given["story_end"]
    if rows.any():
        texts = [times.clock_span(text) for text in table.text("story_start")[rows]]
        for name, each in zip(STORY_ENDS, zip(*texts, strict=True), strict=True):
            table.write(name, rows, np.array(each, dtype=object))


def _in_days(table: Table, rows: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The clocks with their day: the first of their work, or counted down the file; an end before
    its start is of the next day.
    """
    start, end = (_first_day(table, name, rows[name]) for name in STORY_ENDS)
    work = factorized(table.text("work"))[0]
    on = table.terms.days == "counted"
    day = days_by_week(work, start, of_a_week(table)) if on else np.ones(len(work), dtype=np.int64)
    return {
        name: _on(of, table.text(name), rows[name])
        for name, of in zip(STORY_ENDS, (day, day + (end < start)), strict=True)
    }


def _first_day(table: Table, name: str, rows: np.ndarray) -> np.ndarray:
    """The clocks of a column, as if all were of Day 1, in s; NaN where there is none."""
    moments = np.full(len(rows), np.nan)
    ones = np.ones(len(rows), dtype=np.int64)
    moments[rows] = times.numbers_each(_on(ones, table.text(name), rows), times.DATE)[0]
    return moments


def _on(days: np.ndarray, texts: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Clocks in some rows, each with its day before it."""
    pairs = zip(days[rows].tolist(), texts[rows].tolist(), strict=True)
    return np.array([f"D{day} {times.in_figures(text)}" for day, text in pairs], dtype=object)


def counted_dates(table: Table) -> Iterator[Finding]:
    """Numbers, where there is nothing else, that a spreadsheet, a computer or an astronomer may
    have counted, or years.
    """
    distinct, said = _given(table), table.terms.numbers
    kinds = [kind for kind, (are, _) in _COUNTED.items() if distinct and are(distinct)]
    if not kinds or said == "years":
        return
    kind = said if said in kinds else kinds[0]
    dated = _COUNTED[kind][1]
    answers = [kind, "years"] if all(map(times.readable, distinct)) else [kind]
    for name in STORY_ENDS:
        rows = table.given[name]
        if said == kind:
            table.rewrite(name, rows, dated)
        elif rows.any():
            dates = tuple(map(dated, table.text(name)[rows].tolist()))
            takes = (("numbers", one) for one in answers)
            yield asked(table, kind, name, rows, *takes, rewrite=dates)


def _given(table: Table) -> set[str]:
    """The texts of both columns, each once."""
    texts = (factorized(table.text(name)[table.given[name]])[1] for name in STORY_ENDS)
    return {text for each in texts for text in each}


def _all(which: Callable[[str], bool]) -> Callable[[Collection[str]], bool]:
    return lambda texts: all(map(which, texts))


_COUNTED: dict[str, tuple[Callable[[Collection[str]], bool], Callable[[str], str]]] = {
    "serials": (_all(times.is_serial), times.of_serial),
    "julian": (_all(times.is_julian), times.of_julian),
    "epoch": (times.in_epoch, times.of_epoch),
}
"""What counts days or seconds → whether texts may be such numbers, and the date of each."""


def years_typed(table: Table) -> Iterator[Finding]:
    """Dates of 1902 to 1905 under a header of years: a spreadsheet's days of such numbers."""
    for name in STORY_ENDS:
        if year := _years_of(table, name):
            yield from rewritten(table, "years_typed", name, table.given[name], year, waits=False)


def _years_of(table: Table, name: str) -> Callable[[str], str] | None:
    """What turns the dates of a column into the years that were typed, their day and month in the
    one order in which all are such; None where there is none, or it can't be told.
    """
    rows = table.given[name]
    if not rows.any() or not _of_years(table.called.get(name, "")):
        return None
    texts = pd.unique(table.text(name)[rows])
    orders = (table.terms.dates,) if table.terms.dates else times.DATE_ORDERS
    ways = [partial(_of_year, order=order) for order in orders]
    likely = [way for way in ways if all(map(way, texts))]
    alike = len({tuple(map(way, texts)) for way in likely}) == 1
    return likely[0] if alike else None


def _of_year(text: str, order: str) -> str:
    day = _day(text)
    return times.of_year(times.in_order(day, order) or day)


def _of_years(called: str) -> bool:
    return not _OF_YEARS.isdisjoint(bare_header(called).split())


_OF_YEARS = frozenset(
    {"year", "année", "an", "jahr", "año", "ano", "anno", "jaar", "rok", "год", "år", "vuosi"}
)


# --- spellings ------------------------------------------------------------------------------------


_MIDNIGHT = re.compile(r"(\S+)[T ]00:00(?::00(?:\.0+)?)?Z?")


def midnights(table: Table) -> Iterator[Finding]:
    """Days that a program wrote as midnights: all of the file's dates are such."""
    distinct = _given(table)
    if len(distinct) < 2 or not all(map(_MIDNIGHT.fullmatch, distinct)):
        return
    if any(_years_of(table, name) for name in STORY_ENDS):
        return  # these are asked to be years
    for name in STORY_ENDS:
        yield from rewritten(table, "midnights", name, table.given[name], _day, waits=False)


def _day(text: str) -> str:
    return _MIDNIGHT.sub(r"\1", text)


def spellings(table: Table) -> Iterator[Finding]:
    """A date as people write it is rewritten where that is accepted, else proposed."""
    for name in STORY_ENDS:
        yield from respelt(table, name, unread_where(table, name, times.meant), times.meant)


def _years(table: Table) -> set[int]:
    """The years that the dates of a file write with four digits."""
    return times.full_years(text for name in STORY_ENDS for text in pd.unique(table.text(name)))


def respelt(
    table: Table, name: str, rows: np.ndarray, means: Callable[[str], str]
) -> Iterator[Finding]:
    """Put in the place of texts what each means where that is accepted, else propose it."""
    years = _years(table) if rows.any() else set()

    def meant(text: str) -> str:
        return times.of_century(text, means(text), years)

    return rewritten(table, "spelling", name, rows, meant)
