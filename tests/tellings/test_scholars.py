"""What a scholar says of well-known tellings, small enough to check by eye: frames, looks ahead and
back, tellings in reverse and in no order. Clocks and dates are rough; the order is what counts.
"""

import pytest

from tests.studied import first, found, left, ranked, studied, words

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


@pytest.mark.slow
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
        for place, (name, rank) in enumerate(zip("ABCDEFGHI", "212121212", strict=True), 11)
    )
    one = studied(nine)
    assert left(one) == ["<- B", "<- D to H", "->- E", "->- G"]
    ranks = "\n".join(line.rpartition(",")[0] for line in nine.splitlines())
    assert left(studied(ranks)) == ["<- B", "<- D", "<- F", "<- H"]
    years = nine.replace("story_order", "story_start").replace(", 2,", ", 1895,")
    assert left(studied(years.replace(", 1,", ", 1880,"))) == left(one)


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


def test_of_what_weighs_the_same_it_is_said_which_event_is_in_place_of_which() -> None:
    # The jetty of the end is that of the beginning, and frames the telling from neither side.
    one = studied(ranked("Jetty Ruins Camp Bed Camp_2 Future Camp_3 Jetty", "1 3 4 2 5 7 6 1"))
    assert first(one) == "Jetty Ruins Camp Camp_2 Future"
    assert one.tied
    assert "would carry as much, with “Camp_3” in place of “Future”" in words(one)


def test_every_sunday_is_told_once() -> None:
    one = studied(
        "event, screen_start, screen_end, story_start, story_end, times\n"
        "Every Sunday, 0:00, 5:00, 1950, 1950, 52\n Monday, 5:00, 6:00, 1951-01-01, 1951-01-01,"
    )
    assert one.events["frequency"].tolist() == ["iterative", "singulative"]
    assert one.anachronies.empty
