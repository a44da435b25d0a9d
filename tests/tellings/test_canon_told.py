"""Films and novels in which somebody tells, as a scholar codes them with columns of levels, of tellers,
of what lies within what; written as in tests.studied.
"""

import pytest

from tests.studied import first, found, left, studied

OUT_OF_THE_PAST = """
    event,         screen_start, screen_end, story_start, story_end,  teller, characters
    Bridgeport,    0:00,         12:00,      1946-09-01,  1946-09-01, ,       Jeff; Ann; Joe
    Car,           12:00,        13:00,      1946-09-02,  1946-09-02, ,       Jeff; Ann
    Hired,         13:00,        25:00,      1943-01,     1943-01,    Jeff,   Jeff; Whit
    Acapulco,      25:00,        33:00,      1943-02,     1943-03,    Jeff,   Jeff; Kathie
    Fisher,        33:00,        40:00,      1943-06,     1943-06,    Jeff,   Jeff; Kathie; Fisher
    Gate,          40:00,        42:00,      1946-09-02,  1946-09-02, ,       Jeff; Ann
    Tahoe,         42:00,        1:00:00,    1946-09-03,  1946-09-03, ,       Jeff; Whit; Kathie
    San Francisco, 1:00:00,      1:20:00,    1946-09-05,  1946-09-05, ,       Jeff; Meta
    River,         1:20:00,      1:37:00,    1946-09-08,  1946-09-08, ,       Jeff; Kathie
"""

UNKNOWN_WOMAN = """
    id, event,       screen_order, story_order, within, teller
    ,   Night,       1,            20,          ,
    r,  He reads,    2,            21,          ,
    ,   Girl,        3,            1,           r,      Lisa
    ,   Linz,        4,            3,           r,      Lisa
    ,   One night,   5,            5,           r,      Lisa
    ,   He reads on, 6,            22,          ,
    ,   Opera,       7,            10,          r,      Lisa
    ,   Goodbye,     8,            11,          r,      Lisa
    ,   Dawn,        9,            23,          ,
"""

MANON = """
    event,         screen_order, story_start, story_end, level, teller,     kind
    Pacy,          1,            1715-02,     1715-02,   0,     ,           novel
    Calais,        2,            1717-02,     1717-02,   0,     ,
    Amiens,        3,            1712-07,     1712-07,   1,     Des Grieux,
    Saint-Sulpice, 4,            1714,        1714,      1,     Des Grieux,
    Pacy,          5,            1715-02,     1715-02,   1,     Des Grieux,
    Louisiana,     6,            1715-04,     1716-06,   1,     Des Grieux,
    Home,          7,            1716-12,     1717-01,   1,     Des Grieux,
"""

HERO = """
    event,      screen_order, story_order, mode,    level, teller
    Palace,     1,            10,          present, ,
    Sky,        2,            3,           told,    ,      Nameless
    Palace 2,   3,            11,          present, ,
    Red,        4,            4,           told,    ,      Nameless
    Palace 3,   5,            12,          present, ,
    Blue,       6,            4,           told,    ,      The king
    Palace 4,   7,            13,          present, ,
    White,      8,            4,           told,    ,      Nameless
    Green,      9,            1,           told,    2,     Broken Sword
    White 2,    10,           5,           told,    ,      Nameless
    Palace 5,   11,           14,          present, ,
    Arrows,     12,           15,          present, ,
"""

PRESTIGE = """
    id, event,       screen_order, story_order, within, teller
    ,   Trial,       1,            30,          ,
    p,  Prison,      2,            31,          ,
    c,  Colorado,    3,            20,          p,      Angier
    ,   Apprentices, 4,            5,           c,      Borden
    ,   Colorado 2,  5,            21,          p,      Angier
    ,   Water tank,  6,            7,           c,      Borden
    ,   Prison 2,    7,            32,          ,
    ,   Colorado 3,  8,            22,          p,      Angier
    ,   Hanging,     9,            33,          ,
    ,   Brothers,    10,           34,          ,
"""

