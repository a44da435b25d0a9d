"""Tables as spreadsheets, script supervisors, chronologies and cutting rooms hand them over: each was
first refused, or read into something false.
"""

import io

import openpyxl
import pytest

from anachrony.events import open_table
from anachrony.terms import NOTHING_SAID
from anachrony.times import meant
from tests.tables import column, opened, rules

# --- story days and times of day ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Day 1, morning", "D1"),
        ("Day 2 night", "N2"),
        ("Day 2 (evening)", "D2"),
        ("Day 1 cont.", "D1"),
        ("Day three", "D3"),
        ("day_one", "D1"),
        ("day-two", "D2"),
        ("Day 1 - 8:00 AM", "D1 8:00 am"),
        ("Day 1 @ 9pm", "D1 9pm"),
        ("D1 08:00–09:00", "D1 08:00/D1 09:00"),
        ("Jour 2 - matin", "D2"),
        ("Jour 2, la nuit", "N2"),
        ("2e jour", "D2"),
        ("deuxième jour", "D2"),
        ("third night", "N3"),
        ("Tag 1", "D1"),
        ("Nacht 2", "N2"),
        ("Day 1-3", "D1/D3"),
        ("Day of reckoning", ""),
        ("D1A", "D1"),
        ("Day 12-B", "D12"),
        ("D1N", "N1"),
        ("N2B", "N2"),
        ("D-1A", "D-1"),
        ("DX", ""),
        ("Giorno 1", "D1"),
        ("Tag 1, 8 Uhr", "D1 8 h"),
        ("Jour 2 - 14 h 30", "D2 14:30"),
        ("Tag 2, 14.30 Uhr", "D2 14:30"),
        ("2. Tag, nachts", "N2"),
        ("Tag 2 Abend", "D2"),
        ("segundo día", "D2"),
        ("Giorno 2, ore 14:30", "D2 14:30"),
        ("secondo giorno, notte", "N2"),
        ("giorno prima", ""),  # the day before
        ("Sol 5, 14:30", "D5 14:30"),
        ("Story Day 2", "D2"),
        ("SD 2", "D2"),
        ("D1 (eve)", "D1"),
        ("D2 pre-dawn", "D2"),
        ("Day 2: 14:30", "D2 14:30"),
    ],
)
def test_a_day_of_the_story_has_the_meaning_that_its_words_give_it(written: str, day: str) -> None:
    """Morning and evening are left to the day: no hour is made up."""
    assert meant(written) == day


@pytest.mark.parametrize("day", ["Monday", "wed", "Tuesday 08:00", "lundi", "Freitag"])
def test_a_day_of_the_week_is_told_that_there_are_many(day: str) -> None:
    assert rules(opened(f"event,story_start\nA,{day}\nB,1944\n")) == ["weekday"]


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("FB D1", "undated"),
        ("FB1", "undated"),
        ("Dream", "undated"),
        ("10 years earlier", "relative"),
        ("il y a dix ans", "relative"),
        ("+3 days", "relative"),
        ("-3 days", "relative"),
        ("present", "now"),
        ("aujourd'hui", "now"),
        ("1700s", "hundreds"),
        ("early 1900s", "hundreds"),
        ("3 August", "yearless"),
        ("14 juillet", "yearless"),
        ("Aug", "yearless"),
        ("9/11", "yearless"),
        ("the next day", "relative"),
        ("le lendemain", "relative"),
        ("an II", "era"),
        ("Wed Aug 02 1944 00:00:00 GMT+0000", "spelling"),
    ],
)
def test_what_is_no_date_is_told_why(written: str, rule: str) -> None:
    assert rules(opened(f"event,story_start\nA,{written}\nB,1944\n")) == [rule]


def test_a_column_that_is_called_story_day_is_one_though_flashbacks_have_none() -> None:
    table = (
        "Scene,Start,End,Story Day\nA,0:00,1:00,Day 1\nB,1:00,2:00,Flashback\nC,2:00,3:00,Dream\n"
    )
    found = opened(table)
    assert [one.lines for one in found.findings if one.rule == "undated"] == [(3, 4)]


