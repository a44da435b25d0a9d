"""What a scholar says of well-known tellings, small enough to check by eye.

Clocks and dates are rough, and the order is what counts. A table's anachronies are written as the
events they go from and to, an arrow for their direction, and a dash more for every depth.
"""

import pytest

from anachrony.narrative import Analysis, analysis, annotate
from anachrony.reading import reading
from tests.films import film

ARROW = {"analepsis": "<-", "prolepsis": "->"}


def studied(table: str) -> Analysis:
    return analysis(annotate(film(table)))


def first(one: Analysis) -> str:
    """The events of the first narrative, in telling order."""
    return " ".join(one.events.loc[one.telling.index[one.first], "event"])


def left(one: Analysis) -> list[str]:
    """The anachronies of a telling, the outer ones first."""
    name = one.events["event"]
    return [
        f"{ARROW[row.order]}{'-' * (row.depth - 1)} {name[row.first]}"
        + (f" to {name[row.last]}" if row.first != row.last else "")
        for row in one.anachronies.itertuples()
    ]


def found(one: Analysis) -> set[str]:
    return set(one.patterns["pattern"])


def words(one: Analysis) -> str:
    return " ".join(sentence.words for sentence in reading(one))


# --- the frame and what is told in it -------------------------------------------------------------

TITANIC = """
    event,  screen_start, screen_end, story_start,   story_end,  mode
    Dive,   0:00,         20:00,      1996-07,       1996-07,    present
    Sails,  20:00,        1:20:00,    1912-04-10,    1912-04-13, told
    Pause,  1:20:00,      1:22:00,    1996-07,       1996-07,    present
    Ice,    1:22:00,      1:52:00,    1912-04-14,    1912-04-14, told
    Hush,   1:52:00,      1:53:00,    1996-07,       1996-07,    present
    Sinks,  1:53:00,      2:55:00,    1912-04-14,    1912-04-15, told
    Saved,  2:55:00,      3:00:00,    1912-04-15,    1912-04-18, told
    Jewel,  3:00:00,      3:08:00,    1996-07,       1996-07,    present
"""

GUMP = """
    event,    screen_start, screen_end, story_start, story_end, mode
    Feather,  0:00,         4:00,       1981-03,     1981-03,   present
    Braces,   4:00,         22:00,      1951,        1956,      told
    Bench 2,  22:00,        23:00,      1981-03,     1981-03,   present
    Vietnam,  23:00,        1:03:00,    1962,        1968,      told
    Bench 3,  1:03:00,      1:04:00,    1981-03,     1981-03,   present
    Shrimp,   1:04:00,      1:49:00,    1969,        1979,      told
    Letter,   1:49:00,      1:52:00,    1981-03,     1981-03,   present
    Jenny,    1:52:00,      2:12:00,    1981-03,     1982-03,   present
"""


def test_titanic_is_framed_by_the_dive_and_each_return_ends_an_analepsis() -> None:
    one = studied(TITANIC)
    assert first(one) == "Dive Pause Hush Jewel"
    assert left(one) == ["<- Sails", "<- Ice", "<- Sinks to Saved"]
    assert one.anachronies["returns"].all()
    # One tale, interrupted: each goes on from the last.
    assert "continued_flashback" in found(one)


def test_forrest_gump_is_framed_by_the_bench_and_goes_on_from_it() -> None:
    one = studied(GUMP)
    assert first(one) == "Feather Bench 2 Bench 3 Letter Jenny"
    assert left(one) == ["<- Braces", "<- Vietnam", "<- Shrimp"]


KANE = """
    event, screen_order, story_order, mode
    Xanadu,         1,  10, present
    Newsreel,       2,    , film-within-film
    Projection,     3,  11, present
    Library,        4,  12, present
    The sled,       5,   1, memory
    Bernstein,      6,  13, present
    Inquirer,       7,   2, memory
    Engaged,        8,   3, memory
    Hospital,       9,  14, present
    Breakfasts,     10,  4, memory
    Opera,          11,  6, memory
    Hospital again, 12, 15, present
    El Rancho,      13, 16, present
    Lesson,         14,  5, memory
    Opera,          15,  6, memory
    She leaves,     16,  8, memory
    Raymond,        17, 17, present
    Wrecked room,   18,  9, memory
    Rosebud,        19, 18, present
"""


