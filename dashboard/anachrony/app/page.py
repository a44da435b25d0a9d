"""The page from top to bottom: the work, its views, the controls, the figure with the chosen event
beside it, what is tabled of it, the reading, the events as a table.
"""

import json

from dash import dcc, html

from anachrony import text
from anachrony.app.choices import choices, more, sentence
from anachrony.app.controls import COMPUTED, RULING
from anachrony.app.desk import behind, copy, desk
from anachrony.app.door import notices
from anachrony.app.ids import Id, control
from anachrony.app.library import Library
from anachrony.app.mantine import dmc
from anachrony.app.masthead import masthead, tour
from anachrony.app.playhead import strip_place, transport
from anachrony.app.views import view_choice
from anachrony.views import FIRST_VIEW

THEME = {
    "primaryColor": "dark",
    "fontFamily": "var(--sans)",
    "defaultRadius": "xs",
    "components": {
        "Button": {"defaultProps": {"fw": 500}},
        "Select": {"defaultProps": {"withScrollArea": False}},
        "MultiSelect": {"defaultProps": {"withScrollArea": False}},
    },
}
"""A list of choices scrolls itself: an area of its own within it would be reached by no key."""


def layout(library: Library) -> dmc.MantineProvider:
    """Return the component tree of the page."""
    main = html.Main([_chosen(library), _scene(), desk(), copy(), tour(), _below()])
    page = dmc.Container([masthead(library), main, *_unseen()], fluid=True, className="page")
    return dmc.MantineProvider(page, theme=THEME, defaultColorScheme="auto")


def _chosen(library: Library) -> html.Div:
    """The view, then one row: the playhead's hands and clocks, the choices."""
    row = html.Div([transport(), choices(library)], className="row")
    parts = [view_choice(library), row, more(library), sentence()]
    return html.Div(parts, id=Id.BAR, className=f"chosen {FIRST_VIEW}", role="search")


def _scene() -> html.Div:
    """The figure under its strip, and beside it the chosen event."""
    return html.Div([_chart(), _details()], className="scene")


_MODEBAR = {
    "download": "Download plot as a PNG",
    "zoom": "Zoom",
    "pan": "Pan",
    "zoom_in": "Zoom in",
    "zoom_out": "Zoom out",
    "reset": "Reset axes",
    "back_out": "Double-click to zoom back out",
}
"""What Plotly says over the chart, in its own words."""


_HIDDEN = "rgba(0,0,0,0)"
_BLANK = {
    "layout": {
        "xaxis": {"visible": False},
        "yaxis": {"visible": False},
        "paper_bgcolor": _HIDDEN,
        "plot_bgcolor": _HIDDEN,
    }
}
"""The figure until there is one."""


def _chart() -> html.Figure:
    graph = dcc.Graph(
        id=Id.CHART, figure=_BLANK, config=_config(), responsive=True, style={"height": "560px"}
    )
    over = [html.Div(className=name, **{"aria-hidden": "true"}) for name in ("hairline", "brush")]
    said = {"role": "group", "aria-label": text.say("page.chart"), "aria-describedby": Id.READING}
    stage = html.Div([graph, *over], id=Id.STAGE, className="stage", tabIndex=0, **said)
    return html.Figure([strip_place(), behind(), stage, *_under()], className="chart")


def _config() -> dict:
    """How Plotly behaves, and what it says."""
    dictionary = {said: text.say(f"modebar.{name}") for name, said in _MODEBAR.items()}
    return {
        "displaylogo": False,
        "responsive": True,
        "scrollZoom": False,
        "doubleClick": False,
        "locale": text.language(),
        "locales": {text.language(): {"dictionary": dictionary}},
        "modeBarButtons": _BUTTONS,
        "toImageButtonOptions": _PICTURE,
    }


_BUTTONS = [["toImage"], ["zoom2d", "pan2d"], ["zoomIn2d", "zoomOut2d", "resetScale2d"]]
_PICTURE = {"format": "png", "width": 1920, "height": 1080, "scale": 2, "filename": "anachrony"}


def _under() -> list:
    """Under the figure: the key of its signs, the reader's notes on it, its scale and source, and
    what is done with it.
    """
    said = {"aria-label": text.say("key.key")}
    caption = html.Figcaption(id=Id.CAPTION)
    return [html.Ul(id=Id.KEY, className="key", **said), place_of_notes(), caption, _taken()]


