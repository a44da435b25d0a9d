"""Genette's further distinctions, and what a file says of its work: kinds of anachronies, what is
passed over, how often it happens, what the work is, what its table calls a convention.
"""

import json

import pandas as pd
import pytest

from anachrony import text
from anachrony.app.library import Library
from anachrony.app.opening import opening_page
from anachrony.app.views import view_choice
from anachrony.charts import Canvas
from anachrony.charts.marks.shaded import shaded_anachronies
from anachrony.events import open_table, read
from anachrony.events.works import kind
from anachrony.export import csv
from anachrony.export.labelling import label
from anachrony.findings import InvalidEvents
from anachrony.narrative import annotate
from anachrony.reading.kind import called
from anachrony.report import written
from anachrony.selection import Selection
from tests.films import broken, film
from tests.studied import first, found, left, ranked, studied, words
from tests.tellings.test_scholars import COMPLETE


def kinds(table: str) -> list[str]:
    return studied(table).anachronies["kinds"].tolist()


# --- kinds of anachronies -------------------------------------------------------------------------


@pytest.mark.slow
def test_a_recall_repeats_and_what_is_told_nowhere_else_completes() -> None:
    # The murder is told at its time; the quarrel is not; the third goes back to both.
    table = """
        event,   screen_order, story_order, mode
        Murder,  1, 3, present
        Search,  2, 4, present
        Murder,  3, 3, memory
        Inquest, 4, 5, present
        Quarrel, 5, 1, memory
        Trial,   6, 6, present
        Threat,  7, 2, memory
        Murder,  8, 3, memory
        Verdict, 9, 7, present
    """
    assert kinds(table) == [
        "repeating; homodiegetic",
        "completing",
        "partly repeating; homodiegetic",
    ]
    said = words(studied(table))
    assert "One of its 3 anachronies only recalls what is told elsewhere (repeating)." in said


def test_kinds_are_of_a_work_whatever_another_beside_it_repeats() -> None:
    """What is seen and heard at once is told once; that another film repeats makes it no recall."""
    header = "work, event, track, screen_start, screen_end, story_start, story_end\n"
    quay = """One, Room, both, 0:00, 9:00, 1957, 1957
        One, Quay, image, 9:00, 9:30, 1944, 1944
        One, Call, sound, 9:00, 9:10, 1957, 1957
        One, Quay, sound, 9:00, 9:30, 1944, 1944
        One, Street, both, 9:30, 20:00, 1958, 1958\n"""
    other = """Two, Now, both, 0:00, 9:00, 1957, 1957
        Two, Then, both, 9:00, 9:30, 1944, 1944
        Two, Now, both, 9:30, 20:00, 1957, 1957
        Two, Then, both, 20:00, 20:30, 1944, 1944
        Two, After, both, 20:30, 30:00, 1958, 1958"""
    alone, beside = (annotate(film(header + rows), "both") for rows in (quay, quay + other))
    assert alone["kinds"].tolist() == beside["kinds"].tolist()[: len(alone)]
    assert alone["kinds"][3] == "completing; partial"
    assert beside["kinds"][8] == "repeating; partial"


@pytest.mark.slow
def test_the_first_to_tell_it_completes_and_an_advance_notice_repeats() -> None:
    table = ranked("now Past Past now'", "3 1 1 4")
    assert kinds(table) == ["completing", "repeating"]
    notice = """
        event, screen_order, story_order, mode
        Now,   1, 1, present
        Crash, 2, 3, imagined
        Now 2, 3, 2, present
        Crash, 4, 3, present
        After, 5, 4, present
    """
    assert kinds(notice) == ["repeating; homodiegetic"]
    said = words(studied(notice))
    assert "Its one anachrony only announces what is told elsewhere (repeating)." in said


