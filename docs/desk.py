"""The picture of the desk in the README, and those in the help of the page: `python docs/desk.py` takes them of the default
film, with one cell that cannot be read yet.
"""

import sys
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Page, sync_playwright
from waitress.server import create_server

from anachrony.app import create_app
from anachrony.cli.films import FILM
from anachrony.events import read

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.chromium import executable, is_root

README, HELP = Path(__file__).parent, Path(__file__).parents[1] / "assets"
SMALL: dict[str, Any] = {"type": "jpeg", "quality": 70}
PICTURES: list[tuple[str, Path, Any, dict[str, Any]]] = [
    ("", README / "desk.png", {"width": 1440, "height": 900}, {}),
    ("", HELP / "desk.jpg", {"width": 1000, "height": 720}, SMALL),
    ("fr/", HELP / "desk.fr.jpg", {"width": 1000, "height": 720}, SMALL),
]


def laid(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("#caption p").first.wait_for()
    page.locator("#edit").click()
    cell = page.locator("#grid .ag-row[row-index='6'] [col-id='story_start']").last
    cell.dblclick()
    page.locator("#grid input.typing").fill("August 32")
    page.keyboard.press("Enter")
    page.locator("#said li").wait_for()
    page.locator(".row").first.evaluate("row => row.scrollIntoView()")
    page.mouse.move(5, 5)
    page.wait_for_timeout(1000)


def main() -> None:
    events = read(FILM)
    server = create_server(
        create_app(events, dict.fromkeys(events["work"], FILM.name)).server, port=0
    )
    Thread(target=server.run, daemon=True).start()
    flags = ["--disable-gpu", *(["--no-sandbox"] if is_root() else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=flags)
        for language, picture, size, kind in PICTURES:
            page = browser.new_page(viewport=size)
            laid(page, f"http://127.0.0.1:{server.effective_port}/{language}")
            page.screenshot(path=picture, **kind)
        browser.close()


if __name__ == "__main__":
    main()
