"""One phrase, one count: reading, reach, comparison and the table say the same number for
the same words, of every shipped work.
"""

from pathlib import Path

import pandas as pd
import pytest

from anachrony import read, text
from anachrony.app.anachronies import anachrony_table as listed
from anachrony.app.library import Library
from anachrony.app.tables import event_table as told
from anachrony.app.tables import works
from anachrony.charts import Canvas, draw, words
from anachrony.cli.films import FILM, GALLERY
from anachrony.narrative import Analysis, analysis, annotate
from anachrony.narrative.measuring import MEASURES
from anachrony.reading import reading
from anachrony.report import value_said
from anachrony.selection import Selection


@pytest.fixture(scope="module", params=[FILM, *GALLERY], ids=lambda path: path.stem)
def found(request: pytest.FixtureRequest) -> Analysis:
    path: Path = request.param
    return analysis(annotate(read(path)))


def outermost(found: Analysis) -> pd.DataFrame:
    return found.anachronies[found.anachronies["depth"] == 1]


def drawn(found: Analysis, view: str) -> str:
    drawn = draw(found.events, Selection(view=view), Canvas(width=1200, height=600))
    texts = [word for trace in drawn.select_traces({"mode": "text"}) for word in trace.text]
    return " ".join([*texts, *(note.text for note in drawn.layout.annotations)])


@pytest.mark.slow
def test_reach_and_comparison_count_the_same_anachronies(found: Analysis) -> None:
    said = words.often(outermost(found)["order"])
    assert said in drawn(found, "comparison")
    if outermost(found)["reach"].notna().any():
        assert said in drawn(found, "reach")


@pytest.mark.slow
def test_the_reading_counts_them_too(found: Analysis) -> None:
    back = (outermost(found)["order"] == "analepsis").sum()
    times = {2: "twice"}.get(back, f"{back} times")
    sentences = " ".join(one.words for one in reading(found))
    assert (f"It goes back {times} in all" in sentences) == (back > 1)
    ahead = (outermost(found)["order"] == "prolepsis").sum()
    opens = "It opens by going ahead" in sentences
    further = f"After its opening it goes forward {ahead - 1} times"
    assert (further in sentences) == (opens and ahead > 2)


@pytest.mark.slow
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


def test_the_measures_say_the_greatest_reach_as_the_reading_does(found: Analysis) -> None:
    outer = outermost(found)
    if not outer["reach"].notna().any():
        return
    farthest = outer.loc[outer["reach_most"].idxmax()]
    said = text.between(farthest["reach_least"], farthest["reach_most"])
    measure = next(one for one in MEASURES if one.name == "greatest_reach")
    assert said in value_said(found, measure)
    library = Library(found.events, {found.work: "film.csv"})
    assert said in [row["greatest_reach_said"] for row in works(library)[1].rowData]


def test_the_table_leaves_out_a_column_of_nothing() -> None:
    table = "event,screen_start,screen_end,strand,city\nA,0,10,Home,\nB,10,20,,\n"
    library = Library(read(table.encode(), name="W"), {"W": "w.csv"})
    fields = [column["field"] for column in told(library).columnDefs]
    assert "strand" in fields
    assert "city" not in fields
    assert "characters" not in fields


def test_a_column_of_which_nothing_is_known_is_left_out(found: Analysis) -> None:
    shown = {one["colId"] for grid in listed(found)[1:] for one in grid.columnDefs}
    known = outermost(found)["reach"].notna().any()
    assert {"reach", "extent", "returns"} & shown == (
        {"reach", "extent", "returns"} if known else set()
    )
