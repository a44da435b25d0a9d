"""What is said of the work itself: only another work or another ruling changes it."""

from typing import Any

import dash
from dash import Input, Output

from anachrony.app import panels, tables, views
from anachrony.app.anachronies import anachrony_table
from anachrony.app.films import Films
from anachrony.app.ids import Id
from anachrony.app.library import Library
from anachrony.charts import THEMES
from anachrony.selection import Selection
from anachrony.views import FIRST_VIEW, VIEWS


def register(app: dash.Dash, films: Films) -> None:
    """Have a page's reading, its small pictures and its tables answered."""
    _reading(app, films)
    _listing(app, films)
    _listing_beside(app, films)

    @app.callback(Output(Id.SKETCHED, "data"), Input(Id.SMALL, "data"), prevent_initial_call=True)
    def sketch(asked: dict) -> dict:
        """Every view as a small picture, which a first look does not wait for."""
        selection = Selection.from_query(asked["read"])
        drawn = films.of(selection).miniatures(selection, THEMES[asked["theme"]])
        return {views.picture_of(view): picture for view, picture in drawn.items()}


def _reading(app: dash.Dash, films: Films) -> None:

    @app.callback(
        Output(Id.HEADING, "children"),
        Output(Id.MADE, "children"),
        Output(Id.WRITTEN, "data"),
        Input(Id.WORDED, "data"),
        prevent_initial_call=True,
    )
    def read(query: str) -> tuple:
        selection = Selection.from_query(query)
        library = films.of(selection)
        work = library.work(selection)
        name = work["work"].iloc[0]
        return name, panels.made(work), _written(library, name, selection)


def _written(library: Library, name: str, selection: Selection) -> dict[str, Any]:
    """The words of a work, by their place."""
    sentences = library.reading(name, selection.first)
    found, computed = library.analysis(name, selection.first), library.analysis(name, ())
    with library.calling(Selection(name)):
        return {
            Id.LEAD: panels.lead(sentences),
            Id.EXAMPLE: panels.lead(sentences),
            Id.READING: panels.reading_panel(sentences),
            Id.MEASURES: panels.measures_table(found, computed),
        }


def _listing(app: dash.Dash, films: Films) -> None:

    @app.callback(
        Output(Id.PLACE, "children"), Input(Id.PAINTED, "data"), prevent_initial_call=True
    )
    def lay(_: bool) -> Any:
        """The table of events, for who comes near it."""
        return tables.event_table(films.here())


def _listing_beside(app: dash.Dash, films: Films) -> None:

    @app.callback(
        Output(Id.COMPARED, "children"),
        Input(Id.BAR, "className"),
        Input(Id.WORDED, "data"),
        prevent_initial_call=True,
    )
    def list_beside(shown: str, query: str | None) -> list:
        """What a view is read with: where works are compared their measures, with the reach of the
        anachronies these themselves.
        """
        view = next((VIEWS[name] for name in shown.split() if name in VIEWS), VIEWS[FIRST_VIEW])
        if view.several:
            return tables.works(films.here())
        if not view.listed:
            return []
        selection = Selection.from_query(query or "")
        library = films.of(selection)
        name = library.work(selection)["work"].iloc[0]
        with library.calling(Selection(name)):
            return anachrony_table(library.analysis(name, selection.first))