def test_noon_and_midnight_are_times_of_day() -> None:
    table = "event,screen_order,story_start\nA,1,8am\nB,2,noon\nC,3,22h15\nD,4,minuit\n"
    assert rules(opened(table)) == ["clocks"]
    hours = [8.0, 12.0, 22.25, 24.0]
    assert column(opened(table, days="counted"), "story_start") == [h * 3600 for h in hours]


def test_one_odd_word_among_times_of_day_does_not_hide_the_question() -> None:
    table = "event,story_start\nA,7:58\nB,8:03\nC,whenever\n"
    assert sorted(rules(opened(table))) == ["clocks", "date"]


def test_hours_of_a_date_are_written_with_an_h_too() -> None:
    table = "event,story_start\nA,1944-08-02 7h15\nB,1944-08-02T07:15\n"
    assert rules(opened(table)) == []
    assert len(set(column(opened(table), "story_start"))) == 1


# --- dates ----------------------------------------------------------------------------------------


def test_days_as_a_spreadsheet_counts_them_are_asked_for() -> None:
    table = "event,story_start,story_end\nA,16285,16286\nB,16285.6666667,\n"
    found = opened(table)
    assert rules(found) == ["serials", "serials"]
    assert found.findings[0].takes == (("numbers", "serials"),)
    assert found.findings[0].rewrite == ("1944-08-01", "1944-08-01T16:00")
    texts = column(opened(table, numbers="serials"), "story_start_text")
    assert texts == ["1944-08-01", "1944-08-01T16:00"]


def test_years_of_five_digits_are_years_where_that_is_said_or_others_stand_beside() -> None:
    alone = "event,story_start\nA,10191\nB,10193\n"
    assert rules(opened(alone)) == ["serials"]
    assert rules(opened(alone, numbers="years")) == []
    assert "serials" not in rules(opened(alone + "C,3978\n"))


def test_year_0_is_noted_once() -> None:
    assert rules(opened("event,story_start\nA,0\nB,1944\n")) == ["before_christ"]


def test_a_point_puts_the_day_first_and_the_note_says_so() -> None:
    assert rules(opened("event,story_start\nA,02.08.1944\nB,1944\n")) == ["day_first"]
    assert rules(opened("event,story_start\nA,25/08/1944\nB,1944\n")) == ["day_month"]


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("julio de 1936", "1936-07"),
        ("3. März 1943", "1943-03-03"),
        ("Sommer 1944", "1944-22"),
        ("8 settembre 1943", "1943-09-08"),
        ("25 de abril de 1974", "1974-04-25"),
        ("zomer 1944", "1944-22"),
        ("12 marca 1945", "1945-03-12"),
        ("6. August 1945, 8:15 Uhr", "1945-08-06T08:15"),
        ("Anfang August 1944", "1944-08-01/1944-08-10"),
        ("finales de 1944", "1944-09/1944-12"),
        ("vor 1944", "../1943"),
        ("dopo il 1944", "1945/.."),
        ("seit 1944", "1944/.."),
        ("zwischen 1944 und 1946", "1944/1946"),
        ("dal 1944 al 1946", "1944/1946"),
        ("około 1950", "1950~"),
        ("dreißiger Jahre", "193X"),
        ("1930er", "193X"),
        ("años 50", "195X"),
        ("anni '60", "196X"),
        ("lata 60.", "196X"),
        ("19. Jahrhundert", "18XX"),
        ("siglo XIX", "18XX"),
        ("1. Jh. v. Chr.", "-0099/0000"),
        ("44 a.C.", "-0043"),
        ("Weihnachten 1944", "1944-12-25"),
    ],
)
def test_the_words_of_other_languages_are_known(written: str, date: str) -> None:
    assert meant(written) == date


