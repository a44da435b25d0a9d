"""What holds of all charts, whatever is drawn."""

from copy import deepcopy
from dataclasses import replace
from itertools import chain

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from anachrony import charts, text
from anachrony.charts import (
    Canvas,
    draw,
    marked_in,
    marks,
    scope,
    sent,
    undimmed,
)
from anachrony.charts.theme import PAPER
from anachrony.narrative import annotate
from anachrony.selection import Selection
from anachrony.views import VIEWS
from tests.as_text import dump, texts
from tests.drawn import (
    FILMS,
    NOW,
    WIDTH,
    canvas_of,
    charts_of_cases,
    charts_of_films,
    drawn,
    dressed_events,
    events,
    every_chart,
    every_film,
    plain,
    plotlys,
    rows,
    traces,
)
from tests.films import film

pytestmark = pytest.mark.usefixtures("fixed_frame")


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


@pytest.mark.parametrize("view", ["story-curve", "braid", "reach"])
def test_what_is_drawn_to_scale_is_higher_on_a_wide_screen(view: str) -> None:
    film, asked = events("analepsis"), Selection(view=view)
    tall = [charts.height(film, asked, Canvas(width=width)) for width in (1000, 1440, 2180)]
    assert tall[0] == tall[1] < 0.9 * tall[2]


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
def test_rows_tier_by_tier_are_drawn_as_those_in_the_films_order(view: str) -> None:
    """A table of tiers does not go down as the film does: an interleaving of one was an error."""
    table = f"""{NOW}
        Now, 0:00, 10:00, 1957, 1957, A
        Still now, 11:00, 20:00, 1957, 1957, A
        Between, 10:00, 11:00, 1944, 1944, A"""
    head, *lines = table.splitlines()
    orders = (lines, [lines[0], lines[2], lines[1]])
    films = [annotate(film("\n".join([head, *order]))) for order in orders]
    found = [charts.figure(one, Selection(view=view), Canvas(width=WIDTH)) for one in films]
    assert len({len(one["data"]) for one in found}) == 1
    for one in found:
        plotlys(one)


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
    """A line around it, at most 4 px (of some 750 for 1200 s) beside what is small."""
    beside = 4 * 1200 / 750
    for chosen, ends in (((1,), (600, 606)), ((0, 1), (0, 606)), ((1, 99), (600, 606))):
        x = [x for x in drawn(view, "analepsis", event=chosen)["data"][-1]["x"] if x is not None]
        for end in ends:
            assert np.abs(np.array(x) - end).min() <= beside
        assert min(x) <= ends[0]
        assert max(x) >= ends[1]
        assert max(ends[0] - min(x), max(x) - ends[1]) <= beside or VIEWS[view].twice
    for nothing in ((), (99,), (10**30,)):
        assert drawn(view, "analepsis", event=nothing)["data"][-1]["x"] == []


@pytest.mark.slow
@every_chart
@pytest.mark.parametrize("width", [390, WIDTH])
def test_the_outline_of_a_chosen_flash_covers_neither_it_nor_its_flag(
    view: str, width: int
) -> None:
    """Half of the halo, 2.5 px, ends beside what is drawn of it."""
    flash = annotate(film(FILMS["analepsis"].replace("20:00", "3:20:00")))
    figure = charts.draw(flash, Selection(view=view, event=(1,)), Canvas(width=width))
    layout, line = figure.layout, figure.data[-1]
    margin = layout.margin
    tall = layout.height - margin.t - margin.b
    px = (
        (width - margin.l - margin.r) / np.ptp(layout.xaxis.range),
        tall / np.ptp(layout.yaxis.range),
    )
    x, y = (
        np.array(one, dtype=float) * each for one, each in zip((line.x, line.y), px, strict=True)
    )
    flags = [
        (
            trace.x[at] * px[0],
            trace.y[at] * px[1],
            np.resize(trace.marker.size, at + 1)[at] / 2,
        )
        for trace in figure.select_traces({"mode": "markers"})
        if trace.customdata is not None and str(trace.marker.symbol).startswith("triangle-")
        for at in np.flatnonzero(np.asarray(trace.customdata) == 1)
    ]
    assert flags
    for across, up, half in flags:
        beside = np.maximum(np.abs(x - across), np.abs(y - up))
        assert np.nanmin(beside) >= half + 2.5


def test_a_column_without_a_value_colours_nothing_and_strands_keep_their_colours() -> None:
    table = "event,screen_order,story_order,strand\nA,1,2,Rome\nB,2,1,Pisa\n"
    by_strand, by_city = (
        charts.dressed(annotate(film(table)), column, Canvas().theme)
        for column in ("strand", "city")
    )
    assert by_city["tint"].tolist() == ["Rome", "Pisa"]
    assert by_city["fill"].tolist() == by_strand["fill"].tolist()


@pytest.mark.slow
@pytest.mark.parametrize("column", ["event", "screen_start", "telling", "", "x0", "label", "hover"])
@every_chart
def test_any_word_may_follow_colour_in_an_address(view: str, column: str) -> None:
    own = annotate(
        film("event, screen_start, screen_end, label, x0\n A, 0, 9, Red, 1\n B, 9, 20, Blue, 2")
    )
    charts.figure(own, Selection(view=view, colour=column), Canvas())


def test_laid_over_one_another_two_works_are_drawn_and_no_third() -> None:
    three = pd.concat(
        [events("several works"), events("linear").assign(work="C")], ignore_index=True
    )
    works = lambda **choice: set(scope(three, Selection(view="comparison", **choice))["work"])  # noqa: E731
    assert works(work="A", beside="C") == {"A", "C"}
    assert works(work="A") == works(work="A", beside="no such work") == {"A", "B", "C"}


def test_of_very_many_flashes_each_is_a_mark_and_none_has_a_flag() -> None:
    """400 s in turn of 2000 and of another year before: 200 flashes and more on so few px."""
    rows = [
        f"E{at}, 0:{at // 60:02}:{at % 60:02}, 0:{(at + 1) // 60:02}:{(at + 1) % 60:02}, "
        f"{1950 + at // 10 if at % 2 else 2000}"
        for at in range(600)
    ]
    table = annotate(film("\n".join(["event, screen_start, screen_end, story_start", *rows])))
    figure = draw(table, Selection(), Canvas(width=WIDTH))
    symbols = {trace.marker.symbol for trace in figure.data if trace.type == "scatter"}
    assert "triangle-down" not in symbols
    bars = (trace.customdata for trace in figure.select_traces({"type": "bar"}))
    marked = {row for rows in bars if rows is not None for row in rows}
    assert marked >= set(table.index)
