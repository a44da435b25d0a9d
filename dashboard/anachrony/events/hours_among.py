"""Clocks of two parts that are hours and minutes among clocks that are not: `1:05` behind `59:00`,
`0:04` beside `0:09:30`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pandas as pd

from anachrony import times
from anachrony.events.table import Table, factorized, finding
from anachrony.findings import Finding

_ENDS = ("screen_start", "screen_end")
_TWO = re.compile(r"0?[1-9]:[0-5]\d|0?0:(?!00)[0-5]\d", re.ASCII)
_TENS = re.compile(r"[1-9]\d+:[0-5]\d(?:[.,]\d+)?", re.ASCII)
_NO_HOUR = re.compile(r"0?0:[0-5]\d:[0-5]\d(?:[.,]\d+)?", re.ASCII)

_LATE, _SLIP = times.HOUR / 2, 5 * times.MINUTE
"""Minutes that run over an hour have come so far (s); a film that goes on slips by no more."""


def settled(table: Table) -> Iterator[Finding]:
    """Put hours and minutes in the place of such clocks where that is said; propose it where
    minutes and seconds would fall back, else note it: of starts and ends, and of lengths.
    """
    if _any_two(table, *_ENDS):
        clocks = _clocks(table, *_ENDS)
        some = next((one for one in (_over(clocks), _beside(clocks)) if one.any()), None)
        if some is not None:
            rule = "hours_over" if _falls(clocks, some) < _falls(clocks) else "hours_among"
            yield from _meant(table, rule, clocks[some])
    if _any_two(table, "screen_duration"):
        lengths = _clocks(table, "screen_duration")
        if lengths["no_hour"].any() and not lengths["tens"].any():
            yield from _meant(table, "hours_among", lengths[lengths["two"]])


def _any_two(table: Table, *names: str) -> bool:
    """Whether a clock is of two parts, the first below 10: only what is below 600 s can be."""
    early = {name: table.given[name] & (table.values[name][0] < _TEN) for name in names}
    texts = (pd.unique(table.text(name)[rows]) for name, rows in early.items() if rows.any())
    return any(_TWO.fullmatch(text) for some in texts for text in some)


_TEN = 10 * times.MINUTE


def _clocks(table: Table, *names: str) -> pd.DataFrame:
    """The clocks of some columns in the order of the file, each start with its end: where it
    stands, its work, its value as minutes and seconds (s), how it is written.
    """
    work = factorized(table.text("work"))[0]
    rows = {name: np.flatnonzero(table.given[name]) for name in names}
    found = [
        pd.DataFrame({"row": at, "work": work[at], "value": table.values[name][0][at]}).assign(
            name=name, **_written(table.text(name)[at])
        )
        for name, at in rows.items()
    ]
    return pd.concat(found).sort_values("row", kind="stable", ignore_index=True)


def _written(texts: np.ndarray) -> dict[str, np.ndarray]:
    """Which clocks are of two parts, which of minutes from 10, which of hours that are 0."""
    codes, distinct = pd.factorize(texts)
    kinds = {"two": _TWO, "tens": _TENS, "no_hour": _NO_HOUR}
    return {
        kind: np.array([bool(one.fullmatch(text)) for text in distinct], dtype=bool)[codes]
        for kind, one in kinds.items()
    }


def _steps(clocks: pd.DataFrame, hours: pd.Series | bool = False) -> pd.Series:
    """From the clock before to each of its work, in s, some of them read as hours and minutes."""
    values = clocks["value"] * np.where(hours, 60, 1)
    return values.groupby(clocks["work"]).diff().fillna(0.0)


def _falls(clocks: pd.DataFrame, hours: pd.Series | bool = False) -> int:
    return int((_steps(clocks, hours) < 0).sum())


def _over(clocks: pd.DataFrame) -> pd.Series:
    """The clocks behind one of more than half an hour that would fall back, and count on as hours
    and minutes.
    """
    late = clocks["value"].groupby(clocks["work"]).shift() >= _LATE
    falls = clocks["two"] & late & (_steps(clocks) < 0)
    behind = falls.groupby(clocks["work"]).cummax() & clocks["two"]
    steps = _steps(clocks, behind)[falls.groupby(clocks["work"]).cummax()]
    return behind & bool(steps.between(-_SLIP, times.HOUR).all())


def _beside(clocks: pd.DataFrame) -> pd.Series:
    """The clocks of two parts beside others whose hours are 0, where they may be hours and
    minutes: none is of ten minutes, and they fall back no more often.
    """
    two = clocks["two"]
    may = clocks["no_hour"].any() and not clocks["tens"].any()
    fits = may and _steps(clocks, two).max() <= times.HOUR and _falls(clocks, two) <= _falls(clocks)
    return two & bool(fits)


def _meant(table: Table, rule: str, clocks: pd.DataFrame) -> Iterator[Finding]:
    """Read clocks as hours and minutes where that is said, else propose or note it."""
    said = "screen_start" if clocks["name"].iloc[0] in _ENDS else "screen_duration"
    noted = rule == "hours_among"
    rewrites = said in table.terms.rewrite or (table.terms.accept and not noted)
    for name in pd.unique(clocks["name"]).tolist():
        rows = clocks.loc[clocks["name"] == name, "row"]
        which = np.isin(np.arange(len(table.lines)), rows)
        if rewrites:
            table.rewrite(name, which, "{}:00".format)
            continue
        found = finding("note", rule, name, which, table)
        found = replace(found, takes=(("rewrite", said),))
        if not noted:
            yield _proposed(table, found, which)
        else:
            yield found


def _proposed(table: Table, found: Finding, which: np.ndarray) -> Finding:
    """The rewrite of clocks, which the file waits for where an end would come before its start."""
    start, end = (table.values[name][0] for name in _ENDS)
    waits = bool((end < start)[which].any())
    if waits:
        table.ask(found.column, which)
    becomes = tuple(map("{}:00".format, found.values))
    return replace(found, kind="proposal", rewrite=becomes, needed=waits)
