"""What a header says: which of the vocabulary's it is, in what its times are counted, whose they
are.
"""

import re
from functools import cache, lru_cache
from unicodedata import normalize

from anachrony.schema import NAMES
from anachrony.sheet.headers.composed import GROUPS, SIDES
from anachrony.sheet.headers.vocabulary import HEADERS, STORIES

_SECONDS = (
    r"(?:hh?:)?mm?:ss?(?:[.:,](?:ms|ff|fff|msec))?|min:sec|ss\.msec|s|secs?|seconds|secondes"
    r"|sek(?:unden?)?\.?|segundos?|seg\.?|secondi|сек(?:унды)?\.?|秒|초|timecode|hms"
)
_UNITS = {
    "h": "h|hours|heures|stunden|horas|ore|часы",
    "min": r"mins?\.?|minut(?:es?|os?|i|en|er)|мин(?:уты)?\.?|分|분",
    "ms": "ms|msec|milliseconds|millisecondes|millisekunden|milisegundos|millisecondi|мс|ミリ秒"
    "|毫秒",
    "ds": "ds|deciseconds|tenths|zehntel(?:sekunden)?",
    "cs": "cs|centiseconds|centisecondes|hundredths|hundertstel(?:sekunden)?",
    "us": "[uµμ]s|microseconds|microsecondes|mikrosekunden",
    "ns": "ns|nanoseconds|nanosecondes|nanosekunden",
    "frames": "f|frames?|images|bilder|einzelbilder|fotogramas|fotogrammi|кадры|コマ|フレーム"
    "|帧|프레임",
    "feet": r"ft ?\+ ?fr|feet ?\+ ?frames|ft|feet|footage",
    "samples": "samples|ticks|échantillons|abtastwerte|muestras|campioni",
    "mm.ss": r"mm?[.,]ss",
    "hh:mm": "hh?:mm?",
    "h.mm": "hh?[.,]mm",
    "%": "%|percent|per cent|prozent|pour ?cent",
}
"""Other units that a header says its times are counted in."""

_IN_BRACKETS, _BEHIND = r"\s*[-–([]\s*(?:in )?(?:{0})\s*[)\]]?$", r"\s(?:in )?(?:{0})$"
_BEFORE = r"^(?:{0}) (?:(?:of|de|di|du) |d')"
_ALL = "|".join((_SECONDS, *_UNITS.values()))
_UNIT = re.compile(_IN_BRACKETS.format(_ALL))
_TRAILING = re.compile(_BEHIND.format("|".join(("s|secs?|seconds", *_UNITS.values()))))
_OTHER = {
    unit: re.compile(f"{_IN_BRACKETS}|{_BEHIND}|{_BEFORE}".format(words))
    for unit, words in _UNITS.items()
}
_OTHER["feet"] = re.compile(rf"{_OTHER['feet'].pattern}|\bfootage\b")
_FRAME = _UNITS["frames"].removeprefix("f|") + "|image|bild|fotograma|кадр"
_FRAME_FIRST = re.compile(
    rf"^(?:{_FRAME}) (?=(?:start|begin|from|in|first|end|to|out|last|début|fin|anfang|beginn|ende"
    r"|inicio|inizio|fine|duration|length)$)"
)
"""`Frame in`: it counts frames as `In frame` does."""

_OTHER["min"] = re.compile(
    rf"{_OTHER['min'].pattern}|^(?:{_UNITS['min']}) (?=(?:start|end|début|fin|anfang|beginn|ende"
    r"|inicio|inicial|final|inizio|iniziale|fine|finale|início|fim|initiale|de début|de fin)$)"
    r"|^(?:start|anfangs?|beginn|end|schluss|film|spiel)minuten?$"
)
"""`Minuto inicial` counts minutes as `Minuto` does."""

