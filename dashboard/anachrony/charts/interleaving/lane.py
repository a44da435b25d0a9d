"""The lanes of an interleaving: which event runs in which, where each lane lies, its name and its
room.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from anachrony import text
from anachrony.charts import axes, words
from anachrony.charts.ground import BANDS, Ground
from anachrony.charts.theme import SERIF, Canvas
from anachrony.charts.turn import Turn
from anachrony.narrative.order.simultaneous import places
from anachrony.selection import Selection, characters

_BESIDE, _NAME = 14.0, 1.15
"""The room beside the lanes, and the size of their names, in sizes of the text."""

_UPRIGHT = 13.0
"""The most room of a name that stands upright over its column, in sizes of the text."""


def laned(events: pd.DataFrame, by: str) -> pd.DataFrame:
    """Return the events with the `lane` each runs in; an event with several characters, or both
    tracks, runs in several.
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


def lanes(laned: pd.DataFrame, by: str, turn: Turn) -> dict[str, int]:
    """Return lane → its place from the bottom, or from the left where it is a column: first told,
    first read, what has no lane last; tracks keep their own order.
    """
    if by == "track":
        found = [track for track in ("music", "sound", "image") if (laned["lane"] == track).any()]
        return {lane: at for at, lane in enumerate(found)}

    found = laned.sort_values("telling", kind="stable")["lane"].drop_duplicates().tolist()
    found.sort(key=lambda lane: lane == "")
    places = range(len(found)) if turn.swapped else reversed(range(len(found)))

    return dict(zip(found, places, strict=True))


def in_lanes(laned: pd.DataFrame, lanes: dict[str, int], by: str) -> pd.DataFrame:
    """Return what `laned` gives with the place of its lane (`at`) and where it stands in it: x0, x1
    (s or ranks), y0, y1 (lanes).
    """
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


@dataclass(frozen=True)
class Lanes(Ground):
    """A ground of so many `lanes`; `up` is lanes per px, `margin` the figure's."""

    lanes: int
    margin: dict[str, float]


def ground(names: Sequence[str], work: pd.DataFrame, turn: Turn, canvas: Canvas) -> Lanes:
    """Return the ground of lanes of these names on the axis of a whole work."""
    margin = _margin(names, turn, canvas)
    flat, around = turn.unturned(canvas, margin)
    up = (len(names) + 0.15) / max(flat.height - around["t"] - around["b"], 100)

    return Lanes(axes.screen_axis(work, flat, around), up, turn, canvas, len(names), margin)


def _margin(names: Sequence[str], turn: Turn, canvas: Canvas) -> dict[str, float]:
    """The room around lanes, for their names beside or over them."""
    above = len(axes.aid("interleaving", canvas, **turn.arrows))
    if not turn.swapped:
        return axes.margins(canvas, 1.2 if canvas.narrow else _beside_names(names), above)
    heads, upright = _heads(names, canvas)
    tall = max(
        (words.label_width(one) if upright else 1.2 * _lines(one) for one in heads), default=0.0
    )

    return axes.margins(canvas, 5.5, above + (tall + 1) / 1.5)


def _heads(names: Sequence[str], canvas: Canvas) -> tuple[list[str], bool]:
    """What stands over lanes that are columns, and whether upright."""
    around = axes.margins(canvas, 5.5, 0)
    room = (canvas.width - around["l"] - around["r"]) / (len(names) + 0.15) / canvas.type

    return words.headed([*names], [room - 0.8] * len(names), _UPRIGHT)


def _lines(name: str) -> int:
    return len(name.split("<br>"))


def _beside_names(names: Sequence[str]) -> float:
    """The room that the names of lanes take beside them, in sizes of the text."""
    lines = (line for name in words.apart(names, _folded) for line in name.split("<br>"))
    return min(max(map(words.label_width, lines), default=0.0) * _NAME + 1.5, _BESIDE)


def layout(lanes: dict[str, int], ghosts: bool, selection: Selection, on: Lanes) -> dict:
    """Return both axes, with the names of the lanes beside or over them or, where there is no room,
    within.
    """
    called = lane_names(lanes, selection.lanes)
    heads, upright = _heads(called, on.canvas)
    names = heads if on.turn.swapped else _named(called, on.canvas)
    within = on.canvas.narrow and not on.turn.swapped
    across = _across(lanes, names, on) | ({"tickangle": -90} if on.turn.swapped and upright else {})
    drawn = on.turn.axes(on.axis.layout(ghosts), across, on.canvas.narrow)
    untold = axes.untold(on.axis, on.canvas)
    if not within:
        return drawn | {"annotations": untold}

    drawn["yaxis"] |= {"showticklabels": False}
    placed = zip(names, lanes.values(), strict=True)
    return drawn | {"annotations": [*(_lane_name(*one, on.canvas) for one in placed), *untold]}


def _across(lanes: dict[str, int], names: list[str], on: Lanes) -> dict:
    """The axis of the lanes."""
    size, ink = on.canvas.type * (1.0 if on.turn.swapped else _NAME), on.canvas.theme.ink
    over = {"side": "top", "tickangle": 0} if on.turn.swapped else {}
    return {
        "range": [-0.55, len(lanes) - 0.4],
        "tickvals": list(lanes.values()),
        "ticktext": names,
        "tickfont": {"family": SERIF, "size": size, "color": ink},
        "showgrid": False,
        "fixedrange": True,
    } | over


def lane_names(lanes: Iterable[str], by: str) -> list[str]:
    """Return what lanes by a column are called, that of no value too."""
    none = text.say("chart.no_lane", lane=text.say(f"column.{by}").lower())
    return [text.named("value", lane) or none for lane in lanes]


def _named(names: Sequence[str], canvas: Canvas) -> list[str]:
    """The names of lanes, in two lines beside them or in one within them."""
    room = canvas.measure / (_WITHIN * canvas.type)
    return words.apart(names, (lambda name: words.fitted(name, room)) if canvas.narrow else _folded)


def _folded(name: str) -> str:
    return words.folded(name, (_BESIDE - 1) / _NAME)


_WITHIN = 1.05
"""The size of a name within its lane, in sizes of the text."""


def _lane_name(name: str, place: int, canvas: Canvas) -> dict:
    font = {"family": SERIF, "size": canvas.type * _WITHIN, "color": canvas.theme.quiet}
    where = {"x": 0, "xref": "paper", "xanchor": "left", "y": place - 0.27, "yanchor": "top"}
    return {"text": name, "showarrow": False, "font": font, **where}
