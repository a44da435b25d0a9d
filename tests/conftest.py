"""What the tests share: one Chromium for the whole run, and pages that must leave an empty console
behind.
"""

import csv
import os
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from hypothesis import settings
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Request,
    Response,
    ViewportSize,
    sync_playwright,
)

from anachrony import text
from tests.chromium import MISSING, engine, executable, is_root
from tests.waiting import PATIENCE

FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--js-flags=--single-threaded --no-opt --no-maglev",
    "--no-first-run",
    "--process-per-site",
)
"""Pages of one context share a process, so that the scripts are compiled once and not for each
test, which is half of what a page costs. None lives long enough for what is compiled better to pay:
without, it costs a tenth less.
"""

settings.register_profile("anachrony", deadline=None, max_examples=50, derandomize=True)
settings.register_profile("quick", deadline=None, max_examples=10)
settings.register_profile("whole", deadline=None, max_examples=500)
LAWS = os.environ.get("ANACHRONY_LAWS", "anachrony")
settings.load_profile(LAWS)

FEW = 2
"""So many cases of a test, from all over its table, are enough for `make quick`."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark every test that uses a browser, so that `pytest -m "not browser"` is the quick half; of
    the cases of each leave out most where what is tried must soon be told.
    """
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")
    if LAWS == "quick":
        kept = few(items)
        config.hook.pytest_deselected(items=[item for item in items if item not in kept])
        items[:] = [item for item in items if item in kept]


def few(items: list[pytest.Item]) -> set[pytest.Item]:
    """The first of each test's cases and others as far apart as they can be, `FEW` at most."""
    tests: dict[str, list[pytest.Item]] = defaultdict(list)
    for item in items:
        tests[item.nodeid.partition("[")[0]].append(item)
    return {case for cases in tests.values() for case in cases[:: -(-len(cases) // FEW)]}


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


def flags() -> list[str]:
    """What every browser is started with."""
    return [*FLAGS, "--no-sandbox"] if is_root() else [*FLAGS]


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=engine(), args=flags())
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def warm(browser: Browser) -> BrowserContext:
    """The context of all pages that ask for nothing special: an idle page keeps its process."""
    context = browser.new_context()
    idle = context.new_page()
    idle.route("**", lambda route: route.fulfill(body=""))
    idle.goto("http://127.0.0.1/idle")
    return context


@pytest.fixture
def opened_page(browser: Browser, warm: BrowserContext) -> Iterator[Callable[..., Page]]:
    """Open a page that knows nothing of any before, such as `opened_page(viewport={"width": 390,
    "height": 844})`.

    Who asks for more than a size, or for a second page, gets a context of its own, whose cache is
    empty.
    """
    contexts: list[BrowserContext] = []

    def open_page(viewport: ViewportSize | None = None, **options: object) -> Page:
        shared = not options and not contexts
        context = warm if shared else browser.new_context(viewport=viewport, **options)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        if viewport:
            page.set_viewport_size(viewport)
        return page

    yield open_page
    for context in contexts:
        forget(context) if context is warm else context.close()


def forget(context: BrowserContext) -> None:
    """Close all pages but the idle one, and forget what they kept."""
    idle, *others = context.pages
    for page in others:
        page.close()
    everything = {"origin": "*", "storageTypes": "all"}
    context.new_cdp_session(idle).send("Storage.clearDataForOrigin", everything)


@pytest.fixture
def new_page(opened_page: Callable[..., Page]) -> Iterator[Callable[..., Page]]:
    """Open a page as `opened_page` does.

    The test fails if it, or one that it opens, logged an error or a warning, threw, or asked for
    something it did not get.
    """
    pages: list[Page] = []
    complaints: list[str] = []

    def hear(page: Page) -> None:
        pages.append(page)
        listen(page, complaints)

    def open_page(**options: object) -> Page:
        page = opened_page(**options)
        hear(page)
        page.context.on("page", hear)
        return page

    yield open_page
    for page in pages:
        if not page.is_closed():
            page.evaluate("0")  # once this is answered, all that the page has said has arrived
    for context in {page.context for page in pages}:
        context.remove_listener("page", hear)
    assert not complaints, "\n".join(complaints)


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    return new_page()


@pytest.fixture
def frank(opened_page: Callable[..., Page]) -> Page:
    """A page whose console may say what the browser itself says of a server that is gone."""
    return opened_page()


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


@pytest.fixture
def fixed_frame(monkeypatch: pytest.MonkeyPatch) -> None:
    """Margins that stay what they are here, so that another frame moves no mark of a snapshot."""
    from anachrony.charts import axes
    from tests.drawn import fixed_margins

    monkeypatch.setattr(axes, "margins", fixed_margins)


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


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., str]]:
    """Serve a table on a free port, as `anachrony serve` does, but in this process, which is there
    already: `serve("event\\nThe hand")` gives its address. Who asks for the same again gets the
    same: of what is done at one page no other knows.
    """
    from anachrony.app import create_app
    from anachrony.events import read
    from tests.here import Serving

    begun: list[Serving] = []

    @cache
    def start(table: str | bytes, source: str = "tiny.csv", name: str = "Tiny") -> str:
        events = read(table.encode() if isinstance(table, str) else table, name=name)
        begun.append(Serving(create_app(events, dict.fromkeys(events["work"], source))))
        return begun[-1].address

    yield start
    for one in begun:
        one.end()


@pytest.fixture(scope="session")
def site(serve: Callable[..., str]) -> str:
    """The address of the page of the default film."""
    from anachrony.cli.films import FILM

    return serve(FILM.read_bytes(), FILM.name)
