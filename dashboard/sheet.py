"""From the bytes of a file to a sheet: cells of text under the contract's column names, each row with its line.

Nothing is understood here but the shape of a table. Python's csv finds where every row begins and what is wrong with
it; pandas' C parser, far leaner, then makes the columns.
"""

import csv
import io
from collections import Counter
from dataclasses import dataclass, field
from difflib import get_close_matches

import numpy as np
import pandas as pd

from dashboard.faults import Fault, InvalidEvents
from dashboard.schema import COLUMNS, NAMES
from dashboard.text import listed

LONGEST_CELL = 32_767
"""Characters; what a spreadsheet's cell can hold."""

_MAGIC = {
    b"PK\x03\x04": "a ZIP archive or an Excel workbook",
    b"\xd0\xcf\x11\xe0": "an old Excel workbook",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"%PDF": "a PDF document",
    b"\x1f\x8b": "a gzip archive",
    b"\xff\xfe": "UTF-16 text",
    b"\xfe\xff": "UTF-16 text",
}
_NEAR = 0.8


@dataclass
class Sheet:
    """Cells as text, the line each row begins on, and the faults of shape met on the way."""

    cells: pd.DataFrame
    lines: np.ndarray
    faults: list[Fault]


@dataclass
class _Shape:
    header: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    widths: list[int] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def sheet(data: bytes, mapping: dict[str, str]) -> Sheet:
    """Return the sheet of a CSV file's bytes; raise InvalidEvents where the shape leaves nothing to read."""
    content = _decoded(data)
    separator = _separator(content)
    shape = _shape(content, separator)
    names, faults = _columns(shape.header, mapping)
    faults += shape.faults
    whole = np.array(shape.widths, dtype=int) == len(shape.header)
    if not shape.lines and not shape.faults:
        faults.append(Fault(0, "", "", "no_rows"))
    if not whole.any() or "event" not in names or any(fault.rule in _HOPELESS for fault in faults):
        raise InvalidEvents(faults)
    cells = _cells(content, separator, whole)
    cells.columns = pd.Index(names)
    return _filled(cells, np.array(shape.lines)[whole], faults)


_HOPELESS = {"duplicate_column", "mapped_column", "unknown_target", "unclosed_quote"}


def _filled(cells: pd.DataFrame, lines: np.ndarray, faults: list[Fault]) -> Sheet:
    """The sheet without the empty rows and nameless empty columns that spreadsheets leave behind."""
    blank = cells["event"] == ""
    blank[blank] = (cells[blank] == "").all(axis=1)
    if blank.all():
        raise InvalidEvents([*faults, Fault(0, "", "", "no_rows")])
    nameless = cells.columns == ""
    if nameless.any() and (cells.loc[:, nameless] != "").any(axis=None):
        raise InvalidEvents([*faults, Fault(1, "", "", "blank_column")])
    filled = ~blank.to_numpy()
    return Sheet(cells.loc[filled, ~nameless].reset_index(drop=True), lines[filled], faults)


def _decoded(data: bytes) -> str:
    kind = next((kind for magic, kind in _MAGIC.items() if data.startswith(magic)), "")
    if kind:
        raise InvalidEvents([Fault(0, "", "", "not_text", (("kind", kind),))])
    if b"\0" in data:
        raise InvalidEvents([Fault(number, "", "", "nul") for number, line in _lines(data) if b"\0" in line])
    try:
        content = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InvalidEvents([_undecodable(number, line) for number, line in _lines(data) if not _utf8(line)]) from None
    if not content.strip():
        raise InvalidEvents([Fault(0, "", "", "empty_file")])
    return content


def _lines(data: bytes) -> "enumerate[bytes]":
    return enumerate(data.split(b"\n"), 1)


def _utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _undecodable(number: int, line: bytes) -> Fault:
    return Fault(number, "", line.decode("utf-8", "replace"), "encoding")


