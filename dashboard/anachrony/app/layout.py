"""The page from top to bottom: the work, the controls, the chart, the chosen event, the events as a
table.
"""

from collections.abc import Sequence

from dash import dcc, html

from anachrony import export, text, times
from anachrony.app import tables
from anachrony.app.controls import COMPUTED, RULING
from anachrony.app.door import away
from anachrony.app.ids import Id, control
from anachrony.app.library import Library
from anachrony.app.mantine import dmc
from anachrony.app.playhead import playhead
from anachrony.selection import ALONG, AXES, FILTERING, FILTERS, LANES, SCALES, VIEWS, WIDTHS

THEME = {
    "primaryColor": "dark",
    "fontFamily": "var(--sans)",
    "defaultRadius": "xs",
    "components": {"Button": {"defaultProps": {"fw": 500}}},
}
_ALWAYS = ("city", "character")


def layout(library: Library) -> dmc.MantineProvider:
    """Return the component tree of the page."""
    main = html.Main([_controls(library), _chart(), playhead(), _tour(), _below(library)])
    page = dmc.Container([_header(), main, *_unseen()], fluid=True, className="page")
    return dmc.MantineProvider(page, theme=THEME, defaultColorScheme="auto")


def _header() -> html.Header:
    title = html.Div(
        [
            html.H1(id=Id.HEADING),
            html.P(id=Id.MADE, className="made"),
            html.P(id=Id.LEAD, **_HEADLINE),
        ]
    )
    toggle = dmc.ColorSchemeToggle(
        lightIcon="☀",
        darkIcon="☾",
        variant="subtle",
        color="gray",
        size="lg",
        **{"aria-label": text.say("page.scheme")},
    )
    again = html.Button(
        "?", id=Id.TOUR_AGAIN, className="icon", **{"aria-label": text.say("tour.again")}
    )
    aside = html.Div([*_languages(), again, toggle], className="aside")
    return html.Header([title, aside], className="head")


_HEADLINE = {"className": "headline"}


def _languages() -> list[html.A]:
    """The page in each other language; scripts/reader.js takes what is chosen along."""
    others = [language for language in text.LANGUAGES if language != text.language()]
    return [
        html.A(text.own_name(one), href=home(one), lang=one, hrefLang=one, className="language")
        for one in others
    ]


def home(language: str) -> str:
    """Return where the page speaks a language: English at `/`, others at `/fr/` and the like."""
    return "/" if language == "en" else f"/{language}/"


def _tour() -> html.Aside:
    """What a first visit should know; shown until dismissed, and called back by its button."""
    steps = [html.Li(_step(at)) for at in range(1, 5)]
    close = html.Button(text.say("tour.close"), className="quiet", **{"data-close": "tour"})
    said = {"aria-label": text.say("tour.again")}
    return html.Aside([html.Ol(steps), close], id=Id.TOUR, className="tour", hidden=True, **said)


def _step(at: int) -> list:
    return [html.B(text.say(f"tour.step_{at}")), " ", text.say(f"tour.said_{at}")]


def _controls(library: Library) -> html.Div:
    bar = [_work(library)] if len(library.works) > 1 else []
    bar += [
        _select("view", VIEWS, "view"),
        *_of_views(library),
        *(_filter(library, name) for name in _ALWAYS),
    ]
    more = dmc.Button(
        text.say("page.more"),
        id=Id.MORE,
        variant="subtle",
        color="gray",
        **{"aria-expanded": "false"},
    )
    download = dmc.Button(text.say("page.download_png"), id=Id.DOWNLOAD, variant="default")
    buttons = dmc.Group([more, download], gap=4, wrap="nowrap", className="buttons")
    choices = html.Div([*bar, buttons], id=Id.BAR, className="bar")
    return html.Div([choices, _more(library), _sentence()], role="search")


