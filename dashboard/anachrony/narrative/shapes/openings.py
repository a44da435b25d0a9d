"""Where a telling begins and ends in its story: in medias res, in ultimas res.

Beginning, middle and end are thirds of story order, by events.
"""

import numpy as np
import pandas as pd

from anachrony.narrative.order import FIRST
from anachrony.narrative.shapes.spans import Told, openings, over_spans, total


def beginning_of(of: Told) -> pd.DataFrame:
    """All before the telling first comes to the beginning of its story, its first quarter, where it
    opens past that and before the last third; and what is earlier comes later, for a quarter of
    the telling at least.

    A frame around the bulk of the telling counts once, where it opens: its later scenes are no
    story that goes on from there.
    """
    return _opening(of, 0.0, 2 / 3)


def ultimas(of: Told) -> pd.DataFrame:
    """All before the telling first comes to the beginning of its story, where it opens in the last
    third of it; a frame around the bulk of the telling counts once.
    """
    return _opening(of, 2 / 3, 1.0)


def _opening(of: Told, least: float, most: float) -> pd.DataFrame:
    """All before the first quarter of the story is come to, where the telling opens past it and
    between two shares of the story's order.
    """
    again = frame(of)
    again[openings(of.group)[0]] = False
    once = ~again
    opens, size, twice = story_places(of, once)
    counted = np.add.reduceat(once, opens) if len(opens) else size
    place, closes = np.arange(len(twice)), opens + size - 1
    early = 2 * twice <= np.repeat(counted, size)
    reached = over_spans(np.minimum, np.where(early, place, len(place)), opens, closes)
    far = twice[opens] / (2 * counted)
    kept = (size >= 3) & (reached > opens) & (reached < len(place)) & (far >= least) & (far < most)
    kept &= _earlier_follows(of, opens, closes)
    return of.spans(opens[kept], reached[kept] - 1, far[kept])


_FILLS = 4
"""What is told later of the beginning of a story takes one part of so many of the telling: less is
a memory, and no beginning come back to.
"""


def _earlier_follows(of: Told, opens: np.ndarray, closes: np.ndarray) -> np.ndarray:
    """Whether enough of each telling surely begins before what it opens with."""
    left = np.repeat(of.earliest[opens], closes - opens + 1)
    earlier = of.length * ((of.start_latest <= left) & (of.earliest < left))
    return _FILLS * total(earlier, opens, closes) >= total(of.length, opens, closes)


def _later_told(of: Told, opens: np.ndarray, closes: np.ndarray) -> np.ndarray:
    """Whether each telling tells what surely goes on after what it closes with."""
    left = np.repeat(of.latest[closes], closes - opens + 1)
    return over_spans(np.logical_or, (of.end_earliest >= left) & (of.latest > left), opens, closes)


def frame(of: Told) -> np.ndarray:
    """Return which events are a frame: a first narrative that opens and closes a telling, of which
    more than half is told on deeper levels or outside it.
    """
    opens, size = openings(of.group)
    closes, home = opens + size - 1, of.order == FIRST
    deeper = of.level > np.repeat(of.level[opens], size)
    away = of.length * (deeper | ~home)
    bulk = 2 * total(away, opens, closes) > total(of.length, opens, closes)
    framed = home[opens] & home[closes] & (of.level[closes] == of.level[opens]) & bulk
    return home & ~deeper & np.repeat(framed, size)


def ending(of: Told) -> pd.DataFrame:
    """All after the telling last leaves the end of its story, where it closes in the middle or the
    beginning; and what is later came before.
    """
    opens, size, twice = story_places(of)
    closes, place = opens + size - 1, np.arange(len(twice))
    end = 3 * twice >= 4 * np.repeat(size, size)
    left = over_spans(np.maximum, np.where(end, place, -1), opens, closes)
    kept = (size >= 3) & (left < closes) & (left >= 0)
    kept &= _later_told(of, opens, closes)
    return of.spans(left[kept] + 1, closes[kept], 1 - twice[closes[kept]] / (2 * size[kept]))


def story_places(
    of: Told, counted: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return where each telling opens, how many events it has, and twice the place of each among
    those `counted` (default: all) in the story.

    That is 0 to twice their number; events of one rank share the middle of their places.
    """
    opens, size = openings(of.group)
    at = np.repeat(opens, size) + of.rank
    counts = np.ones(len(at), dtype=bool) if counted is None else counted
    count = np.bincount(at, counts, len(at)).astype(np.int64)
    before = np.cumsum(count) - count
    return opens, size, 2 * (before[at] - np.repeat(before[opens], size)) + count[at]
