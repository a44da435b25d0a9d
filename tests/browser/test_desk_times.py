"""Times that are moved at the desk, in a real browser: by keys, and by hand along the chart."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.desk import RANKS, TABLE, cell, column, desk, open_desk, press, told
from tests.here import Here
from tests.painted import extent, place
from tests.waiting import expect, until

__all__ = ["desk"]

YEARS = """event,screen_start,screen_end,story_start
A man wakes,0:00,1:00,1957-08
He remembers,1:00,2:30,1944-08
He goes out,2:30,4:00,1950-06
"""

STORY = """(date) => {
    const chart = document.querySelector(".js-plotly-plot");
    const { heights, knots } = chart.layout.meta.story;
    const axis = chart._fullLayout.yaxis;
    const seconds = Date.parse(date) / 1000;
    const next = Math.max(1, knots.findIndex((knot) => knot >= seconds));
    const part = (seconds - knots[next - 1]) / (knots[next] - knots[next - 1]);
    const height = heights[next - 1] + part * (heights[next] - heights[next - 1]);
    return chart.getBoundingClientRect().top + axis._offset + axis.d2p(height);
}"""
"""Where a date is on the story axis, px of the window."""

RANK = """() => {
    const { _fullLayout, layout } = document.querySelector(".js-plotly-plot");
    const [first, second] = layout.meta.story.heights;
    const [low, high] = layout.meta.story.knots;
    return (_fullLayout.yaxis.d2p(second) - _fullLayout.yaxis.d2p(first)) / (high - low);
}"""
"""How far a rank of the story is from the next, px down the window."""

MOVED = "document.querySelectorAll('#stage .scatterlayer [style*=translate]').length"
"""How many parts of the chart lie elsewhere than they were drawn, but for bars."""

SHOTS = "event,screen_start,screen_end\n"


def test_an_event_s_screen_time_is_shifted_by_keys_and_its_ends_are_dragged(
    page: Page, serve: Callable[..., str]
) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    cell(page, 0, "screen_end").click()
    expect(page).to_have_url(re.compile("event="))
    page.keyboard.press("Alt+ArrowLeft")
    expect(cell(page, 0, "screen_end")).to_have_text("0:00:59.9")
    page.keyboard.press("Alt+Shift+ArrowRight")
    expect(cell(page, 0, "screen_end")).to_have_text("0:01:00.9")
    page.keyboard.press("Alt+Period")
    expect(told(page)).to_contain_text("How long a frame is, a copy of the film says")
    cell(page, 0, "event").click()
    page.keyboard.press("Alt+ArrowRight")
    expect(cell(page, 0, "screen_start")).to_have_text("0:00:00.1")

    start, end, middle = _bar(page)
    second = (end - start) / 60.9
    _drag(page, (end, middle), -20 * second)
    expect(page.locator("#tools")).to_contain_text("Undo: shift A man wakes")
    expect(cell(page, 0, "screen_end")).to_have_text(re.compile(r"0:00:4[01]"))

    before = end
    while end > before - 10:  # until the chart follows
        _, end, middle = _bar(page)
    _drag(page, (end, middle), 20 * second + 2)  # near enough to where the second begins
    expect(cell(page, 0, "screen_end")).to_have_text("0:01:00")


def test_an_event_lies_where_a_step_puts_it_before_the_server_has_drawn_it(
    frank: Page, desk: Here
) -> None:
    open_desk(frank, desk.address)
    cell(frank, 0, "screen_end").click()
    expect(frank).to_have_url(re.compile("event="))
    start, end, middle = _bar(frank)
    desk.stop()
    for _ in range(10):
        frank.keyboard.press("Alt+Shift+ArrowLeft")
    expect(cell(frank, 0, "screen_end")).to_have_text("0:00:50")
    assert _measured(frank) == pytest.approx(
        _between(start, start + (end - start) * 5 / 6, middle), abs=0.5
    )
    assert frank.evaluate(MOVED)  # with its name, and the outline of what is chosen
    frank.keyboard.press("Control+z")
    assert _measured(frank) == pytest.approx(
        _between(start, start + (end - start) * 51 / 60, middle), abs=0.5
    )

    desk.start()
    expect(told(frank)).to_contain_text("Every step is kept")
    until(frank, f"!{MOVED}")  # by then all is the server's own
    assert _still(frank) == pytest.approx(
        _between(start, start + (end - start) * 51 / 60, middle), abs=2
    )


def _between(start: float, end: float, middle: float) -> tuple[float, float, float]:
    """Where a mark is that reaches from one place to another, px, and how wide."""
    return (start + end) / 2, middle, end - start


def test_an_event_is_dragged_along_story_time_and_moved_there_by_keys(
    page: Page, serve: Callable[..., str]
) -> None:
    page.set_viewport_size({"width": 1280, "height": 1600})  # all of the chart above the desk
    open_desk(page, serve(YEARS, "memory.csv") + "?view=story-curve")
    cell(page, 1, "story_start").click()
    expect(page).to_have_url(re.compile("event="))
    page.keyboard.press("Alt+ArrowRight")
    expect(cell(page, 1, "story_start")).to_have_text("1944-09")
    page.keyboard.press("Alt+Shift+ArrowDown")
    expect(cell(page, 1, "story_start")).to_have_text("1944-10")
    page.keyboard.press("Alt+Shift+PageDown")
    expect(cell(page, 1, "story_start")).to_have_text("1950-06")
    page.keyboard.press("Control+z")
    expect(page.locator("#tools")).to_contain_text("Redo: shift He remembers")

    x, y = _told_at(page, "1944-10-16")
    _drag(page, (x, y), 0, page.evaluate(STORY, "1946-05-16") - y)
    expect(cell(page, 1, "story_start")).to_have_text(re.compile("1946-0[456]"))  # a px: ten days
    expect(page.locator("#tools")).to_contain_text("Undo: shift He remembers")
    assert column(page, "screen_start", 3) == ["0:00", "1:00", "2:30"]

    x, y = _told_at(page, f"{cell(page, 1, 'story_start').inner_text()}-16")
    _drag(page, (x, y), 0, page.evaluate(STORY, "1950-06-01") - y + 3)  # near enough to the third
    expect(cell(page, 1, "story_start")).to_have_text("1950-06")


def test_an_event_told_in_ranks_is_dragged_past_others_in_the_story_alone(
    page: Page, serve: Callable[..., str]
) -> None:
    page.set_viewport_size({"width": 1280, "height": 1600})  # all of the chart above the desk
    open_desk(page, serve(RANKS, "ranks.csv") + "?view=story-curve")
    cell(page, 1, "event").click()
    expect(page).to_have_url(re.compile("event="))
    x, y, _ = _still(page)
    rank = page.evaluate(RANK)
    _drag(page, (x, y), 0, 2.2 * rank)  # from the first of the story to the last
    expect(cell(page, 1, "story_order")).to_have_text("3")
    assert column(page, "story_order", 3) == ["2", "3", "1"]
    assert column(page, "screen_order", 3) == ["1", "2", "3"]
    assert column(page, "event", 3) == ["A", "B", "C"]
    expect(page.locator("#tools")).to_contain_text("Undo: shift B")


def _told_at(page: Page, date: str) -> tuple[float, float]:
    """Where the mark of the event that the cursor is in is, px, once the chart that the server has
    drawn shows it at a date of the story.
    """
    until(page, f"!{MOVED}")
    for _ in range(100):
        x, y, _ = _measured(page)
        if abs(y - page.evaluate(STORY, date)) < 3:
            return x, y
        page.wait_for_timeout(200)
    raise AssertionError(f"never told at {date}")


def test_ends_snap_to_the_cuts_of_a_table_of_shots(
    page: Page, serve: Callable[..., str], tmp_path: Path
) -> None:
    shots = tmp_path / "shots.csv"
    shots.write_text(f"{SHOTS}Shot 1,0:00:00.000,0:00:41.160\nShot 2,0:00:41.160,0:01:07.480\n")
    open_desk(page, serve(TABLE, "memory.csv"))
    press(page, "Shots")
    dialog = page.locator("dialog.door")
    dialog.locator("input[type=file]").set_input_files(shots)
    expect(dialog).to_contain_text("Cuts: 3, the last at 0:01:07.48 of the file")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()

    cell(page, 0, "screen_end").click()
    expect(page).to_have_url(re.compile("event="))
    page.keyboard.press("Alt+Shift+Period")
    expect(cell(page, 0, "screen_end")).to_have_text("0:01:07.48")
    page.keyboard.press("Control+z")
    start, end, middle = _bar(page)
    _drag(page, (end, middle), (end - start) * (41.16 - 60) / 60 + 2)
    expect(cell(page, 0, "screen_end")).to_have_text("0:00:41.16")
    expect(told(page)).to_contain_text("Every step is kept")

    page.reload()  # they are kept with the film
    cell(page, 0, "screen_end").click()
    page.keyboard.press("Alt+Shift+Period")
    expect(cell(page, 0, "screen_end")).to_have_text("0:01:00")
    page.keyboard.press("Alt+Shift+Period")
    expect(cell(page, 0, "screen_end")).to_have_text("0:01:07.48")


def _drag(page: Page, start: tuple[float, float], by: float, down: float = 0) -> None:
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(start[0] + by, start[1] + down, steps=3)
    page.mouse.up()


def _bar(page: Page) -> tuple[float, float, float]:
    """Where the bar of the event that the cursor is in begins and ends, and its middle, px."""
    x, y, wide = _still(page)
    return x - wide / 2, x + wide / 2, y


def _still(page: Page) -> tuple[float, float, float]:
    """The middle of the largest mark of the event that the cursor is in, and how wide it is, px, as
    soon as it stands still.
    """
    expect(told(page)).to_contain_text("Every step is kept")
    before, now = None, _measured(page)
    while before != now:
        page.wait_for_timeout(200)
        before, now = now, _measured(page)
    return now


def _measured(page: Page) -> tuple[float, float, float]:
    id_of = re.search("event=([^&]*)", page.url)
    assert id_of
    return *place(page, id_of[1]), extent(page, id_of[1])[0]
