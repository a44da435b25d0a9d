"""Dates as people write them, in English and French → the EDTF they would become.

`edtf`'s own reader of text is not asked: it takes 300 BC for the year −300, Aug-44 for 2044 and
32 BBY for 2032.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from anachrony.times.calendar import DAY, civil
from anachrony.times.dates import date_bounds
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
_SEASONS = ("spring|printemps", "summer|été|ete", "autumn|fall|automne", "winter|hiver")
_NUMBERS = {name: at for at, names in enumerate(_MONTHS, 1) for name in names.split("|")}
_NUMBERS |= {name: at for at, names in enumerate(_SEASONS, 21) for name in names.split("|")}

_MONTH = rf"(?P<month>{'|'.join(sorted('|'.join(_MONTHS).split('|'), key=len, reverse=True))})\.?"
_SEASON = rf"(?P<season>{'|'.join(_SEASONS)})"
_YEAR, _DAY = r"(?P<year>\d{3,5}|[’']?\d\d)", r"(?P<day>\d\d?)(?:st|nd|rd|th|er|\.)?"
_HOUR = r"\d\d?:\d\d(?::\d\d)?(?: ?[ap]m)?|\d\d? ?h(?: ?\d\d)?|\d\d? ?[ap]m"
_CLOCK = rf"(?:,? (?:at |à )?(?P<clock>{_HOUR}))?"
_PARTS = {
    **dict.fromkeys(("early", "beginning of", "start of", "début", "début de"), 0),
    **dict.fromkeys(("mid", "middle of", "mi", "milieu", "milieu de"), 1),
    **dict.fromkeys(("late", "end of", "fin", "fin de"), 2),
}
_PART = rf"(?P<part>{'|'.join(sorted(_PARTS, key=len, reverse=True))})"
_OF = r"(?:[ ,.\-/]| of | de | d['’])\s*"
_ROMAN = {"i": 1, "v": 5, "x": 10}


def _numbered(found: re.Match[str]) -> str:
    """A month or season of a year, with its day and clock where there are any."""
    groups = found.groupdict()
    number = _NUMBERS[groups.get("month") or groups["season"]]
    day = f"-{int(groups['day']):02d}" if groups.get("day") else ""
    clock = f" {_clock(groups['clock'])}" if groups.get("clock") else ""
    return f"{_full(groups['year'])}-{number:02d}{day}{clock}"


def _clock(written: str) -> str:
    """`8h15` is 8:15, `8 h` and `8 pm` are hours."""
    return re.sub(r" ?h ?", ":", written).rstrip(":")


def _third(found: re.Match[str]) -> str:
    """The first, middle or last third of a year or a month: `early August 1957` → its first ten
    days.
    """
    date, third = _part(found, "date"), _PARTS[found["part"]]
    if re.fullmatch(r"\d{4}", date):
        return f"{date}-{1 + 4 * third:02d}/{date}-{4 + 4 * third:02d}"
    if not re.fullmatch(r"\d{4}-(?:0[1-9]|1[0-2])", date):
        return ""
    last = civil(date_bounds(date)[1] - DAY / 2)[2] if third == 2 else 10 * (third + 1)
    return f"{date}-{1 + 10 * third:02d}/{date}-{last:02d}"


def _either(found: re.Match[str]) -> str:
    """One of two dates, as EDTF writes a choice."""
    first, last = _part(found, "first"), _part(found, "last")
    return f"[{first},{last}]" if first and last else ""


def _same_end(found: re.Match[str]) -> str:
    """Two days of one month, two months of one year: what both share is written once."""
    rest = found["rest"]
    return _span(meant(f"{found['first']} {rest}"), meant(f"{found['last']} {rest}"))


def _century_before(found: re.Match[str]) -> str:
    """The third century BC, 300 to 201 BC, is the years -0299 to -0200."""
    number = int(found["century"])
    return f"-{100 * number - 1:04d}/{edtf(str(-100 * (number - 1)))}"


def _full(year: str) -> str:
    """Two digits are of the twentieth century; the rewrite shows it."""
    digits = year.lstrip("’'")
    return f"19{digits}" if len(digits) == 2 else digits.zfill(4)


def _whole(found: re.Match[str]) -> str:
    return f"{found['year']}-{found['month']}" if found["month"] else found["year"]


def _apart(found: re.Match[str]) -> str:
    return "-".join(part for part in (found["year"], found["month"], found["day"]) if part)


def _century(found: re.Match[str]) -> str:
    written = found["century"]
    if written.isdigit():
        number = int(written)
    else:
        values = [_ROMAN[letter] for letter in written]
        after = [*values[1:], 0]
        number = sum(-one if one < next_ else one for one, next_ in zip(values, after, strict=True))
    return f"{number - 1:02d}XX"


def _span(first: str, last: str) -> str:
    return f"{first}/{last}" if first and last else ""


def _short_end(found: re.Match[str]) -> str:
    """1944-45 is two years, where 45 comes after 44."""
    first, last = found["year"], found["last"]
    return f"{first}/{first[:2]}{last}" if int(last) > int(first[2:]) else ""


def _before(date: str) -> str:
    """All before a date: up to the year, month or day before it."""
    if not date or not readable(date):
        return ""
    return f"../{_neighbour(date, date_bounds(date)[0] - DAY / 2)}"


def _after(date: str) -> str:
    return (
        f"{_neighbour(date, date_bounds(date)[1] + DAY / 2)}/.." if date and readable(date) else ""
    )


def _neighbour(date: str, moment: float) -> str:
    """The date that holds a moment, as precise as another."""
    year, month, day, *_ = civil(moment)
    whole = edtf(str(year))
    parts = 1 if "X" in date or date.startswith("Y") else date.lstrip("-").count("-") + 1
    return whole + "".join(f"-{part:02d}" for part in (month, day)[: parts - 1])


_Said = Callable[[re.Match[str]], str]


def _part(found: re.Match[str], name: str) -> str:
    return meant(found[name])


_SIMPLE: tuple[tuple[str, _Said], ...] = (
    (rf"{_DAY}{_OF}{_MONTH}{_OF}{_YEAR}{_CLOCK}", _numbered),
    (rf"{_MONTH} {_DAY},? {_YEAR}{_CLOCK}", _numbered),
    (rf"(?P<year>\d{{4}})[ -]{_MONTH}[ -]{_DAY}{_CLOCK}", _numbered),
    (rf"{_MONTH}{_OF}{_YEAR}", _numbered),
    (rf"(?P<year>\d{{4}})[ ,-]+{_MONTH}", _numbered),
    (rf"{_SEASON}{_OF}(?P<year>\d{{4}})", _numbered),
    (rf"(?P<year>\d{{4}})[ ,-]+{_SEASON}", _numbered),
    (
        r"(?P<season>winter|hiver)(?: of| de)? (?P<year>\d{4})[-–/](?:\d\d)?\d\d",
        lambda found: f"{found['year']}-24",
    ),
    (r"(?P<decade>\d{2}[1-9])0['’]?s", lambda found: f"{found['decade']}X"),
    (r"années (?P<decade>\d{2}[1-9])0", lambda found: f"{found['decade']}X"),
    (r"années (?P<decade>[1-9])0", lambda found: f"19{found['decade']}X"),
    (
        r"(?P<century>\d\d?)(?:st|nd|rd|th|e|ème) (?:century|c\.|siècle) "
        r"(?:bce?|b\.c\.(?:e\.)?|av\.? j\.?-?c\.?|avant j\.-c\.)",
        _century_before,
    ),
    (r"(?P<century>\d\d?)(?:st|nd|rd|th|e|ème) (?:century|c\.|siècle)", _century),
    (rf"(?P<year>\d{{4}}) \({_MONTH}\)", _numbered),
    (
        r"(?:christmas(?: day)?|noël) (?:of |de )?(?P<year>\d{4})",
        lambda found: f"{found['year']}-12-25",
    ),
    (r"(?P<century>[ivx]+)(?:e|ème|er)? (?:century|siècle)", _century),
    (r"(?P<year>\d{4})(?:-(?P<month>(?!00)\d\d))?(?:-00){1,2}", _whole),
    (r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)?", _apart),
    (
        r"(?P<year>\d{1,6}) (?:bce?|b\.c\.(?:e\.)?|av\.? j\.?-?c\.?|avant j\.-c\.|avant notre ère)",
        lambda found: edtf(str(1 - int(found["year"]))) if int(found["year"]) else "",
    ),
    (
        r"(?:ad |a\.d\. )(?P<year>\d{1,4})"
        r"|(?P<late>\d{1,4}) (?:ad|a\.d\.|ce|c\.e\.|apr?\.? j\.?-?c\.?)",
        lambda found: (found["year"] or found["late"]).zfill(4),
    ),
    (r"(?P<year>\d{4}) ?[-–—] ?(?P<last>\d{4})", lambda found: f"{found['year']}/{found['last']}"),
    (r"(?P<year>\d{4}) ?[-–—/] ?(?P<last>\d\d)", _short_end),
)

_AROUND: tuple[tuple[str, _Said], ...] = (
    (rf"(?:the )?{_PART}[- ](?:de |d['’])?(?P<date>.+)", _third),
    (r"(?:either )?(?P<first>.*\d.*) (?:or|ou) (?P<last>.+)", _either),
    (r"(?P<first>\d\d?) ?[-–—] ?(?P<last>\d\d?) (?P<rest>[a-zéèûô]+\.? \d{4})", _same_end),
    (r"(?P<first>[a-zéèûô]+) ?[-–—] ?(?P<last>[a-zéèûô]+) (?P<rest>\d{4})", _same_end),
    (
        r"(?:circa|ca?\.?|about|around|approx\.?|approximately|vers|env\.?|environ) ?(?P<date>.+)",
        lambda found: _marked(_part(found, "date"), "~"),
    ),
    (
        r"(?:probably|perhaps|maybe|possibly|peut-être|probablement) (?P<date>.+)",
        lambda found: _marked(_part(found, "date"), "?"),
    ),
    (r"(?P<date>.+?) ?\(\?\)", lambda found: _marked(_part(found, "date"), "?")),
    (r"(?P<date>\d{3,4})-?ish", lambda found: _marked(_part(found, "date"), "~")),
    (
        r"(?:before|prior to|avant) (?P<date>.+)",
        lambda found: _before(_part(found, "date")),
    ),
    (r"(?:after|après) (?P<date>.+)", lambda found: _after(_part(found, "date"))),
    (r"(?:since|depuis) (?P<date>.+)", lambda found: _span(_part(found, "date"), "..")),
    (
        r"(?:until|till|jusqu['’](?:en|au|à)) (?P<date>.+)",
        lambda found: _span("..", _part(found, "date")),
    ),
    (
        r"(?:between|entre) (?P<first>.+) (?:and|et) (?P<last>.+)",
        lambda found: _span(_part(found, "first"), _part(found, "last")),
    ),
    (
        r"(?:from |de |du )?(?P<first>.*\d.*?)(?: to | à | au | [-–—] )(?P<last>.*\d.*)",
        lambda found: _span(_part(found, "first"), _part(found, "last")),
    ),
)


def _marked(date: str, mark: str) -> str:
    return f"{date}{mark}" if date and readable(f"{date}{mark}") else ""


_PATTERNS = tuple((re.compile(pattern, re.ASCII), say) for pattern, say in (*_SIMPLE, *_AROUND))
_LEAD = re.compile(
    r"(?:in |en |on |the |le |les |l['’]|au )+|(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |"
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) "
)


@lru_cache(maxsize=4096)
def meant(text: str) -> str:
    """Return the EDTF that a date as people write it would become: `circa 1944` → 1944~, `août
    1944` → 1944-08; nothing where it has no one meaning.
    """
    plain = " ".join(text.casefold().split())
    if readable(plain):
        return edtf(plain)
    plain = _LEAD.sub("", plain, count=1) if _LEAD.match(plain) else plain
    for pattern, said in _PATTERNS:
        found = pattern.fullmatch(plain)
        if found and (date := said(found)) and readable(date):
            return edtf(date)
    return next((edtf(one) for one in (plain, plain.upper()) if readable(one)), "")
