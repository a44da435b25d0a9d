"""Clocks that make no likely film, which a spreadsheet or a hand may have made of others."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import numpy as np
import pandas as pd

from anachrony import times
from anachrony.events import hours_among
from anachrony.events.table import Table, finding
from anachrony.findings import Finding
from anachrony.sheet.headers import in_plain_seconds, unit

SCREEN_ENDS = ("screen_start", "screen_end")
TIMES = (*SCREEN_ENDS, "screen_duration")

_FILM, _SHORT = 10 * times.HOUR, 5 * times.MINUTE
"""No scene list of one film lasts longer; hardly one in whole seconds lasts less."""

_FEW = 3

_HOURS = re.compile(r"(\d{1,5}):(\d\d)(?::00(?:[.,]0+)?)?", re.ASCII)
_WHOLE = re.compile(r"\d{1,3}", re.ASCII)
_DOTTED = re.compile(r"(\d{1,3})[.,]([0-5]\d)(?:\.([0-5]\d))?", re.ASCII)
_COUNTED = re.compile(r"\d{1,9}", re.ASCII)
_FRACTION = re.compile(r"[01]|0?[.,]\d+", re.ASCII)
_GROUPED = re.compile(r"\d{1,3}|[1-9]\d?,\d{3}", re.ASCII)


def otherwise(table: Table) -> Iterator[Finding]:
    """Put in the place of clocks what they were meant as where that is said, else propose it:
    h:mm:00 for mm:ss, and for seconds minutes, minutes and seconds, shares of a day, thousands.
    """
    found = next((one for one in _MEANT if _may_be(table, *one[:2])), None)
    if found is None:
        yield from hours_meant(table)
        yield from hours_among.settled(table)
        return
    rule, _, becomes = found
    if not table.terms.rewrites("screen_start"):
        yield _proposed(table, rule, becomes)
        return
    for name in TIMES:
        table.rewrite(name, table.given[name], becomes)


def _may_be(table: Table, rule: str, fits: Callable[[Table], bool]) -> bool:
    """Whether clocks fit, and no header says that they are seconds."""
    given = [table.called[name] for name in TIMES if name in table.called]
    in_seconds = bool(given) and all(map(in_plain_seconds, given))
    return not (in_seconds and rule in _NO_SECONDS) and fits(table)


_NO_SECONDS = ("run_together", "minutes", "dotted", "fractions")
"""What is never asked of times whose headers say that they are seconds."""


def _proposed(
    table: Table, rule: str, becomes: Callable[[str], str], column: str = "screen_start"
) -> Finding:
    last = max(float(np.nanmax(table.values[name][0], initial=0.0)) for name in SCREEN_ENDS)
    found = finding("proposal", rule, column, table.given[column], table, last=times.clock(last))
    after, needed = tuple(map(becomes, found.values)), rule == "run_together"
    return replace(found, rewrite=after, takes=(("rewrite", column),), needed=needed)


def hours_meant(table: Table) -> Iterator[Finding]:
    """Put hours and minutes in the place of minutes and seconds that may as well be such, where
    that is said, else note it: of starts, or of lengths alone.
    """
    column = "screen_start" if table.given["screen_start"].any() else "screen_duration"
    values = table.values[column][0][table.given[column]]
    lasts = float(np.nansum(values)) if column == "screen_duration" else _span(table)
    counts_on = lasts < _LONG * (len(values) - 1) and not (np.diff(values) < 0).any()
    dense = column == "screen_duration" or counts_on
    known = table.given["runtime"].any() or len(values) < _FEW
    if known or not (dense and times.MINUTE <= lasts < _SHORT and _may_be_hours(table)):
        return
    if column in table.terms.rewrite:
        for name in TIMES:
            table.rewrite(name, table.given[name], _IN_HOURS)
    else:
        noted = _proposed(table, "minutes_or_hours", _IN_HOURS, column)
        yield replace(noted, kind="note", hints=(("last", times.clock(lasts)),), rewrite=())


def _may_be_hours(table: Table) -> bool:
    """Whether all are hours and minutes, or minutes until there are hours."""
    return _all(table, _TWO) or (_all(table, _UP_TO_HOURS) and not _all(table, _WHOLE))


_LONG = 45.0
"""Of hours and minutes a scene lasts no more than 45 minutes on average: so many s, if they are
minutes and seconds.
"""


def _span(table: Table) -> float:
    """From the first frame coded to the last, in s."""
    values = np.concatenate([table.values[name][0] for name in SCREEN_ENDS])
    known = values[~np.isnan(values)]
    return float(known.max() - known.min()) if known.size else 0.0


def _too_long(table: Table) -> bool:
    """Whether hours and minutes alone are written, and the film would last more than ten of
    them.
    """
    return _span(table) > _FILM and _all(table, _HOURS)


def _within_hours(table: Table) -> bool:
    """Whether minutes and seconds would fill but a sixtieth of the film whose length is known, as
    its hours and minutes would fill it.
    """
    last = max(float(np.nanmax(table.values[name][0], initial=0.0)) for name in SCREEN_ENDS)
    runtime = float(np.nanmax(table.values["runtime"][0], initial=0.0))
    return runtime / 2 < 60 * last <= runtime and _all(table, _TWO)


_TWO = re.compile(r"0?\d:[0-5]\d", re.ASCII)
_UP_TO_HOURS = re.compile(rf"{_TWO.pattern}|[0-5]?\d", re.ASCII)
_IN_HOURS: Callable[[str], str] = "{}:00".format


def _too_short(table: Table, pattern: re.Pattern[str]) -> bool:
    few = np.count_nonzero(table.given["screen_start"]) < _FEW
    return not few and 0 < _span(table) < _SHORT and _all(table, pattern)


def _dotted(table: Table) -> bool:
    """Whether minutes and seconds are parted by points: the film would be too short, or other times
    of it have hours before them.
    """
    texts = (text for name in SCREEN_ENDS for text in table.text(name)[table.given[name]])
    hours = _all(table, _DOTTED) and len({text.count(".") == 2 for text in texts}) == 2
    return hours or _too_short(table, _DOTTED)


_TOGETHER = re.compile(r"(\d\d)([0-5]\d)([0-5]\d)", re.ASCII)


def _run_together(table: Table) -> bool:
    """Whether all are hours, minutes and seconds without a mark: of six figures, noughts first."""
    texts = table.text("screen_start")[table.given["screen_start"]]
    return len(texts) > 1 and _all(table, _TOGETHER) and any(text[0] == "0" for text in texts)


def _parted_clock(text: str) -> str:
    """001830 is eighteen minutes and thirty seconds."""
    return _TOGETHER.sub(r"\1:\2:\3", text)


def _in_milliseconds(table: Table) -> bool:
    """Whether whole numbers would make a film of more than ten hours, none of them a clock."""
    return _span(table) > _FILM and _all(table, _COUNTED)


def _as_seconds(text: str) -> str:
    """1500 milliseconds are a second and a half."""
    return np.format_float_positional(int(text) / 1000, trim="-")


def _in_days(table: Table) -> bool:
    """Whether all would lie in the first second of the film, as shares of a day do: of few events,
    where they have as many figures, and no header counts them otherwise.
    """
    if any(map(unit, (table.called[name] for name in TIMES if name in table.called))):
        return False
    texts = table.text("screen_start")[table.given["screen_start"]]
    several = len(texts) >= _FEW or (len(texts) > 1 and max(map(len, texts)) > _LONG_SHARE)
    return several and _span(table) > 0 and _all(table, _FRACTION)


_LONG_SHARE = 6
"""Characters of a share of a day that a spreadsheet rounds."""


def _in_thousands(table: Table) -> bool:
    """Whether some have a mark and some none: milliseconds are written with all numbers."""
    texts = table.text("screen_start")
    bare = table.given["screen_start"] & np.array(["," not in text for text in texts], dtype=bool)
    return bool(bare.any()) and _too_short(table, _GROUPED)


def _all(table: Table, pattern: re.Pattern[str]) -> bool:
    """Whether all times of the file are written so; two forms of many show it at once."""
    texts = [table.text(name)[table.given[name]] for name in TIMES]
    few = all(pattern.fullmatch(text) for some in texts for text in some[:100])
    return few and all(pattern.fullmatch(text) for some in texts for text in pd.unique(some))


def _with_colons(text: str) -> str:
    """12.45 is twelve minutes and 45 seconds."""
    return re.sub("[.,]", ":", text)


def _of_a_day(text: str) -> str:
    """0.0128472 of a day is eighteen minutes and thirty seconds."""
    return times.clock(round(float(text.replace(",", ".")) * times.DAY, 1))


def _without_marks(text: str) -> str:
    """1,110 is one thousand one hundred and ten seconds."""
    return text.replace(",", "")


def _as_minutes(text: str) -> str:
    """4:10:00 is four minutes and ten seconds."""
    found = _HOURS.fullmatch(text)
    return f"{found[1]}:{found[2]}" if found else text


_MEANT: tuple[tuple[str, Callable[[Table], bool], Callable[[str], str]], ...] = (
    ("run_together", _run_together, _parted_clock),
    ("hours_of_minutes", _too_long, _as_minutes),
    ("minutes_of_hours", _within_hours, _IN_HOURS),
    ("minutes", partial(_too_short, pattern=_WHOLE), "{}:00".format),
    ("dotted", _dotted, _with_colons),
    ("milliseconds", _in_milliseconds, _as_seconds),
    ("fractions", _in_days, _of_a_day),
    ("thousands", _in_thousands, _without_marks),
)
"""What clocks may have been meant as: the rule, whether they fit, what each becomes."""
