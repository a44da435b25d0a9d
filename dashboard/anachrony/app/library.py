"""The film the page shows: its annotated events, and its figures, each drawn once."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
import pandas as pd

from anachrony import charts, schema, text
from anachrony.app import playhead
from anachrony.charts import Canvas
from anachrony.charts.miniature import miniature, small
from anachrony.charts.theme import Theme
from anachrony.narrative import Analysis, analysis, annotate, summarise, under
from anachrony.narrative.measures import NAMES
from anachrony.reading import Sentence, reading
from anachrony.selection import Selection, characters
from anachrony.views import VIEWS


@dataclass(eq=False, frozen=True)
class Library:
    """The events of some files, as read, and the name of each work's file."""

    read: pd.DataFrame
    files: dict[str, str]

    def source(self, selection: Selection) -> str:
        """Return the names of the files whose works a selection shows."""
        works = charts.scope(self.events, selection)["work"].unique()
        return ", ".join(dict.fromkeys(self.files[work] for work in works))

    @cached_property
    def events(self) -> pd.DataFrame:
        """The annotated events, no ruling made."""
        return annotate(self.read)

    @cached_property
    def ruled(self) -> Callable[[tuple[tuple[int, str], ...]], pd.DataFrame]:
        """`ruled(rulings)`: the annotated events under rulings on the first narrative."""
        return lru_cache(maxsize=16)(self._ruled)

    def _ruled(self, rulings: tuple[tuple[int, str], ...]) -> pd.DataFrame:
        return annotate(under(self.read, rulings)) if rulings else self.events

    @cached_property
    def figure(self) -> Callable[[Selection, Canvas, str], dict]:
        """`figure(structure, canvas, language)`: the undimmed figure of a selection, kept for the
        next filter.
        """
        return lru_cache(maxsize=16)(self._figure)

    def _figure(self, chosen: Selection, canvas: Canvas, language: str) -> dict:
        work = self.dressed(_alike(chosen), canvas.theme, language)
        return charts.undimmed(work, chosen, canvas)

    @cached_property
    def dressed(self) -> Callable[[Selection, Theme, str], pd.DataFrame]:
        """`dressed(selection, theme, language)`: the events of a work as charts draw them, kept for
        the next zoom.
        """
        return lru_cache(maxsize=4)(self._dressed)

    def _dressed(self, chosen: Selection, theme: Theme, _: str) -> pd.DataFrame:
        return charts.dressed(charts.scope(self.ruled(chosen.first), chosen), chosen.colour, theme)

    def fills(self, chosen: Selection, theme: Theme) -> dict[str, str]:
        """Return the colour of every value that a selection's view is coloured by."""
        work = self.dressed(_alike(chosen), theme, text.language())
        named = work.drop_duplicates("tint").sort_values("telling", kind="stable")
        return dict(zip(named["tint"], named["fill"], strict=True))

    @cached_property
    def telling(self) -> Callable[[Selection, Theme, str], dict[str, Any]]:
        """`telling(selection, theme, language)`: what the playhead plays of a work, kept."""
        return lru_cache(maxsize=8)(self._telling)

    def _telling(self, chosen: Selection, theme: Theme, _: str) -> dict[str, Any]:
        return playhead.telling(chosen.of(self.ruled(chosen.first)), chosen.colour, theme)

    @cached_property
    def miniatures(self) -> Callable[[Selection, Theme, str], dict[str, str]]:
        """`miniatures(selection, theme, language)`: every view of a work as a small picture,
        kept.
        """
        return lru_cache(maxsize=32)(self._miniatures)

    def _miniatures(self, chosen: Selection, theme: Theme, language: str) -> dict[str, str]:
        canvas = small(theme)
        views = (replace(chosen, view=view) for view in VIEWS)
        return {one.view: self._miniature(one, canvas, language) for one in views}

    def _miniature(self, chosen: Selection, canvas: Canvas, language: str) -> str:
        work = self.dressed(_alike(chosen), canvas.theme, language)
        return miniature(charts.CHARTS[chosen.view].draw(work, work, chosen, canvas))

    @cached_property
    def analysis(self) -> Callable[[str, tuple[tuple[int, str], ...]], Analysis]:
        """`analysis(work, rulings)`: what is found of a work, kept."""
        return lru_cache(maxsize=16)(self._analysis)

    def _analysis(self, work: str, rulings: tuple[tuple[int, str], ...]) -> Analysis:
        events = self.ruled(rulings)
        return analysis(events[events["work"] == work])

    @cached_property
    def reading(self) -> Callable[[str, tuple[tuple[int, str], ...], str], list[Sentence]]:
        """`reading(work, rulings, language)`: what is said of a work, kept."""
        return lru_cache(maxsize=16)(lambda work, rulings, _: reading(self.analysis(work, rulings)))

    @cached_property
    def summary(self) -> list[dict]:
        """Every work's measures, a row a work, None where one can't be known."""
        table = summarise(self.events)[NAMES].reset_index().astype(object)
        return table.where(table.notna(), None).to_dict("records")

    @property
    def works(self) -> list[str]:
        """The works of the file, in its order."""
        return list(self.events["work"].unique())

    @cached_property
    def end(self) -> float:
        """The last screen moment of the file, in s; 0 where it has only ranks."""
        return float(np.nan_to_num(self.read["screen_end"].max()))

    def values(self, column: str) -> list[str]:
        """Return the values of a column for a filter, those told first first; several to a cell for
        characters.
        """
        told = self.events.sort_values("telling", kind="stable")[column]
        told = characters(told) if column == "characters" else told
        return [value for value in told.unique() if value]

    @property
    def columns(self) -> list[str]:
        """The columns of the file that the contract does not know and that can be filtered by."""
        own = [
            name
            for name in map(str, self.read)
            if name not in schema.NAMES and not schema.added(name)
        ]
        return [
            name
            for name in own
            if self.read[name].dtype == "str" and 1 < self.read[name].nunique() <= 100
        ]


def structure(selection: Selection) -> Selection:
    """Return the part of a selection that decides what is drawn, leaving out what only dims or
    marks it.
    """
    return replace(
        selection if selection.only else selection.unfiltered(),
        event=(),
        at=None,
        zoom=None,
        aid=True,
    )


def _alike(chosen: Selection) -> Selection:
    """What of a selection dresses the events: in all views of one work alike, so that it is done
    once for them.
    """
    view = chosen.view if VIEWS[chosen.view].several else Selection().view
    said = {"beside": chosen.beside, "colour": chosen.colour, "first": chosen.first}
    return Selection(chosen.work, view, **said)
