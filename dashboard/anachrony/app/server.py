"""What stands between the page and the world: who is let in, what is sent along, how it ends."""

import logging
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from socket import socket
from typing import Any

import dash
import flask
from dash.exceptions import DependencyException
from flask_compress import Compress
from waitress import create_server, wasyncore
from werkzeug.exceptions import BadRequest, NotFound, UnsupportedMediaType

from anachrony.app.bodies import fault_of
from anachrony.app.opening import AT_ONCE_HASH
from anachrony.app.whole import SCRIPT

BODY = 25_000_000
"""Bytes of a request; nothing of it is ever spooled to a disk."""

HEAD_BYTES = 262_144
"""Bytes that a request's line and headers are fewer than: an address can name each of thousands of
characters.
"""

SETTINGS = {
    "threads": 8,
    "asyncore_use_poll": True,  # select knows no file beyond the 1,024th
    "connection_limit": 1000,  # 200 that say nothing leave room for whoever speaks
    "channel_timeout": 30,  # s; waitress lets them sit for 120,
    "cleanup_interval": 5,  # and looks every 30
    "max_request_header_size": HEAD_BYTES,
    "max_request_body_size": BODY,
    "inbuf_overflow": BODY + 1,
    "outbuf_overflow": 4 * BODY,
    "ident": "",
}
"""Of waitress, which is pure Python, runs everywhere and stays one command."""

_YEAR = 31_536_000
_PATIENCE = 10.0
"""s that answers under way have, once the server is to stop."""

_LOG = logging.getLogger(__name__)
_LOOPBACK = ["127.0.0.1", "localhost"]


@dataclass(frozen=True)
class Where:
    """Where the page lives: below a `prefix`, which a proxy hands on as it is; `embedded` are the
    origins of pages that may show it in a frame of theirs.
    """

    prefix: str = "/"
    embedded: tuple[str, ...] = ()


ANYWHERE = Where()


def guard(app: dash.Dash, pages: list[dash.Dash], host: str = "", where: Where = ANYWHERE) -> None:
    """Let into the app's server only what a page of ours asks, and send along what keeps it safe.

    Served to this computer alone (`host`), it answers to no other name: a foreign page that has
    its own name lead here gets nothing.
    """
    server = app.server
    server.config["TRUSTED_HOSTS"] = _LOOPBACK if host in _LOOPBACK else None
    server.config["MAX_CONTENT_LENGTH"] = BODY  # where no waitress stands before it
    server.config |= {
        "COMPRESS_STREAMS": False,  # it leaves the file open
        "COMPRESS_CACHE_KEY": _file,
        "COMPRESS_CACHE_BACKEND": _Compressed(),
    }
    Compress(server)
    policy = cache(lambda: _policy(pages, where.embedded))
    server.before_request(lambda: _well_formed(pages))
    server.after_request(lambda answer: _with_headers(answer, policy))
    server.register_error_handler(DependencyException, lambda error: NotFound())
    server.add_url_rule("/healthz", "healthz", lambda: ("ok\n", {"Content-Type": "text/plain"}))


def _well_formed(pages: list[dash.Dash]) -> None:
    """Refuse a callback's body that no page of ours can have sent, with one line in the log."""
    request = flask.request
    if not request.path.endswith("/_dash-update-component"):
        return
    try:
        fault = fault_of(request.get_json(), pages)
    except (BadRequest, UnsupportedMediaType, RecursionError):  # brackets as deep as the body
        fault = "no JSON"
    if fault:
        _LOG.warning("refused a body of %s bytes: %s", request.content_length, fault)
        raise BadRequest(fault)


def _policy(pages: list[dash.Dash], embedded: tuple[str, ...]) -> str:
    """What a page may load and run: its own files, and inline scripts by their hashes."""
    hashes = dict.fromkeys(one for page in pages for one in page.csp_hashes())
    rules = {
        "default-src": "'self'",
        "script-src": " ".join(["'self'", AT_ONCE_HASH, *hashes]),
        "style-src": "'self' 'unsafe-inline'",  # Plotly, Mantine and the grid style their marks
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self' data: blob:",
        "media-src": "'self' blob:",
        "worker-src": "'self' blob:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": " ".join(["'self'", *embedded]),
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _with_headers(answer: flask.Response, policy: Callable[[], str]) -> flask.Response:
    answer.headers.setdefault("X-Content-Type-Options", "nosniff")
    answer.headers.setdefault("Referrer-Policy", "same-origin")
    if answer.mimetype == "text/html":
        answer.headers.setdefault("Content-Security-Policy", policy())
    if answer.status_code == 200 and _file(flask.request):
        answer.headers["Cache-Control"] = f"public, max-age={_YEAR}, immutable"
    if answer.is_streamed and answer.mimetype in _WORDS:
        answer.direct_passthrough = False
        answer.get_data()  # whole, to be compressed once
    return answer


_WORDS = ("text/css", "text/javascript", "application/javascript")


def _file(request: flask.Request) -> str:
    """One version of a file, which has an address of its own; nothing where it is no such."""
    version = request.args.get("m", "")
    whole = "/assets/" in request.path or request.path.endswith(SCRIPT)
    return f"{request.path}?{version}" if version and whole else ""


class _Compressed(dict[str, bytes]):
    """What was compressed of files with a version, for all who come after; of answers, nothing."""

    def set(self, key: str, compressed: bytes) -> None:
        if not key.endswith(";") and len(self) < _MOST:
            self[key] = compressed


_MOST = 128
"""Files in so many ways of compressing; whoever makes versions up gets no more room."""


def serve(app: dash.Dash, listener: socket) -> None:
    """Serve until stopped; on SIGTERM take no one in any more, and end what is under way."""
    server = create_server(app.server, sockets=[listener], **SETTINGS)
    signal.signal(signal.SIGTERM, lambda *_: _drained(server))
    server.run()


def _drained(server: Any) -> None:
    server.del_channel()  # the listener leaves the loop, its socket closes
    server.socket.close()
    until = time.monotonic() + _PATIENCE
    while _busy(server) and time.monotonic() < until:
        wasyncore.poll2(0.05, server._map)
    raise SystemExit(0)


def _busy(server: Any) -> bool:
    channels = list(server.active_channels.values())
    return any(one.requests or one.total_outbufs_len for one in channels)
