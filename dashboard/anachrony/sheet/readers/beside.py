"""What a workbook says of its sheets beside their cells: formulas that nothing has reckoned, hidden
rows, cells merged downwards, how far apart cells are.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

from anachrony.findings import Finding
from anachrony.sheet.readers.sizes import too_large
from anachrony.sheet.readers.spreadsheet import Held
from anachrony.text import listed

Row = list[Held]

MOST_CELLS = 20_000_000
"""Of a sheet, with all between two of them."""

_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{0,3})([0-9]{1,7})["']""")

_UNRECKONED = re.compile(
    rb"""<c\b[^>]*?\br=["']([A-Z]{1,3})(\d{1,7})["'][^>]*>\s*<f\b(?:[^>]*/>|[^>]*>[^<]*</f>)"""
    rb"""\s*(?:<v\s*/>|<v>\s*(?P<nought>0?)\s*</v>)?\s*</c>"""
)
_TO_RECKON = re.compile(rb"""<calcPr\b[^>]*\bfullCalcOnLoad=["'](?:1|true)["']""")
"""What a program says that wrote formulas and leaves their results to whoever opens them."""

_HIDDEN = re.compile(rb"""<row\b[^>]*\bhidden=["'](?:1|true)["'][^>]*>""")
_NUMBER = re.compile(rb"""\br=["'](\d{1,7})["']""")

_MERGE = re.compile(rb"""<mergeCell\s+ref=["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']""")


def without_results(stored: bytes, sheet: Any, rows: list[Row]) -> Iterator[Finding]:
    """Blank formulas that none has reckoned, which hold nothing, or nought where
    the workbook says that all is to be reckoned; yield that.
    """
    with zipfile.ZipFile(io.BytesIO(stored)) as parts:
        to_reckon = bool(_TO_RECKON.search(parts.read("xl/workbook.xml")))
        found = _UNRECKONED.findall(parts.read(sheet._worksheet_path.lstrip("/")))
    left = [(int(row), _column(at) - 1) for at, row, nought in found if to_reckon or not nought]
    empty = [(row, at) for row, at in left if row <= len(rows) and at < len(rows[row - 1])]
    for row, at in empty:
        rows[row - 1][at] = (None, "")
    yield from unreckoned([row for row, _ in empty])


def unreckoned(rows: list[int]) -> Iterator[Finding]:
    """Yield that formulas have no result, by the row of each."""
    if rows:
        hints = (("count", len(rows)),)
        yield Finding("note", "no_results", tuple(sorted(set(rows))), hints=hints)


def hidden(stored: bytes, book: Any, sheet: Any) -> Iterator[Finding]:
    """Yield what the workbook hides: rows, which are read, and sheets, which are not."""
    with zipfile.ZipFile(io.BytesIO(stored)) as parts:
        found = _HIDDEN.findall(parts.read(sheet._worksheet_path.lstrip("/")))
    rows = tuple(int(number) for tag in found for number in _NUMBER.findall(tag))
    if rows:
        yield Finding("note", "hidden_rows", rows)
    yield from unseen([one.title for one in book.worksheets if one.sheet_state != "visible"])


def unseen(sheets: list[str]) -> Iterator[Finding]:
    """Yield that sheets are hidden, and not read."""
    if sheets:
        yield Finding("note", "hidden_sheets", hints=(("sheets", listed(sheets)),))


def merged_cells(stored: bytes, sheet: Any) -> list[tuple[int, int, int]]:
    """Return the column of each stretch of cells merged downwards, its first row and its last."""
    with zipfile.ZipFile(io.BytesIO(stored)) as parts:
        found = _MERGE.findall(parts.read(sheet._worksheet_path.lstrip("/")))
    return [
        (_column(left) - 1, int(top) - 1, int(bottom) - 1)
        for left, top, right, bottom in found
        if left == right and int(top) < int(bottom)
    ]


def fill_merged(rows: list[Row], merged: Iterable[tuple[int, int, int]]) -> None:
    """Let all rows say what cells say that are merged downwards."""
    for at, top, bottom in merged:
        if top < len(rows) and at < len(rows[top]):
            for row in rows[top + 1 : bottom + 1]:
                row[at:] = [rows[top][at], *row[at + 1 :]] if at < len(row) else []


def refuse_sparse(stored: bytes) -> None:
    """Raise InvalidEvents where two cells far apart would make calamine hold all between them."""
    with zipfile.ZipFile(io.BytesIO(stored)) as parts:
        for name in parts.namelist():
            if not name.startswith("xl/worksheets/"):
                continue
            places = _PLACE.findall(parts.read(name))
            last = max((int(row) for _, row in places), default=0)
            width = max(map(_column, {letters for letters, _ in places}), default=0)
            if last * width > MOST_CELLS:
                raise too_large()


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = 26 * number + letter - 64
    return number
