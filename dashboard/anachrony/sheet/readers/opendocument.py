"""From the bytes of an OpenDocument spreadsheet (ODS) to the rows of its sheets.

A cell says what it holds and how that is shown: a date is as exact as it is shown, a clock a length
with the number format it seems to have, all else its value. What is said to be repeated is counted
before it is made.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from xml.etree.ElementTree import Element, iterparse

from anachrony.sheet.readers.sizes import MOST_BYTES, WIDEST, as_large, too_large
from anachrony.sheet.readers.spreadsheet import Held

MIMETYPE = b"application/vnd.oasis.opendocument.spreadsheet"
MOST_CELLS = 2_000_000
"""Of a sheet, with what is repeated in it."""

_SPACES = {
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
}


def _name(short: str) -> str:
    space, _, name = short.partition(":")
    return f"{{{_SPACES[space]}}}{name}"


@dataclass
class OpenSheet:
    """A sheet: whether it is hidden; its rows; the stretches of cells merged downwards, by column,
    first row and last; its hidden rows, from 1; the rows of formulas without a result, each as
    often as it has one; how wide it is; the empty rows at its end.
    """

    title: str
    veiled: bool = False
    rows: list[list[Held]] = field(default_factory=list)
    merged: list[tuple[int, int, int]] = field(default_factory=list)
    hidden: list[int] = field(default_factory=list)
    unreckoned: list[int] = field(default_factory=list)
    wide: int = 0
    empty: int = 0

    def iter_rows(self, max_col: int, values_only: bool = True) -> Iterator[tuple[object, ...]]:
        """Yield the values of each row, as openpyxl does."""
        del values_only
        return (tuple(value or None for value, _ in row[:max_col]) for row in self.rows)


def open_sheets(data: bytes) -> list[OpenSheet] | None:
    """Return the sheets of a spreadsheet of OpenDocument, None of any other zip; raise
    InvalidEvents where they are larger than is read.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        sizes = {part.filename: part.file_size for part in packed.infolist()}
        if sizes.get("mimetype") != len(MIMETYPE) or packed.read("mimetype") != MIMETYPE:
            return None
        if sizes["content.xml"] > MOST_BYTES:
            raise too_large()
        return _sheets(as_large(packed.read("content.xml")))


def _sheets(content: bytes) -> list[OpenSheet]:
    sheets: list[OpenSheet] = []
    veiled: set[str] = set()
    cells = 0
    for event, element in iterparse(io.BytesIO(content), ("start", "end")):
        if event == "start" and element.tag == _name("table:table"):
            style = element.get(_name("table:style-name"), "")
            sheets.append(OpenSheet(element.get(_name("table:name"), ""), style in veiled))
        elif event == "end" and element.tag == _name("style:style"):
            shown = element.find(_name("style:table-properties"))
            if shown is not None and shown.get(_name("table:display")) == "false":
                veiled.add(element.get(_name("style:name"), ""))
        elif event == "end" and element.tag == _name("table:table-row"):
            cells += _added(sheets[-1], element, MOST_CELLS - cells)
            element.clear()
    return sheets


def _added(sheet: OpenSheet, row: Element, most: int) -> int:
    """Put a row at the end of a sheet as often as it is repeated, and return how many cells that
    made: empty ones are made when another follows.
    """
    below, held = len(sheet.rows) + sheet.empty, _held(sheet, row)
    times = _count(row, "table:number-rows-repeated")
    if not held:
        sheet.empty += times
        return 0
    sheet.wide = max(sheet.wide, len(held))
    cells = (sheet.empty + times) * sheet.wide
    if cells > most:
        raise too_large()
    sheet.rows += [[]] * sheet.empty + [held] * times
    sheet.empty = 0
    if row.get(_name("table:visibility"), "visible") != "visible":
        sheet.hidden += range(below + 1, below + times + 1)
    return cells


def _held(sheet: OpenSheet, row: Element) -> list[Held]:
    held: list[Held] = []
    cells = (_name("table:table-cell"), _name("table:covered-table-cell"))
    for cell in row:
        if cell.tag not in cells:
            continue
        top = len(sheet.rows) + sheet.empty
        last = top + _count(cell, "table:number-rows-spanned") - 1
        if last > top and _count(cell, "table:number-columns-spanned") == 1:
            sheet.merged.append((len(held), top, last))
        times = min(_count(cell, "table:number-columns-repeated"), WIDEST - len(held))
        held += [_cell(cell)] * times
        if cell.get(_name("table:formula")) and held[-1:] == [("", "")]:
            sheet.unreckoned += [top + 1] * times
    while held and held[-1] == ("", ""):
        held.pop()
    return held


def _count(element: Element, name: str) -> int:
    return int(element.get(_name(name), "1"))


# --- a cell ---------------------------------------------------------------------------------------

_CLOCK = re.compile(r"PT(\d+)H(\d+)M(\d+)(?:[.,](\d+))?S")
_PARTS = re.compile(r"[^\W_]+")
_DAY = 3
"""A date that is shown in three parts has its day."""


def _cell(cell: Element) -> Held:
    shown = "\n".join(_said(line) for line in cell.iterfind(_name("text:p")))
    kind = cell.get(_name("office:value-type"), "")
    value = cell.get(_name(f"office:{kind}-value" if kind in ("date", "time") else "office:value"))
    if not value or kind in ("string", "currency"):
        return shown, ""
    if kind == "percentage":
        return _share(value, shown), ""
    if kind == "time":
        return _clock(value, shown)
    return (_date if kind == "date" else _number)(value, shown), ""


def _said(line: Element) -> str:
    """The text of a line, with the blanks and breaks that are elements of their own."""
    marks = {_name("text:s"): " ", _name("text:tab"): " ", _name("text:line-break"): "\n"}
    parts = [line.text or ""]
    for one in line:
        parts += [marks[one.tag] if one.tag in marks else _said(one), one.tail or ""]
    return "".join(parts)


def _date(value: str, shown: str) -> str:
    """A date as far as it is shown: `August 1944` has no day, `2 August` no year."""
    day, _, clock = value.partition("T")
    year, parts = day.rsplit("-", 2)[0], _PARTS.findall(shown)
    if len(parts) < _DAY:
        return "-".join(day.rsplit("-", 2)[: len(parts)]) if year.lstrip("-") in parts else shown
    clock = clock.removesuffix("Z").partition(".")[0].removesuffix(":00")
    return f"{day}T{clock}" if clock and clock != "00:00" else day


def _clock(value: str, shown: str) -> Held:
    """A length of time, that may be more than a day, `PT90H15M00S`; shown as hours and minutes,
    unless it is shown as minutes and seconds as well.
    """
    found = _CLOCK.fullmatch(value)
    if not found:
        return shown, ""
    hours, minutes, seconds = (int(one) for one in found.groups()[:3])
    parts = timedelta(milliseconds=int((found[4] or "0")[:3].ljust(3, "0")))
    figures = [int(one) for one in re.findall(r"\d+", shown)]
    short = len(figures) == 2 and figures[1] == minutes and figures != [minutes, seconds]
    length = timedelta(hours=hours, minutes=minutes, seconds=seconds) + parts
    return length, "h:mm" if short else "h:mm:ss"


def _share(value: str, shown: str) -> str:
    """Hundredths in full, whatever of them is shown."""
    try:
        return f"{round(float(value) * 100, 9):g}%"
    except ValueError:
        return shown


def _number(value: str, shown: str) -> str:
    """A number in full; what is none of them stays as it is shown."""
    try:
        number = float(value)
    except ValueError:
        return shown
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else value
