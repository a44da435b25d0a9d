"""The command: serve · check · report · export · corpus."""

import argparse
import errno
import io
import logging
import os
import re
import socket
import sys
import webbrowser
from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from threading import Timer
from urllib.parse import parse_qs

import pandas as pd

from anachrony import text, times
from anachrony.addresses import Unmet, unmet
from anachrony.events import Opened, open_table
from anachrony.events.ids import identified
from anachrony.findings import said
from anachrony.project import SUFFIX, is_project, unpacked
from anachrony.selection import Selection
from anachrony.sheet import encodings
from anachrony.sheet.content import content
from anachrony.terms import Terms
from anachrony.views import VIEWS

_HOME = Path(__file__).parent
FILM = next(
    path
    for path in (_HOME / "data/events.csv", _HOME.parent.parent / "data/events.csv")
    if path.exists()
)
"""The default film: inside an installed package, or at the top of the repository."""

GALLERY = sorted((FILM.parent / "gallery").glob("*.csv"))
"""The works that stand beside the default film where no file is named."""

_LAST_PORT = 65535
_OF_THE_COMMAND = ("unknown_target", "mapped_column", "mapped_over")
"""The rules that options break, not the file."""


class Refused(Exception):
    """A sentence for the reader and the exit code it ends with: 1 the data is wrong, 2 the command
    is wrong.
    """

    def __init__(self, sentence: str, code: int = 2) -> None:
        super().__init__(sentence)
        self.code = code


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit code: 0 fine, 1 the data is wrong, 2 the command is wrong.

    Stopped by Ctrl+C, or by a reader of its output that closes early, it ends as the system's own
    tools do.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(
            errors="backslashreplace"
        )  # a name that the terminal's alphabet hasn't got
    try:
        return _run(arguments)
    except BrokenPipeError:
        _drop_output()
        return 141
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        if not error.filename:
            _drop_output()
        file = error.filename or text.say("cli.output")
        print(text.say("cli.no_file", file=file, reason=error.strerror or error), file=sys.stderr)
        return 2


def _run(arguments: list[str] | None) -> int:
    try:
        options = _parser().parse_args(arguments)
        options.run(options)
    except Refused as refused:
        print(refused, file=sys.stderr)
        return refused.code
    finally:
        print(end="", flush=True)  # here, where a full disk or a closed pipe can still be said
    return 0


def _drop_output() -> None:
    """Let what can't be written go nowhere, so that Python doesn't try again, and complain, when it
    ends.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="anachrony", description=text.say("cli.anachrony"))
    parser.add_argument("--version", action="version", version=f"anachrony {version('anachrony')}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    runs = {"serve": serve, "check": check, "report": report, "export": export, "corpus": corpus}
    for name, run in runs.items():
        command = commands.add_parser(
            name, help=text.say(f"cli.{name}"), description=text.say(f"cli.{name}")
        )
        command.set_defaults(run=run)
        _add_arguments(command, name)
        _add_terms(command)
    return parser


def _add_terms(command: argparse.ArgumentParser) -> None:
    """The options that say how a file is to be read: every command's."""
    group = command.add_argument_group(text.say("cli.terms"))
    group.add_argument(
        "--map", action="append", default=[], metavar="COLUMN=HEADER", help=text.say("cli.map")
    )
    group.add_argument(
        "--rewrite", action="append", default=[], metavar="COLUMN", help=text.say("cli.rewrite")
    )
    group.add_argument(
        "--own", action="append", default=[], metavar="HEADER", help=text.say("cli.own")
    )
    group.add_argument("--encoding", default="", metavar="NAME", help=text.say("cli.encoding"))
    group.add_argument("--sheet", default="", metavar="NAME", help=text.say("cli.sheet"))
    group.add_argument("--accept", action="store_true", help=text.say("cli.accept"))
    group.add_argument("--rate", default="", metavar="FRAMES", help=text.say("cli.rate"))
    group.add_argument("--begin", default="", metavar="CLOCK", help=text.say("cli.begin"))
    for name, words in _CHOICES.items():
        group.add_argument(f"--{name}", choices=words, default="", help=text.say(f"cli.{name}"))
    group.add_argument("--day-one", default="", metavar="DATE", help=text.say("cli.first_day"))


_CHOICES = {
    "clocks": ("minutes", "hours"),
    "dates": times.ORDERS,
    "days": ("one", "counted"),
    "numbers": ("ranks", "days", "years"),
    "order": ("rows",),
}
"""What is asked of a file's times, and the answers there are."""


