"""The names by which addresses, links and rulings call events: they survive inserting and sorting
rows.
"""

from itertools import count

import numpy as np
import pandas as pd

from anachrony.schema import NAMES, own

_SAME = ("work", "event", "track", "episode", "screen_start_text", "story_start_text")
"""What makes an event the one it is: its name, and where it lies, as written. A rank does not: it
changes wherever a row is inserted.
"""

_LETTERS = np.array(list("abcdefghijkmnpqrstuvwxyz23456789"), dtype="U1")
"""None that is taken for another, so that an address can be read aloud: no l and no o."""

_LENGTH = 7


def identified(events: pd.DataFrame) -> pd.DataFrame:
    """Return events under their ids, as index and in the column `id`: the file's own, else letters
    made of an event's name and of where it lies; of equals the second has a 2 behind it.
    """
    given = events["id"].to_numpy(dtype=object)
    made = given == ""
    ids = given.copy()
    ids[made] = _beside(_made(events[made]), given[~made])
    ids = _unlike(ids, events["work"].to_numpy(dtype=object))
    return events.assign(id=pd.array(ids, dtype="str")).set_axis(pd.Index(ids, dtype=object))


def _made(events: pd.DataFrame) -> np.ndarray:
    """An id of what is written in each row; place among equals decides by all else in the row, so
    that only rows which are the same throughout could change theirs.
    """
    written = events[list(_SAME)].astype("str")
    number = pd.util.hash_pandas_object(written, index=False).to_numpy()
    letters = [_LETTERS[(number >> np.uint64(5 * at)) & np.uint64(31)] for at in range(_LENGTH)]
    ids = np.ascontiguousarray(np.stack(letters, axis=1)).view(f"U{_LENGTH}")[:, 0].astype(object)
    same = pd.Series(ids).duplicated(keep=False).to_numpy()
    if same.any():
        ids[same] = _numbered(ids[same], events[same])
    return ids


def _beside(made: np.ndarray, given: np.ndarray) -> np.ndarray:
    """Made ids, with the next number that is free behind those which the file gives to another."""
    taken, ids = {*made, *given}, made.copy()
    for at in np.flatnonzero(pd.Series(made).isin(given)):
        stem = made[at].partition("-")[0]
        ids[at] = next(one for n in count(2) if (one := f"{stem}-{n}") not in taken)
        taken.add(ids[at])
    return ids


def _numbered(ids: np.ndarray, events: pd.DataFrame) -> np.ndarray:
    """Ids of equals, each with its place among them but for the first."""
    named = [name for name in (*NAMES, *own(map(str, events))) if name != "id"]
    texts = [name for name in named if events[name].nunique() > 1]  # the others decide nothing
    rows = events[texts].astype("str").assign(id=ids, row=np.arange(len(ids)))
    by = rows.sort_values(["id", *texts], kind="stable")
    place = np.empty(len(ids), dtype=np.int64)
    place[by["row"]] = by.groupby("id").cumcount() + 1
    numbered = np.array([f"{one}-{at}" for one, at in zip(ids, place, strict=True)], dtype=object)
    return np.where(place > 1, numbered, ids)


def _unlike(ids: np.ndarray, works: np.ndarray) -> np.ndarray:
    """Ids that stand in several works, told apart by the work."""
    twice = pd.Series(ids).duplicated(keep=False).to_numpy()
    if twice.any():
        pairs = zip(ids[twice], works[twice], strict=True)
        ids[twice] = [f"{one}@{work}" for one, work in pairs]
    return ids
