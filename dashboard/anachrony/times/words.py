"""The words that dates are said in, English and French, and what each says in EDTF."""

import re
from datetime import date, timedelta
from decimal import Decimal

from anachrony.times.calendar import DAY, civil
from anachrony.times.dates import date_bounds
from anachrony.times.ranks import roman
from anachrony.times.written import edtf, readable

_MONTHS = (
    "january|jan|janvier|janv",
    "february|feb|février|fevrier|févr|fév|fevr",
    "march|mar|mars",
    "april|apr|avril|avr",
    "may|mai",
    "june|jun|juin",
    "july|jul|juillet|juil",
    "august|aug|août|aout",
    "september|sept|sep|septembre",
    "october|oct|octobre",
    "november|nov|novembre",
    "december|dec|décembre|decembre|déc",
)
_SEASONS = (
    "spring|printemps",
    "summer|été|ete",
    "autumn|fall|automne",
    "winter|hiver",
)
_TENS = (
    *("twenties", "thirties", "forties", "fifties", "sixties"),
    *("seventies", "eighties", "nineties"),
)
DECADE = rf"(?P<tens>{'|'.join(_TENS)})"
_NUMBERS = {name: at for at, names in enumerate(_MONTHS, 1) for name in names.split("|")}
_NUMBERS |= {name: at for at, names in enumerate(_SEASONS, 21) for name in names.split("|")}

MONTH = rf"(?P<month>{'|'.join(sorted('|'.join(_MONTHS).split('|'), key=len, reverse=True))})\.?"
SEASON = rf"(?P<season>{'|'.join(_SEASONS)})"
YEAR, ON_DAY = r"(?P<year>\d{3,5}|[’']?\d\d)", r"(?P<day>\d\d?)(?:st|nd|rd|th|er|\.)?"
_HOUR = r"\d\d?:\d\d(?::\d\d)?(?: ?[ap]m)?|\d\d? ?h(?: ?\d\d)?|\d\d? ?[ap]m"
AT_CLOCK = rf"(?:,? (?:at |à )?(?P<clock>{_HOUR}))?"
ROUGHLY = (
    r"(?:circa|ca?\.?|about|around|approx(?:\.|imately)?|vers|v\.|env\.?|environ|um|etwa|hacia|h\.)"
)
PARTS = {
    **dict.fromkeys(("early", "beginning of", "start of", "start", "début", "début de"), 0),
    **dict.fromkeys(("mid", "middle of", "mi", "milieu", "milieu de"), 1),
    **dict.fromkeys(("late", "end of", "end", "fin", "fin de"), 2),
}
PART = rf"(?P<part>{'|'.join(sorted(PARTS, key=len, reverse=True))})"
FEASTS = {
    **dict.fromkeys(("christmas eve", "réveillon de noël"), "12-24"),
    **dict.fromkeys(("christmas", "christmas day", "noël"), "12-25"),
    **dict.fromkeys(("new year's eve", "new year’s eve", "saint-sylvestre"), "12-31"),
    **dict.fromkeys(("new year's day", "new year’s day", "jour de l'an", "jour de l’an"), "01-01"),
}
"""Feasts that stand on one day of every year."""

THIRDS = (
    (("0", "3"), ("4", "6"), ("7", "9")),
    (("00", "33"), ("34", "66"), ("67", "99")),
)
"""The years that a decade's, a century's thirds begin and end with."""

OF = r"(?:[ ,.\-/]| of | de | del | d['’])\s*"
BC = r"(?:bce?|b\.c\.(?:e\.)?|av\.? j\.?-?c\.?|avant j\.-c\.|avant notre ère)"
_FEW = (
    "one|first|un|premier|première",
    "two|second|deux|deuxième",
    "three|third|trois|troisième",
    "four|fourth|quatre|quatrième",
    "five|fifth|cinq|cinquième",
    "six|sixth|sixième",
    "seven|seventh|sept|septième",
    "eight|eighth|huit|huitième",
    "nine|ninth|neuf|neuvième",
    "ten|tenth|dix|dixième",
)
_COUNTED = {name: at for at, names in enumerate(_FEW, 1) for name in names.split("|")}
_NIGHTS = ("night", "nuit", "nacht", "noche")
_DAY = rf"(?P<kind>day|d|jour|j|tag|día|dia|n|{'|'.join(_NIGHTS)})"

PHASE = (
    r"(?:(?:early |late )?(?:morning|afternoon|evening|night)|dawn|dusk|midnight|sunset|sunrise"
    r"|matin|soir|soirée|nuit|aube|minuit|nacht|abend|morgen)"
)
"""A part of a day, which is left to the day."""