def test_what_holds_of_all_anachronies_is_said_in_one_breath_and_then_of_how_many() -> None:
    # Both are somebody's; the first is told again, the second joins the day it interrupts.
    one = studied("""
        event,   screen_start, screen_end, story_start, story_end,  mode,    teller
        Crash,   0:00,         1:00,       1950-01-01,  1950-01-01, present,
        Street,  1:00,         2:00,       1950-01-05,  1950-01-05, present,
        Crash,   2:00,         3:00,       1950-01-01,  1950-01-01, memory,  Anna
        Office,  3:00,         4:00,       1950-01-06,  1950-01-06, present,
        Morning, 4:00,         5:00,       1950-01-05,  1950-01-06, memory,  Anna
        Night,   5:00,         6:00,       1950-01-07,  1950-01-07, present,
    """)
    assert (
        "Both its anachronies are somebody’s own, told or remembered (subjective); one of them "
        "only recalls what is told elsewhere (repeating); one of them joins the first narrative "
        "without a gap (complete)." in words(one)
    )


@pytest.mark.slow
def test_a_complete_analepsis_joins_the_first_narrative_a_partial_one_breaks_off() -> None:
    assert kinds(COMPLETE) == ["completing; complete"]
    assert "joins the first narrative without a gap (complete)" in words(studied(COMPLETE))
    assert kinds(COMPLETE.replace("1950-05-01T07:59", "1950-05-01T07:40")) == [
        "completing; partial"
    ]


# What is skipped on the 4th, up to the dinner; what comes before the first scene of all.
JOINED = """
    event,  screen_start, screen_end, story_start, story_end
    Train,  0:00, 1:00, 1957-06-01,       1957-06-01
    Dinner, 1:00, 2:00, 1957-06-04T20:00, 1957-06-04T21:00
    Letter, 2:00, 2:30, 1957-06-04T08:00, 1957-06-04T{end}
    Sea,    2:30, 3:30, 1957-06-06,       1957-06-06
    Youth,  3:30, 4:00, 1950,             1957-05-{last}
    Night,  4:00, 5:00, 1957-06-07,       1957-06-07
"""


@pytest.mark.parametrize(
    ("end", "last", "found"),
    [
        ("19:59", "31", ["complete", "complete"]),
        ("19:00", "30", ["partial", "partial"]),
    ],
)
def test_an_analepsis_joins_what_it_interrupts_or_the_beginning(
    end: str, last: str, found: list[str]
) -> None:
    said = kinds(JOINED.format(end=end, last=last))
    assert [one.split("; ")[1] for one in said] == found


@pytest.mark.slow
def test_an_internal_prolepsis_is_complete_where_it_goes_to_the_end() -> None:
    table = """
        event, screen_start, screen_end, story_start, story_end
        One,   0:00, 9:00,  1950-01-01, 1950-01-01
        Ahead, 9:00, 9:30,  1950-01-04, 1950-01-{last}
        Two,   9:30, 20:00, 1950-01-02, 1950-01-02
        Three, 20:00, 30:00, 1950-01-05, 1950-01-06
    """
    assert kinds(table.format(last="06")) == ["completing; complete"]
    assert kinds(table.format(last="05")) == ["completing; partial"]
    assert kinds(table.format(last="09")) == ["completing"]  # beyond it, none can be told


@pytest.mark.parametrize(
    ("ahead", "ends", "found"),
    [
        ("1950-03", "1950-03-15", ["completing"]),  # it may end before the 15th, or after
        ("1950-03-10", "1950-03", ["completing"]),  # where that month was left is not said
        ("1950-03", "1950-03", ["completing; complete"]),  # as precisely as both are written
        ("1950-02", "1950-03", ["completing; partial"]),
    ],
)
def test_a_prolepsis_reaches_the_end_no_surer_than_the_dates_of_both(
    ahead: str, ends: str, found: list[str]
) -> None:
    said = kinds(f"""
        event, screen_start, screen_end, story_start
        One,   0:00,         9:00,       1950-01-01
        Ahead, 9:00,         9:30,       {ahead}
        Two,   9:30,         20:00,      1950-01-02
        Three, 20:00,        30:00,      {ends}
    """)
    assert said == found


