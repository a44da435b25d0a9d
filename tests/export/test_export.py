"""What leaves: names that tell, a CSV that loses nothing, pictures that say what they are."""

import os
import re
import resource
import signal
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from contextvars import copy_context
from dataclasses import replace
from datetime import date
from pathlib import Path
from subprocess import PIPE
from xml.etree import ElementTree

import pandas as pd
import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from anachrony import export, text
from anachrony.charts import draw
from anachrony.events import read
from anachrony.export.labelling import label
from anachrony.narrative import annotate, under
from anachrony.selection import Selection
from tests.painted import place, wait_for_painted
from tests.tables import taken
from tests.waiting import expect

FILM = Path(__file__).parents[2] / "data" / "events.csv"
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


@pytest.mark.slow
def test_pictures_of_each_size_have_names_of_their_own() -> None:
    events, selection = annotate(read(TABLE.encode(), name="Tiny")), Selection()
    drawn = {size: export.picture("", size=size) for size in export.SIZES}
    names = {
        size: export.drawn_elsewhere(events, selection, canvas, "png")["name"]
        for size, canvas in drawn.items()
    }
    curve = f"tiny_{selection.view}"
    assert names.pop("slide") == curve
    assert names == {size: f"{curve}_{size}" for size in names}


@pytest.mark.parametrize(
    ("work", "name"),
    [
        ("名前", "名前"),
        ("L’Été, à Łódź", "l-ete-a-łodz"),
        ("हिन्दी", "हिन्दी"),
        ("ガラス", "ガラス"),
        ("?!", ""),
    ],
)
def test_a_work_keeps_its_name_in_downloads(work: str, name: str) -> None:
    events = annotate(read(TABLE.encode(), name=work))
    assert export.file_name(events, Selection()) == "_".join(filter(None, [name, Selection().view]))
    assert export.csv_name(events) == "_".join(filter(None, [name, "events.csv"]))


def test_a_long_name_is_one_that_a_disk_takes() -> None:
    events = annotate(read(TABLE.encode(), name="名" * 300))
    assert len(f".{export.file_name(events, Selection())}.png".encode()) < 255
    assert len(export.csv_name(events).encode()) < 255


def test_the_csv_that_leaves_is_the_one_that_came() -> None:
    events = annotate(read(TABLE.encode(), name="Tiny"))
    again = read(export.csv(events).encode())
    assert again.drop(columns="work").equals(read(TABLE.encode()).drop(columns="work"))
    assert "18:30,0:18:36.5,1944~,1944~" in export.csv(events)
    assert '"\'=1+1, as text"' in export.csv(events)


def test_a_ruling_travels_in_the_csv() -> None:
    events = annotate(under(read(TABLE.encode(), name="Tiny"), ((0, "no"),)))
    assert read(export.csv(events).encode())["first_narrative"].tolist() == ["no"]


