"""The stays: how long the telling keeps to one strand."""

import numpy as np
import pandas as pd

from anachrony import text
from anachrony.charts import marks
from anachrony.charts.rhythm.panels import Film, Panel, Part, Ticks, spaced
from anachrony.charts.stay import captions, flashes, names_beside

_LENGTHS = (36000, 10800, 3600, 1200, 300, 60, 10)
"""Screen s that ticks say."""


def draw(film: Film, panel: Panel) -> Part:
    """Return a block a stay, as high as the root of its length: a flash and a third of the film in
    one panel.
    """
    longest = float((film.image["ends"] - film.image["begins"]).max())
    tall = (panel.top - panel.floor - _NAMED) / np.sqrt(longest)
    here = film.rows[film.rows["begins"].notna()]
    high = panel.floor + tall * np.sqrt(here["ends"] - here["begins"])
    foot = np.maximum(high, panel.floor + 2) + 0.15  # over a flag
    bars = here.assign(y0=panel.floor, y1=high, y=foot)
    stems = here.assign(y=panel.floor + 0.6, flag=panel.floor + 1.7)

    flags = flashes(stems, film.axis, 0.85 / film.up, film.canvas)
    flat = [*marks.hatched_boxes(bars, film.canvas.theme), *flags]
    ticks = [(panel.floor + tall * at, said) for at, said in _ticks(longest, film.axis.ranked)]
    return Part(flat, _called(bars, panel, film), spaced(ticks), panel.floor)


_NAMED = 1.6
"""The room for a name over the highest block."""


def _ticks(longest: float, ranked: bool) -> Ticks:
    """The longest stay (screen s or ranks) and, of clock times, round lengths below it, by their
    roots.
    """
    lengths = [longest, *(each for each in _LENGTHS if each < longest and not ranked)]
    return [(float(np.sqrt(each)), _length(each, ranked)) for each in lengths]


def _called(bars: pd.DataFrame, panel: Panel, film: Film) -> list[dict]:
    """The strands over or beside the longest of their stays."""
    if not film.turn.swapped:
        return captions(bars, "strand", film.axis, film.up, film.canvas)
    px, ends = (film.up, film.axis.per_px), (panel.floor, panel.top + 0.6)
    return names_beside(bars, "strand", film.turn, (px, ends), film.canvas)


def _length(screen: float, ranked: bool) -> str:
    """A length on the screen axis in words: s or, where there are only ranks, events."""
    return text.say("chart.rhythm_events", count=round(screen)) if ranked else text.duration(screen)