def test_citizen_kane_is_the_inquiry_and_five_who_tell() -> None:
    one = studied(KANE)
    assert first(one) == (
        "Xanadu Projection Library Bernstein Hospital Hospital again El Rancho Raymond Rosebud"
    )
    # The newsreel has no one place in the story, and is none of them.
    assert left(one) == [
        "<- The sled",
        "<- Inquirer to Engaged",
        "<- Breakfasts to Opera",
        "<- Lesson to She leaves",
        "<- Wrecked room",
    ]
    assert "“Opera” is told twice" in words(one)


RASHOMON = """
    id, event,    screen_order, story_order, level, within, teller
    ,   Rain,     1,  8, 0, ,   
    c1, Court 1,  2,  5, 1, ,   woodcutter
    ,   Grove,    3,  2, ,  c1, bandit
    ,   Gate 2,   4,  9, 0, ,   
    c2, Court 2,  5,  6, 1, ,   priest
    ,   Grove,    6,  2, ,  c2, wife
    ,   Gate 3,   7, 10, 0, ,   
    c3, Court 3,  8,  7, 1, ,   priest
    ,   Grove,    9,  2, ,  c3, samurai
    ,   Gate 4,  10, 11, 0, ,   
    ,   Grove,   11,  2, 1, ,   woodcutter
    ,   Foundling, 12, 12, 0, , 
"""  # noqa: W291


def test_rashomon_nests_the_grove_in_the_court_in_the_gate() -> None:
    one = studied(RASHOMON)
    assert first(one) == "Rain Gate 2 Gate 3 Gate 4 Foundling"
    assert left(one) == [
        *("<- Court 1 to Grove", "<- Court 2 to Grove", "<- Court 3 to Grove", "<- Grove"),
        *("<-- Grove", "<-- Grove", "<-- Grove"),
    ]
    assert one.events.loc[one.events["event"] == "Grove", "frequency"].eq("repeating").all()


# --- before and after -----------------------------------------------------------------------------

ARRIVAL = """
    event,       screen_start, screen_end, story_start, story_end,  mode
    Birth,       0:00,         4:00,       2020,        2034,       memory
    The ships,   4:00,         34:00,      2016-09-01,  2016-09-05, present
    A child,     34:00,        35:00,      2026,        2026,       memory
    Language,    35:00,        1:05:00,    2016-09-10,  2016-10-10, present
    She draws,   1:05:00,      1:06:00,    2027,        2027,       memory
    Ultimatum,   1:06:00,      1:31:00,    2016-10-20,  2016-10-21, present
    The gala,    1:31:00,      1:34:00,    2018,        2018,       memory
    The call,    1:34:00,      1:48:00,    2016-10-21,  2016-10-22, present
"""


def test_what_arrival_seems_to_remember_is_yet_to_come() -> None:
    one = studied(ARRIVAL)
    assert first(one) == "The ships Language Ultimatum The call"
    assert left(one) == ["-> Birth", "-> A child", "-> She draws", "-> The gala"]


@pytest.mark.slow
def test_santeuil_needs_to_be_told_what_lies_within_what() -> None:
    nine = "event, screen_order, story_order, within\n" + "\n".join(
        f"{name}, {place}, {rank}, {'D' if name in 'EG' else ''}"
        for place, (name, rank) in enumerate(zip("ABCDEFGHI", "212121212", strict=True), 1)
    )
    one = studied(nine)
    assert left(one) == ["<- B", "<- D to H", "->- E", "->- G"]
    ranks = "\n".join(line.rpartition(",")[0] for line in nine.splitlines())
    assert left(studied(ranks)) == ["<- B", "<- D", "<- F", "<- H"]


def test_a_memory_that_looks_ahead_and_goes_on_holds_a_prolepsis() -> None:
    # Of the memory, the childhood before and after is the frame, though the years to come are longer.
    one = studied("""
        event,   screen_start, screen_end, story_start, story_end, mode
        Now,     0:00,  5:00,    1990-01-01, 1990-01-01, present
        Child,   5:00,  15:00,   1950-01,    1950-02,    memory
        Grown,   15:00, 50:00,   1970,       1970,       memory
        Child 2, 50:00, 55:00,   1950-03,    1950-03,    memory
        Now 2,   55:00, 1:00:00, 1990-01-01, 1990-01-01, present
    """)
    assert left(one) == ["<- Child to Child 2", "->- Grown"]


