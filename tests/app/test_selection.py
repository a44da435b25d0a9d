"""What the reader chose: its address, its sentence, and the rows it keeps."""

from dataclasses import fields, replace

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from anachrony.selection import (
    ALONG,
    AXES,
    FILTERS,
    LANES,
    OWN,
    SCALES,
    WIDTHS,
    Selection,
    characters,
)
from anachrony.views import VIEWS, View
from tests.films import film

NIGHTS = film("""
    event,    city,      characters,           track, mode,    screen_start, screen_end, note,         reel
    Credits,  ,          ,                     music, title,   0:00,         1:00,       ,             1
    The café, Hiroshima, Elle (Nevers); Lui,   both,  present, 1:00,         20:00,      by the river, 1
    The hand, Nevers,    Elle (Nevers);German, image, memory,  20:00,        20:06,      SHORT,        2
    Voice,    Hiroshima, Lui,                  sound, present, 20:00,        40:00,      over Nevers,  2
    Plane,    Paris,     Elle (Nevers),        both,  present, ,             ,           not shown,
""")


def kept(**choice: object) -> list[str]:
    """The names of the events that a selection of NIGHTS keeps."""
    return list(Selection(**choice).apply(NIGHTS)["event"])


# --- the address ----------------------------------------------------------------------------------

WORDS = st.text(min_size=1)
VALUES = st.lists(WORDS, unique=True, max_size=3).map(tuple)
IDS = st.text(min_size=1, max_size=20).filter(str.strip)
SECONDS = st.integers(0, 10**12).map(lambda milliseconds: milliseconds / 1000)
SPANS = st.none() | st.tuples(SECONDS, SECONDS).filter(lambda ends: ends[0] < ends[1])
SELECTIONS = st.builds(
    Selection,
    work=st.text(),
    view=st.sampled_from([*VIEWS]),
    lanes=st.sampled_from(LANES),
    scale=st.sampled_from(SCALES),
    axes=st.sampled_from(AXES),
    colour=WORDS,
    **dict.fromkeys(FILTERS, VALUES),
    widths=st.sampled_from(WIDTHS),
    along=st.sampled_from(ALONG),
    beside=st.text(),
    screen=SPANS,
    zoom=SPANS,
    at=st.none() | SECONDS,
    story=st.sampled_from(("", "1944/1945", "1944-08-02T12:00:05/1957~", "3-5", "2.5-2.5")),
    text=st.text(),
    only=st.booleans(),
    aid=st.booleans(),
    event=st.lists(IDS, unique=True, max_size=3).map(tuple),
    first=st.dictionaries(IDS, st.sampled_from(["yes", "no"]), max_size=3).map(
        lambda rulings: tuple(rulings.items())
    ),
    columns=st.dictionaries(WORDS, VALUES.filter(bool), max_size=2).map(
        lambda own: tuple(own.items())
    ),
)


@given(SELECTIONS)
@example(
    Selection(city=("A & B", "50 % + tax", "?=#/", "Café=Ōta; élan", " ", "広島"), text="a+b c&d")
)
@example(Selection(screen=(0.0, 0.04), columns=(("column.", ("=",)), ("a b&c", ("1", "2")))))
def test_a_selection_comes_back_from_its_address(selection: Selection) -> None:
    assert Selection.from_query(selection.to_query()) == selection


@pytest.mark.parametrize(
    ("query", "selection"),
    [
        ("", Selection()),
        (
            "?city=Nevers&character=Elle+(Nevers)",
            Selection(city=("Nevers",), character=("Elle (Nevers)",)),
        ),
        ("?city=Nevers&city=Hiroshima", Selection(city=("Nevers", "Hiroshima"))),
        ("?screen=0:18:00-0:44:00", Selection(screen=(1080, 2640))),
        ("?screen=0:18:30.5-1:30:06", Selection(screen=(1110.5, 5406))),
        ("?screen=0.25-0:00:01", Selection(screen=(0.25, 1))),
        ("?screen=12:00:00-25:00:00", Selection(screen=(43200, 90000))),
        ("?screen=0:00:00-1000000000", Selection(screen=(0, 1e9))),
        ("?zoom=0:18:00-0:19:00&at=0:18:30", Selection(zoom=(1080, 1140), at=1110)),
        ("?story=1944-08-02/1945", Selection(story="1944-08-02/1945")),
        ("?story=3-5", Selection(story="3-5")),
        ("?view=comparison&scale=order", Selection(view="comparison", scale="order")),
        (
            "?axes=screen-down&aid=no",
            Selection(axes="screen-down", aid=False),
        ),
        (
            "?text=the+hand&only=yes&event=k9jdxxs&event=scene+7",
            Selection(text="the hand", only=True, event=("k9jdxxs", "scene 7")),
        ),
        (
            "?order=analepsis&first=k9jdxxs:yes&first=a:b:no",
            Selection(order=("analepsis",), first=(("k9jdxxs", "yes"), ("a:b", "no"))),
        ),
        (
            "?work=La+Jet%C3%A9e&column.reel=2",
            Selection(work="La Jetée", columns=(("reel", ("2",)),)),
        ),
    ],
)
def test_an_address_can_be_read_and_written_by_a_person(query: str, selection: Selection) -> None:
    assert selection.to_query() == query
    assert Selection.from_query(query) == selection


