"""What is said in a chart: the names of the file as they are, captions, and labels that do not meet."""

import re
from functools import reduce
from html import unescape
from itertools import chain, combinations, product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anachrony import charts, text
from anachrony.charts import (
    Canvas,
    axes,
    caption,
    draw,
    height,
    marks,
    words,
)
from anachrony.charts.theme import PAPER, SERIF
from anachrony.narrative import annotate
from anachrony.selection import LANES, Selection
from tests.as_text import texts, without_template
from tests.drawn import (
    CANVASES,
    ODD,
    REAL_MARGINS,
    WIDTH,
    bare_figure,
    charts_of_cases,
    drawn,
    events,
    every_chart,
    traces,
)
from tests.films import film

pytestmark = pytest.mark.usefixtures("fixed_frame")

OURS = ("%{hovertext}", "<extra></extra>", "<b>", "</b>", "<br>")


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
    size, sides = trace["textfont"]["size"], np.broadcast_to(trace["textposition"], len(x))
    family = "serif" if trace["textfont"].get("family") == SERIF else "sans"
    plain = [re.sub("</?b>", "", label) for label in trace["text"]]
    half = np.array([words.label_width(label, family) for label in plain]) * size / 2
    tall = np.array([1 + 1.3 * label.count("<br>") for label in plain]) * size
    x = x + half * [{"right": 1, "left": -1}.get(str(one).split()[-1], 0) for one in sides]
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


LEFTWARD = """work, event, screen_start, screen_end, story_start, characters, year
    الحلم, الآن, 0:00, 10:00, 1950-01-01, ليلى; أحمد, 1959
    الحلم, البيت, 10:00, 20:00, 1940-01-01, ليلى; يوسف, 1959
    الحلم, أخيرا, 20:00, 30:00, 1950-01-02, ليلى; أحمد, 1959"""


@pytest.mark.parametrize("view", charts.CHARTS)
@pytest.mark.parametrize("width", [390, 1200])
def test_a_name_written_from_right_to_left_stands_by_itself_among_other_words(
    view: str, width: int
) -> None:
    """Else the number behind it is drawn before it: every line that also holds Latin letters or
    figures sets what is leftward by itself, titles, names and what hovering says alike.
    """
    canvas = Canvas(width=width, height=700, source="film.csv", date="1 May")
    figure = draw(annotate(film(LEFTWARD)), Selection(view=view), canvas)
    found = [figure.layout.title.text or "", *(note.text for note in figure.layout.annotations)]
    for trace in figure.data:
        for words_of in (trace.text, trace.hovertext):
            found += [str(one) for one in words_of] if words_of is not None else []
    lines = [line for one in found for line in re.sub("<(?!br)[^>]*>", "", one).split("<br>")]
    mixed = [line for line in lines if leftward(line) and re.search(r"[\da-z]", line)]
    assert mixed
    for line in mixed:
        assert not leftward(re.sub("\u2068[^\u2069]*\u2069?", "", line)), line


def leftward(words: str) -> bool:
    return any("\u0600" <= letter <= "\u06ff" for letter in words)
