"""Who and where is on screen together? A storyline: a line a character, side by side where they
share an event.
"""

from dataclasses import replace

import numpy as np
import pandas as pd

from anachrony.charts import axes, marks
from anachrony.charts.film_strip import strip
from anachrony.charts.presence import around
from anachrony.charts.presence.companions import Company, company, event_ends
from anachrony.charts.presence.grounds import (
    OVER,
    STRIP,
    Storyline,
    ground,
    line_middles,
    list_room,
    wanted,
)
from anachrony.charts.presence.names import SIZE, line_labels, stretches
from anachrony.charts.presence.thread import threads
from anachrony.charts.stay import captions, flashes, stays
from anachrony.charts.theme import Canvas
from anachrony.charts.turn import Turn
from anachrony.narrative.order import shown
from anachrony.selection import Selection

_SEEN, _HEARD = 0.16, 0.045
"""Half the thickness of a line, in slots."""

_APART = 4.0
"""px; as much is left, at least, where one line takes the row of another."""


def draw(events: pd.DataFrame, work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    """Return a storyline along the screen or the story: who is where, with whom; and every event in
    a strip beside it.

    Draws `events`, dressed; the lines run as in the whole `work`.
    """
    story, bars, notes = _storyline(events, work, selection, canvas)
    names = line_labels(bars, story)
    film, within = _film(events, work, selection, story.axis)
    bars = axes.inside(bars, story.axis)
    flat = [
        *threads(story.found, story.y, bars["line"].unique(), story.axis, canvas),
        *marks.hatched_boxes(bars, canvas.theme),
        *_partings(bars, story),
        *strip(film, story.axis, (0.0, STRIP), story.up, canvas),
        *_flashes(film, story),
    ]
    said = [*_strands(film, story), marks.labels(names, canvas, SIZE * canvas.type)]
    traces = [*(story.turn.trace(trace) for trace in flat), *said]
    time, meta = _time(film, work, selection, story)
    return {
        "data": traces,
        "layout": around.layout(story, time, notes) | {"meta": story.turn.meta(meta) | within},
    }


def height(events: pd.DataFrame, selection: Selection, canvas: Canvas) -> int:
    """Return the height in px in which every line has room, and what is said under them."""
    shown = selection.apply(events) if selection.only else events
    endless = replace(canvas, zoom=selection.zoom, height=100_000)
    story, _, notes = _storyline(shown, events, selection, endless)
    own = {"b": story.margin["b"] - list_room(len(notes), canvas)}

    return round(wanted(story.found, story.margin | own, canvas) + list_room(len(notes), canvas))


def _storyline(
    events: pd.DataFrame, work: pd.DataFrame, selection: Selection, canvas: Canvas
) -> tuple[Storyline, pd.DataFrame, list[str]]:
    """The ground of a work, its lines' events, and the lines under it, for which room is made: what
    has no name there is found on one without them.
    """
    alone = selection.only and selection.along == "screen" and not events.empty
    of = events if alone else work  # with the bands of what is left alone
    found = company(of, selection.along, selection.zoom)
    y, margin = line_middles(found), around.margin(found, Turn.of(selection, canvas.narrow), canvas)
    bars = _bars(found, y, of)
    bars = bars[bars.index.isin(events.index)]
    least = canvas.height - list_room(around.most(found, canvas), canvas)
    tall = wanted(found, margin, canvas)
    first = replace(canvas, height=round(min(tall, least) if canvas.source else tall))
    notes = around.notes(
        line_labels(bars, ground((found, y), work, selection, first, margin)), found, canvas
    )
    margin = margin | {"b": margin["b"] + list_room(len(notes), canvas)}

    return ground((found, y), work, selection, canvas, margin), bars, notes


def _film(
    events: pd.DataFrame, work: pd.DataFrame, selection: Selection, axis: axes.ScreenAxis
) -> tuple[pd.DataFrame, dict]:
    """The events to draw, with their ends; and, of very many, which is drawn within which."""
    start, end = event_ends(work, selection.along)
    every = work.assign(x0=start, x1=end).loc[events.index]
    rows, within = marks.merged(
        axes.inside(every[every["x0"].notna()], axis), ["track"], axis.per_px
    )
    return pd.concat([rows, every[every["x0"].isna()]]), within


def _time(
    film: pd.DataFrame, work: pd.DataFrame, selection: Selection, story: Storyline
) -> tuple[dict, dict]:
    """The axis of time, and what the browser needs of it."""
    never_shown = bool(film["x0"].isna().any())
    axis = story.axis.layout(never_shown)
    if story.turn.swapped and not never_shown:
        axis["range"][0] -= OVER * story.canvas.type * story.axis.per_px
    if selection.along == "screen":
        return axis, story.axis.meta
    return axis | around.story_ticks(film, story), around.times(work)


# --- events ---------------------------------------------------------------------------------------


def _bars(found: Company, y: np.ndarray, work: pd.DataFrame) -> pd.DataFrame:
    """The events of the work, dressed, once for each line in them: line, its middle y, x0, x1, y0,
    y1.

    Where a line moves within an event, the event is in two pieces.
    """
    bars = _pieces(found, y)
    places = {name: bars[name].to_numpy() for name in ("line", "y", "x0", "x1")}
    rows = work.iloc[bars["event"]].assign(**places)
    half = np.where(shown(rows), _SEEN, _HEARD)
    return rows.assign(y0=rows["y"] - half, y1=rows["y"] + half)


def _pieces(found: Company, y: np.ndarray) -> pd.DataFrame:
    """The unbroken stretches in which a line is in one event and in one row."""
    line, layer = np.nonzero(found.event.T >= 0)
    there = pd.DataFrame({"line": line, "event": found.event[layer, line], "y": y[layer, line]})
    there = there.assign(x0=found.start[layer], x1=found.end[layer])
    moved = (there[["line", "event", "y"]].diff() != 0).any(axis=1)
    new = moved | (there["x0"] != there["x1"].shift())
    first = {name: (name, "first") for name in ("line", "event", "y", "x0")}
    return there.groupby(new.cumsum(), sort=False).agg(**first, x1=("x1", "last"))


def _partings(bars: pd.DataFrame, story: Storyline) -> list[dict]:
    """Strokes of ground between a line and another that takes its row at once."""
    rows = stretches(bars, story.found)
    near = rows["follows"] & (rows["x0"] - rows["before"] < _APART * story.axis.per_px)
    if not near.any():
        return []
    parting = {
        "symbol": "line-ns",
        "size": _SEEN / story.up + 2,
        "line": {"width": _APART, "color": story.canvas.theme.ground},
    }
    spots = {"x": rows.loc[near, "x0"].to_numpy(), "y": rows.loc[near, "y"].to_numpy()}
    silent = {"mode": "markers", "hoverinfo": "skip", "showlegend": False}
    return [{"type": "scatter", **spots, "marker": parting, **silent}]


def _image(film: pd.DataFrame) -> pd.DataFrame:
    """The stays of the image in the strip."""
    image = stays(film[shown(film) & film["x0"].notna()], "tint")
    return image.assign(y0=0.0, y1=STRIP, y=STRIP + 0.55)


def _flashes(film: pd.DataFrame, story: Storyline) -> list[dict]:
    """The stays too short to be seen in the strip."""
    stems = _image(film).assign(y=0.68 * STRIP, flag=STRIP + 0.3)
    return flashes(stems, story.axis, 0.35 * STRIP / story.up, story.canvas)


def _strands(film: pd.DataFrame, story: Storyline) -> list[dict]:
    """What the colours stand for, over the strip; beside one that runs down is no room."""
    if story.turn.swapped:
        return []
    return captions(_image(film), "tint", story.axis, story.up, story.canvas)
