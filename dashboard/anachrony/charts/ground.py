"""The ground of a chart: where things stand, before it is turned and after."""

from dataclasses import dataclass

from anachrony.charts.axes import ScreenAxis
from anachrony.charts.theme import Canvas
from anachrony.charts.turn import Turn

BANDS = {
    "both": (-0.16, 0.22),
    "image": (0.0, 0.22),
    "sound": (-0.16, -0.04),
    "music": (-0.26, -0.2),
}
"""Where in its lane (from -0.5 to 0.5) each track runs: the image above, the sound below it, the
music lowest.
"""


@dataclass(frozen=True)
class Ground:
    """The axis of time, as it would lie across; `up`, the units per px of what would stand up; how
    both are turned. A view that must know more of where things stand adds it.
    """

    axis: ScreenAxis
    up: float
    turn: Turn
    canvas: Canvas

    @property
    def px(self) -> tuple[float, float]:
        """Axis units per px across and up, as they lie."""
        return (self.up, self.axis.per_px) if self.turn.swapped else (self.axis.per_px, self.up)
