"""The key says the signs that a figure uses, and no others."""

from dataclasses import replace

import pytest

from anachrony import charts
from anachrony.charts import Canvas
from anachrony.charts.key import MOST, Entry, entries, in_rows, key, signs
from anachrony.charts.words import label_width
from anachrony.narrative import annotate
from anachrony.selection import Selection
from anachrony.views import VIEWS
from tests.films import film

CANVAS = Canvas(width=900, height=500)

LINEAR = """
event, screen_start, screen_end, story_start, story_end, certainty
A, 0:00, 1:00, 1950-05-01, 1950-05-01, sourced
B, 1:00, 2:00, 1950-05-02, 1950-05-02, sourced
"""
RICH = """
event, screen_start, screen_end, story_start, story_end, certainty
A, 0:00, 30:00, 1950-05-01, 1950-05-01, estimated
Flash, 30:00, 30:01, 1930-05-01, 1930-05-01, sourced
B, 30:01, 60:00, 1950-05-02, 1950-05-02, sourced
Dream, 60:00, 61:00, , , sourced
Told, , , 1940-05-01, 1940-05-01, sourced
"""


def used(table: str, view: str) -> list[str]:
    return signs(drawn(table, view), view, CANVAS.theme)


def drawn(table: str, view: str) -> dict:
    work = charts.dressed(annotate(film(table)), "strand", CANVAS.theme)
    return charts.undimmed(work, Selection(view=view), CANVAS)


def test_a_film_without_a_detour_needs_no_sign() -> None:
    assert used(LINEAR, "interleaving") == []


def test_a_sign_is_in_the_key_where_it_is_in_the_figure() -> None:
    assert {"hatch", "dots", "ring"} <= set(used(RICH, "interleaving"))
    assert {"ring", "flag", "back", "forward", "shade"} <= set(used(RICH, "story-curve"))
    assert {"hatch", "fringe", "dots", "ring"} <= set(used(RICH, "rhythm"))


def test_a_braid_says_what_is_paler_where_some_of_it_is() -> None:
    assert "pale" in used(RICH, "braid")
    assert "pale" not in used(LINEAR, "braid")


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS)
def test_no_flag_and_no_dots_are_drawn_that_the_key_does_not_say(view: str) -> None:
    traces = drawn(RICH, view)["data"]
    flags = [one for one in traces if one.get("marker", {}).get("symbol") == "triangle-down"]
    dots = [one for one in traces if one.get("marker", {}).get("pattern", {}).get("shape") == "."]
    hung = view == "reach"  # its arrows hang
    assert ("flag" in used(RICH, view)) == (bool(flags) and not hung)
    assert ("dots" in used(RICH, view)) == bool(dots)


AWAY = """
event, screen_start, screen_end, story_start, story_end
The middle, 0:00, 5:00, 1950-06, 1950-06
The beginning, 5:00, 15:00, 1950-01, 1950-01
How it went on, 15:00, 20:00, 1950-03, 1950-03
The end, 20:00, 30:00, 1950-07, 1950-07
Once more, 30:00, 31:00, 1950-02, 1950-02
"""


def test_a_hollow_arrow_and_no_other_open_sign_says_that_the_telling_does_not_return() -> None:
    assert "hollow" in used(AWAY, "reach")
    spans = {"type": "scatter", "x": [0.0], "marker": {"symbol": ["circle-open"]}}
    assert signs({"data": [spans], "tracks": set()}, "reach", CANVAS.theme) == []


def test_a_film_of_which_nothing_is_told_has_no_colour_in_its_key() -> None:
    table = "event, story_start, strand\n Now, 1957, Present\n Then, 1944, Past"
    for view in ("story-curve", "interleaving", "presence"):
        said = entries(drawn(table, view), view, CANVAS.theme)
        assert [one.sign for one in said] == ["ring"], view


def test_where_no_date_says_which_way_the_story_goes_no_arrow_says_it() -> None:
    undated = LINEAR + "C, 2:00, 3:00, , , sourced\n"
    assert used(LINEAR, "story-curve") == ["fringe"]
    assert used(undated, "story-curve") == ["fringe", "neither"]


def test_a_thin_line_is_in_the_key_only_where_dates_leave_a_reach_open() -> None:
    assert "open" not in used(RICH, "reach")  # but for a day in twenty years
    assert "open" in used(RICH.replace("1930-05-01", "193X"), "reach")


