"""Dates and story days as people write them → the EDTF they would become: English and French, and
through `tongues` others.

`edtf`'s own reader of text is not asked: it takes 300 BC for the year −300, Aug-44 for 2044 and
32 BBY for 2032.
"""

import re
from functools import lru_cache

from anachrony.times.calendar import DAY, civil
from anachrony.times.dates import date_bounds
from anachrony.times.eastern import eastern
from anachrony.times.notation import in_ascii
from anachrony.times.reordered import reordered
from anachrony.times.simple import SIMPLE
from anachrony.times.tongues import in_english
from anachrony.times.words import PART, PHASE, ROUGHLY, THIRDS, WEEKDAY, WHICH_THIRD
from anachrony.times.written import MOST_TEXTS, Said, edtf, readable


def _third(found: re.Match[str]) -> str:
    """The first, middle or last third of a century, a decade, a year or a month: `early August
    1957` → its first ten days.
    """
    date, third = _part(found, "date"), WHICH_THIRD[found["part"]]
    if len(found["date"]) < 3:  # of the thirties, or of a month
        return ""
    if re.fullmatch(r"\d{2}[\dX]X", date):
        of = date.rstrip("X")
        return "/".join(f"{of}{year}" for year in THIRDS[len(of) == 2][third])
    if before := _BEFORE.fullmatch(date):
        return _years_on(-int(before[1]), *THIRDS[1][third])
    if re.fullmatch(r"\d{4}-2[1-4]", date):  # no season begins on a day: its part is left to it
        return date
    if re.fullmatch(r"\d{4}", date):
        return f"{date}-{1 + 4 * third:02d}/{date}-{4 + 4 * third:02d}"
    if not re.fullmatch(r"\d{4}-(?:0[1-9]|1[0-2])", date):
        return ""
    last = civil(date_bounds(date)[1] - DAY / 2)[2] if third == 2 else 10 * (third + 1)
    return f"{date}-{1 + 10 * third:02d}/{date}-{last:02d}"


def _half(found: re.Match[str]) -> str:
    """The first or second half of a century, a decade or a year."""
    date, second = _part(found, "date"), found["half"] == "second"
    if before := _BEFORE.fullmatch(date):
        return _years_on(-int(before[1]), *_HALVES[2][second])
    known = date.rstrip("X")
    if not known.isdigit() or len(known) not in _HALVES:
        return ""
    first, last = _HALVES[len(known)][second]
    return f"{known}{first}/{known}{last}"


_BEFORE = re.compile(r"-(\d\d99)/-\d\d00")
"""A century before Christ."""


def _years_on(year: int, first: str, last: str) -> str:
    """So many years from one on to so many."""
    return f"{edtf(str(year + int(first)))}/{edtf(str(year + int(last)))}"


_HALVES = {
    2: (("00", "49"), ("50", "99")),
    3: (("0", "4"), ("5", "9")),
    4: (("-01", "-06"), ("-07", "-12")),
}
"""The ends of the halves of a century, a decade and a year, behind the digits that are known."""


def _either(found: re.Match[str]) -> str:
    """One of two dates, as EDTF writes a choice."""
    first, last = _part(found, "first"), _part(found, "last")
    return f"[{first},{last}]" if first and last else ""


def _within(found: re.Match[str]) -> str:
    """`1950 ± 2`: so many years before it to so many after."""
    year, within = int(found["year"]), int(found["within"])
    return f"{edtf(str(year - within))}/{edtf(str(year + within))}"


def _same_end(found: re.Match[str]) -> str:
    """Two days of one month, two months of one year: what both share is written once."""
    rest = found["rest"]
    return _span(meant(f"{found['first']} {rest}"), meant(f"{found['last']} {rest}"))


def _part(found: re.Match[str], name: str) -> str:
    return meant(found[name])


def _dated(found: re.Match[str]) -> str:
    return _part(found, "date")


def _noon(found: re.Match[str]) -> str:
    return f"{_dated(found)}T12:00"


_HOUR = r"\d\d?:\d\d(?: ?[ap]\.?m\.?)?"


