"""Every word the reader sees, from locale/*.toml, and how times, dates and faults are said."""

import re
import tomllib
from functools import cache
from pathlib import Path

from dashboard import times

LOCALES = Path(__file__).parent / "locale"


@cache
def _phrases(language: str) -> dict[str, dict[str, str]]:
    return tomllib.loads((LOCALES / f"{language}.toml").read_text("utf-8"))


def say(key: str, /, language: str = "en", **values: object) -> str:
    """Return the phrase `section.name` of a language, its {names} filled in; KeyError when there is none."""
    section, name = key.split(".", 1)
    return _phrases(language)[section][name].format(**values)


def phrases(section: str, language: str = "en") -> dict[str, str]:
    """Return a whole section of a language, name → phrase."""
    return dict(_phrases(language)[section])


def listed(items: "list[str]", join: str = "and") -> str:
    """Return `a, b and c`."""
    return f" {join} ".join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)


def short(value: str, limit: int = 60) -> str:
    """Return a value on one line, cut with an ellipsis beyond `limit` characters."""
    head = value[: 8 * limit]
    line = " ".join(head.split())
    return line if len(line) <= limit and head == value else f"{line[: limit - 1]}…"


def printable(line: str) -> str:
    """Return a line with every mark that can't be seen spelt out: `0:18:30‹U+200E›`; joined emoji stay joined."""
    if line.isprintable():
        return line
    return "".join(mark if mark.isprintable() or mark in "\u200c\u200d" else f"‹U+{ord(mark):04X}›" for mark in line)


def date(text: str) -> str:
    """Return a story date as a person reads it, no more precise than it is written: `1944-24` → winter 1944–45."""
    if "/" in text:
        first, last = text.split("/")
        return say("date.between", first=date(first), last=date(last))
    if text.endswith(tuple(_QUALIFIERS)):
        return say(_QUALIFIERS[text[-1]], date=date(text[:-1]))
    if "T" in text:
        day, _, clock = text.partition("T")
        return _moment(date(day), clock)
    return _calendar_date(text)


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
    return f"{int(parts[2])} {month}" if len(parts) == 3 else month


def _year(text: str) -> str:
    year = int(text)
    return say("date.bc", year=1 - year) if year <= 0 else str(year)


def _winter(sign: str, digits: str) -> str:
    """A winter belongs to two years."""
    first, last = int(sign + digits), int(sign + digits) + 1
    if first > 0:
        return f"{first}–{last % 100:02d}"
    return say("date.bc", year=f"{1 - first}–{1 - last}") if last <= 0 else f"{_year(str(first))}–{last}"


def _unspecified(sign: str, digits: str) -> str:
    if re.fullmatch(r"[1-9]\d\dX", digits) and not sign:
        return say("date.decade", decade=f"{int(digits[:3])}0")
    first, last = sorted(int(sign + digits.replace("X", mark)) for mark in "09")
    return f"{_year(str(first))}–{_year(str(last))}"


def story_tick(seconds: float, unit: str) -> str:
    """Return a story moment in s as an axis says it to the `unit`: an hour by the clock, midnight by its day."""
    year, month, day, hour, minute = times.civil(seconds)
    if unit == "hour" and (hour or minute):
        return f"{hour:02d}:{minute:02d}"
    said = [str(day)] * (unit in ("day", "hour")) + [say(f"month.{month}")] * (unit != "year")
    return " ".join([*said, _year(str(year))])


_UNITS = (("year", times.YEAR), ("month", times.MONTH), ("day", times.DAY), ("hour", times.HOUR), ("minute", 60.0))


def duration(seconds: float) -> str:
    """Return a length of time in s, said in the largest unit that is true to a tenth: `13 years`, `36 hours`."""
    for unit, length in _UNITS:
        count = round(seconds / length)
        if seconds >= 0.995 * length and abs(seconds / length - count) <= 0.1 * count:
            return _counted(unit, str(count))
    return _counted("second", f"{seconds:.1f}".removesuffix(".0"))


def _counted(unit: str, count: str) -> str:
    return say(f"duration.{unit}" if count == "1" else f"duration.{unit}s", count=count)


def hours(seconds: float) -> str:
    """Return a length of screen time in s, in hours and minutes: `1 hour 30 minutes`, `27 minutes`."""
    minutes = round(seconds / times.MINUTE)
    counts = (("hour", minutes // 60), ("minute", minutes % 60))
    return " ".join(_counted(unit, str(count)) for unit, count in counts if count) or duration(seconds)


def between(least: float, most: float) -> str:
    """Return a length that lies between two (s), as precise as they agree: `13 years`, `12 to 14 years`."""
    low, high = duration(least), duration(most)
    if low == high:
        return high
    number, _, unit = low.partition(" ")
    alike = unit.rstrip("s") == high.partition(" ")[2].rstrip("s")
    return say("duration.range", least=number if alike else low, most=high)
