"""More films, plays and novels, whose tables differ in what they have: dates or ranks alone, days of
the story, strands, levels, tellers, what is heard; written as in tests.studied.
"""

import pytest

from tests.studied import first, found, left, studied, words

KILL_BILL = """
    event,         screen_start, screen_end, story_start, story_end, characters
    Chapel,        0:00,         3:00,       1999-06,     1999-06,   Bride; Bill
    Vernita,       3:00,         14:00,      2003-09,     2003-09,   Bride; Vernita
    Hospital bed,  14:00,        22:00,      1999-06,     1999-06,   Bride; Elle
    Waking,        22:00,        35:00,      2003-06,     2003-06,   Bride
    O-Ren's youth, 35:00,        44:00,      1982,        1993,      O-Ren
    Wheelchair,    44:00,        46:00,      2003-06,     2003-06,   Bride
    Okinawa,       46:00,        58:00,      2003-07,     2003-07,   Bride; Hanzo
    Blue Leaves,   58:00,        1:40:00,    2003-08,     2003-08,   Bride; O-Ren
    Sofie,         1:40:00,      1:43:00,    2003-08,     2003-08,   Sofie; Bill
"""

GO_BETWEEN = """
    event,       screen_start, screen_end, story_start, story_end
    Arrival,     0:00,         12:00,      1900-07-09,  1900-07-09
    Rain,        12:00,        12:20,      1952-05,     1952-05
    Bathing,     12:20,        30:00,      1900-07-12,  1900-07-13
    Old man,     30:00,        30:40,      1952-05,     1952-05
    Letters,     30:40,        1:05:00,    1900-07-14,  1900-07-25
    Old lady,    1:05:00,      1:06:00,    1952-05,     1952-05
    Birthday,    1:06:00,      1:48:00,    1900-07-27,  1900-07-27
    The errand,  1:48:00,      1:55:00,    1952-05,     1952-05
"""

GO_BETWEEN_READ = """
    event,          screen_order, story_start, teller
    The diary,      1,            1952,
    Brandham Hall,  2,            1900-07,     Leo
    The rick,       3,            1900-07,     Leo
    The outhouse,   4,            1900-07-27,  Leo
    Lady Trimingham, 5,           1952,
"""

HATEFUL_EIGHT = """
    event,      screen_start, screen_end, story_start,      story_end,        strand
    Stagecoach, 0:00,         40:00,      1877-01-10T09:00, 1877-01-10T14:00, Bounty
    Minnie's,   40:00,        1:35:00,    1877-01-10T15:00, 1877-01-10T19:00, Bounty
    Poison,     1:35:00,      2:05:00,    1877-01-10T19:00, 1877-01-10T20:00, Bounty
    Passengers, 2:05:00,      2:20:00,    1877-01-10T07:00, 1877-01-10T14:30, Gang
    Last,       2:20:00,      2:48:00,    1877-01-10T20:00, 1877-01-10T21:00, Bounty
"""

TURN_OF_THE_SCREW = """
    event,         screen_order, story_start, level, teller
    Christmas,     1,            1895,        0,     a guest
    Douglas,       2,            1895,        0,     a guest
    Harley Street, 3,            1845,        1,     the governess
    The tower,     4,            1845,        1,     the governess
    Quint before,  5,            1844,        2,     Mrs. Grose
    The lake,      6,            1845,        1,     the governess
    Miles,         7,            1845,        1,     the governess
"""

ROSE_FOR_EMILY = """
    event,       screen_order, story_order
    Funeral,     1,            12
    Taxes,       2,            6
    Deputation,  3,            9
    The smell,   4,            5
    Her father,  5,            1
    Homer,       6,            2
    Arsenic,     7,            3
    The cousins, 8,            4
    Painting,    9,            7
    Grey hair,   10,           8
    She dies,    11,           11
    Upstairs,    12,           13
"""

