"""Shots: a film that was never made, three colours of a second each, cut and read back."""

import io
from pathlib import Path

import cv2
import numpy as np
import pandas as pd
import pytest

from anachrony import cli
from anachrony.events import read

RATE = 25
COLOURS = [(200, 30, 30), (30, 200, 30), (30, 30, 200)]


@pytest.fixture
def film(tmp_path: Path) -> Path:
    path = tmp_path / "three.avi"
    out = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), RATE, (64, 48))
    for colour in COLOURS:
        for _ in range(RATE):
            out.write(np.full((48, 64, 3), colour, np.uint8))
    out.release()
    return path


def test_the_shots_of_a_film_are_a_table_to_begin_with(
    film: Path, capsys: pytest.CaptureFixture
) -> None:
    assert cli.main(["shots", str(film)]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    table = pd.read_csv(io.StringIO(printed.out), dtype="str")
    assert list(table["event"]) == ["Shot 1", "Shot 2", "Shot 3"]
    assert list(table["screen_start"]) == ["0:00:00.000", "0:00:01.000", "0:00:02.000"]
    assert list(table["screen_end"]) == ["0:00:01.000", "0:00:02.000", "0:00:03.000"]
    assert set(table["source"]) == {"three.avi, 25 frames a second, cuts by PySceneDetect"}


def test_what_is_written_is_read_as_measured_to_a_frame(film: Path, tmp_path: Path) -> None:
    out = tmp_path / "shots.csv"
    assert cli.main(["shots", str(film), "--to", str(out)]) == 0
    events = read(out.read_bytes(), name="Three")
    assert list(events["screen_end"] - events["screen_start"]) == [1.0, 1.0, 1.0]
    assert set(events["screen_margin"]) == {0.04}
    assert set(events["certainty"]) == {"measured"}


def test_what_is_no_film_is_refused_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    path = tmp_path / "words.mp4"
    path.write_text("words")
    assert cli.main(["shots", str(path)]) == 1
    assert capsys.readouterr() == ("", f"{path} is no film that OpenCV can read.\n")
    assert cli.main(["shots", str(tmp_path / "none.mp4")]) == 2


def test_without_the_extra_it_says_what_to_install(
    film: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    monkeypatch.setattr("anachrony.cli.shots.find_spec", lambda name: None)
    assert cli.main(["shots", str(film)]) == 2
    assert "pip install anachrony[shots]" in capsys.readouterr().err
