"""Screen times that a header counts in minutes, milliseconds or frames → seconds."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from functools import partial

import numpy as np
import pandas as pd

from anachrony import times
from anachrony.findings import Finding
from anachrony.sheet.headers import bare_header, frame_rate, unit
from anachrony.sheet.headers.beside import OF_RATES
from anachrony.sheet.naming import Columns
from anachrony.sheet.naming.fitting import texts_of
from anachrony.terms import Terms

_TIMES = ("screen_start", "screen_end", "screen_duration", "runtime")
_SECONDS = {
    "h": Fraction(3600),
    "min": Fraction(60),
    **{unit: Fraction(1, each) for unit, each in (("ds", 10), ("cs", 100), ("ms", 1000))},
    "us": Fraction(1, 10**6),
    "ns": Fraction(1, 10**9),
}
_DOTTED = re.compile(r"(\d{1,3})(?:[.,]([0-5]\d?))?", re.ASCII)


def _minutes(found: re.Match[str]) -> str:
    """4.10 is four minutes and ten seconds, and so is 4.1 where a spreadsheet left its nought."""
    return f"{found[1]}:{(found[2] or '0').ljust(2, '0')}"


_LAYOUTS = {
    "feet": lambda text: f"{text}+00" if text.isdecimal() else text,
    "mm.ss": lambda text: _DOTTED.sub(_minutes, text) if _DOTTED.fullmatch(text) else text,
    "h.mm": lambda text: f"{_DOTTED.sub(_minutes, text)}:00" if _DOTTED.fullmatch(text) else text,
    "hh:mm": lambda text: f"{text}:00" if re.fullmatch(r"\d\d?:\d\d", text) else text,
}
"""Clocks that only a header tells from other numbers."""

_PLAIN = re.compile(r"\d+(?:[.,]\d+)?", re.ASCII)
RATES = ("25", "24", "23.976", "29.97", "30")
"""Frames a second, the likeliest first."""


def likely_rates(columns: Iterable[tuple[str, Iterable[str]]]) -> tuple[str, ...]:
    """Return the rates that are offered for a file's frames, first the one that it states, be it of
    its sources.
    """
    columns = list(columns)
    stated = stated_rate(columns) or _of_sources(columns)
    return tuple(dict.fromkeys((*((stated,) if stated else ()), *RATES)))


def _of_sources(columns: Iterable[tuple[str, Iterable[str]]]) -> str:
    named = (texts for called, texts in columns if re.search(r"\bfps\b", called, re.IGNORECASE))
    return _one_rate({text for texts in named for text in texts if text})


def stated_rate(columns: Iterable[tuple[str, Iterable[str]]]) -> str:
    """Return the rate that a column or a header states, where one does and says but one; else
    nothing.
    """
    stated = {text for called, texts in columns for text in _rates(called, texts) if text}
    return _one_rate(stated)


def _one_rate(stated: set[str]) -> str:
    """The only one of some rates, as it is offered: 24.000 is 24."""
    found = times.rate(*stated) if len(stated) == 1 else None
    return next((one for one in (*RATES, *stated) if times.rate(one) == found), "") if found else ""


def _rates(called: str, texts: Iterable[str]) -> Iterable[str]:
    return texts if bare_header(called) in OF_RATES else (frame_rate(called),)


def at_stated_rate(fault: Finding) -> Finding:
    """Return what is asked of frames as a proposal: the file itself says how many a second has."""
    return replace(fault, kind="proposal", rule="frames", needed=True)


def in_seconds(columns: Columns, terms: Terms) -> Iterator[Finding]:
    """Turn what is counted in another unit into seconds; frames wait for their rate."""
    rate = times.rate(terms.rate)
    either = _seconds_or_decimals(columns)
    for at, name in enumerate(columns.ours):
        called = columns.called[at]
        counted = _counted(columns, at, terms) if name in _TIMES else ""
        if not counted or counted == "%":
            continue
        if counted == "samples":
            yield Finding("fault", counted, (columns.line,), called)
        elif becomes := _becomes(counted, called, rate):
            turned = _turned(columns, at, counted, becomes)
            yield from map(_either, turned) if at in either else turned
        else:
            yield _asked_for_a_rate(columns, at)


def _counted(columns: Columns, at: int, terms: Terms) -> str:
    """In what a column is counted: as its header says, whole numbers at a rate in frames, what may
    be minutes and seconds in these where that is said.
    """
    called, texts = columns.called[at], texts_of(columns, at)
    counted, clocks = unit(called), any(":" in text for text in texts)
    if (counted == "frames" and clocks) or (not counted and frame_rate(called)):
        return "frames" if all(map(str.isdecimal, texts)) else ""
    if called.rpartition(".")[0] + ".ordinal" in columns.called:
        return "ms"  # Datavyu's
    return "mm.ss" if counted == "min" and terms.clocks == "minutes" else counted


def _becomes(counted: str, called: str, rate: Fraction | None) -> Callable[[str], str] | None:
    """What turns a text of a unit into seconds; nothing where frames have no rate."""
    each = Fraction(1) / rate if counted == "frames" and rate else _SECONDS.get(counted)
    shown = int(bare_header(called, frames=True) == "last")
    counts = partial(_seconds, each=each, more=shown) if each else None
    return _LAYOUTS.get(counted) or counts


def _turned(
    columns: Columns, at: int, counted: str, becomes: Callable[[str], str]
) -> Iterator[Finding]:
    """Turn the texts of a column, each once, and say so by the first that is another now."""
    codes, written = pd.factorize(columns.texts(at))
    distinct = ungrouped(written) if counted in SMALL else written
    seconds = np.array([becomes(text) for text in distinct], dtype=object)
    changed = (pair for pair in zip(written, seconds, strict=True) if pair[0] != pair[1])
    text, second = next(changed, ("", ""))
    if text == second:
        return
    columns.cells[columns.cells.columns[at]] = seconds[codes]
    yield Finding(
        *("note", "layout" if counted in _LAYOUTS else "unit"),
        *((columns.line,), columns.called[at]),
        values=(text,),
        hints=(("unit", counted),),
        rewrite=(second,),
    )


def _seconds_or_decimals(columns: Columns) -> list[int]:
    """The columns of minutes whose decimals may be seconds: those of one show all the others."""
    timed = (at for at, name in enumerate(columns.ours) if name in _TIMES)
    minutes = [at for at in timed if unit(columns.called[at]) == "min"]
    texts = [texts_of(columns, at) for at in minutes]
    return minutes if minutes and _may_be_seconds(np.concatenate(texts)) else []


def _may_be_seconds(texts: np.ndarray) -> bool:
    """Whether the decimals of minutes are all below 60, some of two figures, as seconds are."""
    decimals = [found[2] for found in map(_DOTTED.fullmatch, texts) if found and found[2]]
    whole = sum(map(str.isdecimal, texts))
    two = any(len(one) == 2 for one in decimals)
    return len(decimals) > 1 and len(decimals) + whole == len(texts) and two


def _either(found: Finding) -> Finding:
    return replace(found, rule="minutes_or_seconds", takes=(("clocks", "minutes"),))


SMALL = ("ms", "us", "ns", "frames")
"""Units of which there are thousands in a film."""

_GROUPED = re.compile(r"\d{1,3}(?:(?:,\d{3})+|(?:\.\d{3})+|(?:[ '\u00a0\u202f’]\d{3})+)", re.ASCII)


def ungrouped(texts: np.ndarray) -> np.ndarray:
    """Return numbers without the marks that part their thousands: of all that have a mark, each
    stands before three figures.
    """
    marked = [text for text in texts if re.search(r"\D", text)]
    if not marked or not all(map(_GROUPED.fullmatch, marked)):
        return texts
    return np.array([re.sub(r"\D", "", text) for text in texts], dtype=object)


def _asked_for_a_rate(columns: Columns, at: int) -> Finding:
    cells = [pd.unique(columns.cells.iloc[:, one]) for one in range(len(columns.called))]
    own = list(zip(columns.called, cells, strict=True))
    takes = tuple(("rate", one) for one in likely_rates(own))
    asked = Finding("fault", "frames", (columns.line,), columns.called[at], takes=takes)
    return at_stated_rate(asked) if stated_rate(own) else asked


def _seconds(text: str, each: Fraction, more: int) -> str:
    """A number of units, and so many more, as seconds, to the microsecond, with the decimal mark it
    had; two that a dash parts as clocks; what is no number stays. A last frame is shown, too.
    """
    if not _PLAIN.fullmatch(text):
        ends = times.clock_span(text)
        if not (ends and all(map(_PLAIN.fullmatch, ends))):
            return text
        first, last = (float(_number(end) * each) for end in ends)
        return f"{times.exact_clock(first)} – {times.exact_clock(last + float(more * each))}"
    seconds = (_number(text) + more) * each
    written = np.format_float_positional(round(float(seconds), 6), trim="-")
    return written.replace(".", ",") if "," in text else written


def _number(text: str) -> Fraction:
    return Fraction(text.replace(",", "."))
