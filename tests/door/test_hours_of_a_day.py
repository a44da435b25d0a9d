"""Stretches of a day, `08:00-09:30`, which a film's clocks may be as well."""

from tests.tables import column, opened, rules

HOURS = "Title,Time\nMidnight,00:00-01:00\nOne,01:00-02:00\nTwo,13:00-14:30\n"


def test_stretches_of_a_day_may_be_the_films_or_the_storys() -> None:
    (asked,) = [one for one in opened(HOURS).findings if one.rule == "column_either"]
    assert {value for _, value in asked.takes} == {"screen_start=Time", "story_start=Time", "Time"}


def test_they_are_starts_and_ends_of_a_storys_day() -> None:
    mapped = {"mapping": {"story_start": "Time", "event": "Title"}}
    assert rules(opened(HOURS, **mapped)) == ["clocks", "clocks"]
    found = opened(HOURS, **mapped, days="one")
    assert column(found, "story_start_text") == ["D1 00:00", "D1 01:00", "D1 13:00"]
    assert column(found, "story_end_text") == ["D1 01:00", "D1 02:00", "D1 14:30"]
    late = opened(HOURS.replace("13:00-14:30", "23:00 – 01:30"), **mapped, days="one")
    assert column(late, "story_end_text")[-1] == "D2 01:30"
