"""Which rows are chosen, by one field."""

import pandas as pd

from anachrony import schema
from anachrony.schema import several


def having(events: pd.DataFrame, column: str, values: tuple[str, ...], name: str) -> pd.Series:
    """Return which rows have a value in a column or in what the file calls it in another language:
    an address holds in all of them.
    """
    found = pd.Series(False, index=events.index)
    for one in (column, *schema.translations(map(str, events), column)):
        found |= _has(events[one], values, name)
    return found


def _has(column: pd.Series, values: tuple[str, ...], name: str) -> pd.Series:
    if name == "character":
        return column.isin(
            [cell for cell in column.unique() if not set(values).isdisjoint(several(cell))]
        )
    if name == "track" and {"image", "sound"} & set(values):
        values = (*values, "both")
    return column.isin(values)


def characters(column: pd.Series) -> pd.Series:
    """Return one row a character of an event, with the event's index; blank where an event has
    none.
    """
    return column.map({cell: several(cell) or [""] for cell in column.unique()}).explode()


def within(events: pd.DataFrame, kind: str, low: float, high: float) -> pd.Series:
    """Return which events can lie, in part, between two story moments (s) or ranks (from 1)."""
    if kind == "rank":
        return (events.get("story_rank", events["story_order"] - 1) + 1).between(low, high)
    begins, ends = events["story_start_earliest"], events["story_end_latest"]
    return (begins <= high) & ((ends > low) | (begins >= low))  # an end is exclusive
