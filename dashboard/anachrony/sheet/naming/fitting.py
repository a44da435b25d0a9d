"""What the cells of a column hold, and which column of the contract they fit."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pandas as pd
from rapidfuzz import fuzz

from anachrony import times
from anachrony.findings import Finding, option
from anachrony.schema import COLUMNS, TRACKS, Column, band, yes_or_no
from anachrony.schema.words import UNSHOWN
from anachrony.sheet.naming import NEAR, Columns
from anachrony.text import listed, say, short

SAMPLE = 2000
"""Rows whose cells are looked at."""

BY_NAME = {column.name: column for column in COLUMNS}


def first_cells(columns: Columns, at: int) -> str:
    """Return the first of a column's cells, as a sentence quotes them."""
    return quoted(texts_of(columns, at))


def quoted(texts: np.ndarray) -> str:
    """Return the first of some texts, as a sentence quotes them."""
    return listed([say("fault.value", value=short(str(text), 30)) for text in texts[:3]])


def texts_of(columns: Columns, at: int) -> np.ndarray:
    """Return the distinct texts of a column's first rows that say something."""
    texts = columns.texts(at)[:SAMPLE]
    return pd.unique(texts[texts != ""])


def worded(texts: np.ndarray) -> bool:
    """Return whether most are words, not numbers."""
    return sum(bool(re.search(r"[^\W\d_]{2}", text)) for text in texts) * 2 > len(texts)


def without_unshown(texts: np.ndarray) -> np.ndarray:
    """Return texts without those that say that the film doesn't show something."""
    return texts[[text.casefold() not in UNSHOWN for text in texts]] if len(texts) else texts


def clocks_each(texts: np.ndarray) -> np.ndarray:
    """Return whether each is a clock, a timecode at whatever rate, a length of film, two of them or
    about one, or says among such that the film doesn't show it.
    """
    fit = ~np.isnan(times.numbers_each(texts, times.CLOCK)[0])
    kinds = (times.counts_frames, times.clock_span, times.several_clocks, _about, _of_feet)
    fit[~fit] = [any(kind(text) for kind in kinds) for text in texts[~fit]]
    if fit.any():
        fit[~fit] = [text.casefold() in UNSHOWN for text in texts[~fit]]
    return fit


def _of_feet(text: str) -> bool:
    return bool(times.of_feet(text, 16))


def _about(text: str) -> bool:
    """Whether a text is about a clock; `1944?` is a year."""
    return ":" in times.about(text)


_HALF = re.compile(r".*\d ?(?P<half>[ap])\.?m\.?", re.IGNORECASE)
_YEAR, _TO_COME = re.compile(r"(?:1\d|20)\d\d", re.ASCII), re.compile(r"[12]\d{3}", re.ASCII)


def of_day(texts: np.ndarray) -> bool:
    """Return whether these are morning and evening of a story; a spreadsheet writes a film's first
    hour as 12:18:30 AM.
    """
    halves = [_HALF.fullmatch(text) for text in texts]
    film = all(
        half and half["half"] in "aA" and text.count(":") == 2
        for half, text in zip(halves, texts, strict=True)
    )
    return any(halves) and not (film and any(text.startswith("12:") for text in texts))


def years_each(texts: np.ndarray) -> bool:
    """Return whether all are years of four digits, which might be seconds: those to come, too,
    where they fall back.
    """
    if len(texts) > 0 and all(map(_YEAR.fullmatch, texts)):
        return True
    to_come = len(texts) > 1 and all(map(_TO_COME.fullmatch, texts))
    return to_come and any(last < first for first, last in pairwise(texts))


def dates_each(texts: np.ndarray) -> np.ndarray:
    """Return whether each is a date, a story day or a time of day, read as it is or once it is
    rewritten.
    """
    fit = ~np.isnan(times.numbers_each(texts, times.DATE)[0])
    kinds = (times.is_clock, times.has_order, times.meant)
    fit[~fit] = [any(kind(text) for kind in kinds) for text in texts[~fit]]
    return fit


_YEARLY = re.compile(
    r"(?:\d{1,2}\.? )?(?:[^\W\d_]{2,}\.? ){0,2}\d{4}|\d{4}\.? [^\W\d_]{2,}\.?(?: \d{1,2}\.?)?"
)
_FIRST = 50
"""Distinct texts that show whether a column is of times."""


def timely(texts: np.ndarray) -> bool:
    """Return whether most are times or dates, in whatever language: these name no event."""
    first = texts[:_FIRST]
    fit = clocks_each(first) | dates_each(first)
    fit[~fit] = [bool(_YEARLY.fullmatch(text)) or _of_no_year(text) for text in first[~fit]]
    return len(first) > 0 and bool(fit.mean() > 0.5)


def _of_no_year(text: str) -> bool:
    """Whether a text is a time by another, or one of every year: `two days later`, `March`."""
    return times.leans(text) or times.why_not(text) in ("yearless", "weekday")


def of_years(texts: np.ndarray) -> bool:
    """Return whether most are words and a year, and some of them no dates that are known."""
    first = texts[:_FIRST]
    yearly = np.array([_YEARLY.fullmatch(text) is not None for text in first], dtype=bool)
    return len(first) > 0 and bool(yearly.mean() > 0.5) and not dates_each(first).all()


_MONTHS = re.compile(r"(?:0?[1-9]|1[0-2])\.(?:1\d|20)\d\d", re.ASCII)
"""`12.1944` is a month of a year."""