def _hours(found: re.Match[str]) -> str:
    """`3 Aug 1957, 18:00–21:00`."""
    return _span(*(meant(f"{found['date']} {found[name]}") for name in ("first", "last")))


def _days(found: re.Match[str]) -> str:
    """`July 14-15, 1789`."""
    rest = f"{found['rest']} {found['year']}"
    return _span(meant(f"{found['first']} {rest}"), meant(f"{found['last']} {rest}"))


def _at_clock(found: re.Match[str]) -> str:
    """`1957-08-15 Thu 18:00`, as Org writes it."""
    return meant(f"{found['date']} {found['clock']}")


def _logged(found: re.Match[str]) -> str:
    """`Thu Aug 15 18:00:00 1957`, as a log has it."""
    return meant(f"{found['day']}, {found['year']} {found['clock']}")


def _universal(found: re.Match[str]) -> str:
    """A moment in universal time, or some hours before or after it: `13:32 UTC`, `9:32 GMT-4`."""
    date, sign = _part(found, "date"), found["sign"]
    zone = f"{sign}{int(found['hours']):02d}:{found['minutes'] or '00'}" if sign else "Z"
    return f"{date}{zone}" if "T" in date else ""


_DOUBTS = re.compile(
    r"\?|estim|uncertain|unsure|guess|assum|unknown|julian|old style|o\.?s\.?$|bc"
    r"|geschätzt|unsicher|fraglich|vermut|wahrscheinlich|stimat|approssim|presunt|supuest|incert"
    r"|inciert|dud|doute|forse|vielleicht|quizás|tal vez"
    r"|^(?:[ecmpa][sd]?t|[an][kwz][sd]t|[hbijk]st|hkt|msk|sast|[cwe]es?t|mes?z)$|utc|gmt|local"
)


def _remarked(found: re.Match[str]) -> str:
    """A date and a remark in brackets, which says a part of it (`1957 (summer)`) or what happened
    then; nothing where it may say how sure the date is, of what calendar or in what zone.
    """
    closer = meant(f"{found['remark']} {found['date']}")
    return closer or ("" if _DOUBTS.search(found["remark"]) else _part(found, "date"))


def _of_our_era(found: re.Match[str]) -> str:
    """`8 Aug 1957 AD 18:00`, as Aeon Timeline writes it."""
    return meant(found["first"] + (found["last"] or ""))


def _onwards(found: re.Match[str]) -> str:
    return _span(meant(found["date"] or found["first"]), "..")


def _span(first: str, last: str) -> str:
    """All from one date to another, or from the beginning of a span to the end of one; nothing
    where one is none.
    """
    return f"{first.partition('/')[0]}/{last.rpartition('/')[2]}" if first and last else ""


def _before(date: str) -> str:
    """All before a date: up to the year, month or day before it."""
    if not date or not readable(date):
        return ""
    return f"../{_neighbour(date, date_bounds(date)[0] - DAY / 2)}"


def _all_after(date: str) -> str:
    """All after a date: from the year, month or day after it."""
    return (
        f"{_neighbour(date, date_bounds(date)[1] + DAY / 2)}/.." if date and readable(date) else ""
    )


def _neighbour(date: str, moment: float) -> str:
    """The date that holds a moment, as precise as another."""
    year, month, day, *_ = civil(moment)
    whole = edtf(str(year))
    parts = 1 if "X" in date or date.startswith("Y") else date.lstrip("-").count("-") + 1
    return whole + "".join(f"-{part:02d}" for part in (month, day)[: parts - 1])


_WHERE = (
    r"(?:aged?|âge|alter|edad|età|chapters?|ch|chap|pages?|pp?|scenes?|sc|episodes?|ep|vol|book|issue"
    r"|season|part|kapitel|seite|folge|chapitre|épisode|capítulo|capitolo)[.:]? ?\d+(?:[-–]\d+)?"
    r"|\d+ ?(?:years? old|y/?o|ans|jahre(?: alt)?|años|anni)|s\d+ ?e\d+|#\d+"
)
"""What a remark says of where a date stands, or of how old somebody is then."""

