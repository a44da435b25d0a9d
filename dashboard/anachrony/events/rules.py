"""What must hold of every row: one function each, giving all faults of its kind. `RULES` are all of
them.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from difflib import get_close_matches
from functools import lru_cache
from itertools import compress

import numpy as np
import pandas as pd

from anachrony import times
from anachrony.events.overlaps import shown_at_once
from anachrony.events.table import Table, factorized, finding
from anachrony.findings import Finding
from anachrony.schema import COLUMNS, Column
from anachrony.sheet.naming.units import at_stated_rate, likely_rates, stated_rate
from anachrony.text import listed


def _faults(
    rule: list[str] | str, column: str, wrong: np.ndarray, table: Table, **hints: list[str] | str
) -> Iterator[Finding]:
    """One fault for all wrong rows, or one for each rule they break; a hint is one for all rows, or
    a list with one for each.
    """
    rows = np.flatnonzero(wrong)
    broken = np.array(rule, dtype=object) if isinstance(rule, list) else np.full(len(rows), rule)
    for each in dict.fromkeys(broken.tolist()):
        of = broken == each
        yield finding("fault", each, column, rows[of], table, **_of(hints, of))


def _of(hints: dict[str, list[str] | str], which: np.ndarray) -> dict[str, list[str] | str]:
    return {
        name: hint if isinstance(hint, str) else list(compress(hint, which))
        for name, hint in hints.items()
    }


def _required(table: Table) -> Iterator[Finding]:
    """A required column that is missing altogether is the header's fault, not every row's."""
    for column in COLUMNS:
        if column.required and column.name in table.present:
            blank = ~table.given[column.name]
            beside = _beside(table, blank)
            rule = "apart" if beside else "required"
            yield from _faults(rule, column.name, blank, table, beside=beside)


def _beside(table: Table, blank: np.ndarray) -> str:
    """The column of the file that says something in just these rows, as of another tier."""
    own = [name for name in table.present if name in table.texts and name not in table.given]
    alike = (name for name in own if ((table.text(name) != "") == blank).all())
    return next(alike, "") if blank.any() else ""


def _readable(table: Table) -> Iterator[Finding]:
    """Every text that should be a number is one; what is wrong with it is said as closely as can
    be.
    """
    for column in COLUMNS:
        if column.name in table.values:
            texts = table.text(column.name)
            unread = table.unread(column.name)
            if unread.any():
                faults = _faults(_reasons(texts[unread], column), column.name, unread, table)
                answered = (_answered(fault, table) for fault in faults)
                yield from (_kept_own(fault, table) for fault in answered)


def _reasons(texts: np.ndarray, column: Column) -> list[str]:
    """The rules that unreadable texts of a column break; `####` is none of any kind."""
    why = _REASONS.get(column.type)
    reasons = why(texts) if why else [column.type] * len(texts)
    narrow = [len(text) > 1 and set(text) == {"#"} for text in texts]
    return ["narrow" if hidden else one for hidden, one in zip(narrow, reasons, strict=True)]


def _answered(fault: Finding, table: Table) -> Finding:
    """A fault of clocks with what would mend it."""
    answer = _ANSWERS.get(fault.rule)
    return answer(fault, table) if answer else fault


def _kept_own(fault: Finding, table: Table) -> Finding:
    """A fault of a column whose dates are most of them none, as of an era of their own, with what
    leaves it the file's own.
    """
    unread = np.count_nonzero(table.unread(fault.column))
    most = unread > 1 and 2 * unread > np.count_nonzero(table.given[fault.column])
    called = table.called.get(fault.column, "")
    if not (most and called) or not fault.column.startswith("story_") or fault.takes:
        return fault
    return replace(fault, takes=(("own", called),))


def _carried(fault: Finding, _: Table) -> Finding:
    """Minutes carried to hours."""
    return replace(fault, rewrite=tuple(map(times.carried, fault.values)))


def _in_feet(fault: Finding, _: Table) -> Finding:
    """The greatest length of film as a clock, of two gauges."""
    last = max(fault.values, key=lambda one: times.clock_seconds(times.of_feet(one, 16)))
    gauges = (("thirtyfive", times.of_feet(last, 16)), ("sixteen", times.of_feet(last, 40)))
    return replace(fault, hints=(("last", last), *gauges))


def _at_a_rate(fault: Finding, table: Table) -> Finding:
    """The rates there are, of which a `;` leaves those that drop frames, the file's own first."""
    if table.terms.rate:
        return _no_frame(fault, table.terms.rate)
    drops = any(";" in value for value in fault.values)
    present = {table.called.get(name, name): table.text(name) for name in table.present}
    own = [(called, pd.unique(texts)) for called, texts in present.items()]
    rates, rule = _DROPPING if drops else (likely_rates(own), fault.rule)
    if (stated := stated_rate(own)) and (not drops or stated in rates):
        fault = at_stated_rate(fault)
        rates, rule = tuple(dict.fromkeys((stated, *rates))), fault.rule
    return replace(fault, rule=rule, takes=tuple(("rate", rate) for rate in rates))


_DROPPING = (("29.97", "59.94"), "frames_dropped")


def _no_frame(fault: Finding, rate: str) -> Finding:
    """At a rate that is said, the last frame of a second."""
    last = f"{math.ceil(times.rate(rate) or 1) - 1:02d}"
    rule = "not_dropped" if ";" in "".join(fault.values) else "no_frame"
    return replace(fault, rule=rule, hints=(("rate", rate), ("last", last)))


def _typed(fault: Finding, _: Table) -> Finding:
    """What was typed where a spreadsheet shows days."""
    typed = [listed([*times.typed_as(value)], "or") for value in fault.values]
    return replace(fault, rewrite=tuple(typed))


