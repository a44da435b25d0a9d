"""What the page says where the chart is not concerned: that the server is away."""

from dash import html

from anachrony import text
from anachrony.app.ids import Id


def away() -> html.Div:
    """Return what is said while the server does not answer; scripts/server.js shows it."""
    return html.Div(text.say("door.away"), id=Id.AWAY, className="away", hidden=True, role="alert")
