"""Text to seconds and back."""

import datetime
import math
import re
from fractions import Fraction

import edtf
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anachrony import times
from anachrony.times import notation
from anachrony.times.dates import reversed_span

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
    ":30",
    "1:",
    "1.",
    ".5",
    "1e",
    "nan",
    "inf",
    "٣",
    "１",
    "0:18:30Z",
    "0:18:3０",
    "0 :18",
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


# --- dates ----------------------------------------------------------------------------------------


def day(text: str, clock: float = 0.0) -> float:
    """Seconds from 1970 to a day, by numpy, and hours into it."""
    return float(np.datetime64(text, "s").astype(np.int64)) + clock * 3600


DATES = {
    "1944": ("1944-01-01", "1945-01-01"),
    "1944-08": ("1944-08-01", "1944-09-01"),
    "1944-12": ("1944-12-01", "1945-01-01"),
    "1944-08-02": ("1944-08-02", "1944-08-03"),
    "1944-02-29": ("1944-02-29", "1944-03-01"),
    "2000-02-29": ("2000-02-29", "2000-03-01"),
    "1944-21": ("1944-03-01", "1944-06-01"),
    "1944-23": ("1944-09-01", "1944-12-01"),
    "1944-24": ("1944-12-01", "1945-03-01"),  # a winter lasts until the spring
    "1943-24": ("1943-12-01", "1944-03-01"),  # and February 1944 has 29 days
    "194X": ("1940-01-01", "1950-01-01"),
    "19XX": ("1900-01-01", "2000-01-01"),
    "1944-XX": ("1944-01-01", "1945-01-01"),
    "1944-XX-XX": ("1944-01-01", "1945-01-01"),
    "1944-02-XX": ("1944-02-01", "1944-03-01"),
    "0000": ("0000-01-01", "0001-01-01"),
    "-0480": ("-0480-01-01", "-0479-01-01"),
    "-0480-09-28": ("-0480-09-28", "-0480-09-29"),
    "-0043-03-15": ("-0043-03-15", "-0043-03-16"),
    "-0480-XX": ("-0480-01-01", "-0479-01-01"),
    "-000X": ("-0009-01-01", "0001-01-01"),
    "-048X": ("-0489-01-01", "-0479-01-01"),
    "-9999": ("-9999-01-01", "-9998-01-01"),
    "9999-12-31": ("9999-12-31", "10000-01-01"),
    "Y12021": ("12021-01-01", "12022-01-01"),
    "Y-4000000": ("-4000000-01-01", "-3999999-01-01"),
    "1944/1945": ("1944-01-01", "1946-01-01"),
    "1944-08-15/1944-08": ("1944-08-15", "1944-09-01"),
    "1957-08-15T16:00": ("1957-08-15T16:00", "1957-08-15T16:00"),
    "1957-08-15T16:00:30.5": (
        "1957-08-15T16:00:30",
        "1957-08-15T16:00:30",
    ),  # and a half, see below
    "1957-08-15T16": ("1957-08-15T16:00", "1957-08-15T17:00"),
    "1957-08-15T24:00": ("1957-08-16", "1957-08-16"),
    "1957-08-15T16:00Z": ("1957-08-15T16:00", "1957-08-15T16:00"),
    "1957-08-15T01:00+09:00": ("1957-08-14T16:00", "1957-08-14T16:00"),
    "1957-08-15T16:00-0330": ("1957-08-15T19:30", "1957-08-15T19:30"),
    "1957-08-15T16+09": ("1957-08-15T07:00", "1957-08-15T08:00"),
    "1957-08-15T16:00/1957-08-15T17:00": ("1957-08-15T16:00", "1957-08-15T17:00"),
}


@pytest.mark.parametrize(("text", "bounds"), DATES.items())
def test_a_date_covers_what_it_can_mean(text: str, bounds: tuple[str, str]) -> None:
    half = 0.5 if text.endswith(".5") else 0.0
    assert times.date_bounds(text) == tuple(day(bound) + half for bound in bounds) * 2


