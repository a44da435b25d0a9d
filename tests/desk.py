"""A table on the desk, in a real browser: what its tests do there and look at."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page

from anachrony.project import unpacked
from tests.here import Here
from tests.waiting import expect

TABLE = """event,screen_start,screen_end,story_start,strand
A man wakes,0:00,1:00,1957-08-01,Now
He remembers,1:00,2:30,1944-08-02,Then
He goes out,2:30,4:00,1957-08-01,Now
"""

RANKS = """event,screen_order,story_order
A,1,3
B,2,1
C,3,2
"""

PASTE = """(text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
}"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Here]:
    table = tmp_path / "memory.csv"
    table.write_text(TABLE)
    server = Here(table)
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
