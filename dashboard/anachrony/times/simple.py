"""Dates that are said in one piece, English and French, and what each says in EDTF."""

import re
from datetime import date, timedelta

from dateutil.easter import easter

from anachrony.times.counted import julian
from anachrony.times.eras import ERAS
from anachrony.times.ranks import roman
from anachrony.times.words import (
    AT_CLOCK,
    COUNTED,
    DECADE,
    FEASTS,
    MONTH,
    MOVED,
    NIGHTS,
    NTH_DAY,
    NUMBERS,
    OF,
    ON_DAY,
    PART_OF_DAY,
    SEASON,
    STORY_DAY,
    STORY_WEEK,
    TENS,
    YEAR,
)
from anachrony.times.written import Said, edtf

_MAY_BE_DAY = re.compile(r"[^\W\d]+\.? (?:0?[1-9]|[12]\d|3[01])")
"""`Feb 14` is a day of every year as well as a month of one."""


def _numbered(found: re.Match[str]) -> str:
    """A month or season of a year, with its day and clock where there are any."""
    groups = found.groupdict()
    if groups.get("month") and _MAY_BE_DAY.fullmatch(found[0]):
        return ""
    number = NUMBERS[groups.get("month") or groups["season"]]
    day = f"-{int(groups['day']):02d}" if groups.get("day") else ""
    clock = f" {_clock(groups['clock'])}" if groups.get("clock") else ""
    return f"{_full(groups['year'])}-{number:02d}{day}{clock}"


def _decade(found: re.Match[str]) -> str:
    """`the fifties`, of the twentieth century."""
    return f"19{TENS.index(found['tens']) + 2}X"


def _clock(written: str) -> str:
    """`8h15` is 8:15, `8 h` and `8 pm` are hours."""
    return re.sub(r" ?h ?", ":", written).rstrip(":")


def _story_day(found: re.Match[str]) -> str:
    """A day of the story, or a night, with its clock; which part of a day it is is left to it."""
    groups = found.groupdict()
    night = groups["kind"] == "n" or groups["kind"] in NIGHTS or groups.get("night")
    number = COUNTED.get(groups["count"], groups["count"])
    day = f"{'N' if night else 'D'}{int(number)}"
    clocks = re.split(r" ?[-–—] ?| to | à ", groups.get("clock") or "")
    return "/".join(f"{day} {re.sub(' ?h ?(?=[0-9])', ':', clock)}".strip() for clock in clocks)


def _month_first(found: re.Match[str]) -> str:
    """`08/1944`, `8.1944` and, of two digits that are no month, `5/68`."""
    return f"{_full(found['year'] or found['late'])}-{int(found['month']):02d}"


def _spaced(found: re.Match[str]) -> str:
    """`1944/8`, `1944_08_02`, `1944 08 02`."""
    day = f"-{int(found['day']):02d}" if found["day"] else ""
    return f"{found['year']}-{int(found['month']):02d}{day}"


def _year_first(found: re.Match[str]) -> str:
    """`44/8/2`, `14/8/2`: a number that is neither a day nor a month is the year, and one of a
    single figure at the end is none.
    """
    return f"19{found['year']}-{int(found['month']):02d}-{int(found['day']):02d}"


def _quarter(found: re.Match[str]) -> str:
    """EDTF numbers the quarters of a year from 33."""
    quarter = found["quarter"] or found["first"]
    return f"{_full(found['year'])}-{32 + int(quarter)}"


def _half(found: re.Match[str]) -> str:
    """`H1 1944`: its first six months."""
    first, last = ("01", "06") if found["half"] == "1" else ("07", "12")
    return f"{found['year']}-{first}/{found['year']}-{last}"


def _week(found: re.Match[str]) -> str:
    """`1957-W32`: its seven days, from Monday; `1957-W32-2` is one of them."""
    numbers = (int(found["year"]), int(found["week"]), int(found["day"] or 1))
    try:
        first = date.fromisocalendar(*numbers)
    except ValueError:
        return ""
    return first.isoformat() if found["day"] else f"{first}/{first + timedelta(6)}"


def _roman_month(found: re.Match[str]) -> str:
    """`8.VIII.1957`."""
    month = roman(found["month"].upper()) or 0
    return f"{found['year']}-{month:02d}-{int(found['day']):02d}" if month else ""


def _story_week(found: re.Match[str]) -> str:
    """A week of the story, the first of which begins on Day 1, or one day of it."""
    first = 7 * int(COUNTED.get(found["count"], found["count"])) - 6
    day = int(found["day"] or 0)
    return f"D{first + day - 1}" if day else f"D{first}/D{first + 6}"


