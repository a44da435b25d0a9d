"""Dates that say no time by themselves: `two days later` leans on the row above, `now` on the
story's present, and a flashback or a dream is of none of the days that are counted.
"""

import re
from typing import NamedTuple

from anachrony.times.calendar import DAY, civil
from anachrony.times.dates import date_bounds
from anachrony.times.days import day_parts
from anachrony.times.human import meant
from anachrony.times.weekdays import day_of_week
from anachrony.times.words import WEEKDAY
from anachrony.times.written import edtf

_SAME = re.compile(
    r"(?:the )?same(?: day| time| night| morning| evening)?|continuous|cont(?:inued|['’]?d|\.)?"
    r"|(?:a )?moments? later|later(?: that (?:day|night|evening|morning))?|(?:le )?même jour"
    r"|(?:later )?(?:that|the same) (?:night|evening|morning|afternoon)|meanwhile|simultaneously"
    r"|(?:at the )?same time|(?:a few |some )?(?:minutes|seconds) later|au même moment|continu"
    r"|ce (?:soir|matin)-là|cette nuit-là|pendant ce temps|quelques minutes plus tard|inzwischen"
    r"|suite|plus tard|derselbe tag|gleicher tag|kurz darauf|anschließend",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?:the )?(?:next|following) (?:day|morning|evening|night)|(?:le )?lendemain(?: matin| soir)?"
    r"|the (?:day|morning|evening|night) after|am nächsten (?:tag|morgen)|nächster tag",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:the )?previous (?:day|morning|evening|night)|(?:la )?veille(?: au soir)?"
    r"|the (?:day|morning|evening|night) before|am vortag|vortag",
    re.IGNORECASE,
)

_SAME_SPAN = re.compile(
    r"(?:(?:later |in )?(?:(?:the )?same|that) |(?:la |le |de la |du )?même |"
    r"|(?:im )?(?:der|das)?selbe[nrs]? |gleich(?:er|es|en) |(?:el )?mismo |(?:lo )?stesso )"
    r"(?:(?P<month>month|mois|monat|mes|mese)|year|année|an|jahr|año|anno)s?",
    re.IGNORECASE,
)
"""`same year`, `later that month`, `la même année`."""

_BESIDE = {
    1: (
        r"(?:the )?(?:next|following) (?:{en})|the (?:{en}) after"
        r"|(?:l['’]|la |le )(?:{fr}) (?:suivante?|d['’]après)"
        r"|(?:im |in der )?(?:folgenden|nächstes) (?:{de})"
    ),
    -1: (
        r"(?:the )?(?:previous|preceding) (?:{en})|the (?:{en}) before"
        r"|(?:l['’]|la |le )(?:{fr}) (?:précédente?|d['’]avant)|(?:im |in der )?vorigen (?:{de})"
    ),
}
_SPANS = {
    "days": ("week", "semaine", "woche", 7),
    "months": ("month", "mois", "monat", 1),
    "years": ("year", "an|année", "jahr", 1),
}
_NEIGHBOURS = tuple(
    (re.compile(said.format(en=en, fr=fr, de=de), re.IGNORECASE), name, sign * count)
    for name, (en, fr, de, count) in _SPANS.items()
    for sign, said in _BESIDE.items()
)
"""`the following week`, `l'année précédente`."""

