"""What is understood of a file's times: read, noted, asked."""

import re

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from anachrony.charts import Canvas, axes, draw, dressed
from anachrony.charts.theme import PAPER
from anachrony.events import open_table
from anachrony.findings import Finding
from anachrony.narrative import analysis, annotate
from anachrony.narrative.measuring.draws import draws, possible_dates
from anachrony.narrative.order import dated_tellings
from anachrony.narrative.order.ways import jumps
from anachrony.reading import events as said_of
from anachrony.reading import reading
from anachrony.selection import Selection
from anachrony.storyscale import story_scale
from anachrony.terms import Terms
from anachrony.text import phrases
from anachrony.views import VIEWS
from tests.films import opened

H = 3600.0


def events(table: str, **terms: object) -> pd.DataFrame:
    found = opened(table, **terms)
    assert found.events is not None, list(map(str, found.findings))
    return found.events


def found(table: str, kind: str, **terms: object) -> list[str]:
    """The rules of one kind that a table meets."""
    return [one.rule for one in opened(table, **terms).findings if one.kind == kind]


def only(table: str, **terms: object) -> Finding:
    """The one finding of a table."""
    (one,) = opened(table, **terms).findings
    return one


def day(text: str) -> float:
    return float(np.datetime64(text, "s").astype(np.int64))


# --- every note and every proposal ----------------------------------------------------------------

NOTED = {
    "bands": "event | track\nA | V1\nB | sound",
    "blank": "event | city\nA | N/A",
    "begins_late": "event | screen_start | screen_end\nA | 10:00:00 | 10:02:30",
    "open_end": "event | screen_start\nA | 0:00",
    "day_month": "event | story_start\nA | 13/08/1944",
    "day_first": "event | story_start\nA | 02.08.1944",
    "short_year": "event | story_start\nA | 44\nB | 1944",
    "leap_second": "event | story_start\nA | 2016-12-31T23:59:60Z",
    "before_christ": "event | story_start\nA | -0480",
    "open_interval": "event | story_start\nA | 1944/..",
    "backwards": "event | story_start | story_end\nA | 1945 | 1944",
    "episodes": "event | episode | screen_order\nA | 1 | 1\nB | 1 | 2\nC | 2 | 1",
    "counted_parts": "event | screen_order\nA | 1.9\nB | 1.10",
}
PROPOSED = {
    "hours_of_minutes": "event | screen_start | screen_end\nA | 0:00:00 | 4:10:00\nB | 4:10:00 | 89:15:00",
    "minutes": "event | screen_start | screen_end\nA | 0 | 7\nB | 7 | 11\nC | 11 | 16",
    "dotted": "event | screen_start | screen_end\nA | 0.00 | 1.30\nB | 1.30 | 12.45\nC | 12.45 | 20.00",
    "thousands": "event | screen_start | screen_end\nA | 0 | 1,110\nB | 1,110 | 2,340\nC | 2,340 | 3,000",
    "milliseconds": "event | screen_start | screen_end\nA | 0 | 93000\nB | 93000 | 5400000",
    "fractions": "event | screen_start | screen_end\nA | 0 | 0.0128472\nB | 0.0128472 | 0.0256944\nC | 0.0256944 | 0.0333333",
    "clocks": "event | story_start\nA | 08:00",
    "numbers": "event | story_start\nA | 1\nB | 2",
    "midnights": "event | story_start\nA | 1944-08-01 00:00:00\nB | 1945-01-01T00:00:00",
    "serials": "event | story_start\nA | 16285\nB | 16300",
    "epoch": "event | story_start\nA | 1700000000\nB | 1700003601",
    "day_month": "event | story_start\nA | 02/08/1944",
    "offsets": "event | story_start\nA | 0\nB | -14 days",
    "following": "event | story_start\nA | D3\nB | continuous",
    "undated": "event | story_start\nA | D3\nB | FB - 1985",
    "ditto": "event | story_start\nA | D3\nB | ditto",
    "spelling": "event | story_start\nA | circa 1944",
    "characters": "event | characters\nA | Anna & Ben",
}


