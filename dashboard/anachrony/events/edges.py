"""The words of a film's beginning and its end where a clock should stand: `9:30 – end`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from anachrony import times
from anachrony.events.table import Table, finding
from anachrony.findings import Finding

_BEGINNING = r"(?:the )?(?:start|beginning|début|anfang|beginn|inicio|inizio)(?: of (?:the )?film)?"
_END = (
    r"(?:the )?end(?: of (?:the )?(?:film|movie))?|(?:la )?fin(?: du film)?|ende|filmende|fine|fim"
    r"|final|конец"
)
_TO = r"\s*(?:-->|[-–—→]|\bto\b|\bà\b|\bbis\b)\s*"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?P<start>{_BEGINNING}){_TO}(?P<end>.*\d.*)",
        rf"(?P<start>.*\d.*?){_TO}(?P<end>{_END}|)",
    )
)
_WORDS = {
    "screen_start": re.compile(_BEGINNING, re.IGNORECASE),
    "screen_end": re.compile(_END, re.IGNORECASE),
}


_LONGEST = 60
"""Letters of two clocks."""


class _Stretch(NamedTuple):
    """A stretch of the film, its end blank where that is the film's."""

    start: str
    end: str


def settled(table: Table) -> Iterator[Finding]:
    """Read the beginning as 0:00, where the film begins there, the end as blank, and note both."""
    _parted(table)
    begins = {"screen_start": "0:00", "screen_end": ""}
    if not np.nanmin(table.values["screen_start"][0], initial=times.HOUR) < times.HOUR:
        return
    for name, said in _WORDS.items():
        rows = table.unread(name)
        rows[rows] = [bool(said.fullmatch(text)) for text in table.text(name)[rows]]
        if rows.any():
            yield finding("note", "edges", name, rows, table)
            table.write(name, rows, np.full(rows.sum(), begins[name], dtype=object))


def _parted(table: Table) -> None:
    """Part what stands in one cell."""
    rows = table.unread("screen_start") & ~table.given["screen_end"]
    found = [_stretch(text) for text in table.text("screen_start")[rows]]
    rows[rows] = [one is not None for one in found]
    if rows.any():
        for name, each in zip(_WORDS, zip(*filter(None, found), strict=True), strict=True):
            table.write(name, rows, np.array(each, dtype=object))


def _stretch(text: str) -> _Stretch | None:
    patterns = _PATTERNS if len(text) <= _LONGEST else ()
    found = next(filter(None, (one.fullmatch(text) for one in patterns)), None)
    return _Stretch(found["start"], found["end"]) if found else None
