"""anachrony report."""

import argparse
from pathlib import Path

from anachrony import text
from anachrony.cli.films import FILM
from anachrony.cli.opening import add_terms, add_track, events, terms
from anachrony.project import Note, is_project, unpacked


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    command.add_argument("csv", type=Path, nargs="*", default=[FILM], help=text.say("cli.csv_film"))
    command.add_argument(
        "--format", choices=("text", "json", "csv"), default="text", help=text.say("cli.format")
    )
    add_track(command)
    add_terms(command)


def run(options: argparse.Namespace) -> None:
    """Print what the telling does to time."""
    table, _ = events(options.csv, terms(options))
    from anachrony.narrative import annotate
    from anachrony.report import written

    notes = [note for path in options.csv for note in _notes(path)]
    print(written(annotate(table, options.track), options.track, options.format, notes))


def _notes(path: Path) -> tuple[Note, ...]:
    """What a reader wrote, which a project file has."""
    data = path.read_bytes() if path.is_file() else b""
    return unpacked(data).notes if is_project(data) else ()
