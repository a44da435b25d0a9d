"""Patterns that need persons: who is there when the order of the telling jumps (Kim et al. 2018,
section 7.3).
"""

from itertools import pairwise

import numpy as np
import pandas as pd

from anachrony.narrative.shapes.spans import Told, openings, over_spans, total
from anachrony.schema import several

HERO = 0.8
"""Of so much of the screen time one character must be part, and of so many of the jumps all others
change: nearly all.
"""

_LEAST = 3
"""jumps; a telling with fewer does not jump about."""


def hero(of: Told) -> pd.DataFrame:
    """A whole telling of three jumps or more, of whose screen time one character is in nearly all
    (80 %), and another in less than half.
    """
    opens, size, jumps = _telling(of)
    closes = opens + size - 1
    most, second = np.zeros(len(opens)), np.zeros(len(opens))
    who, named = np.full(len(opens), "", dtype=object), _named(of)
    for at in np.flatnonzero(jumps >= _LEAST).tolist():
        rows = slice(opens[at], closes[at] + 1)
        shares = _shares(named[rows], of.length[rows])
        (who[at], most[at]), (_, second[at]) = shares[0], shares[-1]
    kept = (most >= HERO) & (second > 0) & (second < 0.5)
    return of.spans(opens[kept], closes[kept], most[kept]).assign(by=who[kept])


def by_character(of: Told) -> pd.DataFrame:
    """A whole telling of three jumps or more, at nearly all of which (80 %) all characters change,
    while from event to event without a jump somebody nearly always stays; and which follows no
    hero.
    """
    opens, size, jumps = _telling(of)
    closes, named = opens + size - 1, _named(of)
    known = [bool(one) and bool(other) for one, other in pairwise(named)]
    change = np.append(np.array(known, dtype=bool) & _disjoint(named), False)
    stays = np.append(np.array(known, dtype=bool) & ~_disjoint(named), False)
    goes = of.steps & ~of.jumps
    at_jumps, between = total(change & of.jumps, opens, closes), total(stays & goes, opens, closes)
    quiet = total(goes, opens, closes)
    kept = (jumps >= _LEAST) & (at_jumps >= HERO * jumps) & (between >= HERO * quiet) & (quiet > 0)
    kept &= ~np.isin(of.places[opens], hero(of)["first"])
    return of.spans(opens[kept], closes[kept], (at_jumps / np.maximum(jumps, 1))[kept])


def _telling(of: Told) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Where each telling opens, how many events it has and how many jumps."""
    opens, size = openings(of.group)
    return opens, size, over_spans(np.add, of.jumps.astype(int), opens, opens + size - 1)


def _named(of: Told) -> list[frozenset[str]]:
    """The characters of every event."""
    text, distinct = pd.factorize(of.dated("characters"))
    sets = [frozenset(several(one)) for one in distinct]
    return [sets[number] for number in text.tolist()]


def _disjoint(named: list[frozenset[str]]) -> np.ndarray:
    """Whether nobody is in an event and in the next."""
    pairs = pairwise(named)
    return np.array([one.isdisjoint(other) for one, other in pairs], dtype=bool)


def _shares(named: list[frozenset[str]], length: np.ndarray) -> list[tuple[str, float]]:
    """The characters and the share of the screen time that each is in, the greatest first."""
    seconds: dict[str, float] = {}
    for who, lasts in zip(named, length.tolist(), strict=True):
        for one in who:
            seconds[one] = seconds.get(one, 0.0) + lasts
    shares = [(one, each / length.sum()) for one, each in sorted(seconds.items())]
    return sorted(shares, key=lambda share: -share[1]) or [("", 0.0)]
