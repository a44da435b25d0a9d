"""Dates that say no time by themselves: `CONTINUOUS` is of the day of the row above, a flashback is
none of the days that a breakdown counts. Both are proposed, and shown.
"""

from collections.abc import Callable, Iterator
from functools import cache

import numpy as np
import pandas as pd

from anachrony import times
from anachrony.events.spellings import labelled
from anachrony.events.table import Table, asked
from anachrony.findings import Finding
from anachrony.times import marks


def following(table: Table) -> Iterator[Finding]:
    """Dates that lean on the row above become its day, or the day after it."""
    rows = _having(table, times.step)
    if not rows.any():  # of a million dates none is asked how far it is from the one above
        return
    days = _leant(table, rows)
    rows[rows] = days != ""
    if not rows.any():
        return
    days = days[days != ""]
    if table.terms.rewrites("story_start"):
        table.write("story_start", rows, days)
    else:
        yield _proposed(table, "following", rows, tuple(days.tolist()))


def _leant(table: Table, rows: np.ndarray) -> np.ndarray:
    """The dates that some rows lean on: each is a step from the row above of its work, which may
    lean itself; blank where that is not known so well as the step needs.
    """
    texts, works = table.text("story_start"), table.text("work")
    codes, distinct = pd.factorize(texts)
    steps = [times.step(text) for text in distinct]
    before = pd.Series(np.arange(len(texts))).groupby(works).shift(fill_value=-1).to_numpy()

    date = cache(times.stepped)
    dates: dict[int, str] = {-1: ""}
    leaning = np.array([one is not None for one in steps], dtype=bool)[codes]
    for at in np.flatnonzero(leaning).tolist():
        above = int(before[at])
        dates[at] = date(dates.get(above, texts[above]), steps[codes[at]])
    return np.array([dates[at] for at in np.flatnonzero(rows).tolist()], dtype=object)


def offsets(table: Table) -> Iterator[Finding]:
    """Days counted from the story's present, where a column has nothing else: of Day 0."""
    given = table.given["story_start"]
    texts = table.text("story_start")
    distinct = pd.unique(texts[given]) if table.unread("story_start").any() else []
    if not all(map(times.from_now, distinct)) or not any(map(times.is_offset, distinct)):
        return
    days = np.array(list(map(times.from_now, texts[given])), dtype=object)
    if table.terms.rewrites("story_start"):
        table.write("story_start", given, days)
    else:
        yield _proposed(table, "offsets", given, tuple(days.tolist()))


def flashbacks(table: Table) -> Iterator[Finding]:
    """A flashback or a dream among the days of a story is undated, what it says kept as its label,
    where that is taken; a date of its own waits for when Day 1 is.
    """
    rows = _having(table, times.is_aside)
    if not rows.any():
        return
    if table.terms.day_one or table.given["day_one"].any() or not _counts_days(table):
        texts = table.text("story_start")
        rows[rows] = [not times.meant(text) for text in texts[rows]]
    if table.terms.rewrites("story_start"):
        labelled(table, rows)
    elif rows.any():
        yield _proposed(table, "undated", rows)


def _counts_days(table: Table) -> bool:
    marked = np.nan_to_num(table.values["story_start"][marks.ROW]).astype(np.int64)
    texts = table.text("story_start")[table.unread("story_start")]
    return bool((marked & marks.STORY_DAY).any()) or any(
        times.day_parts(times.meant(text)) for text in texts
    )


def _having(table: Table, which: Callable[[str], object]) -> np.ndarray:
    """Which unread dates are such ones; `step` may say 0 days."""
    rows = table.unread("story_start")
    rows[rows] = [which(text) not in (None, False) for text in table.text("story_start")[rows]]
    return rows


def _proposed(table: Table, rule: str, rows: np.ndarray, becomes: tuple[str, ...] = ()) -> Finding:
    return asked(table, rule, "story_start", rows, ("rewrite", "story_start"), rewrite=becomes)
