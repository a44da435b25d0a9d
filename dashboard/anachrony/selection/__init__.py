"""What the reader chose, as one frozen value with three spellings: the address, the controls,
`--view`.

Every default means "no choice made". A new filter is a role of a column in schema/columns.py;
nothing else changes.
"""

from dataclasses import dataclass, field, fields, make_dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode

import pandas as pd

from anachrony import searching, text, times
from anachrony.selection.choices import (
    ALONG,
    AXES,
    FILTERING,
    FILTERS,
    LANES,
    OWN,
    SCALES,
    THEMES,
    WIDTHS,
)
from anachrony.selection.rows import characters, having, within
from anachrony.selection.spelling import (
    SEVERAL,
    distinct,
    makes_sense,
    several,
    spelled,
    story_said,
    story_span,
    understood,
)
from anachrony.views import FIRST

__all__ = [
    "AXES",
    "FILTERING",
    "FILTERS",
    "LANES",
    "OWN",
    "THEMES",
    "Selection",
    "characters",
    "makes_sense",
]

_OTHER = "column."


@dataclass(frozen=True)
class _View:
    """The work, and how it is seen."""

    work: str = ""
    view: str = FIRST
    lanes: str = LANES[0]
    scale: str = SCALES[0]
    axes: str = AXES[0]
    widths: str = WIDTHS[0]
    along: str = ALONG[0]
    beside: str = ""
    colour: str = "strand"


if TYPE_CHECKING:
    _Filtered = _View
else:  # a field a filter, as the columns have it
    _Filtered = make_dataclass(
        "_Filtered",
        [(name, tuple[str, ...], ()) for name in FILTERS],
        bases=(_View,),
        frozen=True,
    )


@dataclass(frozen=True)
class Selection(_Filtered):
    """A view of one work and what is chosen in it; `film` is a reader's own by its
    hash and, once it was edited, that of its state.

    Screen times are in s; `zoom` is the stretch in view, `at` the moment of the playhead.
    `axes` is how a story curve and lanes lie, by default as the canvas has room: the other time
    runs up unless it is told to run down; `aid` shows how a view is read. `widths` are a
    braid's, by screen time or equal; `along` is the time a presence runs along; `beside` is the
    work laid over this one in a comparison. `event` holds the ids of the events marked; `first`,
    the reader's rulings, ids with "yes" or "no": whether an event belongs to the first narrative,
    against what is computed.
    """

    screen: tuple[float, float] | None = None
    story: str = ""
    text: str = ""
    zoom: tuple[float, float] | None = None
    at: float | None = None
    only: bool = False
    aid: bool = True
    event: tuple[str, ...] = ()
    first: tuple[tuple[str, str], ...] = ()
    columns: tuple[tuple[str, tuple[str, ...]], ...] = field(default=())
    film: str = ""

    @classmethod
    def from_query(cls, query: str) -> "Selection":
        """Return the selection an address spells; what can't be understood is passed over, so a
        page always shows.

        A blank value (`city=`) is no choice; of a key that takes one value, the last that makes
        sense counts.
        """
        chosen: dict[str, object] = {}
        columns: dict[str, tuple[str, ...]] = {}
        given: dict[str, list[str]] = {}
        for key, value in parse_qsl(query.lstrip("?")):
            given.setdefault(key, []).append(value)
        for key, values in given.items():
            if key in FILTERS:
                chosen[key] = distinct(values)
            elif key in SEVERAL:
                chosen[key] = tuple(
                    dict.fromkeys(one for value in values for one in several(key, value))
                )
            elif key.startswith(_OTHER) and key != _OTHER:
                columns[key.removeprefix(_OTHER)] = distinct(values)
            else:
                for value in values:
                    chosen |= understood(key, value)
        return cls(**chosen, columns=tuple(columns.items()))  # type: ignore[arg-type]

    def to_query(self) -> str:
        """Return the address that spells this selection, with only what differs from no choice."""
        pairs: list[tuple[str, str]] = []
        for one in fields(self):
            value = getattr(self, one.name)
            if value == one.default:
                continue
            if one.name == "columns":
                pairs += [(_OTHER + name, each) for name, values in value for each in values]
            elif one.name in FILTERS:
                pairs += [(one.name, each) for each in value]
            elif one.name in SEVERAL:
                pairs += [
                    (one.name, ":".join(map(str, each)) if one.name == "first" else str(each))
                    for each in value
                ]
            else:
                pairs.append((one.name, spelled(one.name, value)))
        return f"?{urlencode(pairs, safe=':;,()/')}" if pairs else ""

    def of(self, events: pd.DataFrame) -> pd.DataFrame:
        """Return the rows of the chosen work, the first in the file where none or an unknown one is
        named.
        """
        works = events["work"]
        there = works == (self.work if (works == self.work).any() else works.iloc[0])
        return events if there.all() else events[there]  # of one work alone nothing is copied

    def chosen(self, events: pd.DataFrame) -> pd.Series:
        """Return which events are chosen: any value within a filter, all filters together."""
        keep = pd.Series(True, index=events.index)
        for name, column in FILTERS.items():
            if (values := getattr(self, name)) and column in events:
                keep &= having(events, column, values, name)
        for column, values in self.columns:
            if column in events:
                keep &= events[column].isin(values)
        if self.screen:
            start, end = events["screen_start"], events["screen_end"]
            keep &= (start < self.screen[1]) & ((end > self.screen[0]) | (start == self.screen[0]))
        if self.story:
            keep &= within(events, *story_span(self.story))
        return keep & searching.found(events, self.text) if self.text.strip() else keep

    def apply(self, events: pd.DataFrame) -> pd.DataFrame:
        """Return the chosen rows, every column as it was."""
        return events[self.chosen(events)]

    @property
    def filtered(self) -> bool:
        """Whether anything is filtered at all."""
        return bool(self.describe())

    def unfiltered(self) -> "Selection":
        """Return the same view with nothing filtered."""
        nothing = {
            one.name: one.default for one in fields(self) if one.name in (*FILTERING, "columns")
        }
        return replace(self, **nothing)  # type: ignore[arg-type]

    def describe(self) -> str:
        """Return the filters as one sentence for captions and file names; empty where nothing is
        filtered.
        """
        words = text.phrases("value")
        chosen = ([words.get(value, value) for value in getattr(self, name)] for name in FILTERS)
        parts = [text.listed(values, "or") for values in chosen if values]
        own = ((column, text.listed(list(values), "or")) for column, values in self.columns)
        parts += [text.say("list.label", name=column, value=values) for column, values in own]
        if self.screen:
            parts.append(
                text.say(
                    "page.from_to",
                    start=times.clock(self.screen[0]),
                    end=times.clock(self.screen[1]),
                )
            )
        if self.story:
            parts.append(text.say("page.in_story", span=story_said(self.story)))
        if self.text.strip():
            parts.append(text.say("page.searched", text=self.text.strip()))
        return " · ".join(parts)