def _day_of_year(found: re.Match[str]) -> str:
    """`1957-213`: the day of that number in its year, as ISO 8601 counts them."""
    first, day = date(int(found["year"]), 1, 1), int(found["day"])
    counted = first + timedelta(day - 1) if day else first
    return counted.isoformat() if day and counted.year == first.year else ""


def _month_without_day(found: re.Match[str]) -> str:
    """`00/08/1957`, `XX/XX/1957`: what is not known is left out."""
    return found["year"] + (
        f"-{found['month']}" if found["month"].isdigit() and int(found["month"]) else ""
    )


def _feast(found: re.Match[str]) -> str:
    """The day of a feast."""
    return f"{found['year']}-{FEASTS[found['feast']]}"


def _moved(found: re.Match[str]) -> str:
    """The day of a feast that moves with Easter, as the West has kept it since 1583."""
    year = int(found["year"])
    known = year in range(*_WESTERN)
    return (easter(year) + timedelta(MOVED[found["feast"]])).isoformat() if known else ""


_WESTERN = (1583, 4100)
"""Years in which the rule of Easter is known to dateutil."""


def _digits_unknown(found: re.Match[str]) -> str:
    """An archivist's `19--`, `194u` and `1944-08-??` are EDTF's X.

    `1944-?` is none of them: its end is not known.
    """
    digits = re.sub(r"[-?u._*](?![-?u._*]*\d)", "X", found["digits"])
    return digits + re.sub("-[?ux_]{1,2}", "-XX", found["rest"])


def _full(year: str) -> str:
    """Two digits are of the twentieth century; the rewrite shows it."""
    digits = year.lstrip("’'")
    return f"19{digits}" if len(digits) == 2 else digits.zfill(4)


def _whole(found: re.Match[str]) -> str:
    """A year or a month without its zeros: `1944-00-00`."""
    return f"{found['year']}-{found['month']}" if found["month"] else found["year"]


def _run_together(found: re.Match[str]) -> str:
    """What is written together: `19440802`."""
    return "-".join(part for part in (found["year"], found["month"], found["day"]) if part)


def _century(found: re.Match[str]) -> str:
    """`20th century`, `XXe siècle`: 19XX."""
    written = found["century"]
    number = int(written) if written.isdigit() else roman(written.upper())
    return f"{number - 1:02d}XX" if number else ""


def _roman_year(found: re.Match[str]) -> str:
    """`MCMLVII`, as films date themselves."""
    year = roman(found["roman"].upper())
    return str(year) if year else ""


def _short_end(found: re.Match[str]) -> str:
    """1944-45 is two years, where 45 comes after 44."""
    first, last = found["year"], found["last"]
    return f"{first}/{first[:2]}{last}" if int(last) > int(first[2:]) else ""


_QUARTER = r"(?:[qt](?P<quarter>[1-4])|(?P<first>[1-4])[qt])"
"""`Q3`, `3Q`; a `T3` in French, Spanish and Italian."""

