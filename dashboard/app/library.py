"""The film the page shows: its annotated events, and its figures, each drawn once."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any

import pandas as pd

from dashboard import charts
from dashboard.charts import Canvas
from dashboard.narrative import annotate
from dashboard.schema import NAMES
from dashboard.selection import Selection, characters


@dataclass(eq=False, frozen=True)
class Library:
    """The events of a file and the file's name."""

    events: pd.DataFrame
    source: str

    @classmethod
    def of(cls, events: pd.DataFrame, source: str) -> "Library":
        """Return the library of the events just read."""
        return cls(annotate(events), source)

    @cached_property
    def figure(self) -> Callable[[Selection, Canvas], Any]:
        """`figure(structure, canvas)`: the undimmed figure of a selection, kept for the next filter."""
        return lru_cache(maxsize=16)(lambda chosen, canvas: charts.undimmed(chosen.of(self.events), chosen, canvas))

    @property
    def works(self) -> list[str]:
        """The works of the file, in its order."""
        return list(self.events["work"].unique())

    def values(self, column: str) -> list[str]:
        """Return the values of a column for a filter, those told first first; several to a cell for characters."""
        told = self.events.sort_values("telling", kind="stable")[column]
        told = characters(told) if column == "characters" else told
        return [value for value in told.unique() if value]

    @property
    def columns(self) -> list[str]:
        """The columns of the file that the contract does not know and that can be filtered by."""
        own = [name for name in map(str, self.events) if name not in NAMES and not name.endswith("_text")]
        return [name for name in own if self.events[name].dtype == "str" and 1 < self.events[name].nunique() <= 100]


def structure(selection: Selection) -> Selection:
    """Return the part of a selection that decides what is drawn, leaving out what only dims or marks it."""
    return replace(selection if selection.only else selection.unfiltered(), event=None)
