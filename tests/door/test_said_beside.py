"""What a table says beside its times: that a date is about then, that the film doesn't show an
event, that it does so twice; and what only looks like a header or an event.
"""

import pytest

from tests.tables import column, maps, opened, rules, taken

FLAGGED = (
    "event,screen_start,screen_end,story_start,{}\nA,0,1,1944,yes\nB,1,2,1950,\nC,2,3,c. 1951,x\n"
)


@pytest.mark.parametrize(
    ("called", "mark"), [("circa", "~"), ("Approx.", "~"), ("uncertain?", "?"), ("Ungefähr", "~")]
)
def test_a_column_of_ticks_may_say_that_a_date_is_about_then(called: str, mark: str) -> None:
    table = FLAGGED.format(called)
    (asked,) = (one for one in opened(table).findings if one.rule == "flagged")
    assert (asked.values, asked.rewrite) == (("1944",), (f"1944{mark}",))
    assert asked.takes == (("rewrite", called), ("own", called))
    assert asked.refuses  # as if exact, it would be drawn otherwise than the table says
    assert "flagged" not in rules(opened(table, own=(called,)))
    found = opened(table, rewrite=(called,), mend={(4, "story_start"): "1951"})
    assert column(found, "story_start_text") == [f"1944{mark}", "1950", f"1951{mark}"]


def test_a_column_of_other_words_flags_nothing() -> None:
    table = FLAGGED.format("circa").replace("yes", "1946")
    assert "flagged" not in rules(opened(table))
    assert "flagged" not in rules(opened(FLAGGED.format("rain")))


@pytest.mark.parametrize("called", ["In film", "Screen time", "Timecode", "screen_start"])
@pytest.mark.parametrize("said", ["not shown", "Off-screen", "nicht gezeigt"])
def test_what_the_film_does_not_show_has_no_time_there(called: str, said: str) -> None:
    table = f"event,{called},place\nA,0:03:00,x\nB,{said},\nC,0:09:00,y\n"
    assert called == "screen_start" or f"screen_start={called}" in maps(table)
    found = taken(table)
    assert [str(one) for one in column(found, "screen_start")] == ["180.0", "nan", "540.0"]
    (note,) = (one for one in found.findings if one.rule == "blank")
    assert note.lines == (3,)


def test_such_words_are_kept_where_no_times_are() -> None:
    found = opened("event,screen_order,Where\nA,1,off-screen\nB,2,not shown\n")
    assert column(found, "Where") == ["off-screen", "not shown"]
    assert "blank" not in rules(found)


@pytest.mark.parametrize(
    "clocks", ["0:03:00; 0:12:00", "0:03:00, 0:12:00", "0:03:00 / 0:12:00", "0:03:00 and 0:12:00"]
)
def test_an_event_that_is_told_twice_has_two_rows(clocks: str) -> None:
    table = f'event,screen_start,screen_end\nA,"{clocks}",0:13:00\nB,0:14:00,0:15:00\n'
    (fault,) = opened(table).findings
    assert (fault.rule, fault.lines) == ("several", (2,))
    assert "a row for each time" in str(fault)
    assert "0:03:00 and 0:12:00" in str(fault)


@pytest.mark.parametrize("text", ["0:03:00 - 0:12:00", "0:03:00; later", "3; 12"])
def test_a_stretch_or_half_a_list_is_no_event_told_twice(text: str) -> None:
    assert "several" not in rules(opened(f'event,screen_start\nA,"{text}"\nB,0:14:00\n'))


TIMELINE = (
    "Year,Month,Day,Headline,Text,Type\n,,,My timeline,About it,title\n"
    "1944,6,2,Cellar,locked,\n1957,8,1,Bridge,they meet,\n"
)


def test_the_title_of_a_timeline_is_no_event() -> None:
    found = taken(TIMELINE)
    assert column(found, "event") == ["Cellar", "Bridge"]
    (note,) = (one for one in found.findings if one.rule == "title_row")
    assert (note.lines, note.values) == ((2,), ("My timeline",))


def test_a_title_among_other_types_is_an_event() -> None:
    table = "event,screen_order,Type\nCredits,1,title\nDoor,2,scene\n"
    assert column(opened(table), "event") == ["Credits", "Door"]


def test_underscores_set_headers_apart_only_where_all_are() -> None:
    """`__proto__` was read as proto; of a page in Markdown `__event__` is event."""
    found = opened("event,screen_order,__proto__\nA,1,x\nB,2,y\n")
    assert [one.called for one in found.columns] == ["event", "screen_order", "__proto__"]
    found = opened("__event__,**screen_order**\nA,1\n")
    assert [one.called for one in found.columns] == ["event", "screen_order"]


def test_a_column_of_several_clocks_is_known_as_the_films() -> None:
    table = 'event,appearances\nBomb,"0:03:00; 0:41:00"\nWalk,0:05:00\nBar,0:50:00\n'
    assert maps(table) == {"screen_start=appearances"}
    assert "several" in rules(opened(table, mapping={"screen_start": "appearances"}))
