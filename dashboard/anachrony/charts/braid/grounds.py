"""The ground of a braid: where the telling and the story lie, and the axis along which time
runs.
"""

from dataclasses import dataclass, replace

import pandas as pd

from anachrony.charts import axes, marks
from anachrony.charts.ground import Ground
from anachrony.charts.theme import Canvas
from anachrony.charts.turn import Turn

_ABOVE, _BESIDE = 3.2, 6.6
"""The room over the telling, for names of two lines over their flags, and, where time runs down,
beside it; in sizes of the text.
"""

_BELOW, _YEARS = 10.4, 2.7
"""The room for the words of the story, and what of it, where time runs down, its years take; in
sizes of the text.
"""

_ASIDE = 4.9
"""How far from a story that runs down its brackets stand, in sizes of the text."""

_HEAD = 3.6
"""The room over a braid that runs down, for what stands over the story."""


@dataclass(frozen=True)
class Braid(Ground):
    """A ground in px, with the upper edge of the telling, the lower one of the story, and how far
    the plot goes, from its foot; `aside` is how far from the story its brackets stand where it runs
    down, `margin` the figure's.

    Where time runs down the foot is at the right.
    """

    top: float
    foot: float
    tall: float
    aside: float
    margin: dict[str, float]
    over: float
    """The room that brackets take over the telling."""


def ground(told: pd.DataFrame, turn: Turn, canvas: Canvas) -> Braid:
    """Return the ground of events told, from x0 to x1 on the screen axis."""
    edges = margin(turn, canvas)
    flat, around = turn.unturned(canvas, edges)
    whole = replace(flat, zoom=None)  # beside it another order runs
    axis = axes.screen_axis(told, whole, around)
    tall = flat.height - around["t"] - around["b"]
    over = marks.over_brackets(told) * canvas.type
    above = _BESIDE if turn.swapped else _ABOVE
    spared = _YEARS if turn.swapped and told["story_start"].isna().all() else 0.0
    top, foot = tall - above * canvas.type - over, (_BELOW - spared) * canvas.type
    aside = (_ASIDE - spared) * canvas.type

    return Braid(axis, 1.0, turn, canvas, top, foot, tall, aside, edges, over)


def margin(turn: Turn, canvas: Canvas) -> dict[str, float]:
    """Return the figure's margins."""
    said = len(axes.aid("braid", canvas, **turn.arrows))
    above = said + 0.4 * bool(said)  # clear of the words of the axis
    if not turn.swapped:
        return axes.no_axis_under(axes.margins(canvas, 2, 2 + above), canvas)
    room = axes.margins(canvas, 4.2, above + _HEAD / 1.5)
    return axes.no_axis_under(room, canvas) | {"r": 0.8 * canvas.type}


def ends(placed: pd.DataFrame, axis: axes.ScreenAxis) -> tuple[float, float]:
    """Return the ends of the screen axis or, where it is the wider with its gaps, of the story."""
    room = 0.5 * axis.type * axis.per_px
    return min(axis.start, placed["s0"].min()) - room, max(axis.end, placed["s1"].max()) + room