def _several(fault: Finding, _: Table) -> Finding:
    """How many clocks stand in each cell, and what each row of its own would hold."""
    clocks = [times.several_clocks(value) for value in fault.values]
    hints = (
        ("count", tuple(map(len, clocks))),
        ("clocks", tuple(listed([*one]) for one in clocks)),
    )
    return replace(fault, hints=hints)


_ANSWERS = {
    "several": _several,
    "carried": _carried,
    "rank_dated": _typed,
    "feet": _in_feet,
    "frames": _at_a_rate,
}


def _clock_reasons(texts: np.ndarray) -> list[str]:
    """The rules that unreadable clocks break."""
    bare = np.array(
        [text[1:].strip() if text.startswith("-") else "" for text in texts], dtype=object
    )
    negative = ~np.isnan(times.numbers_each(bare, times.CLOCK)[0])
    frames = np.array([times.counts_frames(text) for text in texts], dtype=bool)
    carried = np.array([bool(times.carried(text)) for text in texts], dtype=bool)
    about = np.array([bool(times.about(text)) for text in texts], dtype=bool)
    feet = np.array([bool(times.of_feet(text, 16)) for text in texts], dtype=bool)
    several = np.array([bool(times.several_clocks(text)) for text in texts], dtype=bool)
    reasons = ["several", "negative", "frames", "carried", "about", "feet"]
    broken = [several, negative, frames, carried, about, feet]
    return np.select(broken, reasons, "clock").tolist()


def _date_reasons(texts: np.ndarray) -> list[str]:
    """The rules that unreadable dates break."""
    return [_DAYLESS if times.is_clock(text) else times.why_not(text) for text in texts]


_DAYLESS = "dayless"


def _rank_reasons(texts: np.ndarray) -> list[str]:
    """The rules that unreadable ranks break: a spreadsheet made a day of some."""
    return ["rank_dated" if times.typed_as(text) else "rank" for text in texts]


_REASONS = {"clock": _clock_reasons, "date": _date_reasons, "rank": _rank_reasons}


def _counted(table: Table) -> Iterator[Finding]:
    values = table.values["times"][0]
    values = np.where(np.isfinite(values), values, 1.0)
    yield from _faults("count", "times", (values < 1) | (values % 1 > 0), table)


def _levelled(table: Table) -> Iterator[Finding]:
    values = table.values["level"][0]
    yield from _faults("level", "level", (values < 0) | (values % 1 > 0), table)


def _chosen(table: Table) -> Iterator[Finding]:
    for column in COLUMNS:
        if column.type == "choice" and table.given[column.name].any():
            codes, distinct = factorized(table.text(column.name))
            wrong = table.given[column.name] & ~np.isin(distinct, column.words)[codes]
            near = [_near(text, column.words) for text in table.text(column.name)[wrong]]
            rules = ["choice_near" if word else "choice" for word in near]
            yield from _faults(
                rules, column.name, wrong, table, words=listed(list(column.words), "or"), near=near
            )


@lru_cache(maxsize=4096)
def _near(text: str, words: tuple[str, ...]) -> str:
    return next(iter(get_close_matches(text.lower(), words, 1)), "")


def _paired(table: Table) -> Iterator[Finding]:
    """A start alone says enough, an end alone does not."""
    for axis in ("screen", "story"):
        start, end = f"{axis}_start", f"{axis}_end"
        lone = ~table.given[start] & table.given[end] & ~table.asked.get(end, np.False_)
        yield from _faults("half_pair", start, lone, table, other=table.called.get(end, end))


def _ended_once(table: Table) -> Iterator[Finding]:
    """A duration stands in place of an end, beside a start; beside both it says the same."""
    duration = table.given["screen_duration"]
    start, end, length = (
        table.values[name][0] for name in ("screen_start", "screen_end", "screen_duration")
    )
    twice = duration & table.given["screen_end"] & (table.text("screen_end") != "")
    differ = abs(end - start - length) > 1  # s
    yield from _faults("two_ends", "screen_duration", twice & differ, table)
    lone = duration & ~table.given["screen_start"] & ~table.given["screen_end"]
    lone &= ~np.isnan(length) & ~table.asked.get("screen_duration", np.False_)
    other = table.called.get("screen_duration", "screen_duration")
    yield from _faults("half_pair", "screen_start", lone, table, other=other)


def _ordered(table: Table) -> Iterator[Finding]:
    """The film shows nothing backwards; a story may run so, which is settled before."""
    first, last = (table.values[f"screen_{end}"][0] for end in ("start", "end"))
    wrong = (last < first) & ~table.asked.get("screen_end", np.False_)
    midnight = first - last > times.DAY / 2
    for rule, which in (("midnight", wrong & midnight), ("order", wrong & ~midnight)):
        starts = list(table.text("screen_start")[which])
        yield from _faults(rule, "screen_end", which, table, start=starts)


def _unmixed(table: Table) -> Iterator[Finding]:
    """A work is ranked or timed on an axis, never both: the two can't be put in one order."""
    works = table.texts["work"]
    for axis in ("screen", "story"):
        ranked, timed = (
            table.given[f"{axis}_order"],
            table.given[f"{axis}_start"] | table.given[f"{axis}_end"],
        )
        if ranked.any() and timed.any():
            first = ranked & works.isin(works[timed]).to_numpy()
            first[first] = ~works[first].duplicated()
            yield from _faults(
                f"mixed_{axis}", f"{axis}_order", first, table, work=list(table.text("work")[first])
            )


RULES: tuple[Callable[[Table], Iterator[Finding]], ...] = (
    _required,
    _readable,
    _counted,
    _levelled,
    _chosen,
    _paired,
    _ended_once,
    _ordered,
    shown_at_once,
    _unmixed,
)
