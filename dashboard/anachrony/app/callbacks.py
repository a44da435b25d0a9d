"""The wiring: the address is the state; controls write it, everything else is drawn from it."""

from dataclasses import replace
from datetime import date
from typing import Any

import dash
from dash import ALL, ClientsideFunction, Input, Output, Patch, State, ctx, no_update
from dash.exceptions import PreventUpdate

from anachrony import charts, export, text
from anachrony.addresses import unmet
from anachrony.app import choices, controls, panels, tables, views
from anachrony.app.anachronies import anachronies
from anachrony.app.films import Films
from anachrony.app.ids import Id
from anachrony.app.library import Library, alike, structure
from anachrony.charts import THEMES, Canvas
from anachrony.selection import Selection
from anachrony.views import FIRST, VIEWS

_IN_BROWSER = (
    ("show", Output(Id.TOLD, "data", allow_duplicate=True), (Input(Id.SHOWN, "data"),)),
    ("save", Output(Id.SAVED, "data"), (Input(Id.PICTURE, "data"),)),
    ("write", Output(Id.WROTE, "data"), (Input(Id.WRITTEN, "data"), Input(Id.OPENED, "data"))),
    ("write", Output(Id.HUNG, "data"), (Input(Id.SKETCHED, "data"),)),  # no word waits for these
    (
        "small",
        Output(Id.SMALL, "data"),
        (Input(Id.READ, "data"), Input(Id.WINDOW, "data"), State(Id.SMALL, "data")),
    ),
    ("painted", Output(Id.PAINTED, "data"), (Input(Id.DRAWN, "data"), State(Id.PAINTED, "data"))),
    ("telling", Output(Id.PLAYED, "data"), (Input(Id.TELLING, "data"),)),
    ("dim", Output(Id.DIMMED, "data"), (Input(Id.STANDING, "data"),)),
    ("rows", Output(Id.PLACE, "className"), (Input(Id.ROWS, "data"),)),
    (
        "more",
        Output(Id.MORE_PANEL, "opened"),
        (Input(Id.MORE, "n_clicks"), State(Id.MORE_PANEL, "opened")),
    ),
)


_HELD = {"read": (Id.READ, "data"), "bar": (Id.BAR, "className"), "told": (Id.TOLD, "data")}
"""What the page holds already, so that it is not sent again."""


def register(app: dash.Dash, films: Films) -> None:
    """Give the page its life."""
    _painting(app, films)
    _telling_of_the_choice(app, films)
    _telling_of_the_work(app, films)
    _leaving(app, films)
    for name, output, given in _IN_BROWSER:
        app.clientside_callback(
            ClientsideFunction("anachrony", name), output, *given, prevent_initial_call=True
        )


def _painting(app: dash.Dash, films: Films) -> None:
    """From what the reader does to what is painted, in one request; the words follow.

    The browser moves the controls: were they outputs, all would be drawn anew at every filter,
    which a hand feels.
    """
    held = {field: controls.prop(field) for field in controls.FIXED}
    own = {"column": ALL}

    @app.callback(
        output={
            "search": Output(Id.ADDRESS, "search"),
            "shown": Output(Id.SHOWN, "data"),
            "figure": Output(Id.CHART, "figure"),
            "style": Output(Id.CHART, "style"),
            "drawn": Output(Id.DRAWN, "data"),
            "standing": Output(Id.STANDING, "data"),
            "told": Output(Id.TOLD, "data"),
            "read": Output(Id.READ, "data"),
            "bar": Output(Id.BAR, "className"),
            "telling": Output(Id.TELLING, "data"),
        },
        inputs={
            "search": Input(Id.ADDRESS, "search"),
            "window": Input(Id.WINDOW, "data"),
            "values": {
                "fixed": {name: Input(*prop, allow_optional=True) for name, prop in held.items()},
                "own": Input(own, "value"),
                "names": State(own, "id"),
            },
            "drawn": State(Id.DRAWN, "data"),
            "before": {name: State(*place) for name, place in _HELD.items()},
        },
        prevent_initial_call=True,
    )
    def choose(search: str, window: dict, values: dict, drawn: dict | None, before: dict) -> dict:
        asked = Selection.from_query(search or "")
        library = films.of(asked)
        values = controls.held(**values)
        told = Selection.from_query(before["told"] or "")  # nothing yet: what the page came with
        edited = bool(before["told"]) and told.film != asked.film  # every control may be another
        selection = asked if edited else controls.after(asked, told, values, library)
        query = selection.to_query()
        offered = choices.offered(library) if edited else []
        shown = [*offered, *controls.to_show(selection, values, library)]
        painted = (
            _painted(library, selection, window, drawn)
            if window
            else dict.fromkeys(_PAINTED, no_update)
        )
        return {
            "search": query if selection != asked else no_update,
            "shown": {"controls": shown, "told": query} if shown else no_update,
            "told": no_update if shown else _unless(before["told"], query),
            **painted,
            "read": _unless(
                before["read"],
                Selection(
                    work=selection.work, first=selection.first, film=selection.film
                ).to_query()
                or "?",
            ),
            "bar": _unless(before["bar"], f"chosen {selection.view}"),
            "telling": _telling(library, selection, window, drawn) if window else no_update,
        }


