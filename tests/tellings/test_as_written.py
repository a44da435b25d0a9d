"""Tellings as a person writes them down: without levels or with a narrator alone, dated to the year
where only that is known; and what a scholar says of each.
"""

import pytest

from anachrony.reading import headline, reading
from tests.films import opened
from tests.studied import first, found, left, studied, words

DOA = """
    event,                     screen_start, screen_end, story_start
    The homicide squad,        0:00,         4:00,       1949-10-04T20:00
    Banning,                   4:00,         12:00,      1949-10-02T10:00
    The Fisherman's Club,      12:00,        24:00,      1949-10-02T21:00
    The doctors,               24:00,        32:00,      1949-10-03T09:00
    Los Angeles,               32:00,        1:05:00,    1949-10-03T16:00
    The Bradbury Building,     1:05:00,      1:20:00,    1949-10-04T18:00
    Bigelow dies,              1:20:00,      1:23:00,    1949-10-04T20:10
"""

SLUMDOG = """
    event,             screen_start, screen_end, story_start,      story_end,        level, strand
    Interrogation,     0:00,         4:00,       2006-09-10T22:00, 2006-09-10T23:00, 0,     Police
    Question 1,        4:00,         7:00,       2006-09-10T19:00, 2006-09-10T19:10, 1,     Show
    The autograph,     7:00,         14:00,      1994,             1994,             2,     Youth
    The video,         14:00,        16:00,      2006-09-11T01:00, 2006-09-11T01:10, 0,     Police
    Question 5,        16:00,        18:00,      2006-09-10T19:30, 2006-09-10T19:40, 1,     Show
    Latika again,      18:00,        40:00,      2001,             2001,             2,     Youth
    Call centre,       40:00,        50:00,      2006,             2006,             2,     Youth
    Let go,            50:00,        56:00,      2006-09-11T08:00, 2006-09-11T08:10, 0,     Police
    The last question, 56:00,        70:00,      2006-09-11T19:00, 2006-09-11T19:30, 0,     Show
    The station,       70:00,        76:00,      2006-09-11T21:00, 2006-09-11T21:30, 0,     Latika
"""

PREMONITION = """
    event,                   screen_order, day
    Thursday: the sheriff,   1,            Day 5
    Monday: he is alive,     2,            Day 2
    Saturday: the funeral,   3,            Day 7
    Tuesday: the pills,      4,            Day 3
    Friday: the lawyer,      5,            Day 6
    Sunday: the priest,      6,            Day 1
    Wednesday: the accident, 7,            Day 4
"""

GUMP = """
    event,              screen_start, screen_end, story_start, story_end
    Bench,              0:00,         4:00,       1981,        1981
    Childhood,          4:00,         22:00,      1951,        1956
    Bench,              22:00,        23:00,      1981,        1981
    Vietnam,            23:00,        1:03:00,    1962,        1968
    Bench,              1:03:00,      1:04:00,    1981,        1981
    Shrimp and the run, 1:04:00,      1:49:00,    1969,        1981
    Bench,              1:49:00,      1:52:00,    1981,        1981
    Jenny,              1:52:00,      2:12:00,    1981,        1982
"""

KANE = """
    event,            screen_start, screen_end, story_start, story_end
    Xanadu,           0:00,         3:00,       1941,        1941
    News,             3:00,         12:00,      1865,        1941
    Projection,       12:00,        15:00,      1941,        1941
    The memoirs,      19:00,        29:00,      1871,        1929
    The office,       29:00,        33:00,      1941,        1941
    Bernstein's tale, 33:00,        47:00,      1892,        1900
    El Rancho,        1:15:00,      1:17:00,    1941,        1941
    Susan's tale,     1:17:00,      1:43:00,    1917,        1932
    The sled,         1:50:00,      1:59:00,    1941,        1941
"""

HEART = """
    event,                     screen_order, story_start, narrator, kind
    On the Nellie,             1,            1899,        ,         novel
    Brussels,                  2,            1890,        Marlow,   novel
    The Company station,       3,            1890,        Marlow,   novel
    On the Nellie: silence,    4,            1899,        ,         novel
    Up the river,              5,            1890,        Marlow,   novel
    The Intended,              6,            1891,        Marlow,   novel
    The Nellie: the black bank, 7,           1899,        ,         novel
"""

