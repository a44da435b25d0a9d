"""What the columns of a file probably are: read off their names, misspelt or foreign, and off their
cells. Nothing of it is taken but by the reader.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd
from rapidfuzz import fuzz

from anachrony import times
from anachrony.findings import Finding, option
from anachrony.schema import COLUMNS, TRACKS, Column
from anachrony.sheet.columns import NEAR, Columns
from anachrony.sheet.headers import HEADERS, canonical, known, plain, unit
from anachrony.text import listed, say, short

_SAMPLE = 2000
"""Rows whose cells are looked at."""

_COLUMN = {column.name: column for column in COLUMNS}

_AWAITED = (
    *("screen_start", "screen_end", "screen_duration", "screen_order"),
    *("story_start", "story_end", "story_order", "event"),
)
"""What times, dates or a required column need: the file waits for it. Named in this order, so that
an event is looked for among what is left.
"""

_IN_PLACE = {
    "screen_duration": "screen_end",
    "screen_order": "screen_start",
    "story_order": "story_start",
}
"""A column that nothing is proposed for where the other is there."""

_RELEASED = ("year", "année")
"""Beside screen times, the year of a song or a film as likely as that of the story."""

_NEVER = (
    *("note", "source", "story_label", "work_note", "director", "year", "times"),
    *("id", "level", "teller", "within"),
)
"""Columns for which a name that is near says nothing: any text fits, or a plain word is meant."""


def propose(columns: Columns) -> None:
    """Add to the findings of a file's columns which ones are not what they are called, and which
    seem to be one that is missing; where nothing does, that a required one is missing.
    """
    unfit = dict(_unfit(columns))
    if headless := _headless(columns):
        columns.findings.append(headless)
        return
    taken: dict[str, int] = {}
    others = (column.name for column in COLUMNS if column.name not in _AWAITED)
    for name in dict.fromkeys((*_AWAITED, "track", *others)):  # a tier is a track, or else a strand
        known = {*columns.present, *taken}
        if name not in known and _IN_PLACE.get(name) not in known:
            columns.findings += _proposals(columns, _COLUMN[name], taken)
    for column in COLUMNS:
        if column.required and column.name not in {*columns.present, *taken}:
            columns.findings.append(
                Finding("fault", "missing_column", (columns.line,), column.name)
            )
    columns.findings += [note for at, note in unfit.items() if at not in taken.values()]
    for name in {*taken}.intersection(_AWAITED):  # read as it, that all else be found at once
        columns.ours[taken[name]] = name


def _proposals(columns: Columns, column: Column, taken: dict[str, int]) -> Iterator[Finding]:
    """The column that a missing one probably is: by a name near its own, by a known one, by what
    the cells hold.
    """
    free = [
        at
        for at, (called, ours) in enumerate(zip(columns.called, columns.ours, strict=True))
        if called and not ours and called not in columns.said and at not in taken.values()
    ]
    rule, at = "column", _by_name(columns, column, free, taken)
    if at is None:
        rule, at = "column_by_cells", _by_cells(columns, column, free, taken)
    if at is not None:
        taken[column.name] = at
        yield _proposal(columns, rule, column.name, at)


def _proposal(columns: Columns, rule: str, name: str, at: int) -> Finding:
    called = columns.called[at]
    takes = (("map", f"{name}={called}"), ("own", called))
    cells = _first_cells(columns, at)
    hints = (("target", name), ("cells", cells), ("own", option(takes[1])))
    awaited = name in _AWAITED
    return Finding("proposal", rule, (columns.line,), called, (), hints, (), takes, awaited)


def _headless(columns: Columns) -> Finding | None:
    """A first line that names no column anybody knows, and holds a time, is no header."""
    first = next((called for called in columns.called if _like_data(called)), None)
    if first is None or any(columns.ours) or any(map(known, columns.called)):
        return None
    return Finding("fault", "headless", (columns.line,), values=(first,))


def _like_data(called: str) -> bool:
    text = np.array([called], dtype=object)
    return bool(called) and bool(_clock(text)[0] or ~np.isnan(times.each(text, times.DATE)[0])[0])


def _first_cells(columns: Columns, at: int) -> str:
    shown = _texts(columns, at)[:3]
    return listed([say("fault.value", value=short(str(text), 30)) for text in shown])


def _texts(columns: Columns, at: int) -> np.ndarray:
    """The distinct texts of a column's first rows that say something."""
    texts = columns.cells.iloc[:_SAMPLE, at].to_numpy()
    return pd.unique(texts[texts != ""])