PARTS = """Year,Month,Day,End Year,End Month,Headline
1931,5,4,,,Birth
1944,8,,1945,5,War
1957,,,,,Love
-43,3,15,,,Ides
sometime,1,1,,,Myth
"""


def test_a_date_in_three_columns_is_read_as_one() -> None:
    found = opened(PARTS)
    notes = [one for one in found.findings if one.rule == "date_parts"]
    assert [(one.column, one.rewrite) for one in notes] == [
        ("Year", ("1931-05-04",)),
        ("End Year", ("1945-05",)),
    ]
    found = opened(PARTS.replace("sometime", "1950"), accept=True)
    texts = column(found, "story_start_text")
    assert texts == ["1931-05-04", "1944-08", "1957", "-0043-03-15", "1950-01-01"]
    assert column(found, "Day") == ["4", "", "", "15", "1"]


@pytest.mark.parametrize("word", ["--", "???", "TBC", "sans date", "unbekannt"])
def test_more_words_stand_for_nothing(word: str) -> None:
    assert rules(opened(f"event,story_start\nA,{word}\nB,1944\n")) == ["blank"]


DAYS = "event,{},time\nA,{},8h00\nB,{},22:15\nC,{},noon\nD,{},\n"


def test_a_day_and_its_time_in_two_columns_are_one_moment() -> None:
    dates = ["1944-08-02", "1944-08-02", "1944-08-03", "1944-08-04"]
    found = opened(DAYS.format("date", *dates), accept=True)
    assert column(found, "story_start_text") == [
        *("1944-08-02 8h00", "1944-08-02 22:15", "1944-08-03 12:00", "1944-08-04")
    ]
    found = opened(DAYS.format("day", 1, 1, 2, 3), accept=True)
    hours = [8, 22.25, 36, 48]
    assert column(found, "story_start") == [hour * 3600 for hour in hours]
    assert column(found, "time") == ["8h00", "22:15", "noon", ""]


def test_clocks_that_count_on_beside_dates_are_asked_about() -> None:
    table = "event,date,time\nA,1944-08-02,0:12\nB,1944-08-02,14:31\nC,1957,20:05\n"
    asked = [one.takes for one in opened(table).findings if one.rule == "column_either"]
    assert asked == [(("map", "screen_start=time"), ("map", "story_start=time"), ("own", "time"))]
    found = opened(table, own=frozenset({"time"}), mapping={"story_start": "date"})
    assert column(found, "story_start_text")[1:] == ["1944-08-02 14:31", "1957"]


def test_midnights_that_a_program_wrote_are_offered_as_days() -> None:
    table = "event,story_start\nA,1944-08-01 00:00:00\nB,1945-01-01 00:00:00\n"
    (one,) = opened(table).findings
    assert (one.rule, one.needed, one.rewrite) == (
        *("midnights", False),
        ("1944-08-01", "1945-01-01"),
    )
    assert column(opened(table, accept=True), "story_start_text") == ["1944-08-01", "1945-01-01"]
    assert rules(opened(table + "C,1945-01-01 16:00\n")) == []


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("[1944]", "1944"),
        ("(1944)", "1944"),
        ("1944.0", "1944"),
        ("v. 1870", "1870~"),
        ("1921 (late)", "1921-09/1921-12"),
        ("XIXe siècle", "18XX"),
        ("1939–", "1939/.."),
        ("–1945", "../1945"),
        ("1944-", "1944/.."),
        ("the fifties", "195X"),
        ("mid-fifties", "1954/1956"),
        ("twelfth century", "11XX"),
        ("third century BC", "-0299/-0200"),
        ("first half of the 19th century", "1800/1849"),
        ("second half of 1944", "1944-07/1944-12"),
        ("H1 1944", "1944-01/1944-06"),
        ("end of 1944", "1944-09/1944-12"),
        ("1957-W32", "1957-08-05/1957-08-11"),
        ("218–201 BC", "-0217/-0200"),
        ("66 Ma", "Y-66000000S2"),
        ("3 million years ago", "Y-3000000S1"),
        ("10,000 BP", "-8550/-7550"),
        ("00/08/1957", "1957-08"),
        ("XX/XX/1957", "1957"),
        (">1957", "1958/.."),
    ],
)
def test_more_spellings_of_years_are_known(written: str, date: str) -> None:
    assert meant(written) == date


