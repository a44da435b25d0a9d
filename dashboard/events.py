"""From a file to a table of events, or to every fault that keeps it from being one.

`read` is the only way in. `RULES` are what must hold of every row: one function each, giving all faults of its kind.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd

from dashboard import times
from dashboard.faults import Fault, InvalidEvents
from dashboard.schema import COLUMNS, ENDS, NAMES
from dashboard.sheet import Sheet, sheet
from dashboard.text import listed

_NOTATIONS = {
    "clock": times.CLOCK,
    "date": times.DATE,
    "margin": times.MARGIN,
    "rank": times.NUMBER,
    "count": times.NUMBER,
}


@dataclass
class _Table:
    """A sheet half read: texts; which of them are given; of columns that are numbers, their values in s (see times)."""

    texts: dict[str, pd.Series]
    given: dict[str, np.ndarray]
    values: dict[str, Sequence[np.ndarray]]
    lines: np.ndarray

    def text(self, name: str) -> np.ndarray:
        return self.texts[name].to_numpy()


def read(file: str | Path | bytes, mapping: Mapping[str, str] | None = None, name: str = "") -> pd.DataFrame:
    """Return the events of a CSV file, one row an event, in the order of the file.

    `file` is a path or the bytes of a file; `mapping` says which of its headers stands for a column of the contract
    (`{"screen_start": "onset"}`); `name` is the work's name where no row says it (default: the file's own).
    Every column of the contract is there; each of `ENDS` is float64 seconds, with `_earliest`, `_latest` (s) and
    `_text` (as written) beside it; unknown columns stay as text.
    Raises InvalidEvents with every fault, OSError when the file can't be opened.
    """
    cells = sheet(file if isinstance(file, bytes) else Path(file).read_bytes(), dict(mapping or {}))
    table = _table(cells, name or ("" if isinstance(file, bytes) else Path(file).stem))
    faults = cells.faults + [fault for rule in RULES for fault in rule(table)]
    if faults:
        raise InvalidEvents(faults)
    return _events(table)


def _table(cells: Sheet, work: str) -> _Table:
    """Columns that the file hasn't got share one array of nothing."""
    count = len(cells.lines)
    blank, nothing = pd.Series([""] * count, dtype="str"), [np.full(count, np.nan)] * 4
    texts = {name: cells.cells.get(name, blank) for name in dict.fromkeys((*NAMES, *cells.cells))}
    given = {name: texts[name].to_numpy() != "" if name in cells.cells else np.zeros(count, bool) for name in texts}
    values: dict[str, Sequence[np.ndarray]] = {}
    for column in COLUMNS:
        if column.type in _NOTATIONS:
            notation, text = _NOTATIONS[column.type], texts[column.name].to_numpy()
            values[column.name] = list(times.each(text, notation)) if column.name in cells.cells else nothing
        if column.words and given[column.name].any():
            texts[column.name] = _spelt(texts[column.name], column.words)
    _ended_by_duration(given, values)
    texts["work"] = texts["work"].mask(~given["work"], work)
    texts["track"] = texts["track"].mask(~given["track"], "both")
    return _Table(texts, given, values, cells.lines)


def _ended_by_duration(given: dict[str, np.ndarray], values: dict[str, Sequence[np.ndarray]]) -> None:
    """Where a duration stands in place of an end, the end is known; to the microsecond, so that neighbours meet."""
    known = given["screen_start"] & given["screen_duration"] & ~given["screen_end"]
    if known.any():
        end = np.round(values["screen_start"][0] + values["screen_duration"][0], 6)
        values["screen_end"] = [np.where(known, end, each) for each in values["screen_end"]]
        given["screen_end"] = given["screen_end"] | known


def _spelt(texts: pd.Series, words: tuple[str, ...]) -> pd.Series:
    """The contract's own words in its own spelling, whatever their case: `Image` is image."""
    codes, distinct = pd.factorize(texts)
    own = {word.casefold(): word for word in words}
    spelt = [own.get(text.casefold(), text) for text in distinct]
    return texts if spelt == list(distinct) else pd.Series(np.array(spelt, dtype=object)[codes], dtype="str")


# --- the rules -----------------------------------------------------------------------------------------------------


