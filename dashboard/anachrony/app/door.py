"""The door: where a reader's own table comes in, is read, asked about or refused, and shown."""

import io
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import quote

import flask
import pandas as pd
from dash import html

from anachrony import project, text
from anachrony.app.asked import all_found, as_found, column, column_words, headers, leave
from anachrony.app.brought import brought, or_refused, said_of_it
from anachrony.app.films import (
    CARRIED,
    FILM_HEADER,
    LARGEST,
    Films,
    NotHere,
    NotTaken,
    gunzipped,
    gzipped,
    reader,
)
from anachrony.app.ids import Id
from anachrony.browser import sendable
from anachrony.browser.answers import Answer, LaidOut
from anachrony.charts import THEMES
from anachrony.events import Opened
from anachrony.project import SUFFIX, Project
from anachrony.schema import COLUMNS
from anachrony.selection import Selection

_SKETCHED, _ROUNDS = 400_000, 4
"""Bytes of a table of which a small picture is drawn while it is asked about; how often what one
answer opens is answered, too.
"""

_BEGIN = ("event", "screen_start", "screen_end", "story_start", "story_end", "characters", "note")
"""The columns of an empty table to begin with."""


def notices() -> list[html.Div]:
    """Return what is said while the server does not answer, and when it is back with another film;
    scripts/server.js shows them.
    """
    hidden = {"className": "away", "hidden": True, "role": "alert"}
    reload = html.Button(text.say("door.reload"))
    return [
        html.Div(text.say("door.away"), id=Id.AWAY, **hidden),
        html.Div([text.say("door.another"), " ", reload], id=Id.ANOTHER, **hidden),
    ]


def door() -> html.Button:
    """Return the button that opens the door; scripts/door.js has the rest, in these words."""
    names = {column.name: column_words(column.name) for column in COLUMNS}
    limits = {"largest": str(LARGEST), "project": SUFFIX, "columns_of": json.dumps(names)}
    words = json.dumps(text.phrases("door") | limits)
    return html.Button(
        text.say("door.open"), id=Id.DOOR, className="quiet", **{"data-words": words}
    )


def answer_at_the_door(server: flask.Flask, films: Films, prefix: str) -> None:
    """Read what readers bring, below a prefix such as `/fr/`; say which film is served."""

    told: dict[str, Callable[[], Any]] = {"serves": lambda: films.serves, "table.csv": _blank}
    if served := films.project:
        told["brought"] = lambda: _handed_over(served)
    taken = {"open": lambda: _read(films), "project": _saved, "unpack": _out_of_its_project}
    for path, answer in told.items():
        server.get(f"{prefix}{path}", endpoint=f"{path} {prefix}")(answer)
    for path, take in taken.items():
        server.post(f"{prefix}{path}", endpoint=f"{path} {prefix}")(or_refused(take))
    server.post(f"{prefix}sketch", endpoint=f"sketch {prefix}")(_sketched_or_nothing)


def _blank() -> flask.Response:
    """A table to begin with, as a file."""
    return flask.send_file(
        io.BytesIO(blank_table().encode("utf-8-sig")),
        "text/csv; charset=utf-8",
        as_attachment=True,
        download_name="film.csv",
    )


def send_for(server: flask.Flask) -> None:
    """Answer a request whose film is not here by asking for its table."""

    @server.errorhandler(NotHere)
    def missing(_: NotHere) -> flask.Response:
        said = {FILM_HEADER: "missing"}
        return flask.Response("", 200, said)  # 409 would be an error in the console


def blank_table() -> str:
    """Return a table to begin with: the columns most films need, and how each is written."""
    examples = {column.name: column.example for column in COLUMNS}
    return pd.DataFrame([{name: examples[name] for name in _BEGIN}]).to_csv(index=False)


def _read(films: Films) -> dict[str, Any]:
    table = brought()
    opened = table.opened()
    columns = [column(one, opened) for one in opened.columns]
    shape = LaidOut(**opened.shape._asdict()) if opened.shape else None
    if opened.events is None:
        waits = Answer(
            findings=all_found(opened), leave=leave(opened), columns=columns, shape=shape
        )
        return sendable(waits)
    library = films.shelf.film((table.film, reader()), lambda: table.library(opened))
    notes = [finding.bare for finding in opened.findings if not finding.takes]
    called = headers(opened)
    offers = [as_found(finding, called) for finding in opened.findings if finding.takes]
    read = Answer(table.film, library.works[0], notes, offers, columns=columns, shape=shape)
    return sendable(read)


def _sketched_or_nothing() -> dict[str, Any]:
    try:
        return _sketched()
    except NotTaken:
        return {}


def _sketched() -> dict[str, Any]:
    """A small picture of what would be read of a table, were the likeliest of each taken and the
    rows left out that are wrong; nothing of a large one, which would be waited for.
    """
    table = brought()
    if len(table.data) > _SKETCHED:
        return {}
    for _ in range(_ROUNDS):
        opened = table.opened()
        if opened.events is not None:
            theme = THEMES.get(flask.request.args.get("theme", ""), THEMES["paper"])
            return {"picture": table.library(opened).miniature(Selection(), theme)}
        takes = _likeliest(opened)
        if not takes:
            break
        table = replace(table, takes=(*table.takes, *takes))
    return {}


def _likeliest(opened: Opened) -> tuple[tuple[str, str], ...]:
    """What is taken of a file that is only looked at."""
    proposals = [one for one in opened.findings if one.kind == "proposal" and one.takes]
    lines = ",".join(map(str, leave(opened)))
    return tuple(one.takes[0] for one in proposals) or ((("leave", lines),) if lines else ())


def _saved() -> flask.Response:
    """The project file of a table, of what is said of it and, behind it, what was written."""
    said, body = said_of_it(), flask.request.get_data()
    size = said.size or len(body)
    table, (notes, desk) = gunzipped(body[:size]), _written(body[size:])
    file = project.packed(Project(table, said.name, said.takes, said.view, notes, desk))
    return flask.send_file(io.BytesIO(file), "application/zip")


def _written(body: bytes) -> tuple[tuple[project.Note, ...], project.Desk]:
    """The reader's notes, and what the desk keeps."""
    try:
        said = json.loads(gunzipped(body) if body else b"{}")
        return project.noted(said.get("notes", [])), project.as_desk(said.get("desk", {}))
    except (ValueError, TypeError, AttributeError, KeyError, OverflowError):
        raise NotTaken(text.say("door.unknown")) from None


def _out_of_its_project() -> flask.Response:
    return _handed_over(project.unpacked(gunzipped(flask.request.get_data()), LARGEST))


def _handed_over(found: Project) -> flask.Response:
    """The table of a project, gzipped, and behind it what was written; in the header what is said
    of it.
    """
    notes = [note._asdict() for note in found.notes]
    written = json.dumps({"notes": notes, "desk": project.as_said(found.desk)})
    table = gzipped(found.table)
    said = {"name": found.file, "takes": found.takes, "view": found.view, "size": len(table)}
    headers = {CARRIED: quote(json.dumps(said))}
    return flask.Response(
        table + written.encode(), 200, headers, mimetype="application/octet-stream"
    )
