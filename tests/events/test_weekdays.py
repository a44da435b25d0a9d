"""A day of the week beside a date, which contradicts it or not: 6 August 1944 was a Sunday."""

import pytest

from tests.films import opened


def noted(written: str, **terms: object) -> list[dict[str, object]]:
    table = f"event | screen_start | screen_end | story_start\nA | 0:00 | 1:00 | {written}\n"
    found = opened(table, **terms).findings
    return [dict(one.hints) for one in found if one.rule == "other_weekday"]


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("Saturday 6 August 1944", "1944-08-05"),
        ("Mon, 6 August 1944", "1944-08-07"),
        ("jeudi 6 août 1944", "1944-08-03"),
        ("Mi 6. August 1944", "1944-08-09"),
        ("miércoles 6 agosto 1944", "1944-08-09"),
        ("Sonnabend, 6. August 1944", "1944-08-05"),
        ("1944-08-06 (Saturday)", "1944-08-05"),
    ],
)
def test_another_day_than_the_dates_own_is_noted(written: str, near: str) -> None:
    (hints,) = noted(written)
    assert (hints["date"], hints["near"]) == (("1944-08-06",), (near,))
    assert len(noted(written, rewrite=frozenset({"story_start"}))) == 1


@pytest.mark.parametrize(
    "written",
    [
        "Sunday 6 August 1944",
        "dim. 6 août 1944",
        "domingo 6 agosto 1944",
        "So 6. August 1944",
        "Sonntag, 6. August 1944",
        "1944-08-06 (Sunday)",
        "6 August 1944",
        "Sunday August 1944",
        "Monday",
    ],
)
def test_the_day_itself_and_what_is_none_are_not(written: str) -> None:
    assert noted(written) == []
