"""What a request brings: a reader's table, and what is said of it.

The header `Anachrony-Carried` says it, as quoted JSON.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any
from urllib.parse import unquote

import flask

from anachrony import text
from anachrony.app.films import CARRIED, NotTaken, ReadersTable, gunzipped
from anachrony.browser import sendable
from anachrony.browser.answers import Answer
from anachrony.findings import InvalidEvents


@dataclass(frozen=True)
class Carried:
    """What is said of a table: the name of its file, what was taken of its proposals, the view.

    Of one that stands before the body of another request, also how many bytes of it are the table,
    gzipped, and that request's method. Of one that was edited `since` it was a film that the server
    had, from where to where (bytes) of that one the body stands; where that is brief it is `plain`.
    """

    name: str
    takes: tuple[tuple[str, str], ...]
    view: str
    size: int
    method: str
    since: str
    start: int
    end: int
    plain: bool


def as_carried(said: str) -> Carried:
    """Return what a header says of the table that comes with it."""
    try:
        read = json.loads(unquote(said))
        return Carried(
            str(read["name"]),
            tuple((str(name), str(value)) for name, value in read["takes"]),
            str(read.get("view", "")),
            int(read.get("size", 0)),
            str(read.get("method", "POST")),
            str(read.get("since", "")),
            int(read.get("from", 0)),
            int(read.get("to", 0)),
            bool(read.get("plain", False)),
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        raise NotTaken(text.say("door.unknown")) from None


def said_of_it() -> Carried:
    """Return what the request under way says of its table."""
    return as_carried(flask.request.headers.get(CARRIED, ""))


def brought() -> ReadersTable:
    """Return the table that is the body of the request under way."""
    said = said_of_it()
    return ReadersTable(gunzipped(flask.request.get_data()), said.name, said.takes)


def or_refused(answer: Callable[[], Any]) -> Callable[[], Any]:
    """Return an answer as one that says why a file is not taken, where it is not."""

    @wraps(answer)
    def said() -> Any:
        try:
            return answer()
        except (NotTaken, InvalidEvents) as refused:
            return sendable(Answer(refused=str(refused)))

    return said
