"""The panels of the rhythm: what each is called, where it lies, and what it draws of a film."""

from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from anachrony import text
from anachrony.charts.ground import Ground

STRIP = 3.0
"""The height of the film's bands, in sizes of the text, as all heights here."""

_APART = 1.3
"""Between ticks."""

Ticks = list[tuple[float, str]]
"""Places across the time, and what stands at them."""


def heading(name: str, lacks: str) -> str:
    """Return the name over a panel that `lacks` what it is of: of bands that nowhere part, or of
    which that cannot be known, none is said to.
    """
    return text.say(f"chart.rhythm_{'bands' if lacks in _UNPARTED else name}")


_UNPARTED = ("apart_unknown", "apart_none")


class Part(NamedTuple):
    """What a panel draws: marks as they would lie with time across, words as they lie, ticks; and
    where the line is on which its blocks stand.
    """

    flat: list[dict]
    said: list[dict]
    ticks: Ticks
    line: float


class Panel(NamedTuple):
    """A panel's name, where it lies and what is said over it; it has no height where nothing in it
    can be known.
    """

    name: str
    floor: float
    top: float
    how: list[str]
    heading: str


@dataclass(frozen=True)
class Film(Ground):
    """A ground in sizes of the text, with a whole work and its image, from x0 to x1 (axis units);
    `rows` are the events to draw.

    Image and rows also say where the stay each is part of `begins` and `ends`.
    """

    whole: pd.DataFrame
    image: pd.DataFrame
    rows: pd.DataFrame


def spaced(ticks: Ticks) -> Ticks:
    """Return the ticks, from the first on, that have room between them."""
    kept: Ticks = []
    for tick in ticks:
        if not kept or abs(tick[0] - kept[-1][0]) >= _APART:
            kept.append(tick)
    return kept
