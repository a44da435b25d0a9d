"""A corpus: how each work below a folder folds its times, a row of measures a work.

Here is what one batch of files gives, on whatever machine; `running` spreads batches over many.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from anachrony import schema, text
from anachrony.corpus import parquet
from anachrony.events import Opened, open_table
from anachrony.findings import InvalidEvents, said
from anachrony.narrative import annotate, summarise
from anachrony.sheet.readers.formulas import inert
from anachrony.terms import NOTHING_SAID, Terms

ENDINGS = (".anachrony", ".csv", ".tsv", ".txt", ".xlsx", ".ods", parquet.PARQUET)
"""Of the files that are tables; others below a folder are passed over."""

BATCH = 2_000_000
"""Bytes of files that are measured together: NumPy wants long columns, memory short ones."""

MOST_FILES = 200
"""Files that are measured together, however short: what is done is kept every few seconds."""

_OF_A_WORK = ("director", "year")
_BETWEEN = "\x1f"  # in no name: it parts a file from its work


@dataclass
class Outcome:
    """What came of some files: a row a work, and the first fault of each that can't be read."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    unread: list[tuple[str, str]] = field(default_factory=list)


def tables(folder: Path) -> list[Path]:
    """Return all that is called a table below a folder, in the order of their names: a pipe and a
    link to nothing too, which reading will say.
    """
    below = (path for path in folder.rglob("*") if path.suffix.lower() in ENDINGS)
    return sorted(path for path in below if not path.is_dir())


def once(paths: Sequence[Path]) -> tuple[list[Path], dict[Path, Path]]:
    """Return each file of some once, and which others are only other names for one of these: links
    to it.
    """
    files: dict[object, Path] = {}
    others: dict[Path, Path] = {}
    for path in sorted(paths, key=lambda path: (path.is_symlink(), path)):
        first = files.setdefault(_file(path), path)
        if first is not path:
            others[path] = first
    return [path for path in paths if path not in others], others


def _file(path: Path) -> object:
    """What a file is, whatever it is called."""
    try:
        found = path.stat()
    except OSError:  # reading it will say so
        return path
    return found.st_dev, found.st_ino


def file_batches(paths: Sequence[Path]) -> Iterator[list[Path]]:
    """Yield files in batches of about `BATCH` bytes, or of `MOST_FILES` files."""
    batch: list[Path] = []
    size = 0
    for path in paths:
        batch.append(path)
        size += state(path)[0]
        if size >= BATCH or len(batch) >= MOST_FILES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def state(path: Path) -> tuple[int, int]:
    """Return the size of a file in bytes and when it was changed, in ns; zeros where it is gone."""
    try:
        found = path.stat()
    except OSError:  # reading it will say so
        return 0, 0
    return found.st_size, found.st_mtime_ns


def measured(
    files: Sequence[tuple[str, bytes]],
    track: str = "image",
    terms: Terms = NOTHING_SAID,
    unread: Sequence[tuple[str, str]] = (),
) -> Outcome:
    """Return the measures of every work of some files, given their names and bytes; and which were
    `unread` before, and why.

    A row has the file, the work, its director and year, and the columns of `summarise`. It is the
    same whatever other files are beside it.
    """
    found = Outcome(unread=[*unread])
    read: list[pd.DataFrame] = []
    for name, data in files:
        opened = _opened(name, data, terms)
        if opened.events is None:
            with text.of_kind(opened.kind):
                found.unread.append((name, next(iter(said(opened.findings, every=False)), "")))
        else:
            read.append(_marked(opened.events, name))
    if read:
        found.rows = _rows(pd.concat(read, ignore_index=True), track)
    return found


def _opened(name: str, data: bytes, terms: Terms) -> Opened:
    """What the door makes of a file, of one in Parquet by its text."""
    try:
        table = parquet.as_text(data) if parquet.is_parquet(name) else data
    except InvalidEvents as invalid:
        return Opened(None, invalid.findings, terms)
    return open_table(table, terms, text.printable(Path(name).stem))


def _marked(events: pd.DataFrame, name: str) -> pd.DataFrame:
    """Events without a file's own columns, their work marked with the file: two may hold one of a
    name.
    """
    own = schema.own(map(str, events))
    kept = events.drop(columns=own) if own else events
    return kept.assign(work=f"{name}{_BETWEEN}" + kept["work"])


def _rows(events: pd.DataFrame, track: str) -> list[dict[str, Any]]:
    summary = summarise(annotate(events, track), track)
    made = events[[*_OF_A_WORK]].replace("", None).groupby(events["work"]).first().fillna("")
    named = summary.index.str.split(_BETWEEN, n=1, expand=True)
    rows = pd.concat([made.loc[summary.index], summary], axis=1)
    rows.insert(0, "work", named.get_level_values(1))
    rows.insert(0, "file", named.get_level_values(0))
    return [{str(name): value for name, value in row.items()} for row in rows.to_dict("records")]


def as_csv(rows: Sequence[dict[str, Any]]) -> str:
    """Return rows of measures as a CSV, in the order of their files."""
    table = pd.DataFrame(_ordered(rows))
    texts = [name for name in ("file", "work", *_OF_A_WORK) if name in table]
    safe = table.assign(**{name: table[name].map(inert) for name in texts})
    return safe.to_csv(index=False, lineterminator="\n")


def as_parquet(rows: Sequence[dict[str, Any]]) -> bytes:
    """Return rows of measures as a Parquet file, in the order of their files."""
    return parquet.as_bytes(_ordered(rows))


def _ordered(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(rows, key=lambda row: (row["file"], row["work"]))
