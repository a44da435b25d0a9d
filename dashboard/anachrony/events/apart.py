"""Dates that say no time by themselves: `CONTINUOUS` is of the day of the row above, a flashback is
none of the days that a breakdown counts. Both are proposed, and shown.
"""

import re
from collections.abc import Iterator
from functools import cache

import numpy as np
import pandas as pd

from anachrony import times
from anachrony.events.table import Table
from anachrony.findings import Finding
from anachrony.times import marks

_SAME = re.compile(
    r"(?:the )?same(?: day| time| night| morning| evening)?|continuous|cont(?:inued|['’]?d|\.)?"
    r"|(?:a )?moments? later|later(?: that (?:day|night|evening|morning))?|(?:le )?même jour"
    r"|au même moment|continu|suite|plus tard|derselbe tag|gleicher tag|kurz darauf|anschließend",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?:the )?(?:next|following) (?:day|morning|evening|night)|(?:le )?lendemain(?: matin| soir)?"
    r"|am nächsten (?:tag|morgen)|nächster tag",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?:f/?b|f/?f|flash[- ]?back|flash[- ]?forward|dreams?|nightmare|fantasy|rêve|vision|imagin\w+"
    r"|retour en arrière|rückblende|traum|montage|stock)\b.*|fb\d.*",
    re.IGNORECASE,
)
_CALENDAR = re.compile(r"-?\d{4,}-\d\d-\d\d")


def following(table: Table) -> Iterator[Finding]:
    """Dates that lean on the row above become its day, or the day after it."""
    rows = _having(table, _SAME) | _having(table, _NEXT)
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
    """The days that some rows lean on: each of the nearest above of its work that leans on none,
    after as many days as the rows between say; blank where that is no one day.
    """
    if not rows.any():
        return np.array([], dtype=object)
    texts, works = table.text("story_start"), table.text("work")
    codes, distinct = pd.factorize(texts)
    nexts = np.array([bool(_NEXT.fullmatch(text)) for text in distinct], dtype=bool)[codes]
    sames = np.array([bool(_SAME.fullmatch(text)) for text in distinct], dtype=bool)[codes]

    stands = pd.Series(np.where(nexts | sames, np.nan, np.arange(len(texts)))).groupby(works)
    above = stands.ffill().fillna(-1).to_numpy(dtype=np.int64)[rows]
    passed = pd.Series(nexts).groupby(works).cumsum().to_numpy()
    later = (passed[rows] - passed[above]).tolist()
    known = [texts[at] if at >= 0 else "" for at in above.tolist()]

    day = cache(lambda text, days: _days_after(times.meant(text), days))
    return np.array([day(*one) for one in zip(known, later, strict=True)], dtype=object)


def _days_after(date: str, days: int) -> str:
    """The day of a date, or that so many after it; nothing where it is no one day."""
    if counted := times.day_parts(date):
        return f"{'DN'[counted.night and not days]}{counted.number + days}"
    whole = date.partition("T")[0]
    if not days or not _CALENDAR.fullmatch(whole):
        return "" if days else whole
    year, month, day, *_ = times.civil(times.date_bounds(whole)[0] + (days + 0.5) * times.DAY)
    return times.edtf(f"{year}-{month:02d}-{day:02d}")


_OFFSET = re.compile(
    r"(?P<sign>[+−-]?) ?(?P<count>\d{1,5}) "
    r"(?:(?P<week>weeks?|semaines?|wochen?)|(?:days?|jours?|tage?n?))",
    re.IGNORECASE,
)
_NOW = re.compile(r"[+-]?0|now|present(?: day)?|today|d[- ]day|jour j|maintenant", re.IGNORECASE)


def offsets(table: Table) -> Iterator[Finding]:
    """Days counted from the story's present, where a column has nothing else: of Day 0."""
    given = table.given["story_start"]
    texts = table.text("story_start")
    distinct = pd.unique(texts[given]) if table.unread("story_start").any() else []
    fit = all(_OFFSET.fullmatch(one) or _NOW.fullmatch(one) for one in distinct)
    if not fit or not any(map(_OFFSET.fullmatch, distinct)):
        return
    days = np.array(list(map(_from_now, texts[given])), dtype=object)
    if table.terms.rewrites("story_start"):
        table.write("story_start", given, days)
    else:
        yield _proposed(table, "offsets", given, tuple(days.tolist()))


def _from_now(text: str) -> str:
    found = _OFFSET.fullmatch(text)
    if not found:
        return "D0"
    days = int(found["count"]) * (7 if found["week"] else 1)
    return f"D{'-' * (found['sign'] in ('-', '−'))}{days}"


def flashbacks(table: Table) -> Iterator[Finding]:
    """A flashback or a dream among the days of a story is undated, what it says kept as its label,
    where that is taken; a date of its own waits for when Day 1 is.
    """
    rows = _having(table, _ASIDE)
    if not rows.any():
        return
    if table.terms.day_one or table.given["day_one"].any() or not _counts_days(table):
        texts = table.text("story_start")
        rows[rows] = [not times.meant(text) for text in texts[rows]]
    if table.terms.rewrites("story_start"):
        _undated(table, rows)
    elif rows.any():
        yield _proposed(table, "undated", rows)


def _undated(table: Table, rows: np.ndarray) -> None:
    said = np.where(
        table.given["story_label"], table.text("story_label"), table.text("story_start")
    )
    table.write("story_label", rows, said[rows])
    table.write("story_start", rows, np.full(rows.sum(), "", dtype=object))


def _counts_days(table: Table) -> bool:
    marked = np.nan_to_num(table.values["story_start"][marks.ROW]).astype(np.int64)
    texts = table.text("story_start")[table.unread("story_start")]
    return bool((marked & marks.STORY_DAY).any()) or any(
        times.day_parts(times.meant(text)) for text in texts
    )


def _having(table: Table, pattern: re.Pattern[str]) -> np.ndarray:
    rows = table.unread("story_start")
    rows[rows] = [pattern.fullmatch(text) is not None for text in table.text("story_start")[rows]]
    return rows


def _proposed(table: Table, rule: str, rows: np.ndarray, becomes: tuple[str, ...] = ()) -> Finding:
    table.ask("story_start", rows)
    return Finding(
        *("proposal", rule, tuple(table.lines[rows].tolist()), "story_start"),
        tuple(table.text("story_start")[rows].tolist()),
        rewrite=becomes,
        takes=(("rewrite", "story_start"),),
        needed=True,
    )
