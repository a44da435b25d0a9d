"""Blank cells under a date, a film or a strand that stands for several rows: what was merged in a
spreadsheet leaves them in its CSV. They are filled from above where that is said.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pandas as pd

from anachrony.findings import Finding
from anachrony.sheet.naming import Columns
from anachrony.sheet.naming.parts import parts_of
from anachrony.sheet.rows.sums import summed
from anachrony.terms import Terms

_GROUPING = ("work", "story_start", "strand")
"""Columns whose cells are merged over the rows of a group."""

_FEW, _SHARE = 2, 3
"""So many blank cells, and one for so many given, look merged; of films one does."""


def filled_down(columns: Columns, lines: np.ndarray, terms: Terms) -> Iterator[Finding]:
    """Fill from above the columns of which that is said, parts of a date with their year; yield
    what looks merged of the others. `lines` are the header's and every row's.
    """
    events = _events(columns, lines)
    for called in terms.fill & {*columns.called}:
        _fill(columns, columns.called.index(called), events)
    for at, name in enumerate(columns.ours):
        if name not in _GROUPING or columns.called[at] in terms.fill:
            continue
        texts = columns.texts(at)
        blank = events & (texts == "")
        if not blank.any():
            continue
        said = blank & _say_more(columns, at)
        if said.any() or _look_merged(texts[events], name):
            asked = _asked(columns, at, lines[1:][blank], name == "work")
            yield replace(asked, kind="proposal") if said.any() else asked


def _events(columns: Columns, lines: np.ndarray) -> np.ndarray:
    """Which rows are filled: no sums, and none that names no event."""
    events, _ = summed(columns, lines)
    if "event" not in columns.ours:
        return events
    return events & (columns.texts(columns.ours.index("event")) != "")


def _fill(columns: Columns, at: int, rows: np.ndarray) -> None:
    """Write what stands above into the blank cells of a column, and into those of the parts of its
    dates, a month where its year was blank, too.
    """
    blank = rows.copy()
    for one in (at, *parts_of(columns, at)):
        texts = pd.Series(columns.texts(one))
        blank &= (texts == "").to_numpy()
        above = texts.mask(texts == "").ffill().fillna("").to_numpy(dtype=object)
        columns.cells[columns.cells.columns[one]] = np.where(blank, above, texts)


def _say_more(columns: Columns, at: int) -> np.ndarray:
    """Which rows say the month of a year, whether that stands in them or above."""
    parts = parts_of(columns, at)[:1] if columns.ours[at] == "story_start" else []
    above = (columns.cells.iloc[:, at] != "").cummax().to_numpy()
    return above & (columns.cells.iloc[:, parts] != "").any(axis=1).to_numpy()


def _look_merged(texts: np.ndarray, name: str) -> bool:
    """Whether the first cell is given, others are blank below, and none says what that above it
    does.
    """
    given = texts != ""
    blank = len(texts) - np.count_nonzero(given)
    few = blank < _FEW or blank * _SHARE < np.count_nonzero(given)
    again = given[1:] & (texts[1:] == texts[:-1])
    return bool(given[0]) and not again.any() and (name == "work" or not few)


def _asked(columns: Columns, at: int, lines: np.ndarray, needed: bool) -> Finding:
    """The blank cells; films wait for an answer, an event without a date or a strand is one."""
    called = columns.called[at]
    return Finding(
        kind="proposal" if needed else "note",
        rule="merged",
        lines=tuple(lines.tolist()),
        column=called,
        takes=(("fill", called),),
        needed=needed,
    )