ALL_ABOUT_EVE = """
    event,      screen_start, screen_end, story_start, story_end,  mode,    teller
    Award,      0:00,         7:00,       1950-06-01,  1950-06-01, present,
    Stage door, 7:00,         30:00,      1949-10,     1949-10,    told,    Karen
    Party,      30:00,        1:00:00,    1950-01,     1950-01,    told,    Margo
    New Haven,  1:00:00,      2:05:00,    1950-03,     1950-04,    told,    Karen
    Award 2,    2:05:00,      2:10:00,    1950-06-01,  1950-06-01, present,
    Phoebe,     2:10:00,      2:18:00,    1950-06-01,  1950-06-01, present,
"""

BAD_EDUCATION = """
    event,      screen_start, screen_end, story_start, story_end,  mode,             level, teller
    Office,     0:00,         10:00,      1980-05-01,  1980-05-01, present,          ,
    The visit,  10:00,        20:00,      1977,        1977,       film-within-film, ,      Ignacio
    School,     20:00,        35:00,      1964,        1964,       memory,           2,     Zahara
    The visit,  35:00,        45:00,      1977,        1977,       film-within-film, ,      Ignacio
    Office 2,   45:00,        1:10:00,    1980-06-01,  1980-06-01, present,          ,
    Berenguer,  1:10:00,      1:30:00,    1977,        1977,       told,             ,      Berenguer
    Gate,       1:30:00,      1:45:00,    1980-07-01,  1980-07-01, present,          ,
"""

SARAGOSSA = """
    id, event,      screen_order, story_order, within, teller
    a,  Officers,   1,            50,          ,
    b,  Alfonso,    2,            20,          a,
    ,   Pacheco,    3,            10,          b,      Pacheco
    ,   Alfonso 2,  4,            21,          a,
    g,  Avadoro,    5,            15,          b,      Avadoro
    l,  Lopez,      6,            12,          g,      Lopez
    ,   Busqueros,  7,            8,           l,      Busqueros
    ,   Lopez 2,    8,            13,          g,      Lopez
    ,   Avadoro 2,  9,            16,          b,      Avadoro
    ,   Alfonso 3,  10,           22,          a,
    ,   Officers 2, 11,           51,          ,
"""

USUAL_SUSPECTS = """
    event,        screen_start, screen_end, story_start,      story_end,        mode,    teller
    Pier,         0:00,         5:00,       1995-09-12T22:00, 1995-09-12T22:30, present,
    Line-up,      5:00,         12:00,      1995-07-25,       1995-07-25,       told,    Verbal
    Kujan,        12:00,        20:00,      1995-09-13T14:00, 1995-09-13T14:30, present,
    Taxi service, 20:00,        35:00,      1995-07-28,       1995-08-02,       told,    Verbal
    Kujan 2,      35:00,        40:00,      1995-09-13T14:40, 1995-09-13T15:00, present,
    Söze,         40:00,        44:00,      1979,             1979,             told,    Verbal
    Redfoot,      44:00,        1:05:00,    1995-08-10,       1995-09-10,       told,    Verbal
    Pier,         1:05:00,      1:28:00,    1995-09-12T20:00, 1995-09-12T22:30, told,    Verbal
    Kujan 3,      1:28:00,      1:40:00,    1995-09-13T16:00, 1995-09-13T16:20, present,
"""

LAST_DUEL = """
    event,        screen_start, screen_end, story_start, story_end,  teller
    Lists,        0:00,         3:00,       1386-12-29,  1386-12-29,
    Jean,         3:00,         42:00,      1370,        1386,       Jean
    Jacques,      42:00,        1:20:00,    1370,        1386,       Jacques
    Marguerite,   1:20:00,      2:05:00,    1370,        1386,       Marguerite
    Duel,         2:05:00,      2:28:00,    1386-12-29,  1386-12-29,
"""

