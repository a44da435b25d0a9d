"""Waiting for what a page does: asked often, and for as long as a slow machine may need."""

from collections.abc import Callable
from functools import partial
from time import monotonic

from playwright import sync_api
from playwright.sync_api import Locator, Page

PATIENCE = 20_000
"""ms; how long a page may take to do what a test waits for. A slow machine is not a broken page."""

OFTEN = 2_000
"""ms; who waits no longer than this is told within a tenth of a second, by Playwright's own steps;
who waits longer within half a second.
"""


class expect:
    """What Playwright expects of a page or of a part of it, waited for with our patience."""

    def __init__(self, actual: Page | Locator) -> None:
        self.expected = sync_api.expect(actual)

    def __getattr__(self, name: str) -> Callable[..., None]:
        return partial(_held, getattr(self.expected, name))


def _held(held: Callable[..., None], *wanted: object, **options: object) -> None:
    """Wait until it is held, in short turns."""
    end = monotonic() + PATIENCE / 1000
    while True:
        try:
            return held(*wanted, timeout=OFTEN, **options)
        except AssertionError:
            if monotonic() > end:
                raise


def until(page: Page, asked: str, wanted: object = None) -> None:
    """Wait until what is asked of the page is true.

    Playwright's own `wait_for_function` evaluates strings in the page, which our content security
    policy forbids.
    """
    end = monotonic() + PATIENCE / 1000
    while not page.evaluate(asked, wanted):
        if monotonic() > end:
            raise TimeoutError(f"never true: {asked}")
        page.wait_for_timeout(50)