_OTHER["frames"] = re.compile(
    rf"{_OTHER['frames'].pattern}|{_FRAME_FIRST.pattern}|^frame (?:number|no\.?|nr\.?|#|id|index)$"
)
_OF_SECONDS = re.compile(
    rf"{_IN_BRACKETS}|{_BEHIND}".format(
        r"s|secs?|seconds|secondes|sek(?:unden?)?\.?|segundos?|seg\.?|secondi|сек(?:унды)?\.?|秒|초"
    )
    + "|^[tx] ?(?:min|max)$"
)
_LEADING = re.compile(_BEFORE.format(_ALL))
_ALONE = {
    unit: re.compile(words)
    for unit, words in _UNITS.items()
    if unit in ("min", "ms", "frames", "feet")
}
"""Headers that are a unit and nothing else; `h` is none."""

_RATE = re.compile(
    r"(?:@ ?|\b(?:at|à|bei|a) )?\b(?P<rate>\d\d\d?(?:[.,]\d{1,3})?) ?(?:fps|frames?/s(?:ec)?|i/s"
    r"|im/s|images?/s|ips|bilder/s|fotogramas/s)\b|@ ?(?P<at>\d\d\d?(?:[.,]\d{1,3})?)\b"
)
_EMPTY = re.compile(r"\s*[(\[]\s*[)\]]$")

_OF_A_CODE = re.compile(r"^[\w ]+\.(?=(?:onset|offset)$)")
"""Datavyu names a column by its code: `scene.onset`."""

OF_THE_MAKING = re.compile(
    r"\b(?:due|deadline|air|aired|airdate|broadcast|released?|premi[eè]re|published|publication|written|created|creation"
    r"|modified|updated|added|edited|commented|commenter|posted|submitted|completed|annotat(?:ed|or)"
    r"|coder|rater|reviewer|assignee|observer|observation|record(?:ed|ing)|shoot|shooting|filmed|filming|upload(?:ed)?"
    r"|retrieved|accessed|copyright|diffusion|sortie|tournage|drehtag|drehdatum|erstausstrahlung"
    r"|veröffentlicht|estreno|emisión|rodaje|uscita|messa in onda|premiera"
    r"|выхода|премьеры?|съ[её]м(?:ки|ок)|эфира)\b"
)
"""What a header of dates says that are of the film, its shooting or its file, not of the story."""

_ASIDE = re.compile(r"(?P<bare>.+?)\s*[(\[](?P<aside>[^()\[\]]+)[)\]]")
_MEASURES = re.compile(r"\b(?:pages?|pp|eighths|words|lines|shots|scenes|chapters|feet|ft|m)\b")
"""What a header says in brackets that its column counts, and is no time."""

_FORMAT = (
    r"(?:dd?|jj?|tt?|gg?)[/.-]mm?[/.-][yaj]{2,4}|mm?[/.-]dd?[/.-]yy(?:yy)?"
    r"|[yaj]{4}-mm-(?:dd|jj|tt|gg)"
)
"""What a date looks like, in the letters of some tongues: `jj/mm/aaaa`."""

_OF_DATES = re.compile(rf"\s*\((?:years?|dates?|edtf|iso|année|ad/bc|{_FORMAT})\)$")
_OF_PLACES = re.compile(r"\s*\((?:place|location|lieu|ort|lugar|luogo)\)$")
_ESTIMATED = re.compile(
    r" (?:est\.?|estimated|estimée?|estimad[ao]|estimat[ao]|prévue?|geschätzt|stimata)$"
)
_NUMBER = re.compile(r"\s*(?:#|№|n°|no\.|nr\.?)\s*$")


_THINGS = frozenset({*HEADERS["place"], *HEADERS["event"]})
"""What has a date where its header says so in brackets: `Setting (year)`."""

_LAST = {
    f"screen_{side}": frozenset(
        word for group in (SIDES[side], HEADERS[f"screen_{side}"]) for word in group
    )
    - {"to", "from", "until", "minute", "minutes", "seconds", "secs", "sec", "secondes"}
    - {"time", "temps", "position", "film time", "discourse time"}
    for side in SIDES
}
"""Words that say a beginning, an end or a length where they stand last in a header, or first."""


