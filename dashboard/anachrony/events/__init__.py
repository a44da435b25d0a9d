"""From a file to a table of events, or to every finding that keeps it from being one.

`open_table` is the way in, `read` the same for those who only want the table;
`rules` are what must hold of every row.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePath

import numpy as np
import pandas as pd

from anachrony import times
from anachrony.events import (
    blanks,
    called,
    characters,
    ditto,
    episodes,
    markers,
    ranks,
    runtimes,
    screen,
    story,
    telling,
)
from anachrony.events.rules import RULES
from anachrony.events.table import Table, factorized, notation
from anachrony.events.works import kind
from anachrony.findings import Finding, InvalidEvents
from anachrony.project import is_project, unpacked
from anachrony.schema import COLUMNS, ENDS, NAMES
from anachrony.sheet import Shape, Sheet, Taken, sheet
from anachrony.terms import NOTHING_SAID, Terms
from anachrony.text import printable

SETTLING = (
    ditto.settled,
    blanks.settled,
    called.settled,
    characters.settled,
    runtimes.settled,
    telling.settled,
    screen.settled,
    ranks.settled,
    markers.settled,
    episodes.settled,
    screen.let_last,
    story.settled,
)
"""What is understood of a table before the rules judge it, in this order."""


def read(
    file: str | Path | bytes, mapping: Mapping[str, str] | None = None, name: str = ""
) -> pd.DataFrame:
    """Return the events of a file, one row an event, or raise every reason why not.

    `file`, `mapping` and `name` are those of `open_table`, which also gives back what was found on
    the way. Raises InvalidEvents with every finding where one of them keeps the file out.
    """
    opened = open_table(file, Terms(mapping or {}), name)
    if opened.events is None:
        raise InvalidEvents(opened.findings, opened.kind)
    return opened.events


@dataclass(frozen=True)
class Opened:
    """What came of a file: its events, or None where a finding refuses; what was found; the terms
    it was read on, accepted proposals among them; what its columns are taken for; how it is laid
    out; what its works are (one of schema.KINDS), though it be refused.
    """

    events: pd.DataFrame | None
    findings: tuple[Finding, ...]
    terms: Terms
    columns: tuple[Taken, ...] = ()
    shape: Shape | None = None
    kind: str = "film"


def open_table(file: str | Path | bytes, terms: Terms = NOTHING_SAID, name: str = "") -> Opened:
    """Return the events of a CSV file or of the one in a project file, one row an event, in the
    order of the file, and every fault, note and proposal.

    `file` is a path or the bytes of a file; `terms` say which of its headers stands for a column of
    the contract (`{"screen_start": "onset"}`) and more; `name` is the work's name where no row says
    it (default: the file's own). Every column of the contract is there; each of `ENDS` is float64
    seconds, with `_earliest`, `_latest` (s) and `_text` (as written) beside it. The file's own
    columns stay as text; one named as a column that the program adds, such as `order`, is kept as
    `order_`, and written under its own name again. Raises OSError when the file can't be opened.
    """
    data = file if isinstance(file, bytes) else Path(file).read_bytes()
    work = name or ("" if isinstance(file, bytes) else Path(file).stem)
    return _of_project(data, terms) if is_project(data) else _accepted(data, terms, work)


def _of_project(data: bytes, terms: Terms) -> Opened:
    """The table in a project file, on the terms given, and over them those it was saved with."""
    try:
        project = unpacked(data)
    except InvalidEvents as invalid:
        return Opened(None, invalid.findings, terms)
    work = printable(PurePath(project.file).stem)
    return _accepted(project.table, terms.taking(project.takes), work)


def _accepted(data: bytes, terms: Terms, work: str) -> Opened:
    """What comes of a table, every proposal taken where the terms say so."""
    opened = _opened(data, terms, work)
    for _ in range(_ROUNDS if terms.accept else 0):
        takes = [one.takes[0] for one in opened.findings if one.kind == "proposal" and one.takes]
        taken = opened.terms.taking(takes)
        if taken == opened.terms:
            break
        opened = _opened(data, taken, work)
    return opened


_ROUNDS = 4
"""Of accepting all: what one proposal opens, another may follow from."""


def _opened(data: bytes, terms: Terms, work: str) -> Opened:
    try:
        cells = sheet(data, terms).without(terms.leave).mended(terms.mend)
    except InvalidEvents as invalid:
        return Opened(None, invalid.findings, terms)
    table = _table(cells, work, terms)
    judged = (finding for step in (*SETTLING, *RULES) for finding in step(table))
    findings = [*cells.findings, *(_by_its_header(one, table) for one in judged)]
    findings.sort(key=lambda finding: finding.lines[:1])
    refused = any(finding.refuses for finding in findings)
    events = None if refused else _events(table)
    of = kind(table.texts["work"], table.texts["kind"])
    return Opened(events, tuple(findings), terms, cells.taken, cells.shape, of)


def _by_its_header(finding: Finding, table: Table) -> Finding:
    """A finding under the name that its reader gave the column, and gave those it names beside."""
    own = {name for name, _ in finding.hints}  # an {event} may be one of the film's
    named = tuple(
        pair for pair in table.called.items() if pair[0] not in own and finding.names(pair[0])
    )
    called = table.called.get(finding.column, "")
    return replace(finding, called=called, hints=(*finding.hints, *named))


def _table(cells: Sheet, work: str, terms: Terms) -> Table:
    """Columns that the file hasn't got share one array of nothing."""
    count = len(cells.lines)
    blank, nothing = pd.Series([""] * count, dtype="str"), [np.full(count, np.nan)] * 5
    texts = {name: cells.cells.get(name, blank) for name in dict.fromkeys((*NAMES, *cells.cells))}
    given: dict[str, np.ndarray] = dict.fromkeys(NAMES, np.zeros(count, bool))
    values: dict[str, Sequence[np.ndarray]] = {}
    for column in COLUMNS:
        text, present = texts[column.name].to_numpy(), column.name in cells.cells
        if how := notation(column.name, terms):
            values[column.name] = list(times.numbers_each(text, how)) if present else nothing
        if present:
            given[column.name] = _given(text, values.get(column.name))
        if column.words and given[column.name].any():
            texts[column.name] = _spelt(texts[column.name], column.words)
    texts["work"] = texts["work"].mask(~given["work"], work)
    texts["track"] = texts["track"].mask(~given["track"], "both")
    called = {one.ours: one.called for one in cells.taken if one.ours}
    return Table(texts, given, values, cells.lines, terms, frozenset(map(str, cells.cells)), called)


def _given(texts: np.ndarray, values: Sequence[np.ndarray] | None) -> np.ndarray:
    """Which texts say something, readable or not."""
    if values is None:
        return np.asarray(texts != "", dtype=bool)
    given = ~np.isnan(values[0])
    unread = np.flatnonzero(~given)
    given[unread] = texts[unread] != ""
    return given


def _spelt(texts: pd.Series, words: tuple[str, ...]) -> pd.Series:
    """The contract's own words in its own spelling, whatever their case: `Image` is image."""
    codes, distinct = factorized(texts.to_numpy())
    own = {word.casefold(): word for word in words}
    spelt = [own.get(text.casefold(), text) for text in distinct]
    if spelt == list(distinct):
        return texts
    return pd.Series(np.array(spelt, dtype=object)[codes], dtype="str")


def _events(table: Table) -> pd.DataFrame:
    """The texts, with the numbers in their place and what they can mean beside them; equal columns
    share memory, and all the one index: where each has its own, these are compared.
    """
    index = pd.RangeIndex(len(table.lines))
    column = partial(pd.Series, index=index, copy=False)
    nothing = [column(np.full(len(index), np.nan))] * 5
    values = {
        name: list(map(column, rows)) if table.given[name].any() else nothing
        for name, rows in table.values.items()
    }
    numbers = {name: rows[1 if name == "story_end" else 0] for name, rows in values.items()}
    distinct = {id(text): column(text.array) for text in table.texts.values()}
    texts = {name: distinct[id(text)] for name, text in table.texts.items()}
    written = {f"{name}_text": texts[name] for name in (*ENDS, *_WRITTEN)}
    understood = {
        name: column(array, dtype="str" if array.dtype == object else None)
        for name, array in table.added.items()
    }
    found = texts | numbers | written | _all_bounds(values, table) | understood
    return pd.DataFrame(found, index=index, copy=False)


_WRITTEN = (
    "screen_duration",
    "screen_margin",
    "story_margin",
    "screen_begin",
    "runtime",
    "day_one",
    "screen_order",
    "story_order",
    "times",
)
"""Columns of numbers that are kept as they are written, too."""


def _all_bounds(values: dict[str, list[pd.Series]], table: Table) -> dict[str, pd.Series]:
    """What each end can mean, in s, and the last rank an event can have."""
    limits = {end: _bounds(end, values, table) for end in ENDS}
    bounds = {f"{end}_{name}": each for end, of in limits.items() for name, each in of.items()}
    return bounds | {"story_order_latest": values["story_order"][1]}


def _bounds(end: str, values: dict[str, list[pd.Series]], table: Table) -> dict[str, pd.Series]:
    """What an end can mean, its margin taken in, in s; on the screen nothing comes before 0."""
    axis = end.removesuffix("_start").removesuffix("_end")
    early, late = values[end][2:4] if axis == "story" else values[end][:1] * 2
    if table.given[f"{axis}_margin"].any():
        margin = values[f"{axis}_margin"][0].fillna(0.0)
        early, late = early - margin, late + margin
        early = early.clip(lower=0.0) if axis == "screen" else early
    return {"earliest": early, "latest": late}
