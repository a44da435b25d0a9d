"""The headers that scene lists, shot lists, subtitling and annotation tools give to what the
contract has columns for.

A header is compared in small letters without its unit; a column's likeliest header stands first.
"""

import re
from functools import cache

from anachrony.schema import NAMES

HEADERS: dict[str, tuple[str, ...]] = {
    "event": (
        *("scene name", "scene title", "scene heading", "heading", "slugline", "slug line"),
        *("event name", "marker name", "scene id", "shot id", "event id"),
        *("shot name", "shot description", "clip name", "annotation", "annotations", "action"),
        *("title", "description", "synopsis", "summary", "label", "dialogue", "dialog"),
        *("transcript", "subtitle", "text", "texte", "name", "segment", "sequence", "headline"),
        *("clip", "behavior", "behaviour", "comment", "commentaire", "content", "inhalt"),
        *("trial type", "value", "scene", "scene number", "scene no", "shot", "shot number"),
        *("shot no", "événement", "évènement", "intitulé", "titre", "titre de la scène"),
        *("description du plan", "résumé", "libellé", "nom", "scène", "numéro de scène", "plan"),
        *("numéro de plan", "séquence"),
        *("ereignis", "titel", "beschreibung", "szene", "einstellung", "sequenz"),
        *("evento", "suceso", "título", "titulo", "descripción", "escena", "plano", "secuencia"),
        *("scena", "titolo", "descrizione", "inquadratura", "sequenza", "cena", "descrição"),
        *("acontecimento", "beschrijving", "gebeurtenis", "omschrijving"),
        *("tytuł", "opis", "wydarzenie", "ujęcie", "what", "what happens", "happening"),
        *("シーン", "場面", "出来事", "内容"),
    ),
    "screen_start": (
        *("start timecode", "start tc", "timecode in", "tc in", "record in", "rec in"),
        *("begin time", "start time", "time in", "in point", "onset", "onset time", "start"),
        *("begin", "in", "from", "timecode", "tc", "timestamp", "time", "film time"),
        *("tmin", "xmin", "t start", "time start", "discourse time"),
        *("minute", "minutes", "seconds", "secs", "sec", "secondes"),
        *("début", "temps de début", "tc entrée", "entrée", "horodatage", "temps"),
        *("beginn", "anfang", "startzeit", "inicio", "comienzo", "tiempo inicial"),
        *("inizio", "início", "começo", "aanvang", "początek", "filmzeit", "zeitcode"),
        *("beginning", "minutage", "開始時間", "開始", "position"),
    ),
    "screen_end": (
        *("end timecode", "end tc", "timecode out", "tc out", "record out", "rec out"),
        *("end time", "time out", "out point", "stop time", "offset", "offset time", "end"),
        *("stop", "out", "to", "until", "fin", "temps de fin", "tc sortie", "sortie"),
        *("ende", "schluss", "endzeit", "final", "tiempo final"),
        *("tmax", "xmax", "t end", "time end"),
        *("fine", "fim", "einde", "koniec", "終了時間", "終了"),
    ),
    "screen_duration": (
        *("duration", "length", "dur", "screen duration", "scene duration", "shot length"),
        *("runtime", "durée", "durée du plan", "longueur", "dauer", "länge", "duración"),
        *("durata", "lunghezza", "duração", "duur", "lengte", "czas trwania", "długość"),
        *("est time", "est. time", "estimated time", "timing"),
        *("minutes", "seconds", "secs", "sec", "secondes", "長さ"),
    ),
    "screen_order": (
        *("telling order", "discourse order", "screen rank", "film order", "syuzhet order"),
        *("syuzhet", "sjuzhet"),
        *("order in film", "order in the film", "order of telling", "ordre de projection"),
        *("plot order", "narrative order", "position in film", "ordre du récit"),
        "ordre dans le film",
        *("ordre à l'écran", "rang", "order", "ordre", "rank", "position"),
        *("telling", "reihenfolge im film", "orden", "ordine", "ordem", "volgorde", "kolejność"),
        *("page", "page number", "page no", "seite", "página"),
    ),
    "story_start": (
        *("story date", "story year", "story time", "diegetic date", "diegetic time"),
        "fabula date",
        *("in-universe date", "in universe date", "in-story date", "in-world date", "story when"),
        *("handlungszeit", "erzählte zeit", "handlungstag", "zeit der handlung", "spieltag"),
        *("date in story", "story day", "script day", "shooting script day"),
        *("story start date", "date", "start date", "start year", "when"),
        "year",
        *("date de l'histoire", "temps de l'histoire", "date diégétique", "date de début"),
        *("jour", "année", "from", "datum", "jahr", "fecha", "año", "tag", "día"),
        *("day", "date iso", "iso date"),
        *("data", "giorno", "anno", "dia", "ano", "dag", "jaar", "dzień", "rok", "kiedy"),
        *("wann", "quand", "cuándo", "quando", "époque", "época", "epoca", "epoche"),
        *("fecha de la historia", "data della storia", "物語の日付", "日付"),
        *("beginn", "anfang", "inicio", "comienzo"),
        *("start", "begin", "beginning", "début", "time", "time of day", "hour", "heure", "clock"),
    ),
    "story_end": (
        *("story end date", "end date", "date end", "date de fin", "fin de l'histoire", "to"),
        *("end year", "end", "until", "fin", "ende", "schluss", "final"),
    ),
    "story_order": (
        *("order in story", "order in the story", "ordre dans l'histoire"),
        *("chronological order", "chronology", "story rank", "fabula order", "true order"),
        *("fabula", "story"),
        *("ordre chronologique", "chronologie", "ordre de l'histoire"),
    ),
    "work": ("film", "movie", "film title", "work title", "œuvre", "titre du film"),
    "strand": (
        *("storyline", "story line", "plotline", "plot line", "timeline", "thread", "tier"),
        *("tier name", "fil", "fil narratif", "intrigue", "ligne narrative", "acteur"),
    ),
    "city": ("town", "ville", "stadt", "ciudad", "città", "cidade", "stad", "miasto"),
    "place": (
        *("location", "set", "setting", "where", "lieu", "décor", "ort", "schauplatz", "lugar"),
        *("luogo", "local", "plaats", "場所"),
    ),
    "characters": (
        *("character", "character names", "cast", "people", "persons", "participants", "who"),
        *("speaker", "subject", "personnages", "personnage", "qui", "figuren", "figur", "personen"),
        *("personajes", "personaje"),
        *("personaggi", "personaggio", "personagens", "personagem", "personages", "postacie"),
        *("postać", "rollen", "darsteller", "登場人物", "name"),
    ),
    "track": ("track type", "band", "tier", "tier name", "piste", "bande"),
}

