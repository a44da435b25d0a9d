"""What columns are called that say something of times, and are none of the contract's."""

OF_RATES = frozenset(
    {"fps", "frame rate", "framerate", "frames per second", "frames/s", "rate", "cadence"}
    | {"images par seconde", "images/s", "bildrate", "bilder pro sekunde", "timebase"}
)
"""What a column is called that says how many frames a second have."""

TIERS = frozenset({"tier", "tier name", "track", "track name", "acteur", "piste"})
"""What a column of tiers is called, which run beside one another."""

AGES = frozenset(
    {"age", "ages", "aged", "âge", "alter", "edad", "età", "idade", "leeftijd", "wiek", "возраст"}
    | {"вік", "ikä", "kor", "életkor", "ålder", "alder", "yaş", "ηλικία"}
)
"""What a column is called, or one word of its header is, that says how old somebody is."""

EPISODES = frozenset(
    {"episode", "ep", "épisode", "ép", "folge", "episodio", "puntata", "episódio", "aflevering"}
    | {"серия", "話", "集", "回", "issue", "reel", "disc", "bobine"}
)
"""What a column is called that tells films from one another, each with a clock of its own."""

PART_HEADERS = (
    *(
        "episode",
        "ep",
        "chapter",
        "part",
        "season",
        "reel",
        "issue",
        "act",
        "book",
        "volume",
        "disc",
    ),
    *("épisode", "ép", "chapitre", "partie", "acte", "livre", "tome", "bobine", "kapitel", "teil"),
    *("folge", "akt", "buch", "band", "episodio", "capítulo", "parte", "acto", "capitolo", "atto"),
    *("puntata", "episódio", "hoofdstuk", "deel", "aflevering", "серия", "часть", "глава"),
    *("章", "話", "集", "回", "部"),
)
"""What a column is called that tells parts of a work from one another, the likeliest first."""
