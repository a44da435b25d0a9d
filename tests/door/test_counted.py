"""Dates that begin with the year, Julian days, years far before Christ; words that are ours in other
words; columns that are said under the header of whoever wrote them.
"""

import pytest

from anachrony import times
from tests.tables import column, maps, opened, rules, taken


def dated(*texts: str, header: str = "story_start") -> str:
    """A table of events with these dates."""
    rows = (f"E{at}\t{text}\t{at}" for at, text in enumerate(texts))
    return "\n".join((f"event\t{header}\tscreen_order", *rows, ""))


# --- the year first -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("texts", "dates"),
    [
        (("44/8/2", "31/8/14", "18/11/05"), ["1944-08-02", "1931-08-14", "1918-11-05"]),
        (("14/8/2", "14-12-24"), ["1914-08-02", "1914-12-24"]),
        (("2003/1/1", "03/8/2", "03/8/14"), ["2003/1/1", "2003-08-02", "2003-08-14"]),
    ],
)
def test_a_date_that_can_only_begin_with_its_year_decides_for_its_column(
    texts: tuple[str, ...], dates: list[str]
) -> None:
    assert column(taken(dated(*texts)), "story_start_text") == dates


def test_a_year_first_that_not_all_can_have_decides_nothing() -> None:
    assert column(taken(dated("44/8/2", "24/12/1945")), "story_start_text") == [
        "1944-08-02",
        "1945-12-24",
    ]
    (asked,) = opened(dated("02/08/44", "03/08/44")).findings
    assert asked.takes == (("dates", "dmy"), ("dates", "mdy"))


# --- numbers that astronomers count, years that nobody counted -----------------------------------


def test_julian_days_are_asked_about() -> None:
    table = dated("2431000", "2441000")
    (asked,) = opened(table).findings
    assert (asked.rule, asked.rewrite) == ("julian", ("1943-10-02", "1971-02-17"))
    assert asked.takes == (("numbers", "julian"), ("numbers", "years"))
    assert column(taken(table), "story_start_text") == ["1943-10-02", "1971-02-17"]
    assert rules(opened(table, numbers="years")) == []
    (asked,) = opened(dated("2431000.5", "2441000.5")).findings
    assert asked.takes == (("numbers", "julian"),)
    assert maps(dated("2431000", "2441000", header="Julian date")) == {"story_start=Julian date"}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("10,000 BC", "Y-10499/-9499"),
        ("12,500 BC", "Y-12549/Y-12449"),
        ("12345 BC", "Y-12344~"),
        ("3000 BC", "-2999"),
        ("480 BC", "-0479"),
    ],
)
def test_beyond_calendars_a_year_before_christ_is_as_wide_as_it_is_round(
    text: str, date: str
) -> None:
    assert times.meant(text) == date


# --- what leaves a column as it is ----------------------------------------------------------------


def test_a_column_whose_dates_are_most_of_them_none_can_be_left() -> None:
    (fault,) = opened(dated("32 BBY", "1944", "4 ABY")).findings
    assert (fault.rule, fault.takes) == ("era", (("own", "story_start"),))
    assert opened(dated("32 BBY", "1944", "1945", "4 ABY")).findings[0].takes == ()


def test_findings_say_the_header_that_stands_in_the_file() -> None:
    (fault,) = opened(dated("foo", "1944", "1945", header="Story Start")).findings
    assert str(fault).startswith("Line 2, Story Start: “foo”")
    found = opened(dated("foo", "1944", "1945", header="Datum"), accept=True).findings
    assert str(found[-1]).startswith("Line 2, Datum: “foo”")
    half = opened("event,tc in,tc out\nA,0:10,0:20\nB,,0:30\n", accept=True).findings[0]
    assert str(half).startswith("Line 3, tc in: is blank though tc out is given")


# --- yes and no, how long the film lasts ---------------------------------------------------------


def test_yes_and_no_are_read_as_boxes_and_other_tongues_say_them() -> None:
    table = "event,first_narrative,paralipsis,screen_order\nA,TRUE,FALSE,1\nB,non,x,2\nC,yes,,3\n"
    found = opened(table)
    assert sorted(rules(found)) == ["bands", "bands", "blank"]
    assert column(found, "first_narrative") == ["yes", "no", "yes"]
    assert column(found, "paralipsis") == ["", "yes", ""]
    assert rules(opened("event,first_narrative,screen_order\nA,perhaps,1\n")) == ["choice"]


def test_the_same_runtime_on_every_row_is_the_films() -> None:
    table = "event,Runtime (min),screen_order\nA,93,1\nB,93,2\n"
    assert maps(table) == {"runtime=Runtime (min)"}
    assert column(taken(table), "runtime") == [5580.0, 5580.0]
    apart = table.replace("B,93", "B,94").replace(",screen_order", ",n")
    assert "screen_duration=Runtime (min)" in maps(apart)
