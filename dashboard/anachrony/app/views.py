"""The views as a row of small pictures of this very film, each with its name and question."""

from dash import html

from anachrony import text
from anachrony.app.ids import control
from anachrony.app.library import Library
from anachrony.app.mantine import dmc
from anachrony.reading.kind import called
from anachrony.views import FIRST_VIEW, VIEWS


def view_choice(library: Library) -> dmc.RadioGroup:
    """Return the choice of a view; the pictures come once the figure is painted."""
    with called(library.read):
        cards = html.Div([_card(view) for view in VIEWS], className="cards")
    return dmc.RadioGroup(
        cards,
        id=control("view"),
        value=FIRST_VIEW,
        label=text.say("control.view"),
        className="views",
    )


def _card(view: str) -> dmc.RadioCard:
    picture = html.Span(id=picture_of(view), className="small", **{"aria-hidden": "true"})
    name = html.Span(text.say(f"view.{view}"), className="name")
    question = html.Span(text.say(f"question.{view}"), className="question")
    return dmc.RadioCard([picture, name, question], value=view, className="card")


def picture_of(view: str) -> str:
    """Return the id of the place of a view's small picture."""
    return f"small-{view}"
