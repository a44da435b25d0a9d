"""Rows of sums and notes, which a spreadsheet has under its events."""

import re
from collections.abc import Iterator

import numpy as np

from anachrony.findings import Finding
from anachrony.sheet.layout.foot import is_foot
from anachrony.sheet.naming import Columns

_SUMS = {
    *("total", "totals", "grand total", "sum", "sums", "average", "mean", "count"),
    *("totaux", "somme", "moyenne", "total général", "summe", "gesamt", "subtotal", "sub-total"),
    *("sous-total", "zwischensumme", "median", "médiane", "mittelwert", "durchschnitt", "media"),
    *("std", "stdev", "st. dev.", "standard deviation", "écart type", "asl", "suma", "somma"),
}
_BESIDE = {"min", "max", "minimum", "maximum", "range", "mode", "variance", "n"}
"""What only beside another sum is one: Max may be somebody."""

_WITHIN = ("subtotal", "sub-total", "sous-total", "zwischensumme")
_OF_A_GROUP = re.compile(
    r"(?:.* )?(?:sub-?|grand )?total|total .*|sous-total.*|zwischensumme.*|ergebnis .*|.* ergebnis",
    re.IGNORECASE,
)
"""`Hiroshima Total`, as a spreadsheet writes it under a group."""

_STARTS = ("screen_start", "screen_order", "story_start", "story_order")


def summed(columns: Columns, lines: np.ndarray) -> tuple[np.ndarray, Iterator[Finding]]:
    """Return which rows are events, and what is found of the others, which are called so and begin
    nowhere: the last ones, and subtotals.
    """
    stay = np.ones(len(columns.cells), dtype=bool)
    found: list[Finding] = []
    begins = [at for at, name in enumerate(columns.ours) if name in _STARTS]
    if begins or "screen_duration" in columns.ours:
        for row, rule, said in (*_at_foot(columns, begins), *_within(columns, begins)):
            if stay[row]:
                stay[row] = False
                found.append(Finding("note", rule, (int(lines[1 + row]),), values=(said,)))
    return stay, iter(found)


def _at_foot(columns: Columns, begins: list[int]) -> list[tuple[int, str, str]]:
    """The rows at the end that are sums or notes, each with which it is and what it says."""
    rows: list[tuple[int, str, str]] = []
    for row in range(len(columns.cells) - 1, 0, -1):
        cells = columns.cells.iloc[row].tolist()
        given = [cell for cell in cells if cell]
        called = [cell for cell in given if _plain(cell) in {*_SUMS, *_BESIDE}]
        called = called or _alone(columns, cells)
        if len(given) == 1 and is_foot(given[0]):
            rows.append((row, "foot", given[0]))
        elif called and not any(cells[at] for at in begins):
            rows.append((row, "sums", called[0]))
        else:
            break
    sure = [at for at, (_, _, said) in enumerate(rows) if _plain(said) not in _BESIDE]
    several = len(rows) - len(sure) > 1
    return rows if several else rows[: max(sure, default=-1) + 1]


def _within(columns: Columns, begins: list[int]) -> Iterator[tuple[int, str, str]]:
    """Subtotals, wherever they stand."""
    if "event" in columns.ours and begins:
        texts = columns.texts(columns.ours.index("event"))
        blank = [columns.texts(at) == "" for at in begins]
        for row in np.flatnonzero(np.logical_and.reduce(blank)).tolist():
            said = texts[row] or _of_a_group(columns.cells.iloc[row].tolist())
            if said.casefold() in _WITHIN or (not texts[row] and said):
                yield row, "sums", said


def _of_a_group(cells: list[str]) -> str:
    return next(filter(_OF_A_GROUP.fullmatch, cells), "")


def _plain(cell: str) -> str:
    return cell.casefold().rstrip(": ")


def _alone(columns: Columns, cells: list[str]) -> list[str]:
    """The one cell of a row that names no event, where it stands under lengths or ends."""
    given = [at for at, cell in enumerate(cells) if cell]
    under = [at for at in given if columns.ours[at] in ("screen_duration", "screen_end")]
    return [cells[at] for at in under] if len(given) == 1 and "event" in columns.ours else []
