"""How does the order of the story bend against the telling? Screen time across, story time up."""

import numpy as np
import pandas as pd

from anachrony.charts import axes, marks
from anachrony.charts.ground import Ground
from anachrony.charts.marks.shaded import ALIKE
from anachrony.charts.story_curve.axis import HEAD, UNDATED_AT, laid, layout
from anachrony.charts.story_curve.naming import names
from anachrony.charts.theme import Canvas
from anachrony.charts.turn import Turn
from anachrony.narrative.order import TELLING_TRACKS
from anachrony.narrative.order.simultaneous import places
from anachrony.narrative.order.ways import neighbours
from anachrony.selection import Selection
from anachrony.storyscale import StoryScale

_STROKES = {"both": 5 / 12, "image": 5 / 12, "sound": 1.8 / 12, "music": 1 / 12}
"""Sizes of the text; the least height of an event of each track, and of what is heard alone the
only one. What is dated no closer than that is no wider on a finer canvas.
"""

_FLAGS = 200
"""The most flags of a curve."""

_SEEN = 16.0
"""px; a jump that is shorter on the axis gets no arrow."""


def draw(events: pd.DataFrame, work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    """Return each event as a box of screen time and story time, joined in telling order, as a
    figure of dicts.

    Draws `events`, dressed, on the axes of the whole `work` they belong to.
    """
    on, scale, margin = laid(work, selection, canvas)
    rows = _placed(events, scale, on.up * canvas.type)
    every, ghosts = axes.inside(rows[rows["x0"].notna()], on.axis), rows[rows["x0"].isna()]
    shown, within = _gathered(every, on)
    runs = _runs(every, scale)
    deeper = _deeper(every, on)

    traces = [
        *_shades(runs, on),
        *_thread(work, every, on),
        *(on.turn.trace(one) for one in marks.level_brackets(deeper, canvas.theme.quiet)),
        *_events(shown, scale, on),
        *_ghosts(ghosts, on),
        *names(shown, runs, deeper, scale, on),
    ]
    meta = _times(work, scale, on) | within
    drawn = layout(rows, scale, bool(len(ghosts)), on) | {"meta": meta, "margin": margin}
    return {"data": traces, "layout": drawn}


def height(events: pd.DataFrame, selection: Selection, canvas: Canvas) -> int:
    """Return the height in px in which the curve can be read, the more the wider the canvas."""
    if Turn.of(selection, canvas.narrow).swapped:
        return round(canvas.type * 70)
    return round(canvas.type * 42 + canvas.spare / 3)


def _placed(events: pd.DataFrame, scale: StoryScale, em: float) -> pd.DataFrame:
    """Each event with the story it surely covers (y0–y1), all it may cover (low–high), and its
    middle (y); an `em`, a size of the text, is so much of the axis.
    """
    x0, x1 = axes.screen_span(events)
    low, high, sure0, sure1 = scale.spans(events)
    middle = np.where(np.isnan(low), UNDATED_AT, (np.fmin(low, sure0) + np.fmax(high, sure1)) / 2)
    least = events["track"].map(_STROKES).to_numpy() * em / 2
    certain, image = sure1 >= sure0, events["track"].isin(TELLING_TRACKS["image"])
    thin = (high - low) < _STROKES["image"] * em
    seen = certain & image
    y0 = np.where(seen, np.minimum(sure0, (sure0 + sure1) / 2 - least), middle - least)
    y1 = np.where(seen, np.maximum(sure1, (sure0 + sure1) / 2 + least), middle + least)
    solid = certain | thin | np.isnan(low)
    drawn = events[list(_DRAWN)]  # of ninety columns every choice of rows would copy each
    return drawn.assign(x0=x0, x1=x1, low=low, high=high, y0=y0, y1=y1, y=middle, solid=solid)


_DRAWN = (
    *("hover", "label", "fill", "track", "mode", "story_backwards", "narrative_level"),
    *("anachrony", *ALIKE),
)
"""The columns of the events that marks are made of."""


def _gathered(every: pd.DataFrame, on: Ground) -> tuple[pd.DataFrame, dict]:
    """The events to draw; of very many, alike in their place in the story, one for its neighbours,
    and which stands in which.
    """
    cell = (every["y"] // (4 * marks.LEAST_WIDTH * on.up)).rename("cell")
    return marks.merged(every.assign(cell=cell), ["cell", "fill", "track"], on.axis.per_px)


def _runs(shown: pd.DataFrame, scale: StoryScale) -> pd.DataFrame:
    """Each anachrony from the moment it interrupts to where it goes (y0–y1)."""
    runs = marks.shaded_anachronies(shown)
    if scale.kind == "order":
        return runs.iloc[:0].assign(y0=0.0, y1=0.0)
    left = scale.position(runs["moment"])
    return runs.assign(y0=np.minimum(left, runs["low"]), y1=np.maximum(left, runs["high"]))


def _times(work: pd.DataFrame, scale: StoryScale, on: Ground) -> dict:
    """What the browser needs of the two times; of a story without dates there is but one."""
    told = scale.meta if work["story_rank"].notna().any() else {}
    return on.turn.meta(on.axis.meta | told)


def _deeper(every: pd.DataFrame, on: Ground) -> pd.DataFrame:
    """What the image tells on a deeper level than its outermost, with brackets at the head."""
    image, em = every[every["track"].isin(TELLING_TRACKS["image"])], on.canvas.type * on.up
    foot = HEAD - on.up - marks.over_brackets(image) * em
    return marks.stacked(marks.deeper(image, on.axis.per_px), foot, em)


def _shades(runs: pd.DataFrame, on: Ground) -> list[dict]:
    farthest = marks.farthest(runs, on.axis.ends, on.axis.per_px)
    return [marks.shades(on.turn.placed(farthest), on.canvas.theme)] if len(farthest) else []


def _events(shown: pd.DataFrame, scale: StoryScale, on: Ground) -> list[dict]:
    """The events over what their dates leave open, which way they run, and flags of the brief."""
    boxes = [*_uncertainty(shown, on), *_strokes(shown, on)]
    return [*boxes, *_reversals(shown, scale, on), *_flashes(shown, on)]


def _uncertainty(shown: pd.DataFrame, on: Ground) -> list[dict]:
    """All the story time an event may lie in, hatched: the month, season or year it is dated to,
    and its margin.
    """
    seen = shown["track"].isin(TELLING_TRACKS["image"])
    beyond = (shown["high"] - shown["low"]) > (shown["y1"] - shown["y0"]) * 1.2
    wide = shown[~shown["solid"] | (seen & beyond)]
    boxes = on.turn.placed(wide.assign(y0=wide["low"], y1=wide["high"]))
    return marks.boxes_by_fill(boxes, on.canvas.theme, 0.26, "/")


def _strokes(shown: pd.DataFrame, on: Ground) -> list[dict]:
    """The story time an event surely covers; where none is sure, nothing but the hatch is drawn."""
    return marks.boxes_by_fill(on.turn.placed(shown[shown["solid"]]), on.canvas.theme)


def _reversals(shown: pd.DataFrame, scale: StoryScale, on: Ground) -> list[dict]:
    """An arrow against the story in each event that runs backwards in it."""
    back = shown[shown["story_backwards"] & shown["low"].notna()]
    if back.empty:
        return []
    rises = scale.heights[0] <= scale.heights[-1]
    middle = (back["x0"] + back["x1"]) / 2
    late, early = (back["y1"], back["y0"]) if rises else (back["y0"], back["y1"])
    arrows = back.assign(x0=middle, x1=middle, y0=late, y1=early)
    return marks.arrows(on.turn.placed(arrows), on.canvas.theme, "backward")


def _thread(work: pd.DataFrame, shown: pd.DataFrame, on: Ground) -> list[dict]:
    """The image's way from event to event: arrows where it goes back or forward far enough in the
    story to be seen.
    """
    pairs = neighbours(work)
    low, high = np.fmin(shown["low"], shown["y0"]), np.fmax(shown["high"], shown["y1"])
    low, high = shown["y0"].where(shown["solid"], low), shown["y1"].where(shown["solid"], high)
    before, after = (shown.index.get_indexer(pd.Index(pairs[end])) for end in ("from", "to"))
    drawn = (before >= 0) & (after >= 0)
    before, after = before[drawn], after[drawn]
    x, y, low, high = (one.to_numpy() for one in (shown["x0"], shown["y"], low, high))
    up = y[after] > y[before]
    y0, y1 = np.where(up, high[before], low[before]), np.where(up, low[after], high[after])
    ends = pairs[drawn].assign(x0=x[after], x1=x[after], y0=y0, y1=y1)
    ends = ends[(y1 - y0) * np.where(up, 1, -1) > _SEEN * on.up]
    return marks.ways(on.turn.placed(marks.sparse(ends, on.axis.per_px)), on.canvas.theme)


def _flashes(shown: pd.DataFrame, on: Ground) -> list[dict]:
    """A stem of the least width and a flag for every anachrony too short to be seen here; of so
    many that flags would hide the curve, each event as wide as it must be, and no flags.
    """
    flash, size = shown[marks.brief(shown, on.axis.per_px)], on.canvas.type
    if len(flash) > _FLAGS:
        middle, half = (flash["x0"] + flash["x1"]) / 2, marks.LEAST_WIDTH * on.axis.per_px / 2
        wide = flash.assign(x0=middle - half, x1=middle + half)
        return marks.boxes_by_fill(on.turn.placed(wide), on.canvas.theme)

    stems = flash.assign(x=(flash["x0"] + flash["x1"]) / 2)
    flags = stems.assign(y=stems["y"] + size * on.up)
    stand = on.turn.placed(stems), on.turn.placed(flags)

    return marks.flagged(*stand, size * 1.1, on.canvas, lying=on.turn.swapped)


def _ghosts(ghosts: pd.DataFrame, on: Ground) -> list[dict]:
    """What is never shown stands hollow on the story axis, before the first frame."""
    size = on.canvas.type
    column, y = _abreast(ghosts["y"].to_numpy(), size * on.up)
    x = on.axis.never_shown + (column - 1) * on.axis.per_px * size * 1.1

    return marks.rings(on.turn.placed(ghosts.assign(x=x, y=y)), on.canvas, 0.75)


def _abreast(wanted: np.ndarray, tall: float) -> tuple[np.ndarray, np.ndarray]:
    """The column of each ring of what is never shown, five at most abreast, and its place: where
    more are close, no farther off than they must be to lie on no other.
    """
    beside, _ = places(np.zeros(len(wanted)), wanted - tall / 2, wanted + tall / 2)
    column, place = beside % 5, wanted.copy()
    ends = -np.inf, wanted.max(initial=1.0) + tall / 2  # none past the end of the story
    for one in np.unique(column):
        at = np.flatnonzero(column == one)
        at = at[np.argsort(wanted[at], kind="stable")]
        place[at] = marks.dodged(wanted[at], np.full(len(at), tall), ends)
    return column, place
