"""Files of other programs, known by how they begin, so that each is refused by its own name and
with the way from it to a table.
"""

import re
from collections.abc import Collection

from anachrony.findings import Finding
from anachrony.text import phrases, say

_MAGIC = {
    b"\xd0\xcf\x11\xe0": "xls",
    b"\x89PNG": "png",
    b"\xff\xd8\xff": "jpeg",
    b"GIF8": "gif",
    b"%PDF": "pdf",
    b"\x1f\x8b": "gzip",
    b"{\\rtf": "rtf",
}

_WRITTEN = {
    "eaf": rb"\s*<\?xml[^>]*>\s*<ANNOTATION_DOCUMENT",
    "fcpxml": rb"\s*<\?xml[^>]*>\s*<(?:!DOCTYPE )?(?:fcpxml|xmeml)",
    "fdx": rb"\s*<\?xml[^>]*>\s*<FinalDraft",
    "html": rb"\s*<(?:!doctype html|html|head|body|table)",
    "xml": rb"\s*<\?xml",
    "otio": rb"\s*\{[^{]*\"OTIO_SCHEMA\"",
    "json": rb"\s*(?:\{\s*\"|\[\s*[\[{])",
    "wiki": rb"\s*\{\|",
    "sql": rb"\s*(?:(?:--|/\*).*\n\s*)*(?:INSERT INTO|CREATE TABLE|DROP TABLE)\b",
    "bibliography": rb"\s*(?:%.*\n\s*)*@\w+\{|TY  - ",
    "latex": rb"\s*(?:%.*\n\s*)*\\(?:documentclass|begin|usepackage)\b",
    "yaml": rb"(?:---[ \r]*\n)(?:- )?[\w ]+:|- [\w ]+: [^\n,;\t|]*\n  [\w ]+:",
    "vtt": rb"WEBVTT",
    "srt": rb"\s*\d+[ \r]*\n\d\d:\d\d:\d\d[,.]\d{3} --> ",
    "ass": rb"\s*\[Script Info\]",
    "textgrid": rb"File type = \"ooTextFile",
    "fountain": rb"(?:(?:Title|Credit|Author|Source|Draft date|Contact|Notes):.*\n(?:[ \t].*\n)*)*"
    rb"\s*(?:FADE IN[.:]?\s+)?(?:INT|EXT|EST|I/E|INT\./EXT)[. /].*[ \r]*\n[ \r]*\n",
    "edl": rb"(?:.*\n){0,12}?\d{1,6} +\S+ +\S+ +[CDKW]\S* +(?:\d+ +)?\d\d:\d\d:\d\d[:;]\d\d ",
}
_SIGNS = {kind: re.compile(sign, re.IGNORECASE) for kind, sign in _WRITTEN.items()}
"""How a text that is no table begins, the more particular first."""

_PARTS = {
    "docx": "word/document.xml",
    "numbers": "Index/Document.iwa",
    "ods": "content.xml",
}
"""A part by which a zip is known that is no workbook of Excel's."""


def foreign(head: bytes) -> str:
    """Return of what kind a file is that is no table, by its first bytes; "": it may be one."""
    magic = next((kind for magic, kind in _MAGIC.items() if head.startswith(magic)), "")
    text = head.removeprefix(b"\xef\xbb\xbf")
    return magic or next((kind for kind, sign in _SIGNS.items() if sign.match(text)), "")


def zip_kind(parts: Collection[str]) -> str:
    """Return of what kind a zip is, by the names of its parts."""
    return next((kind for kind, part in _PARTS.items() if part in parts), "zip")


def refused(kind: str) -> Finding:
    """Return what is said of a file of such a kind: what it is, and how a table is got of it."""
    way = f"table.{kind if kind in phrases('table') else 'saved'}"
    return Finding("fault", "not_text", hints=(("kind", say(f"kind.{kind}")), ("way", say(way))))
