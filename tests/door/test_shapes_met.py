"""Shapes that tables of people have: titles over the events of each film, a line of units, ticks
under years, one thing a row, letters that became two each.
"""

import pytest

from anachrony.app.asked import asked
from tests.tables import column, maps, opened, rules, taken

FILMS = (
    "Scene,Start,Year\nHiroshima,,\nBridge,0:00,1957\nCellar,4:10,1944\n"
    "Marienbad,,\nGarden,0:00,1961\nHall,4:10,1960\n"
)


def test_titles_over_events_that_begin_again_are_asked_to_be_works() -> None:
    (question,) = (one for one in opened(FILMS).findings if one.rule == "headed")
    assert (question.lines, question.values) == ((2, 5), ("Hiroshima", "Marienbad"))
    assert column(taken(FILMS), "work") == ["Hiroshima", "Hiroshima", "Marienbad", "Marienbad"]
    assert column(taken(FILMS), "event") == ["Bridge", "Cellar", "Garden", "Hall"]


def test_or_to_be_episodes_of_one() -> None:
    terms = {"mapping": {"event": "Scene", "screen_start": "Start"}}
    found = opened(FILMS, **terms, rewrite=frozenset({"episode"}))
    assert column(found, "episode") == ["Hiroshima", "Hiroshima", "Marienbad", "Marienbad"]
    assert column(found, "screen_start") == [0, 250, 250, 500]
    (ways,) = (one.takes for one in asked(opened(FILMS)) if "stands alone" in one.said)
    assert [one.said for one in ways] == [
        "Each is a work of its own",
        "Each is an episode of one work",
    ]


def test_titles_over_events_that_count_on_are_headings() -> None:
    table = "Scene,Start,Year\nAct I,,\nBridge,0:00,1957\nAct II,,\nCellar,4:10,1944\n"
    assert {"headed", "alone"} & {*rules(opened(table))} == {"alone"}


def test_a_line_of_units_belongs_to_the_header() -> None:
    table = "Scene,Start,Length\n,(mm:ss),(min)\nBridge,00:00,4\nCellar,04:00,5\n"
    assert "two_headers" in rules(opened(table))
    assert column(taken(table), "screen_end") == [240, 540]


def test_ticks_under_years_date_the_events() -> None:
    table = "Scene,Start,1944,1957\nBridge,0:00,,x\nCellar,4:10,x,\n"
    assert "ticked_dates" in rules(opened(table))
    assert column(taken(table), "story_start_text") == ["1957", "1944"]
    twice = "Scene,Start,1944,1957\nBridge,0:00,x,x\nCellar,4:10,x,\n"
    assert {"ticked", "ticked_dates"}.isdisjoint(rules(opened(twice)))


def test_a_table_of_one_thing_a_row_is_told_how_it_is_turned() -> None:
    table = "Scene,Attribute,Value\nA,start,0:00\nA,year,1957\nB,start,4:10\nB,year,1944\n"
    (fault,) = opened(table).findings
    assert (fault.rule, fault.column) == ("tidy", "Attribute")


@pytest.mark.parametrize("letters", ["é", "ž", "я", "日", "’", "à", "Á"])
def test_letters_that_became_two_are_one_again(letters: str) -> None:
    table = f"Scene,Start\nCaf{letters},0:00\nB,4:10\n".encode()
    bytes_ = (bytes([one]) for one in table)
    twice = "".join(one.decode("cp1252" if one not in UNDEFINED else "latin-1") for one in bytes_)
    found = taken(twice)
    assert column(found, "event") == [f"Caf{letters}", "B"]
    assert "twice_encoded" in rules(found)


UNDEFINED = (b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d")
"""What cp1252 has no letter for, programs read as latin-1 does."""


@pytest.mark.parametrize("words", ["Ãlvaro", "naïve “so”", "Ã©tude and Ѐ", "Â"])
def test_letters_that_are_meant_stay(words: str) -> None:
    table = f"event,screen_order\n{words},1\n"
    found = opened(table)
    assert column(found, "event") == [words]


def test_an_aligned_line_of_markdown_draws_only() -> None:
    table = "| Scene | Start |\n|:-:|--:|\n| Bridge | 0:00 |\n| Cellar | 4:10 |\n"
    assert column(taken(table), "event") == ["Bridge", "Cellar"]


def test_what_a_mark_at_a_cell_refers_to_is_no_event() -> None:
    table = "Scene,Start,Year\nBridge*,0:00,1957\nCellar†,4:10,1944\n* cut,,\n† long,,\n"
    assert column(taken(table), "event") == ["Bridge*", "Cellar†"]


def test_yes_and_no_name_no_event() -> None:
    table = "Scene,Start,Flashback?\nA,0:00,FALSCH\nB,4:10,WAHR\n"
    assert "event=Scene" in maps(table)


def test_chapters_alone_are_the_events_of_a_novel() -> None:
    assert "event=Chapter" in maps("Chapter,Pages,Date\n1,1,August 1957\n2,15,December 1944\n")
    assert "event=Summary" in maps("Chapter,Summary,Date\n1,they meet,1957\n2,they part,1944\n")


def test_a_bibliography_dates_no_story() -> None:
    table = "Item Type,Publication Year,Title,DOI,Date\nbook,1985,A,x,1985\nbook,1980,B,y,1980\n"
    assert not any("story_start" in one for one in maps(table))
