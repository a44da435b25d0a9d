"""From a file to events, or to every fault that keeps it from being one."""

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anachrony import events as module
from anachrony.charts import dressing
from anachrony.charts.theme import THEMES
from anachrony.events import RULES, open_table, read
from anachrony.export import csv
from anachrony.findings import InvalidEvents, said
from anachrony.narrative import annotate
from anachrony.schema import ADDED, COLUMNS, ENDS, NAMES, added, column_name
from anachrony.selection import Selection
from anachrony.sheet import Sheet
from anachrony.terms import NOTHING_SAID, Terms
from anachrony.text import phrases
from tests.export.test_project import zipped
from tests.films import broken, faults

FILM = Path(__file__).parents[2] / "data" / "events.csv"
SPAN = "event,screen_start,screen_end\n"
STORY = "event,story_start,story_end\n"


def test_the_default_film_can_be_read() -> None:
    events = read(FILM)
    assert len(events) >= 70
    assert set(events["work"]) == {"Hiroshima mon amour"}


# --- every rule -----------------------------------------------------------------------------------

LATER = zipped({"project.json": b'{"anachrony": 2}', "table.csv": b"event\nA\n"})
REFUSED = {
    "broken_project": zipped({"project.json": b"[]", "table.csv": b"event\nA\n"}),
    "later_project": LATER,
    "large_project": zipped({"project.json": b" " * 3_000_000, "table.csv": b"event\nA\n"}),
    "empty_file": "",
    "no_rows": "event\n",
    "not_text": "%PDF-1.7",
    "encoding": b"event\n\xe9\n",
    "nul": b"event\nA\0bcdef\n",
    "unclosed_quote": 'event\n"A\n',
    "stray_quote": 'event\n"A"b\n',
    "second_table": "event,screen_order\nA,1\n\nname,role\nAnna,nurse\n",
    "lone_cell": "event,note,source\nA\n",
    "ragged": "event,note\nA,b,c\n",
    "huge": "event\n" + "A" * 32_768,
    "many_columns": f"event{',own' * 1000}\nA{',' * 1000}\n",
    "missing_column": "number\n3\n",
    "headless": "0:05\n0:09\n",
    "duplicate_column": "event,event\nA,B\n",
    "blank_column": "event,\nA,B\n",
    "misspelt_column": "event,screen_strat\nA,\n",
    "mapped_column": "event\nA\n",
    "mapped_over": "event,title\nA,B\n",
    "unknown_target": "event\nA\n",
    "required": "event,note\nA,\n,b\n",
    "clock": SPAN + "A,soon,later\n",
    "narrow": SPAN + "A,#####,######\n",
    "several": SPAN + "A,0:03:00; 0:12:00,0:13:00\n",
    "carried": SPAN + "A,0:00,0:65:00\n",
    "midnight": SPAN + "A,23:59:50,0:00:20\n",
    "negative": SPAN + "A,-0:05,0:05\n",
    "frames": SPAN + "A,00:00:00:00,00:00:05:24\n",
    "frames_dropped": SPAN + "A,00:00:00;00,00:00:05;24\n",
    "decimal_marks": SPAN + 'A,0:00:00.5,0:00:05\nB,0:00:05,"0:00:06,5"\n',
    "before_begin": "event,screen_start,screen_begin\nA,9:59:00,10:00:00\nB,10:01:00,\n",
    "date": STORY + "A,soon,1945-02-29\n",
    "flashback": STORY + "A,1944,FB D2\n",
    "samples": "event,Start (samples)\nA,0\n",
    "turned": "Scene,A,B\nStart,0:00,1:00\nStory date,1957,1944\n",
    "struck": STORY + "A,~~1944~~ 1945,\n",
    "fiscal": STORY + "A,FY2008,\n",
    "turn": STORY + "A,turn of the century,\n",
    "halves": "event,screen_start,status\nA,0,START\nA,4,STOP\n",
    "relative": STORY + "A,ten years ago,nine years ago\n",
    "weekday": STORY + "A,Monday,Tuesday\n",
    "now": STORY + "A,1990,present\n",
    "hundreds": STORY + "A,1700s,late 1700s\n",
    "zone": STORY + "A,1969-07-16 09:32 EDT,1969-07-16 09:40 EDT\n",
    "old_style": STORY + "A,25 October 1917 O.S.,\n",
    "calendar": STORY + "A,18 brumaire an VIII,\n",
    "counter": STORY + "A,Month 2,Year 3\n",
    "age": STORY + "A,aged 6,7 years old\n",
    "about": SPAN + "A,~0:00,0:12\n",
    "feet": SPAN + "A,0+00,45+08\n",
    "unparted": "Scene^Start^End\nA^0:00^1:00\n",
    "apart": "event,screen_order,gesture\nA,1,\n,2,points\n",
    "yearless": STORY + "A,3 August,9/11\n",
    "dayless": STORY + "A,16:00,17:00\nB,1944,1944\n",
    "above": STORY + "A,XXXX-12-25,1944-1X\n",
    "era": STORY + "A,32 BBY,TA 3018\n",
    "zones": STORY + "A,2013-11-23T18:00-05:00,2013-11-23T19:00\n",
    "undated_days": STORY + "A,D1,D1\nB,1957-08,1957-08\n",
    "day_month_mixed": STORY + "A,25/12/1944,26/12/1944\nB,12/25/1944,26/12/1944\n",
    "reversed_interval": STORY + "A,1945/1944,1945\n",
    "rank": "event,screen_order,story_order\nA,first,-1\n",
    "tidy": "Scene,Property,Value\nA,start,0:00\nA,year,1957\nB,start,1:00\n",
    "rank_dated": "event,screen_order\nA,2-Mar\nB,2024-03-04\n",
    "margin": "event,screen_margin\nA,2 minutes\n",
    "count": "event,times\nA,1.5\n",
    "level": "event,depth_of_tale\nA,1.5\n",
    "choice": "event,first_narrative\nA,perhaps\n",
    "choice_near": "event,track\nA,imge\n",
    "half_pair": SPAN + "A,0:00,0:05\nB,,0:09\n",
    "two_ends": "event,screen_start,screen_end,screen_duration\nA,0:00,0:05,9\n",
    "order": SPAN + "A,0:05,0:04\n",
    "restarts": "event,part,screen_order\nA,1,1\nB,1,2\nC,2,1\n",
    "restarts_untold": SPAN + "A,0:00,0:01\nB,0:01,0:02\nC,0:00,0:01\nD,0:01,0:02\n",
    "mixed_screen": "event,screen_start,screen_end,screen_order\nA,0,1,\nB,,,1\n",
    "mixed_story": "event,story_start,story_end,story_order\nA,1944,1944,\nB,,,1\n",
}
MAPPINGS = {
    "samples": {"screen_start": "Start (samples)"},
    "level": {"level": "depth_of_tale"},
    "mapped_column": {"note": "x"},
    "mapped_over": {"event": "title"},
    "unknown_target": {"evnt": "event"},
}


