"""What the controls mean beside the address, and what the page is told of the table, without a
page.
"""

import base64
import re
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from anachrony.app import choices, controls, tables
from anachrony.app.ids import Id
from anachrony.app.library import Library
from anachrony.app.stylesheet import style
from anachrony.app.wiring import painting
from anachrony.charts.theme import THEMES
from anachrony.events import read
from anachrony.export.typefaces import ASSETS
from anachrony.narrative import annotate
from anachrony.selection import FILTERS, Selection
from anachrony.views import VIEWS, View
from tests.films import film

TABLE = """work, event, screen_start, screen_end, city, characters
    Sun, A, 0:00, 1:00, Lyon, Ann
    Sun, B, 1:00, 2:00, Brest, Bob
    Moon, C, 2:00, 3:00, Lyon, Bob"""


@pytest.fixture
def after() -> Callable[..., str]:
    """`after(asked, told, **moved)`: the address that comes of one asked for and controls moved
    since one was told.
    """
    library = Library(film(TABLE), {"Sun": "film.csv", "Moon": "film.csv"})

    def after(asked: str, told: str | None, **moved: Any) -> str:
        last = None if told is None else Selection.from_query(told)
        values = controls.control_values(last or Selection(), library) | moved
        return controls.moved_since(Selection.from_query(asked), last, values, library).to_query()

    return after


def test_controls_that_did_not_move_do_not_speak(after: Callable[..., str]) -> None:
    assert after("?city=Lyon", "?city=Lyon") == "?city=Lyon"
    assert (
        after("?view=braid", "?city=Lyon") == "?view=braid"
    )  # Back, and they have not followed yet


def test_a_control_that_moved_is_added_to_the_address(after: Callable[..., str]) -> None:
    assert after("?city=Lyon", "?city=Lyon", view="braid") == "?view=braid&city=Lyon"
    assert after("?city=Lyon", "?city=Lyon", city=[]) == ""


def test_steps_that_were_never_answered_are_all_taken(after: Callable[..., str]) -> None:
    assert after("", "", view="reach", city=["Lyon"], only=True) == "?view=reach&city=Lyon&only=yes"
    assert after("?screen=60-90", "", view="reach") == "?view=reach&screen=0:01:00-0:01:30"
    assert (
        after("?view=reach", "?city=Lyon&view=reach", view="braid") == "?view=braid"
    )  # all was shown again meanwhile


def test_where_both_moved_the_address_counts(after: Callable[..., str]) -> None:
    assert after("?view=braid", "", view="reach") == "?view=braid"


def test_what_is_moved_before_the_first_answer_counts(after: Callable[..., str]) -> None:
    """The page came with nothing chosen: whatever its address names, the reader moved it."""
    assert after("?view=braid&city=Lyon", None, view="reach") == "?view=reach&city=Lyon"
    assert after("?view=braid&city=Lyon", None, city=["Brest"]) == "?view=braid&city=Brest"
    assert after("?view=braid&city=Lyon", None) == "?view=braid&city=Lyon"


def test_another_work_has_other_moments_and_the_same_filters(after: Callable[..., str]) -> None:
    looked = "?city=Lyon&screen=0:00:10-0:00:20&zoom=0:00:10-0:00:30&at=0:00:15&event=1"
    assert after(looked, looked, work="Moon") == "?work=Moon&city=Lyon"


def test_a_ruling_is_on_the_event_that_was_open(after: Callable[..., str]) -> None:
    assert after("?event=1", "?event=1", first="yes") == "?event=1&first=1:yes"
    assert after("?event=2", "?event=1", first="yes") == "?event=2&first=1:yes"
    assert after("?event=2", "?event=1&first=1:no") == "?event=2"  # Back undoes it


def test_the_table_is_told_a_bit_a_row() -> None:
    every = pd.Index(list("abcdefghijkl"))
    chosen = pd.Series([True, False, True], index=["a", "d", "j"])
    bits = base64.b64decode(tables.chosen_bits(chosen, every) or "")
    assert [row for row in range(12) if bits[row >> 3] >> (row & 7) & 1] == [
        0,
        9,
    ]  # as scripts/table.js reads it
    three = pd.Series(True, index=every[:3])
    assert tables.chosen_bits(three, every[:3]) is None
    assert tables.chosen_bits(three, every[:4]) is not None  # of another work there are more


def test_the_colours_of_the_themes_are_written_once() -> None:
    sheets = {file.name: file.read_text("utf-8").lower() for file in ASSETS.glob("*.css")}
    colours = [one.lower() for theme in THEMES.values() for one in theme.colours.values()]
    assert {name for name, said in sheets.items() if any(one in said for one in colours)} == set()
    assert all(colour in style().lower() for colour in colours)


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
def test_a_view_s_controls_are_seen_while_it_is_the_one_chosen(view: View) -> None:
    rules = style().partition("</style>")[0]
    shown = set(re.findall(rf"\.chosen\.{view.name} \.own\.([a-z]+)", rules))
    assert shown == {*view.controls}


