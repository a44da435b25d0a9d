"""Where one time is seen and another heard; where the telling dwells, leaps and passes over."""

from collections.abc import Iterator
from typing import Any

from anachrony import text
from anachrony.narrative import Analysis
from anachrony.narrative.duration import ellipses
from anachrony.reading.sentence import Sentence
from anachrony.reading.words import dated, lasting, with_about
from anachrony.text import say

_UNEVEN = 2.0
"""A film is said to dwell and to leap where its fastest event is more than so many times as fast as
its slowest.
"""


def _disjunction(analysis: Analysis) -> Iterator[Sentence]:
    """For how long one time is seen and another heard, and of several stretches, the longest."""
    apart = analysis.disjunctions
    if apart.empty:
        return
    lengths = apart["screen_end"] - apart["screen_start"]
    rows = tuple(dict.fromkeys(row for rows in apart["image"] for row in rows))
    seconds = lengths.sum(), analysis.total, lengths.max()
    part, whole, longest = (lasting(analysis, each) for each in seconds)
    about = with_about(analysis, rows, part)
    least = say("reading.at_least") if analysis.unknown_seconds > 0 and about == part else ""
    longest = with_about(analysis, apart["image"].iloc[int(lengths.argmax())], longest)
    part = say("reading.of_whole", part=about, whole=whole)
    key = "apart_once" if len(apart) == 1 else "disjunction"
    key = "all_apart" if seconds[0] >= analysis.total - 1.0 else key
    said = say(f"reading.{key}", least=least, part=part, longest=longest)
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
    shown = with_about(analysis, (one.name,), text.hours(screen))
    return say("reading.paced", event=text.cited(one["event"]), screen=shown, story=story)


def _ellipsis(analysis: Analysis) -> Iterator[Sentence]:
    """The longest stretch of the story that the first narrative passes over."""
    found = ellipses(analysis.telling, analysis.first)
    if found.empty:
        return
    longest = found.sort_values("least", kind="stable", ascending=False).iloc[0]
    names = [text.cited(analysis.events.loc[longest[end], "event"]) for end in ("from", "to")]
    ends = [dated(analysis.events.loc[[longest[end]]]) for end in ("from", "to")]
    asides = ends if names[0] == names[1] else ["", ""]
    passed = text.between(longest["least"], longest["most"])
    between = dict(zip(("before", "after", "left", "come_to"), [*names, *asides], strict=True))
    said = say("reading.ellipsis", length=passed, **between)
    yield Sentence(said, (longest["from"], longest["to"]), "ellipsis")


PARTS = (_disjunction, _speed, _ellipsis)
"""Its sentences, each of a function of the analysis, in order."""
