"""Which colour stands for which value: hues of strands and names, other hues of kinds, and a weave
where the hues are used up.
"""

import re
from collections.abc import Iterable
from functools import cache

from anachrony.charts.theme import Theme
from anachrony.narrative.order import ANALEPSIS, FIRST, ORDERS, PROLEPSIS, REVERSE, UNDATED

WEAVES = ("", "|", "-", "x", "+")
"""What lies over a hue that stands for another value already, as Plotly's patterns."""

_NEUTRAL = re.compile(r"\b(black|white|gr[ae]y|noire?s?|blanc(he)?s?|grise?s?)\b", re.IGNORECASE)
_INK, _SLATE = 0, 4
"""The neutral ones of a theme's sequence."""


def name_colours(values: Iterable[str], theme: Theme) -> dict[str, str]:
    """Return a colour a name (strand, city, person) in the order given, no two alike; a name that
    says black, white or grey takes a neutral one. Of more than there are, the last are ash.
    """
    values = list(values)
    neutral = [value for value in values if _NEUTRAL.search(value)]
    places = dict(zip(neutral, (_INK, _SLATE), strict=False))
    free = (at for at in range(len(theme.sequence) * len(WEAVES)) if at not in places.values())
    places |= dict(zip((value for value in values if value not in places), free, strict=False))

    return {value: _fill(places.get(value), theme.sequence, theme) for value in values}


def kind_colours(values: Iterable[str], theme: Theme) -> dict[str, str]:
    """Return a colour a kind (order, mode, certainty, track, work), of hues that no strand has."""
    values = list(values)
    others = [value for value in values if value not in ORDERS]
    places = {value: at for at, value in enumerate(others)} | _PLACES
    found = {value: _fill(places.get(value), theme.kinds, theme) for value in values}

    return found | {UNDATED: theme.ash}


_PLACES = {FIRST: 0, ANALEPSIS: 1, PROLEPSIS: 2, REVERSE: 3}


def weave(colour: str, theme: Theme) -> str:
    """Return what lies over a colour: a Plotly pattern, or nothing."""
    return _woven(theme).get(colour, "")


def _fill(place: int | None, hues: tuple[str, ...], theme: Theme) -> str:
    """The hue of a place; from the second round on a shade beside it that no eye tells apart, so
    that it is known by its weave.
    """
    around, at = divmod(len(hues) * len(WEAVES) if place is None else place, len(hues))
    return theme.ash if around >= len(WEAVES) else _beside(hues[at], around)


def _beside(colour: str, steps: int) -> str:
    blue = int(colour[5:], 16)
    return f"{colour[:5]}{blue - steps if blue > 127 else blue + steps:02X}"


@cache
def _woven(theme: Theme) -> dict[str, str]:
    hues = (*theme.sequence, *theme.kinds)
    return {_beside(hue, at): over for hue in hues for at, over in enumerate(WEAVES) if over}
