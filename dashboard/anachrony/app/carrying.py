"""A reader's table that comes with a request: taken off its front before Flask sees it.

So neither a server that forgot the film nor a worker that never had it can miss it twice, and Dash
never knows. The header `Anachrony-Carried` says, as quoted JSON: the file's name, what was taken of
its proposals, how many bytes of the body are the table, gzipped, and the method of the request; of
a table that is edited also since which film, and from where to where the body stands in its place.
"""

import io
import json
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import unquote

from anachrony import text
from anachrony.app.films import (
    CARRIED,
    FILM,
    LARGEST,
    READER,
    Films,
    NotTaken,
    ReadersTable,
    gunzipped,
)
from anachrony.app.server import BODY

_DOORS = ("/open", "/sketch", "/project", "/rows", "/edited")
"""Where a table is not brought along: it is what the request is about."""

_PLAIN = [("Content-Type", "text/plain; charset=utf-8")]

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def carrying(application: Application, films: Films) -> Application:
    """Return the application as one whose requests may carry a table."""

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        if _header(CARRIED) not in environ or environ["PATH_INFO"].endswith(_DOORS):
            return application(environ, start)
        if _length(environ) > BODY:  # what is taken off here, Flask does not count
            start("413 Content Too Large", _PLAIN)
            return [b""]
        try:
            _take(environ, films)
        except NotTaken as refused:
            start("400 Bad Request", _PLAIN)
            return [str(refused).encode()]
        return application(environ, start)

    return answer


def carried_table(said: str) -> dict[str, Any]:
    """Return what a request says of the table that it carries."""
    try:
        read = json.loads(unquote(said))
        takes = tuple((str(name), str(value)) for name, value in read["takes"])
        return {
            "name": str(read["name"]),
            "takes": takes,
            "size": int(read.get("size", 0)),
            "method": str(read.get("method", "POST")),
            "view": str(read.get("view", "")),
            "since": str(read.get("since", "")),
            "from": int(read.get("from", 0)),
            "to": int(read.get("to", 0)),
        }
    except (ValueError, TypeError, KeyError, AttributeError):
        raise NotTaken(text.say("door.unknown")) from None


def _take(environ: dict[str, Any], films: Films) -> None:
    said = carried_table(environ[_header(CARRIED)])
    if not 0 < said["size"] <= LARGEST:
        raise NotTaken(text.say("door.too_large", most=LARGEST // 1_000_000))
    body = environ["wsgi.input"]
    table = ReadersTable(gunzipped(body.read(said["size"])), said["name"], said["takes"])
    film = films.taken(table, environ.get(_header(READER), ""))
    environ[FILM] = {table.film: film, environ.get(_header(FILM), ""): film}
    rest = max(0, _length(environ) - said["size"])
    environ["wsgi.input"] = io.BytesIO(body.read(rest))
    environ["CONTENT_LENGTH"] = str(rest)
    environ["REQUEST_METHOD"] = "GET" if said["method"] == "GET" else "POST"


def _length(environ: dict[str, Any]) -> int:
    """Bytes of the body of a request."""
    return int(environ.get("CONTENT_LENGTH") or 0)


def _header(name: str) -> str:
    return f"HTTP_{name.upper().replace('-', '_')}"
