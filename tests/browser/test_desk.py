"""The desk in a real browser: a cell is typed into, says what is wrong with it, and the charts follow."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from tests.desk import TABLE, cell, column, open_desk, saved, told, type_into
from tests.waiting import expect, until

HASTY = """() => {
    const wait = window.setTimeout;
    window.setTimeout = (use, time, ...more) => wait(use, Math.min(time, 30), ...more);
}"""
"""A page that takes no rest."""

DRAWS = '"sketched.data"'
"""In what asks for the small pictures."""


def test_a_cell_is_edited_and_the_charts_follow(
    page: Page, serve: Callable[..., str], tmp_path: Path
) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    type_into(page, 1, "event", "He dreams")
    expect(page).to_have_url(re.compile(r"film=[0-9a-f]{16}-[0-9a-f]{16}"))
    expect(page.locator("#under")).to_have_text("A man wakes")
    expect(page.locator("#stage")).to_contain_text("He dreams")
    expect(told(page)).to_contain_text("Every step is kept")

    cell(page, 2, "event").dblclick()
    page.locator("#grid input.typing").fill("He leaves")
    page.reload()
    expect(cell(page, 1, "event")).to_have_text("He dreams")
    expect(cell(page, 2, "event")).to_have_text("He leaves")
    expect(told(page)).to_contain_text("As you left it")
    assert saved(page, tmp_path)[1] == {
        "event": "He dreams",
        "screen_start": "1:00",
        "screen_end": "2:30",
        "story_start": "1944-08-02",
        "strand": "Then",
    }


def test_what_cannot_be_read_stays_as_typed_and_says_why(
    page: Page, serve: Callable[..., str]
) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    type_into(page, 0, "screen_end", "soon")
    expect(told(page)).to_contain_text("Row 1, Screen to: “soon” is not a time of the film")
    expect(cell(page, 0, "screen_end")).to_have_class(re.compile("fault"))
    expect(page.locator("#behind")).to_contain_text("The charts show the table as of")

    page.reload()
    expect(cell(page, 0, "screen_end")).to_have_text("soon")
    expect(page.locator("#behind")).to_contain_text("soon")
    type_into(page, 0, "screen_end", "0:50")
    expect(page.locator("#behind")).to_be_hidden()
    expect(told(page)).to_contain_text("Every step is kept")


def test_what_was_typed_is_seen_while_the_next_cell_is_open(
    page: Page, serve: Callable[..., str]
) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    cell(page, 1, "screen_start").dblclick()
    page.locator("#grid input.typing").fill("1:05")
    page.keyboard.press("Tab")
    expect(cell(page, 1, "screen_end").locator("input")).to_be_focused()
    expect(cell(page, 1, "screen_start")).to_have_text("1:05")


def test_a_date_says_what_it_means_while_it_is_typed(page: Page, serve: Callable[..., str]) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    cell(page, 1, "story_start").dblclick()
    field = page.locator("#grid input.typing")
    field.fill("1944~")
    expect(page.locator(".meant")).to_have_text("about 1944")
    field.fill("2 August 1944")
    expect(page.locator(".meant")).to_have_text("1944-08-02: 2 August 1944")
    field.fill("soon")
    expect(page.locator(".meant")).to_be_hidden()
    field.fill("1944")
    expect(page.locator(".meant")).to_have_text("1944")
    page.keyboard.press("Escape")
    expect(page.locator(".meant")).to_be_hidden()


def test_pictures_that_nobody_sees_are_not_drawn_between_two_steps(
    page: Page, serve: Callable[..., str]
) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    expect(page.locator(".cards svg").first).to_be_attached()
    page.locator(".row").first.evaluate("(row) => row.scrollIntoView()")
    page.evaluate(HASTY)
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.post_data or ""))
    for event in ("He dreams", "The hand"):
        type_into(page, 1, "event", event)
        expect(page.locator("#lead")).to_contain_text(event)  # the words follow
    assert not [one for one in asked if DRAWS in one]
    with page.expect_request(lambda one: DRAWS in (one.post_data or "")):
        page.evaluate("scrollTo(0, 0)")


def test_the_cursor_stays_where_it_is_when_the_table_is_painted_anew(
    page: Page, serve: Callable[..., str]
) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    type_into(page, 1, "event", "He dreams")
    page.evaluate("document.activeElement.blur()")  # as when what had the focus is painted over
    expect(cell(page, 1, "event")).to_be_focused()

    cell(page, 2, "event").click()
    page.mouse.click(3, 3)  # but a hand that went elsewhere is left there
    expect(told(page)).to_contain_text("Every step is kept")
    assert page.evaluate("document.activeElement === document.body")

    for key, there in (
        ("F6", "#grid [col-id=event]"),
        ("F6", "#tools button"),
        ("Shift+F6", "#grid [col-id=event]"),
    ):
        page.keyboard.press(key)  # from part to part, and back to the cell
        until(page, "(there) => document.activeElement.matches(there)", there)


def test_a_key_finds_the_cursor_whose_focus_was_painted_over(
    page: Page, serve: Callable[..., str]
) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    cell(page, 1, "screen_end").click()
    page.evaluate("document.activeElement.blur()")  # as when what had the focus is painted over
    page.keyboard.press("Alt+ArrowRight")
    expect(cell(page, 1, "screen_end")).to_have_text("0:02:30.1")
    cell(page, 1, "event").click()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.type("The hand")
    page.keyboard.press("Enter")
    expect(cell(page, 1, "event")).to_have_text("The hand")


def test_a_new_row_is_not_left_for_the_event_that_was_chosen_last(
    page: Page, serve: Callable[..., str]
) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    cell(page, 1, "event").click()
    page.keyboard.type("He dreams")
    expect(page).to_have_url(re.compile("event="))  # it is chosen while the hand types
    page.keyboard.press("Control+Enter")
    expect(cell(page, 2, "event")).to_be_focused()
    page.evaluate("dispatchEvent(new PopStateEvent('popstate'))")
    page.keyboard.type("The hand")
    page.keyboard.press("Enter")
    assert column(page, "event", 3) == ["A man wakes", "He dreams", "The hand"]
    expect(told(page)).to_contain_text("Every step is kept")
    expect(page).to_have_url(re.compile("event="))

    page.reload()
    expect(told(page)).to_contain_text("As you left it")
    cell(page, 0, "event").evaluate(
        "(cell) => { cell.focus(); dispatchEvent(new PopStateEvent('popstate')); }"
    )
    expect(cell(page, 0, "event")).to_be_focused()


def test_a_key_acts_on_the_row_that_the_hand_is_in_before_the_grid_tells_of_it(
    page: Page, serve: Callable[..., str]
) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    cell(page, 0, "event").click()
    cell(page, 1, "event").evaluate(
        """(cell) => {
            cell.focus();
            const key = { key: "Delete", code: "Delete", ctrlKey: true, bubbles: true };
            cell.dispatchEvent(new KeyboardEvent("keydown", key));
        }"""
    )
    expect(page.locator("#tools")).to_contain_text("Undo: delete He remembers")


def test_a_cell_of_several_lines_is_looked_at_and_a_desk_speaks_the_page_s_language(
    page: Page, serve: Callable[..., str]
) -> None:
    address = serve(TABLE.replace("He remembers", '"He\nremembers"'), "memory.csv")
    open_desk(page, address)
    cell(page, 1, "event").dblclick()
    expect(page.locator("#grid input.typing")).to_have_value("He↵remembers")
    page.keyboard.press("Enter")
    expect(page.locator("#grid input.typing")).to_have_count(0)
    type_into(page, 1, "strand", "Before")
    expect(page.locator("#tools")).to_contain_text("Undo: type into He")
    expect(page).to_have_url(re.compile(r"film=[0-9a-f]{16}-"))
    page.keyboard.press("Control+z")
    expect(page.locator("#tools button").first).to_be_disabled()  # a look is no step

    page.goto(f"{address}fr/{page.url.partition(address)[2]}")
    expect(page.locator("#grid .ag-header")).to_contain_text("Événement")


def test_a_proposed_rewrite_is_one_click_and_the_chart_and_the_table_point_at_one_event(
    page: Page, serve: Callable[..., str]
) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    type_into(page, 1, "story_start", "2 August 1944")
    press_said = told(page).get_by_role("button", name="Write 1944-08-02")
    press_said.click()
    expect(cell(page, 1, "story_start")).to_have_text("1944-08-02")
    expect(told(page)).to_contain_text("Every step is kept")

    cell(page, 2, "event").click()
    expect(page).to_have_url(re.compile("event="))
    expect(page.locator("#details")).to_contain_text("He goes out")


SEEN = """(event) => {
    const mark = [...document.querySelectorAll("#chart .barlayer .point, #chart .scatterlayer .textpoint")]
        .find((one) => one.textContent.includes(event));
    const { top, bottom } = mark.getBoundingClientRect();
    return top > 0 && bottom < document.querySelector("#desk").getBoundingClientRect().top;
}"""
"""Whether the name of an event is in sight above the desk."""


def test_the_event_that_the_cursor_is_in_is_seen_above_the_desk(
    page: Page, serve: Callable[..., str]
) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    open_desk(page, serve(TABLE, "memory.csv"))
    for row, event in ((1, "He remembers"), (0, "A man wakes"), (1, "He remembers")):
        cell(page, row, "strand").click()
        until(page, SEEN, event)
    type_into(page, 1, "story_start", "1957-08-02")
    expect(told(page)).to_contain_text("Every step is kept")
    expect(page.locator("#details")).to_contain_text("2 August 1957")
    until(page, SEEN, "He remembers")
    page.mouse.move(640, 200)
    page.mouse.wheel(0, -2000)  # a hand that looks elsewhere is left there
    until(page, "scrollY === 0")
