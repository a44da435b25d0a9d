"""Every word the reader sees, from locale/*.toml, and how numbers, times and dates are said.

What is said is said in the language of the context: English until `speak` is called, which a thread
does for itself.
"""

import re
import tomllib
from contextvars import ContextVar
from functools import cache, lru_cache
from pathlib import Path

from anachrony import times

LOCALES = Path(__file__).parent / "locale"
LANGUAGES = tuple(sorted(path.stem for path in LOCALES.glob("*.toml")))
"""Every language that can be spoken: there is a file of its phrases."""

_spoken = ContextVar("language", default="en")


def speak(language: str) -> None:
    """Say everything from now on, in this context, in one of `LANGUAGES`; ValueError where it is
    none of them.
    """
    if language not in LANGUAGES:
        raise ValueError(language)
    _spoken.set(language)


def language() -> str:
    """Return the language that is spoken."""
    return _spoken.get()


@cache
def _phrases(language: str) -> dict[str, dict[str, str]]:
    return tomllib.loads((LOCALES / f"{language}.toml").read_text("utf-8"))


def say(key: str, /, **values: object) -> str:
    """Return the phrase `section.name`, its {names} filled in; KeyError when there is none.

    Where `count` is a number that the language says in the singular, the phrase `section.name_one`
    if there is one.
    """
    return _phrase(language(), key, str(values.get("count", ""))).format(**values)


@lru_cache(maxsize=4096)
def _phrase(language: str, key: str, count: str) -> str:
    section, name = key.split(".", 1)
    found, singular = _phrases(language)[section], _phrases(language)["number"]["singular"]
    return found[
        f"{name}_one" if f"{name}_one" in found and re.fullmatch(singular, count) else name
    ]


def own_name(language: str) -> str:
    """Return what one of `LANGUAGES` calls itself."""
    return _phrases(language)["page"]["language"]


def phrases(section: str) -> dict[str, str]:
    """Return a whole section, name → phrase."""
    return dict(_phrases(language())[section])


def named(section: str, english: str) -> str:
    """Return what a section calls a word of the data or of the code, which is English; itself where
    it has no other.
    """
    return _phrases(language())[section].get(english, english)


def number(value: float, decimals: int = 0) -> str:
    """Return a number to so many decimals, with a true minus: `−0.45`."""
    return f"{value:z.{decimals}f}".replace("-", "−").replace(".", say("number.point"))


def percent(share: float) -> str:
    """Return a share of 1 in whole percent: `26%`."""
    return say("number.percent", number=number(100 * share))


def listed(items: list[str], join: str = "and") -> str:
    """Return `a, b and c`, joined by a word of the locale's `[list]`."""
    return (
        f" {say(f'list.{join}')} ".join([", ".join(items[:-1]), items[-1]])
        if len(items) > 1
        else "".join(items)
    )


def short(value: str, limit: int = 60) -> str:
    """Return a value on one line, cut with an ellipsis beyond `limit` characters."""
    head = value[: 8 * limit]
    line = _BLANKS.sub(" ", head).strip()
    return line if len(line) <= limit and head == value else f"{line[: limit - 1]}…"


_BLANKS = re.compile(r"[^\S\u00a0\u202f]+")
"""White space at which a line can break: not what French punctuation stands behind."""


def printable(line: str) -> str:
    """Return a line with every mark that can't be seen spelt out: `0:18:30‹U+200E›`; joined emoji
    stay joined.
    """
    if line.isprintable():
        return line
    return "".join(
        mark if mark.isprintable() or mark in _KEPT else f"‹U+{ord(mark):04X}›" for mark in line
    )


_KEPT = "\u00a0\u202f\u200c\u200d"
"""The spaces that keep French punctuation on its line, and the marks that join or part letters and
emoji.
"""


def date(text: str) -> str:
    """Return a story date as a person reads it, no more precise than it is written: `1944-24` →
    winter 1944–45. What EDTF writes at its level 2 stays as it is written.
    """
    day = times.counted(text)
    if day is not None:
        return _counted(day)
    text = times.edtf(text)
    return _said(text) if _SAYABLE.fullmatch(text) else text


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
    return say("date.bc", year=_grouped(1 - year)) if year <= 0 else _grouped(year)


def _grouped(year: int) -> str:
    """Years of five digits and more are hard to read without a space between the thousands."""
    return str(year) if year < 10_000 else f"{year:,}".replace(",", say("number.group"))


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


_UNITS = (
    ("year", times.YEAR),
    ("month", times.MONTH),
    ("day", times.DAY),
    ("hour", times.HOUR),
    ("minute", 60.0),
)


_LENGTHS = {"second": 1.0, **dict(_UNITS)}


def duration(seconds: float) -> str:
    """Return a length of time in s, said in the largest unit that is true to a tenth: `13 years`,
    `36 hours`.
    """
    unit, count = _measured(seconds)
    return say(f"duration.{unit}", count=count)


def _measured(seconds: float) -> tuple[str, str]:
    for unit, length in _UNITS:
        count = round(seconds / length)
        if seconds >= 0.995 * length and abs(seconds / length - count) <= 0.1 * count:
            return unit, str(count)
    return "second", number(seconds, int(f"{seconds:.1f}"[-1] != "0"))


def hours(seconds: float) -> str:
    """Return a length of screen time in s, in hours and minutes: `1 hour 30 minutes`, `27 minutes`;
    `50 seconds`.
    """
    if seconds < 1.5 * times.MINUTE:
        return duration(seconds)
    whole, rest = divmod(round(seconds / times.MINUTE), 60)
    counts = [(unit, count) for unit, count in (("hour", whole), ("minute", rest)) if count]
    section = "hours" if len(counts) > 1 else "duration"
    return " ".join(say(f"{section}.{unit}", count=count) for unit, count in counts)


def between(least: float, most: float) -> str:
    """Return a length that lies between two (s), in one unit and as precise as they agree: `13
    years`, `12 to 14 years`, `up to 1 day`; one where they are the same to a tenth.
    """
    (unit, count), (greater, _) = _measured(least), _measured(most)
    high = duration(most)
    if duration(least) == high or (unit != greater and most - least <= 0.1 * most):
        return high
    if unit == greater:
        return say("duration.range", least=count, most=high)
    if vanishes(least, most):
        return say("duration.up_to", most=high)
    if least >= _LENGTHS[greater]:
        part = round(least / _LENGTHS[greater], 1)
        return say("duration.range", least=number(part, int(part % 1 > 0)), most=high)
    whole = say(f"duration.{unit}", count=round(most / _LENGTHS[unit]))
    return say("duration.range", least=count, most=whole)


_MANY = 100
"""So many of one unit are not counted."""


def vanishes(least: float, most: float) -> bool:
    """Return whether, of a length between two (s), the less is nothing beside the more."""
    unit, greater = _measured(least)[0], _measured(most)[0]
    small = least < _LENGTHS[greater] and most >= _MANY * _LENGTHS[unit]
    return least < most and (least == 0 or small)
