"""A table of somebody else's, dropped on the page, as pictures in docs/door: what the README shows of
a film in a minute.
"""

from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.test_away import Server
from tests.chromium import executable
from tests.conftest import FLAGS

PICTURES = Path(__file__).parent / "door"
TABLE = PICTURES / "foreign.csv"
ALONE = "dialog.door::backdrop { background: #f7f4ec !important }"
"""Nothing of the page shows at the edge of a picture of the dialog."""


def main() -> None:
    """Write the three pictures: what is asked, which column is which, the film."""
    server = Server(Path(__file__).parent / "examples" / "zigzag.csv")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
        page = browser.new_page(viewport={"width": 1200, "height": 900})
        page.goto(server.address)
        _pictures(page)
        browser.close()
    server.stop()


def _pictures(page: Page) -> None:
    dialog = page.locator("dialog.door")
    page.locator("#door").click()
    dialog.locator("input[type=file]").set_input_files(TABLE)
    dialog.get_by_role("button", name="Read it so").wait_for()
    dialog.locator(".sketch svg").wait_for()
    dialog.screenshot(path=PICTURES / "columns.png", style=ALONE)

    dialog.get_by_role("button", name="Read it so").click()
    dialog.locator(".findings").wait_for()
    dialog.locator(".sketch svg").wait_for()
    dialog.screenshot(path=PICTURES / "asked.png", style=ALONE)

    while dialog.is_visible():
        dialog.locator(".first, .findings button").first.click()
        page.wait_for_timeout(1000)
    page.locator("#caption").get_by_text(TABLE.name).wait_for()
    page.locator("#chart .trace .point").first.wait_for()
    page.locator("#heading").filter(has_text=TABLE.stem).wait_for()
    page.wait_for_timeout(5000)  # its words and its small pictures come behind it
    page.screenshot(path=PICTURES / "film.png")


if __name__ == "__main__":
    main()
