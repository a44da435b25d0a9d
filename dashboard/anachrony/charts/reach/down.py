"""Arcs where time runs down: the past bulges to the left; what each is called stands at the right,
as near to it as others let it, on a thin line.
"""

import numpy as np
import pandas as pd

from anachrony import lettering, text
from anachrony.charts import axes, marks, words
from anachrony.charts.reach.grounds import BAND, NAME_ROOM, Depths
from anachrony.charts.theme import SERIF, Canvas
from anachrony.charts.turn import Turn

HEIGHT = 76.0
"""The height of the figure, in sizes of its text."""

_SIZE, _BESIDE, _OVER = 0.9, 5.5, 4.8
"""The size of a name; the room for times beside the arcs, and over them for
the words of their depth: in sizes of the text.
"""

_BETWEEN = 0.6
"""What is left clear between two names, in sizes of them."""

_AWAY, _AWAY_MOST, _TICK = 1.4, 7.0, 3.6
"""Between the farthest prolepsis and the names; between a name and its arc, at most; the room of a
tick's line: in sizes of the text.
"""


def margin(sentence: str, turn: Turn, canvas: Canvas) -> dict[str, float]:
    """Return the room around arcs that run down."""
    above = len(axes.aid("reach", canvas, **turn.arrows)) + _OVER / 1.5
    room, lines = axes.margins(canvas, _BESIDE, above), len(_lines(sentence, canvas)) or 1
    return room | {"r": 0.6 * canvas.type, "b": room["b"] + (1.4 * lines - 2.2) * canvas.type}


def names(rows: pd.DataFrame, on: Depths) -> list[dict]:
    """Return traces of thin lines to the names of the arcs, and of these with their reaches, in
    lines as wide as there is room: of too many those of flashes, then of the longest.

    Reads what `arcs.hung` gives.
    """
    size, per_px = _SIZE * on.canvas.type, on.axis.per_px
    once = rows[~rows["anachrony"].duplicated()]
    named = once.assign(label=_called(once), home=(once["left"] + once["right"]) / 2)
    named["tall"] = size * (words.label_height(named["label"]) + _BETWEEN) * per_px
    kept = _near(_heaviest(named, on.axis.end - on.axis.start), _AWAY_MOST * size * per_px, on)
    at = kept["at"]
    left = on.foot + on.over * on.deep + _AWAY * on.canvas.type
    lead = {"x0": on.foot + BAND * on.canvas.type / 2 + 1, "x1": left - 3}
    lines = marks.segments(kept.assign(**lead, y0=-kept["home"], y1=-at), on.canvas.theme.ash)
    said = kept.assign(x=left, y=1.5 * per_px - at - kept["tall"] / 2)

    return [lines, marks.labels(said, on.canvas, size, "top right")]


def _heaviest(named: pd.DataFrame, room: float) -> pd.DataFrame:
    """The names for which there is room, in the order of the telling."""
    weight = named["cost"] + named["flash"] * named["cost"].sum()
    heaviest = named.assign(weight=weight).sort_values("weight", ascending=False, kind="stable")
    return heaviest[heaviest["tall"].cumsum() <= room].sort_values("home", kind="stable")


def _near(named: pd.DataFrame, most: float, on: Depths) -> pd.DataFrame:
    """The names with the place of each, `at`; without the lightest, until all are near."""
    while True:
        at = marks.dodged(named["home"].to_numpy(), named["tall"].to_numpy(), on.axis.ends)
        far = np.abs(at - named["home"]) > most
        if not far.any():
            return named.assign(at=at)
        named = named.drop(named.loc[far, "weight"].idxmin())


def _called(rows: pd.DataFrame) -> pd.Series:
    """What each arc is called, in narrow lines, and how far it reaches where that is known."""
    said = [
        name if reach == text.say("reading.not_known") else _with(name, reach)
        for name, reach in zip(map(words.safe, rows["name"]), rows["said"], strict=True)
    ]
    room = NAME_ROOM / _SIZE - 2
    return pd.Series([words.label_lines(one, room) for one in said], index=rows.index, dtype="str")


def _with(name: str, reach: str) -> str:
    """A name and a reach that stays on one line."""
    far = reach.replace(" ", "\u00a0")
    return text.say("chart.reach_named", event=text.isolated(name), reach=far)


def layout(ticks: list[tuple[float, str]], sentence: str, runs: pd.DataFrame, on: Depths) -> dict:
    """Return the layout of arcs that run down: over them their depth, under them how often the
    telling leaves.
    """
    turn = Turn("↓", "→")
    folded = [(at, words.unbroken(said, _TICK)) for at, said in ticks]
    deepest = sorted(folded, key=lambda tick: -abs(tick[0] - on.foot))
    kept = axes.thinned(deepest, 1 / (_SIZE * on.canvas.type))
    across = axes.over(kept, [0, on.tall], _SIZE * on.canvas.type, on.canvas)

    screen = on.axis.layout(False) | {"showgrid": False}
    said = [_over(on.canvas)] if ticks else []
    under = sentence or words.often(runs["order"])
    return {
        **turn.axes(screen, across, narrow=True),
        "annotations": [*said, _under(under, on.margin, on.canvas)],
        "margin": on.margin,
    }


def _over(canvas: Canvas) -> dict:
    """What the depth of the arcs is, over its ticks."""
    said = words.label_lines(text.say("chart.reach_deep"), canvas.measure / canvas.type - 6)
    font = {"family": SERIF, "size": canvas.type, "color": canvas.theme.ink}
    where = {"x": 0, "xref": "paper", "xanchor": "left", "align": "left"}
    where |= {"y": 1, "yref": "paper", "yanchor": "bottom", "yshift": 3.0 * canvas.type}
    return {"text": said, **where, "font": font, "showarrow": False}


def _under(said: str, margin: dict[str, float], canvas: Canvas) -> dict:
    lines, ink = "<br>".join(_lines(said, canvas)), canvas.theme.ink
    return axes.words_under(lines, 1.2 * canvas.type, margin, canvas, family=SERIF, color=ink)


def _lines(sentence: str, canvas: Canvas) -> list[str]:
    return lettering.wrapped(sentence, canvas.measure / canvas.type - 1, "serif")
