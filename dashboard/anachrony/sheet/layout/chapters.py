"""A list of chapters as it stands under a video: a clock and a name a line, `0:00 Intro`."""

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from anachrony.findings import Finding

_CLOCK = r"\d{1,2}(?::\d\d){1,3}(?:[.,]\d{1,3})?"
_CHAPTER = re.compile(
    rf"[\s(\[\"*•·–-]*(?:\d{{1,3}}[.)]\s+)?(?P<clock>{_CLOCK})[)\]]?"
    rf"(?:\s*(?:-->|[-–—→]|\bto\b)\s*[(\[]?(?P<end>{_CLOCK})[)\]]?)?[ \u00a0]+"
    r"(?:[-–—:|][ \u00a0]+)?"
    r"(?P<name>(?!-->|\d{1,2}:\d\d)[^\t]*?[^\W\d_][^\t]*?)\"?\s*"
)
_BEHIND = re.compile(
    r"[\s\"*•·–-]*(?:\d{1,3}[.)]\s+)?(?P<name>(?!\d\d?:)[^\t,;|]*?[^\W\d_][^\t,;|]*?)[ \u00a0]+"
    rf"(?:[-–—:|][ \u00a0]+)?[(\[]?(?P<clock>{_CLOCK})(?P<end>)[)\]]?\s*"
)
"""A clock behind its name; a list of these has nothing above it."""

_FEWEST, _ABOVE, _LONGEST = 2, 5, 500
"""Chapters that make a list of them; lines that may stand above it, and are no part of it; letters
of a line, of which a page of prose has more.
"""


class Chapters(NamedTuple):
    """The list as a table, its rows on the lines that they had, below a header."""

    data: bytes
    findings: list[Finding]


def chapters(data: bytes) -> Chapters | None:
    """Return a text as the list of chapters that it is; None where it is none."""
    top = [*_top(data)]
    pattern = _BEHIND if top and _chapter(top[0], _BEHIND) else _CHAPTER
    if not any(_chapter(line, pattern) for line in top):
        return None
    lines = data.decode("utf-8", "replace").split("\n")
    matches = [_chapter(line, pattern) for line in lines]
    first = next(at for at, match in enumerate(matches) if match)
    above = [at for at, line in enumerate(lines[:first]) if line.strip()]
    listed = [match for match, line in zip(matches, lines, strict=True) if line.strip()]
    whole = all(listed[len(above) :]) and len(listed) - len(above) >= _FEWEST
    headed = any(mark in lines[at] for at in above for mark in ",;\t|")  # the header of a table
    return Chapters(_table(matches), _notes(lines, above, first)) if whole and not headed else None


def _chapter(line: str, pattern: re.Pattern[str]) -> re.Match[str] | None:
    return pattern.fullmatch(line) if len(line) <= _LONGEST else None


def _top(data: bytes) -> Iterator[str]:
    """The lines that may stand above the first chapter, and that: a table's are not split."""
    lines = (line.rstrip(b"\n").decode("utf-8", "replace") for line in io.BytesIO(data))
    return islice((line for line in lines if line.strip()), _ABOVE)


def _table(matches: list[re.Match[str] | None]) -> bytes:
    """The chapters below a header, each on its line."""
    names = ("screen_start", "screen_end", "event")
    ended = any(one and one["end"] for one in matches)
    rows = [(one["clock"], one["end"] or "", one["name"].strip()) if one else () for one in matches]
    table = [row if ended else row[::2] for row in (names, *rows)]
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(table)
    return text.getvalue().encode()


def _notes(lines: list[str], above: list[int], first: int) -> list[Finding]:
    shown = (lines[first].strip(),)
    notes = [Finding("note", "chapters", (first + 1,), values=shown)]
    if above:
        passed = tuple(lines[at].strip() for at in above)
        notes.insert(0, Finding("note", "preamble", tuple(at + 1 for at in above), values=passed))
    return notes
