"""A day of the week before a date, behind it or beside it: it says which of two dates is meant."""

import pytest

from tests.tables import column, opened, rules, taken


@pytest.mark.parametrize(
    "written",
    [
        "3 August 1957, Saturday",
        "3 August 1957 (Sat.)",
        "1957-08-03 Sat",
        "3 août 1957, samedi",
        "суббота, 3 августа 1957",
        "zaterdag 3 augustus 1957",
        "1957年8月3日(土)",
        "1957년 8월 3일 (토)",
    ],
)
def test_a_date_has_its_day_of_the_week_anywhere(written: str) -> None:
    found = taken(f'event,story_start\nA,"{written}"\nB,1958\n')
    assert column(found, "story_start_text") == ["1957-08-03", "1958"]
    assert "other_weekday" not in rules(found)


@pytest.mark.parametrize(
    ("days", "read"),
    [  # 3 August 1957 was a Saturday, 8 March a Friday
        (("Sat 03/08/1957", "Sun 04/08/1957"), ["1957-08-03", "1957-08-04"]),
        (("03/08/1957 (Sat)", "04/08/1957"), ["1957-08-03", "1957-08-04"]),
        (("03/08/1957, Friday", "04/08/1957"), ["1957-03-08", "1957-04-08"]),
    ],
)
def test_the_day_of_the_week_says_whether_day_or_month_is_first(
    days: tuple[str, str], read: list[str]
) -> None:
    found = opened(f'event,story_start,screen_order\nA,"{days[0]}",1\nB,"{days[1]}",2\n')
    assert rules(found) == ["day_month_weekday"]
    assert column(found, "story_start_text") == read


def test_it_says_so_from_a_column_of_its_own() -> None:
    table = "event,Weekday,story_start,screen_order\nA,Sat,03/08/1957,1\nB,Sun,04/08/1957,2\n"
    assert column(opened(table), "story_start_text") == ["1957-08-03", "1957-08-04"]


@pytest.mark.parametrize("day", ["Wed", ""])
def test_a_day_that_decides_nothing_leaves_it_asked(day: str) -> None:
    table = f"event,story_start,screen_order\nA,{day} 03/08/1957,1\nB,04/08/1957,2\n"
    assert rules(opened(table)) == ["day_month"]


def test_a_date_in_figures_that_is_another_day_is_noted() -> None:
    table = "event,story_start,screen_order\nA,Fri 13.1.1944,1\nB,Fr 14.1.1944,2\n"
    noted = [one for one in opened(table).findings if one.rule == "other_weekday"]
    assert [(one.lines, dict(one.hints)["near"]) for one in noted] == [((2,), ("1944-01-14",))]
