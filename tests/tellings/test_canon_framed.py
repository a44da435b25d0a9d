"""Films that a frame holds together, as a scholar codes them without a column of levels; written as
in tests.studied.
"""

import pytest

from tests.studied import first, found, left, studied

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

STAND_BY_ME = """
    event,    screen_start, screen_end, story_start, story_end,  mode
    Car,      0:00,         2:00,       1985-09-04,  1985-09-04,
    Tracks,   2:00,         40:00,      1959-09-04,  1959-09-04,
    Lardass,  40:00,        46:00,      ,            ,           imagined
    Body,     46:00,        1:22:00,    1959-09-05,  1959-09-06,
    Typing,   1:22:00,      1:27:00,    1985-09-04,  1985-09-04,
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
            "Lola Montès": (
                LOLA_MONTES,
                "Circus Circus 2 Circus 3 Circus 4 The leap",
                ["<- Liszt", "<- Childhood to Marriage", "<- Riviera", "<- Bavaria to Revolt"],
            ),
            "Stand by Me": (STAND_BY_ME, "Car Typing", ["<- Tracks to Body"]),
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