def ranked(names: str, ranks: str) -> str:
    told = enumerate(zip(names.split(), ranks.split(), strict=True), 1)
    return "event, screen_order, story_order\n" + "\n".join(
        f"{name}, {place}, {rank}" for place, (name, rank) in told
    )


def test_the_iliad_opens_and_goes_back_step_by_step() -> None:
    one = studied(ranked("wrath woes quarrel plague Chryses", "4 5 3 2 1"))
    assert left(one) == ["<- quarrel to Chryses"]
    assert "retrograde" in found(one)


def test_the_iliad_and_what_follows() -> None:
    names = "wrath woes quarrel plague Chryses plague' quarrel' wrath' woes'"
    one = studied(ranked(names, "4 5 3 2 1 2 3 4 5"))
    order = one.events.set_index("event")["order"]
    assert order["wrath"] == "first narrative"
    assert order["Chryses"] == "analepsis"


HALF = """
    event, screen_start, screen_end, story_start, story_end
    Now 1, 0:00,  10:00, 1950-05-01, 1950-05-01
    Then,  10:00, 20:00, 1930,       1930
    Now 2, 20:00, 30:00, 1950-05-02, 1950-05-02
    Later, 30:00, 45:00, 1990,       1990
    Now 3, 45:00, 50:00, 1950-05-03, 1950-05-03
"""


def test_a_flashforward_before_the_last_return_is_a_prolepsis() -> None:
    one = studied(HALF)
    assert first(one) == "Now 1 Now 2 Now 3"
    assert left(one) == ["<- Then", "-> Later"]


COMPLETE = """
    event,      screen_start, screen_end, story_start,      story_end,        mode
    He waits,   0:00,    3:00,    1950-05-01T08:00, 1950-05-01T08:03, present
    The night,  3:00,    1:03:00, 1950-04-30T20:00, 1950-05-01T07:59, memory
    The police, 1:03:00, 1:08:00, 1950-05-01T08:03, 1950-05-01T08:08, present
"""


def test_a_complete_analepsis_may_be_the_bulk_of_the_telling() -> None:
    one = studied(COMPLETE)
    assert first(one) == "He waits The police"
    assert left(one) == ["<- The night"]


FLASH_END = """
    event,     screen_start, screen_end, story_start, story_end,  mode
    The trial, 0:00,         40:00,      1950-05-01,  1950-05-10, present
    The crime, 40:00,        45:00,      1949-12-24,  1949-12-24, memory
"""


def test_a_film_that_ends_in_an_analepsis_does_not_return() -> None:
    one = studied(FLASH_END)
    assert left(one) == ["<- The crime"]
    assert not one.anachronies["returns"].any()


# --- in reverse, in no order, in order ------------------------------------------------------------


def test_a_film_told_in_reverse_has_no_first_narrative() -> None:
    one = studied(ranked("night party tunnel taxi park", "5 4 3 2 1"))
    assert set(one.events["order"]) == {"in reverse"}
    assert one.anachronies.empty
    assert "told in reverse" in words(one)


def test_a_play_told_in_reverse_may_go_on_within_a_year() -> None:
    # Betrayal: the pub and his house, later; Venice and then, later, the flat and the lunch.
    one = studied(ranked("pub house end dinner Venice flat lunch news party", "8 9 7 6 3 4 5 2 1"))
    assert set(one.events["order"]) == {"in reverse"}
    assert "stretch by stretch its story goes back, and ahead only within one" in words(one)
    # A memory, and an older one, however long each is, leave what goes on before them first.
    assert first(studied(ranked("now on then before", "5 6 3 1"))) == "now on"


def test_of_what_has_no_date_nothing_is_known() -> None:
    one = studied("event, screen_start, screen_end\n Hall, 0:00, 9:00\n Garden, 9:00, 18:00")
    assert set(one.events["order"]) == {"undated"}
    assert "can’t be known" in words(one)


