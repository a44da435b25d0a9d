"""How does the film breathe? Four panels along screen time: the past, the stays, the speed, image
against sound.
"""

from collections.abc import Callable, Iterator

import pandas as pd

from anachrony import text
from anachrony.charts import axes, marks
from anachrony.charts.rhythm import abreast, apart, past, speed, staying
from anachrony.charts.rhythm.panels import STRIP, Film, Panel, Part, Ticks, heading
from anachrony.charts.stay import stays
from anachrony.charts.theme import EDGE, SERIF, Canvas
from anachrony.charts.turn import Turn
from anachrony.lettering import wrapped
from anachrony.narrative.disjunction import beside
from anachrony.narrative.order import ANALEPSIS, PROLEPSIS, REVERSE, UNDATED, shown
from anachrony.selection import Selection

PANELS = {"past": 4.0, "stays": 8.5, "speed": 8.5, "apart": 4.6}
"""Panel → its height, from the top down; this and all that is up and down in the chart is in sizes
of the text.
"""

_DRAWN: dict[str, Callable[[Film, Panel], Part]] = {
    "past": past.draw,
    "stays": staying.draw,
    "speed": speed.draw,
    "apart": apart.draw,
}
"""Panel → what it draws."""

_DOWN = 72.0
"""The height of the panels where time runs down, in sizes of the text."""


