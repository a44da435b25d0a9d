"""Scenes: neighbours of a telling that no draw of the dates tells apart, drawn as one."""

import numpy as np
import pandas as pd

from anachrony.narrative.order.back import at_once, frame_slack
from anachrony.narrative.sorting import arrays, changes


def scenes(telling: pd.DataFrame, dating: np.ndarray) -> pd.DataFrame:
    """Return the tellings, each scene a row of its whole screen time, with `shots`: of how many
    events it is made.

    Events of a scene follow one another on the screen and have the same date (`dating`, a number;
    -1 where it is no moment in every draw), strand, mode and teller; each is told once. Any first
    narrative takes or leaves them together, and no step leads from one to the next. Works with
    levels or rulings stay as they are: there an event can be asked about by itself.
    """
    joined = _joined(telling, dating)
    opens = np.flatnonzero(~joined)
    closes = np.append(opens, len(telling))[1:] - 1
    row = np.append(np.cumsum(~joined) - 1, -1)
    whole = telling.iloc[opens]
    return whole.assign(
        screen_end=telling["screen_end"].to_numpy()[closes],
        length=np.add.reduceat(telling["length"].to_numpy(), opens) if len(opens) else [],
        container=row[whole["container"].to_numpy(dtype=np.int64)],
        shots=closes - opens + 1,
    )


def shot_counts(telling: pd.DataFrame) -> np.ndarray:
    """Return of how many events each row of tellings is made."""
    if "shots" not in telling:
        return np.ones(len(telling), dtype=np.int64)
    return telling["shots"].to_numpy()


def _joined(telling: pd.DataFrame, dating: np.ndarray) -> np.ndarray:
    """Whether each event goes on with the scene of the one before it."""
    alone = _alone(telling) | (dating < 0)
    untimed, many = telling["screen_start"].isna(), telling["times"] > 1
    same = (telling[name] for name in ("group", "strand", "past", "teller"))
    columns = (*same, untimed, many)
    fresh = changes(dating, *(column.to_numpy() for column in columns))
    fresh |= telling["together"].to_numpy() | at_once(telling) | alone
    fresh[1:] |= alone[:-1]
    return ~fresh


def _alone(telling: pd.DataFrame) -> np.ndarray:
    """Which events are told by themselves: what is told again, in turn or in a loop, what weighs no
    whole number of µs, and all of a work that has levels, rulings or days that can move.
    """
    ruled, level, group, length = arrays(telling, "ruled", "narrative_level", "group", "length")
    asked = (ruled != 0) | (level > 0) | (telling["container"] >= 0).to_numpy()
    asked |= frame_slack(telling) > 0
    micros = length * 1e6
    alone = (np.abs(micros - np.rint(micros)) > _WHOLE) | ~(micros >= 1) | (micros > _LONG)
    alone |= telling["happening"].duplicated(keep=False).to_numpy()
    alone |= (telling["meanwhile"] >= 0).to_numpy() | (telling["loop"] >= 0).to_numpy()
    return alone | (np.bincount(group, asked) > 0)[group]


_WHOLE = 1e-4
"""µs; what is nearer to a whole number is one, of which so many add up to the same as their sum."""

_LONG = 1e12
"""µs, eleven days; in works of years the chain weighs coarser parts (`order.weights`)."""
