"""Story time to a position from 0 (earliest) to 1 (latest): by eras with gaps folded, by the calendar, or by order."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard import text, times

FOLD = 0.4
"""A stretch of story time in which nothing begins or ends is folded when it is longer than this share of its era,
and five times as long as the median stretch."""

_FOLD_HEIGHT = 0.05
_LEAST_ERA = 0.08
_STEPS = (
    *((unit, size) for unit, size in (("hour", 1), ("hour", 3), ("hour", 6), ("hour", 12))),
    *(("day", size) for size in (1, 2, 7, 14)),
    *(("month", size) for size in (1, 3, 6)),
    *(("year", size * 10**power) for power in range(9) for size in (1, 2, 5)),
)
_LENGTH = {"hour": times.HOUR, "day": times.DAY, "month": times.MONTH, "year": times.YEAR}
_NUMPY = {"hour": "h", "day": "D", "month": "M", "year": "Y"}


@dataclass(frozen=True)
class StoryScale:
    """A monotone map from story time (s, or ranks) to 0–1; between the positions of a fold the axis is broken."""

    kind: str
    knots: np.ndarray
    heights: np.ndarray
    folds: tuple[tuple[float, float], ...]
    ticks: tuple[tuple[float, str], ...]

    def position(self, story: pd.Series | np.ndarray) -> np.ndarray:
        """Return where story moments stand, 0–1; what lies beyond the axis stands at its end, NaN stays NaN."""
        return np.interp(np.asarray(story, dtype=float), self.knots, self.heights)


def story_scale(events: pd.DataFrame, kind: str, apart: float = 0.04) -> StoryScale:
    """Return the scale of a work's story time; a work without dates has only its order.

    Ticks stand at least `apart` (0–1) from one another. Screen time weighs an era.
    Reads story_start, story_end, screen_start, screen_end (s), story_rank.
    """
    if kind == "order" or events["story_start"].isna().all():
        return _by_order(events, apart)
    dated = events[events["story_start"].notna()]
    spans = np.column_stack([dated["story_start"], dated["story_end"]])
    return _by_eras(spans, _weights(dated), apart) if kind == "eras" else _by_calendar(spans, apart)


def _weights(dated: pd.DataFrame) -> np.ndarray:
    return (dated["screen_end"] - dated["screen_start"]).fillna(1.0).to_numpy()


def _by_order(events: pd.DataFrame, apart: float) -> StoryScale:
    last = max(float(np.nan_to_num(events["story_rank"].max())), 1.0)
    step = max(1, int(np.ceil(last * apart)))
    ticks = tuple((rank / last, str(rank + 1)) for rank in range(0, int(last) + 1, step))
    return StoryScale("order", np.array([0.0, last]), np.array([0.0, 1.0]), (), ticks)


def _by_calendar(spans: np.ndarray, apart: float) -> StoryScale:
    start, end = _room(spans.min(), spans.max())
    scale = StoryScale("calendar", np.array([start, end]), np.array([0.0, 1.0]), (), ())
    return _with_ticks(scale, [(start, end)], apart)


def _room(start: float, end: float) -> tuple[float, float]:
    """An axis has a length: a lone moment stands in the middle of two hours."""
    return (start, end) if end > start else (start - times.HOUR, end + times.HOUR)


def _by_eras(spans: np.ndarray, weights: np.ndarray, apart: float) -> StoryScale:
    eras = _eras(np.unique(spans))
    if len(eras) == 1:
        eras = [_room(*eras[0])]
    heights, fold = _era_heights(eras, spans, weights), min(_FOLD_HEIGHT, 0.4 / len(eras))
    floors = np.concatenate([[0.0], np.cumsum(heights + fold)])[:-1]
    whole = floors[-1] + heights[-1]
    knots, places, folds = [], [], []
    for (start, end), floor, height in zip(eras, floors, heights, strict=True):
        knots += [start, end] if end > start else [start]
        places += [floor, floor + height] if end > start else [floor]
        folds.append(((floor - fold) / whole, floor / whole))
    scale = StoryScale("eras", np.array(knots), np.array(places) / whole, tuple(folds[1:]), ())
    return _with_ticks(scale, eras, apart)


def _eras(moments: np.ndarray) -> list[tuple[float, float]]:
    """The eras of story time: cut at the widest gap while it is out of proportion to its era and to the other gaps."""
    start, end = float(moments[0]), float(moments[-1])
    gaps = np.diff(moments)
    if len(gaps) < 2 or gaps.max() <= FOLD * (end - start) or gaps.max() <= 5 * np.sort(gaps)[(len(gaps) - 1) // 2]:
        return [(start, end)]
    at = int(gaps.argmax()) + 1
    return _eras(moments[:at]) + _eras(moments[at:])


def _era_heights(eras: list[tuple[float, float]], spans: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """The share of an era: the root of the screen time told in it, so that a short one can still be read."""
    middle = spans.mean(axis=1)
    told = np.sqrt([weights[(middle >= start) & (middle <= end)].sum() for start, end in eras])
    long = np.array([end > start for start, end in eras])
    return np.where(long, np.maximum(told / max(told.sum(), 1e-9), _LEAST_ERA), 0.0)


def _with_ticks(scale: StoryScale, eras: list[tuple[float, float]], apart: float) -> StoryScale:
    ticks: list[tuple[float, str]] = []
    for start, end in eras:
        low, high = scale.position(np.array([start, end]))
        for moment, label in _era_ticks(start, end, int((high - low) / apart)):
            place = float(scale.position(np.array([moment]))[0])
            if not ticks or place - ticks[-1][0] >= apart:
                ticks.append((place, label))
    return StoryScale(scale.kind, scale.knots, scale.heights, scale.folds, tuple(ticks))


def _era_ticks(start: float, end: float, most: int) -> list[tuple[float, str]]:
    """Round moments of the calendar within an era, at most `most`, each said to its own precision."""
    if end <= start or not most:
        return []
    unit, size = next((step for step in _STEPS if (end - start) / (_LENGTH[step[0]] * step[1]) <= most), _STEPS[-1])
    if unit == "hour":
        grid = np.arange(start // (size * times.HOUR) * size * times.HOUR, end + 1, size * times.HOUR)
    else:
        first, last = (
            np.datetime64(int(moment // times.DAY), "D").astype(f"M8[{_NUMPY[unit]}]") for moment in (start, end)
        )
        origin = int(first.astype(np.int64))
        offset = 1970 if unit == "year" else 0
        begin = (origin + offset) // size * size - offset
        numbers = np.arange(begin, int(last.astype(np.int64)) + 1, size)
        grid = numbers.astype(f"M8[{_NUMPY[unit]}]").astype("M8[D]").astype(np.int64) * times.DAY
    return [(float(moment), text.story_tick(float(moment), unit)) for moment in grid if start <= moment <= end]