SARRASINE = """
    event,       screen_order, story_start, story_end, level, teller,       kind
    The ball,    1,            1830-01,     1830-01,   0,     ,             novel
    Next day,    2,            1830-01,     1830-01,   0,     ,
    Rome,        3,            1758,        1758,      1,     The narrator,
    Zambinella,  4,            1758,        1758,      1,     The narrator,
    She is sad,  5,            1830-01,     1830-01,   0,     ,
"""


@pytest.mark.parametrize(
    ("table", "narrative", "anachronies"),
    [
        pytest.param(*one, id=name)
        for name, one in {
            "Out of the Past": (
                OUT_OF_THE_PAST,
                "Bridgeport Car Gate Tahoe San Francisco River",
                ["<- Hired to Fisher"],
            ),
            "Letter from an Unknown Woman": (
                UNKNOWN_WOMAN,
                "Night He reads He reads on Dawn",
                ["<- Girl to One night", "<- Opera to Goodbye"],
            ),
            "Manon Lescaut": (MANON, "Pacy Calais", ["<- Amiens to Home"]),
            "Hero": (
                HERO,
                "Palace Palace 2 Palace 3 Palace 4 Palace 5 Arrows",
                ["<- Sky", "<- Red", "<- Blue", "<- White to White 2", "<-- Green"],
            ),
            "The Prestige": (
                PRESTIGE,
                "Trial Prison Prison 2 Hanging Brothers",
                [
                    "<- Colorado to Water tank",
                    "<- Colorado 3",
                    "<-- Apprentices",
                    "<-- Water tank",
                ],
            ),
            "All About Eve": (
                ALL_ABOUT_EVE,
                "Award Award 2 Phoebe",
                ["<- Stage door to New Haven"],
            ),
            "La mala educación": (
                BAD_EDUCATION,
                "Office Office 2 Gate",
                ["<- The visit to The visit", "<- Berenguer", "<-- School"],
            ),
            "The Saragossa Manuscript": (
                SARAGOSSA,
                "Officers Officers 2",
                [
                    "<- Alfonso to Alfonso 3",
                    "<-- Pacheco",
                    "<-- Avadoro to Avadoro 2",
                    "<--- Lopez to Lopez 2",
                    "<---- Busqueros",
                ],
            ),
            "The Usual Suspects": (
                USUAL_SUSPECTS,
                "Pier Kujan Kujan 2 Kujan 3",
                ["<- Line-up", "<- Taxi service", "<- Söze to Pier"],
            ),
            "The Last Duel": (
                LAST_DUEL,
                "Lists Duel",
                ["<- Jean", "<- Jacques", "<- Marguerite"],
            ),
            "Sarrasine": (
                SARRASINE,
                "The ball Next day She is sad",
                ["<- Rome to Zambinella"],
            ),
        }.items()
    ],
)
def test_a_tale_lies_in_what_it_is_told_in(
    table: str, narrative: str, anachronies: list[str]
) -> None:
    one = studied(table)
    assert first(one) == narrative
    assert left(one) == anachronies
    assert "retrograde" not in found(one)


CARLITO = """
    event,       screen_start, screen_end, story_start,      story_end,        mode,    teller
    Stretcher,   0:00,         3:00,       1975-08-20T23:30, 1975-08-20T23:40, present,
    Court,       3:00,         12:00,      1975-05,          1975-05,          told,    Carlito
    Club,        12:00,        1:50:00,    1975-06,          1975-08-19,       told,    Carlito
    Chase,       1:50:00,      2:15:00,    1975-08-20T22:00, 1975-08-20T23:25, told,    Carlito
    Stretcher 2, 2:15:00,      2:20:00,    1975-08-20T23:25, 1975-08-20T23:45, present,
"""


def test_a_frame_may_be_come_back_to_at_greater_length() -> None:
    one = studied(CARLITO)
    assert first(one) == "Stretcher Stretcher 2"
    assert left(one) == ["<- Court to Chase"]
