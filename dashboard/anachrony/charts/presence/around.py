"""What stands around a storyline: the names of its bands, its axes, and under it what is listed and
left out.
"""

import re
from itertools import pairwise

import pandas as pd

from anachrony import lettering, text
from anachrony.charts import axes, words
from anachrony.charts.presence.companions import Company, event_ends
from anachrony.charts.presence.grounds import BESIDE, BOTTOM, GAP, STRIP, Storyline, floors, top_of
from anachrony.charts.presence.names import line_names
from anachrony.charts.theme import SERIF, Canvas
from anachrony.charts.turn import Turn

_NAME = 1.1
"""The size of a band's name beside it, in sizes of the text."""

_TICK = 4.8
"""The room of a tick beside the plot, in sizes of the text."""

_UPRIGHT = 13.0
"""The most room of a name that stands upright over its band, in sizes of the text."""


def margin(found: Company, turn: Turn, canvas: Canvas) -> dict[str, float]:
    """Return the room around the bands, without a list: for their names beside or over them."""
    above = len(axes.aid("presence", canvas, **turn.arrows))
    if not turn.swapped:
        return axes.margins(canvas, 1.2 if canvas.narrow else BESIDE, above)
    heads, upright = headings(found, canvas)
    tall = (
        max(map(words.label_width, heads))
        if upright
        else 1.2 * max(len(one.split("<br>")) for one in heads)
    )
    room = axes.margins(canvas, 5.5, above + (tall + 1) / 1.5)
    return room | {"b": room["b"] - 2.6 * canvas.type}


def headings(found: Company, canvas: Canvas) -> tuple[list[str], bool]:
    """Return what stands over the strip and each band where they are columns, in lines as narrow as
    these; and whether they stand upright, where a word is wider.
    """
    names = [text.say("chart.presence_strip"), *_cities(found)]
    low = floors(found)
    wide = [STRIP + 0.9, *(high - one - GAP + 0.9 for one, high in pairwise(low))]
    slot = (canvas.width - 7 * canvas.type) / (top_of(found, canvas) - BOTTOM) / canvas.type
    return words.headed(names, [room * slot for room in wide], _UPRIGHT)


def layout(on: Storyline, screen: dict, notes: list[str]) -> dict:
    """Return the layout of a storyline, with its axis of time and the lines under it."""
    turn, canvas = on.turn, on.canvas
    bands = [turn.shape(one) for one in _bands(on)]
    names, said = _band_axis(on), _under(notes, on)
    if canvas.narrow and not turn.swapped:
        names["showticklabels"] = False
        said += _within(on)
    both = turn.axes(screen, names, canvas.narrow)
    return {**both, "shapes": bands, "annotations": said, "margin": on.margin}


def _band_axis(on: Storyline) -> dict:
    """The axis across time: the strip and the bands, by name."""
    canvas, low = on.canvas, floors(on.found)
    places = [STRIP / 2, *(float(one + high - GAP) / 2 for one, high in pairwise(low))]
    axis = {"range": [BOTTOM, top_of(on.found, canvas)], "showgrid": False, "fixedrange": True}
    axis |= {"tickvals": places, "ticklabelstandoff": round(canvas.type / 2)}
    font = {"family": SERIF, "color": canvas.theme.ink}
    if on.turn.swapped:
        names, upright = headings(on.found, canvas)
        axis |= {"side": "top", "tickangle": -90 if upright else 0}
        return axis | {"ticktext": names, "tickfont": font | {"size": canvas.type}}

    names = words.apart(_cities(on.found), lambda name: words.folded(name, (BESIDE - 1) / _NAME))
    names = [text.say("chart.presence_strip"), *names]
    return axis | {"ticktext": names, "tickfont": font | {"size": canvas.type * _NAME}}


def _bands(on: Storyline) -> list[dict]:
    where = {"type": "rect", "xref": "paper", "x0": 0, "x1": 1, "layer": "below"}
    fill = {"fillcolor": on.canvas.theme.faint, "opacity": 0.45, "line": {"width": 0}}
    if not any(_cities(on.found)):
        return []
    return [
        {**where, **fill, "y0": low - 0.15, "y1": high - GAP + 0.15}
        for low, high in pairwise(floors(on.found).tolist())
    ]


def _within(on: Storyline) -> list[dict]:
    """The names of bands over them, where there is no room beside them."""
    canvas = on.canvas
    font = {"size": canvas.type, "color": canvas.theme.quiet}
    where = {"x": 0, "xref": "paper", "xanchor": "left", "yanchor": "bottom", "showarrow": False}
    names = words.apart(
        _cities(on.found), lambda name: words.fitted(name, canvas.measure / canvas.type)
    )
    ends = zip(names, floors(on.found)[1:].tolist(), strict=True)
    return [{**where, "text": name, "font": font, "y": end - GAP + 0.15} for name, end in ends]


