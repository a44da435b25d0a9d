"""Films and novels without levels: in medias res, looks ahead and back, strands in turn; as a scholar
codes them, written as in tests.studied.
"""

import pytest

from tests.studied import first, found, left, strands, studied, turns, words

RESERVOIR_DOGS = """
    event,       screen_start, screen_end, story_start,      story_end,        characters
    Diner,       0:00,         8:00,       1992-06-12T08:00, 1992-06-12T08:30, White; Pink; Orange
    Car,         8:00,         11:00,      1992-06-12T11:00, 1992-06-12T11:20, White; Orange
    Warehouse,   11:00,        24:00,      1992-06-12T11:20, 1992-06-12T11:40, White; Pink; Orange
    Mr. White,   24:00,        28:00,      1992-05,          1992-05,          White; Joe
    Warehouse 2, 28:00,        40:00,      1992-06-12T11:40, 1992-06-12T12:00, White; Pink; Blonde
    Mr. Blonde,  40:00,        48:00,      1992-04,          1992-04,          Blonde; Joe; Eddie
    Warehouse 3, 48:00,        58:00,      1992-06-12T12:00, 1992-06-12T12:20, Blonde; Orange
    Mr. Orange,  58:00,        1:22:00,    1992-03,          1992-06-11,       Orange; Holdaway
    Warehouse 4, 1:22:00,      1:36:00,    1992-06-12T12:20, 1992-06-12T12:50, White; Orange; Joe
"""

GODFATHER_II = """
    event,          screen_start, screen_end, story_start, story_end,  strand
    Corleone,       0:00,         10:00,      1901,        1901,       Vito
    Communion,      10:00,        45:00,      1958-05,     1958-05,    Michael
    Little Italy,   45:00,        1:00:00,    1917,        1917,       Vito
    Havana,         1:00:00,      1:55:00,    1958-12,     1958-12-31, Michael
    Don Fanucci,    1:55:00,      2:10:00,    1920,        1920,       Vito
    Washington,     2:10:00,      2:35:00,    1959-03,     1959-05,    Michael
    Don Ciccio,     2:35:00,      2:45:00,    1923,        1923,       Vito
    Fredo,          2:45:00,      3:12:00,    1959-06,     1959-11,    Michael
    Birthday,       3:12:00,      3:18:00,    1941-12-07,  1941-12-07, Michael
    Alone,          3:18:00,      3:20:00,    1960,        1960,       Michael
"""

RECHERCHE = """
    event,            screen_order, story_order, kind
    Insomnia,         1,            5,           novel
    Bedtime,          2,            2,
    Insomnia 2,       3,            5,
    Madeleine,        4,            4,
    Combray,          5,            2,
    Insomnia 3,       6,            5,
    Swann,            7,            1,
    Insomnia 4,       8,            5,
    Gilberte,         9,            3,
"""

FIGHT_CLUB = """
    event,      screen_start, screen_end, story_start,      story_end
    Gun,        0:00,         3:00,       1999-06-01T23:00, 1999-06-01T23:03
    Insomnia,   3:00,         20:00,      1998-06,          1998-10
    Tyler,      20:00,        1:30:00,    1998-11,          1999-05
    Buildings,  1:30:00,      2:05:00,    1999-06-01T10:00, 1999-06-01T22:50
    Gun,        2:05:00,      2:12:00,    1999-06-01T23:00, 1999-06-01T23:10
    Skyline,    2:12:00,      2:15:00,    1999-06-01T23:10, 1999-06-01T23:15
"""

LAWRENCE = """
    event,        screen_start, screen_end, story_start, story_end
    Motorcycle,   0:00,         4:00,       1935-05-13,  1935-05-13
    St Paul's,    4:00,         7:00,       1935-06,     1935-06
    Cairo,        7:00,         50:00,      1916-10,     1916-11
    Aqaba,        50:00,        2:10:00,    1917-05,     1917-07
    Deraa,        2:10:00,      3:00:00,    1917-11,     1917-11
    Damascus,     3:00:00,      3:42:00,    1918-10,     1918-10
"""

CITY_OF_GOD = """
    event,       screen_start, screen_end, story_start, story_end
    Chicken,     0:00,         3:00,       1981-05-10,  1981-05-10
    Tender Trio, 3:00,         32:00,      1968,        1968
    Lil Zé,      32:00,        1:20:00,    1972,        1976
    War,         1:20:00,      1:55:00,    1979,        1980
    Chicken,     1:55:00,      1:58:00,    1981-05-10,  1981-05-10
    Photographs, 1:58:00,      2:10:00,    1981-05-11,  1981-05-11
"""

