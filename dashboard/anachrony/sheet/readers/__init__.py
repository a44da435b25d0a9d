"""From the bytes of a file to its rows: `READERS` are all that read one."""

from collections.abc import Callable
from typing import NamedTuple

from anachrony.findings import InvalidEvents
from anachrony.sheet.layout.beginning import SEPARATORS
from anachrony.sheet.readers.encodings import head
from anachrony.sheet.readers.shape import Grid, grid
from anachrony.sheet.readers.strangers import foreign, refused
from anachrony.sheet.readers.workbook import is_workbook, workbook_grid
from anachrony.terms import Terms


class Reader(NamedTuple):
    """What reads one kind of file: whether it `knows` a file by its bytes, and the `grid` it makes
    of them; both may ask what the reader of the film said. `parted`: by a mark between its cells.
    """

    name: str
    knows: Callable[[bytes, Terms], bool]
    grid: Callable[[bytes, Terms], Grid]
    parted: bool = False


def _of_other_programs(data: bytes, terms: Terms) -> str:
    return foreign(head(data, terms.encoding))


def _refusal(data: bytes, terms: Terms) -> Grid:
    """No rows: a file of another program is refused by its own name."""
    raise InvalidEvents([refused(_of_other_programs(data, terms))])


def _text_grid(data: bytes, terms: Terms) -> Grid:
    return grid(data, terms.encoding, terms.separator or SEPARATORS, terms.header_line)


READERS = (
    Reader("workbook", lambda data, _: is_workbook(data), workbook_grid),
    Reader("foreign", lambda data, terms: bool(_of_other_programs(data, terms)), _refusal),
    Reader("text", lambda *_: True, _text_grid, parted=True),
)
"""The first that knows a file reads it; one more stands before those that refuse or take any."""