def side(header: str, name: str) -> bool:
    """Return whether the last or the first word of a header says that it is a start, an end or a
    length as `name` is: `Scene Start`, `Est. Duration`, `Fin du plan`.
    """
    first, *others = bare_header(header).replace(".", " ").split() or [""]
    if not others or name not in _LAST or of_the_file(header) or _PAGE.search(_words(header)):
        return False
    return others[-1] in _LAST[name] or (others[0] in _OF and first in _LAST[name])


def closer(header: str, name: str) -> bool:
    """Return whether a header says of whom or of what place it tells, and that more closely:
    `Speaking Characters`, `Main location`.
    """
    first, *others = bare_header(header).split() or [""]
    if len(others) not in (1, 2) or of_the_file(header) or first in ("number", "no", "#", "n°"):
        return False
    words = {*HEADERS[name], name} - {"name"}
    return others[-1] in words or (first in words and others[0] in ("present", "in", "involved"))


_PAGE = re.compile(r"\b(?:pages?|pp?|seiten?|páginas?|pagina|lines?|zeilen?|lignes?)\b")
_FROM_PAGE = re.compile(
    r"(?:pages?|pp?\.?|seiten?|páginas?|pagina) (?:start|begin|from|in|first|von|début|de|inicio)"
    r"|(?:start|starting|begin|first|from|von|erste) (?:page|seite|página)|page de début"
)
_OF = ("of", "de", "du", "des", "della", "del", "der")
_OF_THE_FILE = re.compile(rf"{OF_THE_MAKING.pattern}|\b(?:total|media|file|source|src|gesamt)\b")


def of_the_file(header: str) -> bool:
    """Return whether a header says that its times are of a file or of the making."""
    return _OF_THE_FILE.search(_words(header)) is not None


def of_the_making(header: str) -> bool:
    """Return whether a header says that its cells are of the making: who coded it, when it was
    shot.
    """
    return OF_THE_MAKING.search(_words(header)) is not None


def canonical(header: str) -> str:
    """Return `Screen Start` as screen_start; what the contract does not know stays as written."""
    known = "_".join(header.lower().replace("-", " ").split())
    return known if known in NAMES else header


def bare_header(header: str, frames: bool = False) -> str:
    """Return a header as HEADERS has it: `Begin Time - ss.msec` is begin time, `Shot #` is shot
    number; nothing where it counts `frames` and these are not asked for.
    """
    return (_bare if len(header) <= _BRIEF else _bare.__wrapped__)(header, frames)


_BRIEF = 100
"""Letters of a header that is kept in mind: a cell that might be one can be a megabyte long."""


@lru_cache(512)  # a table that is edited is read anew at every step
def _bare(header: str, frames: bool) -> str:
    words, counted = _words(header), unit(header)
    if counted == "frames" and not frames:
        return ""
    words = _FRAME_FIRST.sub("", words) if counted == "frames" else words
    words = "page" if _FROM_PAGE.fullmatch(words) else words
    bare = _LEADING.sub("", _OF_A_CODE.sub("", _TRAILING.sub("", _UNIT.sub("", words))))
    if re.fullmatch(_FORMAT, bare):
        return "date"
    if _OF_DATES.search(bare) and _OF_DATES.sub("", bare) in _THINGS:
        return "story date"
    bare = _OF_PLACES.sub("", _OF_DATES.sub("", bare))
    bare = _ESTIMATED.sub("", bare) or bare
    bare = _without_aside(_NUMBER.sub(" number", bare).strip()).removesuffix(".")
    if counted == "%":
        return _share(bare)
    if counted and bare in GROUPS["screen"]:
        return "film time"  # `Film (min)` is no film
    spelt = _accented().get(bare, bare)
    joined = spelt.replace(" ", "")  # EndZeit
    return joined if spelt not in _known() and joined in _known() else spelt


