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


<<<<<<< HEAD
def test_a_step_that_is_still_being_kept_outlives_a_reload(
    page: Page, serve: Callable[..., str]
) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    page.evaluate(PACKING)
    type_into(page, 0, "event", "A man sleeps")
    type_into(page, 1, "event", "He dreams")
    expect(told(page)).to_contain_text("Keeping the last step")
    page.reload()
    expect(cell(page, 0, "event")).to_have_text("A man sleeps")
    expect(cell(page, 1, "event")).to_have_text("He dreams")
    expect(told(page)).to_contain_text("Every step is kept")
    press(page, "Undo")
    expect(cell(page, 1, "event")).to_have_text("He remembers")


def test_what_was_half_typed_takes_the_place_of_nothing_newer(
    page: Page, serve: Callable[..., str]
) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    type_into(page, 2, "event", "He leaves")
    expect(told(page)).to_contain_text("Every step is kept")
    cell(page, 2, "event").dblclick()
    page.locator("#grid input.typing").fill("He lea")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")  # as in another tab
    page.locator("#grid input.typing").fill("He stays")
    page.keyboard.press("Enter")
    expect(cell(page, 2, "event")).to_have_text("He stays")
    expect(told(page)).to_contain_text("Every step is kept")
    page.reload()
    expect(told(page)).to_contain_text("As you left it")
    expect(cell(page, 2, "event")).to_have_text("He stays")


