"""Company: who is seen and heard together, stretch by stretch of screen time or of story order."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from anachrony.charts.axes import screen_span
from anachrony.narrative.order import TELLING_TRACKS, shown
from anachrony.selection import characters

CAST = 24
"""Characters drawn at most: those longest on screen, or else heard."""

CITIES = 6
"""Bands drawn at most: the cities longest on screen; all others share one more."""

_STRETCHES = 600
_SAMPLED = 240
"""More stretches than the first are looked at in as many moments as the second says, equally far
apart.
"""


@dataclass(frozen=True)
class Company:
    """Who is where in every stretch: a row a stretch in `start` and `end` (axis units) and in the
    tables.

    `event` has a column a line: first the `cast`, then for each of them a voice, which runs only
    where one is seen in one city and heard in another. It holds the place in the work of the event
    a line is in, or -1; `band` the number in `cities` of where the line runs, or -1 where it does
    not. `left` is how many characters are left out; `moments`, in how many moments the company was
    looked at, where there are too many stretches for all, else 0.
    """

    start: np.ndarray
    end: np.ndarray
    event: np.ndarray
    band: np.ndarray
    cast: tuple[str, ...]
    cities: tuple[str | None, ...]
    left: int
    moments: int


def company(work: pd.DataFrame, along: str, zoom: tuple[float, float] | None = None) -> Company:
    """Return who keeps company along the screen or along the story; None among the cities stands
    for all the others.

    Of very many stretches only some are looked at, in the part of the screen time (s) that is
    zoomed into. Reads work, track, characters, city, the screen and the story columns, telling,
    story_rank.
    """
    cuts, sampled = _cuts(work, along, zoom if along == "screen" else None)
    start, end = cuts[:-1], cuts[1:]
    seen, heard = _running(work, along, (start + end) / 2)
    cast, left, there = _cast(work, on=np.union1d(seen, heard))
    cities, city = _cities(work, np.asarray(there.any(axis=1)))
    eye, ear = (
        np.where((row >= 0)[:, None] & there[row], row[:, None], -1) for row in (seen, heard)
    )
    away = (eye >= 0) & (ear >= 0) & (city[eye] != city[ear])
    event = np.hstack([np.where(eye >= 0, eye, ear), np.where(away, ear, -1)])
    band = np.hstack([_carried(event[:, : len(cast)], city), np.where(away, city[ear], -1)])
    kept, last = _changes(start, end, event)
    lines = (start[kept], end[last], event[kept], band[kept])
    return Company(*lines, cast, cities, left, _SAMPLED if sampled else 0)


def _changes(
    start: np.ndarray, end: np.ndarray, event: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Which stretches begin something new, and the place of the last that goes on with each."""
    new = (event[1:] != event[:-1]).any(axis=1) | (start[1:] != end[:-1])
    kept = np.append(True, new)[: len(start)]
    last = np.append(np.flatnonzero(kept)[1:] - 1, len(start) - 1)[: kept.sum()]
    return kept, last


def event_ends(work: pd.DataFrame, along: str) -> tuple[pd.Series, pd.Series]:
    """Return where each event begins and ends: on the screen axis, or as its place among the dated;
    NaN if nowhere.
    """
    if along == "screen":
        return screen_span(work)
    dated = work[work["story_rank"].notna()].sort_values(["story_rank", "telling"], kind="stable")
    place = pd.Series(np.arange(len(dated), dtype=float), index=dated.index).reindex(work.index)
    return place, place + 1


def _cuts(
    work: pd.DataFrame, along: str, zoom: tuple[float, float] | None
) -> tuple[np.ndarray, bool]:
    """Where anything starts or ends, in order; of very many, within the zoom; if need be equally
    far apart instead.
    """
    start, end = event_ends(work, along)
    there = end > start
    cuts = np.unique(np.concatenate([start[there], end[there]]))
    if zoom and len(cuts) > _STRETCHES:
        cuts = np.unique(np.append(zoom, cuts[(cuts > zoom[0]) & (cuts < zoom[1])]))
    if len(cuts) <= _STRETCHES:
        return cuts, False
    return np.linspace(cuts[0], cuts[-1], _SAMPLED + 1), True


