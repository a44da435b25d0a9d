"""What goes where? The telling above, the story below, and each event a ribbon from its place in
one to the other.
"""

import numpy as np
import pandas as pd

from anachrony import text
from anachrony.charts import axes, marks, words
from anachrony.charts.braid import ribbons
from anachrony.charts.braid.grounds import Braid, ends, ground, margin
from anachrony.charts.braid.story import brackets, years
from anachrony.charts.theme import SERIF, Canvas
from anachrony.charts.turn import Turn
from anachrony.lettering import wrapped
from anachrony.reading.events import each
from anachrony.selection import Selection

_DOWN = 78.0
"""The height of a braid that runs down, in sizes of the text."""


def draw(events: pd.DataFrame, work: pd.DataFrame, selection: Selection, canvas: Canvas) -> dict:
    """Return ribbons from the telling of the image above to its story order below, as a figure of
    dicts; where time runs down, from the left to the right.

    Draws `events`, dressed, in the places they have in the whole `work` they belong to.
    """
    told, turn = ribbons.told_image(work, selection.widths), Turn.of(selection, canvas.narrow)
    if told.empty:
        return _untold(events, canvas)
    on = ground(told, turn, canvas)
    deeper = marks.deeper(told[told.index.isin(events.index)], on.axis.per_px)
    deeper = marks.stacked(deeper, on.top, canvas.type)
    placed = ribbons.happened(told, work, on.axis)
    rows, within = ribbons.bundled(placed[placed.index.isin(events.index)], on.axis)
    tall = ribbons.BAND * canvas.type
    flat = [
        *ribbons.ribbons(rows, (on.top - tall, on.foot + tall), on.axis, canvas),
        *ribbons.halves(rows, (on.top, on.foot), canvas),
        *marks.level_brackets(deeper, canvas.theme.quiet),
        *_flashes(rows, on),
        *ribbons.threads(rows, (on.top - tall, on.foot + tall / 2)),
        *_ghosts(events, placed, on),
    ]
    said = [*brackets(placed, on), years(placed, on), _names(rows, on)]
    traces = [*(turn.trace(trace, flag="triangle-right") for trace in flat), *said]
    meta = turn.meta(_times(placed, selection, on)) | within
    return {"data": traces, "layout": _layout(placed, selection, on) | {"meta": meta}}


def _untold(events: pd.DataFrame, canvas: Canvas) -> dict:
    """A film whose image has no telling says so, over what is never shown."""
    spots = _never_shown(events)
    spots = spots.assign(x=np.arange(1, len(spots) + 1) / (len(spots) + 1), y=0.4)
    size = 1.2 * canvas.type
    font = {"size": size, "color": canvas.theme.quiet}
    room = canvas.measure / size
    said = "<br>".join(wrapped(text.say("chart.no_telling"), room))
    note = {"text": said, "x": 0.5, "y": 0.5, "yanchor": "bottom", "showarrow": False, "font": font}
    hidden = {"visible": False, "range": [0, 1], "fixedrange": True}
    edges = margin(Turn("→", "↑"), canvas)
    layout = {"annotations": [note], "xaxis": hidden, "yaxis": hidden, "margin": edges}
    return {"data": marks.rings(spots, canvas), "layout": layout}


def height(events: pd.DataFrame, selection: Selection, canvas: Canvas) -> int:
    """Return the height in px in which ribbons cross at a readable slant, the more the wider the
    canvas.
    """
    if Turn.of(selection, canvas.narrow).swapped:
        return round(canvas.type * _DOWN)
    return round(canvas.type * 56 + canvas.spare / 5)


def _times(placed: pd.DataFrame, selection: Selection, on: Braid) -> dict:
    """What the browser needs of the two times: screen time lies in the upper half, story time in
    the lower one.
    """
    left, right = (float(end) for end in ends(placed, on.axis))
    middle = (on.top + on.foot) / 2
    dated = placed[placed["story_rank"].notna()]
    meta = axes.story_order(dated["s0"], dated["s1"], dated["story_rank"])
    if "story" in meta:
        meta["story"]["within"] = [left, right, 0.0, middle]
    if selection.widths == "screen":
        area = [left, right, middle, on.tall]
        line = [on.top - ribbons.BAND * on.canvas.type, on.top]
        meta["screen"] = on.axis.meta["screen"] | {"lens": False, "within": area, "line": line}
    return meta


# --- marks ----------------------------------------------------------------------------------------


def _brief(rows: pd.DataFrame, axis: axes.ScreenAxis) -> pd.Series:
    """Which events are anachronies too short to be seen; where these crowd, one of them stands for
    its neighbours.
    """
    starts = rows.loc[marks.brief(rows, axis.per_px), "x0"].sort_values()
    apart = starts.diff().fillna(np.inf) > axis.type * axis.per_px
    return apart.reindex(rows.index, fill_value=False)


def _flashes(rows: pd.DataFrame, on: Braid) -> list[dict]:
    """A stem of the least width and a flag for every anachrony too short to be seen here."""
    flash, size = rows[_brief(rows, on.axis)], on.canvas.type
    spots = flash.assign(x=(flash["x0"] + flash["x1"]) / 2)
    stems, flags = (spots.assign(y=on.top + above * size) for above in (-ribbons.BAND / 2, 0.45))

    return marks.flagged(stems, flags, ribbons.BAND * size / 2, on.canvas)


