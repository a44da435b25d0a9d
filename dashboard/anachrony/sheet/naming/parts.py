"""A date in several columns, as TimelineJS, chronologies and log sheets have it: a year, its month
and its day, or a day and its time, are read as one; likewise a clock of hours, minutes and seconds.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pandas as pd

from anachrony import times
from anachrony.findings import Finding
from anachrony.sheet.headers import bare_header
from anachrony.sheet.naming import Columns
from anachrony.sheet.naming.fitting import texts_of
from anachrony.terms import Terms
from anachrony.text import listed

_DAYS = ("day", "story day", "script day", "jour", "tag", "día", "dia", "giorno")
_OF_STORY = (
    *("story day", "script day", "shooting script day", "handlungstag", "spieltag"),
    *("día de guion", "día de guión", "jour script", "jour de script", "jour scénario"),
)
_WEEKS = ("story week", "script week", "week", "semaine", "woche")
_DATES = ("date", "start date", "story date", "date de début", "datum", "fecha")
_COUNTED = {
    **dict.fromkeys(_OF_STORY, ("D", "story_days")),
    **dict.fromkeys(_WEEKS, ("Week ", "story_weeks")),
}
"""What a header counts by whole numbers: how one is written, and the rule of the note."""

_TIMES = (
    *("time", "time of day", "story time", "start time", "heure", "hour", "uhrzeit", "hora"),
    *("stunde", "hours", "heures"),
    *("tageszeit", "ora", "orario", "hora del día", "zeit", "clock"),
)


class _Parts(NamedTuple):
    """What the column of a date is called, and those that say more of it."""

    year: tuple[str, ...]
    month: tuple[str, ...]
    day: tuple[str, ...]
    time: tuple[str, ...]


_PARTS = {
    "story_start": _Parts(
        ("year", "start year", "story year", "année", "jahr", "año", "anno", "ano", "jaar"),
        ("month", "start month", "story month", "mois", "monat", "mes", "mese", "mês", "maand"),
        ("start day", *_DAYS),
        _TIMES,
    ),
    "story_end": _Parts(("end year",), ("end month",), ("end day",), ("end time",)),
}
OF_DAYS = frozenset({*_DAYS, *_DATES})
"""What a column is called beside which a time is one of the day."""


def in_parts(columns: Columns) -> bool:
    """Return whether a date stands in columns of years, months and days."""
    called = {*map(bare_header, columns.called)}
    return all(called & {*words} for words in _PARTS["story_start"][:3])


def parts_of(columns: Columns, at: int) -> list[int]:
    """Return the columns that say more of the dates of one: its month, its day, its time."""
    words = _PARTS.get(columns.ours[at])
    return _found(columns, bare_header(columns.called[at]), words) if words else []


def date_parts(columns: Columns, _: Terms) -> Iterator[Finding]:
    """Write what other columns say of a date behind it; those columns stay the file's own."""
    for name, words in _PARTS.items():
        if name not in columns.ours:
            continue
        at = columns.ours.index(name)
        called = bare_header(columns.called[at])
        parts = _found(columns, called, words)
        if not parts:
            continue

        written = columns.texts(at)
        of_days = called in (*_DAYS, *_OF_STORY)
        join = _date if called in words.year else _counted if of_days else _timed
        minutes = minutes_of_day(columns)
        parts += [minutes] if minutes is not None and called not in words.year else []
        rows = _with_hours(columns, [at, *parts]).to_numpy()
        dates = np.array([join(*row) for row in rows], dtype=object)
        changed = np.flatnonzero(written != dates)
        if len(changed):
            columns.cells[columns.cells.columns[at]] = dates
            yield read_as_one(columns, at, parts, str(written[changed[0]]), str(dates[changed[0]]))


def minutes_of_day(columns: Columns) -> int | None:
    """Return the column of minutes that stands beside one of whole hours and one of days; None
    where there is none.
    """
    called = list(map(bare_header, columns.called))
    days = not {*called}.isdisjoint({*_DAYS, *_OF_STORY, *_DATES})
    named = [one.casefold() for one in columns.called]
    hours = next((at for at, one in enumerate(named) if one in HOURS), None)
    if not days or hours is None or not all_cells(_WHOLE, columns, hours):
        return None
    return next((at for at, one in enumerate(named) if one in _MINUTES), None)


def _with_hours(columns: Columns, parts: list[int]) -> pd.DataFrame:
    """The cells of a date's parts, whole hours among them as such, or with the minutes behind."""
    cells, minutes = columns.cells.iloc[:, parts].copy(), minutes_of_day(columns)
    hours = [at for at in parts[1:] if columns.called[at].casefold() in HOURS]
    if not hours or not all_cells(_WHOLE, columns, hours[0]):
        return cells
    behind = columns.texts(minutes) if minutes in parts else [""] * len(cells)
    pairs = zip(columns.texts(hours[0]), behind, strict=True)
    cells.iloc[:, parts.index(hours[0])] = [_hour(*pair) for pair in pairs]
    return cells.drop(columns=cells.columns[parts.index(minutes)]) if minutes in parts else cells


