"""Years that are counted from Christ, or from today, `480 BC` and `66 Ma`, and what each says in
EDTF.
"""

import re
from decimal import Decimal

from anachrony.times.ranks import roman
from anachrony.times.words import BC, MONTH, NUMBERS, OF, ON_DAY
from anachrony.times.written import Said, edtf


def _century_before(found: re.Match[str]) -> str:
    """The third century BC, 300 to 201 BC, is the years -0299 to -0200."""
    written = found["century"]
    number = int(written) if written.isdigit() else roman(written.upper())
    return f"-{100 * number - 1:04d}/{edtf(str(-100 * (number - 1)))}"


def _year_before(found: re.Match[str]) -> str:
    """480 BC is the year −479: there is a year 0. Of 10,000 BC nobody knows the one year."""
    year = int(re.sub(r"\D", "", found["year"]))
    if year >= _BEFORE_CALENDARS:
        return _about(1 - year, year)
    return edtf(str(1 - year)) if year else ""


_BEFORE_CALENDARS = 10_000
"""From so many years before Christ on, a number of them is as wide as it is round."""


def _years_before(found: re.Match[str]) -> str:
    """`218–201 BC`, the farther year first."""
    return f"{edtf(str(1 - int(found['first'])))}/{edtf(str(1 - int(found['last'])))}"


def _decade_before(found: re.Match[str]) -> str:
    """`480s BC`: 489 to 480."""
    last = 1 - int(found["decade"])
    return f"{edtf(str(last - 9))}/{edtf(str(last))}"


_AGO = {"k": 10**3, "m": 10**6, "g": 10**9, "b": 10**9}


def _years_ago(found: re.Match[str]) -> str:
    """`66 Ma`, `3 million years ago`, `10,000 BP`: only the last says since when, since 1950."""
    each = _AGO[found["each"][0]] if found["each"] else 1
    count = re.sub(r",(?=\d{3})", "", found["count"]).replace(",", ".")
    years = round(Decimal(count) * each)
    return _about(1950 - years, years) if each == 1 else _rounded(-years, found["count"])


def _about(year: int, count: int) -> str:
    """A year that a round number leads to: 12,500 is 12,450 to 12,550, and of 10,000 at least two
    figures count.
    """
    written = str(count)
    zeros = min(len(written) - len(written.rstrip("0")), max(len(written) - 2, 0))
    half = 10**zeros // 2
    return f"{edtf(str(year - half))}/{edtf(str(year + half))}" if half else f"{edtf(str(year))}~"


_GREAT = {"thousand": 10**3, "million": 10**6, "billion": 10**9}


def _great(found: re.Match[str]) -> str:
    """`65 million BC`, `5 billion AD`: about so many years."""
    years = round(Decimal(found["count"].replace(",", ".")) * _GREAT[found["each"]])
    return _rounded(-years if found["before"] else years, found["count"])


def _rounded(year: int, count: str) -> str:
    """A year of which only the figures that are said count: two of 65 million."""
    figures, written = len(re.sub(r"\D", "", count).lstrip("0")), len(str(abs(year)))
    known = 0 < figures < written and written > 3
    return edtf(str(year)) + (f"S{figures}" if known else "~")


def _numbered_before(found: re.Match[str]) -> str:
    """A month or a day of a year before Christ: `15 March 44 BC`."""
    day = f"-{int(found['day']):02d}" if found["day"] else ""
    year = _year_before(found)
    return f"{year}-{NUMBERS[found['month']]:02d}{day}" if year else ""


ERAS: tuple[tuple[str, Said], ...] = (
    (
        rf"(?P<century>\d\d?(?=st|nd|rd|th|e|ème)|[ivx]+?)(?:st|nd|rd|th|e|ème|er)? "
        rf"(?:century|c\.|siècle) {BC}",
        _century_before,
    ),
    (rf"(?P<year>\d{{1,6}}|\d{{1,3}}(?:[ ,.'’\u00a0\u202f]\d{{3}})+) ?{BC}", _year_before),
    (
        r"(?:ad |a\.d\. )(?P<year>\d{1,4})"
        r"|(?P<late>\d{1,4}) (?:ad|a\.d\.|ce|c\.e\.|apr?\.? j\.?-?c\.?)",
        lambda found: (found["year"] or found["late"]).zfill(4),
    ),
    (rf"(?:{ON_DAY}{OF})?{MONTH}{OF}(?P<year>\d{{1,4}}) ?{BC}", _numbered_before),
    (rf"(?P<first>\d{{1,5}}) ?[-–—/] ?(?P<last>\d{{1,5}}) ?{BC}", _years_before),
    (rf"(?P<decade>\d{{1,3}}0)['’]?s {BC}", _decade_before),
    (
        r"(?P<count>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+|,\d{1,2})?) ?"
        r"(?:(?P<each>[kmg]a|[kmgb]ya|(?:million|billion) years ago)|(?:years )?bp)",
        _years_ago,
    ),
    (
        r"(?P<count>\d+(?:[.,]\d+)?) (?P<each>thousand|million|billion)(?: years)?"
        rf"(?: (?:(?P<before>{BC})|ad|ce))?",
        _great,
    ),
)
"""How such a date is written, and what it says."""
