"""What the reader chose, as one frozen value with three spellings: the address, the controls, `--view`.

Every default means "no choice made". A new filter is a new line in `FILTERS` or a new field; nothing else changes.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from urllib.parse import parse_qsl, urlencode

import pandas as pd

from dashboard import text, times

VIEWS = ("interleaving", "story-curve")
LANES = ("strand", "city", "character", "track", "mode")
SCALES = ("eras", "calendar", "order")
THEMES = ("paper", "night")
FILTERS = {
    "city": "city",
    "character": "characters",
    "strand": "strand",
    "track": "track",
    "mode": "mode",
    "certainty": "certainty",
}
"""Selection's fields that choose among the values of a column of the contract."""

_WORDS = {"view": VIEWS, "lanes": LANES, "scale": SCALES}
_OTHER = "column."
_SEARCHED = ("event", "strand", "city", "place", "characters", "mode", "story_label", "source", "note")


@dataclass(frozen=True)
class Selection:
    """A view of one work and what is chosen in it; screen times in s, `event` is the event's row (from 0)."""

    work: str = ""
    view: str = VIEWS[0]
    lanes: str = LANES[0]
    scale: str = SCALES[0]
    colour: str = "strand"
    city: tuple[str, ...] = ()
    character: tuple[str, ...] = ()
    strand: tuple[str, ...] = ()
    track: tuple[str, ...] = ()
    mode: tuple[str, ...] = ()
    certainty: tuple[str, ...] = ()
    screen: tuple[float, float] | None = None
    text: str = ""
    only: bool = False
    event: int | None = None
    columns: tuple[tuple[str, tuple[str, ...]], ...] = field(default=())

    @classmethod
    def from_query(cls, query: str) -> "Selection":
        """Return the selection an address spells; what can't be understood is passed over, so a page always shows."""
        chosen: dict[str, object] = {}
        columns: dict[str, list[str]] = {}
        for key, value in parse_qsl(query.lstrip("?")):
            if key in FILTERS:
                chosen[key] = tuple(dict.fromkeys((*chosen.get(key, ()), value)))  # type: ignore[misc]
            elif key.startswith(_OTHER):
                columns.setdefault(key.removeprefix(_OTHER), []).append(value)
            else:
                chosen.update(_understood(key, value))
        chosen["columns"] = tuple((name, tuple(dict.fromkeys(values))) for name, values in columns.items())
        return cls(**chosen)  # type: ignore[arg-type]

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
            else:
                pairs.append((one.name, _spelled(one.name, value)))
        return f"?{urlencode(pairs, safe=':;,() ').replace(' ', '+')}" if pairs else ""

    def of(self, events: pd.DataFrame) -> pd.DataFrame:
        """Return the rows of the chosen work, the first in the file where none or an unknown one is named."""
        works = events["work"]
        work = self.work if (works == self.work).any() else works.iloc[0]
        return events[works == work]

    def chosen(self, events: pd.DataFrame) -> pd.Series:
        """Return which events are chosen: any of the values within a filter, all filters together."""
        keep = pd.Series(True, index=events.index)
        for name, column in FILTERS.items():
            if values := getattr(self, name):
                keep &= _has(events[column], values, name)
        for column, values in self.columns:
            if column in events:
                keep &= events[column].isin(values)
        if self.screen:
            keep &= (events["screen_start"] < self.screen[1]) & (events["screen_end"] > self.screen[0])
        return keep & _found(events, self.text) if self.text.strip() else keep

    def apply(self, events: pd.DataFrame) -> pd.DataFrame:
        """Return the chosen rows, every column as it was."""
        return events[self.chosen(events)]

    @property
    def filtered(self) -> bool:
        """Whether anything is filtered at all."""
        return self != self.unfiltered()

    def unfiltered(self) -> "Selection":
        """Return the same view with nothing filtered."""
        nothing = {one.name: one.default for one in fields(self) if one.name in (*FILTERS, "screen", "text", "columns")}
        return replace(self, **nothing)  # type: ignore[arg-type]

    def describe(self) -> str:
        """Return the filters as one sentence for captions and file names; empty where nothing is filtered."""
        parts = [text.listed(list(getattr(self, name)), "or") for name in FILTERS if getattr(self, name)]
        parts += [f"{column}: {text.listed(list(values), 'or')}" for column, values in self.columns]
        if self.screen:
            parts.append(text.say("page.from_to", start=times.clock(self.screen[0]), end=times.clock(self.screen[1])))
        if self.text.strip():
            parts.append(text.say("page.searched", text=self.text.strip()))
        return " · ".join(parts)


def _understood(key: str, value: str) -> dict[str, object]:
    """The field that `key=value` sets, or nothing where it makes no sense."""
    if key in _WORDS:
        return {key: value} if value in _WORDS[key] else {}
    if key in ("work", "colour", "text"):
        return {key: value}
    if key == "only":
        return {key: value == "yes"}
    try:
        return {key: _PARSED[key](value)} if key in _PARSED else {}
    except ValueError:
        return {}


def _span(value: str) -> tuple[float, float]:
    start, end = (times.clock_seconds(part) for part in value.split("-"))
    if end <= start:
        raise ValueError(value)
    return start, end


_PARSED: dict[str, Callable[[str], object]] = {"screen": _span, "event": int}


def _spelled(name: str, value: object) -> str:
    if name == "screen":
        return "-".join(times.clock(end) for end in value)  # type: ignore[attr-defined]
    return "yes" if value is True else str(value)


def _has(column: pd.Series, values: tuple[str, ...], name: str) -> pd.Series:
    if name == "character":
        return characters(column).isin(values).groupby(level=0).any()
    if name == "track" and {"image", "sound"} & set(values):
        values = (*values, "both")
    return column.isin(values)


def characters(column: pd.Series) -> pd.Series:
    """Return one row a character of an event, with the event's index; blank where an event has none."""
    return column.str.split(";").explode().str.strip()


def _found(events: pd.DataFrame, wanted: str) -> pd.Series:
    """Which rows hold every word, whatever the case and the accents."""
    held = _plain(events[_SEARCHED[0]].str.cat(events[[*_SEARCHED[1:]]], sep="\n"))
    found = pd.Series(True, index=events.index)
    for word in _plain(pd.Series([wanted])).iloc[0].split():
        found &= held.str.contains(word, regex=False)
    return found


def _plain(column: pd.Series) -> pd.Series:
    return column.str.normalize("NFKD").str.replace(r"[\u0300-\u036f]", "", regex=True).str.casefold()
