"""A day of the week that stands beside a date."""

import re
from collections.abc import Collection
from datetime import date, timedelta

from anachrony.times.words import WEEKDAY
from anachrony.times.written import DATE_ORDERS, in_order, short_year

_NAMED = re.compile(
    rf"\s*(?P<before>{WEEKDAY})[.,]* .*\d|.*\d.*?[ ,]*(?:[ ,]|\()(?P<after>{WEEKDAY})\.?\)?",
    re.IGNORECASE,
)
_ALONE = re.compile(rf"{WEEKDAY}\.?", re.IGNORECASE)
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?", re.ASCII)

_BEGIN = (
    ("mo", "mon", "lun", "seg", "maa", "пн", "пон"),
    ("di", "die", "tue", "mar", "ter", "din", "вт", "вто"),
    ("mi", "mit", "wed", "mer", "mié", "qua", "woe", "ср", "сре"),
    ("do", "don", "thu", "jeu", "jue", "gio", "qui", "чт", "чет"),
    ("fr", "fre", "fri", "ven", "vie", "sex", "vri", "пт", "пят"),
    ("sa", "sam", "sat", "sáb", "sab", "sonna", "zat", "сб", "суб"),
    ("so", "son", "sun", "dim", "dom", "zon", "вс", "вос"),
)
"""How each day begins in the languages that are read, from Monday; the longest that fits counts."""


def is_weekday(text: str) -> bool:
    """Return whether a text is a day of the week and nothing else."""
    return _ALONE.fullmatch(text) is not None


def weekday(text: str) -> int | None:
    """Return which day of the week a date names before or behind itself, 0 for Monday; None where
    it names none.
    """
    found = _NAMED.fullmatch(text)
    return day_of_week(found["before"] or found["after"]) if found else None


def day_of_week(text: str) -> int | None:
    """Return which day of the week a word names, 0 for Monday; None where it names none."""
    named = text.casefold()
    short = {one: at for at, begins in enumerate(_BEGIN) for one in begins}
    fits = [one for one in short if named == one or (len(one) > 2 and named.startswith(one))]
    return short[max(fits, key=len)] if fits else None


def meant_by_weekday(text: str, edtf: str) -> str:
    """Return the date nearest to one of a full day, in EDTF, that is the day of the week which its
    text names; nothing where it is that day itself, or names none.
    """
    named, full = weekday(text), _DAY.fullmatch(edtf)
    if named is None or not full:
        return ""
    day = date(*map(int, full.groups()))
    away = (named - day.weekday() + 3) % 7 - 3
    return (day + timedelta(days=away)).isoformat() if away else ""


def orders_by_weekday(texts: Collection[str]) -> str:
    """Return in which of `DATE_ORDERS` all dates have the day of the week that they name; nothing
    where none names one, or both orders fit, or neither.
    """
    named = [text for text in texts if weekday(text) is not None and not short_year(text)]
    fits = [
        order
        for order in DATE_ORDERS
        if not any(meant_by_weekday(one, in_order(one, order)) for one in named)
    ]
    return fits[0] if named and len(fits) == 1 else ""
