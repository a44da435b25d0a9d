"""A corpus: a row a work, the same however it is divided, and nothing done twice."""

import io
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anachrony import corpus, text
from anachrony.cli import main
from anachrony.cli.corpus import _same
from anachrony.cli.films import FILM, GALLERY
from anachrony.cli.opening import tables_below
from anachrony.corpus import Outcome, measured, running
from anachrony.events import read
from anachrony.narrative import annotate, summarise

FILES = [(path.name, path.read_bytes()) for path in [FILM, *GALLERY]]
DASK_S_OWN = 8787
"""The port at which its scheduler hears HTTP, unless another has it."""
BROKEN = b"event,screen_start,screen_end\nThe hand,zero,one\n"


@pytest.mark.slow
def test_a_row_a_work_says_what_summarise_says() -> None:
    (row,) = measured([(FILM.name, FILM.read_bytes())]).rows
    summary = summarise(annotate(read(FILM))).iloc[0]
    assert (row["file"], row["work"]) == ("events.csv", "Hiroshima mon amour")
    assert (row["director"], row["year"]) == ("Alain Resnais", "1959")
    pd.testing.assert_series_equal(
        pd.Series(row)[summary.index], summary, check_names=False, check_dtype=False
    )


@pytest.mark.slow
@settings(max_examples=4)  # each measures six films
@given(st.sets(st.integers(1, len(FILES) - 1)))
def test_however_a_corpus_is_divided_its_rows_are_the_same(cuts: set[int]) -> None:
    ends = [0, *sorted(cuts), len(FILES)]
    parts = [measured(FILES[start:end]) for start, end in pairwise(ends)]
    rows = [row for part in parts for row in part.rows]
    assert corpus.as_csv(rows) == WHOLE


WHOLE = corpus.as_csv(measured(FILES).rows)


def test_two_files_may_hold_a_work_of_one_name() -> None:
    rows = measured(
        [
            ("a/film.csv", BROKEN.replace(b"zero,one", b"0,1")),
            ("b/film.csv", BROKEN.replace(b"zero,one", b"0,9")),
        ]
    ).rows
    assert [(row["file"], row["work"]) for row in rows] == [
        ("a/film.csv", "film"),
        ("b/film.csv", "film"),
    ]


def test_what_cannot_be_read_is_listed_with_its_first_fault() -> None:
    found = measured([("bad.csv", BROKEN), FILES[0]])
    assert len(found.rows) == 1
    ((name, fault),) = found.unread
    assert name == "bad.csv"
    assert "zero" in fault


class Here:
    """A client that does at once what it is sent, and says what that was."""

    def __init__(self, ends_after: int | None = None) -> None:
        self.sent: list[str] = []
        self.ends_after = ends_after

    def nthreads(self) -> dict[str, int]:
        return {"here": 1}

    def submit(self, work: Any, *given: Any, key: str) -> Any:
        if len(self.sent) == self.ends_after:
            raise KeyboardInterrupt
        self.sent.append(key)
        return type("Future", (), {"key": key, "found": _done(work, given)})()


def _done(work: Any, given: tuple[Any, ...]) -> Any:
    """What came of some work, or how it failed, as Dask says it."""
    try:
        return work(*given)
    except Exception as error:
        return type(error), error, error.__traceback__


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(corpus, "BATCH", 1)
    monkeypatch.setattr("distributed.as_completed", _Queue)
    for name, data in FILES[1:]:
        (tmp_path / name).write_bytes(data)
    return tmp_path


class _Queue:
    def __init__(self, futures: list[Any], with_results: bool, raise_errors: bool) -> None:
        assert with_results
        assert not raise_errors
        self.futures = futures

    def add(self, future: Any) -> None:
        self.futures.append(future)

    def __iter__(self) -> Iterator[tuple[Any, Outcome]]:
        while self.futures:
            future = self.futures.pop(0)
            yield future, future.found


SMALL = "event,screen_start,screen_end\nA,0,1\n"


@pytest.mark.slow
def test_a_file_that_breaks_what_measures_it_takes_no_other_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = corpus._opened

    def broken(name: str, *given: Any) -> Any:
        if name == "breaks.csv":
            raise MemoryError
        return opened(name, *given)

    monkeypatch.setattr(corpus, "_opened", broken)
    monkeypatch.setattr("distributed.as_completed", _Queue)
    for name in ("breaks.csv", "one.csv", "two.csv"):
        (tmp_path / name).write_text(SMALL)
    found = running.measure_all(Here(), running.Asked(tmp_path), corpus.tables(tmp_path))
    assert [row["file"] for row in found.rows] == ["one.csv", "two.csv"]
    ((name, fault),) = found.unread
    assert (name, "MemoryError" in fault) == ("breaks.csv", True)


