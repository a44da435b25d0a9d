"""A file made elsewhere, read through a mapping: shots with an onset and a duration, no story
dates.
"""

import pytest

from anachrony.events import read
from anachrony.findings import InvalidEvents
from anachrony.narrative import analysis, annotate
from anachrony.reading import reading

MAPPING = {"event": "locale", "screen_start": "onset", "screen_duration": "duration"}
SHOTS = "onset\tduration\tlocale\tflow_of_time\n0.0\t17.0\tlogo\t0\n17.0\t151.08\tsky\t++\n168.08\t0.48\tbench\t-\n"
# 17.0 + 151.08 is 168.08000000000001 in floating point: neighbours must still meet, not overlap.


def test_a_duration_stands_in_place_of_an_end() -> None:
    events = read(SHOTS.encode(), MAPPING)
    assert events["screen_end"].tolist() == [17.0, 168.08, 168.56]
    assert events["flow_of_time"].tolist() == ["0", "++", "-"]


def test_an_end_and_a_duration_are_one_too_many() -> None:
    table = b"event,screen_start,screen_end,screen_duration\nA,0,10,12\nB,,,5\nC,20,,5\n"
    with pytest.raises(InvalidEvents) as refused:
        read(table)
    assert [str(fault) for fault in refused.value.findings] == [
        "Line 2, screen_duration: “12” is given beside screen_end, and is not the time from screen_start to it. Give one of the two.",
        "Line 3, screen_start: is blank though screen_duration is given. Give it too, or neither.",
    ]


def test_a_film_of_shots_says_plainly_what_cannot_be_known() -> None:
    events = annotate(read(SHOTS.encode(), MAPPING, "Shots"))
    said = " ".join(one.words for one in reading(analysis(events)))
    assert "The file dates no event in the story" in said
    assert "can’t be known" in said
    assert not {"analepsis", "prolepsis"} & set(events["order"])
