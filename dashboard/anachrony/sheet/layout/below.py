"""What stands under a table and is none of its rows: its header once more, as two exports in one
file have it or a printed list on each page, and another table.
"""

import re
from dataclasses import dataclass

from anachrony.findings import Finding
from anachrony.sheet.headers import known
from anachrony.sheet.layout.beginning import row_of

_BLANK = re.compile(rb"\n[ ,;\t|\r]*(?=\n(?P<line>[^\n]+))")

_SAYS = re.compile(rb"\S")


@dataclass(frozen=True)
class FirstTable:
    """A text from its header to the end of its table, and what was found below."""

    data: bytes
    findings: tuple[Finding, ...] = ()


def first_table(data: bytes, separator: str) -> FirstTable:
    """Return a text that begins with its header without what is no row of its table; blank lines
    keep the place of headers that come again. `findings` count lines from the header's.
    """
    found: list[Finding] = []
    top = len(data) - len(data.lstrip(b" ,;\t|\r\n"))
    header, _ = _line(data, data.rfind(b"\n", 0, top) + 1)
    if again := _again(data, header):
        data = _blanked(data, again)
        texts = (_shown(header),) * len(again)
        found.append(Finding("note", "header_again", tuple(again), values=texts))
    quotes, counted = 0, 0
    for blank in _BLANK.finditer(data, top):
        at = blank.start("line")
        quotes, counted = quotes + data.count(b'"', counted, at), at
        inside_a_cell = quotes % 2
        if not inside_a_cell and _begins_another(data, at, header, separator):
            return FirstTable(data[:at], (*found, _second(data, at)))
    return FirstTable(data, tuple(found))


def _again(data: bytes, header: bytes) -> list[int]:
    """The lines on which the header, which has names of several columns, stands again."""
    plain = header.strip()
    several = re.search(rb"[,;\t|]", plain) and b'"' not in plain
    if not several or data.find(b"\n" + plain) < 0:
        return []
    return [at for at, line in enumerate(data.split(b"\n"), 1) if line.strip() == plain][1:]


def _blanked(data: bytes, again: list[int]) -> bytes:
    lines = data.split(b"\n")
    for at in again:
        lines[at - 1] = b""
    return b"\n".join(lines)


def _begins_another(data: bytes, at: int, header: bytes, separator: str) -> bool:
    """Whether the header of another table stands on a line under a blank one or, if that is a title
    alone, on the next.
    """
    line, below = _line(data, at)
    if sum(map(bool, row_of(line, separator))) == 1:
        line, below = _line(data, below)
    first, _ = _line(data, data.find(header) + len(header) + 1)
    above = [row_of(one, separator) for one in (header, first)]
    return _SAYS.search(data, below) is not None and _are_names(row_of(line, separator), *above)


def _line(data: bytes, at: int) -> tuple[bytes, int]:
    """The line that begins there, and where the next one does."""
    end = data.find(b"\n", at)
    end = len(data) if end < 0 else end
    return data[at:end], min(end + 1, len(data))


def _are_names(row: list[str], header: list[str], first: list[str]) -> bool:
    """Whether cells are names of columns: words, none twice, with no gap between, half of them
    known, or one and they are not as many as in the header or stand under figures of its first row.
    """
    names = [name for name in row if name]
    words = all(re.fullmatch(r"[^\W\d_][^\d:]*", name) for name in names)
    if len(names) < 2 or not words or row[: len(names)] != names or len({*names}) < len(names):
        return False
    count = sum(map(known, names))
    figures = any(re.search(r"\d", cell) for cell in first[: len(names)])
    return 2 * count >= len(names) or (count > 0 and (figures or len(names) != len(header)))


def _second(data: bytes, at: int) -> Finding:
    """That another table begins there, and on which line the last ends."""
    line, last = (data.count(b"\n", 0, end) + 1 for end in (at, len(data.rstrip(b" ,;\t|\r\n"))))
    text, hints = _shown(data[at:].split(b"\n", 1)[0]), (("count", last - line),)
    return Finding("fault", "second_table", (line,), values=(text,), hints=hints)


def _shown(line: bytes) -> str:
    """A line as it is shown: of a spreadsheet's cells tabs say nothing."""
    return line.decode("utf-8", "replace").strip(" ,;\t|\r").replace("\t", ", ")