def test_of_an_edited_film_only_what_is_offered_otherwise_is_sent() -> None:
    rows = "event, screen_start, screen_end, city\n A, 0:00, 1:00, Nevers\n B, 1:00, 2:00, {}"
    before, same, other = (
        Library(film(rows.format(city)), {"W": "film.csv"})
        for city in ("Nevers", "Nevers", "Hiroshima")
    )
    of = Selection()
    fields = controls.fields(before)
    assert choices.offered((same, of), (before, of), fields) == []
    lists = [field for field, *_ in choices.offered((other, of), (before, of), fields)]
    assert lists == ["choose-city"]
    assert len(choices.offered((other, of), None, fields)) == 3 * len(FILTERS) + 3  # the slider


def test_an_edited_film_offers_nothing_to_controls_that_its_page_has_not() -> None:
    blank = Library(film("event\nA\n"), {"W": "film.csv"})
    timed = Library(
        film("event, screen_start, screen_end, mood\nA, 0:00, 1:00, dark\n"), {"W": "film.csv"}
    )
    had = dict.fromkeys(controls.fields(blank), "") | {"screen": None}
    assert timed.end
    offered = choices.offered(
        (timed, Selection()), (blank, Selection()), controls.laid_out(had, timed)
    )
    assert {field for field, *_ in offered} <= {f"choose-{field}" for field in FILTERS}


def test_what_is_offered_is_what_the_works_in_view_have() -> None:
    library = Library(film(TABLE), dict.fromkeys(("Sun", "Moon"), "film.csv"))

    def offered(work: str, view: str, before: Selection) -> dict[tuple[str, str], Any]:
        shown = (library, Selection(work, view))
        found = choices.offered(shown, (library, before), controls.fields(library))
        return {(field, name): said for field, name, said in found}

    moon = offered("Moon", "rhythm", Selection("Sun"))
    assert [one["value"] for one in moon["choose-city", "data"]] == ["Lyon"]
    assert [one["value"] for one in moon["choose-character", "data"]] == ["Bob"]
    assert moon["choose-screen", "max"] == 180
    every = offered("Moon", "comparison", Selection("Moon"))
    assert [one["value"] for one in every["choose-city", "data"]] == ["Lyon", "Brest"]
    assert offered("Moon", "reach", Selection("Moon", "braid")) == {}


def test_a_filter_that_a_film_gives_no_value_says_so_and_cannot_be_opened() -> None:
    nameless = Library(film("event, city\nA, Lyon\n"), {"W": "film.csv"})
    near = choices.choices(nameless).children
    city, who = (one for one in near if str(one.id).startswith("choose-"))
    assert (city.disabled, city.placeholder) == (False, "All")
    assert (who.label, who.disabled, who.placeholder) == ("Character", True, "none given")


def test_a_film_that_came_to_have_works_asks_nothing_of_controls_its_page_has_not() -> None:
    several = Library(film(TABLE), {"Sun": "film.csv", "Moon": "film.csv"})
    had = controls.control_values(Selection(), several) | {"work": None, "beside": None}
    assert controls.to_show(Selection(), had, several) == []


def test_how_a_figure_is_read_and_its_key_come_with_it_and_the_key_with_no_other_answer() -> None:
    library = Library(film(TABLE), {"Sun": "film.csv", "Moon": "film.csv"})
    window = {"width": 1000, "theme": next(iter(THEMES))}
    of = Selection(view="braid", colour="city")
    first = painting._painted(library, of, window, None)
    assert "Lyon" in first["keyed"][Id.KEY]
    assert "ribbon" in first["keyed"][Id.AID]
    assert "<p>" in first["keyed"][Id.CAPTION]
    assert "film.csv" in first["keyed"][Id.CAPTION]
    filtered = Selection(view="braid", colour="city", city=("Lyon",))
    second = painting._painted(library, filtered, window, first["drawn"])["keyed"]
    assert second == {name: first["keyed"][name] for name in (Id.AID, Id.CAPTION)}


def test_a_column_called_as_a_choice_is_offered_once() -> None:
    """Mantine refuses a list that offers the same twice."""
    table = "event, characters, character\nA, Ann, C1\nB, Bob, C2\nC, Bob, C1"
    library = Library(annotate(read(table.encode())), {"": "film.csv"})
    assert "character" in library.columns
    offered = [one["value"] for one in choices.more(library)["choose-colour"].data]
    assert offered.count("character") == 1
