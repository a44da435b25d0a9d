"""The tables of the README and what the commands say, made from the code. `python docs/tables.py`
writes them; a test reads whether they are true.
"""

import contextlib
import io
import re
import sys
from pathlib import Path

from anachrony import cli, text
from anachrony.charts import CHARTS
from anachrony.schema import COLUMNS

DOCS = Path(__file__).parent
PAGES = (DOCS.parent / "README.md", DOCS / "commands.md")


def columns() -> str:
    """Return the contract of events.csv as a table."""
    rows = []
    for column in COLUMNS:
        meaning = column.meaning + (f": {', '.join(column.words)}" if column.words else "")
        rows.append(
            (f"`{column.name}`", column.example, meaning, "required" if column.required else "")
        )
    return _table(("column", "example", "meaning", ""), rows)


def views() -> str:
    """Return the views, each with its question."""
    questions = [
        (name, " ".join((chart.__doc__ or "").split("\n\n", 1)[0].split()))
        for name, chart in CHARTS.items()
    ]
    rows = [(text.say(f"view.{name}"), f"`view={name}`", question) for name, question in questions]
    return _table(("view", "address", "question"), rows)


def commands() -> str:
    """Return what the commands say of themselves, each to be unfolded; how files are read, once."""
    first = "check"
    others = [name for name in cli.COMMANDS if name != first]
    shorter = {name: _help(name).partition(f"\n{text.say('cli.terms')}:")[0] for name in others}
    said = {first: _help(first)} | shorter
    return "\n\n".join(_unfolded(name, help_) for name, help_ in said.items())


def _unfolded(name: str, said: str) -> str:
    what = " ".join(said.split("\n\n")[1].split())
    summary = f"<summary><code>anachrony {name}</code>: {what}</summary>"
    return f"<details>\n{summary}\n\n```text\n{said.strip()}\n```\n\n</details>"


def _help(name: str) -> str:
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.suppress(SystemExit):
        cli.main([name, "--help"])
    return said.getvalue()


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines
    )


TABLES = {
    "columns": columns,
    "views": views,
    "commands": commands,
}


def written(page: str) -> str:
    """Return a page with every table between its marks made anew."""
    for name, table in TABLES.items():
        marks = rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)"
        page = re.sub(
            marks,
            lambda found, table=table: found[1] + table() + "\n" + found[2],
            page,
            flags=re.DOTALL,
        )
    return page


if __name__ == "__main__":
    for page in PAGES:
        page.write_text(written(page.read_text("utf-8")), "utf-8")
    sys.exit()
