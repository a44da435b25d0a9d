"""A claim, with what it rests on."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Sentence:
    """One claim: its words, the index labels of its events, and the rule behind it (a name in the
    locale's `[law]`).
    """

    words: str
    events: tuple[Any, ...]
    rule: str
