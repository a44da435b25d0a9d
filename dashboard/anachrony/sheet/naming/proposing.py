"""What the columns of a file probably are: read off their names, misspelt or foreign, and off their
cells. Nothing of it is taken but by the reader.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from rapidfuzz import fuzz

from anachrony import times
from anachrony.findings import Finding, option
from anachrony.schema import COLUMNS, Column
from anachrony.sheet.headers import (
    bare_header,
    canonical,
    closer,
    known,
    of_the_file,
    side,
    unit,
)
from anachrony.sheet.headers.vocabulary import HEADERS
from anachrony.sheet.naming import NEAR, ROWS, Columns
from anachrony.sheet.naming.doubting import is_title, of_one_film, on_its_side, tidy
from anachrony.sheet.naming.fitting import (
    BY_NAME,
    first_cells,
    texts_of,
    unfit,
    worded,
    years_each,
)
from anachrony.sheet.naming.headless import headless
from anachrony.sheet.naming.holding import (
    CLOCKS,
    by_cells,
    half_events,
    names_no_event,
    ranked,
    told_elsewhere,
)
from anachrony.sheet.naming.parts import OF_DAYS, in_parts
from anachrony.sheet.naming.shown import days_of_numbers
from anachrony.sheet.naming.suiting import EITHER, ORDER_HEADERS, rising, suits
from anachrony.sheet.naming.undated import undated

_AWAITED = (
    *("screen_start", "screen_end", "screen_order", "screen_duration"),
    *("story_start", "story_end", "story_order", "event"),
)
"""What times, dates or a required column need: the file waits for it. Named in this order, so that
an event is looked for among what is left.
"""

_IN_PLACE = {
    "screen_duration": ("screen_end", "screen_order"),
    "screen_order": ("screen_start",),
    "story_order": ("story_start",),
}
"""A column that nothing is proposed for where one of the others is there."""

_BEHIND = {"story_end": "story_start"}
"""An end alone is none of the story's times."""

_LONE = {"screen_order", "screen_duration"}
"""What says when the film shows an event where it has no start: an end beside it says no more."""

_RELEASED = ("year", "année", "jahr", "año", "anno", "ano", "jaar", "rok")
"""Beside screen times the year may be that of a song or a film: the file does not wait for it."""

_NEVER = (
    *("note", "source", "story_label", "work_note", "director", "year", "times"),
    *("id", "level", "teller", "within", "paralipsis", "kind", "conventions"),
)
"""Columns for which a name that is near says nothing: any text fits, or a plain word is meant."""


def proposed(columns: Columns) -> list[Finding]:
    """Return what is found of a file's columns: which ones are not what they are called, and which
    seem to be one that is missing; where nothing does, that a required one is missing. Those that
    the file waits for are taken for what they seem.
    """
    misfits = dict(unfit(columns))
    if wrong := [*headless(columns), *on_its_side(columns), *tidy(columns)]:
        return wrong
    taken, asked = _taken_of(columns, _titled_episodes(columns))
    ended = {"screen_end", "screen_duration"} & {*columns.present, *taken}
    found = [
        *columns.findings,
        *asked,
        *_missing(columns, taken),
        *(note for at, note in misfits.items() if at not in taken.values()),
        *undated(columns, taken),
        *days_of_numbers(columns),
        *(() if ended else half_events(columns)),
    ]
    _read_as_asked(columns, found, taken)
    return found


def _read_as_asked(columns: Columns, found: list[Finding], taken: dict[str, int]) -> None:
    """Read columns as what the file waits for, that all else be found at once."""
    for finding in found:
        if finding.needed and finding.column:
            name = finding.takes[0][1].partition("=")[0]
            columns.ours[taken[name]] = name


def _titled_episodes(columns: Columns) -> list[int]:
    """The column of episodes that are the events: each row has the title of its own."""
    return [
        at
        for at, name in enumerate(columns.ours)
        if name == "episode"
        and columns.called[at] not in columns.said
        and worded(texts_of(columns, at))
        and len(texts_of(columns, at)) == len(columns.cells)
    ]


def _taken_of(columns: Columns, titled: list[int]) -> tuple[dict[str, int], list[Finding]]:
    """Which columns the missing ones seem to be, titled episodes among them, which stay episodes
    where they are not taken; and the proposals.
    """
    for at in titled:
        columns.ours[at] = ""
    taken, asked = _taken(columns)
    for at in titled:
        columns.ours[at] = "" if at in taken.values() else "episode"
    return taken, asked


