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
        *("telling", "presentation", "presented", "viewing", "shown", "told"),
    ),
    "story": (
        *("story", "fabula", "chronological", "chronology", "real", "true", "actual"),
        *("historical", "happened", "occurred", "timeline"),
    ),
}
"""Whose order, number or rank it is, before such a word or behind it."""

_FRENCH = {
    "screen": ("récit", "du récit", "film", "du film", "dans le film", "de la narration"),
    "story": ("histoire", "de l'histoire", "dans l'histoire", "diégétique", "chronologique"),
}
COMPOSED = {
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
"""By the column that they are likely for, whether or not the contract has it."""
