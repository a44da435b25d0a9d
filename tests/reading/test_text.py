"""How phrases, times, dates and faults are said."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anachrony import text, times
from anachrony.findings import FIRST_SCREEN, Finding, InvalidEvents, by_kind, line_ranges, said
from tests.times.test_dates import LEVEL_1

SAID = {
    "1944": "1944",
    "1944-08": "August 1944",
    "1944-08-02": "2 August 1944",
    "1944-24": "winter 1944–45",
    "1999-24": "winter 1999–00",
    "1944-21": "spring 1944",
    "1944~": "about 1944",
    "1944-08?": "perhaps August 1944",
    "1944%": "perhaps about 1944",
    "194X": "the 1940s",
    "19XX": "1900–1999",
    "1944-XX": "1944",
    "1944-XX-XX": "1944",
    "1944-08-XX": "August 1944",
    "0000": "1 BC",
    "0079": "AD 79",
    "-0480": "481 BC",
    "-0043-03-15": "15 March 44 BC",
    "-0480-24": "winter 481–480 BC",
    "0000-24": "winter 1 BC–AD 1",
    "-048X": "490 BC–481 BC",
    "000X": "1 BC–AD 9",
    "Y17000": "17\u202f000",
    "Y-17000": "17\u202f001 BC",
    "1944/1945~": "between 1944 and about 1945",
    "1944/..": "1944 or later",
    "../1943-08-02": "2 August 1943 or earlier",
    "1944-8-2 4:30 PM": "2 August 1944, 16:30",
    "10191": "10\u202f191",
    "2001-29": "spring (southern) 2001",
    "2001-33": "first quarter of 2001",
    "1950S2": "1950S2",
    "?2004-06-11": "?2004-06-11",
    "D1": "Day 1",
    "day 3, 08:12": "Day 3, 08:12",
    "J-1 16h": "Day −1, between 16:00 and 17:00",
    "N2": "Night 2",
    "D1/D3": "between Day 1 and Day 3",
    "1957-08-15T16:00": "15 August 1957, 16:00",
    "1957-08-15T16": "15 August 1957, between 16:00 and 17:00",
    "1957-08-15T16:00Z": "15 August 1957, 16:00 (UTC)",
    "1957-08-15T16:00:30.5+09:00": "15 August 1957, 16:00:30.5 (UTC+09:00)",
}


STRETCHES = {
    ("1940-06-10", "1940-06-14"): ("10–14 June 1940", "10–14 juin 1940"),
    ("1940-6-1", "1940-6-14"): ("1–14 June 1940", "1er–14 juin 1940"),
    ("-0043-03-01", "-0043-03-15"): ("1–15 March 44 BC", "1er–15 mars 44 av. J.-C."),
    ("1940-06-10", "1940-07-14"): ("10 June 1940 – 14 July 1940", "10 juin 1940 – 14 juillet 1940"),
    ("1940-06-10?", "1940-06-14"): (
        "perhaps 10 June 1940 – 14 June 1940",
        "10 juin 1940, sans certitude – 14 juin 1940",
    ),
    ("1940-06", "1940-06"): ("June 1940", "juin 1940"),
    ("1940-06-10T16:00", "1940-06-10T17:30"): (
        "10 June 1940, 16:00–17:30",
        "10 juin 1940, de 16:00 à 17:30",
    ),
    ("1940-06-10T16:00Z", "1940-06-10T17:30Z"): (
        "10 June 1940, 16:00 (UTC) – 10 June 1940, 17:30 (UTC)",
        "10 juin 1940 à 16:00 (UTC) – 10 juin 1940 à 17:30 (UTC)",
    ),
    ("D1", "D3"): ("Day 1 – Day 3", "jour 1 – jour 3"),
    ("D1 9:00", "D1 12:00"): ("Day 1, 09:00–12:00", "jour 1, de 09:00 à 12:00"),
    ("N1 22:00", "D2 02:00"): ("Night 1, 22:00 – Day 2, 02:00", "nuit 1 à 22:00 – jour 2 à 02:00"),
}


@pytest.mark.parametrize(("ends", "said"), STRETCHES.items())
def test_a_stretch_of_dates_says_once_what_both_share(
    ends: tuple[str, str], said: tuple[str, str]
) -> None:
    assert text.dates(*ends) == said[0]
    text.speak("fr")
    assert text.dates(*ends).replace("\u00a0", " ") == said[1]


def test_one_stop_stands_after_a_date_that_ends_with_one() -> None:
    text.speak("fr")
    year = text.date("-1179")
    span = text.say("reading.span_year", first=year)
    said = text.say("reading.ranked", count=2, convention="", span=span, heard="")
    assert said.endswith(f" {year}")


@pytest.mark.parametrize(("written", "said"), SAID.items())
def test_a_date_is_said_as_precisely_as_it_is_written(written: str, said: str) -> None:
    assert times.date_bounds(written)
    assert text.date(written) == said


@given(LEVEL_1)
def test_every_date_that_can_be_read_can_be_said(written: str) -> None:
    assert not set(text.date(written)) & set("X~?%T/")


LENGTHS = {
    0: "0 seconds",
    0.04: "0 seconds",
    0.5: "0.5 seconds",
    1: "1 second",
    1.01: "1 second",
    6: "6 seconds",
    59.96: "1 minute",
    89: "89 seconds",
    3600: "1 hour",
    100 * 60: "1 hour 40 minutes",  # not 2 hours: that is a fifth more
    140 * 60: "2 hours 20 minutes",
    36 * 3600: "36 hours",  # not 2 days
    86_400: "1 day",
    18 * times.MONTH: "18 months",
    13.2 * times.YEAR: "13 years",
    64e6 * times.YEAR: "64\u202f000\u202f000 years",
}


@pytest.mark.parametrize(("seconds", "said"), LENGTHS.items())
def test_a_length_of_time_is_said_in_the_unit_that_fits(seconds: float, said: str) -> None:
    assert text.duration(seconds) == said


SCREEN_LENGTHS = {
    0: "0 seconds",
    50: "50 seconds",
    89: "89 seconds",
    90: "2 minutes",
    27 * 60: "27 minutes",
}
SCREEN_LENGTHS |= {3600: "1 hour", 5406: "1 hour 30 minutes", 7199: "2 hours"}


@pytest.mark.parametrize(("seconds", "said"), SCREEN_LENGTHS.items())
def test_a_length_of_screen_time_is_said_in_hours_and_minutes(seconds: float, said: str) -> None:
    assert text.hours(seconds) == said


UNITS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": times.DAY,
    "month": times.MONTH,
    "year": times.YEAR,
}


YEAR, DAY = times.YEAR, times.DAY


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [
        (12 * YEAR, 14 * YEAR, "12 to 14 years"),
        (3.3 * YEAR, 4 * YEAR, "3 to 4 years"),
        (59 * YEAR, 61 * YEAR, "some 60 years"),
        (123 * YEAR, 125 * YEAR, "some 124 years"),  # 120 is off by 3 %
        (471 * YEAR, 473 * YEAR, "some 470 years"),
        (2451 * YEAR, 2453 * YEAR, "some 2450 years"),
        (20267 * YEAR, 20269 * YEAR, "some 20 300 years"),
        (17 * YEAR, 18 * YEAR, "17 to 18 years"),
        (46 * DAY, 77 * DAY, "45 to 80 days"),  # 31 days wide: by fives
        (8 * DAY, 10 * DAY, "8 to 10 days"),
        (0, DAY, "up to 1 day"),
        (139 * 60, 143 * 60, "some 2 hours 20 minutes"),
    ],
)
def test_a_length_of_uncertain_ends_is_no_finer_than_they_are(
    least: float, most: float, said: str
) -> None:
    assert text.between(least, most) == said


@given(st.floats(1, 1e12))
def test_a_length_of_time_is_true_to_a_tenth(seconds: float) -> None:
    words = text.duration(seconds).replace("\u202f", "").split(" ")
    counts = zip(words[::2], words[1::2], strict=True)
    said = sum(float(count) * UNITS[unit.removesuffix("s")] for count, unit in counts)
    assert said == pytest.approx(seconds, rel=0.1)


def test_a_list_is_said() -> None:
    assert [text.listed(list("abc")[:count]) for count in range(4)] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    assert text.listed(["a", "b"], "or") == "a or b"


def test_a_value_is_cut_to_one_short_line() -> None:
    assert text.short("a\n b") == "a b"
    assert text.short("x" * 61) == "x" * 59 + "…"
    assert len(text.short("x" * 10**7)) == 60
    assert text.short(" " * 1000 + "x") == "…"
    assert text.short("10\u00a0h") == "10\u00a0h"  # which no line breaks


def test_marks_that_cannot_be_seen_are_spelt_out() -> None:
    assert text.printable("0:18\u200e \x1b[31m") == "0:18‹U+200E› ‹U+001B›[31m"
    assert text.printable("👩\u200d🚀 é") == "👩\u200d🚀 é"


@pytest.mark.parametrize(
    "section", ["rule", "fault", "date", "duration", "kind", "month", "season"]
)
def test_every_phrase_is_a_sentence_that_can_be_filled_in(section: str) -> None:
    class Any(dict):
        def __missing__(self, name: str) -> str:
            return name

    for phrase in text.phrases(section).values():
        assert phrase.format_map(Any())


@pytest.mark.parametrize("rule", text.phrases("rule"))
def test_every_rule_says_what_to_do(rule: str) -> None:
    """In its own sentences, or by an option of the command and by a hand on the page."""
    alone = len(text.phrases("rule")[rule].split(". ")) > 1
    assert alone != all(f"fault_{rule}" in text.phrases(by) for by in ("way", "hand"))


def test_a_fault_is_one_sentence() -> None:
    clock = "is not a time of the film. Write h:mm:ss, mm:ss or seconds, such as 0:18:30, 18:36.5 or 1110."
    one = Finding("fault", "clock", (3,), "screen_start", ("a\nb",))
    assert str(one) == f"Line 3, screen_start: “a b” {clock}"
    assert str(Finding("fault", "nul", (3,))).startswith("Line 3: holds a NUL byte")
    assert str(Finding("fault", "no_rows")).startswith("The file has a header")
    odd = Finding("fault", "choice", (2,), "x{y}", ("{z}",), (("words", "{w}"),))
    assert str(odd) == "Line 2, x{y}: “{z}” is none of its words. Write {w}."


def test_many_faults_of_a_kind_are_one_sentence_and_with_all_one_each() -> None:
    starts = ("0:05", "0:09", "0:09", "0:12")
    order = Finding("fault", "order", (2, 3, 4, 9), "screen_end", ("0", "1", "1", "2"))
    order = replace(order, hints=(("start", starts),))
    told = "ends before it starts"
    assert str(order) == (
        f"4 rows, lines 2–4 and 9, screen_end: “0” {told} (0:05). Swap the two, or correct one. "
        "Likewise “1” and “2”."
    )
    assert said([order], every=True)[2:] == [
        f"Line 4, screen_end: “1” {told} (0:09). Swap the two, or correct one.",
        f"Line 9, screen_end: “2” {told} (0:12). Swap the two, or correct one.",
    ]
    assert str(replace(order, values=tuple("abcd"))).endswith("Likewise “b”, “c” …")


def test_lines_are_said_as_ranges() -> None:
    assert line_ranges([2]) == "2"
    assert line_ranges([5, 2, 3, 4, 4]) == "2–5"
    assert line_ranges([2, 4, 5, 9]) == "2, 4–5 and 9"
    assert line_ranges(range(2, 100, 2)) == "2, 4, 6, 8, 10 …"


def test_single_findings_gather_into_one_a_kind() -> None:
    singles = [
        Finding("fault", "ragged", (line,), values=(f"r{line}",), hints=(("found", line),))
        for line in (2, 5)
    ]
    other = Finding("fault", "nul", (3,), values=("",))
    assert by_kind([singles[0], other, singles[1]]) == [
        Finding("fault", "ragged", (2, 5), values=("r2", "r5"), hints=(("found", (2, 5)),)),
        other,
    ]


def test_the_first_screen_is_never_longer_than_a_screen() -> None:
    many = [Finding("fault", "rank", (2,), f"column{at}", ("x",)) for at in range(99)]
    sentences = said(many)
    assert len(sentences) <= FIRST_SCREEN
    assert (
        sentences[-1]
        == f"And {100 - len(sentences)} more kinds of findings: anachrony check --all says all."
    )
    assert len(said(many, every=True)) == 99
    assert len(said(many[:5])) == 5


def test_findings_stand_in_the_order_of_the_file() -> None:
    faults = [
        Finding("fault", "required", (3, 9), "a", ("", "")),
        Finding("fault", "no_rows"),
        Finding("fault", "nul", (2,)),
        Finding("fault", "rank", (3,), "b", ("x",)),
    ]
    invalid = InvalidEvents(faults)
    assert [finding.rule for finding in invalid.findings] == ["no_rows", "nul", "required", "rank"]
    assert sorted(str(invalid).splitlines()) == sorted(map(str, faults))
