"""How far, how long, how often? Each anachrony an arc from the telling, as deep as it reaches;
beside them, where these differ and there is room, extents.
"""

import numpy as np
import pandas as pd

from anachrony import text
from anachrony.charts import axes, dressing, marks, words
from anachrony.charts.reach import arcs, down, extents
from anachrony.charts.reach.arcs import Sheet
from anachrony.charts.reach.lengths import lengths
from anachrony.charts.theme import SERIF, Canvas
from anachrony.charts.turn import Turn
from anachrony.lettering import wrapped
from anachrony.narrative.order import ANALEPSIS, PROLEPSIS, shown
from anachrony.selection import Selection

_SMALL = 0.9
"""The size of a name, in sizes of the canvas's text."""

_LOW = 4.0
"""The room under the lowest arc, in sizes of the text."""


def draw(events: pd.DataFrame, work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    """Return the anachronies as arcs on the telling, and as points of reach and extent, as a figure
    of dicts.

    Draws `events`, dressed, on the scales of the whole `work` they belong to.
    """
    whole, turn = _told(work), Turn.of(selection, canvas.narrow)
    runs = arcs.runs(whole[whole["anachrony"].notna()])
    sentence = _sentence(whole, runs)
    sheet = _sheet(whole, runs, sentence, turn, canvas)
    told = whole[whole.index.isin(events.index)]
    rows, within = arcs.gathered(
        arcs.hung(told, marks.farthest(runs, sheet.axis.ends, sheet.axis.per_px), sheet, canvas)
    )
    seen = _seen(rows, sheet.axis)
    boxes, merged = marks.merged(_seen(told, sheet.axis), ["fill", "hatch"], sheet.axis.per_px)
    flat = [
        *arcs.hanging(seen, sheet, canvas),
        *_telling(boxes, sheet, canvas),
        _open(seen, canvas),
        *arcs.tips(seen, sheet, canvas),
    ]
    traces = [
        *map(turn.trace, flat),
        *_beside(rows, runs, sheet, canvas),
        *_named(seen, turn, sheet, canvas),
    ]
    others = merged.get("within", {"row": [], "of": []})
    meta = turn.meta(_times(sheet)) | {
        "within": {name: [*within[name], *others[name]] for name in within}
    }
    ticks = _ticks(runs, turn, sheet, canvas)
    drawn = down.layout if turn.swapped else _layout
    return {
        "data": traces,
        "layout": drawn(ticks, sentence, runs, sheet, canvas) | {"meta": meta},
    }


def height(events: pd.DataFrame, selection: Selection, canvas: Canvas) -> int:
    """Return the height in px in which arcs have room."""
    known = events["reach"].notna().any()
    if Turn.of(selection, canvas.narrow).swapped:
        return round(canvas.type * down.HEIGHT * (1 if known else 0.7))
    return round(canvas.type * (48 if known else 24))


def _margin(canvas: Canvas) -> dict[str, float]:
    above = 2 + len(axes.aid("reach", canvas, **Turn("→", "↑").arrows))
    margin = axes.margins(canvas, 9, above)
    return margin | {"b": margin["b"] - 2.4 * canvas.type}


# --- places ---------------------------------------------------------------------------------------


def _told(work: pd.DataFrame) -> pd.DataFrame:
    """The shown events of the image, from x0 to x1 on the screen axis."""
    image = work[shown(work)]
    x0, x1 = axes.screen_span(image)
    return image.assign(x0=x0, x1=x1, hatch=dressing.hatches(image)).sort_values(
        "telling", kind="stable"
    )


def _seen(rows: pd.DataFrame, axis: axes.ScreenAxis) -> pd.DataFrame:
    """The rows that stand on the part of the axis in view, cut at its ends: beside it stands
    something else.
    """
    inside = rows[(rows["x1"] > axis.start) & (rows["x0"] < axis.end)]
    return inside.assign(
        x0=inside["x0"].clip(lower=axis.start), x1=inside["x1"].clip(upper=axis.end)
    )


def _sheet(
    told: pd.DataFrame, runs: pd.DataFrame, sentence: str, turn: Turn, canvas: Canvas
) -> Sheet:
    """Arcs and, beside them on the same heights, points."""
    margin = down.margin(sentence, turn, canvas) if turn.swapped else _margin(canvas)
    flat, around = turn.unturned(canvas, margin)
    size, known = canvas.type, runs[runs["reach"].notna()]
    wide = flat.width - around["l"] - around["r"]
    tall = flat.height - around["t"] - around["b"]
    beside = 0.3 * wide if _differ(known) and not turn.swapped else 0.0
    free = (8 if beside else 7) * size  # which other views leave before the first frame
    axis = axes.screen_axis(told, flat, around | {"r": around["r"] + beside - free})
    reach = lengths(pd.concat([known["reach"], known["reach_least"], known["reach_most"]]), 2)
    extent = lengths(pd.concat([known["extent"], known["extent_least"], known["extent_most"]]), 1)
    depths = (
        pd.Series(np.fmax(reach.place(runs["reach_most"]), arcs.UNKNOWN))
        .groupby(runs["order"].to_numpy())
        .max()
    )
    low, up = (float(depths.get(order, 0.0)) for order in (ANALEPSIS, PROLEPSIS))
    above = down.NAMES if turn.swapped else 3.8 if up else 2.4
    below = down.TIP if turn.swapped else _LOW + 2.8
    decades, room = (low + up) or 1.0, tall - (below + above) * size
    deep = room / decades if len(known) else min(room / decades, 12 * size)
    foot = tall - above * size - up * deep
    left = axis.end + 4 * size * axis.per_px
    right = axis.start + (wide - 3 * size) * axis.per_px if beside else left
    return Sheet(axis, reach, extent, foot, deep, up, left, right, tall, margin)


def _differ(runs: pd.DataFrame) -> bool:
    """Whether one anachrony covers more of the story than another."""
    return runs["extent"].nunique() > 1


def _ticks(runs: pd.DataFrame, turn: Turn, sheet: Sheet, canvas: Canvas) -> list[tuple[float, str]]:
    """Heights (px) of round reaches, in words."""
    apart = 2.4 if turn.swapped else 1.6
    return [
        (sheet.foot + sign * place * sheet.deep, said)
        for sign in sorted(set(arcs.sign(runs.loc[runs["reach"].notna(), "order"])))
        for place, said in sheet.reach.ticks(apart * canvas.type / sheet.deep)
    ]


def _times(sheet: Sheet) -> dict:
    """What the browser needs of screen time: it lies along the arcs, not along the points beside
    them.
    """
    axis, top = sheet.axis, sheet.tall
    line = [8, top - 8]  # clear of the clocks above
    part = {"within": [axis.start, axis.end, 0.0, top], "line": line}
    return {"screen": axis.meta["screen"] | part}


# --- marks ----------------------------------------------------------------------------------------


def _telling(boxes: pd.DataFrame, sheet: Sheet, canvas: Canvas) -> list[dict]:
    half = arcs.BAND * canvas.type / 2
    band = boxes.assign(y0=sheet.foot - half, y1=sheet.foot + half)
    return [
        marks.boxes(alike, str(fill), canvas.theme, hatch=str(hatch))
        for (hatch, fill), alike in band.groupby(["hatch", "fill"], sort=False)
    ]


def _open(rows: pd.DataFrame, canvas: Canvas) -> dict:
    """A thin line through the tip of each arc, as far as the dates leave its reach open."""
    known = rows[rows["reach"].notna()]
    x = (known["left"] + known["right"]) / 2
    return arcs.whiskers(
        known.assign(x0=x, x1=x, y0=known["least"], y1=known["most"]), canvas.theme.quiet
    )


def _beside(rows: pd.DataFrame, runs: pd.DataFrame, sheet: Sheet, canvas: Canvas) -> list[dict]:
    """The points of reach and extent, where these are beside the arcs."""
    known = runs[runs["reach"].notna()]
    if sheet.right == sheet.left:
        return []
    points = extents.pointed(rows, sheet, canvas)
    top = sheet.foot + sheet.up * sheet.deep + (3.4 if sheet.up else 2.0) * canvas.type
    size = _SMALL * canvas.type
    return [
        *extents.grid(known, sheet, canvas),
        *extents.signs(known, top, sheet, canvas),
        *extents.points(points, sheet, canvas),
        marks.labels(extents.names(points, sheet, size), canvas, size),
    ]


# --- words ----------------------------------------------------------------------------------------


def _named(seen: pd.DataFrame, turn: Turn, sheet: Sheet, canvas: Canvas) -> list[dict]:
    """What each arc is called, as far as there is room."""
    if turn.swapped:
        return down.names(seen, sheet, canvas)
    return [marks.labels(_names(seen, sheet, canvas), canvas, _SMALL * canvas.type)]


def _names(rows: pd.DataFrame, sheet: Sheet, canvas: Canvas) -> pd.DataFrame:
    """At the tip of each arc its name and reach or, where there is no room, its reach alone: those
    of flashes first.
    """
    once = rows[~rows["anachrony"].duplicated() & rows["reach"].notna()]
    both = [
        text.say("chart.reach_named", event=name, reach=said)
        for name, said in once[["name", "said"]].to_numpy()
    ]
    back, named = once["order"] == ANALEPSIS, pd.Series(both, index=once.index, dtype="str")
    near, far = (
        once["most"] + np.where(back, down, up) * canvas.type
        for down, up in ((-1.75, 0.45), (-3.0, 1.7))
    )
    room, head = canvas.type * sheet.axis.per_px, np.where(back, -0.4, 0.4) * canvas.type
    x, tip = (once["left"] + once["right"]) / 2, once["most"] + head
    arc = once.assign(
        x=x,
        x0=np.fmin(once["left"], x - 0.4 * room),
        x1=np.fmax(once["right"], x + 0.4 * room),
        y0=np.fmin(tip, once["foot"]),
        y1=np.fmax(tip, once["foot"]),
        weight=once["cost"] + once["flash"] * once["cost"].sum(),
    )
    ends = (sheet.axis.start - room, sheet.axis.end + 2 * room)
    tries = [(named, near), (named, far), (once["said"], near)]
    return arcs.fitting(arc, tries, (sheet, ends, _SMALL * canvas.type), arc.iloc[:0])


def _layout(
    ticks: list[tuple[float, str]],
    sentence: str,
    runs: pd.DataFrame,
    sheet: Sheet,
    canvas: Canvas,
) -> dict:
    xaxis = sheet.axis.layout(False)
    room = canvas.type * sheet.axis.per_px
    beside = sheet.right + 2 * room if sheet.right > sheet.left else 0.0
    xaxis |= {"range": [xaxis["range"][0], max(xaxis["range"][1], beside)], "side": "top"}
    yaxis = {
        "range": [0, sheet.tall],
        "fixedrange": True,
        "tickvals": [place for place, _ in ticks],
        "ticktext": [said for _, said in ticks],
        "title": {"text": text.say("chart.reach_deep") if ticks else ""},
    }
    return {
        "xaxis": xaxis | {"showgrid": False, "title": {"text": ""}},
        "yaxis": yaxis,
        "margin": sheet.margin,
        "annotations": _titles(xaxis["title"]["text"], sentence, runs, sheet, canvas),
    }


def _titles(
    screen: str, sentence: str, runs: pd.DataFrame, sheet: Sheet, canvas: Canvas
) -> list[dict]:
    """What runs across over the arcs and under the points; under the arcs how often they leave."""
    middle, across = (sheet.axis.start + sheet.axis.end) / 2, (sheet.left + sheet.right) / 2
    size = 1.15 * canvas.type
    font = {"family": SERIF, "size": size, "color": canvas.theme.ink}
    said = [
        {
            "text": screen,
            "x": middle,
            "y": 1,
            "yref": "paper",
            "yanchor": "bottom",
            "yshift": 2.2 * canvas.type,
        }
    ]
    if sentence:
        room = (sheet.axis.end - sheet.axis.start) / sheet.axis.per_px
        lines = "<br>".join(wrapped(sentence, room / size, "serif"))
        said.append({"text": lines, "x": middle, "y": 0, "yanchor": "bottom"})
    else:
        wide = {"text": text.say("chart.reach_wide"), "x": across, "y": 0, "yanchor": "bottom"}
        said += [wide] if sheet.right > sheet.left else []
        said.append({"text": words.often(runs["order"]), "x": middle, "y": 0, "yanchor": "bottom"})
    return [note | {"font": font, "showarrow": False} for note in said]


def _sentence(whole: pd.DataFrame, runs: pd.DataFrame) -> str:
    """Why nothing is measured, where nothing is: nothing told, dated, or left, or only ranks."""
    if runs["reach"].notna().any():
        return ""
    reasons = (
        ("no_telling", whole.empty),
        ("reach_undated", whole["story_rank"].isna().all()),
        ("reach_none", runs.empty),
        ("reach_ranked", True),
    )
    return text.say(f"chart.{next(name for name, holds in reasons if holds)}")
