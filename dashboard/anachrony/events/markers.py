"""Markers, which say where something begins and not how long it lasts."""

from collections.abc import Iterator

import numpy as np

from anachrony.events.table import Table, finding
from anachrony.findings import Finding

_LENGTH = 0.05
"""s; an editor gives a marker no length, or one frame."""

_APART = 10
"""Markers are more than so many times as far apart as they are long; frames of a film are not."""


def settled(table: Table) -> Iterator[Finding]:
    """Let markers say where they begin alone, where a file has nothing else."""
    start, end = (table.values[f"screen_{name}"][0] for name in ("start", "end"))
    rows = np.flatnonzero(~np.isnan(start))
    if len(rows) < 2 or not _marks(start[rows], end[rows]):
        return
    yield finding("note", "markers", "screen_start", rows, table)
    marked = np.isin(np.arange(len(start)), rows)
    for name in ("screen_end", "screen_duration"):
        table.write(name, marked, np.full(len(rows), ""))


def _marks(start: np.ndarray, end: np.ndarray) -> bool:
    lengths = end - start
    if not ((lengths >= 0) & (lengths <= _LENGTH)).all():
        return False
    return bool(np.ptp(start) > _APART * lengths.sum())
