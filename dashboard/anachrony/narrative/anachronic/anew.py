"""Anew: where, outside the first narrative, an anachrony begins that follows another directly."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from anachrony.narrative.order.back import dated_moments, goes_back
from anachrony.narrative.sorting import arrays, least, lies_before


def starts_over(telling: pd.DataFrame, first: np.ndarray, run: np.ndarray) -> np.ndarray:
    """Return which events of runs outside the first narrative (the number of the run of each event
    of the tellings, -1 for none) begin an anachrony of their own within their run.

    Such an event goes over the time of the one before it, both within the story that the first
    narrative has begun; or comes back in a loop, or to one, or leaves it; or comes up from a deeper
    level (`_surfaces`), or is told by another (`_another_tells`); or it tells again what its
    anachrony has told, not going ahead to it from before (as to what it has announced), and nothing
    else follows in its run but what is told again; or it comes to
    what the first narrative has told, at length, or from there to something else, and not as one
    goes on to tell it.
    """
    found, same = np.zeros(len(telling), dtype=bool), np.zeros(len(telling), dtype=bool)
    same[1:] = (run[1:] >= 0) & (run[1:] == run[:-1])
    if same.any():
        back = goes_back(telling)
        loop = telling["loop"].to_numpy()
        loops = (loop[1:] >= 0) & (loop[1:] == loop[:-1])
        found[1:] = same[1:] & back & (loops | _begun(telling, first))
        found[1:] |= same[1:] & (loop[1:] != loop[:-1])
        found |= same & _surfaces(telling, first)
        found |= _another_tells(telling, run, same & np.append(False, back))
        rows = np.flatnonzero(telling["again"].to_numpy() & same)
        found |= _told_again(telling, run, np.unique(run[rows])) & ~_goes_ahead(telling)
        again = _retelling(telling, first, rows)
        found[1:] |= same[1:] & ~loops & (again[1:] != again[:-1]) & ~_one_tale(telling, back)
    return found


def _together(run: np.ndarray, numbers: np.ndarray) -> Iterator[np.ndarray]:
    """The places of the events of some runs, of which each is told before the next."""
    inside = np.flatnonzero(run >= 0)
    first, last = (np.searchsorted(run[inside], numbers, side) for side in ("left", "right"))
    for begin, end in zip(first.tolist(), last.tolist(), strict=True):
        yield inside[begin:end]


def _told_again(telling: pd.DataFrame, run: np.ndarray, numbers: np.ndarray) -> np.ndarray:
    """Which events of some runs begin to tell again what their run has told."""
    found, happening = np.zeros(len(telling), dtype=bool), telling["happening"].to_numpy()
    for places in _together(run, numbers):
        found[places] = _told_anew(happening[places].tolist())
    rows = np.flatnonzero(found)
    if len(rows):
        alike = np.flatnonzero(np.isin(happening, happening[rows]))
        at_length = np.zeros(len(telling), dtype=bool)
        at_length[alike] = dated_moments(telling.iloc[alike], apart=True)
        found[rows] = at_length[rows] | ~_resumes(telling, rows)
    return found


def _goes_ahead(telling: pd.DataFrame) -> np.ndarray:
    """Whether each event lies wholly after the one before it."""
    earliest, latest = arrays(telling, "earliest", "latest")
    return np.append(False, lies_before(earliest[:-1], latest[:-1], earliest[1:]))


def _resumes(telling: pd.DataFrame, rows: np.ndarray) -> np.ndarray:
    """Which of some events, told before, go on with what was left only for a deeper level, or for
    what lies before.
    """
    happening, level, earliest, latest = arrays(
        telling, "happening", "narrative_level", "earliest", "latest"
    )
    place = pd.Series(np.arange(len(telling)))
    left = place.groupby(happening).shift()[rows].to_numpy().astype(np.int64)
    found = rows > left + 1
    for at, (here, before) in enumerate(zip(rows.tolist(), left.tolist(), strict=True)):
        gap = slice(before + 1, here)
        found[at] &= bool(((level[gap] > level[here]) | (latest[gap] <= earliest[here])).all())
    return found


def _retelling(telling: pd.DataFrame, first: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Which of some events tell anew what the first narrative has told, dated to the moment and too
    long to be part of it.
    """
    found = np.zeros(len(telling), dtype=bool)
    if not len(rows):
        return found
    happening = telling["happening"].to_numpy()
    rows = rows[np.isin(happening[rows], happening[first])]
    alike = np.flatnonzero(np.isin(happening, happening[rows]))
    found[alike] = dated_moments(telling.iloc[alike], apart=True)
    return found & np.isin(np.arange(len(telling)), rows)