_GROUPS = {
    "screen": (
        *("film", "film time", "movie", "screen", "screen time", "timecode", "tc", "video"),
        *("temps du film", "temps de l'écran", "temps écran", "écran", "filmzeit"),
    ),
    "story": (
        *("story", "story time", "story date", "date", "dates", "fabula", "diegesis"),
        *("histoire", "temps de l'histoire", "temps histoire", "date de l'histoire", "handlung"),
    ),
}
_SIDES = {
    "start": ("start", "begin", "beginning", "from", "in", "début", "beginn", "inicio"),
    "end": ("end", "until", "to", "out", "stop", "fin", "ende"),
    "duration": ("duration", "length", "durée", "dauer", "duración"),
}
HEADERS |= {
    f"{axis}_{side}": (
        *HEADERS[f"{axis}_{side}"],
        *(f"{group} {word}" for group in groups for word in _SIDES[side]),
    )
    for axis, groups in _GROUPS.items()
    for side in _SIDES
    if f"{axis}_{side}" in HEADERS
}
"""A header of two lines names an axis, and under it where an event begins and ends."""

OF_RATES = frozenset(
    {"fps", "frame rate", "framerate", "frames per second", "frames/s", "rate", "cadence"}
    | {"images par seconde", "images/s", "bildrate", "bilder pro sekunde", "timebase"}
)
"""What a column is called that says how many frames a second have."""

TIERS = frozenset({"tier", "tier name", "track", "track name", "acteur", "piste"})
"""What a column of tiers is called, which run beside one another."""

