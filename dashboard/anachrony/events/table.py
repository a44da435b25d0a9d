"""A sheet half read: what the rules judge, and what is settled before they do."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from anachrony import times
from anachrony.findings import Finding, Kind
from anachrony.schema import COLUMNS
from anachrony.terms import Terms

_TYPES = {column.name: column.type for column in COLUMNS}


def notation(column: str, terms: Terms) -> times.Notation | None:
    """Return how the texts of a column are read; None where they stay texts."""
    return {
        "clock": times.clocks_at(times.rate(terms.rate)),
        "date": times.DATE,
        "margin": times.MARGIN,
        "rank": times.RANK,
        "count": times.COUNT,
        "level": times.NUMBER,
    }.get(_TYPES[column])


@dataclass
class Table:
    """A sheet half read: texts; which of them are given; of columns that are numbers, their values
    in s (see times); the terms it is read on; the columns the file has, and
    what it calls those of the contract.

    `part` is the episode of each row, where its clocks count on from the one before. `asked` says
    texts of a column wait for a proposal to be taken; `added` are columns that no file has: what
    was understood of each row.
    """

    texts: dict[str, pd.Series]
    given: dict[str, np.ndarray]
    values: dict[str, Sequence[np.ndarray]]
    lines: np.ndarray
    terms: Terms
    present: frozenset[str] = frozenset()
    called: Mapping[str, str] = field(default_factory=dict)
    part: np.ndarray | None = None
    asked: dict[str, np.ndarray] = field(default_factory=dict)
    added: dict[str, np.ndarray] = field(default_factory=dict)

    def text(self, name: str) -> np.ndarray:
        return self.texts[name].to_numpy()

    def unread(self, name: str) -> np.ndarray:
        """Which texts of a column of numbers can't be read, and wait for nothing."""
        unread = self.given[name] & np.isnan(self.values[name][0])
        if unread.any():
            unread[unread] = self.text(name)[unread] != ""  # a derived end has no text of its own
        return unread & ~self.asked.get(name, np.False_)

    def ask(self, name: str, rows: np.ndarray) -> None:
        """Let texts wait: nothing else is said of them."""
        self.asked[name] = self.asked.get(name, np.zeros(len(self.lines), bool)) | rows

    def rewrite(self, name: str, rows: np.ndarray, becomes: Callable[[str], str]) -> None:
        """Put in place of texts what each becomes, and read that; each distinct text once."""
        codes, distinct = pd.factorize(self.text(name)[rows])
        self.write(name, rows, np.array([becomes(text) for text in distinct], dtype=object)[codes])

    def write(self, name: str, rows: np.ndarray, written: np.ndarray) -> None:
        """Put texts in the place of a column's, and read them."""
        texts = self.text(name).astype(object)
        texts[rows] = written
        self.texts[name] = pd.Series(texts, dtype="str")
        self.given[name] = np.where(rows, texts != "", self.given[name])
        if how := notation(name, self.terms):
            self.put(name, rows, list(times.numbers_each(texts[rows], how)))

    def put(self, name: str, rows: np.ndarray, values: Sequence[np.ndarray]) -> None:
        """Put values in the place of a column's; others that share its memory stay as they are."""
        old = [row.copy() for row in self.values[name][: len(values)]]
        for row, fresh in zip(old, values, strict=True):
            row[rows] = fresh
        self.values[name] = [*old, *self.values[name][len(values) :]]


def factorized(texts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return a number for every text and the texts of these numbers; quickest where the same stand
    together.
    """
    opens = np.flatnonzero(np.append(True, texts[1:] != texts[:-1])[: len(texts)])
    codes, distinct = pd.factorize(texts[opens])
    return np.repeat(codes, np.diff(opens, append=len(texts))), distinct


def finding(
    kind: Kind, rule: str, column: str, rows: np.ndarray, table: Table, **hints: list | str
) -> Finding:
    """Return what is found of a column in some rows; a hint is one for all, or a list with one for
    each.
    """
    lines, values = table.lines[rows].tolist(), table.text(column)[rows].tolist()
    said = ((name, hint if isinstance(hint, str) else tuple(hint)) for name, hint in hints.items())
    return Finding(kind, rule, tuple(lines), column, tuple(values), tuple(said))


def read_as(table: Table, rule: str, name: str, rows: np.ndarray, before: np.ndarray) -> Finding:
    """Return a note of texts that were read as others."""
    found = finding("note", rule, name, rows, table)
    return replace(found, values=tuple(before.tolist()), rewrite=found.values)


def asked(
    table: Table,
    rule: str,
    name: str,
    rows: np.ndarray,
    *takes: tuple[str, str],
    rewrite: tuple[str, ...] = (),
) -> Finding:
    """Return what is asked of some texts of a column, and let these wait for it."""
    table.ask(name, rows)
    found = finding("proposal", rule, name, rows, table)
    return replace(found, rewrite=rewrite, takes=takes, needed=True)


def rewritten(
    table: Table,
    rule: str,
    name: str,
    rows: np.ndarray,
    becomes: Callable[[str], str],
    *,
    waits: bool = True,
) -> Iterator[Finding]:
    """Put in the place of texts what each becomes where that is accepted, else propose it; a file
    that `waits` is not read before.
    """
    if table.terms.rewrites(name):
        table.rewrite(name, rows, becomes)
    elif rows.any():
        if waits:
            table.ask(name, rows)
        found = finding("proposal", rule, name, rows, table)
        after = tuple(map(becomes, found.values))
        yield replace(found, rewrite=after, takes=(("rewrite", name),), needed=waits)


BAND_TRACKS = {"image": ("image", "both"), "sound": ("sound", "both"), "music": ("music",)}
"""The bands of a film → the tracks that lie on each."""
