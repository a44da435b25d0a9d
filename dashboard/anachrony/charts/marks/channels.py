"""Which columns a mark reads, as data: it is drawn from these and nothing else.

x, y, x0, x1, y0, y1, low and high are in units of the axes. tests/charts/test_marks.py draws every
mark from its channels alone, and from fewer.
"""

from collections.abc import Callable
from typing import TypeVar

Mark = TypeVar("Mark", bound=Callable[..., object])

CHANNELS: dict[str, tuple[str, ...]] = {}
"""The channels of every mark, by its name."""


def reads(*columns: str) -> Callable[[Mark], Mark]:
    """Return what declares the channels of a mark."""

    def declared(mark: Mark) -> Mark:
        CHANNELS[mark.__name__] = columns
        return mark

    return declared
