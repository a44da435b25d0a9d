"""The words that cells of certain columns may hold, and what some of these have in common."""

import re

TRACKS = ("image", "sound", "music", "both")
_BANDS = {
    "image": r"picture|video|visuals?|bild|imagen|immagine|imagem|vid[ée]o|v\d{0,2}",
    "sound": r"audio|voice(?:[- ]?over)?|v\.?o\.?|off|voix(?:[- ]off)?|son|ton|sonido|suono"
    r"|dialogue?|aa?\d{0,2}",
    "music": r"musique|musik|m[úu]sica|score|soundtrack",
    "both": r"a/?v|v/?a|aa/v|image et son|bild und ton",
}


def band(text: str) -> str:
    """Return which of TRACKS a band is that is called otherwise: `V1` is image; "" for none."""
    called = (one for one, names in _BANDS.items() if re.fullmatch(names, text, re.IGNORECASE))
    return text.casefold() if text.casefold() in TRACKS else next(called, "")


_ANSWERS = {
    "yes": r"true|yes|y|x|✓|✔|☑|1|vrai|oui|o|wahr|ja|j|verdadero|s[íi]|vero|sim|да",
    "no": r"false|no|n|0|☐|✗|faux|non|falsch|nein|falso|não|nee|нет",
}


def yes_or_no(text: str) -> str:
    """Return whether a cell says `yes` or `no` in another way, as a box that is ticked; "" for
    neither.
    """
    said = (one for one, ways in _ANSWERS.items() if re.fullmatch(ways, text, re.IGNORECASE))
    return next(said, "")


UNSHOWN = frozenset(
    {
        *("not shown", "not on screen", "not in film", "not in the film", "not seen", "unseen"),
        *("off screen", "off-screen", "offscreen", "never shown", "never", "untold", "not told"),
        *("nicht gezeigt", "nicht im film", "non montré", "pas montré", "non montrée", "jamais"),
        *("hors champ", "no se muestra", "non mostrato", "niet getoond", "nicht zu sehen"),
    }
)
"""What is said in place of a time of the film, of what it doesn't show."""

BLANK = (
    *("na", "n/a", "#n/a", "n.a.", "nan", "nat", "none", "null", "nil"),
    *("\\n", "<na>", "<null>", "(null)", "[null]", "(none)", "(empty)", "(blank)"),
    *("#ref!", "#value!", "#div/0!", "#name?", "#num!", "#null!", "#nv", "#wert!", "#bezug!"),
    *("-", "–", "—", "--", "---", "?", "??", "???", "…", "...", "k. a.", "k.a.", "#n/d"),
)
"""What stands in a cell for nothing."""

NOTHING = frozenset(
    {
        *BLANK,
        *("unknown", "undated", "unspecified", "tbd", "tbc", "tba", "n.d.", "s.d.", "n/d", "s/d"),
        *("inconnu", "inconnue", "sans date", "unbekannt", "ohne datum", "o.d.", "desconocido"),
        *("sin fecha", "sconosciuto", "senza data", "onbekend", "nieznany"),
        *("no date", "not known", "not given", "not stated", "not specified", "not applicable"),
        *("date unknown", "unknown date", "unclear", "undetermined", "n. d.", "nd", "no data"),
        *("s. d.", "non daté", "non datée", "date inconnue", "sans objet", "néant", "indéterminé"),
        *("indéterminée", "n.c.", "nc", "non précisé", "non précisée", "o. d.", "o. j.", "o.j."),
        *(
            "keine angabe",
            "entf.",
            "entfällt",
            "unklar",
            "unbestimmt",
            "undatiert",
            "datum unbekannt",
        ),
        *("s. f.", "s.f.", "s/f", "desconocida", "fecha desconocida", "no consta", "sin datos"),
        *("sconosciuta", "data sconosciuta", "ignoto", "ignota", "non disponibile", "indefinito"),
        *(
            "неизвестно",
            "неизвестна",
            "нет данных",
            "без даты",
            "н/д",
            "okänt",
            "ukendt",
            "neznámo",
        ),
    }
)
"""What does so in place of a time, too."""

MODES = (
    "present",
    "memory",
    "archive",
    "reenactment",
    "film-within-film",
    "imagined",
    "told",
    "title",
    "between",
)
_CALLED = {
    "present": r"présente?|presente|gegenwart|präsens|heden|presens|настоящее|teraźniejszość",
    "memory": r"memories|souvenirs?|mémoire|remémorée?|remembered|recollections?|erinnerung(?:en)?"
    r"|erinnert|recuerdos?|recordado|ricord[oi]|ricordato|lembranças?|herinnering(?:en)?"
    r"|воспоминани[ея]|wspomnienie",
    "archive": r"archives|archival|archive footage|archival footage|images? d['’]archives?"
    r"|archiv(?:material)?|archivos?|archivio|архив",
    "reenactment": r"re-enact(?:ment|ed)|reenacted|reconstitu(?:tion|ée?)|nachgestellt"
    r"|reconstrucción|recreación|ricostruzione",
    "film-within-film": r"films?[ -]within[ -](?:a|the)[ -]films?|film within film"
    r"|film[ -]in[ -](?:a|the)[ -]film|film dans (?:le|un) film|film im film|cine dentro del cine"
    r"|film nel film",
    "imagined": r"imaginary|imaginée?|imaginaire|vorgestellt|imaginad[oa]|immaginat[oa]",
    "told": r"racontée?|narrated|narrée?|erzählt|contad[oa]|narrad[oa]|raccontat[oa]|narrat[oa]"
    r"|verteld|рассказано",
    "title": r"titles?|titres?|titel|títulos?|titol[oi]|intertitles?|intertitres?|cartons?",
}


def mode(text: str) -> str:
    """Return which of MODES is called so in another way, or tongue; "" for a word of its own."""
    said = (one for one, ways in _CALLED.items() if re.fullmatch(ways, text, re.IGNORECASE))
    return text.casefold() if text.casefold() in MODES else next(said, "")


DEEPER = ("memory", "archive", "reenactment", "film-within-film", "imagined", "told")
"""The modes of what lies one level deeper than the present: somebody tells, remembers, imagines or
shows it.
"""
EMBEDDED = tuple(mode for mode in DEEPER if mode != "told")
"""The modes of what lies in what somebody tells, too."""
PAST = ("memory", "told", "archive", "reenactment")
"""The modes of what is past, whatever its dates leave open."""
UNCOUNTED = ("title", "between")
"""The modes of what is shown and is no event: titles, and what lies between two marks and nobody
describes.
"""
KINDS = ("film", "series", "play", "novel", "comic", "game")
"""What a work can be; a film, where nothing is said."""
CONVENTIONS = ("events", "times", "tellings")
"""The counts that a table can call a convention of its own: how many events it has, how often
something happened, how often it is told.
"""
CERTAINTIES = ("measured", "sourced", "script", "converted", "recalled", "estimated")
