"""Dates to the seconds they can mean: EDTF, loose spellings of it, story days."""

import math
import re

import edtf
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anachrony import times
from anachrony.times.dates import reversed_span

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


@pytest.mark.slow
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


@pytest.mark.slow
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


def test_a_night_reaches_past_midnight_and_noon_is_of_its_own_day() -> None:
    begins = [times.date_bounds(text)[0] for text in ("N1 12:00", "N1 11:00")]
    assert begins == [12 * 3600, (24 + 11) * 3600]


def test_a_moment_is_no_span_that_runs_backwards() -> None:
    moment, before = (times.date_bounds(f"1957-08-01T{hour}:00") for hour in (12, 11))
    assert reversed_span(moment, before)
    assert not reversed_span(moment, moment)
