"""How moments, lengths, reaches and counts of a work are said, never surer than the data are."""

import re

import numpy as np
import pandas as pd

from anachrony import text, times
from anachrony.narrative import Analysis, order
from anachrony.narrative.level import competing
from anachrony.reading import events
from anachrony.schema import UNCOUNTED, several
from anachrony.text import say

SURE = ("sourced", "script")
"""The certainties whose times are said without "about"."""

NAMED = 3
"""So many happenings told again are named; the others are counted."""


def first_said(analysis: Analysis, column: str) -> str:
    """Return what the work's rows say first in a column; blank where they say nothing."""
    return next(filter(None, analysis.events[column].unique()), "")


def conventional(analysis: Analysis, count: str) -> bool:
    """Return whether the table calls a count (schema.CONVENTIONS) a convention of its own."""
    return count in several(first_said(analysis, "conventions"))


def told_events(analysis: Analysis) -> pd.DataFrame:
    """Return what is seen or heard and counts as an event."""
    events = analysis.events
    return events[events["telling"].notna() & ~events["mode"].isin(UNCOUNTED)]


def dated_ends(analysis: Analysis) -> tuple[bool, bool]:
    """Return whether what the telling opens with has a date, and what it closes with."""
    shown = analysis.shown
    dated = shown.loc[~shown["mode"].isin(UNCOUNTED), "story_rank"].notna()
    return (bool(dated.iloc[0]), bool(dated.iloc[-1])) if len(dated) else (True, True)


def outer(analysis: Analysis, which: str) -> pd.DataFrame:
    """Return the anachronies of an order that lie in no other."""
    found = analysis.anachronies
    return found[(found["depth"] == 1) & (found["order"] == which)]


def told_in_reverse(analysis: Analysis) -> tuple[int, ...]:
    """Return the events that are told in reverse."""
    return tuple(analysis.events.index[analysis.events["order"] == order.REVERSE])


def of_ranks(analysis: Analysis) -> bool:
    """Return whether the telling is known in its order alone."""
    return np.isnan(analysis.screen_seconds)


def _sure(analysis: Analysis, rows: tuple[int, ...]) -> bool:
    return bool(analysis.events.loc[list(rows), "certainty"].isin((*SURE, "")).all())


def moment(analysis: Analysis, row: int, seconds: float) -> str:
    """Return a moment of the film, with "about" where its event is not sourced; among ranks, a
    place in the telling.
    """
    if np.isnan(seconds):
        return say("reading.place", place=analysis.places[row] + 1)
    key = "reading.at" if _sure(analysis, (row,)) else "reading.at_about"
    return say(key, clock=times.clock(seconds))


def since(analysis: Analysis, row: int, seconds: float) -> str:
    """Return from which moment of the film on something holds, said as `moment` says it."""
    if analysis.places[row] == 0:
        return say("reading.from_start")
    if np.isnan(seconds):
        return say("reading.from_place", place=analysis.places[row] + 1)
    key = "reading.from_at" if _sure(analysis, (row,)) else "reading.from_about"
    return say(key, clock=times.clock(seconds))


def how_long(analysis: Analysis, found: pd.DataFrame) -> str:
    """Return the screen time of anachronies, with "about" where an event of theirs is not
    sourced.
    """
    return with_about(
        analysis, analysis.members(found.index), lasting(analysis, found["cost"].sum())
    )


def with_about(analysis: Analysis, rows: tuple[int, ...], said: str) -> str:
    """Return a length of screen time, with "about" where an event of it is not sourced."""
    sure = of_ranks(analysis) or _sure(analysis, rows)
    return said if sure else say("reading.about", what=said)


def share_of(analysis: Analysis, rows: pd.Index, share: float) -> str:
    """Return a share of the screen time, with "about" where an event that it is of is not sourced,
    and it is said to the percent.
    """
    said = text.percent(share)
    exact = said[:1].isdigit() and 0 < share < 1
    return with_about(analysis, tuple(rows), said) if exact else said


def lasting(analysis: Analysis, amount: float) -> str:
    """Return a length of screen time in s; where there are only ranks, a number of events."""
    if not of_ranks(analysis):
        return text.hours(amount)
    return say("reading.one_event" if amount == 1 else "reading.events", count=text.number(amount))


def way(analysis: Analysis, one: pd.Series, far: str = "where_far") -> str:
    """Return how far an anachrony reaches, and where to; where its reach is not known, where it
    goes itself. `far` is the phrase where what lies within it goes farthest.
    """
    reach, inner = how_far(one), lying_within(analysis, one)
    if not reach:
        return where_to(analysis, one, inner)
    farthest = _farthest(analysis, one).index[0] in inner
    return f"{reach} {where_to(analysis, one, said=far if farthest else 'where')}"


def lying_within(analysis: Analysis, one: pd.Series) -> tuple[int, ...]:
    """Return the events of the anachronies that lie in one."""
    found = analysis.anachronies
    return analysis.members(found.index[found["parent"] == one.name])


def how_far(one: pd.Series) -> str:
    """Return a reach, as a range where its dates do not say better; blank among ranks."""
    goes = "back" if one["order"] == order.ANALEPSIS else "ahead"
    if np.isnan(one["reach_most"]):
        return ""
    least, most = one["reach_least"], one["reach_most"]
    if text.vanishes(least, most):
        return say(f"reading.{goes}_up_to", length=text.duration(most))
    return say(f"reading.{goes}_by", length=text.between(least, most))


def where_to(
    analysis: Analysis, one: pd.Series, without: tuple[int, ...] = (), said: str = "where"
) -> str:
    """Return where an anachrony goes: to its farthest event, `without` some, when that is, and who
    tells or remembers it, if not who tells the first narrative.
    """
    far = _farthest(analysis, one, without)
    name, teller, mode = (far[column].iloc[0] for column in ("event", "teller", "mode"))
    when = "" if far["story_start"].isna().iloc[0] else dated(far)
    how = {"memory": "remembered", "imagined": "imagined"}.get(mode, "told")
    outermost = analysis.first & competing(analysis.telling)
    narrators = analysis.telling["teller"][outermost].unique()
    who = [] if teller in narrators else several(teller)
    tellers = text.listed([*map(text.in_sentence, who)])
    whose = say(f"reading.{how}_by", teller=tellers) if who else ""
    return say(f"reading.{said}", event=text.cited(name), when=when, whose=whose)


def _farthest(analysis: Analysis, one: pd.Series, without: tuple[int, ...] = ()) -> pd.DataFrame:
    """The event of an anachrony, `without` some, that surely goes farthest: one row."""
    rows = analysis.measured(one.name)
    rows = rows[~rows.index.isin(without)] if without else rows
    told = analysis.telling.loc[rows.index]
    if one["order"] == order.ANALEPSIS:
        return rows.loc[told.sort_values(["start_latest", "start"], kind="stable").index[:1]]
    return rows.loc[told.sort_values(["end_earliest", "end"], kind="stable").index[-1:]]


def dated(far: pd.DataFrame) -> str:
    """Return when one event happens, in brackets."""
    return say("reading.when", when=_ASIDE.sub("", events.story(far).iloc[0]))


def how_often(count: int) -> str:
    """Return a count of times: once, twice, 3 times."""
    return say({1: "reading.once", 2: "reading.twice"}.get(count, "reading.times"), count=count)


_ASIDE = re.compile(r" ?\((?:[^()]|\([^()]*\))*\)")
"""What a label of the story says in brackets: the sentence has its own."""
