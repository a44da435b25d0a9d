"""The project file: what is saved is read back, and what is none, or too much, is refused."""

import io
import json
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anachrony.events import open_table, read
from anachrony.findings import InvalidEvents
from anachrony.project import (
    Copy,
    Desk,
    Note,
    Point,
    Project,
    Version,
    is_project,
    packed,
    unpacked,
)
from tests.sheet.test_workbook import book

TABLE = b"title;screen_start;screen_end\nA;0:00;1:00\nB;1:00;soon\n"
FILM = Project(TABLE, "memory.csv", (("map", "event=title"), ("leave", "3")), "?first=0:yes")


def zipped(members: dict[str, bytes]) -> bytes:
    """A zip of these members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


ROWS = st.tuples(st.text(), st.dictionaries(st.text(), st.text(), max_size=2))
VERSIONS = st.builds(Version, st.text(), st.integers(), st.lists(ROWS, max_size=2).map(tuple))
SECONDS = st.floats(allow_nan=False, allow_infinity=False)
POINTS = st.lists(st.builds(Point, SECONDS, SECONDS), max_size=2).map(tuple)
COPIES = st.none() | st.builds(Copy, st.text(), st.integers(), POINTS)


@given(
    st.builds(
        Project,
        st.binary(),
        st.text().map(lambda name: f"{name}.csv"),
        st.lists(st.tuples(st.just("own"), st.text())).map(tuple),
        st.text(),
        st.lists(st.builds(Note, *[st.text()] * len(Note._fields))).map(tuple),
        st.builds(
            Desk, st.lists(VERSIONS, max_size=2).map(tuple), COPIES, st.lists(SECONDS).map(tuple)
        ),
    )
)
def test_what_is_saved_is_read_back_and_always_of_the_same_bytes(project: Project) -> None:
    data = packed(project)
    assert is_project(data)
    assert unpacked(data) == project
    assert packed(unpacked(data)) == data


def test_its_table_is_opened_on_the_terms_it_was_saved_with() -> None:
    opened = open_table(packed(FILM), name="another.anachrony")
    assert opened.events is not None
    assert list(opened.events["event"]) == ["A"]
    assert list(opened.events["work"]) == ["memory"]


def test_a_note_that_lacks_something_is_read_and_what_is_none_is_refused() -> None:
    about = {"anachrony": 1, "file": "a.csv", "takes": [], "view": ""}
    kept, broken = [{"words": "Why?"}], ["Why?"]
    read = unpacked(
        zipped(
            {
                "project.json": json.dumps(about | {"notes": kept}).encode(),
                "table.csv": b"event\nA\n",
            }
        )
    )
    assert read.notes == (Note("", "", "", "", "", "Why?", ""),)
    with pytest.raises(InvalidEvents):
        unpacked(
            zipped(
                {"project.json": json.dumps(about | {"notes": broken}).encode(), "table.csv": b""}
            )
        )


@pytest.mark.parametrize(
    "said",
    ["[]", '{"versions": 1}', '{"versions": [{"name": "a"}]}', '{"copy": {"file": "a"}}', "{"],
)
def test_what_the_desk_never_kept_is_refused(said: str) -> None:
    members = {"project.json": b'{"anachrony": 1, "file": "a.csv", "takes": [], "view": ""}'}
    with pytest.raises(InvalidEvents, match="project file"):
        unpacked(zipped(members | {"desk.json": said.encode(), "table.csv": b"event\nA\n"}))


def test_anyone_can_read_it() -> None:
    with zipfile.ZipFile(io.BytesIO(packed(FILM))) as archive:
        assert archive.namelist() == ["project.json", "table.csv"]
        assert archive.read("table.csv") == TABLE
        said = json.loads(archive.read("project.json"))
    assert said == {
        "anachrony": 1,
        "file": "memory.csv",
        "takes": [["map", "event=title"], ["leave", "3"]],
        "view": "?first=0:yes",
    }


def test_what_a_later_one_puts_beside_the_table_is_passed_over() -> None:
    said = b'{"anachrony": 1, "file": "a.csv", "takes": [], "view": "", "notes": []}'
    data = zipped({"versions/1.csv": b"", "project.json": said, "table.csv": b"event\nA\n"})
    assert unpacked(data) == Project(b"event\nA\n", "a.csv")


def test_a_bomb_is_refused_however_small_it_says_it_is() -> None:
    said = b'{"anachrony": 1, "file": "a.csv", "takes": [], "view": ""}'
    bomb = zipped({"project.json": said, "table.csv": b"0" * 50_000_000})
    assert len(bomb) < 60_000
    with pytest.raises(InvalidEvents, match="1 MB"):
        unpacked(bomb, most=1_000_000)

    size = (50_000_000).to_bytes(4, "little")
    with pytest.raises(InvalidEvents):
        unpacked(bomb.replace(size, (10).to_bytes(4, "little")), most=1_000_000)


@pytest.mark.parametrize("at", range(0, len(packed(FILM)), 7))
def test_a_half_sent_or_damaged_one_is_a_sentence(at: int) -> None:
    data = packed(FILM)
    assert not is_project(data[:at])
    with pytest.raises(InvalidEvents):
        unpacked(data[:at])
    with suppress(InvalidEvents):
        unpacked(data[:at] + bytes([data[at] ^ 255]) + data[at + 1 :])


@pytest.mark.parametrize("takes", ["[[1]]", '[["nothing", "x"]]', '"ab"', '[["leave", "x"]]'])
def test_terms_that_are_none_are_refused(takes: str) -> None:
    said = f'{{"anachrony": 1, "file": "a.csv", "takes": {takes}, "view": ""}}'.encode()
    with pytest.raises(InvalidEvents, match="project file"):
        read(zipped({"project.json": said, "table.csv": b"event\nA\n"}))


def test_a_project_in_a_project_is_no_table(tmp_path: Path) -> None:
    (tmp_path / "film.anachrony").write_bytes(packed(Project(packed(FILM), "film.csv")))
    with pytest.raises(InvalidEvents):
        read(tmp_path / "film.anachrony")


def test_a_workbook_in_a_project_file_stays_one_and_is_read_as_it_was() -> None:
    takes = (("map", "event=scene"), ("rewrite", "characters"))
    rows = [["scene", "screen_start", "characters"], ["Waking", "0:00", "Elle, Lui"]]
    saved = packed(Project(book(Scenes=rows), "film.xlsx", takes))
    assert "table.xlsx" in zipfile.ZipFile(io.BytesIO(saved)).namelist()
    opened = open_table(saved)
    assert opened.events is not None
    assert opened.events[["work", "event", "characters"]].to_numpy().tolist() == [
        ["film", "Waking", "Elle; Lui"]
    ]