_AROUND: tuple[tuple[str, Said], ...] = (
    (rf"(?:the )?{PART}[- ](?:of (?:the )?|des |du |del |dell['’]|de |d['’])?(?P<date>.+)", _third),
    (rf"(?P<date>.+?),? \({PART}\)", _third),
    (r"[\[(<](?P<date>[^\[\](),<>]+)[\])>]", _dated),
    (rf"(?P<date>\d{{4}}-\d\d-\d\d) {WEEKDAY} (?P<clock>\d.*)", _at_clock),
    (r"(?P<day>[a-z]{3} \d\d?) (?P<clock>\d\d:\d\d(?::\d\d)?) (?P<year>\d{4})", _logged),
    (rf"(?P<date>.*\d{{4}}.*?)(?:,? |,)\(?{WEEKDAY}\.?\)?", _dated),
    (r"(?:either )?(?P<first>.*\d.*) (?:or|ou) (?P<last>.+)", _either),
    (
        r"(?:du |from )?(?P<first>\d\d?)\.?(?: ?[-–—/] ?| to | and | à | au | et )"
        r"(?P<last>\d\d?)\.? (?P<rest>[a-zéèûô]+\.? \d{4})",
        _same_end,
    ),
    (r"(?P<rest>[a-z]+) (?P<first>\d\d?) ?[-–—] ?(?P<last>\d\d?),? (?P<year>\d{4})", _days),
    (r"(?P<first>[a-zéèûô]+) ?[-–—] ?(?P<last>[a-zéèûô]+) (?P<rest>\d{4})", _same_end),
    (rf"(?:~|±|≈|{ROUGHLY}) ?(?P<date>.+)", lambda found: _marked(_part(found, "date"), "~")),
    (rf"(?P<date>.+?),? \(?{ROUGHLY}\)?", lambda found: _marked(_part(found, "date"), "~")),
    (
        r"(?:probably|perhaps|maybe|possibly|peut-être|probablement) (?P<date>.+)"
        r"|(?P<first>.+?) ?(?:\(\?\)|\?)",
        lambda found: _marked(_part(found, "date" if found["date"] else "first"), "?"),
    ),
    (r"(?:the )?(?P<half>first|second) half of (?:the )?(?P<date>.+)", _half),
    (r"(?P<date>\d{3,4})-?ish", lambda found: _marked(_part(found, "date"), "~")),
    (r"(?P<year>\d{4}) ?(?:±|\+/?[-−]) ?(?P<within>\d{1,2})", _within),
    (
        r"(?:(?:before|prior to|avant) |pre-|<)(?P<date>.+)",
        lambda found: _before(_part(found, "date")),
    ),
    (r"(?:(?:after|après) |post-|>)(?P<date>.+)", lambda found: _all_after(_part(found, "date"))),
    (
        r"(?:since|depuis|from|à partir de) (?P<date>(?!.* (?:to|until|à|au) ).+)"
        r"|(?P<first>.+?)(?: onwards?|\+|(?: to| ?[-–—]) ?(?:the )?present(?: day)?"
        r"|(?<=\d{4}) ?[-–—] ?\??)",
        _onwards,
    ),
    (
        r"(?:(?:by|until|till|jusqu['’](?:en|au|à)) |[–—] ?|\? ?[-–—] ?)(?P<date>.+)",
        lambda found: _span("..", _part(found, "date")),
    ),
    (
        r"(?:between|entre) (?P<first>.+) (?:and|et) (?P<last>.+)",
        lambda found: _span(_part(found, "first"), _part(found, "last")),
    ),
    (
        r"(?:from |de |du )?(?!\d\d? (?:to|à|au) )(?P<first>.*\d.*?)"
        r"(?: to | until | till | through | à | au | jusqu['’](?:en|au|à) | [-–—] |[–—]"
        r"| ?(?:→|-+>) ?|(?<=\d0s) ?- ?(?=\d{3}0))(?P<last>.*\d.*)",
        lambda found: _span(_part(found, "first"), _part(found, "last")),
    ),
    (r"(?:fb|f/b|flash[- ]?back)[ :–—-]*\(?(?P<date>.*\d{3}.*?)\)?", _dated),
    (
        r"(?:the )?(?:present|past|now|future|présent|passé|futur|gegenwart|vergangenheit|zukunft"
        r"|presente|pasado|passato|futuro) ?\((?P<date>.*\d{3}.*)\)",
        _dated,
    ),
    (r"(?P<date>.*\d.*?) [(\[](?P<remark>[^()\[\]\d]+)[)\]]", _remarked),
    (rf"(?P<date>.*\d{{3}}.*?),? [(\[](?:{_WHERE})[)\]]", _dated),
    (r"(?P<date>.*[^\W\d].*\d)(?:[*†‡§]+|[¹²³⁰-⁹]+)", _dated),
    (r"(?P<date>.*\d.*?)(?: ?\[(?:\d+|[a-z]|(?:note|nb) \d+|citation needed)\])+", _dated),
    (
        r"(?P<first>.*[^\W\d].*) (?:ad|a\.d\.|ce|c\.e\.)(?P<last> .*\d.*)?",
        _of_our_era,
    ),
    (
        r"(?P<date>.*\d{3}.*:\d\d(?: ?[ap]\.?m\.?)?) ?\(?(?:utc|gmt)"
        r"(?P<sign>[+-])?(?(sign)(?P<hours>\d\d?):?(?P<minutes>\d\d)?)\)?(?: \([a-z ]+\))?",
        _universal,
    ),
    (rf"(?P<date>.*\d{{3}}.*?),? (?P<first>{_HOUR}) ?[-–—] ?(?P<last>{_HOUR})", _hours),
    (r"(?P<date>.*\d{3}.*?),? (?:at |à )?(?:noon|midday|midi)", _noon),
    (rf"(?P<date>.*\d{{3}}.*?)(?: at |,? in the | à |, ?| ){PHASE}", _dated),
    (
        rf"(?:the |la |le |l['’])?{PHASE} (?:of|du|des|del|de l['’]|de|vom) ?(?P<date>.*\d{{3}}.*)",
        _dated,
    ),
)


