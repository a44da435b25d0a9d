"""Headers made of an axis and a word for an order or an end: `Film Start`, `Order told`, `Rang du
récit`.
"""

GROUPS = {
    "screen": (
        *("film", "film time", "movie", "screen", "screen time", "timecode", "tc", "video"),
        *("temps du film", "temps de l'écran", "temps écran", "écran", "filmzeit"),
    ),
    "story": (
        *(
            "year",
            "année",
            "jahr",
            "año",
            "story",
            "story time",
            "story date",
            "date",
            "dates",
            "fabula",
            "diegesis",
            "diegetic",
            "diégèse",
            "diegese",
            "diegesi",
        ),
        *("histoire", "temps de l'histoire", "temps histoire", "date de l'histoire", "handlung"),
    ),
}
"""What names an axis, before the word for an end or, in a header of two lines, above it."""

SIDES = {
    "start": ("start", "begin", "beginning", "from", "in", "début", "beginn", "inicio"),
    "end": ("end", "until", "to", "out", "stop", "fin", "ende"),
    "duration": ("duration", "length", "durée", "dauer", "duración"),
}

_RANKS = {
    "screen": (
        *("film", "movie", "screen", "discourse", "syuzhet", "sjuzhet", "plot", "narrative"),
        *("telling", "presentation", "presented", "viewing", "shown", "told", "text", "textual"),
        *("in text", "in the text", "in the book", "in the novel", "in the narrative", "in book"),
        *("in novel", "in the script", "in the discourse", "as told", "as shown", "in the play"),
    ),
    "story": (
        *("story", "fabula", "chronological", "chronology", "real", "true", "actual"),
        *("historical", "happened", "occurred", "timeline", "as it happened", "of events"),
    ),
}
"""Whose order, number or rank it is, before such a word or behind it."""

_FRENCH = {
    "screen": ("récit", "du récit", "film", "du film", "dans le film", "de la narration"),
    "story": ("histoire", "de l'histoire", "dans l'histoire", "diégétique", "chronologique"),
}
_OF_THE_STORY = (
    *("of the story", "in the story", "in story", "of story", "der handlung", "in der handlung"),
    *("der geschichte", "in der geschichte", "de l'histoire", "dans l'histoire", "de l'action"),
    *("diégétique", "fictionnelle", "de la historia", "en la historia", "de la fábula"),
    *("diegética", "ficticia", "de la trama", "en la trama", "della storia", "nella storia"),
    *("della fabula", "diegetica", "della trama", "da história", "na história", "da trama"),
    *("verhaal", "in verhaal", "in het verhaal", "van het verhaal", "истории", "в истории"),
    *("в сюжете", "по сюжету", "в фабуле", "фабулы", "действия"),
)
_OF_THE_FILM = (
    *("in film", "in the film", "of the film", "im film", "des films", "dans le film"),
    *("du film", "du récit", "dans le récit", "en la película", "de la película", "en el film"),
    *("del relato", "en el relato", "nel film", "del film", "del racconto", "nel racconto"),
    *("no filme", "do filme", "da narrativa", "na narrativa", "in de film", "van de film"),
    *("в фильме", "фильма", "показа", "w filmie", "im text", "im roman", "im buch", "im drama"),
    *("dans le texte", "dans le roman", "du texte", "en el texto", "en la novela", "del texto"),
    *("nel testo", "nel romanzo", "del testo", "no texto", "no romance", "in de tekst", "в тексте"),
    *("в романе", "im stück", "dans la pièce", "of appearance", "of presentation", "of narration"),
    *("d'apparition", "de présentation", "de narration", "de aparición", "de presentación"),
    *("di apparizione", "di presentazione", "de aparição", "des auftretens", "des erscheinens"),
    *("der erzählung", "der präsentation", "in episode", "in the episode", "dans l'épisode"),
    *("in der folge", "en el episodio", "nell'episodio", "into the film", "into the movie"),
)
_OF_THE_SCENE = (
    *("der szene", "szene", "des ereignisses", "der sequenz", "de la scène", "de scène", "scène"),
    *("de séquence", "de la séquence", "de l'événement", "de la escena", "de escena", "escena"),
    *("del evento", "della scena", "scena", "dell'evento", "da cena", "cena", "do evento"),
    *("van de scène", "сцены", "события", "эпизода", "sceny"),
)
_TITLES = (
    *("titel", "name", "beschreibung", "zusammenfassung", "inhalt", "titre", "nom"),
    *("description", "résumé", "intitulé", "título", "nombre", "descripción", "resumen"),
    *("titolo", "nome", "descrizione", "riassunto", "descrição", "resumo", "samenvatting"),
    *("beschrijving", "naam", "название", "описание", "содержание", "tytuł", "opis"),
)
_DATES = (
    *("datum", "jahr", "zeit", "zeitpunkt", "tag", "date", "year", "année", "jour", "moment"),
    *("temps", "fecha", "año", "día", "tiempo", "momento", "data", "anno", "giorno", "tempo"),
    *("ano", "dia", "jaar", "tijd", "dag", "дата", "год", "время", "день"),
)
_ORDERS = (
    *("reihenfolge", "nr.", "nummer", "position", "ordre", "rang", "numéro", "orden", "número"),
    *("posición", "ordine", "numero", "posizione", "ordem", "posição", "volgorde", "порядок"),
    *("номер", "order", "rank", "number", "kolejność"),
)
_BEGINNINGS = (
    *("anfang", "beginn", "start", "zeit", "minute", "timecode", "tc", "début", "temps"),
    *("inicio", "comienzo", "tiempo", "minuto", "inizio", "tempo", "início", "begin", "tijd"),
    *("начало", "время", "минута", "time", "czas"),
)
_ENDS = ("ende", "schluss", "end", "fin", "final", "fine", "fim", "einde", "конец")

