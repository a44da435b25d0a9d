"""What lies within what by level and teller, and what its dates leave open; as in tests.studied."""

import pytest

from tests.studied import first, found, left, studied, words


def test_levels_say_what_lies_within_what() -> None:
    # Jean Santeuil by levels: E and G are thought of within the past, though they come to the day.
    one = studied(
        "event, screen_order, story_order, level\n"
        + "\n".join(
            f"{name}, {place}, {rank}, {level}"
            for place, (name, rank, level) in enumerate(
                zip("ABCDEFGHI", "212121212", "010121210", strict=True), 1
            )
        )
    )
    assert first(one) == "A C I"
    assert left(one) == ["<- B", "<- D to H", "->- E", "->- G"]


def test_what_opens_a_frame_without_levels_opens_at_the_end() -> None:
    # All About Eve by ranks: the banquet is the last but two of what happens, and the frame of it.
    one = studied("""
        event,     screen_order, story_order
        Banquet,   1,            5
        Backstage, 2,            1
        Party,     3,            2
        Audition,  4,            3
        New Haven, 5,            4
        Banquet 2, 6,            6
        Phoebe,    7,            7
    """)
    assert first(one) == "Banquet Banquet 2 Phoebe"
    assert "in_ultimas_res_beginning" in found(one)
    assert "It begins towards the end of its story" in words(one)


def test_two_versions_of_one_year_do_not_go_on_from_one_another() -> None:
    # Hero: what the red and the blue version tell of is dated to the same year.
    table = """
        event,    screen_start, screen_end, story_start, level, teller
        The hall, 0:00,         8:00,       1227-06-01,  0,
        Red,      8:00,         42:00,      1225,        1,     Nameless
        Candles,  42:00,        45:00,      1227-06-01,  0,
        Blue,     45:00,        60:00,      {year},      1,     The king
        Arrows,   60:00,        70:00,      1227-06-01,  0,
    """
    assert "continued_flashback" not in found(studied(table.format(year="1225")))
    assert "continued_flashback" in found(studied(table.format(year="1226")))


@pytest.mark.slow
def test_no_end_is_crossed_that_the_dates_leave_open() -> None:
    table = """
        event,    screen_start, screen_end, story_start, story_end,  mode
        Arrival,  0:00,         20:00,      1957-08-06,  1957-08-06, present
        A letter, 20:00,        22:00,      {begin},     {end},      memory
        Dinner,   22:00,        60:00,      1957-08-20,  1957-08-20, present
    """
    spans = {
        ("1957-07", "1957-07"): "external",
        ("1957-08", "1957-08"): "external or internal",
        ("1957-07-30", "1957-08-07"): "mixed",
        ("1957-08-06", "1957-08-06"): "internal",
    }
    for (begin, end), span in spans.items():
        one = studied(table.format(begin=begin, end=end))
        assert one.anachronies["span"].tolist() == [span]