def test_one_leap_is_an_ellipsis_and_no_anachrony() -> None:
    one = studied(
        "event, screen_start, screen_end, story_start, story_end\n"
        "The war, 0:00, 20:00, 1944, 1944\n The peace, 20:00, 1:30:00, 1950, 1950"
    )
    assert one.anachronies.empty
    assert first(one) == "The war The peace"


@pytest.mark.slow
@pytest.mark.parametrize("ranks", ["2 1", "3 4 1 2"])
def test_of_two_that_weigh_the_same_the_choice_is_said_to_be_a_tie(ranks: str) -> None:
    one = studied(ranked("abcd"[: len(ranks.split())].replace("", " "), ranks))
    half = len(ranks.split()) // 2
    assert first(one) == " ".join("abcd"[:half])
    assert one.tied
    assert "Another choice of first narrative would carry as much" in words(one)
    assert not studied(ranked("a b c", "2 3 1")).tied


def test_every_sunday_is_told_once() -> None:
    one = studied(
        "event, screen_start, screen_end, story_start, story_end, times\n"
        "Every Sunday, 0:00, 5:00, 1950, 1950, 52\n Monday, 5:00, 6:00, 1951-01-01, 1951-01-01,"
    )
    assert one.events["frequency"].tolist() == ["iterative", "singulative"]
    assert one.anachronies.empty


# --- told again, gone over, meanwhile -------------------------------------------------------------


def again(days: str) -> str:
    """A day told four times between two others, all of one date as `days` writes them."""
    before, day, after = days.split()
    return f"""
        event,   screen_start, screen_end, story_start, story_end
        Arrival, 0:00,    10:00,   {before}, {before}
        The day, 10:00,   25:00,   {day},    {day}
        The day, 25:00,   40:00,   {day},    {day}
        The day, 40:00,   55:00,   {day},    {day}
        The day, 55:00,   1:35:00, {day},    {day}
        Leaving, 1:35:00, 1:40:00, {after},  {after}
    """


def back(one: Analysis) -> int:
    return int((one.jumps["direction"] == "backward").sum())


def test_groundhog_day_is_told_four_times_and_returns_three() -> None:
    one = studied(again("1993-02-01 1993-02-02 1993-02-03"))
    assert first(one) == "Arrival The day Leaving"
    assert left(one) == ["<- The day"] * 3
    assert one.anachronies["reach_most"].tolist() == [86400.0] * 3
    assert back(one) == 3
    assert "never goes back" not in words(one).partition(".")[0]


CLOSE_UPS = """
    event,    screen_start, screen_end, story_start, story_end
    Close-up, 0:00, 1:00, 1950, 1950
    Close-up, 1:00, 2:00, 1951, 1951
    Close-up, 2:00, 3:00, 1952, 1952
"""


def test_what_bears_one_name_and_cannot_coincide_is_not_told_again() -> None:
    one = studied(CLOSE_UPS)
    assert set(one.events["frequency"]) == {"singulative"}
    assert one.anachronies.empty


MINUTE = "1950-01-01T12:00, 1950-01-01T12:01"


@pytest.mark.parametrize("names", ["Quarrel Quarrel Quarrel", "Bank Street Car"])
def test_the_same_minute_three_times(names: str) -> None:
    lines = [f"{name}, {at}:00, {at + 1}:00, {MINUTE}" for at, name in enumerate(names.split())]
    one = studied(
        "event, screen_start, screen_end, story_start, story_end\n"
        + "\n".join([*lines, "After, 3:00, 4:00, 1950-01-01T12:01, 1950-01-01T12:02"])
    )
    begins, *others = names.split()
    assert first(one) == f"{begins} After"
    assert left(one) == [f"<- {name}" for name in others]
    assert one.events["frequency"].tolist() == ["repeating"] * 3 + ["singulative"]
    assert back(one) == 2


def test_parts_of_a_scene_that_share_its_times_are_not_told_again() -> None:
    # Three of ten minutes: no part takes more than half of what it is dated by.
    scene = "1950-01-01T12:00, 1950-01-01T12:10"
    lines = [f"Shot {at}, {at}:00, {at + 1}:00, {scene}" for at in range(3)]
    one = studied("event, screen_start, screen_end, story_start, story_end\n" + "\n".join(lines))
    assert set(one.events["frequency"]) == {"singulative"}


