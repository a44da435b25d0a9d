"""Timecodes, whose last field counts frames, and the rates there are."""

import re
from fractions import Fraction
from functools import lru_cache

import numpy as np

_FRAMES = re.compile(
    r"\d\d?[:;]\d\d[:;]\d\d[:;]\d\d|(?:\d\d?:)?\d\d?:\d\d\+\d\d"
    r"|\d\d\.\d\d\.\d\d\.\d\d",
    re.ASCII,
)
"""`10:00:00:12`, with a `;` where frames are dropped; `04:10+12`, without its hours;
`10.00.00.12`."""

_BRACKETS = "[]()"
"""Transcripts set their timecodes in them."""

_RATES = {"23.976": 24, "23.98": 24, "29.97": 30, "47.952": 48, "59.94": 60, "119.88": 120}
"""Rates written in decimals stand for so many thousand frames in 1001 seconds."""


def rate(text: str) -> Fraction | None:
    """Return frames a second: `25`, `23.976` (24000/1001) or `30000/1001`; None where it is none.

    Broadcast's decimals are exact fractions; any other is as it is written.
    """
    if text in _RATES:
        return Fraction(_RATES[text] * 1000, 1001)
    if not re.fullmatch(r"\d{1,6}(?:\.\d{1,6}|/\d{1,6})?", text, re.ASCII):
        return None
    try:
        found = Fraction(text)
    except ZeroDivisionError:
        return None
    return found if 1 <= found <= 1000 else None


def counts_frames(text: str) -> bool:
    """Return whether the last field of a clock counts frames: the fourth, or that behind a plus."""
    return _FRAMES.fullmatch(text.strip(_BRACKETS)) is not None


@lru_cache(maxsize=4096)
def timecode_seconds(text: str, frames: Fraction) -> float:
    """Return a timecode in s, by OpenTimelineIO: it knows what frames are dropped, and which there
    are not; NaN for those.
    """
    import opentimelineio

    fields = [field.zfill(2) for field in re.split("[:;+.]", text.strip(_BRACKETS))]
    fields = [*["00"] * (4 - len(fields)), *fields]
    written = ":".join(fields[:3]) + (";" if ";" in text else ":") + fields[3]
    try:
        time = opentimelineio.opentime.from_timecode(written.zfill(11), float(frames))
    except (ValueError, opentimelineio.exceptions.OTIOError):
        return np.nan
    said = opentimelineio.opentime.to_timecode(time, float(frames), ";" in text)
    exists = re.split("[:;]", said)[1:] == fields[1:]  # the hours begin again after a day
    return float(int(time.value) / frames) if exists else np.nan
