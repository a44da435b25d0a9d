"""Five thousand addresses and as many bodies (`make laws`; fewer otherwise): none is an error of
ours.
"""

from collections.abc import Callable
from functools import cache
from typing import Any
from urllib.parse import urlencode

import flask.testing
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anachrony.app import create_app
from anachrony.app.ids import Id
from anachrony.events.ids import identified
from anachrony.schema import bearing
from anachrony.selection import Selection
from anachrony.views import VIEWS
from tests.films import film

TABLE = """work, event, screen_start, screen_end, story_start, city, strand, characters, reel
    Sun, Dawn, 0:00, 1:00, 1957, Nevers, One, Elle; Lui, one
    Sun, Dusk, 1:00, 2:00, 1944, Lyon, Two, Elle, two
    Moon, Rise, , , 194X, Lyon, Two, , two
    Moon, Set, 1:00, 2:00, 1944-08/1945, , , Lui, one"""
EVENTS = identified(film(TABLE))
LAWS = settings().max_examples
MANY = settings(max_examples=5000 if LAWS >= 500 else LAWS)

UPDATE, LOCAL = "/_dash-update-component", {"Host": "127.0.0.1"}

KEYS = [*vars(Selection()), *(column.singular or column.name for column in bearing("filter"))]
SAID = [*VIEWS, *EVENTS.index, *EVENTS["city"], *EVENTS["work"], *EVENTS["strand"], "Elle", "order"]
SAID += ["yes", "no", "only", "story", "equal", "years", "1944/1957", "../..", "194X", "0:00-1:00"]
SAID += ["0:99-9", "9999999999999-0", "nan", "inf", "-1", "1e999", "0", "\0", "\ud800", "&", "="]

_keys = st.sampled_from([*KEYS, "column.reel", "column.none"]) | st.text(max_size=9)
_said = st.sampled_from(SAID) | st.text(max_size=30)
addresses = st.lists(st.tuples(_keys, _said), max_size=6).map(
    lambda parts: urlencode(parts, errors="replace")
)


@cache
def client() -> flask.testing.FlaskClient:
    return create_app(
        EVENTS, {"Sun": "sun.csv", "Moon": "moon.csv"}, "127.0.0.1"
    ).server.test_client()


@cache
def declared() -> list[dict[str, Any]]:
    """The callbacks that the server answers."""
    every = client().get("/_dash-dependencies", headers=LOCAL).get_json()
    return [one for one in every if not one["clientside_function"]]


def body(one: dict[str, Any], value: Callable[[dict[str, Any]], Any]) -> dict[str, Any]:
    """What the page asks of a callback, each of its inputs with a value."""
    inputs, state = (
        [[] if each["id"].startswith("{") else each | {"value": value(each)} for each in one[kind]]
        for kind in ("inputs", "state")
    )
    several = one["output"].startswith("..")
    places = [part.rsplit(".", 1) for part in one["output"].strip(".").split("...")]
    outputs = [{"id": name, "property": kind} for name, kind in places]
    changed = [f"{each['id']}.{each['property']}" for each in one["inputs"]]
    return {
        "output": one["output"],
        "outputs": outputs if several else outputs[0],
        "inputs": inputs,
        "state": state,
        "changedPropIds": changed[:1],
    }


def asked(search: str) -> dict[str, Any]:
    """What the page asks at an address, its window known, of the callback that draws."""
    draws = next(one for one in declared() if f"{Id.CHART}.figure" in one["output"])
    known = {"search": search, Id.WINDOW: {"width": 900, "theme": "paper"}}
    return body(draws, lambda one: known.get(one["property"], known.get(one["id"])))


@pytest.mark.slow
@MANY
@given(addresses)
def test_every_address_is_a_page_with_a_figure(query: str) -> None:
    found = client().post(UPDATE, json=asked(f"?{query}"), headers=LOCAL)
    assert found.status_code == 200
    if found.data:  # nothing, where a reader's film is asked for that is not here
        assert found.get_json()["response"][Id.CHART]["figure"]["data"]


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3)
    ),
    max_leaves=9,
)
_PARTS = st.sampled_from(["output", "outputs", "inputs", "state", "changedPropIds"])


@pytest.mark.slow
@MANY
@given(st.dictionaries(_PARTS, _JSON, min_size=1))
def test_no_shape_of_a_body_is_an_error_of_ours(changed: dict) -> None:
    """Whatever stands in a body in place of what the page sends, it is refused, never an error."""
    answer = client().post(UPDATE, json=asked("?") | changed, headers=LOCAL)
    assert answer.status_code in (200, 400)


@pytest.mark.slow
@MANY
@given(st.data())
def test_no_value_of_a_component_is_an_error_of_ours(data: st.DataObject) -> None:
    """Each input of a callback holds what no component of the page can."""
    one = data.draw(st.sampled_from(declared()), label="callback")
    strange = body(one, lambda _: data.draw(_said | _JSON))
    assert client().post(UPDATE, json=strange, headers=LOCAL).status_code in (200, 204, 400)
