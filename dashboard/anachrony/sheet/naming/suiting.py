"""Whether a column that is called as one of the contract's holds what that one does."""

import re

import numpy as np

from anachrony import times
from anachrony.schema import TRACKS, Column
from anachrony.sheet.headers import bare_header, in_plain_seconds, known, unit
from anachrony.sheet.headers.vocabulary import HEADERS, STORIES
from anachrony.sheet.naming import Columns
from anachrony.sheet.naming.doubting import doubted, lengths_each
from anachrony.sheet.naming.fitting import (
    calendar,
    clocks_each,
    dates_each,
    mostly,
    of_day,
    texts_of,
    without_unshown,
    years_each,
)
from anachrony.sheet.naming.holding import CLOCKS, of_a_day, ranked
from anachrony.sheet.naming.parts import HOURS, clock_part, minutes_of_day, of_parts
from anachrony.sheet.naming.units import SMALL, ungrouped

EITHER = frozenset(
    {*HEADERS["screen_start"], *HEADERS["screen_end"]}
    & {*HEADERS["story_start"], *HEADERS["story_end"]}
)
"""Headers that say a beginning or an end of the film's time or the story's: their cells decide."""

ORDER_HEADERS = (
    *("order", "ordre", "rank", "position", "reihenfolge", "orden", "ordine", "ordem", "volgorde"),
    *("kolejność", "порядок"),
)
"""Headers that do not say whose order it is."""

_ESTIMATED = re.compile(r"est(?:\.|imated)? |estim|.* est$")
"""What is estimated of a scene is how long it lasts."""

_SOME = 0.25
"""Of a column that is called one of dates, the part that are; the others are said to be none."""


def suits(columns: Columns, column: Column, at: int) -> bool:
    """Return whether a column whose name says it is one holds what that one does."""
    if doubted(columns, column, at):
        return False
    holds = {"clock": _clocks, "date": _dates}.get(column.type, _others)
    return holds(columns, column, at)


def _clocks(columns: Columns, column: Column, at: int) -> bool:
    called, texts = bare_header(columns.called[at]), texts_of(columns, at)
    if at == minutes_of_day(columns):
        return False
    clocks = of_parts(columns, at)
    if clocks is not None:
        part = clock_part(columns.called[at])
        said = part is not None and part.of in HEADERS[column.name]
        starts = rising(np.array(clocks, dtype=object)) == (column.name == "screen_start")
        return bool(clocks) and (said or starts)
    if of_day(texts) or (called in CLOCKS and of_a_day(columns, texts)):
        return False
    dated = calendar(texts) or times.in_epoch({*texts}) or any(map(times.leans, texts))
    either = called in EITHER or not known(columns.called[at])  # a start of whatever
    if either and dated and not all(map(times.on_day_zero, texts)):
        return False
    if column.name == "screen_duration" and all(map(times.clock_span, texts)):
        return False
    length = called in HEADERS["screen_duration"] or _ESTIMATED.match(called)
    if column.name == "screen_start" and length:
        return rising(texts)  # minutes that count on, not lengths
    timed = bool(unit(columns.called[at])) or all(":" in one for one in texts)
    if column.name == "screen_start" and not timed and (called in ORDER_HEADERS or ranked(texts)):
        return False
    return mostly(ungrouped(texts) if unit(columns.called[at]) in SMALL else texts, column)


def _dates(columns: Columns, column: Column, at: int) -> bool:
    called, texts = bare_header(columns.called[at]), texts_of(columns, at)
    if not len(texts) or (called in HOURS and all(map(str.isdecimal, texts))):
        return False
    if _in_units(columns, at) or lengths_each(texts):
        return False
    if column.name == "story_end" and called in EITHER and _of_film(texts):
        return False
    if called in STORIES:
        return calendar(texts)
    dated = dates_each(texts)
    leaning = [times.leans(text) for text in texts] if dated.any() else False
    dates = float((dated | leaning).mean())
    if called in EITHER:
        return dates >= 0.5 or times.in_epoch({*texts})
    return mostly(texts, column) or (called in HEADERS[column.name] and dates >= _SOME)


def _in_units(columns: Columns, at: int) -> bool:
    """Whether a header says in what its times are counted, or that they are part of a clock."""
    called = columns.called[at]
    counted = unit(called) not in ("", "hh:mm") or in_plain_seconds(called)
    return counted or of_parts(columns, at) is not None


def _others(columns: Columns, column: Column, at: int) -> bool:
    called, texts = bare_header(columns.called[at]), texts_of(columns, at)
    if column.name == "track":  # a tier that is none of its words is a lane
        return len(texts) > 0 and all(text.casefold() in TRACKS for text in texts)
    if column.type == "rank" and unit(columns.called[at]) not in ("", "%"):
        return False
    if column.name == "event" and called in HEADERS["work"]:  # each row is of a film of its own
        return len(texts) == len(columns.cells) > 1
    if column.name == "characters" and called == "name" and all(map(_COUNTED.fullmatch, texts)):
        return False
    if column.type == "text" and len(texts) and all(":" in text for text in texts):
        return not clocks_each(texts).all()
    return mostly(texts, column)


_COUNTED = re.compile(r".*\d", re.ASCII)
"""`Marker 01` is nobody."""


def _of_film(texts: np.ndarray) -> bool:
    """Whether these are clocks or plain seconds, of the film as soon as not."""
    return bool(clocks_each(texts).all()) and not (of_day(texts) or years_each(texts))


def rising(texts: np.ndarray) -> bool:
    """Return whether clocks count on, or begin so."""
    starts = np.array(
        [next(iter(times.clock_span(text)), text) for text in without_unshown(texts)], dtype=object
    )
    numbers = times.numbers_each(starts, times.CLOCK)[0]
    return len(starts) > 1 and bool((np.diff(numbers) > 0).all())
