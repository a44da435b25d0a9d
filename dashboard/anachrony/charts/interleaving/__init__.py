"""When does the film show which time? A lane a strand across screen time, the jumps between them as
arrows.
"""

import numpy as np
import pandas as pd

from anachrony.charts import axes, marks
from anachrony.charts.ground import BANDS
from anachrony.charts.interleaving.fading import fading, unended
from anachrony.charts.interleaving.flashes import flashes
from anachrony.charts.interleaving.lanes import Lanes, ground, in_lanes, laned, lanes, layout, said
from anachrony.charts.interleaving.names import names
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
    turn = Turn.of(selection, canvas.narrow)
    running = laned(events, selection.lanes)
    found = lanes(running, selection.lanes, turn)
    on = ground(said(found, selection.lanes), work, turn, canvas)
    rows = unended(in_lanes(running, found, selection.lanes), on)
    every, ghosts = axes.inside(rows[rows["x0"].notna()], on.axis), rows[rows["x0"].isna()]
    shown, within = marks.merged(every, ["at", "track", "fill", "y0"], on.axis.per_px)

    traces = [
        *_jumps(work, every, selection.lanes, on),
        *_fringes(shown, on.axis.per_px if within else 0.0, on),
        *marks.hatched_boxes(on.turn.placed(shown), canvas.theme),
        _seams(shown, on),
        *fading(rows, on),
        *flashes(shown, on),
        *_ghosts(ghosts, on),
        names(shown, on),
    ]
    drawn = layout(found, bool(len(ghosts)), selection, on)
    meta = turn.meta(on.axis.meta) | within

    return {"data": traces, "layout": drawn | {"meta": meta, "margin": on.margin}}


def height(events: pd.DataFrame, selection: Selection, canvas: Canvas) -> int:
    """Return the height in px in which every lane has room, or as columns every minute."""
    if Turn.of(selection, canvas.narrow).swapped:
        return round(canvas.type * 78)

    count = laned(events, selection.lanes)["lane"].nunique()
    return round(canvas.type * (15 + _LANE_PX * max(count, 2)))


def _fringes(shown: pd.DataFrame, per_px: float, on: Lanes) -> list[dict]:
    """Under each uncertain event a thread from the earliest it can begin to the latest it can end.

    Of very many events, where `per_px` is given, only those that go beyond their event far enough
    to be seen.
    """
    before, after = (
        shown["x0"] - shown["screen_start_earliest"],
        shown["screen_end_latest"] - shown["x1"],
    )
    seen = np.fmax(before, after) >= marks.LEAST_WIDTH * per_px
    unsure = shown[seen & (shown["screen_start_earliest"] < shown["screen_start_latest"])]
    if unsure.empty:
        return []
    low = unsure["at"] + BANDS["sound"][0] - 0.05
    ends = {
        "x0": unsure["screen_start_earliest"],
        "x1": unsure["screen_end_latest"],
        "y0": low,
        "y1": low + 0.02,
    }
    ash, drawn = on.canvas.theme.ash, on.turn.placed(unsure.assign(**ends))
    return [marks.boxes(drawn, ash, on.canvas.theme, **marks.SILENT)]


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
