"""What is past, how long each stay, how fast, and where image and sound part."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from anachrony import text
from anachrony.charts import Canvas, draw, height
from anachrony.charts.marks import first_fitting
from anachrony.charts.stay import stays
from anachrony.charts.theme import PAPER
from anachrony.narrative import annotate
from anachrony.selection import Selection
from tests.films import film, hours

RHYTHM = Selection(view="rhythm")


def drawn(events: pd.DataFrame) -> go.Figure:
    annotated = annotate(events)
    return draw(annotated, RHYTHM, Canvas(height=height(annotated, RHYTHM, Canvas())))


def said(figure: go.Figure) -> list[str]:
    return [note.text.replace("<br>", " ") for note in figure.layout.annotations]


# --- the past -------------------------------------------------------------------------------------

NESTED = """
    event, screen_start, screen_end, story_start
    Now,         0,  40, 2000-01-01
    Then,       40,  50, 1990-01-01
    Before it,  50,  55, 1980-01-01
    Then again, 55,  60, 1990-01-02
    Now again,  60,  80, 2000-01-02
    To come,    80,  90, 2010-01-01
    When,       90, 100,
    At last,   100, 120, 2000-01-03"""


def blocks(figure: go.Figure) -> dict[int, tuple[float, float, float]]:
    """Event → where its block in the panel of the past begins and ends, and how high it is."""
    past = [
        trace
        for trace in figure.select_traces({"type": "bar"})
        if trace.marker.color == PAPER.quiet
        or (
            trace.marker.color == PAPER.ash
            and trace.marker.pattern.shape == "."
            and max(trace.y, default=9) < 2
        )
    ]
    rows = (
        zip(t.customdata, t.x - t.width / 2, t.x + t.width / 2, t.y, strict=True)
        for t in past
        if t.customdata is not None
    )
    return {row: (start, end, tall) for boxes in rows for row, start, end, tall in boxes}


def test_the_past_begins_and_ends_when_it_is_shown() -> None:
    found = blocks(drawn(film(NESTED)))
    assert {row: ends[:2] for row, ends in found.items()} == {
        1: (40, 50),
        2: (50, 55),
        3: (55, 60),
        5: (80, 90),
        6: (90, 100),
    }


def test_the_past_within_the_past_is_higher() -> None:
    found = blocks(drawn(film(NESTED)))
    assert found[2][2] == pytest.approx(2 * found[1][2])
    assert found[5][2] == pytest.approx(found[1][2])
    assert {"past", "past within it", "ahead"} <= set(drawn(film(NESTED)).layout.yaxis.ticktext)


def test_the_line_of_the_past_lies_between_what_is_past_and_what_is_ahead() -> None:
    layout = drawn(film(NESTED)).layout
    ticks = dict(zip(layout.yaxis.ticktext, layout.yaxis.tickvals, strict=True))
    assert max(line.y0 for line in layout.shapes) == (ticks["past"] + ticks["ahead"]) / 2


def test_a_film_that_only_goes_ahead_has_its_blocks_under_the_line() -> None:
    table = """event, screen_start, screen_end, story_start
    Now,       0, 10, 2000-01-01
    To come,  10, 12, 2010-01-01
    Now again, 12, 20, 2000-01-02"""
    figure = drawn(film(table))
    ticks = dict(zip(figure.layout.yaxis.ticktext, figure.layout.yaxis.tickvals, strict=True))
    assert blocks(figure)[1][:2] == (10, 12)
    assert max(line.y0 for line in figure.layout.shapes) == (ticks["past"] + ticks["ahead"]) / 2


# --- the stays ------------------------------------------------------------------------------------


def told(*rows: tuple[float, float, str]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["x0", "x1", "strand"])
    return table.assign(telling=table["x0"].rank())


def test_a_stay_lasts_until_the_image_leaves_its_strand() -> None:
    found = stays(told((0, 10, "Café"), (10, 15, "Café"), (15, 16, "War"), (16, 30, "Café")))
    assert found[["begins", "ends"]].to_numpy().tolist() == [[0, 15], [0, 15], [15, 16], [16, 30]]


def bars(figure: go.Figure, ends: tuple[float, float]) -> list[dict]:
    """The boxes that cover just this much of the screen axis: base and height, from the bottom up."""
    found = [
        {"base": base, "y": y}
        for trace in figure.select_traces({"type": "bar"})
        for x, width, base, y in zip(trace.x, trace.width, trace.base, trace.y, strict=True)
        if np.allclose((x - width / 2, x + width / 2), ends)
    ]
    return sorted(found, key=lambda bar: bar["base"])


def test_a_stay_is_as_high_as_the_root_of_its_length() -> None:
    figure = drawn(
        film("""
            event, screen_start, screen_end, strand
            Long,  0,            400,        A
            Short, 400,          500,        B
        """)
    )
    # Of each event the highest box is that of its stay: the strip lies below it.
    long, short = (bars(figure, ends)[-1] for ends in ((0, 400), (400, 500)))
    assert long["base"] == short["base"]
    assert long["y"] == pytest.approx(2 * short["y"])  # four times as long


# --- the speed ------------------------------------------------------------------------------------


def test_a_speed_stands_between_the_words_for_it() -> None:
    # 2 h of story in 60 s of screen, twice the tick of an hour a minute; and 60 s in 60 s, on the
    # tick of the scene.
    figure = drawn(hours(f"Summary 0 60 0 2\nScene 60 120 2 {2 + 1 / 60}"))
    names = dict(zip(figure.layout.yaxis.ticktext, figure.layout.yaxis.tickvals, strict=True))
    summary, scene = bars(figure, (0, 60)), bars(figure, (60, 120))
    assert scene[1]["base"] == pytest.approx(names[text.say("chart.rhythm_scene")])
    assert summary[1]["base"] > names[text.say("chart.rhythm_hour")] > scene[1]["base"]


def test_an_unknown_speed_stays_empty() -> None:
    figure = drawn(hours("Dated 0 60 0 2\nUndated 60 120 - -"))
    assert len(bars(figure, (0, 60))) == len(bars(figure, (60, 120))) + 1


def test_the_line_of_the_speed_is_the_greatest_and_a_pale_band_goes_down_to_the_least() -> None:
    # 2 h of story in 60 s of screen for sure; then anything up to a day in 60 s.
    figure = drawn(
        film("""
            event, screen_start, screen_end, story_start, story_end
            Sure,  0,   60,  2000-01-01T00:00, 2000-01-01T02:00
            Vague, 60,  120, 2000-01-02,       2000-01-02
        """)
    )
    line, seam = figure.select_traces({"type": "scatter", "mode": "lines"})
    assert set(np.asarray(seam.x)[~np.isnan(seam.x)]) == {60}  # between the events of the strip
    assert np.asarray(line.x)[~np.isnan(line.y)].tolist() == [0, 60, 60, 60, 120]
    pale, step = bars(figure, (60, 120))[-2:]
    assert pale["base"] + pale["y"] == pytest.approx(step["base"] + step["y"])
    assert pale["y"] > 5 * step["y"]
    assert line.showlegend is False


# --- image against sound --------------------------------------------------------------------------


def stretches(figure: go.Figure) -> dict[str, list[tuple[float, float]]]:
    """What is drawn of no one event: hover text and ends."""
    found: dict[str, list[tuple[float, float]]] = {}
    for trace in figure.select_traces(
        lambda trace: trace.type == "bar" and trace.customdata is None
    ):
        for x, width, words in zip(trace.x, trace.width, trace.hovertext, strict=True):
            found.setdefault(words.partition(": ")[2], []).append((x - width / 2, x + width / 2))
    return found


def test_image_and_sound_part_where_their_times_do_and_nothing_is_claimed_without_a_date() -> None:
    figure = drawn(
        hours("""
            Quay   0  100   1  2  image
            Café   0  300   9 10  sound
            Room 100  200   9 10  image
            Where 200 300   -  -  image
        """)
    )
    apart, open_ = (
        text.say(f"chart.parted_{key}", start="", end="").partition(": ")[2]
        for key in ("apart", "open")
    )
    assert stretches(figure) == {
        apart: [pytest.approx((0, 100))],
        open_: [pytest.approx((200, 300))],
    }


def test_what_is_both_is_never_drawn_apart() -> None:
    assert stretches(drawn(hours("Both 0 100 1 2\nUndated 100 200 - -"))) == {}


# --- what cannot be known -------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize(
    ("table", "sentences"),
    [
        (
            "event, screen_start, screen_end\n A, 0, 9",
            ["past_unknown", "stays_unknown", "speed_unknown", "apart_none"],
        ),
        (
            "event, screen_order\n A, 1",
            ["past_unknown", "stays_unknown", "speed_unknown", "apart_unknown"],
        ),
        (
            "event, screen_start, screen_end, story_order, strand\n A, 0, 9, 1, S",
            ["past_none", "speed_unknown"],
        ),
        ("event, story_start, story_end, strand\n A, 1944, 1944, S", ["unshown"] * 4),
    ],
)
def test_a_panel_of_which_nothing_is_known_says_so(table: str, sentences: list[str]) -> None:
    found = said(drawn(film(table)))
    for key in set(sentences):
        assert found.count(text.say(f"chart.rhythm_{key}")) == sentences.count(key)


@pytest.mark.parametrize(
    ("table", "headed"),
    [
        ("event, screen_order\n A, 1", "bands"),
        ("event, screen_start, screen_end\n A, 0, 9", "bands"),
        (NESTED, "bands"),
        (
            "event, screen_start, screen_end, story_start, track"
            "\n A, 0, 9, 1944, image\n B, 0, 9, 1957, sound",
            "apart",
        ),
    ],
)
def test_bands_that_nowhere_part_are_not_said_to(table: str, headed: str) -> None:
    found = said(drawn(film(table)))
    over = [one for one in ("bands", "apart") if text.say(f"chart.rhythm_{one}") in found]
    assert over == [headed]


def test_what_cannot_be_known_takes_no_room() -> None:
    known, unknown = (annotate(hours(table)) for table in ("A 0 9 1 2", "A 0 9 - -"))
    assert height(unknown, RHYTHM, Canvas()) < height(known, RHYTHM, Canvas())


# --- many events ----------------------------------------------------------------------------------


def test_very_many_events_are_drawn_as_few() -> None:
    many = "".join(f"E{at}, {at}, {at + 1}, S{at % 7}\n" for at in range(6000))
    figure = drawn(film(f"event, screen_start, screen_end, strand\n{many}"))
    assert (
        sum(len(trace.customdata) for trace in figure.data if trace.customdata is not None) < 3000
    )


def test_no_anachrony_of_very_many_events_is_lost_among_its_neighbours() -> None:
    """One event in five is past, in every few pixels: of those that stand in the same ones the
    first stood for all.
    """
    rows = [f"E{at}, {at}, {at + 1}, {1950 if at % 5 == 3 else 1990}" for at in range(6000)]
    figure = drawn(film("\n".join(["event, screen_start, screen_end, story_start", *rows])))
    past = sorted((start, end) for start, end, _ in blocks(figure).values())
    assert all(any(start <= at <= end for start, end in past) for at in range(3, 6000, 500))


# --- names ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [332, 362])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_word_over_a_panel_is_broken_on_a_phone(language: str, width: int) -> None:
    text.speak(language)
    rows = [f"E{at}, {at}, {at + 1}, {2000 + at % 2}, {'AB'[at % 2]}, image" for at in range(9)]
    rows.append("Voice, 0, 9, 1950, A, sound")
    events = annotate(
        film("\n".join(["event,screen_start,screen_end,story_start,strand,track", *rows]))
    )
    figure = draw(
        events, RHYTHM, Canvas(width=width, height=height(events, RHYTHM, Canvas(width=width)))
    )
    heads = [
        note.text for note in figure.layout.annotations if note.yref == "paper" and note.y == 1
    ]
    words = {
        word
        for key in ("past", "stays", "speed", "apart")
        for word in text.say(f"chart.rhythm_{key}").split(" ")
    }
    assert len(heads) == 4
    assert {
        word for head in heads for line in head.split("<br>") for word in line.split(" ")
    } <= words


def test_a_value_is_named_once_where_its_first_name_with_room_is() -> None:
    rows = pd.DataFrame(
        [
            ("A", 0, 100, 50, "long as this"),  # under a wall
            ("A", 100, 200, 150, "long as this"),
            ("B", 200, 300, 250, "B"),
        ],
        columns=["of", "x0", "x1", "x", "label"],
    ).assign(y0=0.0, y1=10.0, y=10.0)
    wall = pd.DataFrame(
        [("wall", 0, 100, 1e9, "", 10.0, 99.0, 10.0)], columns=[*rows.columns[:5], "y0", "y1", "y"]
    )
    found = first_fitting(pd.concat([rows, wall]), "of", 10.0, (1.0, 1.0), (0.0, 300.0))
    assert found[["of", "x"]].to_numpy().tolist() == [["A", 150], ["B", 250]]


def test_no_word_of_a_tick_is_broken_on_a_phone() -> None:
    text.speak("fr")
    rows = [f"E{at}, {at}, {at}, {'A' if at < 8 else 'B'}" for at in range(1, 10)]
    events = annotate(film("\n".join(["event, screen_order, story_order, strand", *rows])))
    narrow = Canvas(width=332)
    figure = draw(events, RHYTHM, Canvas(width=332, height=height(events, RHYTHM, narrow)))
    assert "7<br>événements" in figure.layout.xaxis.ticktext
