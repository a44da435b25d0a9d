"""Just under and just over each limit, and bombs: a sentence, never a full memory or a full disk."""

import gzip
import io
import tracemalloc
import zipfile
from collections.abc import Callable

import flask.testing
import pytest

from anachrony import text
from anachrony.app import create_app, films
from anachrony.app.bodies import WIDEST_CANVAS, a_window
from anachrony.app.films import LARGEST, NotTaken, gunzipped
from anachrony.app.server import BODY
from anachrony.events import open_table
from anachrony.project import Project, packed, unpacked
from anachrony.sheet import MOST_COLUMNS
from anachrony.sheet.readers import opendocument
from anachrony.sheet.readers.linewise import LONGEST_CELL
from anachrony.sheet.readers.workbook import _MOST_PARTS
from anachrony.terms import NOTHING_SAID
from tests.app.test_films import about, opened
from tests.films import film
from tests.sheet.test_workbook import HEADER, ROWS, archive, book


def says(data: bytes) -> list[str]:
    """The rules that keep a file from being read."""
    return [one.rule for one in open_table(data, NOTHING_SAID, "W").findings if one.refuses]


def wide(columns: int) -> bytes:
    own = ",".join(f"own {number}" for number in range(columns - 2))
    return f"event,screen_order,{own}\nA,1,{',' * (columns - 3)}\n".encode()


def long(letters: int) -> bytes:
    return f"event,note\nA,{'x' * letters}\n".encode()


def parted(parts: int) -> bytes:
    """A workbook of so many parts of text."""
    whole = io.BytesIO(book(A=[HEADER, *ROWS]))
    with zipfile.ZipFile(whole, "a") as more:
        there = sum(name.endswith((".xml", ".rels")) for name in more.namelist())
        for number in range(parts - there):
            more.writestr(f"own/{number}.xml", b"")
    return whole.getvalue()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("table", "most", "rule"),
    [
        (wide, MOST_COLUMNS, "many_columns"),
        (long, LONGEST_CELL, "huge"),
        (parted, _MOST_PARTS, "large_workbook"),
    ],
)
def test_a_table_at_a_limit_is_read_and_one_beyond_it_is_refused(
    table: Callable[[int], bytes], most: int, rule: str
) -> None:
    assert says(table(most)) == []
    assert says(table(most + 1)) == [rule]


def test_so_many_bytes_are_unpacked_and_not_one_more() -> None:
    assert len(gunzipped(gzip.compress(bytes(LARGEST), 1))) == LARGEST
    with pytest.raises(NotTaken, match="at most 20 MB"):
        gunzipped(gzip.compress(bytes(LARGEST + 1), 1))
    project = packed(Project(b"0" * 1000, "film.csv"))
    assert len(unpacked(project, 1000).table) == 1000


@pytest.fixture(scope="module")
def client() -> flask.testing.FlaskClient:
    shipped = film("event, screen_start, screen_end\n A, 0:00, 1:00")
    return create_app(shipped, {"W": "film.csv"}).server.test_client()


