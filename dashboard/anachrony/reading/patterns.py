"""The patterns that its order makes."""

from collections.abc import Iterator

import pandas as pd

from anachrony import text
from anachrony.narrative import Analysis
from anachrony.reading.sentence import Sentence
from anachrony.reading.words import dated_ends, since, told_in_reverse
from anachrony.schema import several
from anachrony.text import say

_OF_REVERSE = frozenset(
    {
        "retrograde",
        *("in_medias_res_beginning", "in_ultimas_res_beginning", "in_medias_res_ending"),
    }
)
"""The patterns that a telling in reverse has as such: its own sentence says them."""


def _patterns(analysis: Analysis) -> Iterator[Sentence]:
    told = set(text.phrases("pattern")) - (_OF_REVERSE if told_in_reverse(analysis) else set())
    patterns = analysis.patterns
    patterns = patterns[(patterns["pattern"] != "achrony") | _of_dated(analysis)]
    heads = patterns.drop_duplicates("pattern").set_index("pattern")
    told -= _BY_CHANCE if "achrony" in heads.index else set()
    for name in sorted(heads.index, key=lambda name: (name != "achrony", name not in _OPENING)):
        if name in told and not _said_with(name, heads):
            found = patterns[patterns["pattern"] == name]
            first = heads.loc[name]
            at = since(analysis, first["first"], first["screen_start"])
            rows = tuple(dict.fromkeys([*found["first"], *found["last"]]))
            said = say(_phrase(analysis, name), since=at, by=_gathering(first["by"]))
            yield Sentence(said, rows, f"pattern_{name}")


def _phrase(analysis: Analysis, name: str) -> str:
    """The phrase of a pattern; of where a telling begins or ends, of what is dated of it, where
    that is not all.
    """
    begins, ends = dated_ends(analysis)
    known = {**dict.fromkeys(_OPENING, begins), "in_medias_res_ending": ends}
    return f"pattern.{name}" if known.get(name, True) else f"reading.dated_{name}"


def _of_dated(analysis: Analysis) -> pd.Series:
    """Which patterns begin with a dated event: of those without a date, `unknown` speaks."""
    return analysis.patterns["first"].isin(analysis.telling.index)


_BY_CHANCE = frozenset(
    {
        *("retrograde", "zigzag", "merging_zigzag", "diverging_zigzag", "bidirectional_flashes"),
        *("continued_flashback", "continued_flashforward"),
        *("staged_flashback", "staged_flashforward"),
    }
)
"""Stretches that any telling in no order has: nothing is said of them there."""

_OPENING = ("in_medias_res_beginning", "in_ultimas_res_beginning")
"""Said before all others."""


def _said_with(name: str, heads: pd.DataFrame) -> bool:
    """Whether a zigzag is one whose times come together or draw apart, which says it too."""
    more = heads.index.intersection(["merging_zigzag", "diverging_zigzag"])
    return name == "zigzag" and bool((heads.loc[more, "first"] == heads.loc[name, "first"]).any())


def _gathering(by: str) -> str:
    """What a syllepsis gathers by: a city, a place or a character, and which; a name as it is."""
    column, _, value = by.partition(": ")
    if column not in text.phrases("gathered"):
        return by
    values = several(value)
    return say(f"gathered.{column}", value=text.listed(values), count=len(values))


PARTS = (_patterns,)
"""Its sentences, each of a function of the analysis, in order."""
