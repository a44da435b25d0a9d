"""Tables whose rows say more, or less, than events: subtotals, names of rows, codes of Datavyu."""

import pytest

from tests.tables import column, maps, opened, rules, taken


@pytest.mark.parametrize("called", ["Subtotal", "Hiroshima Total", "Total Hiroshima", "Sous-total"])
def test_a_subtotal_in_any_column_is_no_event(called: str) -> None:
    table = (
        "Strand;Scene;Start;End\nHiroshima;Hotel;0:00:00;0:04:10\n;Bar;0:04:10;0:09:30\n"
        f"{called};;;0:09:30\nNevers;Cellar;0:09:30;0:12:00\n;Square;0:12:00;0:15:00\n"
        "Grand total;;;0:15:00\n"
    )
    found = taken(table, fill=frozenset({"Strand"}))
    assert column(found, "event") == ["Hotel", "Bar", "Cellar", "Square"]
    assert rules(found).count("sums") == 2


def test_an_event_that_is_called_a_total_stays_one() -> None:
    table = "Scene,Start,Note\nHotel,0:00,\nTotal Recall,,seen\nBar,4:10,\nRoof,5:00,\n"
    assert "Total Recall" in column(taken(table), "event")


@pytest.mark.parametrize("first", ["1 2 3", "0 1 2"])
def test_names_of_rows_that_a_header_leaves_out_count_them(first: str) -> None:
    names = first.split()
    rows = "".join(
        f"{name}\t{event}\t{at * 250}\n"
        for at, (name, event) in enumerate(zip(names, ("Hotel", "Bar", "Roof"), strict=True))
    )
    found = taken(f"scene\tstart\n{rows}")
    assert rules(found)[0] == "counting"
    assert column(found, "event") == ["Hotel", "Bar", "Roof"]
    assert column(found, "screen_start") == [0.0, 250.0, 500.0]


def test_rows_longer_than_their_header_are_refused_where_nothing_counts_them() -> None:
    table = "scene\tstart\nHotel\t0\tnight\nBar\t250\tday\n"
    assert "ragged" in rules(opened(table))


def test_codes_of_datavyu_count_milliseconds() -> None:
    table = "scene.ordinal,scene.onset,scene.offset,scene.code01\n1,0,4170,Opening\n2,4170,9040,Bridge\n"
    found = taken(table)
    assert column(found, "screen_end") == [4.17, 9.04]
    assert rules(found).count("unit") == 2


def test_a_date_and_what_leans_on_it_are_dates() -> None:
    table = "Scene,Order,Date\nA,1,3 August 1957\nB,2,the next day\nC,3,two days later\nD,4,that night\n"
    assert "story_start=Date" in maps(table)
    assert column(taken(table), "story_start_text") == [
        "1957-08-03",
        "1957-08-04",
        "1957-08-06",
        "1957-08-06",
    ]
