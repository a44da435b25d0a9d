"""What can't be known, said plainly."""

from collections.abc import Iterator

import numpy as np

from anachrony.events.screen import OPEN
from anachrony.narrative import Analysis
from anachrony.reading.sentence import Sentence
from anachrony.reading.words import of_ranks, told_events
from anachrony.text import say


def _undated(analysis: Analysis) -> Iterator[Sentence]:
    """How many events have no place in the story, where it is dated at all."""
    shown = told_events(analysis)
    undated = shown[shown["story_rank"].isna()]
    if not analysis.dated:
        dated = analysis.events.index[analysis.events["story_start"].notna()]
        ranked = "no_dates" if len(undated) == len(shown) else "only_ranks"
        key = "dates_unshown" if len(dated) else ranked
        yield Sentence(say(f"reading.{key}"), tuple(dated), "undated")
    elif len(undated):
        said = say("reading.undated", count=len(undated), all=len(shown))
        yield Sentence(said, tuple(undated.index), "undated")


def _never_shown(analysis: Analysis) -> Iterator[Sentence]:
    """What is only told of, and what is neither shown nor told."""
    events = analysis.events
    hidden = events[events["telling"].isna()]
    told = hidden["teller"] != ""
    if not (events["teller"] != "").any():  # nobody is named: the mode says what is told
        told = hidden["mode"] == "told"
    for key, found in (("told_of", hidden[told]), ("never_shown", hidden[~told])):
        if len(found):
            said = say(f"reading.{key}", count=len(found))
            yield Sentence(said, tuple(found.index), "never_shown")


def _unsure(analysis: Analysis) -> Iterator[Sentence]:
    """How many screen times are no measure, and how many ends the table leaves open."""
    shown = told_events(analysis)
    unsure = shown[shown["certainty"].isin(("estimated", "recalled", "converted"))]
    if len(unsure):
        key = "reading.unsure_ranked" if of_ranks(analysis) else "reading.unsure"
        yield Sentence(say(key, count=len(unsure), all=len(shown)), (), "certainty")
    ends = shown["screen_derived"].to_numpy()
    for key, which in (("derived", ends != OPEN), ("left_open", ends == OPEN)):
        if count := np.count_nonzero((ends != "") & which):
            yield Sentence(say(f"reading.{key}", count=count, all=len(shown)), (), "certainty")


PARTS = (_undated, _never_shown, _unsure)
"""Its sentences, each of a function of the analysis, in order."""
