"""`02/08/1944`: whether its day or its month stands first, by what is said, by a day over 12 or the
day of the week beside it; else that is asked.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import numpy as np

from anachrony import times
from anachrony.events.spellings import STORY_ENDS, respelt, unread_texts, unread_where
from anachrony.events.table import Table, asked, finding, read_as
from anachrony.findings import Finding
from anachrony.schema import NAMES
from anachrony.sheet.headers import day_order


def day_months(table: Table) -> Iterator[Finding]:
    """`02/08/1944` is read where its order is said, or where the file's own dates decide it."""
    written = [text for text in unread_texts(table) if times.has_order(text)]
    if not written:
        return
    order, why = _order(table, written)
    takes = [("dates", one) for one in times.DATE_ORDERS]
    for name in STORY_ENDS:
        rows = unread_where(table, name, times.has_order)
        if order and rows.any():
            yield from _ordered(table, name, rows, order, why)
        elif rows.any():
            yield asked(table, "day_month", name, rows, *takes)


def _order(table: Table, written: list[str]) -> tuple[str, str]:
    """The order in which days and months stand, blank where nothing tells; and the rule of the note
    that says what does.
    """
    stated = next(filter(None, (day_order(table.called.get(name, "")) for name in STORY_ENDS)), "")
    if stated and not table.terms.dates:
        return stated, "day_month_header"
    said = table.terms.dates or (times.YEAR_FIRST if times.year_first(unread_texts(table)) else "")
    orders = {said} if said else times.day_orders(written) or {_likelier(written)}
    if len(orders) == 1:
        return orders.pop(), "day_month"
    return times.orders_by_weekday(_beside(table)), "day_month_weekday"


def _beside(table: Table) -> list[str]:
    """The dates of days and months, each with the day of the week that stands in it or, in a column
    of the file's own, beside it.
    """
    rows = np.flatnonzero(unread_where(table, "story_start", times.has_order))
    written = table.text("story_start")[rows]
    of_weekdays = (
        texts
        for name in table.present.difference(NAMES)
        if all(map(times.is_weekday, (texts := table.text(name)[rows])))
    )
    days = next(of_weekdays, None)
    beside = zip(days, written, strict=True) if days is not None else ()
    return list(map(" ".join, beside)) or [*written]


def _likelier(written: list[str]) -> str:
    """The order that more dates can be read in, where not all can be read in one."""
    counts = {
        one: sum(bool(times.in_order(text, one)) for text in written) for one in times.DATE_ORDERS
    }
    return max(counts, key=counts.__getitem__)


def _ordered(table: Table, name: str, rows: np.ndarray, order: str, why: str) -> Iterator[Finding]:
    """Read dates whose order is known: one in the other order is refused, a year of two digits is
    proposed.
    """
    other = rows & unread_where(table, name, lambda text: not times.in_order(text, order))
    if other.any():
        yield _mixed(table, name, other, order)
    short = rows & ~other & unread_where(table, name, times.short_year)
    plain, written = rows & ~other & ~short, partial(times.in_order, order=order)
    before = table.text(name)[plain]
    table.rewrite(name, plain, written)
    if plain.any() and not table.terms.dates:
        pointed = all("." in text for text in before)
        yield read_as(table, "day_first" if pointed else why, name, plain, before)
    yield from _of_another_day(table, name, plain, before)
    yield from respelt(table, name, short, written)


def _mixed(table: Table, name: str, rows: np.ndarray, order: str) -> Finding:
    """The fault of dates that are not in the order of the others, with what they are."""
    table.ask(name, rows)
    its_own = next(one for one in times.DATE_ORDERS if one != order)
    wrong = finding("fault", "day_month_mixed", name, rows, table)
    return replace(wrong, rewrite=tuple(times.in_order(text, its_own) for text in wrong.values))


def _of_another_day(
    table: Table, name: str, rows: np.ndarray, before: np.ndarray
) -> Iterator[Finding]:
    """A note of dates whose day of the week is another than that of the date they were read as."""
    read = table.text(name)[rows].tolist()
    near = [times.meant_by_weekday(*pair) for pair in zip(before.tolist(), read, strict=True)]
    if other := [at for at, day in enumerate(near) if day]:
        hints = {"date": [read[at] for at in other], "near": [near[at] for at in other]}
        at = np.flatnonzero(rows)[other]
        found = finding("note", "other_weekday", name, at, table, **hints)
        yield replace(found, values=tuple(before[other].tolist()))
