"""The page on several processes: gunicorn, which hands its one listener to all of them.

They are forked from one that has read and analysed the shipped films, and share nothing else: of a
reader's own film each keeps what it has been asked for, and is sent the table by the page once.
"""

from socket import socket
from typing import Any

import dash
from gunicorn.app.base import BaseApplication
from gunicorn.workers import gthread

from anachrony.app.server import SETTINGS


class _Threads(gthread.ThreadWorker):  # type: ignore[misc]
    """Threads that wait for nobody: gunicorn's give each visitor who says nothing 5 s of one."""

    def handle(self, conn: Any) -> Any:
        if conn.initialized or conn.data_ready or conn.wait_for_data(0):
            return super().handle(conn)
        return gthread._DEFER


_SETTINGS = {
    "worker_class": _Threads,
    "threads": SETTINGS["threads"],
    "worker_connections": SETTINGS["connection_limit"],
    "graceful_timeout": 10,  # s that answers under way have, once a worker is to stop
    "timeout": 60,  # s without a sign of life, and a worker is replaced
    "keepalive": 5,
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
