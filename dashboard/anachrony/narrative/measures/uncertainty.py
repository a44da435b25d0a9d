"""Uncertain dates, drawn: what the measures would be if each date were one of those it can be."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from anachrony.narrative.anachronies import poles
from anachrony.narrative.disjunction import apart
from anachrony.narrative.first import chains, first_narrative
from anachrony.narrative.measures import NAMES, of_length, of_order, seen_and_heard, with_shares
from anachrony.narrative.order import READS, dated_tellings
from anachrony.narrative.order.scenes import scenes
from anachrony.narrative.sorting import changes, clean_breaks, dense_ranks, work_numbers

DRAWS, SEED = 200, 1959
"""Uncertain dates are drawn so many times, from this seed, for the 5–95 % range of a measure."""

_BATCH = 250_000
"""Events of all draws analysed at once, which bounds the memory they take."""


def ranges(
    events: pd.DataFrame, telling: pd.DataFrame, first: np.ndarray, track: str = "image"
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the 5 % and the 95 % value of every measure over `DRAWS` draws of the uncertain dates,
    a row a work.

    NaN where a work's dates are exact, and where a measure does not depend on them. Where no draw
    can change the order of a work, its reaches alone depend on them, and nothing else is drawn.
    Reads what `measures` reads.
    """
    group = work_numbers(events["work"])
    unsure = np.bincount(group, uncertain(events)) > 0
    low, high = (pd.DataFrame(np.nan, index=range(len(unsure)), columns=NAMES) for _ in range(2))
    if not unsure.any():
        return low, high
    dated = events[[*READS, "story_margin"]].assign(**dates(events, group))
    moves = unsure & _moves(dated, group, len(unsure))
    settled, ends = np.flatnonzero(unsure & ~moves), poles(telling, first)
    drawn = [
        (works, _drawn(dated[np.isin(group, works)], track))
        for works in _parcels(_sizes(dated, group), np.flatnonzero(moves))
    ]
    drawn.append((settled, _drawn_reaches(dated, ends[np.isin(ends["group"], settled)], settled)))
    for works, found in drawn:
        for name, values in found.items():
            least, most = _quantiles(values, (0.05, 0.95))
            low.loc[works, name], high.loc[works, name] = least, most
    return low, high


def _quantiles(values: np.ndarray, which: tuple[float, ...]) -> list[np.ndarray]:
    """Each of some quantiles of every row, as numpy's, of what is known in it."""
    rising, at = np.sort(values, axis=1), np.arange(len(values))
    last = np.maximum(np.count_nonzero(~np.isnan(rising), axis=1) - 1, 0)
    found = []
    for part in which:
        place = part * last
        below = np.floor(place).astype(np.int64)
        low, high = rising[at, below], rising[at, np.minimum(below + 1, last)]
        over, step = place - below, high - low
        found.append(np.where(over < 0.5, low + step * over, high - step * (1 - over)))
    return found


def uncertain(events: pd.DataFrame) -> pd.Series:
    """Return which events have a date that can mean more than it says: of reduced precision, or
    with a margin.
    """
    ends = [
        events[f"story_{end}_earliest"] < events[f"story_{end}_latest"] for end in ("start", "end")
    ]
    return ends[0] | ends[1]


# --- what dates can be ----------------------------------------------------------------------------


def dates(events: pd.DataFrame, group: np.ndarray) -> dict[str, pd.Series]:
    """Return what the story dates of each event can be: `start_least`, `start_most`, `end_least`,
    `end_most`, `margin`.

    The margin (story s) is not taken into the others (story s), nor is how far story days can
    move. `dating` is one number, rising in
    the story, for all events of a work (a group) with the same dates, however they are written;
    `frame` is one beyond those of its work, whatever other works there are: of its story days.
    """
    margin = events["story_margin"].fillna(0.0)
    slack = events["story_slack"]
    limits = {
        f"{end}_{limit}": events[f"story_{end}_{bound}"] + inward * margin - moved
        for end in ("start", "end")
        for limit, bound, inward, moved in (
            ("least", "earliest", 1, 0.0),
            ("most", "latest", -1, slack),
        )
    }
    same = (*limits.values(), events["story_start"], events["story_end"], margin, slack)
    dating = dense_ranks(group, *(each.to_numpy() for each in same))
    last = np.zeros(group.max(initial=-1) + 1, dtype=np.int64)
    np.maximum.at(last, group, dating)
    numbers = {"dating": dating, "frame": last[group] + 2}
    own = {name: pd.Series(values, index=events.index) for name, values in numbers.items()}
    return limits | {"margin": margin} | own


