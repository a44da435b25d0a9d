"""From a file to a table of events, or to every fault that keeps it from being one.

`read` is the only way in. `RULES` are what must hold of every row: one function each, giving all faults of its kind.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import numpy as np
import pandas as pd

from dashboard import times
from dashboard.faults import Fault, InvalidEvents
from dashboard.schema import COLUMNS, ENDS, NAMES
from dashboard.sheet import Sheet, sheet
from dashboard.text import listed

_READERS: dict[str, Callable[[str], object]] = {
    "clock": times.clock_seconds,
    "date": times.date_bounds,
    "margin": times.margin_seconds,
    "rank": times.number,
    "count": times.number,
}


@dataclass
class _Table:
    """A sheet half read: the texts, and for every column that is a number its values in s (s, 4 moments for a date)."""

    texts: pd.DataFrame
    values: dict[str, np.ndarray]
    unreadable: dict[str, np.ndarray]

    def given(self, name: str) -> np.ndarray:
        return (self.texts[name] != "").to_numpy()


def read(file: str | Path | bytes, mapping: Mapping[str, str] | None = None, name: str = "") -> pd.DataFrame:
    """Return the events of a CSV file, one row an event, in the order of the file.

    `file` is a path or the bytes of a file; `mapping` says which of its headers stands for a column of the contract
    (`{"screen_start": "onset"}`); `name` is the work's name where no row says it (default: the file's own).
    Every column of the contract is there; each of `ENDS` is float64 seconds, with `_earliest`, `_latest` (s) and
    `_text` (as written) beside it; unknown columns stay as text.
    Raises InvalidEvents with every fault, OSError when the file can't be opened.
    """
    data = file if isinstance(file, bytes) else Path(file).read_bytes()
    cells = sheet(data, dict(mapping or {}))
    work = name or ("" if isinstance(file, bytes) else Path(file).stem)
    table = _table(cells.cells, work)
    faults = cells.faults + [fault for rule in RULES for fault in rule(table, cells)]
    if faults:
        raise InvalidEvents(faults)
    return _events(table)


def _table(cells: pd.DataFrame, work: str) -> _Table:
    texts = pd.DataFrame({name: _tidy(cells[name]) if name in cells else "" for name in NAMES}, index=cells.index)
    unknown = cells[[name for name in cells if name not in NAMES]]
    texts = pd.concat([texts, unknown], axis=1)
    texts["work"] = texts["work"].where(texts["work"] != "", work)
    texts["track"] = texts["track"].where(texts["track"] != "", "both")
    read = {column.name: times.each(texts[column.name], _READERS[column.type], 4 if column.type == "date" else 1)
            for column in COLUMNS if column.type in _READERS}  # fmt: skip
    return _Table(texts, {name: v for name, (v, _) in read.items()}, {name: bad for name, (_, bad) in read.items()})


def _tidy(cells: pd.Series) -> pd.Series:
    """Cells without the white space around them; each distinct text is handled once."""
    codes, distinct = pd.factorize(cells)
    return pd.Series(distinct.str.strip().take(codes), index=cells.index)


# --- the rules -----------------------------------------------------------------------------------------------------


def _faults(rule: str, column: str, wrong: np.ndarray, table: _Table, lines: np.ndarray) -> list[Fault]:
    texts = table.texts[column].to_numpy()
    return [Fault(int(lines[row]), column, str(texts[row]), rule) for row in np.flatnonzero(wrong)]


def _required(table: _Table, cells: Sheet) -> Iterator[Fault]:
    for column in COLUMNS:
        if column.required:
            yield from _faults("required", column.name, ~table.given(column.name), table, cells.lines)


def _readable(table: _Table, cells: Sheet) -> Iterator[Fault]:
    for column in COLUMNS:
        wrong = table.unreadable.get(column.name)
        if wrong is None or not wrong.any():
            continue
        below = wrong & table.texts[column.name].str.startswith("-").to_numpy() & (column.type == "clock")
        yield from _faults("negative", column.name, below, table, cells.lines)
        yield from _faults(column.type, column.name, wrong & ~below, table, cells.lines)


def _counted(table: _Table, cells: Sheet) -> Iterator[Fault]:
    values = table.values["times"][:, 0]
    wrong = ~np.isnan(values) & ((values < 1) | (values % 1 != 0))
    yield from _faults("count", "times", wrong, table, cells.lines)


def _chosen(table: _Table, cells: Sheet) -> Iterator[Fault]:
    for column in COLUMNS:
        if column.type != "choice":
            continue
        wrong = table.given(column.name) & ~table.texts[column.name].isin(column.words).to_numpy()
        for fault in _faults("choice", column.name, wrong, table, cells.lines):
            near = get_close_matches(fault.value.lower(), column.words, 1)
            hint = f" Did you mean {near[0]}?" if near else ""
            hints = (("words", listed(list(column.words), "or")), ("hint", hint))
            yield Fault(fault.line, fault.column, fault.value, fault.rule, hints)


def _paired(table: _Table, cells: Sheet) -> Iterator[Fault]:
    for axis in ("screen", "story"):
        start, end = f"{axis}_start", f"{axis}_end"
        for blank, other in ((start, end), (end, start)):
            for fault in _faults("half_pair", blank, ~table.given(blank) & table.given(other), table, cells.lines):
                yield Fault(fault.line, blank, "", "half_pair", (("other", other),))


def _ordered(table: _Table, cells: Sheet) -> Iterator[Fault]:
    """An end is wrong only if all it can mean lies before all the start can mean."""
    for axis in ("screen", "story"):
        start, end = table.values[f"{axis}_start"], table.values[f"{axis}_end"]
        first, last = start[:, 0], end[:, min(1, end.shape[1] - 1)]
        wrong = (last < first) | ((last == first) & (end[:, 0] < last))
        texts = table.texts[f"{axis}_start"].to_numpy()
        for row in np.flatnonzero(wrong):
            value = str(table.texts[f"{axis}_end"].iloc[row])
            yield Fault(int(cells.lines[row]), f"{axis}_end", value, "order", (("start", texts[row]),))


def _apart(table: _Table, cells: Sheet) -> Iterator[Fault]:
    """Two events of one work on one track do not overlap in screen time; `both` is image and sound."""
    told = table.texts[["work", "track", "event"]].assign(
        start=table.values["screen_start"][:, 0], end=table.values["screen_end"][:, 0], row=np.arange(len(table.texts))
    )
    both = told["track"] == "both"
    bands = [told[~both], *(told[both].assign(track=track) for track in ("image", "sound"))]
    told = pd.concat(bands).query("end >= start").sort_values(["work", "track", "start", "end", "row"], kind="stable")
    latest = told.groupby(["work", "track"], sort=False)["end"].cummax()
    before = latest.groupby([told["work"], told["track"]], sort=False).shift()
    clashing = told[told["start"] < before].drop_duplicates("row")
    for row, work, track, start in zip(
        *(clashing[name].tolist() for name in ("row", "work", "track", "start")), strict=True
    ):
        beside = told[(told["work"] == work) & (told["track"] == track) & (told["row"] != row)]
        other = beside[(beside["start"] <= start) & (beside["end"] > start)].iloc[-1]
        hints = (("other", other["event"]), ("other_line", int(cells.lines[other["row"]])), ("track", track))
        yield Fault(int(cells.lines[row]), "screen_start", table.texts["screen_start"].iloc[row], "overlap", hints)


def _unmixed(table: _Table, cells: Sheet) -> Iterator[Fault]:
    """A work is ranked or timed on an axis, never both: the two can't be put in one order."""
    for axis, kind in (("screen", "clock times"), ("story", "dates")):
        ranked, timed = table.given(f"{axis}_order"), table.given(f"{axis}_start") | table.given(f"{axis}_end")
        works = table.texts["work"]
        mixed = works.isin(works[ranked]) & works.isin(works[timed])
        for work in works[mixed].unique():
            row = np.flatnonzero((works == work).to_numpy() & ranked)[0]
            hints = (("kind", kind), ("work", work))
            value = table.texts[f"{axis}_order"].iloc[row]
            yield Fault(int(cells.lines[row]), f"{axis}_order", value, "mixed", hints)