INTOLERANCE = """
    event,     screen_order, story_order, strand,  characters
    Strike,    1,            20,          Modern,  The girl; The boy
    Judea,     2,            10,          Judea,   The Nazarene
    Paris,     3,            12,          Paris,   Brown Eyes
    City,      4,            21,          Modern,  The girl; The boy
    Babylon,   5,            1,           Babylon, The mountain girl
    Trial,     6,            22,          Modern,  The girl; The boy
    Cana,      7,            11,          Judea,   The Nazarene
    Murder,    8,            23,          Modern,  The boy
    Cyrus,     9,            2,           Babylon, The mountain girl
    Massacre,  10,           13,          Paris,   Brown Eyes
    Train,     11,           24,          Modern,  The girl; The boy
"""

CLOUD_ATLAS = """
    event,   screen_order, story_order, kind
    Ewing,   1,            1,           novel
    Zedel,   2,            2,
    Luisa,   3,            3,
    Ordeal,  4,            4,
    Sonmi,   5,            5,
    Sloosha, 6,            6,
    Sonmi',  7,            5,
    Ordeal', 8,            4,
    Luisa',  9,            3,
    Zedel',  10,           2,
    Ewing',  11,           1,
"""

DUNKIRK = """
    event,  screen_start, screen_end, story_start,      story_end,        strand
    Mole 1, 0:00,         14:00,      1940-05-26T08:00, 1940-05-27T20:00, Mole
    Sea 1,  14:00,        20:00,      1940-06-01T08:00, 1940-06-01T09:00, Sea
    Air 1,  20:00,        24:00,      1940-06-01T14:00, 1940-06-01T14:10, Air
    Mole 2, 24:00,        36:00,      1940-05-28T08:00, 1940-05-29T20:00, Mole
    Sea 2,  36:00,        44:00,      1940-06-01T10:00, 1940-06-01T11:00, Sea
    Air 2,  44:00,        50:00,      1940-06-01T14:10, 1940-06-01T14:20, Air
    Mole 3, 50:00,        1:10:00,    1940-05-30T08:00, 1940-06-01T12:00, Mole
    Oil,    1:10:00,      1:30:00,    1940-06-01T14:30, 1940-06-01T15:00, Sea
    Home,   1:30:00,      1:46:00,    1940-06-02T08:00, 1940-06-02T09:00, Mole
"""

ONE_DAY_A_ROW = """
    event,    screen_start, screen_end, story_start,      story_end
    Drive,    0:00,         8:00,       1993-02-01T14:00, 1993-02-01T16:00
    Day one,  8:00,         20:00,      1993-02-02T06:00, 1993-02-03T06:00
    Day two,  20:00,        30:00,      1993-02-02T06:00, 1993-02-03T06:00
    Thief,    30:00,        36:00,      1993-02-02T06:00, 1993-02-03T06:00
    The last, 36:00,        1:20:00,    1993-02-02T06:00, 1993-02-03T06:00
    Tomorrow, 1:20:00,      1:25:00,    1993-02-03T06:00, 1993-02-03T07:00
"""


@pytest.mark.parametrize(
    ("table", "narrative", "anachronies"),
    [
        pytest.param(*one, id=name)
        for name, one in {
            "Reservoir Dogs": (
                RESERVOIR_DOGS,
                "Diner Car Warehouse Warehouse 2 Warehouse 3 Warehouse 4",
                ["<- Mr. White", "<- Mr. Blonde", "<- Mr. Orange"],
            ),
            "The Godfather II": (
                GODFATHER_II,
                "Corleone Communion Havana Washington Fredo Alone",
                ["<- Little Italy", "<- Don Fanucci", "<- Don Ciccio", "<- Birthday"],
            ),
            "À la recherche du temps perdu": (
                RECHERCHE,
                "Insomnia Insomnia 2 Insomnia 3 Insomnia 4",
                ["<- Bedtime", "<- Madeleine to Combray", "<- Swann", "<- Gilberte"],
            ),
            "Fight Club": (FIGHT_CLUB, "Gun Gun Skyline", ["<- Insomnia to Buildings"]),
            "Lawrence of Arabia": (
                LAWRENCE,
                "Cairo Aqaba Deraa Damascus",
                ["-> Motorcycle to St Paul's"],
            ),
            "City of God": (
                CITY_OF_GOD,
                "Chicken Chicken Photographs",
                ["<- Tender Trio to War"],
            ),
            "Intolerance": (
                INTOLERANCE,
                "Strike City Trial Murder Train",
                ["<- Judea to Paris", "<- Babylon", "<- Cana", "<- Cyrus to Massacre"],
            ),
            "Cloud Atlas": (
                CLOUD_ATLAS,
                "Ewing Zedel Luisa Ordeal Sonmi Sloosha",
                ["<- Sonmi' to Ewing'"],
            ),
            "Dunkirk": (
                DUNKIRK,
                "Mole 1 Mole 2 Mole 3 Oil Home",
                ["-> Sea 1 to Air 1", "-> Sea 2 to Air 2"],
            ),
            "Groundhog Day": (
                ONE_DAY_A_ROW,
                "Drive Day one Tomorrow",
                ["<- Day two", "<- Thief", "<- The last"],
            ),
        }.items()
    ],
)
def test_a_telling_is_what_a_scholar_says(
    table: str, narrative: str, anachronies: list[str]
) -> None:
    one = studied(table)
    assert first(one) == narrative
    assert left(one) == anachronies


