"""The wiring: the address is the state; controls write it, everything else is drawn from it."""

from dataclasses import replace
from typing import Any

import dash
from dash import ClientsideFunction, Input, Output, Patch, State, ctx, no_update

from dashboard import charts, export
from dashboard.app import controls, panels
from dashboard.app.ids import Id, control
from dashboard.app.library import Library, structure
from dashboard.charts import THEMES, Canvas
from dashboard.selection import Selection

_IN_BROWSER = (
    ("save", Output(Id.SAVED, "data"), (Input(Id.PICTURE, "data"),)),
    ("ticks", Output(Id.TICKS, "data"), (Input(Id.CHART, "relayoutData"),)),
    ("rows", Output(Id.TABLE, "className"), (Input(Id.ROWS, "data"),)),
    ("more", Output(Id.MORE_PANEL, "opened"), (Input(Id.MORE, "n_clicks"), State(Id.MORE_PANEL, "opened"))),
)


def register(app: dash.Dash, library: Library) -> None:
    """Give the page its life."""
    held = {field: controls.prop(field) for field in controls.fields(library)}

    @app.callback(
        output={
            "search": Output(Id.ADDRESS, "search"),
            "shown": {field: Output(*prop) for field, prop in held.items()},
        },
        inputs={
            "search": Input(Id.ADDRESS, "search"),
            "values": {field: Input(*prop) for field, prop in held.items()},
            "clear": Input(Id.CLEAR, "n_clicks"),
            "clicked": Input(Id.CHART, "clickData"),
            "row": Input(Id.TABLE, "cellClicked"),
        },
    )
    def choose(search: str | None, values: dict[str, Any], clear: int, clicked: dict | None, row: dict | None) -> dict:
        selection = _chosen(Selection.from_query(search or ""), values, clicked, row, library)
        query = selection.to_query()
        same = query == (search or "") or ctx.triggered_id in (None, Id.ADDRESS)
        return {"search": no_update if same else query, "shown": controls.shown(selection, library)}

    @app.callback(
        Output(Id.CHART, "figure"),
        Output(Id.CHART, "style"),
        Output(Id.DRAWN, "data"),
        Input(Id.ADDRESS, "search"),
        Input(Id.WINDOW, "data"),
        State(Id.DRAWN, "data"),
        prevent_initial_call=True,
    )
    def draw(search: str | None, window: dict | None, drawn: str | None) -> tuple:
        if not window:
            return (no_update,) * 3
        selection = Selection.from_query(search or "")
        canvas = _canvas(library, selection, window)
        figure, key = library.figure(structure(selection), canvas), f"{structure(selection)} {canvas}"
        work = selection.of(library.ruled(selection.first))
        if key == drawn:
            return _changes(figure, selection.chosen(work), selection), no_update, no_update
        return charts.chosen_in(figure, work, selection, canvas), {"height": f"{canvas.height}px"}, key

    @app.callback(
        Output(Id.CHOSEN, "children"),
        Output(Id.CLEAR, "style"),
        Output(Id.CAPTION, "children"),
        Output(Id.ROWS, "data"),
        Output(Id.DETAILS, "children"),
        Output(Id.RULING, "style"),
        Output(Id.LEAD, "children"),
        Output(Id.READING, "children"),
        Output(Id.MEASURES, "children"),
        Input(Id.ADDRESS, "search"),
    )
    def say(search: str | None) -> tuple:
        selection = Selection.from_query(search or "")
        work = selection.of(library.ruled(selection.first))
        chosen = selection.chosen(work)
        found = library.analysis(work["work"].iloc[0], selection.first)
        computed = library.analysis(work["work"].iloc[0], ())
        sentences = library.reading(work["work"].iloc[0], selection.first)
        ruled = work["order"].reindex(selection.event[:1]).fillna("").any()
        return (
            charts.described(work, chosen, selection),
            _seen(selection.filtered),
            panels.caption(work, selection, library.source),
            None if chosen.all() and len(work) == len(library.read) else chosen.index[chosen].tolist(),
            panels.details(work, selection),
            _seen(ruled),
            panels.lead(sentences, selection),
            panels.said(sentences, selection),
            panels.measured(found, computed),
        )

    @app.callback(
        Output(Id.PICTURE, "data"),
        Input(Id.DOWNLOAD, "n_clicks"),
        State(Id.ADDRESS, "search"),
        State(Id.WINDOW, "data"),
        prevent_initial_call=True,
    )
    def picture(_: int, search: str | None, window: dict) -> dict:
        selection = Selection.from_query(search or "")
        events, canvas = library.ruled(selection.first), export.picture(library.source, THEMES[window["theme"]])
        size = {"width": canvas.width, "height": canvas.height, "scale": export.SCALE}
        return {"figure": charts.draw(events, selection, canvas), "name": export.file_name(events, selection), **size}

    @app.callback(
        Output(Id.FILE, "data"),
        Input(Id.DOWNLOAD_CSV, "n_clicks"),
        State(Id.ADDRESS, "search"),
        prevent_initial_call=True,
    )
    def table(_: int, search: str | None) -> dict:
        selection = Selection.from_query(search or "")
        events = library.ruled(selection.first)
        return {"content": export.csv(events), "filename": export.csv_name(events)}

    for name, output, given in _IN_BROWSER:
        app.clientside_callback(ClientsideFunction("anachrony", name), output, *given, prevent_initial_call=True)


def _chosen(
    selection: Selection, values: dict[str, Any], clicked: dict | None, row: dict | None, library: Library
) -> Selection:
    """The selection after what the reader just did; a control that was not moved does not speak."""
    if ctx.triggered_id == Id.CLEAR:
        return selection.unfiltered()
    if ctx.triggered_id == Id.CHART:
        return replace(selection, event=_clicked(clicked))
    if ctx.triggered_id == Id.TABLE and row:
        return replace(selection, event=(int(row["rowId"]),))
    for field, value in values.items():
        if control(field) in ctx.triggered_prop_ids.values():
            selection = controls.moved(selection, field, value, library)
    return selection


def _clicked(clicked: dict | None) -> tuple[int, ...]:
    points = (clicked or {}).get("points") or [{}]
    row = points[0].get("customdata")
    return () if row is None else (int(row),)


def _seen(seen: Any) -> dict:
    return {} if seen else {"display": "none"}


def _canvas(library: Library, selection: Selection, window: dict) -> Canvas:
    canvas = Canvas(width=window["width"], theme=THEMES[window["theme"]], type=12.0)
    return replace(canvas, height=charts.height(library.events, selection, canvas))


def _changes(figure: Any, chosen: Any, selection: Selection) -> Patch:
    """What a filter or a click changes of a figure already in the browser: the dimming and the mark."""
    patch = Patch()
    for at, points in enumerate(charts.dimming(figure, chosen)):
        patch["data"][at]["selectedpoints"] = points
    for name, values in charts.outline(figure, selection.event).items():
        patch["data"][len(figure.data) - 1][name] = values
    return patch