LOOSE = {
    "1944-8-2": "1944-08-02",
    "1944.08.02": "1944-08-02",
    "1944/8/2": "1944-08-02",
    "1944-8": "1944-08",
    "1944-08-02 16:00": "1944-08-02T16:00",
    "1944-08-02, 16:00": "1944-08-02T16:00",
    "1944-08-02 4:00 PM": "1944-08-02T16:00",
    "1944-08-02 12:30 a.m.": "1944-08-02T00:30",
    "1944-08-02 16:00:30,5": "1944-08-02T16:00:30.5",
    "1985-04-12 23:20 +04:30": "1985-04-12T23:20+04:30",
    "~1944": "1944~",
    "44": "0044",
    "476": "0476",
    "+476": "0476",
    "-79": "-0079",
    "−79": "-0079",  # a true minus
    "-44-03-15": "-0044-03-15",
    "10191": "Y10191",
    "802701": "Y802701",
    "-27800": "Y-27800",
    "-64000000": "Y-64000000",
    "1944 / 1945": "1944/1945",
}


@pytest.mark.parametrize(("loose", "exact"), LOOSE.items())
def test_a_loose_spelling_is_read_as_its_exact_one(loose: str, exact: str) -> None:
    assert times.date_bounds(loose) == times.date_bounds(exact)
    assert times.edtf(loose) == exact == times.edtf(exact)


FARTHER = {
    "2001-26": ("2001-06-01", "2001-09-01"),  # a northern summer
    "2001-29": ("2001-09-01", "2001-12-01"),  # a southern spring
    "2001-30": ("2001-12-01", "2002-03-01"),
    "2001-33": ("2001-01-01", "2001-04-01"),
    "2001-39": ("2001-09-01", "2002-01-01"),
    "2001-41": ("2001-07-01", "2002-01-01"),
    "156X-12": ("1560-12-01", "1570-01-01"),
    "1944-XX-01": ("1944-01-01", "1944-12-02"),
    "[1944,1946]": ("1944-01-01", "1947-01-01"),
    "{1944..1946}": ("1944-01-01", "1947-01-01"),
    "Y-17E4": ("-170000-01-01", "-169999-01-01"),
    "1944-21/1944-22": ("1944-03-01", "1944-09-01"),
}


@pytest.mark.parametrize(("text", "bounds"), FARTHER.items())
def test_of_level_2_is_read_what_the_library_reads(text: str, bounds: tuple[str, str]) -> None:
    assert times.date_bounds(text) == tuple(map(day, bounds)) * 2


def test_marks_of_a_part_and_digits_that_count_widen_a_date() -> None:
    assert times.date_bounds("1950S2") == tuple(
        map(day, ("1950-01-01", "1951-01-01", "1900-01-01", "2000-01-01"))
    )
    year, late, least, most = times.date_bounds("Y-65000000S2")
    assert (year, late) == times.date_bounds("Y-65000000")[:2]
    assert least == times.date_bounds("Y-65999999")[0]
    assert most == late
    assert times.date_bounds("?2004-06-11")[2:] == (day("2003-06-11"), day("2005-06-12"))


def test_an_open_end_is_infinitely_far() -> None:
    year = (day("1944-01-01"), day("1945-01-01"))
    assert times.date_bounds("1944/..") == times.date_bounds("1944/") == (*year, year[0], math.inf)
    assert times.date_bounds("../1944") == times.date_bounds("/1944") == (*year, -math.inf, year[1])


def test_a_leap_second_is_the_second_before_it() -> None:
    assert times.date_bounds("2016-12-31T23:59:60Z") == times.date_bounds("2016-12-31T23:59:59Z")


DAYS = {
    "D1": (0, 24),
    "Day 3": (48, 72),
    "jour 3": (48, 72),
    "D0": (-24, 0),
    "D-1": (-48, -24),
    "Day −1": (-48, -24),
    "D1 16:00": (16, 16),
    "Day 3, 08:12": (56.2, 56.2),
    "d1 4:30 pm": (16.5, 16.5),
    "J1 16h": (16, 17),
    "N2": (42, 54),  # from six in the evening of Day 2
    "N2 22:00": (46, 46),
    "N2 02:00": (50, 50),  # the small hours belong to the night before
    "D1/D3": (0, 72),
}


