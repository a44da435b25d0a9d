"""In which letters a text is written: said by its mark, by the reader, or asked with what each of
the likely ones would make of it.
"""

import codecs
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import accumulate, takewhile

from anachrony.findings import Finding, InvalidEvents
from anachrony.sheet.readers.alphabets import DAILY, unlikeliness
from anachrony.text import listed, say, short

MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
"""The first bytes of a text in UTF-16 that says so."""

_USUAL = ("cp1252", "mac-roman", "iso8859-15")
_ELSEWHERE = (
    *("cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r"),
    *("shift_jis", "euc_jp", "gb18030", "big5", "euc_kr"),
)
"""Of the others, those that tables are still written in."""

_WITHOUT_MARK = ("utf-16-le", "utf-16-be")
_NO_LETTERS = ("idna", "punycode", "raw-unicode-escape", "unicode-escape", "utf-7", "undefined")
"""What Python calls encodings, too, but no table is written in; one of them takes for ever."""

_HEAD, _SAMPLE, _LOOKED_AT = 1 << 12, 1 << 16, 1000
_MOST, _LINES = 4, 3
"""Encodings and lines that a question shows."""


def known(name: str) -> bool:
    """Return whether a name is that of an encoding a table may be written in."""
    try:
        b"a".decode(name)
        return codecs.lookup(name).name.replace("_", "-") not in _NO_LETTERS
    except LookupError:
        return False
    except UnicodeDecodeError:  # a letter takes more than one byte
        return True


def decoded(data: bytes, encoding: str) -> bytes:
    """Return a text as UTF-8, read as the reader said or as its own mark says; raise InvalidEvents
    where it can't be read so.
    """
    if not encoding and not data.startswith(MARKS):
        return data
    how = encoding or "utf-16"
    if not known(how):
        raise InvalidEvents([_refused("unknown_encoding", how)])
    try:
        text = data.decode(how)
    except UnicodeDecodeError as error:
        raise InvalidEvents([_refused("misread", how, byte=error.start + 1)]) from None
    return text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}").encode("utf-8", "replace")


def head(data: bytes, encoding: str = "") -> bytes:
    """Return the beginning of a text as UTF-8, as far as it can be read so."""
    first = data[:_HEAD]
    how = encoding or ("utf-16" if data.startswith(MARKS) else "")
    return first.decode(how, "ignore").encode("utf-8", "ignore") if known(how) else first


_TWICE = re.compile(
    rb"\xc3[\x82-\xaf](?:\xc2[\x80-\xbf]|\xe2[\x80\x82\x84].|\xc5[\x92-\xbe]|\xc6\x92|\xcb.)"
)
"""A letter beyond ASCII of two bytes or three, each of which was taken for a letter."""


def encoded_once(data: bytes) -> bytes:
    """Return UTF-8 that was read as cp1252 and written as UTF-8 again, `HÃ´tel`, as it was before;
    any other text as it is.
    """
    if not _TWICE.search(data):
        return data
    try:
        before = data.decode().translate(_UNDEFINED).encode("cp1252", "surrogateescape")
        before.decode()
    except UnicodeError:
        return data
    return before.removeprefix(codecs.BOM_UTF8)