def _ghosts(events: pd.DataFrame, placed: pd.DataFrame, on: Braid) -> list[dict]:
    """What is never shown stands hollow under the story, where it would have its place."""
    ghosts = _never_shown(events)
    if ghosts.empty:
        return []
    dated = placed[placed["story_rank"].notna()]
    place = np.searchsorted(dated["story_rank"], ghosts["story_rank"].fillna(-1))
    home = np.append(dated["s0"], placed["s1"].max())[place]
    home = np.where(ghosts["story_rank"].isna(), placed["s0"].min(), home)
    x = _apart(home, ends(placed, on.axis), 0.8 * on.canvas.type * on.axis.per_px)
    return marks.rings(ghosts.assign(x=x, y=on.foot - 0.7 * on.canvas.type), on.canvas)


def _never_shown(events: pd.DataFrame) -> pd.DataFrame:
    """What is never shown, in story order; the undated first."""
    hidden = events[events["telling"].isna()]
    return hidden.sort_values("story_rank", na_position="first", kind="stable")


def _apart(home: np.ndarray, ends: tuple[float, float], gap: float) -> np.ndarray:
    """Rising places at or after their homes, a gap from one another, none past the ends."""
    gap = min(gap, (ends[1] - ends[0]) / len(home))
    before = gap * np.arange(len(home))
    return np.minimum(
        before + np.maximum.accumulate(home - before), ends[1] - gap / 2 - before[::-1]
    )


# --- words ----------------------------------------------------------------------------------------


def _names(rows: pd.DataFrame, on: Braid) -> dict:
    """By the telling the names of its events, as far as they fit: those of flashes first."""
    size, flash = 0.9 * on.canvas.type, _brief(rows, on.axis)
    told = rows.assign(
        x=(rows["x0"] + rows["x1"]) / 2, weight=rows["x1"] - rows["x0"] + flash * on.axis.end
    ).drop_duplicates("event")
    if on.turn.swapped:
        return _beside(told, flash, size, on)
    told = marks.held(_over(told, flash, on), size, on.px, on.axis.ends)
    return marks.labels(told[marks.fitting(told, size, on.px, on.axis.ends)], on.canvas, size)


def _over(told: pd.DataFrame, flash: pd.Series, on: Braid) -> pd.DataFrame:
    """Names over the telling, where nothing but a flag is in their way."""
    size, flag = on.canvas.type, told["x"].where(flash)
    room = 0.4 * size * on.axis.per_px
    above = np.where(flash.reindex(told.index), 0.9 * size, 0.15 * size)
    flagged = told.assign(x0=flag - room, x1=flag + room, y0=on.top, y1=on.top + 0.85 * size)
    return flagged.assign(y=on.top + np.maximum(above, on.over + 0.15 * size))


def _beside(told: pd.DataFrame, flash: pd.Series, size: float, on: Braid) -> dict:
    """Where time runs down, names to the left of the telling, set against it."""
    laid = on.turn.placed(_over(told.assign(label=_in_lines(told, size, on)), flash, on))
    half = laid["label"].map(words.label_width).astype(float) * size / 2
    lower = words.label_height(laid["label"]) * size / 2 * on.axis.per_px
    laid = laid.assign(x=laid["x"] + half + 4, y=laid["y"] - lower)

    fit = marks.fitting(laid, size, on.px, (on.top, on.tall), _BETWEEN)
    return marks.labels(laid.assign(x=laid["x"] - half - 1)[fit], on.canvas, size, "top left")


def _in_lines(told: pd.DataFrame, size: float, on: Braid) -> pd.Series:
    """Names in narrow lines, whole; one of more lines than these, on two where its event is not as
    long.
    """
    whole = each(told["event"], lambda name: words.label_lines(name, _NARROW))
    folded = each(told["event"], lambda name: words.folded(name, _NARROW))
    high = words.label_height(whole) * size * on.axis.per_px
    short = whole.map(lambda label: label.count("<br>") < _LINES).astype(bool)
    said = whole.where(short | (high <= told["x1"] - told["x0"]), folded)
    return said.where(told["label"] != "", "")


_NARROW, _LINES, _BETWEEN = 6.2, 4, 0.4
"""The room of a line of a name beside the telling, in sizes of it; the lines that any has; what is
left between two names, in sizes of them.
"""


def _layout(placed: pd.DataFrame, selection: Selection, on: Braid) -> dict:
    swapped, canvas = on.turn.swapped, on.canvas
    screen = on.axis.layout(False)
    screen |= {"range": ends(placed, on.axis), "showgrid": False, "fixedrange": True}
    screen |= {} if swapped else {"side": "top"}
    if selection.widths == "equal":
        screen["title"] = {"text": text.say("chart.braid_equal")}
    across = [on.tall, 0] if swapped else [0, on.tall]
    story = {"range": across, "visible": False, "fixedrange": True}
    axes_ = on.turn.axes(screen, story, canvas.narrow)
    return {**axes_, "annotations": [_what_it_is(placed, on)], "margin": on.margin}


def _what_it_is(placed: pd.DataFrame, on: Braid) -> dict:
    """What is said of the story, under it; over one that runs down."""
    swapped, canvas = on.turn.swapped, on.canvas
    said = text.say("chart.braid_below" if (placed["part"] >= 0).any() else "chart.braid_undated")
    where = {"x": 0.5, "xref": "paper", "y": 0, "yanchor": "bottom"}
    if swapped:
        said = "<br>".join(wrapped(said, _OVER, "serif"))
        where = {"x": 1, "xref": "paper", "xanchor": "right", "align": "right"}
        where |= {"y": 1, "yref": "paper", "yanchor": "bottom"}
    font = {"family": SERIF, "size": (1.0 if swapped else 1.15) * canvas.type}
    return {**where, "text": said, "font": font | {"color": canvas.theme.ink}, "showarrow": False}


_OVER = 14.0
"""The room of a line over a story that runs down, in sizes of the text."""
