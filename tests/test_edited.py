"""What is edited at the desk: what changed goes to the server, and comes back, and is what a whole reading says."""

import json
from typing import Any
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from anachrony.app import create_app
from anachrony.app.desk import spliced
from anachrony.app.films import NotTaken, gzipped
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
    return client.post("/edited", data=gzipped(body), headers=headers).get_json()


CELLS = ("4:00", "soon", "0:30", "", "1944~", "1957-08-02", "Elsewhen", '"a, b"', "a\nb,c", "é")


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


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 1), (0, 99)])
def test_a_change_outside_its_table_is_none(start: int, end: int) -> None:
    with pytest.raises(NotTaken):
        spliced(b"event", start, end, b"x")