# --- by name --------------------------------------------------------------------------------------


def _by_name(
    columns: Columns, column: Column, free: Sequence[int], taken: dict[str, int]
) -> int | None:
    found = [*_near(columns, column, free), *_known(columns, column, free, taken)]
    fit = [at for at in found if _mostly(_texts(columns, at), column)]
    told = [at for at in fit if column.name == "event" and _words(_texts(columns, at))]
    return next(iter([*told, *fit]), None)  # a name says more of an event than a number


def _near(columns: Columns, column: Column, free: Sequence[int]) -> list[int]:
    if column.name in _NEVER:
        return []
    likeness = {at: fuzz.ratio(canonical(columns.called[at]).lower(), column.name) for at in free}
    return [at for at in sorted(free, key=lambda at: -likeness[at]) if likeness[at] >= NEAR]


def _known(
    columns: Columns, column: Column, free: Sequence[int], taken: dict[str, int]
) -> list[int]:
    names = HEADERS.get(column.name, ())
    if {"screen_start", "screen_order"} & {*columns.present, *taken}:
        names = tuple(name for name in names if name not in _RELEASED)
    if column.name == "screen_end" and not _from(columns):
        names = tuple(name for name in names if name != "to")
    for frames in (False, True):  # what counts frames only where nothing else tells the time
        called = {at: plain(columns.called[at], frames) for at in free}
        if found := [at for name in names for at in free if called[at] == name]:
            return sorted(found, key=lambda at: bool(unit(columns.called[at])))
    return []


def _from(columns: Columns) -> bool:
    """Whether the film's times, not the story's, go from and to."""
    starts = [at for at, called in enumerate(columns.called) if plain(called) == "from"]
    others = {"start", "begin", "in", "timecode", "start time", "tc in", "screen start"}
    return bool(starts) and others.isdisjoint(map(plain, columns.called))


# --- by what the cells hold -----------------------------------------------------------------------


def _by_cells(
    columns: Columns, column: Column, free: Sequence[int], taken: dict[str, int]
) -> int | None:
    if column.name == "event":
        alone = sum(map(bool, columns.called)) == 1
        return None if alone else _most_telling(columns, free)
    known = {*columns.present, *taken}
    if column.name == "screen_start" and not known & {"screen_end", "screen_order"}:
        return next((at for at in free if _all_clocks(_texts(columns, at))), None)
    if column.name == "screen_end" and "screen_start" in taken and not _named(columns, taken):
        later = (at for at in free if at > taken["screen_start"])
        return next((at for at in later if _all_clocks(_texts(columns, at))), None)
    return None


def _named(columns: Columns, taken: dict[str, int]) -> bool:
    """Whether the start was found by its name."""
    return plain(columns.called[taken["screen_start"]]) in HEADERS["screen_start"]


def _all_clocks(texts: np.ndarray) -> bool:
    marked = all(":" in text for text in texts)
    return len(texts) > 1 and marked and bool(_clock(texts).all())


def _most_telling(columns: Columns, free: Sequence[int]) -> int | None:
    """Of the columns of words, the one whose cells differ most."""
    kinds = {at: _texts(columns, at) for at in free}
    words = {at: texts for at, texts in kinds.items() if len(texts) and _words(texts)}
    return max(words, key=lambda at: (len(words[at]), -at), default=None)


