"""The tables of the page: the events of the file, and its works beside one another in their
measures.
"""

from base64 import b64encode
from typing import Any

import dash_ag_grid as dag
import numpy as np
import pandas as pd
from dash import html

from anachrony import schema, text
from anachrony.app.ids import Id
from anachrony.app.library import Library
from anachrony.narrative import farthest_reaches
from anachrony.narrative.measuring import MEASURES, Measure
from anachrony.reading import events as spoken
from anachrony.report import valued

_SHOWN = schema.bearing("table")
_WIDE = {"event": 2.2, "screen": 2, "story": 2.6, "strand": 1.6, "characters": 1.6}
_LEAST = {"event": 1.6, "screen": 1.7}
"""How wide columns are beside one of 90 px, and at least: a phone shows the first three whole."""

_LOOK = (
    "themeQuartz.withParams({backgroundColor: 'var(--ground)', foregroundColor: 'var(--ink)',"
    " borderColor: 'var(--faint)', headerBackgroundColor: 'var(--ground)',"
    " headerTextColor: 'var(--quiet)',"
    " rowHoverColor: 'var(--faint)',"
    " oddRowBackgroundColor: 'var(--ground)', fontFamily: 'inherit', fontSize: 13,"
    " wrapperBorderRadius: 2,"
    " browserColorScheme: 'inherit', accentColor: 'var(--river)'})"
)
_MANY = 2000
"""Events; of more a row is a line, or a scroll would jump."""


def options() -> dict[str, Any]:
    """Return what all tables share: their look, and what AG Grid says of itself, translated."""
    said = {key: text.say(f"grid.{words}") for key, words in _SAID.items()}
    return {"theme": {"function": _LOOK}, "animateRows": False, "rowHeight": 34, "localeText": said}


_SAID = {"noRowsToShow": "no_rows", "noMatchingRows": "no_rows", "ariaSortableColumn": "sort"}


def event_table(library: Library) -> dag.AgGrid:
    """Return the table of the events, in telling order; scripts/table.js shows of it what is
    chosen of one work, whose name the page says above. A column of nothing is left out.
    """
    told = [column.name for column in _SHOWN if (library.read[column.name] != "").any()]
    names = ["event", "screen", "story", *told]
    number = {"field": "telling", "headerName": "#", "width": 56, "minWidth": 56}
    return dag.AgGrid(
        id=Id.TABLE,
        className="opens",
        columnDefs=[number, *map(_column, names)],
        rowData=_rows(library),
        columnSize="responsiveSizeToFit",
        getRowId="params.data.id",
        defaultColDef=_every_column(few=len(library.read) <= _MANY),
        dashGridOptions=options() | {"headerHeight": 38} | _FILTERED,
        style={"height": "420px"},
    )


_FILTERED = {
    "isExternalFilterPresent": {"function": "anachrony.filtered()"},
    "doesExternalFilterPass": {"function": "anachrony.kept(params)"},
}
"""The page's scripts say which rows are shown."""


def _every_column(few: bool) -> dict[str, Any]:
    """What all columns share; of `few` rows each is as high as its words."""
    said, order = {"function": "params.value"}, {"function": "anachrony.order"}
    high = {"wrapText": few, "autoHeight": few, "tooltipValueGetter": said}
    return {"sortable": True, "comparator": order, "resizable": True, **high}


def chosen_bits(chosen: pd.Series, every: pd.Index) -> str | None:
    """Return which rows of a file, known by their ids, are chosen, a bit a row in base64; None
    where all are.

    As numbers, the rows of 100,000 events are half a megabyte at every filter.
    """
    if len(chosen) == len(every) and chosen.all():
        return None
    bits = np.zeros(len(every), dtype=bool)
    bits[every.get_indexer(chosen.index)] = chosen
    return b64encode(np.packbits(bits, bitorder="little")).decode()


def _column(name: str) -> dict[str, Any]:
    wide = _WIDE.get(name, 1)
    return {
        "field": name,
        "headerName": text.say(f"column.{name}"),
        "width": 90 * wide,
        "minWidth": 90 * _LEAST.get(name, wide),
        **_TIMES.get(name, {}),
    }


def _timed(name: str, number: str) -> dict[str, Any]:
    """A column of times that is sorted by a number and says it in words."""
    said = {"function": f"params.data.{name}"}
    return {"colId": name, "field": number, "valueFormatter": said, "tooltipValueGetter": said}


_TIMES = {"screen": _timed("screen", "telling"), "story": _timed("story", "moment")}


def _rows(library: Library) -> list[dict]:
    events = library.said()
    named = {
        column.name: events[column.name].map(lambda word: text.named("value", word))
        for column in _SHOWN
        if column.coded
    }
    shown = events[["work", "event", *(column.name for column in _SHOWN)]].assign(
        **named,
        id=events.index,
        row=np.arange(len(events)),
        telling=events["telling"] + 1,
        moment=events["story_rank"],
        screen=spoken.screen(events),
        story=spoken.story(events),
    )
    place = events["work"].map({work: at for at, work in enumerate(library.works)})
    told = shown.assign(place=place).sort_values(["place", "telling"], kind="stable").astype(object)
    return told.where(told.notna(), None).to_dict("records")


def works(library: Library) -> list:
    """Return the works beside one another in the measures, to be sorted by any of them."""
    columns = [
        {"field": "work", "headerName": text.say("column.work"), "pinned": "left", "minWidth": 190}
    ]
    columns += [_measure(measure) for measure in MEASURES]
    header = {"sortable": True, "wrapHeaderText": True, "autoHeaderHeight": True}
    grid = dag.AgGrid(
        columnDefs=columns,
        rowData=_measured(library),
        defaultColDef=header,
        dashGridOptions={**options(), "domLayout": "autoHeight"},
        style={"height": None},
    )
    return [html.H2(text.say("page.works")), grid]


def _measure(measure: Measure) -> dict[str, Any]:
    """A column of a measure, sorted by its number and said in its unit."""
    said = {"function": f"params.data.{measure.name}_said"}
    name = {"field": measure.name, "headerName": text.named("measures", measure.name)}
    return {**name, "width": 130, "type": "numericColumn", "valueFormatter": said}


def _measured(library: Library) -> list[dict]:
    """Every work's measures, as numbers and in words; the greatest reach as the reading and the
    figures say it: all that it can be.
    """
    reaches = farthest_reaches(library.events)
    between = [text.between(*pair) for pair in reaches.to_numpy()]
    said = dict(zip(reaches.index, between, strict=True))
    rows = [row | _spoken(row) for row in library.summary]
    return [
        row | ({"greatest_reach_said": said[row["work"]]} if row["work"] in said else {})
        for row in rows
    ]


def _spoken(row: dict[str, Any]) -> dict[str, str]:
    """The measures of a work in words."""
    found = ((one.name, row[one.name], one.unit) for one in MEASURES)
    return {
        f"{name}_said": "–" if value is None else valued(value, unit) for name, value, unit in found
    }
