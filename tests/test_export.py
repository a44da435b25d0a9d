"""What leaves: names that tell, a CSV that loses nothing, pictures that say what they are."""

import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pandas as pd
import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from anachrony import export
from anachrony.events import read
from anachrony.export.labels import label
from anachrony.narrative import annotate, under
from anachrony.selection import Selection
from tests.painted import place, wait_for_painted

FILM = Path(__file__).parents[1] / "data" / "events.csv"
TABLE = """\
event,screen_start,screen_end,story_start,story_end,times,weather,note
The hand,18:30,0:18:36.5,1944~,1944~,4,rain,"=1+1, as text"
"""


def test_a_file_name_says_work_view_and_filter() -> None:
    events = annotate(read(FILM))
    selection = Selection.from_query("view=story-curve&city=Nevers&character=Elle+(Nevers)")
    assert (
        export.file_name(events, selection) == "hiroshima-mon-amour_story-curve_nevers-elle-nevers"
    )


def test_the_csv_that_leaves_is_the_one_that_came() -> None:
    events = annotate(read(TABLE.encode(), name="Tiny"))
    again = read(export.csv(events).encode())
    assert again.drop(columns="work").equals(read(TABLE.encode()).drop(columns="work"))
    assert "18:30,0:18:36.5,1944~,1944~" in export.csv(events)
    assert '"=1+1, as text"' in export.csv(events)


def test_a_ruling_travels_in_the_csv() -> None:
    events = annotate(under(read(TABLE.encode(), name="Tiny"), ((0, "no"),)))
    assert read(export.csv(events).encode())["first_narrative"].tolist() == ["no"]


def test_the_default_film_survives_a_round_trip() -> None:
    events = read(FILM)
    again = read(export.csv(annotate(events)).encode())
    assert again[list(events)].equals(events)


# --- pictures -------------------------------------------------------------------------------------

TWO = """\
work,event,screen_start,screen_end,story_start,story_end,city,work_note
Sun & <Moon>,Evening,0:00,1:00,1950,1950,Lyon,Timed by hand.
Sun & <Moon>,A </script><b>childhood\x01,1:00,2:00,1930,1930,Brest,
Sun & <Moon>,Night,2:00,3:00,1950,1950,Lyon,
"""
"""Told in three minutes: two years of 1950 with twenty years back between them; names that no
format may trip over.
"""

BREST = Selection(view="story-curve", city=("Brest",))
DAY = date(2026, 11, 22)
CANVAS = export.picture("two.csv", today=DAY)
TITLE = "Sun & <Moon>: how the story bends against the telling"
DESCRIPTION = """\
Sun & <Moon>: The film lasts 3 minutes and shows 3 events, set between 1930 and 1950.
Only Brest: 1 of 3 events
Screen time to scale; story time by eras, gaps folded · Source: two.csv · drawn 22 November 2026 with anachrony
Timed by hand."""
ADDRESS = "?work=Sun+%26+%3CMoon%3E&view=story-curve&city=Brest"

Written = Callable[..., Path]


@pytest.fixture
def two() -> pd.DataFrame:
    return annotate(read(TWO.encode()))


@pytest.fixture
def written(
    two: pd.DataFrame, tmp_path: Path, chromium: str, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Path]:
    """Write selections of the tiny film to a file of this name, and say where."""
    monkeypatch.setenv("BROWSER_PATH", chromium)

    def write(name: str, *selections: Selection, size: str = "slide") -> Path:
        canvas = export.picture("two.csv", size=size, today=DAY)
        export.write(two, selections, canvas, tmp_path / name)
        return tmp_path / name

    return write


def test_an_address_restores_the_view(two: pd.DataFrame) -> None:
    restored = Selection.from_query(label(two, BREST, CANVAS).address)
    assert restored == replace(BREST, work="Sun & <Moon>")


@pytest.mark.parametrize(("size", "pixels"), [("page", (3508, 2480)), ("square", (2160, 2160))])
def test_a_png_is_as_large_as_it_is_meant(
    written: Written, size: str, pixels: tuple[int, int]
) -> None:
    chunks = list(read_chunks(written("picture.png", BREST, size=size).read_bytes()))
    assert chunks[0] == (b"IHDR", struct.pack(">II", *pixels) + chunks[0][1][8:])
    assert [data for kind, data in chunks if kind == b"pHYs"] == [
        struct.pack(">IIB", 11811, 11811, 1)
    ]  # 300 an inch


