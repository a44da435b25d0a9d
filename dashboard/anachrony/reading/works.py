"""The plain-language reading of a work, from the figures alone; also the charts' text alternative.

A sentence carries the events it speaks of and the rule behind it. It is never surer than the data:
times that are not sourced are said with "about", lengths that may be longer with "at least".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from anachrony import text, times
from anachrony.events.screen import OPEN
from anachrony.narrative import Analysis, order
from anachrony.narrative.duration import ellipses
from anachrony.reading import events
from anachrony.schema import UNCOUNTED
from anachrony.text import say

SURE = ("sourced", "script")
"""The certainties whose times are said without "about"."""

_UNEVEN = 2.0
"""A film is said to dwell and to leap where its fastest event is more than so many times as fast as
its slowest.
"""

_NAMED = 3
"""So many happenings told again are named; the others are counted."""


@dataclass(frozen=True)
class Sentence:
    """One claim: its words, the index labels of its events, and the rule behind it (a name in the
    locale's `[law]`).
    """

    words: str
    events: tuple[Any, ...]
    rule: str


def reading(analysis: Analysis) -> list[Sentence]:
    """Return what a good teacher would say of a work's times, in the order of the book: order,
    duration, frequency.
    """
    of_order = _extent, _beginning, _leavings, _briefest, _flashforwards, _nested, _meanwhile
    of_kinds = _kinds, _paralipses
    of_duration = _disjunction, _speed, _ellipsis
    parts = (*of_order, *of_kinds, *of_duration, _frequency, _patterns, _unknown)
    with text.of_kind(_first(analysis, "kind")):
        return [
            replace(one, words=one.words[:1].upper() + one.words[1:])
            for part in parts
            for one in part(analysis)
        ]


def _first(analysis: Analysis, column: str) -> str:
    """What the work's rows say first in a column; blank where they say nothing."""
    return next(filter(None, analysis.events[column].unique()), "")


def _conventional(analysis: Analysis, count: str) -> bool:
    """Whether the table calls a count (schema.CONVENTIONS) a convention of its own."""
    return count in map(str.strip, _first(analysis, "conventions").split(";"))


def headline(said: list[Sentence]) -> Sentence:
    """Return the sentence of a reading that stands under the title: its briefest step back, that
    it is told in reverse, else what it says of most anachronies, or its first claim.
    """
    rules = {one.rule: one for one in reversed(said)}
    back = [one for one in said if one.rule == "analepsis"][1:]  # the first is no sentence alone
    leaving = [*back, *(one for one in said if one.rule == "prolepsis")]
    most = max(leaving, key=lambda one: len(one.events), default=said[0])
    return rules.get("reach") or rules.get("in_reverse") or most


# --- order ----------------------------------------------------------------------------------------


def _extent(analysis: Analysis) -> Iterator[Sentence]:
    """What is seen and only heard, in what years; how long the film lasts, where that is known."""
    telling, shown = analysis.telling, _shown(analysis)
    rows: tuple[Any, ...] = ()
    span = say("reading.undated_span")
    if analysis.dated:
        rows = telling["start"].idxmin(), telling["end"].idxmax()
        span = _story_span(analysis)
    seen = shown.index.isin(analysis.shown.index).sum()
    heard = say("reading.heard", count=len(shown) - seen) if 0 < seen < len(shown) else ""
    heard += say("reading.by_convention") if _conventional(analysis, "events") else ""
    said = {"count": seen or len(shown), "heard": heard, "span": span}
    yield Sentence(_lasting(analysis, said), rows, "story_span")


def _lasting(analysis: Analysis, said: dict[str, Any]) -> str:
    """A runtime, or what a track without a hole shows, is how long the film lasts; else the table
    shows so much of it.
    """
    if _ranked(analysis):
        return say("reading.ranked", **said)
    given = pd.to_numeric(analysis.events["runtime"], errors="coerce").max()
    first, last = analysis.events["screen_start"].min(), analysis.events["screen_end"].max()
    whole = np.fmax(given, last - times.begins_at(float(np.nan_to_num(first))))
    if given > 0 or analysis.total >= whole - 1.0:
        return say("reading.extent", length=_length(analysis, whole), **said)
    length, whole = _length(analysis, analysis.total), _length(analysis, whole)
    return say("reading.part", length=length, whole=whole, **said)


def _beginning(analysis: Analysis) -> Iterator[Sentence]:
    """What the first narrative is, by its story-line where the file names one; what is told in
    reverse has none.
    """
    first, reverse = analysis.telling[analysis.first], _in_reverse(analysis)
    if reverse:
        yield Sentence(say("reading.reverse"), reverse, "in_reverse")
    if first.empty:
        return
    total = max(analysis.telling["length"].sum(), 1e-9)
    if analysis.anachronies.empty:
        back = analysis.jumps[analysis.jumps["direction"] == "backward"]
        said = say("reading.linear_but", times=_times(len(back))) if len(back) else ""
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


def _leavings(analysis: Analysis) -> Iterator[Sentence]:
    """How often it goes back, for how long in all, how far."""
    back = _outer(analysis, order.ANALEPSIS)
    if back.empty:
        return
    first = back.iloc[0]
    at = _clock(analysis, first["first"], first["screen_start"])
    if (way := _how_left(analysis, back)) == "opens_back" or not _flash(analysis, back)[:1].any():
        where, cost = _where(analysis, first), _cost(analysis, back[:1])
        said = say(f"reading.{way}", at=at, far=_far(first), where=where, cost=cost)
        yield Sentence(said, analysis.members([first.name]), "analepsis")
    if len(back) > 1:
        farthest = back.sort_values("reach_most", kind="stable", na_position="first").iloc[-1]
        far = ""
        if analysis.dated and farthest["reach_most"] > first["reach_most"]:
            where = _where(analysis, farthest)
            far = say("reading.farthest", far=_far(farthest), where=where)
        cost, share = _cost(analysis, back), text.percent(back["cost"].sum() / analysis.total)
        key = "reading.back_ranked" if _ranked(analysis) else "reading.back"
        said = say(key, times=_times(len(back)), cost=cost, share=share, farthest=far)
        yield Sentence(said, analysis.members(back.index), "analepsis")


def _how_left(analysis: Analysis, back: pd.DataFrame) -> str:
    """How the first analepsis is said: the telling opens with it, or leaves its first narrative for
    it, or has done so before for what comes later.
    """
    first = back["first"].iloc[0]
    if first == analysis.telling.index[0]:
        return "opens_back"
    if (_outer(analysis, order.PROLEPSIS).index < back.index[0]).any():
        return "goes_back" if len(back) > 1 else "goes_back_once"
    return "leaves" if len(back) > 1 else "leaves_once"


def _flash(analysis: Analysis, back: pd.DataFrame) -> np.ndarray:
    """Which of several analepses, whose screen time is known, is the briefest: it has a sentence of
    its own.
    """
    known = len(back) > 1 and not _ranked(analysis)
    return np.arange(len(back)) == (np.argmin(back["cost"].to_numpy()) if known else -1)


def _briefest(analysis: Analysis) -> Iterator[Sentence]:
    back = _outer(analysis, order.ANALEPSIS)
    briefest = back[_flash(analysis, back)]
    if briefest.empty or briefest["first"].iloc[0] == analysis.telling.index[0]:
        return
    brief = briefest.iloc[0]
    at = _clock(analysis, brief["first"], brief["screen_start"])
    key = "reading.flash_returns" if brief["returns"] else "reading.flash"
    where = _where(analysis, brief)
    said = say(key, at=at, far=_far(brief), cost=_cost(analysis, briefest), where=where)
    yield Sentence(said, analysis.members([brief.name]), "reach")


def _flashforwards(analysis: Analysis) -> Iterator[Sentence]:
    ahead = _outer(analysis, order.PROLEPSIS)
    opens = ahead["first"].isin(analysis.telling.index[:1])
    perhaps = ~opens & (ahead["reach_least"] <= 0)  # where the dates leave it open
    for key, found in (
        ("reading.opens_ahead", ahead[opens]),
        ("reading.ahead", ahead[~opens & ~perhaps]),
        ("reading.perhaps_ahead", ahead[perhaps]),
    ):
        if len(found):
            first, cost = found.iloc[0], _cost(analysis, found)
            at = _clock(analysis, first["first"], first["screen_start"])
            counted = {"count": len(found), "times": _times(len(found))}
            where = _where(analysis, first)
            said = say(key, at=at, far=_far(first), cost=cost, where=where, **counted)
            yield Sentence(said, analysis.members(found.index), "prolepsis")


def _meanwhile(analysis: Analysis) -> Iterator[Sentence]:
    """How often it goes to another strand at one time of the story."""
    found = analysis.simultaneities
    if len(found):
        at = _clock(analysis, row := found["to"].iloc[0], analysis.events.loc[row, "screen_start"])
        said = say("reading.simultaneous", times=_times(len(found)), at=at, count=len(found))
        yield Sentence(said, tuple(found["to"]), "simultaneity")


def _nested(analysis: Analysis) -> Iterator[Sentence]:
    inner = analysis.anachronies[analysis.anachronies["depth"] > 1]
    if inner.empty:
        return
    at = _clock(analysis, inner.iloc[0]["first"], inner.iloc[0]["screen_start"])
    where = _where(analysis, inner.iloc[0])
    said = say("reading.nested", count=len(inner), times=_times(len(inner)), at=at, where=where)
    yield Sentence(said, analysis.members(inner.index), "depth")


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
            more = [say("reading.others", count=len(names) - _NAMED)] if len(names) > _NAMED else []
            said = say(
                f"reading.{key}", events=text.listed([*names[:_NAMED], *more]), count=len(names)
            )
            yield Sentence(said, tuple(found.index), "paralipsis")


# --- image and sound, frequency, patterns ---------------------------------------------------------


def _disjunction(analysis: Analysis) -> Iterator[Sentence]:
    apart = analysis.disjunctions
    if apart.empty:
        return
    lengths = apart["screen_end"] - apart["screen_start"]
    rows = tuple(dict.fromkeys(row for rows in apart["image"] for row in rows))
    least = say("reading.at_least") if analysis.unknown_seconds > 0 else ""
    part, whole = (
        text.number(seconds / times.MINUTE) for seconds in (lengths.sum(), analysis.total)
    )
    minutes = say("reading.minutes", part=part, whole=whole)
    longest = say("reading.about", what=_length(analysis, lengths.max()))
    said = say("reading.disjunction", least=least, minutes=minutes, longest=longest)
    yield Sentence(said, rows, "disjunction")


def _speed(analysis: Analysis) -> Iterator[Sentence]:
    """Where it dwells and where it leaps: its slowest and its fastest event, if one is surely more
    than `_UNEVEN` times as fast as the other.
    """
    shown = analysis.shown
    known = shown[(shown["speed_most"] > 0) & (shown["pace"] != "unknown")]
    known = known[known["screen_derived"] == ""]
    if known.empty:
        return
    slow = known.sort_values("speed_most", kind="stable").iloc[0]
    fast = known.sort_values("speed_least", kind="stable", ascending=False).iloc[0]
    if fast["speed_least"] <= _UNEVEN * slow["speed_most"]:
        return
    if slow["pace"] != "summary":
        yield Sentence(say("reading.dwells", where=_paced(analysis, slow)), (slow.name,), "speed")
    if fast["pace"] == "summary":
        yield Sentence(say("reading.leaps", where=_paced(analysis, fast)), (fast.name,), "speed")


def _paced(analysis: Analysis, one: Any) -> str:
    """An event, with its screen time and the story time it covers."""
    screen = one["screen_end"] - one["screen_start"]
    story = text.between(one["speed_least"] * screen, one["speed_most"] * screen)
    shown = _about(analysis, (one.name,), text.hours(screen))
    return say("reading.paced", event=text.short(one["event"]), screen=shown, story=story)


def _ellipsis(analysis: Analysis) -> Iterator[Sentence]:
    """The longest stretch of the story that the first narrative passes over."""
    found = ellipses(analysis.telling, analysis.first)
    if found.empty:
        return
    longest = found.sort_values("least", kind="stable", ascending=False).iloc[0]
    names = (text.short(analysis.events.loc[longest[end], "event"]) for end in ("from", "to"))
    passed = text.between(longest["least"], longest["most"])
    said = say(
        "reading.ellipsis", length=passed, **dict(zip(("before", "after"), names, strict=True))
    )
    yield Sentence(said, (longest["from"], longest["to"]), "ellipsis")


def _frequency(analysis: Analysis) -> Iterator[Sentence]:
    events = analysis.events
    once = events[events["times"] > 1]
    for row, name, count in zip(once.index, once["event"], once["times"], strict=True):
        vague = np.isinf(count) or _conventional(analysis, "times")
        key = "reading.iterative_many" if vague else "reading.iterative"
        how_often = "" if vague else text.number(count)
        yield Sentence(say(key, event=text.short(name), count=how_often), (row,), "iterative")
    seeming = events[events["frequency"] == "pseudo-iterative"]
    for row, name in seeming["event"].items():
        yield Sentence(say("reading.pseudo", event=text.short(name)), (row,), "pseudo_iterative")
    yield from _repeating(analysis)


def _repeating(analysis: Analysis) -> Iterator[Sentence]:
    """What is told several times, each happening by the name it bears first."""
    events = analysis.events
    again = events[(events["tellings"] > 1) & events["telling"].notna()]
    told = again.groupby("happening", sort=False)
    vague = _conventional(analysis, "tellings")
    for happening, one in told.first().head(_NAMED).iterrows():
        key = "reading.repeating_vague" if vague else "reading.repeating"
        said = say(key, event=text.short(one["event"]), times=_times(int(one["tellings"])))
        yield Sentence(said, tuple(told.get_group(happening).index), "repeating")
    if told.ngroups > _NAMED:
        rest = again[told.ngroup() >= _NAMED]
        said = say("reading.more_repeating", count=told.ngroups - _NAMED)
        yield Sentence(said, tuple(rest.index), "repeating")


_OF_REVERSE = frozenset(
    {
        "retrograde",
        *("in_medias_res_beginning", "in_ultimas_res_beginning", "in_medias_res_ending"),
    }
)
"""The patterns that a telling in reverse has as such: its own sentence says them."""


def _patterns(analysis: Analysis) -> Iterator[Sentence]:
    told = set(text.phrases("pattern")) - (_OF_REVERSE if _in_reverse(analysis) else set())
    for name in analysis.patterns["pattern"].unique():
        found = analysis.patterns[analysis.patterns["pattern"] == name]
        if name in told:
            at = _clock(analysis, found.iloc[0]["first"], found.iloc[0]["screen_start"])
            rows = tuple(dict.fromkeys([*found["first"], *found["last"]]))
            by = _gathering(found.iloc[0]) if name == "syllepsis" else ""
            yield Sentence(say(f"pattern.{name}", at=at, by=by), rows, f"pattern_{name}")


def _gathering(one: pd.Series) -> str:
    """What a syllepsis gathers by: a city, a place or a character, and which."""
    column, _, value = one["by"].partition(": ")
    return say(f"gathered.{column}", value=value)


def _unknown(analysis: Analysis) -> Iterator[Sentence]:
    """What can't be known, said plainly."""
    events, shown = analysis.events, _shown(analysis)
    undated = shown[shown["story_rank"].isna()]
    if not analysis.dated:
        key = "reading.no_dates" if len(undated) == len(shown) else "reading.only_ranks"
        yield Sentence(say(key), (), "undated")
    elif len(undated):
        yield Sentence(
            say("reading.undated", count=len(undated), all=len(shown)),
            tuple(undated.index),
            "undated",
        )
    hidden = events[events["telling"].isna()]
    told = hidden["teller"] != ""
    if not (events["teller"] != "").any():  # nobody is named: the mode says what is told
        told = hidden["mode"] == "told"
    for key, found in (("told_of", hidden[told]), ("never_shown", hidden[~told])):
        if len(found):
            said = say(f"reading.{key}", count=len(found))
            yield Sentence(said, tuple(found.index), "never_shown")
    unsure = shown[shown["certainty"].isin(("estimated", "recalled", "converted"))]
    if len(unsure):
        yield Sentence(say("reading.unsure", count=len(unsure), all=len(shown)), (), "certainty")
    ends = shown["screen_derived"].to_numpy()
    for key, which in (("derived", ends != OPEN), ("left_open", ends == OPEN)):
        if count := np.count_nonzero((ends != "") & which):
            yield Sentence(say(f"reading.{key}", count=count, all=len(shown)), (), "certainty")


def _shown(analysis: Analysis) -> pd.DataFrame:
    """What is seen or heard and counts as an event."""
    events = analysis.events
    return events[events["telling"].notna() & ~events["mode"].isin(UNCOUNTED)]


# --- words ----------------------------------------------------------------------------------------


def _outer(analysis: Analysis, which: str) -> pd.DataFrame:
    found = analysis.anachronies
    return found[(found["depth"] == 1) & (found["order"] == which)]


def _in_reverse(analysis: Analysis) -> tuple[int, ...]:
    return tuple(analysis.events.index[analysis.events["order"] == order.REVERSE])


def _sure(analysis: Analysis, rows: tuple[int, ...]) -> bool:
    return bool(analysis.events.loc[list(rows), "certainty"].isin((*SURE, "")).all())


def _clock(analysis: Analysis, row: int, seconds: float) -> str:
    """A moment of the film, with "about" where its event is not sourced; among ranks, a place in
    the telling.
    """
    if np.isnan(seconds):
        return say("reading.place", place=analysis.places[row] + 1)
    key = "reading.at" if _sure(analysis, (row,)) else "reading.at_about"
    return say(key, clock=times.clock(seconds))


def _ranked(analysis: Analysis) -> bool:
    return np.isnan(analysis.screen_seconds)


def _cost(analysis: Analysis, found: pd.DataFrame) -> str:
    """The screen time of anachronies, with "about" where an event of theirs is not sourced."""
    return _about(analysis, analysis.members(found.index), _length(analysis, found["cost"].sum()))


def _about(analysis: Analysis, rows: tuple[int, ...], said: str) -> str:
    """A length of screen time, with "about" where an event of it is not sourced."""
    sure = _ranked(analysis) or _sure(analysis, rows)
    return said if sure else say("reading.about", what=said)


def _length(analysis: Analysis, amount: float) -> str:
    """A length of screen time in s; where there are only ranks, a number of events."""
    if _ranked(analysis):
        return say("reading.events", count=text.number(amount))
    return text.hours(amount)


def _far(one: pd.Series) -> str:
    """A reach, as a range where its dates do not say better."""
    way = "back" if one["order"] == order.ANALEPSIS else "ahead"
    if np.isnan(one["reach_most"]):
        return say(f"reading.{way}_in_order")
    least, most = one["reach_least"], one["reach_most"]
    if text.vanishes(least, most):
        return say(f"reading.{way}_up_to", length=text.duration(most))
    return say(f"reading.{way}_by", length=text.between(least, most))


def _where(analysis: Analysis, one: pd.Series) -> str:
    """Where an anachrony goes: to its farthest event, when that is, and who tells or remembers
    it.
    """
    rows = analysis.measured(one.name)
    back = one["order"] == order.ANALEPSIS
    begins, ends = (rows[f"story_{end}"].fillna(rows["story_order"]) for end in ("start", "end"))
    far = rows.loc[[begins.idxmin() if back else ends.idxmax()]]
    name, teller, mode = (far[column].iloc[0] for column in ("event", "teller", "mode"))
    ranked = far["story_start"].isna().iloc[0]
    when = "" if ranked else say("reading.when", when=_ASIDE.sub("", events.story(far).iloc[0]))
    how = {"memory": "remembered", "imagined": "imagined"}.get(mode, "told")
    whose = say(f"reading.{how}_by", teller=teller) if teller else ""
    return say("reading.where", event=text.short(name), when=when, whose=whose)


_ASIDE = re.compile(r" ?\((?:[^()]|\([^()]*\))*\)")
"""What a label of the story says in brackets: the sentence has its own."""


def _story_span(analysis: Analysis) -> str:
    """The years a story is set in, or its days where these are counted."""
    telling = analysis.telling
    counted = bool(telling["story_day"].all())
    ends = telling["start"].min(), telling["end"].max() - 1.0
    first, last = (text.story_tick(end, "year", counted) for end in ends)
    one, several = ("span_day", "span_days") if counted else ("span_year", "span")
    return say(f"reading.{one if first == last else several}", first=first, last=last)


def _times(count: int) -> str:
    return say({1: "reading.once", 2: "reading.twice"}.get(count, "reading.times"), count=count)