# --- clocks ---------------------------------------------------------------------------------------


def test_minutes_beyond_59_are_shown_carried() -> None:
    table = "event,screen_start,screen_end\nA,0:00:00,0:65:00\nB,1:05:00,70:75\n"
    (one,) = opened(table).findings
    assert (one.rule, one.rewrite) == ("carried", ("1:05:00", "1:11:15"))


def test_a_colon_before_thousandths_is_a_point() -> None:
    table = "event,screen_start,screen_end\nA,00:00:00:000,00:01:00:500\n"
    assert column(opened(table), "screen_end") == [60.5]


def test_shares_of_a_day_are_seen_though_one_is_short() -> None:
    table = (
        "event,screen_start,screen_end\nA,0,0.0028935\nB,0.0028935,0.0065972\nC,0.0065972,0.02\n"
    )
    assert rules(opened(table)) == ["fractions"]


def test_ranks_are_roman_and_ordinal_too() -> None:
    table = "event,screen_order,story_order\nA,1st,IV\nB,2e,IX\nC,3.,XII\n"
    assert column(opened(table), "story_order") == [4.0, 9.0, 12.0]
    assert column(opened(table), "screen_order") == [1.0, 2.0, 3.0]
    assert rules(opened(table.replace("IX", "IIX"))) == ["rank"]


def test_lengths_that_nothing_calls_so_are_no_starts() -> None:
    table = "event,Guess\nA,0:01:30\nB,0:00:20\nC,0:00:40\n"
    assert not [
        one for one in opened(table).findings if ("screen" in dict(one.takes).get("map", ""))
    ]


def test_a_frame_that_the_rate_has_not_got_is_said() -> None:
    table = "event,screen_start,screen_end\nA,00:00:00:00,00:00:10:30\n"
    (one,) = opened(table, rate="25").findings
    assert one.rule == "no_frame"
    assert "the last of a second is 24" in str(one)
    (one,) = opened(table.replace("10:30", "10;20"), rate="25").findings
    assert one.rule == "not_dropped"


def test_a_clock_that_passes_midnight_is_told_how_to_count_on() -> None:
    assert rules(opened("event,screen_start,screen_end\nA,23:59:50,0:00:20\n")) == ["midnight"]
    assert rules(opened("event,screen_start,screen_end\nA,0:59:50,0:00:20\n")) == ["order"]


def test_milliseconds_are_offered_where_the_film_would_last_a_day() -> None:
    table = "event,screen_start,screen_end\nA,0,1500\nB,1500,93000\nC,93000,5400000\n"
    found = opened(table)
    assert rules(found) == ["milliseconds"]
    assert not found.findings[0].needed
    assert column(opened(table, accept=True), "screen_end") == [1.5, 93.0, 5400.0]


def test_minutes_and_seconds_with_points_are_seen_by_hours_beside_them() -> None:
    table = "event,screen_start,screen_end\nA,0.00,12.34\nB,12.34,59.50\nC,59.50,1.02.30\n"
    found = opened(table)
    assert (rules(found), found.findings[0].rewrite) == (["dotted"], ("0:00", "12:34", "59:50"))
    assert column(opened(table, accept=True), "screen_end") == [754.0, 3590.0, 3750.0]


def test_a_length_beside_both_ends_is_read_where_it_fits() -> None:
    table = "event,screen_start,screen_end,screen_duration\nA,0:00,1:00,0:59.6\nB,1:00,2:00,1:00\n"
    assert rules(opened(table)) == []
    assert rules(opened(table.replace("2:00,1:00", "2:00,1:30"))) == ["two_ends"]


