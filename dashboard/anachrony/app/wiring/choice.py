"""What is chosen, in words: beside the filters, of the chosen event."""

from typing import Any

import dash
from dash import Input, Output, State
from dash.exceptions import PreventUpdate

from anachrony import charts, text
from anachrony.addresses import unmet
from anachrony.app import tables
from anachrony.app.films import Films
from anachrony.app.ids import Id
from anachrony.app.library import Library, drawn_alike
from anachrony.selection import Selection


def register(app: dash.Dash, films: Films) -> None:
    """Have the words of a choice follow what is painted."""

    @app.callback(
        output={
            "chosen": Output(Id.CHOSEN, "children"),
            "clear": Output(Id.CLEAR, "style"),
            "download": Output(Id.DOWNLOAD_CHOSEN, "style"),
            "rows": Output(Id.ROWS, "data"),
            "opened": Output(Id.OPENED, "data"),
            "ruling": Output(Id.RULING, "style"),
        },
        inputs={
            "query": Input(Id.TOLD, "data"),
            "address": State(Id.ADDRESS, "search"),
        },
        prevent_initial_call=True,
    )
    def say(query: str | None, address: str | None) -> dict[str, Any]:
        if query is None:
            raise PreventUpdate
        selection = Selection.from_query(query)
        library = films.of(selection)
        chosen = library.chosen(selection).loc[library.work(selection).index]
        filtered = _seen(selection.filtered)
        with library.calling(selection):
            return {
                "chosen": _described(library, selection, chosen, address or ""),
                "clear": filtered,
                "download": filtered,
                "rows": tables.chosen_bits(chosen, library.read.index),
                "ruling": _seen(_to_be_ruled(library, selection)),
                "opened": {Id.DETAILS: library.details(drawn_alike(selection), selection.event)},
            }


def _described(library: Library, selection: Selection, chosen: Any, address: str) -> str:
    """What is chosen, and what the address asks for that the film has not got."""
    said = charts.description(library.work(selection), chosen, library.worded(selection))
    passed = [one for one in unmet(address, library.events) if one.meant]
    if not passed:
        return said
    what = text.listed(
        [
            f"{one.key} {text.say('fault.value', value=text.short(one.said))}"
            if one.said
            else one.key
            for one in passed
        ]
    )
    return " ".join(filter(None, (said, text.say("page.passed_over", what=what))))


def _to_be_ruled(library: Library, selection: Selection) -> bool:
    """Whether the chosen event has an order that the reader may overrule."""
    if not selection.event:
        return False
    order = library.scope(selection)["order"]
    return bool(order.reindex(selection.event[:1]).fillna("").any())


def _seen(seen: Any) -> dict[str, str]:
    return {} if seen else {"display": "none"}
