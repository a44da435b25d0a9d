"""A first line that is a row like all others: the file has no line of names."""

import re
from collections.abc import Iterator

import numpy as np

from anachrony import times
from anachrony.findings import Finding
from anachrony.sheet.headers import known
from anachrony.sheet.naming import Columns
from anachrony.sheet.naming.fitting import clocks_each


def headless(columns: Columns) -> Iterator[Finding]:
    """Yield the fault of a first line that names no column anybody knows, and holds a time; or that
    holds a timecode, or two decimal numbers, though a word of it may be known.
    """
    if any(columns.ours):
        return
    data = [called for called in columns.called if _like_data(called)]
    coded = [called for called in data if len(re.findall("[:;]", called)) > 1]
    decimals = [called for called in columns.called if re.match(r"\d+[.,]\d+(?: \d)?$", called)]
    coded += decimals if len(decimals) > 1 else []
    if not data or (any(map(known, columns.called)) and not coded):
        return
    first = next(iter([*coded, *data]))
    nameless = (("header", "0"),)
    yield Finding("fault", "headless", (columns.line,), values=(first,), takes=nameless)


def _like_data(called: str) -> bool:
    text = np.array([called], dtype=object)
    return bool(called) and bool(
        clocks_each(text)[0] or ~np.isnan(times.numbers_each(text, times.DATE)[0])[0]
    )
