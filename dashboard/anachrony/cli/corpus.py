"""anachrony corpus."""

import argparse
import re
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from anachrony import text
from anachrony.cli.opening import add_terms, add_track, tables_below, terms
from anachrony.cli.refused import Refused
from anachrony.sheet.readers.content import put


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    command.add_argument("folder", type=Path, metavar="FOLDER", help=text.say("cli.folder"))
    command.add_argument("--to", type=Path, metavar="FILE", help=text.say("cli.to"))
    command.add_argument("--scheduler", default="", metavar="TCP", help=text.say("cli.scheduler"))
    command.add_argument("--processes", type=int, metavar="N", help=text.say("cli.processes"))
    add_track(command)
    add_terms(command)


def run(options: argparse.Namespace) -> None:
    """Write the measures of every work below a folder, a row a work; say which files can't be
    read.
    """
    from anachrony.corpus import running

    if find_spec("distributed") is None:
        raise Refused(text.say("cli.no_dask"))
    _can_be_run(options)
    paths = [path for path in tables_below(options.folder) if not _same(path, options.to)]
    _parquet_can_be_read([*paths, *filter(None, [options.to])])
    journal = options.to and options.to.with_name(f"{options.to.name}.partial")
    asked = running.Asked(options.folder, options.track, terms(options))
    with running.cluster(options.scheduler, options.processes) as client:
        found = running.measure_all(client, asked, paths, journal, _Progress(len(paths)))
    for name, fault in found.unread:
        print(text.say("cli.unread", file=name, fault=fault), file=sys.stderr)
    if not found.rows:
        raise Refused(text.say("cli.none_read", count=len(paths), folder=options.folder), 1)
    _measures(found.rows, options.to, journal)
    last = {"works": len(found.rows), "files": len(paths), "count": len(found.unread)}
    print(text.say("cli.measured", **last), file=sys.stderr)


def _can_be_run(options: argparse.Namespace) -> None:
    if options.to and options.to.suffix.lower() not in _WRITTEN:
        raise Refused(text.say("cli.bad_ending_of_measures", out=options.to))
    if options.processes is not None and options.processes < 1:
        raise Refused(text.say("cli.bad_processes", said=options.processes))
    if options.scheduler and not re.fullmatch(r"(\w+://)?[^/\s]+:\d+", options.scheduler):
        raise Refused(text.say("cli.bad_scheduler", said=options.scheduler, example=_SCHEDULER))


_WRITTEN = ("", ".csv", ".parquet")  # a pipe or a device has no ending
_SCHEDULER = "tcp://10.0.0.1:8786"


def _same(path: Path, to: Path | None) -> bool:
    """Whether a table is what a run before this one has written: no work of the corpus."""
    return to is not None and path.resolve() == to.resolve()


def _parquet_can_be_read(paths: list[Path]) -> None:
    from anachrony.corpus import parquet

    first = next(filter(parquet.is_parquet, paths), None)
    if first is not None and not parquet.can_be_read():
        raise Refused(text.say("cli.no_parquet", file=first))


def _measures(rows: list[dict[str, Any]], to: Path | None, journal: Path | None) -> None:
    from anachrony.corpus import as_csv, as_parquet, parquet

    if to is None or journal is None:
        print(as_csv(rows), end="")
        return
    put(as_parquet(rows) if parquet.is_parquet(to) else as_csv(rows).encode(), to)
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
