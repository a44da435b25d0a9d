"""Of what kind its anachronies are, and what it passes over at its time."""

from collections.abc import Iterator

import pandas as pd

from anachrony import text
from anachrony.narrative import Analysis
from anachrony.reading.sentence import Sentence
from anachrony.reading.words import NAMED
from anachrony.text import say

_SAID_OF = (
    ("recall", ("repeating",)),
    ("complete", ("complete",)),
    ("heterodiegetic", ("heterodiegetic",)),
    ("subjective", ("subjective",)),
)
"""What is said of anachronies: a phrase, and the kinds it counts; of the others it goes without
saying.
"""


def _kinds(analysis: Analysis) -> Iterator[Sentence]:
    """What kinds of anachronies there are among the outermost."""
    outer = analysis.anachronies[analysis.anachronies["depth"] == 1]
    kinds = outer["kinds"].str.split("; ")
    parts: list[str] = []
    rows: list[int] = []
    for phrase, which in _SAID_OF:
        found = kinds.index[[not set(which).isdisjoint(some) for some in kinds]]
        if len(found):
            parts.append(say(f"reading.{phrase}", count=len(found), which=_which(found, outer)))
            rows += found.tolist()
    if parts:
        listed = text.listed([part.strip() for part in parts])
        said = say("reading.kinds", count=len(outer), parts=listed)
        yield Sentence(said, analysis.members(list(dict.fromkeys(rows))), "kinds")


def _which(found: pd.Index, outer: pd.DataFrame) -> str:
    """How many of the outermost anachronies: a number, or all; the only one needs none."""
    if len(outer) == 1:
        return ""
    return say("reading.all") if len(found) == len(outer) else text.number(len(found))


def _paralipses(analysis: Analysis) -> Iterator[Sentence]:
    """What the telling passes over at its time, as the file says; whether it is shown after all."""
    left = analysis.events[analysis.events["paralipsis"] == "yes"]
    for key, found in (
        ("withheld", left[left["telling"].notna()]),
        ("left_out", left[left["telling"].isna()]),
    ):
        if len(found):
            names = [
                text.say("fault.value", value=text.short(one)) for one in found["event"].unique()
            ]
            more = [say("reading.others", count=len(names) - NAMED)] if len(names) > NAMED else []
            said = say(
                f"reading.{key}", events=text.listed([*names[:NAMED], *more]), count=len(names)
            )
            yield Sentence(said, tuple(found.index), "paralipsis")


PARTS = (_kinds, _paralipses)
"""Its sentences, each of a function of the analysis, in order."""
