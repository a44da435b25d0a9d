"""Broken by numbers: what is far larger than any film ends in a sentence or a chart, in few steps
and in little room.
"""

import json
import os
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from anachrony.charts.axes import ScreenAxis
from anachrony.events import read
from anachrony.narrative import annotate
from anachrony.sheet.readers import content as module

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


def overviewed(shots: int) -> str:
    """Ten years in one long overview, then so many shots that go through its first hours."""
    rows = ["Ten years,0,900000,1950-01-01T00:00,1960-01-01T00:00"]
    rows += [f"E{at},{900_000 + at},{900_001 + at},{_at(at)},{_at(at + 1)}" for at in range(shots)]
    return "\n".join(["event,screen_start,screen_end,story_start,story_end", *rows])


def retold(shots: int) -> str:
    """One flashback of so many shots, of which the last tells the first again."""
    rows = ["Now,0,900000,2000-01-01,2000-01-02"]
    names = [*(f"E{at}" for at in range(shots - 1)), "E0"]
    rows += [f"{name},{900_000 + at},{900_001 + at},1950,1950" for at, name in enumerate(names)]
    rows.append(f"Again now,{900_000 + shots},2000000,2001-01-01,2001-01-02")
    return "\n".join(["event,screen_start,screen_end,story_start,story_end", *rows])


def _at(minute: int) -> str:
    return f"1950-01-{1 + minute // 1440:02}T{minute // 60 % 24:02}:{minute % 60:02}"


def cost(table: str) -> tuple[int, int]:
    """How many functions are called to annotate a film, and the most bytes that are held for it."""
    events, calls = read(table.encode(), name="Tiny"), [0]

    def count(_frame: object, kind: str, _of: object) -> None:
        calls[0] += kind in ("call", "c_call")

    annotate(events)  # what is made once for all is made by now
    sys.setprofile(count)
    annotate(events)
    sys.setprofile(None)
    tracemalloc.start()
    annotate(events)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return calls[0], most


@pytest.mark.slow
@pytest.mark.parametrize("table", [overviewed, retold])
def test_shots_are_not_each_compared_with_all_others(table: Callable[[int], str]) -> None:
    """Four times as many would take sixteen times as much, of steps or of room."""
    few, many = cost(table(500)), cost(table(2000))
    assert all(more < 5 * less for less, more in zip(few, many, strict=True))


ROOT = Path(__file__).parents[2]
MEGABYTES, PATIENCE = 1000, 300


@pytest.fixture(scope="module")
def outcomes() -> dict[str, dict]:
    """What came of each case, all in one process: importing takes longer than most of them."""
    run = [sys.executable, "-m", "tests.numbers"]
    said = subprocess.run(
        run, cwd=ROOT, capture_output=True, text=True, check=True, timeout=PATIENCE
    )
    return {one["case"]: one for one in map(json.loads, said.stdout.splitlines())}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux forgets the most memory it took")
@pytest.mark.parametrize(
    ("case", "said"),
    [
        ("screen times to 1e13 s", "7 charts"),
        ("a row with 5,000 characters", "7 charts"),
        ("5,000 strands", "7 charts"),
        ("200 works of uncertain dates", "7 charts"),
        ("100,000 columns", "has 100003 columns; at most 1000 are read."),
        ("a million ragged rows", "has 5 cells where the header has 3"),
    ],
)
def test_what_is_far_too_much_is_a_sentence_or_a_chart(
    case: str, said: str, outcomes: dict[str, dict]
) -> None:
    found = outcomes[case]
    assert said in found["said"]
    assert found["megabytes"] < MEGABYTES


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a device without an end")
def test_a_file_without_an_end_is_a_sentence() -> None:
    command = [sys.executable, "-m", "anachrony", "check", "/dev/zero"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, text=True, **pipes) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        said = run.stdout.read(), run.stderr.read()
        _, status, took = os.wait4(run.pid, 0)
    assert said == ("", "/dev/zero: more than 200 MB came and no end of it.\n")
    assert os.waitstatus_to_exitcode(status) == 2
    assert took.ru_maxrss / 1000 < MEGABYTES


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a pipe with a name")
def test_a_pipe_that_nobody_writes_to_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe = tmp_path / "events.csv"
    os.mkfifo(pipe)
    monkeypatch.setattr(module, "_PATIENCE", 0.1)
    with pytest.raises(OSError, match="nothing came out of it for"):
        module.content(pipe)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a pipe with a name")
def test_what_comes_through_a_pipe_is_read(tmp_path: Path) -> None:
    """As `anachrony check <(sort events.csv)` hands it over."""
    pipe = tmp_path / "events.csv"
    os.mkfifo(pipe)
    with subprocess.Popen(["sh", "-c", f'sleep 0.2; printf "event\\nA\\n" > "{pipe}"']):
        assert module.content(pipe) == b"event\nA\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a pipe with a name")
@pytest.mark.parametrize("over", [0, 1])
def test_a_pipe_has_so_many_bytes_and_not_one_more(
    over: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe = tmp_path / "events.csv"
    os.mkfifo(pipe)
    monkeypatch.setattr(module, "_MOST", 1000)
    with subprocess.Popen(["sh", "-c", f'printf "%{1000 + over}s" "" > "{pipe}"']):
        if over:
            with pytest.raises(OSError, match="came and no end of it"):
                module.content(pipe)
        else:
            assert module.content(pipe) == b" " * 1000
