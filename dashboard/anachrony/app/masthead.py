"""The head of the page: the work and who made it, the one sentence about it, and how the page is
read.
"""

from dash import html

from anachrony import text
from anachrony.app.desk import edit, watch
from anachrony.app.door import door
from anachrony.app.ids import Id, control
from anachrony.app.library import Library
from anachrony.app.mantine import dmc, listed_in


def masthead(library: Library) -> html.Header:
    """Return title, makers, other films and headline; beside them what this page is, its languages
    and its light.
    """
    made = [html.Span(id=Id.MADE), *_others(library)]
    work = [
        html.H1(id=Id.HEADING),
        html.Div(made, className="made"),
        html.P(id=Id.LEAD, className="headline"),
    ]
    parts = [html.Div(work, className="work"), _aside()]
    return html.Header(parts, id=Id.MASTHEAD, className="head")


def _others(library: Library) -> list:
    """The other films, as words that become a list to search once they are touched, and the way to
    the plot of all.
    """
    if len(library.works) == 1:
        return []
    choice = dmc.Select(
        id=control("work"),
        data=library.works,
        value=library.works[0],
        searchable=True,
        allowDeselect=False,
        variant="unstyled",
        comboboxProps={"width": 280, "position": "bottom-start"} | listed_in(Id.MASTHEAD),
        **{"aria-label": text.say("control.work")},
    )
    words = html.Span(text.say("page.other_films"), className="words", **_HIDDEN)
    every = html.A(text.say("works.every_one"), href="works/", className="every")
    return [html.Div([words, choice], className="others"), every]


_HIDDEN = {"aria-hidden": "true"}


def _aside() -> html.Div:
    toggle = dmc.ColorSchemeToggle(
        lightIcon="☀",
        darkIcon="☾",
        variant="subtle",
        color="gray",
        size="md",
        **{"aria-label": text.say("page.scheme")},
    )
    again = html.Button(
        "?", id=Id.TOUR_AGAIN, className="icon", **{"aria-label": text.say("tour.again")}
    )
    what = html.Span(text.say("page.what"), className="what")
    return html.Div(
        [what, door(), edit(), watch(), *_languages(), again, toggle], className="aside"
    )


def _languages() -> list[html.A]:
    """The page in each other language; scripts/reader.js takes what is chosen along."""
    others = [language for language in text.LANGUAGES if language != text.language()]
    return [
        html.A(text.own_name(one), href=_way(one), lang=one, hrefLang=one, className="language")
        for one in others
    ]


def _way(language: str) -> str:
    """The way from the page in one language to the other: English is above the others."""
    return "../" if language == "en" else f"{language}/"


def tour() -> html.Aside:
    """Return what a first visit should know; shown until dismissed, and called back by its
    button.
    """
    steps = [*(html.Li(_step(at)) for at in range(1, 5)), html.Li(_desk())]
    close = html.Button(text.say("tour.close"), className="quiet", **{"data-close": "tour"})
    said = {"aria-label": text.say("tour.again")}
    return html.Aside([html.Ol(steps), close], id=Id.TOUR, className="tour", hidden=True, **said)


def _step(at: int) -> list:
    said = [html.B(text.say(f"tour.step_{at}")), " ", text.say(f"tour.said_{at}")]
    return [*said, " ", html.Span(id=Id.EXAMPLE)] if at == _LEAVING else said


def _desk() -> list:
    """What the desk is for; under it, once it is asked for, what it looks like, and every key."""
    names = {"edit": text.say("desk.edit"), "watch": text.say("desk.watch")}
    said = [html.B(text.say("tour.desk")), " ", text.say("tour.said_desk", **names)]
    ending = "" if text.language() == "en" else f".{text.language()}"
    style = {"backgroundImage": f"url(assets/desk{ending}.jpg)"}  # no image: it would come unasked
    label = {"aria-label": text.say("tour.desk_shown")}
    shown = html.Div(className="shown", role="img", style=style, **label)
    keys = [html.P(text.say(f"desk.{one}"), className="hint") for one in ("keys", "stamp_keys")]
    return [*said, html.Details([html.Summary(text.say("tour.desk_more")), shown, *keys])]


_LEAVING = 2
"""The step that says what this film does, and marks it on its figure."""
