"""Times of the story that are told again: runs, days and rewinds, and what the first narrative is
where most of a telling repeats itself; written as in test_scholars.
"""

from tests.test_scholars import first, left, studied, words


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
