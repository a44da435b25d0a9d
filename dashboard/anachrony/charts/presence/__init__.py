"""Who and where is on screen together? A storyline: a line a character, side by side where they
share an event.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pandas as pd

from anachrony import text
from anachrony.charts import axes, marks, words
from anachrony.charts.marks.film_strip import hatched_boxes, strip
from anachrony.charts.marks.stay import captions, flashes, stays
from anachrony.charts.presence.company import Company, company, told
from anachrony.charts.presence.storyline import arranged, rooms, slots
from anachrony.charts.presence.threads import threads
from anachrony.charts.theme import SERIF, Canvas
from anachrony.lettering import width, wrapped
from anachrony.narrative.order import shown
from anachrony.selection import Selection

_BESIDE, _NAME = 11.0, 1.1
"""The room beside the bands, and the size of their names, in sizes of the text."""

_GAP = 1.1
"""Between bands; this and all that is up and down in the chart is in slots."""

_SLOT = 2.0
"""The height of a slot, in sizes of the text: a line with its name over it."""

_BOTTOM, _STRIP, _NAMED = -0.15, 1.5, 0.4
"""Where the chart begins; the heights of the strip, and of the names between it and the bands
beyond a gap.
"""

_SEEN, _HEARD = 0.16, 0.045
"""Half the thickness of a line."""


@dataclass(frozen=True)
class _Storyline:
    """Who is where, the middle of every line in every stretch, and the axis across; `up` is slots
    per px.
    """

    found: Company
    y: np.ndarray
    axis: axes.ScreenAxis
    up: float
    canvas: Canvas


def draw(events: pd.DataFrame, work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    """Return a storyline along the screen or the story: who is where, with whom; and every event in
    a strip below.

    Draws `events`, dressed; the lines run as in the whole `work`.
    """
    story = _storyline(work, selection, canvas)
    bars = _bars(story, work)
    bars = axes.inside(bars[bars.index.isin(events.index)], story.axis)
    film, within = _film(events, work, selection, story.axis)
    traces = [
        *threads(story.found, story.y, bars["line"].unique(), story.axis, canvas),
        *hatched_boxes(bars, canvas),
        *strip(film, story.axis, 0.0, _STRIP, canvas),
        *_strands(film, story),
        _names(bars, story),
    ]
    xaxis = story.axis.layout(bool(film["x0"].isna().any()))
    if selection.along == "screen":
        return {
            "data": traces,
            "layout": {**_layout(story), "xaxis": xaxis, "meta": story.axis.meta | within},
        }
    layout = {**_layout(story), "xaxis": xaxis | _dates(film, story.axis) | {"fixedrange": True}}
    return {"data": traces, "layout": {**layout, "meta": within | _times(work)}}


def height(events: pd.DataFrame, selection: Selection, canvas: Canvas) -> int:
    """Return the height in px in which every line has room."""
    margin = _margin(canvas)
    top = _top(_floors(company(events, selection.along, selection.zoom)))
    return round(_SLOT * canvas.type * (top - _BOTTOM) + margin["t"] + margin["b"])


def _margin(canvas: Canvas) -> dict[str, float]:
    return axes.margins(
        canvas, 1.2 if canvas.narrow else _BESIDE, len(axes.aid("presence", canvas))
    )


def _axis(work: pd.DataFrame, selection: Selection, canvas: Canvas) -> axes.ScreenAxis:
    margin = _margin(canvas)
    if selection.along == "screen":
        return axes.screen_axis(work, canvas, margin)
    last = float(work["story_rank"].notna().sum()) or 1.0
    across = canvas.width - margin["l"] - margin["r"] - 8 * canvas.type
    return axes.ScreenAxis(0.0, last, last, last / max(across, 100.0), True, canvas.type)


def _storyline(work: pd.DataFrame, selection: Selection, canvas: Canvas) -> _Storyline:
    found, margin = company(work, selection.along, selection.zoom), _margin(canvas)
    up = (_top(_floors(found)) - _BOTTOM) / (canvas.height - margin["t"] - margin["b"])
    return _Storyline(found, _places(found), _axis(work, selection, canvas), up, canvas)


def _film(
    events: pd.DataFrame, work: pd.DataFrame, selection: Selection, axis: axes.ScreenAxis
) -> tuple[pd.DataFrame, dict]:
    """The events to draw, with their ends; and, of very many, which is drawn within which."""
    start, end = told(work, selection.along)
    every = work.assign(x0=start, x1=end).loc[events.index]
    rows, within = marks.merged(
        axes.inside(every[every["x0"].notna()], axis), ["track"], axis.per_px
    )
    return pd.concat([rows, every[every["x0"].isna()]]), within


# --- lines ----------------------------------------------------------------------------------------


def _floors(found: Company) -> np.ndarray:
    """Where each band begins, above the strip; last, where the chart ends."""
    room = rooms(found.band)
    tall = np.append(room, np.zeros(len(found.cities) - len(room), dtype=int))
    return _STRIP + _NAMED + _GAP + np.append(0.0, np.cumsum(tall + _GAP))


def _top(floors: np.ndarray) -> float:
    return float(max(floors[-1], _STRIP + 2))


def _places(found: Company) -> np.ndarray:
    """The middle of every line in every stretch; NaN where it does not run."""
    count = len(found.cast)
    lines = (
        found.event,
        found.band,
        np.roll(np.arange(2 * count), count),
    )  # a voice is its character's twin
    return _floors(found)[found.band] + slots(arranged(*lines), *lines) + 0.35


def _bars(story: _Storyline, work: pd.DataFrame) -> pd.DataFrame:
    """The events of the work, dressed, once for each line in them: line, its middle y, x0, x1, y0,
    y1.

    Where a line moves within an event, the event is in two pieces.
    """
    found = story.found
    line, layer = np.nonzero(found.event.T >= 0)
    there = pd.DataFrame(
        {"line": line, "event": found.event[layer, line], "y": story.y[layer, line]}
    )
    there = there.assign(x0=found.start[layer], x1=found.end[layer])
    moved = (there[["line", "event", "y"]].diff() != 0).any(axis=1) | (
        there["x0"] != there["x1"].shift()
    )
    piece = there.groupby(moved.cumsum(), sort=False)
    bars = piece.agg(
        line=("line", "first"),
        event=("event", "first"),
        y=("y", "first"),
        x0=("x0", "first"),
        x1=("x1", "last"),
    )
    rows = work.iloc[bars["event"]].assign(
        **{name: bars[name].to_numpy() for name in ("line", "y", "x0", "x1")}
    )
    half = np.where(shown(rows), _SEEN, _HEARD)
    return rows.assign(y0=rows["y"] - half, y1=rows["y"] + half)


# --- events and names -----------------------------------------------------------------------------


def _strands(film: pd.DataFrame, story: _Storyline) -> list[dict]:
    """What the colours stand for, over the strip; and the stays too short to be seen in it."""
    axis, canvas = story.axis, story.canvas
    image = stays(film[shown(film) & film["x0"].notna()], "tint").assign(
        y0=0.0, y1=_STRIP, y=_STRIP + 0.55
    )
    stems = image.assign(y=0.68 * _STRIP, flag=_STRIP + 0.3)
    return [
        *flashes(stems, axis, 0.35 * _STRIP / story.up, canvas),
        *captions(image, "tint", axis, story.up, canvas),
    ]


def _names(bars: pd.DataFrame, story: _Storyline) -> dict:
    """Each character's name over the start of its line, or its next event with room; a voice's over
    its longest.
    """
    axis, size = story.axis, 0.95 * story.canvas.type
    names = [words.plain(name) for name in story.found.cast]
    said = dict(
        enumerate([*names, *(text.say("chart.presence_voice", name=name) for name in names)])
    )
    seen = bars[(bars["x1"] > axis.start) & (bars["x0"] < axis.end)]
    voice = seen["line"] >= len(names)
    label = seen["line"].map(said)
    half, edge = label.map(words.width) * size * axis.per_px / 2, 5 * axis.per_px
    x = (seen["x0"] + half).where(~voice, (seen["x0"] + seen["x1"]) / 2)
    x = x.clip(axis.start + half + edge).clip(upper=axis.end - half - edge)
    order = seen["x0"].where(~voice, seen["x0"] - seen["x1"])
    told = seen.assign(x=x, y=seen["y"] + 0.2, label=label, order=order).sort_values(
        ["line", "order"]
    )
    return marks.labels(
        marks.first_fitting(told, "line", size, (axis.per_px, story.up), axis.ends),
        story.canvas,
        size,
    )


# --- axes and words -------------------------------------------------------------------------------


def _times(work: pd.DataFrame) -> dict:
    """What the browser needs of story time: which rank stands where."""
    place = told(work, "story")[0].dropna().sort_values()
    return axes.story_order(place, place + 1, work.loc[place.index, "story_rank"])


def _dates(film: pd.DataFrame, axis: axes.ScreenAxis) -> dict:
    """The axis of the story's order: dates, no more precise than a month, where they change and
    there is room.
    """
    dated = film[film["x0"].notna()].sort_values("x0")
    said = (
        dated["story_start_text"]
        .map(_month)
        .where(dated["story_order"].isna(), (dated["story_rank"] + 1).map("{:.0f}".format))
    )
    ticks, em = [(-np.inf, "")], axis.type * axis.per_px
    for place, name in zip(dated["x0"].tolist(), said.tolist(), strict=True):
        half, before = width(name) / 2, width(ticks[-1][1]) / 2
        room = (before + half + 1) * em
        if name != ticks[-1][1] and place - ticks[-1][0] > room and place + half * em < axis.end:
            ticks.append((place, name))
    ticks = [
        *([(axis.never_shown, text.say("chart.undated"))] if film["x0"].isna().any() else []),
        *ticks[1:],
    ]
    names = [name for _, name in ticks]
    return {
        "tickvals": [at for at, _ in ticks],
        "ticktext": names,
        "title": {"text": text.say("chart.presence_story")},
    }


def _month(written: str) -> str:
    found = re.match(r"\d{4}(-\d\d)?", written)
    return text.date(found.group() if found else written) if written else ""


def _layout(story: _Storyline) -> dict:
    found, floors, canvas = story.found, _floors(story.found), story.canvas
    names = [_named(_city(name), canvas) for name in found.cities]
    middles = [float(low + high - _GAP) / 2 for low, high in pairwise(floors)]
    top = _top(floors)
    yaxis = {"range": [_BOTTOM, top], "showgrid": False, "fixedrange": True}
    yaxis |= {
        "tickvals": [_STRIP / 2, *middles],
        "ticktext": [text.say("chart.presence_strip"), *names],
    }
    yaxis |= {"ticklabelstandoff": round(canvas.type / 2)}
    yaxis["tickfont"] = {"family": SERIF, "size": canvas.type * _NAME, "color": canvas.theme.ink}
    where = {"type": "rect", "xref": "paper", "x0": 0, "x1": 1, "layer": "below"}
    fill = {"fillcolor": canvas.theme.faint, "opacity": 0.45, "line": {"width": 0}}
    bands = [
        {**where, **fill, "y0": low - 0.15, "y1": high - _GAP + 0.15}
        for low, high in pairwise(floors)
    ]
    left_out = "<br>".join(wrapped(_left_out(found), canvas.measure / canvas.type))
    notes = [_note(left_out, top, "top", canvas)]
    if canvas.narrow:
        yaxis["showticklabels"] = False
        notes += [
            _note(name, float(end) - _GAP + 0.15, "bottom", canvas)
            for name, end in zip(names, floors[1:], strict=True)
        ]
    return {"yaxis": yaxis, "shapes": bands, "annotations": notes, "margin": _margin(canvas)}


def _named(name: str, canvas: Canvas) -> str:
    """The name of a band, in two lines beside it or in one within it."""
    if canvas.narrow:
        return words.fitted(name, canvas.measure / canvas.type)
    return words.folded(name, (_BESIDE - 1) / _NAME)


def _city(name: str | None) -> str:
    if name is None:
        return text.say("chart.presence_elsewhere")
    return name or text.say("chart.no_lane", lane=text.say("column.city").lower())


def _left_out(found: Company) -> str:
    """What the lines leave out, or why there are none."""
    if not found.cast:
        return text.say("chart.presence_none")
    left = (
        text.say("chart.presence_left", count=found.left, drawn=len(found.cast))
        if found.left
        else ""
    )
    sampled = text.say("chart.presence_sampled", count=found.moments) if found.moments else ""
    return " ".join(filter(None, (left, sampled)))


def _note(said: str, y: float, anchor: str, canvas: Canvas) -> dict:
    font = {"size": canvas.type, "color": canvas.theme.quiet}
    where = {"x": 0, "xref": "paper", "xanchor": "left", "y": y, "yanchor": anchor, "align": "left"}
    return {"text": said, "showarrow": False, "font": font, **where}
