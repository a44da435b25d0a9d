"""`1820-25` and `1911-12`, which are a part of a year to EDTF, and two years to a historian."""

import re
from collections.abc import Iterator

import numpy as np

from anachrony.events.spellings import STORY_ENDS, respelt
from anachrony.events.table import Table, factorized, finding
from anachrony.findings import Finding

_SHORT = re.compile(r"(?P<century>\d\d)(?P<year>\d\d) ?(?P<sign>[-–—/]) ?(?P<last>\d\d)", re.ASCII)
_MONTHS, _PARTS = range(1, 13), range(21, 42)
"""What EDTF writes behind a year: its months, its seasons, quarters and halves."""


def spans(table: Table) -> Iterator[Finding]:
    """Propose two years where others of the column are such and none is sure to be a part of a
    year; where neither is, note what number was read as a season.
    """
    for name in STORY_ENDS:
        codes, distinct = factorized(table.text(name))
        rows = np.array([len(text) == 7 and bool(_years(text)) for text in distinct], bool)[codes]
        if not rows.any():
            continue
        spanned, coded = any(map(_spanned, distinct)), _coded(distinct)
        if spanned and not coded:
            yield from respelt(table, name, rows, _years)
        elif spanned == coded:
            yield from _as_seasons(table, name, rows & _numbered(distinct)[codes])


def _as_seasons(table: Table, name: str, rows: np.ndarray) -> Iterator[Finding]:
    if rows.any():
        years = list(map(_years, table.text(name)[rows]))
        yield finding("note", "season", name, rows, table, years=years)


def _years(text: str) -> str:
    """The two years of what may as well be a part of the first; else nothing."""
    found = _SHORT.fullmatch(text)
    if not found or found["sign"] != "-" or int(found["last"]) <= int(found["year"]):
        return ""
    coded = int(found["last"]) in (*_MONTHS, *_PARTS)
    return f"{found['century']}{found['year']}/{found['century']}{found['last']}" * coded


def _spanned(text: str) -> bool:
    """Whether these can but be two years: `1914-18`, `1820–25`."""
    found = _SHORT.fullmatch(text)
    return found is not None and int(found["last"]) > int(found["year"]) and not _years(text)


def _coded(texts: np.ndarray) -> bool:
    """Whether one can but be a part of a year: `1944-08`, `1944-22/1944-23`."""
    found = (_SHORT.fullmatch(half) for text in texts for half in text.split("/"))
    return any(
        one is not None
        and one["sign"] == "-"
        and int(one["last"]) <= int(one["year"])
        and int(one["last"]) in (*_MONTHS, *_PARTS)
        for one in found
    )


def _numbered(texts: np.ndarray) -> np.ndarray:
    """Which end with the number of a season or another part of a year, not of a month."""
    return np.array(
        [text[-2:].isdigit() and int(text[-2:]) in _PARTS for text in texts], dtype=bool
    )
