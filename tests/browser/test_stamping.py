"""Stamping, in a real browser: a frame of one's own copy becomes a time of the table."""

import re

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.test_watch import RECORDED, TO, film, settled, watch
from tests.copies import name
from tests.desk import cell, press
from tests.waiting import expect, until

__all__ = ["film"]

SURE = ("certainty", "screen_margin", "source")
"""Columns that say how sure a row is."""


def test_events_are_stamped_while_the_table_lies_on_the_desk(film: Page) -> None:
    film.locator("#edit").click()
    start = film.locator("#grid .ag-row[row-index='0'] [col-id='screen_start']").last
    end = film.locator("#grid .ag-row[row-index='0'] [col-id='screen_end']").last
    expect(start).to_have_text("0:00")
    watch(film, name("25", 0))
    expect(film.locator("#stamps")).to_contain_text("0 of 3 measured")

    film.evaluate(TO, 0.4)
    assert settled(film, 10) == 10
    start.click()
    film.keyboard.press("i")
    expect(start).to_have_text("0:00:00.4")
    film.evaluate(TO, 1.8)
    assert settled(film, 45) == 45
    start.click()
    film.keyboard.press("n")
    expect(end).to_have_text("0:00:01.8")
    expect(film.locator("#stamps")).to_contain_text("1 of 3 measured")
    expect(film.locator("#said")).to_contain_text("Every step is kept")
    expect(film.locator("#tools")).to_contain_text("Undo: stamp A man wakes")
    assert settled(film, 45) == 45  # the film stays where it is

    film.locator("#stamps").get_by_role("button", name="Walk the estimates").click()
    assert settled(film, 50) == 50  # 2 s before 0:04
    expect(film.locator("#said")).to_contain_text("“He remembers” ends about here: O stamps it")
    film.keyboard.press(" ")
    until(film, "!document.querySelector('#watch video').paused")


def test_the_last_event_ends_and_a_new_one_begins(film: Page) -> None:
    film.locator("#edit").click()
    end = film.locator("#grid .ag-row[row-index='2'] [col-id='screen_end']").last
    expect(end).to_have_text("0:05")
    watch(film, name("25", 0))
    for moment, frame, row in ((4.4, 110, 2), (4.6, 115, 3)):
        film.evaluate(TO, moment)
        assert settled(film, frame) == frame
        if row == 2:
            end.click()
        film.keyboard.press("n")
        expect(
            film.locator(f"#grid .ag-row[row-index='{row + 1}'] [col-id='event']")
        ).to_have_count(1)
    expect(end).to_have_text("0:00:04.4")
    assert [
        film.locator(f"#grid .ag-row[row-index='3'] [col-id='{one}']").last.inner_text()
        for one in ("event", "screen_start", "screen_end")
    ] == ["New event", "0:00:04.4", "0:00:04.6"]
    expect(film.locator("#said")).to_contain_text("Every step is kept")


@pytest.mark.parametrize("heard", [False, True])
def test_frames_of_no_one_length_are_stamped_as_surely_as_they_can_be(
    film: Page, heard: bool
) -> None:
    file = {"name": "own.webm", "mimeType": "video/webm"}
    film.locator("#film").click()
    recorded = bytes(film.evaluate(RECORDED, heard))
    film.locator("#watch input[type=file]").set_input_files([{**file, "buffer": recorded}])
    expect(film.locator("#sync")).to_contain_text("own.webm, at no usual frame rate")
    expect(film.locator("#stamps")).to_be_hidden()  # the table is not on the desk
    film.locator("#edit").click()
    expect(film.locator("#stamps")).to_be_visible()
    for key, moment in (("i", 0.5), ("o", 1.5)):
        film.evaluate(TO, moment)
        until(
            film,
            "(at) => Math.abs(document.querySelector('#watch video').currentTime - at) < 0.01",
            moment,
        )
        film.locator("#grid .ag-row[row-index='0'] [col-id='screen_end']").last.click()
        film.keyboard.press(key)
    expect(film.locator("#stamps")).to_contain_text("1 of 3 measured")
    margin = film.locator("#grid .ag-row[row-index='0'] [col-id='screen_margin']").last
    expect(margin).to_have_text(re.compile(r"\d{2,3}ms"))
    source = film.locator("#grid .ag-row[row-index='0'] [col-id='source']").last
    expect(source).to_have_text("own copy, at no steady frame rate, sync points: 0")
    expect(film.locator("#said")).to_contain_text("Every step is kept")


