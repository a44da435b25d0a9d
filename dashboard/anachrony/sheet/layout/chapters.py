"""A list of chapters as it stands under a video: a clock and a name a line, `0:00 Intro`."""

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from anachrony.findings import Finding

_CHAPTER = re.compile(
    r"[\s(\[\"*•·–-]*(?P<clock>\d{1,2}(?::\d\d){1,3}(?:[.,]\d{1,3})?)[)\]]?[ \u00a0]+"
    r"(?:[-–—:|][ \u00a0]+)?"
    r"(?P<name>(?!-->|\d{1,2}:\d\d)[^\t]*?[^\W\d_][^\t]*?)\"?\s*"
)
_FEWEST, _ABOVE = 2, 5
"""Chapters that make a list of them; lines that may stand above it, and are no part of it."""


class Chapters(NamedTuple):
    """The list as a table, its rows on the lines that they had, below a header."""

    data: bytes
    findings: list[Finding]


def chapters(data: bytes) -> Chapters | None:
    """Return a text as the list of chapters that it is; None where it is none."""
    if not any(map(_CHAPTER.fullmatch, _top(data))):
        return None
    lines = data.decode("utf-8", "replace").split("\n")
    written = [at for at, line in enumerate(lines) if line.strip()]
    first = next((at for at in written[:_ABOVE] if _CHAPTER.fullmatch(lines[at])), None)
    if first is None:
        return None
    found = {at: _CHAPTER.fullmatch(lines[at]) for at in written if at >= first}
    if len(found) < _FEWEST or not all(found.values()):
        return None
    above = [at for at in written if at < first]
    if any(mark in lines[at] for at in above for mark in ",;\t|"):  # the header of a table
        return None
    matches = [found.get(at) for at in range(len(lines))]
    return Chapters(_table(matches), _notes(lines, above, first))


def _top(data: bytes) -> Iterator[str]:
    """The lines that may stand above the first chapter, and that: a table's are not split."""
    lines = (line.rstrip(b"\n").decode("utf-8", "replace") for line in io.BytesIO(data))
    return islice((line for line in lines if line.strip()), _ABOVE)


def _table(matches: list[re.Match[str] | None]) -> bytes:
    """The chapters below a header, each on its line."""
    rows = [(one["clock"], one["name"].strip()) if one else () for one in matches]
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows([("screen_start", "event"), *rows])
    return text.getvalue().encode()


def _notes(lines: list[str], above: list[int], first: int) -> list[Finding]:
    shown = (lines[first].strip(),)
    notes = [Finding("note", "chapters", (first + 1,), values=shown)]
    if above:
        passed = tuple(lines[at].strip() for at in above)
        notes.insert(0, Finding("note", "preamble", tuple(at + 1 for at in above), values=passed))
    return notes
