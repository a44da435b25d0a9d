"""A date in the spelling of EDTF, whatever spelling it was read from."""

import re
from calendar import monthrange
from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from anachrony.times.dates import DATE
from anachrony.times.words import PHASE, ROUGHLY, WEEKDAY

Said = Callable[[re.Match[str]], str]
"""What a text that fits a pattern says in EDTF."""

MOST_TEXTS = 1 << 16
"""Different dates that are remembered, to be read once."""


@lru_cache(maxsize=MOST_TEXTS)
def edtf(text: str) -> str:
    """Return a date that can be read as EDTF writes it: `1944-8-2 4 PM` → 1944-08-02T16:00; what is
    written so, or is a story day, stays.
    """
    match = DATE.pattern.fullmatch(text)
    if match is None:
        return "/".join(edtf(half.strip()) for half in text.split("/")) if "/" in text else text
    day = _year(match) + _month(match, text)
    return day + (_clock(match) if match["hour"] else match["qualifier"] or match["leading"] or "")


def _year(match: re.Match[str]) -> str:
    digits = match["long"] or match["year"]
    sign = "-" if (match["long_before"] or match["before"]) in ("-", "−") else ""
    return f"Y{sign}{digits}" if len(digits) > 4 else f"{sign}{int(digits):04d}"


def _month(match: re.Match[str], text: str) -> str:
    if not match["month"]:
        return "-XX" * text.count("-XX")
    day = f"-{int(match['day']):02d}" if match["day"] else "-XX" if match["days"] else ""
    return f"-{int(match['month']):02d}{day}"


def _clock(match: re.Match[str]) -> str:
    hour, half = int(match["hour"]), match["half"]
    hour = hour % 12 + (12 if half in "pP" else 0) if half else hour
    minute = f":{match['minute']}" if match["minute"] else ""
    fraction = f".{match['fraction']}" if match["fraction"] else ""
    second = f":{match['whole']}{fraction}" if match["whole"] else ""
    return f"T{hour:02d}{minute}{second}{(match['zone'] or '').strip().upper()}"


# --- day and month in either order ----------------------------------------------------------------

_DAY_MONTH = re.compile(
    rf"(?P<about>(?:[~≈]|{ROUGHLY}) ?)?(?:{WEEKDAY}[.,]* )?(?P<one>\d\d?)"
    rf"(?P<sign>[/.-])(?P<two>\d\d?)(?P=sign)"
    rf"(?P<year>\d{{4}}|\d\d)(?:(?:,? |,)\(?{WEEKDAY}\.?\)?)?(?P<clock>[ T,].*|\?)?",
    re.ASCII | re.IGNORECASE,
)
DATE_ORDERS = ("dmy", "mdy")
YEAR_FIRST = "ymd"
"""An order that is not asked about: a column has it where one of its dates can have no other."""


_SPAN = re.compile(r"\s+(?:[-–—]|to|à(?! \d\d? ?[h:])|bis|al?)\s+|[–—]")


def has_order(text: str) -> bool:
    """Return whether a date, or both of a span, are written as numbers that begin with the day or
    the month: `02/08/1944`.
    """
    return all(map(_DAY_MONTH.fullmatch, _SPAN.split(text))) and any(
        in_order(text, one) for one in DATE_ORDERS
    )


_YEAR_FIRST = re.compile(r"\d\d([/-])\d\d?\1\d\d?", re.ASCII)


def year_first(texts: Iterable[str]) -> bool:
    """Return whether dates begin with a year of two digits, `44/8/2`: one of them can be read in no
    other order, and all others in this one as well.
    """
    written = [text for text in texts if has_order(text) or _YEAR_FIRST.fullmatch(text)]
    alone = any(not has_order(text) for text in written)
    return alone and all(_exists(_of_year_first(text)) for text in written)


def _of_year_first(text: str) -> str:
    return f"19{re.sub('[/-]', '-', text)}" if _YEAR_FIRST.fullmatch(text) else ""


def day_orders(texts: list[str]) -> set[str]:
    """Return in which of `DATE_ORDERS` all these dates can be read: a day over 12 decides, a point
    says that the day is first.
    """
    found = set(DATE_ORDERS)
    for match in map(_DAY_MONTH.fullmatch, (half for text in texts for half in _SPAN.split(text))):
        if match is not None:
            read = {order for order in DATE_ORDERS if _exists(_in_order(match, order))}
            found &= read - ({"mdy"} if match["sign"] == "." else set())
    return found


