"""By the logarithm of the distance from the present: hours near it are as high as years far from
it.
"""

from dataclasses import replace

import numpy as np
import pandas as pd

from anachrony import text, times
from anachrony.narrative.order import FIRST
from anachrony.storyscale.scale import StoryScale, counted, room


def by_distance(dated: pd.DataFrame, apart: float) -> StoryScale:
    """Return the scale of dated events; the present is where the first narrative last begins."""
    spans = dated[["story_start", "story_end"]].to_numpy()
    low, high = room(spans.min(), spans.max())
    home = dated["story_start"].where(dated["order"] == FIRST)
    present = float(np.nan_to_num(home.max(), nan=high))
    farthest = max(present - low, high - present)
    # the axis is straight between these
    far = np.geomspace(times.HOUR / 8, max(farthest, times.HOUR), 150)
    knots = np.concatenate([[low, high, present], present - far, present + far])
    knots = np.unique(np.clip(knots, low, high))
    away = np.sign(knots - present) * np.log2(1 + np.abs(knots - present) / times.HOUR)
    heights = (away - away[0]) / (away[-1] - away[0])
    scale = StoryScale("distance", knots, heights, counted=counted(dated))
    return replace(scale, ticks=tuple(sorted(_distances(scale, present, apart))))


_DISTANCES = np.array(
    [times.HOUR, times.DAY, times.MONTH, *(times.YEAR * 10.0**power for power in range(11))]
)


def _distances(scale: StoryScale, present: float, apart: float) -> list[tuple[float, str]]:
    """The present, and on either side of it the round distances that have room."""
    ticks = [(float(scale.position(np.array([present]))[0]), text.say("date.present"))]
    for name, side in (("before", -1), ("after", 1)):
        last = ticks[0][0]
        moments = present + side * _DISTANCES
        inside = (moments >= scale.knots[0]) & (moments <= scale.knots[-1])
        places = scale.position(moments[inside]).tolist()
        for distance, place in zip(_DISTANCES[inside].tolist(), places, strict=True):
            if abs(place - last) >= apart:
                ticks.append((place, text.say(f"date.{name}", span=text.duration(distance))))
                last = place
    return ticks
