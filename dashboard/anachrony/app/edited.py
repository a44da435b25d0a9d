"""The answers of the desk: the table of a film as rows to edit, and what is said of its cells.

After a step what changed comes here, and the server reads the whole table, as it reads one that
comes through the door: what a cell means can hang on every other. It says what it finds cell by
cell.
"""

from typing import Any

import flask

from anachrony import export, schema, text
from anachrony.app import controls
from anachrony.app.brought import brought, or_refused, said_of_it
from anachrony.app.films import (
    CARRIED,
    LARGEST,
    Films,
    NotTaken,
    ReadersTable,
    gunzipped,
    reader,
)
from anachrony.app.library import Library
from anachrony.browser import sendable
from anachrony.browser.answers import DeskColumn, Judged, OnTheDesk, Remark
from anachrony.events import Opened
from anachrony.findings import Finding
from anachrony.schema import COLUMNS, NAMES
from anachrony.selection import Selection
from anachrony.sheet import Sheet, sheet
from anachrony.terms import NOTHING_SAID

_LASTING = ("own", "rewrite", "rate", "begin", "dates", "days", "numbers", "day_one")
"""What was said of a table that is still to be said of its rows; the rest is settled in them."""

_MOST_SAID = 500
"""Cells of which something is said at once."""


def answer_at_the_desk(server: flask.Flask, films: Films, prefix: str) -> None:
    """Give tables as rows, and read those that were edited, below a prefix such as `/fr/`."""

    @server.post(f"{prefix}rows", endpoint=f"rows {prefix}")
    @or_refused
    def rows() -> Any:
        carried = CARRIED in flask.request.headers
        return sendable(_own(films) if carried else _shipped(films))

    @server.post(f"{prefix}edited", endpoint=f"edited {prefix}")
    @or_refused
    def edited() -> Any:
        return sendable(_edited(films))


def _changed(films: Films) -> ReadersTable | None:
    """A table that comes whole, or as what changed of one that was read before; None where that is
    not here any more.
    """
    said, body = said_of_it(), flask.request.get_data()
    data = body if said.plain else gunzipped(body)
    if said.since:
        before = films.shelf.find((said.since, reader()))
        if before is None:
            return None
        data = spliced(before.table, said.start, said.end, data)
    return ReadersTable(data, said.name, said.takes)


def spliced(table: bytes, start: int, end: int, put: bytes) -> bytes:
    """Return a table with other bytes in the place of those from one to another."""
    if not 0 <= start <= end <= len(table) or len(table) + len(put) - (end - start) > LARGEST:
        raise NotTaken(text.say("door.unknown"))
    return table[:start] + put + table[end:]


def _own(films: Films) -> OnTheDesk:
    """The rows of a reader's own film."""
    table = brought()
    cells = sheet(table.data, table.terms).without(table.terms.leave).mended(table.terms.mend)
    library = films.taken(table, reader())
    return _laid(cells, table, library, library.read.index.tolist())


def _shipped(films: Films) -> OnTheDesk:
    """The rows of the work in view, of those a page is served with, the reader's rulings in
    them.
    """
    selection = Selection.from_query(flask.request.query_string.decode())
    library = films.shipped
    events = selection.of(library.ruled(selection.first))
    table = ReadersTable(export.csv(events).encode(), export.csv_name(events))
    return _laid(sheet(table.data, NOTHING_SAID), table, library, events.index.tolist())


def _laid(cells: Sheet, table: ReadersTable, library: Library, ids: list[str]) -> OnTheDesk:
    """A table as the desk takes it: under the contract's names and the file's own."""
    names = [str(name) for name in cells.cells]
    written = [_header(name, names) for name in names]
    own = [name for name, found in zip(written, names, strict=True) if found not in NAMES]
    takes = [take for take in table.takes if take[0] in _LASTING]
    takes += [("own", name) for name in own if name in NAMES and ("own", name) not in takes]
    columns = [_column(name, name in own) for name in written]
    return OnTheDesk(
        name=f"{table.name.rpartition('.')[0] or table.name}.csv",
        takes=takes,
        columns=sorted(columns, key=lambda one: one.name != "event"),
        more=[_column(name, False) for name in NAMES if name not in written],
        words={column.name: list(column.words) for column in COLUMNS if column.words},
        cells=[dict(zip(written, row, strict=True)) for row in cells.cells.to_numpy().tolist()],
        page=page(library),
        ids=ids,
    )


def _header(name: str, names: list[str]) -> str:
    """What a column is called in the file that is written of it."""
    header = schema.header(name)
    return name if header != name and header in names else header


def _column(name: str, own: bool) -> DeskColumn:
    return DeskColumn(name, name if own else text.phrases("column").get(name, name))


def page(library: Library) -> list[str]:
    """Return what a page's controls depend on: another one has to be laid out anew."""
    several = library.works if len(library.works) > 1 else []
    return [*controls.fields(library), *several]


def _remarks(opened: Opened) -> tuple[list[Remark], list[str]]:
    """What is found of the cells of a table, what keeps it from being read first; and of it all."""
    with text.of_kind(opened.kind):
        cells = [_said(one) for finding in opened.findings for one in finding.each()]
        notes = [finding.bare for finding in opened.findings]
    cells.sort(key=lambda one: not one.refuses)
    return cells[:_MOST_SAID], notes


def _edited(films: Films) -> Judged:
    """What is said of an edited table and, where it can be read, its film."""
    table = _changed(films)
    if table is None:
        return Judged(forgotten=True)
    opened = table.opened()
    cells, notes = _remarks(opened)
    if opened.events is None:
        return Judged(cells, notes)
    library = films.shelf.film((table.film, reader()), lambda: table.library(opened))
    ids = library.read.index.tolist()
    return Judged(cells, notes, table.film, library.works[0], ids, page(library))


def _said(finding: Finding) -> Remark:
    line = finding.lines[0] if finding.lines else 0
    becomes = "".join(finding.rewrite[:1])
    return Remark(line, finding.column, finding.alone, finding.refuses, becomes)
