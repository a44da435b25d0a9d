"""A file of another program is refused by its own name, with the way from it to a table."""

import io
import zipfile

import pytest

from anachrony.events import open_table
from anachrony.text import say

XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
EVENT = "001  AX  V  C  00:00:00:00 00:00:05:24 01:00:00:00 01:00:05:24\n"
FILES: dict[str, tuple[str, ...]] = {
    "eaf": (f'{XML}<ANNOTATION_DOCUMENT AUTHOR="" FORMAT="3.0">\n</ANNOTATION_DOCUMENT>\n',),
    "fcpxml": (f'{XML}<!DOCTYPE fcpxml>\n<fcpxml version="1.10"/>\n', f"{XML}<xmeml/>\n"),
    "fdx": (f'{XML}<FinalDraft DocumentType="Script" Version="5"/>\n',),
    "html": ("<!DOCTYPE html>\n<table><tr><td>event</td></tr></table>\n", "\n<TABLE>\n"),
    "xml": (f"{XML}<scenes/>\n",),
    "json": ('[{"event": "A"}]', '{\n  "events": []\n}\n', "[\n  [1, 2]\n]"),
    "otio": ('{\n  "OTIO_SCHEMA": "Timeline.1"\n}\n',),
    "srt": ("1\n00:00:01,000 --> 00:00:04,000\nNo\n", "1\r\n00:00:01,000 --> 00:00:04,000\r\nNo"),
    "vtt": ("WEBVTT\n\n00:01.000 --> 00:04.000\nYes\n",),
    "ass": ("[Script Info]\nTitle: A\n",),
    "textgrid": ('File type = "ooTextFile"\nObject class = "TextGrid"\n',),
    "edl": (f"TITLE: A FILM\nFCM: NON-DROP FRAME\n\n{EVENT}", EVENT),
    "fountain": ("Title: A\nAuthor: B\n\nINT. ROOM - DAY\n\nShe waits.\n",),
    "rtf": ("{\\rtf1\\ansi event}",),
}
CASES = [(kind, file) for kind, files in FILES.items() for file in files]


@pytest.mark.parametrize(("kind", "file"), CASES)
def test_a_file_of_another_program_is_named_and_shown_the_way(kind: str, file: str) -> None:
    for encoding in ("utf-8",) if kind == "rtf" else ("utf-8", "utf-8-sig", "utf-16"):
        (one,) = open_table(file.encode(encoding)).findings
        way = say(f"table.{'saved' if kind == 'xml' else kind}")
        assert (one.rule, one.lines) == ("not_text", ())
        assert say(f"kind.{kind}") in str(one)
        assert str(one).endswith(way)


@pytest.mark.parametrize(
    ("parts", "kind"),
    [
        (("mimetype", "content.xml"), "ods"),
        (("word/document.xml",), "docx"),
        (("Index/Document.iwa",), "numbers"),
        (("a.csv",), "zip"),
    ],
)
def test_what_is_packed_like_a_workbook_is_told_by_its_parts(
    parts: tuple[str, ...], kind: str
) -> None:
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as packed:
        for part in parts:
            packed.writestr(part, "x")
    (one,) = open_table(stored.getvalue()).findings
    assert dict(one.hints)["kind"] == say(f"kind.{kind}")


@pytest.mark.parametrize(
    "table",
    [
        "TITLE: A FILM\n\nevent,screen_start,screen_end\nA,0:00,1:00\n",
        "[event],screen_start\nA,0:00\n",
        '"1","event"\n"2","A"\n',
        "No,event,in\n001,A,00:00:00:00\n",
    ],
)
def test_a_table_that_only_begins_alike_is_still_a_table(table: str) -> None:
    assert "not_text" not in {one.rule for one in open_table(table.encode()).findings}