@pytest.mark.parametrize(("text", "hours"), DAYS.items())
def test_a_story_day_is_counted_from_day_1(text: str, hours: tuple[float, float]) -> None:
    assert times.date_bounds(text) == (hours[0] * 3600, hours[1] * 3600) * 2


# --- as people write them -------------------------------------------------------------------------

HUMAN = {
    "circa 1944": "1944~",
    "c.1944": "1944~",
    "about August 1944": "1944-08~",
    "vers 1944": "1944~",
    "probably 1944": "1944?",
    "1944 (?)": "1944?",
    "before 1944": "../1943",
    "before August 1944": "../1944-07",
    "avant le 1er août 1944": "../1944-07-31",
    "after 1944": "1945/..",
    "depuis 1944": "1944/..",
    "between 1944 and May 1945": "1944/1945-05",
    "de 1944 à 1945": "1944/1945",
    "1944-1945": "1944/1945",
    "1944–45": "1944/1945",
    "summer 1944": "1944-22",
    "l'été 1944": "1944-22",
    "winter 1944-45": "1944-24",
    "1940s": "194X",
    "les années 1940": "194X",
    "19th century": "18XX",
    "XIXe siècle": "18XX",
    "2 August 1944": "1944-08-02",
    "August 2nd, 1944": "1944-08-02",
    "Friday 2 August 1944, 16:00": "1944-08-02T16:00",
    "1er août 1944": "1944-08-01",
    "Août 1944": "1944-08",
    "Aug-44": "1944-08",
    "300 BC": "-0299",
    "c. 300 BCE": "-0299~",
    "481 av. J.-C.": "-0480",
    "AD 44": "0044",
    "1944-00-00": "1944",
    "1944-08-00": "1944-08",
    "19440802": "1944-08-02",
    "early August 1957": "1957-08-01/1957-08-10",
    "late February 1944": "1944-02-21/1944-02-29",
    "mid-1944": "1944-05/1944-08",
    "début août 1957": "1957-08-01/1957-08-10",
    "fin 1944": "1944-09/1944-12",
    "1945 (August)": "1945-08",
    "1944 or 1946": "[1944,1946]",
    "2–5 August 1944": "1944-08-02/1944-08-05",
    "août-septembre 1944": "1944-08/1944-09",
    "le 6 août 1945 à 8h15": "1945-08-06T08:15",
    "Christmas 1944": "1944-12-25",
    "3rd century BC": "-0299/-0200",
    "mid-1970s": "1974/1976",
    "début des années 1940": "1940/1943",
    "late 19th century": "1867/1899",
    "08/1944": "1944-08",
    "5.1968": "1968-05",
    "5/68": "1968-05",
    "1944/8": "1944-08",
    "1944_08_02": "1944-08-02",
    "Q3 1944": "1944-35",
    "summer '44": "1944-22",
    "the '40s": "194X",
    "15 March 44 BC": "-0043-03-15",
    "10,000 BC": "Y-10499/-9499",
    "May 1968?": "1968-05?",
    "1944 (approx.)": "1944~",
    "194-": "194X",
    "194?": "194X",
    "19--": "19XX",
    "1944-08-??": "1944-08-XX",
    "1944-uu-uu": "1944-XX-XX",
    "New Year's Eve 1999": "1999-12-31",
    "Mon 3 Jun 1957": "1957-06-03",
    "14/15 July 1789": "1789-07-14/1789-07-15",
    "July 14-15, 1789": "1789-07-14/1789-07-15",
    "June 1944–July 1945": "1944-06/1945-07",
    "by 1944": "../1944",
    "1944 onwards": "1944/..",
    "from 1944": "1944/..",
    "from 1944 to 1946": "1944/1946",
    "pre-1944": "../1943",
}