AENEID = """
    event,     screen_order, story_order, teller,   characters
    The storm, 1,            20,          ,         Aeneas
    Carthage,  2,            21,          ,         Aeneas; Dido
    The horse, 3,            1,           Aeneas,   Aeneas; Priam
    Troy,      4,            2,           Aeneas,   Aeneas; Creusa
    Voyages,   5,            3-19,        Aeneas,   Aeneas
    The pyre,  6,            22,          ,         Aeneas; Dido
    Games,     7,            23,          ,         Aeneas
    Rome,      8,            40-60,       Anchises, Augustus
    Latium,    9,            24,          ,         Aeneas
    Shield,    10,           41-61,       ,         Augustus
    War,       11,           25,          ,         Aeneas; Turnus
    Turnus,    12,           26,          ,         Aeneas; Turnus
"""

BLUE_VALENTINE = """
    event,        screen_start, screen_end, story_start, strand
    The dog,      0:00,         12:00,      2009-05-08,  Present
    Furniture,    12:00,        20:00,      2003-03,     Past
    School play,  20:00,        28:00,      2009-05-08,  Present
    Nursing home, 28:00,        38:00,      2003-03,     Past
    The motel,    38:00,        50:00,      2009-05-08,  Present
    Dancing,      50:00,        58:00,      2003-04,     Past
    Future room,  58:00,        1:12:00,    2009-05-08,  Present
    The clinic,   1:12:00,      1:24:00,    2003-06,     Past
    The hospital, 1:24:00,      1:38:00,    2009-05-09,  Present
    The wedding,  1:38:00,      1:42:00,    2003-07,     Past
    He leaves,    1:42:00,      1:48:00,    2009-05-09,  Present
"""

ULYSSES = """
    event,      screen_order, story_start,      story_end,        strand
    Telemachus, 1,            1904-06-16T08:00, 1904-06-16T08:45, Stephen
    Nestor,     2,            1904-06-16T10:00, 1904-06-16T10:45, Stephen
    Proteus,    3,            1904-06-16T11:00, 1904-06-16T12:00, Stephen
    Calypso,    4,            1904-06-16T08:00, 1904-06-16T08:45, Bloom
    Lotus,      5,            1904-06-16T10:00, 1904-06-16T10:45, Bloom
    Hades,      6,            1904-06-16T11:00, 1904-06-16T12:00, Bloom
    Aeolus,     7,            1904-06-16T12:00, 1904-06-16T13:00, Bloom
    Scylla,     8,            1904-06-16T14:00, 1904-06-16T15:00, Stephen
    Sirens,     9,            1904-06-16T16:00, 1904-06-16T17:00, Bloom
    Circe,      10,           1904-06-17T00:00, 1904-06-17T01:00, Bloom
"""

MRS_DALLOWAY = """
    event,     screen_order, story_start,      story_end,        mode,    teller,   characters
    Flowers,   1,            1923-06-13T10:00, 1923-06-13T10:30, present, ,         Clarissa
    Bourton,   2,            1890-08,          1890-08,          memory,  Clarissa, Clarissa; Peter
    Bond St.,  3,            1923-06-13T10:30, 1923-06-13T11:00, present, ,         Septimus; Clarissa
    Evans,     4,            1918-11,          1918-11,          memory,  Septimus, Septimus; Evans
    His visit, 5,            1923-06-13T11:00, 1923-06-13T11:30, present, ,         Clarissa; Peter
    Fountain,  6,            1890-08,          1890-08,          memory,  Peter,    Clarissa; Peter
    The park,  7,            1923-06-13T11:45, 1923-06-13T12:00, present, ,         Peter; Septimus
    The kiss,  8,            1889-07,          1889-07,          memory,  Clarissa, Clarissa; Sally
    He leaps,  9,            1923-06-13T18:00, 1923-06-13T18:01, present, ,         Septimus
    The party, 10,           1923-06-13T20:00, 1923-06-14T03:00, present, ,         Clarissa; Peter
"""

