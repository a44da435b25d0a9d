"""Every word the reader sees, from locale/*.toml, and how numbers, times and dates are said.

What is said is said in the language of the context: English until `speak` is called, which a thread
does for itself.
"""

from anachrony.text.dated import date, dates, story_tick
from anachrony.text.lengths import between, duration, hours, vanishes
from anachrony.text.words import (
    LANGUAGES,
    LOCALES,
    cited,
    everywhere,
    in_sentence,
    isolated,
    language,
    listed,
    named,
    number,
    of_kind,
    own_name,
    percent,
    phrases,
    printable,
    say,
    short,
    speak,
)

__all__ = [
    "LANGUAGES",
    "LOCALES",
    "between",
    "cited",
    "date",
    "dates",
    "duration",
    "everywhere",
    "hours",
    "in_sentence",
    "isolated",
    "language",
    "listed",
    "named",
    "number",
    "of_kind",
    "own_name",
    "percent",
    "phrases",
    "printable",
    "say",
    "short",
    "speak",
    "story_tick",
    "vanishes",
]