@pytest.mark.parametrize("rule", phrases("note"))
def test_every_note_has_a_table_that_is_read_with_it(rule: str) -> None:
    if rule in NOTED:
        assert found(NOTED[rule], "note") == [rule]
        assert opened(NOTED[rule]).events is not None


@pytest.mark.parametrize("rule", PROPOSED)
def test_every_proposal_has_a_table_that_it_is_made_of(rule: str) -> None:
    proposal = only(PROPOSED[rule])
    assert (proposal.kind, proposal.rule) == ("proposal", rule)
    taken = opened(PROPOSED[rule], accept=True)
    assert taken.events is not None
    assert [one for one in taken.findings if one.kind == "proposal"] == []


# --- who is in it ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "separated"),
    [
        ("Anna, Ben, Carla", "Anna; Ben; Carla"),
        ("Anna, Ben, and Carla", "Anna; Ben; Carla"),
        ("Anna / Ben", "Anna; Ben"),
        ("Anna & Carla", "Anna; Carla"),
        ("Anna\nBen", "Anna; Ben"),
        ("Ben and Carla", "Ben; Carla"),
        ("Elle et Lui", "Elle; Lui"),
        ("Fernand", "Fernand"),
        ("Anna,", "Anna"),
    ],
)
def test_characters_apart_by_other_marks_are_proposed_and_separated_on_demand(
    written: str, separated: str
) -> None:
    table = pd.DataFrame({"event": ["A"], "characters": [written]}).to_csv(index=False).encode()
    as_it_is = open_table(table)
    assert as_it_is.events is not None
    assert as_it_is.events["characters"].tolist() == [written]
    proposed = [one.rewrite for one in as_it_is.findings]
    assert proposed == ([(separated,)] if ";" in separated else [])
    taken = open_table(table, Terms(rewrite=frozenset({"characters"})))
    assert taken.events is not None
    assert taken.events["characters"].tolist() == [separated if ";" in separated else written]
    assert taken.findings == ()


def test_a_file_that_separates_characters_means_its_other_marks() -> None:
    table = "event | characters\nA | Dupont, Jean; Marie\nB | Sturm & Drang"
    assert opened(table).findings == ()


# --- a start alone --------------------------------------------------------------------------------


def test_a_date_alone_is_both_ends() -> None:
    table = """
        event     | story_start
        Wedding   | 1943-05-01
        Trial     | 1945-03
        Childhood | 1931~
    """
    read = events(table)
    assert read["story_start"].tolist() == [day("1943-05-01"), day("1945-03-01"), day("1931-01-01")]
    assert read["story_end"].tolist() == [day("1943-05-02"), day("1945-04-01"), day("1932-01-01")]
    assert read["story_end_latest"].tolist()[2] == day("1933-01-01")
    assert read["story_end_text"].tolist() == ["1943-05-01", "1945-03", "1931~"]
    assert opened(table).findings == ()


STARTS = """
    event   | screen_start | screen_end | track | runtime
    Opening | 0:00:00      |            | image | {runtime}
    Music   | 0:02:00      |            | music |
    Station | 0:04:10      |            | image |
    Hotel   | 0:09:30      | 0:10:00    | sound |
    Credits | 1:29:00      |            | both  |
"""


def test_a_start_alone_lasts_until_the_next_on_its_track() -> None:
    read = events(STARTS.format(runtime="1:32:00"))
    ends = [250.0, 5520.0, 5340.0, 600.0, 5520.0]  # 4:10; 1:32:00; 1:29:00; as given; 1:32:00
    assert read["screen_end"].tolist() == ends
    assert read["screen_derived"].tolist() == ["next", "runtime", "next", "", "runtime"]
    assert read["screen_end_text"].tolist() == ["", "", "", "0:10:00", ""]
    assert opened(STARTS.format(runtime="92 min")).findings == ()


def test_the_last_start_alone_is_open_where_no_runtime_is_given() -> None:
    read = events(STARTS.format(runtime=""))
    assert read["screen_end"].tolist() == [250.0, 120.0, 5340.0, 600.0, 5340.0]
    assert read["screen_derived"].tolist() == ["next", "open", "next", "", "open"]
    assert only(STARTS.format(runtime="")).lines == (3, 6)


