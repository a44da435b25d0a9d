"""A figure as a picture, made by the browser that Kaleido drives; the name and the caption it leaves with."""

import re
import unicodedata
from datetime import date
from pathlib import Path

import pandas as pd

from dashboard import text
from dashboard.charts import Canvas, draw
from dashboard.charts.theme import PAPER, Theme
from dashboard.narrative import ADDED
from dashboard.schema import NAMES
from dashboard.selection import Selection

SLIDE = (1920, 1080)
"""px; the size of a picture, drawn at `SCALE`."""

SCALE = 2

_NUMBERS = ("screen_order", "story_order", "times")


class NoBrowser(RuntimeError):
    """Neither Chrome nor Chromium was found, and Kaleido needs one to draw."""


def picture(source: str, theme: Theme = PAPER, today: date | None = None) -> Canvas:
    """Return the canvas of a picture that leaves the page: a slide, with its source and the day in it."""
    day = today or date.today()
    said = text.date(day.isoformat())
    return Canvas(*SLIDE, theme, type=19.0, source=source, date=said)


def file_name(events: pd.DataFrame, selection: Selection) -> str:
    """Return a telling file name without its ending: the work, the view, what is filtered."""
    parts = (selection.of(events)["work"].iloc[0], selection.view, selection.describe())
    return "_".join(slug for slug in map(_slug, parts) if slug)[:120]


def csv_name(events: pd.DataFrame) -> str:
    """Return the file name of a table that leaves."""
    return f"{_slug(events['work'].iloc[0])}_events.csv"


def _slug(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def csv(events: pd.DataFrame) -> str:
    """Return the events as the CSV they were read from, every text as written; rulings stand in first_narrative."""
    names = [str(name) for name in events]
    written = {name.removesuffix("_text"): events[name] for name in names if name.endswith("_text")}
    numbers = {name: events[name].map("{:g}".format).replace("nan", "") for name in _NUMBERS}
    table = events.assign(**{**numbers, **written})
    kept = [name for name in NAMES if (table[name] != "").any()]
    read = (*NAMES, *ADDED)
    own = [name for name in names if name not in read and not name.endswith(("_text", "_earliest", "_latest"))]
    return table[[*kept, *own]].to_csv(index=False, lineterminator="\n")


def write_png(events: pd.DataFrame, selection: Selection, canvas: Canvas, path: Path, scale: int = SCALE) -> None:
    """Write the picture of a selection; raise NoBrowser where none is found, OSError where `path` can't be written."""
    import kaleido
    from choreographer.errors import ChromeNotFoundError

    figure = draw(events, selection, canvas)
    size = {"format": "png", "width": canvas.width, "height": canvas.height, "scale": scale}
    try:
        image = kaleido.calc_fig_sync(figure, size, kopts={"mathjax": False})  # plotly's asks a CDN for it
    except ChromeNotFoundError as error:
        raise NoBrowser(str(error)) from error
    path.write_bytes(image)
