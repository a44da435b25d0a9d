"""A date in three columns, as TimelineJS and many chronologies have it: year, month and day read
as one.
"""

import re
from collections.abc import Iterator

import numpy as np

from anachrony.findings import Finding
from anachrony.sheet.columns import Columns
from anachrony.sheet.headers import plain
from anachrony.text import listed

_PARTS = {
    "story_start": (
        ("year", "start year", "story year", "année", "jahr", "año"),
        ("month", "start month", "story month", "mois", "monat", "mes"),
        ("day", "start day", "story day", "jour", "tag", "día"),
    ),
    "story_end": (("end year",), ("end month",), ("end day",)),
}


def date_parts(columns: Columns) -> Iterator[Finding]:
    """Write the months and days of their own columns behind the years of a date's; those columns
    stay the file's own.
    """
    for name, (years, months, days) in _PARTS.items():
        at = columns.ours.index(name) if name in columns.ours else None
        if at is None or plain(columns.called[at]) not in years:
            continue
        found = [_among(columns, words) for words in (months, days)]
        parts = [one for one in found if one is not None]
        if found[0] is None:
            continue
        dates = [_date(*row) for row in columns.cells.iloc[:, [at, *parts]].to_numpy()]
        written = columns.cells.iloc[:, at].to_numpy()
        changed = np.flatnonzero(written != np.array(dates, dtype=object))
        if len(changed):
            columns.cells[columns.cells.columns[at]] = dates
            others = (("others", listed([columns.called[one] for one in parts])),)
            first = int(changed[0])
            yield Finding(
                *("note", "date_parts", (columns.line,), columns.called[at]),
                values=(str(written[first]),),
                hints=others,
                rewrite=(dates[first],),
            )


def _among(columns: Columns, words: tuple[str, ...]) -> int | None:
    """The file's own column that one of these words calls."""
    free = (at for at, called in enumerate(columns.called) if called and not columns.ours[at])
    return next((at for at in free if plain(columns.called[at]) in words), None)


def _date(year: str, month: str, day: str = "") -> str:
    """A year with its month and day, as far as they are given; what is none of them stays."""
    if not (re.fullmatch(r"-?\d{1,4}", year) and re.fullmatch(r"0?[1-9]|1[0-2]", month)):
        return year
    whole = f"{'-' * (year[0] == '-')}{year.lstrip('-').zfill(4)}-{int(month):02d}"
    return f"{whole}-{int(day):02d}" if re.fullmatch(r"0?[1-9]|[12]\d|3[01]", day) else whole