# --- rows and columns -----------------------------------------------------------------------------


def test_a_short_row_is_read_as_far_as_it_goes() -> None:
    found = opened("event,screen_start,screen_end,note\nA,0:00,1:00\nB,1:00,2:00,x\nC,2:00\n")
    assert [(one.rule, one.lines) for one in found.findings] == [
        ("short_rows", (2, 4)),
        ("open_end", (4,)),
    ]
    assert column(found, "note") == ["", "x", ""]


def test_blank_cells_beyond_the_header_are_no_fault_and_a_lone_cell_is_one() -> None:
    header = "event,screen_start,screen_end\n"
    assert rules(opened(f"{header}A,0:00,1:00,,\nB,1:00,2:00\n")) == []
    assert rules(opened(f"{header}A,0:00,1:00\nMy notes\n")) == ["lone_cell"]
    assert rules(opened(f"{header}A,0:00,1:00\n,1:00\n")) == ["short_rows", "open_end", "required"]


def test_the_sum_of_lengths_needs_no_name() -> None:
    table = "event,screen_start,screen_end,screen_duration\nA,0:00,1:00,1:00\n,,,1:00\n"
    found = opened(table)
    assert (rules(found), column(found, "event")) == (["sums"], ["A"])


def test_a_mark_that_is_not_closed_is_said_in_a_wide_table_too() -> None:
    table = 'event,screen_start,screen_end\n"A,0:00,1:00\nB,1:00,2:00\n'
    assert rules(opened(table)) == ["unclosed_quote"]


@pytest.mark.parametrize("foot", ["Source: my notes", "* all times rough", "Note : de mémoire"])
def test_a_note_under_a_table_is_no_event(foot: str) -> None:
    for ends in ("", ",,"):
        found = opened(f"event,screen_start,screen_end\nA,0:00,1:00\n{foot}{ends}\n")
        assert (rules(found), column(found, "event")) == (["foot"], ["A"])


def test_a_table_of_names_alone_has_no_foot() -> None:
    assert column(opened("event,mood\nA,x\nNote: he dies,\n"), "event") == ["A", "Note: he dies"]


def test_a_row_that_stands_twice_is_noted() -> None:
    table = "event,screen_start,screen_end\nA,0:00,1:00\nA,0:00,1:00\nB,,\nB,,\n"
    assert [one.lines for one in opened(table).findings if one.rule == "repeated"] == [(3,)]


TWO_LINES = """My film,,,,
Scene,Film time,,Story time,
,Start,End,Start,End
A,0:00,1:00,1944,1945
B,1:00,2:00,1957,1957
"""


def test_a_header_of_two_lines_is_one() -> None:
    found = opened(TWO_LINES)
    assert [one.lines for one in found.findings if one.kind == "note"] == [(1,), (2, 3)]
    found = opened(TWO_LINES, accept=True)
    assert column(found, "event") == ["A", "B"]
    assert column(found, "screen_end") == [60.0, 120.0]
    assert column(found, "story_end_text") == ["1945", "1957"]
    broken = opened(TWO_LINES.replace("2:00", "later"), accept=True)
    assert [one.lines for one in broken.findings if one.refuses] == [(5,)]


def test_names_of_columns_stand_in_the_second_line_alone_where_the_first_only_groups_them() -> None:
    table = "Plan,Temps du film,,Histoire,\n,Début,Fin,Début,Fin\nA,0:00,1:00,1944,1944\n"
    assert column(opened(table, accept=True), "screen_end") == [60.0]
    assert column(opened(table, accept=True), "story_start_text") == ["1944"]


def test_rows_of_words_are_no_second_header() -> None:
    table = "event,screen_start,,place\nStart,0:00,x,End\nB,1:00,,Set\n"
    assert "two_headers" not in rules(opened(table))