def _moments(dated: pd.DataFrame) -> np.ndarray:
    """The `dating` of each event that begins and ends at one moment in every draw; else -1."""
    moment = (dated["start_least"] == dated["end_least"]) & (
        dated["start_most"] == dated["end_most"]
    )
    return np.where(moment, dated["dating"], -1)


def _moves(dated: pd.DataFrame, group: np.ndarray, count: int) -> np.ndarray:
    """Whether the order of each work is a matter of draws.

    It is where shown events overlap that are dated differently, and any of them not for certain.
    Where the reader rules on events, the draws decide about those of one date.
    """
    ruled = np.bincount(group, dated["first_narrative"] != "", count) > 0
    rows = np.flatnonzero(dated["telling"].notna() & dated["story_start"].notna())
    rows = rows[changes(group[rows], dated["dating"].to_numpy()[rows])]
    each = dated.iloc[rows].assign(group=group[rows]).drop_duplicates(["group", "dating"])
    latest = each[["story_start_latest", "story_end_latest"]].max(axis=1)
    columns = [
        column.to_numpy()
        for column in (each["group"], each["story_start_earliest"], latest, uncertain(each))
    ]
    by = np.lexsort(columns[2::-1])
    group, low, high, unsure = (column[by] for column in columns)
    part = np.cumsum(clean_breaks(group, low, high)) - 1
    crowded = (np.bincount(part)[part] > 1) & (np.bincount(part, unsure)[part] > 0)
    return ruled | (np.bincount(group, crowded, count) > 0)


def draws(dated: pd.DataFrame, which: range) -> tuple[np.ndarray, np.ndarray]:
    """Return some of the draws of the story starts and ends (s) of events with their `dates`:
    (draws, events) each.

    A date of reduced precision falls anywhere within it; events of a work with the same dates fall
    together. Margins move all events of a work alike: who errs by an hour about a morning errs by
    that hour about the whole of it. So do story days that stand somewhere among dates: their frame
    moves as one.
    """
    names = (
        "start_least",
        "start_most",
        "end_least",
        "end_most",
        "margin",
        "story_slack",
        "dating",
    )
    columns = [dated[name].to_numpy() for name in (*names, "frame")]
    heads = np.flatnonzero(changes(*columns))  # a scene has one date, drawn once
    *limits, margin, slack, dating, frame = (column[heads] for column in columns)
    drawn = np.array(
        [np.random.default_rng(SEED + one).random(frame.max(initial=0) + 1) for one in which]
    )
    within, shift = drawn[:, dating + 1], (2 * drawn[:, :1] - 1) * margin
    shift = shift + drawn[:, frame] * slack
    start, end = (
        least + within * (most - least) + shift for least, most in (limits[:2], limits[2:])
    )
    size = np.diff(heads, append=len(dated))
    return np.repeat(start, size, axis=1), np.repeat(np.maximum(start, end), size, axis=1)


