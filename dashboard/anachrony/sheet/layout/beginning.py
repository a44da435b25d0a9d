"""Where the table of a file begins: behind a line that names its separator, a title, a list of
cuts.

Only where a later line is plainly the header are the lines before it passed over.
"""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from anachrony.findings import Finding, InvalidEvents
from anachrony.sheet.headers import known

SEPARATORS = ",;\t|"

_NEAR = 20
"""Lines within which a header is looked for."""

_WRAPPED = re.compile(rb'"(?:[^"]|"")*"')
_SEP = re.compile(rb'"?sep=(.)"?', re.IGNORECASE)


@dataclass(frozen=True)
class Beginning:
    """The byte the header begins at, the lines before it, the separator, what was passed over."""

    at: int
    skipped: int
    separator: str
    findings: tuple[Finding, ...] = ()


def unwrapped(data: bytes) -> bytes:
    """Return a text whose every line is one cell in quotation marks as the lines in them: a program
    took another's lines for cells.
    """
    header = next(io.BytesIO(data), b"").rstrip(b"\n")
    if not (_WRAPPED.fullmatch(header) and re.search(rb"[,;\t|]", header)):
        return data
    lines = data.rstrip(b"\n").split(b"\n")
    if not all(_WRAPPED.fullmatch(line) for line in lines if line):
        return data
    return b"\n".join(line[1:-1].replace(b'""', b'"') for line in lines) + b"\n"


_CELL = rb'"(?:[^"\\\n]|\\.|"")*"'
_SPACED_HEADER = re.compile(rb"%s(?: %s)+[ \r]*(?:\n|$)" % (_CELL, _CELL))
_SPACED = re.compile(rb'%s|[^\s"]+|[ \t]+|\n' % _CELL)


def unspaced(data: bytes) -> bytes:
    """Return a table whose cells are apart by blanks, as R writes one, with commas between them:
    its header is nothing but words in quotation marks.
    """
    if not _SPACED_HEADER.match(data):
        return data
    data = data.replace(b"\r", b"")
    parts = _SPACED.findall(data)
    if sum(map(len, parts)) != len(data):
        return data  # a stray mark: that is said of the file as it is
    return b"".join(b"," if not part.strip(b" \t") else _quoted(part) for part in parts)


def _quoted(cell: bytes) -> bytes:
    """A cell as CSV has it: a comma in it parts nothing, a mark is doubled."""
    if cell == b"\n" or cell[:1] == b'"':
        return cell.replace(rb"\"", b'""').replace(rb"\\", b"\\")
    return b'"%s"' % cell if b"," in cell else cell


_NUMBERS = re.compile(rb"[^,;\t|\"\n]+\n *[\d:.]+(?: +[\d:.]+)+[ \r]*(?:\n|$)")
_FIGURES = re.compile(rb"[\d:.]+")
_GROUPED = re.compile(rb"[1-9]\d{0,2}(?: \d{3})+")


def unblanked(data: bytes) -> bytes:
    """Return lines of as many numbers each, apart by blanks as programs of cuts write them, with
    commas between them, a line of as many words above them, too; 10 000 may be one number.
    """
    if not _NUMBERS.match(data):
        return data
    rows = [line.split() for line in data.split(b"\n")]
    below = [row for row in rows[1:] if row]
    even = {len(row) for row in below} == {len(rows[0])}
    figures = all(_FIGURES.fullmatch(cell) for row in below for cell in row)
    grouped = all(_GROUPED.fullmatch(b" ".join(row)) for row in rows if row)
    return b"\n".join(map(b",".join, rows)) if even and figures and not grouped else data


_RULE = re.compile(rb"^[ \t]*[|+](?=[^\n]*\+)[-=:+| \t]+$", re.MULTILINE)


def unruled(data: bytes) -> bytes:
    """Return a table that is drawn with bars (Org, MySQL) without the lines that only draw it: they
    are left blank.
    """
    return _RULE.sub(b"", data) if re.match(rb"\s*[|+]", data) else data


_DATA = re.compile(rb"^Data[ \t\r]*$", re.MULTILINE)


_COLUMN = re.compile(rb"^Column[ \t\r]*\n", re.MULTILINE)
_FPS = re.compile(rb"^FPS\t(\d[\d.]*)[ \t\r]*$", re.MULTILINE | re.IGNORECASE)


def unheaded(data: bytes) -> bytes:
    """Return an Avid log (ALE) without the line `Data` between the names of its columns and its
    rows, and with the frames a second that its heading states in a column of theirs.
    """
    named = _COLUMN.search(data) if re.match(rb"Heading[ \t\r]*\n", data) else None
    if not (named and _DATA.search(data, named.end())):
        return data
    header, rows = _DATA.split(data[named.end() :], 1)
    stated = _FPS.search(data, 0, named.start())
    if stated and not re.search(rb"\bfps\b", header, re.IGNORECASE):
        header, rows = _behind(header, b"FPS"), _behind(rows, stated[1])
    return data[: named.end()] + header + rows


