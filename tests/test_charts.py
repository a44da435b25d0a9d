"""Every chart of every tiny film, as text; and what holds of all charts whatever is drawn.

Snapshots have two layers: tests/snapshots/frame holds the template and what stands around each
chart, a file a theme, colours as they are; tests/snapshots/marks what is drawn, a file a view and
case, traces by what they are and colours by name. `ANACHRONY_SNAPSHOTS=write pytest
tests/test_charts.py` writes both anew; look at the difference in git.
"""

import json
import os
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import asdict, replace
from difflib import unified_diff
from functools import cache, reduce
from html import unescape
from itertools import chain, combinations, product
from pathlib import Path

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anachrony import charts, text
from anachrony.charts import (
    CHARTS,
    THEMES,
    Canvas,
    axes,
    caption,
    chosen_in,
    draw,
    dressed,
    height,
    marked_in,
    marks,
    scope,
    sent,
    undimmed,
    words,
)
from anachrony.charts.theme import NIGHT, PAPER, SANS, SERIF, Theme, template
from anachrony.narrative import annotate
from anachrony.selection import AXES, LANES, Selection
from anachrony.views import VIEWS
from tests.films import film

WIDTH = 1000
SNAPSHOTS = Path(__file__).parent / "snapshots"
WRITE = os.environ.get("ANACHRONY_SNAPSHOTS") == "write"

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


@pytest.fixture(autouse=True)
def fixed_frame(monkeypatch: pytest.MonkeyPatch) -> None:
    """Margins that stay what they are here, so that another frame moves no mark of a snapshot."""
    monkeypatch.setattr(axes, "margins", fixed_margins)


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
"""Whether laws are tried on every film in every view (`make laws`), not on one of four."""


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


# --- as text --------------------------------------------------------------------------------------

AROUND = (
    *("template", "width", "height", "margin", "title", "modebar", "hovermode", "dragmode"),
    *("barmode", "bargap", "uirevision"),
)
"""What of a layout is the frame."""


def named(theme: Theme) -> dict[str, str]:
    """Colours and fonts by their names."""
    names = {colour: f"kind {at}" for at, colour in enumerate(theme.kinds)}
    names |= {colour: f"sequence {at}" for at, colour in enumerate(theme.sequence)}
    names |= {
        colour: name
        for name, colour in asdict(theme).items()
        if name not in ("name", "sequence", "kinds")
    }
    return names | {SERIF: "serif", SANS: "sans"}


def dump(figure: dict, theme: Theme = PAPER) -> str:
    """What a figure draws, as text, one line a field; numbers to 4 decimals, colours by name."""
    names = named(theme)
    traces = dict(zip(called(figure["data"], names), figure["data"], strict=True))
    layout = {name: value for name, value in figure["layout"].items() if name not in AROUND}
    return "".join(
        f"{path} = {json.dumps(value, ensure_ascii=False)}\n"
        for path, value in sorted(lines({**traces, "layout": layout}, "", names))
    )


def called(traces: list[dict], names: dict[str, str]) -> list[str]:
    """What each trace is: its kind, symbol and colour; of several alike, the first, the second."""
    said = [what(trace, names) for trace in traces]
    return [f"{name} #{said[: at + 1].count(name)}" for at, name in enumerate(said)]


def what(trace: dict, names: dict[str, str]) -> str:
    marker, line = trace.get("marker", {}), trace.get("line", {})
    kind = trace.get("mode", trace["type"])
    pattern = marker.get("pattern", {}).get("shape")
    colour = marker.get("color", line.get("color", trace.get("fillcolor")))
    parts = (kind, marker.get("symbol"), pattern, line.get("dash"), colour)
    return " ".join(names.get(part, part) for part in parts if isinstance(part, str))


