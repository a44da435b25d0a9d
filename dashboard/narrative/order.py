"""Order: the telling against the story (Genette, Narrative Discourse, 1972, ch. 1)."""

import numpy as np
import pandas as pd

IMAGE = ("image", "both")
"""The tracks that carry the image; the telling is read along them unless another is asked for."""


def telling(events: pd.DataFrame) -> pd.Series:
    """Return each event's zero-based place in the telling of its work, NaN where it is never shown.

    Reads screen_start, screen_order. Events that begin together keep the order of the file.
    """
    begins = events["screen_start"].fillna(events["screen_order"])
    return begins.groupby(events["work"], sort=False).rank(method="first") - 1


def story_rank(events: pd.DataFrame) -> pd.Series:
    """Return each event's zero-based place in the story of its work, NaN where undated; what begins together shares it.

    Reads story_start, story_end, story_order.
    """
    spans = pd.DataFrame({"start": events["story_start"].fillna(events["story_order"]), "end": events["story_end"]})
    rank = spans.fillna({"end": spans["start"]}).groupby(events["work"], sort=False)[["start", "end"]].rank("dense")
    together = rank["start"] * (len(events) + 1) + rank["end"]
    return together.groupby(events["work"], sort=False).rank("dense") - 1


def neighbours(events: pd.DataFrame, tracks: tuple[str, ...] = IMAGE) -> pd.DataFrame:
    """Return the pairs of events next to each other in the telling of a work: `from`, `to` (index labels), `direction`.

    Reads work, track, telling and the story columns. The direction is backward or forward where one story interval
    lies wholly before the other, none where they touch or overlap, and unknown where either is undated.
    """
    told = events[events["track"].isin(tracks) & events["telling"].notna()].sort_values(
        ["work", "telling"], kind="stable"
    )
    before, after = told.iloc[:-1], told.iloc[1:]
    same = before["work"].to_numpy() == after["work"].to_numpy()
    pairs = pd.DataFrame({"from": before.index, "to": after.index, "direction": _direction(before, after)})
    return pairs[same].reset_index(drop=True)


def _direction(before: pd.DataFrame, after: pd.DataFrame) -> np.ndarray:
    start, end = _story(before), _story(after)
    unknown = np.isnan(start[0]) | np.isnan(end[0])
    conditions = [unknown, end[1] < start[0], end[0] > start[1]]
    return np.select(conditions, ["unknown", "backward", "forward"], "none")


def _story(events: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """The widest story interval of each event, in s, or its rank."""
    order = events["story_order"]
    earliest = events["story_start_earliest"].fillna(order)
    return earliest.to_numpy(), events["story_end_latest"].fillna(order).to_numpy()
