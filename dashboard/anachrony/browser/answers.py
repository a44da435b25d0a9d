"""What the server answers the door, the desk and the page of many works."""

from dataclasses import dataclass
from typing import Literal

Step = Literal["laid", "columns", "found"]


@dataclass(frozen=True)
class Way:
    """A way of taking a proposal: what is taken, what its button says, what a line would read."""

    take: tuple[str, str]
    said: str
    reads: str


@dataclass(frozen=True)
class Cell:
    """A cell of a fault, to be mended in place."""

    line: int
    text: str


@dataclass(frozen=True)
class Found:
    """What was found of a file, in the step of the dialog that it belongs to."""

    kind: Literal["fault", "note", "proposal"]
    step: Step
    said: str
    takes: list[Way]
    column: str
    cells: list[Cell]


@dataclass(frozen=True)
class TakenFor:
    """A column of a file: its header, what it is taken for ("": its own), what it is by its header
    alone, its first cells, those of the first rows, why it is taken so.
    """

    called: str
    ours: str
    own: str
    cells: str
    rows: list[str]
    why: str


@dataclass(frozen=True)
class LaidOut:
    """How a file is laid out: the line of its header (0: none), what is between cells ("": a
    workbook's), how many rows it has.
    """

    header: int
    separator: str
    rows: int


@dataclass(frozen=True)
class Answer:
    """Of a table that comes in. Of one that is read the `film`, its title, what was noted and what
    can still be taken (`offers`); of another what keeps it out (`findings`) and the lines to
    `leave`, without which it could be read; or why it is `refused`.
    """

    film: str | None = None
    title: str | None = None
    notes: list[str] | None = None
    offers: list[Found] | None = None
    findings: list[Found] | None = None
    leave: list[int] | None = None
    columns: list[TakenFor] | None = None
    shape: LaidOut | None = None
    refused: str | None = None


@dataclass(frozen=True)
class DeskColumn:
    """A column on the desk: its header, and what the page calls it."""

    name: str
    label: str


@dataclass(frozen=True)
class OnTheDesk:
    """A film's table as it is laid on the desk: its file's name, what is taken of it, its columns
    and those it could have (`more`), the words allowed in a column, its cells by header, the ids of
    its events, what the page's controls depend on.
    """

    name: str
    takes: list[tuple[str, str]]
    columns: list[DeskColumn]
    more: list[DeskColumn]
    words: dict[str, list[str]]
    cells: list[dict[str, str]]
    page: list[str]
    ids: list[str]


@dataclass(frozen=True)
class Remark:
    """What is said of a cell, or of a row: whether it keeps the table out, what it becomes."""

    line: int
    column: str
    said: str
    refuses: bool
    becomes: str


@dataclass(frozen=True)
class Judged:
    """Of an edited table what is said of its cells and noted; where it can be read, its film, the
    ids of its events and what the page's controls depend on. It is `forgotten` what it is a change
    of, or said why it is `refused`.
    """

    cells: list[Remark] | None = None
    notes: list[str] | None = None
    film: str | None = None
    title: str | None = None
    ids: list[str] | None = None
    page: list[str] | None = None
    refused: str | None = None
    forgotten: bool | None = None


@dataclass(frozen=True)
class Measured:
    """Many works, a place a work: its name, who made it, when, what it is, its measures by name,
    its shape in hundredths; null where one can't be known.
    """

    works: list[str]
    director: list[str]
    year: list[str]
    kind: list[str]
    measures: dict[str, list[float | None]]
    shapes: list[list[int] | None]


ANSWERS = (
    Way,
    Cell,
    Found,
    TakenFor,
    LaidOut,
    Answer,
    DeskColumn,
    OnTheDesk,
    Remark,
    Judged,
    Measured,
)
