"""What a column of the contract says of itself."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """One column of events.csv: `type` names the reader in times/ or events/, `unit` what it is
    read into; one filled `once` is said of the whole work; one that `yields` leaves its name to a
    column of the file whose values don't fit. `roles` are what it does on the page (`ROLES`);
    `singular` names it where one of its values is chosen.
    """

    name: str
    type: str
    example: str
    meaning: str
    unit: str = ""
    required: bool = False
    once: bool = False
    words: tuple[str, ...] = ()
    yields: bool = False
    roles: tuple[str, ...] = ()
    singular: str = ""

    @property
    def choice(self) -> str:
        """What it is called where one of its values is chosen."""
        return self.singular or self.name

    @property
    def coded(self) -> bool:
        """Whether its values are words of ours, said in the reader's."""
        return self.type == "choice" or bool(self.words)


SHOWN = ("filter", "lane", "colour")
ROLES = (*SHOWN, "near", "search", "table", "fact", "where", "who", "how")
"""What a column does: its values filter, are lanes, are colours; its filter is always near; it is
searched, in the table, among the facts of an event; hovering says where, who and how by it.
"""
