"""The patterns that its order makes."""

from collections.abc import Iterator

import pandas as pd

from anachrony import text
from anachrony.narrative import Analysis
from anachrony.reading.sentence import Sentence
from anachrony.reading.words import in_reverse, moment
from anachrony.text import say

_OF_REVERSE = frozenset(
    {
        "retrograde",
        *("in_medias_res_beginning", "in_ultimas_res_beginning", "in_medias_res_ending"),
    }
)
"""The patterns that a telling in reverse has as such: its own sentence says them."""


def _patterns(analysis: Analysis) -> Iterator[Sentence]:
    told = set(text.phrases("pattern")) - (_OF_REVERSE if in_reverse(analysis) else set())
    for name in analysis.patterns["pattern"].unique():
        found = analysis.patterns[analysis.patterns["pattern"] == name]
        if name in told:
            at = moment(analysis, found.iloc[0]["first"], found.iloc[0]["screen_start"])
            rows = tuple(dict.fromkeys([*found["first"], *found["last"]]))
            by = _gathering(found.iloc[0]) if name == "syllepsis" else ""
            yield Sentence(say(f"pattern.{name}", at=at, by=by), rows, f"pattern_{name}")


def _gathering(one: pd.Series) -> str:
    """What a syllepsis gathers by: a city, a place or a character, and which."""
    column, _, value = one["by"].partition(": ")
    return say(f"gathered.{column}", value=value)


PARTS = (_patterns,)
"""Its sentences, each of a function of the analysis, in order."""
