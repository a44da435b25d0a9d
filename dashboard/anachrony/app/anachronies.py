"""The anachronies of a film as a table beside its reach: where each leaves, how long, how far,
whose it is, whether it returns.
"""

import math
from typing import Any

import dash_ag_grid as dag
import pandas as pd
from dash import html

from anachrony import text, times
from anachrony.app.tables import options
from anachrony.narrative import Analysis
from anachrony.narrative.order import ANALEPSIS
from anachrony.reading.events import in_words

_COLUMNS = {
    "name": (200, "name"),
    "order": (100, "order"),
    "screen": (110, "screen"),
    "cost": (120, "cost"),
    "reach": (130, "far"),
    "extent": (130, "long"),
    "strand": (180, "strand"),
    "returns": (110, "returns"),
    "kinds": (200, "kinds"),
    "depth": (120, "depth"),
}
"""Column → its least width in px, and what it is sorted by."""


def anachrony_table(found: Analysis) -> list:
    """Return the table of a work's anachronies under its heading, a row each that leads to its
    events; nothing where there is none.
    """
    if found.anachronies.empty:
        return []
    rows = [_row(found, one) for one in found.anachronies.to_dict("index").items()]
    grid = dag.AgGrid(
        className="opens",
        columnDefs=[_column(name) for name in _known(rows)],
        rowData=rows,
        columnSize="responsiveSizeToFit",
        getRowId="params.data.row",
        defaultColDef={"sortable": True, "resizable": True, "wrapText": True, "autoHeight": True},
        dashGridOptions={**options(), "domLayout": "autoHeight"},
        style={"height": None},
    )
    return [html.H2(text.say("anachrony.table")), grid]


def _known(rows: list[dict[str, Any]]) -> list[str]:
    """The columns of which anything is known: the figure says why the others are not."""
    nothing = text.say("reading.not_known")
    return [name for name in _COLUMNS if any(row[name] != nothing for row in rows)]


def _column(name: str) -> dict[str, Any]:
    wide, by = _COLUMNS[name]
    said = {"function": f"params.data.{name}"}
    named = {"colId": name, "headerName": text.say(f"anachrony.{name}")}
    return named | {"field": by, "valueFormatter": said, "minWidth": wide, "width": wide}


def _row(found: Analysis, numbered: tuple[Any, dict[Any, Any]]) -> dict[str, Any]:
    """What is said of an anachrony, and the numbers it is sorted by; None, where one is not known,
    comes first.
    """
    number, one = numbered
    events = found.members([number])
    told = found.events.loc[list(events)]
    known = pd.notna(one["reach"])
    said = {
        "row": "\n".join(map(str, events)),
        "name": _farthest(found.measured(number), one["order"]),
        "order": text.named("value", one["order"]),
        "screen": _left(found, one),
        "cost": _cost(found, one["cost"]),
        "reach": _length(one, "reach"),
        "extent": _length(one, "extent"),
        "strand": text.listed([strand for strand in told["strand"].unique() if strand]),
        "returns": _yes(one["returns"]) if known else text.say("reading.not_known"),
        "kinds": in_words("; ".join(filter(None, (one["span"], one["kinds"])))),
        "depth": _yes(one["depth"] > 1),
    }
    return said | {"far": _number(one["reach"]), "long": _number(one["extent"])}


def _farthest(told: pd.DataFrame, order: str) -> str:
    """The event that an anachrony is named after: of those it reaches farthest with, the
    longest.
    """
    back = order == ANALEPSIS
    far = told["story_start"] if back else -told["story_end"]
    rank = told["story_rank"] if back else -told["story_rank"]
    by = told.assign(far=far.fillna(rank), cost=told["screen_start"] - told["screen_end"])
    return str(by.sort_values(["far", "cost"], kind="stable")["event"].iloc[0])


def _left(found: Analysis, one: dict[Any, Any]) -> str:
    if pd.notna(one["screen_start"]):
        return times.clock(round(one["screen_start"]))
    return text.say("reading.place", place=found.places[one["first"]] + 1)


def _cost(found: Analysis, cost: float) -> str:
    if math.isnan(found.screen_seconds):
        return text.say("reading.events", count=round(cost))
    return text.duration(cost)


def _length(one: dict[Any, Any], name: str) -> str:
    if pd.isna(one[name]):
        return text.say("reading.not_known")
    return text.between(one[f"{name}_least"], one[f"{name}_most"])


def _yes(so: object) -> str:
    return text.say("anachrony.yes" if so else "anachrony.no")


def _number(value: float) -> float | None:
    return None if math.isnan(value) else value