def test_two_hundred_steps_are_undone_after_a_reload(page: Page, serve: Callable[..., str]) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    cell(page, 1, "screen_end").click()
    for _ in range(STEPS):
        page.keyboard.press("Alt+ArrowRight")
    expect(cell(page, 1, "screen_end")).to_have_text("0:02:50.5")  # 0.1 s each
    expect(told(page)).to_contain_text("Every step is kept")

    page.reload()
    expect(told(page)).to_contain_text(f"Steps that can be undone: {STEPS}")
    cell(page, 0, "event").click()
    for _ in range(STEPS):
        page.keyboard.press("Control+z")
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
    assert start and end
    x, y = start["x"] + start["width"] / 2, start["y"] + start["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 2, y + 6 * (1 if to > at else -1), steps=3)
    page.mouse.move(x, end["y"] + end["height"] / 2, steps=8)
    page.mouse.up()


def test_a_step_outlives_the_server(frank: Page, desk: Server, tmp_path: Path) -> None:
    open_desk(frank, desk.address)
    type_into(frank, 0, "screen_end", "soon")
    expect(told(frank)).to_contain_text("“soon” is not a time")
    desk.stop()
    type_into(frank, 0, "event", "A man sleeps")
    expect(told(frank)).to_contain_text("The server does not answer")
    type_into(frank, 0, "screen_end", "1:00")
    desk.start()
    expect(frank.locator("#stage")).to_contain_text("A man sleeps")
    expect(told(frank)).to_contain_text("Every step is kept")
    assert saved(frank, tmp_path)[0]["event"] == "A man sleeps"


def test_a_second_tab_follows_and_goes_on_when_the_first_is_closed(
    page: Page, serve: Callable[..., str], tmp_path: Path
) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    type_into(page, 0, "event", "A man sleeps")
    expect(page).to_have_url(re.compile(r"film=[0-9a-f]{16}-"))
    other = page.context.new_page()
    open_desk(other, page.url)
    expect(told(other)).to_contain_text("This one follows it")

    type_into(page, 1, "event", "He dreams")
    expect(cell(other, 1, "event")).to_have_text("He dreams")
    expect(other.locator("#stage")).to_contain_text("He dreams")
    expect(told(other)).to_contain_text("This one follows it")
    cell(other, 2, "event").dblclick()
    expect(other.locator("#grid input.typing")).to_have_count(0)

    page.close()
    expect(told(other)).not_to_contain_text("This one follows it")
    type_into(other, 2, "event", "He stays")
    expect(told(other)).to_contain_text("Every step is kept")
    names = ["A man sleeps", "He dreams", "He stays"]
    assert [row["event"] for row in saved(other, tmp_path)] == names


def test_a_full_disk_is_said_and_the_project_file_offered(
    frank: Page, serve: Callable[..., str], tmp_path: Path
) -> None:
    open_desk(frank, serve(TABLE, "memory.csv"))
    frank.evaluate(FULL)
    type_into(frank, 0, "event", "A man sleeps")
    expect(told(frank)).to_contain_text("could not be kept")
    with frank.expect_download() as saving:
        frank.get_by_role("button", name="Save it now").click()
    saving.value.save_as(tmp_path / "saved.anachrony")
    table = unpacked((tmp_path / "saved.anachrony").read_bytes()).table.decode()
    assert "A man sleeps" in table
    expect(told(frank)).not_to_contain_text("Every step is kept")

    frank.evaluate("() => { IDBObjectStore.prototype.put = window.put; }")  # there is room again
    type_into(frank, 1, "event", "He dreams")
    expect(told(frank)).to_contain_text("Every step is kept")
    frank.reload()
    expect(told(frank)).to_contain_text("Steps that can be undone: 2")
    assert column(frank, "event", 3) == ["A man sleeps", "He dreams", "He goes out"]


def test_what_is_kept_is_listed_and_deleted(page: Page, serve: Callable[..., str]) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    type_into(page, 0, "event", "A man sleeps")
    expect(page).to_have_url(re.compile(r"film=[0-9a-f]{16}-"))
    press(page, "What is kept")
    dialog = page.locator("dialog.door")
    expect(dialog).to_contain_text(re.compile(r"Tiny \(tiny_events\.csv\): \d+ kB, steps: 1"))
    dialog.get_by_role("button", name="Delete for good").click()
    expect(dialog).to_contain_text("tiny_events.csv")  # a slip costs nothing
    dialog.get_by_role("button", name="Remove for good, with its notes and every step").click()
    expect(page).not_to_have_url(re.compile("film="))
    expect(page.locator("#stage")).to_contain_text("A man wakes")


=======
>>>>>>> 74dafc2 (Tests of the desk parted by subject: cells, rows, what is kept, times)
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
<<<<<<< HEAD

    page.reload()  # they are kept with the film
    cell(page, 0, "screen_end").click()
    page.keyboard.press("Alt+Shift+Period")
    expect(cell(page, 0, "screen_end")).to_have_text("0:01:00")
    page.keyboard.press("Alt+Shift+Period")
    expect(cell(page, 0, "screen_end")).to_have_text("0:01:07.48")


def _drag(page: Page, start: tuple[float, float], by: float, down: float = 0) -> None:
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(start[0] + by, start[1] + down, steps=3)
    page.mouse.up()


def _bar(page: Page) -> tuple[float, float, float]:
    """Where the bar of the event that the cursor is in begins and ends, and its middle, px."""
    x, y, wide = _still(page)
    return x - wide / 2, x + wide / 2, y


def _still(page: Page) -> tuple[float, float, float]:
    """The middle of the largest mark of the event that the cursor is in, and how wide it is, px, as
    soon as it stands still.
    """
    expect(told(page)).to_contain_text("Every step is kept")
    before, now = None, _measured(page)
    while before != now:
        page.wait_for_timeout(200)
        before, now = now, _measured(page)
    return now


def _measured(page: Page) -> tuple[float, float, float]:
    id_of = re.search("event=([^&]*)", page.url)
    assert id_of
    return *place(page, id_of[1]), extent(page, id_of[1])[0]


def test_a_state_is_kept_under_a_name_compared_and_brought_back(
    page: Page, serve: Callable[..., str], tmp_path: Path
) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    press(page, "Versions")
    dialog = page.locator("dialog.door")
    dialog.get_by_role("textbox").fill("before the class")
    page.keyboard.press("Enter")
    expect(dialog.locator("li")).to_contain_text("before the class:")
    dialog.get_by_role("button", name="Close").click()
    type_into(page, 1, "event", "He dreams")
    cell(page, 2, "event").click()
    page.keyboard.press("Control+Delete")
    expect(page.locator("#tools")).to_contain_text("Undo: delete")
    expect(told(page)).to_contain_text("Every step is kept")

    page.reload()
    expect(told(page)).to_contain_text("As you left it")
    press(page, "Versions")
    dialog.get_by_role("button", name="Compare with now").click()
    expect(dialog).to_contain_text("What differs, row by row: 2")
    expect(dialog.locator("tr").nth(1)).to_contain_text("He remembers")
    expect(dialog.locator("tr").nth(2)).to_contain_text("no longer there")
    dialog.get_by_role("button", name="Versions").click()
    dialog.get_by_role("button", name="Bring it back").click()
    expect(page.locator("#tools")).to_contain_text("Undo: bring back “before the class”")
    expect(told(page)).to_contain_text("Every step is kept")
    assert saved(page, tmp_path) == list(csv.DictReader(io.StringIO(TABLE)))

    press(page, "Versions")
    dialog.get_by_role("button", name="Delete it").click()
    expect(dialog).to_contain_text("before the class")
    dialog.get_by_role("button", name="Delete this version for good").click()
    expect(dialog).to_contain_text("No state is kept under a name yet")


def test_a_file_opened_again_takes_the_place_of_nothing_that_was_done_to_it(
    frank: Page, serve: Callable[..., str], tmp_path: Path
) -> None:
    def opened() -> None:
        frank.locator("#door").click()
        frank.locator("dialog.door input[type=file]").set_input_files(file)

    file = tmp_path / "own.csv"
    file.write_text(TABLE)
    frank.goto(serve(TABLE, "memory.csv"))
    expect(frank.locator("#caption")).to_contain_text(".csv")
    opened()
    expect(frank).to_have_url(re.compile("film="))
    frank.locator("#edit").click()
    type_into(frank, 1, "event", "He dreams")
    expect(frank.locator("#stage")).to_contain_text("He dreams")

    opened()
    expect(frank.locator("dialog.door")).to_contain_text("with steps of yours since: 1")
    frank.get_by_role("button", name="Open the file as it is, beside it").click()
    expect(cell(frank, 1, "event")).to_have_text("He remembers")
    assert column(frank, "event", 3) == ["A man wakes", "He remembers", "He goes out"]
    frank.locator("#door").click()
    expect(frank.locator("dialog.door li .film")).to_have_count(2)
    frank.keyboard.press("Escape")

    opened()
    frank.get_by_role("button", name="Go on with it as you left it").click()
    expect(cell(frank, 1, "event")).to_have_text("He dreams")
    expect(frank.locator("#stage")).to_contain_text("He dreams")
=======
    until(page, SEEN, "He remembers")
    top = page.evaluate("scrollY")
    page.locator("#stage").focus()  # a hand in the chart is left where it looks
    page.mouse.wheel(0, -2000)
    page.keyboard.press("ArrowRight")
    until(page, "(top) => scrollY < top", top)
    expect(page.locator("#details")).to_contain_text("He goes out")
>>>>>>> 74dafc2 (Tests of the desk parted by subject: cells, rows, what is kept, times)