def frame(theme: Theme) -> str:
    """The template, and what stands around each chart on the page, on a phone and in a picture."""
    around: dict[str, object] = {"template": template(theme, 12.0)}
    elsewhere = [("interleaving", case) for case in CANVASES]
    for view, case in [*((view, "analepsis") for view in CHARTS), *elsewhere]:
        selection = Selection(view=view)
        canvas = canvas_of.__wrapped__(case, theme, selection)
        layout = charts.figure(events(CASES[case][0]), selection, canvas)["layout"]
        kept = {name: value for name, value in layout.items() if name in AROUND[1:]}
        around[f"{view}, {case}"] = kept
    return "".join(
        f"{path} = {json.dumps(value, ensure_ascii=False)}\n"
        for path, value in lines(around, "", {})
    )


def without_template(figure: dict) -> dict:
    layout = {name: value for name, value in figure["layout"].items() if name != "template"}
    return figure | {"layout": layout}


def lines(value: object, path: str, names: dict[str, str]) -> Iterator[tuple[str, object]]:
    value = plain(value, names)
    if isinstance(value, dict) and value:
        for name, each in value.items():
            yield from lines(each, f"{path}.{name}".lstrip("."), names)
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        for at, each in enumerate(value):
            yield from lines(each, f"{path}[{at}]", names)
    else:
        yield path, value


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


def hold(path: Path, found: str) -> None:
    """Fail where a snapshot is another, with the difference; or write it."""
    if WRITE:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(found, "utf-8")
    known = path.read_text("utf-8") if path.exists() else ""
    if known == found:
        return
    pair = known.splitlines(), found.splitlines()
    again = f"To write the snapshots anew: ANACHRONY_SNAPSHOTS=write pytest {Path(__file__).name}"
    pytest.fail("\n".join([*unified_diff(*pair, str(path), "now", "", "", 0, ""), again]), False)


def snapshot(view: str, case: str) -> Path:
    return SNAPSHOTS / "marks" / view / f"{case.replace(' ', '-')}.txt"


def frame_of(theme: Theme) -> Path:
    return SNAPSHOTS / "frame" / f"{theme.name}.txt"


@every_chart
@every_case
def test_a_chart_is_what_it_was(view: str, case: str) -> None:
    hold(snapshot(view, case), dump(drawn(view, case)))


