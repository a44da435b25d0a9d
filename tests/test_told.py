"""Tellings of works as narratologists know them, their tables as people leave them: half finished,
clocked loops, sides of a frame missing; what a scholar says of each, written as in test_scholars.
"""

from anachrony import text
from tests.test_scholars import found, studied, words


def told_by(teller: str) -> str:
    """A table in which somebody tells of the past, twice."""
    return f"""
        event, screen_start, screen_end, story_start, mode,    teller
        Now,   0:00,         5:00,       1950-05-01,  present,
        Then,  5:00,         20:00,      1940,        told,    {teller}
        Now 2, 20:00,        25:00,      1950-05-02,  present,
    """


def test_who_tells_is_said_as_within_a_sentence() -> None:
    # A cell may name one or several: nothing says which, and no verb agrees with it.
    said = {
        "The clerks": "told by the clerks, for",
        "The Countess": "told by the Countess, for",
        "A newspaper": "told by a newspaper, for",
        "La voisine": "told by la voisine, for",
        "La Rochefoucauld": "told by La Rochefoucauld, for",
        "Theresa": "told by Theresa, for",
        "The boys; Ann": "told by the boys and Ann, for",
    }
    for teller, phrase in said.items():
        assert phrase in words(studied(told_by(teller)))
    text.speak("fr")
    try:
        assert "raconté par les employés, pendant" in words(studied(told_by("Les employés")))
    finally:
        text.speak("en")


def test_a_film_whose_last_event_has_no_end_lasts_longer() -> None:
    table = """
        event,  screen_start, screen_end, story_start
        Opens,  0:00,         5:00,       1950
        Breaks, 5:00,         {end},      1951
    """
    assert "The film lasts at least 5 minutes and" in words(studied(table.format(end="")))
    assert "The film lasts 9 minutes and" in words(studied(table.format(end="9:00")))


PROVIDENCE = """
    event,          screen_start, screen_end, story_start,      story_end,        mode
    The old man,    0:00,         4:00,       1977-07-01T23:00, 1977-07-02T00:30, present
    The trial,      4:00,         40:00,      1977-07-02T00:30, 1977-07-02T02:00, imagined
    He drinks,      40:00,        42:00,      1977-07-02T02:00, 1977-07-02T02:05, present
    Sonia,          42:00,        1:20:00,    1977-07-02T02:05, 1977-07-02T05:00, imagined
    The bath,       1:20:00,      1:22:00,    1950,             1950,             memory
    Birthday lunch, 1:22:00,      1:50:00,    1977-07-02T12:00, 1977-07-02T16:00, present
"""


def test_dreams_at_their_time_have_no_frame_around_them() -> None:
    # They are the first narrative, though a level deeper; what it leaves out is two minutes.
    said = words(studied(PROVIDENCE))
    assert "frame" not in said
    assert "takes 98% of what is dated" in said


def test_what_ends_with_the_latest_of_all_ends_where_its_story_does() -> None:
    # Combray: the Sundays and the Saturdays are those of the same years.
    assert "in_medias_res_ending" not in found(
        studied("""
        event,          screen_order, story_start, story_end, times
        Every Saturday, 1,            1885,        1888,      many
        One evening,    2,            1886,        1886,
        Sundays,        3,            1885,        1888,      150
    """)
    )
