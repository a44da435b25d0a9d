"""The page as it arrives: a picture of its own, over the page that its scripts build."""

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, Route

from anachrony.app.library import Library
from anachrony.app.opening import AT_ONCE_HASH, opening_page
from anachrony.charts import Canvas, figure, height
from anachrony.charts.still import still
from anachrony.charts.theme import PAPER
from anachrony.narrative import annotate
from anachrony.selection import Selection
from tests.app.test_server import get, served_here
from tests.drawn import FILMS
from tests.films import film
from tests.painted import place, wait_for_painted
from tests.waiting import expect, until

SCRIPT = "**/page-with-dash-renderer.js*"
PLACES = (
    "(whose) => ['h1', '.headline', '.cards', '.row', '.aid', '.stage'].map((part) => {"
    "const { x, y, width, height } = document.querySelector(`${whose} ${part}`).getBoundingClientRect();"
    "return [part, x, y, width, height].map((one) => one.toFixed?.(0) ?? one).join(' '); })"
)
STYLED = (
    "document.fonts.status === 'loaded'"
    " && [...document.querySelectorAll('link[rel=stylesheet]')].every((one) => one.sheet)"
)
SHIFTS = (
    "window.shifts = []; new PerformanceObserver((list) => { for (const one of list.getEntries())"
    " shifts.push(one.value); }).observe({ type: 'layout-shift', buffered: true });"
)

CLICKED = """\
id,event,screen_start,screen_end,story_start,story_end
0,Morning,0:00,10:00,1957,1957
1,The cellar,10:00,20:00,1944,1944
2,Evening,20:00,30:00,1957,1957
"""

ASSETS = Path(__file__).parents[2] / "assets"


def drawn(table: str, width: int = 1040) -> ElementTree.Element:
    """The story curve of a film as an SVG, read back."""
    events, canvas = annotate(film(table)), Canvas(width=width, theme=PAPER)
    svg = still(figure(events, Selection(), canvas), canvas, "wide")
    return ElementTree.fromstring(svg)


def test_bars_and_words_lie_where_the_axes_say() -> None:
    """An hour of two halves: the plot is as wide as its axis, so that the second half begins where
    the axis has its minute 30, and the stroke of an event is as wide as the event is long.
    """
    svg = drawn("""event, screen_start, screen_end, story_start, story_end, strand
        Before, 0:00, 30:00, 1957, 1957, A
        After, 30:00, 60:00, 1958, 1958, B""")
    inner = svg.find("svg")
    wide = float(inner.get("viewBox").split()[2])
    boxes = [
        tuple(map(float, one))
        for path in inner.findall("path")
        for one in re.findall(r"M([\d.]+) [\d.]+h([\d.]+)v", path.get("d"))
    ]
    starts, widths = sorted({x for x, _ in boxes}), {round(w) for _, w in boxes}
    assert len(starts) == 2
    assert widths == {round(starts[1] - starts[0])}  # an event after the other, without a gap
    ticks = {said.text: said.get("x") for said in svg.iter("text")}
    half = float(ticks["0:30:00"].rstrip("%")) / 100 * wide
    assert starts[1] == pytest.approx(half, abs=0.1)
    assert {"Before", "After"} <= set(ticks)


@pytest.mark.slow
@pytest.mark.parametrize("width", [1040, 360])
@pytest.mark.parametrize("case", FILMS)
def test_every_film_is_drawn_whole_in_the_colours_of_the_page(case: str, width: int) -> None:
    events, selection = annotate(film(FILMS[case])), Selection()
    canvas = Canvas(width=width, theme=PAPER)
    canvas = Canvas(width=width, theme=PAPER, height=height(events, selection, canvas))
    made = figure(events, selection, canvas)
    svg = still(made, canvas, "wide")
    if not made["layout"].get("xaxis", {}).get("range"):
        assert svg == ""
        return
    said = {"".join(one.itertext()) for one in ElementTree.fromstring(svg).iter("text")}
    named = [t for one in made["data"] if one.get("mode") == "text" for t in one["text"]]
    assert len(said) >= len(set(named)) > 0 or not named
    assert not re.search('"#[0-9A-Fa-f]{6}"', svg)


