"""The floor: the same rows in as plain a page as Dash can be, one bar trace and one filter.

`python -m benchmarks.bare CSV PORT` serves it; the CSV has the contract's own column names.
"""

import logging
import sys

import pandas as pd
import plotly.graph_objects as go

PICTURE = {"format": "png", "width": 1920, "height": 1080, "scale": 2, "filename": "bare"}


def bars(events: pd.DataFrame, cities: list[str] | None = None) -> go.Figure:
    """Return every event as a bar in the lane of its strand; what is not in the `cities` is dimmed."""
    start = events["screen_start"]
    bar = go.Bar(orientation="h", base=start, x=events["screen_end"] - start, y=events["strand"])
    bar.hovertext = events["event"]
    bar.selectedpoints = events["city"].isin(cities).to_numpy().nonzero()[0] if cities else None
    return go.Figure(bar)


def serve(csv: str, port: int) -> None:
    """Serve the page until it is stopped."""
    from dash import Dash, Input, Output, dcc
    from waitress import serve as run

    events = pd.read_csv(csv)
    app = Dash(__name__)
    choice = dcc.Checklist(sorted(events["city"].dropna().unique()), [], id="city")
    app.layout = [
        choice,
        dcc.Graph(id="chart", figure=bars(events), config={"toImageButtonOptions": PICTURE}),
    ]
    app.callback(Output("chart", "figure"), Input("city", "value"), prevent_initial_call=True)(
        lambda cities: bars(events, cities)
    )
    logging.getLogger("waitress").setLevel(logging.ERROR)
    run(app.server, host="127.0.0.1", port=port, threads=8)


if __name__ == "__main__":
    serve(sys.argv[1], int(sys.argv[2]))