def _telling_of_the_choice(app: dash.Dash, films: Films) -> None:
    """What is chosen, in words: under the chart, beside the filters, of the chosen event."""

    @app.callback(
        Output(Id.CHOSEN, "children"),
        Output(Id.CLEAR, "style"),
        Output(Id.DOWNLOAD_CHOSEN, "style"),
        Output(Id.AID, "children"),
        Output(Id.CAPTION, "children"),
        Output(Id.ROWS, "data"),
        Output(Id.OPENED, "data"),
        Output(Id.RULING, "style"),
        Input(Id.TOLD, "data"),
        Input(Id.DRAWN, "data"),  # by night the key has other colours
        State(Id.WINDOW, "data"),
        State(Id.ADDRESS, "search"),
        prevent_initial_call=True,
    )
    def say(query: str | None, _: dict, window: dict, address: str | None) -> tuple:
        if query is None:
            raise PreventUpdate
        selection = Selection.from_query(query)
        library = films.of(selection)
        work = library.work(selection)
        chosen = library.chosen(selection).loc[work.index]
        drawn = replace(structure(selection), zoom=selection.zoom)
        details = library.details(alike(selection), selection.event)
        return (
            _described(charts.described(work, chosen, selection), address or "", library),
            _seen(selection.filtered),
            _seen(selection.filtered),
            charts.aid(selection, _canvas(library, selection, window)) if window else "",
            library.caption(drawn, date.today().isoformat()),
            tables.kept(chosen, library.read.index),
            {Id.DETAILS: details, Id.KEY: _key(library, selection, window)},
            _seen(_to_be_ruled(library, selection)),
        )


def _described(chosen: str, address: str, library: Library) -> str:
    """What is chosen, and what the address asks for that the film has not got."""
    passed = [one for one in unmet(address, library.events) if one.said]
    if not passed:
        return chosen
    what = text.listed(
        [f"{one.key} {text.say('fault.value', value=text.short(one.said))}" for one in passed]
    )
    return " ".join(filter(None, (chosen, text.say("page.passed_over", what=what))))


def _to_be_ruled(library: Library, selection: Selection) -> bool:
    """Whether the chosen event has an order that the reader may overrule."""
    if not selection.event:
        return False
    order = library.scope(selection)["order"]
    return bool(order.reindex(selection.event[:1]).fillna("").any())


