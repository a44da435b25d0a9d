"""Rows of another width than the header's: read as far as they go, or refused."""

from collections.abc import Iterator
from typing import Any, Literal

from anachrony.findings import Finding
from anachrony.sheet.layout.foot import is_foot
from anachrony.sheet.layout.letters import letter
from anachrony.text import listed, say

Ragged = tuple[int, tuple[str, ...]]
"""A row of another width: its line and its cells. No list: of a million, the garbage collector
would look at each again and again.
"""


def as_wide(row: list[str], width: int) -> list[str]:
    """Return a row as wide as the header, blank cells at its end added or left out; nothing where
    it can't be: one cell of several is a line of prose, or half of a cell that was broken.
    """
    if len(row) > width:
        return [] if any(row[width:]) else row[:width]
    return row + [""] * (width - len(row)) if len(row) > 1 or width < 3 or is_foot(row[0]) else []


def counts_its_rows(rows: list[Ragged], width: int) -> bool:
    """Return whether rows have one cell more than the header, the first of which counts them."""
    first = rows[0][1][0] if rows else ""
    return first in ("0", "1") and all(
        len(row) == width + 1 and row[0] == str(int(first) + at) for at, (_, row) in enumerate(rows)
    )


def ragged_rows(
    rows: list[Ragged],
    header: list[str],
    separator: str,
    kind: Literal["fault", "note"] = "fault",
) -> Iterator[Finding]:
    """Yield what is said of rows of another width than the header's: one finding a kind, there can
    be a million rows.
    """
    lone = [one for one in rows if len(one[1]) == 1] if kind == "fault" else []
    several = [one for one in rows if len(one[1]) > 1] if lone else rows
    if lone:
        lines, values = zip(*((line, row[0]) for line, row in lone), strict=True)
        hints = (("expected", len(header)),)
        yield Finding("fault", "lone_cell", lines, values=values, hints=hints)
    if several:
        rule = "ragged" if kind == "fault" else "short_rows"
        lines, values = zip(*((line, separator.join(row)) for line, row in several), strict=True)
        yield Finding(kind, rule, lines, values=values, hints=_widths(several, header, separator))


def _widths(rows: list[Ragged], header: list[str], separator: str) -> tuple[tuple[str, Any], ...]:
    """How many cells each row has, and where those beyond the header stand."""
    counts = {len(row) for _, row in rows}
    said = {one: say("fault.cell" if one == 1 else "fault.cells", count=one) for one in counts}
    return (
        *(("found", tuple(said[len(row)] for _, row in rows)), ("expected", len(header))),
        *(("separator", repr(separator)), ("stray", _stray(rows, len(header)))),
    )


def _stray(rows: list[Ragged], width: int) -> str:
    """The columns beyond the header, by their letters, with the first line that fills each."""
    first: dict[int, int] = {}
    for line, row in rows:
        for at in range(width, len(row)):
            if row[at] and at not in first:
                first[at] = line
    return listed([say("fault.stray", name=letter(at), line=first[at]) for at in sorted(first)[:5]])