@pytest.mark.parametrize(
    "query", ["screen=18:00-44:00", "screen=1080-2640", "?screen=0%3A18%3A00-0%3A44%3A00"]
)
def test_screen_times_can_be_spelled_as_in_the_file(query: str) -> None:
    assert Selection.from_query(query).screen == (1080, 2640)


def test_the_same_value_twice_is_chosen_once() -> None:
    assert Selection.from_query("city=Nevers&city=Nevers").city == ("Nevers",)


def test_of_a_key_with_one_value_the_last_that_makes_sense_counts() -> None:
    assert (
        Selection.from_query("view=interleaving&view=story-curve&view=plait").view == "story-curve"
    )


BAD = [
    *(
        "?",
        "???",
        "&&&",
        "=",
        "=&=",
        "nonsense",
        "colour",
        "__class__=x",
        "columns=x",
        "filtered=yes",
        "%",
        "%ff%fe=%ff",
    ),
    *(
        "view=",
        "view=plait",
        "view=Interleaving",
        "lanes=colour",
        "scale=%00",
        "only=no",
        "only=",
        "only=YES",
    ),
    *("city=", "text=", "work=", "colour=", "column.=x", "column.reel=", "column."),
    *(
        "event=",
        "event=%20",
        "event=" + 5000 * "9",
    ),
    *(
        "first=",
        "first=3",
        "first=3:",
        "first=3:maybe",
        "first=:yes",
        "first=%20:yes",
    ),
    *(
        "story=",
        "story=1944",
        "story=1945/1944",
        "story=x/y",
        "story=3-",
        "story=5-3",
        "story=1/2/3",
        "story=nan-nan",
    ),
    *(
        "zoom=3",
        "at=",
        "at=noon",
        "widths=thin",
        "along=both",
        "axes=up",
        "aid=",
        "aid=yes",
        "aid=away",
    ),
    *(
        "screen=",
        "screen=-",
        "screen=1",
        "screen=1-2-3",
        "screen=2-1",
        "screen=1-1",
        "screen=-2-1",
        "screen=a-b",
    ),
    *(
        "screen=nan-inf",
        "screen=0-inf",
        "screen=0-1e99",
        "screen=0:99:00-2:00:00",
        "screen=0-" + 400 * "9",
    ),
    *("screen=0-" + 400 * "9" + ":00:00", "screen=0-" + 5000 * "9" + ":00"),
]


@pytest.mark.parametrize("query", BAD)
def test_what_makes_no_sense_in_an_address_is_passed_over(query: str) -> None:
    assert Selection.from_query(query) == Selection()
    assert Selection.from_query(f"{query}&city=Nevers") == Selection(city=("Nevers",))


KEYS = st.sampled_from(
    [*(one.name for one in fields(Selection)), "column.reel", "column.screen_start", "column.x"]
)
ODD = st.text() | st.sampled_from(
    ["Nevers", "3:yes", "0:10:00-0:30:00", "0-1", "3", "99999999999999999999", "yes"]
)


@given(
    st.lists(st.tuples(KEYS, ODD)).map(lambda pairs: "&".join("=".join(pair) for pair in pairs))
    | st.text()
)
def test_no_address_ever_breaks_a_page(query: str) -> None:
    selection = Selection.from_query(query)
    work = selection.of(NIGHTS)
    assert set(selection.apply(work).index) <= set(work.index)
    assert selection.filtered == bool(selection.describe())
    assert Selection.from_query(selection.to_query()) == selection


# --- the rows -------------------------------------------------------------------------------------


def test_the_empty_selection_keeps_everything() -> None:
    pd.testing.assert_frame_equal(Selection().apply(NIGHTS), NIGHTS)


