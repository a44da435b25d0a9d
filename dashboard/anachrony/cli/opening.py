"""Files become events, on the terms that a command's options say."""

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from anachrony import text, times
from anachrony.cli.refused import Refused
from anachrony.events import Opened, open_table
from anachrony.findings import option, said
from anachrony.schema import TRACKS
from anachrony.sheet.readers import encodings
from anachrony.sheet.readers.content import content, resting
from anachrony.terms import Terms

_OF_THE_COMMAND = ("unknown_target", "mapped_column", "mapped_over")
"""The rules that options break, not the file."""

_SEPARATORS = {",": ",", ";": ";", "|": "|", "tab": "\t"}

_CHOICES = {
    "clocks": ("minutes", "hours"),
    "dates": times.DATE_ORDERS,
    "days": ("one", "counted"),
    "numbers": ("ranks", "days", "years", "serials", "epoch", "julian"),
    "order": ("rows",),
}
"""What is asked of a file's times, and the answers there are."""

_SEVERAL: dict[str, Any] = {"action": "append", "default": []}
_OPTIONS: dict[str, dict[str, Any]] = {
    "map": _SEVERAL | {"metavar": "COLUMN=HEADER"},
    "rewrite": _SEVERAL | {"metavar": "COLUMN"},
    "own": _SEVERAL | {"metavar": "HEADER"},
    "fill": _SEVERAL | {"metavar": "HEADER"},
    "encoding": {"metavar": "NAME"},
    "header": {"metavar": "LINE"},
    "separator": {"choices": _SEPARATORS},
    "sheet": {"metavar": "NAME"},
    "accept": {"action": "store_true", "default": False},
    "rate": {"metavar": "FRAMES"},
    "begin": {"metavar": "CLOCK"},
    **{name: {"choices": words} for name, words in _CHOICES.items()},
}
"""The options that say how a table is to be read, and how each is given."""


def add_track(command: argparse.ArgumentParser) -> None:
    """Add the option that says along which band of the film a telling is read."""
    bands = [band for band in TRACKS if band != "music"]
    command.add_argument("--track", choices=bands, default="image", help=text.say("cli.track"))


def add_terms(command: argparse.ArgumentParser) -> None:
    """Add the options that say how a table is to be read: of every command that reads one."""
    group = command.add_argument_group(text.say("cli.terms"))
    for name, how in _OPTIONS.items():
        group.add_argument(f"--{name}", **({"default": "", "help": text.say(f"cli.{name}")} | how))
    group.add_argument("--day-one", default="", metavar="DATE", help=text.say("cli.first_day"))


def events(paths: list[Path], read: Terms) -> tuple[pd.DataFrame, dict[str, str]]:
    """Return the events of all files a command names, of a folder of every table below it, and each
    work's file; raise Refused where one that is named can't be read. What of a folder can't, and
    that something wants a look, is said beside the output.
    """
    found: list[tuple[Path, pd.DataFrame]] = []
    for path in paths:
        found += _below(path, read) if path.is_dir() else [(path, _named(path, read))]
    return _together([table for _, table in found]), _files(found)


def _named(path: Path, read: Terms) -> pd.DataFrame:
    opened = open_table(content(path), read, text.printable(path.stem))
    table = let_in(path, opened)
    _look(path, opened)
    return table


def _look(path: Path, opened: Opened) -> None:
    if opened.findings:
        print(text.say("cli.look", file=path, count=len(opened.findings)), file=sys.stderr)


def _below(folder: Path, read: Terms) -> list[tuple[Path, pd.DataFrame]]:
    """What can be read of a folder; of the rest is said why not, as `corpus` does."""
    from anachrony.corpus import parquet

    found: list[tuple[Path, pd.DataFrame]] = []
    paths = tables_below(folder, but=parquet.PARQUET)
    for path in paths:
        table, fault = _or_fault(path, read)
        if table is None:
            print(text.say("cli.unread", file=path, fault=fault), file=sys.stderr)
        else:
            found.append((path, table))
    if not found:
        raise Refused(text.say("cli.none_read", count=len(paths), folder=folder), 1)
    return found


def _or_fault(path: Path, read: Terms) -> tuple[pd.DataFrame | None, str]:
    """The events of a file, or the first of what keeps it from being read."""
    from anachrony.corpus.parquet import is_parquet

    if is_parquet(path):  # `corpus` alone reads it: the page is installed without what does
        return None, text.say("cli.parquet")
    try:
        opened = open_table(resting(path), read, text.printable(path.stem))
    except OSError as error:  # it is a pipe, or gone, or not ours
        return None, error.strerror or str(error)
    if opened.events is None:
        with text.of_kind(opened.kind):
            return None, next(iter(said(opened.findings)), "")
    _look(path, opened)
    return opened.events, ""


