"""More tellings, and what a scholar says of each, written as in tests.studied: works of ranks, with
levels and without, frames entered late, tales three deep, views of one time, loops, looks ahead.
"""

import pytest

from anachrony.reading import reading
from tests.studied import first, found, left, ranked, studied, words

CONWAYS = """
    event,   screen_start, screen_end, story_start,      story_end,        kind
    Act I,   0:00,         45:00,      1919-10-01T20:00, 1919-10-01T20:45, play
    Act II,  45:00,        1:30:00,    1938-10-01T20:00, 1938-10-01T20:45,
    Act III, 1:30:00,      2:15:00,    1919-10-01T20:45, 1919-10-01T21:30,
"""

FRANKENSTEIN = """
    id, event,                  screen_order, story_order, within,           teller,       kind
    ,   Walton's letters,       1,            20,          ,                 ,             novel
    ,   Geneva and Ingolstadt,  2,            3,           Walton's letters, Victor,
    ,   William's death,        3,            9,           Walton's letters, Victor,
    v,  The glacier,            4,            10,          Walton's letters, Victor,
    c,  The creature wakes,     5,            5,           v,                The creature,
    d,  The De Laceys in Paris, 6,            1,           c,                The creature,
    ,   The cottage,            7,            6,           v,                The creature,
    ,   The demand,             8,            11,          Walton's letters, Victor,
    ,   The wedding night,      9,            14,          Walton's letters, Victor,
    ,   The pursuit,            10,           15,          Walton's letters, Victor,
    ,   Walton's end,           11,           21,          ,                 ,
"""

WUTHERING = """
    event,             screen_order, story_start, story_end,  level, teller,   kind
    Lockwood calls,    1,            1801-11,     1801-11,    0,     ,         novel
    The foundling,     2,            1771,        1777,       1,     Nelly,
    Catherine,         3,            1777,        1783,       1,     Nelly,
    Lockwood ill,      4,            1801-12,     1801-12,    0,     ,
    Isabella elopes,   5,            1784-01,     1784-02,    1,     Nelly,
    Isabella's letter, 6,            1784-03,     1784-03,    2,     Isabella,
    Catherine's death, 7,            1784-03-20,  1784-03-20, 1,     Nelly,
    Lockwood better,   8,            1802-01,     1802-01,    0,     ,
    The young ones,    9,            1797,        1801,       1,     Nelly,
    Lockwood leaves,   10,           1802-01,     1802-01,    0,     ,
    Lockwood returns,  11,           1802-09,     1802-09,    0,     ,
    Heathcliff's end,  12,           1802-02,     1802-05,    1,     Nelly,
    The graves,        13,           1802-09,     1802-09,    0,     ,
"""

TRUEDETECTIVE = """
    event,           episode, screen_order, story_start, story_end,  mode,    teller,      kind
    Interviews 1,    1,       1,            2012-05-01,  2012-05-01, present, ,            series
    Dora Lange,      1,       2,            1995-01,     1995-01,    told,    Cohle; Hart,
    Interviews 2,    1,       3,            2012-05-01,  2012-05-01, present, ,
    The church,      2,       1,            1995-02,     1995-02,    told,    Cohle; Hart,
    Interviews 3,    2,       2,            2012-05-01,  2012-05-01, present, ,
    Ledoux,          3,       1,            1995-03,     1995-03,    told,    Cohle; Hart,
    Interviews 4,    3,       2,            2012-05-02,  2012-05-02, present, ,
    The quarrel,     4,       1,            2002,        2002,       told,    Maggie,
    Cohle walks out, 4,       2,            2012-05-02,  2012-05-02, present, ,
    The bar,         4,       3,            2012-05-10,  2012-05-10, present, ,
    Carcosa,         5,       1,            2012-05-20,  2012-05-20, present, ,
"""

