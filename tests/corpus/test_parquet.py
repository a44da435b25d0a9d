"""Parquet, as corpora are kept: read as its CSV would be, and written so that it reads back."""

import io
from datetime import datetime, timedelta
from pathlib import Path

import pandas as pd
import polars as pl
import pytest

from anachrony import corpus
from anachrony.cli import main
from anachrony.cli.films import FILM, GALLERY
from anachrony.corpus import measured, parquet

FILES = [(path.name, path.read_bytes()) for path in [FILM, *GALLERY]]


def as_parquet(table: pl.DataFrame) -> bytes:
    out = io.BytesIO()
    table.write_parquet(out)
    return out.getvalue()


def of_text(data: bytes) -> pl.DataFrame:
    return pl.read_csv(data, infer_schema=False)


@pytest.mark.slow
def test_a_corpus_in_parquet_is_measured_as_it_is_in_csv() -> None:
    kept = [(f"{name}.parquet", as_parquet(of_text(data))) for name, data in FILES]
    there = pd.DataFrame(measured(kept).rows)
    here = pd.DataFrame(measured(FILES).rows)
    pd.testing.assert_frame_equal(there.drop(columns="file"), here.drop(columns="file"))


def test_cells_that_are_no_text_say_what_a_spreadsheet_would() -> None:
    table = pl.DataFrame(
        {
            "event": ["A", "B"],
            "screen_start": [timedelta(0), timedelta(seconds=60.5)],
            "screen_order": [1.0, 2.0],
            "length": [60.5, float("nan")],
            "rank": [1, None],
            "story_start": [datetime(1944, 8, 1), None],
            "characters": [["Ann", "Bob"], None],
            "note": [b"a, b", None],
        }
    )
    assert parquet.as_text(as_parquet(table)).decode() == (
        "event,screen_start,screen_order,length,rank,story_start,characters,note\n"
        'A,0.0,1,60.5,1,1944-08-01,Ann; Bob,"a, b"\n'
        "B,60.5,2,,,,,\n"
    )


@pytest.mark.parametrize("data", [b"", b"PAR1", b"PAR1" + bytes(99) + b"PAR1"])
def test_a_damaged_file_is_listed_and_not_fatal(data: bytes) -> None:
    found = measured([("bad.parquet", data), FILES[0]])
    assert len(found.rows) == 1
    ((name, fault),) = found.unread
    assert name == "bad.parquet"
    assert "no Parquet file" in fault


def test_measures_in_parquet_are_those_of_the_csv() -> None:
    rows = measured(FILES[:2]).rows
    back = pl.read_parquet(io.BytesIO(corpus.as_parquet(rows)))
    assert back.columns == [*rows[0]]
    assert corpus.as_csv(back.to_dicts()) == corpus.as_csv(rows)


@pytest.mark.parametrize(("table", "to"), [("a.parquet", "m.csv"), ("a.csv", "m.parquet")])
def test_without_the_library_it_is_said_what_to_install(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    table: str,
    to: str,
) -> None:
    (tmp_path / table).write_bytes(b"PAR1")
    monkeypatch.setattr(parquet, "can_be_read", lambda: False)
    assert main(["corpus", str(tmp_path), "--to", str(tmp_path / to)]) == 2
    said = capsys.readouterr().err
    assert "pip install anachrony[corpus]" in said
    assert ".parquet: Parquet is read" in said
