"""The past: what lies outside the first narrative, exactly as long as it is shown."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from anachrony import text
from anachrony.charts import marks
from anachrony.charts.rhythm.panels import Film, Panel, Part, Ticks, spaced
from anachrony.charts.theme import Theme
from anachrony.narrative.order import ANALEPSIS, PROLEPSIS, UNDATED


def draw(film: Film, panel: Panel) -> Part:
    """Return a block an anachronic event, exactly as long as it is shown: analepses stand on the
    line, the deeper the higher, prolepses hang from it; what has no date lies dotted on it.
    """
    back = film.image["order"] == ANALEPSIS
    deepest = float(max(1.0, film.image["depth"].where(back, 1.0).max()))
    ahead = float((film.image["order"] == PROLEPSIS).any())
    unit = (panel.top - panel.floor) / (deepest + ahead)
    zero = panel.floor + ahead * unit

    traces = _blocks(film.rows, zero, unit, film.canvas.theme)
    ticks = [(zero + unit * at, said) for at, said in _ticks(deepest, bool(ahead))]
    return Part([trace for trace in traces if len(trace["x"])], [], spaced(ticks), zero)


def _blocks(rows: pd.DataFrame, zero: float, unit: float, theme: Theme) -> Iterator[dict]:
    """The blocks of each order on a line at `zero`, so high a level of depth."""
    depth = rows["depth"].clip(lower=1.0)
    ends: dict[str, tuple[Any, Any]] = {
        ANALEPSIS: (0.0, depth),
        PROLEPSIS: (-1.0, 0.0),
        UNDATED: (0.0, 0.35),
    }
    for order, (low, high) in ends.items():
        placed = rows.assign(y0=zero + unit * low, y1=zero + unit * high)[rows["order"] == order]
        colour, hatch = (theme.ash, ".") if order == UNDATED else (theme.quiet, "")
        yield marks.boxes(placed, colour, theme, hatch=hatch)


def _ticks(deepest: float, ahead: bool) -> Ticks:
    """What the levels are called, in units of them."""
    said = {"back": 0.5} | ({"ahead": -0.5} if ahead else {})
    said |= {"deeper": deepest - 0.5} if deepest > 1 else {}
    return [(at, text.say(f"chart.rhythm_{way}")) for way, at in said.items()]
