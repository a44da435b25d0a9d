"""Columns that tell of time and are read as none: each is said, with what would make it one."""

import re
from collections.abc import Iterator, Mapping

import numpy as np

from anachrony import times
from anachrony.findings import Finding, option
from anachrony.sheet.headers import bare_header, of_the_making, of_the_story, unit
from anachrony.sheet.headers.beside import AGES
from anachrony.sheet.headers.vocabulary import HEADERS
from anachrony.sheet.naming import Columns
from anachrony.sheet.naming.doubting import of_films
from anachrony.sheet.naming.fitting import first_cells, of_years, texts_of


def undated(columns: Columns, taken: Mapping[str, int]) -> Iterator[Finding]:
    """Yield a note of each column of times, ages or shares of the film that is left unread, though
    the file has no other.
    """
    known = {*columns.present, *taken}
    own = _own(columns, taken)
    if of_films(columns):
        return
    timed = any(name.startswith(("screen_", "story_")) for name in known)
    if not timed:
        yield from _untimed(columns, own)
    told = any(name.startswith("story_") for name in known)
    yield from _counted_back(columns, own, _OFFSET if told else _AGO)
    if not told:
        yield from _ages(columns, own)
        yield from _weekdays(columns, own)
        yield from _mission(columns, own)
        yield from _dates(columns, own)
        yield from _leaning(columns, own) if timed else ()
    if "screen_end" not in known and "screen_duration" not in known:
        yield from _shares(columns, own)


_TIMES = ("story_start", "screen_start", "screen_duration", "story_end", "screen_end")


def _of_time(text: str) -> bool:
    """Whether a text may be meant as a time: it has a figure, it is known why it is no date, or it
    is one that a narrow column does not show.
    """
    return bool(re.search(r"\d|##", text)) or times.why_not(text) != "date"


def _untimed(columns: Columns, own: list[int]) -> Iterator[Finding]:
    """What is called as a column of times and holds none that is read."""
    for at in own:
        word = bare_header(columns.called[at])
        target = next((name for name in _TIMES if word in HEADERS[name]), "")
        if target and any(map(_of_time, texts_of(columns, at))):
            yield _note(columns, at, "untimed", target)


def _ages(columns: Columns, own: list[int]) -> Iterator[Finding]:
    """How old somebody is dates nothing."""
    for at in own:
        words = re.split(r"\W+", columns.called[at].casefold())
        if not AGES.isdisjoint(words) and _numbers(texts_of(columns, at)):
            yield _note(columns, at, "ages", "story_order")


def _weekdays(columns: Columns, own: list[int]) -> Iterator[Finding]:
    """The days of a week are of every week, and months of every year."""
    for at in own:
        texts = texts_of(columns, at)
        for why, rule in (("weekday", "weekdays"), ("yearless", "yearless")):
            if _numbers(texts):
                continue
            if len(texts) > 1 and all(times.why_not(text) == why for text in texts):
                yield _note(columns, at, rule, "story_start")


_OFFSET = re.compile(
    r"(?:offset|décalage|versatz|abstand|desfase|scarto) "
    r".*\b(?:story|present|now|histoire|récit|présent|handlung|gegenwart|historia|presente|storia)\b"
)
_SIGNED = re.compile(r"[+−-]? ?\d+(?:[.,]\d+)?", re.ASCII)
_AGO = re.compile(
    rf"{_OFFSET.pattern}|\b(?:ago|years? (?:earlier|before|back)"
    r"|il y a|plus tôt|jahren?|zuvor|hace|atrás|fa|назад)\b"
)


def _counted_back(columns: Columns, own: list[int], counts: re.Pattern[str]) -> Iterator[Finding]:
    """How long ago something was, or how far from the story, without a date that this is counted
    from.
    """
    for at in own:
        back = counts.search(columns.called[at].casefold().replace("_", " "))
        texts = texts_of(columns, at)
        if back and len(texts) > 1 and all(map(_SIGNED.fullmatch, texts)):
            yield _note(columns, at, "ago", "story_start")


_MISSION = re.compile(r"[TL]? ?[+−-] ?\d{1,4}(?::\d\d){1,2}(?:[.,]\d+)?", re.ASCII)


def _mission(columns: Columns, own: list[int]) -> Iterator[Finding]:
    """Clocks before and after a moment that the file does not date, `T-00:00:08`, or the minutes of
    a story.
    """
    for at in own:
        texts = texts_of(columns, at)
        counted = of_the_story(columns.called[at]) and _numbers(texts)
        if len(texts) > 1 and (counted or all(map(_MISSION.fullmatch, texts))):
            yield _note(columns, at, "mission", "story_start")


def _dates(columns: Columns, own: list[int]) -> Iterator[Finding]:
    """What has words and years, of a tongue whose dates are not read."""
    for at in own:
        texts = texts_of(columns, at)
        if len(texts) > 1 and of_years(texts) and not of_the_making(columns.called[at]):
            yield _note(columns, at, "other_tongue", "story_start")


def _leaning(columns: Columns, own: list[int]) -> Iterator[Finding]:
    """What is called as the story's time and says it by other moments, `now` and `years before`."""
    for at in own:
        texts = texts_of(columns, at)
        called = bare_header(columns.called[at]) in HEADERS["story_start"]
        if called and any(map(times.leans, texts)):
            yield _note(columns, at, "leaning", "story_start")


def _shares(columns: Columns, own: list[int]) -> Iterator[Finding]:
    """Where an event ends in hundredths of a film whose length is not known is no time."""
    for at in own:
        called = columns.called[at]
        if unit(called) == "%" and not bare_header(called):
            yield _note(columns, at, "shares", "screen_end")


def _own(columns: Columns, taken: Mapping[str, int]) -> list[int]:
    """The columns that stay the file's own, none of which is proposed, and of which nobody said
    so.
    """
    return [
        at
        for at, called in enumerate(columns.called)
        if called
        and not columns.ours[at]
        and called not in columns.said
        and at not in taken.values()
    ]


def _numbers(texts: np.ndarray) -> bool:
    return len(texts) > 1 and not np.isnan(times.numbers_each(texts, times.NUMBER)[0]).any()


def _note(columns: Columns, at: int, rule: str, target: str) -> Finding:
    called = columns.called[at]
    hints = (
        *(("cells", first_cells(columns, at)), ("target", target)),
        ("command", option(("map", f"{target}={called}"))),
    )
    return Finding("note", rule, (columns.line,), called, hints=hints)