def _taken(columns: Columns) -> tuple[dict[str, int], list[Finding]]:
    """Which column each that is missing seems to be, and the proposals."""
    taken: dict[str, int] = {}
    asked: list[Finding] = []
    others = (column.name for column in COLUMNS if column.name not in _AWAITED)
    for name in dict.fromkeys((*_AWAITED, "track", *others)):  # a tier is a track, or else a strand
        known = {*columns.present, *taken}
        free = known.isdisjoint(_IN_PLACE.get(name, ()))
        if name not in known and free and _BEHIND.get(name, name) in {*known, name}:
            asked += _proposals(columns, BY_NAME[name], taken)
    return taken, asked


def _missing(columns: Columns, taken: dict[str, int]) -> Iterator[Finding]:
    """What names the events, where nothing does: the numbers of the rows, if these have times; of
    lines whose cells nothing parts, that.
    """
    called = [one for one in columns.called if one]
    known = {*columns.present, *taken}
    if "event" in known:
        return
    timed = any(name.startswith(("screen_", "story_")) for name in known)
    if len(called) == 1 and _unparted(called[0]) and any(map(_parts, columns.texts(0))):
        yield Finding("fault", "unparted", (columns.line,), values=(called[0],))
    elif timed and len(columns.cells):
        takes = (("map", f"event={ROWS}"),)
        yield Finding("proposal", "nameless", (columns.line,), takes=takes, needed=True)
    else:
        words = [one for at, one in enumerate(columns.called) if worded(texts_of(columns, at))]
        hints = (("command", option(("map", f"event={next(iter(words), ROWS)}"))),)
        yield Finding("fault", "missing_column", (columns.line,), "event", hints=hints)


def _unparted(called: str) -> bool:
    """Whether a header is several, with other marks or blanks between them."""
    words = called.split()
    plain = all(map(known, words)) or all(map(str.isdecimal, words))
    named = _parts(called, r"\s{2,}") or (len(words) > 1 and plain)
    return named or not re.search(r"\w", called)


def _parts(text: str, blanks: str = r"\s") -> bool:
    """Whether blanks or other marks part a text."""
    parts = re.split(rf"{blanks}|[\^~&§¦#\\/]+", text)
    return len(list(filter(str.strip, parts))) > 1


def _proposals(columns: Columns, column: Column, taken: dict[str, int]) -> Iterator[Finding]:
    """The column that a missing one probably is: by a name near its own, by a known one, by what
    the cells hold.
    """
    free = [
        at
        for at, (called, ours) in enumerate(zip(columns.called, columns.ours, strict=True))
        if called and not ours and called not in columns.said and at not in taken.values()
    ]
    rule, at = "column", _by_name(columns, column, free)
    if at is None or (column.name == "event" and told_elsewhere(columns, at, free)):
        rule, at = "column_by_cells", by_cells(columns, column, free, taken)
    elif column.name == "story_start" and of_one_film(columns, at):
        others = by_cells(columns, column, [one for one in free if one != at], taken)
        rule, at = (rule, at) if others is None else ("column_by_cells", others)
    if at is not None and not _ends_nothing(columns, column, at, taken):
        other = _otherwise(columns, column.name, at)
        taken[column.name] = at
        found = _proposal(columns, "column_either" if other else rule, column.name, at, other)
        shown = {"screen_start", "screen_order"} & {*columns.present, *taken}
        dates = taken.get("story_start", at) if column.name == "story_end" else at
        released = shown and bare_header(columns.called[dates]) in _RELEASED
        yield replace(found, needed=False) if released else found


def _ends_nothing(columns: Columns, column: Column, at: int, taken: dict[str, int]) -> bool:
    """Whether ends have no start, or one that stays the file's own, and do not count on as they
    would one after another.
    """
    known = {*columns.present, *taken}
    if column.name != "screen_end" or "screen_start" in known:
        return False
    left = any(bare_header(called) in HEADERS["screen_start"] for called in columns.said)
    return left or bool(known & _LONE) or not rising(texts_of(columns, at))


def _proposal(columns: Columns, rule: str, name: str, at: int, other: str) -> Finding:
    called = columns.called[at]
    takes = *(("map", f"{one}={called}") for one in (name, other) if one), ("own", called)
    cells = first_cells(columns, at)
    hints = (("target", name), ("other", other), ("cells", cells), ("own", option(takes[-1])))
    guessed = rule == "column_by_cells" and name in ("story_start", "story_end")
    awaited = name in _AWAITED and not guessed
    return Finding("proposal", rule, (columns.line,), called, (), hints, (), takes, awaited)


