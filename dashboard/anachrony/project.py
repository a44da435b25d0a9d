"""A project file (`.anachrony`): a film's table with all that was said and chosen of it, one zip.

`project.json` names the table's file, and says what was taken of its proposals (`takes`), what is
in view, as the address spells it, rulings on the first narrative among it, and what the reader
wrote of events and moments (`notes`). The table lies beside it as `table.csv`, byte for byte as it
was opened, and as `desk.json` what the desk keeps of it. Members of any other name are passed over.
"""

import io
import json
import zipfile
import zlib
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any, NamedTuple

from anachrony.findings import Finding, InvalidEvents
from anachrony.terms import NOTHING_SAID

SUFFIX = ".anachrony"
VERSION = 1

_LARGEST = 200_000_000
"""Bytes of a table that are taken out of a project file; a zip can hold a thousand times its
size.
"""

_ABOUT, _TABLE, _DESK = "project.json", "table.", "desk.json"
_MOST_SAID = 2_000_000
"""Bytes of `project.json`."""

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError)
"""What zipfile raises: damaged, cut short, encrypted, packed in a way it does not know."""

_UNLIKE = (ValueError, TypeError, KeyError, AttributeError, StopIteration, OverflowError)
"""What JSON and its members raise where they are not what we write."""

Takes = tuple[tuple[str, str], ...]


class Note(NamedTuple):
    """What a reader wrote, on which day, of an event of a work (its id, and what it was called) or
    of a moment of its telling, `at` as the address spells it.
    """

    id: str
    work: str
    event: str
    named: str
    at: str
    words: str
    written: str


class Point(NamedTuple):
    """When a frame is in a copy's file, and when in the table, s."""

    copy: float
    screen: float


class Copy(NamedTuple):
    """A copy that the film was watched in: its file, that one's size, bytes, and how it lies to the
    table.
    """

    file: str
    size: int
    points: tuple[Point, ...]


class Version(NamedTuple):
    """A state of the table under a name: when it was kept, ms since 1970, and its rows, each a key
    and its cells by column.
    """

    name: str
    when: int
    rows: tuple[tuple[str, dict[str, str]], ...]


class Desk(NamedTuple):
    """What the desk keeps of a film beside its table; its cuts in s of the copy's file."""

    versions: tuple[Version, ...] = ()
    copy: Copy | None = None
    cuts: tuple[float, ...] = ()


NOTHING_KEPT = Desk()


@dataclass(frozen=True)
class Project:
    """A table's bytes and the name of its file, what was taken of its proposals, the query of the
    view, what the reader wrote, and what the desk keeps.
    """

    table: bytes
    file: str
    takes: Takes = ()
    view: str = ""
    notes: tuple[Note, ...] = ()
    desk: Desk = NOTHING_KEPT


def _about(project: Project) -> dict[str, Any]:
    """What `project.json` says."""
    takes = [list(take) for take in project.takes]
    said = {"anachrony": VERSION, "file": project.file, "takes": takes, "view": project.view}
    notes = [note._asdict() for note in project.notes]
    return said | ({"notes": notes} if notes else {})


def packed(project: Project) -> bytes:
    """Return the project file; of one project always the same bytes."""
    ending = PurePath(project.file).suffix.lower() or ".csv"
    members = {_ABOUT: _json(_about(project)), _TABLE + ending[1:]: project.table}
    if any(project.desk):
        members[_DESK] = _json(as_said(project.desk))

    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            member = zipfile.ZipInfo(name)  # of no date: it would differ at every saving
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, data)
    return file.getvalue()


def _json(said: dict[str, Any]) -> bytes:
    return json.dumps(said, ensure_ascii=False, indent=1).encode()


def is_project(data: bytes) -> bool:
    """Return whether a file is a project file, by what is in it."""
    if not data.startswith(b"PK"):
        return False
    try:
        return _ABOUT in zipfile.ZipFile(io.BytesIO(data)).namelist()
    except _BROKEN:
        return False


def unpacked(data: bytes, most: int = _LARGEST) -> Project:
    """Return the project in a project file; raise InvalidEvents where it is damaged, is of a later
    version or holds more bytes than `most`.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        said = json.loads(_member(archive, _ABOUT, _MOST_SAID))
        if said["anachrony"] > VERSION:
            raise _refused("later_project")
        name = next(one for one in archive.namelist() if one.startswith(_TABLE))
        held = _member(archive, _DESK, most) if _DESK in archive.namelist() else b"{}"
        desk = as_desk(json.loads(held))
        return replace(_project(_member(archive, name, most), said), desk=desk)
    except InvalidEvents:
        raise
    except (*_BROKEN, *_UNLIKE):
        raise _refused("broken_project") from None


def _project(table: bytes, said: dict[str, Any]) -> Project:
    takes = tuple((str(name), str(value)) for name, value in said["takes"])
    NOTHING_SAID.taking(takes)  # raises where these are no terms of ours
    return Project(table, str(said["file"]), takes, str(said["view"]), noted(said.get("notes", [])))


def noted(said: list[dict[str, Any]]) -> tuple[Note, ...]:
    """Return the notes that JSON says; what one lacks is blank."""
    return tuple(Note(*(str(one.get(name, "")) for name in Note._fields)) for one in said)


def as_desk(said: dict[str, Any]) -> Desk:
    """Return what the desk keeps, as JSON says it; raise what Python does where it is not that."""
    copy, versions = said.get("copy"), said.get("versions", [])
    lies = copy and Copy(str(copy["file"]), int(copy["size"]), _points(copy["points"]))
    return Desk(tuple(map(_version, versions)), lies, tuple(map(float, said.get("cuts", []))))


def _points(said: list[dict[str, Any]]) -> tuple[Point, ...]:
    return tuple(Point(float(one["copy"]), float(one["screen"])) for one in said)


def _version(said: dict[str, Any]) -> Version:
    rows = ((str(row["key"]), _cells(row["cells"])) for row in said["rows"])
    return Version(str(said["name"]), int(said["when"]), tuple(rows))


def _cells(said: dict[str, Any]) -> dict[str, str]:
    return {name: str(cell) for name, cell in said.items()}


def as_said(desk: Desk) -> dict[str, Any]:
    """Return what the desk keeps as JSON says it."""
    copy = desk.copy and {
        "file": desk.copy.file,
        "size": desk.copy.size,
        "points": [point._asdict() for point in desk.copy.points],
    }
    versions = [
        {"name": name, "when": when, "rows": [{"key": key, "cells": cells} for key, cells in rows]}
        for name, when, rows in desk.versions
    ]
    return {"versions": versions, "copy": copy, "cuts": list(desk.cuts)}


def _member(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    """A member of so many bytes at most, whatever its header says of its size."""
    with archive.open(name) as member:
        data = member.read(most + 1)
    if len(data) > most:
        raise _refused("large_project", most=most // 1_000_000)
    return data


def _refused(rule: str, **hints: object) -> InvalidEvents:
    return InvalidEvents([Finding("fault", rule, hints=tuple(hints.items()))])
