"""Cells that a spreadsheet would run as formulas leave behind an apostrophe, its own sign of text,
and come back without it.
"""

import re
from collections.abc import Iterable

import pandas as pd

_RUN = re.compile(r"[=@\t\r＝＠]|[+\-＋－](?![\d.,:/~?%+\-]*$)")  # signed numbers are none
_KEPT = re.compile(rb"'(?:[=@+\-]|\xef\xbc[\x8b\x8d\x9d\xa0])")
_LEADING = r"^'(?=[=@+\-＝＠＋－])"


def inert(words: str) -> str:
    """Return words as a cell that no spreadsheet runs (OWASP, CSV Injection)."""
    return f"'{words}" if _RUN.match(words) else words


def as_written(cells: pd.DataFrame, data: bytes) -> pd.DataFrame:
    """Return the cells of a file's bytes without the apostrophes that kept them from being run."""
    if not _KEPT.search(data):
        return cells
    return cells.apply(lambda texts: texts.str.replace(_LEADING, "", regex=True))


def headers_as_written(headers: Iterable[str]) -> list[str]:
    """Return headers without such apostrophes."""
    return [re.sub(_LEADING, "", header) for header in headers]
