"""Rows at the desk, in a real browser: added, split, merged, moved in both orders, and all of it undone."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from tests.desk import PASTE, RANKS, TABLE, cell, column, open_desk, press, saved, told
from tests.waiting import expect

STEPS = 205

AGAIN = """([times, key]) => {
    for (let time = 0; time < times; time += 1) {
        const pressed = new KeyboardEvent("keydown", { ...key, bubbles: true, cancelable: true });
        document.activeElement.dispatchEvent(pressed);
    }
}"""
"""A key pressed so many times, by a hand that waits for no picture between two."""


def test_rows_are_added_split_merged_deleted_and_all_is_undone(
    page: Page, serve: Callable[..., str], tmp_path: Path
) -> None:
    open_desk(page, serve(TABLE, "memory.csv") + "?at=0:01:30")
    expect(page.locator("#clock-screen")).to_have_text("0:01:30")
    cell(page, 1, "event").click()
    press(page, "Split at the playhead")
    expect(cell(page, 2, "event")).to_have_text("He remembers (2)")
    assert column(page, "screen_start", 4) == ["0:00", "1:00", "0:01:30", "2:30"]
    assert column(page, "screen_end", 4) == ["1:00", "0:01:30", "2:30", "4:00"]
    expect(page.locator("#tools")).to_contain_text("Undo: split He remembers")

    cell(page, 0, "event").click()
    press(page, "Merge with the row below")
    expect(cell(page, 0, "screen_end")).to_have_text("0:01:30")
    expect(cell(page, 2, "event")).to_have_text("He goes out")  # the row that went is gone
    cell(page, 2, "event").click()
    page.keyboard.press("Control+Delete")
    expect(cell(page, 1, "event")).to_have_text("He remembers (2)")
    page.keyboard.press("Control+Enter")
    expect(cell(page, 2, "event")).to_have_text("New event")
    expect(told(page)).to_contain_text("Every step is kept")

    page.reload()
    expect(page.locator("#tools")).to_contain_text("Undo: add New event")
    cell(page, 0, "event").click()
    for _ in range(4):
        page.keyboard.press("Control+z")
    expect(page.locator("#tools")).to_contain_text("Redo: split He remembers")
    assert column(page, "event", 3) == ["A man wakes", "He remembers", "He goes out"]
    page.keyboard.press("Control+Shift+z")
    expect(cell(page, 2, "event")).to_have_text("He remembers (2)")
    page.keyboard.press("Control+z")
    expect(told(page)).to_contain_text("Every step is kept")
    assert saved(page, tmp_path) == list(csv.DictReader(io.StringIO(TABLE)))


def test_a_row_is_duplicated_and_both_are_read(page: Page, serve: Callable[..., str]) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    cell(page, 1, "event").click()
    page.keyboard.press("Alt+d")
    expect(cell(page, 2, "event")).to_have_text("He remembers")
    expect(page).to_have_url(re.compile(r"film=[0-9a-f]{16}-[0-9a-f]{16}"))  # once it is read
    expect(told(page)).to_contain_text("Every step is kept")


def test_columns_are_added_and_a_block_lies_over_them(
    page: Page, serve: Callable[..., str]
) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    cell(page, 1, "event").click()
    adds = page.locator("#tools select")
    for name in ("city", "note"):
        adds.select_option(name)
        expect(cell(page, 1, name)).to_be_focused()
    assert column(page, "event", 3) == ["A man wakes", "He remembers", "He goes out"]

    cell(page, 1, "city").click()
    page.evaluate(PASTE, "Nevers\tthe cellar\nHiroshima")
    expect(cell(page, 2, "city")).to_have_text("Hiroshima")
    expect(cell(page, 1, "note")).to_have_text("the cellar")
    cell(page, 2, " ").click()
    page.evaluate(PASTE, "He leaves")
    expect(cell(page, 2, "event")).to_have_text("He leaves")


def test_a_block_pasted_into_an_open_cell_lies_down_from_there_and_words_stay_in_it(
    page: Page, serve: Callable[..., str]
) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    cell(page, 1, "event").dblclick()
    field = page.locator("#grid input.typing")
    field.fill("He dreams")
    assert page.evaluate(PASTE, " of it\n") is None
    expect(field).to_be_focused()
    page.evaluate(PASTE, '"He\nsleeps"\nHe wakes\n')
    expect(field).to_have_count(0)
    expect(cell(page, 1, "event")).to_have_text("He sleeps")
    expect(cell(page, 2, "event")).to_have_text("He wakes")
    press(page, "Undo: ")
    expect(cell(page, 1, "event")).to_have_text("He dreams")
    expect(cell(page, 2, "event")).to_have_text("He goes out")


def test_a_table_whose_rows_were_all_deleted_gets_new_ones(
    page: Page, serve: Callable[..., str]
) -> None:
    open_desk(page, serve(TABLE.partition("He remembers")[0], "memory.csv"))
    cell(page, 0, "event").click()
    page.keyboard.press("Control+Delete")
    expect(page.locator("#grid .ag-center-cols-container .ag-row")).to_have_count(0)
    page.get_by_role("button", name="Delete", exact=True).click()  # there is none
    page.get_by_role("button", name="Add", exact=True).click()
    expect(cell(page, 0, "event")).to_have_text("New event")


def test_two_hundred_steps_are_undone_after_a_reload(page: Page, serve: Callable[..., str]) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    cell(page, 1, "screen_end").click()
    page.keyboard.press("Alt+ArrowRight")
    page.evaluate(AGAIN, [STEPS - 1, {"code": "ArrowRight", "altKey": True}])
    expect(cell(page, 1, "screen_end")).to_have_text("0:02:50.5")  # 0.1 s each
    expect(told(page)).to_contain_text("Every step is kept")

    page.reload()
    expect(told(page)).to_contain_text(f"Steps that can be undone: {STEPS}")
    cell(page, 0, "event").click()
    page.keyboard.press("Control+z")
    page.evaluate(AGAIN, [STEPS - 1, {"code": "KeyZ", "ctrlKey": True}])
    expect(cell(page, 1, "screen_end")).to_have_text("2:30")
    expect(page.locator("#tools button").first).to_be_disabled()
    expect(page.locator("#tools")).to_contain_text("Redo: shift He remembers")
    expect(told(page)).to_contain_text("Every step is kept")


def test_the_two_orders_are_moved_by_keys(page: Page, serve: Callable[..., str]) -> None:
    open_desk(page, serve(RANKS, "ranks.csv"))
    cell(page, 2, "event").click()
    page.keyboard.press("Alt+ArrowUp")
    expect(cell(page, 1, "event")).to_have_text("C")
    assert column(page, "story_order", 3) == ["3", "2", "1"]
    page.keyboard.press("Alt+Shift+ArrowUp")
    expect(cell(page, 1, "story_order")).to_have_text("1")
    assert column(page, "event", 3) == ["A", "C", "B"]
    assert column(page, "screen_order", 3) == ["1", "2", "3"]
    assert column(page, "story_order", 3) == ["3", "1", "2"]


def test_a_row_is_dragged_by_its_number_in_the_telling_and_with_shift_in_the_story(
    page: Page, serve: Callable[..., str]
) -> None:
    open_desk(page, serve(RANKS, "ranks.csv"))
    drag_row(page, 2, 0)
    expect(cell(page, 0, "event")).to_have_text("C")
    assert column(page, "event", 3) == ["C", "A", "B"]
    assert column(page, "screen_order", 3) == ["1", "2", "3"]
    assert column(page, "story_order", 3) == ["2", "3", "1"]
    expect(page.locator("#tools")).to_contain_text("Undo: C told earlier")

    page.keyboard.down("Shift")
    drag_row(page, 1, 2)  # A to where B happens
    page.keyboard.up("Shift")
    expect(cell(page, 1, "story_order")).to_have_text("1")
    assert column(page, "event", 3) == ["C", "A", "B"]
    assert column(page, "screen_order", 3) == ["1", "2", "3"]
    assert column(page, "story_order", 3) == ["3", "1", "2"]
    page.locator("#tools button").first.click()
    page.locator("#tools button").first.click()
    expect(cell(page, 2, "event")).to_have_text("C")
    assert column(page, "story_order", 3) == ["3", "1", "2"]


def test_a_row_of_a_timed_film_that_is_dragged_says_why_it_stays(
    page: Page, serve: Callable[..., str]
) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    drag_row(page, 2, 0)
    expect(told(page)).to_contain_text("The telling is timed here")
    assert column(page, "event", 3) == ["A man wakes", "He remembers", "He goes out"]


def drag_row(page: Page, at: int, to: int) -> None:
    """Drag a row by its handle to the place of another."""
    handle, there = (
        page.locator(f"#grid .ag-row[row-index='{row}'] .ag-row-drag").first for row in (at, to)
    )
    start, end = handle.bounding_box(), there.bounding_box()
    assert start
    assert end
    x, y = start["x"] + start["width"] / 2, start["y"] + start["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 2, y + 6 * (1 if to > at else -1), steps=3)
    page.mouse.move(x, end["y"] + end["height"] / 2, steps=8)
    page.mouse.up()