def _separator(content: str) -> str:
    """The mark that gives the header the most cells."""
    header = content.lstrip().split("\n", 1)[0]
    return max(",;\t", key=lambda mark: len(next(csv.reader([header], delimiter=mark), [])))


def _shape(content: str, separator: str) -> _Shape:
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(content, newline=""), delimiter=separator, strict=True)
    shape = _Shape()
    while True:
        begin = reader.line_num + 1
        try:
            _take(shape, next(reader), begin, separator)
        except StopIteration:
            return shape
        except csv.Error as error:
            shape.faults.append(_broken(begin, reader.line_num, str(error), content))
            if shape.faults[-1].rule == "unclosed_quote":
                return shape


def _take(shape: _Shape, row: list[str], line: int, separator: str) -> None:
    if not row or row == [""]:
        return
    if not shape.header:
        shape.header = row
        return
    shape.lines.append(line)
    shape.widths.append(len(row))
    if len(row) != len(shape.header):
        hints = (("found", len(row)), ("expected", len(shape.header)), ("separator", repr(separator)))
        shape.faults.append(Fault(line, "", separator.join(row), "ragged", hints))


def _broken(begin: int, end: int, error: str, content: str) -> Fault:
    written = content.split("\n", begin)[begin - 1]
    if "unexpected end" in error or ("limit" in error and end > begin):
        return Fault(begin, "", written, "unclosed_quote")
    rule = "huge" if "limit" in error else "stray_quote"
    return Fault(begin, "", written, rule, (("limit", LONGEST_CELL),))


def _cells(content: str, separator: str, whole: np.ndarray) -> pd.DataFrame:
    """The rows of full width, as text; by hand only where a faulty row would throw pandas off."""
    if whole.all():
        options = {"dtype": str, "keep_default_na": False, "na_filter": False, "index_col": False}
        cells = pd.read_csv(io.StringIO(content, newline=""), sep=separator, header=0, **options)  # type: ignore[call-overload]
        if len(cells) == len(whole):
            return pd.DataFrame(cells)
    rows = _readable(content, separator)
    width = len(next(rows))
    return pd.DataFrame([row for row in rows if len(row) == width], dtype=str)


def _readable(content: str, separator: str):  # type: ignore[no-untyped-def]
    reader = csv.reader(io.StringIO(content, newline=""), delimiter=separator, strict=True)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            continue
        if row and row != [""]:
            yield row


def _columns(header: list[str], mapping: dict[str, str]) -> tuple[list[str], list[Fault]]:
    """The contract's name for every header, and the faults of header and mapping."""
    given = [name.strip() for name in header]
    sources = {source: target for target, source in mapping.items()}
    names = [sources.get(name) or _canonical(name) for name in given]
    names = [name if given[at] in sources or name not in mapping else given[at] for at, name in enumerate(names)]
    faults = [Fault(1, "", "", "mapped_column", (("target", target), ("source", source), ("columns", listed(given))))
              for target, source in mapping.items() if source not in given]  # fmt: skip
    faults += [Fault(0, target, "", "unknown_target", (("columns", listed(list(NAMES))),))
               for target in mapping if target not in NAMES]  # fmt: skip
    return names, faults + _header_faults(names)


def _canonical(name: str) -> str:
    """`Screen Start` is screen_start; what the contract does not know stays as it is written."""
    known = "_".join(name.lower().replace("-", " ").split())
    return known if known in NAMES else name


def _header_faults(names: list[str]) -> list[Fault]:
    faults = [Fault(1, name, "", "duplicate_column") for name, count in Counter(names).items() if name and count > 1]
    missing = [name for name in NAMES if name not in names]
    for name in names:
        near = [] if name in NAMES else get_close_matches(name.lower(), missing, 1, _NEAR)
        faults += [Fault(1, name, "", "misspelt_column", (("near", close),)) for close in near]
    unmet = {near for fault in faults for _, near in fault.hints}
    required = [column.name for column in COLUMNS if column.required and column.name in missing]
    return faults + [Fault(1, name, "", "missing_column") for name in required if name not in unmet]