@pytest.mark.slow
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_frame_is_what_it_was(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(axes, "margins", REAL_MARGINS)
    hold(frame_of(theme), frame(theme))


@pytest.mark.slow
@every_chart
@pytest.mark.parametrize("case", ["tracks", "dimmed"])
def test_by_night_all_is_the_same_but_for_its_colours(view: str, case: str) -> None:
    assert dump(drawn(view, case, NIGHT), NIGHT) == dump(drawn(view, case))


def test_every_snapshot_is_of_a_chart_that_is_drawn() -> None:
    known = {snapshot(view, case) for view in CHARTS for case in CASES}
    known |= {frame_of(theme) for theme in THEMES.values()}
    left = {path for path in SNAPSHOTS.rglob("*") if path.is_file()} - known
    if WRITE:
        for path in left:
            path.unlink()
    assert WRITE or not left


# --- laws -----------------------------------------------------------------------------------------


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


@pytest.mark.slow
@charts_of_cases
def test_a_figure_is_one_that_plotly_knows(view: str, case: str) -> None:
    figure = drawn(view, case)
    known = plotlys(figure)
    for trace, own in zip(known.data, figure["data"], strict=True):
        assert trace.to_plotly_json().keys() == own.keys()


@pytest.mark.slow
@every_chart
def test_only_draw_makes_a_figure_plotlys(view: str) -> None:
    figure = draw(events("nested"), Selection(view=view), Canvas(width=WIDTH))
    assert isinstance(figure, go.Figure)
    assert len(figure.data) == len(drawn(view, "nested")["data"])


@pytest.mark.slow
@charts_of_films
def test_to_draw_changes_no_event(view: str, name: str) -> None:
    before = events(name).copy(deep=True)
    charts.figure(events(name), Selection(view=view), Canvas(width=WIDTH))
    pd.testing.assert_frame_equal(events(name), before)


@charts_of_films
def test_to_choose_changes_no_figure(view: str, name: str) -> None:
    selection = Selection(view=view)
    work = dressed_events(name, selection, PAPER)
    figure = undimmed(work, selection, canvas_of(name, PAPER, selection))
    before = deepcopy(figure)
    marked = replace(selection, text="the", event=(1,))
    sent(marked_in(figure, work, marked, Canvas()))
    assert dump(figure) == dump(before)


@charts_of_films
def test_dimming_changes_no_geometry(view: str, name: str) -> None:
    """But for the outlines that are not chosen: Plotly can't dim them one by one, so they lose
    their corners.
    """
    whole, dimmed = (geometry(drawn(view, name, text=words)) for words in ("", "the"))
    assert dump(dimmed) == dump(whole)


def geometry(figure: dict) -> dict:
    """A figure without what dimming changes."""
    dims = lambda trace: ("selectedpoints", "x") if "meta" in trace else ("selectedpoints",)  # noqa: E731
    data = [
        {name: value for name, value in trace.items() if name not in dims(trace)}
        for trace in figure["data"]
    ]
    return figure | {"data": data}


@charts_of_films
def test_what_is_not_chosen_is_dimmed_and_nothing_else(view: str, name: str) -> None:
    selection = Selection(view=view, text="the")
    chosen = set(selection.apply(scope(events(name), selection)).index)
    for trace, whole in zip(
        traces(drawn(view, name, text="the")), traces(drawn(view, name)), strict=True
    ):
        kept = [row in chosen for row in rows(trace)]
        if "of" in trace.get("meta", {}):  # whose events stand in one place: one of them is drawn
            of = pd.Series(trace["meta"]["of"], index=plain(trace["x"], {}), dtype=object)
            assert set(of[of.index.notna()]) == {
                one for one, keep in zip(of, kept, strict=True) if keep
            }
        elif "meta" in trace:
            corners = zip(plain(whole["x"], {}), kept, strict=True)
            assert plain(trace["x"], {}) == [x if keep else None for x, keep in corners]
        else:
            points = plain(trace.get("selectedpoints"), {})
            assert points == (None if all(kept) else np.flatnonzero(kept).tolist())


def lanes(event: pd.Series, by: str) -> int:
    """In how many lanes an event runs."""
    if by == "track":
        return 2 if event["track"] == "both" else 1
    return max(len(event["characters"].split("; ")), 1) if by == "character" else 1


@every_film
@pytest.mark.parametrize("by", ["strand", "character", "track", "mode"])
def test_every_event_stands_once_in_each_of_its_lanes(name: str, by: str) -> None:
    figure = drawn("interleaving", name, lanes=by)
    boxes = [
        row
        for trace in traces(figure, type="bar")
        if trace.get("hoverinfo") != "skip"
        for row in rows(trace)
    ]
    ghosts = [row for trace in traces(figure, mode="markers") for row in rows(trace)]
    for row, event in Selection().of(events(name)).iterrows():
        shown = not np.isnan(event["telling"])
        assert (boxes if shown else ghosts).count(row) == lanes(event, by)
        assert shown or row not in boxes


LOOPS = annotate(
    film(
        NOW
        + "\n"
        + "".join(
            f"Day {at}, {at * 60}, {at * 60 + 60}, 1993-02-02, 1993-02-02, Loop {at + 1}\n"
            for at in range(10)
        )
        + "The end, 600, 660, 1993-02-02, 1993-02-02, \n"
    )
)


@pytest.mark.parametrize(("width", "place"), [(WIDTH, -1), (390, 1)])
def test_lanes_stand_in_the_order_of_the_telling(width: int, place: int) -> None:
    """From the top or, as columns, from the left; what has no lane is last."""
    canvas = Canvas(width=width, height=800)
    layout = charts.figure(LOOPS, Selection(view="interleaving"), canvas)["layout"]
    axis = layout["yaxis" if width == WIDTH else "xaxis"]
    ordered = sorted(zip(axis["tickvals"], axis["ticktext"], strict=True))[::place]
    names = [f"Loop {at}" for at in range(1, 11)]
    assert [name for _, name in ordered] == [*names, ordered[-1][1]]
    assert "Loop" not in ordered[-1][1]


@charts_of_films
def test_every_event_is_drawn_where_hover_and_click_find_it(view: str, name: str) -> None:
    found = chain.from_iterable(
        rows(t) for t in traces(drawn(view, name)) if t.get("hoverinfo") != "skip"
    )
    wanted = scope(events(name), Selection(view=view))
    if not VIEWS[view].bands:
        wanted = wanted[~wanted["track"].isin(("sound", "music"))]
    if not VIEWS[view].ghosts:
        wanted = wanted[wanted["telling"].notna()]
    assert set(found) == set(wanted.index)


@charts_of_films
def test_a_box_is_as_wide_as_its_event_is_long_on_the_screen(view: str, name: str) -> None:
    ends = pd.DataFrame({"start": events(name)["screen_start"], "end": events(name)["screen_end"]})
    ends = ends.fillna({"start": events(name)["telling"], "end": events(name)["telling"] + 1})
    work = Selection().of(events(name)).index  # in a comparison the others are stretched to it
    for trace in traces(drawn(view, name), type="bar"):
        if trace.get("hoverinfo") != "skip":
            own = np.isin(rows(trace), work)
            middle, width = (np.array(plain(trace[field], {}))[own] for field in ("x", "width"))
            of = ends.loc[np.array(rows(trace))[own]]
            np.testing.assert_allclose(middle - width / 2, of["start"], atol=1e-6)
            np.testing.assert_allclose(middle + width / 2, of["end"], atol=1e-6)


def colour_of(figure: dict, event: int) -> str:
    return next(
        trace["marker"]["color"] for trace in traces(figure, type="bar") if event in rows(trace)
    )


@pytest.mark.slow
@every_chart
def test_an_event_keeps_its_colour_when_the_others_are_removed(view: str) -> None:
    hand = 1
    dimmed, alone = (
        drawn(view, "analepsis", strand=("Nevers",), only=only) for only in (False, True)
    )
    assert colour_of(alone, hand) == colour_of(dimmed, hand)


@pytest.mark.slow
@pytest.mark.parametrize("view", [name for name, view in VIEWS.items() if not view.several])
def test_another_work_changes_nothing(view: str) -> None:
    two = events("several works")
    figures = (
        charts.figure(table, Selection(view=view, work="B"), Canvas())
        for table in (two, two[two["work"] == "B"])
    )
    assert dump(next(figures)) == dump(next(figures))


@every_chart
def test_a_chart_without_events_says_what_to_undo(view: str) -> None:
    figure = drawn(view, "only nothing")
    assert not traces(figure)
    assert text.say("chart.empty") in texts(figure["layout"]["annotations"])


@pytest.mark.slow
@every_chart
def test_a_flash_is_never_lost(view: str) -> None:
    hand = 1  # 6 of 1200 s, on less than 800 px: 4 px; in a film ten times as long 0.4 px
    long = annotate(film(FILMS["analepsis"].replace("20:00", "3:20:00")))
    flashing = charts.figure(long, Selection(view=view), Canvas(width=WIDTH))
    stem, flag = (
        [one for one in traces(flashing, mode="markers") if one["marker"]["symbol"] == symbol]
        for symbol in ("line-ns", "triangle-down")
    )
    assert [rows(trace) for trace in (*stem, *flag)] == [[hand], [hand]]
    assert stem[0]["marker"]["line"]["width"] >= marks.LEAST_WIDTH


@every_chart
def test_the_chosen_event_is_outlined(view: str) -> None:
    for events, ends in (((1,), (600, 606)), ((0, 1), (0, 606)), ((1, 99), (600, 606))):
        x = [x for x in drawn(view, "analepsis", event=events)["data"][-1]["x"] if x is not None]
        assert set(ends) <= set(x)
        assert (min(x), max(x)) == ends or VIEWS[view].twice
    for nothing in ((), (99,), (10**30,)):
        assert drawn(view, "analepsis", event=nothing)["data"][-1]["x"] == []


# --- words ----------------------------------------------------------------------------------------

OURS = ("%{hovertext}", "<extra></extra>", "<b>", "</b>", "<br>")


def texts(value: object) -> Iterator[str]:
    """Every text in a figure, whatever is to be done with it."""
    value = plain(value, {})
    if isinstance(value, str):
        yield value
    for each in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        yield from texts(each)


@pytest.mark.slow
@every_chart
@pytest.mark.parametrize("lanes", LANES)
def test_no_text_of_the_file_means_anything_to_plotly(view: str, lanes: str) -> None:
    """Neither a tag, nor a %{template}, which Plotly fills in in titles, notes and legends, nor
    $mathematics$.
    """
    query = (
        f"?view={view}&lanes={lanes}&colour={lanes}&text=<i>&column.<i>%25{{x}}$n$=<i>%25{{x}}$n$"
    )
    canvas = Canvas(width=WIDTH, source="<i>%{x} $f$.csv", date="today")
    for said in texts(
        without_template(charts.figure(events("odd names"), Selection.from_query(query), canvas))
    ):
        bare = reduce(lambda text, ours: text.replace(ours, ""), OURS, said)
        assert not re.search(r"<|%\{|\$", bare), said


@every_chart
def test_odd_names_are_said_as_they_are(view: str) -> None:
    figure = drawn(view, "odd names")
    said = [unescape(each).replace("<br>", " ") for each in texts(without_template(figure))]
    said += bare_figure("odd names", Selection(view=view), PAPER)["hues"]  # which its key says
    for name in ("event", "strand"):
        assert any(ODD.format(name) in each for each in said)


@pytest.mark.slow
@pytest.mark.parametrize("column", ["event", "screen_start", "telling", "", "x0", "label", "hover"])
@every_chart
def test_any_word_may_follow_colour_in_an_address(view: str, column: str) -> None:
    own = annotate(
        film("event, screen_start, screen_end, label, x0\n A, 0, 9, Red, 1\n B, 9, 20, Blue, 2")
    )
    charts.figure(own, Selection(view=view, colour=column), Canvas())


@pytest.mark.parametrize(
    ("name", "view", "scale", "said"),
    [
        ("nested", "interleaving", "order", "screen"),
        ("nested", "story-curve", "eras", "eras"),
        ("nested", "story-curve", "calendar", "calendar"),
        ("ranked in the story", "story-curve", "eras", "order"),  # it has nothing but its order
    ],
)
def test_the_caption_says_the_scale_in_force(name: str, view: str, scale: str, said: str) -> None:
    lines = caption(
        events(name), Selection(view=view, scale=scale), Canvas(source="tiny.csv", date="today")
    )
    assert text.say(f"chart.scale_{said}") in lines[0]


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [("ranked on screen", "1", "2"), ("ranked in the story", "0:00:00", "0:00:02")],
)
def test_a_zoom_is_said_in_the_units_of_its_axis(name: str, start: str, end: str) -> None:
    lines = caption(
        events(name), Selection(zoom=(0.0, 2.0)), Canvas(source="tiny.csv", date="today")
    )
    assert text.say("chart.zoomed", start=start, end=end) in lines[0]


