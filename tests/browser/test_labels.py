"""In a browser no label is cut by the picture's edge, and none lies on another one or on a mark.

A few films, views and widths in `make test`; all of them where ANACHRONY_LAWS is `whole`.
"""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import plotly
import pytest
from playwright.sync_api import Page
from plotly.utils import PlotlyJSONEncoder

from anachrony.charts import Canvas, figure, height
from anachrony.cli.films import FILM, GALLERY
from anachrony.events import read
from anachrony.export import picture
from anachrony.narrative import annotate
from anachrony.selection import Selection
from anachrony.views import VIEWS
from tests.charts.test_lettering import lettered
from tests.drawn import WHOLE

FILMS = [FILM, *GALLERY] if WHOLE else [FILM]
WIDTHS = (360, 390, 768, 1024, 1440, 2560) if WHOLE else (390, 1440)
SIZES = ("page", "slide", "square") if WHOLE else ("page",)
PLOTLY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"

BOXES = """async ({ data, layout }) => {
    document.body.innerHTML = "<div id=chart></div>";
    document.body.style.margin = 0;
    for (const weight of [400, 600])
        for (const name of ["Serif", "Sans"]) await document.fonts.load(`${weight} 12px "Anachrony ${name}"`, "a→");
    await Plotly.newPlot("chart", data, layout, { staticPlot: true });
    return [...document.querySelectorAll("#chart .main-svg text")]
        .filter((text) => text.textContent.trim() && getComputedStyle(text).opacity > 0)
        .flatMap((text) => {
            const lines = [...text.querySelectorAll("tspan.line")];
            return (lines.length ? lines : [text]).map((line) => {
                const { left, right, top, bottom } = line.getBoundingClientRect();
                return [line.textContent, left, right, top, bottom];
            });
        });
}"""

ON_MARKS = """() => {
    const drawn = "#chart .main-svg :is(.points path, .lines path, .barlayer path)";
    const marks = [...document.querySelectorAll(drawn)].filter((mark) => {
        const { fill, fillOpacity, stroke, strokeOpacity, strokeWidth, opacity } = getComputedStyle(mark);
        mark.filled = fill !== "none" && fillOpacity * opacity > 0.5;
        mark.stroked = stroke !== "none" && parseFloat(strokeWidth) > 2.5 && strokeOpacity * opacity > 0.5;
        return mark.filled || mark.stroked;
    });
    const share = (label, mark) => {  // of a label's letters, how much lies on a mark
        const { left, top, width, height } = label.getBoundingClientRect();
        const inside = mark.getScreenCTM().inverse();
        let on = 0;
        for (let column = 0.5; column < 12; column += 1)
            for (let line = 0.5; line < 3; line += 1) {
                const [x, y] = [left + (width * column) / 12, top + height * (0.25 + line / 6)];
                const at = new DOMPoint(x, y).matrixTransform(inside);
                on += (mark.filled && mark.isPointInFill(at)) || (mark.stroked && mark.isPointInStroke(at));
            }
        return on / 36;
    };
    const apart = (a, b) => a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;
    return [...document.querySelectorAll("#chart .main-svg .textpoint text")].flatMap((text) => {
        const box = text.getBoundingClientRect();
        const near = marks.filter((mark) => !apart(box, mark.getBoundingClientRect()));
        return near.map((mark) => [text.textContent, share(text, mark)]);
    });
}"""

Box = tuple[str, float, float, float, float]
"""The words of a label; its left, right, top and bottom in px."""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", FILMS, ids=lambda path: path.stem)
def test_no_label_of_the_page_is_cut_or_lies_on_another(page: Page, path: Path, width: int) -> None:
    assert not _faulty(page, path, Canvas(width=width))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", FILMS, ids=lambda path: path.stem)
def test_no_label_of_a_picture_is_cut_or_lies_on_another(page: Page, path: Path, size: str) -> None:
    assert not _faulty(page, path, picture(path.name, size=size, today=date(2026, 11, 25)))


def _faulty(page: Page, path: Path, canvas: Canvas) -> list[tuple]:
    """The views with what is wrong in them."""
    events = annotate(read(path))
    lettered(page)
    page.add_script_tag(path=PLOTLY)

    return [
        (view, fault)
        for view in VIEWS
        for fault in [
            *_faults(_boxes(page, view, events, canvas), canvas.width),
            *_covering(page),
        ]
    ]


def _boxes(page: Page, view: str, events: pd.DataFrame, canvas: Canvas) -> list[Box]:
    """Every line of words that the browser draws of a view."""
    selection = Selection(view=view)
    if not canvas.source:
        canvas = replace(canvas, height=height(events, selection, canvas))
    drawn = figure(events, selection, canvas)
    drawn = drawn | {"layout": drawn["layout"] | {"width": canvas.width}}
    return page.evaluate(BOXES, json.loads(json.dumps(drawn, cls=PlotlyJSONEncoder)))


def _faults(boxes: list[Box], width: int) -> list[tuple]:
    """What is cut by the sides of a picture, and which letters lie on others."""
    cut = [box for box in boxes if box[1] < -1 or box[2] > width + 1]
    pairs = [(a, b) for at, a in enumerate(boxes) for b in boxes[:at] if _overlap(a, b)]
    return [*cut, *pairs]


def _covering(page: Page) -> list[tuple[str, float]]:
    """The labels of the drawn view that lie on a mark, beyond touching its edge.

    Ribbons, bands and the thin lines of arrows are no such marks: they are the ground of names.
    """
    return [(label, share) for label, share in page.evaluate(ON_MARKS) if share > 1 / 8]


def _overlap(a: Box, b: Box) -> bool:
    """Whether letters lie on others: the lead over and under them is no part of them."""
    lead_a, lead_b = 0.2 * (a[4] - a[3]), 0.2 * (b[4] - b[3])
    beside = a[1] < b[2] - 1 and b[1] < a[2] - 1
    return beside and a[3] + lead_a < b[4] - lead_b and b[3] + lead_b < a[4] - lead_a


def test_a_label_on_another_is_seen() -> None:
    assert _overlap(("a", 0, 10, 0, 10), ("b", 5, 15, 2, 12))
    assert not _overlap(("a", 0, 10, 0, 10), ("b", 5, 15, 9, 19))
    assert _faults([("a", -5, 10, 0, 10)], 100)


@pytest.mark.parametrize(("top", "covering"), [(10, 1), (60, 0)])
def test_a_label_on_a_mark_is_seen(page: Page, top: int, covering: int) -> None:
    label = f'<g class="textpoint"><text x="10" y="{top + 12}" font-size="14">a name</text></g>'
    mark = '<g class="points"><path d="M0,10H80V30H0Z" fill="black"></path></g>'
    page.set_content(f'<div id="chart"><svg class="main-svg">{mark}{label}</svg></div>')
    assert len(_covering(page)) == covering
