"""The benchmarks: one figure that can't be had does not take the rest along."""

from collections.abc import Iterator
from contextlib import nullcontext

import pytest

from benchmarks.__main__ import PARTS, main, run, shown
from benchmarks.beside import ratio
from benchmarks.measure import Measure, Measures


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
    monkeypatch.setattr("benchmarks.__main__.chromium", nullcontext)

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