def _of_views(library: Library) -> list[html.Div]:
    """The controls that only some views have; the class of the bar says which view it is."""
    others = [("beside", tuple(library.works), "comparison")] if len(library.works) > 1 else []
    own = [
        ("lanes", LANES, "interleaving"),
        ("scale", SCALES, "story-curve"),
        ("axes", AXES, "axes"),
        ("widths", WIDTHS, "braid"),
    ]
    own += [("along", ALONG, "presence"), *others]
    return [
        html.Div(_of_view(field, values), className=f"only-{view}") for field, values, view in own
    ]


def _of_view(field: str, values: Sequence[str]) -> dmc.Select:
    if field != "beside":
        return _select(field, values, field)
    label, none = text.say("control.beside"), text.say("page.no_other")
    return dmc.Select(
        id=control(field),
        label=label,
        data=list(values),
        value="",
        clearable=True,
        placeholder=none,
    )


def _more(library: Library) -> dmc.Collapse:
    colours = [
        "strand",
        "city",
        "character",
        "track",
        "mode",
        "certainty",
        "order",
        *library.columns,
    ]
    parts = [
        _select("colour", colours, "colour"),
        *(_filter(library, name) for name in FILTERS if name not in _ALWAYS),
    ]
    parts += [_own_filter(library, name) for name in library.columns]
    parts.append(
        dmc.TextInput(
            id=control("text"),
            value="",
            label=text.say("control.text"),
            debounce=250,
            placeholder=text.say("page.search_hint"),
        )
    )
    for name, checked in (("only", False), ("aid", True)):
        parts.append(
            dmc.Switch(
                id=control(name),
                checked=checked,
                label=text.say(f"control.{name}"),
                className="only",
            )
        )
    parts += _leaving()
    panel = [html.Div(parts, className="bar"), *_range(library)]
    # Half of all controls: a browser feels them at every filter, so they are there only while they
    # are seen.
    return dmc.Collapse(panel, id=Id.MORE_PANEL, opened=False, keepMounted=False)


def _leaving() -> list:
    """How large a picture leaves, and the other format it leaves in."""
    sizes = [{"value": size, "label": text.say(f"size.{size}")} for size in export.SIZES]
    size = dmc.Select(
        id=Id.SIZE, label=text.say("control.size"), data=sizes, value="slide", allowDeselect=False
    )
    return [size, dmc.Button(text.say("page.download_svg"), id=Id.DOWNLOAD_SVG, variant="default")]


def _select(field: str, values: Sequence[str], section: str) -> dmc.Select:
    names = text.phrases(section)
    data = [{"value": value, "label": names.get(value, value)} for value in values]
    return dmc.Select(
        id=control(field),
        label=text.say(f"control.{field}"),
        data=data,
        value=values[0],
        allowDeselect=False,
    )


def _work(library: Library) -> dmc.Select:
    return dmc.Select(
        id=control("work"),
        label=text.say("control.work"),
        data=library.works,
        value=library.works[0],
        searchable=True,
    )


def _filter(library: Library, field: str) -> dmc.MultiSelect:
    names = text.phrases("value")
    data = [
        {"value": value, "label": names.get(value, value)}
        for value in library.values(FILTERS[field])
    ]
    return _several(field, text.say(f"control.{field}"), data)


def _own_filter(library: Library, column: str) -> dmc.MultiSelect:
    return _several(f"column.{column}", column, library.values(column))


def _several(field: str, label: str, data: Sequence[object]) -> dmc.MultiSelect:
    options = {
        "searchable": True,
        "clearable": True,
        "nothingFoundMessage": text.say("page.nothing_found"),
    }
    return dmc.MultiSelect(
        id=control(field),
        label=label,
        data=data,
        value=[],
        placeholder=text.say("page.all"),
        **options,
    )


