"""How the axes of a chart lie: all is placed with screen time across and story time or lanes up,
and then turned.
"""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from anachrony.charts.theme import Canvas
from anachrony.selection import Selection
from anachrony.views import VIEWS

_ARROWS = {
    "screen-across": ("→", "↑"),
    "story-down": ("→", "↓"),
    "story-across": ("↑", "→"),
    "screen-down": ("↓", "→"),
}
"""Axes → which way screen time and story time run."""


@dataclass(frozen=True)
class Turn:
    """The way screen time and story time run, as arrows."""

    screen: str
    story: str

    @classmethod
    def of(cls, selection: Selection, narrow: bool) -> "Turn":
        """Return the turn a reader chose, where a view has the choice; else, on a narrow canvas,
        time runs down.
        """
        fitting = "screen-down" if narrow else "screen-across"
        asked = selection.axes if VIEWS[selection.view].laid else "fitting"

        return cls(*_ARROWS[fitting if asked == "fitting" else asked])

    @property
    def swapped(self) -> bool:
        """Whether story time runs across."""
        return self.story == "→"

    @property
    def arrows(self) -> dict[str, str]:
        """What the reading aid says of the axes."""
        ways = ("←", "→", "←", "→") if self.swapped else ("↓", "↑", "↑", "↓")
        said = dict(zip(("past", "future", "told", "happened"), ways, strict=True))
        return {"screen": self.screen, "story": self.story} | said

    def unturned(self, canvas: Canvas, margin: dict[str, float]) -> tuple[Canvas, dict[str, float]]:
        """Return the canvas and the margins as they would be with screen time across."""
        if not self.swapped:
            return canvas, margin
        turned = {"l": margin["t"], "r": margin["b"], "t": margin["r"], "b": margin["l"]}
        return replace(canvas, width=canvas.height, height=canvas.width), turned

    def placed(self, rows: pd.DataFrame) -> pd.DataFrame:
        """Return rows as they lie on the axes. Reads x0, x1, y0, y1 and, where there, x and y (axis
        units).
        """
        if not self.swapped:
            return rows
        ends = [self._screen(rows[name]) for name in ("x0", "x1")]
        turned = {"x0": rows["y0"], "x1": rows["y1"], "y0": np.fmin(*ends), "y1": np.fmax(*ends)}
        if "x" in rows:
            turned |= {"x": rows["y"], "y": self._screen(rows["x"])}
        return rows.assign(**turned)

    def axes(self, screen: dict, story: dict, narrow: bool) -> dict:
        """Return the two axes of a layout; a narrow one has no room for a title beside it."""
        if not self.swapped:
            return {"xaxis": screen, "yaxis": story}
        ends = sorted(self._screen(np.array(screen["range"])).tolist())
        ticks = self._screen(np.array(screen["tickvals"])).tolist()
        title = {"text": ""} if narrow else screen["title"]
        return {
            "xaxis": story,
            "yaxis": {**screen, "range": ends, "tickvals": ticks, "title": title},
        }

    def meta(self, meta: dict) -> dict:
        """Return what the browser needs of the times, as they lie on the axes."""
        return {name: self._time(time) for name, time in meta.items()} if self.swapped else meta

    def _time(self, time: dict) -> dict:
        """A time of the meta; one that runs down has its places and moments the other way round."""
        if time["axis"] == "y":
            return time | {"axis": "x"}

        turned = time | {"axis": "y"}
        if "within" in time:
            left, right, foot, head = time["within"]
            turned["within"] = [foot, head, *sorted(map(self._screen, (left, right)))]
        if self.screen == "↑":
            return turned
        if "way" in time:
            return turned | {"way": -1}
        return turned | {
            "heights": [-place for place in time["heights"][::-1]],
            "knots": time["knots"][::-1],
        }

    def trace(self, trace: dict, flag: str = "triangle-left") -> dict:
        """Return a trace without words, drawn with screen time across, as it lies on the axes; its
        flags point as `flag` says.
        """
        if not self.swapped:
            return trace
        if trace["type"] == "bar":
            return trace | self._bars(trace)

        turned = trace | {"x": trace["y"], "y": self._screen(trace["x"])}
        marker = trace.get("marker", {})
        stands = str(marker.get("symbol", "")).removesuffix("-open")
        lies = {"triangle-down": flag} | _SYMBOLS
        if stands not in lies:
            return turned
        lying = marker["symbol"].replace(stands, lies[stands])
        return turned | {"marker": marker | {"symbol": lying}}

    def _bars(self, trace: dict) -> dict:
        """Where the boxes of a trace lie."""
        middle, wide, foot, tall = (trace[name] for name in ("x", "width", "base", "y"))
        return {
            "x": foot + tall / 2,
            "width": tall,
            "base": self._screen(middle) - wide / 2,
            "y": wide,
        }

    def shape(self, shape: dict) -> dict:
        """Return a shape of the layout as it lies on the axes."""
        if not self.swapped:
            return shape
        return {_OTHER.get(name, name): value for name, value in shape.items()}

    def _screen(self, place: Any) -> Any:
        return -place if self.screen == "↓" else place


_OTHER = {"x0": "y0", "y0": "x0", "x1": "y1", "y1": "x1", "xref": "yref", "yref": "xref"}

_SYMBOLS = {"line-ns": "line-ew", "triangle-up": "triangle-right"}
"""Symbols as they stand → as they lie."""
