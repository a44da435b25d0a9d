"""From what the reader does to what is painted, in one request; what the film says follows.

The browser moves the controls: were they outputs, all would be drawn anew at every filter, which a
hand feels.
"""

from dataclasses import replace
from datetime import date
from typing import Any

import dash
from dash import ALL, Input, Output, Patch, State, no_update
from markupsafe import escape

from anachrony import charts
from anachrony.app import choices, controls
from anachrony.app.choices import Chosen
from anachrony.app.films import Films
from anachrony.app.ids import Id
from anachrony.app.library import Library, structure
from anachrony.charts import THEMES, Canvas
from anachrony.selection import Selection

_HELD = {"read": (Id.READ, "data"), "bar": (Id.BAR, "className"), "told": (Id.TOLD, "data")}
"""What the page holds already, so that it is not sent again."""

_ANSWERED = _HELD | {
    "search": (Id.ADDRESS, "search"),
    "shown": (Id.SHOWN, "data"),
    "figure": (Id.CHART, "figure"),
    "style": (Id.CHART, "style"),
    "drawn": (Id.DRAWN, "data"),
    "keyed": (Id.KEYED, "data"),
    "standing": (Id.STANDING, "data"),
    "telling": (Id.TELLING, "data"),
}
"""Where each part of an answer goes."""

_PAINTED = ("figure", "style", "drawn", "keyed", "standing", "telling")


def register(app: dash.Dash, films: Films) -> None:
    """Have the page painted anew at every step of the reader's."""

    @app.callback(
        output={name: Output(*place) for name, place in _ANSWERED.items()},
        inputs=_asked(),
        prevent_initial_call=True,
    )
    def choose(
        search: str | None, window: dict | None, values: dict, drawn: dict | None, before: dict
    ) -> dict[str, Any]:
        asked = Selection.from_query(search or "")
        library = films.of(asked)
        selection, shown = _chosen(films, asked, controls.values_held(**values), before["told"])
        return {
            "search": _unless(asked, selection, selection.to_query()),
            **_held(selection, shown, before),
            **_painted(library, selection, window, drawn, _before(films, asked, before["told"])),
        }


def _asked() -> dict[str, Any]:
    """What the page asks with: its address, its window, its controls and what it holds."""
    fixed, own = {field: controls.prop(field) for field in controls.FIXED}, {"column": ALL}
    return {
        "search": Input(Id.ADDRESS, "search"),
        "window": Input(Id.WINDOW, "data"),
        "values": {
            "fixed": {name: Input(*prop, allow_optional=True) for name, prop in fixed.items()},
            "own": Input(own, "value"),
            "names": State(own, "id"),
        },
        "drawn": State(Id.DRAWN, "data"),
        "before": {name: State(*place) for name, place in _HELD.items()},
    }


def _chosen(
    films: Films, asked: Selection, values: dict[str, Any], before: str | None
) -> tuple[Selection, list]:
    """What the reader chose, and what of the controls does not show it yet."""
    library = films.of(asked)
    told = None if before is None else Selection.from_query(before)
    edited = before and told and told.film != asked.film  # then every control may be another
    selection = asked if edited else controls.moved_since(asked, told, values, library)
    last = told or Selection()
    known = films.known(last) if edited else library
    there = controls.laid_out(values, library)
    offered = choices.offered((library, selection), known and (known, last), there)
    return selection, [*offered, *controls.to_show(selection, values, library)]


def _held(selection: Selection, shown: list, before: dict[str, Any]) -> dict[str, Any]:
    """What the page is to hold from now on; `told` only once the controls show it."""
    query = selection.to_query()
    of = Selection(selection.work, first=selection.first, film=selection.film)
    return {
        "shown": {"controls": shown, "told": query} if shown else no_update,
        "told": no_update if shown else _unless(before["told"], query),
        "read": _unless(before["read"], of.to_query() or "?"),
        "bar": _unless(before["bar"], f"chosen {selection.view}"),
    }


def _unless(before: Any, now: Any, sent: Any = None) -> Any:
    """What is to be sent: nothing where nothing changed, since every control that is sent is drawn
    anew.
    """
    if now == before:
        return no_update
    return now if sent is None else sent


def _before(films: Films, asked: Selection, told: str | None) -> Chosen | None:
    """What the page shows of a film as it stood before it was edited, where that is known."""
    selection = Selection.from_query(told or "")
    if not told or selection.film == asked.film:
        return None
    library = films.known(selection)
    return (library, selection) if library else None


