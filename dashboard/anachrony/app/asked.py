"""What the door asks of a file: what each column is taken for, and what was found, each with its
answers and in the step of the dialog it belongs to.
"""

from collections.abc import Iterator
from itertools import zip_longest

from anachrony import text
from anachrony.browser.answers import Cell, Found, Step, TakenFor, Way
from anachrony.events import Opened
from anachrony.findings import FINDING_KINDS, Finding
from anachrony.sheet import Taken

_MENDED, _LONG = 5, 200
"""Cells of a fault that are mended in place, and how many letters they have at most."""


def column(one: Taken, opened: Opened) -> TakenFor:
    """Return a column of a file as the dialog shows it, and why it is taken for what it is: of a
    file that is not open yet, what it is proposed for.
    """
    cells, rows = text.short(" · ".join(one.cells), 50), [text.short(row, 40) for row in one.rows]
    ours = one.ours or ("" if opened.events is not None else _proposed(one, opened))
    why = text.phrases("why").get(_why(one, opened), "")
    return TakenFor(one.called, ours, one.own, cells, rows, why)


def _proposed(taken: Taken, opened: Opened) -> str:
    """What a column is likeliest to be, where that is asked; blank where it isn't."""
    asked = (one for one in opened.findings if _step(one) == "columns" and one.takes)
    takes = (one.takes[0] for one in asked)
    maps = (value.partition("=") for name, value in takes if name == "map")
    return next((column for column, _, header in maps if header == taken.called), "")


def _why(one: Taken, opened: Opened) -> str:
    """What a column is taken by: the reader's word, its name, its cells; what speaks against it."""
    if one.called in {*opened.terms.mapping.values(), *opened.terms.own}:
        return "said"
    found = (finding.rule for finding in opened.findings if finding.column == one.called)
    rule = next((rule for rule in found if rule in text.phrases("why")), "")
    return rule or ("header" if one.ours else "")


def all_found(opened: Opened) -> list[Found]:
    """Return what keeps a file out, and what would take it."""
    header = opened.shape.header if opened.shape else 0
    in_order = sorted(
        opened.findings, key=lambda one: (not one.refuses, FINDING_KINDS.index(one.kind))
    )
    called = headers(opened)
    with text.of_kind(opened.kind):
        return [as_found(one, called, header) for one in _asked_once(in_order)]


def headers(opened: Opened) -> dict[str, str]:
    """Return what a file calls each column of the contract that it has."""
    return {one.ours: one.called for one in opened.columns if one.ours}


def column_words(column: str) -> str:
    """Return a column of the contract in the reader's words, where there are any."""
    said = (text.phrases("column") | text.phrases("taken_for")).get(column, "")
    return f"{said} · {column}" if said and said.lower() != column else column


def _asked_once(findings: list[Finding]) -> Iterator[Finding]:
    """Findings, of those that one answer settles the first: a rate is one for all columns."""
    asked: set[tuple[object, ...]] = set()
    for finding in findings:
        question = finding.kind, finding.rule, finding.takes
        if not finding.takes or question not in asked:
            yield finding
        asked.add(question)


_LAID = {"encoding", "sheet", "header"}
"""What is taken of how a file is laid out."""


def _step(finding: Finding) -> Step:
    """The step of the dialog a finding belongs to: how the file is laid out, what its columns are,
    what was found in it.
    """
    of_columns = finding.kind == "proposal" and finding.rule in text.phrases("why")
    if of_columns or finding.rule in ("missing_column", "nameless"):
        return "columns"
    return "laid" if any(name in _LAID for name, _ in finding.takes) else "found"


def as_found(finding: Finding, called: dict[str, str], header: int = 0) -> Found:
    """Return a finding as the dialog says it, its columns `called` by the file's own headers; cells
    are below the line of the header.
    """
    reads = _reads(finding)[: len(finding.takes)]
    takes = [
        Way(take, _way(take, called, finding.rule), reading)
        for take, reading in zip_longest(finding.takes, reads, fillvalue="")
    ]
    cells = list(_cells(finding, header))
    return Found(finding.kind, _step(finding), finding.bare, takes, finding.column, cells)


def _reads(finding: Finding) -> list[str]:
    """What a line would read by each way of taking a proposal, where that is asked."""
    (one, *_) = finding.each()
    return str(dict(one.hints).get("each", "")).split("\n")


def _cells(finding: Finding, header: int) -> Iterator[Cell]:
    """The first cells of a fault, to be mended in place where no answer mends them all."""
    if (
        finding.kind == "fault"
        and finding.column
        and _of_each(finding)
        and len(finding.values) == len(finding.lines)
    ):
        for line, value in list(zip(finding.lines, finding.values, strict=True))[:_MENDED]:
            if line > header and len(value) <= _LONG:
                yield Cell(line, value)


def _of_each(finding: Finding) -> bool:
    """Whether each line is wrong by itself: nothing that can be chosen would read them all."""
    return not any(value for name, value in finding.takes if name != "own")


_IN_HOURS = ("minutes_or_hours", "hours_among")
"""Notes whose button would write cells so, which they do not show."""


def _way(take: tuple[str, str], called: dict[str, str], rule: str) -> str:
    """What taking a proposal does, as its button says it."""
    name, value = take
    if rule == "nameless":
        return text.say("take.numbered")
    if name == "map":
        column, _, header = value.partition("=")
        return f"{header} → {column_words(column)}"
    plain = name.replace("_", "-")
    key = plain if plain in text.phrases("take") else "other"
    key = "line" if key == "header" and value != "0" else key
    value = called.get(value, value) if key == "rewrite" else value
    key = f"as_{take[1]}" if rule == "headed" else key
    key = "in_hours" if key == "rewrite" and rule in _IN_HOURS else key
    return text.say(f"take.{key}", value=text.phrases("answer").get(value, value))


def leave(opened: Opened) -> list[int]:
    """Return the lines of rows without which nothing would be wrong; none where that helps
    nothing, or leaves nothing.
    """
    faults = [one for one in opened.findings if one.refuses]
    if any(one.kind != "fault" or not one.lines or 1 in one.lines for one in faults):
        return []
    lines = sorted({line for one in faults for line in one.lines})
    return lines if opened.shape and len(lines) < opened.shape.rows else []
