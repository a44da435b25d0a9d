"""The ids of events: they survive inserting and sorting rows, and everything goes by them."""

import io

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anachrony import charts
from anachrony.charts import Canvas
from anachrony.cli import main
from anachrony.cli.films import FILM
from anachrony.events import read
from anachrony.events.ids import identified
from anachrony.export import csv
from anachrony.narrative import analysis, annotate, under
from anachrony.reading import reading
from anachrony.selection import Selection
from anachrony.views import VIEWS

TABLE = """event,screen_start,screen_end,story_start,note
A man wakes,0:00,1:00,1957,rain
He remembers,1:00,2:30,1944,
He remembers,1:00,2:30,1944,again
He goes out,2:30,4:00,1957,
"""


def ids(table: str) -> dict[tuple[str, str], str]:
    """The id of every event, by its name and note."""
    events = identified(read(table.encode(), name="W"))
    assert events["id"].tolist() == events.index.tolist()
    pairs = zip(events["event"], events["note"], strict=True)
    return dict(zip(pairs, events.index, strict=True))


def test_an_id_is_short_letters_and_the_same_on_every_machine() -> None:
    assert ids(TABLE) == {
        ("A man wakes", "rain"): "vzq9y9h",
        ("He remembers", ""): "v9ehdpn",
        ("He remembers", "again"): "v9ehdpn-2",
        ("He goes out", ""): "i57wuen",
    }


def test_a_row_that_stands_twice_beside_its_own_id_gets_another() -> None:
    """As at the desk, where one is duplicated: only the first keeps the id that was made of both."""
    head, one, *_ = TABLE.splitlines()
    rows = [f"{one},vzq9y9h", f"{one},", f"{one},vzq9y9h-2", f"{one},"]
    events = identified(read("\n".join([f"{head},id", *rows]).encode(), name="W"))
    assert events.index.tolist() == ["vzq9y9h", "vzq9y9h-3", "vzq9y9h-2", "vzq9y9h-4"]


@pytest.mark.slow
@given(st.permutations(TABLE.splitlines()[1:]), st.integers(0, 4))
def test_inserting_and_sorting_rows_changes_no_id(rows: list[str], at: int) -> None:
    before = ids(TABLE)
    inserted = [*rows[:at], "Somebody else,5:00,6:00,1931,", *rows[at:]]
    after = ids("\n".join([TABLE.splitlines()[0], *inserted]))
    assert {name: after[name] for name in before} == before


def test_what_is_said_beside_an_event_does_not_change_its_id() -> None:
    told = TABLE.replace("note", "note,city").replace(",rain", ",rain,Lyon").replace(",\n", ",,\n")
    told = told.replace("again", "again,").replace("0:00,1:00", "0:00,1:01")
    assert ids(told) == ids(TABLE)


def test_an_own_id_goes_before_and_is_told_apart_by_its_work() -> None:
    table = b"work,id,event\nV,1,A\nV,,B\nW,1,C\n"
    events = identified(read(table))
    assert events.index[0] == "1@V"
    assert events.index[2] == "1@W"
    assert len(events.index[1]) == 7


def test_ids_are_unique_among_a_hundred_thousand_events_most_of_them_alike() -> None:
    rows = "\n".join(f"E{at % 7},{at // 70}" for at in range(100_000))
    assert identified(read(f"event,screen_order\n{rows}".encode())).index.is_unique


def test_a_film_of_one_hour_or_none_has_ids() -> None:
    assert identified(read(TABLE.encode()).iloc[:0]).empty


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS)
def test_by_ids_all_is_drawn_and_read_as_by_rows(view: str) -> None:
    rows = read(FILM)
    named = identified(rows)
    by_row, by_id = (_figure(events, view) for events in (rows, named))
    for one, other in zip(by_row["data"], by_id["data"], strict=True):
        assert one.keys() == other.keys()
        if one.get("customdata") is not None:
            labels = np.asarray(one["customdata"], dtype=np.int64)
            assert named.index[labels].tolist() == list(other["customdata"])
        for name in one.keys() - {"customdata"}:
            assert repr(one[name]) == repr(other[name]), name


def _figure(events: pd.DataFrame, view: str) -> dict:
    chosen, canvas = Selection(view=view), Canvas()
    work = charts.scope(annotate(events), chosen)
    return charts.undimmed(charts.dressed(work, chosen.colour, canvas.theme), chosen, canvas)


@pytest.mark.slow
def test_readings_and_rulings_go_by_ids() -> None:
    rows = read(FILM)
    named = identified(rows)
    said = [reading(analysis(annotate(events))) for events in (rows, named)]
    for one, other in zip(*said, strict=True):
        assert one.words == other.words
        assert [named.index[row] for row in one.events] == list(other.events)
    ruled = under(named, ((named.index[3], "yes"), ("nobody", "no")))
    assert ruled["first_narrative"].iloc[3] == "yes"
    assert (ruled["first_narrative"] == "no").sum() == (rows["first_narrative"] == "no").sum()


def test_exports_carry_the_ids_and_a_copy_keeps_them(tmp_path, capsys) -> None:
    file, copy = tmp_path / "film.csv", tmp_path / "copy.csv"
    file.write_text(TABLE)
    assert main(["check", str(file), "--ids", str(copy)]) == 0
    assert str(copy) in capsys.readouterr().out
    assert file.read_text() == TABLE  # a reader's own file is never changed
    written = pd.read_csv(copy)
    again = identified(read(copy.read_bytes(), name="film"))
    assert written["id"].tolist() == again.index.tolist()
    mended = copy.read_text().replace("A man wakes", "A man sleeps")  # its name is mended
    assert identified(read(mended.encode(), name="film")).index.tolist() == again.index.tolist()
    assert main(["check", str(file), "--ids", str(file)]) == 2


def test_a_table_that_leaves_has_its_ids() -> None:
    events = identified(read(TABLE.encode(), name="W"))
    table = pd.read_csv(io.StringIO(csv(annotate(events))))
    assert table["id"].tolist() == events.index.tolist()
