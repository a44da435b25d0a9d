"""Lengths of story time on a logarithmic scale that begins at nothing, with ticks in words."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from anachrony import text, times

_POWERS = [10.0**power for power in range(10)]
_COARSE = (
    1.0,
    times.MINUTE,
    times.HOUR,
    times.DAY,
    times.MONTH,
    *(times.YEAR * power for power in _POWERS),
)
_FINE = (
    10.0,
    *(count * times.MINUTE for count in (10, 30)),
    *(count * times.HOUR for count in (3, 6, 12)),
    *(count * times.DAY for count in (3, 7)),
    *(count * times.MONTH for count in (3, 6)),
    *(count * times.YEAR * power for power in _POWERS for count in (2, 5)),
)

_NOTHING = 0.35
"""Decades from no length at all to the floor of a scale."""


@dataclass(frozen=True)
class Lengths:
    """A scale of story lengths (s) in decades: logarithmic from its floor up, even from there down
    to nothing at 0.
    """

    floor: float
    longest: float

    def place(self, seconds: "pd.Series | np.ndarray | float") -> np.ndarray:
        """Return where lengths in s stand, in decades."""
        share = np.asarray(seconds, dtype=float) / self.floor
        return np.asarray(_NOTHING * np.minimum(share, 1.0) + np.log10(np.maximum(share, 1.0)))

    @property
    def end(self) -> float:
        """Where the longest stands, in decades."""
        return float(self.place(self.longest))

    def ticks(self, apart: float) -> list[tuple[float, str]]:
        """Return places (decades) and words of round lengths, at least `apart` from one another."""
        found: list[float] = []
        for length in (*_COARSE, *_FINE):
            near = np.abs(self.place(np.array([0.0, *found])) - self.place(length)).min() < apart
            if self.floor <= length <= self.longest and not near:
                found.append(length)
        return [(float(self.place(length)), text.duration(length)) for length in found]


def lengths(seconds: pd.Series, room: float) -> Lengths:
    """Return the scale on which lengths in s can be told apart; the shortest stands `room` times
    above its floor.
    """
    known = seconds[seconds > 0]
    shortest, longest = (known.min(), known.max()) if len(known) else (times.DAY, times.DAY)
    floor = max(
        (length for length in (*_COARSE, *_FINE) if length * room <= shortest), default=_COARSE[0]
    )
    return Lengths(floor, max(longest, floor))
