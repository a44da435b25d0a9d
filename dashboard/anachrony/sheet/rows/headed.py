"""Rows of one cell over the events of a film or a chapter each: its title, under which the clocks
or the ranks begin again.
"""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from anachrony import times
from anachrony.findings import Finding
from anachrony.sheet.naming import Columns
from anachrony.sheet.rows.headings import lone_cells
from anachrony.terms import Terms

_WAYS = ("work", "episode")


def without_titles(
    columns: Columns, lines: np.ndarray, events: np.ndarray, terms: Terms
) -> tuple[np.ndarray, list[Finding]]:
    """Return which of the rows that are `events` are some indeed, and what is asked of the others:
    whether each is the title of a work of its own, or of an episode of one.
    """
    if columns.present & {*_WAYS} or "event" not in columns.present:
        return events, []
    rows = lone_cells(columns, events)
    if not _begin_again(columns, rows, events):
        return events, []
    cells = columns.cells.iloc[rows].to_numpy(dtype=object)
    texts = cells[np.arange(len(rows)), (cells != "").argmax(axis=1)]
    if len({*texts}) < len(texts):
        return events, []
    of = pd.Series("", index=columns.cells.index, dtype="str")
    of.iloc[rows] = texts
    way = "work" if terms.rewrites("work") or not terms.rewrites("episode") else "episode"
    columns.added[way] = of.where(of != "").ffill().fillna("").astype("str")
    return events & ~np.isin(np.arange(len(events)), rows), list(_asked(rows, lines, texts, terms))


def _asked(
    rows: np.ndarray, lines: np.ndarray, texts: np.ndarray, terms: Terms
) -> Iterator[Finding]:
    where, takes = tuple(lines[1 + rows].tolist()), tuple(("rewrite", way) for way in _WAYS)
    if not any(map(terms.rewrites, _WAYS)):
        yield Finding("proposal", "headed", where, values=tuple(texts), takes=takes, needed=True)


def _begin_again(columns: Columns, rows: np.ndarray, events: np.ndarray) -> bool:
    """Whether a row of one cell is the first, and what tells the order of the film falls back
    behind each of the others, and nowhere else.
    """
    name = next((one for one in ("screen_start", "screen_order") if one in columns.ours), "")
    if len(rows) < 2 or not name or rows[0] != np.flatnonzero(events)[0]:
        return False
    texts = columns.cells.iloc[:, columns.ours.index(name)].to_numpy(dtype=object)
    starts = times.numbers_each(texts, times.CLOCK)[0]
    read = np.flatnonzero(events & ~np.isnan(starts))
    back = read[1:][np.diff(starts[read]) < 0]
    parts = np.searchsorted(rows, back)
    return np.array_equal(parts, np.arange(2, len(rows) + 1))