FIVE_HUNDRED_DAYS = """
    event,     screen_start, screen_end, story_start
    Bench,     0:00,         2:00,       Day 488
    Office,    2:00,         8:00,       Day 1
    Pancakes,  8:00,         12:00,      Day 290
    Lift,      12:00,        16:00,      Day 4
    Karaoke,   16:00,        24:00,      Day 28
    IKEA late, 24:00,        26:00,      Day 282
    IKEA,      26:00,        31:00,      Day 34
    Dance,     31:00,        34:00,      Day 35
    Alone,     34:00,        36:00,      Day 303
    Fight,     36:00,        44:00,      Day 259
    Train,     44:00,        56:00,      Day 402
    He quits,  56:00,        1:15:00,    Day 440
    Bench,     1:15:00,      1:21:00,    Day 488
    Autumn,    1:21:00,      1:30:00,    Day 500
"""

SOCIAL_NETWORK = """
    event,        screen_start, screen_end, story_start, level, teller
    Break-up,     0:00,         5:00,       2003-10-28,  1,
    Facemash,     5:00,         14:00,      2003-10-28,  1,
    Deposition 1, 14:00,        16:00,      2008-02,     0,
    The idea,     16:00,        30:00,      2003-11,     1,     Divya
    Deposition 2, 30:00,        32:00,      2008-03,     0,
    The launch,   32:00,        55:00,      2004-02,     1,     Eduardo
    Deposition 3, 55:00,        57:00,      2008-03,     0,
    Palo Alto,    57:00,        1:30:00,    2004-07,     1,     Eduardo
    Ambush,       1:30:00,      1:50:00,    2004-12,     1,     Eduardo
    Refresh,      1:50:00,      2:00:00,    2008-03,     0,
"""

SENTIMENTAL_EDUCATION = """
    event,         screen_order, story_start, story_end
    The boat,      1,            1840-09-15,  1840-09-15
    Student years, 2,            1840-11,     1845-12
    February,      3,            1848-02-22,  1848-02-24
    The coup,      4,            1851-12-04,  1851-12-04
    White hair,    5,            1867-03,     1867-03
    The fireside,  6,            1868-12,     1868-12
    La Turque,     7,            1837,        1837
"""

SYLVIE = """
    event,       screen_order, story_start,      story_end,        mode,    within
    The theatre, 1,            1838-11-01T21:00, 1838-11-01T23:00, present,
    Adrienne,    2,            1820,             1820,             memory,  The theatre
    The coach,   3,            1838-11-02T01:00, 1838-11-02T04:00, present,
    Cythera,     4,            1830,             1830,             memory,  The coach
    Othys,       5,            1830,             1830,             memory,  The coach
    Châalis,     6,            1829,             1829,             memory,  Othys
    Loisy ball,  7,            1838-11-02T05:00, 1838-11-02T07:00, present,
    Aurélie,     8,            1839,             1839,             present,
    Last leaf,   9,            1853,             1853,             present,
"""

BETTER_CALL_SAUL = """
    event,    episode, screen_start, screen_end, story_start
    Cinnabon, 1,       0:00,         7:00,       2010-11
    Defender, 1,       7:00,         53:00,      2002-05
    Tuco,     2,       0:00,         46:00,      2002-05
    Jimmy,    3,       0:00,         3:00,       1992
    Nacho,    3,       3:00,         46:00,      2002-06
    Cicero,   4,       0:00,         4:00,       1991
    Hero,     4,       4:00,         46:00,      2002-06
"""

SWEET_HEREAFTER = """
    event,      screen_order, story_start, story_end,  characters
    Car wash,   1,            1995-12-10,  1995-12-10, Stephens
    The fair,   2,            1995-11,     1995-11,    Sam; Nicole
    The plane,  3,            1997-11,     1997-11,    Stephens; Alison
    The motel,  4,            1995-12-11,  1995-12-11, Stephens; Wendell
    The bus,    5,            1995-12-05,  1995-12-05, Billy; Dolores
    Plane 2,    6,            1997-11,     1997-11,    Stephens; Alison
    Refusal,    7,            1995-12-13,  1995-12-13, Stephens; Billy
    Zoe,        8,            1974-07,     1974-07,    Stephens
    Accident,   9,            1995-12-05,  1995-12-05, Billy; Dolores
    Deposition, 10,           1996-03,     1996-03,    Stephens; Nicole; Sam
    Airport,    11,           1997-11,     1997-11,    Stephens; Dolores
"""

