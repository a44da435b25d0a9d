"""The wiring: the address is the state; controls write it, everything else is drawn from it."""

import math
from dataclasses import replace
from datetime import date
from typing import Any

import dash
from dash import ClientsideFunction, Input, Output, Patch, State, ctx, html, no_update

from dashboard import charts, export, text
from dashboard.app.ids import Id, control
from dashboard.app.layout import fields
from dashboard.app.library import Library, structure
from dashboard.charts import THEMES, Canvas
from dashboard.charts.marks import screen_words, story_words
from dashboard.selection import FILTERS, Selection

_SWITCHES = ("only",)


def register(app: dash.Dash, library: Library) -> None:
    """Give the page its life."""
    controls = {field: _value(field) for field in fields(library)}

    @app.callback(
        output={
            "search": Output(Id.ADDRESS, "search"),
            "controls": {name: Output(*value) for name, value in controls.items()},
        },
        inputs={
            "search": Input(Id.ADDRESS, "search"),
            "controls": {name: Input(*value) for name, value in controls.items()},
            "clear": Input(Id.CLEAR, "n_clicks"),
            "clicked": Input(Id.CHART, "clickData"),
            "row": Input(Id.TABLE, "cellClicked"),
        },
    )
    def choose(search: str, controls: dict[str, Any], clear: int, clicked: dict, row: dict) -> dict:
        selection = Selection.from_query(search or "")
        if ctx.triggered_id == Id.CLEAR:
            selection = selection.unfiltered()
        elif ctx.triggered_id == Id.CHART:
            selection = replace(selection, event=_clicked(clicked))
        elif ctx.triggered_id == Id.TABLE:
            selection = replace(selection, event=int(row["rowId"]))
        else:
            moved = {
                name: value for name, value in controls.items() if control(name) in ctx.triggered_prop_ids.values()
            }
            selection = _moved(selection, moved, library)
        query = selection.to_query()
        return {"search": no_update if query == (search or "") else query, "controls": _to_controls(selection, library)}

    @app.callback(
        Output(Id.CHART, "figure"),
        Output(Id.CHART, "style"),
        Output(Id.DRAWN, "data"),
        Output(Id.CHOSEN, "children"),
        Output(Id.CLEAR, "style"),
        Output(Id.CAPTION, "children"),
        Output(Id.ROWS, "data"),
        Output(Id.DETAILS, "children"),
        Input(Id.ADDRESS, "search"),
        Input(Id.WINDOW, "data"),
        State(Id.DRAWN, "data"),
        prevent_initial_call=True,
    )
    def show(search: str, window: dict | None, drawn: str | None) -> tuple:
        if not window:
            return (no_update,) * 8
        selection = Selection.from_query(search or "")
        canvas = _canvas(library, selection, window)
        figure = library.figure(structure(selection), canvas)
        key = f"{structure(selection)} {canvas}"
        work = selection.of(library.events)
        chosen = selection.chosen(work)
        drawing = (
            _changes(figure, chosen, selection) if key == drawn else charts.draw(library.events, selection, canvas)
        )
        kept = None if chosen.all() else chosen.index[chosen].tolist()
        undo = {} if selection.filtered else {"display": "none"}
        said = charts.described(work, chosen, selection)
        caption = [html.P(line) for line in charts.caption(work, selection, _sourced(library, canvas))]
        return (
            drawing,
            {"height": f"{canvas.height}px"},
            key,
            said,
            undo,
            caption,
            kept,
            _details(work, selection.event),
        )

    @app.callback(
        Output(Id.PICTURE, "data"),
        Input(Id.DOWNLOAD, "n_clicks"),
        State(Id.ADDRESS, "search"),
        State(Id.WINDOW, "data"),
        prevent_initial_call=True,
    )
    def picture(_: int, search: str, window: dict) -> dict:
        selection = Selection.from_query(search or "")
        canvas = export.picture(library.source, THEMES[window["theme"]])
        figure = charts.draw(library.events, selection, canvas)
        size = {"width": canvas.width, "height": canvas.height, "scale": export.SCALE}
        return {"figure": figure, "name": export.file_name(library.events, selection), **size}

    for name, output, given in _IN_BROWSER:
        app.clientside_callback(ClientsideFunction("anachrony", name), output, *given, prevent_initial_call=True)


