"""Words that Plotly draws as they are, and how wide they are."""

from collections.abc import Iterable
from functools import lru_cache
from html import escape, unescape

import pandas as pd

from anachrony import lettering, text
from anachrony.narrative.order import ANALEPSIS, PROLEPSIS

_UNDRAWABLE = (*map(chr, range(32)), "\ufffe", "\uffff")


_MARKS = str.maketrans({"{": "&#123;", "$": "&#36;"} | dict.fromkeys(_UNDRAWABLE))
"""What Plotly would take for a template or a formula, and what no picture can hold: XML hasn't got
it.
"""


def safe(words: str) -> str:
    """Return words that Plotly draws as they are, whatever marks they hold."""
    return escape(words, quote=False).translate(_MARKS)


def plain(words: str, limit: int = 40) -> str:
    """Return words on one line, cut beyond `limit` characters, that Plotly draws as they are."""
    return safe(text.short(words, limit))


def folded(name: str, room: float) -> str:
    """Return a name in the serif on one line or on two, in at most `room` sizes of its text;
    shortened at its end.
    """
    line = text.short(name, _LONGEST)
    first = next(iter(lettering.wrapped(line, room, "serif")), "")
    rest = lettering.shortened(line[len(first) :].lstrip(), room, "serif")
    return "<br>".join(safe(one) for one in (first, rest) if one)


_LONGEST = 200
"""Characters of a name that any two lines hold."""


def fitted(name: str, room: float) -> str:
    """Return a name in the serif in at most `room` sizes of its text; shortened at its end."""
    return safe(lettering.shortened(text.short(name, _LONGEST), room, "serif"))


@lru_cache(maxsize=1 << 14)
def label_width(label: str, family: str = "serif") -> float:
    """Return how wide the widest line of a label is, in sizes of its text."""
    return max(lettering.width(unescape(line), family) for line in label.split("<br>"))


def lines(labels: pd.Series) -> pd.Series:
    """Return how many lines each label has."""
    return labels.map(lambda label: 1.0 + label.count("<br>")).astype(float)


def label_lines(label: str, room: float) -> str:
    """Return a label in the serif in lines of at most `room` sizes of its text."""
    return "<br>".join(map(safe, lettering.wrapped(unescape(label), room, "serif")))


def often(orders: pd.Series) -> str:
    """Return how often a telling leaves its first narrative, of the order of each anachrony: `9
    analepses and 1 prolepsis`.
    """
    count = orders.value_counts()
    return text.listed(
        [
            text.say(f"chart.often_{way}", count=count[way])
            for way in (ANALEPSIS, PROLEPSIS)
            if way in count
        ]
    )


def headed(names: list[str], rooms: Iterable[float], most: float) -> tuple[list[str], bool]:
    """Return what stands over columns, in lines as narrow as their rooms (sizes of the text); and
    whether it stands upright, `most` long, where a word is wider or there would be many lines.
    """
    lines = [
        lettering.wrapped(name, room, "serif") for name, room in zip(names, rooms, strict=True)
    ]
    whole = (" ".join(some) == name for some, name in zip(lines, names, strict=True))
    if all(whole) and max(map(len, lines), default=0) <= _LINES:
        return ["<br>".join(map(safe, some)) for some in lines], False
    return [fitted(name, most) for name in names], True


_LINES = 3
"""The most lines of a name over its column."""
