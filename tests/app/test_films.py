"""A reader's own films on the server: what is let in, what is kept, and that nobody sees another's."""

import gzip
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import quote, unquote

import pytest
from flask.testing import FlaskClient

from anachrony import project, text
from anachrony.app import create_app, films
from anachrony.app.films import NotTaken, ReadersTable, Shelf, gunzipped, gzipped
from anachrony.app.library import Library
from anachrony.app.server import Where
from anachrony.project import Project
from tests.films import film

SHIPPED = film("event, screen_start, screen_end\n A, 0:00, 1:00")
OWN = b"event,screen_start,screen_end\nMine alone,0:00,1:00\n"


@pytest.fixture
def client() -> FlaskClient:
    return create_app(SHIPPED, {"W": "film.csv"}).server.test_client()


def about(name: str = "own.csv", takes: Any = (), **more: Any) -> str:
    return quote(json.dumps({"name": name, "takes": takes, **more}))


def opened(client: FlaskClient, body: bytes, reader: str = "ann", **said: Any) -> Any:
    headers = {"Anachrony-Carried": about(**said), "Anachrony-Reader": reader}
    return client.post("/open", data=body, headers=headers).get_json()


def test_what_was_packed_is_unpacked() -> None:
    assert gunzipped(gzipped(OWN)) == OWN


def test_a_bomb_a_half_and_a_stranger_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(films, "LARGEST", 1000)
    assert gunzipped(gzipped(b"x" * 1000)) == b"x" * 1000
    with pytest.raises(NotTaken, match="at most"):
        gunzipped(gzipped(b"x" * 1001))
    with pytest.raises(NotTaken, match="at most"):
        gunzipped(gzip.compress(b"0" * 50_000_000))
    for wrong in (gzipped(OWN)[:-9], OWN, b""):
        with pytest.raises(NotTaken, match="whole"):
            gunzipped(wrong)


def test_a_file_is_opened_asked_about_or_refused(client: FlaskClient) -> None:
    assert opened(client, gzipped(OWN))["film"] == ReadersTable(OWN, "own.csv").film
    asked = opened(client, gzipped(b"event,screen_start,screen_end\nA,0:00,1:00\nB,soon,2:00\n"))
    assert asked["leave"] == [3]
    left = opened(
        client,
        gzipped(b"event,screen_start,screen_end\nA,0:00,1:00\nB,soon,2:00\n"),
        takes=[["leave", "3"]],
    )
    assert "film" in left
    assert "refused" in opened(client, b"no gzip")
    assert "refused" in opened(client, gzipped(OWN), takes=[["data", "x"]])


def test_the_dialog_says_by_what_each_column_is_taken_for_what_it_is(client: FlaskClient) -> None:
    table = b"event,Start,Logged,level,mood,track\nA,0:00,2024-01-02,high,x,image\nB,1:00,2024-01-03,low,y,sound\n"

    def why(**said: Any) -> dict[str, str]:
        columns = opened(client, gzipped(table), **said)["columns"]
        return {one["called"]: one["why"] for one in columns}

    names = {"event": "header", "Start": "column", "Logged": "column_by_cells", "level": "unfit"}
    because = {called: text.say(f"why.{name}") for called, name in names.items()}
    assert why() == {**because, "mood": "", "track": text.say("why.header")}
    assert why(takes=[["own", "Logged"]])["Logged"] == text.say("why.said")


def test_too_many_events_are_refused(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(films, "_MOST", 1)
    table = b"event,screen_order\nA,1\nB,2\n"
    assert opened(client, gzipped(table))["refused"] == text.say("door.too_many", count=2, most=1)


def test_a_film_is_its_readers_alone(client: FlaskClient) -> None:
    found = opened(client, gzipped(OWN))["film"]

    def asks(reader: str, **more: str) -> Any:
        headers = {"Anachrony-Film": found, "Anachrony-Reader": reader, **more}
        return client.get("/_dash-layout", headers=headers)

    assert "Anachrony-Film" not in asks("ann").headers
    assert asks("ann").get_json()["props"]
    assert asks("bob").headers["Anachrony-Film"] == "missing"
    assert asks("bob").data == b""
    assert asks("").headers["Anachrony-Film"] == "missing"


@pytest.mark.slow
def test_a_request_that_carries_its_table_is_answered(client: FlaskClient) -> None:
    body = gzipped(OWN)
    headers = {
        "Anachrony-Film": ReadersTable(OWN, "own.csv").film,
        "Anachrony-Reader": "eve",
        "Anachrony-Carried": about(size=len(body), method="GET"),
    }
    answer = client.post("/_dash-layout", data=body, headers=headers)
    assert answer.status_code == 200
    assert "Anachrony-Film" not in answer.headers
    half = client.post("/_dash-layout", data=body[:-5], headers=headers)
    assert half.status_code == 400


def library(_: int) -> Library:
    return Library(SHIPPED, {"W": "film.csv"})


def test_the_shelf_forgets_films_of_who_holds_most() -> None:
    shelf = Shelf(limit=9_000_000)  # three films at their least
    for name, reader in (("a", "ann"), ("b", "bob"), ("c", "bob"), ("d", "bob")):
        shelf.film((name, reader), lambda: library(0))
    assert shelf.find(("a", "ann")) is not None
    assert shelf.find(("b", "bob")) is None
    assert shelf.find(("d", "bob")) is not None


def test_a_film_asked_for_by_many_at_once_is_read_once() -> None:
    shelf, read = Shelf(), []

    def reading() -> Library:
        read.append(1)
        return library(0)

    ask: Callable[[int], Library] = lambda _: shelf.film(("a", "ann"), reading)  # noqa: E731
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(ask, range(32)))
    assert len(read) == 1
    assert len(set(map(id, found))) == 1


