"""The page on several processes: gunicorn, which hands its one listener to all of them.

They are forked from one that has read and analysed the shipped films, and share nothing else: of a
reader's own film each keeps what it has been asked for, and is sent the table by the page once.
"""

import logging
from socket import socket
from typing import Any

import dash
from gunicorn.app.base import BaseApplication
from gunicorn.util import write_error
from gunicorn.workers import gthread

from anachrony.app.arriving import Arriving, Leaving
from anachrony.app.server import HEAD, SETTINGS


class _Threads(gthread.ThreadWorker):  # type: ignore[misc]
    """Threads that wait for nobody: gunicorn's read a request as it comes, however slowly, give
    each visitor who says nothing 5 s of one, and let all wait 2 s for one who is to leave.
    """

    def init_process(self) -> None:
        self.log.error_log.addFilter(_of_a_fault)
        super().init_process()

    def handle(self, conn: Any) -> Any:
        try:
            conn.init()
            conn.waits = getattr(conn, "waits", None) or Arriving(conn.sock, conn.parser.unreader)
            if conn.waits.whole():
                if kept := self._answered(conn):
                    return kept
                conn.waits = Leaving(conn.sock)
        except OSError:  # it is gone
            conn.waits = None
        if conn.waits is None or conn.waits.over():
            conn.close()
            return False
        return gthread._DEFER

    def _answered(self, conn: Any) -> Any:
        came, conn.waits = conn.waits, None
        if not came.too_long:
            return super().handle(conn)
        return write_error(conn.sock, 431, "Request Header Fields Too Large", "")


def _of_a_fault(record: logging.LogRecord) -> bool:
    """Whether that is to be told: who takes no answer is no fault of ours."""
    error = record.exc_info[1] if record.exc_info else None
    return not isinstance(error, BlockingIOError)


_SETTINGS = {
    "worker_class": _Threads,
    "threads": SETTINGS["threads"],
    "worker_connections": SETTINGS["connection_limit"],
    "limit_request_line": 0,  # none of its own, at most 8,190 bytes: the whole head has one
    "limit_request_field_size": HEAD,
    "graceful_timeout": 10,  # s that answers under way have, once a worker is to stop
    "timeout": 60,  # s without a sign of life, and a worker is replaced
    "keepalive": 5,  # s without a word, in a request too
    "sendfile": False,  # it waits for ever for who takes nothing
    "loglevel": "error",
    "control_socket_disable": True,
}


class _Workers(BaseApplication):  # type: ignore[misc]
    def __init__(self, app: dash.Dash, listener: socket, count: int) -> None:
        self.application = app.server
        self.options = {**_SETTINGS, "workers": count, "bind": f"fd://{listener.fileno()}"}
        super().__init__()

    def load_config(self) -> None:
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        return self.application


def serve(app: dash.Dash, listener: socket, count: int) -> None:
    """Serve on some processes until stopped; one that dies is replaced."""
    _Workers(app, listener, count).run()