JACKIEBROWN = """
    event, screen_start, screen_end, story_start, story_end, characters, kind
    Plan, 0:00, 1:40:00, 1995-06-20, 1995-06-29, Jackie; Max, film
    The exchange, 1:40:00, 1:48:00, 1995-06-30T16:20, 1995-06-30T16:35, Jackie,
    The exchange, 1:48:00, 1:54:00, 1995-06-30T16:20, 1995-06-30T16:40, Louis; Melanie,
    The exchange, 1:54:00, 1:59:00, 1995-06-30T16:20, 1995-06-30T16:45, Max,
    Louis shot, 1:59:00, 2:05:00, 1995-06-30T17:00, 1995-06-30T17:05, Louis; Ordell,
    Ordell shot, 2:05:00, 2:25:00, 1995-06-30T22:00, 1995-06-30T23:00, Jackie; Ordell,
    Goodbye, 2:25:00, 2:34:00, 1995-07-03, 1995-07-03, Jackie; Max,
"""

BREAKINGBAD = """
    event,                screen_start, screen_end, story_start,      story_end,        kind
    The RV in the desert, 0:00,         4:00,       2008-09-28T10:00, 2008-09-28T10:04, series
    Walt's birthday,      4:00,         15:00,      2008-09-07,       2008-09-07,
    Diagnosis,            15:00,        25:00,      2008-09-08,       2008-09-12,
    Jesse,                25:00,        40:00,      2008-09-15,       2008-09-27,
    The cook,             40:00,        50:00,      2008-09-28T08:00, 2008-09-28T09:50,
    The RV in the desert, 50:00,        53:00,      2008-09-28T10:00, 2008-09-28T10:04,
    Night,                53:00,        58:00,      2008-09-28T23:00, 2008-09-28T23:05,
"""

SOUNDFURY = """
    event,   screen_order, story_start, story_end,  kind
    Benjy,   1,            1928-04-07,  1928-04-07, novel
    Quentin, 2,            1910-06-02,  1910-06-02,
    Jason,   3,            1928-04-06,  1928-04-06,
    Dilsey,  4,            1928-04-08,  1928-04-08,
"""

EDITHFINCH = """
    id, event,            screen_order, story_order, within,    teller,       kind
    ,   The ferry,        1,            30,          ,          ,             game
    e,  Edith comes home, 2,            20,          The ferry, Edith,
    m,  Molly,            3,            3,           e,         Molly,
    ,   The stairs,       4,            21,          The ferry, Edith,
    b,  Barbara,          5,            5,           e,         A comic book,
    ,   The passage,      6,            22,          The ferry, Edith,
    l,  Lewis,            7,            12,          e,         The doctor,
    k,  Lewis's kingdom,  8,            12,          l,         Lewis,
    ,   The tower,        9,            23,          The ferry, Edith,
    ,   The grave,        10,           31,          ,          ,
"""

MILDRED = """
    event, screen_start, screen_end, story_start, story_end, mode, teller, kind
    Monte is shot, 0:00, 2:00, 1945-05-01T21:00, 1945-05-01T21:02, present, , film
    The pier, 2:00, 12:00, 1945-05-01T22:00, 1945-05-01T23:30, present, ,
    The station, 12:00, 17:00, 1945-05-02T00:30, 1945-05-02T01:00, present, ,
    Marriage ends, 17:00, 35:00, 1941, 1941, told, Mildred,
    Restaurants, 35:00, 1:05:00, 1942, 1943, told, Mildred,
    The station 2, 1:05:00, 1:07:00, 1945-05-02T02:00, 1945-05-02T02:10, present, ,
    Veda leaves, 1:07:00, 1:35:00, 1944, 1945-04, told, Mildred,
    Veda is fetched, 1:35:00, 1:40:00, 1945-05-02T05:00, 1945-05-02T05:10, present, ,
    Monte is shot, 1:40:00, 1:47:00, 1945-05-01T20:30, 1945-05-01T21:02, told, Mildred,
    Dawn, 1:47:00, 1:51:00, 1945-05-02T06:00, 1945-05-02T06:05, present, ,
"""