_UNDEFINED = {byte: 0xDC00 + byte for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
"""Bytes that cp1252 has no letter for."""


def _refused(rule: str, encoding: str, **hints: object) -> Finding:
    return Finding("fault", rule, hints=(("encoding", encoding), *hints.items()))


def which_encoding(data: bytes, lines: Sequence[tuple[int, bytes]]) -> Finding:
    """Return the question what a text is written in, the likeliest first, by lines that no two of
    the likely encodings read alike, of those that are not ASCII.
    """
    sample = _sample(lines)
    names = sorted(
        dict.fromkeys((*_USUAL, *_guessed(sample), *DAILY)),
        key=lambda name: unlikeliness(_read(sample, name), name),
    )
    texts = {_read(sample, name): name for name in reversed(names)}
    likely = [name for name in names if name in texts.values() and _read(sample, name)][:_MOST]
    telling = [*_telling(lines, likely)]
    line = b" ... ".join(_from_odd(line) for _, line in telling)
    readings = {_seen(_read(line, name)): name for name in reversed(likely)}
    first = {name: reading for reading, name in reversed(readings.items())}
    return _question(telling[0][0], first)


def _sample(lines: Sequence[tuple[int, bytes]]) -> bytes:
    """The first lines of those that are not ASCII, each once; one at least."""
    distinct = list(dict.fromkeys(line for _, line in lines))
    ends = accumulate(map(len, distinct))
    count = sum(1 for _ in takewhile(lambda end: end <= _SAMPLE, ends))
    return b"\n".join(distinct[: max(count, 1)])


def _telling(lines: Sequence[tuple[int, bytes]], names: Sequence[str]) -> list[tuple[int, bytes]]:
    """The lines that part the encodings, each those that the ones before read alike; the first of
    all where none does.
    """
    readings = {line: [_read(line, name) for name in names] for _, line in lines[:_LOOKED_AT]}
    parting = sorted(lines[:_LOOKED_AT], key=lambda pair: -len({*readings[pair[1]]}))
    chosen, read = parting[:1], readings[parting[0][1]]
    for number, line in parting[1:]:
        further = [*map(str.__add__, read, readings[line])]
        if len(chosen) < _LINES and len({*further}) > len({*read}):
            chosen, read = [*chosen, (number, line)], further
    return sorted(chosen)


def wide(data: bytes) -> Finding | None:
    """Return the question whether a text without a mark is UTF-16; None where it can't be."""
    texts = {name: _read(data[: len(data) // 2 * 2], name) for name in _WITHOUT_MARK}
    likely = {name: text for name, text in texts.items() if text and _lettered(text)}
    if not likely:
        return None
    name, text = max(likely.items(), key=lambda pair: sum(map(str.isascii, pair[1][:2000])))
    return _question(1, {name: _seen(text.partition("\n")[0])})


def _question(line: int, readings: dict[str, str]) -> Finding:
    """What a line would read in each encoding, in one sentence and one below the other."""
    quoted = {name: say("fault.value", value=short(text)) for name, text in readings.items()}
    shown = [say("list.label", name=name, value=value) for name, value in quoted.items()]
    hints = (("readings", listed(shown, "or")), ("each", "\n".join(quoted.values())))
    takes = tuple(("encoding", name) for name in readings)
    return Finding("proposal", "encoding", (line,), hints=hints, takes=takes, needed=True)


_BEFORE, _LONG = 20, 40
"""Letters of a line before its first that is not ASCII, where that stands far behind."""


def _from_odd(line: bytes) -> bytes:
    """A line from shortly before its first byte that is not ASCII: a sentence shows no more of it
    than its beginning.
    """
    odd = next(at for at, byte in enumerate(line) if byte > 127)
    return line if odd < _LONG else b"..." + line[odd - _BEFORE :]


def _guessed(odd: bytes) -> Iterator[str]:
    """What charset-normalizer takes for possible, of lines that are not ASCII."""
    from charset_normalizer import from_bytes

    for match in from_bytes(odd, cp_isolation=list(_ELSEWHERE)):
        yield match.encoding.replace("_", "-")


def _read(data: bytes, name: str) -> str:
    """A text as an encoding reads it; nothing where it can't be, or holds what nobody writes."""
    try:
        text = data.decode(name)
    except UnicodeDecodeError:
        return ""
    return "" if any("\x7f" < letter < "\xa0" for letter in text) else text


def _seen(text: str) -> str:
    """A text whose white space all looks the same."""
    return " ".join(text.split())


def _lettered(text: str) -> bool:
    """Whether a text is of letters, figures and marks, with ends of lines, not of noise."""
    some = text[:2000]
    told = sum(unicodedata.category(letter)[0] in "LNPZ" or letter.isspace() for letter in some)
    return "\n" in some and "\0" not in some and told > 0.9 * len(some)
