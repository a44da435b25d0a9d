"""When does the film show which time? A lane a strand across screen time, the jumps between them as
arrows.
"""

import numpy as np
import pandas as pd

from anachrony.charts import axes, marks
from anachrony.charts.ground import BANDS
from anachrony.charts.interleaving.fades import fading, unended
from anachrony.charts.interleaving.flash import flashes
from anachrony.charts.interleaving.lane import (
    Lanes,
    ground,
    in_lanes,
    lane_names,
    laned,
    lanes,
    layout,
)
from anachrony.charts.interleaving.naming import names
from anachrony.charts.parted import parted, strip_of_parted
from anachrony.charts.theme import Canvas
from anachrony.charts.turn import Turn
from anachrony.narrative.order.ways import neighbours
from anachrony.selection import Selection

_LANE_PX = 7.0


def draw(events: pd.DataFrame, work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    """Return lanes of story-lines, cities, characters, tracks or modes across screen time, as a
    figure of dicts.

    Draws `events`, dressed, on the axis of the whole `work` they belong to.
    """
    rows, found, on = _laid(events, work, selection, canvas)
    every, ghosts = axes.inside(rows[rows["x0"].notna()], on.axis), rows[rows["x0"].isna()]
    shown, within = marks.merged(every, ["at", "track", "fill", "y0"], on.axis.per_px)

    traces = [
        *_jumps(work, every, selection.lanes, on),
        *_stretches(shown, bool(within), on),
        *fading(rows, on),
        *flashes(shown, on),
        *_ghosts(ghosts, on),
        *_apart(work, on),
        names(shown, on),
    ]
    around = {"meta": on.turn.meta(on.axis.meta) | within, "margin": on.margin}
    drawn = layout(found, bool(len(ghosts)), selection, on) | around
    return {"data": traces, "layout": drawn}


def height(events: pd.DataFrame, selection: Selection, canvas: Canvas) -> int:
    """Return the height in px in which every lane has room, or as columns every minute."""
    if Turn.of(selection, canvas.narrow).swapped:
        return round(canvas.type * 78)

    count = laned(events, selection.lanes)["lane"].nunique()
    return round(canvas.type * (15 + _LANE_PX * max(count, 2)))


def _laid(
    events: pd.DataFrame, work: pd.DataFrame, selection: Selection, canvas: Canvas
) -> tuple[pd.DataFrame, dict[str, int], Lanes]:
    """The events in their lanes, where each lane lies, and the ground of all."""
    turn, by = Turn.of(selection, canvas.narrow), selection.lanes
    running = laned(events, by)
    found = lanes(running, by, turn)
    on = ground(lane_names(found, by), work, turn, canvas)
    return unended(in_lanes(running, found, by), on), found, on


def _stretches(shown: pd.DataFrame, gathered: bool, on: Lanes) -> list[dict]:
    """The events, over what their clocks leave open, parted from their neighbours."""
    boxes = marks.hatched_boxes(on.turn.placed(shown), on.canvas.theme)
    return [*_fringes(shown, on.axis.per_px if gathered else 0.0, on), *boxes, _seams(shown, on)]


def _fringes(shown: pd.DataFrame, per_px: float, on: Lanes) -> list[dict]:
    """Under each uncertain event a thread from the earliest it can begin to the latest it can end.

    Of very many events, where `per_px` is given, only those that go beyond their event far enough
    to be seen.
    """
    before = shown["x0"] - shown["screen_start_earliest"]
    after = shown["screen_end_latest"] - shown["x1"]
    seen = np.fmax(before, after) >= marks.LEAST_WIDTH * per_px
    unsure = shown[seen & (shown["screen_start_earliest"] < shown["screen_start_latest"])]
    if unsure.empty:
        return []
    low = unsure["at"] + BANDS["sound"][0] - 0.05
    x0, x1 = unsure["screen_start_earliest"], unsure["screen_end_latest"]
    drawn = on.turn.placed(unsure.assign(x0=x0, x1=x1, y0=low, y1=low + 0.02))
    return [marks.boxes(drawn, on.canvas.theme.ash, on.canvas.theme, **marks.SILENT)]


def _seams(shown: pd.DataFrame, on: Lanes) -> dict:
    """A line of ground between neighbours in a lane."""
    met = marks.seams(shown, on.axis.per_px)
    return marks.segments(on.turn.placed(met), on.canvas.theme.ground)


def _ghosts(ghosts: pd.DataFrame, on: Lanes) -> list[dict]:
    """What is never shown stands before the first frame, hollow, in its lane."""
    place, size = ghosts.groupby("lane").cumcount(), on.canvas.type
    beside, over = (place // 3, place % 3) if on.turn.swapped else (place % 3, place // 3)
    step = max(0.14, 1.1 * size * on.up)
    x = on.axis.never_shown + (beside - 1) * on.axis.per_px * size * 1.1
    spots = ghosts.assign(x=x, y=ghosts["at"] + 0.16 - step * over)

    return marks.rings(on.turn.placed(spots), on.canvas, 0.75)


def _apart(work: pd.DataFrame, on: Lanes) -> list[dict]:
    """Under the lanes, where image and sound are in different times, or may be."""
    if work["screen_start"].isna().all():
        return []
    found = axes.inside(parted(work, on.axis), on.axis)
    if found.empty:
        return []
    low, high = _STRIP
    theme = on.canvas.theme
    return strip_of_parted(on.turn.placed(found.assign(y0=low, y1=high)), theme.quiet, theme)


_STRIP = (-0.52, -0.45)
"""Where the strip of image against sound lies, under the lowest lane, in lanes."""


def _jumps(work: pd.DataFrame, shown: pd.DataFrame, by: str, on: Lanes) -> list[dict]:
    """Arrows where the image goes from one lane to another; where an event runs in several lanes
    there are none.
    """
    if by in ("character", "track") or shown.empty:
        return []
    pairs = neighbours(work)
    at, start = shown["at"], shown["x0"]
    ends = pairs.assign(x0=pairs["to"].map(start), y0=pairs["from"].map(at), y1=pairs["to"].map(at))
    ends = ends[ends["y0"] != ends["y1"]].dropna()
    up = ends["y1"] > ends["y0"]
    ends = ends.assign(
        x1=ends["x0"],
        y0=ends["y0"] + np.where(up, 0.22, -0.16),
        y1=ends["y1"] + np.where(up, -0.16, 0.22),
    )
    return marks.ways(on.turn.placed(marks.sparse(ends, on.axis.per_px)), on.canvas.theme)
