"""Films and novels whose table says what is remembered, dreamt or told: as a scholar codes them, written
as in tests.studied.
"""

import pytest

from tests.studied import first, found, left, studied, words

ONCE_UPON_A_TIME = """
    event,      screen_start, screen_end, story_start,      story_end,        mode
    Eve,        0:00,         4:00,       1933-12-03T22:00, 1933-12-03T22:10, present
    Opium,      4:00,         16:00,      1933-12-03T23:00, 1933-12-03T23:30, present
    Station,    16:00,        22:00,      1933-12-04T06:00, 1933-12-04T06:30, present
    Return,     22:00,        40:00,      1968-10,          1968-10,          present
    Childhood,  40:00,        1:25:00,    1922,             1922,             memory
    Locker,     1:25:00,      1:33:00,    1968-10,          1968-10,          present
    Speakeasy,  1:33:00,      2:50:00,    1932,             1933-12-02,       memory
    Senator,    2:50:00,      3:40:00,    1968-11,          1968-11,          present
    Opium,      3:40:00,      3:44:00,    1933-12-03T23:00, 1933-12-03T23:30, present
"""

ODYSSEY = """
    event,       screen_order, story_order, mode, teller,   kind
    Council,     1,            20,          ,     ,         novel
    Telemachus,  2,            21,          ,     ,
    Calypso,     3,            22,          ,     ,
    Phaeacia,    4,            23,          ,     ,
    Cicones,     5,            2,           told, Odysseus,
    Cyclops,     6,            3,           told, Odysseus,
    Circe,       7,            4,           told, Odysseus,
    Seven years, 8,            5,           told, Odysseus,
    Ithaca,      9,            24,          ,     ,
    The nurse,   10,           25,          ,     ,
    The boar,    11,           1,           ,     ,
    She knows,   12,           26,          ,     ,
    The bow,     13,           27,          ,     ,
"""

BRIEF_ENCOUNTER = """
    event,        screen_start, screen_end, story_start,      story_end,        mode,    teller
    Last meeting, 0:00,         5:00,       1938-12-15T17:30, 1938-12-15T17:40, present,
    Home,         5:00,         10:00,      1938-12-15T20:00, 1938-12-15T20:10, present,
    Grit,         10:00,        30:00,      1938-11-03,       1938-11-03,       memory,  Laura
    Cinema,       30:00,        50:00,      1938-11-10,       1938-11-10,       memory,  Laura
    Boat,         50:00,        1:15:00,    1938-11-24,       1938-11-24,       memory,  Laura
    Last meeting, 1:15:00,      1:22:00,    1938-12-15T17:30, 1938-12-15T17:40, memory,  Laura
    Home 2,       1:22:00,      1:26:00,    1938-12-15T20:10, 1938-12-15T20:15, present,
"""

CASABLANCA = """
    event,    screen_start, screen_end, story_start, story_end,  mode,    teller, characters
    Café,     0:00,         38:00,      1941-12-02,  1941-12-02, present, ,       Rick; Renault
    Paris,    38:00,        48:00,      1940-05,     1940-06-12, memory,  Rick,   Rick; Ilsa; Sam
    Night,    48:00,        52:00,      1941-12-02,  1941-12-02, present, ,       Rick; Ilsa
    Market,   52:00,        1:20:00,    1941-12-03,  1941-12-03, present, ,       Ilsa; Laszlo
    Airport,  1:20:00,      1:42:00,    1941-12-04,  1941-12-04, present, ,       Rick; Ilsa; Laszlo
"""

WILD_STRAWBERRIES = """
    event,      screen_start, screen_end, story_start,      story_end,        mode
    Clock,      3:00,         8:00,       1957-06-01T02:00, 1957-06-01T02:10, imagined
    Morning,    8:00,         12:00,      1957-06-01T04:00, 1957-06-01T05:00, present
    Car,        12:00,        20:00,      1957-06-01T06:00, 1957-06-01T08:00, present
    Patch,      20:00,        30:00,      1895-06,          1895-06,          memory
    Sara,       30:00,        45:00,      1957-06-01T09:00, 1957-06-01T12:00, present
    Mother,     45:00,        52:00,      1957-06-01T13:00, 1957-06-01T13:30, present
    The exam,   52:00,        1:02:00,    1957-06-01T15:00, 1957-06-01T15:20, imagined
    The wife,   1:02:00,      1:06:00,    1917-05-01,       1917-05-01,       memory
    Marianne,   1:06:00,      1:14:00,    1957-06-01T15:30, 1957-06-01T16:00, present
    Lund,       1:14:00,      1:26:00,    1957-06-01T18:00, 1957-06-01T23:00, present
    The bay,    1:26:00,      1:30:00,    1895-06,          1895-06,          imagined
"""

