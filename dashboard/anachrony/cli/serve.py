"""anachrony serve."""

import argparse
import errno
import logging
import os
import re
import socket
import sys
import webbrowser
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path
from threading import Event, Thread, Timer
from typing import TYPE_CHECKING

from anachrony import text
from anachrony.cli.films import FILM, GALLERY
from anachrony.cli.opening import add_terms, events, terms
from anachrony.cli.refused import Refused
from anachrony.project import SUFFIX, Project, is_project, unpacked
from anachrony.selection import Selection
from anachrony.sheet.readers.content import content
from anachrony.terms import NOTHING_SAID

if TYPE_CHECKING:
    from anachrony.app.whole import Page

_LAST_PORT = 65535


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    command.add_argument(
        "csv", type=Path, nargs="*", default=[FILM, *GALLERY], help=text.say("cli.csv_gallery")
    )
    command.add_argument("--port", type=int, default=8050, help=text.say("cli.port"))
    command.add_argument("--host", default="127.0.0.1", help=text.say("cli.host"))
    command.add_argument("--workers", type=int, default=1, help=text.say("cli.workers"))
    command.add_argument("--prefix", default="/", metavar="PATH", help=text.say("cli.prefix"))
    command.add_argument(
        "--embed-from", action="append", default=[], metavar="ORIGIN", help=text.say("cli.embed")
    )
    add_terms(command)


def run(options: argparse.Namespace) -> None:
    """Serve the page until it is stopped."""
    read = terms(options)
    table, files = events(options.csv, read)
    projects = _projects(options.csv)
    prefix, embedded = _prefix(options.prefix), tuple(map(_origin, options.embed_from))
    if options.workers > 1 and find_spec("gunicorn") is None:
        raise Refused(text.say("cli.no_workers"))
    listener = _listener(options.host, options.port)
    from anachrony.app import create_app
    from anachrony.app import server as serving

    begin = f"{prefix}{_view(options.csv, projects)}"
    address = f"http://{options.host}:{listener.getsockname()[1]}{begin}"
    project = _brought(projects, len(options.csv) == 1 and read == NOTHING_SAID)
    app = create_app(table, files, options.host, serving.Where(prefix, embedded), project)
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    _show(address)
    _serve(app, listener, options.workers)


def _show(address: str) -> None:
    """Say where the page is and, where there is a screen, open it."""
    print(text.say("cli.serving", address=address), flush=True)
    if not os.environ.get("NO_BROWSER") and _has_screen():
        Timer(0.3, webbrowser.open, [address]).start()


def _serve(app: "Page", listener: socket.socket, count: int) -> None:
    """Serve in one process, which draws ahead meanwhile, or in several, after it."""
    from anachrony.app import server

    if count > 1:
        from anachrony.app import workers

        _drawn(app.ahead())
        workers.serve(app, listener, count)
        return
    stopped = Event()
    Thread(target=_drawn, args=(app.ahead(), stopped.is_set)).start()
    try:
        server.serve(app, listener)
    finally:
        stopped.set()


def _drawn(steps: Iterable[None], stopped: Callable[[], bool] = bool) -> None:
    """Draw ahead, step by step, until the server stops: broken off within one, the process would
    end with a crash.
    """
    for _ in steps:
        if stopped():
            return


def _prefix(said: str) -> str:
    """What every address of the page begins with: `/film/` of film, /film and /film/ alike."""
    parts = [part for part in said.split("/") if part]
    if not all(re.fullmatch(r"[\w.~-]+", part) for part in parts):
        raise Refused(text.say("cli.bad_prefix", said=said))
    return "/".join(["", *parts, ""])


def _origin(said: str) -> str:
    """What may show the page in a frame of its own."""
    if not re.fullmatch(r"https?://[\w.*-]+(:\d+)?", said):
        raise Refused(text.say("cli.bad_origin", said=said))
    return said


Named = list[tuple[str, Project]]
"""Projects, each with the name of its file."""


def _projects(paths: list[Path]) -> Named:
    """The project files among what is served."""
    files = [path for path in paths if path.suffix.lower() == SUFFIX and path.is_file()]
    read = [(path.name, content(path)) for path in files]
    return [(name, unpacked(data)) for name, data in read if is_project(data)]


def _view(paths: list[Path], projects: Named) -> str:
    """Where to begin: all works of a folder on one plot, or what a project file, served alone, has
    in view.
    """
    if len(paths) == 1 and paths[0].is_dir():
        return "works/"
    if len(paths) > 1 or not projects:
        return ""
    return Selection.from_query(projects[0][1].view).to_query()


def _brought(projects: Named, alone: bool) -> Project | None:
    """The project that a reader's browser takes whole: one that holds what was written, served
    alone and on its own terms. Of others is said what is left out.
    """
    written = [(name, one) for name, one in projects if one.notes or any(one.desk)]
    if alone:
        return written[0][1] if written else None
    for name, _ in written:
        print(text.say("cli.served_table", file=name), file=sys.stderr)
    return None


def _listener(host: str, port: int) -> socket.socket:
    if not 0 <= port <= _LAST_PORT:
        raise Refused(text.say("cli.bad_port", port=port, last=_LAST_PORT))
    try:
        socket.getaddrinfo(host, port, socket.AF_INET)
        return socket.create_server((host, port))
    except (socket.gaierror, UnicodeError):
        raise Refused(text.say("cli.bad_host", host=host)) from None
    except OSError as error:
        key = "cli.bad_host" if error.errno == errno.EADDRNOTAVAIL else "cli.port_taken"
        free = port + 1 if 1024 <= port < _LAST_PORT else 8050
        raise Refused(text.say(key, host=host, port=port, next=free)) from None


def _has_screen() -> bool:
    return sys.platform in ("darwin", "win32") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
