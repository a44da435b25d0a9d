"""The row that is the title of a timeline of TimelineJS, not one of its events."""

from collections.abc import Iterator

import numpy as np

from anachrony.findings import Finding
from anachrony.sheet.naming import Columns

_TITLED, _KIND, _BEGINS = "headline", "type", ("year", "start date")


def without_title(
    columns: Columns, lines: np.ndarray, events: np.ndarray
) -> tuple[np.ndarray, Iterator[Finding]]:
    """Return which of the rows that are `events` are some indeed, and a note of the one whose type
    says that it is the title.
    """
    at = {called.casefold(): at for at, called in enumerate(columns.called)}
    if not {_TITLED, _KIND} <= at.keys() or not any(name in at for name in _BEGINS):
        return events, iter(())
    kinds = columns.texts(at[_KIND])
    titles = np.array([one.casefold() == "title" for one in kinds], dtype=bool) & events
    if np.count_nonzero(titles) != 1 or np.count_nonzero(events) == 1:
        return events, iter(())
    row = int(np.flatnonzero(titles)[0])
    said = columns.texts(at[_TITLED])[row]
    note = Finding("note", "title_row", (int(lines[1 + row]),), values=(said,))
    return events & ~titles, iter((note,))
