"""From the bytes of a workbook (XLSX, ODS) to the rows of one of its sheets.

openpyxl knows the number format of every cell and is slow; beyond `SMALL` rows python-calamine
reads the values, and a column has the format that most of its first cells have. What is unzipped is
measured before either of them sees it, and handed to them stored, so that nothing can grow.
"""

import csv
import io
import warnings
import zipfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

import numpy as np

from anachrony.findings import Finding, InvalidEvents
from anachrony.sheet.headers import known
from anachrony.sheet.readers.beside import (
    Row,
    fill_merged,
    hidden,
    merged_cells,
    refuse_sparse,
    unreckoned,
    unseen,
    without_results,
)
from anachrony.sheet.readers.encodings import head
from anachrony.sheet.readers.opendocument import OpenSheet, open_sheets
from anachrony.sheet.readers.shape import Grid, grid
from anachrony.sheet.readers.sizes import MOST_BYTES, WIDEST, as_large, too_large
from anachrony.sheet.readers.spreadsheet import CellText, cell, doubtful
from anachrony.sheet.readers.strangers import foreign, refused, zip_kind
from anachrony.terms import Terms
from anachrony.text import listed

SMALL = 2000
"""Rows whose number formats are read one by one."""

_MOST_PARTS = 5000
"""Of a workbook."""

_HEADERS_WITHIN = 20


def is_workbook(data: bytes) -> bool:
    """Return whether a file is packed as workbooks are."""
    return data.startswith(b"PK\x03\x04")


def workbook_grid(data: bytes, terms: Terms) -> Grid:
    """Return the rows of the sheet that is said, or of the only one there is; raise InvalidEvents
    where the workbook can't be opened or it must be said which.
    """
    rows, findings = _opened(data, terms.sheet)
    read = _written(rows, terms.clocks)
    if kind := foreign(head(read.text)):  # another program's text, pasted into cells
        raise InvalidEvents([refused(kind)])
    header = terms.header_line
    found = grid(read.text, separators="\t", header=read.line(header) if header else header)
    lines = [replace(one, lines=tuple(read.row(one.lines).tolist())) for one in found.findings]
    found.findings, found.lines = [*findings, *lines], read.row(found.lines)
    found.hours = read.hours
    return found


def _opened(data: bytes, said: str) -> tuple[list[Row], list[Finding]]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what a workbook has beside cells
            sheets = open_sheets(data)
            return _rows(_stored(data), said) if sheets is None else _shown(sheets, said)
    except InvalidEvents:
        raise
    except Exception:  # whatever a damaged or hostile workbook makes a library raise
        raise InvalidEvents([Finding("fault", "broken_workbook")]) from None


def _stored(data: bytes) -> bytes:
    """A workbook's parts that are text, unzipped and no larger than they may be."""
    stored = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as packed, zipfile.ZipFile(stored, "w") as whole:
        parts = [part for part in packed.infolist() if part.filename.endswith((".xml", ".rels"))]
        if "xl/workbook.xml" not in packed.namelist():
            raise InvalidEvents([refused(zip_kind(packed.namelist()))])
        size = sum(part.file_size for part in parts)
        if size > MOST_BYTES or len(parts) > _MOST_PARTS:
            raise too_large()
        for part in parts:
            whole.writestr(part.filename, as_large(packed.read(part)))
    return stored.getvalue()


def _rows(stored: bytes, said: str) -> tuple[list[Row], list[Finding]]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(stored), read_only=True, data_only=True, keep_links=False)
    seen = [one for one in book.worksheets if one.sheet_state == "visible"]
    for one in seen:
        one.reset_dimensions()  # a sheet may say it is larger than it is
    chosen, findings = _chosen(seen, said)
    rows = list(map(_row, islice(chosen.iter_rows(max_col=WIDEST), SMALL + 1)))
    rows = _many(stored, chosen.title, _formats(rows)) if len(rows) > SMALL else rows
    findings += [*without_results(stored, chosen, rows), *hidden(stored, book, chosen)]
    fill_merged(rows, merged_cells(stored, chosen))
    return rows, findings


def _shown(sheets: list[OpenSheet], said: str) -> tuple[list[Row], list[Finding]]:
    """The rows of a spreadsheet that says how its cells are shown."""
    seen = [one for one in sheets if not one.veiled]
    chosen, findings = _chosen(seen, said)
    wide = max(map(len, chosen.rows), default=0)
    rows: list[Row] = [[*row, *[("", "")] * (wide - len(row))] for row in chosen.rows]
    fill_merged(rows, chosen.merged)
    findings += unreckoned(chosen.unreckoned)
    if chosen.hidden:
        findings.append(Finding("note", "hidden_rows", tuple(chosen.hidden)))
    findings += unseen([one.title for one in sheets if one.veiled])
    return rows, findings


# --- which sheet ----------------------------------------------------------------------------------


