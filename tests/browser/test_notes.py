"""A reader's notes in a real browser: written by keys alone, drawn, kept, taken along."""

import csv
import io
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

from playwright.sync_api import Page

from anachrony.export import SLIDE
from anachrony.project import unpacked
from tests.browser.test_door import DROP, ready, site
from tests.waiting import expect

__all__ = ["site"]

TABLE = """event,screen_start,screen_end,story_start,story_end
A man wakes,0:00,1:00,1957-08-01,1957-08-01
He remembers,1:00,2:30,1944-08-02,1944-08-02
He rises,2:30,4:00,1957-08-01,1957-08-01
"""


def noted(page: Page, words: str) -> None:
    """Write a note with the keys alone."""
    page.locator("#stage").focus()
    page.keyboard.press("n")
    expect(page.get_by_role("textbox", name="Your note")).to_be_focused()
    page.keyboard.type(words)
    page.keyboard.press("Control+Enter")
    expect(page.locator("dialog.door")).to_be_hidden()


def opened(page: Page, site: str) -> None:
    """Drop the film and choose what is remembered in it."""
    ready(page, site)
    page.evaluate(DROP, ["memory.csv", TABLE])
    expect(page.locator("#caption")).to_contain_text("memory.csv")
    page.locator("#stage").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#details h2")).to_contain_text("He remembers")


def test_notes_are_written_by_keys_drawn_kept_and_go_along_in_the_project(
    frank: Page, site: str, new_page: Callable[..., Page], tmp_path: Path
) -> None:
    opened(frank, site)
    noted(frank, "Why here?\n=cmd")
    frank.evaluate("window.anachrony.edit({ event: null, at: '0:03:00' })")
    frank.reload()
    expect(frank.locator("#notes li")).to_have_count(1)
    noted(frank, "<b>The turn</b>")

    expect(frank.locator("#notes li")).to_have_count(2)
    expect(frank.locator("#notes li").first).to_contain_text("He remembers")
    expect(frank.locator("#notes li").last).to_contain_text("0:03:00<b>The turn</b>")
    expect(frank.locator("#strip .noted")).to_have_text(["1", "2"])
    expect(frank.locator("#stage .noted")).to_have_text(["1", "2"])
    expect(frank.locator("#key .of-notes")).to_contain_text("a note of yours")
    lies_over_its_mark(frank)

    with frank.expect_download() as table:
        frank.get_by_role("button", name="Download the notes").click()
    rows = list(csv.DictReader(io.StringIO(Path(table.value.path()).read_text("utf-8-sig"))))
    assert [(row["named"], row["at"], row["words"]) for row in rows] == [
        ("He remembers", "", "Why here?\n=cmd"),
        ("", "0:03:00", "<b>The turn</b>"),
    ]

    stand_in_the_picture_that_leaves(frank)

    with frank.expect_download() as saving:
        frank.get_by_role("button", name="Save", exact=True).click()
    saving.value.save_as(tmp_path / "memory.anachrony")
    notes = unpacked((tmp_path / "memory.anachrony").read_bytes()).notes
    assert {note.words for note in notes} == {"Why here?\n=cmd", "<b>The turn</b>"}

    other = new_page()
    other.goto(site)
    other.locator("#door").click()
    other.locator("dialog.door input[type=file]").set_input_files(tmp_path / "memory.anachrony")
    expect(other.locator("#caption")).to_contain_text("memory.csv")
    expect(other.locator("#notes li")).to_have_count(2)


def stand_in_the_picture_that_leaves(page: Page) -> None:
    """Ask that it has both numbers, and for the words of both more height than a slide."""
    page.get_by_role("button", name="More").click()
    with page.expect_download() as drawn:
        page.get_by_role("button", name="Download SVG").click()
    picture = Path(drawn.value.path()).read_text("utf-8")
    said = [unescape(line) for line in re.findall(r"<(?:text|tspan)[^>]*>([^<]+)<", picture)]
    assert {"1", "2"} <= {*said}
    assert {"1 He remembers: Why here? =cmd", "2 0:03:00: <b>The turn</b>"} <= {*said}
    assert float(re.search(r'height="([\d.]+)"', picture)[1]) > SLIDE[1]
    page.get_by_role("button", name="More").click()


def lies_over_its_mark(page: Page) -> None:
    """Ask that the sign of the first note stands at the mark of its event: 1:00 to 2:30 of 4:00."""
    strip, pin = (page.locator(one).first.bounding_box() for one in ("#strip", "#strip .noted"))
    assert strip
    assert pin
    assert abs(pin["x"] + pin["width"] / 2 - strip["x"] - strip["width"] / 4) < 2


def test_escape_leaves_a_note_unwritten_and_an_empty_one_is_none(frank: Page, site: str) -> None:
    opened(frank, site)
    frank.locator(".details").get_by_role("button", name="Write a note").click()
    frank.keyboard.type("No.")
    frank.keyboard.press("Escape")
    expect(frank.locator("dialog.door")).to_be_hidden()
    expect(frank.locator("#notes")).to_be_hidden()
    assert "event=" in frank.url  # Escape left the note, not the event

    noted(frank, "Yes.")
    expect(frank.locator("#own-notes")).to_contain_text("Yes.")
    frank.locator("#notes").get_by_role("button", name="Change").click()
    frank.get_by_role("button", name="Delete").click()
    frank.get_by_role("button", name="Delete this note for good").click()
    expect(frank.locator("#notes")).to_be_hidden()
    expect(frank.locator("#key .of-notes")).to_have_count(0)


def test_a_shipped_films_notes_stay_in_this_browser(frank: Page, site: str) -> None:
    ready(frank, site)
    noted(frank, "From the start.")
    frank.reload()
    expect(frank.locator("#notes li")).to_contain_text("From the start.")
