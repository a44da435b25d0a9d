"""Times of the story that are told again, gone over, or told meanwhile; as in tests.studied."""

import pytest

from tests.studied import back, first, found, left, strands, studied, turns, words

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
    ("told", "anachronies", "count"),
    [
        ("A1 A2 B1 B2 A3 B3", [], 2),  # what has one rank happens at one time
        ("A1 A2 B1 B2 A3 B3 C1", ["<- C1"], 2),
        ("A1 A3 B2 A5 B4 A6", ["<- B2", "<- B4"], 0),  # each rank is another time
    ],
)
def test_cross_cutting_by_ranks_is_no_anachrony(
    told: str, anachronies: list[str], count: int
) -> None:
    lines = [f"{one}, {at}, {one[1]}, {one[0]}" for at, one in enumerate(told.split(), 1)]
    one = studied("event, screen_order, story_order, strand\n" + "\n".join(lines))
    assert left(one) == anachronies
    assert turns(one) == count


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


@pytest.mark.slow
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
