"""One phrase, one count: reading, reach, comparison and the table say the same number for
the same words, of every shipped work.
"""

from pathlib import Path

import pandas as pd
import pytest

from anachrony import read, text
from anachrony.app.anachronies import anachronies as listed
from anachrony.charts import Canvas, draw, words
from anachrony.cli.films import FILM, GALLERY
from anachrony.narrative import Analysis, analysis, annotate
from anachrony.reading import reading
from anachrony.selection import Selection


@pytest.fixture(scope="module", params=[FILM, *GALLERY], ids=lambda path: path.stem)
def found(request: pytest.FixtureRequest) -> Analysis:
    path: Path = request.param
    return analysis(annotate(read(path)))


def outermost(found: Analysis) -> pd.DataFrame:
    return found.anachronies[found.anachronies["depth"] == 1]


def drawn(found: Analysis, view: str) -> str:
    figure = draw(found.events, Selection(view=view), Canvas(width=1200, height=600))
    texts = [word for trace in figure.select_traces({"mode": "text"}) for word in trace.text]
    return " ".join([*texts, *(note.text for note in figure.layout.annotations)])


def test_reach_and_comparison_count_the_same_anachronies(found: Analysis) -> None:
    said = words.often(outermost(found)["order"])
    assert said in drawn(found, "comparison")
    if outermost(found)["reach"].notna().any():
        assert said in drawn(found, "reach")


def test_the_reading_counts_them_too(found: Analysis) -> None:
    back = (outermost(found)["order"] == "analepsis").sum()
    times = {2: "twice"}.get(back, f"{back} times")
    sentences = " ".join(one.words for one in reading(found))
    assert (f"It goes back {times} in all" in sentences) == (back > 1)


def test_the_table_lists_all_of_them(found: Analysis) -> None:
    grids = listed(found)[1:]
    assert sum(len(grid.rowData) for grid in grids) == len(found.anachronies)


def test_the_farthest_reach_is_said_alike(found: Analysis) -> None:
    back = outermost(found)
    back = back[(back["order"] == "analepsis") & back["reach"].notna()]
    if len(back) < 2:
        return
    farthest = back.loc[back["reach_most"].idxmax()]
    said = text.between(farthest["reach_least"], farthest["reach_most"])
    assert f"at its farthest {said}" in " ".join(one.words for one in reading(found))
