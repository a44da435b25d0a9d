"""From the bytes of a file to a sheet: cells of text under the contract's column names, each row
with its line.

Nothing is understood here but the shape of a table. Its rooms in the order of reading: `readers`
make rows of bytes, `layout` says where in them the table lies, `headers` what its header says,
pandas' C parser, the leanest there is, makes the columns, `columns` names them and proposes what
they are, `rows` fills what was merged and leaves out what is no event.
"""

import io
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import pandas as pd

from anachrony.findings import Finding, InvalidEvents, by_kind
from anachrony.schema import COLUMNS, NAMES
from anachrony.sheet.headers import canonical
from anachrony.sheet.naming import Columns, columns
from anachrony.sheet.naming.eras import eras
from anachrony.sheet.naming.parts import clock_parts, date_parts, story_days
from anachrony.sheet.naming.proposing import proposed
from anachrony.sheet.naming.ticked import ticked
from anachrony.sheet.naming.units import in_seconds
from anachrony.sheet.naming.whisper import whispered
from anachrony.sheet.readers import READERS
from anachrony.sheet.readers.formulas import as_written, headers_as_written
from anachrony.sheet.readers.shape import Grid
from anachrony.sheet.rows.filling import filled_down
from anachrony.sheet.rows.headed import without_titles
from anachrony.sheet.rows.headings import without_headings
from anachrony.sheet.rows.links import unlinked
from anachrony.sheet.rows.sums import summed
from anachrony.sheet.rows.title import without_title
from anachrony.terms import Terms

MOST_COLUMNS = 1000
"""Columns of a table; one of 100,000 is no table of events, and took a minute and more a view."""

_RULED = [
    f"{left}{'-' * count}{right}"
    for left in ("", ":")
    for right in ("", ":")
    for count in range(1 if left or right else 2, 60)
]
"""What draws a line under the header of a table in Markdown."""


class Taken(NamedTuple):
    """A column of a file: its header, which of the contract's it is read as, which it is by its
    header alone ("": none), its first cells that say something, and those of the first rows.
    """

    called: str
    ours: str
    own: str
    cells: tuple[str, ...]
    rows: tuple[str, ...]


class Shape(NamedTuple):
    """How a file is laid out: the line of its header (0: none), the mark between cells (blank: its
    cells are those of a workbook), how many rows it has.
    """

    header: int
    separator: str
    rows: int


@dataclass
class Sheet:
    """Cells as text, no white space around them; the line each row begins on; what was found on the
    way; what its columns are taken for; how the file is laid out.
    """

    cells: pd.DataFrame
    lines: np.ndarray
    findings: list[Finding]
    taken: tuple[Taken, ...] = ()
    shape: Shape | None = None

    def without(self, lines: Collection[int]) -> "Sheet":
        """Return the sheet without the rows that begin on some lines."""
        if not lines:
            return self
        stay = ~np.isin(self.lines, list(lines))
        if not stay.any():
            raise InvalidEvents([*self.findings, Finding("fault", "no_rows")])
        cells = self.cells[stay].reset_index(drop=True)
        return replace(self, cells=cells, lines=self.lines[stay])

    def mended(self, cells: Mapping[tuple[int, str], str]) -> "Sheet":
        """Return the sheet with other texts in some cells, by line and column, and a note of each
        column's.
        """
        if not cells:
            return self
        mended = self.cells.copy()
        headers = {one.ours: one.called for one in self.taken}
        notes: list[Finding] = []
        for (line, column), text in sorted(cells.items()):
            rows = self.lines == line
            if column in mended and rows.any():
                before = str(mended.loc[rows, column].iloc[0])
                mended.loc[rows, column] = text.strip()
                said, called = (before, text.strip()), headers.get(column, "")
                note = Finding("note", "mended", (line,), column, said[:1], rewrite=said[1:])
                notes.append(replace(note, called=called))
        return replace(self, cells=mended, findings=[*self.findings, *by_kind(notes)])


def sheet(data: bytes, terms: Terms) -> Sheet:
    """Return the sheet of a file's bytes; raise InvalidEvents where the shape leaves nothing to
    read.
    """
    reader = next(one for one in READERS if one.knows(data, terms))
    rows = reader.grid(data, terms)
    _narrow(rows)
    cells, lines = _filled(_cells(rows), rows.lines)
    found = columns(headers_as_written(rows.header), cells, lines, terms)
    plain = [*unlinked(found, rows.data, lines)]
    asked = proposed(found)
    empty = not (len(cells) or rows.findings or any(one.rule == "headless" for one in asked))
    understood = [*_understood(found, rows, lines, terms)]
    events, others = _events(found, lines, terms)
    cells, lines = _kept(_named(found), lines, events)
    again, below = _repeated(cells, lines), _below(rows, terms)
    findings = [*asked, *plain, *understood, *others, *again, *below]
    if empty:
        findings.append(Finding("fault", "no_rows"))
    named = 0 if terms.header_line == 0 else int(rows.lines[0])
    shape = Shape(named, rows.separator if reader.parted else "", len(cells))
    return Sheet(cells, lines[1:], findings, tuple(_taken(found)), shape)


def _narrow(rows: Grid) -> None:
    """Raise InvalidEvents where a table has more columns than are read."""
    if len(rows.header) > MOST_COLUMNS:
        hints = (("count", len(rows.header)), ("most", MOST_COLUMNS))
        raise InvalidEvents([Finding("fault", "many_columns", (int(rows.lines[0]),), hints=hints)])


