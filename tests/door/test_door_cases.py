"""Tables as people of the trade have them, and what is right for each: read, noted, asked, refused.

Cases that others hold whole: long lanes and names in charts (test_labels), a series of two dozen
works (test_comparison), a wide reach's ticks (test_storyscale).
"""

import numpy as np
import pandas as pd
import pytest

from anachrony.charts import Canvas, draw
from anachrony.events import Opened, open_table
from anachrony.narrative import analysis, annotate
from anachrony.reading import reading
from anachrony.selection import Selection
from anachrony.terms import Terms
from anachrony.views import VIEWS
from tests.films import opened

MINUTE, HOUR = 60.0, 3600.0


def read(table: str, **terms: object) -> pd.DataFrame:
    """The events of a table that is read."""
    found = opened(table, **terms)
    assert found.events is not None, list(map(str, found.findings))
    return found.events


def rules(found: Opened, kind: str) -> list[str]:
    return [one.rule for one in found.findings if one.kind == kind]


def rewrites(found: Opened, column: str) -> dict[str, str]:
    """What a column's proposed values would become."""
    proposed = [one for one in found.findings if one.rewrite and one.column == column]
    return {
        text: becomes
        for one in proposed
        for text, becomes in zip(one.values, one.rewrite, strict=True)
    }


def said(table: str) -> str:
    """The reading of a table's only work."""
    return " ".join(one.words for one in reading(analysis(annotate(read(table)))))


# --- clocks ---------------------------------------------------------------------------------------


def test_frames_are_asked_for_their_rate() -> None:
    table = """
        event  | screen_start | screen_end
        Garden | 00:00:00:00  | 00:00:03:12
        Street | 00:00:04:00  | 00:00:09:05
    """
    found = opened(table)
    assert rules(found, "fault") == ["frames", "frames"]
    assert "--rate 25, --rate 24, --rate 23.976, --rate 29.97 or --rate 30 says it." in str(
        found.findings[0]
    )
    assert ("rate", "25") in found.findings[0].takes
    assert read(table, rate="25")["screen_end"].tolist() == [3.48, 9.2]  # 12/25 s, 5/25 s
    assert opened(table, accept=True).events is None  # a rate is never guessed
    dropped = opened(table.replace(":12 ", ";12 ").replace(":05", ";05"))
    assert {take for one in dropped.findings for take in one.takes} >= {("rate", "29.97")}


def test_decimal_commas_of_a_semicolon_file_are_read() -> None:
    table = "event;screen_start;screen_end\nA;00:00:00,000;00:00:12,400\nB;12,4;0:00:20\n"
    found = open_table(table.encode())
    assert found.findings == ()
    assert found.events is not None
    assert found.events["screen_end"].tolist() == [12.4, 20.0]


def test_a_programme_at_ten_oclock_is_read_unshifted_and_the_shift_offered() -> None:
    table = """
        event | screen_start | screen_end
        A     | 10:00:00     | 10:01:00
        B     | 10:01:00     | 10:02:30
    """
    found = opened(table)
    assert rules(found, "note") == ["begins_late"]
    assert "--begin 10:00:00" in str(found.findings[0])
    assert "--" not in found.findings[0].bare
    assert read(table)["screen_start"].tolist() == [10 * HOUR, 10 * HOUR + 60]
    assert read(table, begin="10:00:00")["screen_start"].tolist() == [0.0, 60.0]


def test_clocks_without_leading_zeros_are_read() -> None:
    events = read("event | screen_start | screen_end\nA | 1:4:9 | 1:5:0")
    assert events[["screen_start", "screen_end"]].to_numpy().tolist() == [[3849.0, 3900.0]]


@pytest.mark.parametrize(
    ("times", "rule", "becomes"),
    [
        (("0:00:00", "3:20:00", "71:30:00"), "hours_of_minutes", "71:30"),
        (("0", "6", "13"), "minutes", "13:00"),
    ],
)
def test_a_film_of_days_or_of_seconds_is_noted_with_the_rewrite(
    times: tuple[str, ...], rule: str, becomes: str
) -> None:
    rows = [f"E{at} | {start} | {times[-1]}" for at, start in enumerate(times)]
    found = opened("\n".join(["event | screen_start | screen_end", *rows]))
    assert found.events is not None
    assert rules(found, "proposal") == [rule]
    assert rewrites(found, "screen_start")[times[-1]] == becomes


