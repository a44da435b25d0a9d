"""What is seen and heard, in what years, how long it lasts, and what its first narrative is."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from anachrony import text, times
from anachrony.narrative import Analysis
from anachrony.reading.sentence import Sentence
from anachrony.reading.words import (
    conventional,
    how_often,
    in_reverse,
    lasting,
    of_ranks,
    told_events,
)
from anachrony.text import say


def _extent(analysis: Analysis) -> Iterator[Sentence]:
    """What is seen and only heard, in what years; how long the film lasts, where that is known."""
    telling, shown = analysis.telling, told_events(analysis)
    rows: tuple[Any, ...] = ()
    span = say("reading.undated_span")
    if analysis.dated:
        rows = telling["start"].idxmin(), telling["end"].idxmax()
        span = _story_span(analysis)
    seen = shown.index.isin(analysis.shown.index).sum()
    heard = say("reading.heard", count=len(shown) - seen) if 0 < seen < len(shown) else ""
    heard += say("reading.by_convention") if conventional(analysis, "events") else ""
    said = {"count": seen or len(shown), "heard": heard, "span": span}
    yield Sentence(_lasting(analysis, said), rows, "story_span")


def _lasting(analysis: Analysis, said: dict[str, Any]) -> str:
    """A runtime, or what a track without a hole shows, is how long the film lasts; else the table
    shows so much of it.
    """
    if of_ranks(analysis):
        return say("reading.ranked", **said)
    given = pd.to_numeric(analysis.events["runtime"], errors="coerce").max()
    first, last = analysis.events["screen_start"].min(), analysis.events["screen_end"].max()
    whole = np.fmax(given, last - times.begins_at(float(np.nan_to_num(first))))
    if given > 0 or analysis.total >= whole - 1.0:
        return say("reading.extent", length=lasting(analysis, whole), **said)
    length, whole = lasting(analysis, analysis.total), lasting(analysis, whole)
    return say("reading.part", length=length, whole=whole, **said)


def _story_span(analysis: Analysis) -> str:
    """The years a story is set in, or its days where these are counted."""
    telling = analysis.telling
    counted = bool(telling["story_day"].all())
    ends = telling["start"].min(), telling["end"].max() - 1.0
    first, last = (text.story_tick(end, "year", counted) for end in ends)
    one, several = ("span_day", "span_days") if counted else ("span_year", "span")
    return say(f"reading.{one if first == last else several}", first=first, last=last)


def _beginning(analysis: Analysis) -> Iterator[Sentence]:
    """What the first narrative is, by its story-line where the file names one; what is told in
    reverse has none.
    """
    first, reverse = analysis.telling[analysis.first], in_reverse(analysis)
    if reverse:
        yield Sentence(say("reading.reverse"), reverse, "in_reverse")
    if first.empty:
        return
    total = max(analysis.telling["length"].sum(), 1e-9)
    if analysis.anachronies.empty:
        back = analysis.jumps[analysis.jumps["direction"] == "backward"]
        said = say("reading.linear_but", times=how_often(len(back))) if len(back) else ""
        said = said or say("reading.linear")
        yield Sentence(said, tuple(back["to"]) or tuple(first.index[:1]), "first_narrative")
        return
    name, key = _named(analysis.telling.groupby("strand")["length"].sum() / total, first)
    of = say("reading.of_dated" if analysis.dated else "reading.of_ranked")
    share = text.percent(first["length"].sum() / total)
    said = say(f"reading.{key}", name=name, share=share, of=of)
    yield Sentence(said, tuple(first.index), "first_narrative")
    if analysis.tied:
        yield Sentence(say("reading.tied"), tuple(first.index), "tied")


def _named(shares: pd.Series, first: pd.DataFrame) -> tuple[str, str]:
    """The strand of the first narrative that carries most of the telling, or more than any other,
    and the phrase that says so; of equal ones none.
    """
    ordered = shares.sort_values(ascending=False)
    name = str(ordered.index[0])
    tied = np.isclose(ordered.iloc[:2].diff(), 0.0).any()
    if not name or tied or name not in set(first["strand"]):
        return "", "first_unnamed"
    return name, "first" if ordered.iloc[0] > 0.5 else "first_above"


PARTS = (_extent, _beginning)
"""Its sentences, each of a function of the analysis, in order."""