def _add_arguments(command: argparse.ArgumentParser, name: str) -> None:
    if name == "check":
        command.add_argument("csv", type=Path, nargs=1, metavar="CSV", help=text.say("cli.csv"))
        command.add_argument("--all", action="store_true", help=text.say("cli.every"))
        command.add_argument("--strict", action="store_true", help=text.say("cli.be_strict"))
        command.add_argument("--ids", type=Path, metavar="OUT", help=text.say("cli.ids"))
    elif name == "serve":
        command.add_argument(
            "csv", type=Path, nargs="*", default=[FILM, *GALLERY], help=text.say("cli.csv_gallery")
        )
        command.add_argument("--port", type=int, default=8050, help=text.say("cli.port"))
        command.add_argument("--host", default="127.0.0.1", help=text.say("cli.host"))
        command.add_argument("--workers", type=int, default=1, help=text.say("cli.workers"))
        command.add_argument("--prefix", default="/", metavar="PATH", help=text.say("cli.prefix"))
        command.add_argument(
            "--embed-from",
            action="append",
            default=[],
            metavar="ORIGIN",
            help=text.say("cli.embed"),
        )
    elif name == "corpus":
        command.add_argument("folder", type=Path, metavar="FOLDER", help=text.say("cli.folder"))
        command.add_argument("--to", type=Path, metavar="CSV", help=text.say("cli.to"))
        command.add_argument(
            "--scheduler", default="", metavar="TCP", help=text.say("cli.scheduler")
        )
        command.add_argument("--processes", type=int, metavar="N", help=text.say("cli.processes"))
    else:
        command.add_argument(
            "csv", type=Path, nargs="*", default=[FILM], help=text.say("cli.csv_film")
        )
    if name == "report":
        command.add_argument(
            "--format", choices=("text", "json", "csv"), default="text", help=text.say("cli.format")
        )
    if name in ("report", "corpus"):
        command.add_argument(
            "--track",
            choices=("image", "sound", "both"),
            default="image",
            help=text.say("cli.track"),
        )
    if name == "export":
        command.add_argument("out", type=Path, metavar="OUT", help=text.say("cli.out"))
        command.add_argument("--view", default="", metavar="QUERY", help=text.say("cli.view"))
        command.add_argument(
            "--theme", choices=("paper", "night"), default="paper", help=text.say("cli.theme")
        )
        command.add_argument(
            "--size",
            choices=("slide", "column", "page", "square", "poster"),
            default="slide",
            help=text.say("cli.size"),
        )


def events(paths: list[Path], terms: Terms) -> tuple[pd.DataFrame, dict[str, str]]:
    """Return the events of all files a command names, and each work's file; raise Refused where one
    can't be read. That something wants a look is said beside the output.
    """
    tables: list[pd.DataFrame] = []
    for path in paths:
        opened = open_table(content(path), terms, text.printable(path.stem))
        tables.append(_let_in(path, opened))
        if opened.findings:
            look = text.say("cli.look", file=path, count=len(opened.findings))
            print(look, file=sys.stderr)
    return _together(tables), _files(paths, tables)


def _files(paths: list[Path], tables: list[pd.DataFrame]) -> dict[str, str]:
    files: dict[str, str] = {}
    for path, table in zip(paths, tables, strict=True):
        for work in table["work"].unique():
            if work in files:
                raise Refused(
                    text.say("cli.same_work", work=work, first=files[work], second=_name(path))
                )
            files[work] = _name(path)
    return files


def _terms(options: argparse.Namespace) -> Terms:
    return Terms(
        mapping=_mapping(options.map),
        own=frozenset(options.own),
        rewrite=frozenset(options.rewrite),
        accept=options.accept,
        sheet=options.sheet,
        encoding=_readable(options.encoding, _encoding, "cli.bad_encoding"),
        rate=_readable(options.rate, times.rate, "cli.bad_rate"),
        begin=_readable(options.begin, _begin(options.rate), "cli.bad_begin"),
        day_one=_readable(options.day_one, _date, "cli.bad_first_day"),
        **{name: getattr(options, name) for name in _CHOICES},
    )


def _readable(said: str, read: Callable[[str], object], otherwise: str) -> str:
    """What a reader says of times, where it can be read."""
    if said and read(said) is None:
        raise Refused(text.say(otherwise, said=said))
    return said


