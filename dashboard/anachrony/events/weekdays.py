"""Dates beside a day of the week that is another."""

from collections.abc import Iterator

import numpy as np

from anachrony import times
from anachrony.events.spellings import STORY_ENDS, unread_where
from anachrony.events.table import Table, finding
from anachrony.findings import Finding


def contradicted(table: Table) -> Iterator[Finding]:
    """Yield a note of dates whose day of the week is another; the date is what is read."""
    for name in STORY_ENDS:
        rows = np.flatnonzero(unread_where(table, name, _nearest))
        if rows.size:
            texts = table.text(name)[rows].tolist()
            said = {"date": list(map(times.meant, texts)), "near": list(map(_nearest, texts))}
            yield finding("note", "other_weekday", name, rows, table, **said)


def _nearest(text: str) -> str:
    named = times.weekday(text) is not None
    return times.meant_by_weekday(text, times.meant(text)) if named else ""