PARADISE_LOST = """
    event,        screen_order, story_order, teller
    Burning lake, 1,            5,
    Council,      2,            6,
    Eden,         3,            7,
    War,          4,            2,           Raphael
    Creation,     5,            3,           Raphael
    Adam wakes,   6,            4,           Adam
    The fall,     7,            8,
    Judgement,    8,            9,
    Visions,      9,            20-30,       Michael
    Second coming, 10,          40,          Michael
    Expulsion,    11,           10,
"""

COURAGE_UNDER_FIRE = """
    event,     screen_start, screen_end, story_start,      story_end,        teller
    Inquiry,   0:00,         10:00,      1991-06-01,       1991-06-01,
    The hill,  10:00,        25:00,      1991-02-25T08:00, 1991-02-25T10:00, Rady
    Inquiry 2, 25:00,        35:00,      1991-06-03,       1991-06-03,
    The hill,  35:00,        48:00,      1991-02-25T08:00, 1991-02-25T10:00, Monfriez
    Inquiry 3, 48:00,        1:00:00,    1991-06-05,       1991-06-05,
    The hill,  1:00:00,      1:20:00,    1991-02-25T08:00, 1991-02-25T10:00, Ilario
    Medal,     1:20:00,      1:50:00,    1991-07,          1991-07,
"""

THE_BAD_AND_THE_BEAUTIFUL = """
    event,     screen_start, screen_end, story_start, story_end, teller,  characters
    Calls,     0:00,         7:00,       1952,        1952,      ,        Fred; Georgia; James Lee
    Fred,      7:00,         35:00,      1934,        1938,      Fred,    Fred; Shields
    Office,    35:00,        37:00,      1952,        1952,      ,        Fred; Georgia; James Lee
    Georgia,   37:00,        1:15:00,    1940,        1944,      Georgia, Georgia; Shields
    Office 2,  1:15:00,      1:17:00,    1952,        1952,      ,        Fred; Georgia; James Lee
    James Lee, 1:17:00,      1:53:00,    1946,        1949,      James Lee, James Lee; Shields
    Telephone, 1:53:00,      1:58:00,    1952,        1952,      ,        Fred; Georgia; James Lee
"""

MANON = """
    event,       screen_start, screen_end, story_start,      story_end
    The trial,   0:00,         2:00,       1950-05,          1950-05
    Meeting,     2:00,         20:00,      1949-01,          1949-01
    The shot,    20:00,        20:05,      1949-12-24T22:00, 1949-12-24T22:01
    Love,        20:05,        50:00,      1949-06,          1949-06
    The shot,    50:00,        52:00,      1949-12-24T22:00, 1949-12-24T22:01
    The verdict, 52:00,        55:00,      1950-06,          1950-06
"""

OEDIPUS = """
    event,       screen_order, story_order, mode,    teller
    Plague,      1,            20,          present,
    Creon,       2,            21,          present,
    Tiresias,    3,            22,          present,
    The oracle,  4,            1,           told,    Jocasta
    Crossroads,  5,            10,          told,    Oedipus
    Messenger,   6,            23,          present,
    Cithaeron,   7,            2,           told,    the shepherd
    Recognition, 8,            24,          present,
    Her death,   9,            25,          told,    a messenger
    Blindness,   10,           26,          present,
"""

WESTWORLD = """
    event,       screen_order, story_start, strand,  characters
    Sweetwater,  1,            2052-06,     Dolores, Dolores; Teddy
    William,     2,            2022-06,     William, William; Logan
    Maeve,       3,            2052-06,     Maeve,   Maeve
    They meet,   4,            2022-06,     William, William; Dolores
    Maeve wakes, 5,            2052-07,     Maeve,   Maeve; Felix
    Bernard,     6,            2018,        Arnold,  Bernard; Dolores
    Logan left,  7,            2022-07,     William, William; Logan
    The maze,    8,            2052-08,     Dolores, Dolores; Man in Black
    Gala,        9,            2052-08,     Dolores, Dolores; Ford
"""

