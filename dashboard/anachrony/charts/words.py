"""Words that Plotly draws as they are, and how wide they are."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from html import escape, unescape
from itertools import takewhile

import numpy as np
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


def event_name(name: str) -> str:
    """Return an event's name on one line or, if it is long, on two."""
    return safe(text.short(name, _LINE)) if len(name) <= _LINE else folded(name, _ROOM)


_LINE, _ROOM = 40, 15.0
"""The characters of a name on one line; the sizes of its text that each of two has."""


def folded(name: str, room: float, weight: int = 400) -> str:
    """Return a name in the serif on one line or on two, in at most `room` sizes of its text;
    shortened at its end.
    """
    line = text.short(name, _LONGEST)
    first = next(iter(lettering.wrapped(line, room, "serif", weight)), "")
    rest = line.removeprefix(lettering.unhyphened(first, line)).lstrip()
    rest = lettering.shortened(rest, room, "serif", weight)
    return "<br>".join(safe(one) for one in (first, rest) if one)


_LONGEST = 200
"""Characters of a name that any two lines hold."""


def fitted(name: str, room: float, weight: int = 400) -> str:
    """Return a name in the serif in at most `room` sizes of its text; shortened at its end."""
    return safe(lettering.shortened(text.short(name, _LONGEST), room, "serif", weight))


def apart(names: Sequence[str], cut: Callable[[str], str]) -> list[str]:
    """Return names as they are `cut`; those that would be cut to the same though they differ lose
    of what they share instead, and keep the end that tells them apart.
    """
    said = [cut(name) for name in names]
    alike = [{name for name, one in zip(names, said, strict=True) if one == same} for same in said]
    return [
        cut(name) if len(others) == 1 else _distinct(name, others, cut)
        for name, others in zip(names, alike, strict=True)
    ]


def _distinct(name: str, others: set[str], cut: Callable[[str], str]) -> str:
    """A name with so much of what others begin with too as leaves room for its own end."""
    words, abreast = name.split(), zip(*(other.split() for other in others), strict=False)
    shared = len([*takewhile(lambda these: len({*these}) == 1, abreast)])
    shared = min(shared, len(words) - 1)

    end = " ".join(["…", *words[shared:]])
    tries = (cut(" ".join([*words[:most], end])) for most in range(shared, -1, -1))
    return next((one for one in tries if not one.endswith("…")), cut(end))


@lru_cache(maxsize=1 << 14)
def label_width(label: str, family: str = "serif") -> float:
    """Return how wide the widest line of a label is, in sizes of its text."""
    return max(lettering.width(unescape(line), family) for line in label.split("<br>"))


def label_height(labels: pd.Series) -> pd.Series:
    """Return how high each label is, in sizes of its text."""
    return labels.map(lambda label: 1.15 + _SPACING * label.count("<br>")).astype(float)


_SPACING = 1.3
"""From line to line, as Plotly sets them."""


def label_lines(label: str, room: float) -> str:
    """Return a label in the serif in lines of at most `room` sizes of its text."""
    return "<br>".join(map(safe, lettering.wrapped(unescape(label), room, "serif")))


def unbroken(label: str, room: float) -> str:
    """Return a label of at most `room` sizes of its text wide, or as its widest word is."""
    return label_lines(label, max(room, *map(label_width, label.split(" "))))


def narrowed(label: str, room: float, most: int = 4) -> str:
    """Return a label in lines of at most `room` sizes of its text; as it is where a word is wider,
    or the lines would be more than `most`.
    """
    if label_width(label) <= room:
        return label
    said = label.replace("<br>", " ")
    lines = label_lines(said, room)
    whole = lines.replace("<br>", " ") == said and lines.count("<br>") < most
    return lines if whole else label


def narrow(rows: pd.DataFrame, rooms: "pd.Series | np.ndarray") -> pd.DataFrame:
    """Return rows with their labels as narrow as their rooms, in sizes of the text."""
    pairs = zip(rows["label"], rooms, strict=True)
    return rows.assign(label=[narrowed(label, room) for label, room in pairs])


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


def headed(names: list[str], rooms: Sequence[float], most: float) -> tuple[list[str], bool]:
    """Return what stands over columns, in lines as narrow as their rooms (sizes of the text); and
    whether it stands upright, `most` long and on two lines where there is room, where a word is
    wider or there would be many lines.
    """
    lines = [
        lettering.wrapped(name, room, "serif") for name, room in zip(names, rooms, strict=True)
    ]
    whole = (" ".join(some) == name for some, name in zip(lines, names, strict=True))
    if all(whole) and max(map(len, lines), default=0) <= _LINES:
        return ["<br>".join(map(safe, some)) for some in lines], False
    upright = folded if min(rooms) >= _TWO else fitted
    return apart(names, lambda name: upright(name, most)), True


_LINES, _TWO = 3, 2.6
"""The most lines of a name over its column; the room that two upright ones take."""
