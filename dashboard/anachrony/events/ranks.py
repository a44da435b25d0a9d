"""Ranks that are not what they look like: after 1.9, 1.10 is none."""

import re
from collections.abc import Iterator

import numpy as np
import pandas as pd

from anachrony.events.table import Table, finding
from anachrony.findings import Finding

_PARTS = re.compile(r"(?P<whole>\d+)\.(?P<part>\d+)", re.ASCII)


def settled(table: Table) -> Iterator[Finding]:
    """Yield the ranks that a person counts otherwise than a number is read: 1.10 is read as 1.1,
    before 1.9.
    """
    for name in ("screen_order", "story_order"):
        if not table.given[name].any():
            continue
        codes, distinct = pd.factorize(table.text(name))
        rows = np.flatnonzero(_counted(distinct)[codes])
        if rows.size:
            yield finding("note", "counted_parts", name, rows, table)


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
