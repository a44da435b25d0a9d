"""Cells that repeat the one above them with a mark or a word: `〃`, `"`, ditto, idem."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pandas as pd

from anachrony.events.table import Table, factorized, finding
from anachrony.findings import Finding
from anachrony.schema import COLUMNS

_DITTO = frozenset(
    {'"', ",,", "↓", "''", "″", "”", "„", "〃", "〻", "同上", "to samo", "то же", "dasselbe"}
    | {"ditto", "do.", "dto.", "dito", "idem", "id.", "ídem", "same as above", "as above"}
    | {"ibid.", "ibid", "ibidem", "ebd.", "ebenda"}
)
_OWN = ("event", "id", "within", "note", "source")
"""Columns of which each cell says its own: an event called so is called so."""


def settled(table: Table) -> Iterator[Finding]:
    """Write what stands above in the place of such cells where that is accepted, else propose it;
    times and films wait for it.
    """
    for column in COLUMNS:
        name = column.name
        if name in _OWN or name not in table.present or not table.given[name].any():
            continue
        ditto = _repeats(table, name)
        if not ditto.any():
            continue
        texts = pd.Series(table.text(name), dtype=object)
        above = texts.mask(ditto).ffill().fillna("")
        rows = ditto & (above != "").to_numpy()
        if not rows.any():
            continue
        if table.terms.rewrites(name):
            table.write(name, rows, above.to_numpy(dtype=object)[rows])
        else:
            yield _proposed(table, name, rows, above[rows].tolist())


def _repeats(table: Table, name: str) -> np.ndarray:
    """Which texts are such a mark or word; of numbers, only what can't be read is looked at."""
    rows = table.unread(name) if name in table.values else table.given[name].copy()
    if not rows.any():
        return rows
    codes, distinct = factorized(table.text(name)[rows])
    rows[rows] = np.array([text.casefold() in _DITTO for text in distinct], dtype=bool)[codes]
    return rows


def _proposed(table: Table, name: str, rows: np.ndarray, above: list[str]) -> Finding:
    awaited = name == "work" or name in table.values
    if awaited:
        table.ask(name, rows)
    found = finding("proposal", "ditto", name, rows, table)
    return replace(found, rewrite=tuple(above), takes=(("rewrite", name),), needed=awaited)
