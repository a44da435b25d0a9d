"""The tiny films and the cases, and what each view draws of them, drawn once."""

import os
from dataclasses import replace
from functools import cache

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from anachrony import charts
from anachrony.charts import (
    CHARTS,
    Canvas,
    axes,
    chosen_in,
    dressed,
    height,
    scope,
    undimmed,
)
from anachrony.charts.theme import PAPER, Theme
from anachrony.narrative import annotate
from anachrony.selection import Selection
from tests.films import film

WIDTH = 1000

WORDS = (
    "event",
    "story_label",
    "strand",
    "city",
    "place",
    "characters",
    "mode",
    "source",
    "note",
    "work_note",
)

ODD = "<i>{0}</i> %{{{0}}} ${0}$ &lt;"

NOW = "event, screen_start, screen_end, story_start, story_end, strand"

FILMS = {
    "linear": f"""{NOW}
        Dawn, 0:00, 10:00, 1957-08-15T06:00, 1957-08-15T06:10, Day
        Noon, 10:00, 20:00, 1957-08-15T12:00, 1957-08-15T12:10, Day
        Dusk, 20:00, 30:00, 1957-08-15T18:00, 1957-08-15T18:10, Day""",
    "analepsis": f"""{NOW}
        Morning, 0:00, 10:00, 1957-08-15T08:00, 1957-08-15T08:10, Hiroshima
        The hand, 10:00, 10:06, 1944-08-02, 1944-08-02, Nevers
        Back in the room, 10:06, 20:00, 1957-08-15T08:10, 1957-08-15T08:20, Hiroshima""",
    "prolepsis": f"""{NOW}
        Now, 0:00, 10:00, 1957-08, 1957-08, Now
        Later, 10:00, 12:00, 1971, 1971, Later
        Now again, 12:00, 20:00, 1957-09, 1957-09, Now""",
    "in medias res": f"""{NOW}
        The middle, 0:00, 5:00, 1950-06, 1950-06, Story
        The beginning, 5:00, 15:00, 1950-01, 1950-01, Story
        How it went on, 15:00, 20:00, 1950-03, 1950-03, Story
        The end, 20:00, 30:00, 1950-07, 1950-07, Story""",
    "reversed": f"""{NOW}
        Third, 0:00, 10:00, 2003, 2003, Story
        Second, 10:00, 20:00, 2002, 2002, Story
        First, 20:00, 30:00, 2001, 2001, Story""",
    "nested": f"""{NOW}
        Telling, 0:00, 10:00, 1957-08-15T20:00, 1957-08-15T20:10, Café
        Told, 10:00, 15:00, 1944-08-02, 1944-08-02, War
        Told within, 15:00, 16:00, 1930, 1930, Childhood
        Told again, 16:00, 20:00, 1944-08-03, 1944-08-03, War
        Telling on, 20:00, 30:00, 1957-08-15T20:10, 1957-08-15T20:20, Café""",
    "undated": f"""{NOW}
        Credits, 0:00, 2:00, , , Titles
        Once, 2:00, 10:00, , , Story
        Upon a time, 10:00, 20:00, , , Story""",
    "ranked on screen": """event, screen_order, story_start, story_end, strand
        Late, 1, 1957, 1957, B
        Early, 2, 1944, 1944, A
        Last, 3, 1958, 1958, B""",
    "ranked in the story": """event, screen_start, screen_end, story_order, strand
        Late, 0:00, 10:00, 2, B
        Early, 10:00, 20:00, 1, A
        Last, 20:00, 30:00, 3, B
        Anytime, 30:00, 31:00, , B""",
    "never shown": """event, story_start, story_end, strand
        The meeting, 1957-08-14T22:00, 1957-08-14T22:30, Hiroshima
        The bomb, 1945-08-06T08:15, 1945-08-06T08:15, Hiroshima
        Undated too, , , Nevers""",
    "one event": f"""{NOW}
        All there is, 0:00, 10:00, 1957-08-15T08:00, 1957-08-15T08:00, Story""",
    "several works": """work, event, screen_start, screen_end, story_start, story_end, strand
        A, Of another film, 0:00, 50:00, 1800, 1800, Z
        B, First, 0:00, 10:00, 1900, 1900, Y
        B, Second, 10:00, 20:00, 1901, 1901, X""",
    "tracks": """event, screen_start, screen_end, story_start, story_end, strand, characters, track, mode, certainty
        The river, 0:00, 10:00, 1944-08-02, 1944-08-02, Nevers, Elle; the German, image, memory, sourced
        The café, 0:00, 10:00, 1957-08-15T20:00, 1957-08-15T20:10, Hiroshima, Elle; Lui, sound, present, estimated
        Waltz, 2:00, 3:00, , , , , music, , recalled
        The slap, 10:00, 20:00, 1957-08-15T20:10, 1957-08-15T20:20, Hiroshima, Elle; Lui, both, present, script""",
    "huge margins": """event, screen_start, screen_end, screen_margin, story_start, story_end, story_margin, strand
        Before, 0:00, 10:00, 2h, 1944, 1945, 9000d, A
        After, 10:00, 20:00, 2h, 1957, 1957, 9000d, B""",
    "odd names": f"""screen_start, screen_end, {", ".join(WORDS)}
        0:00, 10:00, {", ".join(ODD.format(name) for name in WORDS)}
        10:00, 20:00, {", ".join(f"<img src=x onerror={name}()>" for name in WORDS)}""",
    "long names": f"""{NOW}
        {"All work and no play " * 15}, 0:00, 10:00, 1944, 1944, {"S" * 300}
        {"M" * 300}, 10:00, 20:00, 1957, 1957, {"word " * 60}
        {"広島" * 150}, 20:00, 30:00, 1958, 1958, {"広島" * 150}""",
}

