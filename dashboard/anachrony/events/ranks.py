"""Ranks that are not what they look like: after 1.9, 1.10 is none; 2a comes after 2."""

import re
from collections.abc import Iterator

import numpy as np
import pandas as pd

from anachrony.events.table import Table, finding, rewritten
from anachrony.findings import Finding

_PARTS = re.compile(r"(?P<whole>\d+)\.(?P<part>\d+)", re.ASCII)


def settled(table: Table) -> Iterator[Finding]:
    """Yield the ranks that a person counts otherwise than a number is read: 1.10 is read as 1.1,
    before 1.9.
    """
    for name in ("screen_order", "story_order"):
        if not table.given[name].any():
            continue
        yield from _letters(table, name)
        yield from _lettered(table, name)
        codes, distinct = pd.factorize(table.text(name))
        rows = np.flatnonzero(_counted(distinct)[codes])
        if rows.size:
            yield finding("note", "counted_parts", name, rows, table)


_LETTER = re.compile("[A-Za-z]")


def _letters(table: Table, name: str) -> Iterator[Finding]:
    """Ranks that are letters, A, C, B, where all are and not all are Roman numbers."""
    rows = table.given[name]
    several = np.count_nonzero(rows) > 1 and table.unread(name).any()
    if several and all(map(_LETTER.fullmatch, table.text(name)[rows])):
        yield from rewritten(table, "letters", name, rows, _of_alphabet)


def _of_alphabet(text: str) -> str:
    return str(ord(text.lower()) - 96)


_LETTERED = re.compile(r"(\d{1,6})[ -]?([a-z])", re.ASCII | re.IGNORECASE)


def _lettered(table: Table, name: str) -> Iterator[Finding]:
    """A scene that was put in behind another, `2a`: after 2 and before 3, where that is taken."""
    rows = table.unread(name)
    rows[rows] = [_LETTERED.fullmatch(text) is not None for text in table.text(name)[rows]]
    if rows.any():
        yield from rewritten(table, "lettered", name, rows, _between)


def _between(text: str) -> str:
    """`2a` → 2.01, `2b` → 2.02."""
    found = _LETTERED.fullmatch(text)
    return f"{found[1]}.{ord(found[2].lower()) - 96:02d}" if found else text


def _counted(distinct: np.ndarray) -> np.ndarray:
    """Which ranks have two decimals or more, of a whole that has .10 after .9, or beside .1."""
    found = [_PARTS.fullmatch(text) for text in distinct]
    parts: dict[str, set[str]] = {}
    for one in filter(None, found):
        parts.setdefault(one["whole"], set()).add(one["part"])
    counted = {whole for whole, some in parts.items() if "10" in some and some & {"1", "9"}}
    return np.array(
        [one is not None and one["whole"] in counted and len(one["part"]) > 1 for one in found],
        dtype=bool,
    )