def _painted(
    library: Library,
    selection: Selection,
    window: dict | None,
    drawn: dict | None,
    shown: Chosen | None = None,
) -> dict[str, Any]:
    """What is painted: the figure, the height of its place, what it is, the words around it, which
    events stand out, and what the playhead plays; of an edited film (`shown` before) only what
    differs.
    """
    if not window:
        return dict.fromkeys(_PAINTED, no_update)
    on = canvas(library, selection, window)
    now = _drawn(selection, on) | {"played": _played(selection, window)}
    before = drawn or dict.fromkeys(now)
    same = now["figure"] == before["figure"]
    figure = _changed(library, selection, on, before) if same else _whole(library, selection, on)
    key = {} if same else {Id.KEY: library.key(structure(selection), on)}
    played = now["played"] == before["played"]
    if shown and not same:
        figure["figure"] = _differing(figure["figure"], shown, window, before)
    return {
        **figure,
        "drawn": _unless(drawn, now),
        "keyed": _around(library, selection, on) | key,
        "telling": no_update if played else _telling(library, selection, window),
    }


def _around(library: Library, selection: Selection, on: Canvas) -> dict[str, str]:
    """How a figure is read, and its scale and source, which come with it."""
    drawn = replace(structure(selection), zoom=selection.zoom)
    with library.calling(selection):
        aid = charts.aid(library.scope(selection), selection, on)
    return {Id.AID: escape(aid), Id.CAPTION: library.caption(drawn, date.today().isoformat())}


def _drawn(selection: Selection, on: Canvas) -> dict[str, Any]:
    """What names a figure, and the mark of the chosen event in it."""
    return {"figure": f"{structure(selection)} {on}", "event": list(selection.event)}


def _differing(now: dict, shown: Chosen, window: dict, before: dict[str, Any]) -> Any:
    """What differs in a figure from the one that the page shows: traces by what they say, and the
    layout whole, which the page moves by itself.
    """
    library, selection = shown
    on = canvas(library, selection, window)
    if {name: before[name] for name in ("figure", "event")} != _drawn(selection, on):
        return now
    had = _whole(library, selection, on)["figure"]
    if len(had["data"]) != len(now["data"]):
        return now
    return _patch(had["data"], now)


def _patch(had: list[dict], now: dict) -> Patch:
    patch = Patch()
    patch["layout"] = now["layout"]
    for at, (trace, other) in enumerate(zip(had, now["data"], strict=True)):
        if trace.keys() != other.keys():
            patch["data"][at] = other
            continue
        for name, value in other.items():
            if value != trace[name]:
                patch["data"][at][name] = value
    return patch


def _whole(library: Library, selection: Selection, on: Canvas) -> dict[str, Any]:
    figure = library.figure(structure(selection), on)
    marked = charts.marked_in(figure, library.scope(selection), selection, on)
    return {
        "figure": charts.sent(marked),
        "style": {"height": f"{on.height}px"},
        "standing": charts.lit(figure, library.chosen(selection)),
    }


def _changed(
    library: Library, selection: Selection, on: Canvas, before: dict[str, Any]
) -> dict[str, Any]:
    """What a filter or a click changes of a figure already in the browser, but for what the browser
    dims.
    """
    figure, chosen = library.figure(structure(selection), on), library.chosen(selection)
    outlines, marked = charts.outlines(figure, chosen), before["event"] != list(selection.event)
    patch = Patch()
    for at, x in outlines.items():
        patch["data"][at]["x"] = x
    if marked:
        last = len(figure["data"])
        for name, values in charts.outline(figure, selection.event, on).items():
            patch["data"][last - 2][name] = patch["data"][last - 1][name] = values
    return {
        "figure": patch if outlines or marked else no_update,
        "style": no_update,
        "standing": charts.lit(figure, chosen),
    }


def _played(selection: Selection, window: dict) -> str:
    """What decides what the playhead plays."""
    said = (selection.film, selection.work, selection.colour, selection.first, window["theme"])
    return " ".join(map(str, said))


def _telling(library: Library, selection: Selection, window: dict) -> dict[str, Any]:
    told = Selection(selection.work, colour=selection.colour, first=selection.first)
    return library.telling(told, THEMES[window["theme"]])


def canvas(library: Library, selection: Selection, window: dict) -> Canvas:
    """Return what a selection is drawn on in a reader's window: `width` in px, `theme` and, where
    it is presented, how `tall`.
    """
    theme = THEMES[window["theme"]]
    return library.canvas(selection, window["width"], theme, window.get("tall"))