@pytest.mark.parametrize(
    ("view", "along", "said"),
    [
        ("reach", "screen", True),
        ("presence", "screen", True),
        ("presence", "story", False),
        ("braid", "screen", False),
    ],
)
def test_a_zoom_is_said_where_screen_time_is_zoomed_and_nowhere_else(
    view: str, along: str, said: bool
) -> None:
    selection = Selection(view=view, along=along, zoom=(0.0, 2.0))
    lines = caption(events("nested"), selection, Canvas(source="tiny.csv", date="today"))
    assert (text.say("chart.zoomed", start="0:00:00", end="0:00:02") in lines[0]) is said
    screen = drawn(view, "nested", along=along)["layout"].get("meta", {}).get("screen", {})
    assert screen.get("lens", False) is said


def test_many_sounds_take_no_name_from_the_image() -> None:
    image = [
        f"Shot {at}, {20 * at}, {20 * at + 20}, {1900 + at % 2}, {1900 + at % 2}, image"
        for at in range(40)
    ]
    sound = [f"Voice {at}, {25 * at}, {25 * at + 25}, 1950, 1950, sound" for at in range(320)]
    told = film(
        "\n".join(
            ["event, screen_start, screen_end, story_start, story_end, track", *image, *sound]
        )
    )
    voiced = charts.figure(
        annotate(told),
        Selection(view="story-curve", axes="screen-down"),
        Canvas(width=1200, height=9000),
    )
    names = [word for trace in traces(voiced, mode="text") for word in trace["text"]]
    assert sum("Shot" in word for word in names) > 10


