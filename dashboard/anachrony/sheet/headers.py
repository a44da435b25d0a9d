"""The headers that scene lists, shot lists, subtitling and annotation tools give to what the
contract has columns for.

A header is compared in small letters without its unit; a column's likeliest header stands first.
"""

import re
from functools import cache

from anachrony.schema import NAMES

HEADERS: dict[str, tuple[str, ...]] = {
    "event": (
        *("scene name", "scene title", "scene heading", "slugline", "slug line", "event name"),
        *("shot name", "shot description", "clip name", "annotation", "annotations", "action"),
        *("title", "description", "synopsis", "summary", "label", "name", "segment", "sequence"),
        *("trial type", "value", "scene", "scene number", "scene no", "shot", "shot number"),
        *("shot no", "événement", "évènement", "intitulé", "titre", "titre de la scène"),
        *("description du plan", "résumé", "libellé", "nom", "scène", "numéro de scène", "plan"),
        *("numéro de plan", "séquence"),
    ),
    "screen_start": (
        *("start timecode", "start tc", "timecode in", "tc in", "record in", "rec in"),
        *("begin time", "start time", "time in", "in point", "onset", "onset time", "start"),
        *("begin", "in", "from", "timecode", "tc", "timestamp", "time", "film time"),
        *("début", "temps de début", "tc entrée", "entrée", "horodatage", "temps"),
    ),
    "screen_end": (
        *("end timecode", "end tc", "timecode out", "tc out", "record out", "rec out"),
        *("end time", "time out", "out point", "stop time", "offset", "offset time", "end"),
        *("stop", "out", "to", "until", "fin", "temps de fin", "tc sortie", "sortie"),
    ),
    "screen_duration": (
        *("duration", "length", "dur", "screen duration", "scene duration", "shot length"),
        *("runtime", "durée", "durée du plan", "longueur"),
    ),
    "screen_order": (
        *("telling order", "discourse order", "screen rank", "film order", "syuzhet order"),
        *("plot order", "narrative order", "position in film", "ordre du récit"),
        *("ordre à l'écran", "rang"),
    ),
    "story_start": (
        *("story date", "story time", "diegetic date", "diegetic time", "fabula date"),
        *("date in story", "story day", "script day", "date", "start date", "when", "year"),
        *("date de l'histoire", "temps de l'histoire", "date diégétique", "date de début"),
        *("jour", "année"),
    ),
    "story_end": (*("story end date", "end date", "date end", "date de fin", "fin de l'histoire"),),
    "story_order": (
        *("chronological order", "chronology", "story rank", "fabula order", "true order"),
        *("ordre chronologique", "chronologie", "ordre de l'histoire"),
    ),
    "work": ("film", "movie", "film title", "work title", "œuvre", "titre du film"),
    "strand": (
        *("storyline", "story line", "plotline", "plot line", "timeline", "thread", "tier"),
        *("tier name", "fil", "fil narratif", "intrigue", "ligne narrative", "acteur"),
    ),
    "city": ("town", "ville"),
    "place": ("location", "set", "setting", "where", "lieu", "décor"),
    "characters": (
        *("character", "character names", "cast", "people", "persons", "participants", "who"),
        *("speaker", "personnages", "personnage", "qui"),
    ),
    "track": ("track type", "band", "tier", "tier name", "piste", "bande"),
}

TIERS = frozenset({"tier", "tier name", "track", "track name", "acteur", "piste"})
"""What a column of tiers is called, which run beside one another."""

_UNIT = re.compile(
    r"\s*[-–([]\s*(?:hh:mm:ss(?:[.:,](?:ms|ff|fff|msec))?|ss\.msec|s|sec|secs|seconds|secondes"
    r"|timecode|hms)\s*[)\]]?$"
)
_OTHER_UNIT = re.compile(r"\b(?:msec|ms|milliseconds|millisecondes|frames?|images|samples)\b")
_NUMBER = re.compile(r"\s*(?:#|№|n°|no\.|nr\.?)\s*$")


def canonical(header: str) -> str:
    """Return `Screen Start` as screen_start; what the contract does not know stays as written."""
    known = "_".join(header.lower().replace("-", " ").split())
    return known if known in NAMES else header


def plain(header: str) -> str:
    """Return a header as HEADERS has it: `Begin Time - ss.msec` is begin time, `Shot #` is shot
    number; nothing where it counts in another unit than ours.
    """
    words = " ".join(header.lower().replace("_", " ").replace("’", "'").split())
    bare = _UNIT.sub("", words)
    if _OTHER_UNIT.search(bare):
        return ""
    return _NUMBER.sub(" number", bare).strip()


@cache
def _known() -> frozenset[str]:
    return frozenset(word for words in HEADERS.values() for word in words)


def known(header: str) -> bool:
    """Return whether a header is one of the contract's, or one that tools are known to give."""
    return bool(header) and (canonical(header) in NAMES or plain(header) in _known())
