"""The first narrative: what the rest of a telling is measured from (Genette's récit premier)."""

import numpy as np
import pandas as pd

from anachrony.narrative.first.chain import heaviest_chain
from anachrony.narrative.first.deeper import in_its_place
from anachrony.narrative.first.frame import framed
from anachrony.narrative.first.hollow import closes_over, holds_none, leave_for_good
from anachrony.narrative.first.over import gone_over
from anachrony.narrative.level import competing
from anachrony.narrative.order import FIRST, READS, REVERSE, dated_tellings, weights
from anachrony.narrative.order.back import frame_slack, surely
from anachrony.narrative.order.looping import come_back
from anachrony.narrative.order.reverse import in_reverse
from anachrony.narrative.order.strands import turned
from anachrony.narrative.sorting import arrays, over_at


def first_narrative(telling: pd.DataFrame, chain: np.ndarray | None = None) -> np.ndarray:
    """Return which events of the tellings are the first narrative (Genette's récit premier), as
    booleans.

    The events of the lowest narrative level shown compete for it; one within another is measured
    from that one and does not. Of them it is the frame, where there is one: the heaviest of the
    chains that hold the level's first and last event, and of whose every gap the events lie all
    wholly before, or all wholly after, both its neighbours; it does not leave a strand that goes on
    for one not told before, and is one around something (`holds_none`). Else it is the heaviest
    chain, in screen order, whose story times need never go back: by screen time, by count where
    there are only ranks; of equal ones the one told earlier (`equal` is another). The reader's own
    `first_narrative` overrules both: the chain is looked for among what is not ruled out, through
    as much as it can of what is ruled in. What is told in reverse has none (`in_reverse`). Loops
    and strands told in turn are taken whole (`_wholes`). Of what is found so, that stays which goes
    over nothing told already (`gone_over`); without what does, another may carry more (`kept`).

    It is a definition, not an interpretation: it knows of levels what the table says (level,
    within, mode), and asks neither what matters most nor what a viewer takes for the present.
    Genette differs: for him the first narrative is the temporal level by which an anachrony is one,
    relative to its context; a complete analepsis may be the bulk of a telling, and is so here only
    where a frame is shown around it. `chain` is what `chains` says, where it is known. Reads group,
    earliest, latest, length, ruled, narrative_level, container.
    """
    found, _ = kept(telling, chains(telling) if chain is None else chain)
    found = found | (telling["ruled"] > 0).to_numpy()
    scope, container = arrays(telling, "group", "container")
    return found | in_its_place(telling, scope, found, _deeper(telling), container)


def _deeper(telling: pd.DataFrame) -> np.ndarray:
    """Which events lie deeper than those that can be the first narrative, or within one.

    Nothing is asked of a million events of one level.
    """
    if not telling["rung"].to_numpy().any():
        return np.zeros(len(telling), dtype=bool)
    return (telling["ruled"] == 0).to_numpy() & ~competing(telling)


def chosen(telling: pd.DataFrame, chain: np.ndarray) -> np.ndarray:
    """Return the frame or the heaviest chain of each telling, with all that goes over it."""
    return np.logical_or(*kept(telling, chain))


