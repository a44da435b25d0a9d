"""The bands of a film as editors and other tongues call them: `Picture`, `V1`, `voix off`."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from anachrony.events.table import Table
from anachrony.findings import Finding
from anachrony.schema import TRACKS, band


def settled(table: Table) -> Iterator[Finding]:
    """Read each as the contract calls it, with a note."""
    if not table.given["track"].any():
        return
    texts = table.text("track")
    codes, distinct = pd.factorize(texts)
    becomes = [text if text in TRACKS else band(text) for text in distinct]
    called = np.array(
        [bool(one) and one != text for one, text in zip(becomes, distinct, strict=True)], dtype=bool
    )[codes]
    if called.any():
        before, rows = tuple(texts[called].tolist()), tuple(table.lines[called].tolist())
        table.rewrite("track", called, band)
        after = tuple(table.text("track")[called].tolist())
        yield Finding("note", "bands", rows, "track", before, rewrite=after)