def _marked(date: str, mark: str) -> str:
    """A date about then, or uncertain: of two with a stroke between, both are."""
    marked = re.sub(r"(?<=[\dX])(?=/|$)", mark, date)
    return marked if marked.endswith(mark) and readable(marked) else ""


_PATTERNS = tuple((re.compile(pattern, re.ASCII), say) for pattern, say in (*SIMPLE, *_AROUND))
_LEAD = re.compile(
    r"(?:in |en |on |the |le |les |l['’]|au |à la |à l['’]|dans les )+|"
    rf"{WEEKDAY}[.,]* (?:den |le |el |il )?(?=.*\d)"
)


LONGEST = 200
"""Characters of a date; a sentence is none, and takes patterns long to refuse."""


@lru_cache(maxsize=MOST_TEXTS)
def meant(text: str) -> str:
    """Return the EDTF that a date as people write it would become: `circa 1944` → 1944~, `août
    1944` → 1944-08; nothing where it has no one meaning.
    """
    if len(text) > LONGEST:
        return ""
    plain = " ".join(in_ascii(text).lower().split())
    ways = dict.fromkeys(map(reordered, (plain, in_english(plain))))
    found = next(filter(None, map(_meant, ways)), "")
    if re.match(r"[dn]-?\d", found):
        return found[0].upper() + found[1:]
    return found or next(filter(readable, (edtf(eastern(plain)),)), "")


def _meant(plain: str) -> str:
    if readable(plain):
        return edtf(plain)
    plain = _LEAD.sub("", plain, count=1) if _LEAD.match(plain) else plain
    for pattern, said in _PATTERNS:
        found = pattern.fullmatch(plain)
        if found and (date := said(found)) and readable(date):
            return edtf(date)
    return next((edtf(one) for one in (plain, plain.upper()) if readable(one)), "")