@pytest.mark.parametrize(
    ("choice", "events"),
    [
        # any of the values within a filter
        ({"city": ("Nevers",)}, ["The hand"]),
        ({"city": ("Nevers", "Paris")}, ["The hand", "Plane"]),
        ({"city": ("Lyon",)}, []),
        ({"mode": ("memory", "title")}, ["Credits", "The hand"]),
        # all filters together
        ({"city": ("Hiroshima", "Nevers"), "mode": ("present",)}, ["The café", "Voice"]),
        ({"city": ("Nevers",), "mode": ("present",)}, []),
        # one character among those separated by ;
        ({"character": ("Elle (Nevers)",)}, ["The café", "The hand", "Plane"]),
        ({"character": ("German", "Lui")}, ["The café", "The hand", "Voice"]),
        ({"character": ("Elle",)}, []),
        ({"character": ("Elle (Nevers); Lui",)}, []),
        # what is on both tracks is on the image and in the sound, never in the music
        ({"track": ("image",)}, ["The café", "The hand", "Plane"]),
        ({"track": ("sound",)}, ["The café", "Voice", "Plane"]),
        ({"track": ("music",)}, ["Credits"]),
        ({"track": ("both",)}, ["The café", "Plane"]),
        # a column the contract does not know, and one the file does not have
        ({"columns": (("reel", ("2",)),)}, ["The hand", "Voice"]),
        ({"columns": (("reel", ("1", "2")), ("note", ("SHORT",)))}, ["The hand"]),
        ({"columns": (("screen_start", ("1200",)),)}, []),
        ({"columns": (("colour of the film", ("grey",)),), "city": ("Nevers",)}, ["The hand"]),
    ],
)
def test_filters_keep(choice: dict, events: list[str]) -> None:
    assert kept(**choice) == events


@pytest.mark.parametrize(
    ("ends", "events"),
    [
        (
            (0, 2400),
            ["Credits", "The café", "The hand", "Voice"],
        ),  # never the plane: it is not shown
        ((1202, 1203), ["The hand", "Voice"]),  # within both
        ((60, 1200), ["The café"]),  # Credits end where it starts, the hand starts where it ends
        ((59.9, 1200.1), ["Credits", "The café", "The hand", "Voice"]),
        ((2400, 5000), []),
    ],
)
def test_a_screen_range_keeps_what_is_shown_within_it(
    ends: tuple[float, float], events: list[str]
) -> None:
    assert kept(screen=ends) == events


def test_an_instant_is_shown_within_the_range_that_begins_with_it() -> None:
    cut = film("event, screen_start, screen_end\n Cut, 10, 10")
    ranges = ((0, 10), (10, 20), (9, 11), (11, 12))
    assert [bool(len(Selection(screen=ends).apply(cut))) for ends in ranges] == [
        False,
        True,
        True,
        False,
    ]


DATED = film("""
    event,   screen_start, screen_end, story_start, story_end
    Nevers,  0,            10,         1944-08-02,  1944-08-03
    Season,  10,           20,         1944-24,     1944-24
    Affair,  20,           30,         1957-08,     1957-08
    Credits, 30,           40,         ,
""")


@pytest.mark.parametrize(
    ("story", "events"),
    [
        ("1944/1945", ["Nevers", "Season"]),
        ("1945/1946", ["Season"]),  # winter 1944–45 reaches into 1945
        ("1944-08-03T12:00/1944-09", ["Nevers"]),
        ("1950/1956", []),
    ],
)
def test_a_stretch_of_story_time_keeps_what_may_lie_in_it(story: str, events: list[str]) -> None:
    assert list(Selection(story=story).apply(DATED)["event"]) == events


def test_ranks_of_the_story_are_counted_from_one() -> None:
    ranked = film("event, story_order\n A, 1\n B, 2\n C, 3")
    assert list(Selection(story="1.5-3").apply(ranked)["event"]) == ["B", "C"]


@pytest.mark.parametrize(
    ("wanted", "events"),
    [
        ("CAFE", ["The café"]),
        ("cafe\N{COMBINING ACUTE ACCENT}", ["The café"]),
        ("  hand  ", ["The hand"]),
        ("river the", ["The café"]),  # every word, in any column, in any order
        ("nevers", ["The café", "The hand", "Voice", "Plane"]),
        ("short nevers", ["The hand"]),
        ("(nevers); ger", ["The hand"]),  # words are text, not a pattern; a space parts them
        (".*", []),
        (" \t", list(NIGHTS["event"])),
    ],
)
def test_a_search_finds_every_word_whatever_its_case_and_accents(
    wanted: str, events: list[str]
) -> None:
    assert kept(text=wanted) == events


def test_a_selection_is_of_one_work() -> None:
    two = film("""
        work, event
        B,    One
        A,    Two
        B,    Three
    """)
    chosen = {work: list(Selection(work=work).of(two)["event"]) for work in ("A", "B", "", "C")}
    assert chosen == {
        "A": ["Two"],
        "B": ["One", "Three"],
        "": ["One", "Three"],
        "C": ["One", "Three"],
    }


