"""Level: what is told within what (Genette, Narrative Discourse, 1972, ch. 5; Bal's embedding).

Level 0 is the outermost narration; what is told, remembered or imagined in it lies one deeper.
"""

import numpy as np
import pandas as pd

from anachrony.narrative.sorting import arrays, least, work_numbers
from anachrony.schema import DEEPER, EMBEDDED


def containers(events: pd.DataFrame) -> pd.Series:
    """Return the index label of the event that contains each; NaN where it names none.

    Reads work, id, event, within. An id goes before a name; what would lie within itself lies
    within nothing.
    """
    label = events.index.to_numpy()
    inside = np.full(len(events), np.nan, dtype=object if label.dtype == object else float)
    if (events["within"].to_numpy() != "").any():
        place = named_containers(events)
        rows = np.flatnonzero((place >= 0) & ~circular(place))
        inside[rows] = label[place[rows]]
    return pd.Series(inside, index=events.index)


def named_containers(events: pd.DataFrame) -> np.ndarray:
    """Return the place of the event that each names in `within`: by its id, or by a name that only
    one event of the work bears; -1 for none.
    """
    work, place = work_numbers(events["work"]), np.full(len(events), -1)
    for column in ("event", "id"):
        keys = pd.MultiIndex.from_arrays([work, events[column]])
        single = ~keys.duplicated(keep=False) & (events[column] != "").to_numpy()
        found = keys[single].get_indexer(pd.MultiIndex.from_arrays([work, events["within"]]))
        rows = np.flatnonzero(single)
        place = np.where(found >= 0, rows[found] if len(rows) else -1, place)
    return place


def circular(place: np.ndarray) -> np.ndarray:
    """Return which of events that lie within one another (places, -1 for none) lie within
    themselves in the end, or within one that does.
    """
    outer, steps = place.copy(), 0
    while (outer >= 0).any() and steps <= len(place):
        outer = np.where(outer >= 0, place[outer], -1)
        steps = 2 * steps + 1
        place = np.where(place >= 0, place[place], -1)
    return outer >= 0


def levels(events: pd.DataFrame, container: pd.Series) -> pd.Series:
    """Return the narrative level of each event: as the file says, else one deeper than its
    container, else by its mode (schema.DEEPER lie one deeper than the present), else by its teller:
    where none is named, it is the work itself that tells.

    Reads level, mode, teller, and the containers as index labels.
    """
    said = events["level"].to_numpy()
    mode, level = events["mode"].to_numpy(), np.zeros(len(events))
    named = np.flatnonzero(mode != "")
    level[named] = np.isin(mode[named].astype(str), DEEPER)
    level[np.flatnonzero((mode == "") & (events["teller"] != "").to_numpy())] = 1.0
    level = np.where(np.isnan(said), level, said)
    return pd.Series(_deepened(level, np.isnan(said), events.index, container), index=events.index)


def _deepened(
    level: np.ndarray, blank: np.ndarray, labels: pd.Index, container: pd.Series
) -> np.ndarray:
    """The levels, those of contained events one deeper than their containers', from the outside in.

    An event that contains itself in the end keeps the level of its mode.
    """
    rows = np.flatnonzero(container.notna().to_numpy() & blank)
    outer = labels.get_indexer(pd.Index(container.iloc[rows])) if len(rows) else rows
    while len(rows):
        settled = ~np.isin(outer, rows)
        if not settled.any():
            break
        level[rows[settled]] = level[outer[settled]] + 1
        rows, outer = rows[~settled], outer[~settled]
    return level


def shown_containers(
    events: pd.DataFrame, rows: np.ndarray, container: pd.Series
) -> tuple[np.ndarray, np.ndarray]:
    """Return which of some rows lie in another of them, and in which (places among the rows): the
    nearest container that is among them.
    """
    inside = np.flatnonzero(container.iloc[rows].notna().to_numpy())
    if not len(inside):
        return inside, inside
    outer = events.index.get_indexer(pd.Index(container))
    among = np.full(len(events) + 1, -1)
    among[rows] = np.arange(len(rows))
    at = outer[rows[inside]]
    for _ in range(len(inside)):
        hidden = (at >= 0) & (among[at] < 0)
        if not hidden.any():
            break
        at[hidden] = outer[at[hidden]]
    found = np.where(at >= 0, among[at], -1)
    return inside[found >= 0], found[found >= 0]


def rungs(events: pd.DataFrame) -> np.ndarray:
    """Return how deep each event lies: its narrative level, and half a level more for what somebody
    remembers, imagines or is shown in what that level tells (schema.EMBEDDED).

    Reads narrative_level, mode.
    """
    rung, mode = events["narrative_level"].to_numpy().astype(float), events["mode"].to_numpy()
    named = np.flatnonzero(mode != "")
    rung[named] += np.isin(mode[named].astype(str), EMBEDDED) / 2
    return rung


def competing(telling: pd.DataFrame) -> np.ndarray:
    """Return which events can be the first narrative: those of the lowest level that is not ruled
    out, within none other; and what is ruled in. What is remembered, imagined or shown in it can
    only where there is nothing else.
    """
    ruled, level = arrays(telling, "ruled", "rung")
    free = (ruled >= 0) & (telling["container"].to_numpy() < 0)
    if not level.any():
        return free | (ruled > 0)
    lowest = least(telling["group"].to_numpy(), np.where(free, level, np.inf))
    return free & (level == lowest) | (ruled > 0)