MAUS = """
    event, screen_order, story_start, story_end, mode, teller, kind
    Rego Park 1958, 1, 1958, 1958, memory, Art, comic
    Visit 1, 2, 1978, 1978, present, ,
    The Sheik, 3, 1935, 1936, told, Vladek,
    Visit 2, 4, 1978, 1978, present, ,
    The honeymoon, 5, 1937, 1938, told, Vladek,
    Visit 3, 6, 1979, 1979, present, ,
    Prisoner of war, 7, 1939, 1940, told, Vladek,
    Prisoner on the hell planet, 8, 1968, 1968, film-within-film, Art,
    The noose tightens, 9, 1941, 1943, told, Vladek,
    Mauschwitz, 10, 1944, 1944, told, Vladek,
    Time flies, 11, 1987, 1987, present, ,
    Auschwitz, 12, 1944, 1945, told, Vladek,
    The second honeymoon, 13, 1982, 1982, present, ,
"""

LITTLEWOMEN = """
    event, screen_start, screen_end, story_start, story_end, strand, characters, kind
    New York, 0:00, 6:00, 1868-10, 1868-10, Later, Jo, film
    Paris, 6:00, 9:00, 1868-10, 1868-10, Later, Amy,
    Ball, 9:00, 15:00, 1861-12, 1861-12, Girls, Jo; Meg; Laurie,
    Christmas, 15:00, 28:00, 1861-12-25, 1861-12-25, Girls, Jo; Meg; Beth; Amy,
    Letter, 28:00, 32:00, 1868-11, 1868-11, Later, Jo,
    Ice, 32:00, 45:00, 1862-02, 1862-02, Girls, Jo; Amy,
    Home, 45:00, 50:00, 1868-12, 1868-12, Later, Jo; Beth,
    Scarlet fever, 50:00, 1:05:00, 1863-01, 1863-03, Girls, Beth; Jo,
    Beth dies, 1:05:00, 1:15:00, 1869-04, 1869-04, Later, Beth; Jo,
    Meg's wedding, 1:15:00, 1:25:00, 1863-06, 1863-06, Girls, Jo; Meg; Laurie,
    Umbrella, 1:25:00, 1:50:00, 1869-09, 1869-09, Later, Jo; Amy; Laurie,
    School, 1:50:00, 2:05:00, 1870, 1870, Later, Jo,
"""

SOLITUDE = """
    event,               screen_order, story_order, kind
    The firing squad,    1,            9,           novel
    Ice,                 2,            3,
    Melquiades,          3,            4,
    The founding,        4,            1,
    The plague of sleep, 5,            5,
    War begins,          6,            7,
    The firing squad,    7,            9,
    Peace,               8,            10,
    The rains,           9,            12,
    The end,             10,           13,
"""

SANDSOFTIME = """
    event,                       screen_order, story_order, level, teller,     kind
    On the balcony,              1,            9,           0,     ,           game
    The Maharajah's palace,      2,            2,           1,     The Prince,
    The sands,                   3,            3,           1,     The Prince,
    The palace at night,         4,            4,           1,     The Prince,
    A death that did not happen, 5,            5,           1,     The Prince,
    The tower,                   6,            6,           1,     The Prince,
    Farah dies,                  7,            7,           1,     The Prince,
    The dagger turns time back,  8,            8,           1,     The Prince,
    On the balcony still,        9,            10,          0,     ,
    The vizier,                  10,           11,          0,     ,
"""

KILLERS46 = """
    event,                  screen_order, story_order, mode,        teller,      kind
    The Swede is killed,    1,            20,          present,     ,            film
    Reardon asks,           2,            21,          present,     ,
    The gas station,        3,            19,          told,        Nick,
    The chambermaid,        4,            22,          present,     ,
    Atlantic City,          5,            17,          told,        Queenie,
    Lubinsky,               6,            23,          present,     ,
    The last fight,         7,            3,           told,        Lubinsky,
    Lilly's party,          8,            5,           told,        Lilly,
    The cell,               9,            7,           told,        Charleston,
    The robbery,            10,           12,          reenactment, A newspaper,
    Blinky,                 11,           24,          present,     ,
    The halfway house,      12,           14,          told,        Blinky,
    Kitty at the Green Cat, 13,           25,          present,     ,
    Kitty tells,            14,           11,          told,        Kitty,
    Colfax dies,            15,           26,          present,     ,
"""