def test_a_workbooks_two_lines_keep_their_rows() -> None:
    found = open_table(workbook([line.split(",") for line in TWO_LINES.splitlines()]))
    assert [one.lines for one in found.findings if one.rule == "two_headers"] == [(2, 3)]


def test_a_tier_is_a_track_only_where_all_its_words_are() -> None:
    table = "Tier,Begin Time,End Time,Annotation\n{},1.0,9.5,Woman\nMusic,0.0,12.0,Piano\n"
    for tier, taken in (("Shots", "strand=Tier"), ("Image", "track=Tier")):
        proposals = opened(table.format(tier)).findings
        assert taken in {one.takes[0][1] for one in proposals if one.takes}
        assert opened(table.format(tier), accept=True).events is not None


def test_a_first_line_with_a_timecode_is_no_header_whatever_word_stands_beside() -> None:
    markers = "Name\t01:00:05:10\tV1\tred\tFlashback\nName\t01:02:15:00\tV1\tgreen\tNow\n"
    assert rules(opened(markers)) == ["headless"]
    assert column(opened(markers, header="0", rate="25", accept=True), "screen_start")[1] == 3735.0


@pytest.mark.parametrize(
    "header",
    [
        "Szene;Beginn;Ende;Datum;Ort;Figuren",
        "Escena;Inicio;Fin;Fecha;Lugar;Personajes",
        "Scène;Début;Fin;Date;Lieu;Personnages",
        "Headline;Start;End;Start Year;Location;Who",
    ],
)
def test_headers_of_other_languages_and_programs_are_known(header: str) -> None:
    found = opened(f"{header}\nA b;0,0;62,5;1957;Köln;Anna\nC d;62,5;130,25;1944;Lyon;Ben\n")
    taken = [one.takes[0][1].partition("=")[0] for one in found.findings if one.kind == "proposal"]
    assert sorted(taken) == sorted(
        ["screen_start", "screen_end", "story_start", "event", "place", "characters"]
    )


@pytest.mark.parametrize(
    "header",
    [
        "Scena;Descrizione;Inizio;Fine;Data;Personaggi",
        "Cena;Descrição;Início;Fim;Data;Personagens",
        "Scène;Omschrijving;Begin;Einde;Datum;Personages",
        "Lp.;Opis;Początek;Koniec;Data;Postacie",
    ],
)
def test_a_scene_list_in_another_language_is_read_whole(header: str) -> None:
    found = opened(
        f"{header}\n1;Casa;0:00;3:10;1944;Anna\n2;Porto;3:10;9:00;1945;Jan\n", accept=True
    )
    assert column(found, "event") == ["Casa", "Porto"]
    assert column(found, "screen_end") == [190.0, 540.0]
    assert column(found, "story_start_text") == ["1944", "1945"]
    assert column(found, "characters") == ["Anna", "Jan"]


def test_words_tell_events_where_numbers_only_count_them() -> None:
    found = opened("scene,happens,weather\n1,She dies,dry\n2,A birth,dry\n3,School,dry\n")
    assert [one.takes[0] for one in found.findings] == [("map", "event=happens")]


def test_times_that_fall_back_are_of_the_story_first() -> None:
    table = "event,time\nWake,07:00\nBus,07:45\nMurder,22:15\nPolice,08:20\n"
    first = opened(table).findings[0]
    assert first.takes[:2] == (("map", "story_start=time"), ("map", "screen_start=time"))
    assert rules(opened(table, accept=True)) == []
    parts = "chapter,event,time\n1,Wake,0:00\n1,Bus,7:45\n2,Murder,0:00\n2,Police,8:20\n"
    assert opened(parts).findings[0].takes[0][1] != "story_start=time"


def test_a_clock_in_three_columns_is_read_as_one() -> None:
    table = "Scene,Hour,Minute,Second\nA,0,0,0\nB,0,4,10\nC,1,2,30.5\n"
    found = opened(table, accept=True)
    assert column(found, "screen_start") == [0.0, 250.0, 3750.5]
    assert column(found, "Second") == ["0", "10", "30.5"]
    assert "clock_parts" in rules(found)


