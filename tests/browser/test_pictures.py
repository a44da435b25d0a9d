"""The pictures that a reader saves, and those that the command writes, in a real browser."""

import base64
import os
import re
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import FloatRect, Page

from anachrony.export import SCALE, SLIDE
from tests.hands import Film
from tests.painted import (
    wait_for_painted,
)
from tests.waiting import expect


def test_download_png_saves_a_large_picture_with_a_telling_name(
    page: Page, site: str, film: Film
) -> None:
    page.goto(f"{site}?city=Nevers")
    wait_for_painted(page, [row["id"] for row in film])
    name, picture = saved(
        page, lambda: page.get_by_role("button", name="Download PNG", exact=True).click()
    )
    assert name == "hiroshima-mon-amour_story-curve_nevers.png"
    assert size(picture) == (3840, 2160) == (SLIDE[0] * SCALE, SLIDE[1] * SCALE)


def test_the_mode_bars_camera_saves_the_same_picture(page: Page, site: str, film: Film) -> None:
    page.goto(f"{site}?view=story-curve")
    wait_for_painted(page, [row["id"] for row in film])
    button = saved(
        page, lambda: page.get_by_role("button", name="Download PNG", exact=True).click()
    )
    page.get_by_role("figure").hover()
    bar, ticks = (box(page, name) for name in (".modebar-btn", ".xtick text"))
    assert bar["y"] > ticks["y"] + ticks["height"]  # no name of the chart is under it
    camera = saved(
        page, lambda: page.get_by_role("button", name=re.compile("Download plot")).click()
    )
    assert camera[0] == button[0] == "hiroshima-mon-amour_story-curve.png"
    assert difference(page, camera[1], button[1]) == 0


def box(page: Page, name: str) -> FloatRect:
    found = page.locator(f"#chart {name}").last.bounding_box()
    assert found
    return found


@pytest.mark.parametrize("view", ["interleaving", "story-curve"])
def test_export_writes_the_picture_that_the_page_saves(
    page: Page, site: str, tmp_path: Path, view: str
) -> None:
    """One pixel in a thousand may differ: two starts of one browser may smooth an edge in two ways."""
    query = f"view={view}&city=Nevers"
    page.goto(f"{site}?{query}")
    expect(page.get_by_role("radio", checked=True).first).to_be_visible()
    _, picture = saved(
        page, lambda: page.get_by_role("button", name="Download PNG", exact=True).click()
    )
    out = tmp_path / "picture.png"
    done = anachrony("export", str(out), "--view", query)
    assert (done.returncode, done.stderr) == (0, "")
    assert size(out.read_bytes()) == (3840, 2160)
    assert difference(page, picture, out.read_bytes()) <= 0.001


@pytest.mark.slow
def test_export_without_a_browser_says_what_to_install(tmp_path: Path) -> None:
    out = tmp_path / "picture.png"
    done = anachrony("export", str(out), BROWSER_PATH=str(tmp_path / "nothing"), PATH="")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "Chrome or Chromium" in done.stderr
    assert not out.exists()


def saved(page: Page, press: Callable[[], None]) -> tuple[str, bytes]:
    """The name and the bytes of the file that a press of a button saves."""
    with page.expect_download() as download:
        press()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def size(picture: bytes) -> tuple[int, int]:
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", picture[16:24])


DIFFERENCE = """async (pictures) => {
    const [one, other] = await Promise.all(pictures.map(async (picture) => {
      const bitmap = await createImageBitmap(await (await fetch("data:image/png;base64," + picture)).blob());
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
      context.drawImage(bitmap, 0, 0);
      return new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
    }));
    return one.length === other.length ? one.filter((pixel, at) => pixel !== other[at]).length / one.length : 1;
}"""


def difference(page: Page, one: bytes, other: bytes) -> float:
    """The share of the pixels of two pictures, from 0 to 1, that are not exactly the same."""
    return page.evaluate(
        DIFFERENCE, [base64.b64encode(picture).decode() for picture in (one, other)]
    )


def anachrony(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "anachrony", *arguments]
    return subprocess.run(
        command, check=False, capture_output=True, text=True, env={**os.environ, **environment}
    )
