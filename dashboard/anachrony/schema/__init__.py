"""The contract of events.csv: its columns and the words allowed in them.

`COLUMNS` is read by the reader, the tests and the README's table.
"""

from collections.abc import Iterable

from anachrony.schema.column import ROLES, Column
from anachrony.schema.columns import COLUMNS, FOUND, bearing
from anachrony.schema.words import (
    CERTAINTIES,
    CONVENTIONS,
    DEEPER,
    EMBEDDED,
    KINDS,
    MODES,
    PAST,
    TRACKS,
    UNCOUNTED,
    band,
    mode,
    yes_or_no,
)

NAMES = tuple(column.name for column in COLUMNS)
"""The column names, in the order of the README's table."""

ENDS = tuple(f"{axis}_{end}" for axis in ("screen", "story") for end in ("start", "end"))
"""The four times of an event; each is read into three float64 columns: itself, `_earliest` and
`_latest`.
"""

ADDED = (
    "telling",
    "story_rank",
    "narrative_level",
    "container",
    "happening",
    "in_chain",
    "order",
    "anachrony",
    "reach",
    "reach_least",
    "reach_most",
    "extent",
    "extent_least",
    "extent_most",
    "moment",
    "span",
    "returns",
    "kinds",
    "depth",
    "speed_least",
    "speed_most",
    "pace",
    "tellings",
    "frequency",
)
"""The columns that the analysis adds."""

UNDERSTOOD = ("screen_derived", "story_backwards", "story_day", "story_slack")
"""The columns that reading adds: how an end was derived (blank: it is given), whether the story
runs backwards, whether it is told in days without calendar, how far these days can move (s).
"""

_DRESS = ("hover", "label", "tint", "fill", "hatch")
"""The columns that charts add."""


def several(cell: str) -> list[str]:
    """Return the values of a cell that holds several, apart by semicolons, each once."""
    return list(dict.fromkeys(filter(None, map(str.strip, cell.split(";")))))


def added(name: str) -> bool:
    """Return whether the program adds a column of this name to those of a file."""
    return name in (*ADDED, *UNDERSTOOD, *_DRESS) or name.endswith(
        ("_text", "_earliest", "_latest")
    )


def translation(name: str) -> tuple[str, str]:
    """Return the column of the contract whose cells a column has in another language, and that
    language: `event.fr` → event, fr; two blanks where it is none.
    """
    column, _, language = name.rpartition(".")
    return (column, language) if column in TRANSLATED and len(language) == 2 else ("", "")


def translations(columns: Iterable[str], of: str) -> list[str]:
    """Return which columns have the cells of one in another language."""
    return [name for name in columns if translation(name)[0] == of]


TRANSLATED = (
    *("event", "story_label", "strand", "city", "place", "characters"),
    *("teller", "note", "work_note"),
)
"""The columns that a file can have in another language, too."""


def own(columns: Iterable[str]) -> list[str]:
    """Return which of a table's columns are the file's own."""
    return [name for name in columns if not _ours(name)]


def column_name(header: str) -> str:
    """Return the name of a file's own column: its header, and `_` where the contract or the program
    has a column of that name.
    """
    return f"{header}_" if _ours(header.rstrip("_")) else header


def header(name: str) -> str:
    """Return the header of an own column in its file: what `column_name` was given."""
    return name.removesuffix("_") if _ours(name.rstrip("_")) else name


def _ours(name: str) -> bool:
    return name in NAMES or added(name)


__all__ = [
    "ADDED",
    "CERTAINTIES",
    "COLUMNS",
    "CONVENTIONS",
    "DEEPER",
    "EMBEDDED",
    "ENDS",
    "FOUND",
    "KINDS",
    "MODES",
    "NAMES",
    "PAST",
    "ROLES",
    "TRACKS",
    "TRANSLATED",
    "UNCOUNTED",
    "UNDERSTOOD",
    "Column",
    "added",
    "band",
    "bearing",
    "header",
    "kept",
    "mode",
    "own",
    "several",
    "translation",
    "translations",
    "yes_or_no",
]