def test_codes_of_datavyu_are_columns_of_starts_and_ends() -> None:
    found = opened("scene.onset,scene.offset,scene.code\n0,3000,Door\n3000,9000,Roof\n")
    maps = [one.takes[0][1] for one in found.findings if one.takes]
    assert maps[:2] == ["screen_start=scene.onset", "screen_end=scene.offset"]


def test_a_scene_put_in_behind_another_is_proposed_as_a_rank_between() -> None:
    table = "event,screen_order\nA,1\nB,2\nC,2a\nD,2 B\nE,3\n"
    (one,) = opened(table).findings
    assert (one.rule, one.needed, one.rewrite) == ("lettered", True, ("2.01", "2.02"))
    assert column(opened(table, accept=True), "screen_order") == [1.0, 2.0, 2.01, 2.02, 3.0]


def test_lengths_with_decimal_commas_are_summed_with_them() -> None:
    found = opened("plan;durée\nPont;12,5\nGare;7,04\n", accept=True)
    assert column(found, "screen_end") == [12.5, 19.54]
    found = opened("plan;début (min);fin\nPont;0,5;0:00:45,5\nGare;1,5;0:01:40,25\n", accept=True)
    assert column(found, "screen_start") == [30.0, 90.0]


def test_a_second_note_is_the_files_own_and_a_second_time_is_the_end() -> None:
    found = opened("Scene,Time,Time,Note,Note\nA,0:00,1:00,a,b\nB,1:00,2:00,c,d\n", accept=True)
    assert column(found, "screen_end") == [60.0, 120.0]
    assert (column(found, "note"), column(found, "Note 2")) == (["a", "c"], ["b", "d"])


def test_the_rate_that_a_column_states_is_offered_first() -> None:
    table = "event,screen_start,fps\nA,00:00:00:00,24\nB,00:00:05:12,24\n"
    assert opened(table).findings[0].takes[0] == ("rate", "24")
    counted = "event,start (frames),fps\nA,0,23.976\nB,240,23.976\n"
    (asked,) = (one for one in opened(counted).findings if one.rule == "frames")
    assert asked.takes[0] == ("rate", "23.976")


def test_columns_of_times_that_hold_none_are_said_where_there_is_no_other() -> None:
    table = "Scene,Day,start_s\nA,Monday,3 o'clock\nB,Tuesday,late\n"
    noted = [one for one in opened(table).findings if one.rule == "untimed"]
    assert [one.column for one in noted] == ["Day", "start_s"]
    assert "--map story_start=Day says of each why" in str(noted[0])
    assert "untimed" not in rules(opened("Scene,Day,Start\nA,Monday,0:00\nB,Tuesday,1:00\n"))


def test_dates_under_a_german_beginning_are_of_the_story() -> None:
    table = "Ereignis;Beginn;Ende\nKrieg;01.09.1939;08.05.1945\nFahrt;4.5.1920;4.5.1920\n"
    taken = {one.takes[0][1] for one in opened(table).findings if one.kind == "proposal"}
    assert {"story_start=Beginn", "story_end=Ende"} <= taken


def test_pages_that_begin_again_with_a_chapter_are_asked_about() -> None:
    table = "event,chapter,screen_order\nA,1,3\nB,1,10\nC,2,1\nD,2,8\n"
    (one,) = opened(table).findings
    assert (one.rule, one.lines) == ("restarts", (4,))
    found = opened(table, mapping={"episode": "chapter"})
    assert column(found, "screen_order") == [1.0, 2.0, 3.0, 4.0]
    back = "event,chapter,screen_order\nA,2,5\nB,2,6\nC,1,1\nD,1,2\n"
    assert opened(back).events is not None


# --- letters, workbooks, what was mended ----------------------------------------------------------


