"""Every view of every work, drawn into docs/gallery, and docs/gallery.md, which shows them; so does
the README.
"""

from argparse import Namespace
from pathlib import Path

import pandas as pd

from anachrony import export, text
from anachrony.charts.theme import NIGHT, PAPER, Theme
from anachrony.cli import FILM, GALLERY, events, source
from anachrony.narrative import annotate
from anachrony.selection import Selection
from anachrony.views import VIEWS

PICTURES = Path(__file__).parent / "gallery"
PAGE = PICTURES.with_suffix(".md")


def main() -> None:
    """Write the pictures: the default film and the comparison in both themes, the other works
    small, on paper.
    """
    table, files = events(Namespace(csv=[FILM, *GALLERY], map=[]))
    works = annotate(table)
    first = works["work"].iloc[0]
    for selection in selections(files):
        of_film = selection.work in ("", first)
        said = files[selection.work] if selection.work else source(files)
        for theme in (PAPER, NIGHT) if of_film else (PAPER,):
            path = PICTURES / name(works, selection, theme)
            export.write(
                works, [selection], export.picture(said, theme), path, scale=1 if of_film else 0.5
            )
            print(path)
    PAGE.write_text(page(works, selections(files)), "utf-8")


def selections(files: dict[str, str]) -> list[Selection]:
    """Return every view of every work, the film's other ways to be drawn, and one of all works."""
    alone = [view.name for view in VIEWS.values() if not view.several]
    every = [Selection(work=work, view=view) for work in files for view in alone]
    film = next(iter(files))
    ways = [
        Selection(film, "story-curve", axes="screen-down"),
        Selection(film, "presence", along="story"),
    ]
    return [Selection(view="comparison"), *every[: len(alone)], *ways, *every[len(alone) :]]


def name(works: pd.DataFrame, selection: Selection, theme: Theme) -> str:
    """Return the file name of a picture."""
    several = VIEWS[selection.view].several
    drawn = f"works_{selection.view}" if several else export.file_name(works, selection)
    way = {"axes": f"_{selection.axes}", "along": f"_along-{selection.along}"}
    other = "".join(
        way[field] for field in way if getattr(selection, field) != getattr(Selection(), field)
    )
    return f"{drawn}{other}_{theme.name}.png"


def page(works: pd.DataFrame, shown: list[Selection]) -> str:
    """Return the page of all pictures, a heading a work."""
    lines = [
        "# The gallery",
        "",
        "Every view of every work, drawn by `make gallery`; sources: data/README.md and",
    ]
    lines += ["data/gallery/README.md.", ""]
    headings = (selection.work or text.say(f"view.{selection.view}") for selection in shown)
    for selection, heading in zip(shown, headings, strict=True):
        if f"## {heading}" not in lines:
            lines += [f"## {heading}", ""]
        said = text.say(f"chart.{selection.view}", work=selection.work)
        lines += [f"![{said}](gallery/{name(works, selection, PAPER)})", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
