"""What the tests share: one Chromium for the whole run, and pages that must leave an empty console
behind.
"""

import csv
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Request,
    Response,
    expect,
    sync_playwright,
)

from anachrony import text
from tests.chromium import MISSING, executable, is_root
from tests.painted import PATIENCE

if TYPE_CHECKING:
    from waitress.server import BaseWSGIServer

FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)

settings.register_profile("anachrony", deadline=None, max_examples=50, derandomize=True)
settings.register_profile("quick", deadline=None, max_examples=10)
settings.register_profile("whole", deadline=None, max_examples=500)
settings.load_profile(os.environ.get("ANACHRONY_LAWS", "anachrony"))
expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test that uses a browser, so that `pytest -m "not browser"` is the quick half."""
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


@pytest.fixture(autouse=True)
def english() -> None:
    """Every test begins in English, whatever the page spoke last in this thread."""
    text.speak("en")


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the Chromium to drive; an error, never a skip, where there is none."""
    path = executable()
    if path is None:
        pytest.fail(MISSING, pytrace=False)
    return path


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    flags = [*FLAGS, "--no-sandbox"] if is_root() else FLAGS
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(flags))
        yield browser
        browser.close()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open a page in a context of its own, such as `new_page(viewport={"width": 390, "height":
    844})`.

    The test fails if any of its pages logged an error or a warning, threw, or asked for something
    it did not get.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_page(**options: object) -> Page:
        context = browser.new_context(**options)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        context.on("page", lambda page: listen(page, complaints))
        return context.new_page()

    yield open_page
    for context in contexts:
        for page in context.pages:
            page.evaluate("0")  # once this is answered, all that the page has said has arrived
        context.close()
    assert not complaints, "\n".join(complaints)


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    return new_page()


def listen(page: Page, complaints: list[str]) -> None:
    """Add to `complaints` whatever goes wrong in a page from now on."""

    def failed(request: Request) -> None:
        if (
            request.failure != "net::ERR_ABORTED"
        ):  # a page that is left drops what it was still asking for
            complaints.append(f"request: {request.method} {request.url}: {request.failure}")

    def answered(response: Response) -> None:
        if response.status >= 400:
            complaints.append(
                f"request: {response.request.method} {response.url}: {response.status}"
            )

    page.on("requestfailed", failed)
    page.on("response", answered)
    page.on("pageerror", lambda error: complaints.append(f"thrown: {error}"))
    page.on(
        "console",
        lambda message: (
            message.type in ("error", "warning")
            and complaints.append(f"{message.type}: {message.text}")
        ),
    )


@pytest.fixture(scope="session")
def film() -> list[dict[str, str]]:
    """The rows of the default film, as they stand in its file, each with its id."""
    from anachrony.cli.films import FILM
    from anachrony.events import read
    from anachrony.events.ids import identified

    ids = identified(read(FILM)).index
    with FILM.open(encoding="utf-8-sig", newline="") as file:
        rows = zip(ids, csv.DictReader(file), strict=True)
        return [row | {"id": event} for event, row in rows]


def _run(server: "BaseWSGIServer") -> None:
    """Serve until the server is closed, which breaks its waiting."""
    with suppress(OSError):
        server.run()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., str]]:
    """Serve a table on a free port, as `anachrony serve` does, but in this process, which is there
    already: `serve("event\\nThe hand")` gives its address. Who asks for the same again gets the
    same: of what is done at one page no other knows.
    """
    from waitress.server import create_server

    from anachrony.app import create_app
    from anachrony.events import read

    servers = []

    @cache
    def start(table: str | bytes, source: str = "tiny.csv", name: str = "Tiny") -> str:
        events = read(table.encode() if isinstance(table, str) else table, name=name)
        app = create_app(events, dict.fromkeys(events["work"], source))
        server = create_server(app.server, host="127.0.0.1", port=0, threads=8)
        servers.append(server)
        Thread(target=_run, args=[server], daemon=True).start()
        return f"http://127.0.0.1:{server.effective_port}/"

    yield start
    for server in servers:
        server.close()


@pytest.fixture(scope="session")
def site(serve: Callable[..., str]) -> str:
    """The address of the page of the default film."""
    from anachrony.cli.films import FILM

    return serve(FILM.read_bytes(), FILM.name)
