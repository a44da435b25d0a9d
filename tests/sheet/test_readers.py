"""Every kind of file has one reader, found in one table."""

import numpy as np
import pytest

from anachrony.events import open_table
from anachrony.sheet import readers
from anachrony.sheet.readers.shape import Grid
from anachrony.terms import NOTHING_SAID, Terms

FILES = [
    (b"PK\x03\x04\x00", "workbook"),
    (b"\x89PNG\r\n", "foreign"),
    ("\ufeffWEBVTT\n".encode("utf-16-le"), "foreign"),
    (b"event,screen_start\n", "text"),
    (b"", "text"),
]


@pytest.mark.parametrize(("data", "name"), FILES)
def test_the_first_that_knows_a_file_reads_it(data: bytes, name: str) -> None:
    assert next(one for one in readers.READERS if one.knows(data, NOTHING_SAID)).name == name


def test_a_text_in_letters_that_are_said_is_known_as_well() -> None:
    said = Terms(encoding="utf-16-le")
    found = [
        one.name for one in readers.READERS if one.knows("WEBVTT\n".encode(said.encoding), said)
    ]
    assert found == ["foreign", "text"]


def test_a_reader_more_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def beats(data: bytes, _: Terms) -> Grid:
        text = data.removeprefix(b"BEATS\n")
        return Grid(text, ",", ["event", "screen_start"], np.array([2, 3]))

    more = readers.Reader("beats", lambda data, _: data.startswith(b"BEATS"), beats)
    monkeypatch.setattr("anachrony.sheet.READERS", (more, *readers.READERS))
    opened = open_table(b"BEATS\nevent,screen_start\nA,1:00\n")
    assert opened.events is not None
    assert opened.events["screen_start"].tolist() == [60.0]
    assert opened.shape is not None
    assert opened.shape.separator == ""
