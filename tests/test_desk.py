"""The desk in a real browser: a table is edited, every step is kept, nothing is lost."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page

from anachrony.project import unpacked
from tests.painted import extent, place
from tests.test_away import Server
from tests.waiting import expect, until

TABLE = """event,screen_start,screen_end,story_start,strand
A man wakes,0:00,1:00,1957-08-01,Now
He remembers,1:00,2:30,1944-08-02,Then
He goes out,2:30,4:00,1957-08-01,Now
"""
FULL = """() => {
    window.put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function () { this.transaction.abort(); };
}"""
"""What the browser does where the quota is used up: it aborts what would write."""
PACKING = "() => { Response.prototype.blob = () => new Promise(() => {}); }"
"""What the browser does while it is busy: a table that is to be kept is not packed yet."""

YEARS = """event,screen_start,screen_end,story_start
A man wakes,0:00,1:00,1957-08
He remembers,1:00,2:30,1944-08
He goes out,2:30,4:00,1950-06
"""
STORY = """(date) => {
    const chart = document.querySelector(".js-plotly-plot");
    const { heights, knots } = chart.layout.meta.story;
    const axis = chart._fullLayout.yaxis;
    const seconds = Date.parse(date) / 1000;
    const next = Math.max(1, knots.findIndex((knot) => knot >= seconds));
    const part = (seconds - knots[next - 1]) / (knots[next] - knots[next - 1]);
    const height = heights[next - 1] + part * (heights[next] - heights[next - 1]);
    return chart.getBoundingClientRect().top + axis._offset + axis.d2p(height);
}"""
"""Where a date is on the story axis, px of the window."""

RANK = """() => {
    const { _fullLayout, layout } = document.querySelector(".js-plotly-plot");
    const [first, second] = layout.meta.story.heights;
    const [low, high] = layout.meta.story.knots;
    return (_fullLayout.yaxis.d2p(second) - _fullLayout.yaxis.d2p(first)) / (high - low);
}"""
"""How far a rank of the story is from the next, px down the window."""

MOVED = "document.querySelectorAll('#stage .scatterlayer [style*=translate]').length"
"""How many parts of the chart lie elsewhere than they were drawn, but for bars."""

PASTE = """(text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
}"""

HASTY = """() => {
    const wait = window.setTimeout;
    window.setTimeout = (use, time, ...more) => wait(use, Math.min(time, 30), ...more);
}"""
"""A page that takes no rest."""
DRAWS = '"sketched.data"'
"""In what asks for the small pictures."""

STEPS = 205
HELD = """
  const opened = indexedDB.open("anachrony-desk");
  opened.onsuccess = () => {
    const held = opened.result.transaction("journal", "readwrite").objectStore("journal");
    const again = () => { if (!window.released) held.get("none").onsuccess = again; };
    again();
  };