@pytest.mark.parametrize("view", VIEWS)
def test_how_a_view_is_read_speaks_of_no_sign_that_the_key_says(view: str) -> None:
    aid = charts.aid(annotate(film(LINEAR)), Selection(view=view), CANVAS).lower()
    assert not [word for word in ("hatch", "ring", "hollow", "thread", "○") if word in aid]


def test_a_key_says_how_many_more_there_are() -> None:
    figure = drawn(LINEAR, "interleaving")
    fill = next(iter(figure["hues"].values()))
    figure["hues"] = {f"Strand {at}": fill for at in range(MOST + 4)}
    said = key(figure, "interleaving", CANVAS.theme)
    assert said.count("<li>") == MOST + 1
    assert "and 4 more" in said


def test_colours_in_any_number_leave_every_sign_in_the_key() -> None:
    figure = drawn(RICH, "interleaving")
    there, fill = used(RICH, "interleaving"), next(iter(figure["hues"].values()))
    figure["hues"] = {f"Strand {at}": fill for at in range(3 * MOST)}
    said = [one.sign for one in entries(figure, "interleaving", CANVAS.theme)]
    assert len(said) == MOST + 1
    assert said[-len(there) :] == there


def test_a_name_in_a_key_is_text() -> None:
    figure = drawn(LINEAR, "rhythm")
    figure["hues"] = dict.fromkeys(["<b>"], next(iter(figure["hues"].values())))
    assert "<b>" not in key(figure, "rhythm", CANVAS.theme)
    assert "&lt;b&gt;" in key(figure, "rhythm", CANVAS.theme)


def test_a_colour_that_is_not_drawn_is_not_in_the_key() -> None:
    figure = drawn(LINEAR, "interleaving")
    figure["hues"] = {"Elsewhere": "#123456"}
    assert entries(figure, "interleaving", CANVAS.theme) == []


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS)
def test_a_picture_that_leaves_says_its_key_within_its_margins(view: str) -> None:
    picture = Canvas(width=900, height=700, source="film.csv")
    work = charts.dressed(annotate(film(RICH)), "strand", picture.theme)
    said = [one.name for one in entries(drawn(RICH, view), view, picture.theme)]
    layout = charts.undimmed(work, Selection(view=view), picture)["layout"]
    notes = {note["text"]: note for note in layout["annotations"]}
    assert set(said) <= set(notes)
    lowest = min((notes[name]["yshift"] for name in said), default=0)
    assert lowest > -layout["margin"]["b"]
    assert not any(trace.get("showlegend") for trace in drawn(RICH, view)["data"])


def test_what_is_heard_and_not_seen_is_thin_and_said() -> None:
    told = RICH.replace("certainty\n", "certainty, track\n").replace(
        "sourced\n", "sourced, sound\n"
    )
    figure = drawn(told.replace("estimated\n", "estimated, image\n"), "story-curve")
    assert "sound" in signs(figure, "story-curve", CANVAS.theme)
    tall = {
        round(float(high), 6): row
        for trace in figure["data"]
        if trace["type"] == "bar" and "customdata" in trace and "pattern" not in trace["marker"]
        for row, high in zip(trace["customdata"], trace["y"], strict=True)
    }
    assert min(tall) < max(tall) / 2


def test_a_hue_that_is_used_up_keeps_its_weave_where_its_event_is_estimated() -> None:
    rows = [
        f"E{at}, {at}:00, {at}:59, {1950 + at}, {1950 + at}, S{at}, estimated" for at in range(12)
    ]
    table = "event, screen_start, screen_end, story_start, story_end, strand, certainty\n"
    figure = drawn(table + "\n".join(rows), "interleaving")
    patterns = [
        trace["marker"].get("pattern", {}) for trace in figure["data"] if trace["type"] == "bar"
    ]
    woven = [one["path"] for one in patterns if "path" in one]
    assert len(woven) == 12 - len(CANVAS.theme.sequence)
    assert "hatch" in signs(figure, "interleaving", CANVAS.theme)


def test_a_row_of_a_key_ends_before_the_margin() -> None:
    """Both names stand in one row that is as wide as they and the margins are, and in no less."""
    said = [Entry("", "Now"), Entry("", "Then")]
    wide = (
        in_rows(said, CANVAS)[1].left
        + 0.95 * label_width("Then", "sans") * CANVAS.type
        + 1.2 * CANVAS.type
    )
    rows = [in_rows(said, replace(CANVAS, width=width))[1].row for width in (wide + 1, wide - 1)]
    assert rows == [0, 1]
