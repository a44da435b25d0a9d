"""What a reader searches for, in which rows and in which of their columns, whatever the case and
the accents.
"""

import pandas as pd

from anachrony import schema

_SEARCHED = [column.name for column in schema.bearing("search")]


def found(events: pd.DataFrame, wanted: str) -> pd.Series:
    """Return which rows hold every word that is wanted."""
    first, *others = _columns(events)
    held = _plain(events[first].str.cat(events[others], sep="\n"))
    every = pd.Series(True, index=events.index)
    for word in _words(wanted):
        every &= held.str.contains(word, regex=False)
    return every


def where(events: pd.DataFrame, wanted: str) -> dict[str, int]:
    """Return in how many rows each column holds one of the words at least, the most first; what a
    column says in another language is its own.
    """
    held: dict[str, pd.Series] = {}
    for name in _columns(events):
        column, plain = schema.translation(name)[0] or name, _plain(events[name])
        for word in _words(wanted):
            there = plain.str.contains(word, regex=False)
            held[column] = held.get(column, False) | there
    counts = {name: int(rows.sum()) for name, rows in held.items() if rows.any()}

    return dict(sorted(counts.items(), key=lambda one: -one[1]))


def _columns(events: pd.DataFrame) -> list[str]:
    own = [name for name in schema.own(map(str, events)) if events[name].dtype == "str"]
    return [*_SEARCHED, *own]


def _words(wanted: str) -> list[str]:
    return _plain(pd.Series([wanted])).iloc[0].split()


def _plain(column: pd.Series) -> pd.Series:
    return (
        column.str.normalize("NFKD").str.replace(r"[\u0300-\u036f]", "", regex=True).str.casefold()
    )
