"""The views, each as one value: what the page, the captions, the commands and the laws need to know
of it.

A view is a folder charts/<name>/ and a line here; its words are demanded by
tests/reading/test_locale.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class View:
    """One way to see a film. `controls` are the choices that only some views have; `signs` are
    those that mean in it what the key says.

    `scale` is how screen time lies in it, as captions say it: by its length, or else by its order
    alone, wherever nothing else is said; `scales` are others, by the choice (a control, its value)
    that asks for one. Where it `zooms`, it does so as long as no such choice is made.
    """

    name: str
    controls: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    zooms: bool = False
    several: bool = False
    """Whether it is of several works."""
    storied: bool = False
    """Whether story time has an axis of its own, in the scale chosen."""
    bands: bool = True
    """Whether it draws sound and music, not the image alone."""
    ghosts: bool = True
    """Whether it draws what is never shown."""
    listed: bool = False
    """Whether a table of the anachronies is read with it."""
    laid: bool = False
    """Whether its axes lie as a reader chose; else as the canvas has room."""
    twice: bool = False
    """Whether an event stands in more than one place."""
    lowest: float = 0.75
    """How high it can still be read, beside the height it wants."""
    aided: str = ""
    """The column of which its aid speaks: without any value there is nothing to read so."""
    scale: str = ""
    scales: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @property
    def room(self) -> str:
        """The name of its package among the charts."""
        return self.name.replace("-", "_")

    def scaled(self, selection: object) -> str:
        """Return the scale of screen time that a selection's choices ask for; blank where screen
        time lies as the file has it.
        """
        asked = (
            scale
            for (control, value), scale in self.scales.items()
            if getattr(selection, control) == value
        )
        return next(asked, self.scale)


_STORY = ("scale", "axes")
_MARKED = ("dots", "ring", "flag", "back", "forward", "neither")
_HEARD = ("sound", "music")

_EVERY = (
    View(
        "story-curve",
        _STORY,
        ("fringe", *_MARKED, "shade", "level", *_HEARD),
        zooms=True,
        storied=True,
        laid=True,
    ),
    View(
        "interleaving",
        ("lanes",),
        ("hatch", "margin", *_MARKED, "apart", *_HEARD),
        zooms=True,
        laid=True,
    ),
    View(
        "braid",
        ("widths",),
        ("hatch", "dots", "pale", "ring", "flag", "level"),
        bands=False,
        twice=True,
        scales={("widths", "equal"): "ranked"},
    ),
    View(
        "reach",
        (),
        ("hatch", "dots", "hollow", "open"),
        zooms=True,
        bands=False,
        ghosts=False,
        listed=True,
        twice=True,
        aided="reach",
    ),
    View(
        "rhythm",
        (),
        ("hatch", "fringe", "dots", "ring", "flag", *_HEARD),
        zooms=True,
        lowest=1.0,
    ),
    View(
        "presence",
        ("along",),
        ("hatch", "dots", "ring", "flag"),
        zooms=True,
        lowest=1.0,
        scales={("along", "story"): "order"},
    ),
    View(
        "comparison",
        ("scale", "beside"),
        ("fringe", "ring", "flag", "back", "forward", "neither"),
        several=True,
        storied=True,
        lowest=0.25,
        scale="whole",
    ),
)

VIEWS = {view.name: view for view in _EVERY}
"""Every view by its name, in the order of the page; the first is the one a page begins with."""

FIRST_VIEW = _EVERY[0].name