SAID = {
    "Manon": (  # what is announced in an analepsis does not break it off where it comes
        MANON,
        "The trial The verdict",
        ["<- Meeting to The shot", "->- The shot"],
    ),
    "Oedipus the King": (  # a messenger's tale of what has just been goes on
        OEDIPUS,
        "Plague Creon Tiresias Messenger Recognition Her death Blindness",
        ["<- The oracle to Crossroads", "<- Cithaeron"],
    ),
    "Westworld": (
        WESTWORLD,
        "Sweetwater Maeve Maeve wakes The maze Gala",
        ["<- William", "<- They meet", "<- Bernard to Logan left"],
    ),
    "Kill Bill": (
        KILL_BILL,
        "Chapel Hospital bed Waking Wheelchair Okinawa Blue Leaves Sofie",
        ["-> Vernita", "<- O-Ren's youth"],
    ),
    "The Go-Between (film)": (
        GO_BETWEEN,
        "Arrival Bathing Letters Birthday The errand",
        ["-> Rain", "-> Old man", "-> Old lady"],
    ),
    "The Go-Between (novel)": (
        GO_BETWEEN_READ,
        "The diary Lady Trimingham",
        ["<- Brandham Hall to The outhouse"],
    ),
    "The Hateful Eight": (
        HATEFUL_EIGHT,
        "Stagecoach Minnie's Poison Last",
        ["<- Passengers"],
    ),
    "The Turn of the Screw": (
        TURN_OF_THE_SCREW,
        "Christmas Douglas",
        ["<- Harley Street to Miles", "<-- Quint before"],
    ),
    "A Rose for Emily": (
        ROSE_FOR_EMILY,
        "Funeral Upstairs",
        ["<- Taxes to She dies", "<-- The smell to Grey hair", "<--- Her father to The cousins"],
    ),
    "Aeneid": (
        AENEID,
        "The storm Carthage The pyre Games Latium War Turnus",
        ["<- The horse to Voyages", "-> Rome", "-> Shield"],
    ),
    "Blue Valentine": (
        BLUE_VALENTINE,
        "The dog School play The motel Future room The hospital He leaves",
        ["<- Furniture", "<- Nursing home", "<- Dancing", "<- The clinic", "<- The wedding"],
    ),
    "Ulysses": (
        ULYSSES,
        "Telemachus Nestor Proteus Calypso Lotus Hades Aeolus Scylla Sirens Circe",
        [],
    ),
    "Mrs Dalloway": (
        MRS_DALLOWAY,
        "Flowers Bond St. His visit The park He leaps The party",
        ["<- Bourton", "<- Evans", "<- Fountain", "<- The kiss"],
    ),
    "(500) Days of Summer": (  # the dénouement first, all before it its complete analepsis
        FIVE_HUNDRED_DAYS,
        "Bench Bench Autumn",
        ["<- Office to He quits", "->- Pancakes", "->- IKEA late", "->- Alone"],
    ),
    "The Social Network": (
        SOCIAL_NETWORK,
        "Deposition 1 Deposition 2 Deposition 3 Refresh",
        ["<- Break-up to Facemash", "<- The idea", "<- The launch", "<- Palo Alto to Ambush"],
    ),
    "L'Éducation sentimentale": (
        SENTIMENTAL_EDUCATION,
        "The boat Student years February The coup White hair The fireside",
        ["<- La Turque"],
    ),
    "Sylvie": (
        SYLVIE,
        "The theatre The coach Loisy ball Aurélie Last leaf",
        ["<- Adrienne", "<- Cythera to Châalis", "<-- Châalis"],
    ),
    "Better Call Saul": (
        BETTER_CALL_SAUL,
        "Defender Tuco Nacho Hero",
        ["-> Cinnabon", "<- Jimmy", "<- Cicero"],
    ),
    "The Sweet Hereafter": (
        SWEET_HEREAFTER,
        "Car wash The motel Refusal Deposition Airport",
        ["<- The fair", "-> The plane", "<- The bus", "-> Plane 2", "<- Zoe to Accident"],
    ),
    "Paradise Lost": (
        PARADISE_LOST,
        "Burning lake Council Eden The fall Judgement Expulsion",
        ["<- War to Adam wakes", "-> Visions to Second coming"],
    ),
    "Courage Under Fire": (
        COURAGE_UNDER_FIRE,
        "Inquiry Inquiry 2 Inquiry 3 Medal",
        ["<- The hill", "<- The hill", "<- The hill"],
    ),
    "The Bad and the Beautiful": (
        THE_BAD_AND_THE_BEAUTIFUL,
        "Calls Office Office 2 Telephone",
        ["<- Fred", "<- Georgia", "<- James Lee"],
    ),
}


