"""Times of the story that are told again: runs, days and rewinds, and what the first narrative is
where most of a telling repeats itself; written as in tests.studied.
"""

from tests.studied import first, left, studied


def test_a_run_that_starts_over_after_a_memory_goes_back_whole() -> None:
    # Run Lola Run: between two runs lies a memory, and every run goes on past its twenty minutes.
    one = studied("""
        event,        screen_start, screen_end, story_start,      story_end,        characters
        The call,     0:00,         8:00,       1998-06-01T11:38, 1998-06-01T11:40, Lola; Manni
        She runs,     8:00,         25:00,      1998-06-01T11:40, 1998-06-01T12:00, Lola
        Supermarket,  25:00,        30:00,      1998-06-01T12:00, 1998-06-01T12:05, Lola; Manni
        In bed,       30:00,        32:00,      1998-05,          1998-05,          Lola; Manni
        Her father,   32:00,        48:00,      1998-06-01T11:40, 1998-06-01T12:00, Lola
        Ambulance,    48:00,        50:00,      1998-06-01T12:00, 1998-06-01T12:02, Manni
        In bed again, 50:00,        52:00,      1998-05,          1998-05,          Lola; Manni
        The casino,   52:00,        72:00,      1998-06-01T11:40, 1998-06-01T12:00, Lola
        The bag,      72:00,        76:00,      1998-06-01T12:00, 1998-06-01T12:03, Lola; Manni
    """)
    assert first(one) == "The call She runs Supermarket"
    assert left(one) == [
        "<- In bed",
        "<- Her father to Ambulance",
        "<- In bed again",
        "<- The casino to The bag",
    ]


def test_what_is_told_again_weighs_once() -> None:
    # Source Code: eight minutes told four times take most of the screen; the capsule goes on.
    train = "2010-04-15T07:40, 2010-04-15T07:48"
    one = studied(f"""
        event,     screen_start, screen_end, story_start,      story_end
        The train, 0:00,         9:00,       {train}
        Capsule 1, 9:00,         14:00,      2010-04-15T09:00, 2010-04-15T09:05
        The train, 14:00,        24:00,      {train}
        Capsule 2, 24:00,        28:00,      2010-04-15T09:20, 2010-04-15T09:24
        The train, 28:00,        45:00,      {train}
        Capsule 3, 45:00,        55:00,      2010-04-15T10:00, 2010-04-15T10:10
        The train, 55:00,        75:00,      {train}
        Capsule 4, 75:00,        78:00,      2010-04-15T11:00, 2010-04-15T11:03
    """)
    assert first(one) == "The train Capsule 1 Capsule 2 Capsule 3 Capsule 4"
    assert left(one) == ["<- The train"] * 3


def test_a_frame_that_closes_over_told_time_is_none() -> None:
    # Amores perros: one crash, told four times, before and after it three tales. The last goes over
    # the weeks of the second: it does not come back to what the film opened with.
    crash = "1999-06-20T14:00, 1999-06-20T14:05"
    one = studied(f"""
        event,        screen_start, screen_end, story_start,      story_end,        characters
        The crash,    0:00,         5:00,       {crash},                            Octavio
        Octavio,      5:00,         45:00,      1999-05-01,       1999-06-18,       Octavio
        The fight,    45:00,        58:00,      1999-06-20T12:00, 1999-06-20T13:55, Octavio
        The crash,    58:00,        60:00,      {crash},                            Octavio
        The flat,     60:00,        68:00,      1999-06-20T10:00, 1999-06-20T13:30, Valeria
        The crash,    68:00,        69:00,      {crash},                            Valeria
        The dog,      69:00,        100:00,     1999-06-25,       1999-07-20,       Valeria
        The killer,   100:00,       115:00,     1999-06-10,       1999-06-20T13:50, El Chivo
        The crash,    115:00,       117:00,     {crash},                            El Chivo
        He leaves,    117:00,       150:00,     1999-06-21,       1999-07-30,       El Chivo
    """)
    assert first(one) == "Octavio The fight The crash The crash The dog"
    assert left(one) == [
        "-> The crash",
        "<- The flat",
        "<- The killer",
        "<- The crash to He leaves",
    ]