def _batches(events: int) -> Iterator[range]:
    """All draws of so many events, as many at once as there is room for."""
    size = max(1, _BATCH // max(1, events))
    return (range(done, min(done + size, DRAWS)) for done in range(0, DRAWS, size))


def _sizes(dated: pd.DataFrame, group: np.ndarray) -> np.ndarray:
    """How many scenes, about, each work has."""
    return np.bincount(group, changes(group, dated["dating"].to_numpy()))


def _parcels(sizes: np.ndarray, works: np.ndarray) -> list[np.ndarray]:
    """Works in parcels that are drawn at once: most of the time of a short film is pandas' own."""
    before = np.cumsum(sizes[works]) * DRAWS
    return np.split(works, np.flatnonzero(np.diff(before // _BATCH)) + 1) if len(works) else []


# --- measures of drawn dates ----------------------------------------------------------------------


def _drawn(some: pd.DataFrame, track: str) -> dict[str, np.ndarray]:
    """The measures that depend on dates, a row a work, a column a draw; NaN where they can't be
    known.
    """
    group, telling = work_numbers(some["work"]), dated_tellings(some, track)
    telling = scenes(telling, _moments(some.loc[telling.index]))
    works = int(group.max()) + 1
    total = of_length(some, group, track, works)["total"].to_numpy()
    together, seconds = seen_and_heard(some, group, works)
    places, tables = some.index.get_indexer(telling.index), []
    for which in _batches(len(telling)):
        start, end = draws(some, which)
        drawn = _repeated(telling, works, start[:, places], end[:, places])
        chain = chains(drawn)
        first = first_narrative(drawn, chain)
        order = of_order(drawn.assign(in_chain=chain), first, len(which) * works)
        share = _drawn_disjunction(together, seconds, start, end)
        shared = with_shares(order, np.tile(total, len(which)))
        tables.append(shared.assign(disjunction_share=share.ravel()))
    found = pd.concat(tables)
    return {name: found[name].to_numpy().reshape(DRAWS, works).T for name in NAMES if name in found}


def _repeated(
    telling: pd.DataFrame, works: int, start: np.ndarray, end: np.ndarray
) -> pd.DataFrame:
    """The tellings of works once a draw, each a group of its own, the drawn story in place of the
    written.
    """
    size, count = start.shape
    drawn = {name: np.tile(telling[name].to_numpy(), size) for name in _KEPT}
    draw = np.arange(size).repeat(count)
    for name in _OWN:  # of what is told again in one draw, no other knows
        of = drawn[name]
        drawn[name] = np.where(of < 0, -1, of + draw * (1 + max(of.max(initial=0), count - 1)))
    drawn["container"] = np.where(drawn["container"] < 0, -1, drawn["container"] + draw * count)
    drawn |= dict.fromkeys(("start", "earliest", "start_latest"), start.ravel())
    drawn |= dict.fromkeys(("end", "latest", "end_earliest"), end.ravel())
    drawn["group"] = np.add.outer(np.arange(size) * works, telling["group"].to_numpy()).ravel()
    return pd.DataFrame(drawn, copy=False)


_OWN = ("happening", "meanwhile", "loop")
_KEPT = (
    *("screen_start", "screen_end", "story_order", "length", "together", "ruled", "past"),
    *("narrative_level", "container", "strand", "again", "times", "teller", "shots", *_OWN),
)
"""The columns of a telling that no draw changes, and the numbers that are each draw's own."""


def _drawn_disjunction(
    found: pd.DataFrame, total: np.ndarray, start: np.ndarray, end: np.ndarray
) -> np.ndarray:
    """The share of the screen time of each work in which image and sound are apart, (draws,
    works).
    """
    known = found[found["known"]]
    image, sound = (known[band].to_numpy() for band in ("image", "sound"))
    length = np.zeros((len(known), len(total)))
    length[np.arange(len(known)), known["group"]] = known["screen_end"] - known["screen_start"]
    return apart(start[:, image], end[:, image], start[:, sound], end[:, sound]) @ length / total


def _drawn_reaches(
    dated: pd.DataFrame, ends: pd.DataFrame, groups: np.ndarray
) -> dict[str, np.ndarray]:
    """The reaches of works whose order no draw changes: a row a work, a column a draw; NaN where
    nothing is reached.
    """
    back, head = ends["back"].to_numpy(), ends["head"].to_numpy()
    moment, far = dated.loc[ends["moment"]], dated.loc[ends["far"]]
    reaches = []
    for which in _batches(len(ends)):
        (begins, finishes), (low, high) = draws(moment, which), draws(far, which)
        left = np.where(head, begins, finishes)
        reaches.append(np.maximum(np.where(back, left - low, high - left), 0.0))
    by = pd.DataFrame(np.concatenate(reaches).T).groupby(ends["group"].to_numpy())
    found = {"median_reach": by.median(), "greatest_reach": by.max()}
    return {name: values.reindex(groups).to_numpy() for name, values in found.items()}
