"""What lies within what by level and teller, and what its dates leave open; as in test_scholars."""

from tests.test_scholars import first, found, left, studied, words


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


def test_what_somebody_tells_is_past_though_no_mode_says_so() -> None:
    # All on one day, all in one month: what is told at dinner, and what is told in that.
    one = studied("""
        event,    screen_start, screen_end, story_start, level, teller
        Dinner,   0:00,         20:00,      1950-06-01,  0,
        The lake, 20:00,        25:00,      1950-06-01,  1,     Ann
        His tale, 25:00,        30:00,      1950-06-01,  2,     Bob
        The way,  30:00,        35:00,      1950-06-01,  1,     Ann
        Coffee,   35:00,        60:00,      1950-06-01,  0,
    """)
    assert first(one) == "Dinner Coffee"
    assert left(one) == ["<- The lake to The way", "<-- His tale"]


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
