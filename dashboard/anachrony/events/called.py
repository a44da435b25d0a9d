"""The contract's words as others say them: bands (`Picture`, `V1`, `voix off`), modes (`souvenir`,
`archive footage`), yes and no (`TRUE`, `oui`, `x`).
"""

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np

from anachrony.events.table import Table, factorized, read_as
from anachrony.findings import Finding
from anachrony.schema import COLUMNS, MODES, TRACKS, Column, band, mode, yes_or_no


def settled(table: Table) -> Iterator[Finding]:
    """Read each as the contract calls it, with a note."""
    for column in COLUMNS:
        asked = column.words in _OTHERWISE or "yes" in column.words
        if asked and table.given[column.name].any():
            yield from _called(table, column.name, partial(_said, column))


_OTHERWISE = {TRACKS: band, MODES: mode}


def _said(column: Column, text: str) -> str:
    """What a text is called here; what is unknown stays."""
    said = _OTHERWISE.get(column.words, yes_or_no)(text)
    return text if text in column.words else said or text


def _called(table: Table, name: str, said: Callable[[str], str]) -> Iterator[Finding]:
    texts = table.text(name)
    codes, distinct = factorized(texts)
    called = np.array([said(text) != text for text in distinct], dtype=bool)[codes]
    if called.any():
        table.rewrite(name, called, said)
        yield read_as(table, "bands", name, called, texts[called])