def _cities(found: Company) -> list[str]:
    """What the bands are called; the one of a film without cities needs no name."""
    named = any(name != "" for name in found.cities)
    return [_city(name) if named else "" for name in found.cities]


def _city(name: str | None) -> str:
    if name is None:
        return text.say("chart.presence_elsewhere")
    return name or text.say("chart.no_lane", lane=text.say("column.city").lower())


# --- under it -------------------------------------------------------------------------------------


def notes(names: pd.DataFrame, found: Company, canvas: Canvas) -> list[str]:
    """Return the lines under a storyline: who the numbers are, and what the lines leave out or, why
    there are none. Reads line and number of the names.
    """
    numbered = names[names["number"] > 0].drop_duplicates("line").sort_values("number")
    said, room = line_names(found), canvas.measure / canvas.type
    pairs = zip(numbered["number"].tolist(), numbered["line"].tolist(), strict=True)
    each = (
        f"{number} {text.isolated(said[line])}".replace(" ", "\u00a0") for number, line in pairs
    )
    who = "\u00a0· ".join(each)
    both = filter(None, (who, _left_out(found)))

    return [line for one in both for line in lettering.wrapped(one, room)]


def most(found: Company, canvas: Canvas) -> int:
    """Return how many lines there can be under a storyline, at most."""
    every = range(len(line_names(found)))
    return len(notes(pd.DataFrame({"line": every, "number": 99}), found, canvas))


def _left_out(found: Company) -> str:
    if not found.cast:
        return text.say("chart.presence_none")
    drawn, count = len(found.cast), found.left
    left = text.say("chart.presence_left", count=count, drawn=drawn) if count else ""
    sampled = text.say("chart.presence_sampled", count=found.moments) if found.moments else ""
    return " ".join(filter(None, (left, sampled)))


def _under(lines: list[str], on: Storyline) -> list[dict]:
    """The lines under the axis of time, from the edge of the words above."""
    down = (1.2 if on.turn.swapped else 3.9) * on.canvas.type
    return [axes.words_under("<br>".join(lines), down, on.margin, on.canvas)] if lines else []


# --- the story's own order ------------------------------------------------------------------------


def times(work: pd.DataFrame) -> dict:
    """Return what the browser needs of story time: which rank stands where."""
    place = event_ends(work, "story")[0].dropna().sort_values()
    return axes.story_order(place, place + 1, work.loc[place.index, "story_rank"])


def story_ticks(film: pd.DataFrame, on: Storyline) -> dict:
    """Return the axis of the story's order: dates, no more precise than a month, where they change
    and there is room. Reads x0 and what the file says of dates.
    """
    axis = on.axis
    dated = film[film["x0"].notna()].sort_values("x0")
    ranks = (dated["story_rank"] + 1).map("{:.0f}".format)
    said = dated["story_start_text"].map(_month).where(dated["story_order"].isna(), ranks)
    ticks = [(axis.never_shown, text.say("chart.undated"))] if film["x0"].isna().any() else []
    ticks += _apart(list(zip(dated["x0"].tolist(), said.tolist(), strict=True)), on)
    return {
        "tickvals": [at for at, _ in ticks],
        "ticktext": ["<br>".join(_folded(name, on)) for _, name in ticks],
        "title": {"text": text.say("chart.presence_story")},
        "fixedrange": True,
    }


def _apart(ticks: list[tuple[float, str]], on: Storyline) -> list[tuple[float, str]]:
    """The ticks where their words change and have room."""
    kept: list[tuple[float, str]] = []
    em, axis = on.axis.type * on.axis.per_px, on.axis
    for place, name in ticks:
        half = _half(name, on)
        last = kept[-1] if kept else (float("-inf"), "")
        room = (_half(last[1], on) + half + 1) * em
        if name != last[1] and place - last[0] > room and place + half * em < axis.end:
            kept.append((place, name))
    return kept


def _half(name: str, on: Storyline) -> float:
    """Half of what a tick takes along its axis, in sizes of the text."""
    lines = _folded(name, on)
    return 0.6 * len(lines) if on.turn.swapped else lettering.width(name) / 2


def _folded(name: str, on: Storyline) -> list[str]:
    """A tick in lines that its margin holds, where it stands beside the plot."""
    return lettering.wrapped(name, _TICK) if on.turn.swapped else [name]


def _month(written: str) -> str:
    found = re.match(r"\d{4}(-\d\d)?", written)
    return text.date(found.group() if found else written) if written else ""
