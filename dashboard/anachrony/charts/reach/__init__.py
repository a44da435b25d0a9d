"""How far, how long, how often? Each anachrony an arc from the telling, as deep as it reaches;
beside them, where these differ and there is room, extents, a row an anachrony.
"""

import numpy as np
import pandas as pd

from anachrony import text
from anachrony.charts import axes, marks, words
from anachrony.charts.reach import arcs, down, extents
from anachrony.charts.reach.grounds import AFTER, BAND, Depths, depths, ground, sign
from anachrony.charts.theme import SERIF, Canvas
from anachrony.charts.turn import Turn
from anachrony.lettering import wrapped
from anachrony.narrative.order import ANALEPSIS, REVERSE, shown
from anachrony.selection import Selection

_OPEN = 1.0
"""px; a line that says what is left open is seen from there on."""

_UNMEASURED = 7.0
"""The height of the telling and of why nothing is measured on it, in sizes of the text."""

_SMALL = 0.9
"""The size of a name, in sizes of the canvas's text."""


def draw(events: pd.DataFrame, work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    """Return the anachronies as arcs on the telling, and their extents as rows of points, as a
    figure of dicts.

    Draws `events`, dressed, on the scales of the whole `work` they belong to.
    """
    whole, turn = _told(work), Turn.of(selection, canvas.narrow)
    runs = arcs.arc_rows(whole[whole["anachrony"].notna()])
    sentence = _sentence(whole, runs)
    margin = down.margin(sentence, turn, canvas) if turn.swapped else _margin(runs, canvas)
    on = ground(whole, runs, margin, turn, canvas)

    told = whole[whole.index.isin(events.index)]
    measured = told if runs["reach"].notna().any() else told[:0]
    hung = arcs.hung(measured, marks.farthest(runs, on.axis.ends, on.axis.per_px), on)
    rows, within = arcs.gathered(hung)
    seen = _seen(rows, on.axis)
    boxes, merged = marks.merged(_seen(told, on.axis), ["fill", "hatch"], on.axis.per_px)

    ticks = _ticks(runs, on)
    flat = [turn.trace(trace) for trace in _hanging(seen, boxes, ticks, on)]
    said = [*_beside(rows, runs, on), *_named(seen, on)]
    drawn = down.layout if turn.swapped else _layout
    layout = drawn(ticks, sentence, runs, on) | {"meta": _meta(within, merged, on)}

    return {"data": [*flat, *said], "layout": layout}


def height(events: pd.DataFrame, selection: Selection, canvas: Canvas) -> int:
    """Return the height in px in which arcs have room, the more the wider the canvas."""
    known = events["reach"].notna().any()
    if Turn.of(selection, canvas.narrow).swapped:
        return round(canvas.type * down.HEIGHT * (1 if known else 0.4))
    if known:
        return round(canvas.type * 48 + canvas.spare / 5)
    margin = _margin(events[:0], canvas)
    return round(canvas.type * _UNMEASURED + margin["t"] + margin["b"])


def _margin(runs: pd.DataFrame, canvas: Canvas) -> dict[str, float]:
    """The room around arcs, at the left for the widest tick they may have and their title."""
    above = 2 + 1.6 * len(axes.aid("reach", canvas, **Turn("→", "↑").arrows))
    ticks = [said for _, said in depths(runs).ticks(0)]
    widest = max((words.label_width(one, "sans") for one in ticks), default=0.0)
    margin = axes.margins(canvas, max(widest + 3.2, 9), above)
    return margin | {"b": margin["b"] - 2.4 * canvas.type}


# --- places ---------------------------------------------------------------------------------------


def _told(work: pd.DataFrame) -> pd.DataFrame:
    """The shown events of the image, from x0 to x1 on the screen axis."""
    image = work[shown(work)]
    x0, x1 = axes.screen_span(image)
    return image.assign(x0=x0, x1=x1).sort_values("telling", kind="stable")


def _seen(rows: pd.DataFrame, axis: axes.ScreenAxis) -> pd.DataFrame:
    """The rows that stand on the part of the axis in view, cut at its ends: beside it stands
    something else.
    """
    inside = rows[(rows["x1"] > axis.start) & (rows["x0"] < axis.end)]
    return inside.assign(
        x0=inside["x0"].clip(lower=axis.start), x1=inside["x1"].clip(upper=axis.end)
    )


def _ticks(runs: pd.DataFrame, on: Depths) -> list[tuple[float, str]]:
    """Heights (px) of round reaches, in words: none where the clocks stand over the arcs."""
    apart = 2.4 if on.turn.swapped else 1.6
    ticks = [
        (on.foot + way * place * on.deep, said)
        for way in sorted(set(sign(runs.loc[runs["reach"].notna(), "order"])))
        for place, said in on.reach.ticks(apart * on.canvas.type / on.deep)
    ]
    free = on.tall if on.turn.swapped else on.tall - 0.9 * on.canvas.type
    return [(place, said) for place, said in ticks if place <= free]


def _meta(within: dict, merged: dict, on: Depths) -> dict:
    """What the browser needs: where screen time lies, and which event is drawn within which."""
    others = merged.get("within", {"row": [], "of": []})
    both = {name: [*within[name], *others[name]] for name in within}

    return on.turn.meta(_times(on)) | {"within": both}


def _times(on: Depths) -> dict:
    """What the browser needs of screen time: it lies along the arcs, not along the points beside
    them.
    """
    axis, top = on.axis, on.tall
    line = [8, top - 8]  # clear of the clocks above
    part = {"within": [axis.start, axis.end, 0.0, top], "line": line}
    return {"screen": axis.meta["screen"] | part}


# --- marks ----------------------------------------------------------------------------------------


def _hanging(
    seen: pd.DataFrame, boxes: pd.DataFrame, ticks: list[tuple[float, str]], on: Depths
) -> list[dict]:
    """The telling and the arcs that hang from it, as they would lie with time across."""
    return [
        *([] if on.turn.swapped else [_levels(ticks, on)]),
        *arcs.hanging(seen, on),
        *_telling(boxes, on),
        _open(seen, on.canvas),
        *arcs.tips(seen, on),
    ]


def _telling(boxes: pd.DataFrame, on: Depths) -> list[dict]:
    half = BAND * on.canvas.type / 2
    band = boxes.assign(y0=on.foot - half, y1=on.foot + half)
    return marks.hatched_boxes(band, on.canvas.theme)


def _open(rows: pd.DataFrame, canvas: Canvas) -> dict:
    """A thin line through the tip of each arc, as far as the dates leave its reach open."""
    known = rows[rows["reach"].notna()]
    x, seen = (known["left"] + known["right"]) / 2, (known["most"] - known["least"]).abs() >= _OPEN
    lines = arcs.whiskers(
        known.assign(x0=x, x1=x, y0=known["least"], y1=known["most"]), canvas.theme.quiet
    )
    return lines | {"meta": lines["meta"] | ({"sign": "open"} if seen.any() else {})}


def _beside(rows: pd.DataFrame, runs: pd.DataFrame, on: Depths) -> list[dict]:
    """The rows of extents, where these are beside the arcs."""
    known = runs[runs["reach"].notna()]
    if on.right == on.left:
        return []
    points = extents.pointed(rows, known, on)
    size = _SMALL * on.canvas.type
    return [
        *extents.extent_lines(on),
        *extents.signs(known, on.tall - 0.8 * on.canvas.type, on),
        *extents.points(points, on),
        marks.labels(extents.names(points, on, size), on.canvas, size),
    ]


def _levels(ticks: list[tuple[float, str]], on: Depths) -> dict:
    """The lines of the reaches, which end where the arcs do."""
    heights = [at for at, _ in ticks]
    ends = {"x0": on.axis.start, "x1": on.axis.end, "y0": heights, "y1": heights}
    return marks.segments(pd.DataFrame(ends, columns=[*ends]), on.canvas.theme.faint)


# --- words ----------------------------------------------------------------------------------------


def _named(seen: pd.DataFrame, on: Depths) -> list[dict]:
    """What each arc is called, as far as there is room."""
    if on.turn.swapped:
        return down.names(seen, on)
    return [marks.labels(_names(seen, on), on.canvas, _SMALL * on.canvas.type)]


def _names(rows: pd.DataFrame, on: Depths) -> pd.DataFrame:
    """At the tip of each arc its name and reach or, where there is no room, its reach alone: those
    of flashes first.
    """
    once = rows[~rows["anachrony"].duplicated() & rows["reach"].notna()]
    said = once[["name", "said"]].to_numpy()
    both = [
        text.say("chart.reach_named", event=text.isolated(words.event_name(name)), reach=reach)
        for name, reach in said
    ]
    named = pd.Series(both, index=once.index, dtype="str")
    near, far = (_beyond(once, *lifts, on) for lifts in ((-1.75, 0.45), (-3.2, 1.9)))
    lines = np.where(once["order"] == ANALEPSIS, words.label_height(named) - 1.15, 0.0)
    lower = lines * _SMALL * on.canvas.type

    room = on.canvas.type * on.axis.per_px
    ends = (on.axis.start, on.axis.end + 2 * room)
    tries = [(named, near - lower), (named, far - lower), (once["said"], near), (once["said"], far)]
    arc = _clear(once, room, on)
    return arcs.fitting(arc, tries, (on, ends, _SMALL * on.canvas.type), arc.iloc[:0])


def _beyond(once: pd.DataFrame, under: float, over: float, on: Depths) -> pd.Series:
    """The heights (px) of what stands beyond the tip of each arc, so many sizes of the text under
    one that hangs into the past, else over it.
    """
    return once["most"] + np.where(once["order"] == ANALEPSIS, under, over) * on.canvas.type


def _clear(once: pd.DataFrame, room: float, on: Depths) -> pd.DataFrame:
    """The arcs as what names must keep clear of, from the foot to the head of the arrow; those of
    flashes weigh more than all others.
    """
    x, tip = (once["left"] + once["right"]) / 2, _beyond(once, -0.4, 0.4, on)
    return once.assign(
        x=x,
        x0=np.fmin(once["left"], x - 0.4 * room),
        x1=np.fmax(once["right"], x + 0.4 * room),
        y0=np.fmin(tip, once["foot"]),
        y1=np.fmax(tip, once["foot"]),
        weight=once["cost"] + once["flash"] * once["cost"].sum(),
    )


def _layout(ticks: list[tuple[float, str]], sentence: str, runs: pd.DataFrame, on: Depths) -> dict:
    xaxis = on.axis.layout(False)
    room = on.canvas.type * on.axis.per_px
    beside = on.right + AFTER * room if on.right > on.left else 0.0
    xaxis |= {"range": [xaxis["range"][0], max(xaxis["range"][1], beside)], "side": "top"}
    return {
        "xaxis": xaxis | {"showgrid": False, "title": {"text": ""}},
        "yaxis": _depth_axis(ticks, on),
        "margin": on.margin,
        "annotations": _titles(xaxis["title"]["text"], sentence, runs, on),
    }


def _depth_axis(ticks: list[tuple[float, str]], on: Depths) -> dict:
    """The axis of reaches; its title is brief where the whole has no room."""
    title = text.say("chart.reach_deep")
    if words.label_width(title) * 1.15 * on.canvas.type > on.tall:
        title = text.say("chart.reach_deep_brief")
    return {
        "range": [0, on.tall],
        "fixedrange": True,
        "showgrid": False,
        "tickvals": [place for place, _ in ticks],
        "ticktext": [said for _, said in ticks],
        "title": {"text": title if ticks else ""},
    }


def _titles(screen: str, sentence: str, runs: pd.DataFrame, on: Depths) -> list[dict]:
    """What runs across over the arcs and under the points; under the arcs how often they leave."""
    middle, size = (on.axis.start + on.axis.end) / 2, 1.15 * on.canvas.type
    look = {"family": SERIF, "size": size, "color": on.canvas.theme.ink}
    above = {"y": 1, "yref": "paper", "yanchor": "bottom", "yshift": 2.2 * on.canvas.type}
    said = [{"text": screen, "x": middle, **above}]
    if sentence:
        said.append(_why_not(sentence, middle, size, on))
    else:
        said += [_wide(size, on)] if on.right > on.left else []
        said.append({"text": words.often(runs["order"]), "x": middle, "y": 0, "yanchor": "bottom"})
    return [note | {"font": look, "showarrow": False} for note in said]


def _why_not(sentence: str, middle: float, size: float, on: Depths) -> dict:
    """Why nothing is measured, in lines under the telling."""
    room = (on.axis.end - on.axis.start) / on.axis.per_px
    lines = "<br>".join(wrapped(sentence, room / size, "serif"))
    return {"text": lines, "x": middle, "y": on.foot - 1.6 * on.canvas.type, "yanchor": "top"}


def _wide(size: float, on: Depths) -> dict:
    """What the points say, in the middle under them; where it would be cut, as far to the right as
    the plot.
    """
    said, end = text.say("chart.reach_wide"), on.right + 2 * on.canvas.type * on.axis.per_px
    half = words.label_width(said) * size / 2 * on.axis.per_px
    x = min((on.left + on.right) / 2, end - half)
    return {"text": said, "x": x, "y": 0, "yanchor": "bottom"}


def _sentence(whole: pd.DataFrame, runs: pd.DataFrame) -> str:
    """Why nothing is measured, where nothing is: nothing told, dated, or left, or only ranks."""
    if runs["reach"].notna().any():
        return ""
    reasons = (
        ("no_telling", whole.empty),
        ("reach_undated", whole["story_rank"].isna().all()),
        ("reach_reverse", (whole["order"] == REVERSE).any()),
        ("reach_none", runs.empty),
        ("reach_ranked", True),
    )
    return text.say(f"chart.{next(name for name, holds in reasons if holds)}")