def test_starts_alone_end_where_the_next_begins_and_the_last_is_open() -> None:
    table = "event | screen_start\nA | 0:00:00\nB | 0:03:00\nC | 1:20:00"
    found = opened(table)
    assert found.events is not None
    assert found.events["screen_end"].tolist() == [180.0, 4800.0, 4800.0]
    assert found.events["screen_derived"].tolist() == ["next", "next", "open"]
    assert [(one.rule, one.lines) for one in found.findings] == [("open_end", (4,))]
    assert "The ends of 2 of the 3" in said(table)


# --- columns of other tools -----------------------------------------------------------------------


ELAN = (
    "Tier\tBegin Time - ss.msec\tEnd Time - ss.msec\tDuration - ss.msec\tAnnotation\n"
    "Framing\t0.0\t6.5\t6.5\tHands on a table\n"
    "Framing\t6.5\t11.0\t4.5\tA door\n"
    "Speech\t0.0\t5.0\t5.0\tYou saw nothing\n"
    "Speech\t7.0\t9.0\t2.0\tI saw all\n"
)


def test_parallel_tiers_are_lanes_and_nothing_is_refused() -> None:
    asked = open_table(ELAN.encode())
    assert rules(asked, "fault") == []
    taken = open_table(ELAN.encode(), Terms(accept=True))
    assert taken.events is not None
    assert taken.events["strand"].tolist() == ["Framing", "Framing", "Speech", "Speech"]
    assert taken.events["screen_end"].tolist() == [6.5, 11.0, 5.0, 9.0]
    assert set(rules(taken, "note")) <= {"at_once", "slip"}


def test_tiers_that_are_bands_of_the_film_are_tracks() -> None:
    named = ELAN.replace("Framing", "Image").replace("Speech", "Sound")
    taken = open_table(named.encode(), Terms(accept=True))
    assert taken.events is not None
    assert taken.events["track"].tolist() == ["image", "image", "sound", "sound"]
    assert taken.findings == ()


def test_a_detectors_list_of_cuts_stands_above_its_header() -> None:
    table = (
        "Timecode List:,00:00:04.000,00:00:09.120\n"
        "Scene Number,Start Frame,Start Timecode,Start Time (seconds),"
        "End Frame,End Timecode,End Time (seconds)\n"
        "1,1,00:00:00.000,0.000,100,00:00:04.000,4.000\n"
        "2,101,00:00:04.000,4.000,228,00:00:09.120,9.120\n"
    )
    found = open_table(table.encode())
    assert rules(found, "note") == ["preamble"]
    assert {one.takes[0] for one in found.findings if one.kind == "proposal"} == {
        ("map", "event=Scene Number"),
        ("map", "screen_start=Start Timecode"),
        ("map", "screen_end=End Timecode"),
    }
    taken = open_table(table.encode(), Terms(accept=True))
    assert taken.events is not None
    assert taken.events["screen_end"].tolist() == [4.0, 9.12]


@pytest.mark.parametrize(
    ("table", "noted", "own"),
    [
        (",event,city\n0,A,Lyon\n1,B,Nevers\n", ["counting"], []),
        ("event,Notes,Locations\nA,cold,quay\nB,,bridge\n", [], ["Notes", "Locations"]),
        ("event,Remark,Remark\nA,cold,x\nB,wet,y\n", ["numbered"], ["Remark", "Remark 2"]),
    ],
)
def test_own_columns_are_kept_counted_ones_dropped(
    table: str, noted: list[str], own: list[str]
) -> None:
    found = open_table(table.encode())
    assert rules(found, "note") == noted
    assert rules(found, "proposal") == []
    assert found.events is not None
    assert [name for name in found.events if name in ("A", *own)] == own


def test_five_people_are_never_one_silently() -> None:
    cells = {
        "Iris, Jon, Kit": "Iris; Jon; Kit",
        "Iris / Jon": "Iris; Jon",
        "Iris & Kit": "Iris; Kit",
        "Iris\nJon": "Iris; Jon",
        "Jon and Kit": "Jon; Kit",
    }
    names = list(map(str, range(len(cells))))
    table = pd.DataFrame({"event": names, "characters": list(cells)}).to_csv(index=False).encode()
    found = open_table(table)
    assert found.events is not None
    assert rewrites(found, "characters") == cells
    taken = open_table(table, Terms(rewrite=frozenset({"characters"})))
    assert taken.events is not None
    assert taken.events["characters"].tolist() == list(cells.values())


