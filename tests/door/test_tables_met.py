"""Tables of tools and of people, each what is right for it: which columns they are, what is taken and
what must not be.
"""

import pytest

from anachrony import times
from tests.tables import column, maps, opened, rules, taken

# --- what a column is -----------------------------------------------------------------------------


def test_a_timecode_is_no_rank_and_no_place() -> None:
    table = "No.,Position,Name\n1,00:00:05:12,A\n2,00:01:15:00,B\n"
    (where, *_) = [one for one in opened(table).findings if one.column == "Position"]
    assert [take for take in where.takes if take[0] == "map"] == [("map", "screen_start=Position")]
    located = "#\tLOCATION\tNAME\n1\t01:00:00:00\tA\n2\t01:01:12:04\tB\n"
    assert maps(located) == {"screen_start=LOCATION", "event=NAME"}
    assert maps("Scene,Location\nA,Nevers\nB,Paris\n") == {"event=Scene", "place=Location"}


def test_lengths_in_days_are_the_storys_and_not_the_films() -> None:
    table = "Title,Start Date,Duration\nA,1957-08-03,3 hours\nB,1944-12-01,2 months\n"
    assert maps(table) == {"event=Title", "story_start=Start Date"}


def test_a_length_that_is_none_is_said_once() -> None:
    found = opened("event,screen_duration\nA,3:00\nB,long\n", order="rows")
    assert [(one.rule, one.lines) for one in found.findings] == [("clock", (3,))]


def test_of_two_columns_of_events_the_one_that_names_all_is_taken() -> None:
    table = "Year,Headline,Text\n1957,Bridge,they meet\n1944,Cellar,locked\n1945,Bomb,\n"
    assert maps(table) == {"story_start=Year", "event=Headline"}


def test_times_by_others_name_no_event() -> None:
    table = "Scene,Caption,Order\nA,Present day,1\nB,Two years earlier,2\nC,Present day,3\n"
    assert "event=Scene" in maps(table)


def test_a_share_of_the_film_is_a_place_in_it() -> None:
    table = "Event,% of film,Year\nA,0%,1957\nB,12%,1944\n"
    assert column(taken(table), "screen_order") == [0.0, 12.0]


def test_clocks_of_a_mission_are_no_times_of_a_film() -> None:
    table = "Event,GET,Date\nA,000:00:00,1969-07-16\nB,102:45:40,1969-07-20\n"
    assert maps(table) == {"story_start=Date"}


def test_the_times_of_praat_are_seconds() -> None:
    table = "tmin\ttext\ttmax\n0.00\ta\t12.50\n12.50\tb\t40.00\n40.00\tc\t50.00\n"
    assert column(taken(table), "screen_end") == [12.5, 40.0, 50.0]


# --- what cells say -------------------------------------------------------------------------------


def test_a_zone_in_brackets_is_not_passed_over() -> None:
    assert times.meant("December 1, 1944 2:00 PM (CET)") == ""
    assert times.meant("December 1, 1944 (snow)") == "1944-12-01"


def test_a_name_in_quotation_marks_may_hold_a_comma() -> None:
    table = 'event,characters\nA,"Elle, Lui"\nB,"Elle,""Father, the"""\n'
    assert column(taken(table), "characters") == ["Elle; Lui", "Elle; Father, the"]


def test_transcripts_with_clocks_in_brackets_are_lists_of_events() -> None:
    found = opened("[00:00:01.10] Bridge\n[00:01:12.04] Cellar\n")
    assert column(found, "screen_start") == [1.1, 72.04]
    asked = opened("[00:00:01:10] Bridge\n[00:01:12:04] Cellar\n")
    assert rules(asked) == ["chapters", "frames"]


@pytest.mark.parametrize(
    "words", ["twelve years earlier", "douze ans plus tôt", "zwölf Jahre zuvor"]
)
def test_steps_of_more_than_ten_are_known(words: str) -> None:
    table = f"event,story_start,screen_order\nA,1957,1\nB,{words},2\n"
    assert column(taken(table), "story_start_text") == ["1957", "1945"]


# --- what is offered works ------------------------------------------------------------------------


def test_the_header_in_a_command_is_the_files_own() -> None:
    table = "Episode,screen_start,event\n1,0:00,A\n1,1:00,B\n2,0:00,C\n2,1:00,D\n"
    (note,) = [one for one in opened(table).findings if one.rule == "episodes"]
    assert "--map work=Episode reads" in str(note)
    assert column(opened(table, mapping={"work": "Episode"}), "work") == ["1", "1", "2", "2"]


# --- of other scripts, pages and programs ---------------------------------------------------------


@pytest.mark.parametrize("clock", ["٠٠:١٢:٣٠", "００：１２：３０", "00 : 12 : 30"])
def test_clocks_in_other_figures_and_with_blanks_are_read(clock: str) -> None:
    assert column(opened(f"event\tscreen_start\tscreen_end\nA\t0:00\t{clock}\n"), "screen_end") == [
        750.0
    ]


def test_headers_in_markdown_are_as_they_are_shown() -> None:
    table = "| **Scene** | __Date__ |\n|---|---|\n| Bridge | 1957 |\n| Cellar | 1944 |\n"
    assert maps(table) == {"event=Scene", "story_start=Date"}


