"""The benchmarks: one figure that can't be had does not take the rest along."""

from collections.abc import Iterator

import pytest

from benchmarks.__main__ import shown
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