def test_characters_are_one_row_each_and_blanks_are_none() -> None:
    cells = pd.Series(["A; B", "", "A;;  C ;A", ";"], index=[7, 5, 3, 1])
    found = characters(cells)
    assert list(zip(found.index, found, strict=True)) == [
        (7, "A"),
        (7, "B"),
        (5, ""),
        (3, "A"),
        (3, "C"),
        (1, ""),
    ]


# --- laws -----------------------------------------------------------------------------------------

CHOICES = st.builds(
    Selection,
    city=st.sampled_from([(), ("Nevers",), ("Nevers", "Hiroshima"), ("Lyon",)]),
    character=st.sampled_from([(), ("Lui",), ("Elle (Nevers)", "German")]),
    track=st.sampled_from([(), ("image",), ("music", "sound")]),
    screen=st.sampled_from([None, (0.0, 61.0), (1200.0, 1300.0)]),
    text=st.sampled_from(["", "nevers", "the"]),
    columns=st.sampled_from([(), (("reel", ("2",)),)]),
    only=st.booleans(),
)


@given(CHOICES)
def test_to_choose_twice_is_to_choose_once(selection: Selection) -> None:
    once = selection.apply(NIGHTS)
    pd.testing.assert_frame_equal(selection.apply(once), once)


@given(
    CHOICES, st.sampled_from(["city", "character", "track", "screen", "text", "columns", "only"])
)
def test_every_filter_narrows(selection: Selection, name: str) -> None:
    wider = replace(selection, **{name: getattr(Selection(), name)})
    assert set(selection.apply(NIGHTS).index) <= set(wider.apply(NIGHTS).index)


@given(CHOICES, st.permutations(range(len(NIGHTS))))
def test_the_order_of_the_rows_is_kept_and_changes_nothing(
    selection: Selection, order: list[int]
) -> None:
    mixed = selection.apply(NIGHTS.loc[order])
    assert list(mixed.index) == [row for row in order if row in selection.apply(NIGHTS).index]


@given(CHOICES)
def test_the_events_are_never_changed(selection: Selection) -> None:
    before = NIGHTS.copy(deep=True)
    selection.apply(selection.of(NIGHTS))
    pd.testing.assert_frame_equal(NIGHTS, before)


# --- in words -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("selection", "sentence"),
    [
        (Selection(), ""),
        (
            Selection(
                view="story-curve",
                lanes="city",
                only=True,
                event=("e3",),
                first=(("e3", "no"),),
                work="B",
            ),
            "",
        ),
        (Selection(text="  "), ""),
        (Selection(city=("Nevers",)), "Nevers"),
        (Selection(city=("Nevers", "Hiroshima", "Paris")), "Nevers, Hiroshima or Paris"),
        (
            Selection(city=("Nevers",), character=("Lui",), mode=("memory", "told")),
            "Nevers · Lui · memory or told",
        ),
        (Selection(track=("both",)), "image and sound"),
        (Selection(screen=(1080, 2640.5)), "0:18:00 to 0:44:00.5"),
        (Selection(text=" hand "), "“hand”"),
        (Selection(columns=(("reel", ("1", "2")),), text="a"), "reel: 1 or 2 · “a”"),
    ],
)
def test_what_is_filtered_is_said_in_a_sentence(selection: Selection, sentence: str) -> None:
    assert selection.describe() == sentence
    assert selection.filtered == bool(sentence)


@given(SELECTIONS)
def test_unfiltered_is_the_same_view_with_nothing_filtered(selection: Selection) -> None:
    bare = selection.unfiltered()
    assert not bare.filtered
    assert bare.unfiltered() == bare
    for name in ("work", "view", "lanes", "scale", "colour", "only", "event", "first"):
        assert getattr(bare, name) == getattr(selection, name)


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
def test_what_a_view_says_of_its_choices_is_a_choice(view: View) -> None:
    assert {*view.controls} <= {*OWN, "beside"}
    assert all(value in OWN[control] for control, value in view.scales)
    assert {control for control, _ in view.scales} <= {*view.controls}


def test_every_choice_of_some_views_alone_is_some_view_s() -> None:
    assert {*OWN, "beside"} == {control for view in VIEWS.values() for control in view.controls}


def test_a_stretch_of_the_story_keeps_what_may_lie_in_it_and_its_last_day() -> None:
    events = film("""
        event, screen_order, story_start
        A,     1,            1944-12-31
        B,     2,            1945-12-31
        C,     3,            1946-01-01
        About, 4,            1949~
    """)
    for year, names in (("1945", ["B"]), ("1946", ["C"]), ("1948", ["About"])):
        kept = Selection(story=f"{year}/{year}").apply(events)
        assert list(kept["event"]) == names