@pytest.mark.parametrize(("text", "date"), HUMAN.items())
def test_a_date_as_people_write_it_has_one_in_edtf(text: str, date: str) -> None:
    assert times.meant(text) == date
    times.date_bounds(date)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "32 BBY",
            "early that year",
            "8.30",
            "13/1944",
            "1900s",
            "May",
            "2 August",
            "0 BC",
            "31 June 1944",
        ),
        *("soon", "marsupial 1944", "02/08/1944", "", "-", "Monday", "TA 3018"),
    ],
)
def test_what_has_no_one_meaning_has_none(text: str) -> None:
    assert times.meant(text) == ""


READ = ["1944-02-29", "2000-02-29", "0000-02-29", "1944-8-2", "1944-12", "1944", "day 1, 8:00"]
NOT_READ = ["1944-02-30", "1900-02-29", "1944-8-32", "1944-13", "1944-1-0", "2 August 1944", "soon"]


@given(
    st.one_of(
        st.sampled_from(READ + NOT_READ), st.text("0123456789-/~X dayjournightT:", max_size=12)
    )
)
def test_what_is_judged_at_a_glance_is_judged_as_it_is_read(text: str) -> None:
    value = times.numbers_each(np.array([text], dtype=object), times.DATE)[0, 0]
    assert times.readable(text) == (not np.isnan(value))
    assert times.readable(text) or text not in READ


@given(st.dates(), st.sampled_from(["%d %B %Y", "%B %d, %Y", "%d %b %Y", "%Y %B %d"]))
def test_a_day_is_found_in_its_name(date: datetime.date, form: str) -> None:
    said = date.strftime(form.replace("%Y", f"{date.year:04d}"))
    assert times.meant(said) == date.isoformat()


def test_a_column_decides_the_order_of_day_and_month() -> None:
    assert times.day_orders(["02/08/1944"]) == {"dmy", "mdy"}
    assert times.day_orders(["02/08/1944", "13/08/1944"]) == {"dmy"}
    assert times.day_orders(["02/08/1944", "08/13/1944"]) == {"mdy"}
    assert times.day_orders(["13/08/1944", "08/13/1944"]) == set()
    assert times.day_orders(["02.08.1944"]) == {"dmy"}  # points are written where the day is first
    assert times.in_order("02/08/1944", "dmy") == "1944-08-02"
    assert times.in_order("2-8-1944 16:00", "mdy") == "1944-02-08T16:00"
    assert times.in_order("13/08/1944", "mdy") == times.in_order("1944", "dmy") == ""


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("XXXX-12-25", "above"),
        ("1XXX", "above"),
        ("32 BBY", "era"),
        ("3018 T.A.", "era"),
        ("Stardate 41153.7", "era"),
        ("1945/1944", "reversed_interval"),
        ("soon", "date"),
    ],
)
def test_why_a_date_is_none(text: str, rule: str) -> None:
    assert times.why_not(text) == rule


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
    ("first", "begins"), [(0, 0), (3599, 0), (3600, 3600), (36_005, 36_000), (3660, 0), (35_940, 0)]
)
def test_a_programme_begins_at_a_whole_hour(first: float, begins: float) -> None:
    assert times.begins_at(first) == begins


WIDENED = {
    "1944~": ("1943-01-01", "1946-01-01"),  # a year earlier or later
    "1944?": ("1943-01-01", "1946-01-01"),
    "1944%": ("1942-01-01", "1947-01-01"),  # two
    "1944-03~": ("1944-02-01", "1944-05-01"),
    "1944-08-02?": ("1944-08-01", "1944-08-04"),
    "1944-08-01?": ("1944-07-31", "1944-08-03"),  # a day, though it begins a month
    "1944-24~": ("1944-09-01", "1945-06-01"),  # a season
    "194X~": ("1930-01-01", "1960-01-01"),  # a decade
    "1944-XX~": ("1943-01-01", "1946-01-01"),
    "1944~/1945": ("1943-01-01", "1946-01-01"),
}


@pytest.mark.parametrize(("text", "bounds"), WIDENED.items())
def test_an_uncertain_date_may_lie_as_far_off_as_it_is_long(
    text: str, bounds: tuple[str, str]
) -> None:
    assert times.date_bounds(text)[2:] == tuple(map(day, bounds))


