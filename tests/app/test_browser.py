"""What the page and its scripts hand one another: the declared values, and one fixture for both
sides (tests/scripts/contract.test.js is the other).
"""

import json
import re
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints
from urllib.parse import quote

import numpy as np
import pytest
from flask.testing import FlaskClient

from anachrony import charts, export, text, times
from anachrony.app import create_app, desk, door, masthead, playhead
from anachrony.app.films import gzipped
from anachrony.app.page import place_of_notes
from anachrony.browser.answers import Answer, Judged, Measured, OnTheDesk
from anachrony.browser.figures import Meta, Picture, ScreenTime, Telling, Window
from anachrony.charts import THEMES, Canvas
from anachrony.events.ids import identified
from anachrony.narrative import annotate
from anachrony.narrative.order import TELLING_TRACKS
from anachrony.selection import Selection
from anachrony.storyscale import StoryScale
from anachrony.views import VIEWS
from docs import contract
from tests.films import film

FIXTURE = json.loads((Path(__file__).parents[1] / "contract.json").read_text("utf-8"))
DATED = """event, screen_start, screen_end, story_start, story_end, characters
    A, 0:00, 1:00, 1957-08-01, 1957-08-02, Elle
    B, 1:00, 2:00, 1944-08-02, 1944-08-02, Elle; Lui
    C, 2:00, 3:00, 1957-08-02, 1957-08-03, Lui"""
RANKED = """event, screen_order, story_order
    A, 1, 2
    B, 2, 1"""


def conforms(kind: Any, value: Any) -> bool:
    """Whether a value that is sent is of a kind of the contract, and has nothing beside it."""
    origin, inner = get_origin(kind), get_args(kind)
    if is_dataclass(kind):
        hints, always = get_type_hints(kind), {f.name for f in fields(kind) if f.default is MISSING}
        there = isinstance(value, dict) and always <= set(value) <= set(hints)
        sent = value.items() if there else ()
        return there and all(
            held is not None and conforms(hints[name], held) for name, held in sent
        )
    if origin is UnionType:
        return any(conforms(one, value) for one in inner)
    if origin is Literal:
        return value in inner
    if origin is dict:
        pairs = value.items() if isinstance(value, dict) else [(None, None)]
        return all(conforms(inner[0], name) and conforms(inner[1], held) for name, held in pairs)
    if origin is list:
        return isinstance(value, list) and all(conforms(inner[0], one) for one in value)
    if origin is tuple:
        alike = isinstance(value, list | tuple) and len(value) == len(inner)
        return alike and all(map(conforms, inner, value))
    if kind is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    return kind is Any or (type(value) is kind)


def test_a_value_that_is_not_of_the_contract_is_told() -> None:
    right = {"axis": "x", "way": 1, "last": 9.0, "ranked": False, "lens": True}
    assert conforms(ScreenTime, right)
    assert not conforms(ScreenTime, right | {"way": 0})
    assert not conforms(ScreenTime, right | {"more": 1})
    assert not conforms(ScreenTime, {"axis": "x"})
    assert not conforms(Meta, {"screen": None})


@pytest.mark.slow
@pytest.mark.parametrize("table", [DATED, RANKED], ids=["dated", "ranked"])
@pytest.mark.parametrize("axes", ["screen-across", "screen-down", "story-across"])
@pytest.mark.parametrize("view", VIEWS)
def test_a_figure_says_of_itself_what_is_declared(view: str, axes: str, table: str) -> None:
    events = annotate(film(table))
    figure = charts.draw(events, Selection(view=view, axes=axes), Canvas())
    meta = json.loads(figure.to_json())["layout"].get("meta", {})
    assert conforms(Meta, meta), meta
    assert "screen" in meta or "story" in meta


@pytest.mark.slow
@pytest.mark.parametrize("table", [DATED, RANKED], ids=["dated", "ranked"])
def test_a_telling_and_a_picture_are_what_is_declared(table: str) -> None:
    events = annotate(identified(film(table)))
    assert conforms(
        Telling, playhead.telling_sent(charts.dressed(events, "strand", THEMES["paper"]))
    )
    for form in ("png", "svg"):
        picture = export.drawn_elsewhere(events, Selection(), Canvas(), form)
        assert conforms(Picture, picture | {"figure": picture["figure"].to_plotly_json()})


