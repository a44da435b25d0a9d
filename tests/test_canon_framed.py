"""Frames and what is told in them: films and novels as a scholar codes them, with columns of levels
and without; a table's first narrative and anachronies are written as in test_scholars.
"""

import pytest

from tests.test_scholars import first, found, left, studied

AMADEUS = """
    event,     screen_start, screen_end, story_start, story_end
    Suicide,   0:00,         4:00,       1823-11-10,  1823-11-10
    Asylum,    4:00,         8:00,       1823-11-11,  1823-11-11
    Childhood, 8:00,         12:00,      1763,        1767
    Vienna,    12:00,        50:00,      1781,        1783
    Priest 2,  50:00,        52:00,      1823-11-11,  1823-11-11
    Figaro,    52:00,        1:40:00,    1784,        1787
    Priest 3,  1:40:00,      1:42:00,    1823-11-11,  1823-11-11
    Requiem,   1:42:00,      2:30:00,    1791,        1791
    Dawn,      2:30:00,      2:36:00,    1823-11-12,  1823-11-12
"""

SUNSET_BOULEVARD = """
    event,      screen_start, screen_end, story_start,      story_end
    Pool,       0:00,         4:00,       1949-06-10T05:00, 1949-06-10T05:30
    Desmond,    4:00,         1:40:00,    1948-12,          1949-06-09
    Shot,       1:40:00,      1:43:00,    1949-06-10T01:00, 1949-06-10T01:10
    Pool again, 1:43:00,      1:45:00,    1949-06-10T05:30, 1949-06-10T06:00
    Close-up,   1:45:00,      1:50:00,    1949-06-10T06:00, 1949-06-10T06:30
"""

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

KANE_BY_RANKS = """
    event,          screen_order, story_order
    Xanadu,         1,            10
    Newsreel,       2,
    Projection,     3,            11
    Library,        4,            12
    The sled,       5,            1
    Library 2,      6,            13
    Bernstein,      7,            14
    Inquirer,       8,            2
    Engaged,        9,            3
    Bernstein 2,    10,           15
    Hospital,       11,           16
    Breakfasts,     12,           4
    Opera,          13,           6
    Hospital 2,     14,           17
    El Rancho,      15,           18
    Lesson,         16,           5
    Opera,          17,           6
    She leaves,     18,           8
    Raymond,        19,           19
    Wrecked room,   20,           9
    Rosebud,        21,           20
"""

RASHOMON_BY_RANKS = """
    event,             screen_order, story_order
    Gate 1,            1,            10
    The body,          2,            3
    Court: the bandit, 3,            5
    The grove,         4,            2
    Gate 2,            5,            11
    Court: the wife,   6,            6
    The grove,         7,            2
    Gate 3,            8,            12
    Court: the medium, 9,            7
    The grove,         10,           2
    Gate 4,            11,           13
    The grove,         12,           2
    Gate 5,            13,           14
"""

GRAND_BUDAPEST = """
    event,     screen_start, screen_end, story_start, story_end
    Grave,     0:00,         1:00,       2014,        2014
    Author,    1:00,         2:30,       1985,        1985
    Lobby,     2:30,         9:00,       1968-08,     1968-08
    Gustave,   9:00,         25:00,      1932-10,     1932-10
    Will,      25:00,        38:00,      1932-10,     1932-10
    Dinner,    38:00,        39:00,      1968-08,     1968-08
    Prison,    39:00,        1:05:00,    1932-11,     1932-11
    Dinner 2,  1:05:00,      1:06:00,    1968-08,     1968-08
    Keys,      1:06:00,      1:32:00,    1932-12,     1932-12
    Lobby 2,   1:32:00,      1:35:00,    1968-08,     1968-08
    Author 2,  1:35:00,      1:36:00,    1985,        1985
    Grave 2,   1:36:00,      1:37:00,    2014,        2014
"""

ETERNAL_SUNSHINE = """
    event,       screen_start, screen_end, story_start,      story_end,        mode
    Montauk,     0:00,         17:00,      2004-02-14T07:00, 2004-02-15T08:00, present
    Car,         17:00,        30:00,      2004-02-13T18:00, 2004-02-13T22:00, present
    Quarrel,     30:00,        36:00,      2004-01,          2004-01,          memory
    Lacuna,      36:00,        40:00,      2004-02-13T23:00, 2004-02-13T23:30, present
    Restaurant,  40:00,        46:00,      2003-11,          2003-11,          memory
    Lacuna 2,    46:00,        52:00,      2004-02-14T01:00, 2004-02-14T02:00, present
    Sheets,      52:00,        1:05:00,    2003-03,          2003-03,          memory
    Lacuna 3,    1:05:00,      1:12:00,    2004-02-14T03:00, 2004-02-14T04:00, present
    First day,   1:12:00,      1:28:00,    2002-09,          2002-09,          memory
    Morning,     1:28:00,      1:48:00,    2004-02-15T09:00, 2004-02-15T12:00, present
"""

