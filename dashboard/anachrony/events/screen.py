"""What the clocks of a file mean, settled before the rules judge them: where a programme begins,
where events end that only say when they start.
"""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from anachrony import times
from anachrony.events import edges, pointed
from anachrony.events.table import BAND_TRACKS, Table, factorized, finding
from anachrony.events.unlikely import SCREEN_ENDS, TIMES, otherwise
from anachrony.findings import Finding

NEXT, RUNTIME, OPEN = "next", "runtime", "open"
"""How an end was derived: from the next start on the track, from the work's length, not at all."""


def settled(table: Table) -> Iterator[Finding]:
    """Settle the screen times of a table; yield what wants a look or refuses."""
    table.added["screen_derived"] = np.full(len(table.lines), "", dtype=object)
    if not table.given["screen_start"].any():
        return
    _parted(table)
    yield from edges.settled(table)
    yield from pointed.settled(table)
    yield from _decimal_marks(table)
    yield from otherwise(table)
    ended_by_duration(table)
    yield from _begun(table)


def _parted(table: Table) -> None:
    """Two clocks in one cell are its start and its end."""
    rows = table.unread("screen_start") & ~table.given["screen_end"]
    if rows.any():
        codes, distinct = pd.factorize(table.text("screen_start")[rows])
        ends = [times.clock_span(text) or (text, "") for text in distinct]
        for at, name in enumerate(SCREEN_ENDS):
            each = np.array([pair[at] for pair in ends], dtype=object)
            table.write(name, rows, each[codes])


def _decimal_marks(table: Table) -> Iterator[Finding]:
    """A comma is a decimal mark where no time of the file has a point."""
    marks = {name: table.values[name][1] for name in TIMES}
    if any((mark == times.POINT).any() for mark in marks.values()):
        for name, mark in marks.items():
            comma = mark == times.COMMA
            if comma.any():
                yield finding("fault", "decimal_marks", name, comma, table)


def ended_by_duration(table: Table) -> None:
    """Where a duration stands in place of an end, the end is known: the start of another event
    where it comes to that, so that neighbours meet.
    """
    given = table.given
    known = given["screen_start"] & given["screen_duration"] & ~given["screen_end"]
    if known.any():
        start, length = (table.values[f"screen_{name}"][0] for name in ("start", "duration"))
        table.put("screen_end", known, [_meeting(np.round(start + length, 6), start)[known]])
        given["screen_end"] = given["screen_end"] | known


def _meeting(end: np.ndarray, start: np.ndarray) -> np.ndarray:
    """Ends, each at the start that rounding alone parts it from."""
    starts = np.append(np.unique(start[~np.isnan(start)]), np.inf)
    after = np.searchsorted(starts[:-1], end - _ROUNDING)
    return np.where(np.abs(starts[after] - end) <= _ROUNDING, starts[after], end)


_ROUNDING = 1e-5
"""s that frames added up may lose: a third of one is no decimal."""


# --- where a programme begins ---------------------------------------------------------------------


def first_given(table: Table, name: str, work: np.ndarray, row: int = 0) -> np.ndarray:
    """Return, for each row, the first value that its work gives in a column: one row is enough."""
    values = table.values[name][row]
    if not table.given[name].any():
        return values
    return pd.Series(values).groupby(work).transform("first").to_numpy()


def _begun(table: Table) -> Iterator[Finding]:
    """Clocks count from where the programme begins, where that is said; else it is offered."""
    work = factorized(table.text("work"))[0]
    begin = _begin(table, work)
    shifted = begin > 0
    if shifted.any():
        for name in SCREEN_ENDS:
            table.put(name, shifted, [np.round(table.values[name][0] - begin, 6)[shifted]])
        early = table.values["screen_start"][0] < 0
        if early.any():
            yield finding("fault", "before_begin", "screen_start", early, table)
    if (table.values["screen_start"][0] >= times.HOUR).any():
        yield from _begins_late(table, work, ~shifted)


def _begins_late(table: Table, work: np.ndarray, asked: np.ndarray) -> Iterator[Finding]:
    """A note of the works, of those asked, whose first event is where broadcast would begin."""
    start = table.values["screen_start"][0]
    first = pd.Series(start).groupby(work).transform("min").to_numpy()
    late = asked & (start == first) & (first >= times.HOUR)
    late[late] = [times.begins_at(moment) > 0 for moment in first[late]]
    if late.any():
        begins = [times.clock(times.begins_at(moment)) for moment in first[late]]
        yield finding("note", "begins_late", "screen_start", late, table, begins=begins)


def _begin(table: Table, work: np.ndarray) -> np.ndarray:
    said = table.terms.begin
    if not said:
        return np.nan_to_num(first_given(table, "screen_begin", work))
    begins = times.first_number(said, times.clocks_at(times.rate(table.terms.rate)))
    table.write("screen_begin", np.ones(len(work), dtype=bool), np.full(len(work), said))
    return np.full(len(work), begins or 0.0)


# --- a start alone --------------------------------------------------------------------------------


def let_last(table: Table) -> Iterator[Finding]:
    """Let a start alone last until the next on its track, the last one until the film ends; where
    that is not known it is open, and nothing is known of it but its start.
    """
    start = table.values["screen_start"][0]
    lone = table.given["screen_start"] & ~table.given["screen_end"] & ~np.isnan(start)
    if not lone.any() or "screen_start" in table.asked:
        return
    work = factorized(table.text("work"))[0]
    end = _next_start(table, _parts(table, work), start)
    runtime = first_given(table, "runtime", work)
    last = np.isnan(end) & (runtime > start) & _in_last(table, work)
    open_ = lone & np.isnan(end) & ~last
    found = np.select([last, open_], [runtime, start], end)
    derived = np.select([~lone, last, open_], ["", RUNTIME, OPEN], NEXT)
    table.put("screen_end", lone, [found[lone]])
    table.given["screen_end"] = table.given["screen_end"] | lone
    table.added["screen_derived"] = derived.astype(object)
    if open_.any():
        yield finding("note", "open_end", "screen_end", open_, table)


def _parts(table: Table, work: np.ndarray) -> np.ndarray:
    """A number for every work, or for every episode of one whose clocks count on."""
    return work if table.part is None else work * (table.part.max() + 1) + table.part


def _in_last(table: Table, work: np.ndarray) -> np.ndarray:
    """Which rows are of the last episode of their work."""
    if table.part is None:
        return np.ones(len(work), dtype=bool)
    return table.part == pd.Series(table.part).groupby(work).transform("max").to_numpy()


def _next_start(table: Table, work: np.ndarray, start: np.ndarray) -> np.ndarray:
    """When something else next begins on a band that an event is on, in s; NaN where nothing
    does.
    """
    codes, tracks = factorized(table.text("track"))
    known, end = ~np.isnan(start), np.full(len(start), np.nan)
    for names in BAND_TRACKS.values():
        rows = np.flatnonzero(np.isin(tracks, names)[codes] & known)
        if rows.size:
            end[rows] = np.fmin(end[rows], _following(work[rows], start[rows]))
    return end


def _following(work: np.ndarray, start: np.ndarray) -> np.ndarray:
    """The next greater start of the same work; NaN where there is none."""
    by = np.lexsort((start, work))
    work, start = work[by], start[by]
    opens = np.flatnonzero(np.append(True, (np.diff(work) != 0) | (np.diff(start) != 0)))
    following = np.append(start[opens][1:], np.nan)
    following[:-1][np.diff(work[opens]) != 0] = np.nan
    found = np.empty(len(by))
    found[by] = np.repeat(following, np.diff(opens, append=len(by)))
    return found
