"""How wide a line of words is, in the project's own type: measured, so that it is the same on every
machine.
"""

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).with_suffix(".json")
"""The widths of the letters, written by `make type` from the very faces that it cuts."""

_NAMES = {"serif": "Anachrony Serif", "sans": "Anachrony Sans"}

_ELSEWHERE = {"serif": ("serif", "sans"), "sans": ("sans",)}
"""Where a letter is looked for: the serif lacks ● ○ □, which the sans has."""

_ELLIPSIS = "…"
_SQUARE = 1.0
"""What Chinese, Japanese and Korean letters measure, wherever they come from."""

_JOINED, _TOOTHED = 0.8, "سشصض"
"""Wide enough for Arabic letters, which are joined, but for those that are as wide as any."""

_LETTER, _SIGN = 1.0, 1.4
"""Wide enough for any other letter or sign that another font lends: the widest emoji are 1.37."""


@dataclass(frozen=True)
class Face:
    """One cut of a family: `serif` or `sans`, in a weight as CSS counts it."""

    family: str
    weight: int = 400

    @property
    def family_name(self) -> str:
        """What the family is called in a style sheet."""
        return _NAMES[self.family]

    def file(self, part: str) -> str:
        """Return the name of the file of a part of its letters."""
        return f"{self.family}-{self.weight}-{part}.woff2"

    def __str__(self) -> str:
        return f"{self.family} {self.weight}"


PRECISE = "text-rendering: geometricPrecision"
"""What has a browser set words as wide as the table says: else a machine that bends letters to
whole px sets some lines a tenth wider.
"""

FACES = tuple(Face(family, weight) for family in ("serif", "sans") for weight in (400, 600))


def width(words: str, family: str = "sans", weight: int = 400) -> float:
    """Return how wide a line of words is, in sizes of its type."""
    letters = unicodedata.normalize("NFC", words)
    places = [_place(letter, family, weight) for letter in letters]
    kerned = sum(_kern(first, second) for first, second in pairwise(places))
    return (sum(place.advance for place in places) + kerned) / 1000


def wrapped(words: str, room: float, family: str = "sans", weight: int = 400) -> list[str]:
    """Return words in lines of at most `room` sizes of their type; a word that is wider alone is
    broken, with a hyphen where it is of letters alone that take one.
    """
    lines: list[str] = []
    for word in filter(None, re.split("[ \n]", words)):  # where no narrow space binds
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, family, weight) <= room:
            lines[-1] = longer
        else:
            lines += _broken(word, room, family, weight)
    return lines


def shortened(words: str, room: float, family: str = "sans", weight: int = 400) -> str:
    """Return a name in at most `room` sizes of its type: whole, or shortened at its end with …"""
    if width(words, family, weight) <= room:
        return words
    kept = _fitting(words, room - width(_ELLIPSIS, family, weight), family, weight)
    return words[:kept].rstrip(" ,;:·–—-") + _ELLIPSIS


def _broken(word: str, room: float, family: str, weight: int) -> list[str]:
    """A word, in as many lines as it takes; of its letters at least one a line."""
    lines, hyphen = [], _hyphen(word, room)
    while width(word, family, weight) > room and len(word) > 1:
        kept = max(_fitting(word, room - width(hyphen, family, weight), family, weight), 1)
        lines.append(word[:kept] + hyphen)
        word = word[kept:]
    return [*lines, word]


def _hyphen(word: str, room: float) -> str:
    """What a broken word is joined with: nothing in an address, where few letters fit, or in a
    script of other ways.
    """
    ours = word.isalpha() and all(map(_part, word))
    return "-" if ours and room >= _HYPHENED else ""


_HYPHENED = 4.0
"""The least line that a broken word ends with a hyphen, in sizes of its type."""


def unhyphened(line: str, words: str) -> str:
    """Return the first line of words without the hyphen that it was broken with."""
    return line if words.startswith(line) else line.removesuffix("-")


def _fitting(words: str, room: float, family: str, weight: int) -> int:
    """How many letters from the start fit in a room."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        fits = width(words[:middle], family, weight) <= room
        low, high = (middle, high) if fits else (low, middle - 1)
    return low


class _Place(NamedTuple):
    """How wide a letter is, in thousandths of the size, and where it comes from: nowhere, if the
    system's fonts have to lend it.
    """

    advance: float
    face: str = ""
    part: str = ""
    at: int = -1


@cache
def _place(letter: str, family: str, weight: int) -> _Place:
    part = _part(letter)
    for one in _ELSEWHERE[family] if part else ():
        face = str(Face(one, weight))
        known = _table()["faces"][face][part]
        if (at := known["letters"].find(letter)) >= 0:
            return _Place(known["advances"][at], face, part, at)
    return _Place(1000 * _lent(letter))


def _kern(first: _Place, second: _Place) -> float:
    """The kerning of a pair; only letters of one file know of each other."""
    if not first.face or first[1:3] != second[1:3]:
        return 0
    known = _table()["faces"][first.face][first.part]
    return known["kerning"][known["first"][first.at]][known["second"][second.at]]


def _lent(letter: str) -> float:
    """How wide a letter may be, in sizes, that the system's fonts have to lend."""
    if unicodedata.category(letter) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    if unicodedata.east_asian_width(letter) in "WF" and unicodedata.category(letter) != "So":
        return _SQUARE
    if unicodedata.bidirectional(letter) == "AL" and letter not in _TOOTHED:
        return _JOINED
    return _SIGN if unicodedata.category(letter).startswith("S") else _LETTER


def parts(words: str) -> tuple[str, ...]:
    """Return the parts of a face that hold the letters of words."""
    return tuple(sorted({part for letter in set(words) if (part := _part(letter))}))


def letter_runs(part: str) -> list[list[int]]:
    """Return the letters of a part of a face: the first and the last code of each run."""
    return _table()["parts"][part]


def _part(letter: str) -> str:
    code = ord(letter)
    for part, runs in _table()["parts"].items():
        if any(first <= code <= last for first, last in runs):
            return part
    return ""


@cache
def _table() -> dict:
    return json.loads(TABLE.read_text("utf-8"))
