"""What is told several times, and what happens several times and is told once."""

from collections.abc import Iterator

import numpy as np

from anachrony import text
from anachrony.narrative import Analysis
from anachrony.reading.sentence import Sentence
from anachrony.reading.words import NAMED, conventional, how_often
from anachrony.text import say


def _frequency(analysis: Analysis) -> Iterator[Sentence]:
    events = analysis.events
    once = events.loc[events["times"] > 1, ["event", "times"]]
    for row, name, count in once.head(NAMED).itertuples():
        vague = np.isinf(count) or conventional(analysis, "times")
        key = "reading.iterative_many" if vague else "reading.iterative"
        how_often = "" if vague else text.number(count)
        yield Sentence(say(key, event=text.cited(name), count=how_often), (row,), "iterative")
    if rest := tuple(once.index[NAMED:]):
        yield Sentence(say("reading.more_iterative", count=len(rest)), rest, "iterative")
    seeming = events.loc[events["frequency"] == "pseudo-iterative", "event"]
    for row, name in seeming.items():
        yield Sentence(say("reading.pseudo", event=text.cited(name)), (row,), "pseudo_iterative")
    yield from _repeating(analysis)


def _repeating(analysis: Analysis) -> Iterator[Sentence]:
    """What is told several times, each happening by the name it bears first; those told as often in
    one breath.
    """
    events = analysis.events[["happening", "event", "tellings", "telling"]]
    again = events[(events["tellings"] > 1) & events["telling"].notna()]
    if again.empty:
        return
    told = again.groupby("happening", sort=False)
    vague = conventional(analysis, "tellings")
    key = "reading.repeating_vague" if vague else "reading.repeating"
    named = told.first().head(NAMED)
    for count, alike in named.groupby(named["tellings"] * (not vague), sort=False):
        names = [say("fault.value", value=text.cited(name)) for name in alike["event"]]
        times = how_often(int(count))
        said = say(key, events=text.listed(names), times=times, count=len(names))
        yield Sentence(said, tuple(again.index[again["happening"].isin(alike.index)]), "repeating")
    if told.ngroups > NAMED:
        rest = again[told.ngroup() >= NAMED]
        said = say("reading.more_repeating", count=told.ngroups - NAMED)
        yield Sentence(said, tuple(rest.index), "repeating")


PARTS = (_frequency,)
"""Its sentences, each of a function of the analysis, in order."""
