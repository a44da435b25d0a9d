"""What the page and its scripts hand one another, declared once.

`python docs/contract.py` writes these values as types for the scripts; tests hold both sides to
them and to one fixture, tests/contract.json. A field that is None is not sent.
"""

from dataclasses import fields, is_dataclass
from typing import Any

from anachrony.browser.answers import ANSWERS
from anachrony.browser.figures import FIGURES

CONTRACT = (*FIGURES, *ANSWERS)
"""All that is handed over."""


def sendable(value: Any) -> Any:
    """Return a value of the contract as it is sent: dicts without what is None."""
    if isinstance(value, list) and is_dataclass(next(iter(value), None)):
        return [sendable(one) for one in value]
    if not is_dataclass(value):
        return value
    pairs = ((one.name, getattr(value, one.name)) for one in fields(value))
    return {name: sendable(held) for name, held in pairs if held is not None}
