"""The speed: how much story a moment of the screen tells."""

from collections.abc import Callable

import numpy as np
import pandas as pd

from anachrony import text
from anachrony.charts import marks
from anachrony.charts.rhythm.panels import Film, Panel, Part, Ticks, spaced

_PAUSE = 0.17
"""Where the speeds above 0 begin, as a share of their panel: a pause has no logarithm."""

_SPEEDS = {
    "second": 1 / 60,
    "scene": 1.0,
    "hour": 60.0,
    "day": 1440.0,
    "month": 43830.0,
    "year": 525960.0,
    "decade": 5259600.0,
    "century": 52596000.0,
}
"""What a minute of the screen tells → story s per screen s."""


def draw(film: Film, panel: Panel) -> Part:
    """Return a line in steps: the greatest speed that an event's times allow; under it, pale where
    that tells of no class, what they leave open down to the least.
    """
    up = _speed_scale(film.image[["speed_least", "speed_most"]].to_numpy(), panel)
    here = film.rows[film.rows["speed_most"].notna() & film.rows["begins"].notna()]
    least, most = up(here["speed_least"].to_numpy()), up(here["speed_most"].to_numpy())
    bars = here.assign(y0=least, y1=np.maximum(most, least + _LINE), hover=_with_speed(here))
    open_, theme = bars["pace"] == "unknown", film.canvas.theme
    edges = pd.concat([bars[~open_], bars[open_].assign(y0=bars["y1"] - _LINE)])

    traces = [
        *marks.boxes_by_fill(bars[open_], theme, 0.3, "/"),
        _steps(bars, film),
        *marks.boxes_by_fill(edges, theme),
    ]
    return Part(traces, [], spaced(_speed_ticks(up, panel)), panel.floor)


_LINE = 0.2
"""How thick the line of the speed is."""


def _steps(bars: pd.DataFrame, film: Film) -> dict:
    """A thin line from step to step, broken where the next event does not follow at once."""
    told = bars.sort_values("x0", kind="stable")
    follows = told["x0"].shift(-1) <= told["x1"] + film.axis.per_px
    high = (told["y1"] - _LINE / 2).to_numpy()
    gap = np.where(follows, high, np.nan)
    x = told[["x0", "x1", "x1"]].to_numpy().ravel()
    return marks.line(x, np.column_stack([high, high, gap]).ravel(), film.canvas.theme.quiet)


def _speed_ticks(up: Callable[[np.ndarray], np.ndarray], panel: Panel) -> Ticks:
    """The pause on the floor, and over it the speeds that lie in the panel."""
    least = panel.floor + _PAUSE * (panel.top - panel.floor)
    ticks = zip(up(np.array([*_SPEEDS.values()])).tolist(), _SPEEDS, strict=True)
    inside = [(at, name) for at, name in ticks if least < at <= panel.top]
    return [
        (at, text.say(f"chart.rhythm_{name}")) for at, name in [(panel.floor, "pause"), *inside]
    ]


def _speed_scale(speeds: np.ndarray, panel: Panel) -> Callable[[np.ndarray], np.ndarray]:
    """From story s per screen s to a height: the logarithm, over a pause on the floor."""
    above = np.append(speeds[speeds > 0], 1.0)
    low, high = np.log10([above.min() / 2, above.max() * 2])

    def up(speed: np.ndarray) -> np.ndarray:
        share = _PAUSE + (1 - _PAUSE) * (np.log10(np.maximum(speed, 10**low)) - low) / (high - low)
        return panel.floor + (panel.top - panel.floor) * np.where(speed > 0, share, 0.0)

    return up


def _with_speed(rows: pd.DataFrame) -> pd.Series:
    """What hovering says, with the story time told in a minute of screen time."""
    speeds = zip(60 * rows["speed_least"], 60 * rows["speed_most"], strict=True)
    said = [text.say("chart.rhythm_speed_hover", speed=text.between(*pair)) for pair in speeds]
    return rows["hover"] + "<br>" + pd.Series(said, index=rows.index, dtype="str")