PETULIA = """
    event,           screen_start, screen_end, story_start
    The charity ball, 0:00,        8:00,       1967-11-01
    A boy in a car,  8:00,         8:10,       1967-08
    The motel,       8:10,         20:00,      1967-11-02
    The operation,   20:00,        20:05,      1967-11-20
    The tuba,        20:05,        40:00,      1967-11-03
    Tijuana,         40:00,        46:00,      1967-08
    The beating,     46:00,        1:05:00,    1967-11-05
    The hospital,    1:05:00,      1:35:00,    1967-11-10
    The birth,       1:35:00,      1:45:00,    1968-08
"""

STAGE_FRIGHT = """
    event,            screen_start, screen_end, story_start,      mode,    teller
    The drive,        0:00,         2:00,       1950-05-01T18:00, present,
    The bloody dress, 2:00,         15:00,      1950-05-01T15:00, told,    Jonathan
    On the road,      15:00,        18:00,      1950-05-01T18:05, present,
    Eve as a maid,    18:00,        1:00:00,    1950-05-02,       present,
    The garden party, 1:00:00,      1:20:00,    1950-05-05,       present,
    The theatre,      1:20:00,      1:50:00,    1950-05-06,       present,
"""

LOLA = """
    event,      screen_start, screen_end, story_start,      story_end
    Telephone,  3:00,         11:00,      1998-06-01T11:30, 1998-06-01T11:40
    First run,  11:00,        31:00,      1998-06-01T11:40, 1998-06-01T12:00
    Second run, 33:00,        52:00,      1998-06-01T11:40, 1998-06-01T12:00
    Third run,  54:00,        1:16:00,    1998-06-01T11:40, 1998-06-01T12:02
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("table", "narrative", "anachronies"),
    [
        (
            DOA,
            "The homicide squad Bigelow dies",
            ["<- Banning to The Bradbury Building"],
        ),
        (
            SLUMDOG,
            "Interrogation The video Let go The last question The station",
            [
                "<- Question 1 to The autograph",
                "<- Question 5 to Call centre",
                "<-- The autograph",
                "<-- Latika again",
            ],
        ),
        (
            GUMP,
            "Bench Bench Bench Bench Jenny",
            ["<- Childhood", "<- Vietnam", "<- Shrimp and the run"],
        ),
        (
            KANE,
            "Xanadu Projection The office El Rancho The sled",
            ["<- News", "<- The memoirs", "<- Bernstein's tale", "<- Susan's tale"],
        ),
        (
            PETULIA,
            "The charity ball The motel The tuba The beating The hospital The birth",
            ["<- A boy in a car", "-> The operation", "<- Tijuana"],
        ),
        (
            STAGE_FRIGHT,
            "The drive On the road Eve as a maid The garden party The theatre",
            ["<- The bloody dress"],
        ),
        (LOLA, "Telephone First run", ["<- Second run", "<- Third run"]),
    ],
)
def test_a_telling_is_what_a_scholar_says(
    table: str, narrative: str, anachronies: list[str]
) -> None:
    one = studied(table)
    assert first(one) == narrative
    assert left(one) == anachronies


def test_who_narrates_part_of_a_novel_tells_one_level_deeper() -> None:
    of = {"mapping": {"teller": "narrator"}, "accept": True}
    one = studied(HEART.replace("narrator", "teller"))
    assert first(one) == "On the Nellie On the Nellie: silence The Nellie: the black bank"
    assert left(one) == ["<- Brussels to The Company station", "<- Up the river to The Intended"]
    assert "It has a frame" in words(one)
    assert "told by Marlow" in words(one)
    table = "event | screen_order | story_order | narrator\nA | 1 | 2 |\nB | 2 | 1 | Marlow"
    events = opened(table, **of).events
    assert events is not None
    assert events["teller"].tolist() == ["", "Marlow"]


def test_the_narrator_of_the_first_narrative_makes_nothing_his_own() -> None:
    # One who narrates all of it remembers no part of it more than another.
    one = studied("""
        event, screen_order, story_order, teller
        Now 1, 1,            2,           Ishmael
        Then,  2,            1,           Ishmael
        Now 2, 3,            3,           Ishmael
    """)
    assert left(one) == ["<- Then"]
    assert one.anachronies["kinds"].str.contains("subjective").sum() == 0
    assert "Ishmael" not in words(one)


def test_what_opens_and_closes_a_telling_is_said_to() -> None:
    assert "Its first narrative opens and closes it, never goes back and takes 8% of" in words(
        studied(DOA)
    )


def test_days_out_of_order_have_more_than_one_first_narrative() -> None:
    one = studied(PREMONITION.replace("day\n", "story_start\n"))
    assert one.tied
    assert first(one) == "Monday: he is alive Tuesday: the pills Friday: the lawyer"


def test_back_from_a_look_ahead_and_on_to_a_memory_is_no_stretch_told_backwards() -> None:
    assert "retrograde" not in found(studied(PETULIA))


def test_one_brief_lie_does_not_make_an_opening_in_the_middle() -> None:
    # The drive is the second of six.
    assert "in_medias_res_beginning" not in found(studied(STAGE_FRIGHT))


def test_a_run_that_begins_anew_continues_nothing() -> None:
    assert "continued_flashback" not in found(studied(LOLA))


DOUBLE_INDEMNITY = """
    event,                screen_start, screen_end, story_start, mode,    teller
    Neff at the office,   0:00,         5:00,       1938-07-16,  present,
    Meeting Phyllis,      5:00,         20:00,      1938-05,     told,    Walter Neff
    The plan,             20:00,        45:00,      1938-06-01,  told,    Walter Neff
    The dictaphone,       45:00,        46:00,      1938-07-16,  present,
    The train,            46:00,        1:00:00,    1938-06-15,  told,    Walter Neff
    The last meeting,     1:00:00,      1:42:00,    1938-07-15,  told,    Walter Neff
    Keyes at the door,    1:42:00,      1:47:00,    1938-07-16,  present,
