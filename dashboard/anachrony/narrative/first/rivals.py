"""Rivals: other first narratives that a telling could have as well, or nearly."""

import numpy as np
import pandas as pd

from anachrony.narrative.first import chains, chosen, frame_or_chain, heaviest, kept
from anachrony.narrative.level import competing
from anachrony.narrative.order import weights


def equal(telling: pd.DataFrame) -> np.ndarray:
    """Return another first narrative of one telling that carries as much as the one chosen, as
    booleans; none of them where there is none. What goes over told time is left out.

    Of those as heavy it is the one with the most events that the one chosen leaves out.
    """
    found, gone = kept(telling, chains(telling))
    ruled = np.where(gone & (telling["ruled"] == 0), -1, telling["ruled"])
    length = telling["length"] * (len(telling) + 1) + ~found * _LEAST
    shifted = telling.assign(ruled=ruled, length=length)
    other = frame_or_chain(shifted, chains(shifted))
    weight = weights(telling, telling["group"].to_numpy())
    if weight[other].sum() != weight[found].sum() or (other == found).all():
        return np.zeros(len(telling), dtype=bool)
    return other


_LEAST = 1e-6
"""s; what weighs least (`weights`): so much decides between equals alone."""


def rival(telling: pd.DataFrame) -> float:
    """Return the share of what one telling dates that another first narrative would take, where
    neither it nor the one chosen carries twice the other; NaN where there is none.

    Another is the heaviest chain through that of what the one chosen leaves out of its level. Where
    the one chosen opens and closes the telling, only what goes forward beside it is asked, and that
    has to carry as much.
    """
    first, open_ = chosen(telling, chains(telling)), competing(telling)
    weight, left = telling["length"].to_numpy(), np.flatnonzero(open_ & ~first)
    if not (first.any() and len(left)) or (telling["ruled"] > 0).any():
        return float("nan")
    other, ends = np.zeros(len(telling), dtype=bool), bool(first[0] and first[-1])
    other[left] = heaviest(telling.iloc[left])
    if not ends:
        other[open_] = heaviest(telling.assign(ruled=other.astype(np.int8))[open_])
    lost, gained = (weight[these].sum() for these in (first & ~other, other & ~first))
    near = lost <= gained < 2 * lost if ends else lost < 2 * gained
    return float(weight[other].sum() / weight.sum()) if near else float("nan")
