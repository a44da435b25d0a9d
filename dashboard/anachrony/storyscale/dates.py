"""By the calendar, or by eras with the gaps between them folded."""

import numpy as np
import pandas as pd

from anachrony.storyscale.scale import StoryScale, counted, room
from anachrony.storyscale.ticks import with_ticks

_FOLD = 0.4
"""Story time is folded at its widest stretch in which nothing begins or ends, when that is longer
than this share of the whole and than five times the median stretch (the lower of two); then each
era beside the fold by the same rule.
"""

_FOLD_HEIGHT = 0.05
_LEAST_ERA = 0.08


def by_dates(dated: pd.DataFrame, kind: str, apart: float) -> StoryScale:
    """Return the scale of dated events: eras above one another, folds between them; the calendar is
    a single era.
    """
    spans = dated[["story_start", "story_end"]].to_numpy()
    eras = _eras(np.unique(spans)) if kind == "eras" else [(spans.min(), spans.max())]
    if len(eras) == 1:
        eras = [room(*eras[0])]
    weights = (dated["screen_end"] - dated["screen_start"]).fillna(1.0).to_numpy()
    heights, fold = _era_heights(eras, spans, weights), min(_FOLD_HEIGHT, 0.4 / len(eras))
    floors = np.concatenate([[0.0], np.cumsum(heights + fold)])[:-1]
    tops = floors + heights
    knots, at = np.unique(np.array(eras), return_index=True)
    folds = zip((tops[:-1] / tops[-1]).tolist(), (floors[1:] / tops[-1]).tolist(), strict=True)
    heights = np.column_stack([floors, tops]).ravel()[at] / tops[-1]
    scale = StoryScale(kind, knots, heights, tuple(folds), counted=counted(dated))
    return with_ticks(scale, eras, apart)


def _eras(moments: np.ndarray) -> list[tuple[float, float]]:
    """The eras of story time: cut at the widest gap while it is out of proportion to its era and to
    the other gaps.
    """
    start, end = float(moments[0]), float(moments[-1])
    gaps = np.diff(moments)
    if (
        len(gaps) < 2
        or gaps.max() <= _FOLD * (end - start)
        or gaps.max() <= 5 * np.sort(gaps)[(len(gaps) - 1) // 2]
    ):
        return [(start, end)]
    at = int(gaps.argmax()) + 1
    return _eras(moments[:at]) + _eras(moments[at:])


def _era_heights(
    eras: list[tuple[float, float]], spans: np.ndarray, weights: np.ndarray
) -> np.ndarray:
    """The share of an era: the root of the screen time told in it, so that a short one can still be
    read.
    """
    middle = spans.mean(axis=1)
    told = np.sqrt([weights[(middle >= start) & (middle <= end)].sum() for start, end in eras])
    long = np.array([end > start for start, end in eras])
    return np.where(long, np.maximum(told / max(told.sum(), 1e-9), _LEAST_ERA), 0.0)
