"""How do works differ in their telling? A story curve a work on one plate, or two laid over one
another.

One pair of axes bears the whole plate: across, the screen time of the chosen work, to whose length
every other is stretched; up, px. So a plate of many works has hardly more traces than a single
curve.
"""

from dataclasses import replace

import numpy as np
import pandas as pd

from anachrony import text
from anachrony.charts import axes, marks, palette, words
from anachrony.charts.comparison.ghosts import rings
from anachrony.charts.comparison.heads import headings
from anachrony.charts.comparison.plates import Plate, layout, plate
from anachrony.charts.theme import SERIF, Canvas
from anachrony.narrative.first import retold
from anachrony.narrative.measuring import measures
from anachrony.narrative.order import ANALEPSIS, FIRST, ORDERS, PROLEPSIS
from anachrony.narrative.order.ways import neighbours
from anachrony.reading.events import each
from anachrony.reading.events import story as spoken_story
from anachrony.selection import Selection
from anachrony.storyscale import StoryScale, story_scale

_LANE = 1.6
"""The height of the lane of the undated, in sizes of the text."""

_STROKE, _SEEN = 5.0, 6.0
"""px; the least height of an event, and of a jump that is drawn."""


def draw(events: pd.DataFrame, work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    """Return the story curves of all works, the chosen one first, or of two overlaid, as a figure
    of dicts.

    Draws `events`, dressed, on the axes of the whole works, `work`, they belong to: each from its
    first frame to its last, and from the first moment of its story to the last.
    """
    on = plate(work, selection, canvas)
    panels = _panels(work, selection, on)
    rows = _rows(events, panels, selection, on)
    shown, ghosts = rows[rows["x0"].notna()], rows[rows["x0"].isna()]
    drawn, within = _gathered(shown, on)
    ways = _ways(work, shown)

    over = headings([of for of, _ in panels], measures(work, *retold(work)), on)
    curves = [*_jumps(ways, on), *_strokes(drawn, on), *_flashes(shown, on)]
    traces = [*curves, *rings(ghosts, on), *over, *_names(shown, ways, on)]

    ground = layout(on, _folds(panels, on)) | {"meta": within | _times(*panels[0], on)}
    return {"data": traces, "layout": ground, "hues": _hues(shown, on)}


def height(events: pd.DataFrame, selection: Selection, canvas: Canvas) -> int:
    """Return the height in px in which every panel has room."""
    roomy = replace(canvas, height=10**6)  # what is not yet laid out is not crowded
    return plate(events, selection, roomy).wanted


def _times(rows: pd.DataFrame, scale: StoryScale, on: Plate) -> dict:
    """What the browser needs of the two times of the chosen work, which lie in its panel."""
    left, floor = on.corner(0)
    area = {"within": [left, left + on.last, floor, floor + on.height]}
    begin, last, ranked = axes.telling_span(rows)
    axis = axes.ScreenAxis(begin, last, last, on.per_px, ranked, on.canvas.type, begin)
    meta = {"screen": axis.meta["screen"] | area | {"lens": False}}
    if rows["story_rank"].notna().any():
        foot, room = _rise(rows, 0, on)
        story = scale.meta["story"]
        meta["story"] = (
            story | area | {"heights": [foot + room * height for height in story["heights"]]}
        )
    return meta


# --- the events -----------------------------------------------------------------------------------


Panels = list[tuple[pd.DataFrame, StoryScale]]
"""Each work of a plate, with the scale of its story."""


def _panels(work: pd.DataFrame, selection: Selection, on: Plate) -> Panels:
    works = (work[work["work"] == name] for name in on.works)
    return [(rows, story_scale(rows, selection.scale)) for rows in works]


def _rows(events: pd.DataFrame, panels: Panels, selection: Selection, on: Plate) -> pd.DataFrame:
    """The events of all panels where they stand, coloured and spoken of."""
    curves = [_curve(rows, at, scale, on) for at, (rows, scale) in enumerate(panels)]
    every = _coloured(pd.concat(curves), on, selection)
    return _spoken(every[every.index.isin(events.index)])


def _gathered(shown: pd.DataFrame, on: Plate) -> tuple[pd.DataFrame, dict]:
    """The events to draw; of very many one for its neighbours, and which stands in which."""
    cells = shown.assign(cell=shown["y"] // _STROKE)
    return marks.merged(cells, ["work", "cell", "fill"], on.per_px)


def _curve(rows: pd.DataFrame, at: int, scale: StoryScale, on: Plate) -> pd.DataFrame:
    """The events of one work with their boxes (x0, x1, y0, y1), `y`, and a `hatch` where they are
    anywhere within.
    """
    left, floor = on.corner(at)
    (start, end), (begin, final, _) = axes.screen_span(rows), axes.telling_span(rows)
    stretch = on.last / (final - begin)
    foot, room = _rise(rows, at, on)
    low, high, first, last = (foot + room * one for one in scale.spans(rows))
    bottom, top = np.where(last >= first, first, low), np.where(last >= first, last, high)
    y = np.where(np.isnan(low), floor + _LANE * on.canvas.type / 2, (bottom + top) / 2)
    half = np.fmax((top - bottom) / 2, _STROKE / 2)
    hatch = np.where((last < first) & (high - low >= 2 * _STROKE), "/", "")
    x = {"x0": left + (start - begin) * stretch, "x1": left + (end - begin) * stretch}
    return rows.assign(**x, y=y, y0=y - half, y1=y + half, hatch=hatch, left=left)


def _rise(rows: pd.DataFrame, at: int, on: Plate) -> tuple[float, float]:
    """Where the story of a work begins on the plate, over its lane of the undated, and how far up
    it goes, in px.
    """
    lane = _LANE * on.canvas.type * rows["story_rank"].isna().any()
    return on.corner(at)[1] + lane + _STROKE, on.height - lane - 2 * _STROKE


def _folds(panels: Panels, on: Plate) -> list[dict]:
    """The ground of a panel is cut where story time is folded; of two overlaid, each would be cut
    elsewhere.
    """
    if on.overlaid:
        return []
    each = enumerate(panels)
    return [cut for at, (rows, scale) in each for cut in _cuts(rows, at, scale, on)]


def _cuts(rows: pd.DataFrame, at: int, scale: StoryScale, on: Plate) -> list[dict]:
    foot, room = _rise(rows, at, on)
    left = on.corner(at)[0]
    cut = {"type": "rect", "x0": left, "x1": left + on.last, "layer": "below", "line": {"width": 0}}
    cut["fillcolor"] = on.canvas.theme.ground
    return [cut | {"y0": foot + room * low, "y1": foot + room * high} for low, high in scale.folds]


def _coloured(rows: pd.DataFrame, on: Plate, selection: Selection) -> pd.DataFrame:
    """Overlaid, a colour a work; else, as works share no strands, a colour an order, unless another
    is chosen.
    """
    theme = on.canvas.theme
    if on.overlaid:
        of_work = rows["work"].map(palette.kind_colours(on.works, theme))
        return rows.assign(
            fill=of_work.where(rows["order"].isin([FIRST, ANALEPSIS, PROLEPSIS]), theme.ash)
        )
    if selection.colour != "strand":
        return rows
    tint = rows["order"].replace("", text.say("chart.comparison_other"))
    colours = palette.kind_colours(ORDERS, theme)
    return rows.assign(tint=tint, fill=rows["order"].map(colours).fillna(theme.quiet))


def _spoken(rows: pd.DataFrame) -> pd.DataFrame:
    """What hovering says here, in brief: what, when in the story, in which strand."""
    story, strand = spoken_story(rows), rows["strand"]
    when, which = (each(said, lambda one: words.plain(one, 90)) for said in (story, strand))
    return rows.assign(
        hover="<b>" + rows["label"] + "</b><br>" + when + ("<br>" + which).where(which != "", "")
    )


# --- the curves -----------------------------------------------------------------------------------


def _ways(work: pd.DataFrame, shown: pd.DataFrame) -> pd.DataFrame:
    """The image's ways from one dated event to the next, where they are long enough to be seen: x0,
    x1, y0, y1.
    """
    pairs = neighbours(work)
    pairs = pairs[
        pairs["from"].isin(shown.index)
        & pairs["to"].isin(shown.index)
        & (pairs["direction"] != "unknown")
    ]
    before, after = shown.loc[pairs["from"]], shown.loc[pairs["to"]]
    up = after["y"].to_numpy() > before["y"].to_numpy()
    y0, y1 = np.where(up, before["y1"], before["y0"]), np.where(up, after["y0"], after["y1"])
    x, of = after["x0"].to_numpy(), after[["work", "fill"]].to_numpy().T
    ways = pairs.assign(x0=x, x1=x, y0=y0, y1=y1, work=of[0], fill=of[1])
    return ways[(y1 - y0) * np.where(up, 1, -1) > _SEEN]


def _jumps(ways: pd.DataFrame, on: Plate) -> list[dict]:
    """Arrows back and forward; overlaid, in the colour of their work."""
    traces = []
    for name, of in ways.groupby("work", sort=False):
        quiet = on.canvas.theme.quiet if name == on.works[0] else on.canvas.theme.ash
        colour = of["fill"].iloc[0] if on.overlaid else quiet
        theme = replace(on.canvas.theme, ash=colour, ground=colour)
        traces += marks.ways(marks.sparse(of, on.per_px), theme)
    return traces


def _strokes(drawn: pd.DataFrame, on: Plate) -> list[dict]:
    """A box an event, never thinner than a px; hatched where the event is anywhere within, hollow
    if laid over.

    The image stands before what is only heard.
    """
    traces, theme = [], on.canvas.theme
    image_last = drawn.iloc[np.argsort(drawn["order"] != "", kind="stable")]
    for (hatch, fill), rows in image_last.groupby(["hatch", "fill"], sort=False):
        hollow = on.overlaid and fill == theme.kinds[1]
        colour = theme.ground if hollow and hatch == "" else str(fill)
        box = marks.boxes(rows, colour, theme, 0.4 if hatch == "/" else 1.0, str(hatch))
        box["marker"]["line"] = {"width": 1.4 if hollow else 0.8, "color": str(fill)}
        traces.append(box)
    return traces


def _flashes(shown: pd.DataFrame, on: Plate) -> list[dict]:
    """A stem and a flag for every anachrony too short to be seen here, where its flag has room."""
    size, run = on.canvas.type, shown.groupby(["work", "anachrony"]).ngroup()
    each = shown.assign(anachrony=run.where(run >= 0))  # films of several files begin at 0 each
    flash = _apart(each[marks.brief(each, on.per_px)], size * on.per_px)
    if flash.empty:
        return []
    fills = flash["fill"].to_numpy()
    spots = flash.assign(x=(flash["x0"] + flash["x1"]) / 2)
    stem = {"width": marks.LEAST_WIDTH, "color": fills}
    return [
        marks.points(spots, fills, "line-ns", size * 0.9, line=stem),
        marks.points(spots.assign(y=spots["y"] + 0.9 * size), fills, "triangle-down", size * 0.55),
    ]


def _apart(flash: pd.DataFrame, room: float) -> pd.DataFrame:
    """The first event of each anachrony with so much room (axis units) on both sides."""
    first = flash.drop_duplicates("anachrony").sort_values(["work", "x0"])
    start = first.groupby("work")["x0"]
    free = np.fmin(start.diff().fillna(np.inf), -start.diff(-1).fillna(-np.inf))
    return first[free >= room]


def _names(shown: pd.DataFrame, ways: pd.DataFrame, on: Plate) -> list[dict]:
    """The names of two curves that are overlaid where they are farthest apart, clear of the events
    and of the ways between them.
    """
    dated = shown[shown["story_rank"].notna() & (shown["order"] != "")].sort_values("x0")
    if not on.overlaid or dated["work"].nunique() < 2:
        return []
    size = 1.15 * on.canvas.type
    spots = _spots(dated, size, on)
    clear = ways.assign(
        x=np.nan, y=np.nan, y0=ways[["y0", "y1"]].min(axis=1), y1=ways[["y0", "y1"]].max(axis=1)
    )
    every = pd.concat([spots, clear.assign(label="", weight=-1.0)])
    fits = marks.fitting(every, size, (on.per_px, 1.0), (on.begin, on.end))[: len(spots)]
    best = spots[fits].sort_values("weight", ascending=False, kind="stable").drop_duplicates("work")
    font = {"textfont": {"family": SERIF, "size": size, "color": best["fill"].to_numpy()}}
    return [marks.notes(best, on.canvas, size) | font]


def _spots(dated: pd.DataFrame, size: float, on: Plate) -> pd.DataFrame:
    """Where a curve may bear its name: over an event that is higher than the other curve, under one
    that is lower.
    """
    middle, first = (dated["x0"] + dated["x1"]) / 2, dated["work"] == on.works[0]
    one, other = (np.interp(middle, middle[of], dated["y"][of]) for of in (first, ~first))
    gap = dated["y"] - np.where(first, other, one)
    foot = np.where(gap > 0, dated["y1"] + 2, dated["y0"] - 1.3 * size)
    return dated.assign(x=middle, y=foot, label=dated["work"].map(words.plain), weight=gap.abs())


def _hues(rows: pd.DataFrame, on: Plate) -> dict[str, str]:
    """What each colour stands for, the orders in the order of their kinds; overlaid, the curves
    bear names.
    """
    if on.overlaid:
        return {}
    places = {FIRST: 0, ANALEPSIS: 1, PROLEPSIS: 2}
    known = rows[rows["tint"] != ""].drop_duplicates("tint")
    known = known.sort_values("tint", key=lambda tints: tints.map(places).fillna(3), kind="stable")
    return dict(zip(known["tint"], known["fill"], strict=True))