def test_starts_that_are_together_end_together_and_works_are_apart() -> None:
    table = """
        work | event | screen_start | track
        V    | A     | 0:10         | both
        W    | B     | 0:00         | image
        W    | C     | 0:00         | sound
        W    | D     | 0:30         | both
        V    | E     | 0:20         | both
    """
    read = events(table)
    assert read["screen_end"].tolist() == [20.0, 30.0, 30.0, 30.0, 20.0]
    assert read["screen_derived"].tolist() == ["next", "next", "next", "open", "open"]


# --- clocks ---------------------------------------------------------------------------------------


def test_timecodes_are_read_at_the_rate_that_is_said() -> None:
    table = """
        event   | screen_start | screen_end
        Opening | 00:00:00:00  | 00:00:05:24
        Station | 00:00:06:00  | 00:00:12:08
    """
    assert found(table, "fault") == ["frames", "frames"]  # a column each
    read = events(table, rate="25")
    assert read["screen_start"].tolist() == [0.0, 6.0]
    assert read["screen_end"].tolist() == [5.96, 12.32]  # 24/25 and 8/25 of a second


def test_a_comma_is_a_decimal_mark_where_the_file_has_no_point() -> None:
    table = """
        event   | screen_start | screen_end
        Opening | 00:00:00,000 | 00:01:02,500
        Hotel   | 130,25       | 190,5
    """
    assert events(table)["screen_end"].tolist() == [62.5, 190.5]
    assert found(table.replace("190,5", "190.5"), "fault") == ["decimal_marks"] * 2


PROGRAMME = """
    event   | screen_start | screen_end
    Opening | 10:00:00     | 10:02:30
    Train   | 10:11:00     | 10:14:00
"""


def test_a_programme_that_begins_at_ten_is_read_as_it_is_and_shifted_on_demand() -> None:
    assert events(PROGRAMME)["screen_start"].tolist() == [36_000.0, 36_660.0]
    assert dict(only(PROGRAMME).hints) == {"begins": ("10:00:00",)}
    read = events(PROGRAMME, begin="10:00:00")
    assert read["screen_start"].tolist() == [0.0, 660.0]
    assert read["screen_end"].tolist() == [150.0, 840.0]
    assert opened(PROGRAMME, begin="10:00:00").findings == ()
    assert events(PROGRAMME, begin="10:00:00:00", rate="25")["screen_start"].tolist() == [
        0.0,
        660.0,
    ]


def test_each_work_begins_where_its_own_row_says() -> None:
    table = """
        work | event | screen_start | screen_end | screen_begin
        V    | A     | 10:00:00     | 10:01:00   | 10:00:00
        W    | B     | 0:01:00      | 0:02:00    |
        V    | C     | 10:02:00     | 10:03:00   |
    """
    assert events(table)["screen_start"].tolist() == [0.0, 60.0, 120.0]


def test_a_spreadsheets_hours_and_a_column_of_minutes_are_noted_with_the_rewrite() -> None:
    hours, minutes = only(PROPOSED["hours_of_minutes"]), only(PROPOSED["minutes"])
    assert hours.rewrite == ("0:00", "4:10")
    assert minutes.rewrite == ("0:00", "7:00", "11:00")
    assert events(PROPOSED["minutes"])["screen_end"].tolist() == [7.0, 11.0, 16.0]
    rewritten = {"rewrite": frozenset({"screen_start"})}
    assert events(PROPOSED["hours_of_minutes"], **rewritten)["screen_end"].tolist() == [
        250.0,
        5355.0,
    ]
    assert events(PROPOSED["minutes"], **rewritten)["screen_end"].tolist() == [420.0, 660.0, 960.0]


# --- dates ----------------------------------------------------------------------------------------


