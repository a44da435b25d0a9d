"""Every view of every work, drawn into docs/gallery; the README shows them."""

from argparse import Namespace
from pathlib import Path

import pandas as pd

from dashboard import export
from dashboard.charts import CHARTS
from dashboard.charts.theme import NIGHT, PAPER
from dashboard.cli import FILM, GALLERY, events, source
from dashboard.narrative import annotate
from dashboard.selection import Selection

PICTURES = Path(__file__).parent / "gallery"


def main() -> None:
    """Write a picture of each view of each work, and one that compares them, in both themes."""
    table, files = events(Namespace(csv=[FILM, *GALLERY], map=[]))
    works = annotate(table)
    for work, file in files.items():
        for view in CHARTS:
            if view != "comparison":
                draw(works, Selection(work=work, view=view), file)
    draw(works, Selection(view="comparison"), source(files))


def draw(works: pd.DataFrame, selection: Selection, source: str) -> None:
    for theme in (PAPER, NIGHT):
        path = PICTURES / f"{export.file_name(works, selection)}_{theme.name}.png"
        export.write(works, [selection], export.picture(source, theme), path, scale=1)
        print(path)


if __name__ == "__main__":
    main()
