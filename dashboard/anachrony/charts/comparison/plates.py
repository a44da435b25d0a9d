"""The plate of a comparison: where each work is drawn, and the ground of its panel."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from anachrony import text
from anachrony.charts import axes
from anachrony.charts.theme import EDGE, SERIF, Canvas
from anachrony.lettering import width, wrapped
from anachrony.selection import Selection

MOST = 24
"""Works on a plate; of more, the first."""

_LEAST, _TALLEST, _GAP, _ABREAST = 23.0, 36.0, 2.0, 4
"""A panel's least width, its greatest height, the room between two, in sizes of the text; how many
go abreast.
"""

_PICTURED = 20.0
"""A panel's least width in a picture, which cannot grow with its works, in sizes of the text."""

_CROWDED, _ROW = 13.0, 11.8
"""A panel's least width where it is crowded; the height of a row under which it is, in
sizes of the text.
"""

_GHOSTS = 2.9
"""The room before the first frame for what is never shown, in sizes of the text."""

_WORDS, _CORNER, _FOOT, _ASIDE = 4.6, 1.4, 2.8, 4.0
"""The room over a panel for a work's words and the end of its story, below it, and under all, in
sizes of the text.
"""

_NAME, _LINE, _UNDER = 1.9, 1.3, 1.0
"""The room over a crowded panel for a work's name, for a second line of it, and below the panel, in
sizes of the text.
"""

_TITLE, _YEAR = 1.05, ", 0000"
"""The size of a name over a crowded panel, in sizes of the text; what stands behind it."""


_FREE = 6
"""px; between the end of a name and what stands beside it."""


