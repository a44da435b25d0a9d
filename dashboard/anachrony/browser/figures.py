"""What a figure, the playhead, the page and a picture are, as the scripts are handed them."""

from dataclasses import dataclass
from typing import Any, Literal

Side = Literal["x", "y"]
Area = tuple[float, float, float, float]


@dataclass(frozen=True)
class ScreenTime:
    """Where screen time lies in a figure: it ends at `last` (s, or ranks where `ranked`), begins at
    `first` (0 where that is not said), and runs down the page where its `way` is -1. With `lens` it
    can be zoomed.

    Where it lies in a part of the chart alone, that is `within` (x0, x1, y0, y1 in axis units);
    where the playhead is to cross less than that, `line` says from where to where, and `clear` over
    what it is not seen.
    """

    axis: Side
    way: Literal[1, -1]
    last: float
    ranked: bool
    lens: bool
    first: float | None = None
    within: Area | None = None
    line: tuple[float, float] | None = None
    clear: list[tuple[float, float]] | None = None


@dataclass(frozen=True)
class StoryTime:
    """Where story time lies in a figure: linear between `knots` (s where `dated`, else ranks) at
    `heights` (axis units, rising). Where its days are `counted`, the s are from Day 1.
    """

    axis: Side
    heights: list[float]
    knots: list[float]
    dated: bool
    within: Area | None = None
    counted: bool | None = None


@dataclass(frozen=True)
class Meta:
    """What a figure says of itself; `merged` events are drawn within another's mark."""

    screen: ScreenTime | None = None
    story: StoryTime | None = None
    merged: int | None = None


@dataclass(frozen=True)
class PlayWords:
    """What the playhead says."""

    play: str
    pause: str
    playhead: str
    nothing: str
    screen: str
    story: str
    place: str
    """Where the playhead is in a telling of ranks, {at} to be filled in."""


@dataclass(frozen=True)
class Telling:
    """A work's telling as columns, a row an event with screen time: what the clocks say and the
    strip shows.

    `row` is an event's id; `start`, `end`, `first` (0 where it is not said) and `last` are screen
    s, or ranks where `ranked`; `rank` is story order, null where undated; `fill` and `told` are
    places in `fills` and `story`.
    """

    row: list[str]
    start: list[float]
    end: list[float]
    track: list[str]
    rank: list[float | None]
    event: list[str]
    fill: list[int]
    fills: list[str]
    told: list[int]
    story: list[str]
    work: str
    last: float
    ranked: bool
    words: PlayWords
    first: float | None = None


@dataclass(frozen=True)
class Window:
    """The window a chart is drawn for: how wide in px, and in which theme; where it is presented,
    how `tall` it may be for all of it to be seen.
    """

    width: int
    theme: Literal["paper", "night"]
    tall: int | None = None


@dataclass(frozen=True)
class Drawn:
    """What is in the page: the figure and the telling, by what decides them, and the ids of the
    events marked in it.
    """

    figure: str
    played: str
    event: list[str]


@dataclass(frozen=True)
class Shown:
    """What controls are to show: component, property and value of each, and the query they are
    shown for.
    """

    controls: list[tuple[str, str, Any]]
    told: str


@dataclass(frozen=True)
class Typeface:
    """A face, or a part of its letters, as a rule of a style sheet that has it as data."""

    family: str
    weight: int
    rule: str


@dataclass(frozen=True)
class Picture:
    """A picture to draw and hand over: the figure, the faces of its words, its file's name, what it
    is about as its format carries it; width and height in px, to be scaled.
    """

    figure: dict
    faces: list[Typeface]
    name: str
    about: str
    format: Literal["png", "svg"]
    width: int
    height: int
    scale: float


FIGURES = (
    ScreenTime,
    StoryTime,
    Meta,
    PlayWords,
    Telling,
    Window,
    Drawn,
    Shown,
    Typeface,
    Picture,
)
