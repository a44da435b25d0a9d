"""A view is one folder and one line, a filter one line: in a copy of the project grown by one,
everything that should change does.
"""

import ast
import os
import pkgutil
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import anachrony

TOP = Path(__file__).parents[2]
SCHEMA = "dashboard/anachrony/schema/columns.py"
VIEWS = "dashboard/anachrony/views.py"
ENGLISH = "dashboard/anachrony/locale/en.toml"

PLUMB = '''"""Where does the film stand? A box an event."""

from anachrony.charts import axes, marks

MARGIN = {"l": 20, "r": 20, "t": 20, "b": 40}


def draw(events, work, selection, canvas):
    """Return a box an event."""
    axis = axes.screen_axis(work, canvas, MARGIN)
    start, end = axes.screen_span(events)
    start, end = start.fillna(axis.never_shown), end.fillna(axis.never_shown)
    rows = events.assign(x0=start, x1=end, y0=0.0, y1=1.0)
    layout = {"margin": MARGIN, "xaxis": axis.layout(False), "meta": axis.meta}
    return {"data": [marks.boxes(rows, canvas.theme.ink, canvas.theme)], "layout": layout}


def height(events, selection, canvas):
    """Return a height in px."""
    return 300
'''

IN_A_VIEW = """
from anachrony.cli.export import asked_views as exported
from anachrony.app.library import Library
from anachrony.app.stylesheet import style
from anachrony.app.views import view_choice
from anachrony.charts import CHARTS, Canvas, caption
from anachrony.narrative import annotate
from anachrony.selection import Selection
from tests.films import film

events = annotate(film("event, screen_start, screen_end\\n A, 0, 9\\n B, 9, 20"))
asked = Selection.from_query("view=plumb&zoom=1-2")
lines = caption(events, asked, Canvas(source="tiny.csv", date="today"))
assert asked.view == "plumb" and "plumb" in CHARTS
assert "0:00:01" in lines[0] and lines[0].startswith("Screen time")
assert "Plumb line" in str(view_choice(Library(events, {"Tiny": "tiny.csv"})))
assert ".chosen.plumb .own.lanes" in style()
assert "plumb" in [one.view for one in exported("view=all", several=False)]
"""

IN_A_FILTER = """
from anachrony.app.page import layout
from anachrony.app.library import Library
from anachrony.narrative import annotate
from anachrony.selection import Selection
from tests.films import film

read = film("event, place, screen_start, screen_end\\n A, Quay, 0, 9\\n B, Cellar, 9, 20")
asked = Selection.from_query("place=Quay")
assert asked.to_query() == "?place=Quay" and asked.describe() == "Quay"
assert asked.apply(annotate(read))["event"].tolist() == ["A"]
assert "Which place" in str(layout(Library(read, {"W": "w.csv"})))
assert not asked.unfiltered().filtered
"""

PLACE = '"the place in that city",\n        roles=('


@pytest.fixture
def grown(tmp_path: Path) -> Path:
    for part in ("dashboard", "tests"):
        shutil.copytree(TOP / part, tmp_path / part)  # and what is compiled of it
    for part in ("assets", "data", "docs", "README.md", "pyproject.toml"):
        (tmp_path / part).symlink_to(TOP / part)
    return tmp_path


def edited(top: Path, name: str, before: str, after: str) -> None:
    said = (top / name).read_text("utf-8")
    assert said.count(before) == 1
    (top / name).write_text(said.replace(before, after), "utf-8")


def run(top: Path, *arguments: str) -> subprocess.CompletedProcess:
    paths = {"PYTHONPATH": os.pathsep.join(map(str, (top / "dashboard", top)))}
    command = [sys.executable, *arguments]
    env = os.environ | paths
    return subprocess.run(command, cwd=top, env=env, capture_output=True, text=True, check=False)


LAWS = "plumb and (every_event_is_drawn or as_wide_as or outlined)"


def missed(top: Path) -> str:
    """What the tests of the words, and the laws of the new view, say; nothing where they pass."""
    chosen = f"every_word_of_a_view or every_word_of_a_role or ({LAWS})"
    files = ("tests/reading/test_locale.py", "tests/charts/test_charts.py")
    ran = run(top, "-m", "pytest", "-q", *files, "-k", chosen)
    return ran.stdout if ran.returncode else ""


@pytest.mark.slow
def test_a_view_is_one_folder_and_one_line_and_a_filter_a_role_and_its_word(grown: Path) -> None:
    """Both in one copy, for each look at it starts Python anew."""
    room = grown / "dashboard/anachrony/charts/plumb"
    room.mkdir()
    (room / "__init__.py").write_text(PLUMB, "utf-8")
    edited(grown, VIEWS, "_EVERY = (", '_EVERY = (View("plumb", ("lanes",), zooms=True),')
    edited(grown, SCHEMA, PLACE, PLACE + '"filter", ')
    said = missed(grown)
    assert "plumb_aid" in said
    assert "('control', 'place')" in said

    for section, names in {
        "view": ("",),
        "question": ("",),
        "chart": ("", "_short", "_aid"),
    }.items():
        words = "".join(f'\nplumb{name} = "Plumb line"' for name in names)
        edited(grown, ENGLISH, f"\n[{section}]", f"\n[{section}]{words}")
    edited(grown, ENGLISH, "\n[control]", '\n[control]\nplace = "Which place"')
    assert missed(grown) == ""
    found = run(grown, "-c", IN_A_VIEW + IN_A_FILTER)
    assert not found.returncode, found.stderr


def test_no_module_is_hidden_by_what_its_package_has_from_it() -> None:
    names = [one.name for one in pkgutil.walk_packages(anachrony.__path__, "anachrony.")]
    names.remove("anachrony.__main__")
    for name in names:
        import_module(name)
    inside = [name.rpartition(".") for name in names]
    here = [getattr(import_module(package), name) for package, _, name in inside]
    assert [
        name for name, one in zip(names, here, strict=True) if not isinstance(one, ModuleType)
    ] == []


SHARED = {
    "draw": "a view, a part of one, the package and the process that makes pictures: one verb",
    "layout": "Plotly's word for what stands around a figure, Dash's for what a page is made of",
    "main": "what Python begins a program with",
}
"""Names that several rooms may define, and why."""


def names(one: ast.stmt) -> Iterator[str]:
    """Yield what a statement of a module defines: a function, a class, what is assigned."""
    if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        yield one.name
    if isinstance(one, ast.Assign | ast.AnnAssign):
        targets = one.targets if isinstance(one, ast.Assign) else [one.target]
        parts = (part for target in targets for part in ast.walk(target))
        yield from (
            part.id
            for part in parts
            if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)
        )


def defined() -> Iterator[tuple[str, str]]:
    """Yield every public name with its room: what lies first in the package."""
    top = Path(anachrony.__path__[0])
    for path in top.rglob("*.py"):
        room = path.relative_to(top).with_suffix("").parts[0]
        for one in ast.parse(path.read_text("utf-8")).body:
            yield from ((name, room) for name in names(one) if not name.startswith("_"))


@pytest.mark.slow
def test_no_public_name_is_defined_in_two_rooms_but_the_shared() -> None:
    rooms: dict[str, set[str]] = {}
    for name, room in defined():
        rooms.setdefault(name, set()).add(room)
    several = {name: found for name, found in rooms.items() if len(found) > 1}
    assert several.keys() == SHARED.keys(), several
