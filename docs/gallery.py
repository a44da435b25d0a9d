"""Every view of every work, drawn into docs/gallery; the README shows them."""

from pathlib import Path

from dashboard import export
from dashboard.charts import CHARTS
from dashboard.charts.theme import NIGHT, PAPER
from dashboard.cli import FILM
from dashboard.events import read
from dashboard.narrative import annotate
from dashboard.selection import Selection

GALLERY = Path(__file__).parent / "gallery"


def main() -> None:
    """Write a picture of each view of each work, in both themes."""
    for file in [FILM, *sorted((FILM.parent / "gallery").glob("*.csv"))]:
        events = annotate(read(file))
        for work in events["work"].unique():
            for view in CHARTS:
                selection = Selection(work=work, view=view)
                for theme in (PAPER, NIGHT):
                    name = f"{export.file_name(events, selection)}_{theme.name}.png"
                    canvas = export.picture(file.name, theme)
                    export.write_png(events, selection, canvas, GALLERY / name, scale=1)
                    print(GALLERY / name)


if __name__ == "__main__":
    main()