WHOLE = """event,screen_start,screen_end,story_start,characters,kind,director,year
A,0:00,1:00,1957-08-01,Elle,film,Resnais,1959
B,1:00,2:00,1944-08-02,Elle,,,
"""
FAULTY = WHOLE.replace("1:00,2:00", "1:00,soon")
ASKED = "Scene;Onset;When\nA;0:00;c. 1944\nB;1:00;summer 1945\n"
REFUSED = "\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app(film(DATED), {"W": "film.csv"}).server.test_client()


def answered(client: FlaskClient, to: str, table: str) -> Any:
    said = quote(json.dumps({"name": "own.csv", "takes": []}))
    headers = {"Anachrony-Carried": said, "Anachrony-Reader": "ann"}
    return client.post(to, data=gzipped(table.encode("latin-1")), headers=headers).get_json()


@pytest.mark.parametrize(
    ("table", "has"),
    [
        (WHOLE, {"film", "title", "notes", "offers"}),
        (FAULTY, {"findings", "leave"}),
        (ASKED, {"findings", "leave"}),
        (REFUSED, set()),
    ],
    ids=["whole", "faulty", "asked", "refused"],
)
def test_the_door_answers_what_is_declared(client: FlaskClient, table: str, has: set[str]) -> None:
    answer = answered(client, "/open", table)
    assert conforms(Answer, answer), answer
    assert has <= set(answer)


def test_what_is_asked_has_its_ways_and_what_is_wrong_its_cells(client: FlaskClient) -> None:
    asked, faulty = (answered(client, "/open", table)["findings"] for table in (ASKED, FAULTY))
    assert any(one["takes"] for one in asked)
    assert [cell for one in faulty for cell in one["cells"]] == [{"line": 3, "text": "soon"}]


def test_the_desk_is_answered_what_is_declared(client: FlaskClient) -> None:
    assert conforms(OnTheDesk, client.post("/rows").get_json())
    assert conforms(OnTheDesk, answered(client, "/rows", WHOLE))
    for table, has in ((WHOLE, {"film", "ids", "page"}), (FAULTY, {"cells"}), (REFUSED, set())):
        judged = answered(client, "/edited", table)
        assert conforms(Judged, judged), judged
        assert has <= set(judged)


def test_the_page_of_many_works_is_answered_what_is_declared(client: FlaskClient) -> None:
    assert conforms(Measured, client.get("/works/measured").get_json())


def test_the_scripts_have_the_types_that_are_declared() -> None:
    def words(types: str) -> list[str]:
        return types.replace(";", " ").split()

    assert words(contract.TYPES.read_text("utf-8")) == words(contract.contract())


def test_a_window_is_drawn_in_every_theme_there_is() -> None:
    assert get_args(get_type_hints(Window)["theme"]) == tuple(THEMES)


def test_what_the_scripts_say_is_words() -> None:
    """`say` fills places in them: the largest file was sent as a number, and no file was opened."""
    for one in (door.door(), desk.edit(), place_of_notes()):
        said = json.loads(getattr(one, "data-words"))
        assert [name for name, words in said.items() if not isinstance(words, str)] == []


def test_the_help_shows_the_desk_in_every_language() -> None:
    for language in text.LANGUAGES:
        text.speak(language)
        (picture,) = re.findall(r"url\(([^)]+)\)", str(masthead.tour()))
        assert (Path(__file__).parents[2] / picture).exists()


def test_clocks_and_stretches_are_read_as_the_scripts_write_them() -> None:
    for moment, spelled in FIXTURE["clocks"]:
        assert times.clock(round(moment)) == spelled
        assert times.clock_seconds(spelled) == round(moment)
    for ends, spelled in FIXTURE["zooms"]:
        assert Selection.from_query(f"?zoom={spelled}").zoom == tuple(ends)


def test_an_address_that_the_scripts_write_stays_as_it_is() -> None:
    for *_, address in FIXTURE["addresses"]:
        assert Selection.from_query(address).to_query() == address


def test_a_story_scale_stands_where_the_scripts_read_it() -> None:
    scale = FIXTURE["scale"]
    there = StoryScale("eras", np.array(scale["knots"]), np.array(scale["heights"]))
    for place, moment in scale["places"]:
        assert there.position(np.array([moment])) == pytest.approx([place])


def test_a_track_carries_the_same_on_both_sides() -> None:
    for band, tracks in FIXTURE["tracks"].items():
        assert set(TELLING_TRACKS[band]) == set(tracks)
