"""What keeps a file from being read, said in one sentence: the same in the page, the command and the exception."""

from dataclasses import dataclass
from typing import Any

from dashboard import text


@dataclass(frozen=True)
class Fault:
    """One fault: the line it stands on (0 = the whole file), the column, the value read, the rule, the rule's hints."""

    line: int
    column: str
    value: str
    rule: str
    hints: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        where = "fault.where" if self.column and self.line else "fault.line" if self.line else "fault.file"
        place = text.say(where, line=self.line, column=self.column)
        value = text.say("fault.value", value=text.short(self.value)) if self.value else ""
        rule = text.say(f"rule.{self.rule}", **_named(self))
        return " ".join(part for part in (place, value, rule) if part)


def _named(fault: Fault) -> dict[str, Any]:
    return {"column": fault.column, **dict(fault.hints)}


class InvalidEvents(ValueError):
    """A file that is not a table of events; `faults` holds every reason, in the order of the file."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: fault.line))
        super().__init__("\n".join(map(str, self.faults)))
