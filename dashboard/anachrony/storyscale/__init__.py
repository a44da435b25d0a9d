"""Story time to a position from 0 (earliest) to 1 (latest).

By eras with gaps folded, by the calendar, by order, or by the logarithm of its distance from the
present.
"""

from dataclasses import replace

import numpy as np
import pandas as pd

from anachrony.storyscale.dates import by_dates
from anachrony.storyscale.distance import by_distance
from anachrony.storyscale.scale import StoryScale

__all__ = ["StoryScale", "story_scale"]


def story_scale(events: pd.DataFrame, kind: str, apart: float = 0.04) -> StoryScale:
    """Return the scale of a work's story time; a work without dates has only its order.

    Ticks stand at least `apart` (0–1) from one another. Screen time weighs an era. A lone moment
    stands in the middle. Reads story_start, story_end, screen_start, screen_end (s), story_rank,
    story_day, order.
    """
    dated = events[events["story_start"].notna()]
    if kind == "order" or dated.empty:
        return _by_order(events["story_rank"].dropna(), apart)
    return by_distance(dated, apart) if kind == "distance" else by_dates(dated, kind, apart)


def _by_order(ranks: pd.Series, apart: float) -> StoryScale:
    last = float(ranks.max()) if len(ranks) else 0.0
    scale = StoryScale(
        "order", np.array([0.0, last] if last else [-1.0, 1.0]), np.array([0.0, 1.0])
    )
    numbers = np.arange(0, last + 1, max(1, np.ceil(last * apart))) if len(ranks) else np.array([])
    places = scale.position(numbers).tolist()
    return replace(
        scale,
        ticks=tuple(
            (place, f"{rank + 1:.0f}") for rank, place in zip(numbers, places, strict=True)
        ),
    )
