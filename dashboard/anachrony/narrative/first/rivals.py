"""Rivals: other first narratives that a telling could have as well, or nearly."""

import numpy as np
import pandas as pd

from anachrony.narrative.first import chains, chosen, frame_or_chain, heaviest, kept
from anachrony.narrative.level import competing
from anachrony.narrative.order import weights


def tied(telling: pd.DataFrame) -> bool:
    """Return whether the first narrative of one telling is chosen among equals: read from its end,
    another carries as much. What goes over told time is left out.
    """
    found, gone = kept(telling, chains(telling))
    telling = telling.assign(ruled=np.where(gone & (telling["ruled"] == 0), -1, telling["ruled"]))
    last = len(telling) - 1
    moment = (telling["earliest"] == telling["latest"]).to_numpy()
    within = np.where(moment, telling["latest"], np.nextafter(telling["latest"], -np.inf))
    beyond = np.nextafter(-telling["earliest"].to_numpy(), np.inf)
    inside = telling["container"].to_numpy()
    mirrored = telling.assign(
        earliest=-within,
        latest=np.where(moment, -within, beyond),
        container=np.where(inside < 0, -1, last - inside),
    ).iloc[::-1]
    first, other = (frame_or_chain(one, chains(one), closing=False) for one in (telling, mirrored))
    other, weight = other[::-1], weights(telling, telling["group"].to_numpy())
    same = (first == found).all() and weight[other].sum() == weight[first].sum()
    return bool(same and (other != first).any())


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
