"""Anachronies that follow one another directly: by whom they are told, what they interrupt; written
as in tests.studied.
"""

import pytest

from tests.studied import first, left, studied, words

DUEL = """
    event,     screen_start, screen_end, story_start,      story_end,        mode,    teller
    The duel,  0:00,         3:00,       1386-12-29T10:00, 1386-12-29T10:05, present,
    Limoges,   3:00,         8:00,       1370-09,          1370-09,          told,    Carrouges
    Marriage,  8:00,         30:00,      1380,             1380,             told,    Carrouges
    Charge,    30:00,        45:00,      1386-01,          1386-01,          told,    Carrouges
    Limoges,   45:00,        48:00,      1370-09,          1370-09,          told,    Le Gris
    Favour,    48:00,        65:00,      1381,             1384,             told,    Le Gris
    Marriage,  65:00,        85:00,      1380,             1380,             told,    Marguerite
    The trial, 85:00,        115:00,     1386-09,          1386-10,          told,    Marguerite
    The duel,  115:00,       140:00,     1386-12-29T10:00, 1386-12-29T11:00, present,
"""


def test_each_who_tells_from_the_beginning_goes_back() -> None:
    one = studied(DUEL)
    assert first(one) == "The duel The duel"
    assert left(one) == ["<- Limoges to Charge", "<- Limoges to Favour", "<- Marriage to The trial"]
    # From the second the telling goes to the third, and only then to the moment left.
    assert "returns to the same moment" not in words(one)


def test_a_tale_that_is_taken_up_again_holds_what_another_tells_in_it() -> None:
    # Frankenstein: the creature's tale lies within Victor's, who goes on.
    one = studied("""
        event,    screen_start, screen_end, story_order, mode,    teller
        The ship, 0:00,         5:00,       9,           present,
        Geneva,   5:00,         20:00,      1,           told,    Victor
        Glacier,  20:00,        40:00,      5,           told,    Victor
        Wakes,    40:00,        45:00,      2,           told,    The creature
        Cottage,  45:00,        50:00,      3,           told,    The creature
        Pursuit,  50:00,        70:00,      6,           told,    Victor
        The ice,  70:00,        80:00,      10,          present,
    """)
    assert left(one) == ["<- Geneva to Pursuit", "<-- Wakes to Cottage"]


@pytest.mark.slow
def test_a_memory_ends_where_the_outermost_level_is_left_for_another_time() -> None:
    # 12 Monkeys: the dream of an airport lies within the story, the wards underground after it.
    one = studied("""
        event,       screen_start, screen_end, story_start, mode
        Dream,       0:00,         2:00,       1996-12-28,  memory
        Underground, 2:00,         12:00,      2035,        present
        Asylum,      12:00,        40:00,      1990-04,     present
        Baltimore,   40:00,        72:00,      1996-11,     present
        The airport, 72:00,        90:00,      1996-12-28,  present
    """)
    assert first(one) == "Asylum Baltimore The airport"
    assert left(one) == ["-> Dream", "-> Underground"]