def test_day_and_month_are_read_where_the_file_or_the_reader_decides() -> None:
    table = "event | story_start | story_end\nA | 02/08/1944 | {end}"
    asked = opened(table.format(end="03/08/1944")).findings
    assert [one.takes for one in asked] == [(("dates", "dmy"), ("dates", "mdy"))] * 2
    assert events(table.format(end="13/08/1944"))["story_start"].tolist() == [day("1944-08-02")]
    assert events(table.format(end=""), dates="mdy")["story_start"].tolist() == [day("1944-02-08")]
    assert events(table.format(end=""), dates="dmy")["story_start_text"].tolist() == ["1944-08-02"]
    assert found(table.format(end="08/13/1944"), "proposal") == []  # it decides, the other way
    (mixed,) = opened("event | story_start\nA | 13/08/1944\nB | 08/13/1944").findings[1:]
    assert (mixed.rule, mixed.rewrite) == ("day_month_mixed", ("1944-08-13",))


def test_a_spelling_is_proposed_with_what_it_would_become() -> None:
    table = "event | story_start | story_end\nA | circa 1944 | août 1945\nB | 1946 | 1946"
    proposals = opened(table).findings
    assert [one.rewrite for one in proposals] == [("1944~",), ("1945-08",)]
    assert "--rewrite story_start" in str(proposals[0])
    read = events(table, rewrite=frozenset({"story_start", "story_end"}))
    assert read["story_start_text"].tolist() == ["1944~", "1946"]


def test_an_open_end_reaches_as_far_as_the_other_dates_of_its_work() -> None:
    table = """
        work | event | story_start
        W    | A     | 1944/..
        W    | B     | ../1943
        W    | C     | 1931
        W    | D     | 1957
        V    | E     | 2001
    """
    read = events(table)
    assert read["story_end_latest"].tolist()[:2] == [day("1958-01-01"), day("1944-01-01")]
    assert read["story_start_earliest"].tolist()[:2] == [day("1944-01-01"), day("1931-01-01")]
    assert np.isfinite(read[["story_start", "story_end"]]).all(axis=None)


def test_zones_in_some_moments_of_a_work_are_refused_once() -> None:
    table = """
        event  | story_start            | story_end
        Dinner | 2013-11-23T18:00-05:00 | 2013-11-23T19:00-05:00
        Walk   | 2013-11-23T20:00       | 2013-11-23T21:00
        Paris  | 2013-11-24             |
    """
    one = only(table)
    assert (one.rule, one.lines) == ("zones", (3,))
    assert (
        opened(table.replace("T20:00", "T20:00-05:00").replace("T21:00", "T21:00-05:00")).events
        is not None
    )


def test_missing_words_are_blank_but_in_event() -> None:
    table = """
        event | screen_start | story_start | strand | city | characters | note
        NA    | -            | unknown     | NaN    | None | null       | ?
        None  | –            | ?           | Then   | n/a  | Elle       | A
    """
    read = events(table)
    assert read["event"].tolist() == ["NA", "None"]
    assert read["strand"].tolist() == ["", "Then"]
    assert (
        read[["city", "screen_start_text", "story_start_text"]].to_numpy().tolist()
        == [[""] * 3] * 2
    )
    assert set(found(table, "note")) == {"blank"}
    assert opened(table).findings[0].values[0] in ("-", "unknown", "NaN", "None", "null", "?")


# --- story days -----------------------------------------------------------------------------------


def test_story_days_need_no_calendar() -> None:
    table = """
        event    | story_start   | story_end
        Wake     | D1 08:00      | D1 08:30
        Dinner   | N1            |
        Before   | D-1           |
        The day  | Day 0         |
    """
    read = events(table)
    assert read["story_start"].tolist() == [8 * H, 18 * H, -48 * H, -24 * H]
    assert read["story_end"].tolist() == [8.5 * H, 30 * H, -24 * H, 0.0]
    assert read["story_day"].all()
    assert opened(table).findings == ()


MIXED = """
    event  | story_start | story_end | day_one
    Wake   | D1 08:00    |           | {day_one}
    Dinner | D2          |           |
    War    | 1944        |           |
"""


