"""What an address asks for that a film has not got: a command refuses it, the page says what it
passed over.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from urllib.parse import parse_qsl

import pandas as pd
from rapidfuzz import fuzz, process

from anachrony.schema import COLUMNS, own, translations
from anachrony.selection import (
    COLUMN,
    FILTERS,
    THEME_NAMES,
    WORDS,
    Selection,
    characters,
    makes_sense,
)

_NEAR, _SLIP = 60, 70
"""Of 100; what is less like a word than this is not named in its place, is no slip of it."""

_KNOWN = [*(one.name for one in fields(Selection) if one.name != "columns"), "theme"]
_OURS = {column.name: column.words for column in COLUMNS}


@dataclass(frozen=True)
class Unmet:
    """A key of an address and what it says, which is not there; what is near it, where anything
    is.
    """

    key: str
    said: str
    near: str = ""

    @property
    def meant(self) -> bool:
        """Whether it was meant for us: links bring keys of others along, such as `utm_source`."""
        return bool(self.said) or fuzz.ratio(self.key, self.near) > _SLIP


def unmet(query: str, events: pd.DataFrame) -> list[Unmet]:
    """Return what a query names that annotated events have not got: keys, views and words, works,
    values of a filter, ids of events, times that are none.
    """
    pairs = dict.fromkeys(parse_qsl(query.lstrip("?")))
    return [found for key, said in pairs for found in _unmet(key, said, events)]


def _unmet(key: str, said: str, events: pd.DataFrame) -> Iterator[Unmet]:
    if key.startswith(COLUMN):
        yield from _of_a_column(key, said, events)
    elif key not in _KNOWN:
        yield _near(key, "", _KNOWN)
    elif values := list(_values(key, events)):
        if said not in values:
            yield _near(key, said, values)
    elif not makes_sense(key, said) or _nobody(key, said, events):
        yield Unmet(key, said)


def _of_a_column(key: str, said: str, events: pd.DataFrame) -> Iterator[Unmet]:
    """What is not there of a column of the file's own, or of its values."""
    column, there = key.removeprefix(COLUMN), own(map(str, events))
    if column not in there:
        yield _near("column", column, there)
    elif said not in set(events[column]):
        yield _near(key, said, events[column].unique())


def _values(key: str, events: pd.DataFrame) -> Iterable[str]:
    """The values that a key can have: words, works, what the file says and the contract knows;
    nothing where it takes no words.
    """
    if key == "theme":
        return THEME_NAMES
    if key in WORDS:
        return WORDS[key]
    if key in ("work", "beside"):
        return events["work"].unique()
    if key == "colour":
        return [*FILTERS, *own(map(str, events))]
    if key not in FILTERS:
        return ()
    column = FILTERS[key]
    said = pd.concat([events[one] for one in (column, *translations(map(str, events), column))])
    said = characters(said) if key == "character" else said
    return [*filter(None, said.unique()), *_OURS.get(FILTERS[key], ())]


def _nobody(key: str, said: str, events: pd.DataFrame) -> bool:
    """Whether an event or a ruling is of an id that no event bears."""
    event = said if key == "event" else said.rpartition(":")[0]
    return key in ("event", "first") and event not in events.index


def _near(key: str, said: str, there: Iterable[str]) -> Unmet:
    """What is not there, with what is near it; of a key that is not known, the key's."""
    found = process.extractOne(
        said or key, list(there), scorer=fuzz.WRatio, processor=str.casefold, score_cutoff=_NEAR
    )
    return Unmet(key, said, found[0] if found else "")