def test_words_for_nothing_are_blank_and_stay_words_in_event() -> None:
    table = """
        event | screen_start | story_start | strand | characters
        NaN   | 0:00:00      | 1931        | Then   | Ada; Bo
        Song  | -            | NA          | NaN    | None
    """
    found = opened(table)
    assert set(rules(found, "note")) == {"blank", "open_end"}
    assert found.events is not None
    assert found.events["event"].tolist() == ["NaN", "Song"]
    assert found.events["strand"].tolist() == ["Then", ""]
    assert found.events["characters"].tolist() == ["Ada; Bo", ""]
    assert found.events["story_start"].isna().tolist() == [False, True]


# --- dates ----------------------------------------------------------------------------------------


def test_a_date_alone_is_both_ends() -> None:
    events = read("event | screen_order | story_start\nA | 1 | 1951-04-03\nB | 2 | 1950-11")
    assert (events["story_end"] - events["story_start"]).tolist() == [24 * HOUR, 30 * 24 * HOUR]


@pytest.mark.parametrize(
    ("written", "first", "note"),
    [
        ("1951-4-3", "1951-04-03", None),
        ("~1951", "1951-01-01", None),
        ("1951-04-03 09:30", "1951-04-03T09:30", None),
        ("1951.04.03", "1951-04-03", None),
        ("10191", "10191-01-01", None),
        ("51", "0051-01-01", "short_year"),
        ("-300", "-0300-01-01", "before_christ"),
        ("-27800", "-27800-01-01", "before_christ"),
        ("1951/..", "1951-01-01", "open_interval"),
    ],
)
def test_what_has_one_meaning_is_read(written: str, first: str, note: str | None) -> None:
    found = opened(f"event | story_start\nA | {written}\nB | 1960")
    assert found.events is not None
    assert found.events["story_start"].iloc[0] == np.datetime64(first, "s").astype(np.int64)
    assert rules(found, "note") == ([note] if note else [])
    assert rules(found, "proposal") == []


@pytest.mark.parametrize("written", ["NA", "unknown", "?"])
def test_no_date_is_blank_with_a_note(written: str) -> None:
    found = opened(f"event | story_start\nA | {written}\nB | 1960")
    assert found.events is not None
    assert rules(found, "note") == ["blank"]


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ("circa 1951", "1951~"),
        ("before 1951", "../1950"),
        ("summer 1951", "1951-22"),
        ("1950s", "195X"),
        ("3 April 1951", "1951-04-03"),
        ("Apr-51", "1951-04"),
        ("480 BC", "-0479"),
        ("1951-1953", "1951/1953"),
        ("1951-00-00", "1951"),
    ],
)
def test_what_people_write_is_proposed_with_what_it_becomes(written: str, becomes: str) -> None:
    table = f"event | story_start\nA | {written}\nB | 1960"
    found = opened(table)
    assert found.events is None
    assert rewrites(found, "story_start") == {written: becomes}
    assert f"{written}” → {becomes} " in str(found.findings[0])
    assert "--rewrite story_start takes it" in str(found.findings[0])
    taken = read(table, rewrite=frozenset({"story_start"}))
    assert taken["story_start_text"].tolist()[0] == becomes


def test_days_orders_and_eras_of_their_own_are_asked_or_refused_by_name() -> None:
    days = opened("event | story_start\nA | Day 3\nB | 1960")
    assert [(one.rule, one.takes) for one in days.findings] == [
        ("undated_days", (("day_one", ""),))
    ]
    assert read("event | story_start\nA | Day 3\nB | D1")["story_day"].all()
    order = opened("event | story_start\nA | 03/04/1951\nB | 1960")
    assert [one.takes for one in order.findings] == [(("dates", "dmy"), ("dates", "mdy"))]
    era = opened("event | story_start\nA | 19 BBY\nB | 1960")
    assert rules(era, "fault") == ["era"]


def test_zones_in_some_moments_are_refused_once() -> None:
    table = """
        event | story_start            | story_end
        A     | 1999-12-31T20:00+02:00 | 1999-12-31T21:00+02:00
        B     | 1999-12-31T22:00       | 1999-12-31T23:00
        C     | 2000-01-01T00:10Z      | 2000-01-01T00:20Z
    """
    assert [(one.rule, one.lines) for one in opened(table).findings] == [("zones", (3,))]


LEVELS = {
    **dict.fromkeys(("1990?/2004~", "1951-21/1951-22", "0000", "-0001", "Y-17000"), True),
    **dict.fromkeys(("Y10191", "195X", "19XX", "2004-XX", "2004-06-XX", "-048X"), True),
    **dict.fromkeys(("1999-12-31T23:59:60Z", "2001-29", "2001-33", "1950S2", "Y-17E7"), True),
    **dict.fromkeys(("?2004-06-11", "1985-04-12T23:20:30+04:30"), True),
    "XXXX-12-25": False,
}