def _faults(
    rule: list[str] | str, column: str, wrong: np.ndarray, table: _Table, **hints: list[str] | str
) -> Iterator[Fault]:
    """One fault for every wrong row; the rule or a hint is one for all of them, or a list with one for each."""
    rows = np.flatnonzero(wrong)
    rules, *hinted = ([each] * len(rows) if isinstance(each, str) else each for each in (rule, *hints.values()))
    places = zip(table.lines[rows].tolist(), table.text(column)[rows], rules, strict=True)
    for (line, value, broken), *named in zip(places, *hinted, strict=True):
        yield Fault(line, column, value, broken, tuple(zip(hints, named, strict=True)))


def _required(table: _Table) -> Iterator[Fault]:
    """A required column that is missing altogether is the header's fault, not every row's."""
    for column in COLUMNS:
        if column.required and table.given[column.name].any():
            yield from _faults("required", column.name, ~table.given[column.name], table)


def _readable(table: _Table) -> Iterator[Fault]:
    """Every text that should be a number is one; what is wrong with it is said as closely as can be."""
    for name, values in table.values.items():
        unread = table.given[name] & np.isnan(values[0]) & (table.text(name) != "")
        yield from _faults([_reason(_TYPES[name], text) for text in table.text(name)[unread]], name, unread, table)


_TYPES = {column.name: column.type for column in COLUMNS}


@cache
def _reason(kind: str, text: str) -> str:
    """The rule that an unreadable text breaks."""
    if kind == "clock" and text.startswith("-") and times.CLOCK.pattern.fullmatch(text[1:].strip()):
        return "negative"
    halves = text.split("/")
    if kind != "date" or len(halves) != 2:
        return kind
    if any(half.strip(".") == "" for half in halves):
        return "open_interval"
    readable = ~np.isnan(times.each(np.array(halves, dtype=object), times.DATE)[0])
    return "reversed_interval" if readable.all() else kind


def _counted(table: _Table) -> Iterator[Fault]:
    values = table.values["times"][0]
    yield from _faults("count", "times", (values < 1) | (values % 1 > 0), table)


def _chosen(table: _Table) -> Iterator[Fault]:
    for column in COLUMNS:
        if column.type == "choice" and table.given[column.name].any():
            wrong = table.given[column.name] & ~table.texts[column.name].isin(column.words).to_numpy()
            near = [_near(text, column.words) for text in table.text(column.name)[wrong]]
            rules = ["choice_near" if word else "choice" for word in near]
            yield from _faults(rules, column.name, wrong, table, words=listed(list(column.words), "or"), near=near)


@cache
def _near(text: str, words: tuple[str, ...]) -> str:
    return next(iter(get_close_matches(text.lower(), words, 1)), "")


def _paired(table: _Table) -> Iterator[Fault]:
    for axis in ("screen", "story"):
        start, end = f"{axis}_start", f"{axis}_end"
        for blank, other in ((start, end), (end, start)):
            yield from _faults("half_pair", blank, ~table.given[blank] & table.given[other], table, other=other)


def _ended_once(table: _Table) -> Iterator[Fault]:
    """A duration stands in place of an end, beside a start."""
    duration = table.given["screen_duration"]
    twice = duration & table.given["screen_end"] & (table.text("screen_end") != "")
    yield from _faults("two_ends", "screen_duration", twice, table)
    lone = duration & ~table.given["screen_start"] & ~table.given["screen_end"]
    yield from _faults("half_pair", "screen_start", lone, table, other="screen_duration")


def _ordered(table: _Table) -> Iterator[Fault]:
    """An end is wrong only if all it means, as written, lies before all that the start means."""
    for axis in ("screen", "story"):
        start, end = f"{axis}_start", f"{axis}_end"
        first, last = (
            table.values[name][:2] if axis == "story" else [table.values[name][0]] * 2 for name in (start, end)
        )
        wrong = times.reversed_span(first, last)
        yield from _faults("order", end, wrong, table, start=list(table.text(start)[wrong]))


def _apart(table: _Table) -> Iterator[Fault]:
    """Two events of one work on one track do not overlap in screen time; `both` is image and sound."""
    work = pd.factorize(table.texts["work"])[0]
    start, end = table.values["screen_start"][0], table.values["screen_end"][0]
    clean = np.ones(len(work), dtype=bool)
    for band, on in _bands(table.texts["track"]).items():
        rows = np.flatnonzero(on & (end >= start))
        rows = rows[_screen_order(work[rows], start[rows], end[rows])]
        later, earlier = (rows[at] for at in _overlaps(work[rows], start[rows], end[rows]))
        yield from _overlap_faults(table, band, later[clean[later]], earlier[clean[later]])
        clean[later] = False


