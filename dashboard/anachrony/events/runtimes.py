"""How long films last, in whole numbers without a unit: minutes, read as seconds."""

import re
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pandas as pd

from anachrony import times
from anachrony.events.table import Table, finding
from anachrony.findings import Finding
from anachrony.sheet.headers import bare_header
from anachrony.sheet.headers.vocabulary import HEADERS

_WHOLE = re.compile(r"[1-9]\d{1,2}", re.ASCII)


def settled(table: Table) -> Iterator[Finding]:
    """Take such numbers as minutes where that is said, else ask: lengths that are called a film's,
    and a film's that would end before its last event, or of which no event says its time.
    """
    for name, doubted in (("runtime", _ends_early), ("screen_duration", _called_so)):
        rows = table.given[name]
        if not rows.any() or not _whole(table.text(name)[rows]) or not doubted(table):
            continue
        if table.terms.rewrites(name):
            table.rewrite(name, rows, "{}:00".format)
        else:
            yield _asked(table, name, np.flatnonzero(rows))


def _whole(texts: np.ndarray) -> bool:
    return all(map(_WHOLE.fullmatch, pd.unique(texts)))


def _ends_early(table: Table) -> bool:
    shown = np.concatenate([table.values[f"screen_{end}"][0] for end in ("start", "end")])
    shown = shown[~np.isnan(shown)]
    return not shown.size or bool(shown.max() > np.nanmax(table.values["runtime"][0]))


def _called_so(table: Table) -> bool:
    alone = not table.given["screen_start"].any()
    return alone and bare_header(table.called.get("screen_duration", "")) in HEADERS["runtime"]


def _asked(table: Table, name: str, rows: np.ndarray) -> Finding:
    texts = table.text(name)[rows].tolist()
    lasts = [times.clock(float(text)) for text in texts]
    asked = finding("proposal", "runtime_minutes", name, rows, table, last=lasts)
    return replace(asked, rewrite=tuple(map("{}:00".format, texts)), takes=(("rewrite", name),))
