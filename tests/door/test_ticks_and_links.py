"""Characters as columns of ticks, and marks of a link in cells."""

import pytest

from tests.tables import column, opened, rules, taken

BREAKDOWN = (
    "event,screen_order,ANNA,BEN,CLARA,Flashback\n"
    "Door,1,x,,,\nStreet,2,x,X,,x\nCellar,3,,x,x,\nSky,4,,,,x\n"
)


def test_columns_of_ticks_are_offered_as_characters() -> None:
    found = opened(BREAKDOWN)
    (asked,) = found.findings
    assert (asked.rule, asked.takes) == ("ticked", (("rewrite", "characters"),))
    assert dict(asked.hints)["names"] == "ANNA, BEN and CLARA"
    assert not asked.refuses
    assert column(found, "characters") == ["", "", "", ""]


def test_they_are_characters_once_that_is_taken() -> None:
    found = taken(BREAKDOWN)
    assert column(found, "characters") == ["ANNA", "ANNA; BEN", "BEN; CLARA", ""]
    assert column(found, "BEN") == ["", "X", "x", ""]
    assert rules(found) == []


@pytest.mark.parametrize(("yes", "no"), [("TRUE", "FALSE"), ("oui", "non"), ("1", "0"), ("✓", "")])
def test_ticks_are_written_in_several_ways(yes: str, no: str) -> None:
    table = f"event,screen_order,Anna,Ben\nA,1,{yes},{no}\nB,2,{no},{yes}\nC,3,{yes},{yes}\n"
    assert column(taken(table), "characters") == ["Anna", "Ben", "Anna; Ben"]


@pytest.mark.parametrize(
    "table",
    [
        "event,screen_order,Anna,Ben\nA,1,x,\nB,2,,late\n",  # one column of ticks
        "event,screen_order,Anna,Ben\nA,1,1,1\nB,2,1,1\n",  # a count
        "event,screen_order,VFX,Stunts,Rain\nA,1,x,\nB,2,,x,x\n",
        "event,screen_order,characters,Ben,Clara\nA,1,Anna,x,\nB,2,Anna,,x\n",
    ],
)
def test_what_is_nobody_is_not_offered(table: str) -> None:
    assert "ticked" not in rules(opened(table))


LINKED = (
    "event,screen_start,place,characters,story_start,Page\n"
    "[[Bridge]],0:00,[Hiroshima](https://a.b/x),[[Elle]]; [[Lui|the man]],[[1957-08-15]],\n"
    "Cellar,4:00,Nevers (https://www.notion.so/Nevers-12ab),[[Elle]],1944,[[p. 3]]\n"
)


def test_links_are_read_as_the_words_they_show() -> None:
    found = opened(LINKED)
    assert column(found, "event") == ["Bridge", "Cellar"]
    assert column(found, "place") == ["Hiroshima", "Nevers"]
    assert column(found, "characters") == ["Elle; the man", "Elle"]
    assert column(found, "story_start_text") == ["1957-08-15", "1944"]
    assert column(found, "Page") == ["", "p. 3"]
    noted = [one for one in found.findings if one.rule == "links"]
    assert [(one.column, one.lines) for one in noted][:2] == [("event", (2,)), ("place", (2, 3))]


def test_what_is_no_link_stays() -> None:
    table = (
        'event,story_start,screen_order\nA,"[1944,1945]",1\nB [sic],1944,2\n"C [[""x""]]",1945,3\n'
    )
    found = opened(table)
    assert column(found, "event") == ["A", "B [sic]", 'C [["x"]]']
    assert "links" not in rules(found)