def _hour(hour: str, minute: str) -> str:
    """`8 h` is an hour, `8:30` a moment of it."""
    return f"{hour}:{minute.zfill(2)}" if hour and minute else hour and f"{hour}h"


def story_days(columns: Columns, terms: Terms) -> Iterator[Finding]:
    """Read whole numbers under a header of days as days of the story, and under one of weeks as
    weeks: the header says it.
    """
    at = columns.ours.index("story_start") if "story_start" in columns.ours else None
    called = bare_header(columns.called[at]) if at is not None else ""
    if at is None or terms.numbers or called not in _COUNTED:
        return
    counted, rule = _COUNTED[called]
    texts = columns.texts(at)
    numbers = texts != ""
    number = _DAY_NUMBER if counted == "D" else _WEEK_NUMBER
    numbers[numbers] = [bool(number.fullmatch(text)) for text in texts[numbers]]
    if numbers.any():
        days = texts.copy()
        days[numbers] = [f"{counted}{times.whole(text)}" for text in texts[numbers]]
        columns.cells[columns.cells.columns[at]] = days
        first = int(np.flatnonzero(numbers)[0])
        yield replace(read_as_one(columns, at, [], texts[first], days[first]), rule=rule)


_DAY_NUMBER, _WEEK_NUMBER = re.compile(r"\+?\d{1,3}|[−-]\d{1,6}"), re.compile(r"\d{1,2}")

HOURS = ("hour", "hours", "h", "hr", "hrs", "heure", "heures", "stunde", "hora", "ora")
"""Of a clock in several columns, the first: `8` alone is no date."""

_MINUTES = ("minute", "minutes", "min", "mins", "mn", "minuto", "minuti")
_SECONDS = ("second", "seconds", "sec", "secs", "s", "seconde", "secondes", "sekunde", "segundo")


_FEET, _FRAMES = ("feet", "ft", "footage"), ("frames", "frame", "fr")


def clock_parts(columns: Columns, _: Terms) -> Iterator[Finding]:
    """Write the hours before the minutes of a film's clock, and the seconds behind; frames behind
    feet.
    """
    for name in ("screen_start", "screen_end", "screen_duration"):
        at = columns.ours.index(name) if name in columns.ours else None
        if at is None or not (parts := _of_clock(columns, at)):
            continue

        written = columns.texts(at)
        join = _length if columns.called[at].casefold() in _FEET else _clock
        clocks = [join(*row) for row in columns.cells[parts].to_numpy()]
        columns.cells[columns.cells.columns[at]] = np.array(clocks, dtype=object)
        others = [one for one in parts if one != at]
        note = read_as_one(columns, at, others, str(written[0]), clocks[0])
        yield replace(note, rule="clock_parts")


class ClockPart(NamedTuple):
    """Which part of a clock a column is, and of what: `Start Min` is the minutes of a start."""

    of: str
    unit: str


def clock_part(called: str) -> ClockPart | None:
    """Return which part of a clock a header says it is; None where it is none."""
    words = (
        re.sub(r"[()\[\]_]+", " ", re.sub("(?<=[a-z])(?=[A-Z])", " ", called)).casefold().split()
    )
    for at in (-1, 0) if words else ():
        unit = next((unit for unit, of in _UNITS.items() if words[at] in of), None)
        if unit:
            return ClockPart(" ".join(words[:-1] if at else words[1:]), unit)
    return None


_UNITS = {"hours": HOURS, "minutes": _MINUTES, "seconds": _SECONDS}


def _of_clock(columns: Columns, at: int) -> list[int]:
    """The columns of a clock's hours, minutes and seconds, whose minutes are `at`, or of a length's
    feet and frames; nothing where it is whole.
    """
    if columns.called[at].casefold() in _FEET:
        frames = _called_as(columns, _FRAMES)
        return [] if frames is None else [at, frames]
    part = clock_part(columns.called[at])
    if part is None or part.unit != "minutes" or not all_cells(_WHOLE, columns, at):
        return []
    seconds = _beside(columns, part, "seconds")
    if seconds is None or not all_cells(_BELOW_60, columns, seconds):
        return []
    hours = _beside(columns, part, "hours")
    return [one for one in (hours, at, seconds) if one is not None]


_WHOLE = re.compile(r"\d{1,4}", re.ASCII)
_BELOW_60 = re.compile(r"[0-5]?\d(?:[.,]\d+)?", re.ASCII)


def of_parts(columns: Columns, at: int) -> list[str] | None:
    """Return the clocks that a column is a part of: of its minutes, none of its seconds and hours;
    None where it is no part.
    """
    part = clock_part(columns.called[at])
    if part is None:
        return None
    minutes = at if part.unit == "minutes" else _beside(columns, part, "minutes")
    found = _of_clock(columns, minutes) if minutes is not None else []
    if at not in found:
        return None
    rows = columns.cells[found].to_numpy()
    return [_clock(*row) for row in rows] if at == minutes else []