_NUMBERS = (
    "an?|one|une?|eine?[nmr]?|una|uno",
    "two|deux|zwei|dos|due",
    "three|trois|drei|tres|tre",
    "four|quatre|vier|cuatro|quattro",
    "five|cinq|fünf|cinco|cinque",
    "six|sechs|seis|sei",
    "seven|sept|sieben|siete|sette",
    "eight|huit|acht|ocho|otto",
    "nine|neuf|neun|nueve|nove",
    "ten|dix|zehn|diez|dieci",
    "eleven|onze|elf|once|undici",
    "twelve|douze|zwölf|doce|dodici",
    "thirteen|treize|dreizehn|trece|tredici",
    "fourteen|quatorze|vierzehn|catorce|quattordici",
    "fifteen|quinze|fünfzehn|quince|quindici",
    "sixteen|seize|sechzehn|dieciséis|sedici",
    "seventeen|dix-sept|siebzehn|diecisiete|diciassette",
    "eighteen|dix-huit|achtzehn|dieciocho|diciotto",
    "nineteen|dix-neuf|neunzehn|diecinueve|diciannove",
    "twenty|vingt|zwanzig|veinte|venti",
)
_UNITS = {
    "day": (1, r"days?|nights?|jours?|nuits?|tage?|nächte?|días?|giorn[oi]"),
    "fortnight": (14, r"fortnights?|quinzaines?"),
    "week": (7, r"weeks?|semaines?|wochen?|semanas?|settiman[ae]"),
    "month": (1, r"months?|mois|monate?|mes(?:es)?|mes[ei]"),
    "year": (1, r"years?|an(?:née)?s?|jahre?|años?|ann[oi]"),
    "decade": (10, r"decades?|décennies?|jahrzehnte?|décadas?|decenni[o]?"),
}
_LATER = r"later|on|after|plus tard|après|später|danach|darauf|después|más tarde|dopo|più tardi"
_EARLIER = r"earlier|before|plus tôt|avant|früher|zuvor|davor|antes|prima"


def _named(words: dict[str, str]) -> str:
    return "|".join(f"(?P<{name}>{said})" for name, said in words.items())


_FIGURES = {"figures": r"\d{1,4}"} | {f"n{at}": said for at, said in enumerate(_NUMBERS, 1)}
_COUNTED = re.compile(
    rf"(?:{_named(_FIGURES)}) (?:{_named({name: said for name, (_, said) in _UNITS.items()})}) "
    rf"(?:{_LATER}|(?P<earlier>{_EARLIER}))",
    re.IGNORECASE,
)
"""`two days later`, `10 ans plus tôt`."""


_TO_WEEKDAY = re.compile(
    r"(?:on |am |the |le |el |il |la )*"
    r"(?:(?P<next>next|following|(?:darauf)?folgenden|nächsten)"
    r"|(?P<last>last|previous|preceding|vorigen|letzten))? ?"
    rf"(?P<day>{WEEKDAY})"
    r"(?: (?:(?P<after>after|suivant|d['’]après|siguiente|seguente|successiv[oa])"
    r"|(?P<before>before|précédent|dernier|d['’]avant|anterior|precedente)))?",
    re.IGNORECASE,
)
"""`the following Monday`, `le lundi précédent`."""


class Leaning(NamedTuple):
    """How far a date is from that of the row above: so many days, months or years after it; of the
    same month or year; the first day of the week (1 for Monday) after it, or the last before it.
    """

    days: int = 0
    months: int = 0
    years: int = 0
    same_month: int = 0
    same_year: int = 0
    next_day: int = 0
    last_day: int = 0


def step(text: str) -> Leaning | None:
    """Return how far a date is from the row above: `next day` is a day after it, `two years
    earlier` as many years before; None where a text does not say so.
    """
    for days, said in enumerate((_BEFORE, _SAME, _NEXT), -1):
        if said.fullmatch(text):
            return Leaning(days)
    if same := _SAME_SPAN.fullmatch(text):
        return Leaning(same_month=1) if same["month"] else Leaning(same_year=1)
    for said, name, by in _NEIGHBOURS:
        if said.fullmatch(text):
            return Leaning(**{name: by})
    found = _COUNTED.fullmatch(text)
    return _counted(found) if found else _to_weekday(text)


def _to_weekday(text: str) -> Leaning | None:
    found = _TO_WEEKDAY.fullmatch(text)
    day = day_of_week(found["day"]) if found else None
    if not found or day is None:
        return None
    if found["next"] or found["after"]:
        return Leaning(next_day=day + 1)
    return Leaning(last_day=day + 1) if found["last"] or found["before"] else None


def _counted(found: re.Match[str]) -> Leaning:
    unit = next(name for name in _UNITS if found[name])
    number = next(name for name in _FIGURES if found[name])
    count = int(found[number]) if number == "figures" else int(number[1:])
    count *= _UNITS[unit][0] * (-1 if found["earlier"] else 1)
    return Leaning(**{_STEPS[unit]: count})


_STEPS = dict.fromkeys(("day", "fortnight", "week"), "days") | {"month": "months"}
_STEPS |= dict.fromkeys(("year", "decade"), "years")


