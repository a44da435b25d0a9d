"""Rows of sums and notes, which a spreadsheet has under its events."""

from collections.abc import Iterator

import numpy as np

from anachrony.findings import Finding
from anachrony.sheet.columns import Columns
from anachrony.sheet.foot import is_foot

_SUMS = {
    *("total", "totals", "grand total", "sum", "sums", "average", "mean", "count"),
    *("totaux", "somme", "moyenne", "total général", "summe", "gesamt"),
}
_STARTS = ("screen_start", "screen_order", "story_start", "story_order")


def summed(columns: Columns, lines: np.ndarray) -> tuple[np.ndarray, Iterator[Finding]]:
    """Return which rows are events, and what is found of the others: the last ones, called so,
    which begin nowhere.
    """
    stay = np.ones(len(columns.cells), dtype=bool)
    lengths = "screen_duration" in columns.ours
    begins = [at for at, name in enumerate(columns.ours) if name in _STARTS]
    found: list[Finding] = []
    for row in range(len(stay) - 1, 0, -1):
        cells = columns.cells.iloc[row].tolist()
        called = [cell for cell in cells if cell.casefold().rstrip(": ") in _SUMS]
        called = called or _alone(columns, cells)
        foot = [cell for cell in cells if cell]
        if (begins or lengths) and len(foot) == 1 and is_foot(foot[0]):
            stay[row] = False
            found.append(Finding("note", "foot", (int(lines[1 + row]),), values=(foot[0],)))
            continue
        if not (begins or lengths) or not called or any(cells[at] for at in begins):
            break
        stay[row] = False
        found.append(Finding("note", "sums", (int(lines[1 + row]),), values=(called[0],)))
    return stay, iter(found)


def _alone(columns: Columns, cells: list[str]) -> list[str]:
    """The one cell of a row that names no event, where it stands under lengths or ends."""
    given = [at for at, cell in enumerate(cells) if cell]
    under = [at for at in given if columns.ours[at] in ("screen_duration", "screen_end")]
    return [cells[at] for at in under] if len(given) == 1 and "event" in columns.ours else []
