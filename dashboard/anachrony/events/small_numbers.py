"""Whole numbers where dates should stand, and nothing else: what they count is asked."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pandas as pd

from anachrony import times
from anachrony.events.spellings import STORY_ENDS, labelled, marks_of
from anachrony.events.table import Table, asked
from anachrony.findings import Finding
from anachrony.times import marks


def whole_numbers(table: Table) -> Iterator[Finding]:
    """Whole numbers below 100: ranks, days or years; with signs, days from Day 0, or years."""
    rows = {name: table.given[name] for name in STORY_ENDS if table.given[name].any()}
    texts = [*dict.fromkeys(text for name in rows for text in table.text(name)[rows[name]])]
    signed, said = times.signed(texts), table.terms.numbers
    if not (signed or _all_short(table, rows)) or said == "years":
        return
    kinds = ("days", "years") if signed else ("ranks", "days", "years")
    for name, given in rows.items():
        if said == "days":
            table.rewrite(name, given, _day)
        elif said == "ranks" and not signed:
            _as_ranks(table, name, given)
        else:
            takes = (("numbers", kind) for kind in kinds)
            yield asked(table, "signed" if signed else "numbers", name, given, *takes)


def _all_short(table: Table, rows: dict[str, np.ndarray]) -> bool:
    short = [marks_of(table, name)[given] & marks.SHORT > 0 for name, given in rows.items()]
    return all(one.all() for one in short)


def _as_ranks(table: Table, name: str, rows: np.ndarray) -> None:
    """Take the numbers of a column of dates as ranks; the end of one is no more than its start."""
    if name == "story_start":
        table.write("story_order", rows, table.text(name)[rows])
    table.rewrite(name, rows, lambda _: "")


def _day(number: str) -> str:
    return f"D{times.whole(number)}"


def counters(table: Table) -> Iterator[Finding]:
    """`Month 3`, `Year 2`: from a beginning that the file does not say, their order is known."""
    rows = table.given["story_start"]
    texts = table.text("story_start")[rows]
    found = {text: times.counter(text) for text in pd.unique(texts)}
    units = {one.unit if one else "" for one in found.values()}
    if len(units) != 1 or "" in units or table.given["story_end"].any():
        return
    if table.terms.numbers == "ranks":
        labelled(table, rows)
        ranks = [str(one.number) for text in texts if (one := found[text])]
        table.write("story_order", rows, np.array(ranks, dtype=object))
    elif not table.given["story_order"].any():
        called = table.called.get("story_start", "story_start")
        found_ = asked(table, "counters", "story_start", rows, ("numbers", "ranks"))
        yield replace(found_, takes=(*found_.takes, ("own", called)))
