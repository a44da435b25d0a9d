"""What Whisper writes of a film's speech: start, end and text, in whole milliseconds, of which
nothing in the file tells.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from anachrony import times
from anachrony.findings import Finding
from anachrony.sheet.naming import Columns
from anachrony.terms import Terms

_CALLED = ["start", "end", "text"]
_WHOLE = re.compile(r"\d{1,9}", re.ASCII)
_FILM = 10 * times.HOUR
"""Of longer ones it is asked as of any table."""

_LONG = 300
"""s; no sentence lasts longer, and of ms hardly any less."""


def whispered(columns: Columns, terms: Terms) -> Iterator[Finding]:
    """Turn such times into seconds where that is taken; else ask whether they are such."""
    if [called.casefold() for called in columns.called] != _CALLED or not len(columns.cells):
        return
    ends = columns.cells.iloc[:, :2].to_numpy(dtype=object)
    if columns.ours[:2] != ["screen_start", "screen_end"] or not _in_milliseconds(ends):
        return
    becomes = [[f"{int(text) / 1000:.3f}" for text in column] for column in ends.T]
    if terms.rewrites("screen_start"):
        for at, texts in enumerate(becomes):
            columns.cells[columns.cells.columns[at]] = np.array(texts, dtype=object)
        return
    values, hints = (ends[-1, 0],), (("last", times.clock(float(ends[-1, 1]))),)
    asked = Finding("proposal", "milliseconds", (columns.line,), columns.called[0], values, hints)
    yield replace(asked, rewrite=(becomes[0][-1],), takes=(("rewrite", "screen_start"),))


def _in_milliseconds(ends: np.ndarray) -> bool:
    if not all(map(_WHOLE.fullmatch, ends.ravel())):
        return False
    numbers = ends.astype(float)
    of_a_film = numbers.max() - numbers.min() <= _FILM
    return of_a_film and bool(np.median(numbers @ (-1.0, 1.0)) >= _LONG)
