"""A scale of story time, once it is made."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from anachrony import times
from anachrony.browser import sendable
from anachrony.browser.figures import Meta, StoryTime


@dataclass(frozen=True)
class StoryScale:
    """A monotone map from story time (s, or ranks) to 0–1; between the positions of a fold the axis
    is broken.

    Knots rise; heights rise with them, or fall where the scale is upside down. Where the story's
    days are `counted`, its seconds are from its Day 1.
    """

    kind: str
    knots: np.ndarray
    heights: np.ndarray
    folds: tuple[tuple[float, float], ...] = ()
    ticks: tuple[tuple[float, str], ...] = ()
    counted: bool = False

    def position(self, story: pd.Series | np.ndarray) -> np.ndarray:
        """Return where story moments stand, 0–1; what lies beyond the axis stands at its end, NaN
        stays NaN.
        """
        return np.interp(np.asarray(story, dtype=float), self.knots, self.heights)

    def upside_down(self) -> "StoryScale":
        """Return the scale with the earliest at 1 and the latest at 0."""
        folds = tuple((1 - high, 1 - low) for low, high in self.folds[::-1])
        return replace(
            self,
            heights=1 - self.heights,
            folds=folds,
            ticks=tuple((1 - at, name) for at, name in self.ticks),
        )

    def spans(self, events: pd.DataFrame) -> tuple[np.ndarray, ...]:
        """Return the least and greatest position of each event, 0-1, and the two between which it
        surely lies.
        """
        early, late, begins, ends = map(self.position, self.moments(events))
        return (
            (early, late, begins, ends)
            if self.heights[0] <= self.heights[-1]
            else (late, early, ends, begins)
        )

    def moments(self, events: pd.DataFrame) -> tuple[pd.Series, ...]:
        """Return the earliest and latest story moment of each event, and the two between which it
        surely lasts.

        In s, or ranks where the scale is of order. Reads story_rank, the story columns of both
        ends, story_margin.
        """
        if self.kind == "order":
            return (events["story_rank"],) * 4
        margin = events["story_margin"].fillna(0.0)
        sure = events["story_start_latest"] - margin, events["story_end_earliest"] + margin
        return events["story_start_earliest"], events["story_end_latest"], *sure

    @property
    def meta(self) -> dict:
        """What the browser needs to read a story moment off the axis."""
        rising = slice(None, None, 1 if self.heights[0] <= self.heights[-1] else -1)
        knots, heights = self.knots[rising].tolist(), self.heights[rising].tolist()
        story = StoryTime(
            "y", heights, knots, dated=self.kind != "order", counted=self.counted or None
        )
        return sendable(Meta(story=story))


def counted(dated: pd.DataFrame) -> bool:
    """Return whether all days are counted, not dated."""
    return bool(dated["story_day"].all())


def room(start: float, end: float) -> tuple[float, float]:
    """Return the ends of an axis (s), which has a length: a lone moment stands in the middle of two
    hours.
    """
    return (start, end) if end > start else (start - times.HOUR, end + times.HOUR)
