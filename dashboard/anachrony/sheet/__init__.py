"""From the bytes of a file to a sheet: cells of text under the contract's column names, each row
with its line.

Nothing is understood here but the shape of a table: `shape` finds its rows, pandas' C parser, the
leanest there is, makes the columns, and the header and the mapping name them.
"""

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

import numpy as np
import pandas as pd

from anachrony.findings import Finding, InvalidEvents
from anachrony.schema import COLUMNS, NAMES, added, kept
from anachrony.sheet.shape import Grid, grid
from anachrony.terms import Terms
from anachrony.text import listed

_NEAR = 0.8
_REQUIRED = {column.name for column in COLUMNS if column.required}


@dataclass
class Sheet:
    """Cells as text, no white space around them; the line each row begins on; what was found on the
    way.
    """

    cells: pd.DataFrame
    lines: np.ndarray
    findings: list[Finding]


def sheet(data: bytes, terms: Terms) -> Sheet:
    """Return the sheet of a CSV file's bytes; raise InvalidEvents where the shape leaves nothing to
    read.
    """
    rows = grid(data)
    names, twins, faults = _columns(
        rows, {target: source.strip() for target, source in terms.mapping.items()}
    )
    faults += rows.findings
    if any(fault.rule == "duplicate_column" for fault in faults):  # which of the two is meant?
        raise InvalidEvents(faults)
    cells = _cells(rows, names)
    cells = cells.assign(**{twin: cells[first] for twin, first in twins.items()})
    read = _filled(cells.rename(columns=kept), rows.lines, faults)
    if not len(read.lines) and not rows.findings:
        faults.append(Finding("fault", "no_rows"))
    return read


def _cells(rows: Grid, names: list[str]) -> pd.DataFrame:
    options = {
        "dtype": str,
        "keep_default_na": False,
        "na_filter": False,
        "index_col": False,
        "skip_blank_lines": False,
    }
    options |= {"header": None, "skiprows": 1, "names": range(len(names))}
    cells = pd.DataFrame(pd.read_csv(io.BytesIO(rows.data), sep=rows.separator, **options))  # type: ignore[call-overload]
    cells.columns = pd.Index(names, dtype=object)
    return cells


def _filled(cells: pd.DataFrame, lines: np.ndarray, faults: list[Finding]) -> Sheet:
    """The sheet without the empty rows and nameless columns that spreadsheets leave behind."""
    nameless = cells.columns == ""
    if nameless.any() and (cells.loc[:, nameless] != "").any(axis=None):
        faults.append(Finding("fault", "blank_column", (int(lines[0]),)))
    cells = cells.loc[:, ~nameless]
    filled = cells.get("event", cells.iloc[:, 0]).to_numpy() != ""
    if filled.all():
        return Sheet(cells, lines[1:], faults)
    filled[~filled] = (cells[~filled] != "").any(axis=1)
    return Sheet(cells[filled].reset_index(drop=True), lines[1:][filled], faults)


def _columns(
    rows: Grid, mapping: dict[str, str]
) -> tuple[list[str], dict[str, str], list[Finding]]:
    """The contract's name for every header, the columns that are another one's twin, and the
    header's faults.
    """
    targets = {
        source: [target for target in mapping if mapping[target] == source]
        for source in mapping.values()
    }
    names = [targets[name][0] if name in targets else _canonical(name) for name in rows.header]
    own = {name for name, given in zip(names, rows.header, strict=True) if given not in targets}
    if wrong := list(_mapping_faults(rows.header, own, mapping)):
        raise InvalidEvents(wrong)
    twins = {twin: first for first, *more in targets.values() for twin in more}
    near = _misspelt(names, [name for name in NAMES if name not in {*names, *twins}])
    faults = list(_header_faults(int(rows.lines[0]), [*names, *twins], near))
    return [near.get(name, name) for name in names], twins, faults


def _canonical(name: str) -> str:
    """`Screen Start` is screen_start; what the contract does not know stays as it is written."""
    known = "_".join(name.lower().replace("-", " ").split())
    return known if known in NAMES else name


def _mapping_faults(header: list[str], own: set[str], mapping: dict[str, str]) -> Iterator[Finding]:
    for target, source in mapping.items():
        if target not in NAMES:
            near = get_close_matches(target, NAMES, 1, _NEAR) or NAMES
            hints: tuple = (("columns", listed(list(near))),)
            yield Finding("fault", "unknown_target", column=target, hints=hints)
        elif source not in header:
            hints = (("source", source), ("columns", listed(header)))
            yield Finding("fault", "mapped_column", column=target, hints=hints)
        elif target in own:
            hints = (("source", source),)
            yield Finding("fault", "mapped_over", column=target, hints=hints)


def _misspelt(names: list[str], missing: list[str]) -> dict[str, str]:
    """Names that are hardly anything but a missing column's, and which."""
    unknown = {name.lower(): name for name in names if name not in NAMES and not added(name)}
    near = {column: get_close_matches(column, unknown, 1, _NEAR) for column in missing}
    return {unknown[name]: column for column, found in reversed(near.items()) for name in found}


def _header_faults(line: int, names: list[str], near: dict[str, str]) -> Iterator[Finding]:
    twice = (name for name, count in Counter(names).items() if name and count > 1)
    yield from (Finding("fault", "duplicate_column", (line,), name) for name in twice)
    yield from (
        Finding("fault", "misspelt_column", (line,), name, hints=(("near", near[name]),))
        for name in names
        if name in near
    )
    missing = {*NAMES}.difference(names, near.values())
    yield from (
        Finding("fault", "missing_column", (line,), name)
        for name in NAMES
        if name in missing and name in _REQUIRED
    )