COMPANY = """
    event, screen_order, story_order, characters, strand, mode
    Now,   1, 3, {now},  {strand}, present
    Then,  2, 1, {then}, past,     memory
    Now 2, 3, 4, {now},  {strand}, present
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("now", "then", "strand", "said"),
    [
        ("Anna", "Paul; Anna", "now", ["homodiegetic"]),
        ("Anna", "Paul", "now", ["heterodiegetic"]),
        ("Anna", "Paul", "past", ["homodiegetic"]),  # another person's, in the same strand
        ("Anna", "", "now", []),
        ("", "Paul", "now", []),
    ],
)
def test_an_anachrony_is_of_the_same_people_or_of_others(
    now: str, then: str, strand: str, said: list[str]
) -> None:
    table = COMPANY.format(now=now, then=then, strand=strand)
    assert kinds(table) == ["; ".join(["completing", *said])]


def test_an_anachrony_is_somebodys_own_where_somebody_tells_it() -> None:
    table = """
        event, screen_order, story_order, level, teller
        Now,   1, 8, 0,
        A,     2, 1, 1, Anna
        Now 2, 3, 9, 0,
        B,     4, 2, 1,
        Now 3, 5, 10, 0,
        C,     6, 3, 1, Anna
        D,     7, 4, 1,
        Now 4, 8, 11, 0,
    """
    assert [one.split("; ")[1] for one in kinds(table)] == [
        "subjective", "objective", "partly subjective",
    ]  # fmt: skip
    bare = "\n".join(line.rpartition(",")[0] for line in table.strip().splitlines())
    assert kinds(bare) == ["completing"] * 3  # nobody is named: nothing is known


def test_who_dreams_in_the_first_narrative_remembers_of_his_own() -> None:
    # Isak’s dream stands in the first narrative, at its time; he does not tell that.
    one = studied("""
        event,        screen_start, screen_end, story_start,      story_end,        mode,     teller
        Desk,         0:00,         3:00,       1957-05-31,       1957-05-31,       present,
        Dream,        3:00,         8:00,       1957-06-01T02:00, 1957-06-01T03:00, imagined, Isak
        The drive,    8:00,         20:00,      1957-06-01T05:00, 1957-06-01T09:00, present,
        Strawberries, 20:00,        30:00,      1895,             1895,             memory,   Isak
        Lund,         30:00,        45:00,      1957-06-01T17:00, 1957-06-01T23:00, present,
    """)
    assert first(one) == "Desk Dream The drive Lund"
    assert one.anachronies["kinds"].tolist() == ["completing; partial; subjective"]
    assert "“Strawberries” (1895), remembered by Isak, for" in words(one)


LEFT_OUT = """
    event,  screen_order, story_order, paralipsis, mode
    Before, 1, 1,    ,    present
    After,  2, 3,    ,    present
    Crime,  3, 2, yes,    memory
    End,    4, 4,    ,    present
    Motive, ,   , yes,
