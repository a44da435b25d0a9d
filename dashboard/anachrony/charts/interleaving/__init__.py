"""When does the film show which time? A lane a strand across screen time, the jumps between them as
arrows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from anachrony import text
from anachrony.charts import axes, dressing, marks, words
from anachrony.charts.theme import SERIF, Canvas
from anachrony.charts.turn import Turn
from anachrony.narrative.order import TRACKS
from anachrony.narrative.simultaneous import places
from anachrony.narrative.ways import neighbours
from anachrony.selection import Selection, characters

BANDS = {
    "both": (-0.16, 0.22),
    "image": (0.0, 0.22),
    "sound": (-0.16, -0.04),
    "music": (-0.26, -0.2),
}
"""Where in its lane (from -0.5 to 0.5) each track runs: the image above, the sound below it, the
music lowest.
"""

_BESIDE, _NAME = 14.0, 1.15
"""The room beside the lanes, and the size of their names, in sizes of the text."""

_LABEL = 0.25
_LANE_PX = 7.0

_UPRIGHT = 13.0
"""The most room of a name that stands upright over its column, in sizes of the text."""


def draw(events: pd.DataFrame, work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    """Return lanes of story-lines, cities, characters, tracks or modes across screen time, as a
    figure of dicts.

    Draws `events`, dressed, on the axis of the whole `work` they belong to.
    """
    laned = _laned(events, selection.lanes)
    turn = Turn.of(selection, canvas.narrow)
    lanes = _lanes(laned, selection.lanes, turn)
    rows = _placed(laned, lanes, selection.lanes)
    margin = _margin(list(lanes), turn, canvas)
    on = _On(axes.screen_axis(work, *turn.unturned(canvas, margin)), len(lanes), turn, canvas)
    axis = on.axis
    every, ghosts = axes.inside(rows[rows["x0"].notna()], axis), rows[rows["x0"].isna()]
    shown, within = marks.merged(every, ["at", "track", "fill", "y0"], axis.per_px)
    traces = [
        *_jumps(work, every, selection.lanes, on),
        *_fringes(shown, axis.per_px if within else 0.0, on),
        *_spans(shown, on),
        *_flashes(shown, on),
        *_ghosts(ghosts, on),
        _names(shown, on),
    ]
    layout = _layout(lanes, bool(len(ghosts)), selection, on)
    meta = turn.meta(axis.meta) | within
    return {"data": traces, "layout": layout | {"meta": meta, "margin": margin}}


@dataclass(frozen=True)
class _On:
    """What lanes are drawn on: the axis of screen time, how many there are, and how they lie."""

    axis: axes.ScreenAxis
    lanes: int
    turn: Turn
    canvas: Canvas

    @property
    def px(self) -> tuple[float, float]:
        """Axis units per px across and up."""
        flat, around = self.turn.unturned(self.canvas, _margin([""], self.turn, self.canvas))
        up = (self.lanes + 0.15) / max(flat.height - around["t"] - around["b"], 100)
        return (up, self.axis.per_px) if self.turn.swapped else (self.axis.per_px, up)


def _margin(lanes: Sequence[str], turn: Turn, canvas: Canvas) -> dict[str, float]:
    """The room around lanes; as columns their names stand upright over them."""
    above = len(axes.aid("interleaving", canvas, **turn.arrows))
    if not turn.swapped:
        return axes.margins(canvas, 1.2 if canvas.narrow else _beside_names(lanes), above)
    names = (words.fitted(text.named("value", lane), _UPRIGHT) for lane in lanes)
    longest = max(map(words.width, names), default=0.0)
    return axes.margins(canvas, 5.5, above + (longest + 1) / 1.5)


def _beside_names(lanes: Sequence[str]) -> float:
    """The room that the names of lanes take beside them, in sizes of the text."""
    folded = (words.folded(text.named("value", lane), (_BESIDE - 1) / _NAME) for lane in lanes)
    lines = (line for name in folded for line in name.split("<br>"))
    return min(max(map(words.width, lines), default=0.0) * _NAME + 1.5, _BESIDE)


def height(events: pd.DataFrame, selection: Selection, canvas: Canvas) -> int:
    """Return the height in px in which every lane has room, or as columns every minute."""
    if Turn.of(selection, canvas.narrow).swapped:
        return round(canvas.type * 78)
    lanes = _laned(events, selection.lanes)["lane"].nunique()
    return round(canvas.type * (15 + _LANE_PX * max(lanes, 2)))


def _laned(events: pd.DataFrame, by: str) -> pd.DataFrame:
    """The events with the lane each runs in; an event with several characters, or both tracks, runs
    in several.
    """
    if by == "character":
        names = characters(events["characters"])
        return events.loc[names.index].assign(lane=names.to_numpy())
    if by == "track":
        tracks = (
            events["track"]
            .map(lambda track: ["image", "sound"] if track == "both" else [track])
            .explode()
        )
        return events.loc[tracks.index].assign(lane=tracks.to_numpy())
    return events.assign(lane=events[by])


def _lanes(laned: pd.DataFrame, by: str, turn: Turn) -> dict[str, int]:
    """Lane → its place from the bottom, or from the left where it is a column: first told, first
    read, what has no lane last; tracks keep their own order.
    """
    if by == "track":
        found = [track for track in ("music", "sound", "image") if (laned["lane"] == track).any()]
        return {lane: at for at, lane in enumerate(found)}

    found = laned.sort_values("telling", kind="stable")["lane"].drop_duplicates().tolist()
    found.sort(key=lambda lane: lane == "")
    places = range(len(found)) if turn.swapped else reversed(range(len(found)))

    return dict(zip(found, places, strict=True))


def _placed(laned: pd.DataFrame, lanes: dict[str, int], by: str) -> pd.DataFrame:
    lane = laned["lane"].map(lanes).astype(float)
    track = pd.Series("both", index=laned.index) if by == "track" else laned["track"]
    low, high = (track.map({name: band[end] for name, band in BANDS.items()}) for end in (0, 1))
    x0, x1 = axes.screen_span(laned)
    place, of = _beside(lane, track, x0, x1)
    tall = (high - low) / of
    top = lane + high - place * tall
    return laned.assign(x0=x0, x1=x1, y0=top - tall, y1=top, at=lane)


def _beside(
    lane: pd.Series, track: pd.Series, x0: pd.Series, x1: pd.Series
) -> tuple[np.ndarray, np.ndarray]:
    """The place of each event among those shown at once in its lane and band, and of how many."""
    band = track.map({"sound": 1, "music": 2}).fillna(0).to_numpy()
    group = pd.factorize(pd.Series(lane.to_numpy() * 3 + band))[0]
    return places(group, x0.to_numpy(dtype=float), x1.to_numpy(dtype=float))


def _spans(shown: pd.DataFrame, on: _On) -> list[dict]:
    return [
        marks.boxes(on.turn.placed(rows), str(fill), on.canvas.theme, hatch=hatch)
        for hatch, alike in shown.groupby(dressing.hatches(shown), sort=False)
        for fill, rows in alike.groupby("fill", sort=False)
    ]


def _fringes(shown: pd.DataFrame, per_px: float, on: _On) -> list[dict]:
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


def _flash(shown: pd.DataFrame, axis: axes.ScreenAxis) -> pd.Series:
    """Which events are too short to be seen here and stand alone in their lane and band."""
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


def _flashes(shown: pd.DataFrame, on: _On) -> list[dict]:
    """A stem of the least width and a flag beside it for every flash."""
    seen = shown["track"].isin(TRACKS["image"])
    flash, size = shown[_flash(shown, on.axis) & seen], on.canvas.type
    if flash.empty:
        return []
    colours = flash["fill"].to_numpy()
    middle = flash.assign(x=(flash["x0"] + flash["x1"]) / 2)
    stems = on.turn.placed(middle.assign(y=(flash["y0"] + flash["y1"]) / 2))
    flags = on.turn.placed(middle.assign(y=flash["at"] + _LABEL + 0.04))
    stem, flag = ("line-ew", "triangle-left") if on.turn.swapped else ("line-ns", "triangle-down")
    line = {"width": marks.LEAST_WIDTH, "color": colours}
    tall = (BANDS["image"][1] - BANDS["image"][0]) / on.px[0 if on.turn.swapped else 1]
    return [
        marks.points(stems, colours, stem, tall, line=line),
        marks.points(flags, colours, flag, size * 0.65),
    ]


def _ghosts(ghosts: pd.DataFrame, on: _On) -> list[dict]:
    """What is never shown stands before the first frame, hollow, in its lane."""
    if ghosts.empty:
        return []
    place, size = ghosts.groupby("lane").cumcount(), on.canvas.type
    beside, over = (place % 3, place // 3) if not on.turn.swapped else (place // 3, place % 3)
    lane = max(0.14, 1.1 * size * on.px[0]) if on.turn.swapped else 0.14
    x = on.axis.never_shown + (beside - 1) * on.axis.per_px * size * 1.1
    spots = on.turn.placed(ghosts.assign(x=x, y=ghosts["at"] + 0.16 - lane * over))
    line = {"line": {"color": on.canvas.theme.quiet, "width": 1.4}}
    return [marks.points(spots, on.canvas.theme.ground, "circle", size * 0.75, **line)]


def _jumps(work: pd.DataFrame, shown: pd.DataFrame, by: str, on: _On) -> list[dict]:
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


def _names(shown: pd.DataFrame, on: _On) -> dict:
    """The names that fit beside their events without touching; those of the image before those of
    sound and music.
    """
    size, end = on.canvas.type * 0.95, on.axis.end
    image = shown["track"].isin(TRACKS["image"])
    lift = np.where(_flash(shown, on.axis), 0.1, 0.0)
    weight = shown["x1"] - shown["x0"] + np.where(image, end, 0.0) + np.where(lift > 0, end, 0.0)
    spots = {"x": (shown["x0"] + shown["x1"]) / 2, "y": shown["at"] + _LABEL + lift}
    told = on.turn.placed(shown.assign(**spots, weight=weight))
    told = told[image | ~told["lane"].isin(told.loc[image, "lane"])].drop_duplicates(
        ["lane", "event"]
    )
    lanes = (-0.5, on.lanes - 0.4)
    told = _named_beside(told, size, lanes[1], on) if on.turn.swapped else told
    others = on.turn.placed(shown.drop(told.index)).assign(x=np.nan, y=np.nan, label="", weight=-1)
    both = pd.concat([told[_PLACED], others[_PLACED]], ignore_index=True)
    fits = marks.placed(both, size, on.px, lanes if on.turn.swapped else on.axis.ends)
    return marks.labels(told[fits.to_numpy()[: len(told)]], on.canvas, size)


_PLACED = ["x", "y", "label", "weight", "x0", "x1", "y0", "y1"]


def _named_beside(told: pd.DataFrame, size: float, end: float, on: _On) -> pd.DataFrame:
    """Where names stand to the right of their events in columns or, where that has no room, to the
    left.
    """
    across, up = on.px
    half = told["label"].map(words.width) * size * across / 2 + 6 * across
    right, left = told["x"] + half, told["at"] + BANDS["music"][0] - half
    x = right.where(right + half <= end, left)
    return told.assign(x=x, y=told["y"] - 0.6 * size * up)


def _layout(lanes: dict[str, int], ghosts: bool, selection: Selection, on: _On) -> dict:
    turn, canvas = on.turn, on.canvas
    names = {
        lane: _named(
            text.named("value", lane)
            or text.say("chart.no_lane", lane=text.say(f"column.{selection.lanes}").lower()),
            on,
        )
        for lane in lanes
    }
    places = list(lanes.values())
    across: dict[str, Any] = {
        "range": [-0.55, len(lanes) - 0.4],
        "tickvals": places,
        "ticktext": list(names.values()),
        "showgrid": False,
        "fixedrange": True,
        "tickfont": {"family": SERIF, "size": canvas.type * 1.15, "color": canvas.theme.ink},
    }
    if turn.swapped:
        across |= {"side": "top", "tickangle": -90}
        across["tickfont"] |= {"size": canvas.type}
    layout = turn.axes(on.axis.layout(ghosts), across, canvas.narrow)
    if not canvas.narrow or turn.swapped:
        return layout
    layout["yaxis"] |= {"showticklabels": False}
    notes = [
        _lane_name(name, place, canvas) for name, place in zip(names.values(), places, strict=True)
    ]
    return layout | {"annotations": notes}


def _named(name: str, on: _On) -> str:
    """The name of a lane, in two lines beside it, in one within it or upright over it."""
    if on.turn.swapped:
        return words.fitted(name, _UPRIGHT)
    if on.canvas.narrow:
        return words.fitted(name, on.canvas.measure / (_WITHIN * on.canvas.type))
    return words.folded(name, (_BESIDE - 1) / _NAME)


_WITHIN = 1.05
"""The size of a name within its lane, in sizes of the text."""


def _lane_name(name: str, place: int, canvas: Canvas) -> dict:
    font = {"family": SERIF, "size": canvas.type * _WITHIN, "color": canvas.theme.quiet}
    where = {"x": 0, "xref": "paper", "xanchor": "left", "y": place - 0.27, "yanchor": "top"}
    return {"text": name, "showarrow": False, "font": font, **where}
