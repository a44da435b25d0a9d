"""What keeps a file from being read, said in one sentence: the same in the page, the command and
the exception.
"""

from dataclasses import dataclass
from typing import Any

from anachrony import text


@dataclass(frozen=True)
class Fault:
    """One fault: the line it stands on (0 = the whole file), the column, the value read, the rule,
    the rule's hints.
    """

    line: int
    column: str
    value: str
    rule: str
    hints: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        """Return the sentence: where, what was read, what is wrong with it and what to do."""
        value = text.say("fault.value", value=text.short(self.value)) if self.value else ""
        rule = text.say(f"rule.{self.rule}", **_named(self))
        return text.printable(" ".join(part for part in (self._place(), value, rule) if part))

    def _place(self) -> str:
        if not self.line:
            return text.say("fault.mapping" if self.column else "fault.file", column=self.column)
        return text.say(
            "fault.where" if self.column else "fault.line",
            line=self.line,
            column=text.short(self.column),
        )


def _named(fault: Fault) -> dict[str, Any]:
    return {
        "column": fault.column,
        **{name: text.short(str(hint), 600) for name, hint in fault.hints},
    }


class InvalidEvents(ValueError):
    """A file that is no table of events; `faults` are all reasons, in the order of the file."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(faults)
        self.faults = tuple(sorted(faults, key=lambda fault: fault.line))

    def __str__(self) -> str:
        return "\n".join(map(str, self.faults))
