"""Why a date is none: the rule that it breaks, so that it can be told what to write."""

import re
from collections.abc import Callable

from anachrony.times.counted import counter
from anachrony.times.days import day_parts
from anachrony.times.human import LONGEST, meant
from anachrony.times.leaning import is_aside, is_now, step
from anachrony.times.written import readable

_ABOVE = re.compile(r"(?=.*[XSE~?%{\[])[-\dXYESTZ~?%:./\[\]{},+]+", re.ASCII)
_ERA = re.compile(
    r"[\d.,]+ ?(?!AD|CE|BC)[A-Z][A-Z.]{1,4}|[A-Z][A-Z.]{1,4} ?(?:\d{3}.*|\d[\d.,]*)|stardate.*"
    r"|\d{1,3}\.M\d{1,2}|an [IVX]+",
    re.ASCII,
)
_RELATIVE = re.compile(
    r".*\b(?:ago|earlier|later|(?:years|months|weeks|days) on|before that|after that"
    r"|plus tard|plus tôt|avant cela|auparavant)"
    r"|il y a .*|vor .* (?:tag|woche|monat|jahr)e?n|hace .* (?:días|semanas|meses|años?)"
    r"|.* (?:giorni|settimane|mesi|anni) fa|.* (?:дня|дней|недел[иь]|месяц(?:ев|а)|года|лет) назад"
    r"|(?:the )?(?:next|following|previous|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:same|next|previous) (?:day|night|morning|evening|week|month|year).*"
    r"|(?:le )?(?:même jour|lendemain|veille).*|[+t][+-]? ?\d.*"
    r"|.*\b(?:minute|hour|day|week|month|year|decade)s? (?:before|after|prior to|into) .*"
    r"|.*\b(?:(?:minute|heure|jour|semaine|an|année)s?|mois) (?:avant|après) .*"
    r"|[-−] ?\d+ (?:minute|hour|day|week|month|year|heure|jour|semaine|mois|an)[a-zé]*",
    re.IGNORECASE,
)


def _relative(text: str) -> bool:
    return step(text) is not None or _RELATIVE.fullmatch(text) is not None


_WEEKDAY = re.compile(
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|lundi|mardi|mercredi|jeudi"
    r"|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo)s?\.?(?:,? (?!.*\d{3}).*)?",
    re.IGNORECASE,
)


_TURN = re.compile(
    r"(?:at |around |(?:the )?late |)(?:the )?turn of (?:the|a) .*|fin[- ]de[- ]siècle"
    r"|(?:au |le )?tournant du .*|(?:um die )?jahrhundertwende|fin de siglo|fine secolo",
    re.IGNORECASE,
)
_HUNDREDS = re.compile(r"(?:.* )?\d?\d00['’]?s", re.IGNORECASE)
_YEARLESS = re.compile(
    r"(?:0?[1-9]|[12]\d|3[01])[/.](?:0?[1-9]|[12]\d|3[01])\.?"
    r"|(?:\d{1,2}(?:st|nd|rd|th|er|\.)? (?:of )?)?(?P<month>[^\W\d]{3,}\.?)"
    r"(?: \d{1,2}(?:st|nd|rd|th)?)?",
    re.IGNORECASE,
)


_ZONE = re.compile(
    r".*(?:\d:\d\d|[AaPp]\.?[Mm]\.?|\d ?h).* \(?(?:[ECMP][SD]?T|AK[SD]T|A[EWC]?[SD]T|HST|NZ[SD]T"
    r"|BST|IST|JST|KST|HKT|MSK|SAST|[CWE]ES?T|MES?Z|HNE|HAE)\)?"
)
_AGE = re.compile(
    r"(?:at )?(?:aged?|âgée?(?: de)?|à|mit|im alter von|edad|età|возраст)[ :]*\d{1,3}(?: \D+)?"
    r"|\d{1,3} ?(?:years?[ -]old|y/?o|ans|jahre(?: alt)?|años|anni|лет)",
    re.IGNORECASE,
)
_OTHER_CALENDAR = re.compile(
    r".*\b(?:vendémiaire|brumaire|frimaire|nivôse|pluviôse|ventôse|germinal|floréal|prairial"
    r"|messidor|thermidor|fructidor|muharram|safar|rabi|jumada|rajab|sha['’]?ban|ramadan|shawwal"
    r"|dhu|nisan|iyy?ar|sivan|tammuz|elul|tishr[ei]i?|c?heshvan|kislev|tevet|shevat|adar)\b.*\d.*"
    r"|.*\b(?:vendémiaire|brumaire|frimaire|nivôse|pluviôse|ventôse|germinal|floréal|prairial"
    r"|messidor|thermidor|fructidor) an [ivx]+|\d.*\d ?(?:AH|AUC|A\.H\.|A\.M\.)",
    re.IGNORECASE,
)
_OLD_STYLE = re.compile(
    r".*\d.*\b(?:o\. ?s\.?|os|old style|julian(?: calendar)?|alten stils|ст\. ?ст\.)\)?",
    re.IGNORECASE,
)


_STRUCK = re.compile(r".*(?:~~.+~~|\[-.+-\]|<(s|del|strike)>.+</\1>).*", re.IGNORECASE)
_FISCAL = re.compile(
    r"(?:fy|fiscal(?: year)?|exercice|geschäftsjahr|gj) ?['’]?\d{2,4}(?: ?[/–-] ?\d{2,4})?"
    r"|(?:fy|fiscal) ?\d{2,4} ?q[1-4]|q[1-4] ?(?:fy|fiscal) ?\d{2,4}",
    re.IGNORECASE,
)


_WHY: dict[str, Callable[[str], object]] = {
    "struck": _STRUCK.fullmatch,
    "fiscal": _FISCAL.fullmatch,
    "zone": _ZONE.fullmatch,
    "old_style": _OLD_STYLE.fullmatch,
    "calendar": _OTHER_CALENDAR.fullmatch,
    "counter": counter,
    "age": _AGE.fullmatch,
    "weekday": _WEEKDAY.fullmatch,
    "flashback": is_aside,
    "relative": _relative,
    "now": is_now,
    "hundreds": _HUNDREDS.fullmatch,
    "turn": _TURN.fullmatch,
}


def _yearless(text: str) -> bool:
    """Whether a text is a month or a day of every year: `3 August`, `15/8`."""
    found = _YEARLESS.fullmatch(text)
    return found is not None and (not found["month"] or bool(meant(f"{found['month']} 2000")))


def why_not(text: str) -> str:
    """Return the rule that an unreadable date breaks: partly `struck` through, of a `fiscal` year,
    a `zone` named by letters, of the `old_style` or another `calendar`, a `counter` of months or
    years, an `age`, `above` what is read of EDTF, an `era` of a world of its own, a `weekday`, of a
    `flashback`, `relative`, `now`, a century or a decade (`hundreds`), the `turn` of one,
    `yearless`, a `reversed_interval`, or simply no `date`.
    """
    for rule, said in _WHY.items() if len(text) <= LONGEST else ():
        if said(text):
            return rule
    if _yearless(text):
        return "yearless"
    halves = [half.strip() for half in text.split("/")]
    if len(halves) == 2 and all(map(readable, halves)) and not any(map(day_parts, halves)):
        return "reversed_interval"
    if _ABOVE.fullmatch(text) and re.search(r"\d|X", text):
        return "above"
    return "era" if _ERA.fullmatch(text) or text.lower().startswith("stardate") else "date"