def test_a_file_that_is_gone_meanwhile_is_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("distributed.as_completed", _Queue)
    (tmp_path / "one.csv").write_text(SMALL)
    paths = [tmp_path / "gone.csv", tmp_path / "one.csv"]
    found = running.measure_all(Here(), running.Asked(tmp_path), paths)
    assert found.unread == [("gone.csv", "No such file or directory")]
    assert [row["file"] for row in found.rows] == ["one.csv"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a pipe with a name")
def test_what_is_called_a_table_and_is_no_file_is_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("distributed.as_completed", _Queue)
    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "link.csv").symlink_to("gone.csv")
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "one.csv").write_text(SMALL)
    found = running.measure_all(Here(), running.Asked(tmp_path), corpus.tables(tmp_path))
    assert [row["file"] for row in found.rows] == ["one.csv"]
    assert dict(found.unread) == {
        "link.csv": text.say("fault.dangling", target="gone.csv"),
        "pipe.csv": text.say("fault.no_regular"),
    }


def test_short_files_are_kept_as_often_as_long_ones(tmp_path: Path) -> None:
    """Ten thousand of them were two batches: a run that was broken off began again."""
    paths = [tmp_path / f"{number}.csv" for number in range(2 * corpus.MOST_FILES + 1)]
    assert [len(batch) for batch in corpus.file_batches(paths)] == [
        corpus.MOST_FILES,
        corpus.MOST_FILES,
        1,
    ]


