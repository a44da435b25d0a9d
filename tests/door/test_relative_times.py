"""Times that are counted from a moment, and headers that say of what a column tells: the story's
days before and after its present, months and years without a beginning, places in the film.
"""

import pytest

from tests.tables import column, maps, opened, rules, taken


def when(*texts: str, header: str = "When") -> str:
    """A table whose second column is of the story."""
    rows = (f"E{at}\t{text}\t{at}:00" for at, text in enumerate(texts))
    return "\n".join((f"Scene\t{header}\tStart", *rows, ""))


# --- before and after a moment --------------------------------------------------------------------


@pytest.mark.parametrize("texts", [("0", "-3", "+2"), ("+1", "+120", "0"), ("−3", "0", "14")])
def test_numbers_with_signs_are_asked_about(texts: tuple[str, ...]) -> None:
    (asked,) = (one for one in opened(when(*texts)).findings if one.rule == "signed")
    assert asked.takes == (("numbers", "days"), ("numbers", "years"))
    days = [f"D{text.lstrip('+')}".replace("−", "-") for text in texts]
    assert column(taken(when(*texts)), "story_start_text") == days


def test_years_before_and_after_christ_are_years() -> None:
    assert "signed" not in rules(opened(when("-480", "14", "-79")))
    assert "signed" not in rules(opened(when("1944", "1957", "-3")))


@pytest.mark.parametrize("header", ["Story day", "Script Day", "Jour"])
def test_a_header_of_days_says_what_a_sign_means(header: str) -> None:
    found = taken(when("0", "-3", "+2", "120", header=header))
    assert column(found, "story_start_text") == ["D0", "D-3", "D2", "D120"]


@pytest.mark.parametrize("unit", ["Month", "Year", "Jahr"])
def test_what_counts_from_no_beginning_is_asked_as_ranks(unit: str) -> None:
    table = when(f"{unit} 1", f"{unit} 3", f"{unit} 2")
    (asked,) = (one for one in opened(table).findings if one.rule == "counters")
    assert asked.takes == (("numbers", "ranks"), ("own", "When"))
    assert column(taken(table), "story_order") == [1, 3, 2]
    assert column(taken(table), "story_label") == [f"{unit} {at}" for at in (1, 3, 2)]


def test_months_beside_years_have_no_order() -> None:
    assert "counter" in rules(taken(when("Month 2", "Year 1")))


# --- what a program wrote -------------------------------------------------------------------------


def test_minutes_seconds_and_frames_wait_for_a_rate() -> None:
    table = "event,screen_start\nA,00:00+00\nB,04:10+12\nC,1:09:30+24\n"
    assert "frames" in rules(opened(table))
    assert column(opened(table, rate="25"), "screen_start") == [0.0, 250.48, 4170.96]
    assert rules(opened("event,screen_start\nA,04:10+25\n", rate="25")) == ["no_frame"]


def test_a_table_of_r_is_apart_by_blanks() -> None:
    table = '"Scene" "Start" "Year"\n"1" "Bridge, by night" 0 1957\n"2" "a \\"cellar\\"" 250 1944\n'
    found = taken(table)
    assert column(found, "event") == ["Bridge, by night", 'a "cellar"']
    assert column(found, "screen_start") == [0, 250]
    whole = '"event" "screen_start"\n"A" 0\n"B" 60\n'
    assert column(opened(whole), "event") == ["A", "B"]


def test_a_rank_that_a_spreadsheet_took_for_a_day_is_told_what_it_was() -> None:
    (fault,) = opened("event,screen_order\nA,1-1\nB,2-Mar\nC,2024-04-04\n").findings
    assert (fault.rule, fault.rewrite) == ("rank_dated", ("2-3 or 3-2", "4-4"))


# --- what a column is -----------------------------------------------------------------------------


def test_hundredths_that_count_on_are_places_in_the_film() -> None:
    table = 'Scene,Wo,Year\nA,0%,1957\nB,12.5 %,1944\nC,"55,2%",1957\n'
    assert "screen_order=Wo" in maps(table)
    assert column(taken(table), "screen_order") == [0, 12.5, 55.2]
    assert "screen_order=Share" not in maps("Scene,Share,Year\nA,5%,1957\nB,3%,1944\nC,9%,1957\n")


def test_clocks_under_a_place_in_the_film_are_its_times() -> None:
    table = "Name,Date,Film position\nA,1957,0:00:00\nB,1944,0:04:10\n"
    assert "screen_start=Film position" in maps(table)


def test_a_month_with_its_number_is_a_date_beside_others() -> None:
    assert "story_start=X" in maps("Szene;X\nA;08.08.1957\nB;12.1944\n")


@pytest.mark.parametrize(
    ("name", "headers"),
    [
        ("event", "Titel der Szene|Nom de la scène|Título de la escena|Название сцены|场景名称"),
        ("screen_start", "Zeit (Film)|Tempo nel film|Tiempo en la película|Tijd in de film|時間"),
        ("story_start", "Jahr der Handlung|Data nella storia|Datum in het verhaal|作中日時|年"),
    ],
)
def test_headers_of_many_tongues_say_of_what_they_tell(name: str, headers: str) -> None:
    cells = {"event": ("A", "B"), "screen_start": ("0:00", "4:10"), "story_start": ("1957", "1944")}
    for header in headers.split("|"):
        called = {one: header if one == name else one for one in cells}
        rows = zip(*cells.values(), strict=True)
        table = "\n".join(map("\t".join, (called.values(), *rows)))
        (asked,) = (one for one in opened(table).findings if one.rule.startswith("column"))
        assert (asked.rule, asked.takes[0]) in {
            ("column", ("map", f"{name}={header}")),
            ("column_either", ("map", f"{name}={header}")),
        }


@pytest.mark.parametrize(
    ("axis", "headers"),
    [
        ("story", "Ordre dans l'histoire|Ordine della fabula|Volgorde in het verhaal|時系列順"),
        ("screen", "Orden en el film|Ordem no filme|Порядок показа|叙述顺序"),
    ],
)
def test_orders_of_many_tongues_are_known(axis: str, headers: str) -> None:
    for header in headers.split("|"):
        assert f"{axis}_order={header}" in maps(f"event\t{header}\nA\t2\nB\t1\n")