_IN_BROWSER = (
    ("save", Output(Id.SAVED, "data"), (Input(Id.PICTURE, "data"),)),
    ("ticks", Output(Id.TICKS, "data"), (Input(Id.CHART, "relayoutData"),)),
    ("rows", Output(Id.TABLE, "className"), (Input(Id.ROWS, "data"),)),
    ("more", Output(Id.MORE_PANEL, "opened"), (Input(Id.MORE, "n_clicks"), State(Id.MORE_PANEL, "opened"))),
)


def _value(field: str) -> tuple[str, str]:
    return control(field), "checked" if field in _SWITCHES else "value"


def _moved(selection: Selection, moved: dict[str, Any], library: Library) -> Selection:
    """The selection after the reader moved some controls; a control that was not moved does not speak."""
    own = dict(selection.columns)
    for name, value in moved.items():
        if name.startswith("column."):
            own[name.removeprefix("column.")] = tuple(value or ())
        elif name == "screen":
            selection = replace(selection, screen=None if value in (None, _whole(library)) else tuple(value))
        else:
            selection = replace(selection, **{name: tuple(value or ()) if name in FILTERS else value})
    return replace(selection, columns=tuple((name, values) for name, values in own.items() if values))


def _to_controls(selection: Selection, library: Library) -> dict[str, Any]:
    """What every control shows for a selection."""
    own = dict(selection.columns)
    shown: dict[str, Any] = {}
    for name in fields(library):
        value = (
            list(own.get(name.removeprefix("column."), ())) if name.startswith("column.") else getattr(selection, name)
        )
        shown[name] = list(value) if isinstance(value, tuple) else value
    if "screen" in shown:
        shown["screen"] = shown["screen"] or _whole(library)
    if "work" in shown and shown["work"] not in library.works:
        shown["work"] = library.works[0]
    return shown


def _whole(library: Library) -> list[float]:
    return [0, float(library.events["screen_end"].max())]


def _clicked(clicked: dict | None) -> int | None:
    points = (clicked or {}).get("points") or [{}]
    row = points[0].get("customdata")
    return None if row is None else int(row)


def _canvas(library: Library, selection: Selection, window: dict) -> Canvas:
    canvas = Canvas(width=window["width"], theme=THEMES[window["theme"]], type=12.0)
    return replace(canvas, height=charts.height(library.events, selection, canvas))


def _sourced(library: Library, canvas: Canvas) -> Canvas:
    return replace(canvas, source=library.source, date=text.date(date.today().isoformat()))


def _changes(figure: Any, chosen: Any, selection: Selection) -> Patch:
    """What a filter or a click changes of a figure already in the browser: the dimming and the mark."""
    patch = Patch()
    for at, points in enumerate(charts.dimming(figure, chosen)):
        patch["data"][at]["selectedpoints"] = points
    for name, values in charts.outline(figure, selection.event).items():
        patch["data"][len(figure.data) - 1][name] = values
    return patch


def _details(work: Any, event: int | None) -> list:
    """The chosen event in full: what, when, where, who, in which band, how sure, from which source."""
    if event not in work.index:
        return [html.P(text.say("page.choose_event"), className="hint")]
    row = work.loc[[event]]
    one = row.iloc[0]
    names = ("strand", "city", "place", "characters", "track", "mode", "times", "certainty", "source", "note")
    facts = {
        "screen": screen_words(row).iloc[0],
        "story": story_words(row).iloc[0],
        **{name: one[name] for name in names},
    }
    said = [(text.say(f"column.{name}"), _said(value)) for name, value in facts.items()]
    terms = [html.Div([html.Dt(name), html.Dd(value)]) for name, value in said if value]
    return [html.H2(one["event"]), html.Dl(terms)]


def _said(value: Any) -> str:
    return value if isinstance(value, str) else "" if math.isnan(value) else f"{value:g}"
