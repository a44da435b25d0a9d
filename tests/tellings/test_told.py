"""Tellings of works as narratologists know them, their tables as people leave them: half finished,
clocked loops, sides of a frame missing; what a scholar says of each, written as in tests.studied.
"""

import pytest

from anachrony import text
from tests.studied import first, found, left, studied, words


def told_by(teller: str) -> str:
    """A table in which somebody tells of the past, twice."""
    return f"""
        event, screen_start, screen_end, story_start, mode,    teller
        Now,   0:00,         5:00,       1950-05-01,  present,
        Then,  5:00,         20:00,      1940,        told,    {teller}
        Now 2, 20:00,        25:00,      1950-05-02,  present,
    """


@pytest.mark.slow
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


# --- loops ----------------------------------------------------------------------------------------

GROUNDHOG = """
    event,          screen_start, screen_end, story_start,      story_end
    The drive,      0:00,         8:00,       1993-02-01T14:00, 1993-02-01T16:00
    Morning,        8:00,         14:00,      1993-02-02T06:00, 1993-02-02T09:00
    Evening,        14:00,        18:00,      1993-02-02T16:00, 1993-02-02T22:00
    Second morning, 18:00,        24:00,      1993-02-02T06:00, 1993-02-02T09:00
    Second evening, 24:00,        27:00,      1993-02-02T16:00, 1993-02-02T22:00
    Third morning,  27:00,        33:00,      1993-02-02T06:05, 1993-02-02T09:00
    The chase,      33:00,        38:00,      1993-02-02T20:00, 1993-02-02T23:00
    Fourth morning, 38:00,        40:00,      1993-02-02T06:00, 1993-02-02T09:00
    A perfect day,  40:00,        1:30:00,    1993-02-02T09:00, 1993-02-02T23:59
    Tomorrow,       1:30:00,      1:35:00,    1993-02-03T06:00, 1993-02-03T07:00
"""

STORY_DAYS = """
    event,            screen_start, screen_end, story_start
    The drive,        0:00,         8:00,       Day 1
    Morning,          8:00,         14:00,      Day 2 06:00
    Evening,          14:00,        18:00,      Day 2 20:00
    Morning again,    18:00,        24:00,      Day 2 06:00
    Evening again,    24:00,        30:00,      Day 2 20:00
    Morning at last,  30:00,        36:00,      Day 2 06:00
    Evening at last,  36:00,        1:30:00,    Day 2 20:00
    Tomorrow,         1:30:00,      1:35:00,    Day 3 06:00
"""

EDGE = """
    event,       screen_start, screen_end, story_start,      story_end,        level
    Whitehall,   0:00,         8:00,       2020-06-04T14:00, 2020-06-04T15:00, 0
    Waking,      8:00,         14:00,      2020-06-05T06:00, 2020-06-05T06:30, 0
    The beach,   14:00,        22:00,      2020-06-06T06:00, 2020-06-06T06:40, 0
    Waking,      22:00,        25:00,      2020-06-05T06:00, 2020-06-05T06:30, 0
    The beach,   25:00,        32:00,      2020-06-06T06:00, 2020-06-06T07:00, 0
    Waking,      32:00,        33:00,      2020-06-05T06:00, 2020-06-05T06:30, 0
    Training,    33:00,        50:00,      2020-06-05T09:00, 2020-06-05T18:00, 0
    Farmhouse,   50:00,        1:05:00,    2020-06-06T09:00, 2020-06-06T18:00, 0
    Waking,      1:05:00,      1:06:00,    2020-06-05T06:00, 2020-06-05T06:30, 0
    The Louvre,  1:06:00,      1:46:00,    2020-06-06T22:00, 2020-06-07T01:00, 0
    Helicopter,  1:46:00,      1:50:00,    2020-06-04T13:00, 2020-06-04T13:10, 0
"""

BLIND_CHANCE = """
    event,           screen_start, screen_end, story_start,      story_end
    The scream,      0:00,         1:00,       1981,             1981
    Childhood,       1:00,         8:00,       1956,             1977
    The station,     8:00,         10:00,      1978-06-01T16:00, 1978-06-01T16:02
    The Party,       10:00,        55:00,      1978,             1981
    The station,     55:00,        56:00,      1978-06-01T16:00, 1978-06-01T16:02
    The opposition,  56:00,        1:30:00,    1978,             1981
    The station,     1:30:00,      1:31:00,    1978-06-01T16:00, 1978-06-01T16:02
    Neither,         1:31:00,      1:58:00,    1978,             1981
"""


