"""The report: its shape, and the hand-worked answers for tiny films."""

import csv
import json
import re
from contextvars import copy_context

import pytest

from anachrony import text
from anachrony.events import read
from anachrony.narrative import analyses, annotate
from anachrony.narrative.measuring import MEASURES
from anachrony.project import Note
from anachrony.reading import headline, reading
from anachrony.report import written

FLASHBACK = """\
event,screen_start,screen_end,story_start,story_end,certainty
Now,0:00,1:00,1957-08-15,1957-08-15,sourced
Then,1:00,1:06,1944-08-02,1944-08-02,sourced
Now again,1:06,2:00,1957-08-16,1957-08-16,sourced
"""
# Screen: 60 + 6 + 54 = 120 s. First narrative: Now, Now again (114 s). Then: an analepsis of 6 s,
# 6/120 = 0.05. Reach: from 16 August 1957 0:00 (the end of Now) back to 2 August 1944 0:00: 4762
# days.

RANKED = """\
event,screen_order,story_order
C,1,3
A,2,1
B,3,2
"""
# Told 3, 1, 2. The heaviest chain by count is A, B; C opens ahead of it: a prolepsis at the head.


def report(table: str, track: str = "image") -> dict:
    (work,) = json.loads(written(annotate(read(table.encode(), name="Tiny")), track, "json"))
    return dict(work)


def sentences(table: str) -> list[str]:
    from anachrony.narrative import analysis

    return [one.words for one in reading(analysis(annotate(read(table.encode(), name="Tiny"))))]


def test_a_report_has_the_documented_shape() -> None:
    found = report(FLASHBACK)
    assert list(found) == [
        *(
            "work",
            "events",
            "screen_seconds",
            "measures",
            "anachronies",
            "jumps",
            "groups",
            "patterns",
            "disjunctions",
            "notes",
        ),
    ]
    assert list(found["measures"]) == [measure.name for measure in MEASURES]
    assert all(list(one) == ["value", "low", "high"] for one in found["measures"].values())


@pytest.mark.slow
def test_what_a_reader_wrote_of_a_work_is_in_its_report() -> None:
    notes = [
        Note("n1", "Tiny", "e2", "Then", "", "Why\nhere?", "2026-11-26"),
        Note("n2", "Tiny", "", "", "0:01:30", "The turn", "2026-11-26"),
        Note("n3", "Another", "", "", "0:00:00", "Elsewhere", "2026-11-26"),
    ]
    events = annotate(read(FLASHBACK.encode(), name="Tiny"))
    said = written(events, "image", "text", notes).splitlines()
    assert said[-3:] == ["Your notes", "  1 Then: Why here?", "  2 0:01:30: The turn"]
    (work,) = json.loads(written(events, "image", "json", notes))
    assert [note["words"] for note in work["notes"]] == ["Why\nhere?", "The turn"]
    assert written(events, "image", "csv", notes) == written(events, "image", "csv")


def test_one_flashback_worked_by_hand() -> None:
    found = report(FLASHBACK)
    assert (found["work"], found["events"], found["screen_seconds"], found["groups"]) == (
        "Tiny",
        3,
        120,
        2,
    )
    (anachrony,) = found["anachronies"]
    assert (anachrony["order"], anachrony["span"], anachrony["depth"]) == (
        "analepsis",
        "external",
        1,
    )
    assert (anachrony["screen_start"], anachrony["screen_end"], anachrony["events"]) == (
        60,
        66,
        [1],
    )
    assert anachrony["reach"] == 4762 * 86400
    assert anachrony["extent"] == 86400
    assert anachrony["returns"] is True
    assert found["jumps"] == [{"from": 0, "to": 1, "direction": "backward"}]
    assert found["measures"]["analepsis_share"]["value"] == pytest.approx(0.05)
    assert found["measures"]["greatest_reach"]["value"] == 4762 * 86400


def test_ranks_say_nothing_of_lengths() -> None:
    found = report(RANKED)
    assert found["screen_seconds"] is None
    (anachrony,) = found["anachronies"]
    assert (
        anachrony["order"],
        anachrony["reach"],
        anachrony["extent"],
        anachrony["screen_start"],
    ) == (
        "prolepsis",
        None,
        None,
        None,
    )
    # two of three pairs told against the story: tau = (1 - 2) / 3
    assert found["measures"]["kendall_tau"]["value"] == pytest.approx(-1 / 3, abs=1e-6)


