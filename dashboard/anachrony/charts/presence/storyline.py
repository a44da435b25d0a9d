"""Where the lines of a storyline run, so that few of them cross: layers of time and lines in, slots
out.

The order of every layer comes from sweeps to and fro over the layers, each line going to the mean
place its meeting had in the layer before: the barycenter method of Sugiyama, Tagawa and Toda
(1981), IEEE Trans. SMC 11(2), 109–125, here with meetings as blocks within bands, as storylines ask
it (Tanahashi and Ma, 2012, IEEE TVCG 18(12), 2679–2688). The least crossings are NP-hard to find
(Gronemann et al., 2016, Graph Drawing); this finds few.

A table has a row a layer and a column a line. `meeting` numbers the meeting a line is in, -1 where
it is in none; `band` numbers the band it runs in, -1 where it does not run. A meeting lies in one
band. A line that comes goes where its `twin` was, the column of another line or its own.
"""

from collections.abc import Iterator
from itertools import groupby
from math import isnan
from operator import itemgetter
from statistics import median
from typing import NamedTuple

import numpy as np

SWEEPS = 3
"""To and fro."""


def arranged(meeting: np.ndarray, band: np.ndarray, twin: np.ndarray) -> np.ndarray:
    """Return each line's rank in each layer, from the bottom, -1 where it does not run.

    Bands keep their order, those who meet stand together, and no order of fewer crossings was found
    on the way.
    """
    start, layers = by_appearance(meeting, band), _layers(meeting, band)
    found = [start]
    for first in (1, -1):
        ranks = start
        for way in (first, -first) * SWEEPS:
            ranks = _swept(ranks[::way], layers[::way], twin)[::way]
            found.append(ranks)
            if len(found) > 2 and (ranks == found[-3]).all():
                break
    return min(found, key=crossings)


def by_appearance(meeting: np.ndarray, band: np.ndarray) -> np.ndarray:
    """Return the ranks of lines that stand, within the same rules, in the order in which they first
    appear.
    """
    first = np.argmax(np.vstack([band >= 0, np.ones(band.shape[1], dtype=bool)]), axis=0)
    appears = np.argsort(np.argsort(first, kind="stable")).astype(float)
    alike = np.ones(len(appears))
    ranks = [_ranked(appears, alike, layer) for layer in _layers(meeting, band)]
    return np.array(ranks).reshape(band.shape)


def crossings(ranks: np.ndarray) -> int:
    """Return how often two lines cross: they run in two layers one after the other, and change
    places.
    """
    first, second = np.triu_indices(ranks.shape[1], 1)
    above = np.sign(ranks[:, first] - ranks[:, second])
    above[(ranks[:, first] < 0) | (ranks[:, second] < 0)] = 0
    return int((above[1:] * above[:-1] < 0).sum())


def slots(ranks: np.ndarray, meeting: np.ndarray, band: np.ndarray, twin: np.ndarray) -> np.ndarray:
    """Return each line's slot within its band in each layer, from 0; NaN where it does not run.

    Ranks are kept, those who meet stay side by side; a line keeps the slot it last had there as
    well as others let it.
    """
    free, place = rooms(band), np.full(ranks.shape, np.nan)
    home = np.full((len(free), ranks.shape[1]), np.nan)
    for at in range(len(ranks)):
        for number in np.unique(band[at][band[at] >= 0]):
            lines = np.flatnonzero(band[at] == number)
            lines = lines[np.argsort(ranks[at, lines])]
            known = np.where(np.isnan(home[number]), home[number, twin], home[number])[lines]
            index = np.arange(len(lines))
            home[number, lines] = (
                np.clip(_lifted(known - index, meeting[at, lines]), 0, free[number] - len(lines))
                + index
            )
            place[at, lines] = home[number, lines]
    return place


def rooms(band: np.ndarray) -> np.ndarray:
    """Return how many slots each band needs: as many as lines ever run in it at once."""
    return np.array(
        [(band == number).sum(axis=1).max() for number in range(band.max(initial=-1) + 1)],
        dtype=int,
    )


class _Layer(NamedTuple):
    """The lines that run in a layer, and of each the number of its meeting and of its band."""

    lines: np.ndarray
    block: np.ndarray
    band: np.ndarray


def _layers(meeting: np.ndarray, band: np.ndarray) -> list[_Layer]:
    """Every layer, as all sweeps go over it."""
    runs = [np.flatnonzero(there) for there in band >= 0]
    return [
        _Layer(lines, _blocks(meeting[at, lines]), band[at, lines]) for at, lines in enumerate(runs)
    ]


def _swept(ranks: np.ndarray, layers: list[_Layer], twin: np.ndarray) -> np.ndarray:
    """The ranks of one sweep, from the first layer on; who was not there before goes by its twin,
    or stays in place.
    """
    swept = ranks.copy()
    for at in range(1, len(ranks)):
        before = np.where(swept[at - 1] >= 0, swept[at - 1], swept[at - 1, twin])
        place, weight = np.where(before >= 0, before, ranks[at]), np.where(before >= 0, 1.0, _NEW)
        swept[at] = _ranked(place, weight, layers[at])
    return swept


_NEW = 1e-6
"""What a line weighs in the mean place of its meeting, against 1, when it was not there before."""


def _ranked(place: np.ndarray, weight: np.ndarray, layer: _Layer) -> np.ndarray:
    """The ranks of one layer: bands, in them meetings by the mean place of their lines, in them
    lines by theirs.
    """
    lines, block, band = layer
    ranks, place, weight = np.full(len(place), -1), place[lines], weight[lines]
    mean = np.bincount(block, place * weight) / np.maximum(np.bincount(block, weight), _NEW)
    order = np.lexsort((place, block, mean.round(6)[block], band))
    ranks[lines[order]] = np.arange(len(lines))
    return ranks


def _blocks(meeting: np.ndarray) -> np.ndarray:
    """A number for each meeting of a layer; who is in none is alone."""
    alone = np.where(meeting < 0, -1 - np.arange(len(meeting)), meeting)
    return np.unique(alone, return_inverse=True)[1]


def _lifted(wanted: np.ndarray, meeting: np.ndarray) -> np.ndarray:
    """How many slots are left free under each line, from the bottom up: never less than under the
    line below it.

    A meeting is lifted as one; where lines want to stand below those below them, all are lifted by
    their median.
    """
    pools: list[tuple[list[float], float]] = []
    for met in _met(wanted.tolist(), meeting.tolist()):
        pool, middle = met, _middle(met)
        while pools and not middle >= pools[-1][1]:
            pool = pools.pop()[0] + pool
            middle = _middle(pool)
        pools.append((pool, middle))
    return np.array([np.floor(np.nan_to_num(middle)) for pool, middle in pools for _ in pool])


def _met(wanted: list[float], meeting: list[int]) -> Iterator[list[float]]:
    """What those who meet want, meeting by meeting; who is in none is alone."""
    for number, alike in groupby(zip(meeting, wanted, strict=True), key=itemgetter(0)):
        wishes = [wish for _, wish in alike]
        yield from [wishes] if number >= 0 else [[wish] for wish in wishes]


def _middle(wanted: list[float]) -> float:
    """The median of what is known: of a few numbers faster than an array's."""
    known = [wish for wish in wanted if not isnan(wish)]
    return median(known) if known else np.nan
