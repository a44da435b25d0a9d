"""The key says the signs that a figure uses, and no others."""

from anachrony import charts
from anachrony.charts import Canvas
from anachrony.charts.key import MOST, hues, key, signs
from anachrony.narrative import annotate
from anachrony.selection import Selection
from tests.films import film

CANVAS = Canvas(width=900, height=500)

LINEAR = """
event, screen_start, screen_end, story_start, story_end, certainty
A, 0:00, 1:00, 1950-05-01, 1950-05-01, sourced
B, 1:00, 2:00, 1950-05-02, 1950-05-02, sourced
"""
RICH = """
event, screen_start, screen_end, story_start, story_end, certainty
A, 0:00, 30:00, 1950-05-01, 1950-05-01, estimated
Flash, 30:00, 30:01, 1930-05-01, 1930-05-01, sourced
B, 30:01, 60:00, 1950-05-02, 1950-05-02, sourced
Dream, 60:00, 61:00, , , sourced
Told, , , 1940-05-01, 1940-05-01, sourced
"""


def used(table: str, view: str) -> list[str]:
    return signs(drawn(table, view), view, CANVAS.theme)


def drawn(table: str, view: str) -> dict:
    work = charts.dressed(annotate(film(table)), "strand", CANVAS.theme)
    return charts.undimmed(work, Selection(view=view), CANVAS)


def test_a_film_without_a_detour_needs_no_sign() -> None:
    assert used(LINEAR, "interleaving") == []


def test_a_sign_is_in_the_key_where_it_is_in_the_figure() -> None:
    assert {"hatch", "dots", "ring"} <= set(used(RICH, "interleaving"))
    assert {"ring", "flag", "back", "forward", "shade"} <= set(used(RICH, "story-curve"))
    assert used(RICH, "rhythm") == []  # says its own


def test_a_key_says_how_many_more_there_are() -> None:
    fills = {f"Strand {at}": "#123456" for at in range(MOST + 4)}
    figure = drawn(LINEAR, "interleaving")
    said = key(figure, "interleaving", fills, CANVAS.theme)
    assert said.count("<li>") == MOST + 1
    assert "and 4 more" in said


def test_a_name_in_a_key_is_text_and_a_figure_that_names_its_colours_needs_none() -> None:
    fills = {"<b>": "#123456"}
    assert "<b>" not in key(drawn(LINEAR, "rhythm"), "rhythm", fills, CANVAS.theme)
    assert hues({"data": [{"type": "scatter", "showlegend": True}]}, fills) == {}
