"""The page on several processes: gunicorn, which hands its one listener to all of them.

They are forked from one that has read and analysed the shipped films, and share nothing else: of a
reader's own film each keeps what it has been asked for, and is sent the table by the page once.
"""

import logging
from selectors import EVENT_WRITE
from socket import socket
from typing import Any

import dash
from gunicorn.app.base import BaseApplication
from gunicorn.util import write_error
from gunicorn.workers import gthread

from anachrony.app.arriving import Arriving, Leaving, Line
from anachrony.app.server import HEAD_BYTES, SETTINGS


class _Threads(gthread.ThreadWorker):  # type: ignore[misc]
    """Threads that wait for nobody: gunicorn's read a request as it comes and send an answer as it
    is taken, however slowly, give each visitor who says nothing 5 s of one, and let all wait 2 s
    for one who is to leave.
    """

    def init_process(self) -> None:
        self.log.error_log.addFilter(_of_a_fault)
        super().init_process()

    def enqueue_req(self, conn: Any) -> None:
        if not isinstance(conn.sock, Line):
            conn.sock, conn.waits, conn.kept = Line(conn.sock), None, None
        super().enqueue_req(conn)

    def handle(self, conn: Any) -> Any:
        try:
            if conn.kept is None:
                conn.kept = self._answered(conn)
            if conn.kept is not None and not conn.sock.go_on():
                return gthread._DEFER
            kept, conn.kept = conn.kept, None
            if kept:
                return kept
            if kept is not None:
                conn.waits = Leaving(conn.sock)
        except OSError:  # it is gone
            conn.waits = conn.kept = None
        if conn.waits is None or conn.waits.over():
            conn.close()
            return False
        return gthread._DEFER

    def _answered(self, conn: Any) -> bool | None:
        """Whether who has been answered may ask again; None where no request has come whole."""
        conn.init()
        conn.waits = conn.waits or Arriving(conn.sock, conn.parser.unreader)
        if not conn.waits.whole():
            return None
        came, conn.waits = conn.waits, None
        if came.too_long:
            write_error(conn.sock, 431, "Request Header Fields Too Large", "")
            return False
        return bool(super().handle(conn))

    def finish_request(self, conn: Any, fs: Any) -> None:
        super().finish_request(conn, fs)
        if conn.kept is not None:  # an answer is left, which they have yet to take
            self.poller.modify(conn.sock, EVENT_WRITE, self.poller.get_key(conn.sock).data)


def _of_a_fault(record: logging.LogRecord) -> bool:
    """Whether that is to be told: who takes no answer is no fault of ours."""
    error = record.exc_info[1] if record.exc_info else None
    return not isinstance(error, BlockingIOError)


_SETTINGS = {
    "worker_class": _Threads,
    "threads": SETTINGS["threads"],
    "worker_connections": SETTINGS["connection_limit"],
    "limit_request_line": 0,  # none of its own, at most 8,190 bytes: the whole head has one
    "limit_request_field_size": HEAD_BYTES,
    "graceful_timeout": 10,  # s that answers under way have, once a worker is to stop
    "timeout": 60,  # s without a sign of life, and a worker is replaced
    "keepalive": 5,  # s without a word, in a request too, or without taking any of an answer
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
