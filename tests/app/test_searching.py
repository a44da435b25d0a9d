"""A search says where it found."""

from anachrony import searching
from anachrony.charts import description
from anachrony.narrative import annotate
from anachrony.selection import Selection
from tests.films import film


def test_a_search_says_in_which_columns_it_found() -> None:
    table = """
    event,      screen_start, screen_end, place, note,       weather
    The quay,   0:00,         1:00,       Quai,  a quay,     rain
    Elsewhere,  1:00,         2:00,       ,      no QUAY,    quay
    """
    assert searching.where(film(table), "quay") == {"note": 2, "event": 1, "weather": 1}
    assert searching.where(film(table), "nothing") == {}
    work = annotate(film(table))
    found = Selection(text="quay")
    said = description(work, found.chosen(work), found)
    assert said.endswith("2 of 2 events; found in Note (2), Event (1), weather (1)")
