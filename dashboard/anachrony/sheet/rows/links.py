"""Marks of a link that a wiki or Notion leaves in a cell: `[[Bridge]]`, `[Bridge](https://…)`."""

import re
from collections.abc import Iterator

import numpy as np
import pandas as pd

from anachrony.findings import Finding
from anachrony.sheet.naming import Columns

_LINK = re.compile(
    r"\[\[(?:[^\[\]|]*\|)?(?P<wiki>[^\[\]|\"']+)\]\]"
    r"|\[(?P<named>[^\[\]]+)\]\(https?://[^()\s]+\)"
    r"| \(https?://(?:www\.)?notion\.so/[^()\s]+\)"
)
_SOME = (b"[[", b"](http", b"notion.so/")
"""One of these is in every link: they are sooner looked for than a pattern."""


def unlinked(columns: Columns, data: bytes, lines: np.ndarray) -> Iterator[Finding]:
    """Write the cells of a file's bytes without such marks, with a note of each column's."""
    if not any(mark in data for mark in _SOME):
        return
    for at, called in enumerate(columns.called):
        texts = columns.texts(at)
        codes, distinct = pd.factorize(texts)
        plain = np.array([_plain(text) for text in distinct], dtype=object)[codes]
        rows = np.flatnonzero(plain != texts)
        if rows.size:
            columns.cells[columns.cells.columns[at]] = plain
            where, before = tuple(lines[1 + rows].tolist()), tuple(texts[rows].tolist())
            after = tuple(plain[rows].tolist())
            yield Finding("note", "links", where, called, before, rewrite=after)


def _plain(text: str) -> str:
    """What a reader of the page would see of it."""
    return _LINK.sub(lambda found: found["wiki"] or found["named"] or "", text).strip()