"""


def test_what_is_passed_over_is_said_and_filled() -> None:
    one = studied(LEFT_OUT)
    assert one.anachronies["kinds"].tolist() == ["completing; paralipsis"]
    assert "At its time it passes over “Crime”, and tells of it later (paralipsis)." in words(one)
    assert "It passes over “Motive” (paralipsis)." in words(one)


def test_kinds_are_in_the_reports_and_under_the_pointer() -> None:
    one = studied(COMPLETE)
    data = json.loads(written(one.events, "image", "json"))
    assert data[0]["anachronies"][0]["kinds"] == ["completing", "complete"]
    header, row = written(one.events, "image", "csv").splitlines()
    counted = dict(zip(header.split(","), row.split(","), strict=True))
    assert (counted["complete"], counted["partial"], counted["partly_repeating"]) == ("1", "0", "0")
    placed = one.events.assign(x0=0.0, x1=1.0, low=0.0, high=1.0)
    assert "external, completing, complete" in shaded_anachronies(placed)["hover"].iloc[0]


# --- how often ------------------------------------------------------------------------------------


@pytest.mark.slow
def test_what_happens_often_needs_no_number_and_may_only_be_told_so() -> None:
    table = """
        event,   screen_start, screen_end, story_start, story_end, times
        Sundays, 0:00, 1:00, 1957,             1957,             many
        Dinner,  1:00, 2:00, 1958-01-01T19:00, 1958-01-01T20:00, Pseudo
        After,   2:00, 3:00, 1958-01-02,       1958-01-02,       4
    """
    one = studied(table)
    assert one.events["frequency"].tolist() == ["iterative", "pseudo-iterative", "iterative"]
    assert "“Sundays” tells once what happened often (iterative)." in words(one)
    assert "“Dinner” is told as if it had happened often (pseudo-iterative)." in words(one)
    # A scene that is only told so has a speed; what stands for many times has none.
    assert one.events["speed_most"].notna().tolist() == [False, True, False]
    again = csv(one.events)
    assert film(again)["times_text"].tolist() == ["many", "Pseudo", "4"]


def test_of_many_iteratives_some_are_named_and_the_others_counted() -> None:
    rows = "\n".join(f"Habit {at}, {at}, {at}, many" for at in range(1, 6))
    said = words(studied("event, screen_order, story_order, times\n" + rows))
    assert "“Habit 3” tells once what happened often (iterative)." in said
    assert "Habit 4" not in said
    assert "2 more events tell once what happened several times (iterative)." in said


@pytest.mark.parametrize("times", ["sometimes", "0", "-inf", "inf", "1.5"])
def test_other_words_are_no_number_of_times(times: str) -> None:
    assert broken(f"event,times,id\nA,{times},1\nB,2,2") == ["count"]


# --- ranks between two ----------------------------------------------------------------------------


def test_a_rank_may_lie_between_two() -> None:
    table = """
        event,    screen_order, story_order, mode
        Death,    1, 19,    present
        News,     2, 1–18,  film-within-film
        Inquiry,  3, 20,    present
        Boyhood,  4, 1,     memory
        Rosebud,  5, 21,    present
    """
    one = studied(table)
    assert first(one) == "Death Inquiry Rosebud"
    assert left(one) == ["<- News", "<- Boyhood"]
    assert film(csv(one.events))["story_order_latest"].tolist() == [19, 18, 20, 1, 21]
    told = studied("event, screen_order, story_order\nA,1,1\nB,2,1-3\nC,3,3\nD,4,2")
    assert first(told) == "A B C"  # it may lie anywhere between, and goes over nothing
    assert left(told) == ["<- D"]


@pytest.mark.parametrize("rank", ["87-12", "12-", "-87", "a-b"])
def test_an_interval_of_ranks_goes_from_the_lesser_to_the_greater(rank: str) -> None:
    assert broken(f"event,story_order\nA,{rank}\nB,2\nC,3") == ["rank"]


# --- what the work is -----------------------------------------------------------------------------

TWO = "event, screen_order, story_order, kind\nA, 1, 2, {kind}\nB, 2, 1,\nC, 3, 3,"


@pytest.mark.slow
def test_a_play_is_called_a_play() -> None:
    assert words(studied(TWO.format(kind="Play"))).startswith("The play shows 3 events")
    assert words(studied(TWO.format(kind="novel"))).startswith("The novel tells 3 events")
    assert words(studied(TWO.format(kind=""))).startswith("The film shows 3 events")
    text.speak("fr")
    try:
        said = words(studied(TWO.format(kind="play")))
        assert said.startswith("La pièce montre 3 événements")
        assert " Elle s’ouvre" in said or " Elle quitte" in said or " Elle recule" in said
        assert "Il " not in said
    finally:
        text.speak("en")


def test_pictures_and_rules_call_a_play_a_play() -> None:
    play, novel = (annotate(film(TWO.format(kind=kind))) for kind in ("play", "novel"))
    title = label(play, Selection(view="interleaving"), Canvas(source="w.csv")).title
    assert title == "W: how the play interleaves its times"
    with called(play):
        assert "at the head of the play" in text.phrases("law")["prolepsis"]
    both = (pd.concat([play, novel.assign(work="N")]), pd.concat([play, play.assign(work="P")]))
    assert [kind(one["work"], one["kind"]) for one in both] == ["film", "play"]


def test_a_novel_that_is_refused_is_no_film() -> None:
    table = b"event,screen_start,screen_end,kind\nA,soon,0:10,Novel\nB,0:10,0:20,\n"
    assert open_table(table).kind == "novel"
    with pytest.raises(InvalidEvents, match="is not a time of the novel") as refused:
        read(table)
    assert "film" not in str(refused.value)
    # What is no kind is asked about, and called a film meanwhile.
    assert open_table(table.replace(b"Novel", b"Poem")).kind == "film"


@pytest.mark.slow
def test_the_views_ask_of_a_play_as_a_play_on_the_page_and_on_the_one_that_arrives() -> None:
    library = Library(film(TWO.format(kind="play")), {"W": "w.csv"})
    for page in (str(view_choice(library)), opening_page(library)):
        assert "How does the play breathe?" in page
        assert "How does the film breathe?" not in page


def test_a_name_is_left_as_it_is_whatever_the_work_is() -> None:
    table = (
        "event, screen_order, story_order, kind\nThe film begins, 1, 2, play\nB, 2, 1,\nC, 3, 3,"
    )
    assert "The film begins" in annotate(film(table))["event"].tolist()
    told_again = table + "\nThe film begins, 4, 2,"
    assert "“The film begins” is told twice" in words(studied(told_again))


@pytest.mark.parametrize(
    ("column", "value"),
    [("kind", "close-up"), ("conventions", "shots"), ("paralipsis", "maybe")],
)
def test_a_column_of_such_a_name_whose_values_do_not_fit_is_the_files_own(
    column: str, value: str
) -> None:
    opened = open_table(f"event,{column}\nA,{value}\nB,{value}\n".encode(), name="W")
    assert opened.events is not None
    assert opened.events[f"{column}_"].tolist() == [value, value]
    assert [(one.kind, one.rule, one.column) for one in opened.findings] == [
        ("note", "unfit", column)
    ]


def test_counts_that_are_a_convention_are_no_facts() -> None:
    table = """
        event, screen_order, story_order, times, conventions
        A,     1, 1, 52, events; times; tellings
        B,     2, 2,   ,
        B,     3, 2,   ,
        C,     4, 3,   ,
    """
    said = words(studied(table))
    assert "shows 4 events (their number is a convention of the table)" in said
    assert "“A” tells once what happened often" in said
    assert "“B” is told more than once (repeating)" in said
    assert "52" not in said


# --- patterns -------------------------------------------------------------------------------------


def test_what_the_first_narrative_left_is_resumed() -> None:
    one = studied(ranked("a b e f c d g", "1 2 5 6 3 4 7"))
    assert left(one) == ["<- c to d"]
    assert "continued_flashback" in found(one)
    assert "what is broken off is taken up again later and goes on" in words(one)
    # What is left out has not all been passed over yet: 4 is told neither before nor now.
    assert "continued_flashback" not in found(studied(ranked("a b e d c f", "1 2 5 4 3 6")))


def test_a_syllepsis_says_by_what_it_gathers() -> None:
    # Paris at 1, 3 and 5; elsewhere between.
    rows = zip("abcdefgh", ["1", "3", "5", "2", "4", "6", "7", "8"], "PPPRRRRR", strict=True)
    lines = [f"{name}, {at}, {rank}, {city}" for at, (name, rank, city) in enumerate(rows, 1)]
    one = studied("event, screen_order, story_order, city\n" + "\n".join(lines))
    assert one.patterns.set_index("pattern")["by"]["syllepsis"] == "city: P"
    assert "events stand together by city (P), against their order (syllepsis)" in words(one)


def test_what_lies_within_an_anachrony_is_named() -> None:
    table = """
        event,   screen_start, screen_end, story_start, story_end, mode, level, teller
        Train,   0:00,  1:00, 1960, 1960, present,  , 
        War,     1:00,  2:00, 1943, 1943, memory,  1, Anna
        Village, 2:00,  3:00, 1900, 1900, told,    2, Father
        War 2,   3:00,  4:00, 1944, 1944, memory,  1, Anna
        Home,    4:00,  5:00, 1961, 1961, present,  , 
    """  # noqa: W291
    said = words(studied(table))
    assert (
        "It leaves an anachrony for another within it once, at 0:02:00, to “Village” (1900), told by Father."
        in said
    )
