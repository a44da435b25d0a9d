"""What the charts say of events, in words that Plotly draws as they are."""

import unicodedata
from collections.abc import Callable
from html import escape
from typing import Any

import numpy as np
import pandas as pd

from anachrony import text, times

_UNDRAWABLE = (*map(chr, range(32)), "\ufffe", "\uffff")
_MARKS = str.maketrans({"{": "&#123;", "$": "&#36;"} | dict.fromkeys(_UNDRAWABLE))
"""What Plotly would take for a template or a formula, and what no picture can hold: XML hasn't got
it.
"""


def safe(words: str) -> str:
    """Return words that Plotly draws as they are, whatever marks they hold."""
    return escape(words, quote=False).translate(_MARKS)


def plain(words: str, limit: int = 40) -> str:
    """Return words on one line, cut beyond `limit` characters, that Plotly draws as they are."""
    return safe(text.short(words, limit))


def folded(words: str, limit: int = 22) -> str:
    """Return a name on one line or, beyond `limit` characters, on two."""
    said = text.short(words, 2 * limit)
    at = said.rfind(" ", 0, limit + 1)
    return (
        safe(said)
        if len(said) <= limit or at < 0
        else f"{safe(said[:at])}<br>{safe(said[at + 1 :])}"
    )


def width(label: str) -> float:
    """Return about how wide a label is, in sizes of its text: Chinese and Japanese characters are
    square.
    """
    shown = label.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
    return sum(1.05 if unicodedata.east_asian_width(letter) in "WF" else 0.53 for letter in shown)


def each(values: pd.Series, say: Callable[[Any], str]) -> pd.Series:
    """Return what is said of each value; of one value once, however many have it; nothing of what
    is not known.
    """
    number, distinct = pd.factorize(values)
    said = np.array([*map(say, distinct.tolist()), ""], dtype=object)
    return pd.Series(said[number], index=values.index, dtype="str")


def hover(events: pd.DataFrame) -> pd.Series:
    """Return what hovering over each event says: what, when (screen and story time in words),
    where, who, how sure.
    """
    said = "<b>" + _safe(events["event"]) + "</b>"
    lines = [
        _labelled("screen") + screen(events),
        _labelled("story") + _safe(story(events)),
        _joined(events["place"], events["city"]),
        _safe(events["characters"].str.replace(";", ",")),
        _joined(*(named(events[name]) for name in ("track", "mode", "certainty"))),
    ]
    for line in lines:
        said = said + ("<br>" + line).where(line != "", "")
    return said


def anachrony(order: str, span: str, reach: str, extent: str, returns: bool) -> str:
    """Return what hovering over a shaded anachrony says."""
    back = text.say("chart.returns" if returns else "chart.does_not_return")
    order, span = text.named("value", order).capitalize(), text.named("value", span)
    return text.say(
        "chart.anachrony", order=order, span=span, reach=reach, extent=extent, returns=back
    )


def named(column: pd.Series) -> pd.Series:
    """Return what the reader calls the values of a column: `both` is image and sound."""
    return each(column, lambda value: text.named("value", value))


def _labelled(name: str) -> str:
    return text.say("list.label", name=text.say(f"column.{name}"), value="")


def _safe(column: pd.Series) -> pd.Series:
    """Each distinct text is made safe once."""
    return each(column, lambda words: plain(words, 90))


def _joined(*columns: pd.Series) -> pd.Series:
    """The columns with a dot between them, leaving out the blank."""
    said = _safe(columns[0])
    for column in columns[1:]:
        said = said + np.where((said != "") & (column != ""), " · ", "") + _safe(column)
    return said


def screen(events: pd.DataFrame) -> pd.Series:
    """Return each event's screen time in words, with its length and margin; `never shown` where it
    has none.
    """
    start, end, margin = events["screen_start"], events["screen_end"], events["screen_margin"]
    said = pd.Series(text.say("page.never_shown"), index=events.index)
    known = start.notna()
    said[known] = _shown(start[known], end[known], margin[known])
    ranked = ~known & events["screen_order"].notna()
    said[ranked] = text.say("page.told_rank", rank="") + _counted(events["telling"][ranked])
    return said


def _shown(start: pd.Series, end: pd.Series, margin: pd.Series) -> pd.Series:
    around = (" ± " + each(margin, text.duration)).where(margin > 0, "")
    length = each((end - start).round(6), text.duration)
    return each(start, times.clock) + "–" + each(end, times.clock) + " (" + length + ")" + around


def story(events: pd.DataFrame) -> pd.Series:
    """Return each event's story time in words: its label, else its dates as precise as they are
    written.
    """
    written = events["story_start_text"] + "\n" + events["story_end_text"]
    said = each(written, lambda pair: _between(*pair.split("\n")))
    ranked = events["story_order"].notna()
    said[ranked] = text.say("page.story_rank", rank="") + _counted(events["story_rank"][ranked])
    return events["story_label"].where(events["story_label"] != "", said)


def _counted(places: pd.Series) -> pd.Series:
    return (places + 1).map(text.number).astype("str")


def _between(start: str, end: str) -> str:
    if not start:
        return text.say("date.undated")
    return text.date(start) if start == end else f"{text.date(start)} – {text.date(end)}"
