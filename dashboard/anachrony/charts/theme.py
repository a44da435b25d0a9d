"""Two themes, paper and night: their colours, their Plotly template, and the canvas a figure is
drawn for.
"""

from dataclasses import dataclass

SERIF = '"Anachrony Serif", "Anachrony Sans", Georgia, serif'
SANS = '"Anachrony Sans", system-ui, sans-serif'
"""The project's own type first, so that a picture is the same on every machine; what it lacks, such
as Chinese, the machine lends.
"""


@dataclass(frozen=True)
class Theme:
    """Colours by meaning; `sequence` goes to names in order of first appearance, and is safe for
    colour-blind eyes; `kinds`, which share no hue with it, to orders, modes and the like.
    """

    name: str
    ground: str
    ink: str
    quiet: str
    ash: str
    faint: str
    sequence: tuple[str, ...]
    kinds: tuple[str, ...]

    @property
    def river(self) -> str:
        """The blue of what is chosen."""
        return self.sequence[2]

    @property
    def colours(self) -> dict[str, str]:
        """Every colour by the name that style sheets have for it; of two names the first is the
        one that says what it means.
        """
        meant = ("ground", "ink", "quiet", "ash", "faint", "river")
        hues = {f"hue-{at}": colour for at, colour in enumerate(self.sequence)}
        kinds = {f"kind-{at}": colour for at, colour in enumerate(self.kinds)}
        return {name: getattr(self, name) for name in meant} | hues | kinds


PAPER = Theme(
    "paper",
    ground="#F7F4EE",
    ink="#1D1D1B",
    quiet="#5F5A50",
    ash="#B9B2A5",
    faint="#E7E1D5",
    sequence=(
        "#1D1D1B",
        "#C2452D",
        "#2E6E9E",
        "#6FA8C9",
        "#7C8B95",
        "#B5852A",
        "#5F7F4E",
        "#8A5A83",
        "#C58A97",
        "#96694A",
    ),
    kinds=("#1D1D1B", "#14807A", "#6A4BB0", "#8C8413", "#A8327E", "#3B5B5E"),
)
NIGHT = Theme(
    "night",
    ground="#141416",
    ink="#EAE6DD",
    quiet="#A8A296",
    ash="#6A665F",
    faint="#28282B",
    sequence=(
        "#EAE6DD",
        "#E0694F",
        "#6FA8C9",
        "#9CC7E0",
        "#8795A0",
        "#D9AE55",
        "#94B582",
        "#BE8FB6",
        "#E2B3BE",
        "#C99E7E",
    ),
    kinds=("#EAE6DD", "#4DC4B8", "#A995EA", "#CDC658", "#E884C4", "#8FB4B8"),
)
TITLE = 1.7
"""The size of a title, in sizes of the text."""

EDGE = 1.2
"""Between words and the edge of a picture, in sizes of its text."""

THEMES = {theme.name: theme for theme in (PAPER, NIGHT)}


@dataclass(frozen=True)
class Canvas:
    """What a figure is drawn for: its size in px, its theme, the size of its text in px, the screen
    time in view (s).

    A picture that leaves the page also says its source and the day it was drawn, in so many `lines`
    under the chart, and in so many `filters` over it what is filtered; on the page these stay
    empty. `aid` says how the chart is read.
    """

    width: int = 1200
    height: int = 560
    theme: Theme = PAPER
    type: float = 12.0
    zoom: tuple[float, float] | None = None
    aid: bool = True
    source: str = ""
    date: str = ""
    lines: float = 3
    filters: int = 0

    @property
    def measure(self) -> float:
        """How long a line of words may be, in px: the width without the edges."""
        return self.width - 2 * EDGE * self.type

    @property
    def narrow(self) -> bool:
        """Whether lane labels no longer fit beside the lanes."""
        return self.width < 60 * self.type

    @property
    def spare(self) -> float:
        """How much wider it is than a page, in px: what is drawn to scale grows higher with it."""
        return max(self.width - 120 * self.type, 0)


def template(theme: Theme, size: float) -> dict:
    """Return the Plotly template of a theme, for text of `size` px."""
    axis = _axis(theme, size)
    layout = {
        "paper_bgcolor": theme.ground,
        "plot_bgcolor": theme.ground,
        "font": _font(SANS, size, theme.ink),
        "title": {"font": _font(SERIF, size * TITLE, theme.ink), "x": 0, "xanchor": "left"},
        "hoverlabel": _hoverlabel(theme, size),
        "xaxis": axis,
        "yaxis": axis,
        "colorway": list(theme.sequence),
    }
    words = {"textfont": {"shadow": _rim(theme.ground)}}
    return {"data": {"scatter": [words]}, "layout": layout}


def _axis(theme: Theme, size: float) -> dict:
    return {
        "showline": False,
        "zeroline": False,
        "gridcolor": theme.faint,
        "gridwidth": 1,
        "ticks": "",
        "tickfont": _font(SANS, size, theme.quiet),
        "title": {"font": _font(SERIF, size * 1.15, theme.ink), "standoff": size},
    }


def _hoverlabel(theme: Theme, size: float) -> dict:
    return {
        "bgcolor": theme.ground,
        "bordercolor": theme.ash,
        "align": "left",
        "font": _font(SANS, max(size, 13), theme.ink),
    }


def _font(family: str, size: float, colour: str) -> dict:
    return {"family": family, "size": size, "color": colour}


def _rim(colour: str) -> str:
    """A rim around letters, so that a line behind them does not run through them."""
    ways = [(x, y) for x in (-1.5, 0, 1.5) for y in (-1.5, 0, 1.5) if x or y]
    return ", ".join(f"{x}px {y}px 0 {colour}" for x, y in ways)