@pytest.mark.parametrize(("table", "narrative", "anachronies"), SAID.values(), ids=SAID)
def test_a_telling_is_what_a_scholar_says(
    table: str, narrative: str, anachronies: list[str]
) -> None:
    one = studied(table)
    assert first(one) == narrative
    assert left(one) == anachronies


PATTERNS = {
    "Mrs Dalloway": (MRS_DALLOWAY, {"staged_flashback"}, {"continued_flashback", "syllepsis"}),
    "Aeneid": (
        AENEID,
        {"in_medias_res_beginning", "follow_the_hero", "continued_flashforward"},
        {"grouped_by_character"},
    ),
    "Blue Valentine": (BLUE_VALENTINE, {"zigzag", "continued_flashback"}, {"retrograde"}),
    "The Sweet Hereafter": (SWEET_HEREAFTER, {"bidirectional_flashes"}, {"retrograde"}),
    "Kill Bill": (KILL_BILL, {"follow_the_hero"}, {"grouped_by_character"}),
    "L'Éducation sentimentale": (
        SENTIMENTAL_EDUCATION,
        {"in_medias_res_ending"},
        {"in_medias_res_beginning"},
    ),
}


@pytest.mark.parametrize(("table", "some", "none"), PATTERNS.values(), ids=PATTERNS)
def test_its_patterns_are_those_a_scholar_names(table: str, some: set[str], none: set[str]) -> None:
    assert some <= found(studied(table))
    assert not none & found(studied(table))


@pytest.mark.slow
def test_two_memories_of_two_people_are_no_continued_one() -> None:
    table = """
        event,  screen_order, story_order, {column}
        Street, 1,            10,          Ann{both}
        Farm,   2,            1,           Ann
        Park,   3,            11,          Ann{both}
        War,    4,            2,           {whose}
        Ball,   5,            12,          Ann{both}
    """
    for column, both in (("characters", "; Bob"), ("strand", "")):
        ann, bob = (table.format(column=column, both=both, whose=one) for one in ("Ann", "Bob"))
        assert "continued_flashback" in found(studied(ann))
        assert "continued_flashback" not in found(studied(bob))


@pytest.mark.slow
def test_what_was_left_hours_ago_is_not_told_meanwhile() -> None:
    one = studied(HATEFUL_EIGHT)
    assert not len(one.simultaneities)
    reaching = HATEFUL_EIGHT.replace("1877-01-10T14:30", "1877-01-10T19:30")
    assert len(studied(reaching).simultaneities) == 1


@pytest.mark.slow
def test_a_prolepsis_reaches_the_end_where_an_analepsis_joins() -> None:
    assert "All its 3 anachronies reach the end of the first narrative (complete)." in words(
        studied(GO_BETWEEN)
    )


HEARD = """
    event,  screen_start, screen_end, story_start, track
    Train,  0:00,         3:00,       1982,        image
    Letter, 0:00,         6:00,       1983,        sound
    Fields, 3:00,         4:00,       1965,        image
    Tokyo,  4:00,         {end},       1982,        image
"""


@pytest.mark.slow
def test_what_is_heard_over_another_time_is_said_in_few_words() -> None:
    whole, once = (words(studied(HEARD.format(end=end))) for end in ("6:00", "9:00"))
    assert "From beginning to end you hear one time and see another." in whole
    assert "For 6 minutes of its 9 minutes you hear one time and see another, in one go." in once
    twice = HEARD.format(end="9:00") + "Note, 8:00, 9:00, 1983, sound"
    assert "see another, for up to 6 minutes on end." in words(studied(twice))
