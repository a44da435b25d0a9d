"""What the reader chose, as one frozen value with three spellings: the address, the controls,
`--view`.

Every default means "no choice made". A new filter is a role of a column in schema.py; nothing
else changes.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, fields, make_dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode

import numpy as np
import pandas as pd

from anachrony import schema, searching, text, times
from anachrony.views import FIRST, VIEWS

LANES = tuple(column.choice for column in schema.bearing("lane"))
SCALES = ("calendar", "eras", "order", "distance")
AXES = ("fitting", "screen-across", "story-down", "story-across", "screen-down")
WIDTHS = ("screen", "equal")
ALONG = ("screen", "story")
THEMES = ("paper", "night")
FILTERS = {column.choice: column.name for column in schema.bearing("filter")}
"""Selection's fields that choose among the values of a column of the contract."""

FILTERING = (*FILTERS, "screen", "story", "text")
"""The fields that filter; beside them the columns of the file do."""

OWN = {"lanes": LANES, "scale": SCALES, "axes": AXES, "widths": WIDTHS, "along": ALONG}
"""The choices that only some views have, each with its values."""

_WORDS = {"view": tuple(VIEWS), **OWN}
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
                chosen[key] = _distinct(values)
            elif key in _SEVERAL:
                chosen[key] = tuple(
                    dict.fromkeys(one for value in values for one in _several(key, value))
                )
            elif key.startswith(_OTHER) and key != _OTHER:
                columns[key.removeprefix(_OTHER)] = _distinct(values)
            else:
                for value in values:
                    chosen |= _understood(key, value)
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
            elif one.name in _SEVERAL:
                pairs += [
                    (one.name, ":".join(map(str, each)) if one.name == "first" else str(each))
                    for each in value
                ]
            else:
                pairs.append((one.name, _spelled(one.name, value)))
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
                keep &= _in_any_language(events, column, values, name)
        for column, values in self.columns:
            if column in events:
                keep &= events[column].isin(values)
        if self.screen:
            start, end = events["screen_start"], events["screen_end"]
            keep &= (start < self.screen[1]) & ((end > self.screen[0]) | (start == self.screen[0]))
        if self.story:
            keep &= _within(events, *_story_span(self.story))
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
            parts.append(text.say("page.in_story", span=_story_said(self.story)))
        if self.text.strip():
            parts.append(text.say("page.searched", text=self.text.strip()))
        return " · ".join(parts)


def makes_sense(key: str, value: str) -> bool:
    """Return whether a field of an address can be understood, whatever the film."""
    if key in _SEVERAL:
        return bool(_several(key, value))
    return bool(_understood(key, value))


def _understood(key: str, value: str) -> dict[str, object]:
    """The field that `key=value` sets, or nothing where it makes no sense."""
    if key in _WORDS:
        return {key: value} if value in _WORDS[key] else {}
    if key in ("work", "beside", "colour", "text"):
        return {key: value}
    if key in ("only", "aid"):
        return {key: value == "yes"} if value in ("yes", "no") else {}
    try:
        return {key: _PARSED[key](value)} if key in _PARSED else {}
    except (ValueError, OverflowError):
        return {}


def _span(value: str) -> tuple[float, float]:
    start, end = (times.clock_seconds(part) for part in value.split("-"))
    if not start < end < np.inf:
        raise ValueError(value)
    return start, end


def _story(value: str) -> str:
    _story_span(value)
    return value


def _story_span(value: str) -> tuple[str, float, float]:
    """The columns a stretch of story time is held against, and its ends: dates with a slash, in s,
    or else ranks.
    """
    if "/" in value:
        start, end = (times.date_bounds(part) for part in value.split("/"))
        kind, low, high = "date", start[0], end[1]
    else:
        kind, (low, high) = "rank", (float(part) for part in value.split("-"))
    if not low < high + (kind == "rank") < np.inf:
        raise ValueError(value)
    return kind, low, high


def _story_said(value: str) -> str:
    kind, low, high = _story_span(value)
    ends = value.split("/") if kind == "date" else [f"{low:g}", f"{high:g}"]
    start, end = (
        text.date(one[:-3] if one.count(":") == 2 else one) if kind == "date" else one
        for one in ends
    )
    return text.say("page.from_to", start=start, end=end)


def _within(events: pd.DataFrame, kind: str, low: float, high: float) -> pd.Series:
    """Which events can lie, in part, between two story moments (s) or ranks (from 1)."""
    if kind == "rank":
        return (events.get("story_rank", events["story_order"] - 1) + 1).between(low, high)
    return (events["story_start_earliest"] <= high) & (events["story_end_latest"] >= low)


def _film(value: str) -> str:
    if not re.fullmatch("[0-9a-f]{16}(-[0-9a-f]{16})?", value):
        raise ValueError(value)
    return value


def _id(value: str) -> str:
    if not value.strip() or len(value) > _LONGEST:
        raise ValueError(value)
    return value


_LONGEST = 200
"""Letters of an id; an address has an end."""


def _ruling(value: str) -> tuple[str, str]:
    event, _, ruling = value.rpartition(":")
    if ruling not in ("yes", "no"):
        raise ValueError(value)
    return _id(event), ruling


_PARSED: dict[str, Callable[[str], object]] = {
    "screen": _span,
    "zoom": _span,
    "at": times.clock_seconds,
    "story": _story,
    "film": _film,
}
_SEVERAL: dict[str, Callable[[str], object]] = {"event": _id, "first": _ruling}


def _several(key: str, value: str) -> list[object]:
    try:
        return [_SEVERAL[key](value)]
    except ValueError:
        return []


def _distinct(values: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _spelled(name: str, value: object) -> str:
    if name == "at":
        return _moment(value)  # type: ignore[arg-type]
    if name in ("screen", "zoom"):
        return "-".join(_moment(end) for end in value)  # type: ignore[attr-defined]
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _moment(seconds: float) -> str:
    """A screen time in s as a clock or, where a clock would round it or grow too long, in plain
    seconds.
    """
    readable = seconds == round(seconds, 1) and seconds < 10 * times.DAY
    return times.clock(seconds) if readable else np.format_float_positional(seconds, trim="-")


def _in_any_language(
    events: pd.DataFrame, column: str, values: tuple[str, ...], name: str
) -> pd.Series:
    """Which rows have a value in a column or in what the file calls it in another language: an
    address holds in all of them.
    """
    found = pd.Series(False, index=events.index)
    for one in (column, *schema.translations(map(str, events), column)):
        found |= _has(events[one], values, name)
    return found


def _has(column: pd.Series, values: tuple[str, ...], name: str) -> pd.Series:
    if name == "character":
        return column.isin(
            [cell for cell in column.unique() if not set(values).isdisjoint(_named(cell))]
        )
    if name == "track" and {"image", "sound"} & set(values):
        values = (*values, "both")
    return column.isin(values)


def characters(column: pd.Series) -> pd.Series:
    """Return one row a character of an event, with the event's index; blank where an event has
    none.
    """
    return column.map({cell: _named(cell) or [""] for cell in column.unique()}).explode()


def _named(cell: str) -> list[str]:
    return list(dict.fromkeys(filter(None, map(str.strip, cell.split(";")))))