def test_a_link_to_a_table_is_no_second_work_and_that_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "b.csv").write_text(SMALL)
    (tmp_path / "a.csv").symlink_to("b.csv")
    (tmp_path / "c.csv").hardlink_to(tmp_path / "b.csv")
    (tmp_path / "gone.csv").symlink_to("nowhere.csv")
    found = tables_below(tmp_path)
    assert [path.name for path in found] == ["b.csv", "gone.csv"]
    told = [
        text.say("cli.linked", link=tmp_path / name, file=tmp_path / "b.csv")
        for name in ("c.csv", "a.csv")
    ]
    assert capsys.readouterr().err.splitlines() == told


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a file has no such name")
@pytest.mark.parametrize("name", [b"bad\xff.csv", b"\x1b[31mred.csv", b"a\nb.csv"])
def test_a_file_may_have_any_name(name: bytes, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(name)
    path.write_text(SMALL)
    rows = running.Asked(tmp_path).sent(Here(), "key", [path]).found.rows
    assert rows[0]["file"].isprintable()
    assert corpus.as_csv(rows).encode().count(b"\n") == 2
    assert corpus.as_parquet(rows)


@pytest.mark.parametrize(
    ("said", "key"), [("--processes=0", "bad_processes"), ("--scheduler=here", "bad_scheduler")]
)
def test_what_cannot_be_run_is_said_at_once(
    said: str, key: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["corpus", str(tmp_path), said]) == 2
    told = {"said": said.partition("=")[2], "example": "tcp://10.0.0.1:8786"}
    assert capsys.readouterr().err == text.say(f"cli.{key}", **told) + "\n"


@pytest.mark.parametrize("name", ["gone", "film.csv"])
def test_a_folder_that_is_none_is_no_folder_without_tables(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "film.csv").write_text("event\nA\n")
    assert main(["corpus", str(tmp_path / name)]) == 2
    assert capsys.readouterr().err == text.say("cli.no_folder", folder=tmp_path / name) + "\n"


@pytest.mark.parametrize("name", ["measures.json", "measures.xlsx", "measures.csv.gz"])
def test_no_csv_is_written_under_the_ending_of_something_else(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / name
    assert main(["corpus", str(tmp_path), "--to", str(out)]) == 2
    assert capsys.readouterr().err == text.say("cli.bad_ending_of_measures", out=out) + "\n"
    assert not out.exists()


def test_what_a_run_has_written_is_no_work_of_the_corpus(tmp_path: Path) -> None:
    assert _same(tmp_path / "x" / ".." / "out.csv", tmp_path / "out.csv")
    assert not _same(tmp_path / "in.csv", tmp_path / "out.csv")
    assert not _same(tmp_path / "in.csv", None)


@pytest.mark.slow
def test_a_run_that_was_broken_off_goes_on_where_it_was(folder: Path, tmp_path: Path) -> None:
    journal = tmp_path / "out.partial"
    paths, asked = corpus.tables(folder), running.Asked(folder)
    with pytest.raises(KeyboardInterrupt):
        running.measure_all(Here(ends_after=3), asked, paths, journal)
    with journal.open("a") as file:
        file.write('{"key": "torn')
    done = journal.read_text().count("\n")
    again = Here()
    found = running.measure_all(again, asked, paths, journal)
    assert done > 0
    assert len(again.sent) == len(paths) - done
    assert corpus.as_csv(found.rows) == corpus.as_csv(measured(FILES[1:]).rows)
    whole = running.measure_all(Here(), asked, paths, journal)
    assert corpus.as_csv(whole.rows) == corpus.as_csv(found.rows)


@pytest.mark.slow
@pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="only Linux has a disk that is always full"
)
def test_a_journal_on_a_full_disk_is_named() -> None:
    with pytest.raises(OSError, match="No space left") as full:
        running._kept(Path("/dev/full"), "key", measured(FILES[1:]))
    assert full.value.filename == "/dev/full"


@pytest.mark.slow
def test_a_file_that_changed_is_measured_again(folder: Path, tmp_path: Path) -> None:
    journal = tmp_path / "out.partial"
    paths = corpus.tables(folder)
    running.measure_all(Here(), running.Asked(folder), paths, journal)
    paths[0].write_bytes(BROKEN)
    again = Here()
    found = running.measure_all(again, running.Asked(folder), paths, journal)
    assert len(again.sent) == 1
    assert [name for name, _ in found.unread] == [paths[0].name]


@pytest.mark.skipif(sys.platform == "win32", reason="no Ctrl+C to a group of processes")
def test_ctrl_c_waits_until_all_has_started_whichever_thread_it_comes_to() -> None:
    """A thread that blocks nothing, as numpy's own, takes it at once, and has it handed on."""
    end, reached = Event(), []

    def start() -> None:
        with running._undisturbed():
            os.kill(os.getpid(), signal.SIGINT)
            for step in range(1000):
                time.sleep(0)
                reached.append(step)

    Thread(target=end.wait, daemon=True).start()
    with pytest.raises(KeyboardInterrupt):
        start()
    end.set()
    assert len(reached) == 1000


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no Ctrl+C to a group of processes")
@pytest.mark.parametrize("moment", [1.5, 2.5, 3.5, 5.0])
def test_ctrl_c_ends_all_processes_without_a_word(moment: float, tmp_path: Path) -> None:
    """A terminal sends it to each of them, also to one that is just starting."""
    for number in range(400):
        (tmp_path / f"{number}.csv").write_bytes(FILES[0][1])
    command = [sys.executable, "-m", "anachrony", "corpus", str(tmp_path), "--processes", "2"]
    run = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    time.sleep(moment)
    os.killpg(run.pid, signal.SIGINT)
    out, err = run.communicate(timeout=60)  # which waits for whoever holds the pipes
    assert (run.returncode, out, err) == (130, b"", b"")


@pytest.mark.slow
def test_the_command_measures_a_folder_on_several_processes(tmp_path: Path) -> None:
    """Also where another corpus is measured meanwhile, of which nothing is said."""
    (tmp_path / "deep").mkdir()
    for name, data in FILES:
        (tmp_path / "deep" / name).write_bytes(data)
    (tmp_path / "bad.csv").write_bytes(BROKEN)
    (tmp_path / "notes.md").write_text("no table")
    out = tmp_path / "out" / "measures.csv"
    out.parent.mkdir()
    command = [
        sys.executable,
        "-m",
        "anachrony",
        "corpus",
        str(tmp_path / "deep"),
        "--to",
        str(out),
        "--processes",
        "2",
    ]
    with socket.socket() as another:
        with suppress(OSError):  # whoever has it already does as well
            another.bind(("", DASK_S_OWN))
            another.listen()
        done = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
    assert (done.returncode, done.stdout) == (0, "")
    assert (
        done.stderr
        == f"{len(FILES)} works of {len(FILES)} files are measured, 0 files could not be read.\n"
    )
    assert [*out.parent.iterdir()] == [out]
    assert out.read_text() == WHOLE
    assert len(pd.read_csv(io.StringIO(out.read_text()))) == len(FILES)
