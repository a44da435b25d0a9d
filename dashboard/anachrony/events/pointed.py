"""Timecodes whose frames stand behind a point, as InqScribe writes them: `00:00:05.12`."""

import math
import re
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pandas as pd

from anachrony import times
from anachrony.events.table import Table, finding
from anachrony.events.unlikely import TIMES
from anachrony.findings import Finding
from anachrony.sheet.naming.units import RATES

_POINTED = re.compile(r"[\[(]?(\d\d?:\d\d:\d\d)[.,](\d\d)[\])]?", re.ASCII)
_FEW, _FRAMES = 4, 30
"""Of so many times in hundredths, hardly all are below 30."""


def settled(table: Table) -> Iterator[Finding]:
    """Read what may be hundredths as frames where a rate is said, else note that it may be these:
    none is as high as a second has frames.
    """
    rate = times.rate(table.terms.rate)
    most = _most(table)
    if most is None or most >= (math.ceil(rate) if rate else _FRAMES):
        return
    if rate:
        for name in TIMES:
            table.rewrite(name, table.given[name], lambda text: _POINTED.sub(r"\1:\2", text))
        return
    name = next(name for name in TIMES if table.given[name].any())
    rows = np.flatnonzero(table.given[name])
    noted = finding("note", "frames_or_hundredths", name, rows, table, most=f"{most:02d}")
    yield replace(noted, takes=tuple(("rate", one) for one in RATES if most < float(one)))


def _most(table: Table) -> int | None:
    """The highest number behind a point, where all times are written with two digits there."""
    columns = [table.text(name)[table.given[name]] for name in TIMES]
    if not all(_POINTED.fullmatch(text) for texts in columns for text in texts[:_FEW]):
        return None
    distinct = {text for texts in columns for text in pd.unique(texts)}
    found = [_POINTED.fullmatch(text) for text in distinct]
    if len(found) < _FEW or not all(found):
        return None
    return max(int(one[2]) for one in found if one) or None