KILLING = """
    event,    screen_start, screen_end, story_start,      story_end
    Plans,    0:00,    35:00,   1956-09-01,       1956-09-14
    Johnny,   35:00,   45:00,   1956-09-21T05:00, 1956-09-21T16:00
    Maurice,  45:00,   51:00,   1956-09-21T14:30, 1956-09-21T16:23
    Nikki,    51:00,   57:00,   1956-09-21T11:40, 1956-09-21T16:24
    Robbery,  57:00,   1:05:00, 1956-09-21T14:15, 1956-09-21T16:40
    Hide-out, 1:05:00, 1:13:00, 1956-09-21T18:25, 1956-09-21T19:30
"""


def test_the_killing_goes_back_over_hours_already_told() -> None:
    one = studied(KILLING)
    assert first(one) == "Plans Johnny Hide-out"
    assert left(one) == ["<- Maurice", "<- Nikki", "<- Robbery"]
    assert back(one) == 3


def test_a_scene_of_what_happens_every_evening_goes_over_nothing() -> None:
    one = studied("""
        event,         screen_start, screen_end, story_start, story_end,  times
        Every evening, 0:00,         5:00,       1900,        1905,       1000
        One evening,   5:00,         30:00,      1903-06-01,  1903-06-01,
        Every morning, 30:00,        35:00,      1901,        1905,       1000
        Departure,     35:00,        40:00,      1906-06-02,  1906-06-02,
    """)
    assert one.anachronies.empty
    assert one.jumps.empty
    assert "It is told as it happened" in words(one)


def test_three_runs_through_the_same_minutes_return_twice_whatever_their_strands() -> None:
    run = "1998-06-01T11:40, 1998-06-01T12:00"
    lines = [f"Run {at}, {20 * at - 20}:00, {20 * at}:00, {run}, {at}" for at in (1, 2, 3)]
    one = studied(
        "event, screen_start, screen_end, story_start, story_end, strand\n" + "\n".join(lines)
    )
    assert first(one) == "Run 1"
    assert left(one) == ["<- Run 2", "<- Run 3"]
    assert back(one) == 2


def test_uncertain_dates_go_back_over_nothing() -> None:
    one = studied(
        "event, screen_start, screen_end, story_start, story_end\n"
        "The year, 0:00, 1:00, 1944, 1944\n August, 1:00, 2:00, 1944-08, 1944-08\n"
        "That year, 2:00, 3:00, 1944, 1944"
    )
    assert one.anachronies.empty
    assert one.jumps.empty


def test_what_follows_an_overview_goes_on() -> None:
    one = studied("""
        event,    screen_start, screen_end, story_start, story_end
        The war,  0:00,  2:00,  1939, 1945
        Narvik,   2:00,  12:00, 1940, 1940
        Tobruk,   12:00, 22:00, 1941, 1941
        Berlin,   22:00, 32:00, 1945, 1945
    """)
    assert first(one) == "The war Narvik Tobruk Berlin"
    assert back(one) == 1


def strands(told: str) -> str:
    """A minute of the screen and of the story for every letter, a strand, and its minute."""
    lines = [
        f"{one}, {at}:00, {at + 1}:00, 1913-05-01T12:{int(one[1:]):02d}, "
        f"1913-05-01T12:{int(one[1:]) + 1:02d}, {one[0]}"
        for at, one in enumerate(told.split())
    ]
    return "event, screen_start, screen_end, story_start, story_end, strand\n" + "\n".join(lines)


def turns(one: Analysis) -> int:
    return len(one.simultaneities)


@pytest.mark.parametrize(
    ("told", "count"),
    [("A0 A1 B0 B1 A2 B2", 2), ("A0 B0 A1", 1), ("A0 B0 C0 A1 B1 C1", 4)],
)
def test_cross_cutting_is_no_anachrony(told: str, count: int) -> None:
    one = studied(strands(told))
    assert first(one) == told
    assert one.anachronies.empty
    assert turns(one) == count
    assert one.jumps.empty


