"""A reader's table that comes with a request: taken off its front before Flask sees it.

So neither a server that forgot the film nor a worker that never had it can miss it twice, and Dash
never knows.
"""

import io
from collections.abc import Callable, Iterable
from typing import Any

from anachrony import text
from anachrony.app.brought import as_carried
from anachrony.app.films import (
    CARRIED,
    FILM_HEADER,
    LARGEST,
    READER,
    Films,
    NotTaken,
    ReadersTable,
    environ_key,
    gunzipped,
)
from anachrony.app.server import BODY

_DOORS = ("/open", "/sketch", "/project", "/rows", "/edited", "/meant")
"""Where a table is not brought along: it is what the request is about."""

_PLAIN = [("Content-Type", "text/plain; charset=utf-8")]

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def carrying(application: Application, films: Films) -> Application:
    """Return the application as one whose requests may carry a table."""

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        if environ_key(CARRIED) not in environ or environ["PATH_INFO"].endswith(_DOORS):
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


def _take(environ: dict[str, Any], films: Films) -> None:
    said = as_carried(environ[environ_key(CARRIED)])
    if not 0 < said.size <= LARGEST:
        raise NotTaken(text.say("door.too_large", most=LARGEST // 1_000_000))
    body = environ["wsgi.input"]
    table = ReadersTable(gunzipped(body.read(said.size)), said.name, said.takes)
    film = films.taken(table, environ.get(environ_key(READER), ""))
    environ[FILM_HEADER] = {table.film: film, environ.get(environ_key(FILM_HEADER), ""): film}
    rest = max(0, _length(environ) - said.size)
    environ["wsgi.input"] = io.BytesIO(body.read(rest))
    environ["CONTENT_LENGTH"] = str(rest)
    environ["REQUEST_METHOD"] = "GET" if said.method == "GET" else "POST"


def _length(environ: dict[str, Any]) -> int:
    """Bytes of the body of a request."""
    return int(environ.get("CONTENT_LENGTH") or 0)