def _chosen(sheets: list[Any], said: str) -> tuple[Any, list[Finding]]:
    """The sheet that is said, or the only one with rows, or with a header that is known: a note
    says so.
    """
    named = {one.title: one for one in sheets}
    if said:
        return _named(named, said), []
    headed = {title: count for title, one in named.items() if (count := _headers(one)) >= 0}
    if not headed:
        raise InvalidEvents([Finding("fault", "empty_file")])
    likely = sorted(headed, key=lambda title: -headed[title])
    if len(likely) == 1:
        return named[likely[0]], []
    takes = tuple(("sheet", title) for title in likely)
    sure = headed[likely[0]] > 1 and headed[likely[1]] == 0
    hints = (("sheet", likely[0]), ("sheets", listed(likely[1:])))
    if not sure:
        ask = Finding("proposal", "sheet", hints=hints, takes=takes, needed=True)
        raise InvalidEvents([ask])
    return named[likely[0]], [Finding("note", "sheet", hints=hints, takes=takes[1:])]


def _named(named: dict[str, Any], said: str) -> Any:
    """The sheet of a name; raise InvalidEvents where there is none."""
    if said not in named:
        hints = (("sheet", said), ("sheets", listed(list(named))))
        raise InvalidEvents([Finding("fault", "no_sheet", hints=hints)])
    return named[said]


def _headers(sheet: Any) -> int:
    """How many headers that are known one of a sheet's first rows has; -1: it has no rows."""
    rows = islice(sheet.iter_rows(max_col=WIDEST, values_only=True), _HEADERS_WITHIN)
    filled = [row for row in rows if any(value is not None for value in row)]
    counts = [sum(isinstance(one, str) and known(one) for one in row) for row in filled]
    return max(counts, default=-1)


# --- its rows -------------------------------------------------------------------------------------


def _row(cells: Iterable[Any]) -> Row:
    return [(one.value, getattr(one, "number_format", "") or "") for one in cells]


def _formats(rows: list[Row]) -> list[str]:
    """The number format that most of a column's dates and clocks have, or of its numbers where
    that is of hundredths.
    """
    width = max(map(len, rows))
    moments, numbers = ([Counter[str]() for _ in range(width)] for _ in range(2))
    for row in rows:
        for at, (value, form) in enumerate(row):
            if value is not None and not isinstance(value, str):
                (numbers if isinstance(value, int | float) else moments)[at][form] += 1
    shares = (form if "%" in form else "" for form in map(_commonest, numbers))
    return [_commonest(one) or share for one, share in zip(moments, shares, strict=True)]


def _commonest(forms: Counter[str]) -> str:
    return next((form for form, _ in forms.most_common(1)), "")


def _many(stored: bytes, title: str, formats: list[str]) -> list[Row]:
    from python_calamine import CalamineWorkbook

    refuse_sparse(stored)
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(stored)).get_sheet_by_name(title)
    rows = sheet.to_python(skip_empty_area=False)
    forms = [*formats, *[""] * WIDEST]
    return [list(zip(row[:WIDEST], forms, strict=False)) for row in rows]


# --- as text --------------------------------------------------------------------------------------


@dataclass
class _Written:
    """Rows as text, cells apart by tabs; the line each row begins on; the cells that may be
    minutes, by column and row.
    """

    text: bytes
    begins: np.ndarray
    hours: dict[int, list[int]]

    def line(self, row: int) -> int:
        """Return the line of the text on which a row of the sheet begins."""
        return int(self.begins[min(row, len(self.begins)) - 1])

    def row(self, lines: Iterable[int]) -> np.ndarray:
        """Return the row of the sheet for each line of the text."""
        return np.searchsorted(self.begins, np.array(list(lines), dtype=int), "right")


def _as_text(rows: list[Row], clocks: str) -> list[list[CellText]]:
    """The cells as text; whether clocks of a column may be minutes, all its cells tell."""
    width = max(map(len, rows), default=0)
    doubted = [doubtful(row[at] for row in rows if at < len(row)) for at in range(width)]
    pairs = (zip(row, doubted, strict=False) for row in rows)
    return [[cell(*one, clocks, doubt) for one, doubt in row] for row in pairs]


def _written(rows: list[Row], clocks: str) -> _Written:
    cells = _as_text(rows, clocks)
    width = max((at + 1 for row in cells for at, one in enumerate(row) if one.text), default=0)
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter="\t", lineterminator="\n")
    heights = [1]
    hours: dict[int, list[int]] = {}
    for number, row in enumerate(cells, 1):
        whole = [*row, *[CellText("")] * width][:width]
        writer.writerow([one.text for one in whole])
        heights.append(1 + sum(one.text.count("\n") for one in whole))
        for at in (at for at, one in enumerate(whole) if one.hours):
            hours.setdefault(at, []).append(number)
    return _Written(text.getvalue().encode(), np.cumsum(heights)[:-1], hours)