ELSEWHERE = {"misread", "unknown_encoding", "broken_workbook", "large_workbook", "no_sheet"}
ELSEWHERE |= {"broken_parquet"}
ELSEWHERE |= {"no_frame", "not_dropped"}
"""Rules of the readers of other formats, and of a rate that is said: their own tests break them."""


@pytest.mark.parametrize("rule", sorted(set(phrases("rule")) - ELSEWHERE))
def test_every_rule_has_a_table_that_breaks_it_and_no_other(rule: str) -> None:
    assert set(broken(REFUSED[rule], MAPPINGS.get(rule))) == {rule}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__.strip("_"))
def test_every_rule_of_events_refuses_something(
    rule: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "RULES", (rule,))
    monkeypatch.setattr(module, "sheet", faultless(module.sheet))
    assert any(broken(table, MAPPINGS.get(name)) for name, table in REFUSED.items())


def faultless(sheet: Callable[..., Sheet]) -> Callable[..., Sheet]:
    """A reader of sheets that finds no fault of shape, or gives up on the sheet."""

    def bare(*arguments: object) -> Sheet:
        try:
            found = sheet(*arguments)
        except InvalidEvents:
            return sheet(b"event\nA\n", NOTHING_SAID)
        found.findings.clear()
        return found

    return bare