_COUNT = rf"(?P<count>\d{{1,6}}|{'|'.join(sorted(_COUNTED, key=len, reverse=True))})"
_BETWEEN = r"[ ,_.–—@/-]{1,3}(?:at |à )?"
_PHASE = (
    r"dawn|(?:early |late )?(?:morning|afternoon|evening)|midday|dusk|day|cont(?:inued|['’]?d|\.)?|"
    r"same|later|(?:le )?(?:matin|soir|jour)|(?:l['’])?(?:après-midi|aube)|suite"
)
STORY_DAY = (
    rf"{_DAY}[ _.-]{{0,2}}{_COUNT}"
    rf"(?:{_BETWEEN}\(?(?:(?P<night>{'|'.join(_NIGHTS)})|{_PHASE})\)?)?"
    rf"(?:{_BETWEEN}(?P<clock>\d\d?(?: ?[:h]| ?[ap]\.?m).*))?"
)
"""`day_one`, `Day 1, morning`, `Tag 2`, `Day 3 @ 9pm`."""

PART_OF_DAY = rf"{_DAY} ?(?P<count>-?\d{{1,6}})-?(?:(?P<night>n)|[a-z])"
"""A supervisor's `D1A`, the first of several times of Day 1; `D1N` is its night."""

STORY_WEEK = (
    rf"(?:story )?(?:week|wk|semaine|woche|semana|settimana|неделя) ?{_COUNT}"
    rf"(?:[ ,_.–—-]{{1,3}}{_DAY} ?(?P<day>[1-7]))?"
)
"""`Week 3`, `Week 3, Day 2`."""

NTH_DAY = rf"(?:the |le |la )?{_COUNT}(?:st|nd|rd|th|er|e|ème)? {_DAY}"
"""`2e jour`, `third night`."""


_MAY_BE_DAY = re.compile(r"[^\W\d]+\.? (?:0?[1-9]|[12]\d|3[01])")
"""`Feb 14` is a day of every year as well as a month of one."""


def numbered(found: re.Match[str]) -> str:
    """A month or season of a year, with its day and clock where there are any."""
    groups = found.groupdict()
    if groups.get("month") and _MAY_BE_DAY.fullmatch(found[0]):
        return ""
    number = _NUMBERS[groups.get("month") or groups["season"]]
    day = f"-{int(groups['day']):02d}" if groups.get("day") else ""
    clock = f" {_clock(groups['clock'])}" if groups.get("clock") else ""
    return f"{_full(groups['year'])}-{number:02d}{day}{clock}"


def decade(found: re.Match[str]) -> str:
    """`the fifties`, of the twentieth century."""
    return f"19{_TENS.index(found['tens']) + 2}X"


def _clock(written: str) -> str:
    """`8h15` is 8:15, `8 h` and `8 pm` are hours."""
    return re.sub(r" ?h ?", ":", written).rstrip(":")


def story_day(found: re.Match[str]) -> str:
    """A day of the story, or a night, with its clock; which part of a day it is is left to it."""
    groups = found.groupdict()
    night = groups["kind"] == "n" or groups["kind"] in _NIGHTS or groups.get("night")
    number = _COUNTED.get(groups["count"], groups["count"])
    day = f"{'N' if night else 'D'}{int(number)}"
    clocks = re.split(r" ?[-–—] ?| to | à ", groups.get("clock") or "")
    return "/".join(f"{day} {clock}".strip() for clock in clocks)


def century_before(found: re.Match[str]) -> str:
    """The third century BC, 300 to 201 BC, is the years -0299 to -0200."""
    number = int(found["century"])
    return f"-{100 * number - 1:04d}/{edtf(str(-100 * (number - 1)))}"


def year_before(found: re.Match[str]) -> str:
    """480 BC is the year −479: there is a year 0."""
    year = int(re.sub(r"\D", "", found["year"]))
    return edtf(str(1 - year)) if year else ""


def years_before(found: re.Match[str]) -> str:
    """`218–201 BC`, the farther year first."""
    return f"{edtf(str(1 - int(found['first'])))}/{edtf(str(1 - int(found['last'])))}"


_AGO = {"k": 10**3, "m": 10**6, "g": 10**9, "b": 10**9}


def years_ago(found: re.Match[str]) -> str:
    """`66 Ma`, `3 million years ago`, `10,000 BP`: only the last says since when, since 1950."""
    each = _AGO[found["each"][0]] if found["each"] else 1
    years = round(Decimal(found["count"].replace(",", "")) * each)
    return f"{edtf(str(1950 - years if each == 1 else -years))}~"


_GREAT = {"thousand": 10**3, "million": 10**6, "billion": 10**9}


def great(found: re.Match[str]) -> str:
    """`65 million BC`, `5 billion AD`: about so many years."""
    years = round(Decimal(found["count"].replace(",", ".")) * _GREAT[found["each"]])
    return f"{edtf(str(-years if found['before'] else years))}~"


def numbered_before(found: re.Match[str]) -> str:
    """A month or a day of a year before Christ: `15 March 44 BC`."""
    day = f"-{int(found['day']):02d}" if found["day"] else ""
    year = year_before(found)
    return f"{year}-{_NUMBERS[found['month']]:02d}{day}" if year else ""


