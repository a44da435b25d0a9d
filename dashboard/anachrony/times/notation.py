"""A million texts read at once: they differ by little but their digits, so they are read shape by
shape.

A pattern here never asks which digit stands somewhere, only how many there are.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

_BLOCK, _LONGEST, _SHAPES = 1 << 15, 40, 8
"""Texts read together; the longest of them, in characters; the shapes looked for among them."""

GroupNumbers = Callable[[str], np.ndarray]
"""Group of a pattern → the whole numbers that texts of one shape have there, 0 where they have
none.
"""


@dataclass(frozen=True)
class Notation:
    """How something is written: `values` turns all texts of one shape into columns of numbers, NaN
    where impossible.

    `rest`, where there is one, reads distinct texts that the pattern doesn't know.
    """

    pattern: re.Pattern[str]
    values: Callable[[re.Match[str], GroupNumbers], Sequence[np.ndarray]]
    width: int = 1
    rest: Callable[[np.ndarray], np.ndarray] | None = None


def numbers_each(texts: np.ndarray, notation: Notation) -> np.ndarray:
    """Return what texts say, `notation.width` rows of numbers in s; NaN where a text is blank or
    unreadable.

    Where neighbours are often the same, as the dates of a scene are, those are read once; the first
    texts show it. One text alone is read as a rare one: looking for its like costs ten times that.
    """
    if len(texts) == 1:
        return _left(texts, notation)
    if 2 * np.count_nonzero(texts[1:_BLOCK] != texts[: _BLOCK - 1][: len(texts) - 1]) >= min(
        len(texts), _BLOCK
    ):
        return _each(texts, notation)
    fresh = np.append(True, texts[1:] != texts[:-1])[: len(texts)]
    return _each(texts[fresh], notation).take(np.cumsum(fresh) - 1, axis=1)


def _each(texts: np.ndarray, notation: Notation) -> np.ndarray:
    values = np.full((notation.width, len(texts)), np.nan)
    for at, shape, digits in _shapes(texts):
        if match := notation.pattern.fullmatch(shape):
            for row, numbers in zip(
                values, notation.values(match, _parts(match, digits)), strict=True
            ):
                row[at] = numbers
    left = np.flatnonzero((texts != "") & np.isnan(values[0]))
    if left.size:
        codes, distinct = pd.factorize(texts[left])
        values[:, left] = _left(distinct, notation)[:, codes]
    return values


def _shapes(texts: np.ndarray) -> Iterator[tuple[np.ndarray, str, np.ndarray]]:
    """Yield (places, the text there with 0 for every digit, the digits) for a few shapes of each
    block of texts.
    """
    for begin in range(0, len(texts), _BLOCK):
        block = texts[begin : begin + _BLOCK]
        width = max(1, min(max(map(len, block)), _LONGEST))
        marks = block.astype(f"U{width}").view(np.uint32).reshape(len(block), width)
        marks = np.minimum(marks, 127).astype(np.uint8)  # no pattern knows what lies beyond
        digits = marks - np.uint8(ord("0"))  # anything below 0 wraps to far above 9
        shapes = np.where(digits < 10, np.uint8(ord("0")), marks).view(f"S{width}")[:, 0]
        left = (marks[:, 0] != 0) & ((marks[:, -1] == 0) | (width < _LONGEST))
        for _ in range(_SHAPES):
            first = left.argmax()
            if not left[first]:
                break
            same = np.flatnonzero(left & (shapes == shapes[first]))
            left[same] = False
            yield begin + same, shapes[first].decode(), digits.take(same, axis=0)


def _parts(match: re.Match[str], digits: np.ndarray) -> GroupNumbers:
    def part(name: str) -> np.ndarray:
        number = np.zeros(len(digits), dtype=np.int64)
        for column in range(*match.span(name)):
            number = number * 10 + digits[:, column]
        return number

    return part


def _left(distinct: np.ndarray, notation: Notation) -> np.ndarray:
    """Texts of rare shapes, one by one, then those of no shape the pattern knows."""
    values = np.full((notation.width, len(distinct)), np.nan)
    for at, text in enumerate(distinct):
        if text and (match := notation.pattern.fullmatch(text)):
            values[:, at] = np.ravel(notation.values(match, _lone_parts(match)))
    if notation.rest is not None:
        unread = np.isnan(values[0]) & (distinct != "")
        values[:, unread] = notation.rest(distinct[unread])
    return values


def _lone_parts(match: re.Match[str]) -> GroupNumbers:
    return lambda name: np.array([int(match[name] or 0)])


def alone(text: str, notation: Notation) -> tuple[float, ...]:
    """Return what one text says, in s; raise ValueError where it is blank or unreadable."""
    values = numbers_each(np.array([text], dtype=object), notation)[:, 0].tolist()
    if np.isnan(values[0]):
        raise ValueError(text)
    return tuple(values)


def in_ascii(text: str) -> str:
    """Return a text with the figures of every script as ours: `１２`, `١٢` → 12."""
    return text if text.isascii() else _FIGURE.sub(lambda found: str(int(found[0])), text)


_FIGURE = re.compile(r"(?![0-9])\d")


def first_number(text: str, notation: Notation) -> float | None:
    """Return the first number that a text says, in s; None where it says none."""
    try:
        return alone(text, notation)[0]
    except ValueError:
        return None