def test_every_fault_comes_at_once_in_the_order_of_the_file() -> None:
    table = (
        "work,event,screen_start,screen_end,story_start,story_end,track,times\n"
        "W,A,0:00,0:10,1944,1945,image,1\n"
        "W,,0:05,0:08,1945,1944,odour,0\n"
        "W\n"
        "W,C,x,,1944,,image,2\n"
    )
    clock = "Write h:mm:ss, mm:ss or seconds, such as 0:18:30, 18:36.5 or 1110."
    assert faults(table) == [
        "Line 3, event: is blank. Every row names its event.",
        "Line 3, times: “0” is not a number of times. Write a whole number from 1, many or pseudo.",
        "Line 3, track: “odour” is none of its words. Write image, sound, music or both.",
        "Line 4: “W” stands alone where the header has 8 cells. Take the line away if it is no event, or join it to the one it was broken from; behind an event put a separator.",
        f"Line 5, screen_start: “x” is not a time of the film. {clock}",
    ]


@pytest.mark.slow
def test_a_hundred_thousand_faults_come_all_and_in_order() -> None:
    table = SPAN + "".join(f"{at},0:10,0:05\n{at},x,\n" for at in range(50_000))
    with pytest.raises(InvalidEvents) as raised:
        read(table.encode())
    found = raised.value.findings
    assert [len(finding.lines) for finding in found] == [50_000] * 2  # an order, a clock
    assert len(str(raised.value).splitlines()) == 2
    every = said(found, every=True)
    lines = [int(re.match(r"Line (\d+)", sentence)[1]) for sentence in every]
    assert lines == sorted(lines)
    assert len(lines) == 100_000


@pytest.mark.slow
@given(
    st.lists(
        st.sampled_from([" ", "x", "0:05", "1", "-1", "1944", "image"]), min_size=8, max_size=8
    )
)
def test_the_same_file_has_the_same_faults(row: list[str]) -> None:
    table = (
        "event,screen_start,screen_end,story_start,story_end,screen_order,track,times\n"
        + ",".join(row)
    )
    assert faults(table) == faults(table)


# --- what each rule allows ------------------------------------------------------------------------


def test_numbers_are_not_what_merely_looks_like_them() -> None:
    table = "event,screen_order,times\n" + "".join(
        f"A,{rank},{count}\n"
        for rank, count in zip(
            ["some", "inf", "1e5", "٣", "１"], ["0", "-1", "1.5", "²", "0x1"], strict=True
        )
    )
    assert broken(table) == ["rank", "count"] * 5
    assert not faults("event,screen_order,times\nA,0,1\nB,1.5,4.0\nC,19440802160000,999\n")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "-0:05",
            "lies before the first frame. Screen times start at 0: count from the first frame, or leave out what is no part of the film.",
        ),
        (
            "--:--",
            "is not a time of the film. Write h:mm:ss, mm:ss or seconds, such as 0:18:30, 18:36.5 or 1110.",
        ),
        (
            "9" * 60,
            "is not a time of the film. Write h:mm:ss, mm:ss or seconds, such as 0:18:30, 18:36.5 or 1110.",
        ),
    ],
)
def test_an_unreadable_clock_says_why(text: str, sentence: str) -> None:
    assert faults(f"{SPAN}A,{text},1:00\n") == [f"Line 2, screen_start: “{text}” {sentence}"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("1945/1944", "is an interval that ends before it starts. Swap the two, or correct one."),
        (
            "someday",
            "is neither a date EDTF knows nor a story day. Write 1944-08-02, 1944-08, 1944-24 (winter), 1944, 1944~, "
            "194X, -0480, 1957-08-15T16:00, or D1, N2, D3 16:00.",
        ),
    ],
)
def test_an_unreadable_date_says_why(text: str, sentence: str) -> None:
    assert faults(f"{STORY}A,{text},1946\n") == [f"Line 2, story_start: “{text}” {sentence}"]


def test_choices_are_read_in_any_case() -> None:
    events = read(
        b"event,track,mode,certainty,first_narrative\nA,Image,Memory,SOURCED,Yes\nB,BOTH,Dream,,no\n"
    )
    assert events[["track", "mode", "certainty", "first_narrative"]].to_numpy().tolist() == [
        ["image", "memory", "sourced", "yes"],
        ["both", "Dream", "", "no"],  # an open vocabulary keeps what it doesn't know
    ]
    assert faults("event,track\nA,imge\n") == [
        "Line 2, track: “imge” is none of its words. Did you mean image? Write image, sound, music or both."
    ]


