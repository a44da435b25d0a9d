"""What is done at the desk is kept, in a real browser: over reloads, without a server, on a full disk, beside a second tab."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, Route

from anachrony.project import unpacked
from tests.desk import TABLE, cell, column, desk, open_desk, press, saved, told, type_into
from tests.here import Here
from tests.waiting import expect

__all__ = ["desk"]

FULL = """() => {
    window.put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function () { this.transaction.abort(); };
}"""
"""What the browser does where the quota is used up: it aborts what would write."""

PACKING = "() => { Response.prototype.blob = () => new Promise(() => {}); }"
"""What the browser does while it is busy: a table that is to be kept is not packed yet."""

HELD = """
  const opened = indexedDB.open("anachrony-desk");
  opened.onsuccess = () => {
    const held = opened.result.transaction("journal", "readwrite").objectStore("journal");
    const again = () => { if (!window.released) held.get("none").onsuccess = again; };
    again();
  };
"""
"""While that runs, nothing else is written to the journal."""


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


def test_of_two_films_that_go_at_once_each_has_its_last_step_again(
    page: Page, serve: Callable[..., str]
) -> None:
    address = serve(TABLE, "memory.csv")
    tabs = [(page, "A man sleeps"), (page.context.new_page(), "A man dreams")]
    for tab, _ in tabs:  # each its own film, of the one that the page comes with
        open_desk(tab, address)
        type_into(tab, 1, "event", "He dreams")
        expect(told(tab)).to_contain_text("Every step is kept")
    for tab, event in tabs:
        tab.evaluate(PACKING)
        tab.evaluate(f"() => {{ {HELD} }}")
        type_into(tab, 0, "event", event)
        expect(told(tab)).to_contain_text("Keeping the last step")
    addresses = [tab.url for tab, _ in tabs]
    for tab, _ in tabs:
        tab.goto("about:blank")
    for (tab, event), there in zip(tabs, addresses, strict=True):
        tab.goto(there)
        expect(cell(tab, 0, "event")).to_have_text(event)
        expect(told(tab)).to_contain_text("Every step is kept")


def test_a_step_outlives_the_server(frank: Page, desk: Here, tmp_path: Path) -> None:
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


def test_a_fault_of_the_server_is_said_once_and_the_step_is_kept(
    frank: Page, serve: Callable[..., str]
) -> None:
    open_desk(frank, serve(TABLE, "memory.csv"))
    asked: list[str] = []

    def fails(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(status=500)

    frank.route("**/edited", fails)
    type_into(frank, 0, "event", "A man sleeps")
    expect(told(frank)).to_contain_text("The server met a fault of its own over this (500)")
    assert len(asked) == 1
    frank.unroute("**/edited")
    type_into(frank, 1, "event", "He dreams")
    expect(told(frank)).to_contain_text("Every step is kept")
    expect(frank.locator("#stage")).to_contain_text("A man sleeps")
    assert len(asked) == 1


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
    expect(dialog.get_by_role("button", name="Close")).to_be_focused()
    dialog.get_by_role("button", name="Delete for good").focus()
    for _ in range(3):
        page.keyboard.down("Enter")  # held: it is pressed once
    page.keyboard.up("Enter")
    expect(dialog).to_contain_text("tiny_events.csv")  # a slip costs nothing
    dialog.get_by_role("button", name="Remove for good, with its notes and every step").click()
    expect(page).not_to_have_url(re.compile("film="))
    expect(page.locator("#stage")).to_contain_text("A man wakes")


def test_notes_on_a_film_that_comes_with_the_page_are_listed_and_deleted(
    page: Page, serve: Callable[..., str]
) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    page.locator("#stage").focus()
    page.keyboard.press("n")
    page.get_by_role("textbox", name="Your note").fill("Why here?")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#notes li")).to_have_count(1)

    press(page, "What is kept")
    dialog = page.locator("dialog.door")
    expect(dialog).to_contain_text(re.compile(r"come with the page: \d+ kB, notes of yours: 1"))
    dialog.get_by_role("button", name="Delete for good").click()
    dialog.get_by_role("button", name="Remove for good, every note").click()
    expect(page.locator("#notes li")).to_have_count(0)
    expect(page.locator("#grid .ag-center-cols-container .ag-row")).to_have_count(3)
    press(page, "What is kept")
    expect(dialog).to_contain_text("No film of yours")
    expect(dialog).not_to_contain_text("come with the page")


def test_a_state_is_kept_under_a_name_compared_and_brought_back(
    page: Page, serve: Callable[..., str], tmp_path: Path
) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    press(page, "Versions")
    dialog = page.locator("dialog.door")
    expect(dialog.get_by_role("textbox")).to_be_focused()
    page.keyboard.type("before the class")
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


def test_what_a_tab_that_goes_left_half_typed_is_typed_in_the_one_that_goes_on(
    page: Page, serve: Callable[..., str]
) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    type_into(page, 0, "event", "A man sleeps")
    expect(page).to_have_url(re.compile(r"film=[0-9a-f]{16}-"))
    other = page.context.new_page()
    open_desk(other, page.url)
    expect(told(other)).to_contain_text("This one follows it")

    cell(page, 1, "event").dblclick()
    page.locator("#grid input.typing").fill("He dreams of")
    page.goto("about:blank")
    expect(cell(other, 1, "event")).to_have_text("He dreams of")
    expect(other.get_by_role("button", name="Undo: ")).to_be_enabled()
    assert column(other, "event", 3) == ["A man sleeps", "He dreams of", "He goes out"]
