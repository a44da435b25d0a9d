"""Clocks, margins, timecodes and numbers to seconds and back."""

import math
import re
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anachrony import times

CLOCKS = {
    "0": 0,
    "1110": 1110,
    "1110.25": 1110.25,
    "0:05": 5,
    "18:36.5": 1116.5,  # 18 × 60 + 36.5
    "90:00": 5400,
    "0:18:30": 1110,
    "1:05:09": 3909,  # 3600 + 5 × 60 + 9
    "1:5:09": 3909,
    "10:00:00.001": 36000.001,
    "99999:59:59": 359_999_999,  # 100,000 h − 1 s
    "007": 7,
    "0:5": 5,
    "1:2:3": 3723,
    "1,5": 1.5,
    "00:18:30,500": 1110.5,
    "18'30\"": 1110,
    "18′30″": 1110,  # the printer's own marks
    "18’30”": 1110,  # and a word processor's
    "1h02'30": 3750,
    "1h02": 3720,
    "1 h 2 min 3 s": 3723,
    "90'": 5400,
    "30:00:00": 108_000,  # a series has more than a day
    "1.1234567": 1.123456,  # millionths are kept
    "0:00:00." + "0" * 60: 0,  # longer than the texts that are read together
}
NO_CLOCKS = (
    "",
    "-1",
    "+1",
    "1:60",
    "1'60\"",
    "1h60",
    "1h02.5",
    "10:00:00:12",  # frames, of which nobody says how many a second has
    "1:60:00",
    "1:2:3:4",
    "1:",
    "1.",
    ".5",
    "1e",
    "nan",
    "inf",
    "0:18:30Z",
    "1\n",
    "9" * 16,
    "9" * 400,
    "9" * 5000,
    "9" * 5000 + ":00:00",
)


@pytest.mark.parametrize(("text", "seconds"), CLOCKS.items())
def test_a_clock_is_read(text: str, seconds: float) -> None:
    assert times.clock_seconds(text) == seconds


@pytest.mark.parametrize("text", NO_CLOCKS)
def test_what_is_no_clock_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        times.clock_seconds(text)


def test_one_moment_in_two_spellings_is_one_number() -> None:
    """Else an event that ends at 0:02:20.509 would overlap one that begins at 140.509."""
    assert 2 * 60 + 20.509 != 140.509  # a sum of parts is rounded more than once
    assert (
        times.clock_seconds("0:02:20.509")
        == times.clock_seconds("2:20.509")
        == times.clock_seconds("140.509")
    )


@given(st.integers(0, 3_599_999))
def test_a_clock_survives_the_way_out_and_in(tenths: int) -> None:
    assert times.clock_seconds(times.clock(tenths / 10)) == tenths / 10


@given(st.floats(0, 1e6))
def test_a_clock_is_written_to_the_tenth(seconds: float) -> None:
    assert times.clock_seconds(times.clock(seconds)) == pytest.approx(seconds, abs=0.0501)


@given(st.integers(0, 99_999), st.integers(0, 59), st.integers(0, 59), st.integers(0, 999_999))
def test_a_clock_means_the_number_nearest_to_it(
    hours: int, minutes: int, seconds: int, millionths: int
) -> None:
    exact = ((hours * 60 + minutes) * 60 + seconds) * 10**6 + millionths
    assert (
        times.clock_seconds(f"{hours}:{minutes:02d}:{seconds:02d}.{millionths:06d}")
        == exact / 10**6
    )


MARGINS = {"5s": 5, "2m": 120, "1h": 3600, "3d": 259_200, "0.5h": 1800, "0s": 0, "2 m": 120}
MARGINS |= {"40ms": 0.04, "1f": 1001 / 24000, "2f": 2002 / 24000}


@pytest.mark.parametrize(("text", "seconds"), MARGINS.items())
def test_a_margin_is_read(text: str, seconds: float) -> None:
    assert times.numbers_each(np.array([text], dtype=object), times.MARGIN) == [[seconds]]


