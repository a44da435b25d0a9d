"""Dates as GEDCOM writes them, which genealogies of families and of their novels have."""

import pytest

from anachrony.times import meant
from tests.tables import column, rules, taken


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("ABT 1820", "1820~"),
        ("abt. Jun 1820", "1820-06~"),
        ("CAL 1811", "1811~"),
        ("EST 1790", "1790~"),
        ("BEF 12 MAY 1845", "../1845-05-11"),  # up to the day before
        ("AFT 1900", "1901/.."),
        ("BET 1880 AND 1885", "1880/1885"),
        ("FROM 1801 TO 1803", "1801/1803"),
        ("FROM 1801", "1801/.."),
        ("TO 1803", "../1803"),
        ("INT 1820 (about then)", "1820"),
    ],
)
def test_a_genealogy_dates_by_its_own_words(said: str, date: str) -> None:
    assert meant(said) == date


def test_a_table_of_a_family_opens() -> None:
    table = "event,screen_order,date\nBirth,1,ABT 1820\nWedding,2,12 MAY 1845\nDeath,3,AFT 1880\n"
    assert column(taken(table), "story_start_text") == ["1820~", "1845-05-12", "1881/.."]


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("1835/36", "1835/1836"),  # was 1835-36, the last quarter of 1835
        ("1820/24", "1820/1824"),  # was a winter
        ("c. 1835/36", "1835~/1836~"),
        ("1944/8", "1944-08"),
        ("1944/12", "1944-12"),
        ("1835/34", ""),
    ],
)
def test_two_years_with_a_stroke_are_no_season(said: str, date: str) -> None:
    assert meant(said) == date


@pytest.mark.parametrize(
    ("dates", "read", "noted"),
    [
        (("1820-25", "1848"), ["1820-25", "1848"], ["season"]),  # was one, silently
        (("1820-25", "1914-18", "1911-12"), ["1820/1825", "1914/1918", "1911/1912"], []),
        (("1820-25", "1914-18", "1944-08"), ["1820-25", "1914/1918", "1944-08"], ["season"]),
        (("1903-24", "1944-21"), ["1903-24", "1944-21"], []),
        (("1911-12", "1914"), ["1911-12", "1914"], []),
    ],
)
def test_two_years_with_a_dash_are_no_season_where_others_are_such(
    dates: tuple[str, ...], read: list[str], noted: list[str]
) -> None:
    rows = "".join(f"E,{at},{date}\n" for at, date in enumerate(dates))
    found = taken(f"event,screen_order,story_start\n{rows}")
    assert (column(found, "story_start_text"), rules(found)) == (read, noted)
