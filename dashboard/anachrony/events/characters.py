"""Who is in an event, where a file separates its characters by another mark than `;`."""

import re
from collections.abc import Iterator
from html import unescape

import numpy as np

from anachrony.events.table import Table, factorized, rewritten
from anachrony.findings import Finding

_AND = r"and|et|und|u\.|och|og|ja|és|(?-i:y|e|i|en|и|і|й|та)"
"""English, French, German, Swedish, Danish, Finnish, Hungarian, Spanish, Italian, Polish, Dutch,
Russian, Ukrainian.
"""

_BETWEEN = re.compile(
    rf"\s*(?:,\s*(?:{_AND}|&)\s|\sw/\s?|<br\s*/?>|[,/&|•\n、，；／]|(?<![\u3400-\u9fff])·|\s\+\s"
    rf"|\s(?:{_AND})\s"
    r"|(?<=[\u3400-\u9fff])[和跟と](?=[\u3400-\u9fff]))\s*",
    re.IGNORECASE,
)
"""Between Han letters a point stands inside a foreign name."""


def settled(table: Table) -> Iterator[Finding]:
    """Separate characters by `;` where that is accepted, else propose it; a file that knows the
    mark means what it writes.
    """
    rows = _several(table.text("characters"))
    return rewritten(table, "characters", "characters", rows, separated, waits=False)


def _several(texts: np.ndarray) -> np.ndarray:
    """Which texts name several characters, where none has the mark."""
    codes, distinct = factorized(texts)
    known = any(";" in unescape(text) for text in distinct)
    several = [not known and (";" in separated(text) or _listed(text)) for text in distinct]
    return np.array(several, dtype=bool)[codes]


_LIST = re.compile(r"(?:\[|c\(|\{)(?P<names>(?:\s*(['\"]).+?\2\s*,?)*)\s*[\])}]", re.DOTALL)
_NAME = re.compile(r"(['\"])(.+?)\1(?=\s*(?:,|$))", re.DOTALL)
"""A list as JSON, Python or R write it, and a name in it."""


def _listed(text: str) -> bool:
    return _LIST.fullmatch(text) is not None


def separated(text: str) -> str:
    """Return `Anna, Ben and Carla`, or `["Anna", "Ben", "Carla"]`, as `Anna; Ben; Carla`."""
    text = unescape(text)
    if found := _LIST.fullmatch(text):
        return "; ".join(name.strip() for _, name in _NAME.findall(found["names"]))
    parts = enumerate(_QUOTED.split(text))
    names = (name for at, part in parts for name in ([part] if at % 2 else _BETWEEN.split(part)))
    return "; ".join(filter(None, map(str.strip, names)))


_QUOTED = re.compile(r'(?:^|(?<=[,;/|]))\s*"([^"]+)"\s*(?=[,;/|]|$)')
"""A name in quotation marks, which may hold what parts others."""
