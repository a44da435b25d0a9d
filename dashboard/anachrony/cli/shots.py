"""anachrony shots."""

import argparse
import sys
from importlib.util import find_spec
from pathlib import Path

from anachrony import text
from anachrony.cli.refused import Refused
from anachrony.sheet.readers.content import put


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    command.add_argument("film", type=Path, metavar="FILM", help=text.say("cli.film_file"))
    command.add_argument("--to", type=Path, metavar="CSV", help=text.say("cli.shots_to"))


def run(options: argparse.Namespace) -> None:
    """Write the shots of a film's file as a table to begin with."""
    if find_spec("scenedetect") is None:
        raise Refused(text.say("cli.no_scenedetect"))
    from anachrony.shots import NoFilm, shots

    try:
        table = shots(options.film, told=sys.stderr.isatty())
    except NoFilm:
        raise Refused(text.say("cli.no_film", file=options.film), 1) from None
    written = table.to_csv(index=False, lineterminator="\n")
    if options.to is None:
        print(written, end="")
        return
    put(written.encode(), options.to)
    print(text.say("cli.shots_written", count=len(table), file=options.to), file=sys.stderr)
