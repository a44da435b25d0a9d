"""Who is let in, what is sent along, and that many at once, or silent, harm nobody."""

import gzip
import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from contextlib import ExitStack
from pathlib import Path

import brotli
import flask.testing
import pytest

from anachrony.app import create_app
from anachrony.app.controls import moved
from anachrony.app.library import Library
from anachrony.app.server import BODY, SETTINGS
from anachrony.events import read
from anachrony.selection import Selection

ROOT = Path(__file__).parents[2]
UPDATE = "/_dash-update-component"


def served_here():
    events = read(b"event,screen_start,screen_end\nA,0,5\nB,5,9\n", name="Tiny")
    return create_app(events, {"Tiny": "tiny.csv"}, "127.0.0.1")


@pytest.fixture(scope="module")
def app():
    return served_here()


@pytest.fixture(scope="module")
def visitor(app) -> flask.testing.FlaskClient:
    return app.server.test_client()


def get(visitor: flask.testing.FlaskClient, path: str, **headers: str) -> flask.Response:
    return visitor.get(path, headers={"Host": "127.0.0.1", **headers})


def asked(app) -> dict:
    """A body that the page itself sends, of the callback that says what is chosen."""
    output, known = next(
        (output, one) for output, one in app.callback_map.items() if "chosen.children" in output
    )
    outputs = [part.rsplit(".", 1) for part in output.strip(".").split("...")]
    return {
        "output": output,
        "outputs": [{"id": name, "property": kind} for name, kind in outputs],
        "inputs": [
            {**one, "value": "?" if one["id"] == "told" else None} for one in known["inputs"]
        ],
        "state": [{**one, "value": None} for one in known["state"]],
        "changedPropIds": ["told.data"],
    }


def test_a_page_may_run_its_own_scripts_and_no_inline_one_but_dashs(visitor) -> None:
    page = get(visitor, "/")
    rules = dict(
        rule.strip().split(" ", 1) for rule in page.headers["Content-Security-Policy"].split(";")
    )
    assert "'unsafe-inline'" not in rules["script-src"]
    assert "'sha256-" in rules["script-src"]
    assert rules["frame-ancestors"] == "'self'"
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    assert page.headers["Referrer-Policy"] == "same-origin"


def test_a_proxy_can_ask_whether_it_is_well(visitor) -> None:
    assert get(visitor, "/healthz").data == b"ok\n"


@pytest.mark.parametrize("path", ["none/none.js", "dash/none.js", "dash/../../server.py"])
def test_an_unknown_file_of_a_component_is_not_found(path: str, visitor) -> None:
    assert get(visitor, f"/_dash-component-suites/{path}").status_code == 404


def test_a_file_of_a_component_is_there_before_anyone_has_opened_the_page(visitor) -> None:
    """A page that was kept, or served by another worker, asks for it first."""
    page = get(visitor, "/").get_data(as_text=True)
    files = re.findall(r'(?:src|href|data-grid)="(/[^"]+)"', page)
    fresh = served_here().server.test_client()
    assert len(files) > 5
    for file in files:
        with get(fresh, file) as found:
            assert found.status_code == 200, file


@pytest.mark.parametrize("home", ["/", "/fr/"])
def test_a_page_has_one_script_and_one_style_sheet(home: str, visitor) -> None:
    """Each is what Dash would have sent one by one; the grid, of which a first look has none, is
    not in it.
    """
    page = get(visitor, home).get_data(as_text=True)
    (script,) = re.findall(r'<script src="([^"]+)"', page)
    (sheet,) = re.findall(r'<link rel="stylesheet" href="([^"]+)"', page)
    year = "public, max-age=31536000, immutable"
    with get(visitor, script) as whole, get(visitor, sheet) as worn:
        assert {whole.headers["Cache-Control"], worn.headers["Cache-Control"]} == {year}
        said, styled = whole.data, worn.data
    for part in (ROOT / "assets").glob("*.js"):
        assert said.count(part.read_bytes()) == 1
    for part in (ROOT / "assets").glob("*.css"):
        assert styled.count(part.read_bytes()) == 1
    (grid,) = re.findall(r'data-grid="([^"]+)"', page)
    with get(visitor, grid) as later:
        assert later.data not in said


@pytest.mark.parametrize("way", ["gzip", "br"])
def test_the_script_of_charts_is_small_on_the_way_and_kept_for_a_year(way: str, visitor) -> None:
    whole = (ROOT / "assets" / "plotly-basic.min.js").read_bytes()
    path = "/assets/plotly-basic.min.js?m=1"
    for _ in range(2):  # compressed, and as it was kept
        with get(visitor, path, **{"Accept-Encoding": way}) as found:
            assert found.headers["Content-Encoding"] == way
            unpacked = {"gzip": gzip.decompress, "br": brotli.decompress}[way](found.data)
            assert unpacked == whole
            assert len(found.data) < 0.4 * len(whole)
            assert found.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    with get(visitor, "/assets/plotly-basic.min.js") as unversioned:
        assert "immutable" not in unversioned.headers.get("Cache-Control", "")


def test_answers_are_compressed_each_by_itself(app, visitor) -> None:
    for name in ("?", "?city=None"):
        body = asked(app)
        body["inputs"][0]["value"] = name
        headers = {"Host": "127.0.0.1", "Accept-Encoding": "gzip"}
        packed = visitor.post(UPDATE, json=body, headers=headers)
        plain = visitor.post(UPDATE, json=body, headers={"Host": "127.0.0.1"})
        assert gzip.decompress(packed.data) == plain.data