def _below(rows: Grid, terms: Terms) -> Iterator[Finding]:
    """What was found of the rows; a second table can be read instead, or left out."""
    for one in rows.findings:
        if one.rule != "second_table":
            yield one
        elif one.lines[0] not in terms.leave:
            yield replace(one, takes=(("header", str(one.lines[0])),))


def _understood(found: Columns, rows: Grid, lines: np.ndarray, terms: Terms) -> Iterator[Finding]:
    """What is read of cells by what their column is called, and other columns with it: parts of a
    clock or a date, units, days of the story.
    """
    yield from filled_down(found, lines, terms)
    for step in (clock_parts, in_seconds, whispered, eras, date_parts, story_days, ticked):
        yield from step(found, terms)
    if not terms.clocks:
        yield from _hours(found, rows, lines)


def _events(found: Columns, lines: np.ndarray, terms: Terms) -> tuple[np.ndarray, list[Finding]]:
    """Which rows are events, and what is found of the others: sums, titles and headings."""
    events, sums = summed(found, lines)
    events, titles = without_titles(found, lines, events, terms)
    events, title = without_title(found, lines, events)
    events, heads = without_headings(found, lines, events)
    return events, [*sums, *titles, *title, *heads]


def _kept(
    cells: pd.DataFrame, lines: np.ndarray, events: np.ndarray
) -> tuple[pd.DataFrame, np.ndarray]:
    """The rows that are events, and the lines of the header and of those."""
    if events.all():
        return cells, lines
    return cells[events].reset_index(drop=True), lines[np.append(True, events)]


def _named(found: Columns) -> pd.DataFrame:
    """The cells under the names of their columns, those that stand for two under both."""
    named = found.cells.set_axis(pd.Index(found.names, dtype=object), axis=1)
    twins = {twin: named[first] for twin, first in found.twins.items()}
    named = named if all(found.names) else named.loc[:, named.columns != ""]
    return named.assign(**twins, **found.added)


def _repeated(cells: pd.DataFrame, lines: np.ndarray) -> Iterator[Finding]:
    """Rows that are the same as one above in every cell, three of them at least."""
    again = _again(cells) if cells.shape[1] > 2 else np.arange(0)
    if again.size:
        again = again[(cells.iloc[again] != "").sum(axis=1).to_numpy() > 2]
    if again.size:
        texts = cells["event"] if "event" in cells else cells.iloc[:, 0]
        values = tuple(texts.iloc[again].tolist())
        yield Finding("note", "repeated", tuple(lines[1 + again].tolist()), values=values)


def _again(cells: pd.DataFrame) -> np.ndarray:
    """The rows that are the same as one above: column by column, those that are alike in all before
    are numbered alike, and fewer are left.
    """
    rows, alike = np.arange(len(cells)), np.zeros(len(cells), dtype=np.int64)
    for at in np.argsort(cells.columns != "event", kind="stable"):
        codes, distinct = pd.factorize(cells.iloc[:, at].to_numpy()[rows])
        alike = pd.factorize(alike * len(distinct) + codes)[0]
        stay = np.bincount(alike)[alike] > 1
        rows, alike = rows[stay], alike[stay]
        if not rows.size:
            break
    return rows[pd.Series(alike).duplicated().to_numpy()]


def _taken(found: Columns) -> Iterator[Taken]:
    for at, called in enumerate(found.called):
        if called:
            texts, own = found.texts(at)[:50], canonical(called)
            first, rows = tuple(texts[texts != ""][:3]), tuple(texts[:3])
            yield Taken(called, found.ours[at], own if own in NAMES else "", first, rows)


def _hours(found: Columns, rows: Grid, lines: np.ndarray) -> Iterator[Finding]:
    """Of clocks of the film, those that were typed as minutes and seconds as likely as not."""
    clocks = [column.name for column in COLUMNS if column.type == "clock"]
    takes = (("clocks", "minutes"), ("clocks", "hours"))
    for at, doubted in rows.hours.items():
        if found.ours[at] in clocks:
            which = np.flatnonzero(np.isin(lines[1:], doubted))
            where, texts = lines[1:][which].tolist(), found.texts(at)[which].tolist()
            of = found.called[at]
            asked = Finding("proposal", "hours_typed", tuple(where), of, tuple(texts))
            yield replace(asked, takes=takes, needed=True)


def _cells(rows: Grid) -> pd.DataFrame:
    options = {
        "dtype": str,
        "keep_default_na": False,
        "na_filter": False,
        "index_col": False,
        "skip_blank_lines": False,
    }
    options |= {"header": None, "skiprows": 1, "names": range(len(rows.header))}
    cells = pd.read_csv(io.BytesIO(rows.data), sep=rows.separator, **options)  # type: ignore[call-overload]
    return as_written(cells, rows.data)


def _filled(cells: pd.DataFrame, lines: np.ndarray) -> tuple[pd.DataFrame, np.ndarray]:
    """The rows without the empty ones that spreadsheets leave behind and those that only draw a
    line, and the lines of the header and of those.
    """
    filled = np.zeros(len(cells), dtype=bool)
    for at in range(cells.shape[1]):
        texts = cells.iloc[:, at].to_numpy()[~filled]
        filled[~filled] = (texts != "") & ~pd.Series(texts).isin(_RULED).to_numpy()
        if filled.all():
            return cells, lines
    kept = np.append(True, filled)
    return cells[filled].reset_index(drop=True), lines[kept]
