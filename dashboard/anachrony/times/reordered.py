"""Dates that are said in another order, or with another word, than `human` reads: `1957 H2`,
`12 Aug – 3 Sep 1957`, `not before 1957` → the plain way to say them.
"""

import re
from calendar import monthrange
from collections.abc import Callable

from anachrony.times.words import MONTH, NUMBERS, PHASE

_ORDINALS = {
    "first": r"1(?:st|er|\.|º|°)?|first|erstes?|premi(?:er|ère)|primera?|prim[oa]",
    "second": r"2(?:nd|e|ème|\.|º|°)?|second[eoa]?|zweites?|deuxième|segund[oa]",
    "third": r"3(?:rd|e|ème|\.|º|°)?|third|drittes?|troisième|tercer|terz[oa]",
    "fourth": r"4(?:th|e|ème|\.|º|°)?|fourth|viertes?|quatrième|cuarto|quart[oa]",
}


def _named(names: tuple[str, ...]) -> str:
    return "|".join(f"(?P<{name}>{_ORDINALS[name]})" for name in names)


_HALF = (
    rf"(?:the )?(?:{_named(('first', 'second'))}) "
    r"(?:half|halbjahr|hälfte|semest(?:er|re)|moitié|mitad|metà)"
)
_QUARTER = rf"(?:the )?(?:{_named(tuple(_ORDINALS))}) ?(?:quarter|quartal|trimest(?:er|re)|trim\.?)"
_OF = r",?(?: of the| of| de la| del| des| der| de| du| d['’])? ?"


def _ordinal(found: re.Match[str]) -> str:
    return next(name for name in _ORDINALS if found.groupdict().get(name))


def _half(found: re.Match[str]) -> str:
    return f"{_ordinal(found)} half of {found['date']}"


def _quarter(found: re.Match[str]) -> str:
    return f"q{[*_ORDINALS].index(_ordinal(found)) + 1} {found['date']}"


def _week(found: re.Match[str]) -> str:
    """The first seven days of a month are its first week, the last seven its last."""
    days = monthrange(int(found["year"]), NUMBERS[found["month"]])[1]
    first = days - 6 if found["last"] else 7 * [*_ORDINALS].index(_ordinal(found)) + 1
    return f"{first}-{first + 6} {found['month']} {found['year']}"


_FIRST, _LAST = MONTH.replace("month", "one"), MONTH.replace("month", "two")
_TO = r" ?(?:[-–—]|to|until|till|au|à|bis|al) ?"


def _year_once(found: re.Match[str]) -> str:
    """A span whose year stands behind its end; it begins in the year before where its month is a
    later one.
    """
    one, two = f"{found['day']} {found['one']}", f"{found['last']} {found['two']}"
    year = int(found["year"])
    before = NUMBERS[found["one"]] > NUMBERS[found["two"]]
    return f"{one} {year - before} to {two} {year}"


def _of_our_era(found: re.Match[str]) -> str:
    return f"{found['date']} {found['year'].zfill(4)}"


_ERA = r"(?:ad|a\.d\.|ce|c\.e\.|ap(?:r|rès)?\.? ?j\.?-?c\.?)"
_DAY = r"(?:st|nd|rd|th|er|\.)?"

