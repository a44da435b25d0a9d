"""When does the film show which time? A lane a strand across screen time, the jumps between them as
arrows.
"""

import numpy as np
import pandas as pd

from anachrony import text
from anachrony.charts import axes, dressing, marks, words
from anachrony.charts.theme import SERIF, Canvas
from anachrony.narrative.order import TRACKS, neighbours
from anachrony.narrative.simultaneous import places
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


def draw(events: pd.DataFrame, work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    """Return lanes of story-lines, cities, characters, tracks or modes across screen time, as a
    figure of dicts.

    Draws `events`, dressed, on the axis of the whole `work` they belong to.
    """
    laned = _laned(events, selection.lanes)
    lanes = _lanes(laned, selection.lanes)
    rows = _placed(laned, lanes, selection.lanes)
    margin = _margin(canvas)
    axis = axes.screen_axis(work, canvas, margin)
    every, ghosts = axes.inside(rows[rows["x0"].notna()], axis), rows[rows["x0"].isna()]
    shown, within = marks.merged(every, ["at", "track", "fill", "y0"], axis.per_px)
    traces = [
        *_jumps(work, every, selection.lanes, axis, canvas),
        *_fringes(shown, axis.per_px if within else 0.0, canvas),
        *_spans(shown, canvas),
        *_flashes(shown, axis, canvas),
        *_ghosts(ghosts, axis, canvas),
        _names(shown, axis, len(lanes), canvas),
    ]
    layout = _layout(lanes, axis, bool(len(ghosts)), selection, canvas)
    return {"data": traces, "layout": layout | {"meta": axis.meta | within}}


def _margin(canvas: Canvas) -> dict[str, float]:
    return axes.margins(
        canvas, 1.2 if canvas.narrow else _BESIDE, len(axes.aid("interleaving", canvas))
    )


def height(events: pd.DataFrame, selection: Selection, canvas: Canvas) -> int:
    """Return the height in px in which every lane has room."""
    lanes = len(_lanes(_laned(events, selection.lanes), selection.lanes))
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


def _lanes(laned: pd.DataFrame, by: str) -> dict[str, int]:
    """Lane → its place from the bottom: story time rises, what is undated lies lowest; tracks keep
    their own order.
    """
    if by == "track":
        found = [track for track in ("music", "sound", "image") if (laned["lane"] == track).any()]
    elif by == "character":
        found = list(
            laned.sort_values("telling", ascending=False, kind="stable")["lane"].drop_duplicates(
                keep="last"
            )
        )
    else:
        moments = laned["story_start"].fillna(laned["story_order"])
        found = list(
            moments.groupby(laned["lane"])
            .median()
            .sort_values(na_position="first", kind="stable")
            .index
        )
    found.sort(key=lambda lane: lane != "")
    return {lane: at for at, lane in enumerate(found)}


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


def _spans(shown: pd.DataFrame, canvas: Canvas) -> list[dict]:
    return [
        marks.boxes(rows, str(fill), canvas.theme, hatch=hatch)
        for hatch, alike in shown.groupby(dressing.hatches(shown), sort=False)
        for fill, rows in alike.groupby("fill", sort=False)
    ]


def _fringes(shown: pd.DataFrame, per_px: float, canvas: Canvas) -> list[dict]:
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
    return [marks.boxes(unsure.assign(**ends), canvas.theme.ash, canvas.theme, **marks.SILENT)]


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


def _flashes(shown: pd.DataFrame, axis: axes.ScreenAxis, canvas: Canvas) -> list[dict]:
    """A stem of the least width and a flag over it for every flash."""
    short = shown[_flash(shown, axis) & shown["track"].isin(TRACKS["image"])]
    if short.empty:
        return []
    colours = short["fill"].to_numpy()
    middle = short.assign(x=(short["x0"] + short["x1"]) / 2)
    tall = canvas.type * _LANE_PX * (BANDS["image"][1] - BANDS["image"][0])
    stems = middle.assign(y=(middle["y0"] + middle["y1"]) / 2)
    flags = middle.assign(y=middle["at"] + _LABEL + 0.04)
    return [
        marks.points(
            stems, colours, "line-ns", tall, line={"width": marks.LEAST_WIDTH, "color": colours}
        ),
        marks.points(flags, colours, "triangle-down", canvas.type * 0.65),
    ]


def _ghosts(ghosts: pd.DataFrame, axis: axes.ScreenAxis, canvas: Canvas) -> list[dict]:
    """What is never shown stands before the first frame, hollow, in its lane."""
    if ghosts.empty:
        return []
    place = ghosts.groupby("lane").cumcount()
    x = axis.never_shown + (place % 3 - 1) * axis.per_px * canvas.type * 1.1
    spots = ghosts.assign(x=x, y=ghosts["at"] + 0.16 - 0.14 * (place // 3))
    line = {"line": {"color": canvas.theme.quiet, "width": 1.4}}
    return [marks.points(spots, canvas.theme.ground, "circle", canvas.type * 0.75, **line)]


def _jumps(
    work: pd.DataFrame, shown: pd.DataFrame, by: str, axis: axes.ScreenAxis, canvas: Canvas
) -> list[dict]:
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
    ends = marks.sparse(ends, axis.per_px)
    back = ends["direction"] == "backward"
    return [
        *marks.jumps(ends[back], canvas.theme, True),
        *marks.jumps(ends[~back], canvas.theme, False),
    ]


def _names(shown: pd.DataFrame, axis: axes.ScreenAxis, lanes: int, canvas: Canvas) -> dict:
    """The names that fit above their events without touching; those of the image before those of
    sound and music.
    """
    size = canvas.type * 0.95
    image = shown["track"].isin(TRACKS["image"])
    lift = np.where(_flash(shown, axis), 0.1, 0.0)
    told = shown.assign(
        x=(shown["x0"] + shown["x1"]) / 2,
        y=shown["at"] + _LABEL + lift,
        weight=shown["x1"]
        - shown["x0"]
        + np.where(image, axis.end, 0.0)
        + np.where(lift > 0, axis.end, 0.0),
    )
    told = told[image | ~told["lane"].isin(told.loc[image, "lane"])].drop_duplicates(
        ["lane", "event"]
    )
    margin = _margin(canvas)
    up = (lanes + 0.15) / (canvas.height - margin["t"] - margin["b"])
    fits = marks.placed(told, size, (axis.per_px, up), axis.ends)
    return marks.labels(told[fits.to_numpy()], canvas, size)


def _layout(
    lanes: dict[str, int], axis: axes.ScreenAxis, ghosts: bool, selection: Selection, canvas: Canvas
) -> dict:
    names = {
        lane: _named(
            text.named("value", lane)
            or text.say("chart.no_lane", lane=text.say(f"column.{selection.lanes}").lower()),
            canvas,
        )
        for lane in lanes
    }
    places = list(lanes.values())
    yaxis = {
        "range": [-0.55, len(lanes) - 0.4],
        "tickvals": places,
        "ticktext": list(names.values()),
        "showgrid": False,
    }
    yaxis["tickfont"] = {"family": SERIF, "size": canvas.type * _NAME, "color": canvas.theme.ink}
    layout: dict = {
        "xaxis": axis.layout(ghosts),
        "yaxis": yaxis | {"fixedrange": True},
        "margin": _margin(canvas),
    }
    if canvas.narrow:
        layout["yaxis"] |= {"showticklabels": False}
        layout["annotations"] = [
            _lane_name(name, place, canvas)
            for name, place in zip(names.values(), places, strict=True)
        ]
    return layout


def _named(name: str, canvas: Canvas) -> str:
    """The name of a lane, in two lines beside it or in one within it."""
    if canvas.narrow:
        return words.fitted(name, canvas.measure / (_WITHIN * canvas.type))
    return words.folded(name, (_BESIDE - 1) / _NAME)


_WITHIN = 1.05
"""The size of a name within its lane, in sizes of the text."""


def _lane_name(name: str, place: int, canvas: Canvas) -> dict:
    font = {"family": SERIF, "size": canvas.type * _WITHIN, "color": canvas.theme.quiet}
    where = {"x": 0, "xref": "paper", "xanchor": "left", "y": place - 0.27, "yanchor": "top"}
    return {"text": name, "showarrow": False, "font": font, **where}
