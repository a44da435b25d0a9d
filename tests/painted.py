"""What a chart in a page shows, read from the marks that Plotly has painted, never from what it was
asked to paint.
"""

from collections.abc import Iterable

from playwright.sync_api import Page

from tests.waiting import until

MARKS = """
    [...document.querySelectorAll(".js-plotly-plot .trace")].flatMap((trace) => {
      const { customdata, hoverinfo } = trace.__data__[0].trace;
      return !customdata ? [] : [...trace.querySelectorAll(".point")].map((mark) => ({
        box: mark.getBoundingClientRect(),
        speaks: hoverinfo !== "skip",
        event: String(customdata[mark.__data__.i]),
        bright: !mark.classList.contains("dimmed"),
      }));
    })
"""
"""Every mark that stands for an event: its box, whether it can be hovered over, its event (an id of
the file, from 0), and whether it is undimmed.
"""

PAINTED = f"() => [...new Set({MARKS}.map((one) => one.event))].sort()"
BRIGHT = f"() => [...new Set({MARKS}.filter((one) => one.bright).map((one) => one.event))].sort()"

LARGEST = f"""(event) => {{
    const boxes = {MARKS}.filter((one) => one.event === event && one.speaks).map((one) => one.box);
    const [largest] = boxes.sort((a, b) => b.width * b.height - a.width * a.height);
    return [largest.x + largest.width / 2, largest.y + largest.height / 2, largest.width, largest.height];
}}"""

IN_SIGHT = (
    "([x, y]) => y < innerHeight || scrollBy({ top: y - innerHeight / 2, behavior: 'instant' })"
)

OUTLINED = """() => {
    const lines = [...document.querySelectorAll(".js-plotly-plot .scatterlayer .trace")];
    const mark = lines.find((line) => line.__data__[0].trace.index === line.closest(".js-plotly-plot").data.length - 1);
    return Boolean(mark && mark.querySelector("path[d]"));
}"""

COME_NEAR = """() => {
    document.getElementById("place")?.scrollIntoView(); // what is painted above it may push it away again
    return Boolean(document.querySelector("#table [role=gridcell]"));
}"""


def wait_for_painted(page: Page, events: Iterable[object]) -> None:
    """Wait until the chart has marks of just these events, dimmed or not, and can be touched."""
    until(page, "!document.getElementById('opening')")
    _wait(page, PAINTED, sorted(map(str, events)))


def wait_for_bright(page: Page, events: Iterable[object]) -> None:
    """Wait until just these events are undimmed."""
    _wait(page, BRIGHT, sorted(map(str, events)))


def wait_for_outline(page: Page) -> None:
    """Wait until the chart's last trace, the mark of the chosen event, is there to be seen."""
    until(page, OUTLINED)


def wait_for_table(page: Page) -> None:
    """Wait until the table of the events is there, which it is for who comes near it, and go back
    to the top.
    """
    until(page, COME_NEAR)
    page.evaluate("scrollTo(0, 0)")


def look_at(page: Page, view: str) -> None:
    """Go to a view and wait until its figure has taken the place of the one before."""
    page.evaluate("window.anachrony.meta().before = true")
    page.evaluate("(view) => window.anachrony.edit({ view })", view)
    until(page, "window.anachrony.meta().screen && !window.anachrony.meta().before")


def place(page: Page, event: object) -> tuple[float, float]:
    """Return where the largest mark of an event is, in px of the window, once it is in sight."""
    page.evaluate(IN_SIGHT, page.evaluate(LARGEST, str(event))[:2])
    x, y, _, _ = page.evaluate(LARGEST, str(event))
    return x, y


def extent(page: Page, event: object) -> tuple[float, float]:
    """Return how wide and how high the largest mark of an event is, in px."""
    _, _, width, height = page.evaluate(LARGEST, str(event))
    return width, height


def _wait(page: Page, asked: str, wanted: list[str]) -> None:
    same = f"(wanted) => JSON.stringify(({asked})()) === JSON.stringify(wanted)"
    try:
        until(page, same, wanted)
    except TimeoutError:
        found = page.evaluate(asked)
        missing, needless = set(wanted) - set(found), set(found) - set(wanted)
        raise AssertionError(
            f"events missing: {sorted(missing)}; not wanted: {sorted(needless)}"
        ) from None