def test_the_euro_of_a_western_alphabet_is_offered() -> None:
    table = "event;screen_start;note\nCafé;0:00;rien\nCœur;1:00;100 €\n"
    (one,) = open_table(table.encode("iso8859-15")).findings
    assert one.takes[0] == ("encoding", "iso8859-15")
    assert one.lines == (3,)
    (one,) = open_table(table.encode("cp1252")).findings
    assert one.takes[0] == ("encoding", "cp1252")
    assert ("encoding", "iso8859-15") not in one.takes


def test_letters_that_nobody_writes_together_are_not_offered_first() -> None:
    for words, encoding in (("Привет, старый дом", "cp1251"), ("La forêt brûlée", "cp1252")):
        table = f"event;screen_start\n{words};0:00\nB;1:00\n".encode(encoding)
        (one,) = open_table(table).findings
        assert one.takes[0] == ("encoding", encoding)


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("shift-jis", "朝,広島\n夜,ヌヴェール"),
        ("euc-jp", "朝,広島\n夜,ヌヴェール"),
        ("gb18030", "早晨,广岛"),
        ("big5", "早晨,廣島"),
        ("euc-kr", "아침,히로시마"),
        ("cp1252", "Fenêtre n°2,«Été» à 20°C"),
    ],
)
def test_the_alphabet_whose_words_are_of_every_day_is_offered_first(
    encoding: str, words: str
) -> None:
    (asked,) = open_table(f"event,place\n{words}\n".encode(encoding)).findings
    assert asked.takes[0] == ("encoding", encoding)


def test_what_a_line_would_read_is_shown_from_its_first_letter_that_differs() -> None:
    table = f"event,place\n{'A long way. ' * 9},Förde\n"
    assert "... way. A long way. ,Förde" in str(open_table(table.encode("cp1252")).findings[0])


@pytest.mark.parametrize("both", ["Anna und Paul", "Ana y Luis", "Anna e Luca", "Anna i Jan"])
def test_characters_are_parted_by_the_and_of_other_languages(both: str) -> None:
    (one,) = opened(f"event,characters\nA,{both}\nB,E.T. I\n").findings
    assert one.rewrite == ("; ".join(both.split()[::2]),)


def test_a_formulas_mistake_is_blank() -> None:
    assert rules(opened("event,story_start\nA,#REF!\nB,1944\n")) == ["blank"]


def test_cells_that_are_merged_downwards_speak_for_all_their_rows() -> None:
    book = openpyxl.Workbook()
    for row in (["event", "screen_start", "place"], ["A", "0:00", "Lyon"], ["B", "1:00", None]):
        book.active.append(row)
    book.active.append(["C", "2:00", None])
    book.active.merge_cells("C2:C3")
    stored = io.BytesIO()
    book.save(stored)
    assert column(open_table(stored.getvalue()), "place") == ["Lyon", "Lyon", ""]


def workbook(rows: list[list[str]]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append([cell or None for cell in row])
    stored = io.BytesIO()
    book.save(stored)
    return stored.getvalue()


def test_formulas_without_results_are_noted() -> None:
    rows = [["event", "screen_start", "note"], ["A", "0:00", "=1+1"], ["B", "1:00", "=C2"]]
    (*_, one) = [one for one in open_table(workbook(rows)).findings if one.rule == "no_results"]
    assert (one.lines, dict(one.hints)["count"]) == ((2, 3), 2)
    assert rules(open_table(workbook([["event"], ["A"]]))) == []


def test_what_was_mended_is_noted() -> None:
    table = b"event,screen_start,screen_end\nA,soon,1:00\nB,1:00,2:00\n"
    found = open_table(table, NOTHING_SAID.taking([("mend", "2:screen_start=0:00")]))
    (one,) = found.findings
    assert (one.rule, one.lines, one.values, one.rewrite) == ("mended", (2,), ("soon",), ("0:00",))