def _share(bare: str) -> str:
    """What is counted in hundredths of the film is a place in it; an end of an event is none."""
    return "" if bare in _LAST["screen_end"] | _LAST["screen_duration"] else "position in film"


def _without_aside(bare: str) -> str:
    """A header without what it says in brackets, which may say whose time it is."""
    found = _ASIDE.fullmatch(bare)
    if not found or OF_THE_MAKING.search(bare) or _MEASURES.search(found["aside"]):
        return bare
    of = next((axis for axis, names in GROUPS.items() if found["aside"] in names), "")
    plain = f"{found['aside']} {found['bare']}" if of else found["bare"]
    if of and plain not in _known() and found["bare"] in HEADERS[f"{of}_start"]:
        return {"story": "story date", "screen": "film time"}[of]
    return plain if plain in _known() else bare


def in_plain_seconds(header: str) -> bool:
    """Return whether a header says that its times are seconds, and no clocks: `Start (sec)`."""
    return _OF_SECONDS.search(_words(header)) is not None


def unit(header: str) -> str:
    """Return in what a header says its times are counted (h, min, ms, frames); nothing for
    seconds and for clocks.
    """
    words = _words(header)
    alone = next((unit for unit, written in _ALONE.items() if written.fullmatch(words)), "")
    return alone or next((unit for unit, written in _OTHER.items() if written.search(words)), "")


def says_its_unit(header: str) -> bool:
    """Return whether a header says in brackets in what it counts: `Start (mm:ss)`."""
    return _UNIT.search(_words(header)) is not None


def of_the_story(header: str) -> bool:
    """Return whether a header says that it counts the story's time in a unit: `Story minute`."""
    counted = unit(header) in ("h", "min") or in_plain_seconds(header)
    return counted and not set(STORIES).isdisjoint(_words(header).split())


def day_order(header: str) -> str:
    """Return the order of day and month that a header of dates states: `jj/mm/aaaa`; nothing where
    it states none.
    """
    found = _ORDER.search(header.casefold())
    return "" if found is None else "mdy" if found["month"] else "dmy"


_ORDER = re.compile(
    r"(?<!\w)(?:(?:dd?|jj?|tt?|gg?)[/.-]mm?|(?P<month>mm?)[/.-]dd?)[/.-][yaj]{2,4}(?!\w)"
)


def frame_rate(header: str) -> str:
    """Return how many frames a second a header says that its times have: `Start (@25fps)`."""
    found = _RATE.search(_plainly(header))
    return (found["rate"] or found["at"]).replace(",", ".") if found else ""


def _words(header: str) -> str:
    """A header in small letters, without what it says of a rate."""
    words = _plainly(header)
    bare = _EMPTY.sub("", " ".join(_RATE.sub(" ", words).split()))
    return bare or words


def _plainly(header: str) -> str:
    apart = re.sub("(?<=[a-z])(?=[A-Z])", " ", header)  # startTime
    return " ".join(apart.lower().replace("_", " ").replace("’", "'").split())


@cache
def _accented() -> dict[str, str]:
    """The headers that are known, by what becomes of them without their accents: `debut`, `laenge`;
    but those that are another word so.
    """
    words = sorted(word for word in _known() if not word.isascii())
    plain = {re.sub("[\u0300-\u036f]", "", normalize("NFKD", word)): word for word in words}
    spelt = {word.translate(_UMLAUTS): word for word in words}
    return {other: word for other, word in (plain | spelt).items() if other not in _known()}


_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


@cache
def _known() -> frozenset[str]:
    return frozenset(word for words in HEADERS.values() for word in words)


def known(header: str) -> bool:
    """Return whether a header is one of the contract's, or one that tools are known to give."""
    return bool(header) and (canonical(header) in NAMES or bare_header(header) in _known())