def place_of_notes() -> html.Div:
    """The place of the reader's notes, which scripts/notes/ keeps and lists, in these words."""
    words = {f"note.{name}": said for name, said in text.phrases("own_note").items()}
    return html.Div(
        id=Id.NOTES, className="notes", hidden=True, **{"data-words": json.dumps(words)}
    )


def _write() -> html.Button:
    """The button that opens a note on the chosen event or on the moment of the playhead."""
    what = {"data-note": "write", "title": text.say("own_note.key"), "aria-keyshortcuts": "n"}
    return html.Button(text.say("own_note.write"), className="quiet", **what)


def _taken() -> html.Div:
    """What a reader takes along, prints or shows: scripts/citing.js, paper.js, present.js."""
    words = [
        html.Button(text.say(f"page.copy_{what}"), **{"data-copy": what})
        for what in ("link", "caption")
    ]
    done = html.Span(role="status", **{"data-said": text.say("page.copied")})
    paper = html.Button(text.say("page.print"), **{"data-paper": "print"})
    keys = {"data-present": "start", "title": text.say("page.present_keys")}
    present = html.Button(text.say("page.present"), **keys)
    return html.Div([*words, paper, present, _write(), done], className="taken")


def _details() -> html.Section:
    """What is known of the chosen event: beside the figure or, where it is narrow, in a sheet from
    below.
    """
    close = html.Button(
        "×", className="close", **{"aria-label": text.say("page.close"), "data-close": "event"}
    )
    said = html.Div(id=Id.DETAILS, **{"aria-live": "polite"})
    own = html.Div([html.Div(id=Id.OWN_NOTES), _write()], className="own-notes")
    return html.Section([close, said, _ruling(), own], className="details")


def _below() -> html.Div:
    return html.Div([html.Section(id=Id.COMPARED), _reading(), _events()], className="below")


def _ruling() -> html.Div:
    """Where the reader overrules the order of the chosen event."""
    data = [
        {"value": value, "label": text.say(f"ruling.{value}")} for value in (COMPUTED, "yes", "no")
    ]
    choice = dmc.SegmentedControl(id=control(RULING), data=data, value=COMPUTED, size="xs")
    label = html.Span(text.say("page.first_narrative"))
    hint = html.Span(text.say("page.ruling_hint"), className="hint")
    return html.Div(
        [label, choice, hint], id=Id.RULING, className="ruling", style={"display": "none"}
    )


def _reading() -> html.Section:
    heads = ("measure", "value", "zero", "one", "ignores", "source")
    head = html.Thead(html.Tr([html.Th(text.say(f"measure.{name}")) for name in heads]))
    name = text.say("page.measures")
    table = html.Table([head, html.Tbody(id=Id.MEASURES)])
    scrolled = {"role": "region", "aria-label": name}  # where it is wider than its place, by keys
    place = html.Div(table, className="measures", tabIndex=0, **scrolled)
    brackets = html.P(text.say("measure.in_brackets"), className="hint")
    measures = html.Details([html.Summary(name), brackets, place])
    return html.Section(
        [html.H2(text.say("page.reading")), html.Ol(id=Id.READING), measures], className="reading"
    )


def _events() -> html.Section:
    """Where the table of events comes, once the chart is painted and one comes near."""
    chosen, every = (
        dmc.Button(text.say(f"page.{name}"), id=name, variant="subtle", color="gray")
        for name in (Id.DOWNLOAD_CHOSEN, Id.DOWNLOAD_CSV)
    )
    chosen.style = {"display": "none"}  # until something is
    downloads = dmc.Group([chosen, every], gap=4)
    head = dmc.Group([html.H2(text.say("page.table")), downloads], justify="space-between")
    return html.Section([head, html.Div(id=Id.PLACE, className="table")])


def _unseen() -> list:
    return [
        dcc.Location(id=Id.ADDRESS, refresh=False),
        dcc.Download(id=Id.FILE),
        *notices(),
        *(dcc.Store(id=name) for name in _STORES),
    ]


_STORES = (
    Id.WINDOW,
    Id.SHOWN,
    Id.DRAWN,
    Id.STANDING,
    Id.DIMMED,
    Id.TOLD,
    Id.TELLING,
    Id.PLAYED,
    Id.READ,
    Id.WORDED,
    Id.WRITTEN,
    Id.OPENED,
    Id.KEYED,
    Id.LAID,
    Id.WROTE,
    Id.SMALL,
    Id.SKETCHED,
    Id.HUNG,
    Id.PAINTED,
    Id.ROWS,
    Id.PICTURE,
    Id.SAVED,
    Id.COLUMNS,
)