OTHERWISE = {
    "only nothing": ("linear", {"city": ("Lyon",), "only": True}),
    "only one": ("analepsis", {"strand": ("Nevers",), "only": True, "event": (1,)}),
    "dimmed": ("analepsis", {"strand": ("Nevers",), "event": (1,)}),
    "by character": ("tracks", {"lanes": "character", "colour": "character"}),
    "by track": ("tracks", {"lanes": "track", "colour": "certainty"}),
    "calendar": ("nested", {"scale": "calendar"}),
    "order": ("nested", {"scale": "order"}),
    "story down": ("undated", {"axes": "story-down"}),
    "story across": ("undated", {"axes": "story-across"}),
    "the second work": ("several works", {"work": "B"}),
    "a picture": ("analepsis", {"text": "the", "screen": (0.0, 700.0)}),
    "narrow": ("analepsis", {}),
}

CASES = {name: (name, {}) for name in FILMS} | OTHERWISE

CANVASES = {
    "a picture": {"source": "tiny.csv", "date": "28 December 1895", "type": 19.0, "width": 1920},
    "narrow": {"width": 390},
}

REAL_MARGINS = axes.margins


def fixed_margins(canvas: Canvas, beside: float, above: float) -> dict[str, float]:
    below = 4.3 + 1.4 * canvas.lines if canvas.source else 4.2
    rooms = {"l": beside, "r": 1.5, "t": 4.4 + 1.5 * above, "b": below}
    return {name: room * canvas.type for name, room in rooms.items()}


@cache
def events(name: str) -> pd.DataFrame:
    title = "<i>W</i> %{meta.clock} $w$" if name == "odd names" else "W"
    return annotate(film(FILMS[name]).replace({"work": {"W": title}}))


@cache
def dressed_events(name: str, of: Selection, theme: Theme) -> pd.DataFrame:
    return dressed(scope(events(name), of), of.colour, theme)


@cache
def canvas_of(case: str, theme: Theme, selection: Selection) -> Canvas:
    canvas = Canvas(**{"width": WIDTH, "theme": theme, **CANVASES.get(case, {})})
    canvas = replace(canvas, aid=selection.aid)
    return replace(canvas, height=height(events(CASES[case][0]), selection, canvas))