def _beside(columns: Columns, part: ClockPart, unit: str) -> int | None:
    """The column of another part of the same clock; that of its minutes may be read as a time."""
    of = part._replace(unit=unit)
    named = [at for at, called in enumerate(columns.called) if called]
    free = (at for at in named if unit == "minutes" or not columns.ours[at])
    return next((at for at in free if clock_part(columns.called[at]) == of), None)


def _length(feet: str, frames: str) -> str:
    return f"{feet}+{frames or '00'}" if feet else frames


def _called_as(columns: Columns, words: tuple[str, ...]) -> int | None:
    free = (at for at, called in enumerate(columns.called) if called and not columns.ours[at])
    return next((at for at in free if columns.called[at].casefold() in words), None)


def _clock(*parts: str) -> str:
    """Whole numbers of hours, minutes and seconds, the last with decimals if need be, as one."""
    *whole, seconds = ((part or "0").rjust(2, "0") for part in parts)
    if not any(parts):
        return ""
    fits = all(map(str.isdecimal, whole)) and re.fullmatch(r"\d{1,2}(?:[.,]\d+)?", seconds)
    return ":".join([*whole, seconds]) if fits else " ".join(filter(None, parts))


def _found(columns: Columns, called: str, words: _Parts) -> list[int]:
    """The file's own columns that say more of a year, or of a day, whatever it is called."""
    if called in words.year:
        month = _among(columns, words.month)
        month = _season(columns) if month is None else month
        parts = [month, _among(columns, words.day)] if month is not None else []
        parts += [_among(columns, words.time)] if len(parts) == 2 and parts[1] is not None else []
    else:
        parts = [_among(columns, words.time)] if called not in words.time else []
    return [one for one in parts if one is not None]


def _season(columns: Columns) -> int | None:
    """The column of seasons of a year, in words: one of a series has numbers."""
    at = _among(columns, _SEASONS)
    return None if at is None or any(map(_FIGURE.search, texts_of(columns, at))) else at


_SEASONS = ("season", "saison", "jahreszeit", "estación", "stagione", "estação", "seizoen", "季节")
_FIGURE = re.compile(r"\d")


def _among(columns: Columns, words: tuple[str, ...]) -> int | None:
    free = (at for at, called in enumerate(columns.called) if called and not columns.ours[at])
    return next((at for at in free if bare_header(columns.called[at]) in words), None)


def read_as_one(columns: Columns, at: int, parts: list[int], before: str, after: str) -> Finding:
    """Return the note of a column that is read with others as one, by its first cell."""
    others = (("others", listed([columns.called[one] for one in parts])),)
    called = columns.called[at]
    return Finding("note", "date_parts", (columns.line,), called, (before,), others, (after,))


def _date(year: str, month: str, day: str = "", time: str = "") -> str:
    """A year with its month, day and time, as far as they are given; what is none of them stays."""
    if re.search(r"[^\W\d]", month) and (said := times.meant(f"{day} {month} {year}".strip())):
        return _timed(said, time)
    if not (re.fullmatch(r"-?\d{1,4}", year) and re.fullmatch(r"0?[1-9]|1[0-2]", month)):
        return year
    whole = f"{'-' * (year[0] == '-')}{year.lstrip('-').zfill(4)}-{int(month):02d}"
    if not re.fullmatch(r"0?[1-9]|[12]\d|3[01]", day):
        return whole
    return _timed(f"{whole}-{int(day):02d}", time)


def _timed(day: str, time: str) -> str:
    """A date with its time of day."""
    time = _POINTED.sub(r"\1:\2", time)
    if not day or not times.is_clock(time):
        return day
    whole = f"{day} {times.in_figures(time)}"
    ordered = times.has_order(day) and times.has_order(whole)
    spelt = times.meant(day) and times.meant(whole)
    return whole if times.readable(whole) or ordered or spelt else day


_POINTED = re.compile(r"^(\d\d?)\.([0-5]\d)$")
"""`22.15`, as Italians and Germans write a time of day."""


def _counted(day: str, time: str) -> str:
    """The same of a day of the story, whose number alone is one beside times, or its night."""
    of = "N" if _NIGHT.fullmatch(time) else "D"
    return _timed(f"{of}{int(day)}" if re.fullmatch(r"-?\d{1,6}", day) else day, time)


_NIGHT = re.compile(r"night|nuit|nacht|noche|notte|n", re.IGNORECASE)


def all_cells(pattern: re.Pattern[str], columns: Columns, at: int) -> bool:
    """Return whether all that a column says is written so."""
    texts = texts_of(columns, at)
    return len(texts) > 0 and all(map(pattern.fullmatch, texts))