@pytest.mark.slow
def test_how_long_a_film_lasts_is_said_only_where_it_is_known() -> None:
    holed = FLASHBACK.replace("1:06,2:00", "10:06,11:00")
    assert sentences(holed)[0].startswith("The table shows 2 minutes of at least 11 minutes, in 3")
    rows = [line + "," for line in holed.splitlines()]
    given = "\n".join([rows[0] + "runtime", rows[1] + "12:00", *rows[2:]])
    assert sentences(given)[0].startswith("The film lasts 12 minutes and shows 3 events,")


HEARD = """\
event,screen_start,screen_end,story_start,track,strand,mode
Now,0:00,1:00,1957,image,Day,present
A voice,0:00,1:00,1957,sound,Day,present
Then,1:00,1:50,1944,image,War,memory
Now again,1:50,2:20,1958,image,Night,present
The bomb,,,1945,sound,War,told
The meeting,,,1957,sound,Day,present
"""
# Of the first narrative Day is 60 s, Night 30 s.


@pytest.mark.slow
def test_counts_say_what_they_count_and_most_is_more_than_half() -> None:
    said = sentences(HEARD)
    assert said[0].startswith("The film lasts 2 minutes and shows 3 events, set between 1944")
    assert said[0].endswith("; one more is only heard.")
    assert said[1].endswith("; most of it is the strand “Day”.")
    assert sentences(HEARD.replace("1:50", "1:10"))[1].endswith(
        "; most of it is the strand “Night”."
    )
    three = HEARD.replace("The bomb", "Dusk,2:20,3:00,1959,image,Dusk,present\nThe bomb")
    assert sentences(three)[1].endswith("; it is above all the strand “Day”.")  # 60 of 130
    assert sentences(HEARD.replace("Night", "Day"))[1].startswith("Its first narrative (Day) never")
    assert sentences(HEARD.replace("2:20", "2:50"))[1].endswith(" of what is dated.")  # tied
    assert "One event is told of and not shown." in said
    assert "One event is neither shown nor said to be told." in said


REVERSED = """\
event,screen_start,screen_end,story_start,story_end
Last,0:00,1:00,1977,1977
Middle,1:00,2:00,1973,1973
First,2:00,3:00,1968,1968
"""


def test_what_is_told_in_reverse_is_never_said_to_be_told_as_it_happened() -> None:
    said = sentences(REVERSED)
    assert said[1] == (
        "It is told in reverse: event by event its story goes back, and never surely ahead."
    )
    assert not any("as it happened" in one or "in medias res" in one for one in said)
    copy_context().run(_said_in_french)


def _said_in_french() -> None:
    text.speak("fr")
    assert sentences(REVERSED)[1].startswith("Il est raconté à rebours")


@pytest.mark.slow
def test_the_reading_is_in_sentences_and_no_surer_than_the_data() -> None:
    said = sentences(FLASHBACK)
    assert said[0] == "The film lasts 2 minutes and shows 3 events, set between 1944 and 1957."
    assert any(
        "at 0:01:00, going back 13 years to “Then” (2 August 1944), for 6 seconds" in one
        for one in said
    )
    unsure = sentences(FLASHBACK.replace("sourced", "estimated"))
    assert any(
        "at about 0:01:00, going back 13 years to “Then” (2 August 1944), for about 6" in one
        for one in unsure
    )
    assert all(one[0].isupper() or one[0] == "“" for one in said + unsure)
    assert all(one.endswith(".") for one in said + unsure)


RANKED_TWICE_BACK = """\
event,screen_order,story_order
A,1,2
Back,2,1
B,3,4
Back again,4,3
C,5,5
"""
# Told 2 1 4 3 5. The longest chains have three events; A B C is told earliest. Two analepses of one
# event.


