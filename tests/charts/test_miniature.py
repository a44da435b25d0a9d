"""The small pictures of the views, in which what cannot be told apart is left out."""

from collections import Counter

from anachrony import charts
from anachrony.charts.miniature import miniature, small
from anachrony.charts.theme import PAPER
from anachrony.cli.films import FILM
from anachrony.events import read
from anachrony.narrative import annotate
from anachrony.selection import Selection
from tests.films import film


def strokes(table: str, view: str) -> int:
    """How many lines, of ink or quiet, a small picture of a view has."""
    return _strokes(str(miniature(charts.figure(annotate(film(table)), *asked(view)))))


def asked(view: str) -> tuple[Selection, charts.Canvas]:
    return Selection(view=view), small(PAPER)


def _strokes(svg: str) -> int:
    paths = (path for path in svg.split("<path")[1:] if 'fill="none"' in path)
    return sum(Counter(path)["M"] for path in paths)


def from_both_ends(count: int) -> str:
    """A work told from its end and its beginning by turns, as Memento is."""
    places = [at // 2 + 1 if at % 2 else count - at // 2 for at in range(count)]
    rows = [f"Scene {at}, {at}, {place}" for at, place in enumerate(places, 1)]
    return "\n".join(["event, screen_order, story_order", *rows])


def test_a_crowd_of_arrows_is_no_block_in_a_small_picture() -> None:
    assert strokes(from_both_ends(44), "story-curve") >= 40
    assert strokes(from_both_ends(200), "story-curve") == 0


def test_the_arrows_of_the_film_it_opens_with_stand_in_its_small_picture() -> None:
    svg = str(miniature(charts.figure(annotate(read(FILM)), *asked("story-curve"))))
    assert _strokes(svg) >= 9 + 8  # back and forward
