"""Whole numbers where dates should stand, and nothing else: what they count is asked."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pandas as pd

from anachrony import times
from anachrony.events.spellings import STORY_ENDS, asked, marks_of
from anachrony.events.table import Table
from anachrony.findings import Finding
from anachrony.times import marks


def whole_numbers(table: Table) -> Iterator[Finding]:
    """Whole numbers below 100: ranks, days or years; with signs, days from Day 0, or years."""
    rows = {name: table.given[name] for name in STORY_ENDS}
    texts = pd.unique(np.concatenate([table.text(name)[rows[name]] for name in STORY_ENDS]))
    signed = times.signed(texts.tolist())
    if not (signed or _all_short(table, rows)) or table.terms.numbers == "years":
        return
    for name in STORY_ENDS:
        if not rows[name].any():
            continue
        if table.terms.numbers == "days":
            table.rewrite(name, rows[name], _day)
        elif table.terms.numbers == "ranks" and not signed:
            if name == "story_start":
                table.write("story_order", rows[name], table.text(name)[rows[name]])
            table.rewrite(name, rows[name], lambda _: "")
        else:
            kinds = ("days", "years") if signed else ("ranks", "days", "years")
            takes = (("numbers", kind) for kind in kinds)
            yield asked(table, "signed" if signed else "numbers", name, rows[name], *takes)


def _all_short(table: Table, rows: dict[str, np.ndarray]) -> bool:
    short = [marks_of(table, name)[rows[name]] & marks.SHORT > 0 for name in STORY_ENDS]
    return all(one.all() for one in short)


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
        said = np.where(
            table.given["story_label"], table.text("story_label"), table.text(STORY_ENDS[0])
        )
        table.write("story_label", rows, said[rows])
        table.rewrite("story_start", rows, lambda _: "")
        ranks = [str(one.number) for text in texts if (one := found[text])]
        table.write("story_order", rows, np.array(ranks, dtype=object))
    elif not table.given["story_order"].any():
        called = table.called.get("story_start", "story_start")
        found_ = asked(table, "counters", "story_start", rows, ("numbers", "ranks"))
        yield replace(found_, takes=(*found_.takes, ("own", called)))