def test_where_there_are_ranks_only_events_are_counted_and_not_seconds() -> None:
    said = sentences(RANKED_TWICE_BACK)
    assert said[:4] == [
        "The film shows 5 events, in their order but without clock times.",
        "Its first narrative never goes back and takes 60% of what has a place in the story.",
        "It leaves its first narrative for the first time at event 2, going back to “Back”, for one event.",
        "It goes back twice in all, in 2 of its 5 events.",
    ]
    assert not any("second" in one for one in said)


def test_of_a_table_that_places_nothing_in_the_film_no_event_is_said_to_be_shown() -> None:
    assert sentences("event,screen_order\nA,\nB,\n") == [
        "Nothing says yet where in the film its events are.",
        "The file dates no event in the story: what is an anachrony, how far it reaches and what it "
        "covers can’t be known.",
        "2 events are neither shown nor said to be told.",
    ]


AHEAD_TWICE = """\
event,screen_start,screen_end,story_start,story_end,certainty
End,0:00,0:10,1957-08-20T16:00,1957-08-20T16:00,sourced
A,0:10,1:00,1957-08-15T16:00,1957-08-15T16:00,sourced
Soon,1:00,1:20,1957-08-18T16:00,1957-08-18T16:00,sourced
B,1:20,2:00,1957-08-16T16:00,1957-08-16T16:00,sourced
"""
# End, 10 s, lies 5 days after A, the beginning of the first narrative; Soon, 20 s, 3 days after A,
# which it interrupts.


def test_an_opening_ahead_of_the_story_is_told_apart_from_later_flashforwards() -> None:
    said = sentences(AHEAD_TWICE)
    assert said[0] == "The film lasts 2 minutes and shows 4 events, set in 1957."
    assert (
        "It opens by going ahead of its first narrative, by 5 days to “End” (20 August 1957, 16:00), for 10 seconds."
        in said
    )
    assert (
        "After its opening it goes forward once, at 0:01:00, by 3 days to “Soon” (18 August 1957, 16:00), for 20 seconds."
        in said
    )


def test_a_linear_film_is_told_as_it_happened() -> None:
    linear = (
        "event,screen_start,screen_end,story_start,story_end\nA,0,10,1944,1944\nB,10,20,1945,1945\n"
    )
    assert "It is told as it happened: its story never goes back." in sentences(linear)
    heard = linear + "A voice,0,5,1940,1940\n"
    tracks = zip(heard.splitlines(), ("track", "image", "image", "sound"), strict=True)
    of_images = "\n".join(f"{line},{track}" for line, track in tracks)
    assert "What is seen is told as it happened: its story never goes back." in sentences(of_images)


def test_order_is_no_surer_than_the_dates_are() -> None:
    header = "event,screen_start,screen_end,story_start,story_end\n"
    one_day = header + "A,0,10,1904-06-16,1904-06-16\nB,10,20,1904-06-16,1904-06-16\n"
    assert sentences(one_day) == [
        "The film lasts 20 seconds and shows 2 events, set on 16 June 1904.",
        "Its dates say neither that its story goes back nor that it goes on.",
    ]
    alone = header + "A,0,10,1904,1904\n"
    assert sentences(alone)[1] == "One event alone has no order."


def test_a_part_is_never_said_to_be_all_or_none() -> None:
    # The flash takes 2 of 1002 seconds: 0.2 %, and the rest 99.8 %.
    flash = (
        "event,screen_start,screen_end,story_start,story_end\n"
        "A,0,500,1944,1944\nFlash,500,502,1950,1950\nB,502,1002,1945,1945\n"
    )
    assert any("takes over 99% of what is dated" in one for one in sentences(flash))
    assert [text.percent(share) for share in (0, 0.002, 0.5, 0.998, 1)] == [
        *("0%", "under 1%", "50%", "over 99%", "100%")
    ]


def test_a_film_without_dates_says_what_cannot_be_known() -> None:
    undated = "event,screen_start,screen_end\nA,0,10\nB,10,20\n"
    said = " ".join(sentences(undated))
    assert "The file dates no event in the story" in said
    assert "can’t be known" in said


def test_the_headline_is_one_of_the_sentences() -> None:
    from anachrony.narrative import analysis

    found = analysis(annotate(read(FLASHBACK.encode(), name="Tiny")))
    assert headline(reading(found)) in reading(found)