def _range(library: Library) -> list[html.Div]:
    """One slider of screen time, for works that have clock times."""
    end = library.end
    if not end:
        return []
    marks = [
        {"value": end * part, "label": times.clock(round(end * part))}
        for part in (0, 0.25, 0.5, 0.75, 1)
    ]
    names = {"thumbFromLabel": text.say("page.from"), "thumbToLabel": text.say("page.to")}
    options = {"marks": marks, "step": 1, "minRange": 1, "label": {"function": "clock"}, **names}
    slider = dmc.RangeSlider(id=control("screen"), min=0, max=end, value=[0, end], **options)
    return [
        html.Div(
            [html.Span(text.say("control.screen"), className="label"), slider], className="range"
        )
    ]


def _sentence() -> html.Div:
    said = {"data-filters": " ".join(FILTERING)}
    clear = dmc.Button(
        text.say("page.clear"),
        id=Id.CLEAR,
        variant="subtle",
        color="gray",
        size="compact-sm",
        **said,
    )
    return html.Div(
        [html.Span(id=Id.CHOSEN), clear], className="sentence", **{"aria-live": "polite"}
    )


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


def _chart() -> html.Figure:
    dictionary = {said: text.say(f"modebar.{name}") for name, said in _MODEBAR.items()}
    config = {
        "displaylogo": False,
        "responsive": True,
        "scrollZoom": False,
        "doubleClick": False,
        "locale": text.language(),
        "locales": {text.language(): {"dictionary": dictionary}},
        "modeBarButtons": [
            ["toImage"],
            ["zoom2d", "pan2d"],
            ["zoomIn2d", "zoomOut2d", "resetScale2d"],
        ],
        "toImageButtonOptions": {
            "format": "png",
            "width": 1920,
            "height": 1080,
            "scale": 2,
            "filename": "anachrony",
        },
    }
    blank = {
        "layout": {
            "xaxis": {"visible": False},
            "yaxis": {"visible": False},
            "paper_bgcolor": "rgba(0,0,0,0)",
        }
    }
    blank["layout"]["plot_bgcolor"] = "rgba(0,0,0,0)"
    graph = dcc.Graph(
        id=Id.CHART, figure=blank, config=config, responsive=True, style={"height": "560px"}
    )
    over = [html.Div(className=name, **{"aria-hidden": "true"}) for name in ("hairline", "brush")]
    said = {"role": "group", "aria-label": text.say("page.chart"), "aria-describedby": Id.READING}
    stage = html.Div([graph, *over], id=Id.STAGE, className="stage", tabIndex=0, **said)
    return html.Figure([stage, html.Figcaption(id=Id.CAPTION)], className="chart")


def _below(library: Library) -> html.Div:
    event = html.Section(
        [html.Div(id=Id.DETAILS, **{"aria-live": "polite"}), _ruling()], className="details"
    )
    return html.Div(
        [event, _reading(), html.Section(id=Id.COMPARED), _events(library)], className="below"
    )


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
    table = html.Div(html.Table([head, html.Tbody(id=Id.MEASURES)]), className="measures")
    measures = html.Details([html.Summary(text.say("page.measures")), table])
    return html.Section(
        [html.H2(text.say("page.reading")), html.Ol(id=Id.READING), measures], className="reading"
    )


def _events(library: Library) -> html.Section:
    """Where the table of events comes, once the chart is painted; of very many, when one comes
    near.
    """
    download = dmc.Button(
        text.say("page.download_csv"), id=Id.DOWNLOAD_CSV, variant="subtle", color="gray"
    )
    head = dmc.Group([html.H2(text.say("page.table")), download], justify="space-between")
    when = {"data-when": "seen" if len(library.read) > tables.MANY else "painted"}
    return html.Section([head, html.Div(id=Id.PLACE, className="table", **when)])


def _unseen() -> list:
    return [
        dcc.Location(id=Id.ADDRESS, refresh=False),
        dcc.Download(id=Id.FILE),
        away(),
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
    Id.WRITTEN,
    Id.OPENED,
    Id.WROTE,
    Id.PAINTED,
    Id.ROWS,
    Id.PICTURE,
    Id.SAVED,
)
