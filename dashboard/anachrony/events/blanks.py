"""Words that stand for nothing: `NA`, `null`, `?`; a note says that they were read as blank."""

import re
from collections.abc import Iterator

import numpy as np

from anachrony.events.table import Table, factorized, finding
from anachrony.findings import Finding
from anachrony.schema import COLUMNS, Column, yes_or_no
from anachrony.schema.words import BLANK, NOTHING, UNSHOWN

_SPELT = {"NaN", "NaT", "k. A.", "k.A."} | {
    spelt for word in BLANK for spelt in (word, word.upper(), word.title(), word.capitalize())
}


def settled(table: Table) -> Iterator[Finding]:
    """Blank such words in every column but `event`, where they stay what they are."""
    for column in COLUMNS:
        if column.name == "event" or not table.given[column.name].any():
            continue
        rows = _unread(table, column.name) if column.name in table.values else _words(table, column)
        if rows.any():
            found = finding("note", "blank", column.name, rows, table)
            table.rewrite(column.name, rows, lambda _: "")
            yield found


def _unread(table: Table, name: str) -> np.ndarray:
    """Of numbers, only what can't be read is looked at."""
    rows = table.unread(name)
    if not rows.any():
        return rows
    codes, distinct = factorized(table.text(name)[rows])
    bare = (re.sub(r" \(.*\)$", "", text.casefold()) for text in distinct)
    words = NOTHING | (UNSHOWN if name.startswith("screen_") else frozenset())
    nothing = [text in words for text in bare]
    rows[rows] = np.array(nothing, dtype=bool)[codes]
    return rows


def _words(table: Table, column: Column) -> np.ndarray:
    """Of a column that says but yes, a no is nothing."""
    codes, distinct = factorized(table.text(column.name))
    nothing = [
        text in _SPELT or (column.words == ("yes",) and yes_or_no(text) == "no")
        for text in distinct
    ]
    return np.array(nothing, dtype=bool)[codes]
