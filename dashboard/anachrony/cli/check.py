"""anachrony check."""

import argparse
from pathlib import Path

import pandas as pd

from anachrony import text
from anachrony.cli.opening import add_terms, let_in, terms
from anachrony.cli.refused import Refused
from anachrony.events import open_table
from anachrony.events.ids import identified
from anachrony.findings import said
from anachrony.sheet.readers.content import content, put


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    command.add_argument("csv", type=Path, nargs=1, metavar="CSV", help=text.say("cli.csv"))
    command.add_argument("--all", action="store_true", help=text.say("cli.every"))
    command.add_argument("--strict", action="store_true", help=text.say("cli.be_strict"))
    command.add_argument("--ids", type=Path, metavar="OUT", help=text.say("cli.ids"))
    add_terms(command)


def run(options: argparse.Namespace) -> None:
    """Say whether a file can be read, and everything about it that wants a look."""
    path = options.csv[0]
    if path.is_dir():
        raise Refused(text.say("cli.folder_checked", folder=path))
    opened = open_table(content(path), terms(options), text.printable(path.stem))
    table, findings = let_in(path, opened, options.all), opened.findings
    with text.of_kind(opened.kind):
        sentences = said(findings, options.all)
    if findings and options.strict:
        last = text.say("cli.strict", file=path, count=len(findings))
        raise Refused("\n".join([*sentences, last]), 1)
    print(*sentences, _summed_up(table, path, len(findings)), sep="\n")
    if options.ids:
        _copy(table, path, options.ids)


def _summed_up(table: pd.DataFrame, path: Path, findings: int) -> str:
    """How many events of how many works there are, and whether one should look at them."""
    events = text.say("cli.events", count=len(table))
    works = text.say("cli.works", count=table["work"].nunique())
    key = "cli.noted" if findings else "cli.fine"
    return text.say(key, file=path, events=events, works=works, count=findings)


def _copy(table: pd.DataFrame, path: Path, out: Path) -> None:
    """Write the table with the ids of its events; the file itself is never changed."""
    if out.exists() and out.samefile(path):
        raise Refused(text.say("cli.same_file", out=out))
    from anachrony.export import csv

    put(csv(identified(table)).encode(), out)
    print(out)