_SECONDS = r"hh:mm:ss(?:[.:,](?:ms|ff|fff|msec))?|ss\.msec|s|secs?|seconds|secondes|timecode|hms"
_UNITS = {
    "h": "h|hours|heures",
    "min": "mins?|minut(?:es?|os?|i|en)",
    "ms": "ms|msec|milliseconds|millisecondes",
    "frames": "f|frames?|images|samples",
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
_LEADING = re.compile(_BEFORE.format(_ALL))
_ALONE = {
    unit: re.compile(words) for unit, words in _UNITS.items() if unit in ("min", "ms", "frames")
}
"""Headers that are a unit and nothing else; `h` is none."""

_OF_A_CODE = re.compile(r"^[\w ]+\.(?=(?:onset|offset)$)")
"""Datavyu names a column by its code: `scene.onset`."""

OF_THE_MAKING = re.compile(
    r"\b(?:air|aired|airdate|broadcast|released?|premi[eè]re|published|publication|created|creation"
    r"|modified|updated|added|observation|record(?:ed|ing)|shoot|shooting|filmed|filming|upload(?:ed)?"
    r"|retrieved|accessed|copyright|diffusion|sortie|tournage|drehtag|drehdatum|erstausstrahlung"
    r"|veröffentlicht|estreno|emisión|rodaje|uscita|messa in onda|premiera)\b"
)
"""What a header of dates says that are of the film, its shooting or its file, not of the story."""

_OF_DATES = re.compile(r"\s*\((?:years?|dates?|edtf|iso|année|ad/bc)\)$")
_OF_PLACES = re.compile(r"\s*\((?:place|location|lieu|ort|lugar|luogo)\)$")
_NUMBER = re.compile(r"\s*(?:#|№|n°|no\.|nr\.?)\s*$")


_THINGS = frozenset({*HEADERS["place"], *HEADERS["event"]})
"""What has a date where its header says so in brackets: `Setting (year)`."""

_LAST = {
    f"screen_{side}": frozenset(
        word for group in (_SIDES[side], HEADERS[f"screen_{side}"]) for word in group
    )
    - {"to", "from", "until", "minute", "minutes", "seconds", "secs", "sec", "secondes"}
    - {"time", "temps", "position", "film time", "discourse time"}
    for side in _SIDES
}
"""Words that say a beginning, an end or a length where they stand last in a header, or first."""


def side(header: str, name: str) -> bool:
    """Return whether the last or the first word of a header says that it is a start, an end or a
    length as `name` is: `Scene Start`, `Est. Duration`, `Fin du plan`.
    """
    first, *others = bare_header(header).replace(".", " ").split() or [""]
    if not others or name not in _LAST or _OF_THE_FILE.search(header.lower()):
        return False
    return others[-1] in _LAST[name] or (others[0] in _OF and first in _LAST[name])


_OF = ("of", "de", "du", "des", "della", "del", "der")
_OF_THE_FILE = re.compile(rf"{OF_THE_MAKING.pattern}|\b(?:total|media|file|source|src|gesamt)\b")


def canonical(header: str) -> str:
    """Return `Screen Start` as screen_start; what the contract does not know stays as written."""
    known = "_".join(header.lower().replace("-", " ").split())
    return known if known in NAMES else header


def bare_header(header: str, frames: bool = False) -> str:
    """Return a header as HEADERS has it: `Begin Time - ss.msec` is begin time, `Shot #` is shot
    number; nothing where it counts `frames` and these are not asked for.
    """
    words = _words(header)
    if unit(header) == "frames" and not frames:
        return ""
    bare = _LEADING.sub("", _OF_A_CODE.sub("", _TRAILING.sub("", _UNIT.sub("", words))))
    if _OF_DATES.search(bare) and _OF_DATES.sub("", bare) in _THINGS:
        return "story date"
    bare = _OF_PLACES.sub("", _OF_DATES.sub("", bare))
    return _NUMBER.sub(" number", bare).strip()


def unit(header: str) -> str:
    """Return in what a header says its times are counted (h, min, ms, frames); nothing for
    seconds and for clocks.
    """
    words = _words(header)
    alone = next((unit for unit, written in _ALONE.items() if written.fullmatch(words)), "")
    return alone or next((unit for unit, written in _OTHER.items() if written.search(words)), "")


def _words(header: str) -> str:
    return " ".join(header.lower().replace("_", " ").replace("’", "'").split())


@cache
def _known() -> frozenset[str]:
    return frozenset(word for words in HEADERS.values() for word in words)


def known(header: str) -> bool:
    """Return whether a header is one of the contract's, or one that tools are known to give."""
    return bool(header) and (canonical(header) in NAMES or bare_header(header) in _known())