def test_timecodes_leave_as_clocks_of_the_programme() -> None:
    """12 frames of 24 a second are half a second; the programme begins at 10:00:00."""
    table = "event,screen_start,screen_end\nA,10:00:05:12,10:00:10:00\n"
    opened = taken(table, rate="24", begin="10:00:00:00")
    assert opened.events is not None
    assert opened.events["screen_start"].tolist() == [5.5]
    assert "A,10:00:05.5,10:00:10," in export.csv(opened.events)


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
Sun & <Moon>: It leaves its first narrative once, at 0:01:00, going back 19 to 21 years to “A </script><b>childhood” (1930), for 1 minute.
Only Brest: 1 of 3 events
Screen time to scale; story time to scale · Source: two.csv · drawn 22 November 2026 with anachrony
Timed by hand."""
ADDRESS = "?work=Sun+%26+%3CMoon%3E&city=Brest"

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


BEGINS = {".png": b"\x89PNG\r\n", ".svg": b"<svg ", ".pdf": b"%PDF-", ".html": b"<!doctype html>"}
"""What tells a file of each kind from any other: the first of its bytes."""


@pytest.mark.parametrize("ending", export.FORMATS)
def test_a_file_is_of_the_kind_its_ending_says(written: Written, ending: str) -> None:
    assert written(f"picture{ending}", BREST).read_bytes().startswith(BEGINS[ending])


def test_an_ending_that_says_no_kind_writes_nothing(two: pd.DataFrame, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"picture\.webp ends in none of \.png, "):
        export.write(two, [BREST], CANVAS, tmp_path / "picture.webp")
    assert not list(tmp_path.iterdir())


def endings(language: str, key: str) -> tuple[str, ...]:
    """The endings that a sentence of a language names."""
    text.speak(language)
    return tuple(re.findall(r"\.[a-z]+\b", text.say(key, out="a")))


@pytest.mark.parametrize("language", text.LANGUAGES)
def test_every_kind_is_named_where_an_ending_is_asked_or_refused(language: str) -> None:
    keys = {"cli.out": export.FORMATS, "cli.bad_ending": export.FORMATS}
    keys |= {"cli.bad_ending_of_all": export.BOUND}
    named = {key: copy_context().run(endings, language, key) for key in keys}
    assert named == keys


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
    pdf = PdfReader(written("views.pdf", BREST, Selection(view="interleaving"), size="page"))
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
    page.goto(written("views.html", BREST, Selection(view="interleaving")).as_uri())
    expect(page).to_have_title(TITLE)
    expect(page.get_by_role("figure")).to_have_count(2)
    expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
    expect(page.get_by_role("figure").first).to_contain_text("later in the film")
    expect(page.get_by_role("list", name="The signs of the figure").first).to_contain_text(
        "somewhere within"
    )
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    wide = "document.querySelector('.plotly-graph-div').offsetWidth"
    assert page.evaluate(wide) > 1000  # it is scrolled, not squeezed
    expect(page.get_by_role("figure", name=TITLE)).to_contain_text(DESCRIPTION.replace("\n", ""))
    wait_for_painted(page, [0, 1, 2])


def test_a_page_speaks_under_the_pointer_offline(
    written: Written, new_page: Callable[..., Page]
) -> None:
    page = new_page(offline=True)
    page.goto(written("view.html", Selection()).as_uri())
    wait_for_painted(page, [0, 1, 2])
    page.mouse.move(*place(page, 1))
    expect(page.locator(".hovertext")).to_contain_text("A </script><b>childhood")


def test_names_are_words_and_no_markup_in_a_page(two: pd.DataFrame, tmp_path: Path) -> None:
    export.write(two, [BREST], CANVAS, tmp_path / "page.html")
    html = (tmp_path / "page.html").read_text("utf-8")
    assert "</script><b>childhood" not in html
    assert "<Moon>" not in html


# --- what goes wrong: the old picture stays, nothing else does -------------------------------------

HANGS = "#!/bin/sh\necho $$ > {pid}\nexec sleep 600\n"
CHATTERS = "#!/bin/sh\necho 'no message'\necho 'no message' >&2\nexec {chromium} \"$@\"\n"


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where all that is temporary goes; under a short name, since a browser has a socket there."""
    with tempfile.TemporaryDirectory(prefix="room-") as name:
        monkeypatch.setattr(tempfile, "tempdir", name)
        monkeypatch.setenv("TMPDIR", name)
        yield Path(name)


def script(path: Path, text: str) -> str:
    path.write_text(text)
    path.chmod(0o755)
    return str(path)


def ended(pid: int, patience: float = 10) -> bool:
    """Whether a process is gone, or goes within `patience` (s): one that was killed takes a moment
    to. A dead one that nobody has asked after is gone.
    """
    stat = Path(f"/proc/{pid}/stat")
    until = time.monotonic() + patience
    while time.monotonic() < until:
        with suppress(FileNotFoundError, ProcessLookupError):
            if stat.read_text().rsplit(")", 1)[1].split()[0] != "Z":
                time.sleep(0.05)
                continue
        return True
    return False


