"""Words that stand for nothing: `NA`, `null`, `?`; a note says that they were read as blank."""

import re
from collections.abc import Iterator

import numpy as np

from anachrony.events.table import Table, factorized
from anachrony.findings import Finding
from anachrony.schema import COLUMNS, Column, yes_or_no
from anachrony.schema.words import UNSHOWN

_NOTHING = (
    *("na", "n/a", "#n/a", "n.a.", "nan", "nat", "none", "null", "nil"),
    *("\\n", "<na>", "<null>", "(null)", "[null]", "(none)", "(empty)", "(blank)"),
    *("#ref!", "#value!", "#div/0!", "#name?", "#num!", "#null!", "#nv", "#wert!", "#bezug!"),
    *("-", "–", "—", "--", "---", "?", "??", "???", "…", "...", "k. a.", "k.a.", "#n/d"),
)
_UNKNOWN = (
    *("unknown", "undated", "unspecified", "tbd", "tbc", "tba", "n.d.", "s.d.", "n/d", "s/d"),
    *("inconnu", "inconnue", "sans date", "unbekannt", "ohne datum", "o.d.", "desconocido"),
    *("sin fecha", "sconosciuto", "senza data", "onbekend", "nieznany"),
    *("no date", "not known", "not given", "not stated", "not specified", "not applicable"),
    *("date unknown", "unknown date", "unclear", "undetermined", "n. d.", "nd", "no data"),
    *("s. d.", "non daté", "non datée", "date inconnue", "sans objet", "néant", "indéterminé"),
    *("indéterminée", "n.c.", "nc", "non précisé", "non précisée", "o. d.", "o. j.", "o.j."),
    *("keine angabe", "entf.", "entfällt", "unklar", "unbestimmt", "undatiert", "datum unbekannt"),
    *("s. f.", "s.f.", "s/f", "desconocida", "fecha desconocida", "no consta", "sin datos"),
    *("sconosciuta", "data sconosciuta", "ignoto", "ignota", "non disponibile", "indefinito"),
    *("неизвестно", "неизвестна", "нет данных", "без даты", "н/д", "okänt", "ukendt", "neznámo"),
)
"""Of times, too."""

_SPELT = {
    spelt
    for word in _NOTHING
    for spelt in (
        word,
        word.upper(),
        word.title(),
        word.capitalize(),
        "NaN",
        "NaT",
        "k. A.",
        "k.A.",
    )
}


def settled(table: Table) -> Iterator[Finding]:
    """Blank such words in every column but `event`, where they stay what they are."""
    for column in COLUMNS:
        if column.name == "event" or not table.given[column.name].any():
            continue
        rows = _unread(table, column.name) if column.name in table.values else _words(table, column)
        if rows.any():
            before = table.text(column.name)[rows].tolist()
            lines = tuple(table.lines[rows].tolist())
            table.rewrite(column.name, rows, lambda _: "")
            yield Finding("note", "blank", lines, column.name, tuple(before))


def _unread(table: Table, name: str) -> np.ndarray:
    """Of numbers, only what can't be read is looked at."""
    rows = table.unread(name)
    if not rows.any():
        return rows
    codes, distinct = factorized(table.text(name)[rows])
    bare = (re.sub(r" \(.*\)$", "", text.casefold()) for text in distinct)
    words = {*_NOTHING, *_UNKNOWN, *(UNSHOWN if name.startswith("screen_") else ())}
    nothing = [text in words for text in bare]
    rows[rows] = np.array(nothing, dtype=bool)[codes]
    return rows


def _words(table: Table, column: Column) -> np.ndarray:
    """Of a column that says but yes, a no is nothing."""
    codes, distinct = factorized(table.text(column.name))
    nothing = [
        text in _SPELT or (column.words == ("yes",) and yes_or_no(text) == "no")
        for text in distinct
    ]
    return np.array(nothing, dtype=bool)[codes]