@pytest.mark.parametrize(
    "ends",
    [
        "1944,1944",
        "1944-08-02,1944-08",  # August ends after the 2nd
        "1944-08-02T16:00,1944-08-02",
        "1944-08-02T16:00,1944-08-02T16:00",
        "1944/1945,1944",
        "1957-08-15T16,1957-08-15T16:30",
        "1945-01~,1945",
    ],
)
def test_an_end_may_lie_inside_what_the_start_can_mean(ends: str) -> None:
    assert not faults(f"{STORY}A,{ends}\n")


@pytest.mark.parametrize(
    "ends",
    ["1945,1944", "1945~,1944", "1944-08-02,1944-08-01", "1944-08-02T16:00,1944-08-02T15:59"],
)
def test_a_story_that_ends_before_it_starts_runs_backwards(ends: str) -> None:
    """Its times are those of the same scene forwards, and it says which way it runs."""
    start, end = ends.split(",")
    back, forth = read(f"{STORY}A,{ends}\n".encode()), read(f"{STORY}A,{end},{start}\n".encode())
    assert back["story_backwards"].tolist() == [True]
    assert forth["story_backwards"].tolist() == [False]
    for name in ("story_start", "story_end", "story_start_earliest", "story_end_latest"):
        assert back[name].tolist() == forth[name].tolist()
    assert broken(f"{SPAN}A,0:05,0:04\n") == ["order"]  # no film does


def overlapping(*rows: str) -> list[str]:
    """The events that overlap another, of rows such as `A image 0 5`, as `B>A image`."""
    table = "event,track,screen_start,screen_end\n" + "".join(
        f"{row.replace(' ', ',')}\n" for row in rows
    )
    opened = open_table(table.encode())
    assert opened.events is not None
    found = [one for note in opened.findings if note.rule in AT_ONCE for one in note.each()]
    found.sort(key=lambda one: one.lines)
    hints = [(rows[one.lines[0] - 2][0], dict(one.hints)) for one in found]
    return [f"{event}>{hint['other']} {hint['track']}" for event, hint in hints]


AT_ONCE = ("slip", "at_once")


def test_events_of_a_track_may_touch_or_overlap_and_that_is_noted() -> None:
    assert overlapping("A image 0 5", "B image 5 9") == []
    assert overlapping("A image 0 5", "B image 4 9") == ["B>A image"]
    assert overlapping("B image 4 9", "A image 0 5") == [
        "B>A image"
    ]  # whatever the order of the rows
    assert overlapping("A image 0 5", "B image 0 5") == ["B>A image"]
    assert overlapping("A image 0 5", "B sound 0 5", "C music 0 5") == []
    assert overlapping("A sound 0 9", "B sound 1 2", "C sound 8 9") == [
        "B>A sound",
        "C>A sound",
    ]  # not only neighbours
    assert overlapping("A sound 0 9", "B sound 1 12", "C sound 10 11") == ["B>A sound", "C>B sound"]


def test_both_is_image_and_sound() -> None:
    assert overlapping("A both 0 5", "B image 4 9", "C sound 4 9", "D music 0 9") == [
        "B>A image",
        "C>A sound",
    ]
    assert overlapping("A image 0 5", "B sound 0 5", "C both 4 9") == ["C>A image"]  # said once
    assert overlapping("A both 0 5", "B both 4 9") == ["B>A image"]


def test_an_event_of_no_length_overlaps_what_it_lies_inside() -> None:
    assert overlapping("A image 5 5", "B image 5 9", "C image 9 9", "D image 9 9") == []
    assert overlapping("A image 0 9", "B image 5 5") == ["B>A image"]


def test_events_of_two_works_do_not_overlap_and_a_slip_is_told_from_what_is_meant() -> None:
    table = "work,event,screen_start,screen_end\nV,A,0,90\nW,A,0,90\nV,B,90,99\nW,B,89,160\nW,C,100,200\n"
    opened = open_table(table.encode())
    assert [str(one) for one in opened.findings if one.rule in AT_ONCE] == [
        "Line 5, screen_start: “89” starts a moment before “A” (line 3) has ended on the same track (image). "
        "Both are read; correct a time if that is a slip.",
        "Line 6, screen_start: “100” starts while “B” (line 5) lasts on the same track (image): "
        "the two are read as shown at once.",
    ]


SPANS = st.tuples(st.integers(0, 9), st.integers(1, 3), st.sampled_from(["image", "sound", "both"]))


