"""Of what kind its anachronies are, and what it passes over at its time."""

from collections.abc import Iterator

import pandas as pd

from anachrony import text
from anachrony.narrative import Analysis, order
from anachrony.reading.sentence import Sentence
from anachrony.reading.words import NAMED
from anachrony.text import say

_SAID_OF = (
    ("recall", "repeating", order.ANALEPSIS),
    ("announce", "repeating", order.PROLEPSIS),
    ("complete", "complete", order.ANALEPSIS),
    ("reach_end", "complete", order.PROLEPSIS),
    ("heterodiegetic", "heterodiegetic", ""),
    ("subjective", "subjective", ""),
)
"""What is said of anachronies: a phrase, the kind it counts, of those of one order or of all; of
the others it goes without saying.
"""


def _kinds(analysis: Analysis) -> Iterator[Sentence]:
    """What kinds of anachronies there are among the outermost: what holds of all in one breath."""
    outer = analysis.anachronies[analysis.anachronies["depth"] == 1]
    found = [(say(f"reading.{phrase}", count=len(rows)), rows) for phrase, rows in _of_kind(outer)]
    if found:
        of_all = [said for said, rows in found if len(rows) == len(outer)]
        of_some = [(said, len(rows)) for said, rows in found if len(rows) < len(outer)]
        rows = dict.fromkeys(row for _, rows in found for row in rows)
        said = _sentence(len(outer), of_all, of_some)
        yield Sentence(said, analysis.members([*rows]), "kinds")


def _of_kind(outer: pd.DataFrame) -> Iterator[tuple[str, list[int]]]:
    """What can be said of anachronies, and of which."""
    kinds = outer["kinds"].str.split("; ")
    for phrase, kind, way in _SAID_OF:
        of = outer[kinds.map(lambda some, kind=kind: kind in some).astype(bool)]
        rows = of.index[of["order"].isin([way] if way else order.ORDERS)].tolist()
        whose = kind == "subjective" and len(outer) == 1  # the sentence of the only one says it
        if rows and not whose:
            yield phrase, rows


def _sentence(count: int, of_all: list[str], of_some: list[tuple[str, int]]) -> str:
    """What holds of all anachronies, then what of some, each with how many these are."""
    parts = [f"{_all_of(count)} {text.listed(of_all)}"] if of_all else []
    for said, some in of_some:
        key = "reading.of_them" if parts else "reading.of_its"
        parts.append(f"{say(key, count=some, all=count)} {said}")
    return say("reading.kinds", parts=say("reading.then").join(parts))


def _all_of(count: int) -> str:
    """Its one anachrony, both, or all with their number."""
    return say("reading.its_two" if count == 2 else "reading.its_all", count=count)


def _paralipses(analysis: Analysis) -> Iterator[Sentence]:
    """What the telling passes over at its time, as the file says; whether it is shown after all."""
    left = analysis.events[analysis.events["paralipsis"] == "yes"]
    for key, found in (
        ("withheld", left[left["telling"].notna()]),
        ("left_out", left[left["telling"].isna()]),
    ):
        if len(found):
            names = [
                text.say("fault.value", value=text.cited(one)) for one in found["event"].unique()
            ]
            more = [say("reading.others", count=len(names) - NAMED)] if len(names) > NAMED else []
            said = say(
                f"reading.{key}", events=text.listed([*names[:NAMED], *more]), count=len(names)
            )
            yield Sentence(said, tuple(found.index), "paralipsis")


PARTS = (_kinds, _paralipses)
"""Its sentences, each of a function of the analysis, in order."""
