"""From the bytes of a file to its rows: which are as wide as the header, on which line each begins,
what is wrong.

A file whose bytes show a table without a fault is vouched for by counting its marks. Any other is
read line by line with Python's csv, which knows every fault, and its good rows are written anew.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np

from anachrony.findings import Finding
from anachrony.sheet.layout.beginning import (
    SEPARATORS,
    beginning,
    unblanked,
    unheaded,
    unruled,
    unspaced,
    unwrapped,
)
from anachrony.sheet.layout.below import first_table
from anachrony.sheet.layout.chapter_files import unfolded
from anachrony.sheet.layout.chapters import chapters
from anachrony.sheet.layout.letters import letter
from anachrony.sheet.layout.merged import one_header
from anachrony.sheet.readers.encodings import encoded_once
from anachrony.sheet.readers.linewise import LONGEST_CELL, Rows, lines_of, mended
from anachrony.sheet.readers.plain import as_utf8

_BLOCK = 1 << 18
_NEWLINE, _QUOTE = ord("\n"), ord('"')
_WHITE = [mark.encode() for mark in map(chr, range(0x3001)) if mark.isspace()]
_WHITE_CODES = {
    size: [int.from_bytes(mark) for mark in _WHITE if len(mark) == size] for size in (1, 2, 3)
}
"""What str.strip takes off, as numbers of one, two and three bytes of UTF-8."""


@dataclass
class Grid:
    """The header and the rows as wide as it, as CSV without white space around a cell; their lines;
    what is wrong; by column, the lines of cells whose hours a spreadsheet may have made of minutes.
    """

    data: bytes
    separator: str
    header: list[str]
    lines: np.ndarray
    findings: list[Finding] = field(default_factory=list)
    hours: dict[int, list[int]] = field(default_factory=dict)


def grid(
    data: bytes, encoding: str = "", separators: str = SEPARATORS, header: int | None = None
) -> Grid:
    """Return the rows of a CSV file's bytes, the header on a line that may be said (0: there is
    none); raise InvalidEvents where there is no table.
    """
    written = as_utf8(data, encoding)
    data = encoded_once(written)
    twice = () if data is written else (_twice(written, data),)
    plain = unblanked(unspaced(unwrapped(unfolded(data))))
    whole = _grid(unruled(unheaded(plain)), separators, header)
    whole.findings[:0] = twice
    return whole


def _twice(written: bytes, read: bytes) -> Finding:
    """The note of a text whose letters had become two each, by the first line that has some."""
    pairs = enumerate(zip(written.split(b"\n"), read.split(b"\n"), strict=True), 1)
    line, texts = next((at, pair) for at, pair in pairs if pair[0] != pair[1])
    before, after = (text.decode().removeprefix("\ufeff") for text in texts)
    return Finding("note", "twice_encoded", (line,), values=(before,), rewrite=(after,))


def _grid(data: bytes, separators: str, header: int | None) -> Grid:
    if header is None and (listed := chapters(data)):
        return _below(mended(listed.data, ","), ",", -1, listed.findings)
    begin = beginning(data, separators, header)
    if header is None:
        whole = one_header(data, begin)
        data, skipped, found = whole.data, whole.skipped, whole.findings
    else:
        data, skipped, found = data[begin.at :], begin.skipped, begin.findings
    if header == 0:
        data, skipped = _lettered(data, begin.separator) + data, -1
    table = first_table(data, begin.separator)
    data, found = table.data, (*found, *(finding.below(skipped) for finding in table.findings))
    return _below(_rows(data, begin.separator), begin.separator, skipped, found)


def _below(rows: Rows, separator: str, skipped: int, found: Iterable[Finding]) -> Grid:
    """Rows with the lines that they have in the file, so many below those that were passed over."""
    findings = [*found, *(finding.below(skipped) for finding in rows.findings)]
    lines = np.maximum(rows.lines + skipped, 1)
    return Grid(rows.data, separator, rows.header, lines, findings)


def _rows(data: bytes, separator: str) -> Rows:
    """The rows as they are, where their marks vouch for them; else line by line."""
    try:
        return Rows(data, _header(data, separator), _counted(data, separator), [])
    except _Odd:
        return mended(data, separator)


def _lettered(data: bytes, separator: str) -> bytes:
    """A header of letters, as a spreadsheet has them, for rows without one."""
    first = next(csv.reader(lines_of(data), delimiter=separator), [])
    return f"{separator.join(map(letter, range(len(first))))}\n".encode()


# --- a table without a fault, by counting ---------------------------------------------------------


class _Odd(Exception):
    """Only csv can say what this file holds."""


def _header(data: bytes, separator: str) -> list[str]:
    try:
        header = next(csv.reader(lines_of(data), delimiter=separator, strict=True))
    except csv.Error:
        raise _Odd from None
    if not any(map(str.strip, header)):
        raise _Odd
    return header


def _counted(data: bytes, separator: str) -> np.ndarray:
    """The line of the header and of every row; raise _Odd unless each has as many cells, none of
    them too long.
    """
    width, seen, last = 0, 0, -1
    lines = [np.array([1])]
    for at, ends, line in _unquoted(np.frombuffer(data, np.uint8), ord(separator)):
        width = width or (int(ends[0]) + 1 if ends.size else len(data))
        regular = np.array_equal(ends, np.arange(-(seen + 1) % width, len(at), width))
        if not regular or np.diff(at, prepend=last).max(initial=0) > LONGEST_CELL:
            raise _Odd
        lines.append(line + 1)
        seen, last = seen + len(at), at[-1] if len(at) else last
    return np.concatenate(lines)[:-1]


def _unquoted(
    text: np.ndarray, separator: int
) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Yield, block by block, where a cell ends, which of those ends end a row, and on which lines;
    _Odd if unclear.
    """
    quoted, line = False, 1
    for begin in range(0, len(text), _BLOCK):
        block = text[begin : begin + _BLOCK]
        at = np.flatnonzero((block == separator) | (block == _NEWLINE) | (block == _QUOTE))
        kind = block.take(at)
        at += begin
        quote = kind == _QUOTE
        inside = np.logical_xor.accumulate(quote) ^ quoted
        outside = ~(quote | inside)
        if not _around_cells(text, at[quote], inside[quote], separator):
            raise _Odd
        if _edged(text, begin, at[outside | quote]) and _padded(text, at[outside], separator):
            raise _Odd
        newlines = np.flatnonzero(kind == _NEWLINE)
        yield (
            at[outside],
            np.flatnonzero(kind[outside] == _NEWLINE),
            line + np.flatnonzero(outside[newlines]),
        )
        quoted, line = quoted ^ bool(quote.sum() % 2), line + len(newlines)
    if quoted:
        raise _Odd