NO_DATES = (
    "",
    "02/08/1944",
    "August 1944",
    "1944-13",
    "1944-00",
    "1944-20",
    "1944-42",
    "1944-08-00",
    "1944-08-32",
    "1945-02-29",  # the library makes 1 March of it
    "1900-02-29",
    "1944-04-31",
    "-0480-02-30",
    "1944-24-01",
    "1944-24-XX",
    "-0000",
    "1XXX",
    "XXXX-08-02",
    "Y1944",
    "Y01944",
    "Y12021-05",
    "Y-",
    "Y-17e7",
    "Y" + "9" * 12,
    "Y1e400",
    "1944u",
    "194x",
    "unknown",
    "/",
    "1944/1945/1946",
    "1945/1944",  # ends before it starts
    "1944-08-02/1944-08-01",
    "1944/x",
    "1957-08T16:00",
    "1957T16:00",
    "1957-08-15T",
    "1957-08-15T1600",
    "1957-08-15T24",
    "1957-08-15T24:01",
    "1957-08-15T25:00",
    "1957-08-15T16:60",
    "1957-08-15T16:00:60",
    "1957-08-15T16:00+24:00",
    "1957-08-15T16:00+09:60",
    "1957-08-15T16:00~",
    "1957-08-15T16:00/17:00",
    "１９４４",
    "١٩٤٤",
    "1944年",
    "1e5",
    "1944\n",
    "44-08-02",  # which of them is the year?
    "10191-08",
    "1944/8",
    "1944-08-02/16:00",
    "194408",  # a month, or the year 194,408
    "19440802",
    "1945-02-29~",
    "?1945-02-29",
    "D1/1944",
    "D",
    "Day one",
    "1957-08-15 16:60",
    "1957-08-15 13:00 PM",
    "1957-08-15T16:00:61Z",
    "Y17E100",
    "32 BBY",
)


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        times.date_bounds(text)