def _begin(rate: str) -> Callable[[str], object]:
    return lambda said: times.moment(said, times.clocks_at(times.rate(rate)))


def _encoding(said: str) -> object:
    return encodings.known(said) or None


def _date(said: str) -> object:
    return times.moment(said, times.DATE)


def _mapping(pairs: list[str]) -> dict[str, str]:
    mapping: dict[str, str] = {}
    for pair in pairs:
        column, equals, header = pair.partition("=")
        if not (column and equals and header):
            raise Refused(text.say("cli.bad_map", pair=pair))
        if column in mapping:
            raise Refused(
                text.say("cli.map_twice", column=column, first=mapping[column], second=header)
            )
        mapping[column] = header
    return mapping


def _let_in(path: Path, opened: Opened, every: bool = False) -> pd.DataFrame:
    """The events of a file, or the refusal that says all that was found and what would take it."""
    if opened.events is not None:
        return opened.events
    wrong = [finding for finding in opened.findings if finding.refuses]
    faults = [finding for finding in wrong if finding.kind == "fault"]
    commands = " ".join(dict.fromkeys(finding.command for finding in wrong))
    count = sum(max(len(finding.lines), 1) for finding in faults)
    last = text.say(
        "fault.count" if faults else "fault.waits", file=path, count=count, command=commands
    )
    options = all(finding.rule in _OF_THE_COMMAND for finding in wrong)
    raise Refused("\n".join([*said(opened.findings, every), last]), 2 if options else 1)


def _name(path: Path) -> str:
    return text.printable(path.name)


def _together(tables: list[pd.DataFrame]) -> pd.DataFrame:
    """The rows of all tables as one; a file's own column is blank in the others'."""
    if len(tables) == 1:
        return tables[0]
    table = pd.concat(tables, ignore_index=True)
    return table.fillna(dict.fromkeys(table.select_dtypes("str"), ""))


def check(options: argparse.Namespace) -> None:
    """Say whether a file can be read, and everything about it that wants a look."""
    path = options.csv[0]
    opened = open_table(content(path), _terms(options), text.printable(path.stem))
    table, findings = _let_in(path, opened, options.all), opened.findings
    sentences = said(findings, options.all)
    if findings and options.strict:
        last = text.say("cli.strict", file=path, count=len(findings))
        raise Refused("\n".join([*sentences, last]), 1)
    works = table["work"].nunique()
    key = "cli.noted" if findings else "cli.fine"
    last = text.say(key, file=path, events=len(table), works=works, count=len(findings))
    print(*sentences, last, sep="\n")
    if options.ids:
        _copy(table, path, options.ids)


def _copy(table: pd.DataFrame, path: Path, out: Path) -> None:
    """Write the table with the ids of its events; the file itself is never changed."""
    if out.exists() and out.samefile(path):
        raise Refused(text.say("cli.same_file", out=out))
    from anachrony.export import csv

    out.write_text(csv(identified(table)), "utf-8")
    print(out)


def report(options: argparse.Namespace) -> None:
    """Print what the telling does to time."""
    table, _ = events(options.csv, _terms(options))
    from anachrony.narrative import annotate
    from anachrony.report import written

    print(written(annotate(table, options.track), options.track, options.format))


def serve(options: argparse.Namespace) -> None:
    """Serve the page until it is stopped."""
    table, files = events(options.csv, _terms(options))
    prefix, embedded = _prefix(options.prefix), tuple(map(_origin, options.embed_from))
    if options.workers > 1 and find_spec("gunicorn") is None:
        raise Refused(text.say("cli.no_workers"))
    listener = _listener(options.host, options.port)
    from anachrony.app import create_app
    from anachrony.app import server as serving

    address = f"http://{options.host}:{listener.getsockname()[1]}{prefix}{_view(options.csv)}"
    app = create_app(table, files, options.host, serving.Where(prefix, embedded))
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    print(text.say("cli.serving", address=address), flush=True)
    if not os.environ.get("NO_BROWSER") and _has_screen():
        Timer(0.3, webbrowser.open, [address]).start()
    if options.workers > 1:
        from anachrony.app import workers

        workers.serve(app, listener, options.workers)
    else:
        serving.serve(app, listener)


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


def _view(paths: list[Path]) -> str:
    """What a project file, served alone, has in view: a query."""
    if len(paths) > 1 or paths[0].suffix.lower() != SUFFIX:
        return ""
    data = content(paths[0])
    return Selection.from_query(unpacked(data).view).to_query() if is_project(data) else ""


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