RULES: tuple[Callable[[_Table, Sheet], Iterator[Fault]], ...] = (
    _required,
    _readable,
    _counted,
    _chosen,
    _paired,
    _ordered,
    _apart,
    _unmixed,
)


# --- the events ----------------------------------------------------------------------------------------------------


def _events(table: _Table) -> pd.DataFrame:
    """The texts, with the numbers in their place and what they can mean beside them."""
    texts = {f"{name}_text": table.texts[name] for name in (*ENDS, "screen_margin", "story_margin")}
    numbers = {name: values[:, 0] for name, values in table.values.items()}
    numbers["story_end"] = table.values["story_end"][:, 1]
    return table.texts.assign(**numbers, **texts, **_screen_bounds(numbers), **_story_bounds(table.values))


def _screen_bounds(numbers: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    margin = np.nan_to_num(numbers["screen_margin"])
    bounds = {}
    for name in ("screen_start", "screen_end"):
        bounds[f"{name}_earliest"] = np.maximum(numbers[name] - margin, 0.0)
        bounds[f"{name}_latest"] = numbers[name] + margin
    return bounds


def _story_bounds(values: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    margin = np.nan_to_num(values["story_margin"][:, 0])
    bounds = {}
    for name in ("story_start", "story_end"):
        bounds[f"{name}_earliest"] = values[name][:, 2] - margin
        bounds[f"{name}_latest"] = values[name][:, 3] + margin
    return bounds