def stepped(text: str, by: Leaning) -> str:
    """Return the date that is a step from another, no more precise than the step: two years after
    1944-08-02 is 1946; nothing where the other is not known so well.
    """
    date = meant(text)
    if any((by.months, by.same_month, by.years, by.same_year)):
        return _months_after(date, by)
    if by.next_day or by.last_day:
        return _weekday_beside(date.partition("T")[0], by)
    if counted := day_parts(date):
        return f"{'DN'[counted.night and not by.days]}{counted.number + by.days}"
    return _days_after(date.partition("T")[0], by.days)


_DAY = re.compile(r"-?\d{4,}-\d\d-\d\d")
_YEAR = re.compile(
    r"(?P<year>-?\d{4})(?:-(?:(?P<month>0[1-9]|1[0-2])|2[1-4])(?:-\d\d)?(?:T.*)?)?(?P<mark>[~?%]?)"
)


def _days_after(date: str, days: int) -> str:
    if not days or not _DAY.fullmatch(date):
        return "" if days else date
    year, month, day, *_ = civil(date_bounds(date)[0] + (days + 0.5) * DAY)
    return edtf(f"{year}-{month:02d}-{day:02d}")


def _weekday_beside(day: str, by: Leaning) -> str:
    """The first such day of the week after a day, or the last before it."""
    if not _DAY.fullmatch(day):
        return ""
    number = _MONDAY_BEFORE + round(date_bounds(day)[0] / DAY)
    away = (by.next_day - 2 - number) % 7 + 1 if by.next_day else -((number - by.last_day) % 7 + 1)
    return _days_after(day, away)


_MONDAY_BEFORE = 3
"""Days from a Monday to 1970-01-01."""


def _months_after(date: str, by: Leaning) -> str:
    found = _YEAR.fullmatch(date)
    of_month = by.months or by.same_month
    if not found or (of_month and not found["month"]):
        return ""
    if not of_month:
        return edtf(str(int(found["year"]) + by.years)) + found["mark"]
    months = 12 * int(found["year"]) + int(found["month"]) - 1 + by.months
    return f"{edtf(str(months // 12))}-{months % 12 + 1:02d}{found['mark']}"


def leans(text: str) -> bool:
    """Return whether a text is a time by another, or the present: `two years later`, `now`."""
    return step(text) is not None or is_now(text)


# --- of the present, and of no day that is counted ------------------------------------------------

_NOW = re.compile(
    r"(?:the )?present(?:[- ]day)?|now(?:adays)?|today|ongoing|to date|aujourd['’]hui|de nos jours"
    r"|maintenant|présent|heute|gegenwart|hoy|oggi|hoje|vandaag|dziś",
    re.IGNORECASE,
)
_ZERO = re.compile(r"[+-]?0|d[- ]day|jour j", re.IGNORECASE)
_OFFSET = re.compile(
    r"(?P<sign>[+−-]?) ?(?P<count>\d{1,5}) "
    r"(?:(?P<week>weeks?|semaines?|wochen?)|(?:days?|jours?|tage?n?))",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?:f/?b|f/?f|flash[- ]?back|flash[- ]?forward|dreams?|nightmare|fantasy|rêve|vision|imagin\w+"
    r"|retour en arrière|rückblende|traum|montage|stock)\b.*|fb\d.*",
    re.IGNORECASE,
)


def is_now(text: str) -> bool:
    """Return whether a text is the present of a story, without its date."""
    return _NOW.fullmatch(text) is not None


def is_aside(text: str) -> bool:
    """Return whether a text is of a flashback, a dream or a montage, none of the days counted."""
    return _ASIDE.fullmatch(text) is not None


def is_offset(text: str) -> bool:
    """Return whether a text counts days or weeks from the present: `-14 days`."""
    return _OFFSET.fullmatch(text) is not None


def from_now(text: str) -> str:
    """Return the story day that is so many days from the present, which is Day 0: `-2 weeks` is
    D-14; nothing where a text is none.
    """
    if is_now(text) or _ZERO.fullmatch(text):
        return "D0"
    found = _OFFSET.fullmatch(text)
    if not found:
        return ""
    days = int(found["count"]) * (7 if found["week"] else 1)
    return f"D{'-' * (found['sign'] in ('-', '−'))}{days}"