def _words(texts: np.ndarray) -> bool:
    return sum(bool(re.search(r"[^\W\d_]{2}", text)) for text in texts) * 2 > len(texts)


# --- what fits a column ---------------------------------------------------------------------------


def _clock(texts: np.ndarray) -> np.ndarray:
    """Whether each is a clock, a timecode at whatever rate, or two of them."""
    fit = ~np.isnan(times.each(texts, times.CLOCK)[0])
    fit[~fit] = [times.counts_frames(text) or bool(times.clock_span(text)) for text in texts[~fit]]
    return fit


def _date(texts: np.ndarray) -> np.ndarray:
    """Which spellings are read is not asked here: a date has a figure."""
    return np.array([bool(re.search(r"\d", text)) for text in texts], dtype=bool)


def _number(texts: np.ndarray) -> np.ndarray:
    return ~np.isnan(times.each(texts, times.NUMBER)[0])


def _margin(texts: np.ndarray) -> np.ndarray:
    return ~np.isnan(times.each(texts, times.MARGIN)[0])


def _level(texts: np.ndarray) -> np.ndarray:
    number = times.each(texts, times.NUMBER)[0]
    return (number >= 0) & (number % 1 == 0)


_FITS = {
    "clock": _clock,
    "date": _date,
    "rank": _number,
    "count": _number,
    "margin": _margin,
    "level": _level,
}


def _fits(texts: np.ndarray, column: Column) -> np.ndarray:
    words = TRACKS if column.name == "track" else column.words
    if column.type == "choice":
        near = [any(fuzz.ratio(text.lower(), word) >= NEAR for word in words) for text in texts]
        return np.array(near, dtype=bool)
    fit = _FITS.get(column.type)
    return fit(texts) if fit else np.ones(len(texts), dtype=bool)


def _mostly(texts: np.ndarray, column: Column) -> bool:
    return len(texts) > 0 and bool(_fits(texts, column).mean() >= 0.5)


def _unfit(columns: Columns) -> Iterator[tuple[int, Finding]]:
    """A plain word, such as `times`, may be the file's own; `screen_start` never is."""
    for at, name in enumerate(columns.ours):
        if not name or "_" in name or columns.called[at] in columns.said:
            continue
        texts = _texts(columns, at)
        if len(texts) and not _could_be(columns, texts, _COLUMN[name]):
            columns.ours[at] = ""
            reads = "story_start" if name == "year" else name  # a film has one year, a story many
            hints = (
                *(("target", name), ("cells", _first_cells(columns, at)), ("reads", reads)),
                ("command", option(("map", f"{reads}={columns.called[at]}"))),
            )
            yield at, Finding("note", "unfit", (columns.line,), columns.called[at], hints=hints)


def _could_be(columns: Columns, texts: np.ndarray, column: Column) -> bool:
    if column.once:
        works = columns.ours.index("work") if "work" in columns.ours else None
        return len(texts) == 1 or (works is not None and len(texts) <= len(_texts(columns, works)))
    if column.yields:
        every = columns.cells.iloc[:, columns.ours.index(column.name)].to_numpy()
        given = pd.unique(every[every != ""])
        return bool(_fits(given, column).all()) and _refers(columns, column)
    return bool(_fits(texts, column).any())


def _refers(columns: Columns, column: Column) -> bool:
    """Whether ids name one event each, and what contains an event is one event of its work."""
    if column.type == "level":
        return True
    named = {
        name: columns.cells.iloc[:, columns.ours.index(name)].to_numpy(dtype=object)
        for name in ("work", "id", "event", "within")
        if name in columns.ours
    }
    work = named.get("work", np.full(len(columns.cells), ""))
    ids, events = (
        Counter(zip(work, named[name], strict=True)) if name in named else Counter()
        for name in ("id", "event")
    )
    if column.name == "id":
        return all(count == 1 for (_, name), count in ids.items() if name)
    inside = zip(work, named["within"], strict=True)
    return all(not one[1] or ids[one] == 1 or events[one] == 1 for one in inside)
