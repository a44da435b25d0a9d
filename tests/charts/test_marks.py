"""A mark is drawn from the channels it declares: from them alone, and from nothing less."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module

import numpy as np
import pandas as pd
import pytest

from anachrony.charts import THEMES, Canvas, marks

PAPER = THEMES["paper"]
CANVAS = Canvas(theme=PAPER)
ACROSS, ENDS = (0.1, 0.1), (-100.0, 100.0)

DRAWN: dict[str, Callable[[pd.DataFrame], object]] = {
    "boxes": lambda rows: marks.boxes(rows, "#123456", PAPER),
    "farthest": lambda rows: marks.farthest(rows, ENDS, 0.1),
    "first_fitting": lambda rows: marks.first_fitting(rows, "label", 12.0, ACROSS, ENDS),
    "flagged": lambda rows: marks.flagged(rows, rows, 9.0, CANVAS),
    "arrows": lambda rows: marks.arrows(rows, PAPER, "backward"),
    "brief": lambda rows: marks.brief(rows, 0.1),
    "boxes_by_fill": lambda rows: marks.boxes_by_fill(rows, PAPER),
    "hatched_boxes": lambda rows: marks.hatched_boxes(rows, PAPER),
    "seams": lambda rows: marks.seams(rows, 0.1),
    "deeper": lambda rows: marks.deeper(rows, 0.1),
    "level_brackets": lambda rows: marks.level_brackets(rows, "#123456"),
    "over_brackets": marks.over_brackets,
    "stacked": lambda rows: marks.stacked(rows, 0.0, 1.0),
    "segments": lambda rows: marks.segments(rows, "#123456"),
    "labels": lambda rows: marks.labels(rows, CANVAS, 12.0),
    "flush": lambda rows: marks.flush(rows, CANVAS, 12.0, 1.0),
    "merged": lambda rows: marks.merged(rows, [], 0.1),
    "notes": lambda rows: marks.notes(rows, CANVAS, 12.0),
    "fitting": lambda rows: marks.fitting(rows, 12.0, ACROSS, ENDS),
    "held": lambda rows: marks.held(rows, 12.0, ACROSS, ENDS),
    "points": lambda rows: marks.points(rows, "#123456", "circle", 9.0),
    "rings": lambda rows: marks.rings(rows, CANVAS),
    "events_of": marks.event.events_of,
    "shaded_anachronies": marks.shaded_anachronies,
    "shades": lambda rows: marks.shades(rows, PAPER),
    "sparse": lambda rows: marks.sparse(rows, 0.1),
    "ways": lambda rows: marks.ways(rows, PAPER),
}
"""Every mark, with whatever else it is handed."""

SAID = {
    "label": ["He dies", "She waits"],
    "hover": ["one", "two"],
    "fill": ["#123456", "#654321"],
    "direction": ["backward", "forward"],
    "order": ["analepsis", "prolepsis"],
    "hatch": ["", "/"],
    "span": ["internal", "external"],
    "kinds": ["", "completing"],
    "mode": ["present", "told"],
}


def rows(channels: tuple[str, ...], copies: int) -> pd.DataFrame:
    """Events with these columns and no other."""
    numbers = np.arange(2 * copies, dtype=float)
    return pd.DataFrame(
        {name: SAID[name] * copies if name in SAID else numbers for name in channels},
        index=[f"e{at}" for at in range(2 * copies)],
    )


MANY = {"farthest", "merged", "sparse"}
"""Those that look closer only where there are many."""


@pytest.mark.parametrize("mark", DRAWN)
def test_a_mark_reads_the_channels_it_declares_and_no_other(mark: str) -> None:
    channels = marks.CHANNELS[mark]
    copies = 1100 if mark in MANY else 1
    DRAWN[mark](rows(channels, copies))
    for missing in channels:
        fewer = tuple(name for name in channels if name != missing)
        with pytest.raises(KeyError, match=missing):
            DRAWN[mark](rows(fewer, copies))


def readers() -> Iterator[str]:
    """The functions of marks that are handed rows, by their signatures."""
    for module in pkgutil.iter_modules(marks.__path__, f"{marks.__name__}."):
        for name, found in vars(import_module(module.name)).items():
            own = inspect.isfunction(found) and found.__module__ == module.name
            if own and not name.startswith("_"):
                kinds = [one.annotation for one in inspect.signature(found).parameters.values()]
                if pd.DataFrame in kinds:
                    yield name


def test_every_mark_that_reads_rows_declares_its_channels_and_is_tried() -> None:
    assert {*readers()} == marks.CHANNELS.keys() == DRAWN.keys()


def test_neighbours_in_a_row_are_parted_where_there_is_room() -> None:
    rows = pd.DataFrame(
        {
            "x0": [0.0, 10.0, 20.0, 20.5, 30.0, 0.0],
            "x1": [10.0, 20.0, 20.5, 30.0, 40.0, 10.0],
            "y0": [0.0, 0.0, 0.0, 0.0, 1.0, 1.0],
            "y1": [0.5, 0.5, 0.5, 0.5, 1.5, 1.5],
        }
    )
    # At a px a unit the third is too narrow; the fifth begins where none of its row ends.
    parted = marks.seams(rows, 1.0)
    assert parted["x0"].tolist() == parted["x1"].tolist() == [10.0]