def test_so_many_events_are_opened_and_not_one_more(
    client: flask.testing.FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(films, "_MOST", 3)
    rows = [f"E,{at}" for at in range(1, 5)]
    three, four = ("\n".join(["event,screen_order", *rows[:n]]).encode() for n in (3, 4))
    assert "film" in opened(client, gzip.compress(three))
    refused = opened(client, gzip.compress(four))["refused"]
    assert refused == text.say("door.too_many", count=4, most=3)


def test_a_table_whose_every_row_is_left_out_is_a_sentence(
    client: flask.testing.FlaskClient,
) -> None:
    """Nor is it offered: a film of no events is none."""
    table = gzip.compress(b"event,screen_start\nA,soon\nB,later\n")
    assert opened(client, table)["leave"] == []
    left = opened(client, table, takes=[["leave", "2,3"]])["findings"]
    assert "no rows" in left[0]["said"]


JSON = "application/json"


def test_a_body_has_so_many_bytes_and_not_one_more(client: flask.testing.FlaskClient) -> None:
    carried = {"Anachrony-Carried": about(size=9), "Anachrony-Reader": "ann"}
    for path, headers in [("/open", carried), ("/_dash-update-component", {})]:
        assert client.post(
            path, data=bytes(BODY), headers=headers, content_type=JSON
        ).status_code in (200, 400)
        assert (
            client.post(path, data=bytes(BODY + 1), headers=headers, content_type=JSON).status_code
            == 413
        )


def test_what_goes_with_a_table_is_not_read_where_it_is_too_much(
    client: flask.testing.FlaskClient,
) -> None:
    """The table is taken off before Flask counts the rest of the body."""
    body = gzip.compress(b"event,screen_order\nA,1\n")
    headers = {"Anachrony-Carried": about(size=len(body)), "Anachrony-Reader": "ann"}
    whole = body + bytes(BODY)
    assert client.post("/_dash-layout", data=whole, headers=headers).status_code == 413


@pytest.mark.parametrize(
    ("width", "fits"), [(WIDEST_CANVAS, True), (WIDEST_CANVAS + 1, False), (0, False)]
)
def test_a_window_is_as_wide_as_one_can_be(width: int, fits: bool) -> None:
    assert a_window({"width": width, "theme": "paper"}) is fits


# --- bombs ----------------------------------------------------------------------------------------

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
LONG = f'<!ENTITY l9 "{"x" * 50_000}">'
ENTITIES = {
    "a billion laughs": (f'<!ENTITY l0 "ha">{LAUGHS}', "&l9;"),
    "one long word, often": (LONG, "&l9;" * 20_000),
    "a file of the machine": ('<!ENTITY l9 SYSTEM "file:///etc/hostname">', "&l9;"),
    "a page elsewhere": ('<!ENTITY l9 SYSTEM "http://127.0.0.1:9/">', "&l9;"),
}


@pytest.mark.slow
@pytest.mark.parametrize("many", [False, True])
@pytest.mark.parametrize(("declared", "said"), ENTITIES.values(), ids=ENTITIES)
def test_no_cell_holds_what_a_workbook_has_grown_or_fetched(
    declared: str, said: str, many: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if many:  # calamine reads in the place of openpyxl
        monkeypatch.setattr("anachrony.sheet.readers.workbook.SMALL", 1)
    with zipfile.ZipFile(io.BytesIO(book(A=[HEADER, *ROWS]))) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    assert "<t>Waking</t>" in sheet
    grown = f"<!DOCTYPE worksheet [{declared}]>{sheet.replace('Waking', said)}"
    parts["xl/worksheets/sheet1.xml"] = grown.encode()

    tracemalloc.start()
    found = open_table(archive(parts), NOTHING_SAID, "W")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 500_000_000  # it would be a thousand million letters
    assert found.events is None or max(map(len, found.events["event"])) < 100


@pytest.mark.parametrize("code", ["utf-8", "utf-16"])
@pytest.mark.parametrize("name", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "content.xml"])
def test_no_library_is_shown_what_declares_its_own_words(
    name: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They grow within the library, which keeps the room: 190 MB of a workbook of 1 KB."""
    shown: list[str] = []
    monkeypatch.setattr("openpyxl.load_workbook", lambda *_, **__: shown.append("openpyxl"))
    monkeypatch.setattr(opendocument, "iterparse", lambda *_: shown.append("iterparse"))
    with zipfile.ZipFile(io.BytesIO(book(A=[HEADER, *ROWS]))) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    if name == "content.xml":
        parts |= {"mimetype": opendocument.MIMETYPE}
    parts[name] = f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><a>&l9;</a>'.encode(code)
    (one,) = open_table(archive(parts), NOTHING_SAID, "W").findings
    assert one.rule == "broken_workbook"
    assert not shown


def test_a_cell_as_long_as_a_spreadsheets_is_read_beside_rows_that_are_mended() -> None:
    rows = "A,0:00,{}\nB,0:30\n"  # the second is shorter, and the file is read line by line
    for more, rules in ((0, []), (1, ["huge"])):
        table = "event,screen_start,note\n" + rows.format("x" * (LONGEST_CELL + more))
        assert says(table.encode()) == rules
