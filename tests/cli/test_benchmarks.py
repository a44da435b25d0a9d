"""The benchmarks: one figure that can't be had does not take the rest along."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest

from benchmarks import __main__ as whole
from benchmarks.__main__ import main, ran
from benchmarks.beside import ratio
from benchmarks.measure import Measure, Measures, as_many, timed
from benchmarks.part import run, shown
from benchmarks.parts import PARTS
from benchmarks.quoted import QUOTES, README, Found, Quote, changed


def failing() -> Iterator[Measure]:
    yield Measure("a film", "what was had before", [1.0])
    raise AssertionError("a peer drew nothing")


def test_a_figure_that_fails_is_named_and_keeps_what_was_had(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert not shown("A section", failing())
    out = capsys.readouterr().out
    assert "what was had before" in out
    assert "a peer drew nothing" in out
    assert shown("The next", [Measure("a film", "goes on", [1.0])])
    assert "goes on" in capsys.readouterr().out


def test_a_nested_list_that_fails_takes_none_of_the_others_along(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def nested() -> Iterator[Measures]:
        yield failing()
        yield [Measure("a film", "is measured after it", [1.0])]

    assert not shown("A section", nested())
    out, err = capsys.readouterr()
    assert "is measured after it" in out
    assert "No more of it: AssertionError: a peer drew nothing (test_benchmarks.py:" in out
    assert "Traceback" not in out + err


def test_a_part_that_breaks_is_named_with_how_long_it_took(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("benchmarks.part.chromium", nullcontext)

    def broken(*_: object) -> Iterator[tuple[str, Measures]]:
        yield "A section", [Measure("a film", "was measured before", [1.0])]
        raise OSError("no room is left")

    assert not run("door", broken)
    out, err = capsys.readouterr()
    assert "was measured before" in out
    assert "No more of door: OSError: no room is left" in out
    assert err.startswith("door …\ndoor: ")


def test_a_part_is_chosen_by_its_name_and_an_unknown_one_is_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["drawing", "painting"])
    assert refused.value.code == 2
    assert f"painting is no part; these are: {', '.join(PARTS)}" in capsys.readouterr().err


def test_beside_another_commit_the_ratio_of_medians_stands_within_its_interval() -> None:
    assert ratio([0.1] * 9, [0.1] * 9) == (1.0, 1.0, 1.0)
    found, low, high = ratio([0.2, 0.21, 0.22, 0.2, 0.5], [0.1, 0.1, 0.11, 0.1, 0.1])
    assert found == pytest.approx(2.1)
    assert 1.05 < low < found <= high


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="processes are ended by their group")
def test_a_part_that_never_ends_is_ended_with_all_that_it_has_started(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    held = tmp_path / "held"
    os.mkfifo(held)
    reader = os.open(held, os.O_RDONLY | os.O_NONBLOCK)
    never = (
        f"import subprocess; file = open({str(held)!r}, 'w'); file.write('x'); file.flush();"
        "subprocess.run(['sleep', '600'], pass_fds=[file.fileno()])"
    )
    monkeypatch.setattr(whole, "_command", lambda *_: [sys.executable, "-c", never])
    assert not ran("page", tmp_path / "figures", longest=5.0)
    os.set_blocking(reader, True)
    assert (os.read(reader, 1), os.read(reader, 1)) == (b"x", b"")
    os.close(reader)
    assert "No more of page: ended after 5 s" in capfd.readouterr().out


@pytest.mark.slow
def test_as_many_runs_as_begin_in_time_are_counted_and_one_at_least() -> None:
    assert len(timed(lambda: None, 3)) == 3
    assert len(timed(lambda: None, 3, within=0.0)) == 1


@pytest.mark.parametrize("quote", QUOTES, ids=lambda quote: quote.said)
def test_the_readme_says_what_the_benchmarks_hold_against_it(quote: Quote) -> None:
    assert len(quote.figures(README.read_text("utf-8"))) == len(quote.at)


STARTED = "process start → first painted chart"


@pytest.mark.parametrize(
    ("seconds", "others"),
    [
        ([2.4, 2.6], []),
        ([2.7, 2.9], [["2.0 to 2.6 s", "2.8 s", "2"], ["1.2 ×", "1.4 ×", "2"]]),
    ],
)
def test_what_the_readme_quotes_otherwise_is_said_beside_what_was_measured(
    seconds: list[float], others: list[list[str]]
) -> None:
    title = "Hiroshima mon amour: 168 events"
    found = Found("a film", STARTED, seconds, [2.0, 2.0], "a bare Dash page", title=title)
    readme = re.sub(
        r"first painted chart \| [^|]*\|",
        "first painted chart | 2.0 to 2.6 s, 1.2 × the floor |",
        README.read_text("utf-8"),
    )
    said, _, *lines = changed([found], readme).splitlines()
    assert f"{2 - len(others)} are as quoted" in said
    assert [re.split(r"\s{2,}", line)[-3:] for line in lines] == others


def test_runs_that_take_too_long_are_fewer_and_one_at_least() -> None:
    assert as_many(lambda at: at, 3, 60) == [1, 2, 3]  # the first is not counted
    assert as_many(lambda at: at, 3, 0) == [1]
