"""A table that does not say when the film shows its events: whether its rows are their order."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from anachrony import times
from anachrony.events import unlikely
from anachrony.events.table import Table, factorized
from anachrony.findings import Finding

_FEW = 5
"""Rows; of fewer nobody asks for the order."""


def settled(table: Table) -> Iterator[Finding]:
    """Take the rows as the order of the telling where that is said, else propose it; where lengths
    or ends stand alone, each begins where the one before ends, and the file waits for that.
    """
    if any(table.given[name].any() for name in ("screen_start", "screen_order")):
        return
    lengths, ends = (table.given[f"screen_{name}"] for name in ("duration", "end"))
    if lengths.any() and not ends.any():
        yield from unlikely.hours_meant(table)
    if table.terms.order == "rows":
        _in_order(table, lengths, ends)
    elif ends.any():
        table.ask("screen_end", ends)
        yield _proposed(table, "ends_alone", "screen_end", ends)
    elif lengths.any():
        table.ask("screen_duration", lengths)
        yield _proposed(table, "lengths_alone", "screen_duration", lengths)
    elif len(lengths) >= _FEW:
        if not any(table.given[f"story_{name}"].any() for name in ("start", "end", "order")):
            yield Finding("note", "no_axis")
        yield _proposed(table, "unordered", "", np.ones(len(lengths), dtype=bool))


def _in_order(table: Table, lengths: np.ndarray, ends: np.ndarray) -> None:
    work = factorized(table.text("work"))[0]
    if ends.any():
        given = pd.Series(table.text("screen_end")).where(ends)
        before = given.groupby(work).ffill().groupby(work).shift().fillna("0")
        table.write("screen_start", ends, before.to_numpy(dtype=object)[ends])
    elif lengths.any():
        _one_after_another(table, work, lengths)
    else:
        ranks = (pd.Series(work).groupby(work).cumcount() + 1).astype(str)
        table.write("screen_order", np.ones(len(work), bool), ranks.to_numpy(dtype=object))


def _one_after_another(table: Table, work: np.ndarray, rows: np.ndarray) -> None:
    """Let events begin where the lengths before them end, written with the file's decimal mark."""
    length, mark = table.values["screen_duration"][:2]
    rows = rows & ~np.isnan(length)
    starts = pd.Series(np.nan_to_num(length)).groupby(work).cumsum().to_numpy() - length
    texts = [np.format_float_positional(start, 6, trim="-") for start in starts[rows]]
    if (mark == times.COMMA).any():
        texts = [text.replace(".", ",") for text in texts]
    table.write("screen_start", rows, np.array(texts, dtype=object))


def _proposed(table: Table, rule: str, column: str, rows: np.ndarray) -> Finding:
    lines = tuple(table.lines[rows].tolist())
    values = tuple(table.text(column)[rows].tolist()) if column else ()
    takes = (("order", "rows"),)
    needed = rule != "unordered"
    return Finding("proposal", rule, lines, column, values, takes=takes, needed=needed)
