"""How an address spells what is chosen, field by field, and what of it makes sense."""

import re
from collections.abc import Callable

import numpy as np

from anachrony import text, times
from anachrony.selection.choices import SWITCHES, WORDS


def makes_sense(key: str, value: str) -> bool:
    """Return whether a field of an address can be understood, whatever the film."""
    if key in SEVERAL:
        return bool(value_meant(key, value))
    return bool(understood(key, value))


def understood(key: str, value: str) -> dict[str, object]:
    """Return the field that `key=value` sets, or nothing where it makes no sense."""
    if key in WORDS:
        meant = value == "yes" if key in SWITCHES else value
        return {key: meant} if value in WORDS[key] else {}
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
    story_span(value)
    return value


def story_span(value: str) -> tuple[str, float, float]:
    """Return the columns a stretch of story time is held against, and its ends: dates with a slash,
    in s, or else ranks.
    """
    if "/" in value:
        start, end = (times.date_bounds(part) for part in value.split("/"))
        last = end[1] if end[0] == end[1] else np.nextafter(end[1], -np.inf)  # of the period
        kind, low, high = "date", start[0], last
    else:
        kind, (low, high) = "rank", (float(part) for part in value.split("-"))
    if not low < high + (kind == "rank") < np.inf:
        raise ValueError(value)
    return kind, low, high


def story_said(value: str) -> str:
    """Return a stretch of story time as a person reads it."""
    kind, low, high = story_span(value)
    if kind == "rank":
        return text.say("page.from_to", start=f"{low:g}", end=f"{high:g}")
    return text.dates(*(one[:-3] if one.count(":") == 2 else one for one in value.split("/")))


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
    **dict.fromkeys(("work", "beside", "colour", "text"), str),
    "screen": _span,
    "zoom": _span,
    "at": times.clock_seconds,
    "story": _story,
    "film": _film,
}
SEVERAL: dict[str, Callable[[str], object]] = {"event": _id, "first": _ruling}


def value_meant(key: str, value: str) -> list[object]:
    """Return what one value of a field of several means; none where it makes no sense."""
    try:
        return [SEVERAL[key](value)]
    except ValueError:
        return []


def distinct(values: list[str]) -> tuple[str, ...]:
    """Return every value once."""
    return tuple(dict.fromkeys(values))


def spelled(name: str, value: object) -> str:
    """Return how an address spells the value of a field."""
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
