"""Every view of every work, drawn into docs/gallery, and docs/gallery.md, which shows them; so does
the README.
"""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from anachrony import export, text
from anachrony.charts.theme import NIGHT, PAPER, Canvas, Theme
from anachrony.cli.films import FILM, GALLERY
from anachrony.cli.opening import source
from anachrony.events import read
from anachrony.narrative import annotate
from anachrony.selection import Selection
from anachrony.views import VIEWS

PICTURES = Path(__file__).parent / "gallery"
PAGE = PICTURES.with_suffix(".md")


def main() -> None:
    """Write the pictures: the default film and the comparison in both themes, the other works
    small, on paper.
    """
    tables = {path.name: read(path) for path in (FILM, *GALLERY)}
    files = {work: file for file, rows in tables.items() for work in rows["work"].unique()}
    works = annotate(pd.concat(tables.values(), ignore_index=True))
    first = works["work"].iloc[0]
    of_film = [one for one in selections(files) if one.work in ("", first)]
    others = [one for one in selections(files) if one.work not in ("", first)]
    for chosen, theme, scale in ((of_film, PAPER, 1), (of_film, NIGHT, 1), (others, PAPER, 0.5)):
        export.write_pngs(works, list(pictures(chosen, works, files, theme)), scale)
        print(f"{len(chosen)} pictures, {theme.name}")
    PAGE.write_text(page(works, selections(files)), "utf-8")


def pictures(
    chosen: list[Selection], works: pd.DataFrame, files: dict[str, str], theme: Theme
) -> Iterator[tuple[Selection, Canvas, Path]]:
    """Yield what is drawn, on what, and where it lies."""
    for selection in chosen:
        said = files[selection.work] if selection.work else source(files)
        yield selection, export.picture(said, theme), PICTURES / name(works, selection, theme)


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