def draw(events: pd.DataFrame, work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    """Return what is past, how long each stay, how fast the telling, and where image and sound
    part, over screen time.

    Draws `events`, dressed; the past and the stays are those of the whole `work`.
    """
    turn = Turn.of(selection, canvas.narrow)
    panels = _panels(work, turn, canvas)
    film, within = _film(events, work, panels, turn, canvas)
    parts = [_DRAWN[panel.name](film, panel) for panel in panels if panel.top > panel.floor]
    ticks = [tick for part in parts for tick in part.ticks]
    screen = film.axis.layout(bool(film.whole["x0"].isna().any()))
    flat = [turn.trace(trace) for part in parts for trace in part.flat]
    said = [trace for part in parts for trace in part.said]
    if turn.swapped:
        layout = abreast.layout(panels, ticks, screen, turn, canvas)
        meta = film.axis.meta
    else:
        layout = _layout(panels, ticks, canvas) | {"xaxis": screen}
        meta = {"screen": film.axis.meta["screen"] | {"clear": _clear(panels)}}
    layout["shapes"] = [turn.shape(_line(part.line, canvas)) for part in parts]
    return {"data": [*flat, *said], "layout": layout | {"meta": turn.meta(meta) | within}}


def height(events: pd.DataFrame, selection: Selection, canvas: Canvas) -> int:
    """Return the height in px in which every panel can be read."""
    turn = Turn.of(selection, canvas.narrow)
    panels = _panels(events, turn, canvas)
    margin = _margin(panels, turn, canvas)
    tall = _DOWN if turn.swapped else _total(panels)

    return round(canvas.type * tall + margin["t"] + margin["b"])


def _margin(panels: list[Panel], turn: Turn, canvas: Canvas) -> dict[str, float]:
    if turn.swapped:
        return abreast.margin(panels, turn, canvas)
    return axes.margins(canvas, 9, len(axes.aid("rhythm", canvas, **turn.arrows)))


def _clear(panels: list[Panel]) -> list[tuple[float, float]]:
    """Where the playhead is not drawn: over the words of the panels."""
    clear = [_heading(panel) for panel in panels]
    clear[0] = clear[0][0], clear[0][1] + 2  # to the very top
    return clear


def _film(
    events: pd.DataFrame, work: pd.DataFrame, panels: list[Panel], turn: Turn, canvas: Canvas
) -> tuple[Film, dict]:
    """The work, with the events of it to draw; and, of very many, which is drawn within which."""
    x0, x1 = axes.screen_span(work)
    whole = work.assign(x0=x0, x1=x1)
    image = stays(whole[shown(whole)])
    flat, margin = turn.unturned(canvas, _margin(panels, turn, canvas))
    axis = axes.screen_axis(work, flat, margin)
    total = abreast.last_end(panels) if turn.swapped else _total(panels)
    up = total / max(flat.height - margin["t"] - margin["b"], 100)
    drawn = whole.loc[events.index].assign(begins=image["begins"], ends=image["ends"])
    rows, within = marks.merged(
        axes.inside(drawn[drawn["x0"].notna()], axis), ["track", "order"], axis.per_px
    )
    rows = pd.concat([rows, drawn[drawn["x0"].isna()]])

    return Film(axis, up, turn, canvas, whole, image, rows), within


# --- the panels -----------------------------------------------------------------------------------


def _panels(work: pd.DataFrame, turn: Turn, canvas: Canvas) -> list[Panel]:
    """The panels from the top down or, where time runs down, from the left; one in which nothing
    can be known is no more than the sentence that says so.
    """
    lacks = _lacks(work)
    if turn.swapped:
        return abreast.panels(lacks)
    least = dict.fromkeys(PANELS, 0.0) | {
        "apart": STRIP
    }  # which events there are is known of every film
    floor, panels = 0.4, []
    for name in reversed(PANELS):
        how = text.say(f"chart.rhythm_{lacks.get(name, f'{name}_how')}")
        top = floor + (least if name in lacks else PANELS)[name]
        said = heading(name, lacks.get(name, ""))
        panel = Panel(name, floor, top, _lines(how, canvas), said)
        panels.append(panel)
        floor = _head(panel)
    return panels[::-1]


def _lines(how: str, canvas: Canvas) -> list[str]:
    return wrapped(how, canvas.measure / (_HOW * canvas.type))


_HOW = 0.95
"""The size of what a panel shows, in sizes of the text."""


def _head(panel: Panel) -> float:
    """Where a panel with its heading ends."""
    return panel.top + 3.1 + 1.3 * len(panel.how)


def _heading(panel: Panel) -> tuple[float, float]:
    """From where to where the words over a panel stand; all of one that is left out."""
    left_out = panel.top == panel.floor
    return (panel.floor - 0.4 if left_out else panel.top + 0.3), _head(panel) - 0.4


def _total(panels: list[Panel]) -> float:
    return _head(panels[0])


def _lacks(work: pd.DataFrame) -> dict[str, str]:
    """Panel → the sentence that stands for it, where the work has nothing to show in it."""
    image, both = work[shown(work)], beside(work)
    left = image["order"].isin((ANALEPSIS, PROLEPSIS)).any()
    if image.empty:
        return dict.fromkeys(PANELS, "unshown")
    lacks = {
        "past_unknown": image["order"].isin(("", UNDATED)).all(),
        "past_reverse": not left and (image["order"] == REVERSE).any(),
        "past_none": not left,
        "stays_unknown": (image["strand"] == "").all(),
        "speed_unknown": image["speed_most"].isna().all(),
        "apart_unknown": work["screen_start"].isna().all(),
        "apart_none": (both["image"] == both["sound"]).all(),
    }
    return {why.partition("_")[0]: why for why, so in reversed(lacks.items()) if so}


# --- words ----------------------------------------------------------------------------------------


def _layout(panels: list[Panel], ticks: Ticks, canvas: Canvas) -> dict:
    yaxis = {
        "range": [0.0, _total(panels)],
        "tickvals": [at for at, _ in ticks],
        "ticktext": [said for _, said in ticks],
        "fixedrange": True,
    }
    margin = _margin(panels, Turn("→", "↑"), canvas)
    said = [note for panel in panels for note in _headed(panel, margin["l"], canvas)]
    return {"yaxis": yaxis, "annotations": said, "margin": margin}


def _line(at: float, canvas: Canvas) -> dict:
    """The line on which the blocks of a panel stand."""
    across = {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": at, "y1": at}
    return {**across, "layer": "below", "line": {"color": canvas.theme.ash, "width": 1}}


def _headed(panel: Panel, beside: float, canvas: Canvas) -> Iterator[dict]:
    """A panel's name, and under it what it shows."""
    left = (EDGE * canvas.type if canvas.source else 0.0) - beside
    where = {"x": 0, "xref": "paper", "xanchor": "left", "xshift": left, "yanchor": "bottom"}
    note = {**where, "showarrow": False, "align": "left"}

    theme, foot = canvas.theme, panel.top + 0.5
    name = {"family": SERIF, "size": 1.2 * canvas.type, "color": theme.ink}
    how = {"size": _HOW * canvas.type, "color": theme.quiet}
    yield {**note, "text": panel.heading, "font": name, "y": foot + 1.3 * len(panel.how)}
    yield {**note, "text": "<br>".join(panel.how), "font": how, "y": foot}
