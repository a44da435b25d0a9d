"""The README tells the truth: its tables are the code's, its examples run."""

import importlib.util
import re
from importlib.metadata import version
from pathlib import Path

import pytest

import anachrony

ROOT = Path(__file__).parents[2]


def test_the_tables_are_those_of_the_code() -> None:
    spec = importlib.util.spec_from_file_location("tables", ROOT / "docs" / "tables.py")
    assert spec is not None
    assert spec.loader is not None
    tables = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tables)
    for page in tables.PAGES:
        said = page.read_text("utf-8")
        assert tables.written(said) == said, "run: python docs/tables.py"


PAGES = [
    "README.md",
    "CONTRIBUTING.md",
    "data/README.md",
    *(f"docs/{page.name}" for page in (ROOT / "docs").glob("*.md")),
]


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_leads_to_is_there(page: str) -> None:
    said, folder = (ROOT / page).read_text("utf-8"), (ROOT / page).parent
    named = [one.partition("#")[0] for one in re.findall(r"\]\(([^):]+)\)", said)]
    assert [name for name in named if not (folder / name).exists()] == []


@pytest.mark.slow
def test_what_a_notebook_is_told_to_write_runs() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    code = readme.partition("```python\n")[2].partition("```")[0]
    said: dict[str, object] = {}
    exec(code.replace("data/events.csv", str(ROOT / "data/events.csv")), said)
    assert len(said["events"]) > 100


def test_the_package_names_its_version_and_is_typed() -> None:
    assert anachrony.__version__ == version("anachrony")
    assert all(hasattr(anachrony, name) for name in anachrony.__all__)
    assert (Path(anachrony.__file__).parent / "py.typed").exists()
