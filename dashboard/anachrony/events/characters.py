"""Who is in an event, where a file separates its characters by another mark than `;`."""

import re
from collections.abc import Iterator
from html import unescape

import numpy as np
import pandas as pd

from anachrony.events.table import Table
from anachrony.findings import Finding

_AND = "and|et|und|och|og|ja|és|(?-i:y|e|i|en|и|і|й|та)"
"""English, French, German, Swedish, Danish, Finnish, Hungarian, Spanish, Italian, Polish, Dutch,
Russian, Ukrainian.
"""

_BETWEEN = re.compile(
    rf"\s*(?:,\s*(?:{_AND}|&)\s|\sw/\s?|<br\s*/?>|[,/&|•\n、，；／]|(?<![\u3400-\u9fff])·|\s\+\s"
    rf"|\s(?:{_AND})\s"
    r"|(?<=[\u3400-\u9fff])[和跟](?=[\u3400-\u9fff]))\s*",
    re.IGNORECASE,
)
"""Between Han letters a point stands inside a foreign name."""


def settled(table: Table) -> Iterator[Finding]:
    """Separate characters by `;` where that is accepted, else propose it; a file that knows the
    mark means what it writes.
    """
    texts = table.text("characters")
    codes, distinct = pd.factorize(texts)
    if not table.given["characters"].any() or any(";" in unescape(text) for text in distinct):
        return
    becomes = list(map(separated, distinct))
    apart = zip(distinct, becomes, strict=True)
    several = np.array([";" in said or _listed(text) for text, said in apart], dtype=bool)[codes]
    if not several.any():
        return
    if table.terms.rewrites("characters"):
        table.rewrite("characters", several, separated)
        return
    rows = np.flatnonzero(several)
    yield Finding(
        *("proposal", "characters", tuple(table.lines[rows].tolist()), "characters"),
        tuple(texts[rows].tolist()),
        rewrite=tuple(becomes[code] for code in codes[rows]),
        takes=(("rewrite", "characters"),),
    )


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
