"""Nobody where they don't belong: what a table carries is text wherever it goes, and one visitor's
film is never another's.
"""

import csv
import io
import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from anachrony import export
from anachrony.charts import THEMES
from anachrony.cli import main
from anachrony.events import read
from anachrony.narrative import annotate
from anachrony.report import written
from anachrony.schema import COLUMNS
from anachrony.selection import Selection
from anachrony.sheet.readers.formulas import inert
from anachrony.views import VIEWS
from tests.app.test_visitors import asked, at, first_callback
from tests.browser.test_door import DROP
from tests.painted import wait_for_table
from tests.waiting import expect

STING = """<img src=x onerror="window.stung=1"><script>window.stung=1</script>"""
STINGS = (
    STING,
    """"'><svg onload=window.stung=1>""",
    "[x](javascript:window.stung=1)",
    '<a href="javascript:window.stung=1">x</a>',
    "</script><script>window.stung=1</script>",
    "{x} %{y} ${z} {{window.stung=1}}",
)
OF_A_WORK = ("work", *(one.name for one in COLUMNS if one.once and not one.words))
WORDS = tuple(
    one.name
    for one in COLUMNS
    if one.type in ("text", "word", "words") and one.name not in ("id", "within", "conventions")
)
"""Every column that takes any words; `id` and `within` are names of others."""


def stinging(stings: Sequence[str]) -> str:
    """A film that carries stings in every text, a row each, and in headers of its own."""
    out = io.StringIO()
    table = csv.writer(out)
    own = [f"own {sting}" for sting in stings]
    table.writerow(["id", *WORDS, "screen_start", "screen_end", "story_start", *own])
    for row, sting in enumerate(stings):
        words = [stings[0] if name in OF_A_WORK else sting for name in WORDS]
        table.writerow([f"e{row}", *words, f"{row}:00", f"{row + 1}:00", 1957 - row % 2, *stings])
    return out.getvalue()


@pytest.mark.parametrize("view", VIEWS)
def test_what_a_table_carries_is_text_in_every_view(
    page: Page, serve: Callable[..., str], view: str
) -> None:
    site = serve(stinging(STINGS), source=f"{STINGS[0]}.csv")
    row = [*VIEWS].index(view) % len(STINGS)
    page.goto(f"{site}?view={view}&event=e{row}&text={quote(STINGS[row])}")
    expect(page.locator("#details h2, .details h2").first).to_have_text(STINGS[row])
    wait_for_table(page)
    page.mouse.move(*_middle(page))
    assert page.evaluate("window.stung") is None
    assert page.locator("img[src='x'], a[href^='javascript:'], svg[onload]").count() == 0


def _middle(page: Page) -> tuple[float, float]:
    box = page.locator("#stage").bounding_box() or {}
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_what_a_table_carries_is_text_in_every_dialog(
    page: Page, serve: Callable[..., str]
) -> None:
    """What is asked of a file, its columns, what was found in it, the films kept here."""
    page.goto(serve(stinging(["plain"])))
    expect(page.locator("#heading")).to_have_text("plain")
    dialog = page.locator("dialog.door")
    asked = stinging(STINGS).replace("screen_start", "onset", 1).replace("1957", "last <b>year", 1)
    page.evaluate(DROP, [f"{STING}.csv", asked])
    expect(dialog).to_contain_text("onerror")
    _inert(page)
    dialog.get_by_role("button", name="Its columns").click()
    expect(dialog.get_by_label(f"own {STING}")).to_be_visible()
    _inert(page)
    page.keyboard.press("Escape")

    page.evaluate(DROP, [f"{STING}.csv", stinging(STINGS)])
    expect(page.locator("#caption")).to_contain_text("onerror")
    for opener, holds in [("#door", STING), ("button:has-text('Columns …')", f"own {STING}")]:
        page.locator(opener).first.click()
        expect(dialog).to_contain_text(holds)
        _inert(page)
        page.keyboard.press("Escape")


def _inert(page: Page) -> None:
    assert page.evaluate("window.stung") is None
    assert page.locator("img[src='x'], a[href^='javascript:'], svg[onload]").count() == 0


