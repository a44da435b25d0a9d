"""Every chart of every tiny film, as text.

Snapshots have two layers: tests/snapshots/frame holds the template and what stands around each
chart, a file a theme, colours as they are; tests/snapshots/marks what is drawn, a file a view and
case, traces by what they are and colours by name. `ANACHRONY_SNAPSHOTS=write pytest
tests/test_snapshots.py` writes both anew; look at the difference in git.
"""

import json
import os
from difflib import unified_diff
from pathlib import Path

import pytest

from anachrony import charts
from anachrony.charts import (
    CHARTS,
    THEMES,
    axes,
)
from anachrony.charts.theme import NIGHT, Theme, template
from anachrony.selection import Selection
from tests.as_text import AROUND, dump, lines
from tests.drawn import (
    CANVASES,
    CASES,
    REAL_MARGINS,
    canvas_of,
    drawn,
    events,
    every_case,
    every_chart,
)

pytestmark = pytest.mark.usefixtures("fixed_frame")

SNAPSHOTS = Path(__file__).parents[1] / "snapshots"

WRITE = os.environ.get("ANACHRONY_SNAPSHOTS") == "write"


def frame(theme: Theme) -> str:
    """The template, and what stands around each chart on the page, on a phone and in a picture."""
    around: dict[str, object] = {"template": template(theme, 12.0)}
    elsewhere = [("interleaving", case) for case in CANVASES]
    for view, case in [*((view, "analepsis") for view in CHARTS), *elsewhere]:
        selection = Selection(view=view)
        canvas = canvas_of.__wrapped__(case, theme, selection)
        layout = charts.figure(events(CASES[case][0]), selection, canvas)["layout"]
        kept = {name: value for name, value in layout.items() if name in AROUND[1:]}
        around[f"{view}, {case}"] = kept
    return "".join(
        f"{path} = {json.dumps(value, ensure_ascii=False)}\n"
        for path, value in lines(around, "", {})
    )


def hold(path: Path, found: str) -> None:
    """Fail where a snapshot is another, with the difference; or write it."""
    if WRITE:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(found, "utf-8")
    known = path.read_text("utf-8") if path.exists() else ""
    if known == found:
        return
    pair = known.splitlines(), found.splitlines()
    again = f"To write the snapshots anew: ANACHRONY_SNAPSHOTS=write pytest {Path(__file__).name}"
    pytest.fail("\n".join([*unified_diff(*pair, str(path), "now", "", "", 0, ""), again]), False)


def snapshot(view: str, case: str) -> Path:
    return SNAPSHOTS / "marks" / view / f"{case.replace(' ', '-')}.txt"


def frame_of(theme: Theme) -> Path:
    return SNAPSHOTS / "frame" / f"{theme.name}.txt"


@every_chart
@every_case
def test_a_chart_is_what_it_was(view: str, case: str) -> None:
    hold(snapshot(view, case), dump(drawn(view, case)))


@pytest.mark.slow
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_frame_is_what_it_was(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(axes, "margins", REAL_MARGINS)
    hold(frame_of(theme), frame(theme))


@pytest.mark.slow
@every_chart
@pytest.mark.parametrize("case", ["tracks", "dimmed"])
def test_by_night_all_is_the_same_but_for_its_colours(view: str, case: str) -> None:
    assert dump(drawn(view, case, NIGHT), NIGHT) == dump(drawn(view, case))


def test_every_snapshot_is_of_a_chart_that_is_drawn() -> None:
    known = {snapshot(view, case) for view in CHARTS for case in CASES}
    known |= {frame_of(theme) for theme in THEMES.values()}
    left = {path for path in SNAPSHOTS.rglob("*") if path.is_file()} - known
    if WRITE:
        for path in left:
            path.unlink()
    assert WRITE or not left