PRINCESSBRIDE = """
    event,                 screen_start, screen_end, story_order, level, teller,      kind
    The sick boy,          0:00,         4:00,       10,          0,     ,            film
    Farm boy,              4:00,         10:00,      1,           1,     Grandfather,
    Not eaten,             10:00,        11:00,      11,          0,     ,
    Cliffs,                11:00,        40:00,      2,           1,     Grandfather,
    Kissing again,         40:00,        41:00,      12,          0,     ,
    Torture,               41:00,        1:10:00,    3,           1,     Grandfather,
    Who kills Humperdinck, 1:10:00,      1:11:00,    13,          0,     ,
    Castle,                1:11:00,      1:34:00,    4,           1,     Grandfather,
    As you wish,           1:34:00,      1:38:00,    14,          0,     ,
"""

BRODIE = """
    event,                 screen_order, story_start, story_end, kind
    Six girls at sixteen,  1,            1936,        1936,      novel
    Miss Brodie's class,   2,            1930,        1930,
    Mary dies in the fire, 3,            1943,        1943,
    The walk,              4,            1931,        1931,
    Sandy a nun,           5,            1950,        1955,
    Cramond,               6,            1932,        1933,
    Mary dies in the fire, 7,            1943,        1943,
    Lloyd's studio,        8,            1937,        1937,
    Sandy a nun,           9,            1950,        1955,
    Betrayal,              10,           1938,        1938,
    Miss Brodie dies,      11,           1946,        1946,
    Sandy's visitors,      12,           1955,        1955,
"""

ELEPHANT = """
    event, screen_start, screen_end, story_start, story_end, characters, strand, kind
    John arrives, 0:00, 8:00, 1999-04-20T10:30, 1999-04-20T10:40, John, John, film
    Elias photographs, 8:00, 16:00, 1999-04-20T10:20, 1999-04-20T10:45, Elias, Elias,
    Corridor, 16:00, 18:00, 1999-04-20T10:45, 1999-04-20T10:46, John; Elias; Michelle, Elias,
    Nathan, 18:00, 24:00, 1999-04-20T10:35, 1999-04-20T10:50, Nathan; Carrie, Nathan,
    Alex bullied, 24:00, 28:00, 1999-04-19, 1999-04-19, Alex, Alex,
    Corridor, 28:00, 30:00, 1999-04-20T10:45, 1999-04-20T10:46, John; Elias; Michelle, John,
    Alex and Eric, 30:00, 50:00, 1999-04-19, 1999-04-20T10:00, Alex; Eric, Alex,
    Corridor, 50:00, 52:00, 1999-04-20T10:45, 1999-04-20T10:46, John; Elias; Michelle, Michelle,
    Library, 52:00, 60:00, 1999-04-20T10:47, 1999-04-20T10:55, Michelle; Alex, Michelle,
    Shooting, 60:00, 78:00, 1999-04-20T10:50, 1999-04-20T11:20, Alex; Eric, Alex,
"""

LAJETEE = """
    event,              screen_start, screen_end, story_start, story_end, mode,     kind
    Death on the jetty, 0:00,         2:30,       1950,        1950,      present,  film
    Third war,          2:30,         4:30,       1955,        1955,      present,
    The camp,           4:30,         9:00,       1980,        1980,      present,
    The past,           9:00,         19:00,      1950,        1950,      memory,
    The camp again,     19:00,        20:00,      1980,        1980,      present,
    The future,         20:00,        23:00,      2980,        2980,      imagined,
    The camp last,      23:00,        24:00,      1980,        1980,      present,
    Death on the jetty, 24:00,        27:30,      1950,        1950,      present,
"""

