"""The whole desk as one story: from a blank table to a measured film, in a real browser."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from anachrony.project import unpacked
from tests.browser.test_watch import TO, settled, watch
from tests.copies import name as copy_of
from tests.desk import TABLE, cell, column, desk, press, told
from tests.here import Here
from tests.waiting import expect, until

__all__ = ["desk"]

EVENTS = (
    *("A man wakes", "He remembers", "The hand", "The quay", "The cellar"),
    *("The barber", "The bicycle", "The river", "The bar", "The station"),
)
FAST = 0
"""ms between two keys, of nobody."""

TYPED = 50
"""ms between two keys, of somebody who types well."""


def begin(page: Page, address: str, title: str) -> None:
    page.goto(address)
    expect(page.locator("#caption")).to_contain_text(".csv")
    page.locator("#door").click()
    page.get_by_role("button", name="Begin a new film").click()
    page.keyboard.type(title)
    page.keyboard.press("Enter")
    expect(page.locator("#heading")).to_have_text(title)
    expect(cell(page, 0, "event")).to_be_focused()
    until(page, "document.querySelector('.row').getBoundingClientRect().top < 40")  # the charts


def type_events(page: Page) -> None:
    """Ten events by keys alone, half a second each, from the first cell on: three at a hand's pace,
    so that the charts follow between two keys.
    """
    for at, event in enumerate(EVENTS):
        if at:
            page.keyboard.press("Control+Enter")
            expect(cell(page, at, "event")).to_be_focused()
        year = 1944 if at % 3 else 1957
        for text in (
            event,
            f"0:{at / 2:04.1f}",
            f"0:{at / 2 + 0.5:04.1f}",
            f"{year}-08-{at + 1:02}",
        ):
            page.keyboard.type(text, delay=TYPED if at < 3 else FAST)
            page.keyboard.press("Enter" if "-" in text else "Tab")
        expect(cell(page, at, "story_start")).to_be_focused()


def test_a_fast_hand_loses_no_letter(page: Page, serve: Callable[..., str]) -> None:
    """A cell takes a moment to open, and an answer may come while it is open: letters waited for neither."""
    begin(page, serve(TABLE, "memory.csv"), "Mirror")
    for at, event in enumerate(EVENTS[:4]):
        page.keyboard.type(event, delay=FAST)
        page.keyboard.press("Tab")
        page.keyboard.type(f"0:0{at}", delay=FAST)
        page.keyboard.press("Control+Enter")  # the cell is still open
    expect(cell(page, 4, "event")).to_be_focused()
    assert column(page, "event", 4) == list(EVENTS[:4])
    assert column(page, "screen_start", 4) == ["0:00", "0:01", "0:02", "0:03"]


def stamp(page: Page, key: str, row: int, moment: float) -> None:
    page.evaluate(TO, moment)
    assert settled(page, round(moment * 25)) == round(moment * 25)
    cell(page, row, "screen_start").click()
    page.keyboard.press(key)


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(unpacked(path.read_bytes()).table.decode())))


def test_from_a_blank_table_to_a_measured_film(
    frank: Page, desk: Here, opened_page: Callable[..., Page], tmp_path: Path
) -> None:
    begin(frank, desk.address, "Mirror")
    type_events(frank)
    expect(told(frank)).to_contain_text("Every step is kept")
    assert column(frank, "event", 10) == list(EVENTS)

    until(frank, "document.querySelector('#strip input').max === '5'")  # the charts follow, later
    watch(frank, copy_of("25", 0))
    for moment, said in ((1.0, "0:00:01"), (4.0, "0:00:04")):
        frank.evaluate(TO, moment)
        assert settled(frank, round(moment * 25)) == round(moment * 25)
        frank.locator("#watch .clock").fill(said)
        frank.get_by_role("button", name="This frame is at").click()
    expect(frank.locator("#sync li")).to_have_count(2)
    for key, row, moment in (("i", 1, 0.6), ("o", 1, 1.2), ("i", 2, 1.2), ("o", 2, 1.4)):
        stamp(frank, key, row, moment)
    expect(cell(frank, 1, "screen_end")).to_have_text("0:00:01.2")
    expect(frank.locator("#stamps")).to_contain_text("2 of 10 measured")

    frank.evaluate(TO, 2.8)
    assert settled(frank, 70) == 70
    cell(frank, 5, "event").click()
    press(frank, "Split at the playhead")
    expect(cell(frank, 6, "event")).to_have_text("The barber (2)")
    cell(frank, 8, "event").click()
    press(frank, "Merge with the row below")
    expect(cell(frank, 9, "event")).to_have_text("The station")
    for _ in range(3):
        frank.locator("#tools button").first.click()
    expect(frank.locator("#tools")).to_contain_text("Redo: stamp The hand")
    expect(cell(frank, 9, "event")).to_have_text("The station")
    expect(frank.locator("#stamps")).to_contain_text("1 of 10 measured")
    expect(told(frank)).to_contain_text("Every step is kept")

    desk.stop()
    desk.start()
    frank.reload()
    expect(told(frank)).to_contain_text("As you left it")
    assert column(frank, "event", 10) == list(EVENTS)
    with frank.expect_download() as saving:
        frank.locator("#tools").get_by_role("button", name="Save the project file").click()
    saving.value.save_as(tmp_path / "Mirror.anachrony")
    saved = rows(tmp_path / "Mirror.anachrony")
    assert [row["event"] for row in saved] == list(EVENTS)
    copied = unpacked((tmp_path / "Mirror.anachrony").read_bytes()).desk.copy
    assert copied
    assert len(copied.points) == 2
    stamps = [(row["screen_start"], row["screen_end"], row.get("certainty")) for row in saved]
    assert stamps[1:3] == [("0:00:00.6", "0:00:01.2", "measured"), ("0:00:01.2", "0:01.5", "")]

    _opened_elsewhere(opened_page(), desk.address, tmp_path / "Mirror.anachrony")


def _opened_elsewhere(page: Page, address: str, project: Path) -> None:
    """In another browser: the same film, and its picture."""
    page.goto(address)
    page.locator("#door").click()
    page.locator("dialog.door input[type=file]").set_input_files(project)
    expect(page.locator("#heading")).to_have_text("Mirror")
    expect(page.locator("#stage")).to_contain_text("He remembers")
    watch(page, copy_of("25", 0))
    expect(page.locator("#sync li")).to_have_count(2)  # said of this copy in the other browser
    with page.expect_download() as picture:
        page.get_by_role("button", name="Download PNG").click()
    assert Path(picture.value.path()).stat().st_size > 10_000