"""


@pytest.mark.slow
def test_a_step_back_of_a_moment_leads_and_one_of_an_hour_does_not() -> None:
    said = headline(reading(studied(DOUBLE_INDEMNITY))).words
    assert said == "It goes back twice in all, for 1 hour 36 minutes, 90% of the film."
    said = headline(reading(studied(PETULIA))).words
    assert said.startswith("At 0:08:00 it goes back 2 to 3 months to “A boy in a car”")


def test_a_reach_of_uncertain_ends_is_rounded() -> None:
    # From 16 July back to some day of May: 46 to 77 days.
    assert "going back 45 to 80 days to “Meeting Phyllis” (May 1938)" in words(
        studied(DOUBLE_INDEMNITY)
    )


@pytest.mark.slow
def test_nothing_is_farthest_where_what_lies_within_it_goes_farther() -> None:
    # The show goes back hours, the call centre months; what is told within the show, twelve years.
    assert "at its farthest" not in words(studied(SLUMDOG))
    assert "(1994)" in words(studied(SLUMDOG))


# --- no surer than its dates ----------------------------------------------------------------------

REMEMBERS = """
    event,     screen_start, screen_end, story_start, story_end,  mode
    Arrival,   0:00,         10:00,      1950-03-05,  1950-03-05, present
    Remembers, 10:00,        15:00,      {when},      {when},     memory
    Departure, 15:00,        25:00,      1950-03-07,  1950-03-07, present
"""


@pytest.mark.slow
def test_a_memory_whose_dates_leave_it_open_is_past_and_joins_nothing_for_sure() -> None:
    # The middle of March lies after the 5th; a memory of it goes back at most to its 1st.
    one = studied(REMEMBERS.format(when="1950-03"))
    assert left(one) == ["<- Remembers"]
    assert one.anachronies["kinds"].tolist() == ["completing"]  # neither complete nor partial
    assert "going back up to 5 days to “Remembers”" in words(one)
    assert "in_medias_res_beginning" not in found(one)
    # What surely lies ahead is a prolepsis, though it seems remembered; what surely breaks off is partial.
    assert left(studied(REMEMBERS.format(when="1950-04"))) == ["-> Remembers"]
    assert studied(REMEMBERS.format(when="1950-02")).anachronies["kinds"].tolist() == [
        "completing; partial"
    ]


MULHOLLAND = """
    event,        screen_start, screen_end, story_start, story_end,  mode
    Dream,        0:00,         1:50:00,    {dream},     {dream},    {mode}
    Diane wakes,  1:50:00,      1:54:00,    2001-05-10,  2001-05-10, present
    Party,        1:54:00,      2:14:00,    2001-05-07,  2001-05-07, memory
    Shot,         2:14:00,      2:18:00,    2001-05-10,  2001-05-10, present
    After,        2:18:00,      2:20:00,    {after},     {after},    {mode}
