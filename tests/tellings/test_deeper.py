"""What is told a level deeper, and where a telling begins; as in tests.studied."""

import pytest

from tests.studied import first, found, left, studied, words

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


@pytest.mark.slow
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


# --- where it begins ------------------------------------------------------------------------------


@pytest.mark.slow
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


@pytest.mark.parametrize("base", ["told,", "present, 0"])
def test_what_is_imagined_is_no_first_narrative_beside_what_is_told(base: str) -> None:
    # As heavy a chain as the ship's, and told earlier: but nobody imagines the ship.
    one = studied(f"""
        event,    screen_order, story_order, mode, level
        Zoo,      1,            1,           {base}
        Fancy,    2,            5,           imagined, {base[-1].strip(",")}
        Ship,     3,            2,           {base}
        Lifeboat, 4,            6,           {base}
    """)
    assert first(one) == "Zoo Ship Lifeboat"
    assert left(one) == ["-> Fancy"]


def test_what_is_remembered_outweighs_no_tale_it_is_remembered_in() -> None:
    one = studied("""
        event,   screen_start, screen_end, story_start, mode
        Bar,     0:00,         10:00,      1950-05,     told
        Child,   10:00,        50:00,      1935-01,     memory
        Ship,    50:00,        1:00:00,    1950-06,     told
        Father,  1:00:00,      1:40:00,    1938-08,     memory
    """)
    assert first(one) == "Bar Ship"
    assert left(one) == ["<- Child", "<- Father"]


def test_a_book_in_a_tale_is_not_where_the_tale_goes() -> None:
    one = studied("""
        event,    screen_order, story_order, mode,             teller
        Bench,    1,            9,           present,
        Fair,     2,            1,           told,             Francis
        Arrest,   3,            3,           told,             Francis
        Diary,    4,            0,           film-within-film, a book
        Unmasked, 5,            7,           told,             Francis
        Bench 2,  6,            10,          present,
    """)
    assert left(one) == ["<- Fair to Unmasked", "<-- Diary"]
    assert "going back to “Fair”, told by Francis, for 4 events" in words(one)


GOON_SQUAD = """
    event,     screen_order, {story}
    Found,     1,            2006
    Gold Cure, 2,            2005
    Ask Me,    3,            1979
    Safari,    4,            1973
    A to B,    5,            2003
    Selling,   6,            2006
    Pauses,    7,            2020
"""


@pytest.mark.slow
def test_what_goes_farthest_within_an_analepsis_is_not_where_that_goes_first() -> None:
    said = words(studied(GOON_SQUAD.format(story="story_start")))
    assert "at event 2, going back 32 to 34 years at its farthest, to “Safari” (1973)" in said
    assert "going back to “Ask Me”, for 4 events" in words(
        studied(GOON_SQUAD.format(story="story_order"))
    )


@pytest.mark.slow
@pytest.mark.parametrize("year", ["1791", "1791-06"])
def test_the_year_before_is_gone_back_to_on_a_deeper_level_too(year: str) -> None:
    # Frankenstein: Safie's story is told by Felix, in the creature's, in Victor's, in Walton's.
    one = studied(f"""
        event,     screen_order, story_start, level
        Walton,    1,            1799-08,     0
        William,   2,            1793,        1
        Waking,    3,            1790-11,     2
        De Laceys, 4,            1792,        2
        Safie,     5,            {year},      3
        Wedding,   6,            1796,        1
        Death,     7,            1799-09,     0
    """)
    assert left(one) == ["<- William to Wedding", "<-- Waking to Safie", "<--- Safie"]


def test_what_another_shows_goes_on_no_tale_that_has_left_its_place() -> None:
    # A Christmas Carol: the second spirit shows the day that Scrooge wakes to.
    one = studied("""
        event,     screen_order, story_start, mode,             teller
        Office,    1,            1843-12-24,  present,
        School,    2,            1800,        film-within-film, the first spirit
        Belle,     3,            1817,        film-within-film, the first spirit
        Cratchits, 4,            1843-12-25,  film-within-film, the second spirit
        Grave,     5,            1850-12-25,  imagined,         the third spirit
        Morning,   6,            1843-12-25,  present,
    """)
    assert first(one) == "Office Cratchits Morning"
    assert left(one) == ["<- School to Belle", "-> Grave"]