def test_laid_over_one_another_two_works_are_drawn_and_no_third() -> None:
    three = pd.concat(
        [events("several works"), events("linear").assign(work="C")], ignore_index=True
    )
    works = lambda **choice: set(scope(three, Selection(view="comparison", **choice))["work"])  # noqa: E731
    assert works(work="A", beside="C") == {"A", "C"}
    assert works(work="A") == works(work="A", beside="no such work") == {"A", "B", "C"}


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


@pytest.mark.slow
@every_film
@pytest.mark.parametrize("scale", ["eras", "order"])
def test_the_axes_of_a_story_curve_are_swapped_and_flipped(name: str, scale: str) -> None:
    """In every film each box is where it was, but for the way the axes lie; boxes have a least
    height in px.
    """
    lying = {axes: boxes(drawn("story-curve", name, scale=scale, axes=axes)) for axes in AXES}
    plainly = lying["screen-across"]
    for row, told in plainly.items():
        screen = {box[:2] for box in told}
        assert {box[:2] for box in lying["story-down"][row]} == screen
        assert {box[2:] for box in lying["story-across"][row]} == screen
        assert {(-head, -foot) for _, _, foot, head in lying["screen-down"][row]} == screen
        middle = sorted((foot + head) / 2 for _, _, foot, head in told)
        across = sorted((left + right) / 2 for left, right, _, _ in lying["story-across"][row])
        assert across == pytest.approx(middle, abs=2e-4)
        down = sorted((foot + head) / 2 for _, _, foot, head in lying["story-down"][row])
        undated = middle[0] < -0.05
        assert down == pytest.approx(
            middle if undated else [1 - at for at in reversed(middle)], abs=2e-4
        )


