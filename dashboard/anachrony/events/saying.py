"""What a film says in another language: cells beside those of its own, as `event.fr`."""

import pandas as pd

from anachrony import schema


def in_language(events: pd.DataFrame, language: str) -> pd.DataFrame:
    """Return events with their cells in a language in the place of what is written, and what is
    written in theirs, so that both are still found; as they are where there are none.
    """
    swapped: dict[str, pd.Series] = {}
    for name in map(str, events):
        column, spoken = schema.translation(name)
        if spoken == language and column in events:
            swapped[column] = events[name].where(events[name] != "", events[column])
            swapped[name] = events[column]
    return events.assign(**swapped) if swapped else events


def words(events: pd.DataFrame, column: str, language: str) -> dict[str, str]:
    """Return every value that is written in a column (one to a cell, or several with ;) and what it
    is called in a language.
    """
    found: dict[str, str] = {}
    other = events.get(f"{column}.{language}", events[column])
    for written, called in zip(events[column], other, strict=True):
        pairs = [cell.split(";") for cell in (written, called or written)]
        alike = len(pairs[0]) == len(pairs[1])
        for one, name in zip(pairs[0], pairs[alike], strict=True):
            found.setdefault(one.strip(), name.strip())

    return found