EIGHT_AND_A_HALF = """
    event,       screen_order, story_order, mode
    Traffic jam, 1,            2,           imagined
    Spa,         2,            3,           present
    Asa Nisi,    3,            1,           memory
    Spa 2,       4,            4,           present
    Harem,       5,            5,           imagined
    Press,       6,            6,           present
"""

LE_JOUR_SE_LEVE = """
    event,    screen_start, screen_end, story_start,      story_end,        mode
    Shot,     0:00,         5:00,       1939-05-31T20:00, 1939-05-31T20:05, present
    Siege,    5:00,         14:00,      1939-05-31T20:05, 1939-05-31T21:00, present
    Sandpit,  14:00,        30:00,      1939-02-14,       1939-02-14,       memory
    Room 2,   30:00,        36:00,      1939-05-31T22:00, 1939-05-31T23:00, present
    Café,     36:00,        1:05:00,    1939-03,          1939-03,          memory
    Room 3,   1:05:00,      1:12:00,    1939-06-01T02:00, 1939-06-01T03:00, present
    Valentin, 1:12:00,      1:24:00,    1939-05-31T19:40, 1939-05-31T20:00, memory
    Dawn,     1:24:00,      1:33:00,    1939-06-01T05:00, 1939-06-01T05:30, present
"""

VERTIGO = """
    event,       screen_start, screen_end, story_start,      story_end,        mode,    teller
    Rooftop,     0:00,         3:00,       1957-05-01,       1957-05-01,       present,
    Madeleine,   3:00,         1:15:00,    1957-09-01,       1957-10-09,       present,
    Tower,       1:15:00,      1:20:00,    1957-10-10T15:00, 1957-10-10T15:05, present,
    Inquest,     1:20:00,      1:30:00,    1957-10-20,       1957-10-20,       present,
    Judy,        1:30:00,      1:37:00,    1958-09-01,       1958-09-01,       present,
    Tower,       1:37:00,      1:40:00,    1957-10-10T15:00, 1957-10-10T15:05, memory,  Judy
    Makeover,    1:40:00,      2:00:00,    1958-09-10,       1958-09-20,       present,
    Second fall, 2:00:00,      2:08:00,    1958-09-20,       1958-09-20,       present,
"""

DONT_LOOK_NOW = """
    event,   screen_start, screen_end, story_start,      story_end,        mode
    Pond,    0:00,         8:00,       1972-10-01,       1972-10-01,       present
    Venice,  8:00,         1:00:00,    1973-01-02,       1973-01-06,       present
    Barge,   1:00:00,      1:00:20,    1973-01-12T10:00, 1973-01-12T10:05, imagined
    Search,  1:00:20,      1:40:00,    1973-01-06,       1973-01-08,       present
    Dwarf,   1:40:00,      1:47:00,    1973-01-08,       1973-01-08,       present
    Barge,   1:47:00,      1:50:00,    1973-01-12T10:00, 1973-01-12T10:05, present
"""

JE_TAIME = """
    event,    screen_order, story_order, mode
    Clinic,   1,            20,          present
    Sphere,   2,            21,          present
    Sea,      3,            10,          memory
    Sphere 2, 4,            22,          present
    Glasgow,  5,            3,           memory
    Tram,     6,            14,          memory
    Office,   7,            1,           memory
    Shot,     8,            16,          memory
    Sphere 3, 9,            23,          present
    Grass,    10,           24,          present
"""

MURIEL = """
    event,     screen_start, screen_end, story_start, story_end,  mode
    Arrival,   0:00,         25:00,      1962-09-29,  1962-09-29, present
    Walks,     25:00,        50:00,      1962-09-30,  1962-10-10, present
    Film,      50:00,        55:00,      ,            ,           film-within-film
    Lunch,     55:00,        1:45:00,    1962-10-14,  1962-10-14, present
    Departure, 1:45:00,      1:55:00,    1962-10-14,  1962-10-14, present
"""


