"""Answers about the films that everyone sees, kept as bytes: what one visitor asked, all get.

A class that opens a film at once asks the same of it; what is kept costs neither Dash nor drawing
nor compressing. Of a reader's own film nothing is kept here.
"""

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from anachrony.app.films import CARRIED, FILM_HEADER, READERS_OWN, environ_key
from anachrony.app.keeping import Kept

_MOST, _LARGEST, _BODY = 256, 400_000, 50_000
"""Answers, bytes of one, bytes of a question; what is larger is answered each time."""

_ENDS = {
    "POST": ("/_dash-update-component",),
    "GET": ("/_dash-layout", "/_dash-dependencies", "/works/measured", "/"),
}

_NAMED = (
    *("REQUEST_METHOD", "SCRIPT_NAME", "PATH_INFO", "QUERY_STRING", "HTTP_HOST"),
    *("HTTP_ACCEPT_ENCODING", "CONTENT_TYPE", environ_key(FILM_HEADER)),
)

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


@dataclass(frozen=True)
class _Answer:
    status: str
    headers: list[tuple[str, str]]
    data: bytes
    own: bool

    @property
    def lasts(self) -> bool:
        return self.status.startswith("200") and not self.own and len(self.data) <= _LARGEST


def remembering(application: Application) -> Application:
    """Return the application as one that answers what was asked before from memory."""
    answers = Kept(_MOST, worth=lambda answer: answer.lasts)

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        size = _size(environ)
        if size is None:
            return application(environ, start)
        body = environ["wsgi.input"].read(size) if size else b""
        environ["wsgi.input"] = io.BytesIO(body)
        found = answers.thing(_key(environ, body), lambda: _answered(application, environ))
        start(found.status, list(found.headers))
        return [found.data]

    return answer


def _size(environ: dict[str, Any]) -> int | None:
    """The bytes of a question whose answer may be kept; None where it is no such."""
    if not environ["PATH_INFO"].endswith(_ENDS.get(environ["REQUEST_METHOD"], ("\0",))):
        return None
    if environ["PATH_INFO"].endswith("/") and environ.get("QUERY_STRING"):
        return None  # a page with an address of its own, of which there is no end
    said = environ.get("CONTENT_LENGTH") or "0"
    small = said.isdigit() and int(said) <= _BODY
    return int(said) if small and environ_key(CARRIED) not in environ else None


def _key(environ: dict[str, Any], body: bytes) -> tuple[str, ...]:
    """All that an answer depends on; the day stands in captions."""
    said = (str(environ.get(name, "")) for name in _NAMED)
    return (date.today().isoformat(), *said, sha256(body).hexdigest())


def _answered(application: Application, environ: dict[str, Any]) -> _Answer:
    said: list[Any] = []

    def start(status: str, headers: list[tuple[str, str]], *_: Any) -> None:
        said[:] = status, headers

    parts = application(environ, start)
    try:
        data = b"".join(parts)
    finally:
        getattr(parts, "close", lambda: None)()
    status, headers = said
    return _Answer(status, headers, data, environ.get(READERS_OWN, False))