def _behind(lines: bytes, cell: bytes) -> bytes:
    """Lines of cells, each that holds any with one more behind it."""
    return re.sub(rb"(?m)^(.*\S.*?)[ \r]*$", lambda found: found[1] + b"\t" + cell, lines)


def beginning(data: bytes, separators: str = SEPARATORS, header: int | None = None) -> Beginning:
    """Return where the header of a plain text begins, its cells apart by one of `separators`; on
    the line of `header`, where that is said. Raise InvalidEvents where nothing is written.
    """
    if header is not None:
        return _said(data, separators, header)
    lines = data[: 1 << 16].split(b"\n")[: _NEAR + 1]
    named = _SEP.fullmatch(lines[0].strip())
    if named:
        return Beginning(len(lines[0]) + 1, 1, named[1].decode("latin-1"))
    written = [at for at, line in enumerate(lines) if line.strip(b" ,;\t|")]
    first = written[0] if written else _first_far(data)
    if first >= len(lines):
        return Beginning(0, 0, _separator(data.split(b"\n", first + 1)[first], separators))
    header = _header(lines, written, separators)
    separator = _separator(_closed(lines[header:]), separators)
    if header == first:
        return Beginning(0, 0, separator)
    note = _passed_over(lines, [at for at in written if at < header])
    return Beginning(sum(len(line) + 1 for line in lines[:header]), header, separator, (note,))


def _passed_over(lines: Sequence[bytes], which: Sequence[int]) -> Finding:
    """The note of what stands above the header."""
    values = tuple(lines[at].decode("utf-8", "replace").strip() for at in which)
    return Finding("note", "preamble", tuple(at + 1 for at in which), values=values)


def _said(data: bytes, separators: str, header: int) -> Beginning:
    """The beginning a reader names; where there is no header, the first row is the first line."""
    lines = data.split(b"\n")
    skipped = min(max(header - 1, 0), len(lines) - 1)
    separator = _separator(lines[skipped], separators)
    return Beginning(sum(len(line) + 1 for line in lines[:skipped]), skipped, separator)


def _first_far(data: bytes) -> int:
    lines = enumerate(data.split(b"\n"))
    far = next((at for at, line in lines if line.strip(b" ,;\t|")), None)
    if far is None:
        raise InvalidEvents([Finding("fault", "empty_file")])
    return far


def _closed(lines: Sequence[bytes]) -> bytes:
    """The first of some lines, with those below that a cell in quotation marks goes on in."""
    marks = accumulate(line.count(b'"') for line in lines)
    count = next((at for at, quotes in enumerate(marks, 1) if quotes % 2 == 0), 1)
    return b"\n".join(lines[:count])


def _separator(line: bytes, among: str) -> str:
    """The mark that gives a line the most cells."""
    bare = re.sub(rb'"[^"]*("|$)', b"", line)
    return max(among, key=lambda mark: bare.count(mark.encode()))


def _header(lines: Sequence[bytes], written: Sequence[int], separators: str) -> int:
    """The first written line, unless a later one has far more headers that are known, or that one
    is a title alone above rows of one width.
    """
    first, *later = written
    rows = {at: _cells(lines[at], separators) for at in written}
    if 2 * sum(map(known, rows[first])) >= max(map(len, rows.values())):
        return first  # no other can have far more
    count = {at: sum(map(known, row)) for at, row in rows.items()}
    best = max(written, key=lambda at: (count[at], -at))
    if count[best] > max(1, 2 * count[first]):
        return best
    widths = [len(rows[at]) for at in later[:3]]
    alone = sum(map(bool, rows[first])) == 1  # a spreadsheet fills its line with separators
    titled = alone and not count[first] and b'"' not in lines[first]
    if titled and len(widths) > 2 and len(set(widths)) == 1 and widths[0] > 1:
        return later[0]
    return first


def row_of(line: bytes, separator: str) -> list[str]:
    """Return the cells of one line; none where it is no line of cells."""
    try:
        row = next(csv.reader([line.decode("utf-8", "replace")], delimiter=separator), [])
    except csv.Error:
        return []
    return list(map(str.strip, row))


def _cells(line: bytes, separators: str) -> list[str]:
    text = line.decode("utf-8", "replace")
    try:
        return [*map(str.strip, next(csv.reader([text], delimiter=_separator(line, separators))))]
    except csv.Error:  # a cell longer than csv's limit, or a stray mark: no header at any rate
        return [text]