def test_this_computer_alone_is_served_under_no_other_name(visitor) -> None:
    assert visitor.get("/healthz", headers={"Host": "evil.example"}).status_code == 400


def test_what_the_page_asks_is_answered(app, visitor) -> None:
    answer = visitor.post(UPDATE, json=asked(app), headers={"Host": "127.0.0.1"})
    assert answer.status_code == 200


BROKEN = {
    "no JSON": lambda body: "{",
    "a list": lambda body: json.dumps([body]),
    "no output": lambda body: json.dumps({**body, "output": None}),
    "an unknown output": lambda body: json.dumps({**body, "output": "nobody.data"}),
    "no inputs": lambda body: json.dumps({**body, "inputs": []}),
    "other inputs": lambda body: json.dumps({**body, "inputs": [{"id": "a", "property": "b"}]}),
    "inputs of text": lambda body: json.dumps({**body, "inputs": "told.data"}),
    "no outputs": lambda body: json.dumps({**body, "outputs": None}),
    "what changed is no text": lambda body: json.dumps({**body, "changedPropIds": [1]}),
    "brackets without an end": lambda body: "[" * 100_000,
    "a list in lists in lists": lambda body: "[" * 100_000 + "]" * 100_000,
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_a_malformed_body_is_refused_in_one_line(broken, app, visitor, caplog) -> None:
    headers = {"Host": "127.0.0.1", "Content-Type": "application/json"}
    answer = visitor.post(UPDATE, data=broken(asked(app)), headers=headers)
    assert answer.status_code == 400
    assert len(caplog.records) == 1


def test_a_body_that_is_called_no_json_is_refused_in_one_line(app, visitor, caplog) -> None:
    body = json.dumps(asked(app))
    answer = visitor.post(UPDATE, data=body, headers={"Host": "127.0.0.1"})
    assert answer.status_code == 400
    assert len(caplog.records) == 1


@pytest.mark.parametrize(
    "window",
    [
        7,
        {"width": 900},
        {"theme": "paper"},
        {"width": "900", "theme": "paper"},
        {"width": 0, "theme": "paper"},
        {"width": 1e9, "theme": "paper"},
        {"width": 900, "theme": "pink"},
        {"width": 900, "theme": []},
        {"width": 900, "theme": "paper", "tall": "900"},
        {"width": 900, "theme": "paper", "tall": 0},
    ],
)
def test_a_window_that_none_can_be_is_refused(window: object, app, visitor) -> None:
    body = asked(app)
    known = app.callback_map[body["output"]]
    body["state"] = [{**one, "value": window} for one in known["state"]]
    answer = visitor.post(UPDATE, json=body, headers={"Host": "127.0.0.1"})
    assert answer.status_code == 400


@pytest.mark.parametrize("word", ["", "nothing", None, 7])
@pytest.mark.parametrize("field", ["view", "lanes", "scale", "axes", "widths", "along"])
def test_a_control_that_holds_no_word_of_ours_changes_nothing(field: str, word: object) -> None:
    library = Library(read(b"event,screen_start,screen_end\nA,0,5\n", name="Tiny"), {"Tiny": "t"})
    assert moved(Selection(), field, word, library) == Selection()


# --- the process ----------------------------------------------------------------------------------


@pytest.fixture
def served():
    command = [sys.executable, "-m", "anachrony", "serve", "--port", "0"]
    pipe = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    environment = os.environ | {"NO_BROWSER": "1"}
    with subprocess.Popen(command, cwd=ROOT, env=environment, **pipe) as process:
        address = process.stdout.readline().split()[3]
        yield process, address
        process.kill()


@pytest.mark.slow
def test_200_who_say_nothing_harm_nobody_and_sigterm_ends_it(served) -> None:
    process, address = served
    port = int(address.rstrip("/").rsplit(":", 1)[1])
    with ExitStack() as silent:
        for _ in range(200):
            silent.enter_context(socket.create_connection(("127.0.0.1", port)))
        _answers_and_ends(process, address)


@pytest.mark.slow
def test_a_server_that_is_stopped_while_it_draws_ahead_ends_without_a_crash(served) -> None:
    process, address = served
    _answers_and_ends(process, address)


def _answers_and_ends(process: subprocess.Popen, address: str) -> None:
    with urllib.request.urlopen(f"{address}healthz", timeout=10) as answer:
        assert answer.read() == b"ok\n"
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=20) == 0
    assert process.stderr.read() == ""


@pytest.mark.slow
def test_forty_who_are_slow_to_say_something_harm_nobody(served) -> None:
    """More than there are threads: a request comes to one when it is whole."""
    port = int(served[1].rstrip("/").rsplit(":", 1)[1])
    slow = [socket.create_connection(("127.0.0.1", port)) for _ in range(40)]
    for one in slow:
        one.sendall(b"POST /open HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\n\r\nx")
    with urllib.request.urlopen(f"{served[1]}healthz", timeout=10) as answer:
        assert answer.read() == b"ok\n"
    for one in slow:
        one.close()


def test_no_body_is_ever_spooled_to_a_disk() -> None:
    assert SETTINGS["max_request_body_size"] == BODY < SETTINGS["inbuf_overflow"]
