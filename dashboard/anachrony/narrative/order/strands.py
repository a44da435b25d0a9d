"""Meanwhile: strands that are told in turn, of one stretch of the story. To go from one to the
other is no way back.
"""

import numpy as np
import pandas as pd

from anachrony.narrative.sorting import arrays, changes
from anachrony.schema import several

NONE = -1
"""The number of an event that happens while no other strand does."""


def meanwhile(telling: pd.DataFrame, back: np.ndarray) -> np.ndarray:
    """Return the number of the stretches, told in turn, that each event of the tellings belongs to,
    or `NONE`.

    Two neighbouring stretches of two strands of one level belong together where to go on to the
    second is a step `back` (of each event, whether the step to it is one), their story times
    overlap, and are told for the most part, the strands alternate (A B A), and each goes forward in
    itself: a strand that is never resumed goes back. So does one told once, that does not come as
    far as what it interrupts; and one that shows somebody at the very time at which the other has
    shown him. Uncertain dates are no length of time. Reads group,
    strand, characters, happening, narrative_level, start, end, start_latest, end_earliest.
    """
    number, turns = np.full(len(telling), NONE), _turns(telling, back)
    if not len(turns):
        return number

    group, level = arrays(telling, "group", "narrative_level")
    rows = np.flatnonzero(np.isin(group, group[turns]))
    names = pd.factorize(telling["strand"].iloc[rows])[0]
    stretch = np.cumsum(changes(group[rows], names, level[rows])) - 1
    table = _stretches(telling.iloc[rows], stretch, names)

    joined = _alternate(table)
    joined &= np.isin(np.arange(len(table)), stretch[np.searchsorted(rows, turns)])
    together = np.cumsum(~joined) - 1
    several = np.bincount(together)[together] > 1
    number[rows] = np.where(several, together, NONE)[stretch]
    return number


def _turns(telling: pd.DataFrame, back: np.ndarray) -> np.ndarray:
    """The events to which the telling steps back from another strand of their level, both surely
    taking time.
    """
    level = telling["narrative_level"].to_numpy()
    sure = (telling["end_earliest"] > telling["start_latest"]).to_numpy()
    to = np.flatnonzero(back)
    to = to[sure[to] & sure[to - 1] & (level[to] == level[to - 1])]
    here, before = (telling["strand"].iloc[at].to_numpy() for at in (to, to - 1))
    turns = to[(here != before) & (here != "") & (before != "")]
    return turns[~_seen_twice(telling, turns)] if len(turns) else turns


def turned(telling: pd.DataFrame) -> np.ndarray:
    """Return which events of strands told in turn are told once the telling has gone over from the
    first of these strands to another: to that first, it has come as to any other event.
    """
    number, found = telling["meanwhile"].to_numpy(), np.zeros(len(telling), dtype=bool)
    rows = np.flatnonzero(number >= 0)
    if len(rows):
        strand = telling["strand"].iloc[rows]
        other = strand != strand.groupby(number[rows]).transform("first")
        found[rows] = other.groupby(number[rows]).cummax()
    return found


def _seen_twice(telling: pd.DataFrame, to: np.ndarray) -> np.ndarray:
    """Whether somebody is in each event and in the one before it, which surely overlap and are no
    parts of one scene: who is on the telephone is in both, and their dates are the same.
    """
    here, before = telling.iloc[to], telling.iloc[to - 1]
    pairs = zip(here["characters"], before["characters"], strict=True)
    found = np.array([not {*several(one)}.isdisjoint(several(other)) for one, other in pairs], bool)
    late, soon = (here["end_earliest"].to_numpy(), here["start_latest"].to_numpy())
    found &= (soon < before["end_earliest"].to_numpy()) & (before["start_latest"].to_numpy() < late)
    happening, start, end = (
        here[name].to_numpy() == before[name].to_numpy() for name in ("happening", "start", "end")
    )
    return found & (happening | ~(start & end))


def _stretches(rows: pd.DataFrame, stretch: np.ndarray, strand: np.ndarray) -> pd.DataFrame:
    """One row a stretch: its group and strand, the story time it surely takes; whether it goes
    forward, in itself (`steady`) and from where its strand was left (`on`), whether that was told
    before (`known`) and goes forward again (`resumed`), whether it tells anything `new`, whether
    its strand is `named`, and when that begins which it tells last (`leaves`).
    """
    by = _told(rows, stretch, strand).groupby("stretch")
    table = by[["group", "strand", "start_latest"]].first()
    table = table.assign(
        low=by["start_latest"].min(),
        high=by["end_earliest"].max(),
        leaves=by["start_latest"].last(),
        length=by["length"].sum(),
        steady=~by["back"].any(),
        new=by["new"].any(),
    )
    of = table.groupby(["group", "strand"])
    left = of["high"].cummax().groupby([table["group"], table["strand"]]).shift()
    table["known"] = left.notna()
    table["named"] = rows["strand"].groupby(stretch).first() != ""
    table["on"] = table["steady"] & ~(table["start_latest"] < left)
    table["resumed"] = of["on"].shift(-1) == True  # noqa: E712 (blank where it is never)
    return table


def _told(rows: pd.DataFrame, stretch: np.ndarray, strand: np.ndarray) -> pd.DataFrame:
    """The events of stretches: the story time each surely takes, whether it tells anything new, and
    whether it goes back within its stretch.
    """
    told = rows[["group", "start_latest", "end_earliest"]].assign(stretch=stretch, strand=strand)
    told["length"] = (told["end_earliest"] - told["start_latest"]).clip(lower=0.0)
    told["new"] = ~rows["happening"].duplicated().to_numpy()
    stood = told.groupby("stretch")["end_earliest"].cummax().groupby(stretch).shift()
    return told.assign(back=(told["start_latest"] < stood).to_numpy())


def _alternate(table: pd.DataFrame) -> np.ndarray:
    """Whether each stretch is told in turn with the one before it, at one time of the story."""
    solid = 2 * table["length"] >= table["high"] - table["low"]
    before = table.assign(solid=solid).shift()
    solid &= before["solid"].eq(True)
    overlap = (table["low"] < before["high"]) & (table["high"] > before["low"])
    turn = before["resumed"].eq(True) | table["known"] | _enclosed(table)
    turn &= table["known"] | table["resumed"] | (table["high"] > before["leaves"])
    same = (table["group"] == before["group"]) & table["on"] & before["on"].eq(True)
    return (overlap & turn & same & solid).to_numpy().copy()


def _enclosed(table: pd.DataFrame) -> np.ndarray:
    """Whether each stretch is told between one of another strand, which has a name, and where that
    is resumed, to tell what is new.
    """
    place = pd.Series(np.arange(len(table)), index=table.index)
    resumes = place.groupby([table["group"], table["strand"]]).shift(-1, fill_value=-1).to_numpy()
    left = table["resumed"].to_numpy() & (resumes >= 0) & table["new"].to_numpy()[resumes]
    left &= table["named"].to_numpy()
    back = resumes[left]
    count = len(table) + 1
    inside = np.bincount(np.flatnonzero(left) + 1, minlength=count)
    return np.cumsum(inside - np.bincount(back, minlength=count))[:-1] > 0