EDGE = """
    event,         screen_start, screen_end, story_start,      story_end,        times, kind
    Press officer, 0:00,         8:00,       2020-06-05,       2020-06-05,       ,      film
    The last day,  8:00,         22:00,      2020-06-06T06:00, 2020-06-06T12:00, ,
    The last day,  22:00,        32:00,      2020-06-06T06:00, 2020-06-06T12:05, ,
    The last day,  32:00,        50:00,      2020-06-06T06:00, 2020-06-06T12:10, 100,
    The farmhouse, 50:00,        1:05:00,    2020-06-06T06:00, 2020-06-06T18:00, many,
    London,        1:05:00,      1:20:00,    2020-06-06T06:00, 2020-06-06T20:00, ,
    Paris,         1:20:00,      1:45:00,    2020-06-06T22:00, 2020-06-07T01:00, ,
    Heathrow,      1:45:00,      1:50:00,    2020-06-05,       2020-06-05,       ,
"""

INCEPTION = """
    id, event, screen_start, screen_end, story_start, story_end, mode, level, within, kind
    , Old Saito, 0:00, 3:00, 2010-07-11T18:00, 2010-07-11T18:10, imagined, 1, , film
    , Two dreams of Saito, 3:00, 15:00, 2010-07-01T10:00, 2010-07-01T10:10, imagined, 1, ,
    , The team, 15:00, 60:00, 2010-07-02, 2010-07-10, present, 0, ,
    f, The plane, 60:00, 64:00, 2010-07-11T08:00, 2010-07-11T08:05, present, 0, ,
    r, Rain, 64:00, 80:00, 2010-07-11T08:05, 2010-07-11T13:00, imagined, , f,
    h, Hotel, 80:00, 95:00, 2010-07-11T09:00, 2010-07-11T13:00, imagined, , r,
    s, Snow, 95:00, 115:00, 2010-07-11T10:00, 2010-07-11T13:00, imagined, , h,
    l, Limbo, 115:00, 128:00, 2010-07-11T11:00, 2010-07-11T13:00, imagined, , s,
    , Old Saito, 128:00, 132:00, 2010-07-11T18:00, 2010-07-11T18:10, imagined, 1, ,
    , Landing, 132:00, 140:00, 2010-07-11T19:00, 2010-07-11T20:00, present, 0, ,
"""


