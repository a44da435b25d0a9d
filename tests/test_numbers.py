"""Broken by numbers: what is far larger than any film ends in a sentence or a chart, soon and in
little room.
"""

import numpy as np
import pytest

from anachrony.charts.axes import ScreenAxis
from anachrony.events import read
from anachrony.narrative import annotate

CLOCKS = [90.0, 5400.0, 86_400.0, 1e7, 1e10, 9_999_999_999_999.0]
RANKS = [3.0, 90.0, 1e7]


@pytest.mark.parametrize(
    ("end", "ranked"), [*((one, False) for one in CLOCKS), *((one, True) for one in RANKS)]
)
def test_a_screen_axis_has_a_few_marks_however_long_the_film(end: float, ranked: bool) -> None:
    values, names = ScreenAxis(0.0, end, end, end / 800, ranked, 14.0)._ticks()
    assert 2 <= len(values) == len(names) <= 15
    assert np.all(np.diff(values) > 0)
    letters = max(map(len, names))
    assert letters * 0.4 * 14 < np.diff(values).min() / (end / 800)  # no name runs into the next


def test_the_longest_screen_time_still_weighs_what_it_is() -> None:
    """The flashback of 10 s weighs less than 316,000 years of the affair: µs of them overflow."""
    rows = ["Now,0,9999999999980,1957,1957", "Then,9999999999980,9999999999990,1944,1944"]
    rows.append("After,9999999999990,9999999999999,1958,1958")
    table = "\n".join(["event,screen_start,screen_end,story_start,story_end", *rows])
    orders = annotate(read(table.encode(), name="Tiny"))["order"].tolist()
    assert orders == ["first narrative", "analepsis", "first narrative"]
