"""The plain-language reading of a work, from the figures alone; also the charts' text alternative.

A sentence carries the events it speaks of and the rule behind it. It is never surer than the data:
times that are not sourced are said with "about", lengths that may be longer with "at least".
"""

from dataclasses import replace

from anachrony.narrative import Analysis
from anachrony.reading import duration, extent, frequency, kinds, leaving, patterns, unknown
from anachrony.reading.kind import called
from anachrony.reading.sentence import Sentence

_PARTS = (
    *(*extent.PARTS, *leaving.PARTS, *kinds.PARTS, *duration.PARTS),
    *(*frequency.PARTS, *patterns.PARTS, *unknown.PARTS),
)


def reading(analysis: Analysis) -> list[Sentence]:
    """Return what a good teacher would say of a work's times, in the order of the book: order,
    duration, frequency.
    """
    with called(analysis.events):
        return [
            replace(one, words=one.words[:1].upper() + one.words[1:])
            for part in _PARTS
            for one in part(analysis)
        ]


def headline(said: list[Sentence]) -> Sentence:
    """Return the sentence of a reading that stands under the title: a step back of a moment, that
    it is told in reverse, else what it says of most anachronies, or its first claim.
    """
    first = [one for one in said if one.leads or one.rule == "in_reverse"]
    away = [one for one in said if one.rule in ("analepsis", "prolepsis")]
    most = max(away, key=lambda one: len(one.events), default=said[0])
    return first[0] if first else most