def test_days_beside_dates_stand_where_day_one_does_as_vague_as_it_is() -> None:
    assert found(MIXED.format(day_one=""), "fault") == ["undated_days"]
    read = events(MIXED.format(day_one="1957-08-15"))
    assert read["story_start"].tolist()[:2] == [day("1957-08-15T08:00"), day("1957-08-16")]
    assert read["story_slack"].tolist() == [0.0, 0.0, 0.0]
    vague = events(MIXED.format(day_one=""), day_one="1957-08")
    assert vague["story_start_earliest"].tolist()[0] == day("1957-08-01T08:00")
    assert vague["story_start_latest"].tolist()[0] == day("1957-08-31T08:00")  # Day 1 is in August
    assert vague["story_slack"].tolist() == [30 * 24 * H, 30 * 24 * H, 0.0]
    assert not vague["story_day"].any()


def test_clocks_alone_are_of_one_day_or_counted_where_they_fall_back() -> None:
    table = """
        event | story_start | story_end
        A     | 08:00       | 09:00
        B     | 10:14 PM    | 01:00
        C     | 07:30       |
    """
    assert only(table.replace("09:00", "").replace("01:00", "")).takes == (
        ("days", "one"),
        ("days", "counted"),
    )
    one = events(table, days="one")
    assert one["story_start"].tolist() == [8 * H, (22 + 14 / 60) * H, 7.5 * H]
    assert one["story_end"].tolist()[1] == 25 * H  # past midnight
    assert events(table, days="counted")["story_start"].tolist()[2] == 31.5 * H
    assert found(table + "        D | 1944 |", "fault") == ["dayless", "dayless"]


def test_small_numbers_alone_are_ranks_days_or_years() -> None:
    table = "event | story_start\nA | 2\nB | 1"
    assert only(table).takes == (("numbers", "ranks"), ("numbers", "days"), ("numbers", "years"))
    ranks = events(table, numbers="ranks")
    assert ranks["story_order"].tolist() == [2.0, 1.0]
    assert ranks["story_start"].isna().all()
    assert events(table, numbers="days")["story_start"].tolist() == [24 * H, 0.0]
    assert events(table, numbers="years")["story_start"].tolist() == [
        day("0002-01-01"),
        day("0001-01-01"),
    ]


# --- how it is drawn and said ---------------------------------------------------------------------


def drawn(table: str, view: str, **chosen: object) -> go.Figure:
    return draw(annotate(events(table)), Selection(view=view, **chosen), Canvas())  # type: ignore[arg-type]


def test_a_derived_end_is_hatched_and_says_what_it_is() -> None:
    read = annotate(
        events(
            "event | screen_start | screen_end | story_start\nA | 0:00 | | 1944\nB | 1:00 | | 1944\nC | 0:30 | 0:40 | 1944"
        )
    )
    assert dressed(read, "strand", PAPER)["hatch"].tolist() == ["/", "/", ""]
    assert said_of.screen(read).tolist() == [
        "0:00:00–0:00:30 (30 seconds); its end is not given, and is put where the next begins",
        "0:01:00; its end is not known",
        "0:00:30–0:00:40 (10 seconds)",
    ]
    said = [one.words for one in reading(analysis(annotate(read)))]
    assert (
        "The end of one of the 3 events seen or heard is not given: it is put where the next begins."
        in said
    )
    assert "The end of one of the 3 events seen or heard is not known." in said


def test_the_axis_begins_where_the_programme_does() -> None:
    read = annotate(events(PROGRAMME))
    axis = axes.screen_axis(read, Canvas(), {"l": 0.0, "r": 0.0})
    assert (axis.start, axis.begin, axis.last) == (36_000.0, 36_000.0, 36_840.0)
    whole = axes.screen_axis(
        annotate(events(PROGRAMME, begin="10:00:00")), Canvas(), {"l": 0.0, "r": 0.0}
    )
    assert (whole.start, whole.begin, whole.last) == (0.0, 0.0, 840.0)


def test_a_programme_that_begins_at_ten_does_not_last_ten_hours_more() -> None:
    words = reading(analysis(annotate(events(PROGRAMME))))[0].words
    assert "of at least 14 minutes" in words


INVERTED = """
    event | screen_start | screen_end | story_start      | story_end
    Port  | 0:40:00      | 0:45:00    | 2018-05-14T20:00 | 2018-05-14T20:30
    Road  | 1:20:00      | 1:30:00    | 2018-05-14T20:50 | 2018-05-14T19:55
"""