@pytest.mark.parametrize(
    ("told", "anachronies"),
    [
        ("A0 A1 A2 B0 B1", ["<- B0 to B1"]),  # never resumed
        ("A0 A1 A2 B0 B1 B2 B3", ["<- B0 to B2"]),  # though it goes on
        ("A0 B0 C0", ["<- B0", "<- C0"]),
        ("A5 A6 B0 A7 B1 A8", ["<- B0", "<- B1"]),  # earlier than what it alternates with
        ("A0 A1 A2 B1 A0 A3", ["<- B1", "<- A0"]),  # resumed before where it was left: told again
    ],
)
def test_a_strand_that_goes_back_is_an_analepsis(told: str, anachronies: list[str]) -> None:
    one = studied(strands(told))
    assert left(one) == anachronies
    assert turns(one) == 0


def test_a_return_to_what_was_left_goes_on_though_it_bears_its_name() -> None:
    one = studied("""
        event, screen_start, screen_end, story_start,      story_end
        Gun,   0:00,    2:00,    1999-06-01T23:00, 1999-06-01T23:02
        Then,  2:00,    1:40:00, 1998,             1998
        Gun,   1:40:00, 1:42:00, 1999-06-01T23:00, 1999-06-01T23:02
        After, 1:42:00, 1:50:00, 1999-06-01T23:02, 1999-06-01T23:10
    """)
    assert first(one) == "Gun Gun After"
    assert left(one) == ["<- Then"]


def test_a_run_told_again_after_a_short_pause_goes_back() -> None:
    run = "1998-06-01T11:40, 1998-06-01T12:00"
    one = studied(f"""
        event, screen_start, screen_end, story_start, story_end
        Run,   0:00,    20:00,   {run}
        Bed 1, 20:00,   22:00,   1998-05, 1998-05
        Run 2, 22:00,   42:00,   {run}
        Bed 2, 42:00,   44:00,   1998-05, 1998-05
        Run 3, 44:00,   1:04:00, {run}
    """)
    assert first(one) == "Run"
    assert left(one) == ["<- Bed 1", "<- Run 2", "<- Bed 2", "<- Run 3"]


def test_every_view_of_one_time_goes_back_though_another_went_on_meanwhile() -> None:
    # The third has the dates of the first, and the second between them is a little longer; the
    # fourth begins before all that is told.
    one = studied("""
        event,     screen_start, screen_end, story_start,      story_end,        strand
        Agent,     0:00,    12:00,   2008-03-10T12:00, 2008-03-10T12:20, Agent
        Officer,   12:00,   26:00,   2008-03-10T12:00, 2008-03-10T12:22, Officer
        Tourist,   26:00,   35:00,   2008-03-10T12:00, 2008-03-10T12:20, Tourist
        Reporter,  35:00,   46:00,   2008-03-10T12:00, 2008-03-10T12:24, Reporter
        President, 46:00,   58:00,   2008-03-10T11:30, 2008-03-10T12:25, President
        Chase,     58:00,   1:30:00, 2008-03-10T12:20, 2008-03-10T12:50,
    """)
    assert first(one) == "Agent Chase"
    assert left(one) == ["<- Officer", "<- Tourist", "<- Reporter", "<- President"]


def test_a_run_told_three_times_returns_twice() -> None:
    names = "Stairs Street Bank"
    lines = [
        f"{name}, {at}:00, {at + 1}:00, 1998-06-01T11:{4 * (at % 3):02d}, "
        f"1998-06-01T11:{4 * (at % 3) + 4:02d}"
        for at, name in enumerate(names.split() * 3)
    ]
    one = studied("event, screen_start, screen_end, story_start, story_end\n" + "\n".join(lines))
    assert first(one) == names
    assert left(one) == ["<- Stairs to Bank"] * 2
    assert back(one) == 2


# --- deeper, and at its own time ------------------------------------------------------------------

DREAM = """
    event,      screen_start, screen_end, story_start,      story_end,        mode
    Lies down,  0:00,         5:00,       1950-06-01T22:00, 1950-06-01T22:05, present
    Dream,      5:00,         10:00,      1950-06-01T22:05, 1950-06-01T23:00, imagined
    Wakes,      10:00,        20:00,      1950-06-02T07:00, 1950-06-02T07:10, present
"""


