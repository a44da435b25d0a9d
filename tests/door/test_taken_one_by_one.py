"""What is proposed, taken all at once as a command does and one by one as a reader does on the page:
both lead to the same table, and to what was shown.
"""

import pytest

from anachrony.app.asked import all_found
from anachrony.events import Opened
from anachrony.terms import NOTHING_SAID
from tests.tables import opened, taken

TABLES = [
    "Szene;Von;Bis\nHotel;00:00:00,000;00:04:10,500\nKeller;00:04:10,500;00:09:30,000\n",
    "event,Timecode,Timecode\nA,10:00:00,10:04:10\nB,10:04:10,10:09:30\n",
    "Scene,Year,Start\nA,1905-05-10 00:00:00,0:00\nB,1905-05-09 00:00:00,4:10\n",
    "Scene,Start\nA,5.00\nB,30.00\nC,59.00\nD,1.05.00\n",
    "Scene,Start\nA,5.00\nB,30.00\nC,59.00\nD,1.05\n",
    "Scene,Date,Start\nA,15/08/57,0:00\nB,02/08/44,4:10\n",
    "Scene,Date,Start\nA,August 1957,0:00\nB,the next month,4:10\nC,c. 1944,9:30\n",
    "Sc,Script Day,Est. Time,Cast\n1,D1,1:10,\"Anna, Ben\"\n2,FB,:25,Anna\n",
    "Scene,Day,Time\nA,Monday,08:00\nB,Tuesday,07:15\n",
    "Year,Month,Event\n1957,August,Meeting\n,September,Parting\n1944,August,Liberation\n",
]  # fmt: skip


def one_by_one(table: str) -> Opened:
    """What comes of a table whose proposals are taken as they come, one at a time."""
    found = opened(table)
    for _ in range(20):
        likely = [one.takes[0] for one in found.findings if one.kind == "proposal" and one.takes]
        open_ = [take for take in likely if found.terms.taking([take]) != found.terms]
        if not open_:
            return found
        found = opened(table, **vars(found.terms.taking(open_[:1])))
    pytest.fail("there is no end of what is asked")


@pytest.mark.parametrize("table", TABLES)
def test_what_is_taken_one_by_one_is_what_all_at_once_is(table: str) -> None:
    one, all_ = one_by_one(table), taken(table)
    assert one.events is not None, list(map(str, one.findings))
    assert one.events.equals(all_.events)


def on_the_page(table: str) -> Opened:
    """What comes of a table of which the likeliest of every step of the dialog is taken."""
    found = opened(table)
    for _ in range(10):
        ways = [
            one.takes[0].take for one in all_found(found) if one.kind == "proposal" and one.takes
        ]
        terms = found.terms.taking(ways)
        if terms == found.terms:
            return found
        found = opened(table, **vars(terms))
    pytest.fail("there is no end of what is asked")


@pytest.mark.parametrize("table", TABLES)
def test_the_page_takes_what_the_command_does(table: str) -> None:
    page = on_the_page(table)
    assert page.events is not None, list(map(str, page.findings))
    assert page.events.equals(taken(table).events)


def test_a_button_says_what_it_reads_where_no_rewrite_is_shown() -> None:
    table = "event,screen_start\nA,0:04\nB,0:09:30\nC,1:05:00\n"
    (way,) = next(one.takes for one in all_found(opened(table)) if one.kind == "note" and one.takes)
    assert (way.take, way.said) == (
        ("rewrite", "screen_start"),
        "Read screen_start as hours and minutes",
    )


@pytest.mark.parametrize("table", TABLES)
def test_what_was_shown_is_what_is_read(table: str) -> None:
    found, whole = opened(table), taken(table)
    assert whole.events is not None
    for _ in range(4):
        likely = [one for one in found.findings if one.kind == "proposal" and one.takes]
        found = opened(table, **vars(found.terms.taking([one.takes[0] for one in likely])))
        for one in likely:
            column = f"{one.column}_text"
            if one.rewrite and column in whole.events:
                assert {*one.rewrite} <= {*whole.events[column]}, str(one)
    assert found.terms != NOTHING_SAID
