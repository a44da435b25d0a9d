"""The wiring: the address is the state; controls write it, everything else is drawn from it."""

import dash
from dash import ClientsideFunction, Input, Output, State

from anachrony.app.films import Films
from anachrony.app.ids import Id
from anachrony.app.wiring import choice, leaving, painting, work

_IN_BROWSER = (
    ("show", Output(Id.TOLD, "data", allow_duplicate=True), (Input(Id.SHOWN, "data"),)),
    ("save", Output(Id.SAVED, "data"), (Input(Id.PICTURE, "data"),)),
    ("write", Output(Id.WROTE, "data"), (Input(Id.WRITTEN, "data"), Input(Id.OPENED, "data"))),
    ("write", Output(Id.LAID, "data"), (Input(Id.KEYED, "data"),)),  # with the figure
    ("write", Output(Id.HUNG, "data"), (Input(Id.SKETCHED, "data"),)),  # no word waits for these
    (
        "small",
        Output(Id.SMALL, "data"),
        (Input(Id.READ, "data"), Input(Id.WINDOW, "data"), State(Id.SMALL, "data")),
    ),
    ("worded", Output(Id.WORDED, "data"), (Input(Id.READ, "data"),)),  # at the desk it waits
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


def register(app: dash.Dash, films: Films) -> None:
    """Give the page its life."""
    for part in (painting, choice, work, leaving):
        part.register(app, films)
    for name, output, given in _IN_BROWSER:
        app.clientside_callback(
            ClientsideFunction("anachrony", name), output, *given, prevent_initial_call=True
        )