_DAYS = (
    *("datum", "jahr", "tag", "date", "year", "day", "année", "jour", "fecha", "año", "día"),
    *("data", "anno", "giorno", "ano", "dia", "jaar", "dag"),
)
_STORIES = (
    *("story", "handlung", "geschichte", "histoire", "récit", "historia", "storia", "história"),
    "verhaal",
)
_EDGES = {
    "story_start": (
        *("start", "begin", "from", "début", "de début", "initiale", "von", "ab", "beginn"),
        *("anfang", "inicio", "de inicio", "inicial", "desde", "inizio", "di inizio", "iniziale"),
        *("da", "dal", "início", "van"),
    ),
    "story_end": (
        *("end", "to", "until", "fin", "de fin", "finale", "bis", "ende", "schluss", "final"),
        *("hasta", "fine", "di fine", "al", "fim", "até", "tot", "einde"),
    ),
}
"""`Jahr von`, `Handlung bis`, `Anno di fine`, and `Ende der Handlung`."""

_ENDED = {
    name: (
        *(f"{day} {edge}" for day in (*_DAYS, *_STORIES) for edge in edges),
        *(f"{edge} {of}" for edge in edges for of in (*_OF_THE_STORY, "du récit", *_STORIES)),
    )
    for name, edges in _EDGES.items()
}
_ENDED["story_start"] += tuple(
    f"{day} {of}" for day in _DAYS for of in ("du récit", "del relato", "del racconto", *_STORIES)
)

_WHOSE = {
    "screen_order": ("récit", "relato", "racconto", "erzählung", "film", "plot", "discours"),
    "story_order": ("histoire", "historia", "storia", "geschichte", "handlung", "story", "fabula"),
}
_RANKED = {
    name: tuple(
        said
        for noun in nouns
        for rank in ("n°", "nr.", "nr", "no.", "no", "#", "number", *_ORDERS)
        for said in (f"{rank} {noun}", f"{noun} {rank}")
    )
    for name, nouns in _WHOSE.items()
}
"""`N° récit`, `Geschichte Nr.`"""

_NUMBERED = tuple(
    f"{thing} number"
    for thing in (
        *("plan", "scène", "séquence", "szene", "einstellung", "sequenz", "escena", "plano"),
        *("secuencia", "scena", "inquadratura", "sequenza", "cena"),
    )
)
"""`Plan n°`, `Szene Nr.`: where nothing else names the events."""

_IN_TONGUES = {
    "story_start": (_DATES, _OF_THE_STORY),
    "story_order": (_ORDERS, _OF_THE_STORY),
    "screen_order": (_ORDERS, _OF_THE_FILM),
    "screen_start": (_BEGINNINGS, _OF_THE_FILM),
    "screen_end": (_ENDS, _OF_THE_FILM),
    "event": (_TITLES, _OF_THE_SCENE),
}
"""What is said, and of what: `Datum der Handlung`, `Ordine nel film`, `Titre de séquence`."""

_AXES = {
    f"{axis}_order": (
        *(f"{whose} {rank}" for whose in names for rank in ("order", "number", "rank", "position")),
        *(f"order {whose}" for whose in names),
        *(f"{rank} {whose}" for whose in _FRENCH[axis] for rank in ("ordre", "rang", "position")),
    )
    for axis, names in _RANKS.items()
} | {
    f"{axis}_{side}": tuple(f"{group} {word}" for group in groups for word in words)
    for axis, groups in GROUPS.items()
    for side, words in SIDES.items()
}
COMPOSED = {
    name: (
        *_AXES.get(name, ()),
        *_ENDED.get(name, ()),
        *_RANKED.get(name, ()),
        *(_NUMBERED if name == "event" else ()),
        *(f"{word} {of}" for word in words for of in wholes),
    )
    for name in dict.fromkeys((*_AXES, *_ENDED, *_IN_TONGUES))
    for words, wholes in (_IN_TONGUES.get(name, ((), ())),)
}
"""By the column that they are likely for, whether or not the contract has it."""