def _running(work: pd.DataFrame, along: str, moments: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The places in the work of what is seen and of what is heard at each moment, or -1.

    Along the story, what is never shown is told at best, and counts as heard.
    """
    start, end = (column.to_numpy(dtype=float) for column in event_ends(work, along))
    visible = shown(work).to_numpy()
    audible = (work["track"] != "music").to_numpy() & ~visible
    return _at(start, end, visible, moments), _at(start, end, audible, moments)


def _at(start: np.ndarray, end: np.ndarray, which: np.ndarray, moments: np.ndarray) -> np.ndarray:
    """Which of some events, no two at once, runs at each moment, or -1."""
    rows = np.flatnonzero(which & (end > start))
    rows = rows[np.argsort(start[rows], kind="stable")]
    last = np.searchsorted(start[rows], moments, "right") - 1
    found = np.append(rows, -1)[last]
    return np.where((last >= 0) & (moments < np.append(end, -np.inf)[found]), found, -1)


def _cast(work: pd.DataFrame, on: np.ndarray) -> tuple[tuple[str, ...], int, np.ndarray]:
    """The characters drawn, how many are not, and which of those drawn are in which event."""
    named = characters(work["characters"])
    table = pd.DataFrame({"name": named, "at": pd.Index(work.index).get_indexer(named.index)})
    table = table[(table["name"] != "") & table["at"].isin(on)]
    names = _longest_last(table, work)
    cast = tuple(names[::-1][:CAST])
    number = table["name"].map({name: at for at, name in enumerate(cast)})
    there = np.zeros((len(work), len(cast)), dtype=bool)
    there[table["at"][number.notna()], number.dropna().astype(int)] = True
    return cast, len(names) - len(cast), there


def _longest_last(table: pd.DataFrame, work: pd.DataFrame) -> pd.Index:
    """The names in a table of who is in which event, who is longest seen, or else heard, last."""
    seen = work["track"].isin(TELLING_TRACKS["image"]).to_numpy()[table["at"]]
    lasts = (work["screen_end"] - work["screen_start"]).fillna(1.0)
    length = lasts.where(work["telling"].notna(), 0.0).iloc[table["at"]].to_numpy()
    weighed = table.assign(seen=length * seen, heard=length * ~seen)
    summed = weighed.groupby("name", sort=False)[["seen", "heard"]].sum()
    return summed.sort_values(["seen", "heard"], kind="stable").index


def _cities(work: pd.DataFrame, there: np.ndarray) -> tuple[tuple[str | None, ...], np.ndarray]:
    """The bands from the bottom, as story time rises, those without dates or names lowest; each
    event's band.
    """
    length = (work["screen_end"] - work["screen_start"]).fillna(1.0)
    longest = length[there].groupby(work["city"][there]).sum()
    longest = longest.sort_values(ascending=False, kind="stable")[:CITIES]
    city = work["city"].where(work["city"].isin(longest.index), None)
    moment = work["story_start"].fillna(work["story_order"])
    rising = moment[there].groupby(city[there], dropna=False).median()

    found = [_or_none(name) for name in rising.sort_values(na_position="first").index]
    found.sort(key=lambda name: (name is not None, name != ""))
    number = {name: at for at, name in enumerate(found)}
    return tuple(found), np.array([number.get(_or_none(name), -1) for name in city])


def _or_none(name: object) -> str | None:
    """A city or, for whatever pandas has in the place of one, None."""
    return name if isinstance(name, str) else None


def _carried(event: np.ndarray, city: np.ndarray) -> np.ndarray:
    """The band of each line: where it is or, between its first event and its last, where it was."""
    layers = np.arange(len(event))[:, None]
    last = np.maximum.accumulate(np.where(event >= 0, layers, -1), axis=0)
    goes_on = np.maximum.accumulate((event >= 0)[::-1], axis=0)[::-1]
    where = np.take_along_axis(event, np.maximum(last, 0), axis=0) if len(event) else event
    return np.where((last >= 0) & goes_on, city[where], -1)