def month_first(found: re.Match[str]) -> str:
    """`08/1944`, `8.1944` and, of two digits that are no month, `5/68`."""
    return f"{_full(found['year'] or found['late'])}-{int(found['month']):02d}"


def spaced(found: re.Match[str]) -> str:
    """`1944/8`, `1944_08_02`, `1944 08 02`."""
    day = f"-{int(found['day']):02d}" if found["day"] else ""
    return f"{found['year']}-{int(found['month']):02d}{day}"


def quarter(found: re.Match[str]) -> str:
    """EDTF numbers the quarters of a year from 33."""
    return f"{found['year']}-{32 + int(found['quarter'])}"


def half(found: re.Match[str]) -> str:
    """`H1 1944`: its first six months."""
    first, last = ("01", "06") if found["half"] == "1" else ("07", "12")
    return f"{found['year']}-{first}/{found['year']}-{last}"


def week(found: re.Match[str]) -> str:
    """`1957-W32`: its seven days, from Monday; `1957-W32-2` is one of them."""
    numbers = (int(found["year"]), int(found["week"]), int(found["day"] or 1))
    try:
        first = date.fromisocalendar(*numbers)
    except ValueError:
        return ""
    return first.isoformat() if found["day"] else f"{first}/{first + timedelta(6)}"


def roman_month(found: re.Match[str]) -> str:
    """`8.VIII.1957`."""
    month = roman(found["month"].upper()) or 0
    return f"{found['year']}-{month:02d}-{int(found['day']):02d}" if month else ""


def story_week(found: re.Match[str]) -> str:
    """A week of the story, the first of which begins on Day 1, or one day of it."""
    first = 7 * int(_COUNTED.get(found["count"], found["count"])) - 6
    day = int(found["day"] or 0)
    return f"D{first + day - 1}" if day else f"D{first}/D{first + 6}"


def day_of_year(found: re.Match[str]) -> str:
    """`1957-213`: the day of that number in its year, as ISO 8601 counts them."""
    first, day = date(int(found["year"]), 1, 1), int(found["day"])
    counted = first + timedelta(day - 1) if day else first
    return counted.isoformat() if day and counted.year == first.year else ""


def month_without_day(found: re.Match[str]) -> str:
    """`00/08/1957`, `XX/XX/1957`: what is not known is left out."""
    return found["year"] + (
        f"-{found['month']}" if found["month"].isdigit() and int(found["month"]) else ""
    )


def feast(found: re.Match[str]) -> str:
    """The day of a feast."""
    return f"{found['year']}-{FEASTS[found['feast']]}"


def digits_unknown(found: re.Match[str]) -> str:
    """An archivist's `19--`, `194u` and `1944-08-??` are EDTF's X."""
    return re.sub(r"[-?u](?![-?u]*\d)", "X", found["digits"]) + re.sub("[?u]", "X", found["rest"])


def _full(year: str) -> str:
    """Two digits are of the twentieth century; the rewrite shows it."""
    digits = year.lstrip("’'")
    return f"19{digits}" if len(digits) == 2 else digits.zfill(4)


def whole(found: re.Match[str]) -> str:
    """A year or a month without its zeros: `1944-00-00`."""
    return f"{found['year']}-{found['month']}" if found["month"] else found["year"]


def run_together(found: re.Match[str]) -> str:
    """What is written together: `19440802`."""
    return "-".join(part for part in (found["year"], found["month"], found["day"]) if part)


def century(found: re.Match[str]) -> str:
    """`20th century`, `XXe siècle`: 19XX."""
    written = found["century"]
    number = int(written) if written.isdigit() else roman(written.upper())
    return f"{number - 1:02d}XX" if number else ""


def span(first: str, last: str) -> str:
    """All from one date to another; nothing where one is none."""
    return f"{first}/{last}" if first and last else ""


def short_end(found: re.Match[str]) -> str:
    """1944-45 is two years, where 45 comes after 44."""
    first, last = found["year"], found["last"]
    return f"{first}/{first[:2]}{last}" if int(last) > int(first[2:]) else ""


def before(date: str) -> str:
    """All before a date: up to the year, month or day before it."""
    if not date or not readable(date):
        return ""
    return f"../{_neighbour(date, date_bounds(date)[0] - DAY / 2)}"


def all_after(date: str) -> str:
    """All after a date: from the year, month or day after it."""
    return (
        f"{_neighbour(date, date_bounds(date)[1] + DAY / 2)}/.." if date and readable(date) else ""
    )


def _neighbour(date: str, moment: float) -> str:
    """The date that holds a moment, as precise as another."""
    year, month, day, *_ = civil(moment)
    whole = edtf(str(year))
    parts = 1 if "X" in date or date.startswith("Y") else date.lstrip("-").count("-") + 1
    return whole + "".join(f"-{part:02d}" for part in (month, day)[: parts - 1])
