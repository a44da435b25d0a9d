"""What a reader has said of a file beyond the file itself: which column is which, in which letters
it is written, what of the proposals is taken. The command's options and the page's dialog fill it
alike.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any


@dataclass(frozen=True)
class Terms:
    """`mapping`: column of the contract → header of the file; `encoding` of a text, `sheet` of a
    workbook; `own`: headers that stay the file's own, whatever is proposed; `rewrite`: the columns
    whose proposed rewrites are taken; `accept`: all proposals are.

    Of times: `rate`, the frames a second of timecodes; `begin`, the clock at which the programme
    begins; `clocks`, what a spreadsheet's 18:30 is (minutes, hours); `dates`, the order of day and
    month (dmy, mdy); `days`, whether clocks without a day are all of one or begin another where
    they fall back (one, counted); `numbers`, what whole numbers in place of dates are (ranks, days,
    years); `order`, whether the events are told in the order of their rows (rows); `day_one`, the
    date of Day 1.

    `leave`: the lines of rows that are left out, so that a part of the film can be seen.

    Every default means that nothing was said.
    """

    mapping: Mapping[str, str] = field(default_factory=dict)
    encoding: str = ""
    sheet: str = ""
    own: frozenset[str] = frozenset()
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

    def rewrites(self, column: str) -> bool:
        """Return whether the rewrites that are proposed for a column are taken."""
        return self.accept or column in self.rewrite

    def taking(self, takes: Iterable[tuple[str, str]]) -> "Terms":
        """Return these terms with the options of findings taken: ("map", "event=title"),
        ("rewrite", "characters"), ("encoding", "cp1252") ….
        """
        taken = self
        for name, value in takes:
            if name == "map":
                column, _, header = value.partition("=")
                taken = replace(taken, mapping={**taken.mapping, column: header})
            elif name == "leave":
                taken = replace(taken, leave=taken.leave | {int(line) for line in value.split(",")})
            elif name in ("own", "rewrite"):
                said: dict[str, Any] = {name: getattr(taken, name) | {value}}
                taken = replace(taken, **said)
            else:
                said = {name: value}
                taken = replace(taken, **said)
        return taken


NOTHING_SAID = Terms()