def _telling_of_the_work(app: dash.Dash, films: Films) -> None:
    """What is said of the work itself: only another work or another ruling changes it."""

    @app.callback(
        Output(Id.HEADING, "children"),
        Output(Id.MADE, "children"),
        Output(Id.WRITTEN, "data"),
        Input(Id.READ, "data"),
        prevent_initial_call=True,
    )
    def read(query: str) -> tuple:
        selection = Selection.from_query(query)
        library = films.of(selection)
        work = library.work(selection)
        name = work["work"].iloc[0]
        sentences = library.reading(name, selection.first)
        found, computed = library.analysis(name, selection.first), library.analysis(name, ())
        measured = panels.measured(found, computed)
        written = {
            Id.LEAD: panels.lead(sentences),
            Id.READING: panels.said(sentences),
            Id.MEASURES: measured,
        }
        return name, panels.made(work), written

    @app.callback(Output(Id.SKETCHED, "data"), Input(Id.SMALL, "data"), prevent_initial_call=True)
    def sketch(asked: dict) -> dict:
        """Every view as a small picture, which a first look does not wait for."""
        selection = Selection.from_query(asked["read"])
        library = films.of(selection)
        drawn = library.miniatures(selection, THEMES[asked["theme"]])
        return {views.picture_of(view): picture for view, picture in drawn.items()}

    @app.callback(
        Output(Id.PLACE, "children"), Input(Id.PAINTED, "data"), prevent_initial_call=True
    )
    def lay(_: bool) -> Any:
        """The table of events, which a first look does not wait for and, of very many, only who
        comes near it.
        """
        return tables.events(films.here())

    @app.callback(
        Output(Id.COMPARED, "children"),
        Input(Id.BAR, "className"),
        Input(Id.READ, "data"),
        prevent_initial_call=True,
    )
    def list_beside(shown: str, query: str | None) -> list:
        """What a view is read with: where works are compared their measures, with the reach of the
        anachronies these themselves.
        """
        view = next((VIEWS[name] for name in shown.split() if name in VIEWS), VIEWS[FIRST])
        if view.several:
            return tables.works(films.here())
        if not view.listed:
            return []
        selection = Selection.from_query(query or "")
        library = films.of(selection)
        name = library.work(selection)["work"].iloc[0]
        return anachronies(library.analysis(name, selection.first))


def _leaving(app: dash.Dash, films: Films) -> None:
    """What the reader takes away: pictures and the table."""

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
        return export.drawn_elsewhere(library.ruled(selection.first), selection, canvas, form)

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


def _unless(before: Any, now: Any) -> Any:
    """What is to be sent: nothing where nothing changed, since every control that is sent is drawn
    anew.
    """
    return no_update if now == before else now


_PAINTED = ("figure", "style", "drawn", "standing")


def _painted(
    library: Library, selection: Selection, window: dict, drawn: dict | None
) -> dict[str, Any]:
    """The figure, the height of its place, what it is, and which events stand out; of what is
    there, what changed.
    """
    canvas, drawn_from = _canvas(library, selection, window), structure(selection)
    figure, key = library.figure(drawn_from, canvas), f"{drawn_from} {canvas}"
    work = library.scope(selection)
    chosen = library.chosen(selection)
    rows = charts.lit(figure, chosen)
    now = {"figure": key, "played": _played(selection, window), "event": list(selection.event)}
    if drawn and key == drawn["figure"]:
        changed = _changes(figure, chosen, selection, drawn["event"])
        return {
            "figure": changed,
            "style": no_update,
            "drawn": _unless(drawn, now),
            "standing": rows,
        }
    style = {"height": f"{canvas.height}px"}
    figure = charts.sent(charts.marked_in(figure, work, selection, canvas))
    return {"figure": figure, "style": style, "drawn": now, "standing": rows}


def _played(selection: Selection, window: dict) -> str:
    """What decides what the playhead plays."""
    said = (selection.film, selection.work, selection.colour, selection.first, window["theme"])
    return " ".join(map(str, said))


def _telling(library: Library, selection: Selection, window: dict, drawn: dict | None) -> Any:
    """What the playhead plays, where it is not in the page already."""
    if drawn and drawn["played"] == _played(selection, window):
        return no_update
    told = Selection(selection.work, colour=selection.colour, first=selection.first)
    return library.telling(told, THEMES[window["theme"]])


def _seen(seen: Any) -> dict:
    return {} if seen else {"display": "none"}


def _key(library: Library, selection: Selection, window: dict | None) -> str:
    """The key of the figure in the page."""
    if not window:
        return ""
    return library.key(structure(selection), _canvas(library, selection, window))


def _canvas(library: Library, selection: Selection, window: dict) -> Canvas:
    return library.canvas(selection, window["width"], THEMES[window["theme"]])


def _changes(figure: dict, chosen: Any, selection: Selection, marked: list[str]) -> Any:
    """What a filter or a click changes of a figure already in the browser, but for what the browser
    dims.
    """
    patch, outlines = Patch(), charts.outlines(figure, chosen)
    for at, x in outlines.items():
        patch["data"][at]["x"] = x
    if marked != list(selection.event):
        last = len(figure["data"])
        for name, values in charts.outline(figure, selection.event).items():
            patch["data"][last - 2][name] = patch["data"][last - 1][name] = values
    return patch if outlines or marked != list(selection.event) else no_update