def in_order(text: str, order: str) -> str:
    """Return `02/08/1944`, or a span of two, as EDTF, its day and month in one of `DATE_ORDERS` or
    behind the year, two digits of a year as of the twentieth century; nothing where there is no
    such date.
    """
    if order == YEAR_FIRST:
        return edtf(_of_year_first(text)) if _exists(_of_year_first(text)) else ""
    matches = [_DAY_MONTH.fullmatch(half) for half in _SPAN.split(text)]
    found = [_in_order(match, order) if match else "" for match in matches]
    return "/".join(map(edtf, found)) if len(found) < 3 and all(map(_exists, found)) else ""


def _in_order(match: re.Match[str], order: str) -> str:
    day, month = match["one"], match["two"]
    day, month = (day, month) if order == "dmy" else (month, day)
    year = match["year"] if len(match["year"]) == 4 else f"19{match['year']}"
    return f"{year}-{month}-{day}{_behind(match['clock'] or '')}{'~' * bool(match['about'])}"


def _behind(said: str) -> str:
    """What stands behind a date in figures: its clock, its doubt; a part of a day is left to it."""
    if _DOUBT.fullmatch(said):
        return "?"
    return "" if _PHASE.fullmatch(said) else _AT.sub(" ", said).removesuffix(" Uhr")


_DOUBT = re.compile(r" ?\(?\?\)?")
_PHASE = re.compile(rf"(?:,? |,)\(?{PHASE}\)?", re.IGNORECASE)
_AT = re.compile(r"^,? (?:at|à|um) ", re.IGNORECASE)


def short_year(text: str) -> bool:
    """Return whether the year of such a date has two digits: `02/08/44`, of whatever century."""
    matches = map(_DAY_MONTH.fullmatch, _SPAN.split(text))
    return any(match is not None and len(match["year"]) == 2 for match in matches)


_FULL = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")


def full_years(texts: Iterable[str]) -> set[int]:
    """Return the years that are written with four digits."""
    return {int(year) for text in texts for year in _FULL.findall(text)}


def of_century(text: str, becomes: str, years: Collection[int]) -> str:
    """Return what a date becomes, a year that it writes with two digits as near to others of its
    file as it can be: 04 beside 2003 and 2005 is 2004.
    """
    if not years or min(years) < 2000:
        return becomes
    return _FULL.sub(lambda found: _later(found[0], text, max(years)), becomes)


def _later(year: str, text: str, last: int) -> str:
    return year if year in text or int(year) + 100 > last + 10 else str(int(year) + 100)


_PLAIN = re.compile(r"(\d{4})(?:-(0?[1-9]|1[0-2])(?:-(\d\d?))?)?", re.ASCII)
_WORD = re.compile(r"[^\W\d_]{3,}")
_OF_DAYS = frozenset({"day", "jour", "night", "nuit"})
"""The only words of three letters and more in what is read as it is."""


@lru_cache(maxsize=MOST_TEXTS)
def _exists(text: str) -> bool:
    """The usual ones are judged at a glance: there can be ten thousand."""
    from anachrony.times.dates import date_bounds

    if plain := _PLAIN.fullmatch(text):
        return not plain[3] or 1 <= int(plain[3]) <= monthrange(int(plain[1]), int(plain[2]))[1]
    if any(word not in _OF_DAYS and set(word) != {"x"} for word in _WORD.findall(text.lower())):
        return False
    try:
        date_bounds(text)
    except ValueError:
        return False
    return True


def readable(text: str) -> bool:
    """Return whether a text is a date or a story day that can be read."""
    return _exists(text)


# --- days as a spreadsheet counts them ------------------------------------------------------------

_SERIAL = re.compile(r"(?P<day>[1-5]\d{4})(?:[.,](?P<rest>\d{1,12}))?", re.ASCII)
_FIRST = date(1899, 12, 30)
"""Day 0 of a spreadsheet, as of March 1900."""


def is_serial(text: str) -> bool:
    """Return whether a number may be a day as a spreadsheet counts them: from 1927 to 2064."""
    return _SERIAL.fullmatch(text) is not None


def of_serial(text: str) -> str:
    """Return the date of such a number, with its clock to the minute where it has decimals:
    `16285` → 1944-08-01.
    """
    match = _SERIAL.fullmatch(text)
    if match is None:
        return ""
    minutes = round(float(f"0.{match['rest'] or 0}") * 1440)
    moment = datetime.combine(_FIRST, time()) + timedelta(int(match["day"]), minutes=minutes)
    return moment.isoformat("T", "minutes") if minutes else moment.date().isoformat()


def of_year(text: str) -> str:
    """Return the year that was typed where a spreadsheet shows dates: `1905-04-27` is its day 1944;
    nothing where that is no likely year.
    """
    try:
        days = (date.fromisoformat(text) - _FIRST).days
    except ValueError:
        return ""
    return str(days) if days in _YEARS_TYPED else ""


_YEARS_TYPED = range(1000, 2100)