def test_a_dream_while_it_is_dreamt_goes_on() -> None:
    assert first(studied(DREAM)) == "Lies down Dream Wakes"
    of_1940 = DREAM.replace("1950-06-01T22:05, 1950-06-01T23:00", "1940, 1940")
    assert left(studied(of_1940)) == ["<- Dream"]


@pytest.mark.parametrize(
    ("mode", "anachronies"), [("imagined", []), ("film-within-film", []), ("memory", ["<- There"])]
)
def test_of_one_day_only_what_is_past_by_its_mode_goes_back(
    mode: str, anachronies: list[str]
) -> None:
    day = "1950-06-01, 1950-06-01"
    one = studied(
        "event, screen_start, screen_end, story_start, story_end, mode\n"
        f"Here, 0:00, 5:00, {day}, present\n There, 5:00, 10:00, {day}, {mode}\n"
        f"Here again, 10:00, 20:00, {day}, present"
    )
    assert left(one) == anachronies


def test_a_newsreel_of_a_whole_life_may_stand_where_it_is_shown() -> None:
    # Its rank is an interval that ends with the death before it; the memory lies before that.
    one = studied("""
        event,    screen_order, story_order, mode
        Death,    1,            4,           present
        Newsreel, 2,            1-4,         film-within-film
        Office,   3,            5,           present
        Boyhood,  4,            1,           memory
        Library,  5,            6,           present
    """)
    assert first(one) == "Death Newsreel Office Library"
    assert left(one) == ["<- Boyhood"]


def test_a_letter_in_a_tale_goes_on_with_it() -> None:
    table = """
        event,   screen_order, story_order, level
        Frame,   1,            9,           0
        Tale,    2,            1,           1
        Letter,  3,            2,           2
        Tale on, 4,            3,           1
        Frame 2, 5,            10,          0
    """
    assert left(studied(table)) == ["<- Tale to Tale on"]
    early = table.replace("Letter,  3,            2", "Letter,  3,            0")
    assert left(studied(early)) == ["<- Tale to Tale on", "<-- Letter"]


def test_a_letter_within_a_tale_goes_on_with_it_too() -> None:
    table = """
        event,   screen_order, story_order, level, within
        Frame,   1,            9,           0,
        Tale,    2,            1,           1,
        Letter,  3,            2,           2,     Tale
        Tale on, 4,            3,           1,
        Frame 2, 5,            10,          0,
    """
    assert left(studied(table)) == ["<- Tale to Tale on"]
    for rank, within in (("0", "<-- Letter"), ("4", "->- Letter")):
        other = table.replace("Letter,  3,            2", f"Letter,  3,            {rank}")
        assert left(studied(other)) == ["<- Tale to Tale on", within]


def test_a_memory_in_an_anachrony_that_is_not_come_back_to_lies_within_it() -> None:
    # From the plane he goes back days, and from there to his youth.
    one = studied("""
        event,   screen_start, screen_end, story_start, story_end, mode
        Plane,   0:00,  2:00,  1999-05-10, 1999-05-10, present
        City,    2:00,  30:00, 1999-05-01, 1999-05-01, present
        Youth,   30:00, 32:00, 1967,       1967,       memory
        Plane 2, 32:00, 40:00, 1999-05-10, 1999-05-10, present
    """)
    assert left(one) == ["<- City to Youth", "<-- Youth"]
    assert "8 to 10 days to “City” (1 May 1999)" in words(one)


# --- told again, from another side ----------------------------------------------------------------


def test_a_loop_that_goes_farther_every_time_goes_back_every_time() -> None:
    one = studied("""
        event, screen_start, screen_end, story_start,      story_end
        Day,   0:00,         5:00,       1950-06-01T08:00, 1950-06-01T12:00
        Day,   5:00,         10:00,      1950-06-01T08:00, 1950-06-01T20:00
        Day,   10:00,        20:00,      1950-06-01T08:00, 1950-06-01T22:00
        Next,  20:00,        30:00,      1950-06-02T08:00, 1950-06-02T22:00
    """)
    assert left(one) == ["<- Day", "<- Day"]
    assert "in_medias_res_beginning" not in found(one)