def _one_tale(telling: pd.DataFrame, back: np.ndarray) -> np.ndarray:
    """Whether every event but the first goes on the tale of the one before it, which the same
    person tells.
    """
    teller = telling["teller"].to_numpy()
    return ~back & (teller[1:] == teller[:-1]) & (teller[1:] != "")


def _begun(telling: pd.DataFrame, first: np.ndarray) -> np.ndarray:
    """Whether every event but the first overlaps the one before it, and both come into the story
    that the first narrative has begun.
    """
    group, earliest, latest = arrays(telling, "group", "earliest", "latest")
    floor = least(group, np.where(first, earliest, np.inf))
    inside = ~lies_before(earliest, latest, floor) & (telling["container"] < 0).to_numpy()
    return inside[1:] & inside[:-1] & ~lies_before(earliest[1:], latest[1:], earliest[:-1])


def _another_tells(telling: pd.DataFrame, run: np.ndarray, back: np.ndarray) -> np.ndarray:
    """Which events of runs that go `back` are told by somebody who has told nothing of their run
    before, when whoever did has ended: a version of one's own is an analepsis of its own (Genette,
    ch. 4, on what several see: Rashomon).
    """
    teller, level = arrays(telling, "teller", "narrative_level")
    places = np.flatnonzero(back & (telling["container"] < 0).to_numpy())
    found = np.zeros(len(telling), dtype=bool)
    fresh = (teller[places] != teller[places - 1]) & (level[places] == level[places - 1])
    for place in places[fresh & (teller[places] != "") & (teller[places - 1] != "")].tolist():
        rows = np.flatnonzero(run == run[place])
        told, to_tell = set(teller[rows[rows < place]]), set(teller[rows[rows >= place]])
        found[place] = told.isdisjoint(to_tell)
    return found


def _surfaces(telling: pd.DataFrame, first: np.ndarray) -> np.ndarray:
    """Which events come up to the outermost level from a deeper one, and into the first narrative's
    story or out of it: a memory is over where what it interrupts is left for another time. What
    lies within an event is that event's.
    """
    level, found = telling["narrative_level"].to_numpy(), np.zeros(len(telling), dtype=bool)
    if not level.any():
        return found
    group, earliest, latest = arrays(telling, "group", "earliest", "latest")
    floor = least(group, np.where(first, earliest, np.inf))
    ceiling = -least(group, np.where(first, -latest, np.inf))
    inside = ~lies_before(earliest, latest, floor) & (earliest < ceiling)
    up = (level[1:] < level[:-1]) & (level == least(group, level))[1:]
    up &= (telling["container"] < 0).to_numpy()[:-1]
    found[1:] = up & (inside[1:] != inside[:-1])
    return found


def _told_anew(happenings: list[int]) -> list[bool]:
    """Which happenings of a run begin to tell again what is told since the last that did."""
    new = max({one: at for at, one in reversed([*enumerate(happenings)])}.values())
    anew, told = [], set[int]()
    for at, one in enumerate(happenings):
        anew.append(at > new and one in told)
        told = {one} if anew[-1] else told
        told.add(one)
    return anew
