"""Tables as editing, annotating and planning programs write them, each with what is right."""

import pytest

from tests.tables import column, maps, opened, rules, taken

EDIT_INDEX = (
    '"#","Reel","V","C","Dur","Source In","Source Out","Record In","Record Out","Name","Source FPS"'
    ',"Notes"\n'
    '"1","A001","V1","C","00:00:10:00","01:00:00:00","01:00:10:00","00:00:00:00","00:00:10:00",'
    '"A001_C001.mov","24.000","Opening"\n'
    '"2","A002","V1","C","00:00:20:12","02:00:00:00","02:00:20:12","00:00:10:00","00:00:30:12",'
    '"A002_C004.mov","24.000","Bridge"\n'
)


def test_an_edit_index_is_told_by_its_notes_and_offers_the_rate_of_its_sources() -> None:
    assert {"event=Notes", "screen_start=Record In", "screen_end=Record Out"} <= maps(EDIT_INDEX)
    asked = next(one for one in opened(EDIT_INDEX).findings if one.rule == "frames")
    assert (asked.kind, asked.takes[0]) == ("fault", ("rate", "24"))
    assert column(taken(EDIT_INDEX, rate="24"), "screen_end") == [10.0, 30.5]


def test_markers_that_are_only_counted_tell_less_than_their_notes() -> None:
    table = "#,Marker Name,Color,In,Notes\n" + "".join(
        f"{at},Marker {at},Blue,0:0{at}:00,{said}\n"
        for at, said in enumerate(("Opening", "Anna arrives", "Nevers 1944"), 1)
    )
    assert "event=Notes" in maps(table)
    assert "event=Marker Name" in maps(table.replace("Anna arrives", ""))


def test_labels_of_elan_without_a_line_of_names_lose_none() -> None:
    table = "Scene\t\t0.0\t4.17\t4.17\tOpening\nScene\t\t4.17\t9.04\t4.87\tBridge\n"
    assert rules(opened(table)) == ["headless"]
    found = taken(table, header="0")
    assert column(found, "event") == ["Opening", "Bridge"]
    assert (column(found, "screen_start"), column(found, "screen_end")) == (
        [0.0, 4.17],
        [4.17, 9.04],
    )


@pytest.mark.parametrize("header", ["Cumulative", "Area", "Weight"])
def test_decimal_numbers_are_no_days_of_every_year(header: str) -> None:
    assert "yearless" not in rules(opened(f"event,screen_order,{header}\nA,1,4.2\nB,2,16.7\n"))
    assert "yearless" in rules(opened(f"event,screen_order,{header}\nA,1,4/2\nB,2,5/7\n"))


def test_a_headline_is_the_event_and_its_text_is_more_of_it() -> None:
    table = (
        "Year,Month,Headline,Text,Group\n1944,8,Liberation,of Nevers,A\n1957,8,Meeting,at a bar,B\n"
    )
    assert {"event=Headline", "story_start=Year"} <= maps(table)


def test_the_name_of_a_card_tells_it_before_its_description() -> None:
    table = (
        "Card ID,Card Name,Card Description\na1,Hotel,They meet there\na2,Cellar,She is locked\n"
    )
    assert "event=Card Name" in maps(table)


def test_scenes_shot_together_are_events_where_nothing_else_tells_them() -> None:
    table = 'Sheet,Scenes,Set,Cast\n1,"12, 14",CAFE,Anna\n2,15,PARK,Ben\n'
    assert {"event=Scenes", "place=Set", "characters=Cast"} <= maps(table)


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Speaking Characters", "characters"),
        ("Characters present", "characters"),
        ("Main location", "place"),
        ("Shooting Location", ""),
        ("Number of characters", ""),
        ("Filming location", ""),
    ],
)
def test_a_header_of_two_words_may_say_who_is_there_and_where(header: str, name: str) -> None:
    table = f"event,screen_order,{header}\nA,1,ANNA\nB,2,BEN\n"
    assert maps(table) == ({f"{name}={header}"} if name else set())


def test_arcs_are_strands() -> None:
    assert "strand=Arc" in maps("event,screen_order,Arc\nA,1,Nevers\nB,2,Hiroshima\n")
