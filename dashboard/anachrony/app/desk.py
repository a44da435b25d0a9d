"""The desk's place on the page: what lies there, and the grid of a table's columns.

What is done at the desk is done and kept in the browser (scripts/desk/).
"""

import json
from typing import Any

import dash
import dash_ag_grid as dag
from dash import Input, Output, html

from anachrony import schema, text
from anachrony.app import tables
from anachrony.app.ids import Id

_WIDE = {"event": 220, "note": 260, "story_label": 200, "characters": 180, "source": 180}

_STAMPED = ("own_copy", "own_copy_unsteady", "start_alone", "end_alone")
"""How a row's source says that it is stamped: known again in whatever language it was said."""


def edit() -> html.Button:
    """Return the button that lays the table on the desk, with all that is said there."""
    words = {f"desk.{name}": said for name, said in text.phrases("desk").items()}
    for name in _STAMPED:
        words |= {f"desk.{name} {one}": said for one, said in text.everywhere("desk", name).items()}
    words["desk.languages"] = " ".join(text.LANGUAGES)
    return html.Button(
        text.say("desk.edit"),
        id=Id.EDIT,
        className="quiet",
        **{"data-words": json.dumps(words), "aria-expanded": "false"},
    )


def watch() -> html.Button:
    """Return the button that opens a place for a copy of the film; scripts/watch/ fills it."""
    return html.Button(text.say("desk.watch"), id=Id.FILM, className="quiet")


def copy() -> html.Aside:
    """Return the place of a copy of the film, which never leaves the reader's computer."""
    said = {"aria-label": text.say("desk.copy")}
    return html.Aside(id=Id.WATCH, className="watch", hidden=True, **said)


def desk() -> html.Section:
    """Return the desk; scripts/desk/ fills it."""
    tools = html.Div(
        id=Id.TOOLS, className="tools", role="toolbar", **{"aria-label": text.say("desk.tools")}
    )
    said = html.Div(id=Id.SAID, className="said", role="status")
    parts = [tools, said, html.Div(id=Id.SHEET, className="sheet")]
    return html.Section(
        parts, id=Id.DESK, className="desk", hidden=True, **{"aria-label": text.say("desk.desk")}
    )


def behind() -> html.P:
    """Return where is said that the charts show an earlier state of the table."""
    return html.P(id=Id.BEHIND, className="behind", role="status", hidden=True)


def lay(app: dash.Dash) -> None:
    """Lay the grid of a table, as soon as its columns are known."""

    @app.callback(
        Output(Id.SHEET, "children"), Input(Id.COLUMNS, "data"), prevent_initial_call=True
    )
    def grid(columns: list[dict[str, str]]) -> Any:
        return _grid(columns) if columns else None


def _grid(columns: list[dict[str, str]]) -> dag.AgGrid:
    return dag.AgGrid(
        id=Id.GRID,
        columnDefs=[_NUMBER, *map(_cells, columns)],
        rowData=[],
        getRowId="params.data.key",
        defaultColDef=_CELL,
        dashGridOptions=tables.options() | _LOOK,
        style={"height": "100%"},
    )


_CELL = {
    "sortable": False,
    "resizable": True,
    "suppressMovable": True,
    "editable": {"function": "desk.writes()"},
    "cellEditor": {"function": "desk.Typing"},
    "cellClassRules": {"fault": "desk.faulty(params)", "noted": "desk.noted(params)"},
    "tooltipValueGetter": {"function": "desk.why(params)"},
    "valueGetter": {"function": "desk.text(params)"},
    "valueSetter": {"function": "desk.typed(params)"},
    "suppressKeyboardEvent": {"function": "desk.ours(params)"},
}
"""What holds of every cell; scripts/desk/ has the functions."""

_LOOK = {
    "headerHeight": 32,
    "rowHeight": 28,
    "stopEditingWhenCellsLoseFocus": True,
    "tooltipShowDelay": 300,
    "suppressNoRowsOverlay": True,
}

_NUMBER = {
    "colId": " ",  # no header is blank
    "headerName": "#",
    "width": 78,
    "pinned": "left",
    "editable": False,
    "rowDrag": True,
    "valueGetter": {"function": "params.node.rowIndex + 1"},
}


def _cells(column: dict[str, str]) -> dict[str, Any]:
    """A column; a space sets its own name apart from those that every object of a script has."""
    name = column["name"]
    pinned = {"pinned": "left"} if name == "event" else {}
    return {
        "colId": name if name in schema.NAMES else f" {name}",
        "headerName": column["label"],
        "headerTooltip": name,
        "width": _WIDE.get(name, 120),
        "hide": bool(column.get("hide")),
        **pinned,
    }
