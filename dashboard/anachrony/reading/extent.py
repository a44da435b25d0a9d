"""What is seen and heard, in what years, how long it lasts, and what its first narrative is."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from anachrony import text, times
from anachrony.events.screen import OPEN
from anachrony.narrative import Analysis
from anachrony.narrative.order.back import exactly
from anachrony.narrative.sorting import arrays, changes, lies_before
from anachrony.reading.sentence import Sentence
from anachrony.reading.words import (
    conventional,
    dated,
    dated_ends,
    how_often,
    lasting,
    of_ranks,
    share_of,
    told_events,
    told_in_reverse,
    with_about,
)
from anachrony.text import say


def _extent(analysis: Analysis) -> Iterator[Sentence]:
    """What is seen and only heard, in what years; how long the film lasts, where that is known."""
    telling, shown = analysis.telling, told_events(analysis)
    rows: tuple[Any, ...] = ()
    span = ""
    if analysis.dated:
        rows = telling["start"].idxmin(), telling["end"].idxmax()
        span = _story_span(analysis)
    seen = shown.index.isin(analysis.shown.index).sum()
    heard = say("reading.heard", count=len(shown) - seen) if 0 < seen < len(shown) else ""
    aside = say("reading.by_convention") if conventional(analysis, "events") else ""
    said = {"count": seen or len(shown), "convention": aside, "heard": heard, "span": span}
    yield Sentence(_lasting(analysis, said), rows, "story_span")


def _lasting(analysis: Analysis, said: dict[str, Any]) -> str:
    """A runtime, or what a track without a hole shows, is how long the film lasts; else the table
    shows so much of it.
    """
    if not said["count"]:
        return say("reading.untold")
    if of_ranks(analysis):
        return say("reading.ranked", **said)
    given = pd.to_numeric(analysis.events["runtime"], errors="coerce").max()
    first, last = analysis.events["screen_start"].min(), analysis.events["screen_end"].max()
    whole = np.fmax(given, last - times.begins_at(float(np.nan_to_num(first))))
    if given > 0 or analysis.total >= whole - 1.0:
        open_ = not given > 0 and _left_open(analysis.events, last)
        least = say("reading.at_least") if open_ else ""
        length = least + _about(analysis, lasting(analysis, whole), given > 0)
        return say("reading.extent", length=length, **said)
    length = _about(analysis, lasting(analysis, analysis.total))
    whole = lasting(analysis, whole)
    return say("reading.part", length=length, whole=whole, **said)


def _about(analysis: Analysis, said: str, known: bool = False) -> str:
    """A length of what is shown, with "about" where it is not known otherwise and its last event,
    or what is a part of it, is not sourced.
    """
    return said if known else with_about(analysis, tuple(analysis.shown.index[-1:]), said)


def _left_open(events: pd.DataFrame, last: float) -> bool:
    """Whether the end of what is shown last, in screen s, is not known."""
    return bool((events["screen_end"].ge(last) & events["screen_derived"].eq(OPEN)).any())


def _story_span(analysis: Analysis) -> str:
    """The years a story is set in, or its days where these are counted."""
    telling = analysis.telling
    counted = bool(telling["story_day"].all())
    ends = telling["start"].min(), times.just_before(telling["end"].max())
    first, last = (text.story_tick(end, "year", counted) for end in ends)
    days = {text.story_tick(end, "day", counted) for end in ends}
    if len(days) == 1:
        return say("reading.span_day", first=days.pop())
    one, several = ("span_day", "span_days") if counted else ("span_year", "span")
    return say(f"reading.{one if first == last else several}", first=first, last=last)


def _beginning(analysis: Analysis) -> Iterator[Sentence]:
    """What the first narrative is, by its story-line where the file names one; what is told in
    reverse has none.
    """
    first, reverse = analysis.telling[analysis.first], told_in_reverse(analysis)
    if reverse:
        key = "reverse_stretches" if _goes_ahead(analysis) else "reverse"
        yield Sentence(say(f"reading.{key}"), reverse, "in_reverse")
    if first.empty:
        return
    if analysis.anachronies.empty:
        yield _all_first(analysis, first)
    else:
        yield from _first_of_all(analysis, first)


def _all_first(analysis: Analysis, first: pd.DataFrame) -> Sentence:
    """That all is told in order, with the ways back there are none the less."""
    back = analysis.jumps[analysis.jumps["direction"] == "backward"]
    alike = _of_one_date(analysis)
    key = _in_order(analysis, len(back), len(alike))
    when = dated(analysis.events.loc[alike[:1]]) if len(alike) else ""
    said = say(f"reading.{key}", times=how_often(len(back)), count=len(alike), when=when)
    return Sentence(said, tuple(back["to"]) or tuple(first.index[:1]), "first_narrative")


def _of_one_date(analysis: Analysis) -> pd.Index:
    """The most events in a row that bear one date, which is no moment: of one day, or year."""
    telling = analysis.telling
    stretch = np.cumsum(changes(telling["start"].to_numpy(), telling["end"].to_numpy()))
    open_ = ~exactly(telling) & ~(telling["times"] > 1).to_numpy() & analysis.dated
    size = np.bincount(stretch, open_)
    return telling.index[(stretch == size.argmax()) & open_ & (size.max() > 1)]


def _first_of_all(analysis: Analysis, first: pd.DataFrame) -> Iterator[Sentence]:
    """How much of the telling the first narrative is, how many levels there are, and what could
    stand in its place.
    """
    of = say("reading.of_dated" if analysis.dated else "reading.of_ranked")
    total = max(analysis.telling["length"].sum(), 1e-9)
    share = share_of(analysis, first.index, first["length"].sum() / total)
    said = say(_key_of_first(analysis), share=share, of=of, **_named(first))
    yield Sentence(said, tuple(first.index), "first_narrative")

    count = int(analysis.telling["narrative_level"].nunique())
    if count > _LEVELS:
        yield Sentence(say("reading.levels", count=count), (), "level")
    if analysis.tied:
        yield Sentence(_tied(analysis), tuple(first.index), "tied")
    elif not np.isnan(analysis.rival):
        share = share_of(analysis, analysis.telling.index, analysis.rival)
        said = say("reading.rival", share=share, of=of)
        yield Sentence(said, tuple(first.index), "rival")


def _tied(analysis: Analysis) -> str:
    """That another first narrative carries as much: with which event in place of which, where it
    differs by one.
    """
    label, first, other = analysis.telling.index, analysis.first, analysis.equal
    mine, its = label[first & ~other], label[other & ~first]
    if len(mine) != 1 or len(its) != 1:
        return say("reading.tied")
    events = analysis.events["event"]
    here, there = (text.cited(events[one[0]]) for one in (mine, its))
    if here == there:
        return say("reading.tied")
    return say("reading.tied_but", event=there, instead=here)


_LEVELS = 2
"""What is told within a telling needs no word; more levels than so many are counted."""


def _in_order(analysis: Analysis, back: int, alike: int) -> str:
    """How a telling without anachronies is said to be in order: no surer than its dates are, and
    of what is seen alone where more is heard.
    """
    if back:
        return "linear_but"
    if len(analysis.telling) == 1:
        return "linear_alone"
    if not _goes_ahead(analysis):
        return "linear_unsure"
    if analysis.shown["story_rank"].isna().any():
        return "linear_dated"
    heard = len(told_events(analysis)) > len(analysis.shown)
    if heard and analysis.track == "image":
        return "linear_seen"
    return "linear_alike" if alike else "linear"


def _goes_ahead(analysis: Analysis) -> bool:
    """Whether any event surely lies after the one before it."""
    earliest, latest = arrays(analysis.telling, "earliest", "latest")
    return bool(lies_before(earliest[:-1], latest[:-1], earliest[1:]).any())


def _key_of_first(analysis: Analysis) -> str:
    """How a first narrative is said: as a frame, where it opens and closes a telling whose bulk
    lies on deeper levels; as what opens and closes it, where that is the lesser part.
    """
    first, telling = analysis.first, analysis.telling
    level, length = arrays(telling, "narrative_level", "length")
    if not (first[0] and first[-1] and level[0] == level[-1] and all(dated_ends(analysis))):
        return "reading.first"
    if 2 * length[~first & (level > level[0])].sum() > length.sum():
        return "reading.frame"
    return "reading.first_closes" if 2 * length[first].sum() < length.sum() else "reading.first"


def _named(first: pd.DataFrame) -> dict[str, str]:
    """The strand of the first narrative: the only one, or that which carries most of it, or more
    than any other; of equal ones none.
    """
    shares = first.groupby("strand")["length"].sum() / max(first["length"].sum(), 1e-9)
    ordered = shares.sort_values(ascending=False)
    name = str(ordered.index[0])
    if not name or np.isclose(ordered.iloc[:2].diff(), 0.0).any():
        return {"whole": "", "named": ""}
    name = text.cited(name)
    if len(ordered) == 1:
        return {"whole": say("reading.whole", name=name), "named": ""}
    key = "named_most" if ordered.iloc[0] > 0.5 else "named_above"
    return {"whole": "", "named": say(f"reading.{key}", name=name)}


PARTS = (_extent, _beginning)
"""Its sentences, each of a function of the analysis, in order."""
