"""The rows of a text, line by line with Python's csv, which knows every fault: those as wide as the
header are written anew, what is wrong with the others is said.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from anachrony.findings import Finding, InvalidEvents, by_kind
from anachrony.sheet.readers.ragged import Ragged, as_wide, counts_its_rows, ragged_rows

LONGEST_CELL = 32_767
"""Characters; what a spreadsheet's cell can hold."""


class Rows(NamedTuple):
    """Rows as CSV, their header among them; their lines; what is wrong with the others."""

    data: bytes
    header: list[str]
    lines: np.ndarray
    findings: list[Finding]


def mended(data: bytes, separator: str) -> Rows:
    """Return the rows as wide as the header and the faults of the others; raise InvalidEvents where
    the header can't be read.
    """
    csv.field_size_limit(2**31 - 1)  # a cell too long is a fault like any other, not csv's error
    sorting = _Sorting(separator)
    for line, record in _records(data, separator):
        if isinstance(record, Finding):
            sorting.found([record])
        else:
            sorting.take(line, [cell.strip() for cell in record])
    return sorting.rows()


@dataclass
class _Sorting:
    """Records as they come, sorted into those that are written anew and those that are faults."""

    separator: str
    header: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    ragged: list[Ragged] = field(default_factory=list)
    short: list[Ragged] = field(default_factory=list)
    written: io.StringIO = field(default_factory=lambda: io.StringIO(newline=""))

    def __post_init__(self) -> None:
        self._write = csv.writer(
            self.written, delimiter=self.separator, lineterminator="\n"
        ).writerow

    def found(self, wrong: list[Finding]) -> None:
        """Keep what is wrong with a record; nothing is read below a header that is."""
        self.findings += wrong
        if wrong and not self.lines:
            raise InvalidEvents(self.findings)

    def take(self, line: int, row: list[str]) -> None:
        """Write a row as wide as the header, or keep it among those that are not."""
        self.header = self.header or row
        wrong = _huge(line, row, self.header)
        self.found(wrong)
        fit = as_wide(row, len(self.header))
        if not fit:
            self.ragged.append((line, tuple(row)))
        elif not wrong:
            if 1 < len(row) < len(self.header):
                self.short.append((line, tuple(row)))
            self._write(fit)
            self.lines.append(line)

    def rows(self) -> Rows:
        """Return what was written; raise InvalidEvents where nothing was."""
        if len(self.lines) == 1 and counts_its_rows(self.ragged, len(self.header)):
            return self._with_names_of_rows()
        if not self.lines:
            raise InvalidEvents([Finding("fault", "empty_file")])
        found = [
            *by_kind(self.findings),
            *ragged_rows(self.ragged, self.header, self.separator),
            *ragged_rows(self.short, self.header, self.separator, "note"),
        ]
        return Rows(self.written.getvalue().encode(), self.header, np.array(self.lines), found)

    def _with_names_of_rows(self) -> Rows:
        """The rows under a header without a name for their first column, as R writes it."""
        named = _Sorting(self.separator)
        for line, row in ((self.lines[0], ("", *self.header)), *self.ragged):
            named.take(line, list(row))
        return named.rows()


def lines_of(data: bytes) -> io.TextIOWrapper:
    """Return the lines of a file's bytes."""
    return io.TextIOWrapper(io.BytesIO(data), "utf-8", newline="\n")


def _records(data: bytes, separator: str) -> Iterator[tuple[int, list[str] | Finding]]:
    """Yield every record that isn't blank, with its first line; begin anew on the next where csv
    can't follow one.
    """
    lines = list(lines_of(data))
    begin = 0
    while begin < len(lines):
        left = map(lines.__getitem__, range(begin, len(lines)))
        reader = csv.reader(left, delimiter=separator, strict=True, skipinitialspace=True)
        at = begin
        try:
            for row in reader:
                if any(map(str.strip, row)):
                    yield at + 1, row
                at = begin + reader.line_num
            return
        except csv.Error as error:
            unclosed = "unexpected end" in str(error) or begin + reader.line_num > at + 1
            rule = "unclosed_quote" if unclosed else "stray_quote"
            yield at + 1, Finding("fault", rule, (at + 1,), values=(lines[at],))
            begin = at + 1


def _huge(line: int, row: list[str], header: list[str]) -> list[Finding]:
    """The cells of a row that are longer than any."""
    if len(max(row, key=len)) <= LONGEST_CELL:
        return []
    names = [*header, *[""] * len(row)]
    return [
        Finding("fault", "huge", (line,), name, (cell,), (("limit", LONGEST_CELL),))
        for name, cell in zip(names, row, strict=False)
        if len(cell) > LONGEST_CELL
    ]