def _bands(tracks: pd.Series) -> dict[str, np.ndarray]:
    """The bands of a film that carry one thing at a time, and which rows are on each."""
    codes, distinct = pd.factorize(tracks)
    carried = {"image": ("image", "both"), "sound": ("sound", "both"), "music": ("music",)}
    return {band: np.isin(distinct, names)[codes] for band, names in carried.items()}


def _screen_order(work: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """The places of rows work by work, each in screen order; most files are in that order as they are."""
    ends = (start[1:] > start[:-1]) | (start[1:] == start[:-1]) & (end[1:] >= end[:-1])
    sorted_already = ((work[1:] > work[:-1]) | (work[1:] == work[:-1]) & ends).all()
    return np.arange(len(work)) if sorted_already else np.lexsort((end, start, work))


def _overlaps(work: np.ndarray, start: np.ndarray, end: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Pairs (one that starts too soon, the one that runs longest of those before it), among rows in screen order."""
    same = work[1:] == work[:-1]
    if not (same & (start[1:] < end[:-1])).any():
        return np.array([], dtype=int), np.array([], dtype=int)
    latest = pd.Series(end).groupby(work).cummax().to_numpy()
    longest = np.append(True, ~same | (end[1:] > latest[:-1]))
    holder = np.maximum.accumulate(np.where(longest, np.arange(len(end)), 0))
    later = 1 + np.flatnonzero(same & (start[1:] < latest[:-1]))
    return later, holder[later - 1]


def _overlap_faults(table: _Table, band: str, later: np.ndarray, earlier: np.ndarray) -> Iterator[Fault]:
    names, starts = table.text("event"), table.text("screen_start")
    for row, other in zip(later.tolist(), earlier.tolist(), strict=True):
        hints = (("other", names[other]), ("other_line", int(table.lines[other])), ("track", band))
        yield Fault(int(table.lines[row]), "screen_start", starts[row], "overlap", hints)


def _unmixed(table: _Table) -> Iterator[Fault]:
    """A work is ranked or timed on an axis, never both: the two can't be put in one order."""
    works = table.texts["work"]
    for axis in ("screen", "story"):
        ranked, timed = table.given[f"{axis}_order"], table.given[f"{axis}_start"] | table.given[f"{axis}_end"]
        if ranked.any() and timed.any():
            first = ranked & works.isin(works[timed]).to_numpy()
            first[first] = ~works[first].duplicated()
            yield from _faults(f"mixed_{axis}", f"{axis}_order", first, table, work=list(table.text("work")[first]))


RULES: tuple[Callable[[_Table], Iterator[Fault]], ...] = (
    _required,
    _readable,
    _counted,
    _chosen,
    _paired,
    _ended_once,
    _ordered,
    _apart,
    _unmixed,
)


# --- the events ----------------------------------------------------------------------------------------------------


def _events(table: _Table) -> pd.DataFrame:
    """The texts, with the numbers in their place and what they can mean beside them; equal columns share memory."""
    nothing = [pd.Series(np.full(len(table.lines), np.nan), copy=False)] * 4
    values = {name: [pd.Series(row, copy=False) for row in rows] if table.given[name].any() else nothing
              for name, rows in table.values.items()}  # fmt: skip
    numbers = {name: rows[1 if name == "story_end" else 0] for name, rows in values.items()}
    texts = {f"{name}_text": table.texts[name] for name in (*ENDS, "screen_duration", "screen_margin", "story_margin")}
    bounds = {f"{end}_{bound}": column for end in ENDS for bound, column in _bounds(end, values, table).items()}
    return pd.DataFrame(table.texts | numbers | texts | bounds, copy=False)


def _bounds(end: str, values: dict[str, list[pd.Series]], table: _Table) -> dict[str, pd.Series]:
    """What an end can mean, its margin taken in, in s; on the screen nothing comes before 0."""
    axis = end.removesuffix("_start").removesuffix("_end")
    early, late = values[end][2:] if axis == "story" else values[end][:1] * 2
    if table.given[f"{axis}_margin"].any():
        margin = values[f"{axis}_margin"][0].fillna(0.0)
        early, late = early - margin, late + margin
        early = early.clip(lower=0.0) if axis == "screen" else early
    return {"earliest": early, "latest": late}