"""
"""While that runs, nothing else is written to the journal."""
SHOTS = "event,screen_start,screen_end\n"
RANKS = """event,screen_order,story_order
A,1,3
B,2,1
C,3,2
"""


@pytest.fixture
def desk(tmp_path: Path) -> Server:
    table = tmp_path / "memory.csv"
    table.write_text(TABLE)
    server = Server(table)
    yield server
    server.stop()


def open_desk(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator("#caption")).to_contain_text(".csv")
    page.locator("#edit").click()
    expect(page.locator("#grid .ag-center-cols-container .ag-row").first).to_be_visible()


def cell(page: Page, row: int, column: str) -> Locator:
    return page.locator(f"#grid .ag-row[row-index='{row}'] [col-id='{column}']").last


def type_into(page: Page, row: int, column: str, text: str) -> None:
    cell(page, row, column).dblclick()
    page.locator("#grid input.typing").fill(text)
    page.keyboard.press("Enter")
    expect(cell(page, row, column)).to_have_text(text)


def press(page: Page, name: str) -> None:
    page.locator("#tools").get_by_role("button", name=name).click()


def saved(page: Page, tmp_path: Path) -> list[dict[str, str]]:
    """The table in the project file that is saved now, cell by cell."""
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save the project file").click()
    saving.value.save_as(tmp_path / "saved.anachrony")
    table = unpacked((tmp_path / "saved.anachrony").read_bytes()).table
    names = TABLE.splitlines()[0].split(",")  # a shipped film is written with more
    rows = csv.DictReader(io.StringIO(table.decode()))
    return [{name: row[name] for name in names} for row in rows]


def column(page: Page, name: str, rows: int) -> list[str]:
    return [cell(page, row, name).inner_text() for row in range(rows)]


def told(page: Page) -> Locator:
    return page.locator("#said")


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
    expect(page.locator("#tools")).to_contain_text("Undo: add He remembers (2)")
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


def test_a_step_is_said_to_be_kept_when_it_is(page: Page, serve: Callable[..., str]) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    type_into(page, 1, "event", "He dreams")
    expect(told(page)).to_contain_text("Every step is kept")
    page.evaluate(f"() => {{ {HELD} }}")

    type_into(page, 2, "event", "He leaves")
    expect(page.locator("#stage")).to_contain_text("He leaves")  # the charts follow
    expect(told(page)).to_contain_text("Keeping the last step")
    page.evaluate("() => { window.released = true; }")
    expect(told(page)).to_contain_text("Every step is kept")


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
    cell(page, 2, "#").click()
    page.evaluate(PASTE, "He leaves")
    expect(cell(page, 2, "event")).to_have_text("He leaves")


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


def test_an_event_s_screen_time_is_shifted_by_keys_and_its_ends_are_dragged(
    page: Page, serve: Callable[..., str]
) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    cell(page, 0, "screen_end").click()
    expect(page).to_have_url(re.compile("event="))
    page.keyboard.press("Alt+ArrowLeft")
    expect(cell(page, 0, "screen_end")).to_have_text("0:00:59.9")
    page.keyboard.press("Alt+Shift+ArrowRight")
    expect(cell(page, 0, "screen_end")).to_have_text("0:01:00.9")
    page.keyboard.press("Alt+Period")
    expect(told(page)).to_contain_text("How long a frame is, a copy of the film says")
    cell(page, 0, "event").click()
    page.keyboard.press("Alt+ArrowRight")
    expect(cell(page, 0, "screen_start")).to_have_text("0:00:00.1")

    start, end, middle = _bar(page)
    second = (end - start) / 60.9
    _drag(page, (end, middle), -20 * second)
    expect(page.locator("#tools")).to_contain_text("Undo: shift A man wakes")
    expect(cell(page, 0, "screen_end")).to_have_text(re.compile(r"0:00:4[01]"))

    before = end
    while end > before - 10:  # until the chart follows
        _, end, middle = _bar(page)
    _drag(page, (end, middle), 20 * second + 2)  # near enough to where the second begins
    expect(cell(page, 0, "screen_end")).to_have_text("0:01:00")


def test_an_event_lies_where_a_step_puts_it_before_the_server_has_drawn_it(
    frank: Page, desk: Server
) -> None:
    open_desk(frank, desk.address)
    cell(frank, 0, "screen_end").click()
    expect(frank).to_have_url(re.compile("event="))
    start, end, middle = _bar(frank)
    desk.stop()
    for _ in range(10):
        frank.keyboard.press("Alt+Shift+ArrowLeft")
    expect(cell(frank, 0, "screen_end")).to_have_text("0:00:50")
    assert _measured(frank) == pytest.approx(
        _between(start, start + (end - start) * 5 / 6, middle), abs=0.5
    )
    assert frank.evaluate(MOVED)  # with its name, and the outline of what is chosen
    frank.keyboard.press("Control+z")
    assert _measured(frank) == pytest.approx(
        _between(start, start + (end - start) * 51 / 60, middle), abs=0.5
    )

    desk.start()
    expect(told(frank)).to_contain_text("Every step is kept")
    until(frank, f"!{MOVED}")  # by then all is the server's own
    assert _still(frank) == pytest.approx(
        _between(start, start + (end - start) * 51 / 60, middle), abs=2
    )


def _between(start: float, end: float, middle: float) -> tuple[float, float, float]:
    """Where a mark is that reaches from one place to another, px, and how wide."""
    return (start + end) / 2, middle, end - start


def test_an_event_is_dragged_along_story_time_and_moved_there_by_keys(
    page: Page, serve: Callable[..., str]
) -> None:
    page.set_viewport_size({"width": 1280, "height": 1600})  # all of the chart above the desk
    open_desk(page, serve(YEARS, "memory.csv") + "?view=story-curve")
    cell(page, 1, "story_start").click()
    expect(page).to_have_url(re.compile("event="))
    page.keyboard.press("Alt+ArrowRight")
    expect(cell(page, 1, "story_start")).to_have_text("1944-09")
    page.keyboard.press("Alt+Shift+ArrowDown")
    expect(cell(page, 1, "story_start")).to_have_text("1944-10")
    page.keyboard.press("Alt+Shift+PageDown")
    expect(cell(page, 1, "story_start")).to_have_text("1950-06")
    page.keyboard.press("Control+z")
    expect(page.locator("#tools")).to_contain_text("Redo: shift He remembers")

    x, y = _told_at(page, "1944-10-16")
    _drag(page, (x, y), 0, page.evaluate(STORY, "1946-05-16") - y)
    expect(cell(page, 1, "story_start")).to_have_text(re.compile("1946-0[456]"))  # a px: ten days
    expect(page.locator("#tools")).to_contain_text("Undo: shift He remembers")
    assert column(page, "screen_start", 3) == ["0:00", "1:00", "2:30"]

    x, y = _told_at(page, f"{cell(page, 1, 'story_start').inner_text()}-16")
    _drag(page, (x, y), 0, page.evaluate(STORY, "1950-06-01") - y + 3)  # near enough to the third
    expect(cell(page, 1, "story_start")).to_have_text("1950-06")


def test_an_event_told_in_ranks_is_dragged_past_others_in_the_story_alone(
    page: Page, serve: Callable[..., str]
) -> None:
    page.set_viewport_size({"width": 1280, "height": 1600})  # all of the chart above the desk
    open_desk(page, serve(RANKS, "ranks.csv") + "?view=story-curve")
    cell(page, 1, "event").click()
    expect(page).to_have_url(re.compile("event="))
    x, y, _ = _still(page)
    rank = page.evaluate(RANK)
    _drag(page, (x, y), 0, 2.2 * rank)  # from the first of the story to the last
    expect(cell(page, 1, "story_order")).to_have_text("3")
    assert column(page, "story_order", 3) == ["2", "3", "1"]
    assert column(page, "screen_order", 3) == ["1", "2", "3"]
    assert column(page, "event", 3) == ["A", "B", "C"]
    expect(page.locator("#tools")).to_contain_text("Undo: shift B")


def _told_at(page: Page, date: str) -> tuple[float, float]:
    """Where the mark of the event that the cursor is in is, px, once the chart that the server has
    drawn shows it at a date of the story.
    """
    until(page, f"!{MOVED}")
    for _ in range(100):
        x, y, _ = _measured(page)
        if abs(y - page.evaluate(STORY, date)) < 3:
            return x, y
        page.wait_for_timeout(200)
    raise AssertionError(f"never told at {date}")


def test_ends_snap_to_the_cuts_of_a_table_of_shots(
    page: Page, serve: Callable[..., str], tmp_path: Path
) -> None:
    shots = tmp_path / "shots.csv"
    shots.write_text(f"{SHOTS}Shot 1,0:00:00.000,0:00:41.160\nShot 2,0:00:41.160,0:01:07.480\n")
    open_desk(page, serve(TABLE, "memory.csv"))
    press(page, "Shots")
    dialog = page.locator("dialog.door")
    dialog.locator("input[type=file]").set_input_files(shots)
    expect(dialog).to_contain_text("Cuts: 3, the last at 0:01:07.48 of the file")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()

    cell(page, 0, "screen_end").click()
    expect(page).to_have_url(re.compile("event="))
    page.keyboard.press("Alt+Shift+Period")
    expect(cell(page, 0, "screen_end")).to_have_text("0:01:07.48")
    page.keyboard.press("Control+z")
    start, end, middle = _bar(page)
    _drag(page, (end, middle), (end - start) * (41.16 - 60) / 60 + 2)
    expect(cell(page, 0, "screen_end")).to_have_text("0:00:41.16")
    expect(told(page)).to_contain_text("Every step is kept")

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
