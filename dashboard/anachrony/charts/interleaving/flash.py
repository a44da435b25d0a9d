"""Flashes: events of the image too short to be seen in their lane."""

import pandas as pd

from anachrony.charts import axes, marks
from anachrony.charts.ground import BANDS
from anachrony.charts.interleaving.lane import Lanes
from anachrony.narrative.order import TELLING_TRACKS

LABEL = 0.25
"""Where in its lane the name of an event stands."""


def flash(shown: pd.DataFrame, axis: axes.ScreenAxis) -> pd.Series:
    """Return which events are too short to be seen here and stand alone in their lane and band."""
    least = marks.LEAST_WIDTH * axis.per_px
    if not (shown["x1"] - shown["x0"] < least).any():
        return pd.Series(False, index=shown.index)
    ordered = shown.reset_index().sort_values(["lane", "track", "x0"])
    band = ordered.groupby(["lane", "track"], sort=False)
    after = ordered["x0"] - band["x1"].shift() >= least
    before = band["x0"].shift(-1) - ordered["x1"] >= least
    alone = (after | band["x1"].shift().isna()) & (before | band["x0"].shift(-1).isna())
    flash = (alone & (ordered["x1"] - ordered["x0"] < least)).sort_index()
    return pd.Series(flash.to_numpy(), index=shown.index)


def flashes(shown: pd.DataFrame, on: Lanes) -> list[dict]:
    """Return a stem of the least width and a flag beside it for every flash."""
    seen = shown["track"].isin(TELLING_TRACKS["image"])
    brief = shown[flash(shown, on.axis) & seen]
    middle = brief.assign(x=(brief["x0"] + brief["x1"]) / 2)
    stems = on.turn.placed(middle.assign(y=(brief["y0"] + brief["y1"]) / 2))
    flags = on.turn.placed(middle.assign(y=brief["at"] + LABEL + 0.04))
    tall = (BANDS["image"][1] - BANDS["image"][0]) / on.up

    return marks.flagged(stems, flags, tall, on.canvas, lying=on.turn.swapped)
