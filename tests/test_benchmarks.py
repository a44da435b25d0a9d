"""The benchmarks: one figure that can't be had does not take the rest along."""

from collections.abc import Iterator

import pytest

from benchmarks.__main__ import shown
from benchmarks.beside import ratio
from benchmarks.measure import Measure


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


def test_beside_another_commit_the_ratio_of_medians_stands_within_its_interval() -> None:
    assert ratio([0.1] * 9, [0.1] * 9) == (1.0, 1.0, 1.0)
    found, low, high = ratio([0.2, 0.21, 0.22, 0.2, 0.5], [0.1, 0.1, 0.11, 0.1, 0.1])
    assert found == pytest.approx(2.1)
    assert 1.05 < low < found <= high