def test_a_png_says_what_it_is(written: Written) -> None:
    chunks = read_chunks(written("picture.png", BREST).read_bytes())
    texts = [data.decode().split("\0", 5) for kind, data in chunks if kind == b"iTXt"]
    said = {name: words for name, *_, words in texts}
    assert said.pop("Software").startswith("anachrony ")
    assert said == {
        "Title": TITLE,
        "Description": DESCRIPTION,
        "Source": "two.csv",
        "Address": ADDRESS,
    }


def read_chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Every chunk of a PNG, whose checksum must be right."""
    at = 8
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        data, at = png[at + 8 : at + 8 + length], at + 12 + length
        assert zlib.crc32(kind + data) == struct.unpack(">I", png[at - 4 : at])[0]
        yield kind, data


def test_an_svg_says_what_it_is(written: Written) -> None:
    svg = ElementTree.parse(written("picture.svg", BREST)).getroot()
    spaces = {"": "http://www.w3.org/2000/svg", "dc": "http://purl.org/dc/elements/1.1/"}
    said = {
        path: svg.findtext(path, namespaces=spaces)
        for path in ("title", "desc", "metadata/dc:identifier")
    }
    assert said == {"title": TITLE, "desc": DESCRIPTION, "metadata/dc:identifier": ADDRESS}
    assert "A </script><b>childhood" in "".join(svg.itertext())


def test_a_pdf_has_a_page_a_view(written: Written) -> None:
    pdf = PdfReader(written("views.pdf", BREST, Selection(), size="page"))
    assert [tuple(map(float, page.mediabox)) for page in pdf.pages] == [
        (0, 0, 841.92, 595.2)
    ] * 2  # pt: A4 across
    assert pdf.metadata is not None
    said = {name: pdf.metadata[name] for name in ("/Title", "/Subject", "/Source", "/Address")}
    assert said == {
        "/Title": TITLE,
        "/Subject": DESCRIPTION,
        "/Source": "two.csv",
        "/Address": ADDRESS,
    }
    titles = [TITLE, "Sun & <Moon>: how the film interleaves its times"]
    assert [entry["/Title"] for entry in pdf.outline] == titles
    assert [
        title in page.extract_text() for title, page in zip(titles, pdf.pages, strict=True)
    ] == [True, True]


def test_a_hatch_in_a_pdf_is_as_small_as_its_event(
    tmp_path: Path, chromium: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Chrome prints a hatch as an image: as large as the chart for each of the film's estimates
    they are 44 MB.
    """
    monkeypatch.setenv("BROWSER_PATH", chromium)
    export.write(annotate(read(FILM)), [Selection()], CANVAS, tmp_path / "film.pdf")
    assert (tmp_path / "film.pdf").stat().st_size < 4_000_000


def test_a_page_holds_views_under_one_another(written: Written, page: Page) -> None:
    page.goto(written("views.html", BREST, Selection()).as_uri())
    expect(page).to_have_title(TITLE)
    expect(page.get_by_role("figure")).to_have_count(2)
    expect(page.get_by_role("figure", name=TITLE)).to_contain_text(DESCRIPTION.replace("\n", ""))
    wait_for_painted(page, [0, 1, 2])


def test_a_page_speaks_under_the_pointer_offline(written: Written, page: Page) -> None:
    page.context.set_offline(True)
    page.goto(written("view.html", Selection()).as_uri())
    wait_for_painted(page, [0, 1, 2])
    page.mouse.move(*place(page, 1))
    expect(page.locator(".hovertext")).to_contain_text("A </script><b>childhood")


def test_names_are_words_and_no_markup_in_a_page(two: pd.DataFrame, tmp_path: Path) -> None:
    export.write(two, [BREST], CANVAS, tmp_path / "page.html")
    html = (tmp_path / "page.html").read_text("utf-8")
    assert "</script><b>childhood" not in html
    assert "<Moon>" not in html
