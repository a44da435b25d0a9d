"""Who is where, with whom: the company of every stretch, and the lines that show it."""

import random
import re
from dataclasses import replace

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anachrony import text
from anachrony.charts import Canvas, draw, height
from anachrony.charts.presence.companions import CAST, CITIES, Company, company, event_ends
from anachrony.charts.presence.names import stretches
from anachrony.charts.presence.storyline import arranged, by_appearance, crossings, rooms, slots
from anachrony.lettering import width
from anachrony.narrative import annotate
from anachrony.selection import Selection
from tests.films import film

CAFE = annotate(
    film("""
        event,    screen_start, screen_end, story_start, story_end, city,      characters,  track
        Night,    0,            10,         1957-08-15,  1957-08-15, Hiroshima, Elle; Lui,   both
        The quay, 10,           20,         1944-08-02,  1944-08-02, Nevers,    Elle; Soldat, image
        The café, 10,           20,         1957-08-16,  1957-08-16, Hiroshima, Elle; Lui,   sound
        Streets,  20,           30,         1957-08-16,  1957-08-16, Hiroshima, ,            both
        The slap, 30,           40,         1957-08-16,  1957-08-16, Hiroshima, Elle; Lui,   both
        Bavaria,  ,             ,           1944-06-01,  1944-06-01, ,          Soldat,      sound
    """)
)


# --- company --------------------------------------------------------------------------------------


def lines(found: Company, events: pd.DataFrame) -> dict[str, list[tuple]]:
    """Of each line, a voice marked so, in each stretch: the event it is in and the city it runs in."""
    names = [*found.cast, *(f"{name}, heard" for name in found.cast)]
    event, city = [*events["event"], None], [*found.cities, "-"]
    table = {
        name: [
            (event[at], city[band])
            for at, band in zip(found.event[:, line], found.band[:, line], strict=True)
        ]
        for line, name in enumerate(names)
    }
    return {name: stretches for name, stretches in table.items() if set(stretches) != {(None, "-")}}


def test_a_line_is_where_its_character_is_seen_and_its_voice_where_else_it_is_heard() -> None:
    found = company(CAFE, "screen")
    assert list(zip(found.start, found.end, strict=True)) == [(0, 10), (10, 20), (20, 30), (30, 40)]
    home, quay, waits, none = "Hiroshima", ("The quay", "Nevers"), (None, "Hiroshima"), (None, "-")
    assert lines(found, CAFE) == {
        "Elle": [("Night", home), quay, (None, "Nevers"), ("The slap", home)],
        "Lui": [("Night", home), ("The café", home), waits, ("The slap", home)],
        "Soldat": [none, quay, none, none],  # it ends with the last event it is in
        "Elle, heard": [none, ("The café", home), none, none],
    }


def test_along_the_story_every_dated_event_takes_its_place_and_the_never_shown_too() -> None:
    found = company(CAFE, "story")
    names = ["Bavaria", "The quay", "Night", "The café", "Streets", "The slap"]
    places = event_ends(CAFE, "story")[0]
    assert CAFE["event"][places.sort_values().index].tolist() == names
    assert [event for event, _ in lines(found, CAFE)["Soldat"][:2]] == ["Bavaria", "The quay"]
    assert lines(found, CAFE)["Soldat"][0] == ("Bavaria", "")


def test_along_a_story_of_ranks_alone_these_are_said() -> None:
    ranks = annotate(
        film("event, screen_order, story_order, characters\nA, 1, 2, Ann\nB, 2, 1, Ann")
    )
    figure = draw(ranks, Selection(view="presence", along="story"), Canvas())
    assert figure.layout.xaxis.ticktext == ("1", "2")
    assert figure.layout.meta["story"]["knots"] == [0, 0, 1, 1]


def test_the_cast_are_those_longest_seen_and_the_others_are_counted() -> None:
    count = CAST + 3
    table = "\n".join(
        f"E{at}, {at * 100}, {at * 101}, C{at}" for at in range(1, count + 1)
    )  # C1 1 s, C2 2 s, ...
    found = company(
        annotate(film(f"event, screen_start, screen_end, characters\n{table}")), "screen"
    )
    assert (found.cast, found.left) == (tuple(f"C{at}" for at in range(count, 3, -1)), 3)


def test_beyond_the_longest_cities_all_others_share_a_band() -> None:
    count = CITIES + 2
    table = "\n".join(f"E{at}, {at * 100}, {at * 101}, A, City {at}" for at in range(1, count + 1))
    found = company(
        annotate(film(f"event, screen_start, screen_end, characters, city\n{table}")), "screen"
    )
    assert set(found.cities) == {None, *(f"City {at}" for at in range(3, count + 1))}


