"""A sentence names columns as the file calls them."""

import pytest

from anachrony.events import open_table
from anachrony.findings import Finding
from anachrony.terms import Terms

ENDS = """scene,tc in,tc out,length
A,0:00,1:00,5:00
"""
MAPPED = {
    "event": "scene",
    "screen_start": "tc in",
    "screen_end": "tc out",
    "screen_duration": "length",
}


def test_two_ends_are_named_by_the_headers_of_the_file() -> None:
    (one,) = (
        one for one in open_table(ENDS.encode(), Terms(MAPPED)).findings if one.rule == "two_ends"
    )
    said = "is given beside tc out, and is not the time from tc in to it. Give one of the two."
    assert one.alone.endswith(said)


def test_so_are_the_columns_of_what_is_open() -> None:
    table = b"event,screen_start,von,bis\nA,0:00,1990,now\n"
    terms = Terms({"story_start": "von", "story_end": "bis"})
    (one,) = (one for one in open_table(table, terms).findings if one.rule == "now")
    assert "1990/.. in von, with nothing in bis" in str(one)


@pytest.mark.parametrize("rule", ["two_ends", "now"])
def test_without_a_file_the_contract_names_them(rule: str) -> None:
    assert "{" not in str(Finding("fault", rule, (2,), "story_end"))
    assert "_start" in str(Finding("fault", rule, (2,), "story_end"))


@pytest.mark.parametrize("rule", ["empty_file", "broken_workbook", "not_text", "unknown_encoding"])
def test_of_a_whole_file_a_sentence_goes_on(rule: str) -> None:
    hints = (("kind", "a PNG picture"), ("way", ""), ("encoding", "latin7"))
    assert str(Finding("fault", rule, hints=hints)).startswith(
        ("The file is ", "The file can’t be ")
    )
