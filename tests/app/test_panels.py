"""What the page says of an event."""

from anachrony.app.library import Library
from anachrony.app.panels import details, measures_table
from anachrony.narrative import analysis, annotate
from anachrony.selection import Selection
from tests.films import film

TWO = annotate(
    film("""
    event,  screen_start, screen_end, story_start
    Home,   0:00,         10:00,      1957
    Child,  10:00,        12:00,      1930
    School, 12:00,        14:00,      1936
    Lunch,  14:00,        20:00,      1957
    Flash,  20:00,        20:05,      1944
    Night,  20:05,        30:00,      1957
    """)
)


def test_an_example_is_the_briefest_anachrony_or_the_first_event_of_a_film_without() -> None:
    assert "<h2>Flash <small>for example" in details(TWO, ())
    plain = annotate(film("event, screen_start, screen_end\nA, 0:00, 1:00\nB, 1:00, 2:00"))
    assert "<h2>A <small>for example" in details(plain, ())


def test_a_reach_that_is_a_whole_anachronys_says_so() -> None:
    school, flash = (details(TWO, (at,)) for at in TWO.index[[2, 4]])
    assert "that of the whole anachrony" in school
    assert "whole anachrony" not in flash


def test_a_note_is_said_as_it_is_written() -> None:
    """Kinds are words of ours, apart by semicolons; a note's semicolons are its own."""
    table = "event, screen_start, screen_end, note\nA, 0:00, 1:00, Seen; not heard"
    assert "Seen; not heard" in details(annotate(film(table)), ())


def test_measures_have_true_minus_signs_and_a_dash_for_nothing() -> None:
    found = analysis(TWO)
    rows = measures_table(found, found)
    assert "(−1: in reverse)" in rows
    assert "n(n−1)/2" in rows
    assert "<td>–</td>" in rows
    assert "<td>-</td>" not in rows


TWINS = film("""
    work, event, screen_start, screen_end, story_start
    One,  Now,   0:00,         10:00,      1957
    One,  Brief, 10:00,        10:05,      1930
    One,  Now,   10:05,        20:00,      1957
    Two,  Day,   0:00,         10:00,      1957
    Two,  Long,  10:00,        15:00,      1930
    Two,  Day,   15:00,        20:00,      1957
""")


def test_beside_other_works_the_example_is_of_the_open_one_and_its_anachrony_its_own() -> None:
    library = Library(TWINS, dict.fromkeys(["One", "Two"], "tiny.csv"))
    said = library.details(Selection(work="Two", view="comparison"), ())
    assert "<h2>Long <small>for example" in said
    together = library.scope(Selection(work="Two", view="comparison"))
    chosen = tuple(together.index[together["event"] == "Brief"])
    brief = library.details(Selection(work="Two", view="comparison"), chosen)
    assert "<h2>Brief" in brief
    assert "whole anachrony" not in brief
