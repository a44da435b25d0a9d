"""A claim, with what it rests on."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Sentence:
    """One claim: its words, the index labels of its events, the rule behind it (a name in the
    locale's `[law]`), and whether it is said first of all, under the title.
    """

    words: str
    events: tuple[Any, ...]
    rule: str
    leads: bool = False
