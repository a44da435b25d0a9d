"""Which column of the contract every column of a file is: by what the reader said and by its name.
What a column is called and holds beyond that is `proposing`'s.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from rapidfuzz import process

from anachrony.findings import Finding, InvalidEvents
from anachrony.schema import NAMES, column_name
from anachrony.sheet.headers import canonical
from anachrony.sheet.layout.letters import letter
from anachrony.terms import Terms
from anachrony.text import listed

_UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff \u00a0"
"""Marks around a header that nobody sees: a page that it was copied from left them."""

_EMPHASIS = re.compile(r"^(\*\*|__|\*|`)(.+)\1$")
"""How a page in Markdown sets a header apart."""

_UNNAMED = re.compile(r"Unnamed: \d+|\.\.\.\d+")
"""What pandas and R call a column without a name."""

_FREE = ("note", "source")
"""Columns of ours whose second is the file's own: nothing is computed from what they say."""

ROWS = "rows"
"""In the place of a header: an event that nothing names is called by the number of its row."""

NEAR = 80
"""Of 100: rapidfuzz's likeness of two words that a slip of the hand may part."""


@dataclass
class Columns:
    """The columns of a file, one by one: what it calls them ("": left out) and which of the
    contract's they are ("": none); whether the reader said so; columns that are another one's twin;
    what was found of the headers; columns of the contract that several of the file's make.

    `cells` are numbered as they are; `line` is the header's.
    """

    cells: pd.DataFrame
    line: int
    called: list[str]
    ours: list[str]
    said: set[str]
    twins: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    added: dict[str, pd.Series] = field(default_factory=dict)

    def texts(self, at: int) -> np.ndarray:
        """Return the cells of a column."""
        return self.cells[at].to_numpy(dtype=object)

    @property
    def names(self) -> list[str]:
        """The name of every column in the table of events."""
        pairs = zip(self.ours, self.called, strict=True)
        return [ours or (column_name(called) if called else "") for ours, called in pairs]

    @property
    def present(self) -> set[str]:
        """The columns of the contract that the file has."""
        return {*filter(None, self.ours), *self.twins, *self.added}


def columns(headers: list[str], cells: pd.DataFrame, lines: np.ndarray, terms: Terms) -> Columns:
    """Return the columns of a file; `lines` are the header's and every row's. Raise InvalidEvents
    where the reader said what can't be, or two columns are one of the contract's.
    """
    mapping = {target: _one_line(source).strip() for target, source in terms.mapping.items()}
    called, findings = _called(headers, cells, lines)
    added = _numbered(called, mapping, len(cells))
    targets: dict[str, list[str]] = {}
    for target, source in mapping.items():
        targets.setdefault(source, []).append(target)
    if wrong := list(_mapping_faults(called, targets, mapping)):
        raise InvalidEvents(wrong)
    ours = [targets[name][0] if name in targets else _contract(name, terms) for name in called]
    twins = {twin: first for first, *more in targets.values() for twin in more}
    if twice := [name for name, count in Counter([*ours, *twins]).items() if name and count > 1]:
        line = (int(lines[0]),)
        raise InvalidEvents([Finding("fault", "duplicate_column", line, name) for name in twice])
    said = {*mapping.values(), *terms.own}
    return Columns(cells, int(lines[0]), called, ours, said, twins, findings, added)


def _numbered(called: list[str], mapping: dict[str, str], count: int) -> dict[str, pd.Series]:
    """The events by the numbers of their rows, where the mapping says so, which is then done."""
    if mapping.get("event") != ROWS or ROWS in called or "event" in map(canonical, called):
        return {}
    del mapping["event"]
    return {"event": pd.Series(np.arange(1, count + 1), dtype="str")}


def _contract(name: str, terms: Terms) -> str:
    known = canonical(name)
    return known if known in NAMES and name not in terms.own else ""


# --- the file's own names -------------------------------------------------------------------------


def _called(
    headers: list[str], cells: pd.DataFrame, lines: np.ndarray
) -> tuple[list[str], list[Finding]]:
    """A name for every column that holds something, and what was found of those without one."""
    names: list[str] = []
    findings: list[Finding] = []
    for at, header in enumerate(_plain(headers)):
        name = header
        found: list[Finding] = []
        if not header or (_UNNAMED.fullmatch(header) and _counts(cells.iloc[:, at].to_numpy())):
            name, found = _nameless(at, cells, lines, {*headers, *names})
        elif header in names and (canonical(header) not in NAMES or canonical(header) in _FREE):
            name = _fresh(header, {*headers, *names})
            found = [_note("numbered", lines, header, name=name)]
        names.append(name)
        findings += found
    return names, findings


def _plain(headers: list[str]) -> list[str]:
    """Headers in one line, without marks that nobody sees, or that set all of them apart:
    `__proto__` alone is called so.
    """
    seen = [_one_line(one).strip(_UNSEEN) for one in headers]
    apart = all(map(_EMPHASIS.fullmatch, filter(None, seen)))
    return [_EMPHASIS.sub(r"\2", one) if apart or one[:2] != "__" else one for one in seen]


def _one_line(header: str) -> str:
    return re.sub(r"\s*\n\s*", " ", header)


def _nameless(
    at: int, cells: pd.DataFrame, lines: np.ndarray, taken: set[str]
) -> tuple[str, list[Finding]]:
    """A column without a header holds nothing, or counts the rows, or has stray cells: those are
    kept.
    """
    texts = cells.iloc[:, at].to_numpy()
    given = np.flatnonzero(texts != "")
    if not given.size:
        return "", []
    called = letter(at)
    if _counts(texts):
        return "", [_note("counting", lines, called, first=texts[0], last=texts[-1])]
    name = called if called not in taken else _fresh(called, taken)
    first = int(given[0])
    hints = (("name", name), ("count", given.size))
    where = (int(lines[1 + first]),)
    return name, [Finding("note", "stray", where, called, (texts[first],), hints)]


def _counts(texts: np.ndarray) -> bool:
    if texts[0] not in ("0", "1"):
        return False
    return texts.tolist() == [str(int(texts[0]) + at) for at in range(len(texts))]


def _fresh(name: str, taken: set[str]) -> str:
    return next(one for at in range(2, len(taken) + 3) if (one := f"{name} {at}") not in taken)


def _note(rule: str, lines: np.ndarray, column: str, **hints: object) -> Finding:
    return Finding("note", rule, (int(lines[0]),), column, hints=tuple(hints.items()))


# --- what the reader said -------------------------------------------------------------------------


def _mapping_faults(
    called: list[str], targets: Mapping[str, list[str]], mapping: Mapping[str, str]
) -> Iterator[Finding]:
    own = {canonical(name) for name in called if name not in targets}
    for target, source in mapping.items():
        if target not in NAMES:
            near = process.extractOne(target, NAMES, score_cutoff=NEAR)
            names = [near[0]] if near else list(NAMES)
            yield _refusal("unknown_target", target, columns=listed(names))
        elif source not in called:
            named = [name for name in called if name]
            yield _refusal("mapped_column", target, source=source, columns=listed(named))
        elif target in own:
            yield _refusal("mapped_over", target, source=source)


def _refusal(rule: str, column: str, **hints: object) -> Finding:
    return Finding("fault", rule, column=column, hints=tuple(hints.items()))
