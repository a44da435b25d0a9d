"""From the bytes of a file to plain text: UTF-8, one newline a line, or the faults of what is no
text.
"""

import codecs
from collections.abc import Iterator

from anachrony.findings import Finding, InvalidEvents, by_kind
from anachrony.sheet.readers.encodings import decoded, which_encoding, wide
from anachrony.sheet.readers.strangers import refused

_BLOCK = 1 << 18


def as_utf8(data: bytes, encoding: str = "") -> bytes:
    """Return the text of a file as UTF-8 without a byte-order mark, every line ended by one
    newline; `encoding` is what the reader said it is written in.
    """
    data = decoded(data, encoding)
    nul = b"\0" in data
    if nul and data.count(0) * 5 > len(data):
        raise InvalidEvents([wide(data) or refused("binary")])
    while data.startswith(codecs.BOM_UTF8):  # two, where a tool put one before another's
        data = data.removeprefix(codecs.BOM_UTF8)
    if not data or data.isspace():
        raise InvalidEvents([Finding("fault", "empty_file")])
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if nul or not _utf8(data):
        raise InvalidEvents(by_kind(_unreadable(data)))
    return data if data[-1:] == b"\n" != data[-2:-1] else data.rstrip(b"\n") + b"\n"


def _utf8(data: bytes) -> bool:
    """Whether it is UTF-8, found out without holding a second, wider copy of it."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for begin in range(0, len(data), _BLOCK):
            decoder.decode(data[begin : begin + _BLOCK], begin + _BLOCK >= len(data))
    except UnicodeDecodeError:
        return False
    return True


def _unreadable(data: bytes) -> Iterator[Finding]:
    """Lines that hold a NUL, and those that are not UTF-8: a slip where others are, else all is
    written in something else.
    """
    odd: list[tuple[int, bytes]] = []
    fine = 0
    for number, line in enumerate(data.split(b"\n"), 1):
        if b"\0" in line:
            yield Finding("fault", "nul", (number,), values=("",))
        if not _utf8(line):
            odd.append((number, line))
        elif not line.isascii():
            fine += 1
    if odd and not fine:
        yield which_encoding(data, odd)
        return
    for number, line in odd:
        yield Finding("fault", "encoding", (number,), values=(line.decode("utf-8", "replace"),))
