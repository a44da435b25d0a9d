"""Moments that a machine counts: seconds or milliseconds since 1970, and days of astronomers."""

import re
from collections.abc import Collection
from datetime import UTC, datetime, time, timedelta
from typing import NamedTuple

_SINCE = re.compile(r"(?P<count>[-−]?\d{1,13})(?:\.0+)?", re.ASCII)
_FIRST = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECONDS = 10**11
"""From so many on they are no seconds: those are of the year 5138."""


def in_epoch(texts: Collection[str]) -> bool:
    """Return whether these may be moments counted from 1970: most have as many digits as those of
    our time, and not most are round, as years of the Earth are.
    """
    found = [_SINCE.fullmatch(text) for text in texts]
    counts = [_count(one) for one in found if one]
    odd = [
        count
        for count in counts
        if len(str(abs(count))) in (9, 10, 12, 13)
        and count % (100_000 if abs(count) < _MILLISECONDS else 10**7)
    ]
    return len(counts) == len(texts) and 0 < len(texts) <= 2 * len(odd)


def of_epoch(text: str) -> str:
    """Return the date of such a number, with its clock where it is no midnight: `-802051200` →
    1944-08-02.
    """
    found = _SINCE.fullmatch(text)
    count = _count(found) if found else 0
    try:
        moment = _FIRST + timedelta(
            milliseconds=count * (1 if abs(count) >= _MILLISECONDS else 1000)
        )
    except OverflowError:
        return ""
    return _written(moment) if found else ""


def _count(found: re.Match[str]) -> int:
    return int(found["count"].replace("−", "-"))


def _written(moment: datetime) -> str:
    whole = moment.replace(tzinfo=None)
    return whole.isoformat() if whole.time() != time() else whole.date().isoformat()


# --- days of astronomers --------------------------------------------------------------------------

_JULIAN = datetime(1858, 11, 17, tzinfo=UTC)
"""Modified Julian day 0, which is 2,400,000.5 without its modification."""


_DAY_NUMBER = re.compile(r"(?P<modified>)(?P<julian>2[0-4]\d{5})(?:\.(?P<part>\d{1,8}))?", re.ASCII)


def is_julian(text: str) -> bool:
    """Return whether a number may be a Julian day: of the years 763 to 2131."""
    return _DAY_NUMBER.fullmatch(text) is not None


def of_julian(text: str) -> str:
    """Return the date of such a number; nothing where a text is none."""
    found = _DAY_NUMBER.fullmatch(text)
    return julian(found) if found else ""


def julian(found: re.Match[str]) -> str:
    """Return the day that a Julian day number says, or its moment where it has decimals: `JD
    2431000` → 1943-10-02.
    """
    days = float(f"{found['julian']}.{found['part'] or 0}") - (
        0 if found["modified"] else 2400000.5
    )
    if not found["part"]:
        return (_JULIAN + timedelta(days // 1)).date().isoformat()
    return _written(_JULIAN + timedelta(minutes=round(days * 1440)))


# --- whole numbers of days, months and years ------------------------------------------------------


_WHOLE = re.compile(r"(?P<sign>[+−-]?)(?!0\d{3}$)\d{1,5}", re.ASCII)
"""What has four digits and begins with 0 is a year of EDTF: `-0003`."""


def whole(text: str) -> int:
    """Return a whole number that may have a sign: `+2`, `−3`."""
    return int(text.replace("−", "-"))


def signed(texts: Collection[str]) -> bool:
    """Return whether these are whole numbers before and after a moment, not years: some have a
    plus, or some a minus and none is over 99.
    """
    found = [_WHOLE.fullmatch(text) for text in texts]
    if not found or not all(found):
        return False
    signs = {one["sign"] for one in found if one}
    return "+" in signs or (len(signs) > 1 and max(abs(whole(text)) for text in texts) < 100)


class Counter(NamedTuple):
    """How many of which unit, months or years, there are since a beginning."""

    unit: str
    number: int


_COUNTER = re.compile(
    r"(?:story )?(?P<unit>month|year|mois|année|an|monat|jahr|mes|año|mese|anno|месяц|год) ?"
    r"(?P<number>\d{1,3})",
    re.IGNORECASE,
)


def counter(text: str) -> Counter | None:
    """Return what `Month 3` counts; None where a text counts nothing so."""
    found = _COUNTER.fullmatch(text)
    return Counter(found["unit"].casefold(), int(found["number"])) if found else None
