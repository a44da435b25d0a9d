"""A day of the week that stands beside a date."""

import re
from datetime import date, timedelta

from anachrony.times.words import WEEKDAY

_NAMED = re.compile(
    rf"\s*(?P<before>{WEEKDAY})[.,]* .*\d|.*\d.*\((?P<after>{WEEKDAY})\)", re.IGNORECASE
)
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?", re.ASCII)

_BEGIN = (
    ("mo", "mon", "lun"),
    ("di", "die", "tue", "mar"),
    ("mi", "mit", "wed", "mer", "mié"),
    ("do", "don", "thu", "jeu", "jue", "gio"),
    ("fr", "fre", "fri", "ven", "vie"),
    ("sa", "sam", "sat", "sáb", "sab", "sonna"),
    ("so", "son", "sun", "dim", "dom"),
)
"""How each day begins in the languages that are read, from Monday; the longest that fits counts."""


def weekday(text: str) -> int | None:
    """Return which day of the week a date names before itself or in brackets behind, 0 for Monday;
    None where it names none.
    """
    found = _NAMED.fullmatch(text)
    if not found:
        return None
    named = (found["before"] or found["after"]).casefold()
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
