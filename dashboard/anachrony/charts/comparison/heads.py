"""The words of a plate: over each panel its work and what is measured of it, at its corners where
it ends.
"""

from collections.abc import Hashable
from typing import Any

import numpy as np
import pandas as pd

from anachrony import text
from anachrony.charts import axes, marks, words
from anachrony.charts.comparison.plates import Plate
from anachrony.charts.theme import SERIF
from anachrony.lettering import shortened
from anachrony.narrative.order import REVERSE
from anachrony.times import DAY, MONTH, YEAR, just_before

_WITHIN = 0.4
"""Between the playhead at the first frame and the ends of the story, in sizes of these."""


def headings(works: list[pd.DataFrame], found: pd.DataFrame, on: Plate) -> list[dict]:
    """Return the words of a plate as traces; of two works overlaid, those over the panel alone, of
    a crowded plate the names of the works.

    Reads work, year, screen_end, story_start, story_end (s); of `found` a row a work, columns as
    narrative.measures.
    """
    table = found.loc[list(on.works)].to_dict("records")
    measured = [_measured(rows, one) for rows, one in zip(works, table, strict=True)]
    up, size = (0.35, 1.05) if on.crowded else (2.75, 1.3)
    named = zip(_titles(works, size, on), range(len(works)), strict=True)
    titles = [_over(at, up, name, on) for name, at in named]
    lines = [
        _over(at, 1.45 - 1.25 * below, shortened(line, on.room / (0.95 * on.canvas.type)), on)
        for at, one in enumerate(measured)
        for below, line in enumerate(one)
    ]
    colours = list(on.canvas.theme.kinds[:2]) if on.overlaid else on.canvas.theme.ink
    title = {"textfont": {"family": SERIF, "size": size * on.canvas.type, "color": colours}}
    over = _words(titles, size, "right", on) | title
    if on.crowded:
        return [over]
    corners = [] if on.overlaid else _corners(works, on)
    return [over, _words(lines, 0.95, "right", on), *corners]


def _over(at: int, up: float, label: str, on: Plate) -> tuple[float, float, str]:
    x, y = on.block(at)
    return x, y + up * on.canvas.type, label


def _corners(works: list[pd.DataFrame], on: Plate) -> list[dict]:
    """Where each story begins and ends, at the left, below and above; how long its telling is, at
    the lower right.
    """
    ends, lengths, size = [], [], 0.85 * on.canvas.type
    for at, rows in enumerate(works):
        (left, floor), length = on.corner(at), _length(rows)
        foot, half = floor - 1.4 * size, words.label_width(length) * size / 2 * on.per_px
        begin = left + _WITHIN * size * on.per_px
        ends += list(zip((begin, begin), (foot, floor + on.height), _story_ends(rows), strict=True))
        lengths.append((left + on.last - half, foot, length))
    return [_words(ends, 0.85, "right", on), _words(lengths, 0.85, "center", on)]


def _words(table: list[tuple[float, float, str]], size: float, side: str, on: Plate) -> dict:
    """Words that stand on their places and run to one side."""
    rows = pd.DataFrame([row for row in table if row[2]], columns=["x", "y", "label"])
    return marks.notes(rows, on.canvas, size * on.canvas.type) | {"textposition": f"top {side}"}


def _titles(works: list[pd.DataFrame], size: float, on: Plate) -> list[str]:
    """Every work and its year, the chosen one, which is the first, bold."""
    room, cut = on.letters(size), words.folded if on.folded else words.fitted
    first, *others = words.apart([*map(_title, works)], lambda said: cut(said, room, 600))
    return [f"<b>{first}</b>", *others]


def _title(rows: pd.DataFrame) -> str:
    year = rows["year"][rows["year"] != ""].head(1).tolist()
    return ", ".join([text.isolated(rows["work"].iloc[0]), *year])


def _measured(rows: pd.DataFrame, found: dict[Hashable, Any]) -> list[str]:
    """A work's nonlinearity, said plainly: what lies outside its first narrative, how often it is
    left, how much of its order is kept.
    """
    share, tau = found["chain_share_screen"], found["kendall_tau"]
    if np.isnan(share):
        return [text.say("chart.comparison_unknown")]
    runs = rows[rows["anachrony"].notna()].drop_duplicates("anachrony")
    never = "reverse" if (rows["order"] == REVERSE).any() else "never"
    times = words.often(runs["order"]) or text.say(f"chart.often_{never}")
    order = [] if np.isnan(tau) else [text.say("chart.comparison_tau", tau=text.number(tau, 2))]
    return [
        text.say("chart.comparison_share", share=text.percent(share)),
        " · ".join([times, *order]),
    ]


def _story_ends(rows: pd.DataFrame) -> tuple[str, str]:
    """The first and last story moment of a work, in words, to the unit that tells them apart; blank
    without dates.
    """
    first, last = rows["story_start"].min(), rows["story_end"].max()
    if np.isnan(first):
        return "", ""
    units = ((2 * YEAR, "year"), (2 * MONTH, "month"), (2 * DAY, "day"), (0.0, "hour"))
    unit = next(unit for least, unit in units if last - first >= least)
    counted = bool(rows.loc[rows["story_start"].notna(), "story_day"].all())
    last = last if unit == "hour" else just_before(last)
    return text.story_tick(first, unit, counted), text.story_tick(last, unit, counted)


def _length(rows: pd.DataFrame) -> str:
    """How long the telling is: in screen time or, where there is no clock, in events shown."""
    begin, last, _ = axes.telling_span(rows)
    if rows["screen_end"].isna().all():
        return text.say("chart.comparison_events", count=int(rows["telling"].notna().sum()))
    return text.hours(last - begin)
