"""Rows of another width than the header's: read as far as they go, or refused."""

from collections.abc import Iterator
from typing import Literal

from anachrony.findings import Finding
from anachrony.sheet.foot import is_foot
from anachrony.sheet.letters import letter
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


def ragged_rows(
    rows: list[Ragged],
    header: list[str],
    separator: str,
    kind: Literal["fault", "note"] = "fault",
) -> Iterator[Finding]:
    """What is said of rows of another width than the header's: one finding, there can be a
    million.
    """
    if not rows:
        return
    rule, expected = "ragged" if kind == "fault" else "short_rows", len(header)
    if kind == "fault" and (lone := [one for one in rows if len(one[1]) == 1]):
        rows = [one for one in rows if len(one[1]) > 1]
        yield Finding(
            *("fault", "lone_cell", tuple(line for line, _ in lone)),
            values=tuple(row[0] for _, row in lone),
            hints=(("expected", expected),),
        )
    if not rows:
        return
    counts = {len(row) for _, row in rows}
    said = {one: say("fault.cell" if one == 1 else "fault.cells", count=one) for one in counts}
    found = tuple(said[len(row)] for _, row in rows)
    hints = (
        *(("found", found), ("expected", expected), ("separator", repr(separator))),
        ("stray", _stray(rows, expected)),
    )
    lines, values = zip(*((line, separator.join(row)) for line, row in rows), strict=True)
    yield Finding(kind, rule, lines, values=values, hints=hints)


def _stray(rows: list[Ragged], width: int) -> str:
    """The columns beyond the header, by their letters, with the first line that fills each."""
    first: dict[int, int] = {}
    for line, row in rows:
        for at in range(width, len(row)):
            if row[at] and at not in first:
                first[at] = line
    return listed([say("fault.stray", name=letter(at), line=first[at]) for at in sorted(first)[:5]])