@pytest.mark.parametrize(
    ("table", "narrative", "anachronies"),
    [
        pytest.param(*one, id=name)
        for name, one in {
            "Once Upon a Time in America": (
                ONCE_UPON_A_TIME,
                "Eve Opium Station Return Locker Senator",
                ["<- Childhood", "<- Speakeasy", "<- Opium"],
            ),
            "The Odyssey": (
                ODYSSEY,
                "Council Telemachus Calypso Phaeacia Ithaca The nurse She knows The bow",
                ["<- Cicones to Seven years", "<- The boar"],
            ),
            "Brief Encounter": (
                BRIEF_ENCOUNTER,
                "Last meeting Home Home 2",
                ["<- Grit to Last meeting"],
            ),
            "Casablanca": (CASABLANCA, "Café Night Market Airport", ["<- Paris"]),
            "Wild Strawberries": (
                WILD_STRAWBERRIES,
                "Clock Morning Car Sara Mother The exam Marianne Lund",
                ["<- Patch", "<- The wife", "<- The bay"],
            ),
            "8½": (
                EIGHT_AND_A_HALF,
                "Traffic jam Spa Spa 2 Harem Press",
                ["<- Asa Nisi"],
            ),
            "Le jour se lève": (
                LE_JOUR_SE_LEVE,
                "Shot Siege Room 2 Room 3 Dawn",
                ["<- Sandpit", "<- Café", "<- Valentin"],
            ),
            "Vertigo": (
                VERTIGO,
                "Rooftop Madeleine Tower Inquest Judy Makeover Second fall",
                ["<- Tower"],
            ),
            "Don't Look Now": (
                DONT_LOOK_NOW,
                "Pond Venice Search Dwarf Barge",
                ["-> Barge"],
            ),
            "Je t'aime, je t'aime": (
                JE_TAIME,
                "Clinic Sphere Sphere 2 Sphere 3 Grass",
                ["<- Sea", "<- Glasgow to Shot", "<-- Office"],
            ),
            "Muriel": (MURIEL, "Arrival Walks Lunch Departure", []),
        }.items()
    ],
)
def test_a_memory_is_what_a_scholar_says(
    table: str, narrative: str, anachronies: list[str]
) -> None:
    one = studied(table)
    assert first(one) == narrative
    assert left(one) == anachronies


KINDS = {
    "Brief Encounter": (BRIEF_ENCOUNTER, ["partly repeating; partial; homodiegetic; subjective"]),
    "Casablanca": (CASABLANCA, ["completing; partial; homodiegetic; subjective"]),
    "Le jour se lève": (LE_JOUR_SE_LEVE, ["completing; partial"] * 2 + ["completing; complete"]),
    "Vertigo": (VERTIGO, ["repeating; partial; homodiegetic; subjective"]),
    "Don't Look Now": (DONT_LOOK_NOW, ["repeating; complete; homodiegetic"]),
}


@pytest.mark.parametrize(("table", "kinds"), KINDS.values(), ids=KINDS)
def test_its_anachronies_are_of_the_kinds_a_scholar_names(table: str, kinds: list[str]) -> None:
    assert studied(table).anachronies["kinds"].tolist() == kinds


PATTERNS = {
    "Once Upon a Time in America": (ONCE_UPON_A_TIME, {"in_medias_res_ending"}, {"retrograde"}),
    "The Odyssey": (ODYSSEY, {"in_medias_res_beginning"}, {"retrograde"}),
    "Muriel": (MURIEL, {"chronicle"}, {"achrony"}),
    "Casablanca": (CASABLANCA, {"analepsis"}, {"in_medias_res_beginning"}),
    "Wild Strawberries": (WILD_STRAWBERRIES, {"analepsis"}, {"in_medias_res_beginning"}),
}


@pytest.mark.parametrize(("table", "some", "none"), PATTERNS.values(), ids=PATTERNS)
def test_its_patterns_are_those_a_scholar_names(table: str, some: set[str], none: set[str]) -> None:
    assert some <= found(studied(table))
    assert not none & found(studied(table))


@pytest.mark.slow
def test_a_telling_that_ends_elsewhere_says_so() -> None:
    assert "It ends in “The bay”, and does not come back" in words(studied(WILD_STRAWBERRIES))
    assert "It ends in “Opium”, and does not come back" in words(studied(ONCE_UPON_A_TIME))
    assert "does not come back" not in words(studied(CASABLANCA))


def test_who_remembers_the_only_anachrony_is_said_once() -> None:
    said = words(studied(CASABLANCA))
    assert "remembered by Rick" in said
    assert "subjective" not in said