@pytest.mark.slow
@given(st.lists(SPANS, min_size=1, max_size=9).map(sorted))  # clocks that fall back are asked about
def test_overlaps_are_what_comparing_all_pairs_finds(spans: list[tuple[int, int, str]]) -> None:
    rows = [
        f"{chr(65 + at)} {track} {start} {start + length}"
        for at, (start, length, track) in enumerate(spans)
    ]
    clash = any(
        start <= other < start + length and (track == beside or "both" in (track, beside))
        for at, (start, length, track) in enumerate(spans)
        for other, _, beside in spans[:at] + spans[at + 1 :]
    )
    assert bool(overlapping(*rows)) == clash


# --- ranks and clocks -----------------------------------------------------------------------------


def test_ranks_that_begin_again_are_several_works_and_the_column_is_named() -> None:
    table = "event,part,screen_order\nA,1,1\nB,1,2\nC,2,1\nD,2,2\n"
    assert faults(table) == [
        "Line 4, screen_order: “1” begins again: the file holds several works or chapters, "
        "which “part” seems to tell apart. Works of their own, or the episodes of one? "
        "--map work=part or --map episode=part."
    ]
    assert not faults(table, {"work": "part"})
    assert not faults(table, {"episode": "part"})
    assert not faults("event,screen_order\nA,1\nB,1\nC,2\n")  # side by side: simultaneous


def test_a_work_has_ranks_or_times_on_an_axis() -> None:
    header = "work,event,screen_start,screen_end,screen_order,story_start,story_end,story_order\n"
    clock_and_rank = "V,A,0,1,,,,3\nV,B,1,2,,,,1\n"
    rank_and_date = "W,A,,,1,1944,1945,\nW,B,,,2,1945,1945,\n"
    assert not faults(header + clock_and_rank + rank_and_date)
    assert faults(header + clock_and_rank + rank_and_date + "V,C,,,1,1944,1944,\nV,D,,,2,,,\n") == [
        "Line 2, story_order: “3” a rank stands beside dates in the same work (V). "
        "Use one or the other in the story, for the whole work.",
        "Line 6, screen_order: “1” a rank stands beside clock times in the same work (V). "
        "Use one or the other on the screen, for the whole work.",
    ]


def test_a_margin_on_what_is_never_shown_says_nothing() -> None:
    events = read(b"event,screen_margin,story_margin\nA,5s,1d\n")
    assert events[[f"{end}_earliest" for end in ENDS]].isna().all(axis=None)


# --- the events -----------------------------------------------------------------------------------


def test_both_axes_are_seconds_earliest_and_latest() -> None:
    events = read(
        b"event,screen_start,screen_end,screen_margin,story_start,story_end,story_margin\n"
        b"A,0:10,1:00,20s,1970,1970-01-02~,1d\n"
        b"B,,,5s,,,\n"
    )
    first = events.iloc[0]
    assert first[["screen_start", "screen_end"]].tolist() == [10, 60]
    assert first[["screen_start_earliest", "screen_start_latest"]].tolist() == [
        0,
        30,
    ]  # 10 − 20: the film begins at 0
    assert first[["screen_end_earliest", "screen_end_latest"]].tolist() == [40, 80]
    day = 86_400
    assert first[["story_start", "story_end"]].tolist() == [0, 2 * day]  # up to the end of the 2nd
    assert first[["story_start_earliest", "story_start_latest"]].tolist() == [
        -day,
        366 * day,
    ]  # 1970 ± a day
    assert first[["story_end_earliest", "story_end_latest"]].tolist() == [
        -day,
        4 * day,
    ]  # 1 to 3 January ± a day
    assert first[["screen_margin", "story_margin"]].tolist() == [20, day]
    numbers = [f"{end}{bound}" for end in ENDS for bound in ("", "_earliest", "_latest")]
    assert events.loc[1, numbers].isna().all()
    assert (events[numbers].dtypes == np.float64).all()


def test_what_ends_where_the_next_begins_overlaps_by_no_rounding() -> None:
    table = "event,screen_start,screen_duration\nA,0:01:10:20,0:02:00:05\nB,0:03:11:01,0:00:30:10\n"
    found = open_table(table.encode(), Terms(rate="24"))
    assert (found.events is None, found.findings) == (False, ())


