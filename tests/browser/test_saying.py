"""A film may carry its own words in another language; an address holds in all of them."""

import csv
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from anachrony import text
from anachrony.app.library import Library
from anachrony.app.panels import details
from anachrony.events.ids import identified
from anachrony.events.saying import in_language, words
from anachrony.narrative import analysis, annotate
from anachrony.reading import reading
from anachrony.selection import Selection
from tests.films import film
from tests.painted import wait_for_table
from tests.waiting import expect

FILM = Path(__file__).parents[2] / "data" / "events.csv"
TWO = """
event, event.fr,   screen_start, screen_end, story_start, strand, strand.fr, characters,   characters.fr
Night, La nuit,    0:00,         1:00,       1950,        Home,   Chez elle, Ann; the boy, Ann; le garçon
Rain,  ,           1:00,         2:00,       1951,        Away,   Ailleurs,  Ann,
"""


def test_a_name_written_from_right_to_left_does_not_draw_the_date_behind_it_before_itself() -> None:
    rows = """event, screen_start, screen_end, story_start
    Now, 0:00, 1:00, 1950
    الحلم, 1:00, 2:00, 1940
    Now again, 2:00, 3:00, 1950"""
    sentences = [one.words for one in reading(analysis(annotate(film(rows))))]
    assert any("“\u2068الحلم\u2069” (1940)" in one for one in sentences)
    assert text.cited("The hand") == "The hand"


def test_cells_in_the_readers_language_are_said_and_others_as_they_are_written() -> None:
    there = in_language(film(TWO), "fr")
    assert there["event"].tolist() == ["La nuit", "Rain"]
    assert there["strand"].tolist() == ["Chez elle", "Ailleurs"]
    assert in_language(film(TWO), "en") is not there
    assert in_language(film(TWO), "en")["event"].tolist() == ["Night", "Rain"]


def test_a_filter_holds_in_every_language_of_a_film() -> None:
    chosen = Selection(strand=("Home",)), Selection(strand=("Chez elle",))
    for events in (film(TWO), in_language(film(TWO), "fr")):
        assert [one.chosen(events).tolist() for one in chosen] == [[True, False]] * 2
    assert words(film(TWO), "characters", "fr") == {"Ann": "Ann", "the boy": "le garçon"}


def test_a_page_speaks_of_the_film_in_its_language_and_hands_back_what_is_written() -> None:
    library = Library(identified(film(TWO)), {"Film": "film.csv"})
    text.speak("fr")
    try:
        work = library.work(Selection())
        assert work["event"].tolist() == ["La nuit", "Rain"]
        assert library.called("strand")["Home"] == "Chez elle"
        assert "event.fr" not in details(work, tuple(work.index[:1]))
        assert library.columns == []
        assert library.ruled(())["event"].tolist() == ["Night", "Rain"]
    finally:
        text.speak("en")
    assert library.work(Selection())["event"].tolist() == ["Night", "Rain"]


@pytest.mark.parametrize("column", ["event", "note", "work_note"])
def test_the_film_that_comes_with_the_page_says_every_sentence_of_its_table_in_french(
    column: str,
) -> None:
    with FILM.open(newline="", encoding="utf-8") as table:
        rows = list(csv.DictReader(table))
    assert [bool(row[f"{column}.fr"]) for row in rows] == [bool(row[column]) for row in rows]
    assert {row[column] for row in rows if "the" in row[column].split()}  # it is English
    assert not {row[f"{column}.fr"] for row in rows if "the" in row[f"{column}.fr"].split()}


def test_what_lies_between_two_marks_and_titles_are_no_events() -> None:
    from anachrony.narrative import analysis
    from anachrony.reading import reading

    table = """
    event,   screen_start, screen_end, story_start, mode
    Credits, 0:00,         0:10,       ,            title
    Gap,     0:10,         0:20,       ,            between
    Night,   0:20,         1:00,       1950,        present
    """
    first, *_, last = [one.words for one in reading(analysis(annotate(film(table))))]
    assert "shows 1 event" in first
    assert "no date" not in last


def test_the_french_page_speaks_of_the_film_in_french(page: Page, site: str) -> None:
    page.goto(f"{site}fr/?strand=Nevers, undated&text=loire")
    expect(page.locator("#lead")).to_contain_text("« Il meurt sur le quai »")
    expect(page.locator("#chosen")).to_contain_text(re.compile(r"trouvé dans .*Événement \(1\)"))
    expect(page.locator("#key")).to_contain_text("Hiroshima, août 1957")
    wait_for_table(page)
    expect(page.get_by_role("gridcell", name="La Loire à Nevers")).to_be_attached()
    expect(page.locator(".mantine-Pill-root", has_text="Nevers, sans date")).to_be_attached()


def test_the_tour_says_what_the_open_film_does_and_marks_it(page: Page, site: str) -> None:
    page.goto(site)
    page.locator("#example a").click()
    expect(page).to_have_url(re.compile("event="))
    expect(page.get_by_role("heading", name="He dies on the quay")).to_be_visible()