@given(st.dates(), st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y"]))
@settings(max_examples=60)
def test_iso_dates_are_what_the_library_says(date: object, form: str) -> None:
    text = date.isoformat()[: {"%Y-%m-%d": 10, "%Y-%m": 7, "%Y": 4}[form]]  # type: ignore[attr-defined]
    known = edtf.parse_edtf(text)
    first, last = (
        f"{moment[0]:04d}-{moment[1]:02d}-{moment[2]:02d}"
        for moment in (known.lower_strict(), known.upper_strict())
    )
    assert times.date_bounds(text)[:2] == (day(first), day(last) + 86_400)


@pytest.mark.parametrize("text", ["Y12021", "Y-4000000", "Y13800000000"])
def test_long_years_are_what_the_library_says(text: str) -> None:
    known = edtf.parse_edtf(text)
    year = known.lower_strict()[0]
    assert year == known.upper_strict()[0] == int(text[1:])
    assert times.date_bounds(text)[:2] == (day(f"{year}-01-01"), day(f"{year + 1}-01-01"))


@pytest.mark.parametrize("season", [21, 22, 23])
def test_seasons_are_what_the_library_says(season: int) -> None:
    known = edtf.parse_edtf(f"1944-{season}")
    assert times.civil(times.date_bounds(f"1944-{season}")[0])[:3] == known.lower_strict()[:3]
    assert times.civil(times.date_bounds(f"1944-{season}")[1] - 1)[:3] == known.upper_strict()[:3]


LEVEL_1 = st.one_of(
    st.from_regex(
        r"(-(?!0000))?[0-9]{4}(-(XX|XX-XX|0[1-9]-XX|0[1-9]|1[0-2]|2[1-4]))?[~?%]?", fullmatch=True
    ),
    st.from_regex(r"-?[0-9]{3}X[~?%]?|-?[0-9]{2}XX[~?%]?", fullmatch=True),
    st.from_regex(r"Y-?[1-9][0-9]{4,10}[~?%]?", fullmatch=True),
    st.dates().map(str),
    st.datetimes().map(lambda moment: moment.isoformat()),
)


@given(LEVEL_1)
@settings(max_examples=150)
def test_every_date_of_level_1_can_be_read(text: str) -> None:
    first, last, earliest, latest = times.date_bounds(text)
    assert earliest <= first <= last <= latest
    assert (last > first) == ("T" not in text)


@given(st.integers(-(10**13), 10**13))
def test_a_story_moment_has_a_civil_date(minutes: int) -> None:
    year, month, date, hour, minute = times.civil(minutes * 60.0)
    assert 1 <= month <= 12
    months = (
        np.array((year - 1970) * 12 + month - 1).astype("M8[M]").astype("M8[D]").astype(np.int64)
    )
    assert ((int(months) + date - 1) * 24 + hour) * 60 + minute == minutes


# --- many at once ---------------------------------------------------------------------------------

TEXTS = st.one_of(
    st.sampled_from(
        [*CLOCKS, *NO_CLOCKS, *DATES, *WIDENED, *LOOSE, *DAYS, *NO_DATES, *MARGINS]
    ).filter(lambda text: "\0" not in text),
    st.text("0123456789:;,.-TXYSE~?/ dDhmpé'\"🎬", max_size=12),
)
NOTATIONS = st.sampled_from([times.CLOCK, times.DATE, times.MARGIN, times.NUMBER])


@given(st.lists(TEXTS, max_size=30), NOTATIONS, st.integers(1, 9), st.integers(1, 3))
def test_many_texts_are_read_as_each_of_them_alone(
    texts: list[str], kind: times.Notation, block: int, again: int
) -> None:
    column = np.array([*texts, ""], dtype=object).repeat(again)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(notation, "_BLOCK", block)
        patch.setattr(notation, "_SHAPES", 1)
        together = times.numbers_each(column, kind)
    alone = [times.numbers_each(column[at : at + 1], kind) for at in range(len(column))]
    np.testing.assert_array_equal(together, np.concatenate(alone, axis=1))
    assert column[::again].tolist() == [*texts, ""]


def test_a_text_alone_is_not_compared_with_its_like(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a million cells that are no date each is judged alone."""

    def shapes(_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(notation, "_shapes", shapes)
    for text in ("x170", "1944-08-0x", "D1 25:00"):
        assert np.isnan(times.numbers_each(np.array([text], dtype=object), times.DATE)).all()


@given(st.text(max_size=50).filter(lambda text: "\0" not in text), NOTATIONS)
def test_any_text_is_a_number_or_nothing(text: str, kind: times.Notation) -> None:
    values = times.numbers_each(np.array([text], dtype=object), kind)
    assert values.shape == (kind.width, 1)
    assert np.isnan(values).all() or not np.isnan(values).any()


@given(st.floats(0, 999_999_999))
def test_a_number_is_read(number: float) -> None:
    text = f"{number:.6f}"
    assert times.numbers_each(np.array([text], dtype=object), times.NUMBER) == [[float(text)]]


def test_a_rank_has_no_more_digits_than_it_can_keep() -> None:
    column = np.array(["999999999999999", "1000000000000000", "9" * 400], dtype=object)
    read = times.numbers_each(column, times.NUMBER)[0]
    assert read[0] == 999_999_999_999_999
    assert all(map(math.isnan, read[1:]))


def test_a_night_reaches_past_midnight_and_noon_is_of_its_own_day() -> None:
    begins = [times.date_bounds(text)[0] for text in ("N1 12:00", "N1 11:00")]
    assert begins == [12 * 3600, (24 + 11) * 3600]


@pytest.mark.parametrize(
    ("text", "seconds"), [("12:18:30 AM", 1110), ("1:02:03 AM", 3723), ("1:02:03 PM", 46_923)]
)
def test_a_half_of_the_day_is_of_its_clock(text: str, seconds: float) -> None:
    assert times.clock_seconds(text) == seconds


def test_a_moment_is_no_span_that_runs_backwards() -> None:
    moment, before = (times.date_bounds(f"1957-08-01T{hour}:00") for hour in (12, 11))
    assert reversed_span(moment, before)
    assert not reversed_span(moment, moment)
