"""How the telling leaves its first narrative: how often, how far, for how long."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from anachrony import text, times
from anachrony.narrative import Analysis, order
from anachrony.narrative.anachronic.distinctions import SHORTEST_GAP
from anachrony.reading.sentence import Sentence
from anachrony.reading.words import (
    dated_ends,
    how_far,
    how_long,
    how_often,
    lying_within,
    moment,
    of_ranks,
    outer,
    way,
    where_to,
)
from anachrony.text import say


def _leavings(analysis: Analysis) -> Iterator[Sentence]:
    """How often it goes back, for how long in all, how far."""
    back = outer(analysis, order.ANALEPSIS)
    if back.empty:
        return
    first = back.iloc[0]
    at = moment(analysis, first["first"], first["screen_start"])
    brief = _flash(analysis, back)[0] and _leads(analysis, first)
    if (how := _how_left(analysis, back)) != "opens_back" and brief:
        yield _flashback(analysis, back[:1])
    else:
        cost = how_long(analysis, back[:1])
        said = say(f"reading.{how}", at=at, way=way(analysis, first), cost=cost)
        yield Sentence(said, analysis.members([first.name]), "analepsis")
    if len(back) > 1:
        said = _farthest_back(analysis, back)
        said = say(_key_of_all(analysis), farthest=said, **_counted(analysis, back))
        yield Sentence(said, analysis.members(back.index), "analepsis")


def _farthest_back(analysis: Analysis, back: pd.DataFrame) -> str:
    """The farthest of several analepses in words; blank where it is not named (`_farther`)."""
    named = [way(analysis, one, far="where") for _, one in _farther(analysis, back).iterrows()]
    return say("reading.farthest", way=named[0]) if named else ""


def _farther(analysis: Analysis, back: pd.DataFrame) -> pd.DataFrame:
    """The analepsis that reaches farthest of several, where it is said to: farther than the first,
    and nothing within any goes farther.
    """
    farthest = back.sort_values("reach_most", kind="stable", na_position="first")[-1:]
    one, inner = farthest.iloc[0], analysis.anachronies["depth"] > 1
    deeper = analysis.anachronies["story_start"][inner].min()
    said = how_far(one) not in ("", how_far(back.iloc[0])) and not deeper < one["story_start"]
    return farthest if len(back) > 1 and said else back[:0]


def _key_of_all(analysis: Analysis) -> str:
    return "reading.back_ranked" if of_ranks(analysis) else "reading.back"


def _counted(analysis: Analysis, back: pd.DataFrame) -> dict[str, str]:
    """How often all goes back, for how much of the film; of ranks, in how many of its events."""
    return {
        "times": how_often(len(back)),
        "cost": how_long(analysis, back),
        "share": text.percent(back["cost"].sum() / analysis.total),
        "events": text.number(back["cost"].sum()),
        "all": text.number(analysis.total),
    }


def _how_left(analysis: Analysis, back: pd.DataFrame) -> str:
    """How the first analepsis is said: the telling opens with it, or leaves its first narrative for
    it, or has done so before for what comes later.
    """
    first = back["first"].iloc[0]
    if first in _head(analysis):
        return "opens_back"
    ahead = outer(analysis, order.PROLEPSIS).index < back.index[0]
    if first == analysis.telling.index[0] or ahead.any():
        return "goes_back" if len(back) > 1 else "goes_back_once"
    return "leaves" if len(back) > 1 else "leaves_once"


def _flash(analysis: Analysis, back: pd.DataFrame) -> np.ndarray:
    """Which of several analepses, whose screen time is known, is the briefest: it has a sentence of
    its own.
    """
    known = len(back) > 1 and not of_ranks(analysis)
    return np.arange(len(back)) == (np.argmin(back["cost"].to_numpy()) if known else -1)


def _briefest(analysis: Analysis) -> Iterator[Sentence]:
    """The briefest analepsis, but for one that is named already and no flash."""
    back = outer(analysis, order.ANALEPSIS)
    briefest = back[_flash(analysis, back)]
    if briefest.empty or briefest.index[0] == back.index[0]:
        return
    named = briefest.index.isin(_farther(analysis, back).index).any()
    if not named or _leads(analysis, briefest.iloc[0]):
        yield _flashback(analysis, briefest)


def _flashback(analysis: Analysis, briefest: pd.DataFrame) -> Sentence:
    """The sentence of the briefest analepsis; no flash is said to be it."""
    brief = briefest.iloc[0]
    at = moment(analysis, brief["first"], brief["screen_start"])
    leads = _leads(analysis, brief)
    key = "reading.flash" if leads else "reading.briefest"
    key = "reading.flash_returns" if brief["returns"] and _comes_back(analysis, brief) else key
    cost = how_long(analysis, briefest)
    said = say(key, at=at, way=way(analysis, brief), cost=cost)
    return Sentence(said, analysis.members([brief.name]), "reach", leads)


def _comes_back(analysis: Analysis, one: pd.Series) -> bool:
    """Whether an anachrony that returns does so to the moment left, as both are written: known
    finer than to the day, but for the days that all story days move by together; and directly, with
    no other anachrony between.
    """
    told, home = analysis.telling, np.flatnonzero(analysis.first)
    first, last = told.index.get_indexer(pd.Index([one["first"], one["last"]]))
    if not (np.isin(first - 1, home) and np.isin(last + 1, home)):
        return False
    left, back = told.iloc[home[home < first][-1]], told.iloc[home[home > last][0]]
    spread = left["latest"] - left["end_earliest"], back["start_latest"] - back["earliest"]
    known = max(spread) - left["story_slack"] < times.DAY
    return bool(known and back["start"] <= left["end"] + SHORTEST_GAP)


_FLASH = 120.0
"""s; a step back that takes no longer, nor a twentieth of the film, is what is said of it first."""


def _leads(analysis: Analysis, one: pd.Series) -> bool:
    return bool(one["cost"] <= min(_FLASH, analysis.total / 20))


def _opening(analysis: Analysis) -> Iterator[Sentence]:
    """That it opens ahead of its first narrative: said before all that it leaves it for."""
    ahead = outer(analysis, order.PROLEPSIS)
    opens = ahead["first"].isin(_head(analysis))
    yield from _going_ahead(analysis, ("reading.opens_ahead", ahead[opens]))


def _head(analysis: Analysis) -> pd.Index:
    """The event that the telling opens with, if that is dated."""
    return analysis.telling.index[: int(dated_ends(analysis)[0])]


def _flashforwards(analysis: Analysis) -> Iterator[Sentence]:
    ahead = outer(analysis, order.PROLEPSIS)
    opens = ahead["first"].isin(_head(analysis))
    ahead = ahead[~opens]
    perhaps = ahead["open"].astype(bool)
    key = "reading.ahead_after" if opens.any() else "reading.ahead"  # the opening counts, too
    yield from _going_ahead(
        analysis, (key, ahead[~perhaps]), ("reading.perhaps_ahead", ahead[perhaps])
    )


def _going_ahead(analysis: Analysis, *said_of: tuple[str, pd.DataFrame]) -> Iterator[Sentence]:
    for key, found in said_of:
        if len(found):
            first, cost = found.iloc[0], how_long(analysis, found)
            at = moment(analysis, first["first"], first["screen_start"])
            counted = {"count": len(found), "times": how_often(len(found))}
            said = say(key, at=at, way=way(analysis, first), cost=cost, **counted)
            yield Sentence(said, analysis.members(found.index), "prolepsis")


def _nested(analysis: Analysis) -> Iterator[Sentence]:
    inner = analysis.anachronies[analysis.anachronies["depth"] > 1]
    if inner.empty:
        return
    at = moment(analysis, inner.iloc[0]["first"], inner.iloc[0]["screen_start"])
    where = where_to(analysis, inner.iloc[0], lying_within(analysis, inner.iloc[0]))
    depth = int(inner["depth"].max())
    deep = say("reading.deep", depth=depth) if depth > 2 else ""
    counted = {"count": len(inner), "times": how_often(len(inner)), "deep": deep}
    said = say("reading.nested", at=at, where=where, **counted)
    yield Sentence(said, analysis.members(inner.index), "depth")


def _meanwhile(analysis: Analysis) -> Iterator[Sentence]:
    """How often it goes to another strand at one time of the story."""
    found = analysis.simultaneities
    if len(found):
        at = moment(analysis, row := found["to"].iloc[0], analysis.events.loc[row, "screen_start"])
        said = say("reading.simultaneous", times=how_often(len(found)), at=at, count=len(found))
        yield Sentence(said, tuple(found["to"]), "simultaneity")


def _ending(analysis: Analysis) -> Iterator[Sentence]:
    """That it ends away from its first narrative: in its only anachrony, or in which event."""
    found, last = analysis.anachronies, analysis.telling.index[-1:]
    if found.empty or analysis.first[-1] or not dated_ends(analysis)[1]:
        return
    once = (found["depth"] == 1).sum() == 1
    name = text.cited(analysis.events.loc[last[0], "event"])
    said = say("reading.ends_away" if once else "reading.ends_in", event=name)
    yield Sentence(said, tuple(last), "returns")


PARTS = (_opening, _leavings, _briefest, _flashforwards, _ending, _nested, _meanwhile)
"""Its sentences, each of a function of the analysis, in order."""