@pytest.mark.parametrize(
    ("table", "narrative", "anachronies"),
    [
        (CONWAYS, "Act I Act III", ["-> Act II"]),
        (
            FRANKENSTEIN,
            "Walton's letters Walton's end",
            [
                "<- Geneva and Ingolstadt to The pursuit",
                "<-- The creature wakes to The cottage",
                "<--- The De Laceys in Paris",
            ],
        ),
        (
            WUTHERING,
            "Lockwood calls Lockwood ill Lockwood better Lockwood leaves Lockwood returns The graves",
            [
                "<- The foundling to Catherine",
                "<- Isabella elopes to Catherine's death",
                "<- The young ones",
                "<- Heathcliff's end",
            ],
        ),
        (
            TRUEDETECTIVE,
            "Interviews 1 Interviews 2 Interviews 3 Interviews 4 Cohle walks out The bar Carcosa",
            ["<- Dora Lange", "<- The church", "<- Ledoux", "<- The quarrel"],
        ),
        (
            JACKIEBROWN,
            "Plan The exchange Louis shot Ordell shot Goodbye",
            ["<- The exchange", "<- The exchange"],
        ),
        (
            BREAKINGBAD,
            "The RV in the desert The RV in the desert Night",
            ["<- Walt's birthday to The cook"],
        ),
        (SOUNDFURY, "Benjy Dilsey", ["<- Quentin to Jason"]),
        (
            EDITHFINCH,
            "The ferry The grave",
            [
                "<- Edith comes home to The tower",
                "<-- Molly",
                "<-- Barbara",
                "<-- Lewis to Lewis's kingdom",
                "<--- Lewis's kingdom",
            ],
        ),
        (
            MILDRED,
            "Monte is shot The pier The station The station 2 Veda is fetched Dawn",
            ["<- Marriage ends to Restaurants", "<- Veda leaves", "<- Monte is shot"],
        ),
        (
            MAUS,
            "Visit 1 Visit 2 Visit 3 The second honeymoon",
            [
                "<- Rego Park 1958",
                "<- The Sheik",
                "<- The honeymoon",
                "<- Prisoner of war to Mauschwitz",
                "-> Time flies",
                "<- Auschwitz",
                "->- Prisoner on the hell planet",
            ],
        ),
        (
            LITTLEWOMEN,
            "New York Paris Letter Home Beth dies Umbrella School",
            ["<- Ball to Christmas", "<- Ice", "<- Scarlet fever", "<- Meg's wedding"],
        ),
        (
            SOLITUDE,
            "The firing squad The firing squad Peace The rains The end",
            ["<- Ice to War begins", "<-- The founding"],
        ),
        (
            SANDSOFTIME,
            "On the balcony On the balcony still The vizier",
            ["<- The Maharajah's palace to The dagger turns time back"],
        ),
        (
            KILLERS46,
            "The Swede is killed Reardon asks The chambermaid Lubinsky Blinky Kitty at the Green Cat Colfax dies",
            [
                "<- The gas station",
                "<- Atlantic City",
                "<- The last fight to The robbery",
                "<- The halfway house",
                "<- Kitty tells",
            ],
        ),
        (
            PRINCESSBRIDE,
            "The sick boy Not eaten Kissing again Who kills Humperdinck As you wish",
            ["<- Farm boy", "<- Cliffs", "<- Torture", "<- Castle"],
        ),
        (
            BRODIE,
            "Miss Brodie's class The walk Cramond Lloyd's studio Betrayal Miss Brodie dies Sandy's visitors",
            [
                "-> Six girls at sixteen",
                "-> Mary dies in the fire",
                "-> Sandy a nun",
                "-> Mary dies in the fire",
                "-> Sandy a nun",
            ],
        ),
        (
            ELEPHANT,
            "John arrives Elias photographs Corridor Library Shooting",
            ["<- Nathan to Alex bullied", "<- Corridor", "<- Alex and Eric", "<- Corridor"],
        ),
        (
            LAJETEE,
            "Death on the jetty Third war The camp The camp again The camp last",
            ["<- The past", "-> The future", "<- Death on the jetty"],
        ),
        (
            EDGE,
            "Press officer The last day The farmhouse Paris",
            ["<- The last day", "<- The last day", "<- London", "<- Heathrow"],
        ),
        (
            INCEPTION,
            "The team The plane Rain Hotel Snow Limbo Old Saito Landing",
            ["-> Old Saito", "<- Two dreams of Saito"],
        ),
    ],
)
def test_a_telling_is_what_a_scholar_says(
    table: str, narrative: str, anachronies: list[str]
) -> None:
    one = studied(table)
    assert first(one) == narrative
    assert left(one) == anachronies


def test_looks_ahead_that_make_no_frame_are_announced() -> None:
    # Rimmon-Kenan's example of prolepses: the school goes on, and each death is told before it.
    kinds = studied(BRODIE).anachronies["kinds"].str.partition("; ")[0]
    assert kinds.tolist() == ["completing", *["repeating"] * 4]


def test_a_tale_that_goes_on_at_its_end_may_look_ahead_at_length() -> None:
    # Cloud Atlas by ranks: its first journal goes on, and holds all the others, five deep.
    names = "Ewing Frobisher Rey Cavendish Sonmi Zachry Sonmi2 Cavendish2 Rey2 Frobisher2 Ewing2"
    one = studied(ranked(names, "1 3 5 7 9 11 10 8 6 4 2"))
    assert first(one) == "Ewing Ewing2"
    assert one.anachronies["depth"].tolist() == [1, 2, 3, 4, 5]
    assert (
        "It leaves an anachrony for another within it 4 times (up to 5 one within another), "
        "first at event 3, to “Rey2”."
    ) in words(one)


REVERSED = """
    event,     screen_order, story_order
    Old men,   1,            6
    Fight,     2,            5
    Taxi,      3,            4
    Tunnel,    4,            3
    Party,     5,            2
    Park,      6,            1
"""


def test_irreversible_is_told_in_reverse() -> None:
    assert set(studied(REVERSED).events["order"]) == {"in reverse"}


