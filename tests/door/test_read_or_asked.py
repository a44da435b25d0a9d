"""What of dates, clocks and lists is read, asked, refused by its own sentence or noted."""

import io

import pytest
from openpyxl import Workbook

from anachrony import times
from anachrony.app.asked import as_found
from tests.tables import column, opened, rules, taken


def dated(*texts: str) -> str:
    """A table of events with these dates."""
    rows = (f"E{at}\t{text}" for at, text in enumerate(texts))
    return "\n".join(("event\tstory_start", *rows, ""))


# --- moments that a computer counts ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "dates"),
    [
        ("-802051200", "-802000000", ["1944-08-02", "1944-08-02T14:13:20"]),
        ("1700000000", "1700003600", ["2023-11-14T22:13:20", "2023-11-14T23:13:20"]),
        ("1700000000000", "1700003600000", ["2023-11-14T22:13:20", "2023-11-14T23:13:20"]),
    ],
)
def test_seconds_and_milliseconds_since_1970_are_asked_about(
    first: str, second: str, dates: list[str]
) -> None:
    table = dated(first, second)
    (asked,) = opened(table).findings
    assert (asked.rule, asked.needed, list(asked.rewrite)) == ("epoch", True, dates)
    assert asked.takes[0] == ("numbers", "epoch")
    assert column(opened(table, numbers="epoch"), "story_start_text") == dates


def test_such_numbers_are_years_where_that_is_said_or_they_are_round() -> None:
    assert rules(opened(dated("-802051200", "-802000000"), numbers="years")) == ["before_christ"]
    assert rules(opened(dated("-4600000000", "-541000000"))) == ["before_christ"]


def test_years_typed_where_a_spreadsheet_shows_dates_are_asked_about() -> None:
    table = "event,screen_order,Year\nA,1,1905-04-27\nB,2,1905-04-28\n"
    mapped = {"mapping": {"story_start": "Year"}}
    (asked,) = opened(table, **mapped).findings
    assert (asked.rule, asked.needed, asked.rewrite) == ("years_typed", False, ("1944", "1945"))
    assert column(taken(table, **mapped), "story_start_text") == ["1944", "1945"]
    assert rules(opened(table.replace("Year", "story_start"))) == []
    assert rules(opened(table.replace("1905-04-28", "1906-04-28"), **mapped)) == []


# --- days, decades and round years ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("JD 2431000", "1943-10-02"),
        ("JD 2440587.5", "1970-01-01"),
        ("JD 2440588.0", "1970-01-01T12:00:00"),
        ("MJD 40587", "1970-01-01"),
        ("44/8/2", "1944-08-02"),
        ("44-8-25", "1944-08-25"),
        ("Mitte der 1850er", "1854/1856"),
        ("Anfang der 1850er Jahre", "1850/1853"),
        ("Ende der 50er-Jahre", "1957/1959"),
        ("milieu des années 1850", "1854/1856"),
        ("a mediados de los años 1850", "1854/1856"),
        ("metà degli anni 1850", "1854/1856"),
        ("10,000 BP", "-8550/-7550"),
        ("12,500 BP", "Y-10600/Y-10500"),
        ("9853 BP", "-7903~"),
    ],
)
def test_dates_that_are_proposed(text: str, date: str) -> None:
    assert times.meant(text) == date


@pytest.mark.parametrize("text", ["44/13/2", "44/8/32", "mediados de 1850"])
def test_dates_that_are_not(text: str) -> None:
    assert times.meant(text) not in ("1944-02-13", "1944-08-32", "1854/1856")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("~~1944~~ 1945", "struck"),
        ("<s>1944</s> 1945", "struck"),
        ("FY2008", "fiscal"),
        ("FY08/09", "fiscal"),
        ("exercice 2008", "fiscal"),
    ],
)
def test_dates_that_are_refused_by_their_own_sentence(text: str, rule: str) -> None:
    assert rules(opened(dated("1944", text))) == [rule]


# --- of the same year -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("above", "same", "date"),
    [
        ("1944-08-02", "same year", "1944"),
        ("1944-08-02", "la même année", "1944"),
        ("1944-08-02", "same month", "1944-08"),
        ("1944-08-02", "later that year", "1944"),
        ("1944~", "im selben Jahr", "1944~"),
    ],
)
def test_the_same_year_leans_on_the_row_above(above: str, same: str, date: str) -> None:
    table = dated(above, same)
    assert rules(opened(table)) == ["following"]
    assert column(taken(table), "story_start_text") == [above, date]


def test_the_same_year_after_others_that_lean() -> None:
    table = dated("1944-08-02", "two years later", "same year", "ibid.", "same day")
    assert column(taken(table), "story_start_text")[1:] == ["1946"] * 4
    stepped = taken(dated("1944-08-31", "next day", "same month", "two years later"))
    assert column(stepped, "story_start_text")[1:] == ["1944-09-01", "1944-09", "1946"]
    assert rules(opened(dated("1944", "two years later", "next day"))) == ["following", "relative"]
    assert "relative" in rules(opened(dated("1944", "same month")))


