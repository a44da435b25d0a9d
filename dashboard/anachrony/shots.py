"""The shots of a film's file, for a table to begin with: a cut is measured, what it shows is not.

PySceneDetect finds them (its adaptive detector, which a moving camera does not fool); it is an
extra, since it brings OpenCV.
"""

import logging
from fractions import Fraction
from pathlib import Path

import pandas as pd

from anachrony import text


class NoFilm(ValueError):
    """A file in which OpenCV finds no moving image."""


def shots(film: Path, told: bool = False) -> pd.DataFrame:
    """Return a table of the contract's columns, a row a shot; OSError where there is no file,
    NoFilm where it is no film. Progress is `told` on standard error.

    Screen times are those of the file, to the frame.
    """
    from scenedetect import AdaptiveDetector, VideoOpenFailure, detect

    film.open("rb").close()
    logging.getLogger("pyscenedetect").disabled = True  # it says what we say
    try:
        found = detect(str(film), AdaptiveDetector(), show_progress=told, start_in_scene=True)
    except VideoOpenFailure as error:
        raise NoFilm(film.name) from error
    rate = found[0][0].frame_rate
    return pd.DataFrame(
        {
            "event": [text.say("cli.shot", number=at) for at in range(1, len(found) + 1)],
            "screen_start": [_clock(start.seconds) for start, _ in found],
            "screen_end": [_clock(end.seconds) for _, end in found],
            "screen_margin": _margin(rate),
            "certainty": "measured",
            "source": text.say("cli.shots_source", file=film.name, rate=f"{float(rate):.6g}"),
        }
    )


def _clock(seconds: float) -> str:
    """A screen time to the millisecond, which no frame is shorter than."""
    whole, part = divmod(round(1000 * seconds), 1000)
    minutes, rest = divmod(whole, 60)
    return f"{minutes // 60}:{minutes % 60:02d}:{rest:02d}.{part:03d}"


def _margin(rate: Fraction) -> str:
    """A frame."""
    return f"{round(1000 / rate)}ms"