@pytest.mark.parametrize(
    "text", ["", "5", "m", "-2m", "±2m", "2M", "2min", "1e2s", "٢m", "2m3s", "inf s"]
)
def test_what_is_no_margin_is_refused(text: str) -> None:
    assert np.isnan(times.numbers_each(np.array([text], dtype=object), times.MARGIN)).all()


@given(
    st.decimals(0, 999_999, places=3),
    st.sampled_from([("s", 1), ("m", 60), ("h", 3600), ("d", 86_400)]),
)
def test_a_margin_is_so_many_units(count: object, unit: tuple[str, int]) -> None:
    read = times.numbers_each(np.array([f"{count}{unit[0]}"], dtype=object), times.MARGIN)[0, 0]
    assert read == pytest.approx(float(str(count)) * unit[1])


# --- timecodes ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "rate", "seconds"),
    [
        ("00:00:05:24", "25", 5.96),  # 149 frames
        ("10:00:00:12", "24", 36_000.5),
        ("30:00:00:12", "24", 108_000.5),
        ("10:00:00:00", "23.976", 36_036),  # 864,000 frames of 1001/24000 s
        ("00:01:00;02", "29.97", 60.06),  # 1,800 frames: two numbers were dropped
        ("00;10;00;00", "29.97", 599.9994),  # 17,982 frames: none in a tenth minute
        ("00:00:10:00", "30000/1001", 10.01),
    ],
)
def test_a_timecode_counts_frames(text: str, rate: str, seconds: float) -> None:
    notation = times.clocks_at(times.rate(rate))
    assert times.numbers_each(np.array([text], dtype=object), notation)[0, 0] == pytest.approx(
        seconds, abs=1e-9
    )


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("00:00:05:25", "25"),
        ("00:61:05:00", "25"),
        ("00:01:00;00", "29.97"),  # a dropped number
        ("00:01:00;00", "25"),  # where none is dropped
    ],
)
def test_a_frame_that_there_is_not_is_refused(text: str, rate: str) -> None:
    assert times.counts_frames(text)
    notation = times.clocks_at(times.rate(rate))
    assert np.isnan(times.numbers_each(np.array([text], dtype=object), notation)).all()


def test_what_is_no_rate() -> None:
    assert times.rate("23.976") == times.rate("23.98") == Fraction(24000, 1001)
    assert times.rate("12.5") == Fraction(25, 2)
    assert [times.rate(text) for text in ("", "0", "x", "1/0", "-25", "99999")] == [None] * 6


@pytest.mark.parametrize(
    ("first", "begins"),
    [
        *((0, 0), (3599, 0), (3600, 3600), (36_005, 36_000), (3660, 0)),
        *((36_740, 36_000), (35_940, 35_940), (35_910.5, 35_910)),  # no film is there yet
    ],
)
def test_a_programme_begins_at_a_whole_hour_or_with_its_leader(first: float, begins: float) -> None:
    assert times.begins_at(first) == begins


@given(st.floats(0, 999_999_999))
def test_a_number_is_read(number: float) -> None:
    text = f"{number:.6f}"
    assert times.numbers_each(np.array([text], dtype=object), times.NUMBER) == [[float(text)]]


def test_a_rank_has_no_more_digits_than_it_can_keep() -> None:
    column = np.array(["999999999999999", "1000000000000000", "9" * 400], dtype=object)
    read = times.numbers_each(column, times.NUMBER)[0]
    assert read[0] == 999_999_999_999_999
    assert all(map(math.isnan, read[1:]))


@pytest.mark.parametrize(
    ("text", "seconds"), [("12:18:30 AM", 1110), ("1:02:03 AM", 3723), ("1:02:03 PM", 46_923)]
)
def test_a_half_of_the_day_is_of_its_clock(text: str, seconds: float) -> None:
    assert times.clock_seconds(text) == seconds