"""


@pytest.mark.slow
def test_what_has_no_date_at_the_head_opens_the_film_all_the_same() -> None:
    one = studied(MULHOLLAND.format(dream="", after="", mode="imagined"))
    assert first(one) == "Diane wakes Shot"
    assert "opens and closes it" not in words(one)
    assert "What is dated of it begins towards the end of its story" in words(one)
    assert "What is dated of it does not end" not in words(one)
    titled = studied(MULHOLLAND.format(dream="", after="", mode="title"))  # a title tells nothing
    assert "opens and closes it" in words(titled)
    assert "It begins towards the end of its story" in words(titled)


@pytest.mark.slow
def test_of_what_it_opens_with_after_the_undated_it_is_said_when() -> None:
    table = """
        event, screen_start, screen_end, story_start, mode
        Hand,  0:00,         1:00,       ,            {mode}
        Boat,  1:00,         3:00,       {boat},      memory
        Winter, 3:00,        40:00,      2015-01,     present
        Spring, 40:00,       60:00,      2015-04,     present
    """
    for boat, opens, later in (
        ("2008", "opens with what lies before", "goes back once, at 0:01:00"),
        ("2019", "opens by going ahead", "goes forward once, at 0:01:00"),
    ):
        undated = words(studied(table.format(boat=boat, mode="imagined")))
        titled = words(studied(table.format(boat=boat, mode="title")))
        assert (opens in titled, later in titled) == (True, False)
        assert (opens in undated, later in undated) == (False, True)


def test_a_frame_without_a_date_leaves_only_what_is_dated_in_order() -> None:
    one = studied("""
        event,   screen_start, screen_end, story_start, story_end, mode
        Asylum,  0:00,         8:00,       ,            ,          present
        Boyhood, 8:00,         12:00,      1764,        1764,      told
        Asylum,  12:00,        13:00,      ,            ,          present
        Vienna,  13:00,        1:30:00,    1781,        1785,      told
        Asylum,  1:30:00,      1:32:00,    ,            ,          present
    """)
    assert "What is dated of it is told as it happened" in words(one)


@pytest.mark.slow
def test_a_look_ahead_into_the_month_after_goes_forward_for_sure() -> None:
    # They Shoot Horses: September is after August, whatever their days; all August is not after the 10th.
    table = """
        event,      screen_start, screen_end, story_start,   first_narrative
        Marathon,   0:00,         40:00,      1932-07,
        Marathon 2, 40:00,        1:10:00,    1932-08{day},
        The court,  1:10:00,      1:10:30,    {court},       no
        Marathon 3, 1:10:30,      2:00:00,    1932-08{day},
    """
    sure = studied(table.format(day="", court="1932-09"))
    assert "It goes forward once, at 1:10:00, by up to 2 months to" in words(sure)
    unsure = studied(table.format(day="-10", court="1932-08"))
    assert "It may go forward once, at 1:10:00, by up to 22 days to" in words(unsure)


@pytest.mark.slow
def test_a_flash_returns_to_the_same_moment_only_where_clocks_say_so() -> None:
    # Big Fish: the bedside of the next day; The Godfather Part II: 1959, and then 1960.
    table = """
        event,   screen_start, screen_end, story_start, story_end, mode
        Eve,     0:00,         5:00,       1958,        1958,      present
        Then,    5:00,         9:00,       1941,        1941,      memory
        Left,    9:00,         20:00,      {left},      {left},    present
        Table,   20:00,        21:00,      1941,        1941,      memory
        Come to, 21:00,        30:00,      {to},        {to},      present
    """
    for left_at, to, same in (
        ("1959-12", "1960", False),
        ("1959-12-01", "1959-12-02", False),
        ("1959-12-01", "1959-12-01", False),
        ("1959-12-01T10:00", "1959-12-01T10:00", True),
        ("1959-12-01T10:00", "1959-12-01T10:30", False),
    ):
        said = words(studied(table.format(left=left_at, to=to)))
        assert "At 0:20:00 it goes back" in said
        assert ("returns to the same moment" in said) == same
