"""The desk, and a browser that is killed while somebody types: what was done is there when it comes back."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import flags
from tests.desk import TABLE, cell, column, open_desk, told, type_into
from tests.waiting import PATIENCE, expect, until

HALF = """(wanted) => new Promise((use) => {
    const opened = indexedDB.open("anachrony-desk");
    opened.onsuccess = () => {
        const all = opened.result.transaction("journal").objectStore("journal").getAll();
        all.onsuccess = () => {
            const found = all.result.find((one) => one.column);
            opened.result.close();
            use((found?.text ?? null) === wanted);
        };
    };
})"""
"""Whether that is what is kept as half typed."""


class Chromium:
    """A browser of its own process, with a profile on disk, that can be killed and come back."""

    def __init__(self, driver: Browser, path: str, profile: Path) -> None:
        self.driver, self.profile = driver, profile
        self.command = [path, "--headless", "--remote-debugging-port=0", *flags()]
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> Page:
        told_at = self.profile / "DevToolsActivePort"
        told_at.unlink(missing_ok=True)
        self.process = subprocess.Popen(
            [*self.command, f"--user-data-dir={self.profile}", "about:blank"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        end = monotonic() + PATIENCE / 1000
        while not (told_at.exists() and "\n" in told_at.read_text()):
            assert monotonic() < end, "the browser does not say where it listens"
            sleep(0.02)
        port = told_at.read_text().split("\n")[0]
        found = self.driver.browser_type.connect_over_cdp(f"http://127.0.0.1:{port}")
        return found.contexts[0].new_page()

    def kill(self) -> None:
        if self.process:
            self.process.kill()
            self.process.wait()
        self.process = None


@pytest.fixture
def own(browser: Browser, chromium: str, tmp_path: Path) -> Iterator[Chromium]:
    """A browser that is killed at the end, too."""
    one = Chromium(browser, chromium, tmp_path / "profile")
    (tmp_path / "profile").mkdir()
    yield one
    one.kill()


def test_what_was_done_and_half_typed_outlives_a_browser_that_is_killed(
    own: Chromium, serve: Callable[..., str]
) -> None:
    address = serve(TABLE, "killed.csv")
    page = own.start()
    open_desk(page, address)
    type_into(page, 0, "event", "A man sleeps")
    type_into(page, 1, "event", "He dreams")
    expect(told(page)).to_contain_text("Every step is kept")
    film = page.url
    cell(page, 2, "event").dblclick()
    page.locator("#grid input.typing").fill("He le")
    page.keyboard.type("aves")
    until(page, HALF, "He leaves")
    own.kill()

    page = own.start()
    page.goto(film)
    expect(page.locator("#stage")).to_contain_text("He dreams")
    page.locator("#edit").click()
    expect(told(page)).to_contain_text("As you left it, as of")
    expect(cell(page, 2, "event")).to_have_text("He leaves")
    assert column(page, "event", 3) == ["A man sleeps", "He dreams", "He leaves"]
    expect(page.locator("#tools")).to_contain_text("Undo: type into He goes out")
    expect(told(page)).to_contain_text("Every step is kept")

    own.kill()  # nothing is half typed any more
    page = own.start()
    page.goto(film)
    page.locator("#edit").click()
    expect(told(page)).to_contain_text("Steps that can be undone: 3")


def test_what_was_typed_and_given_up_does_not_come_back(
    own: Chromium, serve: Callable[..., str]
) -> None:
    page = own.start()
    open_desk(page, serve(TABLE, "killed.csv"))
    cell(page, 2, "event").dblclick()
    page.locator("#grid input.typing").fill("He leaves")
    until(page, HALF, "He leaves")
    page.keyboard.press("Escape")
    until(page, HALF, None)
    own.kill()

    page = own.start()
    open_desk(page, serve(TABLE, "killed.csv"))
    expect(cell(page, 2, "event")).to_have_text("He goes out")
