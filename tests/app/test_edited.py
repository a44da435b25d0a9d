"""What is edited at the desk: what changed goes to the server, and comes back, and is what a whole reading says."""

import json
from typing import Any
from urllib.parse import quote

import pytest
from dash import Patch
from dash._utils import to_json
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from anachrony.app import create_app
from anachrony.app.edited import spliced
from anachrony.app.films import NotTaken, ReadersTable, gzipped
from anachrony.app.library import Library
from anachrony.app.wiring import painting
from anachrony.selection import Selection
from anachrony.views import VIEWS
from tests.films import film

SHIPPED = film("event, screen_start, screen_end\n A, 0:00, 1:00")
TABLE = b"""event,screen_start,screen_end,story_start,strand
A man wakes,0:00,1:00,1957-08-01,Now
He remembers,1:00,2:30,1944-08-02,Then
He goes out,2:30,4:00,1957-08-01,Now
"""


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app(SHIPPED, {"W": "film.csv"}).server.test_client()


def edited(client: FlaskClient, body: bytes, reader: str = "ann", **more: Any) -> Any:
    said = quote(json.dumps({"name": "own.csv", "takes": [], **more}))
    headers = {"Anachrony-Carried": said, "Anachrony-Reader": reader}
    sent = body if more.get("plain") else gzipped(body)
    return client.post("/edited", data=sent, headers=headers).get_json()


CELLS = ("4:00", "soon", "0:30", "", "1944~", "1957-08-02", "Elsewhen", '"a, b"', "a\nb,c", "é")


@pytest.mark.slow
@given(st.integers(0, len(TABLE)), st.integers(0, 40), st.sampled_from(CELLS))
def test_what_changed_says_what_the_whole_says(
    client: FlaskClient, start: int, many: int, text: str
) -> None:
    since = edited(client, TABLE)["film"]
    end, put = min(start + many, len(TABLE)), text.encode()
    part = edited(client, put, since=since, **{"from": start, "to": end})
    assert part == edited(client, TABLE[:start] + put + TABLE[end:], "another")


def test_what_the_server_has_not_got_is_asked_for_whole(client: FlaskClient) -> None:
    since = edited(client, TABLE)["film"]
    assert edited(client, b"", "bob", since=since) == {"forgotten": True}
    assert edited(client, b"", since="0" * 16) == {"forgotten": True}


def test_what_is_said_of_a_cell_speaks_of_no_option_of_a_command(client: FlaskClient) -> None:
    said = edited(client, TABLE.replace(b"1944-08-02", b"August 1944"))
    (cell,) = (one for one in said["cells"] if one["becomes"])
    assert (cell["line"], cell["becomes"]) == (3, "1944-08")
    assert "--" not in cell["said"] + "".join(said["notes"])


def test_what_is_brief_comes_plain(client: FlaskClient) -> None:
    since = edited(client, TABLE)["film"]
    at = TABLE.index(b"Then")
    part = edited(client, b"Thence", since=since, plain=True, **{"from": at, "to": at + 4})
    assert part == edited(client, TABLE.replace(b"Then", b"Thence"), "another")
    assert edited(client, TABLE, plain=True)["film"] == since


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 1), (0, 99)])
def test_a_change_outside_its_table_is_none(start: int, end: int) -> None:
    with pytest.raises(NotTaken):
        spliced(b"event", start, end, b"x")


def library(table: bytes) -> Library:
    read = ReadersTable(table, "own.csv")
    return read.library(read.opened())


def patched(shown: dict, patch: Any) -> dict:
    """A figure as Dash has it in the page, once it is changed in places."""
    figure = json.loads(json.dumps(shown))
    for step in json.loads(to_json(patch))["operations"]:
        *path, last = step["location"]
        place = figure
        for part in path:
            place = place[part]
        assert step["operation"] == "Assign"
        place[last] = step["params"]["value"]
    return figure


WINDOW = {"width": 1040, "theme": "paper"}
EDITS = ((b"2:30,4:00", b"2:30,3:00"), (b"He goes", b"She goes"), (b"1944-08-02", b"1958"))


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(("was", "now"), EDITS)
def test_what_differs_in_a_figure_makes_the_whole_of_it(view: str, was: bytes, now: bytes) -> None:
    """Cells that are told otherwise, a time, a name, a date that turns the order: what the page had, changed in
    places, is what is drawn of the table as it is now.
    """
    before, after = library(TABLE), library(TABLE.replace(was, now))
    had, has = Selection(view=view, film="a-1"), Selection(view=view, film="a-2")
    page = painting._painted(before, had, WINDOW, None)
    whole = painting._painted(after, has, WINDOW, page["drawn"])["figure"]
    part = painting._painted(after, has, WINDOW, page["drawn"], (before, had))["figure"]
    shown, wanted = (json.loads(to_json(one)) for one in (page["figure"], whole))
    assert (
        patched(shown, part) if isinstance(part, Patch) else json.loads(to_json(part))
    ) == wanted


def test_of_a_name_no_place_is_sent_again() -> None:
    rows = b"".join(b"Event %d,%d:00,%d:00,1944-08-02,A\n" % (at, at, at + 1) for at in range(100))
    before = b"event,screen_start,screen_end,story_start,strand\n" + rows
    had, has = Selection(film="a-1"), Selection(film="a-2")
    first, second = library(before), library(before.replace(b"Event 7,", b"The hand,"))
    page = painting._painted(first, had, WINDOW, None)
    part = painting._painted(second, has, WINDOW, page["drawn"], (first, had))["figure"]
    steps = json.loads(to_json(part))["operations"]
    assert {step["location"][-1] for step in steps} == {"layout", "customdata", "hovertext"}
