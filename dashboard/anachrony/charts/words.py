"""Words that Plotly draws as they are, and how wide they are."""

import unicodedata
from html import escape

from anachrony import text

_UNDRAWABLE = (*map(chr, range(32)), "\ufffe", "\uffff")


_MARKS = str.maketrans({"{": "&#123;", "$": "&#36;"} | dict.fromkeys(_UNDRAWABLE))
"""What Plotly would take for a template or a formula, and what no picture can hold: XML hasn't got
it.
"""


def safe(words: str) -> str:
    """Return words that Plotly draws as they are, whatever marks they hold."""
    return escape(words, quote=False).translate(_MARKS)


def plain(words: str, limit: int = 40) -> str:
    """Return words on one line, cut beyond `limit` characters, that Plotly draws as they are."""
    return safe(text.short(words, limit))


def folded(words: str, limit: int = 22) -> str:
    """Return a name on one line or, beyond `limit` characters, on two."""
    said = text.short(words, 2 * limit)
    at = said.rfind(" ", 0, limit + 1)
    return (
        safe(said)
        if len(said) <= limit or at < 0
        else f"{safe(said[:at])}<br>{safe(said[at + 1 :])}"
    )


def width(label: str) -> float:
    """Return about how wide a label is, in sizes of its text: Chinese and Japanese characters are
    square.
    """
    shown = label.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
    return sum(1.05 if unicodedata.east_asian_width(letter) in "WF" else 0.53 for letter in shown)
