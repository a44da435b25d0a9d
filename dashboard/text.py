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
    line = " ".join(value.split())
    return line if len(line) <= limit else f"{line[: limit - 1]}…"


def date(text: str) -> str:
    """Return a story date as a person reads it, no more precise than it is written: `1944-24` → winter 1944–45."""
    if "/" in text:
        first, last = text.split("/")
        return say("date.between", first=date(first), last=date(last))
    if text[-1:] in "~?%" and text:
        return say({"~": "date.about", "?": "date.perhaps", "%": "date.perhaps_about"}[text[-1]], date=date(text[:-1]))
    if "T" in text:
        day, _, clock = text.partition("T")
        return say("date.at", date=date(day), clock=clock)
    return _calendar_date(text)


def _calendar_date(text: str) -> str:
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    parts = [part for part in digits.split("-") if set(part) != {"X"}]
    if not parts or not parts[0].isdigit():
        return _unspecified(text)
    year = _year(sign + parts[0])
    if len(parts) == 1 or not parts[1].isdigit():
        return year
    number = int(parts[1])
    if number > 20:
        season = say(f"season.{number}")
        return f"{season} {year}–{(int(parts[0]) + 1) % 100:02d}" if number == 24 and not sign else f"{season} {year}"
    month = f"{say(f'month.{number}')} {year}"
    return f"{int(parts[2])} {month}" if len(parts) == 3 and parts[2].isdigit() else month


def _year(text: str) -> str:
    year = int(text)
    return say("date.bc", year=1 - year) if year <= 0 else str(year)


def _unspecified(text: str) -> str:
    if re.fullmatch(r"\d{3}X", text):
        return say("date.decade", decade=f"{text[:3]}0")
    return f"{text.replace('X', '0')}–{text.replace('X', '9')}"


def story_tick(seconds: float, unit: str) -> str:
    """Return a story moment in s as an axis says it to the `unit`: an hour by the clock, midnight by its day."""
    year, month, day, hour, minute = times.civil(seconds)
    if unit == "hour" and (hour or minute):
        return f"{hour:02d}:{minute:02d}"
    said = [str(day)] * (unit in ("day", "hour")) + [say(f"month.{month}")] * (unit != "year")
    return " ".join([*said, _year(str(year))])


_UNITS = (("year", times.YEAR), ("month", times.MONTH), ("day", times.DAY), ("hour", times.HOUR), ("minute", 60.0))


def duration(seconds: float) -> str:
    """Return a length of time in s, said in its largest fitting unit: `13 years`, `6 seconds`."""
    for unit, length in _UNITS:
        if seconds >= 0.995 * length:
            count = round(seconds / length)
            return say(f"duration.{unit}" if count == 1 else f"duration.{unit}s", count=count)
    return say("duration.second" if seconds == 1 else "duration.seconds", count=f"{seconds:.1f}".removesuffix(".0"))
