"""A column of ticks that says of which rows the date is about then, or uncertain, beside dates that
are written as if they were exact.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from anachrony import times
from anachrony.events.spellings import STORY_ENDS
from anachrony.events.table import Table, factorized, read_as
from anachrony.findings import Finding
from anachrony.schema import NAMES, header, yes_or_no

_FLAGS = {
    "~": (
        *("circa", "ca", "c", "approx", "approximate", "approximately", "approximation", "about"),
        *("approximate date", "date approximate", "date approx", "approx date", "is approximate"),
        *("estimated", "estimated date", "date estimated", "around", "environ", "approximatif"),
        *("approximative", "date approximative", "ungefähr", "etwa", "geschätzt", "aproximado"),
        *("aproximada", "approssimativo", "approssimativa", "ongeveer", "około", "около"),
    ),
    "?": (
        *("uncertain", "date uncertain", "uncertain date", "is uncertain", "doubtful", "unsure"),
        *("incertain", "incertaine", "date incertaine", "unsicher", "incierto", "incierta"),
        *("incerto", "incerta", "onzeker", "niepewne"),
    ),
}
"""EDTF's mark → what a column is called that sets it."""


def flagged_dates(table: Table) -> Iterator[Finding]:
    """Write such dates with the mark of what is said of them where that is taken; else ask, unless
    the column is said to be the file's own.
    """
    for name in filter((table.present - set(NAMES)).__contains__, table.texts):
        called = header(name)
        mark = "" if called in table.terms.own else _mark(called)
        if mark and (ticked := _ticked(table.text(name))) is not None:
            for end in STORY_ENDS:
                yield from _marked(table, end, ticked, mark, called)


def _mark(called: str) -> str:
    """EDTF's mark that a column of such a name sets; nothing where it sets none."""
    plain = called.casefold().strip("?. ").replace("_", " ")
    return next((mark for mark, words in _FLAGS.items() if plain in words), "")


def _ticked(texts: np.ndarray) -> np.ndarray | None:
    """Which cells of a column are ticked; None where one says something else."""
    codes, distinct = factorized(texts)
    said = [yes_or_no(text) if text else "no" for text in distinct]
    return np.array([one == "yes" for one in said], dtype=bool)[codes] if all(said) else None


def _marked(
    table: Table, end: str, ticked: np.ndarray, mark: str, called: str
) -> Iterator[Finding]:
    before = table.text(end)
    rows = ticked & table.given[end]
    rows[rows] = [times.readable(f"{text}{mark}") for text in before[rows]]
    if not rows.any():
        return
    if table.terms.rewrites(called):
        table.rewrite(end, rows, lambda text: f"{text}{mark}")
        return
    found = replace(read_as(table, "flagged", end, rows, before[rows]), kind="proposal")
    marked = tuple(f"{text}{mark}" for text in found.values)
    hints, takes = (("flag", called),), (("rewrite", called), ("own", called))
    yield replace(found, rewrite=marked, hints=hints, takes=takes, needed=True)