@cache
def at_width(view: str, name: str, width: int) -> dict:
    selection, canvas = Selection(view=view), Canvas(width=width)
    canvas = replace(canvas, height=height(events(name), selection, canvas))
    return charts.figure(events(name), selection, canvas)


def screened(figure: dict) -> dict[int, set[tuple[float, float]]]:
    """From when to when the boxes of each event lie along the screen (s, or ranks)."""
    down = figure["layout"]["meta"]["screen"]["axis"] == "y"
    heard = [trace for trace in figure["data"] if trace.get("hoverinfo") != "skip"]
    found = boxes(figure | {"data": heard})
    return {
        row: {(-top, -foot) if down else (left, right) for left, right, foot, top in lying}
        for row, lying in found.items()
    }


TURNED = [view for view in CHARTS if view != "comparison"]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["analepsis", "nested", "ranked on screen", "tracks"])
@pytest.mark.parametrize("view", TURNED)
def test_on_a_phone_screen_time_runs_down_in_every_view(view: str, name: str) -> None:
    """Each event lies down the page from when to when it lies across a wide one."""
    phone, wide = (at_width(view, name, width) for width in (390, WIDTH))
    time = phone["layout"]["meta"]["screen"]
    assert (time["axis"], time["way"]) == ("y", -1)
    assert screened(phone) == screened(wide)
    low, high = phone["layout"]["yaxis"]["range"]
    assert low < 0 <= high


def test_no_reach_is_said_among_the_years_over_a_phone_s_story_curve() -> None:
    """The first of these anachronies begins with the film."""
    years = (1990, 1988, 1986, 1989, 1987) * 2
    rows = [f"{at}, 0:{at:02}:00, 0:{at + 1:02}:00, {year}" for at, year in enumerate(years)]
    told = annotate(film("\n".join(["event, screen_start, screen_end, story_start", *rows])))
    figure = draw(told, Selection(view="story-curve"), Canvas(width=360))
    said = [one for one in figure.data if one.hoverinfo == "text" and one.type == "scatter"]
    heights = [
        y for one in said for y, words in zip(one.y, one.text, strict=True) if "year" in words
    ]
    assert heights
    assert max(heights) < 0


