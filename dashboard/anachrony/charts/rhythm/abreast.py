"""The panels side by side, where time runs down: their places, what stands over them, and under
them what they show.
"""

from collections.abc import Iterator, Sequence

from anachrony import lettering, text
from anachrony.charts import axes, words
from anachrony.charts.rhythm.panels import Panel, Ticks, heading
from anachrony.charts.theme import SERIF, Canvas
from anachrony.charts.turn import Turn

WIDE = {"apart": 5.0, "past": 4.6, "stays": 10.0, "speed": 7.4}
"""Panel → its width, from the left; this and all across the time is in sizes of the text, nearly.
"""

_GAP, _BESIDE, _SMALL = 1.2, 5.5, 0.9
"""Between panels; the room for the times beside them; the size of what stands over and under them.
"""

_LINE = 1.35
"""Of words, in sizes of its text."""


def panels(lacks: dict[str, str]) -> list[Panel]:
    """Return the panels from the left; one in which nothing can be known has no width."""
    left, found = 0.0, []
    for name, wide in WIDE.items():
        how = text.say(f"chart.rhythm_{lacks.get(name, f'{name}_how')}")
        across = 0.0 if name in lacks and name != "apart" else wide
        said = heading(name, lacks.get(name, ""))
        found.append(Panel(name, left, left + across, [how], said))
        left += across + _GAP * bool(across)
    return found


def last_end(found: Sequence[Panel]) -> float:
    """Return where the last panel ends."""
    return max((panel.top for panel in found), default=0.0) or 1.0


def margin(found: Sequence[Panel], turn: Turn, canvas: Canvas) -> dict[str, float]:
    """Return the room around the panels: over them for their names and ticks, under them for what
    they show.
    """
    above = len(axes.aid("rhythm", canvas, **turn.arrows))
    tall = max(len(head) for head in _heads(found, canvas)) * _LINE + 3.2
    room = axes.margins(canvas, _BESIDE, above + tall / 1.5)
    under = _LINE * sum(map(len, _under(found, canvas))) + _AIR * len(found)
    return room | {"b": room["b"] + (under - 2.0) * canvas.type}


_AIR = 0.5
"""Between what is said of two panels, in sizes of the text."""


def layout(found: Sequence[Panel], ticks: Ticks, screen: dict, turn: Turn, canvas: Canvas) -> dict:
    """Return the layout of panels that run down, with the axis of screen time."""
    edges = margin(found, turn, canvas)
    px = (canvas.width - edges["l"] - edges["r"]) / last_end(found)
    kept = axes.thinned([(at, _folded(said)) for at, said in ticks], px / (_SMALL * canvas.type))
    across = axes.over(kept, [0.0, last_end(found)], _SMALL * canvas.type, canvas)

    return {
        **turn.axes(screen, across, canvas.narrow),
        "annotations": [*_over(found, canvas), *_said(found, edges, canvas)],
        "margin": edges,
    }


def _folded(said: str) -> str:
    """A tick's words in narrow lines, none of them broken."""
    return "<br>".join(map(words.safe, _whole(said, _TICK)))


_TICK = 4.4
"""The room of a tick's words, in sizes of them."""


def _heads(found: Sequence[Panel], canvas: Canvas) -> list[list[str]]:
    """The names of the panels in lines as narrow as these are, none of their words broken."""
    px = (canvas.width - (_BESIDE + 1.5) * canvas.type) / last_end(found)
    wide = [panel for panel in found if panel.top > panel.floor]
    rooms = [(panel.top - panel.floor + 0.5 * _GAP) * px / canvas.type for panel in wide]
    return [
        _whole(panel.heading, room, "serif") for panel, room in zip(wide, rooms, strict=True)
    ] or [[]]


def _whole(said: str, room: float, family: str = "sans") -> list[str]:
    """Words in lines of so many sizes of them; one that is wider has more."""
    widest = max((lettering.width(word, family) for word in said.split(" ")), default=0.0)
    return lettering.wrapped(said, max(room, widest), family)


def _over(found: Sequence[Panel], canvas: Canvas) -> Iterator[dict]:
    """The names over their panels, over their ticks."""
    wide = [panel for panel in found if panel.top > panel.floor]
    font = {"family": SERIF, "size": canvas.type, "color": canvas.theme.ink}
    for panel, lines in zip(wide, _heads(found, canvas), strict=False):
        yield {
            "text": "<br>".join(lines),
            "x": panel.floor,
            "xanchor": "left",
            "align": "left",
            "y": 1,
            "yref": "paper",
            "yanchor": "bottom",
            "yshift": 3.2 * _SMALL * canvas.type,
            "font": font,
            "showarrow": False,
        }


def _under(found: Sequence[Panel], canvas: Canvas) -> list[list[str]]:
    """What each panel shows, or why it is left out, in lines."""
    room = canvas.measure / (_SMALL * canvas.type) - 1
    return [lettering.wrapped(f"{panel.heading}. {panel.how[0]}", room) for panel in found]


def _said(found: Sequence[Panel], edges: dict[str, float], canvas: Canvas) -> Iterator[dict]:
    """Under the panels what they show, each after its name."""
    down = 1.2 * canvas.type
    for panel, lines in zip(found, _under(found, canvas), strict=True):
        name = panel.heading
        said = "<br>".join(lines).replace(name, f"<b>{name}</b>", 1)
        yield axes.words_under(said, down, edges, canvas, size=_SMALL * canvas.type)
        down += (_LINE * len(lines) + _AIR) * canvas.type
