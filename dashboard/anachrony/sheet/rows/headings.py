"""Rows of one cell, which a list has over the events of a part, an act or a day of shooting."""

import re
from collections.abc import Iterator

import numpy as np

from anachrony.findings import Finding
from anachrony.sheet.naming import Columns

_TIMED = frozenset(
    {"screen_start", "screen_order", "screen_duration", "story_start", "story_order"}
)
_WIDE = 3
"""Columns; in a table of two a row of one cell is an event whose other is not known."""


def without_headings(
    columns: Columns, lines: np.ndarray, events: np.ndarray
) -> tuple[np.ndarray, Iterator[Finding]]:
    """Return which of the rows that are `events` are some indeed, and what is found of the others:
    one cell of theirs says something, and it names no event.
    """
    if "event" not in columns.ours or sum(map(bool, columns.called)) < _WIDE:
        return events, iter(())
    rows = lone_cells(columns, events)
    if not rows.size:
        return events, iter(())
    cells = columns.cells.iloc[rows].to_numpy(dtype=object)
    at = (cells != "").argmax(axis=1)
    texts = cells[np.arange(len(rows)), at]
    named = at == columns.ours.index("event")
    worded = np.array([bool(re.search(r"[^\W\d_]", text)) for text in texts], dtype=bool)

    stay = events.copy()
    stay[rows[worded & ~named]] = False
    found = {"headings": worded & ~named, "alone": worded & named}
    return stay, (
        Finding("note", rule, tuple(lines[1 + rows[of]].tolist()), values=tuple(texts[of]))
        for rule, of in found.items()
        if of.any()
    )


def lone_cells(columns: Columns, events: np.ndarray) -> np.ndarray:
    """Return the rows of one cell, where all others have a time."""
    timed = [columns.texts(at) for at, name in enumerate(columns.ours) if name in _TIMED]
    given = np.zeros(len(events), dtype=bool)
    for texts in timed:
        given |= texts != ""
    untimed = np.flatnonzero(events & ~given)
    if not untimed.size:
        return untimed
    single = (columns.cells.iloc[untimed] != "").sum(axis=1).to_numpy() == 1
    headings = single.all() and len(untimed) < np.count_nonzero(events)
    return untimed if headings else untimed[:0]