def test_a_story_time_is_asked_for_while_the_film_plays(film: Page) -> None:
    film.locator("#edit").click()
    story = film.locator("#grid .ag-row[row-index='1'] [col-id='story_start']").last
    start = film.locator("#grid .ag-row[row-index='1'] [col-id='screen_start']").last
    expect(story).to_have_text("1944-08-02")
    watch(film, name("25", 0))
    start.click()
    film.locator("#play").click()
    film.keyboard.press("t")
    expect(film.locator("#grid input.typing")).to_be_focused()
    film.keyboard.type("1944-08-03")
    film.keyboard.press("Enter")
    expect(story).to_have_text("1944-08-03")
    expect(start).to_be_focused()  # the cell where the hand stamps
    plays = "() => !document.querySelector('#watch video').paused"
    assert film.evaluate(plays)
    film.locator("#play").click()
    expect(film.locator("#said")).to_contain_text("Every step is kept")


def test_where_words_stand_a_letter_begins_to_type_and_stamps_nothing(film: Page) -> None:
    def cell(column: str) -> Locator:
        return film.locator(f"#grid .ag-row[row-index='1'] [col-id='{column}']").last

    film.locator("#edit").click()
    expect(cell("event")).to_have_text("He remembers")
    watch(film, name("25", 0))
    film.evaluate(TO, 1.0)
    assert settled(film, 25) == 25
    for column, text in (("event", "Into town"), ("event", "one, two"), ("story_start", "N2")):
        cell(column).click()
        film.keyboard.type(text)
        film.keyboard.press("Enter")
        expect(cell(column)).to_have_text(text)
    cell("event").click()
    film.keyboard.type(", and out")
    film.keyboard.press("Enter")
    expect(cell("event")).to_have_text(", and out")
    assert settled(film, 25) == 25  # nor is a comma a frame back
    assert [cell(end).inner_text() for end in ("screen_start", "screen_end")] == ["0:02", "0:04"]

    cell("screen_start").click()
    film.keyboard.press(".")
    assert settled(film, 26) == 26
    expect(film.locator("#grid input.typing")).to_have_count(0)
    film.keyboard.press("i")
    expect(cell("screen_start")).to_have_text("0:00:01.04")


def test_a_measured_event_that_is_cut_at_a_frame_is_measured_on_both_sides(film: Page) -> None:
    copy = "own copy, 25 fps, sync points: 0"
    film.locator("#edit").click()
    expect(cell(film, 0, "screen_start")).to_have_text("0:00")
    watch(film, name("25", 0))
    for key, moment in (("i", 0.4), ("o", 1.6), ("", 1.2)):
        film.evaluate(TO, moment)
        assert settled(film, round(moment * 25)) == round(moment * 25)
        cell(film, 0, "screen_start").click()
        film.keyboard.press(key or "Alt+s")
    expect(cell(film, 1, "event")).to_have_text("A man wakes (2)")
    for row, ends in enumerate([("0:00:00.4", "0:00:01.2"), ("0:00:01.2", "0:00:01.6")]):
        assert (
            tuple(cell(film, row, f"screen_{end}").inner_text() for end in ("start", "end")) == ends
        )
        assert [cell(film, row, one).inner_text() for one in SURE] == ["measured", "1f", copy]
    expect(film.locator("#stamps")).to_contain_text("2 of 4 measured")

    press(film, "Undo: split")
    film.get_by_role("button", name="Put the film away").click()
    cell(film, 0, "screen_start").click()
    film.keyboard.press("Alt+s")
    for row, end in enumerate(("start", "end")):
        expect(cell(film, row, "source")).to_have_text(f"{copy} ({end})")
        assert [cell(film, row, one).inner_text() for one in SURE[:2]] == ["estimated", ""]
    expect(film.locator("#said")).to_contain_text("Every step is kept")