def test_a_scene_that_runs_backwards_has_an_arrow_against_the_story() -> None:
    heads = [
        (list(trace.y), [abs(angle) for angle in trace.marker.angle])
        for trace in drawn(INVERTED, "story-curve").data
        if trace.type == "scatter" and trace.marker.symbol == "arrow" and len(trace.y)
    ]
    assert heads == [([0.0], [180])]  # it ends at the foot of the story's axis, pointing down


def test_a_speed_has_no_sign() -> None:
    read = annotate(events(INVERTED))
    assert read["speed_least"].tolist() == [6.0, 5.5]  # 30 min in 5, 55 min in 10


DAYS = """
    event  | screen_start | screen_end | story_start  | story_end
    Wake   | 0:00         | 2:00       | D1 08:00     | D1 09:00
    Night  | 2:00         | 5:00       | N2           |
    Before | 5:00         | 6:00       | D-1          |
    Dinner | 6:00         | 9:00       | Day 3, 20:12 |
"""


def test_story_days_are_said_as_days_never_as_dates() -> None:
    read = annotate(events(DAYS))
    assert said_of.story(read).tolist() == [
        "Day 1, 08:00–09:00",
        "Night 2",
        "Day −1",
        "Day 3, 20:12",
    ]
    assert "set between Day −1 and Day 3" in reading(analysis(read))[0].words
    for kind in ("eras", "calendar"):
        scale = story_scale(read, kind)
        assert [name for _, name in scale.ticks if "Day" in name] == [
            f"Day {number}" for number in ("−1", "0", "1", "2", "3")
        ]
        assert scale.meta["story"]["counted"] is True
    assert "counted" not in story_scale(annotate(events(INVERTED)), "eras").meta["story"]


@pytest.mark.slow
def test_no_view_of_story_days_says_a_year() -> None:
    for view in VIEWS:
        figure = drawn(DAYS, view)
        assert not re.search("1970|1969", str(figure.to_dict())), view


def test_a_stretch_of_story_days_is_said_as_days() -> None:
    chosen = Selection.from_query("story=D1T08:00:00/D3T20:12:00")
    assert chosen.chosen(annotate(events(DAYS))).tolist() == [True, True, False, True]
    assert "Day 1, 08:00" in chosen.describe()
    assert "1970" not in chosen.describe()


# --- a frame of days among dates ------------------------------------------------------------------

FRAME = """
    event | screen_start | screen_end | story_start | story_end | day_one
    Third | 0:00         | 1:00       | D3 08:00    | D3 09:00  | 1957-08
    First | 1:00         | 5:00       | D1 08:00    | D1 09:00  |
    Later | 5:00         | 6:00       | D2          |           |
    War   | 6:00         | 7:00       | 1944        |           |
    Mid   | 7:00         | 8:00       | 1957-08-15  |           |
"""


def test_within_a_frame_offsets_are_exact_and_across_it_the_anchors_interval() -> None:
    read = annotate(events(FRAME))
    found = jumps(dated_tellings(read)).set_index("from")["direction"].tolist()
    # D3 to D1 goes back though both are somewhere in August; D2 follows D1; 1944 is before; 15 August
    # is after 1944, and nothing lies between that is told later
    assert found == ["backward", "none", "backward", "none"]
    assert read["order"].tolist()[:3] == ["prolepsis", "first narrative", "first narrative"]
    assert read["speed_most"].tolist()[:2] == [60.0, 15.0]  # an hour in a minute, in four


def test_draws_of_uncertain_dates_move_a_frame_as_one() -> None:
    read = annotate(events(FRAME))
    dated = read.assign(**possible_dates(read, np.zeros(len(read), dtype=int)))
    start, _ = draws(dated, range(50))
    np.testing.assert_allclose(start[:, 0] - start[:, 1], 48 * H)  # always two days apart
    assert start[:, 1].min() >= day("1957-08-01T08:00")
    assert start[:, 1].max() <= day("1957-08-31T08:00")
    assert np.ptp(start[:, 1]) > 10 * 24 * H  # and somewhere else in August each time
