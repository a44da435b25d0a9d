"""Ranks → numbers: `16`, `12-87`, `3rd`, `IV`, `third`, `60.5%`."""

import re

import numpy as np

from anachrony.times.clocks import NUMBER, decimal
from anachrony.times.notation import Notation
from anachrony.times.words import COUNTED

_BETWEEN = re.compile(r"(\d{1,15}(?:\.\d{1,6})?)[ ]*[-–][ ]*(\d{1,15}(?:\.\d{1,6})?)", re.ASCII)
_ORDINAL = re.compile(r"(\d{1,15}) ?(?:st|nd|rd|th|er|re|ère|e|ème|\.|º|ª|°)", re.IGNORECASE)
_SHARE = re.compile(r"(?<=\d) ?%$", re.ASCII)
"""A place in the film, in hundredths of it."""

_ROMAN = re.compile(r"(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_LETTERS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def roman(text: str) -> int:
    """Return the number that Roman letters write: `XIX` → 19; 0 where they write none."""
    if not _ROMAN.fullmatch(text):
        return 0
    values = [_LETTERS[letter] for letter in text]
    after = [*values[1:], 0]
    return sum(-one if one < next_ else one for one, next_ in zip(values, after, strict=True))


def _ranks(texts: np.ndarray) -> np.ndarray:
    """The first and the last of those between which each lies; NaN for what is no rank."""
    low, high = np.array([_rank(text) for text in texts], dtype=float).reshape(-1, 2).T
    return np.where(low <= high, [low, high], np.nan)


def _rank(text: str) -> tuple[float, float]:
    text = _SHARE.sub("", text)
    if between := _BETWEEN.fullmatch(text):
        return float(between[1]), float(between[2])
    ordinal = _ORDINAL.fullmatch(text)
    said = COUNTED.get(text.casefold(), 0)
    number = float(ordinal[1]) if ordinal else roman(text) or said or _plain(text)
    return number, number


def _plain(text: str) -> float:
    return float(text.replace(",", ".")) if NUMBER.pattern.fullmatch(text) else np.nan


RANK = Notation(NUMBER.pattern, lambda match, part: [decimal(match, part)] * 2, 2, _ranks)
"""A rank, or the first and the last of those between which it lies: `16`, `12-87` → both."""