KINDS = {
    "Reservoir Dogs": (RESERVOIR_DOGS, ["completing; partial; homodiegetic"] * 3),
    "Intolerance": (INTOLERANCE, ["completing; heterodiegetic"] * 4),
}


@pytest.mark.slow
@pytest.mark.parametrize(("table", "kinds"), KINDS.values(), ids=KINDS)
def test_its_anachronies_are_of_the_kinds_a_scholar_names(table: str, kinds: list[str]) -> None:
    assert studied(table).anachronies["kinds"].tolist() == kinds


PATTERNS = {
    "Reservoir Dogs": (RESERVOIR_DOGS, {"zigzag"}, {"retrograde", "achrony"}),
    "The Godfather II": (GODFATHER_II, {"zigzag", "continued_flashback"}, {"retrograde"}),
    "Fight Club": (FIGHT_CLUB, {"in_ultimas_res_beginning"}, {"retrograde"}),
    "Lawrence of Arabia": (LAWRENCE, {"in_ultimas_res_beginning"}, {"retrograde"}),
    "Cloud Atlas": (CLOUD_ATLAS, {"retrograde", "chronicle"}, {"zigzag"}),
}


@pytest.mark.slow
@pytest.mark.parametrize(("table", "some", "none"), PATTERNS.values(), ids=PATTERNS)
def test_its_patterns_are_those_a_scholar_names(table: str, some: set[str], none: set[str]) -> None:
    assert some <= found(studied(table))
    assert not none & found(studied(table))


MAGNOLIA = """
    event, screen_start, screen_end, story_start,      story_end,        strand
    Frank, 0:00,         10:00,      1999-05-01T08:00, 1999-05-01T10:00, Frank
    Jim,   10:00,        20:00,      1999-05-01T08:00, 1999-05-01T10:00, Jim
    Stan,  20:00,        30:00,      1999-05-01T08:30, 1999-05-01T10:30, Stanley
    Frank, 30:00,        40:00,      1999-05-01T10:00, 1999-05-01T12:00, Frank
    Jim,   40:00,        50:00,      1999-05-01T10:00, 1999-05-01T12:00, Jim
    Stan,  50:00,        1:00:00,    1999-05-01T10:30, 1999-05-01T12:30, Stanley
"""

SLIDING_DOORS = """
    event,  screen_start, screen_end, story_start,      story_end,        strand
    Fired,  0:00,         5:00,       1997-06-01T09:00, 1997-06-01T10:00, One
    Train,  5:00,         9:00,       1997-06-01T10:00, 1997-06-01T11:00, One
    Missed, 9:00,         14:00,      1997-06-01T10:00, 1997-06-01T12:00, Other
    Caught, 14:00,        24:00,      1997-06-01T11:00, 1997-06-01T14:00, One
    Mugged, 24:00,        34:00,      1997-06-01T12:00, 1997-06-01T15:00, Other
"""


@pytest.mark.parametrize("table", [MAGNOLIA, SLIDING_DOORS], ids=["Magnolia", "Sliding Doors"])
def test_strands_in_turn_are_meanwhile(table: str) -> None:
    one = studied(table)
    assert one.anachronies.empty
    assert turns(one) > 0
    assert "simultaneity" in words(one)


@pytest.mark.parametrize(
    ("told", "anachronies", "count"),
    [
        ("A0 B0 C0 A1", [], 2),  # both while A is away
        ("A0 B0 A1 C0", ["<- C0"], 1),  # never resumed
        ("A0 B0 A1 C1 D1", ["<- C1", "<- D1"], 1),
    ],
)
def test_a_strand_that_is_never_resumed_goes_back(
    told: str, anachronies: list[str], count: int
) -> None:
    one = studied(strands(told))
    assert left(one) == anachronies
    assert turns(one) == count
