"""What hovering over a mark says."""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from anachrony import schema, text
from anachrony.charts.words import plain
from anachrony.reading.events import called, each, in_words, screen, story


def hover(events: pd.DataFrame) -> pd.Series:
    """Return what hovering over each event says: what, when (screen and story time in words),
    where, who, how sure, who tells it.
    """
    said = "<b>" + _safe(events["event"]) + "</b>"
    lines = [
        _labelled("screen") + screen(events),
        _labelled("story") + _safe(story(events)),
        _joined(*_said(events, "where")[::-1]),  # the nearer first
        _joined(*_said(events, "who")),
        _joined(*_said(events, "how")),
        _teller(events["teller"]),
    ]
    for line in lines:
        said = said + ("<br>" + line).where(line != "", "")
    return said


def _teller(names: pd.Series) -> pd.Series:
    return (_labelled("teller") + _safe(names)).where(names != "", "")


def _said(events: pd.DataFrame, role: str) -> list[pd.Series]:
    """The columns of a role in the reader's words."""
    return [_in_words(events[column.name], column) for column in schema.bearing(role)]


def _in_words(values: pd.Series, column: schema.Column) -> pd.Series:
    if column.type == "words":
        return values.str.replace(";", ",")
    return called(values) if column.coded else values


def anachrony_hover(runs: pd.DataFrame, reach: Iterable[str], extent: Iterable[str]) -> list[str]:
    """Return what hovering over each anachrony says, its reach and extent in words.

    Reads order, span, kinds, returns.
    """
    each = zip(runs["order"], _kinds(runs), reach, extent, runs["returns"], strict=True)
    return [
        _anachrony(order=order, kinds=kinds, reach=far, extent=long, returns=returns)
        for order, kinds, far, long, returns in each
    ]


def _kinds(runs: pd.DataFrame) -> pd.Series:
    """How anachronies lie to the first narrative, before their other kinds."""
    return runs["span"].where(runs["kinds"] == "", runs["span"] + "; " + runs["kinds"])


def _anachrony(*, order: str, kinds: str, reach: str, extent: str, returns: bool) -> str:
    """Whether it returns is known only where its reach is, which a story of ranks has not."""
    known = "returns" if returns else "does_not_return"
    back = text.say(
        f"chart.{'return_unknown' if reach == text.say('reading.not_known') else known}"
    )
    order, kinds = text.named("value", order).capitalize(), in_words(kinds)
    return text.say(
        "chart.anachrony", order=order, span=kinds, reach=reach, extent=extent, returns=back
    )


def _labelled(name: str) -> str:
    return text.say("list.label", name=text.say(f"column.{name}"), value="")


def _safe(column: pd.Series) -> pd.Series:
    """Each distinct text is made safe once."""
    return each(column, lambda words: text.isolated(plain(words, 90)))


def _joined(*columns: pd.Series) -> pd.Series:
    """The columns with a dot between them, leaving out the blank."""
    said = _safe(columns[0])
    for column in columns[1:]:
        said = said + np.where((said != "") & (column != ""), " · ", "") + _safe(column)
    return said
