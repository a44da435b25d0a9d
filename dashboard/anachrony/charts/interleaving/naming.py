"""The names of events in their lanes, as far as they fit."""

import numpy as np
import pandas as pd

from anachrony.charts import marks, words
from anachrony.charts.ground import BANDS
from anachrony.charts.interleaving.flash import LABEL, flash
from anachrony.charts.interleaving.lane import Lanes
from anachrony.narrative.order import TELLING_TRACKS


def names(shown: pd.DataFrame, on: Lanes) -> dict:
    """Return the names that fit beside their events without touching; those of the image before
    those of sound and music.
    """
    size, swapped = on.canvas.type * 0.95, on.turn.swapped
    ends, place = ((-0.5, on.lanes - 0.4), _beside) if swapped else (on.axis.ends, _over)
    told = place(_told(shown, on), size, ends, on)

    others = on.turn.placed(shown.drop(told.index)).assign(x=np.nan, y=np.nan, label="", weight=-1)
    both = pd.concat([told[marks.LABEL_COLUMNS], others[marks.LABEL_COLUMNS]], ignore_index=True)
    fits = marks.fitting(both, size, on.px, ends)

    named = told[fits.to_numpy()[: len(told)]]
    if swapped:
        return marks.flush(named, on.canvas, size, on.px[0])
    return marks.labels(named, on.canvas, size)


def _told(shown: pd.DataFrame, on: Lanes) -> pd.DataFrame:
    """One event a name and lane, where its name would stand; what is only heard has one where its
    lane shows nothing. Flashes weigh as much as the whole film, and so does what is seen.
    """
    image, brief = shown["track"].isin(TELLING_TRACKS["image"]), flash(shown, on.axis)
    weight = shown["x1"] - shown["x0"] + (image.astype(float) + brief) * on.axis.end
    spots = {"x": (shown["x0"] + shown["x1"]) / 2, "y": shown["at"] + LABEL + 0.1 * brief}
    told = on.turn.placed(shown.assign(weight=weight, **spots))
    seen = told.loc[image, "lane"]

    return told[image | ~told["lane"].isin(seen)].drop_duplicates(["lane", "event"])


def _over(told: pd.DataFrame, size: float, ends: tuple[float, float], on: Lanes) -> pd.DataFrame:
    """Names over their events, within the ends; those that would stand over a neighbour in their
    lane, no wider than their own events.
    """
    em = size * on.axis.per_px
    half = told["label"].map(words.label_width) * em / 2
    row = told.sort_values("x0", kind="stable").groupby("lane", sort=False)
    before, after = (end.reindex(told.index) for end in (row["x1"].shift(), row["x0"].shift(-1)))
    crowded = (before > told["x"] - half) | (after < told["x"] + half)
    rooms = ((told["x1"] - told["x0"]) / em - _AIR).where(crowded, np.inf)
    return marks.held(words.narrow(told, rooms), size, on.px, ends)


_AIR = 0.8
"""Beside a name that is as wide as its event, in sizes of it."""


def _beside(told: pd.DataFrame, size: float, ends: tuple[float, float], on: Lanes) -> pd.DataFrame:
    """Where names stand to the right of their events in columns or, where that has no room, to the
    left.
    """
    (across, up), aside = on.px, told["at"] + BANDS["music"][0]
    rooms = np.fmax(ends[1] - told["x1"], aside - ends[0]) / across - 12
    told = words.narrow(told, rooms / size)
    half = told["label"].map(words.label_width) * size * across / 2 + 6 * across
    right, left = told["x1"] + half, aside - half
    tall = words.label_height(told["label"])
    fits, y = right + half <= ends[1], told["y"] - tall / 2 * size * up
    first = -on.axis.start - 1.3 * size * up  # under the first frame, not across it
    y = y.clip(upper=first) if on.turn.screen == "↓" else y

    return told.assign(x=right.where(fits, left), y=y, side=np.where(fits, 1, -1))