class Tags(HTMLParser):
    """Every element of a page and what it runs."""

    def __init__(self) -> None:
        super().__init__()
        self.run: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        runs = [
            name for name, value in attrs if name.startswith("on") or "script:" in (value or "")
        ]
        self.run += [f"{tag} {name}" for name in runs]
        self.run += [tag] if tag in ("img", "iframe", "object") else []


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS)
def test_a_page_that_leaves_runs_nothing_of_a_table(view: str, tmp_path: Path) -> None:
    html = left(stinging(STINGS), view, tmp_path)
    assert _run(html) == []
    assert html.count("<script") == left(stinging(["plain"]), view, tmp_path).count("<script")


def left(table: str, view: str, room: Path) -> str:
    """The page of a view of a film, to be read without a server."""
    canvas = export.picture(f"{STINGS[0]}.csv", THEMES["paper"])
    export.write(annotate(read(table.encode())), [Selection(view=view)], canvas, room / "page.html")
    return (room / "page.html").read_text("utf-8")


def _run(html: str) -> list[str]:
    tags = Tags()
    tags.feed(html)
    return tags.run


@pytest.mark.slow
def test_a_drawing_that_leaves_runs_nothing_of_a_table(tmp_path: Path) -> None:
    """Of an SVG every element and what it links to, as an XML parser reads it."""
    table, out = tmp_path / "film.csv", tmp_path / "film.svg"
    table.write_text(stinging(STINGS), "utf-8")
    assert main(["export", str(table), str(out)]) == 0
    drawn = out.read_text("utf-8")
    assert "window.stung" in drawn
    assert _run(drawn) == []
    names = {one.tag.rpartition("}")[2] for one in ElementTree.fromstring(drawn).iter()}
    assert not names & {"script", "img", "foreignObject", "iframe"}


FORMULAS = ("=cmd|' /C calc'!A0", "+SUM(1)", "-2+cmd|x", "@x", "\uff1d1+1")


@pytest.mark.slow
@pytest.mark.parametrize("formula", FORMULAS)
def test_what_a_spreadsheet_would_run_leaves_inert_and_comes_back_as_it_was(formula: str) -> None:
    rows = [["event", "screen_start", "screen_end", "note", formula, "work"]]
    rows += [
        [formula, "0:00", "1:00", formula, formula, formula],
        ["Then", "1:00", "2:00", "", "-5", formula],
    ]
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    events = annotate(read(out.getvalue().encode()))
    left = export.csv(events)
    cells = [cell for row in csv.reader(io.StringIO(left)) for cell in row]
    assert cells.count(f"'{formula}") == 6
    assert "-5" in cells
    assert not any(cell == formula for cell in cells)
    again = read(left.encode())
    assert again.equals(read(out.getvalue().encode()))
    assert [row[0] for row in csv.reader(io.StringIO(written(events, "image", "csv")))][
        1
    ] == f"'{formula}"


@given(st.text(alphabet="=+-@＝'a1:. ", min_size=1).map(str.strip).filter(bool))
def test_only_signed_numbers_leave_with_a_sign_in_front(words: str) -> None:
    left = inert(words)
    assert left in (words, f"'{words}")
    if left == words:
        assert words[0] not in "=@＝"
        assert words[0] not in "+-" or not any(one.isalpha() or one in "'＝=@ " for one in words)


@pytest.mark.slow
def test_two_readers_at_once_see_nothing_of_each_others_film(serve: Callable[..., str]) -> None:
    """Sixty questions of each of two films, eight at a time, on servers of one process."""
    tables = {name: stinging([name] * 3) for name in ("Alma", "Boris")}
    sites = {name: serve(table) for name, table in tables.items()}
    bodies = {name: first_callback(site) for name, site in sites.items()}

    def visit(name: str) -> str:
        _, answer = asked(f"{sites[name]}_dash-update-component", at(bodies[name], "?event=1"))
        return json.dumps(answer)

    names = [*tables] * 60
    with ThreadPoolExecutor(8) as visitors:
        answers = list(zip(names, visitors.map(visit, names), strict=True))
    assert all(name in answer for name, answer in answers)
    assert not any(other in answer for name, answer in answers for other in tables if other != name)