@pytest.mark.parametrize("text", LEVELS)
def test_edtf_is_read_or_named_as_above_what_is_read(text: str) -> None:
    found = opened(f"event | story_start\nA | {text}")
    assert (found.events is not None) == LEVELS[text]
    assert rules(found, "fault") == ([] if LEVELS[text] else ["above"])


def test_plain_years_and_deep_time_are_read() -> None:
    events = read(
        "event | screen_order | story_start\nA | 1 | -79\nB | 2 | 476\nC | 3 | Y-64000000"
    )
    years = events["story_start"] / (365.2425 * 24 * HOUR) + 1970
    assert years.round().tolist() == [-79, 476, -64_000_000]


def test_a_scene_that_runs_backwards_is_read_and_noted() -> None:
    table = """
        event | screen_start | screen_end | story_start      | story_end
        A     | 0:10:00      | 0:12:00    | 2020-02-02T10:00 | 2020-02-02T10:02
        B     | 0:20:00      | 0:22:00    | 2020-02-02T10:09 | 2020-02-02T10:01
    """
    found = opened(table)
    assert rules(found, "note") == ["backwards"]
    events = annotate(read(table))
    assert events["story_backwards"].tolist() == [False, True]
    assert events["speed_least"].tolist() == [1.0, 4.0]  # two minutes in two, eight in two


# --- order ----------------------------------------------------------------------------------------

CHAPTERS = """
    event | chapter | screen_order | story_order
    Coast | 1       | 1            | 3
    Storm | 1       | 2            | 4
    Child | 2       | 1            | 1
    Feast | 2       | 2            | 2
    Home  | 10      | 1            | 5
"""


def test_ranks_that_begin_again_are_asked_once_and_the_column_is_named() -> None:
    (one,) = opened(CHAPTERS).findings
    assert (one.rule, one.column, one.lines) == ("restarts", "screen_order", (4, 6))
    assert one.takes == (("map", "work=chapter"), ("map", "episode=chapter"))
    assert "--map work=chapter or --map episode=chapter" in str(one)
    assert "--" not in one.bare
    assert opened(CHAPTERS, accept=True).events is None  # two meanings: never one of them silently


def test_episodes_are_one_work_sorted_by_episode_and_rank() -> None:
    found = opened(CHAPTERS, mapping={"episode": "chapter"})
    assert found.findings == ()
    assert found.events is not None
    assert found.events["screen_order"].tolist() == [1, 2, 3, 4, 5]  # chapter 10 after chapter 2
    assert found.events["work"].unique().tolist() == ["W"]
    assert opened(CHAPTERS, mapping={"work": "chapter"}).findings == ()


CLOCKS = """
    event | part | screen_start | screen_end
    A     | I    | 0:00         | 10:00
    B     |      | 10:00        | 20:00
    C     | II   | 0:00         | 5:00
    D     |      | 5:00         | 30:00
"""


def test_clocks_that_begin_again_count_on_from_episode_to_episode() -> None:
    (one,) = opened(CLOCKS).findings
    assert (one.rule, one.lines) == ("restarts", (4,))
    assert one.takes == (("map", "work=part"), ("map", "episode=part"))
    events = read(CLOCKS, mapping={"episode": "part"})
    assert events["screen_start"].tolist() == [0.0, 600.0, 1200.0, 1500.0]
    assert events["screen_end"].tolist() == [600.0, 1200.0, 1500.0, 3000.0]


def test_the_last_start_of_an_episode_is_open_and_the_next_begins_there() -> None:
    table = "event|episode|screen_start\nA|1|0:00\nB|1|1:00\nC|2|0:00\nD|2|1:00"
    events = read(table)
    assert events["screen_end"].tolist() == [60.0, 60.0, 120.0, 120.0]
    assert events["screen_derived"].tolist() == ["next", "open", "next", "open"]
    assert rules(opened(table), "note") == ["open_end", "episodes"]


def test_an_episode_whose_clocks_go_on_changes_nothing() -> None:
    table = "event|episode|screen_start|screen_end\nA|1|0|900\nB|2|900|2000\nC|1|2000|3000"
    assert opened(table).findings == ()
    assert read(table)["screen_start"].tolist() == [0.0, 900.0, 2000.0]