@pytest.mark.parametrize(
    ("table", "narrative", "anachronies"),
    [
        (
            GROUNDHOG,
            "The drive Morning Evening Tomorrow",
            [
                "<- Second morning to Second evening",
                "<- Third morning to The chase",
                "<- Fourth morning to A perfect day",
            ],
        ),
        (
            STORY_DAYS,
            "The drive Morning Evening Tomorrow",
            ["<- Morning again to Evening again", "<- Morning at last to Evening at last"],
        ),
        (  # what goes on farther than any run before it is the first narrative's
            EDGE,
            "Whitehall Waking The beach Farmhouse The Louvre",
            [
                "<- Waking to The beach",
                "<- Waking to Training",
                "<- Waking",
                "<- Helicopter",
            ],
        ),
        (
            BLIND_CHANCE,
            "Childhood The station The Party",
            [
                "-> The scream",
                "<- The station to The opposition",
                "<- The station to Neither",
            ],
        ),
    ],
)
def test_a_loop_goes_back_as_often_as_its_beginning_is_come_back_to(
    table: str, narrative: str, anachronies: list[str]
) -> None:
    one = studied(table)
    assert first(one) == narrative
    assert left(one) == anachronies
    assert not one.tied


def test_what_is_come_back_to_at_greater_length_goes_on_and_looks_ahead() -> None:
    # A party of three hours with two glimpses of the day after: it need not begin anew.
    one = studied("""
        event,     screen_start, screen_end, story_start,      story_end
        Party,     0:00,         20:00,      2000-01-01T20:00, 2000-01-01T23:00
        The crash, 20:00,        20:10,      2000-01-02T03:00, 2000-01-02T03:01
        Party,     20:10,        40:00,      2000-01-01T20:00, 2000-01-01T23:00
        A wheel,   40:00,        40:10,      2000-01-02T03:00, 2000-01-02T03:02
        Party,     40:10,        50:00,      2000-01-01T20:00, 2000-01-01T23:00
        Home,      50:00,        1:00:00,    2000-01-02T00:00, 2000-01-02T01:00
    """)
    assert left(one) == ["-> The crash", "-> A wheel"]


def test_two_years_in_turn_are_no_loop() -> None:
    # Dated to the year, the first may go on when it is come back to.
    years = ["1950-01, 1950-12", "1990, 1991"]
    rows = [f"E{at}, {at}:00, {at + 1}:00, {years[at % 2]}" for at in range(5)]
    one = studied("event, screen_start, screen_end, story_start, story_end\n" + "\n".join(rows))
    assert left(one) == ["-> E1", "-> E3"]


def test_a_frame_come_back_to_by_the_clock_is_no_loop() -> None:
    # The telling comes to the past by going back: the later time is what it goes back from.
    hours = ["2000-01-01T20:00, 2000-01-01T20:30", "1999-01-01T20:00, 1999-01-01T20:30"]
    rows = [f"E{at}, {at}:00, {at + 1}:00, {hours[at % 2]}" for at in range(5)]
    one = studied("event, screen_start, screen_end, story_start, story_end\n" + "\n".join(rows))
    assert first(one) == "E0 E2 E4"
    assert left(one) == ["<- E1", "<- E3"]


# --- one of several -------------------------------------------------------------------------------

HOURS = """
    event,       screen_start, screen_end, story_start, strand
    The river,   0:00,         4:00,       1941-03-28,  Virginia
    Los Angeles, 4:00,         8:00,       1951-06-01,  Laura
    New York,    8:00,         14:00,      2001-06-01,  Clarissa
    Richmond,    14:00,        30:00,      1923-06-01,  Virginia
    The cake,    30:00,        48:00,      1951-06-01,  Laura
    Richard,     48:00,        1:08:00,    2001-06-01,  Clarissa
    The sisters, 1:08:00,      1:20:00,    1923-06-01,  Virginia
    The hotel,   1:20:00,      1:30:00,    1951-06-01,  Laura
    The party,   1:30:00,      1:45:00,    2001-06-01,  Clarissa
    The river,   1:45:00,      1:50:00,    1941-03-28,  Virginia
"""

PATIENT = """
    event,      screen_start, screen_end, story_start, strand
    The plane,  0:00,         4:00,       1942,        Desert
    Hana,       4:00,         20:00,      1944-10,     Villa
    Expedition, 20:00,        40:00,      1938,        Desert
    Caravaggio, 40:00,        55:00,      1945-04,     Villa
    Cairo,      55:00,        1:20:00,    1938,        Desert
    Kip,        1:20:00,      1:40:00,    1945-04,     Villa
    The crash,  1:40:00,      2:15:00,    1939-09,     Desert
    Hana goes,  2:15:00,      2:40:00,    1945-05,     Villa
"""


@pytest.mark.parametrize(
    ("table", "share"),
    [
        (HOURS, "48%"),  # Richmond, the sisters, the hotel, the party: 53 of 110 minutes
        (PATIENT, "50%"),  # the desert from the expedition on: 80 of 160, as much as the villa
    ],
)
def test_a_first_narrative_among_near_equals_is_one_of_several(table: str, share: str) -> None:
    said = words(studied(table))
    assert f"another first narrative would take {share} of what is dated" in said


def test_a_frame_that_holds_less_than_itself_has_no_rival() -> None:
    conways = """
        event,   screen_start, screen_end, story_start
        Act I,   0:00,         45:00,      1919
        Act II,  45:00,        1:30:00,    1938
        Act III, 1:30:00,      2:15:00,    1919
    """
    assert "one of several" not in words(studied(conways))