@pytest.mark.slow
@pytest.mark.parametrize("width", [360, 390])
@charts_of_films
def test_every_film_can_be_drawn_on_a_phone(view: str, name: str, width: int) -> None:
    """It builds and warns nothing, and Plotly knows every field; nothing lies outside its axes."""
    figure = at_width(view, name, width)
    plotlys(figure)
    ends = {by: sorted(figure["layout"][f"{by}axis"].get("range", (0, 1))) for by in ("x", "y")}
    for lying in boxes(figure).values():
        for left, right, foot, top in lying:
            assert ends["x"][0] <= left <= right <= ends["x"][1]
            assert ends["y"][0] - 1e-6 <= foot <= top <= ends["y"][1] + 1e-6


@pytest.mark.slow
@every_chart
def test_the_reading_aid_is_put_away_and_leaves_its_room(view: str) -> None:
    picture = Canvas(width=WIDTH, source="film.csv")  # on the page it stands above the chart
    film = events("analepsis")
    shown, away = (draw(film, Selection(view=view, aid=aid), picture) for aid in (True, False))
    assert shown.layout.title.subtitle.text
    assert not away.layout.title.subtitle.text
    assert away.layout.margin.t < shown.layout.margin.t


@pytest.mark.slow
@every_chart
def test_a_filtered_picture_says_what_is_chosen_and_how_it_is_read(
    view: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(axes, "margins", REAL_MARGINS)
    picture = Canvas(width=WIDTH, source="film.csv")
    film = events("analepsis")
    whole, filtered = (Selection(view=view, text=text) for text in ("", "war"))
    plain, said = (draw(film, one, picture).layout for one in (whole, filtered))
    lines = str(said.title.subtitle.text).split("<br>")
    assert lines[-1] == str(plain.title.subtitle.text).split("<br>")[-1]
    assert "“war”" in lines[0]
    assert said.margin.t > plain.margin.t


# --- what the lanes say of themselves -------------------------------------------------------------

MUSIC = """
    event, screen_start, screen_end, track
    Song, 0:00, 1:00, music
    Talk, 0:00, 9:00, both"""


def words_of(table: str) -> set[str]:
    events, choice = annotate(film(table)), Selection(view="interleaving")
    canvas = Canvas(height=height(events, choice, Canvas()))
    named = draw(events, choice, canvas).select_traces({"mode": "text"})
    return {word for trace in named for word in trace.text}


@pytest.mark.parametrize(
    ("end", "recorded"),
    [("1:00", "0:01:00"), ("9:00", None), ("", "0:00:00")],
    ids=["ends early", "ends with the film", "has no end"],
)
def test_music_fades_where_its_record_ends_before_the_film(end: str, recorded: str | None) -> None:
    said = {text.say("chart.not_recorded", moment=recorded)} if recorded else set()
    assert words_of(MUSIC.replace("1:00", end)) - {"Talk"} == said


def test_what_fades_is_dimmed_with_its_music() -> None:
    events = annotate(film(MUSIC))
    figure = draw(events, Selection(view="interleaving", text="Talk"), Canvas())
    fading = [one for one in figure.data if one.type == "bar" and list(one.customdata) == [0]]
    assert len(fading) == 3
    assert all(one.selectedpoints == () for one in fading)


def test_the_lane_of_no_value_has_room_for_its_name_too() -> None:
    figure = draw(annotate(film(MUSIC)), Selection(view="interleaving"), Canvas())
    (name,) = figure.layout.yaxis.ticktext
    assert name == text.say("chart.no_lane", lane=text.say("column.strand").lower())
    assert figure.layout.margin.l > words.label_width(name) * Canvas().type


# --- labels ---------------------------------------------------------------------------------------


def overlapping(labels: np.ndarray, others: np.ndarray) -> bool:
    """Whether a label lies on another one or on one of the other boxes; each a row of x0, x1, y0,
    y1.
    """
    pairs = chain(combinations(labels, 2), product(labels, others))
    return any(a[0] < b[1] and b[0] < a[1] and a[2] < b[3] and b[2] < a[3] for a, b in pairs)


def text_boxes(x: np.ndarray, y: np.ndarray, trace: dict) -> np.ndarray:
    """The room that the words of a trace take, in px, standing on (x, y) or running from there to
    the right or the left.
    """
    size, side = trace["textfont"]["size"], trace["textposition"].split()[-1]
    family = "serif" if trace["textfont"].get("family") == SERIF else "sans"
    plain = [re.sub("</?b>", "", label) for label in trace["text"]]
    half = np.array([words.label_width(label, family) for label in plain]) * size / 2
    tall = np.array([1 + 1.3 * label.count("<br>") for label in plain]) * size
    x = x + half * {"right": 1, "left": -1}.get(side, 0)
    return np.column_stack([x - half, x + half, y, y + tall])


@charts_of_cases
def test_no_two_words_in_a_chart_overlap(view: str, case: str) -> None:
    drawing = drawn(view, case)
    layout = drawing["layout"]
    margin, width = layout["margin"], CANVASES.get(case, {}).get("width", WIDTH)
    size = {
        "x": width - margin["l"] - margin["r"],
        "y": layout["height"] - margin["t"] - margin["b"],
    }
    boxes = []
    for trace in drawing["data"]:
        if trace.get("mode") != "text":
            continue
        ends = {"x": layout["xaxis"]["range"], "y": layout["yaxis"]["range"]}
        x, y = (
            (np.asarray(trace[by]) - ends[by][0]) / (ends[by][1] - ends[by][0]) * size[by]
            for by in ("x", "y")
        )
        boxes += list(text_boxes(x, y, trace))
    assert not overlapping(np.array(boxes), np.empty((0, 4)))


@pytest.mark.parametrize("view", ["story-curve", "interleaving", "braid"])
def test_a_name_wider_than_its_event_at_the_edge_of_the_film_is_said(view: str) -> None:
    """Events of about 45 px whose names, of about 110 px, would go past both ends of the film."""
    table = film("""event, screen_start, screen_end, story_start
        The first of all the events, 0:00, 0:03, 1957
        The last of all the events, 0:56, 0:59, 1958""")
    figure = draw(annotate(table), Selection(view=view), Canvas(width=1000, height=600))
    said = {label for trace in figure.select_traces({"mode": "text"}) for label in trace.text}
    assert {"The first of all the events", "The last of all the events"} <= said


def test_a_long_name_stands_on_two_lines() -> None:
    name = "Prelude to “Vincent Vega and Marsellus Wallace’s Wife”"
    assert words.event_name(name) == name.replace("and ", "and<br>")
    assert words.event_name("The hand") == "The hand"


PLACE = st.floats(0, 100)
BOXES = st.builds(
    lambda x, wide, y, tall, label, weight: {
        "x0": x,
        "x1": x + wide,
        "y0": y,
        "y1": y + tall,
        "x": x + wide / 2,
        "y": y + tall,
        "label": label,
        "weight": weight,
    },
    PLACE,
    st.floats(0.1, 30),
    PLACE,
    st.floats(0.1, 3),
    st.text("Mi", min_size=1, max_size=20),
    st.integers(0, 5),
)


@given(st.lists(BOXES, min_size=1, max_size=25), st.floats(0.02, 0.2), st.floats(0.02, 0.2))
def test_labels_never_overlap(boxes: list[dict], across: float, up: float) -> None:
    table = pd.DataFrame(boxes)
    named = table[marks.fitting(table, 12.0, (across, up), (0.0, 100.0))]
    drawn = marks.labels(named, Canvas(), 12.0)
    labels = text_boxes(named["x"] / across, named["y"] / up, drawn)
    assert (labels[:, 0] * across >= -1e-9).all()
    assert (labels[:, 1] * across <= 100 + 1e-9).all()
    assert not overlapping(
        labels, table[["x0", "x1", "y0", "y1"]].to_numpy() / [across, across, up, up]
    )
