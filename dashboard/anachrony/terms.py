"""What a reader has said of a file beyond the file itself: which column is which, in which letters
it is written, what of the proposals is taken. The command's options and the page's dialog fill it
alike.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any


@dataclass(frozen=True)
class Terms:
    """`mapping`: column of the contract → header of the file; `encoding` of a text, `sheet` of a
    workbook; `header`, the line of the header (0: there is none, and columns are called A, B, C);
    `separator` of cells (`,` `;` `|` or tab); `own`: headers that stay the file's own, whatever is
    proposed; `fill`: headers of columns whose blank cells say what stands above them; `rewrite`:
    the columns whose proposed rewrites are taken; `accept`: all proposals are.

    Of times: `rate`, the frames a second of timecodes; `begin`, the clock at which the programme
    begins; `clocks`, what a spreadsheet's 18:30 is (minutes, hours); `dates`, the order of day and
    month (dmy, mdy); `days`, whether clocks without a day are all of one or begin another where
    they fall back (one, counted); `numbers`, what whole numbers in place of dates are (ranks, days,
    years, serials, epoch, julian); `order`, whether the events are told in the order of their rows
    (rows); `day_one`, the date of Day 1.

    `leave`: the lines of rows that are left out, so that a part of the film can be seen; `mend`:
    line and column of a cell → what it says instead, the file itself staying as it is.

    Every default means that nothing was said.
    """

    mapping: Mapping[str, str] = field(default_factory=dict)
    encoding: str = ""
    sheet: str = ""
    header: str = ""
    separator: str = ""
    own: frozenset[str] = frozenset()
    fill: frozenset[str] = frozenset()
    rewrite: frozenset[str] = frozenset()
    accept: bool = False
    rate: str = ""
    begin: str = ""
    clocks: str = ""
    dates: str = ""
    days: str = ""
    numbers: str = ""
    order: str = ""
    day_one: str = ""
    leave: frozenset[int] = frozenset()
    mend: Mapping[tuple[int, str], str] = field(default_factory=dict)

    @property
    def header_line(self) -> int | None:
        """The line of the header, 0 where there is none; None where nothing is said of it."""
        return int(self.header) if self.header else None

    def rewrites(self, column: str) -> bool:
        """Return whether the rewrites that are proposed for a column are taken."""
        return self.accept or column in self.rewrite

    def taking(self, takes: Iterable[tuple[str, str]]) -> "Terms":
        """Return these terms with the options of findings taken: ("map", "event=title"),
        ("rewrite", "characters"), ("encoding", "cp1252") ….
        """
        taken = self
        for name, value in takes:
            taken = replace(taken, **taken._with(name, value))
        return taken

    def _with(self, name: str, value: str) -> dict[str, Any]:
        """What an option changes of these terms; of those that take several, one more."""
        if name in _ONE_OF and not re.fullmatch(_ONE_OF[name], value):
            raise ValueError(value)
        if name == "map":
            column, _, header = value.partition("=")
            return {"mapping": {**self.mapping, column: header}}
        if name == "own":
            mapping = {column: one for column, one in self.mapping.items() if one != value}
            return {"own": self.own | {value}, "mapping": mapping}
        if name == "leave":
            return {"leave": self.leave | {int(line) for line in value.split(",")}}
        if name == "mend":
            return {"mend": {**self.mend, **_mended(value)}}
        return {name: getattr(self, name) | {value} if name in _SEVERAL else value}


_SEVERAL = ("fill", "rewrite")

_ONE_OF = {"header": r"\d{1,4}", "separator": "[,;|\t]"}
"""What a page may say of the shape of a file."""


def _mended(value: str) -> dict[tuple[int, str], str]:
    """What `3:screen_start=0:18:30` says of a cell."""
    place, _, text = value.partition("=")
    line, _, column = place.partition(":")
    return {(int(line), column): text}


NOTHING_SAID = Terms()