def test_a_measure_is_said_with_the_range_that_uncertain_dates_leave() -> None:
    unsure = written(
        annotate(read(FLASHBACK.replace("1944-08-02", "194X").encode(), name="Tiny")),
        "image",
        "text",
    )
    said = dict(
        re.split("  +", line.strip(), maxsplit=1)
        for line in unsure.splitlines()
        if line.startswith("  ")
    )
    assert re.fullmatch(
        r"\d+ years \(\d+ to \d+ years\)", said[text.named("measures", "greatest_reach")]
    )
    assert said[text.named("measures", "kendall_tau")] == "0.33"


TWO_WORKS = (
    "work," + FLASHBACK.replace("\nNow", "\nTiny,Now").replace("\nThen", "\nTiny,Then")
    + "Other,Alone,0:00,0:10,194X,194X,estimated\n"
    + "Other,After,0:10,0:30,1945,1945,estimated\n"
)  # fmt: skip
TABLES = {
    "flashback": FLASHBACK,
    "ranks": RANKED,
    "never": "event\nNever shown\n",
    "two": TWO_WORKS,
}


def as_csv(said: str) -> list[dict]:
    """What a CSV report says, in the shape of the measures of the JSON; a blank is null."""
    rows = csv.DictReader(said.splitlines())
    return [
        {
            "work": row["work"],
            "measures": {
                one.name: {
                    key: float(row[column]) if row[column] else None
                    for key, column in _columns(one.name).items()
                }
                for one in MEASURES
            },
        }
        for row in rows
    ]


def _columns(name: str) -> dict[str, str]:
    return {"value": name, "low": f"{name}_low", "high": f"{name}_high"}


def as_read(said: str) -> list[dict]:
    """What a text report says: each work, its sentences, and its measures by name."""
    works = []
    for part in re.split(r"\n\n(?=[^\n]+\n=+\n)", said):
        name, rule, *lines = part.splitlines()
        assert len(rule) == len(name)
        at = lines.index("")
        figures = dict(re.split("  +", line.strip(), maxsplit=1) for line in lines[at + 1 :])
        works.append({"work": name, "said": lines[:at], "measures": figures})
    return works


@pytest.mark.slow
@pytest.mark.parametrize("track", ["image", "sound", "both"])
@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_form_says_what_the_json_says(table: str, track: str) -> None:
    events = annotate(read(table.encode(), name="Tiny"), track)
    works = json.loads(written(events, track, "json"))
    assert [one["work"] for one in works] == list(events["work"].unique())

    tabled = as_csv(written(events, track, "csv"))
    assert [one["work"] for one in tabled] == [one["work"] for one in works]
    for one, work in zip(tabled, works, strict=True):
        for name, measured in one["measures"].items():
            assert measured == pytest.approx(work["measures"][name], abs=1e-6), name

    told = as_read(written(events, track, "text"))
    for one, found in zip(told, analyses(events, track), strict=True):
        assert one["said"] == [sentence.words for sentence in reading(found)]
    for one, work in zip(told, works, strict=True):
        assert one["work"] == work["work"]
        called = {measure: text.named("measures", measure) for measure in work["measures"]}
        assert list(one["measures"]) == list(called.values())
        for measure in MEASURES:
            value = work["measures"][measure.name]["value"]
            assert one["measures"][called[measure.name]].startswith(_said(value, measure.unit))


def _said(value: float | None, unit: str) -> str:
    """How a report's text begins to say a measure: where the dates leave a range, that follows."""
    if value is None:
        return "not known"
    if unit == "story s":
        return text.duration(value)
    return text.number(value, {"1": 2, "screen s": 1}.get(unit, 0))


def test_a_day_of_which_several_tell_may_be_told_again() -> None:
    day = "1993-02-02"
    rows = [f"Day {at},{at}:00,{at + 1}:00,{day}" for at in (1, 2, 3)]
    table = "\n".join(["event,screen_start,screen_end,story_start", *rows])
    told = f"{table}\nTomorrow,4:00,5:00,1993-02-03"
    assert sentences(told)[1] == (
        "As far as its dates say, it is told as it happened; 3 events in a row share one date "
        "(2 February 1993): they may follow one another, or tell that time again."
    )