def test_what_a_file_says_is_text_in_it() -> None:
    events = film("""event, screen_start, screen_end, story_start, story_end, work
        <script>x</script>, 0:00, 30:00, 1957, 1957, <b>W</b>
        "#C2452D", 30:00, 60:00, 1958, 1958, <b>W</b>""")
    page = opening_page(Library(events, dict.fromkeys(events["work"], "w.csv")))
    assert "<script" not in page
    assert "<b>" not in page
    assert "&lt;script&gt;" in page
    assert "#C2452D<" in page  # a name is no colour


def test_a_large_film_waits_for_its_scripts() -> None:
    rows = "\n".join(f"E{at},{at},{at + 1},{1900 + at % 90}" for at in range(2_001))
    events = film(f"event,screen_start,screen_end,story_start\n{rows}")
    assert opening_page(Library(events, dict.fromkeys(events["work"], "w.csv"))) == ""


@pytest.mark.slow
def test_it_comes_at_the_plain_address_alone_and_is_small() -> None:
    visitor = served_here().server.test_client()
    plain, other = get(visitor, "/"), get(visitor, "/?view=braid")
    assert plain.text.count('id="opening"') == 1
    assert len(plain.data) - len(other.data) < 60_000
    assert 'id="opening"' not in other.text
    assert AT_ONCE_HASH in plain.headers["Content-Security-Policy"]
    french = get(visitor, "/fr/").text
    assert "Courbe" in french
    assert french.count('id="opening"') == 1


@pytest.mark.parametrize("size", [(1440, 900), (390, 844)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_takes_over_without_a_jump(
    size: tuple[int, int], scheme: str, new_page: Callable[..., Page], serve: Callable[..., str]
) -> None:
    held: list[Route] = []
    page = new_page(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme)
    page.add_init_script(SHIFTS)
    page.route(SCRIPT, lambda route: held.extend([route]))
    page.goto(serve(FILMS["analepsis"]), wait_until="commit")
    page.wait_for_selector("#opening .stage svg:visible")
    until(page, STYLED)
    before = page.evaluate(PLACES, "#opening")
    ground = page.evaluate("getComputedStyle(document.querySelector('#opening')).backgroundColor")
    assert (sum(map(int, re.findall(r"\d+", ground)[:3])) < 200) == (scheme == "dark")
    assert "The hand" in page.locator("#opening").inner_text()

    for one in held:
        one.continue_()
    page.wait_for_selector("#opening", state="detached")
    assert page.evaluate(PLACES, "#react-entry-point") == before
    assert page.locator("#chart .main-svg").first.is_visible()
    assert sum(page.evaluate("shifts")) < 0.005


@pytest.mark.parametrize("width", [1440, 390])
def test_what_is_clicked_on_the_page_as_it_arrives_is_done_once_it_is_there(
    width: int, new_page: Callable[..., Page], serve: Callable[..., str]
) -> None:
    site, held = serve(CLICKED), []
    page = new_page(viewport={"width": width, "height": 1400})
    page.goto(site)
    wait_for_painted(page, range(3))
    mark, card = place(page, "1"), page.locator(".card", has_text="Braid").bounding_box() or {}

    page.route(SCRIPT, lambda route: held.extend([route]))
    for x, y, said in ((*mark, "event=1"), (card["x"] + 20, card["y"] + 20, "view=braid")):
        page.goto("about:blank")
        page.goto(site, wait_until="commit")
        page.wait_for_selector("#opening .stage svg:visible")
        page.evaluate("document.fonts.ready")  # lines break otherwise in another type
        page.mouse.click(x, y)
        expect(page).to_have_url(site)
        while held:
            held.pop().continue_()
        expect(page).to_have_url(re.compile(said))


def test_no_style_asks_the_whole_page_what_it_has() -> None:
    """It would be styled anew with all in it whenever a cell is measured: the table took ten seconds more."""
    styles = "".join(path.read_text("utf-8") for path in ASSETS.glob("*.css"))
    assert ":has(" in styles
    assert not re.findall(r"(?:body|html|:root)[^\s,{]*:has\(", styles)