def test_a_film_is_saved_as_a_project_and_opened_again(client: FlaskClient) -> None:
    table, view = gzipped(OWN), "?view=reach&first=0:yes"
    note = project.Note("1", "Memory", "", "", "0:01:00", "Why?", "2026-11-26")
    said = about("memory.csv", [["own", "weather"]], view=view, size=len(table))
    row = {"key": "r1", "cells": {"event": "Morning"}}
    desk = {
        "versions": [{"name": "before the class", "when": 1_790_000_000_000, "rows": [row]}],
        "copy": {"file": "own.mp4", "size": 1, "points": [{"copy": 12.0, "screen": 0.0}]},
        "cuts": [4.12],
    }
    written = {"notes": [note._asdict()], "desk": desk}
    body = table + gzipped(json.dumps(written).encode())
    saved = client.post("/project", data=body, headers={"Anachrony-Carried": said}).data
    found = client.post("/unpack", data=gzipped(saved))
    carried = json.loads(unquote(found.headers["Anachrony-Carried"]))
    size = carried.pop("size")
    assert gunzipped(found.data[:size]) == OWN
    assert json.loads(found.data[size:]) == written
    assert carried == {"name": "memory.csv", "takes": [["own", "weather"]], "view": view}


def test_a_project_that_is_served_is_handed_over_whole_below_every_home() -> None:
    note = project.Note("1", "Memory", "", "", "0:01:00", "Why?", "2026-11-26")
    served = Project(OWN, "own.csv", (("own", "weather"),), "?view=reach", (note,))
    where = Where("/film/")
    client = create_app(SHIPPED, {"W": "film.csv"}, "", where, served).server.test_client()
    for home in ("/film/", "/film/fr/"):
        page, handed = client.get(home), client.get(f"{home}brought")
        named = ReadersTable(served.table, served.file, served.takes).film
        assert f'data-brings="{named} ' in page.text
        carried = json.loads(unquote(handed.headers["Anachrony-Carried"]))
        assert (carried["name"], carried["view"]) == ("own.csv", "?view=reach")
        assert json.loads(handed.data[carried["size"] :])["notes"] == [note._asdict()]


def test_where_no_project_is_served_none_is_handed_over(client: FlaskClient) -> None:
    assert 'data-brings=""' in client.get("/").text
    assert "Anachrony-Carried" not in client.get("/brought").headers


def test_no_project_a_bomb_and_a_half_one_are_a_sentence(client: FlaskClient) -> None:
    bomb = project.packed(Project(b"0" * 20_000_001, "film.csv"))
    for wrong in (b"PK", OWN, bomb, project.packed(Project(OWN, "film.csv"))[:-9]):
        assert client.post("/unpack", data=gzipped(wrong)).get_json()["refused"]
    assert (
        ".anachrony" in opened(client, gzipped(project.packed(Project(OWN, "film.csv"))))["refused"]
    )
    assert client.post("/project", data=b"no gzip", headers={"Anachrony-Carried": about()}).is_json
    assert client.post("/project", data=gzipped(OWN)).get_json()["refused"]
    for wrong in (b"{}", gzipped(b"[]"), gzipped(b'{"desk": {"versions": 1}}')):
        said = about(size=len(gzipped(OWN)))
        body = gzipped(OWN) + wrong
        answer = client.post("/project", data=body, headers={"Anachrony-Carried": said})
        assert answer.get_json()["refused"]