@dataclass(frozen=True)
class Plate:
    """Which works of a `count` are drawn, and where: rooms are px; a panel is `last` axis units
    wide, and the first begins at `begin`.

    `before` is the room before a panel for what is never shown.
    """

    works: tuple[str, ...]
    count: int
    overlaid: bool
    before: float
    begin: float
    last: float
    canvas: Canvas

    @property
    def end(self) -> float:
        """Where the first panel ends."""
        return self.begin + self.last

    @cached_property
    def margin(self) -> dict[str, float]:
        """The figure's margins: there is no axis to leave room for."""
        edge = EDGE if self.canvas.source else 0.2
        margin = axes.margins(self.canvas, edge, 0.2 + len(axes.aid("comparison", self.canvas)))
        if not self.canvas.source:
            return margin | {"b": self.canvas.type}
        return axes.no_axis_under(margin, self.canvas)

    @cached_property
    def across(self) -> float:
        """The room of all that goes abreast, with a gap behind each."""
        return (
            self.canvas.width
            - self.margin["l"]
            - self.margin["r"]
            + (_GAP - 0.5) * self.canvas.type
        )

    @cached_property
    def crowded(self) -> bool:
        """Whether a picture, or a screen that is presented on, which cannot grow, has room for its
        works' names and no more words.
        """
        if self.overlaid:
            return False
        rows = -(-len(self.works) // self._abreast(self._least))
        around = self.margin["t"] + self.margin["b"] + self.aside
        return (self.canvas.height - around) / rows < _ROW * self.canvas.type

    @cached_property
    def columns(self) -> int:
        """How many panels go abreast: as many as have room, and the same in every row."""
        if self.overlaid:
            return 1
        if self.crowded:
            return self._abreast(_CROWDED)
        return self._abreast(self._least)

    @property
    def _least(self) -> float:
        """A panel's least width, in sizes of the text, where it is not crowded."""
        return _PICTURED if self.canvas.source else _LEAST

    def _abreast(self, least: float) -> int:
        wide = (least + _GAP) * self.canvas.type + self.before
        few = len(self.works) <= 3 * _ABREAST or least == _LEAST
        fit = min(max(1, int(self.across // wide)), _ABREAST if few else len(self.works))
        return -(-len(self.works) // -(-len(self.works) // fit))

    @cached_property
    def rows(self) -> int:
        """How many panels stand below one another."""
        return 1 if self.overlaid else -(-len(self.works) // self.columns)

    @cached_property
    def width(self) -> float:
        """The width of a panel."""
        return self.across / self.columns - _GAP * self.canvas.type - self.before

    @cached_property
    def room(self) -> float:
        """The room across for the words of a work, in px."""
        return self.width / 2 if self.overlaid and not self.canvas.narrow else self.width

    def letters(self, size: float) -> float:
        """Return the room across for a name of so many sizes of the text, in its own size."""
        return (self.room - _FREE) / (size * self.canvas.type)

    @cached_property
    def per_px(self) -> float:
        """Axis units across for one px."""
        return self.last / self.width

    @cached_property
    def head(self) -> float:
        """The room over a panel, for the words of its works."""
        if self.crowded:
            return (_NAME + _LINE * self.folded) * self.canvas.type
        stacked = 2 if self.overlaid and self.canvas.narrow else 1
        return (stacked * _WORDS + _CORNER) * self.canvas.type

    @cached_property
    def folded(self) -> bool:
        """Whether a name is wider than a crowded panel, and all have two lines."""
        room = self.letters(_TITLE)
        return self.crowded and any(width(name + _YEAR, "serif", 600) > room for name in self.works)

    @cached_property
    def foot(self) -> float:
        """The room below a panel."""
        return (_UNDER if self.crowded else _FOOT) * self.canvas.type

    @cached_property
    def aside(self) -> float:
        """The room under all, where there is something to be said of what isn't drawn."""
        needed = self.count == 1 or (self.count > MOST and not self.overlaid)
        return (1.4 if self.canvas.narrow else 1.0) * _ASIDE * self.canvas.type * needed

    @cached_property
    def tall(self) -> float:
        """The height of the whole plate on its canvas."""
        return max(
            self.canvas.height - self.margin["t"] - self.margin["b"],
            self.aside + self.rows * 2 * self.head,
        )

    @cached_property
    def height(self) -> float:
        """The height of a panel."""
        return (self.tall - self.aside) / self.rows - self.head - self.foot

    @cached_property
    def wanted(self) -> int:
        """The height of the figure in which every panel has room."""
        panel = min(0.62 * self.width, _TALLEST * self.canvas.type)
        around = self.aside + self.margin["t"] + self.margin["b"]
        return round(self.rows * (self.head + panel + self.foot) + around)

    def corner(self, at: int) -> tuple[float, float]:
        """Return where the panel of a work has its lower left corner: axis units across, px up."""
        row, column = divmod(0 if self.overlaid else at, self.columns)
        down = (self.tall - self.aside) / self.rows
        left = self.begin + column * self.across / self.columns * self.per_px
        return left, self.tall - (row + 1) * down + self.foot

    def block(self, at: int) -> tuple[float, float]:
        """Return where the words of a work stand; of two overlaid side by side or, where narrow,
        stacked.
        """
        left, floor = self.corner(at)
        foot = floor + self.height + _CORNER * self.canvas.type * (not self.crowded)
        if self.overlaid and self.canvas.narrow:
            return left, foot + (1 - at) * _WORDS * self.canvas.type
        return left + at * self.last / 2 * self.overlaid, foot


def plate(work: pd.DataFrame, selection: Selection, canvas: Canvas) -> Plate:
    """Return the plate of all works, the chosen one first, or of two laid over one another, on a
    canvas.

    Reads work and the columns of `axes.screen_span`.
    """
    chosen = selection.of(work)
    names = pd.unique(work["work"]).tolist()
    names.sort(key=lambda name: name != chosen["work"].iloc[0])
    overlaid = selection.beside in names[1:]
    works = (names[0], selection.beside) if overlaid else tuple(names[:MOST])
    before = _GHOSTS * canvas.type * bool(axes.screen_span(work)[0].isna().any())
    begin, last, _ = axes.telling_span(chosen)
    return Plate(works, len(names), overlaid, before, begin, last - begin, canvas)


def layout(on: Plate, shapes: list[dict]) -> dict:
    """Return the layout of a plate with `shapes` over the ground of its panels."""
    axis, edge = {"visible": False, "fixedrange": True}, on.margin
    ground = [
        shape for at in range(1 if on.overlaid else len(on.works)) for shape in _ground(at, on)
    ]
    first = on.begin - on.before * on.per_px
    wide = (on.canvas.width - edge["l"] - edge["r"]) * on.per_px
    return {
        "margin": edge,
        "xaxis": axis | {"range": [first, first + wide]},
        "yaxis": axis | {"range": [0, on.tall]},
        "shapes": [*ground, *shapes],
        "annotations": _aside(on),
    }


def _ground(at: int, on: Plate) -> list[dict]:
    """The ground of a panel, and over its words a rule: of ink over the chosen work."""
    (left, floor), theme = on.corner(at), on.canvas.theme
    top = floor + on.height
    across = {"x0": left, "x1": left + on.last, "layer": "below"}
    rule = {"color": theme.ash if at else theme.ink, "width": 1 if at else 2.5}
    ground = {"fillcolor": theme.faint, "opacity": 0.4, "line": {"width": 0}}
    return [
        {**across, "type": "rect", "y0": floor, "y1": top, **ground},
        {**across, "type": "line", "y0": top + on.head, "y1": top + on.head, "line": rule},
    ]


def _aside(on: Plate) -> list[dict]:
    """What the plate leaves out: with one work alone how to add others, of very many how many are
    drawn.
    """
    if not on.aside:
        return []
    size = 1.05 * on.canvas.type
    said = text.say("chart.comparison_first", count=MOST, all=on.count)
    if on.count == 1:
        said = text.say("chart.comparison_alone")
    room = on.across - _GAP * on.canvas.type - on.before
    lines = "<br>".join(wrapped(said, room / size, "serif"))
    font = {"family": SERIF, "size": size, "color": on.canvas.theme.quiet}
    where = {"x": on.begin, "xanchor": "left", "y": on.aside, "yanchor": "top", "align": "left"}
    return [where | {"text": lines, "font": font, "showarrow": False}]