CONFORMIST = """
    event,        screen_start, screen_end, story_start,      story_end
    Hotel,        0:00,         3:00,       1938-10-15T04:00, 1938-10-15T04:10
    Drive,        3:00,         5:00,       1938-10-15T05:00, 1938-10-15T05:10
    Radio,        5:00,         12:00,      1938-05-02,       1938-05-02
    Drive 2,      12:00,        13:00,      1938-10-15T05:30, 1938-10-15T05:40
    Ministry,     13:00,        18:00,      1938-05-10,       1938-05-10
    Mother,       18:00,        28:00,      1938-06-01,       1938-06-01
    Drive 3,      28:00,        29:00,      1938-10-15T06:00, 1938-10-15T06:10
    Confession,   29:00,        32:00,      1938-06-20,       1938-06-20
    Lino,         32:00,        37:00,      1917-03-25,       1917-03-25
    Absolution,   37:00,        40:00,      1938-06-20,       1938-06-20
    Honeymoon,    40:00,        1:25:00,    1938-10-10,       1938-10-14
    Drive 4,      1:25:00,      1:28:00,    1938-10-15T07:00, 1938-10-15T07:10
    Forest,       1:28:00,      1:36:00,    1938-10-15T08:00, 1938-10-15T08:20
    Rome,         1:36:00,      1:53:00,    1943-07-25,       1943-07-25
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

LOLA_MONTES = """
    event,     screen_order, story_order
    Circus,    1,            20
    Liszt,     2,            8
    Circus 2,  3,            21
    Childhood, 4,            1
    Marriage,  5,            3
    Circus 3,  6,            22
    Riviera,   7,            6
    Circus 4,  8,            23
    Bavaria,   9,            10
    Revolt,    10,           11
    The leap,  11,           24
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

STAND_BY_ME = """
    event,    screen_start, screen_end, story_start, story_end,  mode
    Car,      0:00,         2:00,       1985-09-04,  1985-09-04,
    Tracks,   2:00,         40:00,      1959-09-04,  1959-09-04,
    Lardass,  40:00,        46:00,      ,            ,           imagined
    Body,     46:00,        1:22:00,    1959-09-05,  1959-09-06,
    Typing,   1:22:00,      1:27:00,    1985-09-04,  1985-09-04,
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
            "Amadeus": (
                AMADEUS,
                "Suicide Asylum Priest 2 Priest 3 Dawn",
                ["<- Childhood to Vienna", "<- Figaro", "<- Requiem"],
            ),
            "Sunset Boulevard": (
                SUNSET_BOULEVARD,
                "Pool Pool again Close-up",
                ["<- Desmond to Shot"],
            ),
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
            "Citizen Kane": (
                KANE_BY_RANKS,
                "Xanadu Projection Library Library 2 Bernstein Bernstein 2 Hospital Hospital 2 "
                "El Rancho Raymond Rosebud",
                [
                    "<- The sled",
                    "<- Inquirer to Engaged",
                    "<- Breakfasts to Opera",
                    "<- Lesson to She leaves",
                    "<- Wrecked room",
                ],
            ),
            "Rashomon": (
                RASHOMON_BY_RANKS,
                "Gate 1 Gate 2 Gate 3 Gate 4 Gate 5",
                [
                    "<- The body to The grove",
                    "<- Court: the wife to The grove",
                    "<- Court: the medium to The grove",
                    "<- The grove",
                ],
            ),
            "The Grand Budapest Hotel": (
                GRAND_BUDAPEST,
                "Grave Grave 2",
                [
                    "<- Author to Author 2",
                    "<-- Lobby to Lobby 2",
                    "<--- Gustave to Will",
                    "<--- Prison",
                    "<--- Keys",
                ],
            ),
            "Eternal Sunshine": (
                ETERNAL_SUNSHINE,
                "Montauk Morning",
                [
                    "<- Car to First day",
                    "<-- Quarrel",
                    "<-- Restaurant",
                    "<-- Sheets",
                    "<-- First day",
                ],
            ),
            "The Conformist": (
                CONFORMIST,
                "Hotel Drive Drive 2 Drive 3 Drive 4 Forest Rome",
                ["<- Radio", "<- Ministry to Mother", "<- Confession to Honeymoon", "<-- Lino"],
            ),
            "Manon Lescaut": (MANON, "Pacy Calais", ["<- Amiens to Home"]),
            "Hero": (
                HERO,
                "Palace Palace 2 Palace 3 Palace 4 Palace 5 Arrows",
                ["<- Sky", "<- Red", "<- Blue", "<- White to White 2", "<-- Green"],
            ),
            "Lola Montès": (
                LOLA_MONTES,
                "Circus Circus 2 Circus 3 Circus 4 The leap",
                ["<- Liszt", "<- Childhood to Marriage", "<- Riviera", "<- Bavaria to Revolt"],
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
            "Stand by Me": (STAND_BY_ME, "Car Typing", ["<- Tracks to Body"]),
            "Sarrasine": (
                SARRASINE,
                "The ball Next day She is sad",
                ["<- Rome to Zambinella"],
            ),
        }.items()
    ],
)
def test_a_frame_holds_what_is_told_in_it(
    table: str, narrative: str, anachronies: list[str]
) -> None:
    one = studied(table)
    assert first(one) == narrative
    assert left(one) == anachronies
    assert "retrograde" not in found(one)