def tables_below(folder: Path, but: str = "") -> list[Path]:
    """Return all that is called a table below a folder, each file once; raise Refused where there
    is none, by the endings there could be `but` one, and where there is no such folder.
    """
    from anachrony.corpus import ENDINGS, once, tables

    if not folder.is_dir():
        raise Refused(text.say("cli.no_folder", folder=folder))
    paths, others = once(tables(folder))
    for path, file in others.items():
        names = {"link": text.printable(str(path)), "file": text.printable(str(file))}
        print(text.say("cli.linked", **names), file=sys.stderr)
    if not paths:
        endings = ", ".join(ending for ending in ENDINGS if ending != but)
        raise Refused(text.say("cli.no_tables", folder=folder, endings=endings))
    return paths


def _files(found: list[tuple[Path, pd.DataFrame]]) -> dict[str, str]:
    """The file of each work; two files of one name are told apart by where they lie."""
    files: dict[str, Path] = {}
    for path, table in found:
        for work in table["work"].unique():
            first = files.setdefault(work, path)
            if first is not path:
                names = (name_of(first), name_of(path))
                one, other = names if len({*names}) == 2 else (first, path)
                raise Refused(text.say("cli.same_work", work=work, first=one, second=other))
    return {work: name_of(path) for work, path in files.items()}


def terms(options: argparse.Namespace) -> Terms:
    """Return what the options say of the files; raise Refused where that can't be understood."""
    return Terms(
        mapping=_mapping(options.map),
        own=frozenset(options.own),
        fill=frozenset(options.fill),
        rewrite=frozenset(options.rewrite),
        accept=options.accept,
        sheet=options.sheet,
        header=_readable(options.header, _line, "cli.bad_header"),
        separator=_SEPARATORS.get(options.separator, ""),
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
    return lambda said: times.first_number(said, times.clocks_at(times.rate(rate)))


def _line(said: str) -> object:
    return said if said.isdecimal() and len(said) < 5 else None


def _encoding(said: str) -> object:
    return encodings.known(said) or None


def _date(said: str) -> object:
    return times.first_number(said, times.DATE)


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


def let_in(path: Path, opened: Opened, every: bool = False) -> pd.DataFrame:
    """Return the events of a file, or raise the refusal that says all that was found and what would
    take it.
    """
    if opened.events is not None:
        return opened.events
    wrong = [finding for finding in opened.findings if finding.refuses]
    faults = [finding for finding in wrong if finding.kind == "fault"]
    takes = (*_given(opened.terms), *(finding.command for finding in wrong))
    commands = " ".join(dict.fromkeys(takes))
    count = sum(max(len(finding.lines), 1) for finding in faults)
    last = text.say(
        "fault.count" if faults else "fault.waits", file=path, count=count, command=commands
    )
    options = all(finding.rule in _OF_THE_COMMAND for finding in wrong)
    with text.of_kind(opened.kind):
        sentences = said(opened.findings, every)
    raise Refused("\n".join([*sentences, last]), 2 if options else 1)


def _given(read: Terms) -> Iterator[str]:
    """The options that were given already: what is printed can be pasted as it stands."""
    yield from (option(("map", f"{column}={called}")) for column, called in read.mapping.items())
    for name in ("own", "fill", "rewrite"):
        yield from (option((name, one)) for one in sorted(getattr(read, name)))
    for name in (*_OPTIONS, "day_one"):
        value = getattr(read, name, "")
        if isinstance(value, str) and value:
            yield option((name.replace("_", "-"), {"\t": "tab"}.get(value, value)))


def name_of(path: Path) -> str:
    """Return what a file is called, to be printed."""
    return text.printable(path.name)


def _together(tables: list[pd.DataFrame]) -> pd.DataFrame:
    """The rows of all tables as one; a file's own column is blank in the others'."""
    if len(tables) == 1:
        return tables[0]
    table = pd.concat(tables, ignore_index=True)
    return table.fillna(dict.fromkeys(table.select_dtypes("str"), ""))


def source(files: dict[str, str]) -> str:
    """Return what stands as the source of works, given each one's file: that, or the first and how
    many more.
    """
    first, *more = dict.fromkeys(files.values())
    return text.say("cli.files", first=first, count=len(more)) if more else first