SIMPLE: tuple[tuple[str, Said], ...] = (
    *ERAS,
    (rf"{ON_DAY}{OF}{MONTH}{OF}{YEAR}{AT_CLOCK}", _numbered),
    (rf"{MONTH} {ON_DAY},? {YEAR}{AT_CLOCK}", _numbered),
    (rf"(?P<year>\d{{4}})[ -]{MONTH}[ -]{ON_DAY}{AT_CLOCK}", _numbered),
    (rf"{MONTH}{OF}{YEAR}", _numbered),
    (rf"(?P<year>\d{{4}})[ ,-]+{MONTH}", _numbered),
    (rf"{SEASON}{OF}(?P<year>\d{{4}}|[’']?\d\d)", _numbered),
    (rf"(?P<year>\d{{4}})[ ,-]+{SEASON}", _numbered),
    (
        r"(?P<season>winter|hiver)(?: of| de)? (?P<year>\d{4}|['’]?\d\d)[-–/]['’]?(?:\d\d)?\d\d",
        lambda found: f"{_full(found['year'])}-24",
    ),
    (r"(?P<decade>\d{2}[1-9])0['’]?s", lambda found: f"{found['decade']}X"),
    (r"['’]?(?P<decade>[1-9])0['’]?s", lambda found: f"19{found['decade']}X"),
    (DECADE, _decade),
    (r"années (?P<decade>\d{2}[1-9])0", lambda found: f"{found['decade']}X"),
    (r"années (?P<decade>[1-9])0", lambda found: f"19{found['decade']}X"),
    (r"(?P<century>\d\d?)(?:st|nd|rd|th|e|ème) (?:century|c\.?|siècle)", _century),
    (rf"(?P<year>\d{{4}}) \({MONTH}\)", _numbered),
    (rf"(?P<feast>{'|'.join(FEASTS)}),? (?:of |de )?(?P<year>\d{{4}})", _feast),
    (rf"(?P<feast>{'|'.join(MOVED)}),? (?:of |de )?(?P<year>\d{{4}})", _moved),
    (r"(?P<digits>\d\d(?:[-u]{2}|\?\?|\.\.|__|\*\*|\d[-u?._*]))(?P<rest>)", _digits_unknown),
    (
        r"(?P<digits>\d{4})(?P<rest>-\d\d-\?|(?:-\d\d)?-(?:\?\?|uu|xx?|__?)"
        r"|-(?:\?-\?|\?\?-\?\?|uu-uu|xx-xx|__-__))",
        _digits_unknown,
    ),
    (r"(?P<century>[ivx]+)(?:e|ème|er)? (?:century|siècle)", _century),
    (r"(?P<year>\d{4})(?:-(?P<month>(?!00)\d\d))?(?:-00){1,2}", _whole),
    (r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)?", _run_together),
    (r"(?P<month>0?[1-9]|1[0-2])(?:[./-](?P<year>\d{4})|/(?P<late>1[3-9]|[2-9]\d))", _month_first),
    (r"(?P<year>\d{4})[/_ ](?P<month>0?[1-9]|1[0-2])(?:[_ ](?P<day>\d\d?))?", _spaced),
    (
        r"(?:00|xx?|\?\??|__?)[./-](?P<month>\d\d|xx?|\?\??|__?)[./-](?P<year>\d{4})",
        _month_without_day,
    ),
    (r"(?P<year>\d{3,4}(?:-\d\d){0,2}) ?(?:[*†‡§]+|[¹²³⁰-⁹]+)", lambda found: found["year"]),
    (r"[’'](?P<year>\d\d)", lambda found: f"19{found['year']}"),
    (r"(?:d|j) ?\+ ?(?P<day>\d{1,4})", lambda found: f"D{found['day']}"),
    (r"(?P<year>\d{2,3}000)", lambda found: edtf(f"Y{found['year']}")),
    (r"(?P<year>\d{4})-?w(?P<week>\d\d)(?:-?(?P<day>[1-7]))?", _week),
    (r"(?P<day>\d\d?)(?P<sign>[./ -])(?P<month>[ivx]+)(?P=sign)(?P<year>\d{4})", _roman_month),
    (STORY_WEEK, _story_week),
    (r"(?P<year>[1-9]\d{3})-(?P<day>[0-3]\d\d)", _day_of_year),
    (r"(?P<roman>m[mdclxvi]{4,})", _roman_year),
    (
        r"(?P<thousands>\d{1,2})[,'’\u00a0\u202f](?P<rest>\d{3})",
        lambda found: found["thousands"] + found["rest"],
    ),
    (r"h(?P<half>[12]) ?(?P<year>\d{4})", _half),
    (rf"(?P<year>\d{{4}})[ /-]?{_QUARTER}", _quarter),
    (rf"{_QUARTER}[ /-]?(?P<year>\d{{4}}|[’']?\d\d)", _quarter),
    (r"(?P<year>\d{4}) ?[-–—] ?(?P<last>\d{4})", lambda found: f"{found['year']}/{found['last']}"),
    (r"(?P<year>\d{4}) ?[-–—/] ?(?P<last>\d\d)", _short_end),
    (
        r"(?P<year>3[2-9]|[4-9]\d|\d\d(?=[/-]\d\d?[/-]\d$))"
        r"(?P<sign>[/-])(?P<month>\d\d?)(?P=sign)(?P<day>\d\d?)",
        _year_first,
    ),
    (
        r"(?P<modified>m)?(?:jdn?|julian day(?: number)?) ?"
        r"(?P<julian>\d{5,7})(?:\.(?P<part>\d{1,8}))?",
        julian,
    ),
    (r"(?P<year>-?\d{3,4})\.0", lambda found: found["year"]),
    (STORY_DAY, _story_day),
    (r"s(?P<kind>[dn]) ?(?P<count>\d{1,4})", _story_day),
    (PART_OF_DAY, _story_day),
    (NTH_DAY, _story_day),
    (
        r"(?:days?|d|jours?|j) ?(?P<first>\d+) ?(?:[-–—]|to|à) ?(?:d|j)?(?P<last>\d+)",
        lambda found: f"D{found['first']}/D{found['last']}",
    ),
)
"""How such a date is written, the plainer first, and what it says."""