def _around_cells(text: np.ndarray, at: np.ndarray, opening: np.ndarray, separator: int) -> bool:
    """Whether every quotation mark stands around a cell, or is doubled inside one."""
    beside = text.take(at + np.where(opening, -1, 1), mode="clip")
    return bool(((beside == separator) | (beside == _NEWLINE) | (beside == _QUOTE)).all())


def _edged(text: np.ndarray, begin: int, at: np.ndarray) -> bool:
    """Whether anything in a block that may be white space stands beside a mark: seldom so, and soon
    found out.
    """
    first = max(begin - 1, 0)
    block = text[first : begin + _BLOCK + 1]
    mark = np.zeros(len(block), dtype=bool)
    mark[at - first] = True
    odd = (block - np.uint8(33) > 94) & ~mark  # blanks, controls and all beyond ASCII
    return bool(
        (mark[1:] & odd[:-1]).any() or (mark[:-1] & odd[1:]).any() or (begin == 0 and odd[0])
    )


def _padded(text: np.ndarray, at: np.ndarray, separator: int) -> bool:
    """Whether white space stands at an edge, inside its quotation marks if any, of a cell that a
    mark bounds.
    """
    for step in (1, -1):
        edge = np.append(at, -1) + step  # the first cell has no mark before it
        quoted = text.take(edge, mode="clip") == _QUOTE
        edge += step * quoted
        mark = text.take(edge, mode="clip")
        white, wide = (
            _WHITE_BYTE[mark] & (quoted | (mark != separator) & (mark != _NEWLINE)),
            mark > 127,
        )
        if white.any() or (wide.any() and _wide_white(text, edge[wide], step)):
            return True
    return False


_WHITE_BYTE = np.isin(np.arange(256), _WHITE_CODES[1])


def _wide_white(text: np.ndarray, edge: np.ndarray, step: int) -> bool:
    """Whether one of the marks beyond ASCII that begin (step 1) or end (-1) at `edge` is white
    space.
    """
    near = [text.take(edge + step * byte, mode="clip").astype(np.uint32) for byte in range(3)][
        ::step
    ]
    three = near[0] << 16 | near[1] << 8 | near[2]
    two = three >> 8 if step == 1 else three & 0xFFFF
    return bool((np.isin(three, _WHITE_CODES[3]) | np.isin(two, _WHITE_CODES[2])).any())