def test_views_of_one_time_that_are_too_long_to_be_parts_of_it_all_go_back() -> None:
    # 12, 10 and 10 minutes of the same 23: each less than half, together more than all of it.
    time = "2008-03-10T12:00, 2008-03-10T12:23"
    lines = [
        f"{who}, {begin}:00, {end}:00, {time}, {who}"
        for who, begin, end in (("Agent", 0, 12), ("Officer", 12, 22), ("Tourist", 22, 32))
    ]
    one = studied(
        "event, screen_start, screen_end, story_start, story_end, strand\n" + "\n".join(lines)
    )
    assert first(one) == "Agent"
    assert left(one) == ["<- Officer", "<- Tourist"]


@pytest.mark.parametrize(
    ("who", "kinds"),
    [("Cecilia", "repeating; complete; homodiegetic"), ("Robbie", "completing; complete")],
)
def test_nobody_is_at_two_places_at_once(who: str, kinds: str) -> None:
    # The same five minutes in two strands: one happening, where somebody is in both.
    time = "1935-06-30T12:00, 1935-06-30T12:05"
    one = studied(
        "event, screen_start, screen_end, story_start, story_end, strand, characters\n"
        f"Window, 0:00, 5:00, {time}, Briony, Cecilia\n Fountain, 5:00, 10:00, {time}, Pair, {who}\n"
        "Library, 10:00, 15:00, 1935-06-30T20:00, 1935-06-30T20:05, ,"
    )
    found = one.anachronies["kinds"].tolist()
    assert found == [kinds + ("; heterodiegetic" if who == "Robbie" else "")]


def test_who_is_seen_at_the_same_time_again_is_in_no_other_strand_meanwhile() -> None:
    # The strands alternate, each going forward in itself; but both show Cecilia and Robbie.
    table = """
        event,    screen_start, screen_end, story_start,      story_end,        strand,  characters
        Window,   0:00,  2:00,  1935-06-30T15:00, 1935-06-30T15:05, Briony,  Briony; Cecilia
        Fountain, 2:00,  7:00,  1935-06-30T14:40, 1935-06-30T15:05, Cecilia, Cecilia; Robbie
        Door,     7:00,  20:00, 1935-06-30T21:00, 1935-06-30T21:01, Briony,  Briony; Cecilia
        Library,  20:00, 27:00, 1935-06-30T20:40, 1935-06-30T21:01, Cecilia, Cecilia; Robbie
    """
    assert left(studied(table)) == ["<- Fountain", "<- Library"]
    others = studied(table.replace("Cecilia; Robbie", "Robbie; Leon"))
    assert others.anachronies.empty
    assert turns(others) == 2


# --- where it begins ------------------------------------------------------------------------------


def test_a_frame_opens_at_the_end_and_the_odyssey_in_the_middle() -> None:
    # Four fifths are told; the days of the frame after its first are no story that goes on.
    frame = """
        event,  screen_start, screen_end, story_start, story_end,  mode
        Study,  0:00,         5:00,       1823-11-01,  1823-11-01, present
        Vienna, 5:00,         25:00,      1781,        1784,       told
        Priest, 25:00,        30:00,      1823-11-02,  1823-11-02, present
        Opera,  30:00,        50:00,      1787,        1791,       told
        Dawn,   50:00,        55:00,      1823-11-03,  1823-11-03, present
        Day,    55:00,        60:00,      1823-11-04,  1823-11-04, present
    """
    one = studied(frame)
    assert "in_ultimas_res_beginning" in found(one)
    assert "It has a frame: its first narrative, which opens and closes it, never goes" in words(
        one
    )
    odyssey = """
        event,    screen_order, story_order, mode
        Ithaca,   1,            3,           present
        Calypso,  2,            4,           present
        Cyclops,  3,            1,           told
        Circe,    4,            2,           told
        Home,     5,            5,           present
        The bow,  6,            6,           present
    """
    one = studied(odyssey)
    assert "in_medias_res_beginning" in found(one)
    assert "It has a frame" not in words(one)


def test_the_hero_is_named() -> None:
    one = studied("""
        event, screen_order, story_order, characters
        A,     1,            3,           Neff; Keyes
        B,     2,            1,           Neff; Phyllis
        C,     3,            4,           Neff
        D,     4,            2,           Neff; Lola
        E,     5,            5,           Neff
    """)
    assert "but Neff is in nearly all of it (follow the hero)" in words(one)