def test_a_telling_in_no_order_is_said_to_have_none() -> None:
    # 21 Grams; what stretches of it look like by chance is not said.
    places = [30, 5, 2, 22, 4, 28, 8, 12, 3, 26, 14, 6, 27, 16, 9, 24, 7, 18, 10, 29, 13, 20, 11]
    places += [31, 15, 17, 25, 19, 21, 23, 1, 32]
    names = " ".join(f"S{place}" for place in places)
    one = studied(ranked(names, " ".join(map(str, places))))
    assert {"achrony", "zigzag"} <= found(one)
    said = words(one)
    assert "As a whole it follows no order of its story (achrony)." in said
    assert "zigzag" not in said
    assert "retrograde" not in said


# --- read aloud -----------------------------------------------------------------------------------


def test_two_who_tell_are_said_in_the_plural() -> None:
    assert "to “Dora Lange” (January 1995), told by Cohle and Hart" in words(studied(TRUEDETECTIVE))


@pytest.mark.slow
def test_one_reach_is_said_once() -> None:
    # 184 years from each of two moments, a day apart.
    one = studied("""
        event, screen_order, story_start, story_end
        Now 1, 1,            1993-06-02,  1993-06-02
        Then,  2,            1809-04-11,  1809-04-11
        Now 2, 3,            1993-06-03,  1993-06-03
        More,  4,            1809-04-11,  1809-04-11
        Now 3, 5,            1993-06-04,  1993-06-04
    """)
    assert one.anachronies["reach_most"].is_monotonic_increasing
    assert words(one).count("184 years") == 1


def test_what_it_opens_with_is_said_first() -> None:
    rules = [one.rule for one in reading(studied(INCEPTION))]
    assert rules.index("prolepsis") < rules.index("analepsis")


@pytest.mark.slow
def test_the_briefest_way_back_is_said_to_be_the_briefest() -> None:
    assert "Its briefest analepsis, at 1:40:00, goes back 9 hours to" in words(studied(MILDRED))
    said = words(studied(PRINCESSBRIDE))  # of the first, too, it is said that it is the first
    assert "for the first time at 0:04:00, going back to “Farm boy”, told by Grandfather" in said
    assert "briefest" not in said


def test_the_farthest_analepsis_is_not_named_again_as_the_briefest() -> None:
    table = """
        event,  screen_start, screen_end, story_start, certainty
        Now,    0:00,         10:00,      1990,        sourced
        Then,   10:00,        20:00,      1980,        sourced
        Now 2,  20:00,        30:00,      1990,        sourced
        Before, 30:00,        35:00,      1950,        sourced
        Now 3,  35:00,        45:00,      1990,        {certainty}
    """
    said = words(studied(table.format(certainty="sourced")))
    assert "at its farthest some 40 years to “Before”" in said
    assert "briefest" not in said
    assert "The film lasts 45 minutes" in said
    assert "takes 67% of what is dated" in said
    # What rests on an estimate says so.
    said = words(studied(table.format(certainty="estimated")))
    assert "The film lasts about 45 minutes" in said
    assert "takes about 67% of what is dated" in said


def test_what_is_told_as_often_is_said_in_one_breath() -> None:
    said = words(studied(ranked("a b c a b c c", "1 2 3 1 2 3 3")))
    assert "“a” and “b” are each told twice (repeating). “c” is told 3 times (repeating)." in said


def test_a_present_between_what_comes_and_what_was_is_no_step_backwards() -> None:
    one = studied(ranked("a past b later c past2 d later2 e", "10 3 11 20 12 4 13 21 14"))
    assert first(one) == "a b c d e"
    assert {"bidirectional_flashes", "retrograde"} & found(one) == {"bidirectional_flashes"}
    # Where nothing of the first narrative was told before, it is not come back to.
    one = studied(ranked("wrath woes quarrel plague Chryses a b c d", "7 8 6 2 1 3 4 5 7"))
    assert first(one) == "plague a b c d"
    assert "retrograde" in found(one)
