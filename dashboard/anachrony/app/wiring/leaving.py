"""What the reader takes away: pictures and the table."""

import dash
from dash import Input, Output, State, ctx

from anachrony import export
from anachrony.app.films import Films
from anachrony.app.ids import Id
from anachrony.charts import THEMES
from anachrony.selection import Selection


def register(app: dash.Dash, films: Films) -> None:
    """Have the buttons of a page answered."""
    _pictures(app, films)
    _tables(app, films)


def _pictures(app: dash.Dash, films: Films) -> None:

    @app.callback(
        Output(Id.PICTURE, "data"),
        Input(Id.DOWNLOAD, "n_clicks"),
        Input(Id.DOWNLOAD_SVG, "n_clicks"),
        State(Id.SIZE, "value"),
        State(Id.ADDRESS, "search"),
        State(Id.WINDOW, "data"),
        prevent_initial_call=True,
    )
    def picture(_: int, __: int, size: str, search: str | None, window: dict) -> dict:
        selection = Selection.from_query(search or "")
        library = films.of(selection)
        canvas = export.picture(library.source(selection), THEMES[window["theme"]], size)
        form = "svg" if ctx.triggered_id == Id.DOWNLOAD_SVG else "png"
        return export.drawn_elsewhere(
            library.said(selection.first), library.worded(selection), canvas, form
        )


def _tables(app: dash.Dash, films: Films) -> None:

    @app.callback(
        Output(Id.FILE, "data"),
        Input(Id.DOWNLOAD_CSV, "n_clicks"),
        Input(Id.DOWNLOAD_CHOSEN, "n_clicks"),
        State(Id.ADDRESS, "search"),
        prevent_initial_call=True,
    )
    def table(_: int, __: int, search: str | None) -> dict:
        """The work, or what of it is chosen."""
        selection = Selection.from_query(search or "")
        library = films.of(selection)
        events = library.ruled(selection.first).loc[library.work(selection).index]
        if ctx.triggered_id == Id.DOWNLOAD_CHOSEN:
            events = events[selection.chosen(events)]
        return {"content": export.csv(events), "filename": export.csv_name(events)}