def kept(telling: pd.DataFrame, chain: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return what stays of the frame or the heaviest chain of each telling, and what goes over told
    time.

    What is told again weighs once (Genette, ch. 3: it is one event): where that which is left of a
    telling without it has a heavier one, this is taken. So is what is told without that which has
    gone past the time of a strand that is resumed.
    """
    found = frame_or_chain(telling, chain)
    gone = gone_over(telling, found)
    found &= ~gone
    asked, left = telling["group"].to_numpy()[gone], gone
    while len(asked):
        found, gone, asked = _heavier(telling, found, gone, left, asked)
        left = gone
    passed = _passed(telling, found, gone)
    if passed.any():
        asked = telling["group"].to_numpy()[passed]
        found, gone, _ = _heavier(telling, found, gone, passed, asked)
    return found, gone


def _heavier(
    telling: pd.DataFrame, found: np.ndarray, gone: np.ndarray, left: np.ndarray, asked: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The first narratives, in some groups without what is `left`, where another carries more; what
    goes over told time; the groups in which the other leaves more of it out.
    """
    group = telling["group"].to_numpy()
    rows = np.flatnonzero(np.isin(group, asked))
    other, over = _without(telling.iloc[rows], left[rows])
    gain = (other.astype(float) - found[rows]) * telling["length"].to_numpy()[rows]
    better = (np.bincount(group[rows], gain) > 0)[group[rows]]
    found, gone = found.copy(), gone.copy()
    found[rows] = np.where(better, other, found[rows])
    gone[rows] |= better & over
    return found, gone, group[rows][better & over]


def _passed(telling: pd.DataFrame, found: np.ndarray, gone: np.ndarray) -> np.ndarray:
    """Which events of first narratives have gone past the time of a strand that is resumed after
    them, and goes over it: told without them, that strand may carry more.
    """
    group, strand = arrays(telling, "group", "strand")
    begins, stands = surely(telling)
    passed = np.zeros(len(telling), dtype=bool)
    resumed = np.flatnonzero(gone & (strand != ""))
    if len(resumed):
        told = pd.Series(np.where(found, np.arange(len(found)), np.nan))
        last = told.groupby([group, strand]).ffill().to_numpy()[resumed]
        left = ~np.isnan(last)
        for begin, at in zip(last[left].astype(int).tolist(), resumed[left].tolist(), strict=True):
            since = slice(begin + 1, at)
            passed[since] |= found[since] & (stands[since] > begins[at])
    return passed


def _without(telling: pd.DataFrame, gone: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """What stays of the frames or the heaviest chains of tellings without what is `gone`, and what
    of them goes over told time.
    """
    ruled = np.where(gone & (telling["ruled"] == 0), -1, telling["ruled"])
    found = frame_or_chain(telling.assign(ruled=ruled), np.zeros(len(telling), dtype=bool))
    over = gone_over(telling, found)
    return found & ~over, over


def frame_or_chain(telling: pd.DataFrame, chain: np.ndarray) -> np.ndarray:
    """Return the frame or the heaviest chain of each telling, with all it may go over."""
    ruled, open_ = telling["ruled"].to_numpy(), competing(telling)
    whole = _wholes(telling)
    first, abreast = chain & open_, whole >= 0
    telling = _abreast(telling, whole) if abreast.any() else telling
    anew = np.bincount(telling["group"].to_numpy(), ~open_ | (ruled > 0) | abreast) > 0
    rows = np.flatnonzero(open_ & anew[telling["group"].to_numpy()])
    first[rows] = heaviest(telling[[name for name in _WEIGHED if name in telling]].iloc[rows])
    reverse = in_reverse(telling, open_)
    first &= ~reverse
    fixed = np.bincount(telling["group"].to_numpy(), frame_slack(telling)) == 0
    rows = np.flatnonzero(open_ & ~reverse & fixed[telling["group"].to_numpy()])
    first[rows] = _framed(telling, rows, first[rows])
    return first


_WEIGHED = ("group", "ruled", "earliest", "latest", "length", "story_slack")
"""All that the heaviest chain is found by: of a million rows no other column is copied."""


def _wholes(telling: pd.DataFrame) -> np.ndarray:
    """The number of the strands told in turn, or of the loop, that each event belongs to; -1."""
    turn, loop = arrays(telling, "meanwhile", "loop")
    return np.where(loop >= 0, loop + turn.max(initial=-1) + 1, turn)


def _abreast(telling: pd.DataFrame, whole: np.ndarray) -> pd.DataFrame:
    """The tellings, in which all events of strands told in turn, and of a loop, happen in their
    whole time, once it has turned or been come back to: what goes on before that has its own.
    """
    rows = np.flatnonzero(whole >= 0)
    part = telling[["earliest", "latest"]].iloc[rows]
    of = part.assign(latest=over_at(*arrays(part, *part))).groupby(whole[rows])
    ends = {"earliest": of["earliest"].transform("min"), "latest": of["latest"].transform("max")}
    wide = (come_back(telling) | turned(telling))[rows]
    at = rows[wide]
    for name, others in ends.items():
        values = telling[name].to_numpy().copy()
        values[at] = others.to_numpy()[wide]
        telling = telling.assign(**{name: values})
    return telling


def chains(telling: pd.DataFrame) -> np.ndarray:
    """Return which events are the heaviest chain of their telling, levels and rulings apart."""
    group, earliest, latest = arrays(telling, "group", "earliest", "latest")
    return _chain_of_frames(group, earliest, latest, weights(telling, group), frame_slack(telling))


def retold(
    events: pd.DataFrame, track: str = "image", whole: bool = False
) -> tuple[pd.DataFrame, np.ndarray]:
    """Return the tellings of annotated events, as `dated_tellings` does, and which of them are the
    first narrative; `in_chain` says what the heaviest chain is.

    Both are taken over from the annotation, where that is of this very telling: of some events of a
    work they stay those of the whole work. Reads `READS`, in_chain, order, anachrony; other columns
    stay where the `whole` is asked for: of a million rows each is copied.
    """
    order = events["order"].to_numpy()
    first = order == FIRST
    ordered = first | events["anachrony"].notna() | (order == REVERSE)
    kept = events if whole else events[[*READS, "in_chain"]]
    telling = dated_tellings(kept.assign(first=first, ordered=ordered), track)
    if telling["ordered"].all() and ordered.sum() == len(telling):
        return telling, telling["first"].to_numpy()
    chain = chains(telling)
    return telling.assign(in_chain=chain), first_narrative(telling, chain)


def heaviest(telling: pd.DataFrame) -> np.ndarray:
    """Return the heaviest chains of some events of tellings, through as much as can be of what is
    ruled in.
    """
    group, ruled = telling["group"].to_numpy(), telling["ruled"].to_numpy()
    earliest, latest = arrays(telling, "earliest", "latest")
    weight = _favoured(group, weights(telling, group), ruled > 0)
    return _chain_of_frames(group, earliest, latest, weight, frame_slack(telling))


def _framed(telling: pd.DataFrame, rows: np.ndarray, chain: np.ndarray) -> np.ndarray:
    """The chains, with the frame in place of each where there is one that leaves out nothing more
    of what is ruled in.
    """
    group, earliest, latest, ruled = arrays(
        telling, "group", "earliest", "latest", "ruled", rows=rows
    )
    weight = _favoured(group, weights(telling[["length"]].iloc[rows], group), ruled > 0)
    frame = framed(group, earliest, latest, weight, chain) if len(rows) else chain
    other = frame != chain
    if other.any():
        strand = telling["strand"].to_numpy()[rows]
        left = leave_for_good(group, strand, frame, np.unique(group[other]))
        none = np.isin(group, left) | holds_none(telling, rows, group, frame)
        none |= closes_over(telling, rows, group, frame & other)
        frame = np.where(none, chain, frame)
    if not (ruled > 0).any():
        return frame
    kept, lost = (np.bincount(group, held & (ruled > 0)) for held in (frame, chain))
    return np.where((kept >= lost)[group], frame, chain)


_PLACES = 32
"""So many steps a frame of story days is moved by, where it can stand, for its heaviest chain."""


def _chain_of_frames(
    group: np.ndarray,
    earliest: np.ndarray,
    latest: np.ndarray,
    weight: np.ndarray,
    slack: np.ndarray,
) -> np.ndarray:
    """The heaviest chain; story days that can move among dates do so together, so that they keep
    their own order, and stand where the chain of their work is heaviest.
    """
    if not slack.any():
        return heaviest_chain(group, earliest, latest, weight)
    count = group.max(initial=0) + 1
    best, heaviest = np.zeros(len(group), dtype=bool), np.full(count, -1.0)
    for part in np.linspace(0.0, 1.0, _PLACES + 1):
        moved = part * slack
        chain = heaviest_chain(group, earliest + moved, latest - slack + moved, weight)
        total = np.bincount(group, weight * chain, count)
        heavier = (total > heaviest)[group]
        best, heaviest = np.where(heavier, chain, best), np.maximum(total, heaviest)
    return best


def _favoured(group: np.ndarray, weight: np.ndarray, favoured: np.ndarray) -> np.ndarray:
    """The weights, with each of the favoured outweighing all others of its group together."""
    if not favoured.any():
        return weight
    total = pd.Series(weight).groupby(group).transform("sum").to_numpy()
    return weight + favoured * (total + 1)