def calendar(texts: np.ndarray) -> bool:
    """Return whether all are dates; of plain numbers, only years of four digits."""
    if not len(texts) or any(map(times.is_clock, texts)):
        return False
    numbers = texts[~np.isnan(times.numbers_each(texts, times.NUMBER)[0])]
    numbers = numbers[[_MONTHS.fullmatch(text) is None for text in numbers]]
    return bool(dates_each(texts).all()) and (not len(numbers) or years_each(numbers))


def _date(texts: np.ndarray) -> np.ndarray:
    """Which spellings are read is not asked here: a date has a figure."""
    return np.array([bool(re.search(r"\d", text)) for text in texts], dtype=bool)


def _number(texts: np.ndarray) -> np.ndarray:
    letters = len(texts) > 1 and all(len(text) == 1 and text.isalpha() for text in texts)
    return ~np.isnan(times.numbers_each(texts, times.RANK)[0]) | letters


def _count(texts: np.ndarray) -> np.ndarray:
    return ~np.isnan(times.numbers_each(texts, times.COUNT)[0])


def _margin(texts: np.ndarray) -> np.ndarray:
    return ~np.isnan(times.numbers_each(texts, times.MARGIN)[0])


def _level(texts: np.ndarray) -> np.ndarray:
    number = times.numbers_each(texts, times.NUMBER)[0]
    return (number >= 0) & (number % 1 == 0)


_FITS = {
    "clock": clocks_each,
    "date": _date,
    "rank": _number,
    "count": _count,
    "margin": _margin,
    "level": _level,
}


def _fits(texts: np.ndarray, column: Column) -> np.ndarray:
    words = column.words
    if column.name == "track":
        return np.array([bool(band(text)) for text in texts], dtype=bool) | _near(texts, TRACKS)
    if column.yields and words:
        said = [text.casefold().split(";") for text in texts]
        fit_ = [all(_one_of(one.strip(), words) for one in listed) for listed in said]
        return np.array(fit_, dtype=bool)
    if column.type == "choice":
        return _near(texts, words)
    fit = _FITS.get(column.type)
    return fit(texts) if fit else np.ones(len(texts), dtype=bool)


def _one_of(word: str, words: tuple[str, ...]) -> bool:
    return word in words or ("yes" in words and bool(yes_or_no(word)))


def _near(texts: np.ndarray, words: tuple[str, ...]) -> np.ndarray:
    """Which texts are one of some words, or nearly."""
    near = [any(fuzz.ratio(text.lower(), word) >= NEAR for word in words) for text in texts]
    return np.array(near, dtype=bool)


def mostly(texts: np.ndarray, column: Column) -> bool:
    """Return whether at least half of some texts fit a column of the contract, those apart in whose
    place a spreadsheet shows what went wrong.
    """
    said = texts[[_WRONG.fullmatch(text) is None for text in texts]]
    return len(said) > 0 and bool(_fits(said, column).mean() >= 0.5)


_WRONG = re.compile(r"#+|#[A-ZÀ-Ü/0!?]+")
"""`#####` in a narrow column, `#VALUE!`."""


def unfit(columns: Columns) -> Iterator[tuple[int, Finding]]:
    """Yield a note of each plain word, such as `times`, that is the file's own; `screen_start` is
    not.
    """
    for at, name in enumerate(columns.ours):
        if not name or "_" in name or columns.called[at] in columns.said:
            continue
        texts = texts_of(columns, at)
        strays = _strays(columns, texts, BY_NAME[name])
        if len(strays):
            columns.ours[at] = ""
            reads = "story_start" if name == "year" else name  # a film has one year, a story many
            hints = (
                *(("target", name), ("cells", quoted(strays)), ("reads", reads)),
                ("command", option(("map", f"{reads}={columns.called[at]}"))),
            )
            yield at, Finding("note", "unfit", (columns.line,), columns.called[at], hints=hints)


def _strays(columns: Columns, texts: np.ndarray, column: Column) -> np.ndarray:
    """The texts for which a column is not the contract's: none where it is."""
    if column.once and not column.yields:
        works = columns.ours.index("work") if "work" in columns.ours else None
        most = 1 if works is None else max(1, len(texts_of(columns, works)))
        return texts[:0] if len(texts) <= most else texts
    if column.yields:
        every = columns.texts(columns.ours.index(column.name))
        given = pd.unique(every[every != ""])
        return given[~(_fits(given, column) & ~np.isin(given, _lost(columns, column)))]
    fit = _fits(texts, column)
    ours = column.name != "track" or _near(texts, TRACKS).any()
    return texts[:0] if (fit.any() if ours else fit.all()) else texts


def _lost(columns: Columns, column: Column) -> list[str]:
    """Ids that name several events, and containers that name none of their work, or several."""
    if column.type == "level" or column.words:
        return []
    named = {
        name: columns.texts(columns.ours.index(name))
        for name in ("work", "id", "event", "within")
        if name in columns.ours
    }
    work = named.get("work", np.full(len(columns.cells), ""))
    pairs = (zip(work, named.get(name, ()), strict=False) for name in ("id", "event"))
    ids, events = map(Counter, pairs)
    if column.name == "id":
        return [name for (_, name), count in ids.items() if name and count > 1]
    inside = zip(work, named["within"], strict=True)
    return [one[1] for one in inside if one[1] and ids[one] != 1 and events[one] != 1]