def drawn(view: str, case: str, theme: Theme = PAPER, **choice: object) -> dict:
    """A case as a view draws it, drawn once."""
    selection = Selection(**{"view": view, **CASES[case][1], **choice})
    return figure_of(case, selection, theme)


@cache
def figure_of(case: str, selection: Selection, theme: Theme) -> dict:
    canvas = canvas_of(case, theme, replace(selection, event=()))
    plainly = selection if selection.only else selection.unfiltered()
    bare = bare_figure(case, replace(plainly, event=()), theme)
    return chosen_in(bare, work_of(case, selection, theme), selection, canvas)


@cache
def bare_figure(case: str, selection: Selection, theme: Theme) -> dict:
    """A case with nothing dimmed or marked, as the page keeps it."""
    canvas = canvas_of(case, theme, selection)
    return undimmed(work_of(case, selection, theme), selection, canvas)


def work_of(case: str, selection: Selection, theme: Theme) -> pd.DataFrame:
    of = Selection(selection.work, selection.view, beside=selection.beside, colour=selection.colour)
    return dressed_events(CASES[case][0], of, theme)


def plotlys(figure: dict) -> go.Figure:
    """A figure as Plotly's own, which checks every name and value of it."""
    return go.Figure(figure | {"data": [dict(trace) for trace in figure["data"]]})


WHOLE = os.environ.get("ANACHRONY_LAWS") == "whole"
"""Whether laws are tried on all there is (`make laws`), not on a sample."""


def pairs(names: dict[str, object]) -> list[tuple[str, str]]:
    """Views and films; unless all are asked for, a sample in which each of both is."""
    every = [(view, name) for view in CHARTS for name in names]
    at = {name: place for place, name in enumerate([*CHARTS, *names])}
    return [pair for pair in every if WHOLE or (at[pair[0]] + at[pair[1]]) % 4 == 0]


every_chart = pytest.mark.parametrize("view", CHARTS)

every_film = pytest.mark.parametrize("name", FILMS)

every_case = pytest.mark.parametrize("case", CASES)

charts_of_films = pytest.mark.parametrize(("view", "name"), pairs(FILMS))

charts_of_cases = pytest.mark.parametrize(("view", "case"), pairs(CASES))


def plain(value: object, names: dict[str, str]) -> object:
    """A value as JSON holds it: arrays as lists, numbers rounded, colours named."""
    if isinstance(value, np.ndarray | pd.Series | list | tuple):
        return [plain(each, names) for each in value]
    if isinstance(value, float | np.floating):
        number = round(float(value), 4)
        return None if np.isnan(value) else int(number) if number == int(number) else number
    if isinstance(value, np.integer):
        return int(value)
    return names.get(value, value) if isinstance(value, str) else value


def traces(figure: dict, **having: object) -> list[dict]:
    """The traces that draw events and have these values."""
    return [
        trace
        for trace in figure["data"]
        if "customdata" in trace and all(trace.get(name) == value for name, value in having.items())
    ]


def rows(trace: dict) -> list[int]:
    """The events that a trace draws, one a mark."""
    return plain(trace["customdata"], {})


def boxes(figure: dict) -> dict[int, set[tuple[float, ...]]]:
    """The boxes of every event: left, right, foot and head, in axis units."""
    found: dict[int, set[tuple[float, ...]]] = {}
    for trace in traces(figure, type="bar"):
        x, wide, base, tall = (
            np.array(plain(trace[name], {}), dtype=float) for name in ("x", "width", "base", "y")
        )
        ends = np.column_stack([x - wide / 2, x + wide / 2, base, base + tall]).round(6)
        for row, box in zip(rows(trace), ends.tolist(), strict=True):
            found.setdefault(row, set()).add(tuple(box))
    return found


@cache
def at_width(view: str, name: str, width: int) -> dict:
    selection, canvas = Selection(view=view), Canvas(width=width)
    canvas = replace(canvas, height=height(events(name), selection, canvas))
    return charts.figure(events(name), selection, canvas)
