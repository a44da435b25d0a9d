"""The command: serve · check · report · export."""

import argparse
import logging
import os
import sys
import webbrowser
from pathlib import Path
from threading import Timer

import pandas as pd

from dashboard import text
from dashboard.events import read
from dashboard.faults import InvalidEvents

_HOME = Path(__file__).parent
FILM = next(path for path in (_HOME / "data/events.csv", _HOME.parent / "data/events.csv") if path.exists())
"""The default film: inside an installed package, or at the top of the repository."""


class Refused(Exception):
    """A sentence for the reader and the exit code it ends with: 1 the data is wrong, 2 the command is wrong."""

    def __init__(self, sentence: str, code: int) -> None:
        super().__init__(sentence)
        self.code = code


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit code: 0 fine, 1 the data is wrong, 2 the command is wrong."""
    options = _parser().parse_args(arguments)
    try:
        options.run(options)
    except Refused as refused:
        print(refused, file=sys.stderr)
        return refused.code
    except KeyboardInterrupt:
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="anachrony", description=text.say("cli.anachrony"))
    parser.add_argument("--version", action="version", version=_version())
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, run in (("serve", serve), ("check", check), ("report", report), ("export", export)):
        command = commands.add_parser(name, help=text.say(f"cli.{name}"), description=text.say(f"cli.{name}"))
        command.set_defaults(run=run)
        _add_arguments(command, name)
        command.add_argument("--map", action="append", default=[], metavar="COLUMN=HEADER", help=text.say("cli.map"))
    return parser


def _add_arguments(command: argparse.ArgumentParser, name: str) -> None:
    if name == "check":
        command.add_argument("csv", type=Path, metavar="CSV", help=text.say("cli.csv"))
    else:
        command.add_argument("csv", type=Path, nargs="?", metavar="CSV", default=FILM, help=text.say("cli.csv_film"))
    if name == "serve":
        command.add_argument("--port", type=int, default=8050, help=text.say("cli.port"))
        command.add_argument("--host", default="127.0.0.1", help=text.say("cli.host"))
    if name == "report":
        command.add_argument("--format", choices=("text", "json", "csv"), default="text", help=text.say("cli.format"))
        command.add_argument("--track", choices=("image", "sound", "both"), default="image", help=text.say("cli.track"))
    if name == "export":
        command.add_argument("out", type=Path, metavar="OUT.png", help=text.say("cli.out"))
        command.add_argument("--view", default="", metavar="QUERY", help=text.say("cli.view"))
        command.add_argument("--theme", choices=("paper", "night"), default="paper", help=text.say("cli.theme"))


def _version() -> str:
    from importlib.metadata import version

    return f"anachrony {version('anachrony')}"


def events(options: argparse.Namespace) -> pd.DataFrame:
    """Return the events of the file a command names; raise Refused with every fault, or where there is no such file."""
    mapping = {}
    for pair in options.map:
        column, equals, header = pair.partition("=")
        if not (column and equals and header):
            raise Refused(text.say("cli.bad_map", pair=pair), 2)
        mapping[column] = header
    try:
        return read(options.csv, mapping)
    except OSError as error:
        raise Refused(text.say("cli.no_file", file=options.csv, reason=error.strerror), 2) from None
    except InvalidEvents as invalid:
        count = len(invalid.faults)
        said = text.say("fault.count" if count > 1 else "fault.one", file=options.csv, count=count)
        raise Refused(f"{invalid}\n{said}", 1) from None


def check(options: argparse.Namespace) -> None:
    """Say whether a file can be read, or everything that keeps it from being read."""
    table = events(options)
    print(text.say("cli.fine", file=options.csv, events=len(table), works=table["work"].nunique()))


def report(options: argparse.Namespace) -> None:
    """Print what the telling does to time."""
    table = events(options)
    from dashboard.narrative import annotate
    from dashboard.report import written

    print(written(annotate(table, options.track), options.track, options.format))


def serve(options: argparse.Namespace) -> None:
    """Serve the page until it is stopped."""
    import socket

    table = events(options)
    try:
        listener = socket.create_server((options.host, options.port))
    except (OSError, OverflowError):
        raise Refused(text.say("cli.port_taken", port=options.port, next=options.port + 1), 2) from None
    from waitress import serve as run

    from dashboard.app import create_app

    address = f"http://{options.host}:{options.port}/"
    app = create_app(table, options.csv.name)
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    print(text.say("cli.serving", address=address), flush=True)
    if not os.environ.get("NO_BROWSER") and _has_screen():
        Timer(0.3, webbrowser.open, [address]).start()
    run(app.server, sockets=[listener], threads=8)


def _has_screen() -> bool:
    return sys.platform in ("darwin", "win32") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def export(options: argparse.Namespace) -> None:
    """Write the picture of a view, as the page's Download PNG does."""
    table = events(options)
    if options.out.suffix.lower() != ".png":
        raise Refused(text.say("cli.only_png", out=options.out), 2)
    from dashboard import export as picture
    from dashboard.charts import THEMES
    from dashboard.narrative import annotate
    from dashboard.selection import Selection

    canvas = picture.picture(options.csv.name, THEMES[options.theme])
    try:
        picture.write_png(annotate(table), Selection.from_query(options.view), canvas, options.out)
    except picture.NoBrowser:
        raise Refused(text.say("cli.no_browser"), 2) from None
    except OSError as error:
        raise Refused(text.say("cli.no_file", file=options.out, reason=error.strerror), 2) from None
    print(options.out)