def source(files: dict[str, str]) -> str:
    """Return what stands as the source of works, given each one's file: that, or the first and how
    many more.
    """
    first, *more = dict.fromkeys(files.values())
    return text.say("cli.files", first=first, count=len(more)) if more else first


def export(options: argparse.Namespace) -> None:
    """Write the picture of a view, or of all views, with the look of the page's Download PNG."""
    from anachrony import export as leaving
    from anachrony.charts import THEMES, scope
    from anachrony.narrative import annotate, under

    _refuse_ending(options.out, leaving.BOUND if _of_all(options.view) else leaving.FORMATS)
    table, files = events(options.csv, _terms(options))
    table = identified(table)
    _refuse_unmet(options.view, annotate(table))
    views = _views(options.view, several=len(files) > 1)
    shown = {work: files[work] for view in views for work in scope(table, view)["work"].unique()}
    canvas = leaving.picture(source(shown), THEMES[options.theme], options.size)
    try:
        leaving.write(annotate(under(table, views[0].first)), views, canvas, options.out)
    except leaving.NoBrowser as error:
        key = "cli.slow_browser" if error.slow else "cli.browser"
        raise Refused(text.say(key, out=_name(options.out))) from None
    print(options.out)


def _refuse_ending(out: Path, endings: tuple[str, ...]) -> None:
    if out.suffix.lower() not in endings:
        key = "cli.bad_ending" if ".png" in endings else "cli.bad_ending_of_all"
        raise Refused(text.say(key, out=out))


def _refuse_unmet(query: str, events: pd.DataFrame) -> None:
    """Raise Refused where a query names what does not exist, and name what is near."""
    asked = "" if query == "all" else query
    found = [one for one in unmet(asked, events) if (one.key, one.said) != ("view", "all")]
    if found:
        raise Refused("\n".join(map(_unmet, found)))


def _unmet(one: Unmet) -> str:
    key = f"cli.{'unknown' if one.said else 'unknown_key'}{'' if one.near else '_far'}"
    return text.say(key, key=one.key, said=text.short(one.said), near=one.near)


def _of_all(query: str) -> bool:
    return query == "all" or "all" in parse_qs(query.lstrip("?")).get("view", [])


def _views(query: str, several: bool) -> list[Selection]:
    """The selection a query spells, in the view it names or in all; one work alone is compared with
    nothing.
    """
    chosen = Selection.from_query(query)
    if not _of_all(query):
        return [chosen]
    return [replace(chosen, view=name) for name in VIEWS if several or not VIEWS[name].several]


def corpus(options: argparse.Namespace) -> None:
    """Write the measures of every work below a folder, a row a work; say which files can't be
    read.
    """
    from anachrony.corpus import as_csv, tables
    from anachrony.corpus.running import Asked, cluster, run

    if find_spec("distributed") is None:
        raise Refused(text.say("cli.no_dask"))
    paths = tables(options.folder)
    if not paths:
        raise Refused(text.say("cli.no_tables", folder=options.folder))
    journal = options.to and options.to.with_name(f"{options.to.name}.partial")
    asked = Asked(options.folder, options.track, _terms(options))
    with cluster(options.scheduler, options.processes) as client:
        found = run(client, asked, journal, _Progress(len(paths)))
    for name, fault in found.unread:
        print(text.say("cli.unread", file=name, fault=fault), file=sys.stderr)
    if not found.rows:
        raise Refused(text.say("cli.none_read", count=len(paths), folder=options.folder), 1)
    _measures(as_csv(found.rows), options.to, journal)
    last = {"works": len(found.rows), "files": len(paths), "count": len(found.unread)}
    print(text.say("cli.measured", **last), file=sys.stderr)


def _measures(table: str, to: Path | None, journal: Path | None) -> None:
    if to is None or journal is None:
        print(table, end="")
        return
    to.write_text(table, encoding="utf-8")
    journal.unlink(missing_ok=True)


class _Progress:
    """Says on a terminal how many of the files are done."""

    def __init__(self, of: int) -> None:
        self.done, self.of = 0, of

    def __call__(self, count: int) -> None:
        self.done += count
        if sys.stderr.isatty():
            end = "\n" if self.done == self.of else ""
            said = text.say("cli.progress", done=self.done, of=self.of)
            print(f"\r{said}", end=end, file=sys.stderr, flush=True)