@pytest.mark.parametrize(
    "table",
    [
        "event | screen_order\nA | 1\nB | 1\nC | 2",  # simultaneous
        "event | screen_order | story_order\nA | 1 | 1\nB | 2 | 5\nC | 3 | 1\nD | 4 | 5",
        "event | story_start\nA | 1931\nB | 1944\nC | 1931",
        "event | screen_start | screen_end | track\nA | 0 | 500 | image\nB | 500 | 900 | image\n"
        "C | 0 | 400 | sound\nD | 400 | 900 | sound",
    ],
)
def test_nothing_is_said_of_stories_that_fall_back_of_tiers_and_of_simultaneity(table: str) -> None:
    assert opened(table).findings == ()


def test_without_a_column_that_tells_them_apart_one_is_asked_for() -> None:
    (one,) = opened("event | screen_order\nA | 1\nB | 2\nC | 1\nD | 2").findings
    assert (one.rule, one.takes) == ("restarts_untold", ())


def test_one_point_ten_after_one_point_nine_is_noted() -> None:
    found = opened("event | screen_order\nA | 1.8\nB | 1.9\nC | 1.10\nD | 2")
    assert [(one.rule, one.lines, one.values) for one in found.findings] == [
        ("counted_parts", (4,), ("1.10",))
    ]
    assert opened("event | screen_order\nA | 1.5\nB | 1.25").findings == ()


def test_two_names_at_one_rank_are_two_happenings_at_one_place() -> None:
    events = annotate(read("event|screen_order|story_order\nA|1|3\nB|2|1\nC|3|2\nD|3|1"))
    assert events["story_rank"].tolist() == [2.0, 0.0, 1.0, 0.0]
    assert events["frequency"].unique().tolist() == ["singulative"]


# --- what is said, and shown ----------------------------------------------------------------------


def test_images_shown_at_once_lie_beside_one_another() -> None:
    table = """
        event | screen_start | screen_end | strand | track
        Left  | 0:00         | 5:00       | A      | image
        Right | 0:00         | 5:00       | B      | image
        Below | 2:00         | 7:00       | C      | image
    """
    found = opened(table)
    assert set(rules(found, "note")) == {"at_once"}
    assert analysis(annotate(read(table))).total == 7 * MINUTE


def test_a_tie_names_no_strand_and_a_quarter_is_never_most() -> None:
    table = """
        event | screen_start | screen_end | story_start | strand
        A     | 0            | 240        | 2001        | Ida
        B     | 240          | 420        | 2002        | Jo
        C     | 420          | 600        | 2003        | Kay
        D     | 600          | 660        | 1990        | Lou
        E     | 660          | 900        | 2005        | Lou
    """
    words = said(table)  # of the first narrative Ida and Lou have four minutes each
    assert "Its first narrative" in words
    assert not any(name in words for name in ("Ida", "Lou", "Most", "most"))


def test_a_film_of_which_three_scenes_are_coded_does_not_last_them() -> None:
    words = said("event|screen_start|screen_end\nA|10:00|12:00\nB|55:00|58:00\nC|90:00|95:00")
    assert words.startswith("The table shows 10 minutes of at least 1 hour 35 minutes")
    assert "lasts" not in words


def test_one_name_in_three_years_is_three_happenings() -> None:
    table = """
        event | screen_start | screen_end | story_start
        Face  | 0            | 10         | 1931-05
        Wide  | 10           | 20         | 1944
        Face  | 20           | 30         | 1944
        Face  | 30           | 40         | 1951-08-06
        Face  | 40           | 50         | 1951
    """
    assert annotate(read(table))["tellings"].tolist() == [1, 1, 1, 2, 2]


LONG = "A slug line and all of its action pasted into one cell " * 6


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS)
def test_names_of_many_lines_are_shortened_in_pictures_and_readings(view: str) -> None:
    data = pd.DataFrame(
        {
            "event": [f"{at} {LONG}\nSecond line." for at in range(4)],
            "screen_start": [0, 600, 1200, 1800],
            "screen_end": [600, 1200, 1800, 2400],
            "story_start": ["1944", "1931", "1945", "1930"],
            "strand": ["The endless retreat across a frozen steppe, and back"] * 4,
        }
    )
    found = open_table(data.to_csv(index=False).encode(), Terms(), "W")
    assert found.events is not None
    assert found.findings == ()
    events = annotate(found.events)
    assert all(len(one.words) < 300 for one in reading(analysis(events)))
    figure = draw(events, Selection(view=view), Canvas()).to_dict()
    titles = [note["text"] for note in figure["layout"].get("annotations", ())]
    assert all("Second line" not in title for title in titles)
