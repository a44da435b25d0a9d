"""The page from top to bottom: the work, the controls, the chart, the chosen event, the events as a table."""

from collections.abc import Sequence

import dash_ag_grid as dag
import dash_mantine_components as dmc
from dash import dcc, html

from dashboard import text, times
from dashboard.app.controls import COMPUTED, RULING
from dashboard.app.ids import Id, control
from dashboard.app.library import Library
from dashboard.charts import words
from dashboard.selection import FILTERS, LANES, SCALES, VIEWS

THEME = {
    "primaryColor": "dark",
    "fontFamily": "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
    "defaultRadius": "xs",
    "components": {"Button": {"defaultProps": {"fw": 500}}},
}
_ALWAYS = ("city", "character")
_FLEX = {"event": 2.2, "screen": 2, "story": 2.6, "strand": 1.6, "characters": 1.6}
_GRID_LOOK = (
    "themeQuartz.withParams({backgroundColor: 'var(--ground)', foregroundColor: 'var(--ink)',"
    " borderColor: 'var(--faint)', headerBackgroundColor: 'var(--ground)', headerTextColor: 'var(--quiet)',"
    " rowHoverColor: 'var(--faint)',"
    " oddRowBackgroundColor: 'var(--ground)', fontFamily: 'inherit', fontSize: 13, wrapperBorderRadius: 2,"
    " browserColorScheme: 'inherit', accentColor: 'var(--river)'})"
)


def layout(library: Library) -> dmc.MantineProvider:
    """Return the component tree of the page."""
    page = dmc.Container(
        [_header(library), _controls(library), _chart(), _below(library), *_unseen()], fluid=True, className="page"
    )
    return dmc.MantineProvider(page, theme=THEME, defaultColorScheme="auto")


def _header(library: Library) -> dmc.Group:
    first = library.events.iloc[0]
    made = " · ".join(part for part in (first["director"], first["year"]) if part)
    name = library.works[0] if len(library.works) == 1 else library.source
    title = html.Div([html.H1(name), html.P(made, className="made"), html.P(id=Id.LEAD, className="headline")])
    toggle = dmc.ColorSchemeToggle(
        lightIcon="☀",
        darkIcon="☾",
        variant="subtle",
        color="gray",
        size="lg",
        **{"aria-label": text.say("page.scheme")},
    )
    return dmc.Group([title, toggle], justify="space-between", align="start", wrap="nowrap", className="head")


def _controls(library: Library) -> html.Div:
    bar = [_work(library)] if len(library.works) > 1 else []
    bar += [_select("view", VIEWS, "view"), _select("lanes", LANES, "lanes"), _select("scale", SCALES, "scale")]
    bar += [_filter(library, name) for name in _ALWAYS]
    more = dmc.Button(text.say("page.more"), id=Id.MORE, variant="subtle", color="gray", **{"aria-expanded": "false"})
    download = dmc.Button(text.say("page.download_png"), id=Id.DOWNLOAD, variant="default")
    buttons = dmc.Group([more, download], gap=4, wrap="nowrap", className="buttons")
    return html.Div([html.Div([*bar, buttons], className="bar"), _more(library), _sentence()], role="search")


def _more(library: Library) -> dmc.Collapse:
    colours = ["strand", "city", "character", "track", "mode", "certainty", "order", *library.columns]
    parts = [_select("colour", colours, "colour"), *(_filter(library, name) for name in FILTERS if name not in _ALWAYS)]
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
    parts.append(dmc.Switch(id=control("only"), checked=False, label=text.say("control.only"), className="only"))
    return dmc.Collapse([html.Div(parts, className="bar"), *_range(library)], id=Id.MORE_PANEL, opened=False)


def _select(field: str, values: Sequence[str], section: str) -> dmc.Select:
    names = text.phrases(section)
    data = [{"value": value, "label": names.get(value, value)} for value in values]
    return dmc.Select(
        id=control(field), label=text.say(f"control.{field}"), data=data, value=values[0], allowDeselect=False
    )


def _work(library: Library) -> dmc.Select:
    return dmc.Select(
        id=control("work"), label=text.say("control.work"), data=library.works, value=library.works[0], searchable=True
    )


def _filter(library: Library, field: str) -> dmc.MultiSelect:
    names = text.phrases("value")
    data = [{"value": value, "label": names.get(value, value)} for value in library.values(FILTERS[field])]
    return _several(field, text.say(f"control.{field}"), data)


def _own_filter(library: Library, column: str) -> dmc.MultiSelect:
    return _several(f"column.{column}", column, library.values(column))


def _several(field: str, label: str, data: Sequence[object]) -> dmc.MultiSelect:
    options = {"searchable": True, "clearable": True, "nothingFoundMessage": text.say("page.nothing_found")}
    return dmc.MultiSelect(
        id=control(field), label=label, data=data, value=[], placeholder=text.say("page.all"), **options
    )


