"""What the reader chose, as one frozen value with three spellings: the address, the controls,
`--view`.

Every default means "no choice made". A new filter is a role of a column in schema/columns.py;
nothing else changes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, make_dataclass, replace
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode

import pandas as pd

from anachrony import searching, text, times
from anachrony.selection.choices import (
    ALONG,
    AXES,
    COLUMN,
    FILTERING,
    FILTERS,
    LANES,
    OWN,
    SCALES,
    THEME_NAMES,
    WIDTHS,
    WORDS,
)
from anachrony.selection.rows import characters, having, within
from anachrony.selection.spelling import (
    SEVERAL,
    distinct,
    makes_sense,
    spelled,
    story_said,
    story_span,
    understood,
    value_meant,
)
from anachrony.views import FIRST_VIEW

__all__ = [
    "AXES",
    "COLUMN",
    "FILTERING",
    "FILTERS",
    "LANES",
    "OWN",
    "THEME_NAMES",
    "WORDS",
    "Selection",
    "characters",
    "makes_sense",
]


@dataclass(frozen=True)
class _View:
    """The work, and how it is seen."""

    work: str = ""
    view: str = FIRST_VIEW
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
        for key, values in _given(query).items():
            if key.startswith(COLUMN) and key != COLUMN:
                columns[key.removeprefix(COLUMN)] = distinct(values)
            else:
                chosen |= _meant(key, values)
        return cls(**chosen, columns=tuple(columns.items()))  # type: ignore[arg-type]

    def to_query(self) -> str:
        """Return the address that spells this selection, with only what differs from no choice."""
        said = ((one, getattr(self, one.name)) for one in fields(self))
        pairs = [
            pair for one, value in said if value != one.default for pair in _pairs(one.name, value)
        ]
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
        named = [text.listed(values, "or") for values in chosen if values]
        own = ((column, text.listed(list(values), "or")) for column, values in self.columns)
        labelled = [text.say("list.label", name=column, value=values) for column, values in own]
        return " · ".join([*named, *labelled, *self._spans()])

    def _spans(self) -> Iterator[str]:
        """The stretches of time and the words that are looked for, as a person reads them."""
        if self.screen:
            start, end = map(times.clock, self.screen)
            yield text.say("page.from_to", start=start, end=end)
        if self.story:
            yield text.say("page.in_story", span=story_said(self.story))
        if self.text.strip():
            yield text.say("page.searched", text=self.text.strip())


def _given(query: str) -> dict[str, list[str]]:
    """Every key of an address with its values, in order."""
    given: dict[str, list[str]] = {}
    for key, value in parse_qsl(query.lstrip("?")):
        given.setdefault(key, []).append(value)
    return given


def _meant(key: str, values: list[str]) -> dict[str, object]:
    """The fields that the values of a key set; none where they make no sense."""
    if key in FILTERS:
        return {key: distinct(values)}
    if key in SEVERAL:
        meant = (one for value in values for one in value_meant(key, value))
        return {key: tuple(dict.fromkeys(meant))}
    return reduce(or_, (understood(key, value) for value in values), {})


def _pairs(name: str, value: Any) -> Iterator[tuple[str, str]]:
    """The keys and values by which an address spells a field."""
    if name == "columns":
        yield from ((COLUMN + column, each) for column, values in value for each in values)
    elif name in FILTERS:
        yield from ((name, each) for each in value)
    elif name == "first":
        yield from ((name, ":".join(ruling)) for ruling in value)
    elif name in SEVERAL:
        yield from ((name, str(each)) for each in value)
    else:
        yield name, spelled(name, value)
