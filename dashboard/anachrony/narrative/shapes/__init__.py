"""Patterns: the shapes that scholars see in the order of a telling, each found as spans.

`PATTERNS` lists them; a pattern is a line there and a function that finds its spans, whose
docstring is the definition.

Sources, as far as they could be read. Kim, Bach, Im, Schriber, Gross and Pfister, "Visualizing
Nonlinear Narratives with Story Curves" (IEEE TVCG 24(1), 2018), section 2: in the words of its
authors' own page, "Nonlinear Narrative Patterns" at namwkim.github.io/storycurve. Montfort,
"Ordering Events in Interactive Fiction Narratives" (AAAI Fall Symposium, FS-07-05, 2007): its
abstract and opening only, and what his program Curveship (reply_planner.py, 2011) does for each
name. Section 7 of Kim et al., where their own patterns stand, names what its authors found by eye:
those carry its names, what it says of them in other words, and rules of ours; their source says
"after".

Story intervals lie wholly before or after one another, or not: equal and overlapping ones are no
step. Undated events break nothing. Beginning, middle and end are thirds of story order, by events.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
import pandas as pd

from anachrony import schema
from anachrony.narrative.order import ANALEPSIS, FIRST, PROLEPSIS
from anachrony.narrative.shapes.company import by_character, hero
from anachrony.narrative.shapes.groupings import syllepsis
from anachrony.narrative.shapes.legs import (
    anachrony,
    approach,
    bidirectional,
    continued,
    staged,
    zigzag,
)
from anachrony.narrative.shapes.openings import beginning_of, ending, frame, story_places, ultimas
from anachrony.narrative.shapes.spans import Told, over_spans, runs, told, total
from anachrony.narrative.sorting import arrays, changes

PATTERN_COLUMNS = (
    *(
        "group",
        "work",
        "pattern",
        "first",
        "last",
        "screen_start",
        "screen_end",
        "story_start",
        "story_end",
    ),
    "strength",
    "by",
)

PLACED = (*schema.UNCOUNTED, "present")
"""Modes whose undated events are not out of time: a title has no story; the present has its place,
if no date.
"""

DISORDER = 20
"""events; a shorter telling is not long enough to be called one in no order."""


@dataclass(frozen=True)
class Pattern:
    """A named pattern: who finds it, where it comes from, what it is in a sentence, what its
    strength (0–1) says.
    """

    name: str
    find: Callable[[Told], pd.DataFrame]
    source: str
    definition: str
    strength: str


def patterns(events: pd.DataFrame) -> pd.DataFrame:
    """Return the patterns found in annotated events, one row each, nested or overlapping where they
    are.

    Columns: group (a number a work), work, pattern (a name in `PATTERNS`); first, last (index
    labels of its first and last event in telling order); screen_start, screen_end, story_start,
    story_end (s; NaN for ranks) of all from first to last; strength (0–1: `Pattern.strength` says
    of what); by (column and value that a syllepsis gathers by, as `city: Paris`; whom follow-the-hero
    follows). In the order of the first event, the longer first.
    """
    of = told(events)
    if not len(of.places):
        return pd.DataFrame(columns=PATTERN_COLUMNS)
    found = pd.concat([pattern.find(of).assign(pattern=pattern.name) for pattern in PATTERNS])
    found = found.assign(by=found["by"].fillna("") if "by" in found else "")
    found = found.sort_values(
        ["first", "last"], ascending=[True, False], kind="stable", ignore_index=True
    )
    first, last = arrays(found, "first", "last")
    begins, ends = of.rows[first], of.rows[last]
    found = found.assign(group=of.work[first], work=events["work"].iloc[begins].to_numpy())
    found = found.assign(first=events.index[begins], last=events.index[ends])
    return found.assign(**_bounds(of, first, last))[list(PATTERN_COLUMNS)]


def _bounds(of: Told, first: np.ndarray, last: np.ndarray) -> dict[str, np.ndarray]:
    """When each span starts and ends, on the screen and in the story (s)."""
    outermost = {"start": np.fmin, "end": np.fmax}
    names = {
        f"{axis}_{end}": ufunc for axis in ("screen", "story") for end, ufunc in outermost.items()
    }
    times = arrays(of.events, *names, rows=of.rows)
    bounds = zip(names.items(), times, strict=True)
    return {name: over_spans(ufunc, each, first, last) for (name, ufunc), each in bounds}


# --- in order, in reverse, in none ----------------------------------------------------------------


def _chronicle(of: Told) -> pd.DataFrame:
    """A maximal run without a jump or a step back that goes ahead at least twice: three times of
    the story, in order.

    It lies in the first narrative or outside it, not across. What is told already is not skipped,
    so a chronicle may pass over it; simultaneous events stand in any order.
    """
    level = np.append(of.order[1:] == of.order[:-1], False)
    return _march(of, of.steps & level & ~of.back & ~of.jumps, of.ahead)


def _retrograde(of: Told) -> pd.DataFrame:
    """A maximal run in which the story never goes ahead, and goes back at least twice.

    What overlaps and both begins and ends later goes ahead, too. Coming back to the first narrative,
    which then goes on, or stays longer than what is left before and after it, or stands, once more,
    between a prolepsis and an analepsis, is a return and ends it; leaving a frame, or an anachrony,
    for what is told in it is none of its steps.
    """
    home = of.order == FIRST
    goes_on = of.ahead | _settles(of, home)
    between = (of.order[:-2] == PROLEPSIS) & (of.order[2:] == ANALEPSIS)
    told = pd.Series(home).groupby(of.group).cumsum().to_numpy() > 1
    goes_on[1:-1] |= between & told[1:-1] & (of.group[:-2] == of.group[2:])
    goes_on = np.append(home[1:] & goes_on[1:], False)
    inward = np.append(of.level[1:] > of.level[:-1], False)
    inward |= (frame(of) | ~home) & np.append(of.depth[1:] > of.depth[:-1], False)
    later = [np.append(each[1:] > each[:-1], False) for each in (of.earliest, of.latest)]
    ahead = of.ahead | (later[0] & later[1])
    return _march(of, of.steps & ~ahead & ~(~home & goes_on) & ~inward, of.back)


def _settles(of: Told, home: np.ndarray) -> np.ndarray:
    """Which events belong to stretches of the first narrative that take more screen time than what
    is told next to them, before and after.
    """
    stretch = np.cumsum(changes(of.group, home)) - 1
    length = np.bincount(stretch, of.length)
    beside = np.append(length[1:], 0.0) + np.append(0.0, length[:-1])
    return home & (length > beside)[stretch]


def _march(of: Told, joined: np.ndarray, moves: np.ndarray) -> pd.DataFrame:
    first, last = runs(joined)
    moved = total(moves, first, last - 1)
    kept = moved >= 2
    return of.spans(first[kept], last[kept], moved[kept] / (last - first)[kept])


def _achrony(of: Told) -> pd.DataFrame:
    """What has no place in time: a run of undated events, or a whole telling in no order.

    Of the undated only those that show somebody or somewhere, modes in `PLACED` apart, in a work
    that dates others: a table that dates nothing says nothing. A telling is in no order if its
    events and their story are uncorrelated (Spearman, 5 %) and its first narrative has no more
    events than the longest chain of a random order, 2√n.
    """
    undated = np.flatnonzero(np.bincount(of.places, minlength=len(of.rows)) == 0)
    shows = of.events.iloc[of.rows[undated]]
    named = (shows[["city", "place", "characters"]] != "").any(axis=1) & ~shows["mode"].isin(PLACED)
    member = np.zeros(len(of.rows), dtype=bool)
    member[undated] = named & np.isin(of.work[undated], of.work[of.places])
    first, last = runs(member & np.append(member[1:] & (np.diff(of.work) == 0), False), member)
    return pd.concat([pd.DataFrame({"first": first, "last": last, "strength": 1.0}), _disorder(of)])


def _disorder(of: Told) -> pd.DataFrame:
    opens, size, twice = story_places(of)
    closes = opens + size - 1
    place = np.arange(len(twice)) - np.repeat((opens + closes) / 2, size)
    story = twice - np.repeat(size, size)
    both, own, others = (
        total(one * other, opens, closes)
        for one, other in ((place, story), (place, place), (story, story))
    )
    no_chain = total(of.order == FIRST, opens, closes) <= 2 * np.sqrt(size)
    known = (size >= DISORDER) & no_chain & (others > 0)
    correlation = np.abs(both[known]) / np.sqrt(own[known] * others[known])
    kept = correlation <= 2 / np.sqrt(size[known] - 1)
    return of.spans(opens[known][kept], closes[known][kept], 1 - correlation[kept])


# --- the table ------------------------------------------------------------------------------------

_TWO, _SEVEN = "Montfort 2007; Kim et al. 2018, section 2", "after Kim et al. 2018, section 7"
_GENETTE = f"Genette 1972, ch. 1; {_TWO}"
_FAR = "how much of the story's order lies between the event it leaves and its farthest"
_AWAY = "the share of its screen time spent away from the first narrative"

PATTERNS = (
    Pattern("chronicle", _chronicle, _TWO,
            "Events are told in the order of the story, and nothing is skipped that is told later.",
            "the share of its steps that go wholly ahead"),
    Pattern("retrograde", _retrograde, _TWO,
            "Events are told in the reverse of the order of the story.",
            "the share of its steps that go wholly back"),
    Pattern("zigzag", zigzag, _TWO,
            "Events of one range of the story are told in turn with events of another.",
            "how even the turns are: 1 where both ranges take as much screen time"),
    Pattern("analepsis", partial(anachrony, which=ANALEPSIS), _GENETTE,
            "The telling leaves the first narrative for what happened before: a flashback.", _FAR),
    Pattern("prolepsis", partial(anachrony, which=PROLEPSIS), _GENETTE,
            "The telling leaves the first narrative for what happens later: a flashforward.", _FAR),
    Pattern("syllepsis", syllepsis, _TWO,
            "Events of different times are told together because they share a place or a character.",
            "the share of all events with that place or character that it gathers"),
    Pattern("achrony", _achrony, _TWO,
            "Events have no place in the order of the story, or the telling as a whole follows no order.",
            "1 for undated events; for a whole telling, 1 less its correlation with the story"),
    Pattern("in_medias_res_beginning", beginning_of, _SEVEN,
            "The telling opens in the middle of its story, and comes to the beginning later.",
            "how far into the story's order it opens, a frame counted once"),
    Pattern("in_ultimas_res_beginning", ultimas, _SEVEN,
            "The telling opens at the end of its story, and comes to the beginning later.",
            "how far into the story's order it opens, a frame counted once"),
    Pattern("in_medias_res_ending", ending, _SEVEN,
            "The telling closes before the last third of its story, which it has told already.",
            "how far from the end of the story's order it closes"),
    Pattern("continued_flashback", partial(continued, which=ANALEPSIS), _SEVEN,
            "A flashback, or what the first narrative left, is resumed: the next goes on where it broke off.",
            _AWAY),
    Pattern("continued_flashforward", partial(continued, which=PROLEPSIS), _SEVEN,
            "A flashforward is resumed: the next goes on where it broke off.", _AWAY),
    Pattern("staged_flashback", partial(staged, which=ANALEPSIS), _SEVEN,
            "The telling goes back in stages, as down a staircase, each further back than the last.", _FAR),
    Pattern("staged_flashforward", partial(staged, which=PROLEPSIS), _SEVEN,
            "The telling goes forward in stages, as up a staircase, each further ahead than the last.", _FAR),
    Pattern("merging_zigzag", partial(approach, sign=-1), _SEVEN,
            "The two ranges of a zigzag come nearer to each other at every turn.",
            "how much of the distance between them closes"),
    Pattern("diverging_zigzag", partial(approach, sign=1), _SEVEN,
            "The two ranges of a zigzag draw further apart at every turn.",
            "how much of the last distance between them is new"),
    Pattern("bidirectional_flashes", bidirectional, _SEVEN,
            "Flashbacks and flashforwards are told in turn, the past and the future back and forth.", _AWAY),
    Pattern("follow_the_hero", hero, _SEVEN,
            "The order jumps about, but one character is in nearly all of it.",
            "the share of screen time that character is in"),
    Pattern("grouped_by_character", by_character, _SEVEN,
            "When the time of the story changes, so do the characters.",
            "the share of jumps at which all characters change"),
)  # fmt: skip
"""Every pattern, in the order of docs/definitions.md."""