def _range(library: Library) -> list[html.Div]:
    """One slider of screen time, for works that have clock times."""
    end = library.end
    if not end:
        return []
    marks = [{"value": end * part, "label": times.clock(round(end * part))} for part in (0, 0.25, 0.5, 0.75, 1)]
    names = {"thumbFromLabel": text.say("page.from"), "thumbToLabel": text.say("page.to")}
    options = {"marks": marks, "step": 1, "minRange": 1, "label": {"function": "clock"}, **names}
    slider = dmc.RangeSlider(id=control("screen"), min=0, max=end, value=[0, end], **options)
    return [html.Div([html.Span(text.say("control.screen"), className="label"), slider], className="range")]


def _sentence() -> html.Div:
    clear = dmc.Button(text.say("page.clear"), id=Id.CLEAR, variant="subtle", color="gray", size="compact-sm")
    return html.Div([html.Span(id=Id.CHOSEN), clear], className="sentence", **{"aria-live": "polite"})


def _chart() -> html.Figure:
    config = {
        "displaylogo": False,
        "responsive": True,
        "scrollZoom": False,
        "modeBarButtons": [["toImage"], ["zoom2d", "pan2d"], ["zoomIn2d", "zoomOut2d", "resetScale2d"]],
        "toImageButtonOptions": {"format": "png", "width": 1920, "height": 1080, "scale": 2, "filename": "anachrony"},
    }
    blank = {"layout": {"xaxis": {"visible": False}, "yaxis": {"visible": False}, "paper_bgcolor": "rgba(0,0,0,0)"}}
    blank["layout"]["plot_bgcolor"] = "rgba(0,0,0,0)"
    graph = dcc.Graph(id=Id.CHART, figure=blank, config=config, responsive=True, style={"height": "560px"})
    return html.Figure([graph, html.Figcaption(id=Id.CAPTION)], className="chart")


def _below(library: Library) -> html.Div:
    event = html.Section([html.Div(id=Id.DETAILS, **{"aria-live": "polite"}), _ruling()], className="details")
    return html.Div([event, _reading(), _table(library)], className="below")


def _ruling() -> html.Div:
    """Where the reader overrules the order of the chosen event."""
    data = [{"value": value, "label": text.say(f"ruling.{value}")} for value in (COMPUTED, "yes", "no")]
    choice = dmc.SegmentedControl(id=control(RULING), data=data, value=COMPUTED, size="xs")
    label = html.Span(text.say("page.first_narrative"))
    hint = html.Span(text.say("page.ruling_hint"), className="hint")
    return html.Div([label, choice, hint], id=Id.RULING, className="ruling", style={"display": "none"})


def _reading() -> html.Section:
    heads = ("measure", "value", "zero", "one", "ignores", "source")
    head = html.Thead(html.Tr([html.Th(text.say(f"measure.{name}")) for name in heads]))
    table = html.Div(html.Table([head, html.Tbody(id=Id.MEASURES)]), className="measures")
    measures = html.Details([html.Summary(text.say("page.measures")), table])
    return html.Section([html.H2(text.say("page.reading")), html.Ol(id=Id.READING), measures], className="reading")


def _table(library: Library) -> html.Section:
    events = library.events
    shown = events[["work", "event", "strand", "city", "characters", "track", "certainty"]].assign(
        row=events.index.astype(str),
        telling=events["telling"] + 1,
        screen=words.screen(events),
        story=words.story(events),
    )
    names = ["event", "screen", "story", "strand", "city", "characters", "track", "certainty"]
    names = [*(["work"] if len(library.works) > 1 else []), *names]
    defs = [{"field": "telling", "headerName": "#", "width": 64, "minWidth": 64}]
    defs += [
        {
            "field": name,
            "headerName": text.say(f"column.{name}"),
            "flex": _FLEX.get(name, 1),
            "minWidth": 90 * _FLEX.get(name, 1),
        }
        for name in names
    ]
    grid = dag.AgGrid(
        id=Id.TABLE,
        columnDefs=defs,
        rowData=shown.sort_values(["work", "telling"], kind="stable")
        .astype(object)
        .where(shown.notna(), None)
        .to_dict("records"),
        getRowId="params.data.row",
        defaultColDef={
            "sortable": True,
            "resizable": True,
            "minWidth": 90,
            "tooltipValueGetter": {"function": "params.value"},
        },
        dashGridOptions={
            "theme": {"function": _GRID_LOOK},
            "isExternalFilterPresent": {"function": "anachronyFiltered()"},
            "doesExternalFilterPass": {"function": "anachronyKept(params)"},
            "animateRows": False,
            "rowHeight": 34,
            "headerHeight": 38,
        },
        className="table",
        style={"height": "420px"},
    )
    download = dmc.Button(text.say("page.download_csv"), id=Id.DOWNLOAD_CSV, variant="subtle", color="gray")
    head = dmc.Group([html.H2(text.say("page.table")), download], justify="space-between")
    return html.Section([head, grid])


def _unseen() -> list:
    return [
        dcc.Location(id=Id.ADDRESS, refresh=False),
        dcc.Download(id=Id.FILE),
        *(dcc.Store(id=name) for name in _STORES),
    ]


_STORES = (Id.WINDOW, Id.DRAWN, Id.ROWS, Id.PICTURE, Id.SAVED, Id.TICKS)
