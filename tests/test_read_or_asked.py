"""What of dates, clocks and lists is read, asked, refused by its own sentence or noted."""

import pytest

from anachrony import times
from tests.tables import column, opened, rules, taken


def dated(*texts: str) -> str:
    """A table of events with these dates."""
    rows = (f"E{at}\t{text}" for at, text in enumerate(texts))
    return "\n".join(("event\tstory_start", *rows, ""))


# --- moments that a computer counts ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "dates"),
    [
        ("-802051200", "-802000000", ["1944-08-02", "1944-08-02T14:13:20"]),
        ("1700000000", "1700003600", ["2023-11-14T22:13:20", "2023-11-14T23:13:20"]),
        ("1700000000000", "1700003600000", ["2023-11-14T22:13:20", "2023-11-14T23:13:20"]),
    ],
)
def test_seconds_and_milliseconds_since_1970_are_asked_about(
    first: str, second: str, dates: list[str]
) -> None:
    table = dated(first, second)
    (asked,) = opened(table).findings
    assert (asked.rule, asked.needed, list(asked.rewrite)) == ("epoch", True, dates)
    assert asked.takes[0] == ("numbers", "epoch")
    assert column(opened(table, numbers="epoch"), "story_start_text") == dates


def test_such_numbers_are_years_where_that_is_said_or_they_are_round() -> None:
    assert rules(opened(dated("-802051200", "-802000000"), numbers="years")) == ["before_christ"]
    assert rules(opened(dated("-4600000000", "-541000000"))) == ["before_christ"]


# --- days, decades and round years ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("JD 2431000", "1943-10-02"),
        ("JD 2440587.5", "1970-01-01"),
        ("JD 2440588.0", "1970-01-01T12:00:00"),
        ("MJD 40587", "1970-01-01"),
        ("44/8/2", "1944-08-02"),
        ("44-8-25", "1944-08-25"),
        ("Mitte der 1850er", "1854/1856"),
        ("Anfang der 1850er Jahre", "1850/1853"),
        ("Ende der 50er-Jahre", "1957/1959"),
        ("milieu des années 1850", "1854/1856"),
        ("a mediados de los años 1850", "1854/1856"),
        ("metà degli anni 1850", "1854/1856"),
        ("10,000 BP", "-8550/-7550"),
        ("12,500 BP", "Y-10600/Y-10500"),
        ("9853 BP", "-7903~"),
    ],
)
def test_dates_that_are_proposed(text: str, date: str) -> None:
    assert times.meant(text) == date


@pytest.mark.parametrize("text", ["24/8/2", "44/13/2", "44/8/32", "mediados de 1850"])
def test_dates_that_are_not(text: str) -> None:
    assert times.meant(text) not in ("1924-08-02", "1944-02-13", "1944-08-32", "1854/1856")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("~~1944~~ 1945", "struck"),
        ("<s>1944</s> 1945", "struck"),
        ("FY2008", "fiscal"),
        ("FY08/09", "fiscal"),
        ("exercice 2008", "fiscal"),
    ],
)
def test_dates_that_are_refused_by_their_own_sentence(text: str, rule: str) -> None:
    assert rules(opened(dated("1944", text))) == [rule]


# --- of the same year -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("above", "same", "date"),
    [
        ("1944-08-02", "same year", "1944"),
        ("1944-08-02", "la même année", "1944"),
        ("1944-08-02", "same month", "1944-08"),
        ("1944-08-02", "later that year", "1944"),
        ("1944~", "im selben Jahr", "1944~"),
    ],
)
def test_the_same_year_leans_on_the_row_above(above: str, same: str, date: str) -> None:
    table = dated(above, same)
    assert rules(opened(table)) == ["following"]
    assert column(taken(table), "story_start_text") == [above, date]


def test_the_same_year_after_others_that_lean() -> None:
    table = dated("1944-08-02", "two years later", "same year", "ibid.", "same day")
    assert column(taken(table), "story_start_text")[1:] == ["1946"] * 4
    assert rules(opened(dated("1944-08-31", "next day", "same month"))) == ["following", "relative"]
    assert "relative" in rules(opened(dated("1944", "same month")))