# --- clocks ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("header", ["Début (s)", "In [s]", "Start (sec)", "Start seconds"])
@pytest.mark.parametrize("mark", [",", "."])
def test_a_header_that_says_seconds_is_believed(header: str, mark: str) -> None:
    rows = "".join(f"{name}\t{at}{mark}48\n" for name, at in (("A", 12), ("B", 20), ("C", 40)))
    terms = {"mapping": {"event": "Event", "screen_start": header}}
    found = opened(f"Event\t{header}\n{rows}", **terms)
    assert rules(found) == ["open_end"]
    assert column(found, "screen_start") == [12.48, 20.48, 40.48]
    assert "dotted" in rules(opened(f"event\tscreen_start\n{rows}"))


def test_milliseconds_of_whisper_are_asked_about_once() -> None:
    table = "start,end,text\n0,2500,Hello\n2500,600000,You\n600000,909000,There\n"
    assert rules(opened(table)).count("milliseconds") == 1
    assert column(taken(table), "screen_end") == [2.5, 600, 909]


RUNTIME = "work,event,screen_start,screen_end,runtime\nPsycho,A,0:10:00,0:12:00,{}\n"


def test_a_runtime_that_would_end_before_the_last_event_is_of_minutes() -> None:
    (asked,) = opened(RUNTIME.format("109")).findings
    assert (asked.rule, asked.rewrite) == ("runtime_minutes", ("109:00",))
    assert column(taken(RUNTIME.format("109")), "runtime") == [6540]
    assert rules(opened(RUNTIME.format("900"))) == []
    assert rules(opened(RUNTIME.format("1:49:00"))) == []


def test_a_runtime_whose_header_says_minutes_is_of_minutes() -> None:
    table = RUNTIME.replace("runtime", "Runtime (min)").format("109")
    found = opened(table, mapping={"runtime": "Runtime (min)"})
    assert column(found, "runtime") == [6540]


def test_runtimes_of_episodes_are_of_minutes() -> None:
    rows = "".join(f"1,{at},E{at},{at + 40}\n" for at in range(1, 8))
    table = f"season_number,episode_number,event,runtime\n{rows}"
    assert "runtime_minutes" in rules(opened(table, mapping={"screen_duration": "runtime"}))
    assert column(taken(table), "screen_duration")[0] == 41 * 60


# --- what is no time, and what would be one -------------------------------------------------------


def test_a_list_without_any_order_says_what_is_missing() -> None:
    rows = "".join(f"1,{at},E{at},2008-01-{at + 10}\n" for at in range(1, 7))
    found = opened(f"Season,Episode,event,Air Date\n{rows}")
    assert "no_axis" in rules(found)
    (note,) = (one for one in found.findings if one.rule == "no_axis")
    assert "screen_start" in str(note)
    assert "story_start" in str(note)


def test_dates_of_an_era_of_their_own_can_be_left_so_that_the_rest_opens() -> None:
    table = "event,screen_order,Year\nA,1,32 BBY\nB,2,22 BBY\nC,3,19 BBY\n"
    mapped = {"mapping": {"story_start": "Year"}}
    (era,) = opened(table, **mapped).findings
    assert (era.rule, era.takes) == ("era", (("own", "Year"),))
    assert "--own Year" in str(era)
    left = opened(table, **mapped).terms.taking(era.takes)
    found = opened(table, mapping=left.mapping, own=left.own)
    assert column(found, "Year") == ["32 BBY", "22 BBY", "19 BBY"]


def test_one_date_of_an_era_among_others_is_put_right_itself() -> None:
    assert opened(dated("1999", "32 BBY")).findings[0].takes == ()


@pytest.mark.parametrize("header", ["story_order", "Chronological order"])
def test_ranks_that_are_letters_are_asked_about(header: str) -> None:
    table = f"event,screen_order,{header}\nX,1,A\nY,2,C\nZ,3,B\n"
    assert not {"letters", "column"}.isdisjoint(rules(opened(table)))
    assert column(taken(table), "story_order") == [1, 3, 2]


def test_clocks_of_a_mission_are_said_to_date_nothing() -> None:
    table = "event,screen_order,Mission time\nX,1,T-00:00:08\nY,2,T+00:00:00\nZ,3,T+00:02:01\n"
    assert rules(opened(table)) == ["mission"]


def test_percent_in_a_workbook_are_no_seconds() -> None:
    book = Workbook()
    for row in (("event", "screen_start"), ("A", 0.05), ("B", 0.505)):
        book.active.append(row)
    for at in (2, 3):
        book.active.cell(at, 2).number_format = "0.0%"
    data = io.BytesIO()
    book.save(data)
    (fault,) = opened(data.getvalue()).findings
    assert (fault.rule, fault.values) == ("clock", ("5%", "50.5%"))


def test_dates_that_can_be_left_can_be_put_right_in_place_too() -> None:
    (era,) = opened("event,story_start\nA,32 BBY\nB,22 BBY\n").findings
    about = as_found(era, {})
    assert [way.take for way in about.takes] == [("own", "story_start")]
    assert [cell.text for cell in about.cells] == ["32 BBY", "22 BBY"]
