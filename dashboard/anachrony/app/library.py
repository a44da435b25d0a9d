"""The film the page shows: its annotated events, and its figures, each drawn once."""

from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from markupsafe import Markup

from anachrony import charts, schema, text, times
from anachrony.app import panels, playhead
from anachrony.app.keeping import Kept, remembered
from anachrony.charts import Canvas
from anachrony.charts.key import key
from anachrony.charts.miniature import miniature, small
from anachrony.charts.theme import Theme
from anachrony.events import saying
from anachrony.narrative import Analysis, analysis, annotate, summarise, under
from anachrony.narrative.measuring import MEASURE_NAMES
from anachrony.reading import Sentence, reading
from anachrony.reading.kind import called
from anachrony.selection import FILTERS, Selection, characters
from anachrony.views import VIEWS

Rulings = tuple[tuple[str, str], ...]
"""A reader's rulings on the first narrative: ids with "yes" or "no".
"""


@dataclass(eq=False, frozen=True)
class Library:
    """The events of some files under their ids, and the name of each work's file; of a reader's own
    the table as it came.
    """

    read: pd.DataFrame
    files: dict[str, str]
    table: bytes = b""
    shelves: dict[str, Kept] = field(default_factory=dict, init=False)

    def source(self, selection: Selection) -> str:
        """Return the names of the files whose works a selection shows."""
        works = self.scope(selection)["work"].unique()
        return ", ".join(dict.fromkeys(self.files[work] for work in works))

    @property
    def events(self) -> pd.DataFrame:
        """The annotated events, no ruling made."""
        return self._annotated()

    @remembered(1, spoken=False)
    def _annotated(self) -> pd.DataFrame:
        return annotate(self.read)

    def ruled(self, rulings: Rulings) -> pd.DataFrame:
        """Return the annotated events under rulings on the first narrative."""
        return self._ruled(rulings) if rulings else self.events

    @remembered(16)
    def said(self, rulings: Rulings = ()) -> pd.DataFrame:
        """Return what `ruled` does, in the reader's language where the file has it."""
        return saying.in_language(self.ruled(rulings), text.language())

    @remembered(16, spoken=False)
    def _ruled(self, rulings: Rulings) -> pd.DataFrame:
        return annotate(under(self.read, rulings))

    def scope(self, selection: Selection) -> pd.DataFrame:
        """Return the events a selection's view draws."""
        return self._scope(replace(drawn_alike(selection), colour=Selection.colour))

    @remembered(16)
    def _scope(self, of: Selection) -> pd.DataFrame:
        return charts.scope(self.said(of.first), of)

    def calling(self, selection: Selection) -> AbstractContextManager[None]:
        """Let all that is said call what a selection shows what it is: a film, a play."""
        return called(self.scope(selection))

    def work(self, selection: Selection) -> pd.DataFrame:
        """Return the events of the work a selection is of."""
        return self.scope(replace(selection, view=Selection.view))

    def chosen(self, selection: Selection) -> pd.Series:
        """Return which of the events that a selection's view draws are chosen."""
        return self._chosen(replace(selection, event=(), at=None, zoom=None))

    @remembered(64)
    def _chosen(self, selection: Selection) -> pd.Series:
        return selection.chosen(self.scope(selection))

    def canvas(
        self, selection: Selection, width: float, theme: Theme, room: float | None = None
    ) -> Canvas:
        """Return what a selection is drawn on, so high as its view wants it or, where there is no
        more `room` in px, as it still can be read.
        """
        canvas = Canvas(width=width, theme=theme, zoom=selection.zoom, aid=selection.aid)
        wanted = self._tall(replace(structure(selection), zoom=selection.zoom), canvas)
        least, tall = round(VIEWS[selection.view].lowest * wanted.height), wanted.height
        return replace(wanted, height=max(least, min(tall, round(room or tall))))

    @remembered(64)
    def _tall(self, drawn: Selection, canvas: Canvas) -> Canvas:
        return replace(canvas, height=charts.height(self.said(), drawn, canvas))

    @remembered(16)
    def figure(self, drawn: Selection, canvas: Canvas) -> dict:
        """Return the undimmed figure of a structure, for every filter."""
        return charts.undimmed(self.dressed(drawn_alike(drawn), canvas.theme), drawn, canvas)

    @remembered(16)
    def key(self, drawn: Selection, canvas: Canvas) -> str:
        """Return the key of a structure's figure."""
        with self.calling(drawn):
            return key(self.figure(drawn, canvas), drawn.view, canvas.theme)

    @remembered(4)
    def dressed(self, of: Selection, theme: Theme) -> pd.DataFrame:
        """Return the events of a work as charts draw them, for every zoom."""
        with self.calling(of):
            return charts.dressed(self.scope(of), of.colour, theme)

    @remembered(64)
    def caption(self, drawn: Selection, day: str) -> Markup:
        """Return what stands under a structure's figure on a day."""
        with self.calling(drawn):
            return panels.under_the_chart(self.work(drawn), drawn, self.source(drawn), day)

    @remembered(64)
    def details(self, of: Selection, event: tuple[str, ...]) -> Markup:
        """Return what is said of the chosen event, of any work in view, or of an example of the
        open one.
        """
        with self.calling(of):
            shown = self.scope(of)
            among = shown if shown.index.isin(event).any() else self.work(of)
            return panels.details(among, event)

    @remembered(8)
    def telling(self, told: Selection, theme: Theme) -> dict[str, Any]:
        """Return what the playhead plays of a work."""
        return playhead.telling_sent(self.dressed(drawn_alike(told), theme))

    @remembered(32, spoken=False)
    def miniatures(self, chosen: Selection, theme: Theme) -> dict[str, str]:
        """Return every view of a work as a small picture, which says no word in any language."""
        views = (replace(chosen, view=view) for view in VIEWS)
        return {one.view: self.miniature(one, theme) for one in views}

    def miniature(self, chosen: Selection, theme: Theme) -> str:
        """Return a view of a work as a small picture."""
        work = self.dressed(drawn_alike(chosen), theme)
        return miniature(charts.CHARTS[chosen.view].draw(work, work, chosen, small(theme)))

    @remembered(16)
    def analysis(self, work: str, rulings: Rulings) -> Analysis:
        """Return what is found of a work."""
        return analysis(self.work(Selection(work, first=rulings)))

    @remembered(16)
    def reading(self, work: str, rulings: Rulings) -> list[Sentence]:
        """Return what is said of a work."""
        return reading(self.analysis(work, rulings))

    @cached_property
    def summary(self) -> list[dict]:
        """Every work's measures, a row a work, None where one can't be known."""
        table = summarise(self.events)[MEASURE_NAMES].reset_index().astype(object)
        return table.where(table.notna(), None).to_dict("records")

    @cached_property
    def works(self) -> list[str]:
        """The works of the file, in its order."""
        return list(self.events["work"].unique())

    @cached_property
    def end(self) -> float:
        """The last screen moment of the file, in s; 0 where it has only ranks."""
        return float(np.nan_to_num(self.read["screen_end"].max()))

    @remembered(32, spoken=False)
    def span(self, of: Selection) -> tuple[float, float]:
        """Return where the works in view begin on their own clock, mostly 0, and end, in screen s;
        where these have only ranks, all works.
        """
        starts, ends = self.read["screen_start"], self.read["screen_end"]
        clocked = starts.index.isin(self._as_told(of).index) & ends.notna()
        seen = clocked if clocked.any() else slice(None)
        return times.begins_at(float(np.nan_to_num(starts[seen].min()))), float(ends[seen].max())

    @remembered(64, spoken=False)
    def values(self, column: str, of: Selection) -> list[str]:
        """Return the values that a column has in the works in view, for a filter: as written, those
        told first first; several to a cell for characters.
        """
        told = self._as_told(of)[column]
        told = characters(told) if column == "characters" else told
        return [value for value in told.unique() if value]

    @remembered(4, spoken=False)
    def _as_told(self, of: Selection) -> pd.DataFrame:
        """The events of the works in view in the order in which they are told, those never shown
        last.
        """
        return charts.scope(self.events, of).sort_values("telling", kind="stable")

    def worded(self, selection: Selection) -> Selection:
        """Return a selection whose filters are called as the reader calls them."""
        asked = {name: getattr(selection, name) for name in FILTERS}
        called = {
            name: tuple(self.called(FILTERS[name]).get(value, value) for value in values)
            for name, values in asked.items()
            if values and FILTERS[name] in self.read and not text.phrases("value").keys() & values
        }
        return replace(selection, **called)

    @remembered(8)
    def called(self, column: str) -> dict[str, str]:
        """Return what the reader calls every value written in a column."""
        return saying.words(self.read, column, text.language()) | text.phrases("value")

    @cached_property
    def columns(self) -> list[str]:
        """The columns of the file that the contract does not know and that can be filtered by."""
        return [
            name
            for name in schema.own(map(str, self.read))
            if self.read[name].dtype == "str"
            and 1 < self.read[name].nunique() <= 100
            and not schema.translation(name)[0]
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


def works_of(selection: Selection) -> Selection:
    """Return what of a selection decides which works are in view."""
    several = VIEWS[selection.view].several
    beside = {"view": selection.view, "beside": selection.beside} if several else {}
    return Selection(selection.work, **beside)


def drawn_alike(selection: Selection) -> Selection:
    """Return what of a selection decides which events are drawn, and coloured how: in all views of
    one work alike, so that it is done once for them.
    """
    view = selection.view if VIEWS[selection.view].several else Selection().view
    said = {"beside": selection.beside, "colour": selection.colour, "first": selection.first}
    return Selection(selection.work, view, **said)
