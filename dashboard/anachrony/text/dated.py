"""How dates are said: no more precise than they are written."""

import re

from anachrony import times
from anachrony.text.words import grouped, say


def date(text: str) -> str:
    """Return a story date as a person reads it, no more precise than it is written: `1944-24` →
    winter 1944–45. What EDTF writes at its level 2 stays as it is written.
    """
    day = times.day_parts(text)
    if day is not None:
        return _counted(day)
    text = times.edtf(text)
    return _said(text) if _SAYABLE.fullmatch(text) else text


def dates(first: str, last: str) -> str:
    """Return a stretch from one story date to another as a person reads it, with what both share
    said once: `10–14 June 1940`, `10 June 1940, 16:00–17:30`.
    """
    if first == last:
        return date(first)
    if said := _within_a_story_day(first, last):
        return said
    one, other = (_PARTS.fullmatch(times.edtf(end)) for end in (first, last))
    if one and other and one["month"] == other["month"]:
        if one["clock"] and other["clock"] and one["day"] == other["day"]:
            day = date(f"{one['month']}-{one['day']}")
            return say("date.clocks", date=day, first=one["clock"], last=other["clock"])
        if not one["clock"] and not other["clock"]:
            ends = {"first": _day_alone(one["day"]), "last": _day_alone(other["day"])}
            return say("date.days", month=date(one["month"]), **ends)
    return say("date.dates", first=date(first), last=date(last))


def _within_a_story_day(first: str, last: str) -> str:
    """From one clock of a story day to another of the same; nothing where they are none."""
    one, other = times.day_parts(first), times.day_parts(last)
    if one is None or other is None or one[:2] != other[:2]:
        return ""
    if ":" not in one.clock or ":" not in other.clock:
        return ""
    day = _counted(one._replace(clock=""))
    return say("date.clocks", date=day, first=one.clock, last=other.clock)


_PARTS = re.compile(r"(?P<month>-?\d{4}-\d\d)-(?P<day>\d\d)(?:T(?P<clock>[\d:.]+))?", re.ASCII)
"""A day of a calendar, or a moment of it in no zone: of what is not sure nothing is shared."""


def _day_alone(digits: str) -> str:
    return say("date.day", count=int(digits), month="").strip()


_SAYABLE = re.compile(
    r"(?:Y-?\d+|-?[\dX]{4}(?:-(?:XX|\d\d))?(?:-(?:XX|\d\d))?(?:T[\d:.+Z-]+)?)[~?%]?|.*/.*",
    re.DOTALL,
)


def _counted(day: times.Counted) -> str:
    """`Day 1, 16:00`, `Night 2`; an hour by its ends."""
    number = str(day.number).replace("-", "−")
    said = say("date.story_night" if day.night else "date.story_day", number=number)
    return _moment(said, day.clock) if day.clock else said


def _said(text: str) -> str:
    if "/" in text:
        return _interval(*text.split("/", 1))
    if text.endswith(tuple(_QUALIFIERS)):
        return say(_QUALIFIERS[text[-1]], date=_said(text[:-1]))
    if "T" in text:
        day, _, clock = text.partition("T")
        return _moment(_said(day), clock)
    return _calendar_date(text)


def _interval(first: str, last: str) -> str:
    open_ = ("", "..")
    if first in open_ or last in open_:
        return say(
            "date.until" if first in open_ else "date.since",
            date=_definite(last if first in open_ else first),
        )
    return say("date.between", first=_definite(first), last=_definite(last))


def _definite(text: str) -> str:
    """A date within a sentence, where French says a day with its article."""
    day = re.match(r"-?\d{4}-\d\d-\d\d", text)
    return say("date.definite", date=date(text)) if day else date(text)


_QUALIFIERS = {"~": "date.about", "?": "date.perhaps", "%": "date.perhaps_about"}


def _moment(day: str, clock: str) -> str:
    hour, zone = clock[:2], clock[2:]
    if ":" not in zone[:1]:
        return say("date.hour", date=day, first=hour, last=f"{int(hour) + 1:02d}") + _zone(zone)
    cut = next((at for at, mark in enumerate(clock) if mark in "Z+-"), len(clock))
    return say("date.at", date=day, clock=clock[:cut]) + _zone(clock[cut:])


def _zone(text: str) -> str:
    return say("date.zone", zone="" if text == "Z" else text) if text else ""


def _calendar_date(text: str) -> str:
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    parts = [part for part in digits.split("-") if set(part) != {"X"}]
    if text.startswith("Y"):
        return _year(text[1:])
    if "X" in parts[0]:
        return _unspecified(sign, parts[0])
    year = _year(sign + parts[0])
    if len(parts) == 1:
        return year
    number = int(parts[1])
    if number > 20:
        return f"{say(f'season.{number}')} {_winter(sign, parts[0]) if number == 24 else year}"
    month = f"{say(f'month.{number}')} {year}"
    return say("date.day", count=int(parts[2]), month=month) if len(parts) == 3 else month


def _year(text: str) -> str:
    year = int(text)
    if year <= 0:
        return say("date.bc", year=grouped(1 - year))
    return say("date.ad", year=year) if year < _SHORT else grouped(year)


_SHORT = 100
"""A year before this looks like any number."""


def _winter(sign: str, digits: str) -> str:
    """A winter belongs to two years."""
    first, last = int(sign + digits), int(sign + digits) + 1
    if first > 0:
        return say("date.years", first=first, last=f"{last % 100:02d}")
    return (
        say("date.bc", year=say("date.years", first=1 - first, last=1 - last))
        if last <= 0
        else _years(first, last)
    )


def _unspecified(sign: str, digits: str) -> str:
    if re.fullmatch(r"[1-9]\d\dX", digits) and not sign:
        return say("date.decade", decade=f"{int(digits[:3])}0")
    return _years(*sorted(int(sign + digits.replace("X", mark)) for mark in "09"))


def _years(first: int, last: int) -> str:
    return say(
        "date.years" if first > 0 else "date.eras", first=_year(str(first)), last=_year(str(last))
    )


def story_tick(seconds: float, unit: str, counted: bool = False) -> str:
    """Return a story moment in s as an axis says it to the `unit`: an hour by the clock, midnight
    by its day. Where the story's days are `counted`, no unit is wider than a day.
    """
    year, month, day, hour, minute = times.civil(seconds)
    if unit == "hour" and (hour or minute):
        return f"{hour:02d}:{minute:02d}"
    if counted:
        return say("date.story_day", number=str(times.day_of(seconds)).replace("-", "−"))
    said = _year(str(year)) if unit == "year" else f"{say(f'month.{month}')} {_year(str(year))}"
    return say("date.day", count=day, month=said) if unit in ("day", "hour") else said
