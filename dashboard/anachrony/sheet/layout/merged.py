"""A header of two lines, as a spreadsheet has it where cells of the first are merged over several
of the second: `Film time` over `Start` and `End`.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from anachrony.findings import Finding
from anachrony.sheet.headers import known, says_its_unit
from anachrony.sheet.layout.beginning import Beginning, row_of
from anachrony.text import listed


@dataclass(frozen=True)
class Merged:
    """The text with one header in place of two lines, the lines before it, what was found."""

    data: bytes
    skipped: int
    findings: tuple[Finding, ...]


def one_header(data: bytes, begin: Beginning) -> Merged:
    """Return a text from its header on, two lines of it made one; an empty line keeps the place of
    the second.
    """
    lines = data[: begin.at].split(b"\n")[:-1] + data[begin.at :].split(b"\n", 2)
    above = {line - 1 for one in begin.findings for line in one.lines}
    for first in (*above & {begin.skipped - 1}, begin.skipped):
        if first < len(lines) - 2:
            top, under = (row_of(line, begin.separator) for line in lines[first : first + 2])
            if header := _joined(top, under):
                rest = lines[first + 2 :]
                text = b"\n".join([_written(header, begin.separator), b"", *rest])
                return Merged(text, first, _findings(begin, first, header))
    return Merged(data[begin.at :], begin.skipped, begin.findings)


def _joined(top: Sequence[str], under: Sequence[str]) -> list[str]:
    """The names of both lines; none where the second is no line of names under cells of the first
    that reach over several, or are written over each of them.
    """
    if units := _counted(top, under):
        return units
    top = [name if not at or name != top[at - 1] else "" for at, name in enumerate(top)]
    below = [name for name in under if name]
    over = [at for at, name in enumerate(top) if not name and at < len(under) and under[at]]
    if not any(top[1:]):  # a title, over everything
        return []
    if len(top) != len(under) or len(below) < 2 or not over or not all(map(known, below)):
        return []
    apart = (at for at, name in enumerate(top) if name and under[at] not in ("", name))
    if not all(_reaches(top, under, at) for at in apart):
        return []
    groups = [next((one for one in reversed(top[: at + 1]) if one), "") for at in range(len(top))]
    pairs = zip(groups, top, under, strict=True)
    return [_together(group, name, below) if name else own for group, own, name in pairs]


def _counted(top: Sequence[str], under: Sequence[str]) -> list[str]:
    """The names of the first line, each with the unit that stands under it; none where the second
    holds anything else.
    """
    cells = [cell.strip("()[]") for cell in under]
    units = all(says_its_unit(f"x ({cell})") for cell in cells if cell)
    if len(top) != len(under) or not any(cells) or not units:
        return []
    names = zip(top, cells, strict=True)
    return [f"{name} ({cell})" if cell else name for name, cell in names]


def _together(group: str, name: str, below: Sequence[str]) -> str:
    """`Film` over `Start` is Film Start; over `Scene`, which says enough, it says nothing."""
    both = f"{group} {name}".strip()
    return both if known(both) or below.count(name) > 1 else name


def _reaches(top: Sequence[str], under: Sequence[str], at: int) -> bool:
    """Whether a cell of the first line stands over the next column, too."""
    return at + 1 < len(top) and not top[at + 1] and bool(under[at + 1])


def _written(header: Sequence[str], separator: str) -> bytes:
    line = io.StringIO()
    csv.writer(line, delimiter=separator, lineterminator="").writerow(header)
    return line.getvalue().encode()


def _findings(begin: Beginning, first: int, header: Sequence[str]) -> tuple[Finding, ...]:
    """What was passed over before the two lines, and that they are read as one."""
    names = (("names", listed([name for name in header if name][:6])),)
    note = Finding("note", "two_headers", (first + 1, first + 2), hints=names)
    passed = [
        (line, value)
        for one in begin.findings
        for line, value in zip(one.lines, one.values, strict=True)
        if line <= first
    ]
    if not passed:
        return (note,)
    lines, values = zip(*passed, strict=True)
    return Finding("note", "preamble", lines, values=values), note