def _otherwise(columns: Columns, name: str, at: int) -> str:
    """What a column may be as well as `name`, by its name: an order is the film's or the story's,
    1944 may be seconds, 8:30 a morning.
    """
    called, texts = bare_header(columns.called[at]), texts_of(columns, at)
    ordered = name == "screen_order" and ranked(texts) and not known(columns.called[at])
    if called in ORDER_HEADERS or ordered:
        clocks = unit(columns.called[at]) not in ("", "%") or any(":" in text for text in texts)
        return "" if clocks or "story_order" in columns.present else "story_order"
    if name == "story_start" and called in EITHER and years_each(texts):
        return "screen_start"
    of_clock = called in CLOCKS and all(
        times.is_clock(text) or times.is_day_span(text) for text in texts
    )
    others = {"screen_start": "story_start", "story_start": "screen_start"} if of_clock else {}
    return "" if others.get(name) in columns.present else others.get(name, "")


# --- by name --------------------------------------------------------------------------------------


def _by_name(columns: Columns, column: Column, free: Sequence[int]) -> int | None:
    found = [*_near(columns, column, free), *_known(columns, column, free)]
    fit = [at for at in found if suits(columns, column, at)]
    if column.name == "event":  # a name says more of it than a number, or than the film's
        fit.sort(key=partial(_less_of_an_event, columns))
    if column.name == "story_start":  # a day says more than its time, a year than its days
        fit.sort(key=lambda at: _less_of_a_date(columns, at))
    return next(iter(fit), None)


def _less_of_an_event(columns: Columns, at: int) -> tuple[bool, bool]:
    """Whether a column says nothing of an event in words, and whether not of every one."""
    dumb = of_one_film(columns, at) or names_no_event(texts_of(columns, at))
    return dumb, bool((columns.cells.iloc[:, at] == "").any())


def _less_of_a_date(columns: Columns, at: int) -> bool:
    """Whether a column is the time of a day, or the day of a year, that stands in another, or the
    year of a film.
    """
    if bare_header(columns.called[at]) in _RELEASED and of_one_film(columns, at):
        return True
    day = in_parts(columns) and bare_header(columns.called[at]) in OF_DAYS
    return day or any(map(times.is_clock, texts_of(columns, at)))


def _near(columns: Columns, column: Column, free: Sequence[int]) -> list[int]:
    if column.name in _NEVER:
        return []
    likeness = {
        at: fuzz.ratio(canonical(columns.called[at]).lower(), column.name)
        for at in free
        if canonical(columns.called[at]) != column.name  # its cells do not fit
        and not of_the_file(columns.called[at])
    }
    near = sorted(likeness, key=lambda at: -likeness[at])
    return [at for at in near if likeness[at] >= NEAR]


def _known(columns: Columns, column: Column, free: Sequence[int]) -> list[int]:
    names = HEADERS.get(column.name, ())
    if column.name == "work":
        names = (*map(bare_header, _films(columns, free)), *names)
    if column.name.endswith("_end"):
        paired = (end for end, begin in _FROM.items() if _from(columns, begin))
        names = *(name for name in names if (column.name, name) != ("screen_end", "to")), *paired
    # what counts frames only where nothing else tells the film's time
    for frames in (False, True) if column.name.startswith("screen_") else (False,):
        called = {at: bare_header(columns.called[at], frames) for at in free}
        if found := [at for name in names for at in free if called[at] == name]:
            return sorted(found, key=lambda at: bool(unit(columns.called[at])))
    says = closer if column.name in ("characters", "place") else side
    return [
        at for at in free if says(columns.called[at], column.name) and not known(columns.called[at])
    ]


def _films(columns: Columns, free: Sequence[int]) -> list[str]:
    """The headers of titles that are of a whole film."""
    titled = (at for at in free if is_title(columns, at) and of_one_film(columns, at))
    return [columns.called[at] for at in titled]


_FROM = {"to": "from", "a": "da", "al": "dal", "tot": "van"}


def _from(columns: Columns, begins: str) -> bool:
    """Whether the film's times, not the story's, go from and to."""
    others = {"start", "begin", "in", "timecode", "start time", "tc in", "screen start"}
    called = set(map(bare_header, columns.called))
    return begins in called and others.isdisjoint(called)
