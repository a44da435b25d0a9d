"""What is said of events, a row an event: when the film shows them, when they happen."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from anachrony import text, times


def each(values: pd.Series, say: Callable[[Any], str]) -> pd.Series:
    """Return what is said of each value; of one value once, however many have it; nothing of what
    is not known.
    """
    number, distinct = pd.factorize(values)
    said = np.array([*map(say, distinct.tolist()), ""], dtype=object)
    return pd.Series(said[number], index=values.index, dtype="str")


def called(column: pd.Series) -> pd.Series:
    """Return what the reader calls the values of a column: `both` is image and sound."""
    return each(column, in_words)


def in_words(values: str) -> str:
    """Return what the reader calls values, apart by semicolons."""
    return ", ".join(text.named("value", value) for value in values.split("; "))


def screen(events: pd.DataFrame) -> pd.Series:
    """Return each event's screen time in words, with its length and margin; `never shown` where it
    has none.
    """
    said = pd.Series(text.say("page.never_shown"), index=events.index)
    known = events["screen_start"].notna()
    said[known] = _shown(events[known])
    ranked = ~known & events["screen_order"].notna()
    said[ranked] = text.say("page.told_rank", rank="") + _counted(events["telling"][ranked])
    return said


def _shown(shown: pd.DataFrame) -> pd.Series:
    """From clock to clock, how long, how far off it may be, and how its end was derived."""
    start, end, margin = (shown[f"screen_{name}"] for name in ("start", "end", "margin"))
    within = each(margin, text.duration).str.replace(" ", "\u00a0")  # which no line's end parts
    around = (" ±\u00a0" + within).where(margin > 0, "")
    length = each((end - start).round(6), text.duration)
    said = each(start, times.clock) + "–" + each(end, times.clock) + " (" + length + ")"
    said = said.where(shown["screen_derived"] != "open", each(start, times.clock))
    return said + around + each(shown["screen_derived"], _derived)


def _derived(how: str) -> str:
    return text.say(f"page.ends_{how}") if how else ""


def story(events: pd.DataFrame, rank: str = "page.story_rank") -> pd.Series:
    """Return each event's story time in words: its label, else its dates as precise as they are
    written; its `rank` in the story by a phrase.
    """
    written = events["story_start_text"] + "\n" + events["story_end_text"]
    said = each(written, lambda pair: _between(*pair.split("\n")))
    ranked = events["story_order"].notna()
    before, after = text.say(rank, rank="\0").split("\0")
    said[ranked] = before + _counted(events["story_rank"][ranked]) + after
    several = events["story_order_latest"] > events["story_order"]
    said[several] = before + events["story_order_text"][several] + after
    return events["story_label"].where(events["story_label"] != "", said)


def _counted(places: pd.Series) -> pd.Series:
    return (places + 1).map(text.number).astype("str")


def _between(start: str, end: str) -> str:
    if not start:
        return text.say("date.undated")
    return text.dates(start, end)