_WAYS: tuple[tuple[str, Callable[[re.Match[str]], str] | str], ...] = (
    (rf"{_HALF}{_OF}(?P<date>\S.*)", _half),
    (rf"(?P<date>.*\d{{3}}.*?),? \(?{_HALF}\)?", _half),
    (r"(?P<date>\d{4})[ /-]?(h[12])", r"\2 \1"),
    (r"([hq][1-4])[/-](?P<date>\d{4})", r"\1 \2"),
    (r"(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(z?)", r"\1-\2-\3 \4:\5\6"),
    (r"(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)(z?)", r"\1-\2-\3 \4:\5:\6\7"),
    (r"t([1-4])[ /-]?(\d{4})", r"q\1 \2"),
    (rf"{_QUARTER}{_OF}(?P<date>\d{{4}})", _quarter),
    (
        rf"(?:the )?(?:(?P<last>last)|{_named(tuple(_ORDINALS))}) week of {MONTH} "
        r"(?P<year>[1-9]\d{3})",
        _week,
    ),
    (
        rf"(?:du |from )?(?P<day>\d\d?){_DAY} {_FIRST}{_TO}(?P<last>\d\d?){_DAY} {_LAST},? "
        r"(?P<year>\d{4})",
        _year_once,
    ),
    (
        rf"{_FIRST} (?P<day>\d\d?){_DAY}{_TO}{_LAST} (?P<last>\d\d?){_DAY},? (?P<year>\d{{4}})",
        _year_once,
    ),
    (r"([^\W\d]+\.?)(?: ?/ ?| to | à | bis )([^\W\d]+\.? \d{4})", r"\1-\2"),
    (r"(?:no|not) later than (.+)|au plus tard (?:en )?(.+)|spätestens (.+)", r"until \1\2\3"),
    (
        r"(?:no earlier than|not before|nicht vor|pas avant|no antes de|non prima del) (.+)"
        r"|au plus tôt (?:en )?(.+)|frühestens (.+)",
        r"since \1\2\3",
    ),
    (r"(.*\d.*?),? or (?:later|after)", r"since \1"),
    (r"(.*\d.*?),? or (?:earlier|before)", r"until \1"),
    (r"post (\d{4})", r"after \1"),
    (r"(.*\d.*) (?:oder|lub|или|o|u) (.*\d.*)", r"\1 or \2"),
    (r"(?:open|unknown)/(.*\d.*)", r"../\1"),
    (r"(.*\d.*)/open", r"\1/.."),
    (r"(.*\d.*)/unknown", r"\1/"),
    (r"(\d{4}[~?%]?) ?[-–—] ?(\d{4}[~?%]?)", r"\1/\2"),
    (r"(\d\d)(\d\d[~?%]?) ?[-–—] ?(\d\d[~?%])", r"\1\2/\1\3"),
    (r"(.*\d.*?),? [(\[]?est(?:\.|imated)?[)\]]?|est(?:\.|imated)? (.*\d.*)", r"about \1\2"),
    (r"(?:abt|cal)\.? (.*\d.*)", r"about \1"),
    (r"bef\.? (.*\d.*)", r"before \1"),
    (r"aft\.? (.*\d.*)", r"after \1"),
    (r"bet\.? (.*\d.*) and (.*\d.*)", r"between \1 and \2"),
    (r"to (.*\d.*)", r"until \1"),
    (r"int (.*\d.*) \(.*\)", r"\1"),
    (rf"({PHASE})(?:,| on)? (\d.*\d{{3}}.*)", r"\1 of \2"),
    (rf"(\d{{4}}), {MONTH} (\d.*)", r"\1 \2 \3"),
    (r"(.*\d{4}.*\d) ?([ap])\.m\.", r"\1 \2m"),
    (r"la (toussaint.*)", r"\1"),
    (r"(?:day|jour|tag|d|j) ?\+ ?(\d{1,4})", r"D\1"),
    (rf"(?P<date>.*[^\W\d]\.?) {_ERA} (?P<year>\d{{1,4}})", _of_our_era),
    (rf"(?P<date>.*[^\W\d]\.?) (?P<year>\d{{1,3}}) {_ERA}", _of_our_era),
)
_PATTERNS = tuple((re.compile(pattern), said) for pattern, said in _WAYS)


def reordered(plain: str) -> str:
    """Return a date in small letters, said the plain way; what is said so stays."""
    for pattern, said in _PATTERNS:
        if found := pattern.fullmatch(plain):
            return found.expand(said) if isinstance(said, str) else said(found)
    return plain