def test_a_duration_stands_in_place_of_an_end() -> None:
    events = read(
        b"event,screen_start,screen_end,screen_duration\nA,0:05,,6\nB,11,12.5,\nC,12.5,,0.1\n"
    )
    assert events["screen_end"].tolist() == [11, 12.5, 12.6]  # 5 + 6; as written; 12.5 + 0.1
    assert broken("event,screen_start,screen_duration\nA,0,x\nB,,5\nC,x,5\n") == [
        "clock",
        "half_pair",
        "clock",
    ]


def test_every_column_of_the_contract_is_there_and_what_was_written_too() -> None:
    events = read(b"event,mood,screen_start,screen_end\nA,calm,0:05,0:06.50\n", name="W")
    assert list(events)[: len(NAMES)] == list(NAMES)
    assert events["mood"].tolist() == ["calm"]
    assert events[["screen_start_text", "screen_end_text", "story_start_text"]].iloc[
        0
    ].tolist() == [
        "0:05",
        "0:06.50",
        "",
    ]
    for column in COLUMNS:
        number = column.type in ("clock", "date", "margin", "rank", "count", "level")
        assert events[column.name].dtype == (np.float64 if number else "str"), column.name
    assert not events.isna().any()[["event", "city", "track", "story_label", "mood"]].any()


OWN = [
    *ADDED,
    "hover",
    "label",
    "tint",
    "fill",
    "screen_start_text",
    "song_text",
    "story_end_latest",
    "order_",
    "m_",
]
"""Headers of a file's own columns, most of them names that the program gives to columns of its own.
"""


@pytest.mark.slow
def test_own_columns_named_as_the_programs_are_kept_beside_them() -> None:
    values = [f"{name}'s" for name in OWN]
    table = f"event,{','.join(OWN)}\nA,{','.join(values)}\n"
    work = dressing.dressed(annotate(read(table.encode())), "order_", THEMES["paper"])
    assert work[list(map(column_name, OWN))].iloc[0].tolist() == values
    assert list(map(column_name, ("order", "order_", "song_text", "m_"))) == [
        "order_",
        "order__",
        "song_text_",
        "m_",
    ]
    assert work["order"].tolist() == [""]
    assert Selection(columns=(("order_", ("order's",)),)).chosen(work).tolist() == [True]
    assert csv(annotate(read(table.encode()))) == table.replace("event,", "event,track,").replace(
        "\nA,", "\nA,both,"
    )


def test_the_program_adds_no_other_columns_and_none_of_the_contract() -> None:
    work = annotate(read(b"event\nA\n"))
    assert {
        name for name in dressing.dressed(work, "strand", THEMES["paper"]) if not added(name)
    } == {*NAMES}


def test_a_fault_names_an_own_column_as_the_file_does() -> None:
    note, *_ = open_table(b"event,order,order\nA,b,c\n").findings
    assert (note.rule, note.column) == ("numbered", "order")


def test_a_work_without_a_name_is_the_files(tmp_path: Path) -> None:
    path = tmp_path / "Hiroshima.csv"
    path.write_text("work,event\n,A\nW,B\n")
    assert read(path)["work"].tolist() == ["Hiroshima", "W"]
    assert read(str(path), name="Film")["work"].tolist() == ["Film", "W"]
    assert read(b"event\nA\n")["work"].tolist() == [""]


def test_what_is_blank_stays_blank_and_the_same_name_may_come_twice() -> None:
    events = read(b"event,times,track\nA,,\nA,4,\n")
    assert events["event"].tolist() == ["A", "A"]
    assert events["track"].tolist() == ["both", "both"]
    assert events["times"].isna().tolist() == [True, False]


def test_changing_a_column_changes_no_other() -> None:
    """Equal columns share their memory until one of them is written to."""
    events = read(b"event,screen_start,screen_end\nA,0,1\n")
    for name in events.select_dtypes("number"):
        before = events.copy()
        events.loc[0, name] = -9.0
        pd.testing.assert_frame_equal(events.drop(columns=name), before.drop(columns=name))


def test_reading_changes_nothing_it_is_given() -> None:
    data, mapping = b"title,note\nA,b\n", {"event": "title"}
    read(data, mapping)
    assert (data, mapping) == (b"title,note\nA,b\n", {"event": "title"})


def test_a_file_that_cannot_be_opened_is_an_oserror(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "none.csv")
    with pytest.raises(IsADirectoryError):
        read(tmp_path)