def test_a_full_disk_takes_no_picture(two: pd.DataFrame, tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    out.write_text("before")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(OSError, match=r"page\.html") as failed:
            export.write(two, [BREST], CANVAS, out)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert failed.value.filename == str(out)
    assert out.read_text() == "before"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.slow
def test_a_browser_that_hangs_is_ended(
    two: pd.DataFrame, tmp_path: Path, room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, pid = tmp_path / "picture.png", tmp_path / "pid"
    out.write_text("before")
    monkeypatch.setenv("BROWSER_PATH", script(tmp_path / "hangs", HANGS.format(pid=pid)))
    monkeypatch.setattr(export.browser, "START", 8.0)
    monkeypatch.setattr(export.browser, "EACH", 0.0)
    with pytest.raises(export.NoBrowser) as failed:
        export.write(two, [BREST], CANVAS, out)
    assert failed.value.slow
    assert ended(int(pid.read_text()))
    assert out.read_text() == "before"
    assert not list(room.iterdir())


@pytest.mark.slow
def test_ctrl_c_leaves_nothing_behind(tmp_path: Path, room: Path) -> None:
    """Neither a browser nor a folder, and no word."""
    out, pid = tmp_path / "picture.png", tmp_path / "pid"
    out.write_text("before")
    browser = script(tmp_path / "hangs", HANGS.format(pid=pid))
    command = [sys.executable, "-m", "anachrony", "export", str(out)]
    exporting = subprocess.Popen(
        command, env={**os.environ, "BROWSER_PATH": browser}, stdout=PIPE, stderr=PIPE
    )
    while not (pid.exists() and pid.read_text().strip()):
        assert exporting.poll() is None
        time.sleep(0.05)
    exporting.send_signal(signal.SIGINT)
    said = exporting.communicate(timeout=30)
    assert (exporting.returncode, *said) == (130, b"", b"")
    assert ended(int(pid.read_text()))
    assert out.read_text() == "before"
    assert not list(room.iterdir())


def test_nothing_but_our_own_sentences_reaches_the_terminal(tmp_path: Path, chromium: str) -> None:
    """A browser that printed into its pipe had a library print a traceback, while it succeeded."""
    out, names = tmp_path / "picture.svg", {"chromium": chromium}
    browser = script(tmp_path / "chatters", CHATTERS.format(**names))
    command = [sys.executable, "-m", "anachrony", "export", str(out)]
    said = subprocess.run(
        command, env={**os.environ, "BROWSER_PATH": browser}, capture_output=True, check=False
    )
    assert (said.returncode, said.stdout.decode(), said.stderr) == (0, f"{out}\n", b"")
    assert ElementTree.parse(out).getroot().tag.endswith("svg")


# --- the project's own type, whatever fonts a machine has ------------------------------------------

FONTS = """\
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>{said}<cachedir>{cache}</cachedir></fontconfig>
"""
HINTS = """\
<match target="pattern"><edit name="hintstyle"><const>hint{}</const></edit></match>"""
MACHINES = {
    "none": "",
    "slight": HINTS.format("slight"),
    "dejavu": "<dir>/usr/share/fonts/truetype/dejavu</dir>",
    "noto": "<dir>/usr/share/fonts/truetype/noto</dir>",
    "liberation": "<dir>/usr/share/fonts/truetype/liberation</dir>",
}
"""What a machine says of its type: the fonts it has, or how it bends letters to px; fully, where
that is not said.
"""


def pretend(machine: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide every font of the system but a machine's; where it has not got these, all."""
    file = tmp_path / f"{machine}.conf"
    file.write_text(FONTS.format(said=MACHINES[machine], cache=tmp_path / "cache"))
    monkeypatch.setenv("FONTCONFIG_FILE", str(file))


def test_a_picture_is_the_same_whatever_fonts_a_machine_has(
    written: Written, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pictures = set()
    for machine in MACHINES:
        pretend(machine, tmp_path, monkeypatch)
        pictures.add(written(f"{machine}.png", BREST).read_bytes())
    assert len(pictures) == 1


@pytest.mark.parametrize("machine", MACHINES)
def test_a_film_is_found_in_a_pdf_by_its_letters(
    written: Written, machine: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(machine, tmp_path, monkeypatch)
    (page,) = PdfReader(written("film.pdf", Selection(view="interleaving"))).pages
    assert "how the film interleaves its times" in page.extract_text()
    assert all(
        "Anachrony" in str(font.get_object()["/BaseFont"])
        for font in page["/Resources"]["/Font"].values()
    )


def test_an_svg_has_the_faces_of_its_letters_alone(written: Written) -> None:
    rules = written("picture.svg", BREST).read_text("utf-8").split("@font-face")[1:]
    families = [rule.split('"')[1] for rule in rules]
    assert families == ["Anachrony Serif", "Anachrony Sans"]  # in one weight, of one alphabet


def test_a_page_to_read_has_the_type(written: Written, new_page: Callable[..., Page]) -> None:
    page = new_page(offline=True)
    page.goto(written("view.html", BREST).as_uri())
    wait_for_painted(page, [0, 1, 2])
    loaded = (
        "[...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family)"
    )
    assert {name.strip('"') for name in page.evaluate(loaded)} == {
        "Anachrony Serif",
        "Anachrony Sans",
    }


def solid(events: pd.DataFrame, size: str) -> set[int]:
    """The rows that a picture draws solid, not as somewhere within what their dates leave."""
    figure = draw(events, Selection(), export.picture("film.csv", size=size))
    bars = figure.select_traces(lambda trace: trace.type == "bar" and trace.marker.opacity == 1)
    return {row for trace in bars for row in trace.customdata}


@pytest.mark.slow
def test_the_present_of_a_film_is_solid_in_a_picture_of_every_size() -> None:
    """A month in fifteen years is no wider than a bar, however fine the canvas."""
    film = annotate(read(FILM))
    august = set(film.index[film["strand"] == "Hiroshima, August 1957"])
    slide, *others = (solid(film, size) & august for size in export.SIZES)
    assert len(slide) > len(august) / 2
    assert others == [slide] * len(others)