def test_the_never_shown_keep_no_company_on_the_screen() -> None:
    found = company(annotate(film("event, characters\n The bomb, his family")), "screen")
    assert (found.cast, found.left, len(found.start)) == ((), 0, 0)


# --- the layout -----------------------------------------------------------------------------------

MANY = st.integers(1, 6).flatmap(
    lambda count: st.lists(
        st.lists(
            st.tuples(st.sampled_from([-1, -1, 0, 1, 2]), st.integers(0, 1)),
            min_size=count,
            max_size=count,
        ),
        min_size=1,
        max_size=8,
    )
)


def table(layers: list[list[tuple[int, int]]]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Layers of lines in meetings 0 to 2, met in band 0, 1 and 0, waiting in a band or, at -1 and
    1, not there.
    """
    meeting = np.array([[line[0] for line in layer] for layer in layers])
    wait = np.array([[-line[1] for line in layer] for layer in layers])
    return meeting, np.where(meeting >= 0, meeting % 2, wait), np.arange(meeting.shape[1])


@given(MANY)
def test_a_layout_crosses_no_more_than_the_order_of_appearance(
    layers: list[list[tuple[int, int]]],
) -> None:
    meeting, band, twin = table(layers)
    assert crossings(arranged(meeting, band, twin)) <= crossings(by_appearance(meeting, band))


@given(MANY)
def test_those_who_meet_stand_side_by_side_in_a_slot_each(
    layers: list[list[tuple[int, int]]],
) -> None:
    meeting, band, twin = table(layers)
    place = slots(arranged(meeting, band, twin), meeting, band, twin)
    assert ((band >= 0) == ~np.isnan(place)).all()
    for at, row in enumerate(place):
        for number in (0, 1):
            taken = sorted(row[band[at] == number])
            assert len(set(taken)) == len(taken)
            assert all(0 <= slot < rooms(band)[number] for slot in taken)
        for one in {*meeting[at]} - {-1}:
            assert np.ptp(row[meeting[at] == one]) == (meeting[at] == one).sum() - 1


@given(MANY)
def test_slots_keep_the_ranks_of_their_band(layers: list[list[tuple[int, int]]]) -> None:
    meeting, band, twin = table(layers)
    ranks = arranged(meeting, band, twin)
    place = slots(ranks, meeting, band, twin)
    for at, number in np.ndindex(len(band), 2):
        here = np.flatnonzero(band[at] == number)
        assert (np.argsort(place[at, here]) == np.argsort(ranks[at, here])).all()


def test_those_who_will_meet_wait_side_by_side() -> None:
    # A and D, B and C meet, twice. Waiting as A B C D, meeting as A D B C, D crosses B and C three
    # times.
    meeting = np.array([[-1, -1, -1, -1], [0, 1, 1, 0], [-1, -1, -1, -1], [0, 1, 1, 0]])
    band = np.zeros_like(meeting)
    assert crossings(by_appearance(meeting, band)) == 2 * 3
    assert crossings(arranged(meeting, band, np.arange(4))) == 0


def test_crossings_are_counted_by_hand() -> None:
    ranks = np.array([[0, 1, 2], [2, 1, 0], [1, -1, 0], [0, 1, 2]])
    # All three pairs change places; then one line leaves and the others stay; then those two change
    # places.
    assert crossings(ranks) == 3 + 0 + 1


def test_a_line_that_comes_back_takes_the_slot_it_had() -> None:
    meeting = np.array([[0, 0], [1, 2], [0, 0]])
    band = np.array(
        [[0, 0], [1, 0], [0, 0]]
    )  # the first goes to the upper band, the second stays below
    place = slots(arranged(meeting, band, np.arange(2)), meeting, band, np.arange(2))
    assert (place[0] == place[2]).all()


# --- the figure -----------------------------------------------------------------------------------


def drawn(events: pd.DataFrame, along: str = "screen", width: int = 1200) -> go.Figure:
    selection, canvas = Selection(view="presence", along=along), Canvas(width=width)
    return draw(events, selection, replace(canvas, height=height(events, selection, canvas)))


def thickness(figure: go.Figure, event: int) -> list[float]:
    """Of an event's boxes over the strip, how high they are."""
    return [
        y
        for trace in figure.select_traces({"type": "bar"})
        for row, base, y in zip(trace.customdata, trace.base, trace.y, strict=True)
        if row == event and base > 1.5
    ]


def test_who_is_seen_is_thick_and_who_is_heard_is_thin() -> None:
    figure = drawn(CAFE)
    seen, heard = thickness(figure, 0), thickness(figure, 2)
    assert len(seen) == len(heard) == 2  # Elle and Lui, then Elle's voice and Lui
    assert max(heard) < min(seen)


def test_an_event_without_characters_is_in_the_strip_alone() -> None:
    assert thickness(drawn(CAFE), 3) == []


def dotted(figure: go.Figure) -> list[tuple[float, float]]:
    """Where threads run level and dotted, on the axis across."""
    flat = next(
        trace for trace in figure.data if trace.type == "scatter" and trace.line.dash == "dot"
    )
    return [tuple(ends) for ends in np.reshape(flat.x, (-1, 3))[:, :2].tolist()]


def test_an_absence_is_dotted() -> None:
    ends = dotted(drawn(CAFE))
    assert len(ends) == 2  # Elle and Lui, in the streets without anyone
    assert all(20 <= start <= end <= 30 for start, end in ends)


def test_names_are_those_of_the_characters() -> None:
    said = {name for trace in drawn(CAFE).select_traces({"mode": "text"}) for name in trace.text}
    assert {"Elle", "Lui", "Soldat"} <= said


@pytest.mark.slow
@pytest.mark.parametrize("along", ["screen", "story"])
def test_a_film_without_characters_says_so(along: str) -> None:
    figure = drawn(annotate(film("event, screen_start, screen_end\n A, 0, 9")), along)
    assert text.say("chart.presence_none") in [note.text for note in figure.layout.annotations]


@pytest.mark.parametrize("along", ["screen", "story"])
def test_every_event_is_found_along_both_times(along: str) -> None:
    figure = drawn(CAFE, along)
    found = {
        row for trace in figure.data if trace.customdata is not None for row in trace.customdata
    }
    assert found == set(CAFE.index)


@pytest.mark.slow
def test_very_many_events_are_looked_at_in_few_moments_and_it_is_said() -> None:
    many = "".join(f"E{at}, {at}, {at + 1}, C{at % 7}\n" for at in range(5000))
    figure = drawn(annotate(film(f"event, screen_start, screen_end, characters\n{many}")))
    assert (
        sum(len(trace.customdata) for trace in figure.data if trace.customdata is not None) < 3000
    )
    assert any(
        text.say("chart.presence_sampled", count=240) in note.text
        for note in figure.layout.annotations
    )


# --- names and rows -------------------------------------------------------------------------------


def lettered(figure: go.Figure) -> list[str]:
    """Every name in a chart, once for each time it stands there."""
    return [
        str(name)
        for trace in figure.select_traces({"mode": "text"})
        if trace.customdata is not None
        for name in trace.text
    ]


def test_a_row_that_another_takes_is_parted_and_named_anew() -> None:
    """A second character takes the row of the first, who comes back, and is then only heard."""
    bars = pd.DataFrame(
        {"line": [0, 1, 1, 0, 3], "y": [3.0, 3, 3, 3, 3], "x0": [0.0, 10, 20, 30, 40]}
    ).assign(x1=lambda rows: rows["x0"] + 10)
    rows = stretches(
        bars, company(CAFE, "screen")
    )  # of three: the fourth is the voice of the first
    assert rows["stretch"].tolist() == [1, 2, 2, 3, 4]
    assert rows["first"].tolist() == [True, True, True, False, True]
    assert rows["follows"].tolist() == [False, True, False, True, False]


@pytest.mark.parametrize("width", [390, 1200])
def test_where_a_row_is_taken_at_once_ground_parts_the_two(width: int) -> None:
    own = annotate(
        film("event, screen_start, screen_end, characters\nA, 0, 50, Ann\nB, 50, 99, Bob")
    )
    figure = drawn(own, width=width)
    parting = [
        trace
        for trace in figure.select_traces({"mode": "markers"})
        if trace.customdata is None and trace.marker.line.color == Canvas().theme.ground
    ]
    screen = parting[0].y if width == 390 else parting[0].x
    assert [abs(place) for place in screen] == [50]
    assert lettered(figure) == ["Ann", "Bob"]


CROWD = annotate(
    film(
        "event, screen_start, screen_end, characters, city\n"
        + "".join(
            f"E{at}, {at * 10}, {at * 10 + 10}, "
            + "; ".join(f"Somebody of thirty letters, {one:02}" for one in range(at, at + 6))
            + f", City {at % 3}\n"
            for at in range(18)
        ).replace("letters, ", "letters ")
    )
)


@pytest.mark.parametrize("width", [360, 390, 768, 1440])
def test_every_line_is_named_or_numbered_with_a_list(width: int) -> None:
    figure, found = drawn(CROWD, width=width), company(CROWD, "screen")
    there = set(lettered(figure))
    under = " ".join(note.text for note in figure.layout.annotations).replace("<br>", " ")
    listed = dict(
        re.findall(r"(\d+)\u00a0(Somebody\u00a0of\u00a0thirty\u00a0letters\u00a0\d\d)", under)
    )
    named = there | {name.replace("\u00a0", " ") for at, name in listed.items() if at in there}
    assert set(found.cast) <= named
    assert {name for name in there if name.isdigit()} == set(listed)
    assert sorted(map(int, listed)) == list(range(1, len(listed) + 1))  # no number is passed over


LATE = annotate(
    film("""
        event, screen_start, screen_end, characters
        Title, 0,            2,          ,
        One,   2,            100,        Elle; Lui; Anna
        Two,   100,          200,        Elle; Lui; Anna
    """)
)


@pytest.mark.slow
@pytest.mark.parametrize("width", [360, 390])
def test_no_name_on_a_phone_lies_under_the_playhead_where_it_rests(width: int) -> None:
    """A line that begins 2 s into a film has its first name over the first frame, or under it."""
    figure = drawn(LATE, width=width)
    layout = figure.layout
    low, high = layout.yaxis.range
    a_px = (high - low) / (layout.height - layout.margin.t - layout.margin.b)
    *_, names = figure.select_traces({"mode": "text"})
    feet = np.asarray(names.y)[np.isin(names.text, ["Elle", "Lui", "Anna"])]
    assert len(feet) == 3
    assert not ((feet < 0) & (feet + names.textfont.size * a_px > 0)).any()


@pytest.mark.slow
def test_of_very_many_stretches_some_are_named_all_over_the_film() -> None:
    """Four come and go in three cities for ten hours, fifteen seconds at a time."""
    turn = random.Random(1)
    rows = [
        f"E{at}, {at * 15}, {at * 15 + 15}, "
        + f"{'; '.join(turn.sample(('Ann', 'Bob', 'Cy', 'Dan'), 2))}, City {turn.randint(1, 3)}"
        for at in range(2400)
    ]
    table = "\n".join(["event, screen_start, screen_end, characters, city", *rows])
    figure = drawn(annotate(film(table)), width=2560)
    *_, names = figure.select_traces({"mode": "text"})
    hours = np.asarray(names.x) // 3600
    assert set(hours.astype(int)) == set(range(10))


def lying(figure: go.Figure, down: bool) -> set[tuple[int, float, float]]:
    """Each box: its event, from when to when it lies along the screen (s)."""
    found = set()
    for trace in figure.select_traces({"type": "bar"}):
        wide = np.asarray(trace.y if down else trace.width, dtype=float)
        last = -np.asarray(trace.base, dtype=float) if down else trace.x + wide / 2
        ends = (last - wide).round(6), last.round(6)
        found |= set(zip(trace.customdata, *ends, strict=True))
    return found


@pytest.mark.slow
def test_on_a_phone_time_runs_down_and_its_times_too() -> None:
    narrow, wide = (drawn(CAFE, width=width) for width in (390, 1200))
    assert lying(narrow, down=True) == lying(wide, down=False)
    assert narrow.layout.meta["screen"] | {"axis": "x", "way": 1} == wide.layout.meta["screen"]


@pytest.mark.slow
def test_on_a_phone_the_order_of_the_story_runs_down() -> None:
    down, across = (drawn(CAFE, "story", width).layout.meta["story"] for width in (390, 1200))
    assert (down["axis"], across["axis"]) == ("y", "x")
    assert [-place for place in down["heights"][::-1]] == list(across["heights"])
    assert down["knots"][::-1] == across["knots"]


@pytest.mark.slow
def test_on_a_phone_the_dates_of_the_story_fit_beside_it() -> None:
    axis = drawn(CAFE, "story", 390).layout
    wide = [width(line) * 12 for said in axis.yaxis.ticktext for line in said.split("<br>")]
    assert wide
    assert max(wide) < axis.margin.l


def test_a_film_without_cities_has_no_band_that_says_so() -> None:
    drawn = draw(annotate(film(NOWHERE)), Selection(view="presence"), Canvas(900, 500))
    assert drawn.layout.yaxis.ticktext == (text.say("chart.presence_strip"), "")
    assert not drawn.layout.shapes


NOWHERE = """
    event, screen_start, screen_end, characters
    Night, 0,            10,         Elle; Lui
    Dawn,  10,           20,         Elle
"""


def test_where_a_city_is_filtered_away_its_band_goes_too() -> None:
    chosen = Selection(view="presence", city=("Nevers",), only=True)
    names = draw(CAFE, chosen, Canvas(900, 500)).layout.yaxis.ticktext
    assert list(names) == [text.say("chart.presence_strip"), "Nevers"]
