"""Headers and cells of any signs on the desk, in a real browser: each is typed into, none is run."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from anachrony.project import unpacked
from tests.desk import PASTE, TABLE, cell, open_desk, press, told, type_into
from tests.waiting import expect

STING = '<img src=x onerror="window.stung=1">'
HEADERS = ["#", "Sound & music", 'says "so"', "back\\slash", "the cut's", "a]b", STING]
OBJECTS = ["constructor", "toString", "hasOwnProperty", "row", "key", "constructor_1"]
"""What a script's own objects call things that no table brought."""


def written(rows: list[list[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def written_apart(rows: list[list[str]]) -> str:
    """Rows as a spreadsheet hands them over."""
    return "\n".join("\t".join(row) for row in rows)


def kept(page: Page, path: Path) -> list[dict[str, str]]:
    """The rows in the project file that is saved now, with every column."""
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save the project file").click()
    saving.value.save_as(path)
    table = unpacked(path.read_bytes()).table.decode()
    return list(csv.DictReader(io.StringIO(table)))


def along(page: Page, wanted: str) -> None:
    """Move the cursor right, cell by cell, until it is in one that says so."""
    focused = page.locator("#grid .ag-cell:focus")
    for _ in range(20):
        expect(focused).to_have_count(1)
        if focused.inner_text() == wanted:
            return
        was = focused.get_attribute("col-id")
        page.keyboard.press("ArrowRight")
        expect(focused).not_to_have_attribute("col-id", was or "")


@pytest.mark.parametrize("headers", [HEADERS, OBJECTS], ids=["signs", "objects"])
def test_a_column_is_typed_into_and_pasted_over_whatever_it_is_called(
    page: Page, serve: Callable[..., str], tmp_path: Path, headers: list[str]
) -> None:
    head = ["event", "screen_start", "screen_end", *headers]
    rows = [[name, f"{at}:00", f"{at + 1}:00"] for at, name in enumerate("AB")]
    cells = [f"cell {at}" for at in range(len(headers))]
    open_desk(page, serve(written([head, *[[*row, *cells] for row in rows]]), "odd.csv"))
    cell(page, 1, "event").click()
    for at in range(len(headers)):
        along(page, f"cell {at}")
        page.keyboard.type(f"new {at}")
        page.keyboard.press("Enter")
        expect(page.locator("#grid .ag-cell:focus")).to_have_text(f"new {at}")
    cell(page, 0, "event").click()
    along(page, "cell 1")
    page.evaluate(PASTE, "one\ttwo")
    expect(page.locator("#grid .ag-cell:focus")).to_have_text("one")

    first, second = kept(page, tmp_path / "odd.anachrony")
    pasted = ["cell 0", "one", "two", *cells[3:]]
    assert [first[name] for name in headers] == pasted
    assert [second[name] for name in headers] == [f"new {at}" for at in range(len(headers))]
    assert [first["event"], second["event"]] == ["A", "B"]
    assert page.evaluate("window.stung") is None


def test_nothing_that_a_cell_says_is_run_wherever_it_is_said(
    page: Page, serve: Callable[..., str]
) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    press(page, "Versions")
    dialog = page.locator("dialog.door")
    dialog.get_by_role("textbox").fill(STING)
    dialog.get_by_role("button", name="Keep").click()
    expect(dialog.locator("li")).to_contain_text(STING)  # the name of a version
    page.keyboard.press("Escape")

    for at, name in enumerate(("event", "strand", "screen_start", "story_start")):
        type_into(page, at % 3, name, STING)
    expect(page.get_by_role("button", name=f"Undo: type into {STING}")).to_be_enabled()
    press(page, "Delete")
    expect(page.locator("#tools button").first).to_contain_text("Undo: ")
    press(page, "Undo: ")
    expect(told(page)).to_contain_text(STING)  # the words of a fault
    expect(page.locator("#behind")).to_contain_text(STING)

    cell(page, 2, "screen_start").hover()
    expect(page.locator(".ag-tooltip")).to_contain_text(STING)  # of a cell that is wrong
    cell(page, 0, "strand").dblclick()
    offered = page.locator("#grid datalist option").evaluate_all("all => all.map((o) => o.value)")
    assert STING in offered  # what its column offers
    page.keyboard.press("Escape")

    press(page, "Versions")
    dialog.get_by_role("button", name="Compare").click()
    expect(dialog.locator("table")).to_contain_text(STING)  # then, and now
    expect(dialog.locator("h2")).to_contain_text(STING)
    page.keyboard.press("Escape")
    assert page.evaluate("window.stung") is None
    assert page.locator("img[src='x']").count() == 0


STINGS = (
    STING,
    "<script>window.stung=1</script>",
    "<svg/onload=window.stung=1>",
    "<a href=javascript:window.stung=1>x</a>",
    "javascript:window.stung=1",
    "[x](javascript:window.stung=1)",
    "{{constructor.constructor('window.stung=1')()}}",
    "${window.stung=1}",
    "{said} $& $1",
    "</td></tr><iframe srcdoc='<script>parent.stung=1</script>'>",
)


@pytest.mark.parametrize("at", range(2))
def test_signs_of_every_language_are_text_in_every_column_and_header(
    page: Page, serve: Callable[..., str], tmp_path: Path, at: int
) -> None:
    stings = STINGS[at::2]
    known = ["event", "strand", "characters", "note", "place", "source", "story_start"]
    head = [*known, *stings, "screen_start", "screen_end"]
    rows = [[f"{name}{across}" for across, _ in enumerate(head[:-2])] for name in "AB"]
    for row, texts in enumerate(rows):
        texts[6:7] = ["1944"]
        texts += [f"{row}:00", f"{row + 1}:00"]
    open_desk(page, serve(written([head, *rows]), "odd.csv"))
    cell(page, 0, "event").click()
    block = [[stings[(down + across) % len(stings)] for across in range(6)] for down in (0, 1)]
    page.evaluate(PASTE, written_apart(block))
    undo = page.locator("#tools button").first
    expect(undo).to_be_enabled()
    for down, texts in enumerate(block):
        expect(cell(page, down, "event")).to_have_text(texts[0])
    for sting in stings:  # typed, and the name of its step
        type_into(page, 1, "event", sting)
        expect(undo).to_be_enabled()
    press(page, "Duplicate")
    expect(undo).to_have_text(re.compile("^Undo: .*" + re.escape(stings[-1]), re.DOTALL))
    type_into(page, 0, "story_start", stings[0])
    expect(told(page)).to_contain_text(stings[0])
    told(page).hover()  # away, and back
    cell(page, 0, "story_start").hover()
    expect(page.locator(".ag-tooltip")).to_contain_text(stings[0])

    page.locator("#grid .ag-center-cols-viewport").evaluate("one => { one.scrollLeft = 9999; }")
    header = page.locator("#grid .ag-header-cell-text").get_by_text(stings[-1], exact=True)
    header.hover()
    expect(page.locator(".ag-tooltip")).to_contain_text(stings[-1])
    first, _, second = kept(page, tmp_path / "odd.anachrony")
    assert {*head} <= {*first}
    assert {*block[0]} <= {*first.values()}
    assert second["event"] != first["event"]

    made = "iframe, #desk script, img[src='x'], #desk svg[onload], a[href^='javascript']"
    assert page.locator(made).count() == 0
    assert page.evaluate("window.stung") is None


def test_a_key_of_a_word_that_is_composed_does_not_close_its_cell(
    page: Page, serve: Callable[..., str]
) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    cell(page, 0, "event").dblclick()
    field = page.locator("#grid input.typing")
    field.fill("夢")
    for key in ("Enter", "Tab", "ArrowDown", "Escape"):
        taken = {"key": key, "code": key, "isComposing": True, "bubbles": True}
        field.dispatch_event("keydown", taken)
    field.press("End")
    page.keyboard.insert_text("を見る")
    expect(field).to_have_value("夢を見る")
    page.keyboard.press("Enter")
    expect(cell(page, 0, "event")).to_have_text("夢を見る")


def test_a_word_that_is_composed_on_a_cell_opens_it(page: Page, serve: Callable[..., str]) -> None:
    open_desk(page, serve(TABLE, "memory.csv"))
    cell(page, 1, "event").click()
    hand = page.context.new_cdp_session(page)
    key = {"type": "rawKeyDown", "key": "Process", "code": "KeyY", "windowsVirtualKeyCode": 229}
    hand.send("Input.dispatchKeyEvent", key)
    hand.send("Input.imeSetComposition", {"text": "夢", "selectionStart": 1, "selectionEnd": 1})
    field = page.locator("#grid input.typing")
    expect(field).to_have_value("夢")
    hand.send("Input.insertText", {"text": "夢を見る"})
    page.keyboard.press("Enter")
    expect(cell(page, 1, "event")).to_have_text("夢を見る")