def test_names_of_a_page_are_told_apart() -> None:
    table = "event,characters\nA,Elle<br>Lui\nB,Elle &amp; Lui\nC,Elle w/ Mother\nD,Man with hat\n"
    assert column(taken(table), "characters") == [
        *("Elle; Lui", "Elle; Lui", "Elle; Mother", "Man with hat"),
    ]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1957 (age 34)", "1957"),
        ("3 August 1957 (ch. 12)", "1957-08-03"),
        ("1957-08-?", "1957-08-XX"),
        ("?/08/1957", "1957-08"),
        ("１９５７年８月", "1957-08"),
        ("1957 (est. 3)", ""),
    ],
)
def test_what_stands_beside_a_date_and_what_is_left_out_of_it(text: str, date: str) -> None:
    assert times.meant(text) == date


def test_months_alone_are_said_to_have_no_year() -> None:
    table = "Scene,Month\nThe pier,March\nThe jetty,April\n"
    assert maps(table) == {"event=Scene"}
    assert "yearless" in rules(opened(table))


def test_positions_in_milliseconds_are_times_and_deadlines_no_dates() -> None:
    table = "Position (ms),Bookmark,Due Date\n0,Pier,2024-05-01\n65000,Jetty,2024-05-02\n"
    assert maps(table) == {"screen_start=Position (ms)", "event=Bookmark"}
    assert column(taken(table), "screen_start") == [0.0, 65.0]


def test_episodes_that_are_all_there_is_are_the_events() -> None:
    assert maps("Episode,Stardate\nFarpoint,41153.7\nThe Naked Now,41209.2\n") == {
        *("event=Episode", "story_order=Stardate"),
    }
    table = "Episode,Scene,Stardate\nFarpoint,Bridge,41153.7\nThe Naked Now,Sick bay,41209.2\n"
    assert "event=Scene" in maps(table)
    assert column(taken(table), "episode") == ["Farpoint", "The Naked Now"]


def test_the_greatest_length_of_film_is_the_example() -> None:
    (fault,) = opened("event,screen_start\nA,340+08\nB,0+00\n").findings
    assert "“340+08” would be 0:03:47" in str(fault)


# --- what was read as something else --------------------------------------------------------------


def test_six_figures_are_a_clock_or_seconds() -> None:
    table = "event,screen_start\nA,000000\nB,001230\nC,010203\n"
    (asked, *_) = opened(table).findings
    assert (asked.rule, asked.needed) == ("run_together", True)
    assert column(taken(table), "screen_start") == [0.0, 750.0, 3723.0]
    assert rules(opened("event,screen_start\nA,100000\nB,100230\n"))[0] != "run_together"


def test_an_era_in_a_column_of_its_own_is_the_years() -> None:
    table = "Event,Year,Era\nA,480,BC\nB,14,AD\nC,,\n"
    assert column(taken(table), "story_start_text") == ["-0479", "0014", ""]


def test_a_header_of_two_lines_may_repeat_what_stands_over_several() -> None:
    table = ",Film,Film,Story,Story\nScene,Start,End,Start,End\nA,0:00,1:00,1957,1958\n"
    found = taken(table + "B,1:00,2:00,1944,1945\n")
    assert column(found, "screen_end") == [60.0, 120.0]
    assert column(found, "story_end_text") == ["1958", "1945"]


def test_a_day_beside_its_night_is_that() -> None:
    table = "Scene,Day,Time of Day\nA,1,Morning\nB,1,Night\n"
    assert column(taken(table), "story_start_text") == ["D1", "N1"]


def test_present_is_no_time_of_the_film() -> None:
    table = "Event,Time\nA,Present\nB,1944\n"
    assert "story_start=Time" in maps(table)


def test_ranks_in_words_are_read() -> None:
    table = "event,screen_order,story_order\nA,first,third\nB,second,premier\n"
    assert column(opened(table), "story_order") == [3.0, 1.0]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Samstag, 3. August 1957", "1957-08-03"),
        ("sabato 3 agosto 1957", "1957-08-03"),
        ("from May 1944 until March 1945", "1944-05/1945-03"),
        ("1960s-1970s", "196X/197X"),
        ("MCMLVII", "1957"),
        ("MIX", ""),
    ],
)
def test_dates_that_people_write(text: str, date: str) -> None:
    assert times.meant(text) == date


def test_a_day_of_the_week_stands_before_a_date_in_figures_too() -> None:
    table = "event,story_start,screen_order\nA,Mi. 12.1.1944,1\nB,Fri 13.1.1944,2\n"
    assert column(opened(table), "story_start_text") == ["1944-01-12", "1944-01-13"]


def test_hours_and_minutes_that_fill_the_film_are_asked_about() -> None:
    table = "event,screen_start,runtime\nA,0:05,1:32:00\nB,0:59,\nC,1:28,\n"
    (asked,) = opened(table).findings
    assert (asked.rule, asked.takes) == ("minutes_of_hours", (("rewrite", "screen_start"),))
    assert column(taken(table), "screen_end") == [3540.0, 5280.0, 5520.0]
    assert rules(opened(table.replace("1:32:00", "0:02:00"))) == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1,957", "1957"),
        ("3 Aug 1957, 18:00–21:00", "1957-08-03T18:00/1957-08-03T21:00"),
    ],
)
def test_more_dates_that_people_write(text: str, date: str) -> None:
    assert times.meant(text) == date


def test_a_column_of_frames_is_of_lengths() -> None:
    table = "Shot,Frames,Description\n1,120,Bridge\n2,48,Hand\n"
    assert "screen_duration=Frames" in maps(table)
    assert column(taken(table, rate="24"), "screen_end") == [5.0, 7.0]
