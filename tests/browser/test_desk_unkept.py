"""The desk in a browser that lets the page keep nothing, as with all cookies blocked; and what leaves
it while the server is away.
"""

import csv
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import flags
from tests.desk import TABLE, cell, column, desk, open_desk, press, saved, told, type_into
from tests.here import Here
from tests.waiting import PATIENCE, expect

__all__ = ["desk"]

BLOCKED = {"profile": {"default_content_setting_values": {"cookies": 2}}}


@pytest.fixture
def closed(browser: Browser, chromium: str, tmp_path: Path) -> Iterator[Page]:
    """A page of a browser that is told to keep nothing of any."""
    default = tmp_path / "profile" / "Default"
    default.mkdir(parents=True)
    (default / "Preferences").write_text(json.dumps(BLOCKED))
    whole = browser.browser_type.launch_persistent_context(
        tmp_path / "profile", executable_path=chromium, args=flags(), accept_downloads=True
    )
    whole.set_default_timeout(PATIENCE)
    page = whole.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    yield page
    whole.close()
    assert not wrong


def test_a_film_is_edited_and_saved_where_nothing_can_be_kept(
    closed: Page, serve: Callable[..., str], tmp_path: Path
) -> None:
    open_desk(closed, serve(TABLE, "memory.csv"))
    expect(told(closed)).to_contain_text("This browser keeps nothing")
    type_into(closed, 0, "event", "A woman wakes")
    expect(told(closed)).to_contain_text("This step could not be kept")
    type_into(closed, 1, "event", "She remembers")
    expect(closed.locator("#stage")).to_contain_text("She remembers")  # the charts follow
    press(closed, "Undo: type into He remembers")
    expect(cell(closed, 1, "event")).to_have_text("He remembers")
    press(closed, "Redo: type into He remembers")
    expect(told(closed).get_by_role("button", name="Save it now")).to_be_visible()
    rows = saved(closed, tmp_path)
    events = ["A woman wakes", "She remembers", "He goes out"]
    assert [row["event"] for row in rows] == column(closed, "event", 3) == events


@pytest.mark.parametrize("button", ["Versions", "What is kept"])
def test_what_cannot_be_kept_is_said_wherever_it_is_asked_for(
    closed: Page, serve: Callable[..., str], button: str
) -> None:
    open_desk(closed, serve(TABLE, "memory.csv"))
    press(closed, button)
    expect(closed.locator("dialog[open] [role=alert]")).to_contain_text("keep")


def test_who_leaves_steps_that_nothing_keeps_is_asked(
    closed: Page, serve: Callable[..., str]
) -> None:
    open_desk(closed, serve(TABLE, "memory.csv"))
    type_into(closed, 0, "event", "A woman wakes")
    expect(told(closed)).to_contain_text("This step could not be kept")
    with closed.expect_event("dialog") as asked:
        closed.close(run_before_unload=True)
    assert asked.value.type == "beforeunload"
    asked.value.dismiss()
    expect(cell(closed, 0, "event")).to_have_text("A woman wakes")


def test_the_table_is_saved_while_nobody_makes_a_project_file_of_it(
    frank: Page, desk: Here
) -> None:
    open_desk(frank, desk.address)
    type_into(frank, 0, "event", "A woman wakes")
    expect(told(frank)).to_contain_text("Every step is kept")
    desk.stop()
    type_into(frank, 1, "event", "=She remembers")
    with frank.expect_download() as saving:
        press(frank, "Save the project file")
    assert saving.value.suggested_filename == "memory_events.csv"
    rows = list(csv.DictReader(Path(saving.value.path()).read_text("utf-8").splitlines()))
    assert [row["event"] for row in rows] == ["A woman wakes", "'=She remembers", "He goes out"]
    expect(told(frank)).to_contain_text("memory_events.csv, which opens as it is")
    desk.start()
    expect(frank.locator("#stage")).to_contain_text("She remembers")


def test_a_film_that_another_tab_deletes_is_kept_again_where_it_is_edited(
    frank: Page, desk: Here
) -> None:
    open_desk(frank, desk.address)
    for row, name in enumerate(("A woman wakes", "She remembers")):
        type_into(frank, row, "event", name)
    press(frank, "Undo: type into He remembers")
    expect(told(frank)).to_contain_text("Every step is kept")

    other = frank.context.new_page()
    open_desk(other, frank.url)
    expect(told(other)).to_contain_text("another tab")
    press(other, "What is kept")
    film = other.locator("dialog[open] li")
    film.get_by_role("button", name="Delete for good").click()
    film.get_by_role("button", name="Remove for good").click()
    expect(other).not_to_have_url(frank.url)
    other.close()

    type_into(frank, 2, "event", "She goes out")
    expect(told(frank)).to_contain_text("deleted in another tab")
    names = ["A woman wakes", "He remembers", "She goes out"]
    assert column(frank, "event", 3) == names
    frank.reload()
    expect(told(frank)).to_contain_text("Steps that can be undone: 2")
    assert column(frank, "event", 3) == names
    press(frank, "Undo: type into He goes out")
    press(frank, "Undo: type into A man wakes")
    expect(cell(frank, 0, "event")).to_have_text("A man wakes")
    expect(told(frank)).to_contain_text("Every step is kept")
